// A stored reading that is damaged stops its own report with a sentence, and nothing else; read again from the original,
// the report is as people left it.
import Sqlite from 'better-sqlite3'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { HostDesk } from '../../../src/contract.ts'
import type { Library } from '../../../src/main/desk/library/library.ts'
import { refusalSentence } from '../../../src/report/words.ts'
import { madeUpExtraction, requestRow, type MadeUp } from '../../made-up-extraction.ts'
import {
  correctTo,
  freshFolder,
  importMadeUp,
  madeUpReader,
  number,
  openInside,
  refusalOf,
  valueOf,
} from './made-up-desk.ts'
import { openBook } from './opened-book.ts'

const natural = 'requests/new/natural'
const business = 'requests/new/business'

const reportOf = (organ: string, year = 2022): MadeUp => ({
  organ,
  year,
  cells: { ...requestRow('new', [3, 1, 0, 0, 0, 0], 4) },
})

/** What damage leaves of a reading. */
const damages: readonly (readonly [string, (content: string) => string])[] = [
  ['torn', (content) => content.slice(0, content.length / 2)],
  ['emptied', () => ''],
  ['without its cells', () => '{"filled":null}'],
  ['with a cell that lost its reading', (content) => content.replace('"reading":', '"readimg":')],
  ['with a figure that is none', (content) => content.replace('"value":3', '"value":"3"')],
  ['with a finding that is none', (content) => content.replace('"findings":[', '"findings":[7,')],
]

let folder = freshFolder()
let desk: HostDesk
let library: Library
/** Of the file, by this program; raised where a later program reads otherwise. */
let read: { extractor: string; first: number }
beforeEach(() => {
  folder = freshFolder()
  read = { extractor: 'made-up', first: 3 }
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  open()
})
afterEach(async () => {
  vi.restoreAllMocks()
  await desk.close()
  folder.remove()
})

function open(): void {
  const plain = madeUpReader()
  ;({ desk, library } = openInside(folder.library, {
    ...plain,
    async read(file) {
      const made = JSON.parse(new TextDecoder().decode(file.bytes)) as MadeUp
      const cells = { ...made.cells, [natural]: read.first }
      return { ok: true, value: { ...madeUpExtraction({ ...made, cells }), extractor: read.extractor } }
    },
  }))
}

/** Closes the desk, lets `work` loose on the file, and opens the desk again. */
async function behindItsBack(work: (db: Sqlite.Database) => void): Promise<void> {
  await desk.settled()
  await desk.close()
  const db = new Sqlite(folder.library)
  db.exec('DROP TRIGGER IF EXISTS extraction_is_never_changed; DROP TRIGGER IF EXISTS source_is_never_changed')
  work(db)
  db.close()
  open()
}

const damage = (reportId: number, how = damages[0]![1]) =>
  behindItsBack((db) => {
    const content = db.prepare('SELECT content FROM extraction WHERE report_id = ?').pluck().get(reportId) as string
    const harmed = how(content)
    expect(harmed).not.toBe(content)
    db.prepare('UPDATE extraction SET content = ? WHERE report_id = ?').run(harmed, reportId)
  })

const heldIn = async (reportId: number, key: string) =>
  valueOf(await desk.openReport({ reportId })).review.cells.find((cell) => cell.key === key)

const target = () => path.join(folder.path, '年报.xlsx')

