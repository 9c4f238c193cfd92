// A library of an older version → the newest: one frozen file per version, each in one transaction, a copy laid aside first.
import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { firstLibrary } from './migrations/0001-first-library.ts'
import { readAgain } from './migrations/0002-read-again.ts'
import { acrossReports } from './migrations/0003-across-reports.ts'
import type { Database } from './open.ts'

export interface Migration {
  /** The version the library has afterwards; each is one more than the one before. */
  readonly version: number
  /** Frozen once released: a later wish is a later file. */
  readonly sql: string
}

export const migrations: readonly Migration[] = [firstLibrary, readAgain, acrossReports]

export function newestVersion(known: readonly Migration[]): number {
  return known.at(-1)?.version ?? 0
}

/** Where the copy made before leaving `version` lies: beside the library, one per version. */
export function copyPath(libraryPath: string, version: number): string {
  return `${libraryPath}.v${version}.copy`
}

export function migrate(db: Database, libraryPath: string, known: readonly Migration[]): void {
  const from = Number(db.pragma('user_version', { simple: true }))
  const due = known.filter((migration) => migration.version > from)
  if (due.length === 0) return
  if (from > 0) copyAside(db, copyPath(libraryPath, from))
  for (const { version, sql } of due) {
    db.transaction(() => {
      db.exec(sql)
      db.pragma(`user_version = ${version}`)
    }).immediate()
  }
}

/** Whole or not at all: written under another name, synced, then renamed over an earlier copy of the same version. */
function copyAside(db: Database, target: string): void {
  const partial = `${target}.partial`
  rmSync(partial, { force: true })
  db.prepare('VACUUM INTO ?').run(partial)
  const file = openSync(partial, 'r+')
  fsyncSync(file)
  closeSync(file)
  renameSync(partial, target)
}
