// A report whose extraction this program cannot make out harms nobody but itself: the organ's other reports are opened,
// corrected and checked without it.
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { requestRow, type MadeUp } from '../../made-up-extraction.ts'
import { correctTo, freshFolder, importMadeUp, number, openInside, valueOf } from './made-up-desk.ts'

const natural = 'requests/new/natural'

const reportOf = (year: number, carriedIn: number, carriedOut: number): MadeUp => ({
  organ: '鹤汀县人民政府',
  year,
  cells: {
    ...requestRow('new', [3, 0, 0, 0, 0, 0], 4),
    ...requestRow('carriedIn', [carriedIn, 0, 0, 0, 0, 0], carriedIn),
    ...requestRow('carriedOut', [carriedOut, 0, 0, 0, 0, 0], carriedOut),
  },
})

let folder = freshFolder()
beforeEach(() => {
  folder = freshFolder()
})
afterEach(() => {
  vi.restoreAllMocks()
  folder.remove()
})

/** Three years of an organ, the middle one damaged, nothing made yet of any of them, as after a new version. */
async function damagedAmongOthers(): Promise<readonly [number, number, number]> {
  const { desk } = openInside(folder.library)
  const first = await importMadeUp(desk, reportOf(2021, 0, 4))
  const damaged = await importMadeUp(desk, reportOf(2022, 4, 4))
  const last = await importMadeUp(desk, reportOf(2023, 4, 1))
  valueOf(await desk.settled())
  await desk.close()
  const db = new Sqlite(folder.library)
  db.exec('DROP TRIGGER extraction_is_never_changed')
  db.prepare(`UPDATE extraction SET content = '{"filled":null}' WHERE report_id = ?`).run(damaged)
  db.exec('DELETE FROM neighbour; DELETE FROM finding; INSERT OR IGNORE INTO due SELECT id FROM report')
  db.close()
  return [first, damaged, last]
}

it('the organ’s other reports are opened, corrected and joined by more before anything was made anew', async () => {
  const [, , last] = await damagedAmongOthers()
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const { desk } = openInside(folder.library)
  const { review } = valueOf(await desk.openReport({ reportId: last }))
  expect(review.neighbours).toEqual({ previous: { reportId: 1, year: 2021 }, next: null, missing: [2022] })
  valueOf(await correctTo(desk, last, natural, number(3), number(5)))
  await importMadeUp(desk, reportOf(2024, 1, 0))
  await desk.close()
})

it('the others are checked again in the background, and no change to them tries the damaged one again', async () => {
  const [first, damaged, last] = await damagedAmongOthers()
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const { desk, library } = openInside(folder.library)
  valueOf(await desk.settled())
  for (const reportId of [first, last]) {
    const { review } = valueOf(await desk.openReport({ reportId }))
    const rows = library.findings.ofReport(reportId).map(({ id, message }) => [id, message])
    expect(rows).toEqual(review.findings.map(({ id, message }) => [id, message]))
    expect(rows.length).toBeGreaterThan(0)
  }
  expect(library.due.count()).toBe(0)
  expect(library.neighbours.of(damaged)).toMatchObject({ madeBy: '0.0.0', content: '' })
  const before = told.mock.calls.length
  expect(before).toBeGreaterThan(0)
  valueOf(await correctTo(desk, last, natural, number(3), number(5)))
  expect(told.mock.calls.length).toBe(before)
  await desk.close()
})