describe('a damaged reading', () => {
  it.each(damages)(
    'that is %s refuses to be opened or changed, in one sentence, and the desk goes on',
    async (_, how) => {
      const whole = await importMadeUp(desk, reportOf('苇湾区司法局'))
      const reportId = await importMadeUp(desk, reportOf('鹤汀县人民政府'))
      await damage(reportId, how)
      const opened = await desk.openReport({ reportId })
      expect(opened).toMatchObject({ ok: false, refusal: { code: 'reading-damaged' } })
      if (opened.ok) return
      expect(refusalSentence(opened.refusal)).toMatch(/^“鹤汀县人民政府 2022 年度”.*重新读取.*都保留$/)
      const asked = [
        desk.confirm({ reportId, cell: natural }),
        correctTo(desk, reportId, natural, number(3), number(4)),
        desk.describe({ reportId, field: 'year', value: '2023' }),
        desk.setState({ reportId, state: 'checked', note: '' }),
        desk.reread({ reportId, encoding: null, form: null }),
        desk.undo({ reportId }),
      ]
      for (const outcome of await Promise.all(asked)) expect(refusalOf(outcome)).toBe('reading-damaged')
      expect((await heldIn(whole, natural))?.held).toEqual(number(3))
      const row = valueOf(await desk.shelf({})).find((each) => each.reportId === reportId)
      expect(row).toMatchObject({ organ: '鹤汀县人民政府', damaged: true })
      expect(valueOf(await desk.search({ text: '鹤汀县' }))).toHaveLength(1)
    },
  )

  it('whose pages in the file are torn stops nothing else either, and says that the library is to be restored', async () => {
    const whole = await importMadeUp(desk, reportOf('苇湾区司法局'))
    const reportId = await importMadeUp(desk, { ...reportOf('鹤汀县人民政府'), prose: '甲乙丙丁'.repeat(20_000) })
    await behindItsBack((db) => void db.pragma('wal_checkpoint(TRUNCATE)'))
    await desk.close()
    const bytes = readFileSync(folder.library)
    // The file holds the text three times: as it came, as it was read, and to be searched.
    const [first, last] = [bytes.indexOf('甲乙丙丁'), bytes.lastIndexOf('甲乙丙丁')]
    const page = Math.floor((first + last) / 2 / 4096)
    bytes.fill(0, page * 4096, (page + 1) * 4096)
    writeFileSync(folder.library, bytes)
    open()
    expect(refusalOf(await desk.openReport({ reportId }))).toBe('reading-damaged')
    expect((await heldIn(whole, natural))?.held).toEqual(number(3))
    library.due.addAll()
    valueOf(await desk.settled())
    expect(library.due.count()).toBe(0)
    const { leftOut } = valueOf(await desk.exportWorkbook({ reportIds: 'all', path: target() }))
    expect(leftOut).toMatchObject([{ reportId, damaged: 'reading' }])
    expect(refusalOf(await desk.restoreReading({ reportId }))).toBe('library-damaged')
    await desk.close()
    const original = Math.floor((first + (last - first) / 6) / 4096)
    bytes.fill(0, original * 4096, (original + 1) * 4096)
    writeFileSync(folder.library, bytes)
    open()
    expect(await desk.openReport({ reportId })).toMatchObject({ refusal: { detail: { original: 'damaged' } } })
    expect((await heldIn(whole, natural))?.held).toEqual(number(3))
  })

  it('that is gone altogether is damaged too, and a report that never was is none', async () => {
    const reportId = await importMadeUp(desk, reportOf('鹤汀县人民政府'))
    await behindItsBack((db) => db.exec('DELETE FROM extraction'))
    expect(refusalOf(await desk.openReport({ reportId }))).toBe('reading-damaged')
    expect(refusalOf(await desk.openReport({ reportId: 99 }))).toBe('no-such-report')
    valueOf(await desk.restoreReading({ reportId }))
    expect((await heldIn(reportId, natural))?.held).toEqual(number(3))
  })

  it('is found when all reports are checked again, which goes on with the others, and is told on the shelf', async () => {
    const first = await importMadeUp(desk, reportOf('苇湾区司法局'))
    const reportId = await importMadeUp(desk, reportOf('鹤汀县人民政府'))
    const last = await importMadeUp(desk, reportOf('云麓市财政局'))
    await damage(reportId)
    library.due.addAll()
    valueOf(await desk.settled())
    expect(library.due.count()).toBe(0)
    const damaged = valueOf(await desk.shelf({})).flatMap((row) => (row.damaged ? [row.reportId] : []))
    expect(damaged).toEqual([reportId])
    for (const whole of [first, last]) expect((await heldIn(whole, natural))?.held).toEqual(number(3))
  })

  it('leaves a book to the reports that are whole, which names it where they are listed', async () => {
    const whole = await importMadeUp(desk, reportOf('苇湾区司法局'))
    const reportId = await importMadeUp(desk, reportOf('鹤汀县人民政府'))
    await damage(reportId)
    const exported = valueOf(await desk.exportWorkbook({ reportIds: 'all', path: target() }))
    expect(exported.leftOut).toMatchObject([{ reportId, damaged: 'reading', organ: '鹤汀县人民政府', year: 2022 }])
    const book = openBook(target())
    for (const name of ['说明', '汇总', '问题清单']) {
      const rows = book.sheet(name).rows.filter((row) => row.includes('鹤汀县人民政府'))
      expect([name, rows.map((row) => row.join(' ')).join('\n')]).toEqual([name, expect.stringContaining('未写入')])
    }
    const long = book.sheet('长表').rows.slice(1)
    expect(new Set(long.map((row) => row[0]))).toEqual(new Set(['苇湾区司法局']))
    expect(valueOf(await desk.exportWorkbook({ reportIds: [whole], path: target() })).leftOut).toEqual([])
  })

  it('asked for alone gives no book', async () => {
    const reportId = await importMadeUp(desk, reportOf('鹤汀县人民政府'))
    await damage(reportId)
    expect(refusalOf(await desk.exportWorkbook({ reportIds: [reportId], path: target() }))).toBe('reading-damaged')
    expect(() => readFileSync(target())).toThrow('ENOENT')
  })
})

