import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { libraryAt } from '../../../src/main/desk/library/library.ts'
import { copyPath, migrations } from '../../../src/main/desk/library/migrate.ts'
import { applicationId, openLibrary } from '../../../src/main/desk/library/open.ts'
import { madeUpExtraction } from '../../made-up-extraction.ts'
import {
  correctTo,
  freshFolder,
  importMadeUp,
  number,
  openInside,
  refusalOf,
  troubled,
  valueOf,
} from './made-up-desk.ts'

let folder = freshFolder()
beforeEach(() => {
  folder = freshFolder()
})
afterEach(() => folder.remove())

/** Works on the file behind the desk's back, while no desk has it open. */
function behind<T>(work: (db: Sqlite.Database) => T): T {
  const db = new Sqlite(folder.library)
  try {
    return work(db)
  } finally {
    db.close()
  }
}

async function withCorrections(): Promise<void> {
  const { desk } = openInside(folder.library)
  const reportId = await importMadeUp(desk, troubled)
  await correctTo(desk, reportId, 'requests/granted/total', number(105), number(104))
  await correctTo(desk, reportId, 'requests/carriedIn/total', { state: 'blank' }, number(3))
  await correctTo(desk, reportId, 'requests/new/total', number(246), number(240))
  await desk.close()
}

describe('opening a library', () => {
  it('makes one where there is none, folders included', () => {
    const deep = `${folder.path}/甲/乙/library.nianbao`
    const library = valueOf(libraryAt(deep))
    expect(library.reports.count()).toBe(0)
    library.close()
    expect(existsSync(deep)).toBe(true)
  })

  it('rests on a write-ahead log, full synchronisation, foreign keys and an untrusted schema', () => {
    const { db, close } = valueOf(openLibrary(folder.library))
    const pragma = (name: string): unknown => db.pragma(name, { simple: true })
    expect({
      journal: pragma('journal_mode'),
      synchronous: pragma('synchronous'),
      foreignKeys: pragma('foreign_keys'),
      timeout: pragma('busy_timeout'),
      trusted: pragma('trusted_schema'),
      application: pragma('application_id'),
      version: pragma('user_version'),
    }).toEqual({
      journal: 'wal',
      synchronous: 2,
      foreignKeys: 1,
      timeout: 5000,
      trusted: 0,
      application: applicationId,
      version: migrations.length,
    })
    close()
  })

  it('refuses a library of a newer version and leaves it as it was', () => {
    valueOf(libraryAt(folder.library)).close()
    behind((db) => db.pragma('user_version = 99'))
    const before = readFileSync(folder.library)
    const refused = libraryAt(folder.library)
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'library-newer', detail: { version: 99 } } })
    expect(readFileSync(folder.library).equals(before)).toBe(true)
  })

  it('refuses the database of another program', () => {
    behind((db) => db.exec('CREATE TABLE letters (id INTEGER)'))
    expect(refusalOf(libraryAt(folder.library))).toBe('not-a-library')
    expect(behind((db) => db.pragma('user_version', { simple: true }))).toBe(0)
    expect(readdirSync(folder.path)).toEqual(['library.nianbao'])
  })

  it('refuses a file that is no database', () => {
    writeFileSync(folder.library, '政府信息公开工作年度报告\n'.repeat(100))
    const { size } = statSync(folder.library)
    expect(refusalOf(libraryAt(folder.library))).toBe('not-a-library')
    expect(statSync(folder.library).size).toBe(size)
    expect(readdirSync(folder.path)).toEqual(['library.nianbao'])
  })

  it('takes an empty file for a new library', () => {
    writeFileSync(folder.library, '')
    const library = valueOf(libraryAt(folder.library))
    expect(library.reports.count()).toBe(0)
    library.close()
  })

  it('refuses a damaged library', async () => {
    await withCorrections()
    behind((db) => db.pragma('wal_checkpoint(TRUNCATE)'))
    const bytes = readFileSync(folder.library)
    // The schema's own page after its header, which every open has to read.
    bytes.fill(0xa5, 100, 4096)
    writeFileSync(folder.library, bytes)
    expect(refusalOf(libraryAt(folder.library))).toBe('library-damaged')
  })

  it('refuses a folder in the place of a library', () => {
    expect(refusalOf(libraryAt(folder.path))).toBe('library-unwritable')
  })

  it('refuses a path below a file', () => {
    writeFileSync(`${folder.path}/a-file`, 'x')
    expect(refusalOf(libraryAt(`${folder.path}/a-file/library.nianbao`))).toBe('library-unwritable')
  })
})

