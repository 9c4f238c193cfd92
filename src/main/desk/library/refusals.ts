// What SQLite or the file system throws → the refusal it means for the person; anything else is a bug and stays thrown.
import type { Refusal } from '../../../report/model/refusal.ts'

interface Coded {
  readonly code: string
}

function isCoded(error: unknown): error is Coded {
  return error instanceof Error && typeof (error as Partial<Coded>).code === 'string'
}

const meanings: readonly [RegExp, Refusal['code']][] = [
  // Shared memory of the write-ahead log is sized before it is written, so a full disk can show there first.
  [/^(SQLITE_FULL|SQLITE_IOERR_SHMSIZE|ENOSPC|EDQUOT)$/, 'disk-full'],
  [/^SQLITE_BUSY/, 'library-locked'],
  [/^SQLITE_NOTADB/, 'not-a-library'],
  [/^SQLITE_CORRUPT/, 'library-damaged'],
  [
    /^(SQLITE_(READONLY|CANTOPEN|PERM|IOERR)|EACCES$|EPERM$|EROFS$|EBUSY$|ENOTDIR$|EISDIR$|EIO$|ENXIO$)/,
    'library-unwritable',
  ],
]

/** Null when the error is none of the library's conditions. */
export function meaning(error: unknown): Refusal['code'] | null {
  if (!isCoded(error)) return null
  return meanings.find(([pattern]) => pattern.test(error.code))?.[1] ?? null
}

/** @throws the error itself when it is a bug. */
export function fileRefusal(error: unknown, path: string): Refusal {
  const code = meaning(error)
  if (code === null) throw error
  return { code, detail: { path } }
}
