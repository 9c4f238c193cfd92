// A path → the library's open database, checked, locked and up to date; or why not. The only importer of better-sqlite3.
import { existsSync, mkdirSync, realpathSync } from 'node:fs'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import type { Outcome, Refusal } from '../../../report/model/refusal.ts'
import { migrate, newestVersion, type Migration, migrations as ours } from './migrate.ts'
import { openingRefusal } from './refusals.ts'

export type Database = Sqlite.Database

export interface OpenLibrary {
  readonly db: Database
  /** The real path of the file. */
  readonly path: string
  /** The same file as it is at this moment, for reading only, however it changes meanwhile. To be closed before the library. */
  snapshot(): OpenLibrary
  close(): void
}

/** "NBDk" in ASCII; tells our files from everyone else's. */
export const applicationId = 0x4e42446b

const busyTimeout = 5000

/**
 * Opens or makes the library at `libraryPath`, with its folder where that is missing. Refuses `library-locked`,
 * `library-newer`, `not-a-library`, `library-damaged`, `library-unwritable` and `disk-full`; the file is then as it was.
 */
export function openLibrary(libraryPath: string, migrations: readonly Migration[] = ours): Outcome<OpenLibrary> {
  let lock: Database | null = null
  let db: Database | null = null
  const leave = (): void => {
    db?.close()
    lock?.close()
  }
  const refuse = (refusal: Refusal): Outcome<OpenLibrary> => {
    leave()
    return { ok: false, refusal }
  }
  try {
    mkdirSync(path.dirname(path.resolve(libraryPath)), { recursive: true })
    const real = realPath(libraryPath)
    db = new Sqlite(real, { timeout: busyTimeout })
    // Before the lock: no lock file may be left beside a file that is not ours.
    const version = recognise(db)
    if (version === null) return refuse({ code: 'not-a-library', detail: { path: real } })
    const newest = newestVersion(migrations)
    if (version > newest) return refuse({ code: 'library-newer', detail: { path: real, version, newest } })
    lock = takeLock(`${real}.lock`)
    prepare(db)
    migrate(db, real, migrations)
    return { ok: true, value: { db, path: real, snapshot: () => snapshotOf(real), close: closing(db, lock) } }
  } catch (error) {
    leave()
    return { ok: false, refusal: openingRefusal(error, libraryPath) }
  }
}

/** One transaction for as long as it is open; in the write-ahead log readers hold up no writer. */
function snapshotOf(real: string): OpenLibrary {
  const db = new Sqlite(real, { readonly: true, timeout: busyTimeout })
  db.exec('BEGIN')
  // A transaction sees the library as it is at its first look, not at its beginning.
  db.prepare('SELECT count(*) FROM setting').get()
  return { db, path: real, snapshot: () => snapshotOf(real), close: () => void db.close() }
}

/** The lock goes last: until the library is closed nobody else may open it. */
function closing(db: Database, lock: Database): () => void {
  return () => {
    db.close()
    lock.close()
  }
}

function realPath(libraryPath: string): string {
  const full = path.resolve(libraryPath)
  if (existsSync(full)) return realpathSync(full)
  return path.join(realpathSync(path.dirname(full)), path.basename(full))
}

/**
 * An exclusive transaction on a side file, held while the library is open. The operating system drops it with the
 * process, however that ends, so a lock can never be stale; a pid file could. Locking the library itself would also
 * shut out read-only tools, such as a copy made while the desk runs.
 */
function takeLock(lockPath: string): Database {
  const lock = new Sqlite(lockPath, { timeout: 0 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    throw error
  }
  return lock
}

/** The library's version; 0 for a file that is still empty; null for a file that is somebody else's. */
function recognise(db: Database): number | null {
  const version = Number(db.pragma('user_version', { simple: true }))
  if (db.pragma('application_id', { simple: true }) === applicationId) return version
  const objects = db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get()
  return objects === 0 && version === 0 ? 0 : null
}

/** What the library's safety rests on; a setting that did not take is a bug, not a condition. */
const pragmas = [
  ['journal_mode', 'wal'],
  ['synchronous', 2],
  ['foreign_keys', 1],
  ['busy_timeout', busyTimeout],
  ['trusted_schema', 0],
] as const

function prepare(db: Database): void {
  for (const [name, value] of pragmas) {
    db.pragma(`${name} = ${value}`)
    const taken = db.pragma(name, { simple: true })
    if (taken !== value) throw new Error(`${name} is ${String(taken)} where ${value} is needed`)
  }
}