describe('one writer', () => {
  it('is refused a library that is open, and let in when it is closed', () => {
    const first = valueOf(libraryAt(folder.library))
    expect(refusalOf(libraryAt(folder.library))).toBe('library-locked')
    first.close()
    valueOf(libraryAt(folder.library)).close()
  })

  it('is let in at once after the one before was killed', async () => {
    const script = `import { libraryAt } from '${new URL('../../../src/main/desk/library/library.ts', import.meta.url).href}'
      const library = libraryAt(process.argv[1])
      console.log(library.ok)
      setInterval(() => {}, 1000)`
    const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', script, folder.library])
    const [said] = (await once(child.stdout, 'data')) as [Buffer]
    expect(said.toString().trim()).toBe('true')
    expect(refusalOf(libraryAt(folder.library))).toBe('library-locked')
    child.kill('SIGKILL')
    await once(child, 'exit')
    valueOf(libraryAt(folder.library)).close()
  })
})

describe('migrations', () => {
  const newest = migrations.length
  const next = { version: newest + 1, sql: 'ALTER TABLE organ ADD COLUMN region TEXT;' }
  const after = { version: newest + 2, sql: 'CREATE TABLE region (name TEXT) STRICT;' }
  const version = (): unknown => behind((db) => db.pragma('user_version', { simple: true }))

  it('bring a library from the version before, with a whole copy laid aside', async () => {
    await withCorrections()
    const upgraded = valueOf(openLibrary(folder.library, [...migrations, next, after]))
    expect(upgraded.db.prepare('SELECT count(*) FROM event').pluck().get()).toBe(3)
    upgraded.close()
    expect(version()).toBe(newest + 2)
    const copy = valueOf(openLibrary(copyPath(folder.library, newest)))
    expect(copy.db.prepare('SELECT count(*) FROM event').pluck().get()).toBe(3)
    copy.close()
  })

  it('bring the first version to where files can be read again: every row as it was, the chain whole', () => {
    const first = valueOf(openLibrary(folder.library, migrations.slice(0, 1)))
    const hash = (text: string) => createHash('sha256').update(text).digest('hex')
    first.db.exec(`
      INSERT INTO source (id, sha256, bytes) VALUES (1, '${'a'.repeat(64)}', x'00');
      INSERT INTO report VALUES (1, 1, 'a.txt', '2026', NULL, 2021, 'annual-2021', 'inReview', 0, 0, 0, '[]', '[]', '');`)
    const reading = JSON.stringify(madeUpExtraction())
    first.db
      .prepare("INSERT INTO extraction (report_id, extractor, form, made_at, content) VALUES (1, '1', '', '2026', ?)")
      .run(reading)
    const content = JSON.stringify({ field: 'organ', was: null, now: '云澜市' })
    let previous = ''
    for (const [id, undoes] of [
      [1, null],
      [2, 1],
    ]) {
      const now = hash(`${previous}\n${JSON.stringify([id, 1, 'head', '2026', '', undoes, content])}`)
      first.db
        .prepare("INSERT INTO event VALUES (?, 1, 'head', '2026', '', ?, ?, ?, ?)")
        .run(id, undoes, content, previous, now)
      previous = now
    }
    first.db.exec("INSERT INTO cell VALUES (1, 'requests/new/total', 0, 'number', 1, 0, 'changed', 'number', 2, 1)")
    const rows = (db: Sqlite.Database) =>
      ['event', 'cell', 'report'].map((table) => db.prepare(`SELECT * FROM ${table}`).all())
    const before = rows(first.db)
    first.close()
    const library = valueOf(libraryAt(folder.library))
    expect(rows(library.db)).toEqual(before)
    expect(library.events.verify()).toEqual({ rowCount: 2, head: previous, brokenAt: null })
    expect(library.db.pragma('foreign_key_check')).toEqual([])
    expect(library.db.pragma('foreign_keys', { simple: true })).toBe(1)
    expect(library.extractions.of(1, null)).toBeDefined()
    expect(() => library.db.exec('DELETE FROM event')).toThrow(/only appended/)
    const choice = { encoding: 'big5', form: null }
    library.events.append(1, '2026', '', { kind: 'reading', was: choice, now: choice, differs: [], undoes: null })
    library.close()
  })

  it('stop whole: a step that fails leaves the version before it, and the next start goes on from there', async () => {
    await withCorrections()
    const failing = { version: newest + 2, sql: 'CREATE TABLE region (name TEXT); INSERT INTO nowhere VALUES (1);' }
    expect(() => openLibrary(folder.library, [...migrations, next, failing])).toThrow(/nowhere/)
    expect(version()).toBe(newest + 1)
    expect(behind((db) => db.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'region'").pluck().get())).toBe(0)
    valueOf(openLibrary(folder.library, [...migrations, next, after])).close()
    expect(version()).toBe(newest + 2)
  })

  it('lay no copy aside for a library that is new', () => {
    valueOf(openLibrary(folder.library, [...migrations, next])).close()
    for (let from = 0; from <= newest; from++) expect(existsSync(copyPath(folder.library, from))).toBe(false)
  })
})

describe('the history', () => {
  it('cannot be changed, deleted, replaced or put out of order in raw SQL', async () => {
    await withCorrections()
    const appended = /only appended/
    behind((db) => {
      const columns = 'report_id, kind, at, who, undoes, content, previous, hash'
      expect(() => db.exec("UPDATE event SET who = '别人' WHERE id = 2")).toThrow(appended)
      expect(() => db.exec('DELETE FROM event WHERE id = 3')).toThrow(appended)
      expect(() => db.exec(`INSERT OR REPLACE INTO event SELECT id, ${columns} FROM event WHERE id = 2`)).toThrow(
        appended,
      )
      expect(() => db.exec(`INSERT INTO event SELECT 9, ${columns} FROM event WHERE id = 2`)).toThrow(appended)
      expect(() => db.exec("UPDATE source SET bytes = x'00'")).toThrow(/as it came/)
      expect(() => db.exec("UPDATE extraction SET content = '{}'")).toThrow(/as it was made/)
    })
  })

  it('is whole as long as nobody touches it', async () => {
    await withCorrections()
    const library = valueOf(libraryAt(folder.library))
    expect(library.events.verify()).toMatchObject({ rowCount: 3, brokenAt: null })
    library.close()
  })

  it('shows one flipped byte, whatever column it is in', async () => {
    await withCorrections()
    const changes = {
      content: `content = replace(content, 'misread', 'misreaD')`,
      who: `who = 'x'`,
      at: `at = replace(at, '2026', '2025')`,
      report: `undoes = 1`,
      hash: `hash = replace(hash, substr(hash, 1, 1), 'z')`,
    }
    for (const [what, set] of Object.entries(changes)) {
      behind((db) => {
        const trigger = db.prepare("SELECT sql FROM sqlite_schema WHERE name = 'event_is_never_changed'").pluck().get()
        db.exec('DROP TRIGGER event_is_never_changed; BEGIN')
        db.exec(`UPDATE event SET ${set} WHERE id = 2; COMMIT; ${String(trigger)}`)
      })
      const library = valueOf(libraryAt(folder.library))
      expect([what, library.events.verify().brokenAt]).toEqual([what, 2])
      library.close()
    }
  })

  it('shows a row taken out of the middle', async () => {
    await withCorrections()
    behind((db) => {
      db.pragma('foreign_keys = OFF')
      db.exec('DROP TRIGGER event_is_never_deleted; DELETE FROM event WHERE id = 2')
    })
    const library = valueOf(libraryAt(folder.library))
    expect(library.events.verify().brokenAt).toBe(3)
    library.close()
  })
})