describe('reading the original again', () => {
  let reportId = 0
  beforeEach(async () => {
    reportId = await importMadeUp(desk, reportOf('鹤汀县人民政府'))
    valueOf(await desk.setReviewer({ name: '李校核' }))
    valueOf(await correctTo(desk, reportId, natural, number(3), number(5)))
    valueOf(await desk.confirm({ reportId, cell: business }))
  })

  it('brings back what was there and adds nothing to the history, where the file is read as before', async () => {
    const before = valueOf(await desk.openReport({ reportId }))
    await damage(reportId)
    valueOf(await desk.restoreReading({ reportId }))
    expect(valueOf(await desk.openReport({ reportId }))).toEqual(before)
    expect(valueOf(await desk.shelf({}))).toMatchObject([{ damaged: false }])
    valueOf(await desk.undo({ reportId }))
    expect((await heldIn(reportId, business))?.mark).not.toBe('confirmed')
  })

  it('keeps every correction and asks about it, where a later program reads otherwise', async () => {
    await damage(reportId)
    read = { extractor: 'later', first: 7 }
    valueOf(await desk.restoreReading({ reportId }))
    expect(await heldIn(reportId, natural)).toMatchObject({
      held: number(5),
      mark: 'changed',
      machine: { held: number(7) },
    })
    expect((await heldIn(reportId, business))?.mark).toBe('confirmed')
    const { review } = valueOf(await desk.openReport({ reportId }))
    expect(review.findings.filter(({ code }) => code === 'REV-01')).toMatchObject([
      { cells: [natural], expected: '3', actual: '7', open: true },
    ])
    expect(review.events.at(-1)).toMatchObject({ kind: 'reading', who: '李校核' })
    valueOf(await desk.undo({ reportId }))
    expect((await heldIn(reportId, natural))?.held).toEqual(number(5))
  })

  it('keeps an approved report locked where it is read as before, and opens it where it is not', async () => {
    valueOf(await correctTo(desk, reportId, natural, number(5), number(3)))
    valueOf(await desk.setState({ reportId, state: 'checked', note: '' }))
    valueOf(await desk.setReviewer({ name: '王复核' }))
    valueOf(await desk.setState({ reportId, state: 'approved', note: '' }))
    await damage(reportId)
    expect(valueOf(await desk.restoreReading({ reportId })).state).toBe('approved')
    await damage(reportId)
    read = { extractor: 'later', first: 7 }
    const review = valueOf(await desk.restoreReading({ reportId }))
    expect(review.state).toBe('inReview')
    const unlocked = review.events.findLast((event) => event.kind === 'state')
    expect(unlocked).toMatchObject({ was: 'approved', now: 'inReview', note: expect.stringContaining('损坏') })
  })

  it('is not done from an original that is itself damaged, nor of a reading that is whole', async () => {
    const count = () => library.db.prepare('SELECT count(*) FROM extraction').pluck().get()
    expect(valueOf(await desk.restoreReading({ reportId })).events).toHaveLength(2)
    expect(count()).toBe(1)
    await behindItsBack((db) => db.exec("UPDATE source SET bytes = x'7b7d'"))
    expect(refusalOf(await desk.reread({ reportId, encoding: null, form: null }))).toBe('original-damaged')
    expect((await heldIn(reportId, natural))?.held).toEqual(number(5))
    await damage(reportId)
    const outcome = await desk.restoreReading({ reportId })
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'reading-damaged' } })
    if (!outcome.ok) expect(refusalSentence(outcome.refusal)).toMatch(/原件.*损坏.*备份/)
  })
})

describe('damaged changes of people', () => {
  const harms: readonly (readonly [string, string])[] = [
    ['torn', "UPDATE event SET content = substr(content, 1, 20) WHERE kind = 'correction'"],
    ['with another figure', `UPDATE event SET content = replace(content, '"value":5', '"value":8')`],
    ['of somebody else', "UPDATE event SET who = '别人'"],
  ]
  it.each(harms)(
    'that are %s are never taken for what people did: the report is refused, others go on',
    async (_, sql) => {
      const whole = await importMadeUp(desk, reportOf('苇湾区司法局'))
      const reportId = await importMadeUp(desk, reportOf('鹤汀县人民政府'))
      valueOf(await correctTo(desk, reportId, natural, number(3), number(5)))
      await behindItsBack((db) => db.exec(`DROP TRIGGER event_is_never_changed; ${sql}`))
      for (const ask of ['openReport', 'restoreReading', 'undo'] as const) {
        const outcome = await desk[ask]({ reportId })
        expect(outcome).toMatchObject({ ok: false, refusal: { code: 'changes-damaged' } })
        if (!outcome.ok) expect(refusalSentence(outcome.refusal)).toMatch(/^“鹤汀县人民政府 2022 年度”.*备份/)
      }
      library.due.addAll()
      valueOf(await desk.settled())
      expect((await heldIn(whole, natural))?.held).toEqual(number(3))
      const { leftOut } = valueOf(await desk.exportWorkbook({ reportIds: 'all', path: target() }))
      expect(leftOut).toMatchObject([{ reportId, damaged: 'changes' }])
    },
  )
})

it('what others know of a report is made anew where the row of it is damaged', async () => {
  const first = await importMadeUp(desk, reportOf('鹤汀县人民政府', 2021))
  const last = await importMadeUp(desk, reportOf('鹤汀县人民政府', 2022))
  await behindItsBack((db) => db.exec('UPDATE neighbour SET content = substr(content, 1, 40)'))
  const { review } = valueOf(await desk.openReport({ reportId: last }))
  expect(review.neighbours.previous).toEqual({ reportId: first, year: 2021 })
})
