// What SQLite or the file system throws → the refusal it means for the person; anything else is a bug and stays thrown.
import type { Refusal } from '../../../report/model/refusal.ts'

const ofSqlite: readonly [RegExp, Refusal['code']][] = [
  // Shared memory of the write-ahead log is sized before it is written, so a full disk can show there first.
  [/^SQLITE_(FULL|IOERR_SHMSIZE)$/, 'disk-full'],
  [/^SQLITE_BUSY/, 'library-locked'],
  [/^SQLITE_NOTADB/, 'not-a-library'],
  [/^SQLITE_CORRUPT/, 'library-damaged'],
  [/^SQLITE_(READONLY|CANTOPEN|PERM|IOERR)/, 'library-unwritable'],
]

/** While a library is made, found or copied aside. */
const ofFiles: readonly [RegExp, Refusal['code']][] = [
  [/^(ENOSPC|EDQUOT)$/, 'disk-full'],
  [/^(EACCES|EPERM|EROFS|EBUSY|ENOENT|EEXIST|ENOTDIR|EISDIR|ENAMETOOLONG|ELOOP|EIO|ENXIO)$/, 'library-unwritable'],
]

function codeOf(error: unknown, meanings: readonly [RegExp, Refusal['code']][]): Refusal['code'] | null {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined
  if (code === undefined) return null
  return meanings.find(([pattern]) => pattern.test(code))?.[1] ?? null
}

/** What the library says of itself while it is in use; null when the error is none of its conditions. */
export function conditionOf(error: unknown): Refusal['code'] | null {
  return codeOf(error, ofSqlite)
}

/** Why a library cannot be opened at `path`. @throws the error itself when it is a bug. */
export function openingRefusal(error: unknown, path: string): Refusal {
  const code = codeOf(error, [...ofSqlite, ...ofFiles])
  if (code === null) throw error
  return { code, detail: { path } }
}
