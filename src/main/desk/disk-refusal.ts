// Why a file could not be written, as a refusal; what the disk did not cause stays thrown.
import type { Refusal } from '../../report/model/refusal.ts'

const full = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])
// EBUSY and EPERM are what Windows says of a book that is open in another program.
const unwritable = new Set([
  'EACCES',
  'EPERM',
  'EBUSY',
  'EROFS',
  'ENOENT',
  'ENOTDIR',
  'EISDIR',
  'EEXIST',
  'ENAMETOOLONG',
  'EIO',
  'ETXTBSY',
])

/** @throws the error itself when it is a bug. */
export function diskRefusal(error: unknown, path: string): Refusal {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined
  if (code !== undefined && full.has(code)) return { code: 'disk-full', detail: { path } }
  if (code !== undefined && unwritable.has(code)) return { code: 'target-unwritable', detail: { path } }
  throw error
}
