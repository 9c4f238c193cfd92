// Libraries of the versions before reports knew of one another: brought to today's, every report is due, and then in place.
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { copyPath, migrations } from '../../../src/main/desk/library/migrate.ts'
import { openLibrary } from '../../../src/main/desk/library/open.ts'
import { madeUpExtraction, requestRow } from '../../made-up-extraction.ts'
import { freshFolder, openInside, valueOf } from './made-up-desk.ts'

let folder = freshFolder()
beforeEach(() => {
  folder = freshFolder()
})
afterEach(() => folder.remove())

const row = (name: string, value: number) => requestRow(name, [value, 0, 0, 0, 0, 0], value)
const hash = (text: string) => createHash('sha256').update(text).digest('hex')

/** Two years of one organ, the later corrected once, as a program of that version left them. */
function leave(version: number): void {
  const { db, close } = valueOf(openLibrary(folder.library, migrations.slice(0, version)))
  db.exec("INSERT INTO organ VALUES (1, '鹤汀县人民政府'); INSERT INTO setting VALUES ('projectedBy', '0.0.0')")
  for (const [id, year, cells] of [
    [1, 2022, row('carriedOut', 3)],
    [2, 2023, row('carriedIn', 5)],
  ] as const) {
    const extraction = madeUpExtraction({ organ: '鹤汀县人民政府', year, cells })
    db.prepare("INSERT INTO source (id, sha256, bytes) VALUES (?, ?, x'00')").run(id, hash(String(id)))
    db.prepare(
      "INSERT INTO report VALUES (?, ?, 'a.txt', '2026', 1, ?, 'annual-2021', 'imported', 0, 0, 0, '[]', '[]', '')",
    ).run(id, id, year)
    db.prepare(
      "INSERT INTO extraction (report_id, extractor, form, made_at, content) VALUES (?, 'made-up', 'annual-2021', '2026', ?)",
    ).run(id, JSON.stringify(extraction))
    db.prepare('INSERT INTO original (rowid, text, printed) VALUES (?, ?, NULL)').run(id, extraction.document.text)
  }
  const content = JSON.stringify({ cell: 'requests/carriedIn/natural', was: false, now: true })
  const values = [1, 2, 'confirmation', '2026', '甲', null, content]
  db.prepare('INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)').run(
    ...values,
    '',
    hash(`\n${JSON.stringify(values)}`),
  )
  close()
}

it.each([1, 2])('a library of version %i has its reports held against one another', async (version) => {
  leave(version)
  const { desk, library } = openInside(folder.library)
  expect(existsSync(copyPath(folder.library, version))).toBe(true)
  expect(library.due.count()).toBe(2)
  expect(library.findings.ofReport(2)).toEqual([])
  valueOf(await desk.settled())
  expect(library.due.count()).toBe(0)
  expect(library.findings.ofReport(2).map(({ code }) => code)).toContain('XY-01')
  expect(library.reports.all().find(({ reportId }) => reportId === 2)).toMatchObject({
    state: 'inReview',
    reviewer: '甲',
  })
  expect(library.events.verify()).toMatchObject({ rowCount: 1, brokenAt: null })
  expect(library.db.pragma('foreign_key_check')).toEqual([])
  const { neighbours } = valueOf(await desk.openReport({ reportId: 2 })).review
  expect(neighbours.previous).toEqual({ reportId: 1, year: 2022 })
  await desk.close()
})

it('a library of today is refused by the program of the version before, and left as it is', () => {
  valueOf(openLibrary(folder.library)).close()
  const refused = openLibrary(folder.library, migrations.slice(0, 2))
  expect(refused).toMatchObject({ ok: false, refusal: { code: 'library-newer', detail: { version: 3, newest: 2 } } })
})
