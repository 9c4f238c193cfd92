// Reading a stored file again by another encoding or form, through the desk and its library.
import { beforeEach, describe, expect, it } from 'vitest'
import { inProcessReader, type Reader } from '../../../src/main/desk/reading.ts'
import { madeUpExtraction, requestRow, type MadeUp } from '../../made-up-extraction.ts'
import { gb18030 } from '../../report/gb18030.ts'
import { freshDesk } from './fresh-desk.ts'
import { correctTo, importMadeUp, number, openInside, refusalOf, valueOf } from './made-up-desk.ts'

const usual: MadeUp = { cells: { ...requestRow('new', [1, 2, 0, 0, 0, 0], 3) } }
const natural = 'requests/new/natural'
const business = 'requests/new/business'
const total = 'requests/new/total'

/** Reads other figures when told to read as Big5, and other rows as the form of 2019; refuses UTF-16. */
const choosingReader: Reader = {
  async read(_file, choice) {
    if (choice?.encoding === 'utf-16le') return { ok: false, refusal: { code: 'not-a-report' } }
    const form = choice?.form ?? 'annual-2021'
    const cells = choice?.encoding === 'big5' ? requestRow('new', [7, 2, 0, 0, 0, 0], 9) : usual.cells!
    return { ok: true, value: madeUpExtraction({ form, cells, prose: choice?.encoding ?? '' }) }
  },
  close: () => {},
}

/** Of a later program, another extraction is made of the same file. */
let program = '1'
const reader: Reader = {
  ...choosingReader,
  async read(file, choice) {
    if (program === '1') return choosingReader.read(file, choice)
    const later = { cells: requestRow('new', [7, 2, 0, 0, 0, 0], 9), prose: '另一种读法' }
    return { ok: true, value: { ...madeUpExtraction(later), extractor: program } }
  },
}

const at = freshDesk(reader)
let reportId = 0
beforeEach(async () => {
  program = '1'
  reportId = await importMadeUp(at.desk, usual)
})

const open = async () => valueOf(await at.desk.openReport({ reportId }))
const reread = (encoding: string | null, form: string | null = null) => at.desk.reread({ reportId, encoding, form })
const shown = async (key: string) => (await open()).review.cells.find((cell) => cell.key === key)
const asked = async () => (await open()).review.findings.filter(({ code }) => code === 'REV-01')
const stored = () => at.library.db.prepare('SELECT count(*) FROM extraction').pluck().get()

describe('reading a stored file again', () => {
  it('shows what is read now, remembers the choice over a restart, and keeps what was read before', async () => {
    valueOf(await reread('big5'))
    const report = await open()
    expect(report.review.reading).toEqual({ encoding: 'big5', form: null })
    expect(report.text).toContain('big5')
    expect((await shown(natural))?.held).toEqual(number(7))
    await at.desk.close()
    Object.assign(at, openInside(at.folder.library, reader))
    expect((await shown(natural))?.held).toEqual(number(7))
    expect(stored()).toBe(2)
    expect(at.library.cells.ofReport(reportId).find(({ key }) => key === natural)).toMatchObject({ value: 7 })
    expect(valueOf(await at.desk.search({ text: 'big5' }))).toHaveLength(1)
  })

  it('keeps a correction, and asks about it where the machine reads otherwise', async () => {
    valueOf(await correctTo(at.desk, reportId, natural, number(1), number(5)))
    valueOf(await correctTo(at.desk, reportId, business, number(2), number(4)))
    valueOf(await reread('big5'))
    expect(await shown(natural)).toMatchObject({ held: number(5), mark: 'changed', machine: { held: number(7) } })
    const findings = await asked()
    expect(findings).toMatchObject([{ weight: 'doubt', cells: [natural], expected: '1', actual: '7', open: true }])
    expect(findings[0]!.message).toContain('“5”')
    valueOf(await correctTo(at.desk, reportId, natural, number(5), number(7)))
    expect(await asked()).toEqual([])
  })

  it('lets a confirmation lapse where the machine reads otherwise, and nowhere else', async () => {
    for (const cell of [total, business]) valueOf(await at.desk.confirm({ reportId, cell }))
    valueOf(await reread('big5'))
    expect((await shown(total))?.mark).not.toBe('confirmed')
    expect((await shown(business))?.mark).toBe('confirmed')
    expect(await asked()).toMatchObject([{ cells: [total], expected: '3', actual: '9' }])
    valueOf(await at.desk.confirm({ reportId, cell: total }))
    expect(await asked()).toEqual([])
    expect((await shown(total))?.mark).toBe('confirmed')
  })

  it('asks no more about a correction that was looked at again and kept, be it confirmed or typed once more', async () => {
    valueOf(await correctTo(at.desk, reportId, natural, number(1), number(5)))
    valueOf(await reread('big5'))
    valueOf(await at.desk.confirm({ reportId, cell: natural }))
    expect(await asked()).toEqual([])
    expect(await shown(natural)).toMatchObject({ held: number(5), mark: 'changed' })
    valueOf(await at.desk.undo({ reportId }))
    expect(await asked()).toHaveLength(1)
    valueOf(await correctTo(at.desk, reportId, natural, number(5), number(5)))
    expect(await asked()).toEqual([])
    const { review } = await open()
    valueOf(await at.desk.confirm({ reportId, cell: natural }))
    expect((await open()).review.events).toHaveLength(review.events.length)
  })

  it('is undone and done again like every change, without reading a third time', async () => {
    valueOf(await at.desk.confirm({ reportId, cell: total }))
    const before = await open()
    valueOf(await reread('big5'))
    const after = await open()
    valueOf(await at.desk.undo({ reportId }))
    const undone = await open()
    expect(undone).toMatchObject({ text: before.text, blocks: before.blocks })
    expect(undone.review.cells).toEqual(before.review.cells)
    valueOf(await at.desk.redo({ reportId }))
    expect((await open()).review.cells).toEqual(after.review.cells)
    expect(stored()).toBe(2)
    expect(at.library.events.verify().brokenAt).toBe(null)
  })

  it('drops the place of a correction while another text is read, and gives it back', async () => {
    const evidence = { start: 0, end: 2 }
    const argument = { reportId, cell: natural, was: number(1), now: number(5), why: 'misread' as const, note: '' }
    valueOf(await at.desk.correct({ ...argument, evidence }))
    valueOf(await reread('big5'))
    const { review } = await open()
    expect(review.events[0]).toMatchObject({ kind: 'correction', evidence: null })
    expect((await shown(natural))?.span).not.toEqual(evidence)
    valueOf(await at.desk.undo({ reportId }))
    expect((await shown(natural))?.span).toEqual(evidence)
  })

  it('takes a form alone, and cells of another form stay where a person filled them in', async () => {
    const rest = 'requests/other.rest/total'
    valueOf(await correctTo(at.desk, reportId, rest, { state: 'absent' }, number(8)))
    valueOf(await reread(null, 'annual-2019'))
    const report = await open()
    expect(report.form).toBe('annual-2019')
    expect(valueOf(await at.desk.shelf({}))[0]).toMatchObject({ form: 'annual-2019' })
    expect(at.library.cells.ofReport(reportId).find(({ key }) => key === rest)).toMatchObject({ value: 8 })
  })

  it('changes nothing when the choice is the same', async () => {
    valueOf(await reread(null))
    expect((await open()).review.events).toEqual([])
    valueOf(await reread('big5'))
    valueOf(await reread('big5'))
    expect((await open()).review.events).toHaveLength(1)
  })

  it('by a later program is undone too: what was confirmed is shown as it was confirmed, now and after a restart', async () => {
    const evidence = { start: 0, end: 2 }
    const argument = { reportId, cell: business, was: number(2), now: number(4), why: 'misread' as const, note: '' }
    valueOf(await at.desk.correct({ ...argument, evidence }))
    valueOf(await at.desk.confirm({ reportId, cell: total }))
    const before = await open()
    program = '2'
    valueOf(await reread(null))
    const after = await open()
    expect([await shown(total), await shown(business)]).toMatchObject([{ held: number(9) }, { held: number(4) }])
    expect(await asked()).toMatchObject([{ cells: [total] }])
    // A place of one text is none of another.
    expect((await shown(business))?.span).not.toEqual(evidence)
    expect(after.review.events[0]).toMatchObject({ evidence: null })
    valueOf(await at.desk.undo({ reportId }))
    const seen = ({ text, review: { cells, findings } }: typeof before) => ({ text, cells, findings })
    expect(seen(await open())).toEqual(seen(before))
    await at.desk.close()
    Object.assign(at, openInside(at.folder.library, reader))
    expect(seen(await open())).toEqual(seen(before))
    expect(valueOf(await at.desk.search({ text: '另一种读法' }))).toEqual([])
    // Read again, it is the later program's extraction once more, which is there already.
    valueOf(await reread(null))
    expect(seen(await open())).toEqual(seen(after))
    program = '1'
    valueOf(await reread(null))
    expect((await shown(total))?.held).toEqual(number(3))
    expect(stored()).toBe(2)
  })

  it('refuses what is no choice, what cannot be read so, and a locked report; all stays as it was', async () => {
    const before = await open()
    expect(refusalOf(await reread('klingon'))).toBe('bad-request')
    expect(refusalOf(await reread(null, 'annual-1999'))).toBe('bad-request')
    expect(refusalOf(await reread('utf-16le'))).toBe('unsupported-format')
    expect(refusalOf(await at.desk.reread({ reportId: 99, encoding: null, form: null }))).toBe('no-such-report')
    expect(await open()).toEqual(before)
    for (const [name, state] of [
      ['甲', 'checked'],
      ['乙', 'approved'],
    ] as const) {
      valueOf(await at.desk.setReviewer({ name }))
      valueOf(await at.desk.setState({ reportId, state, note: '' }))
    }
    expect(refusalOf(await reread('big5'))).toBe('report-locked')
  })
})

describe('reading a real file again', () => {
  const text =
    '云澜市2021年政府信息公开工作年度报告\n二、主动公开政府信息情况\n信息内容|本年制发件数|本年废止件数|现行有效件数\n规章|0|1|12\n'
  const read = async (name: string, bytes: Uint8Array, choice: { encoding: string | null; form: string | null }) => {
    const outcome = await inProcessReader().read({ name, bytes }, choice)
    return outcome.ok ? outcome.value : outcome.refusal.code
  }

  it('goes by the encoding a person says', async () => {
    const choice = { encoding: 'gb18030', form: null }
    expect(await read('年报.txt', gb18030(text), choice)).toMatchObject({
      encoding: { label: 'gb18030', evidence: 'person' },
      organ: { value: '云澜市' },
    })
    expect(await read('年报.txt', gb18030(text), { ...choice, encoding: 'utf-16be' })).toBe('not-a-report')
  })

  it('goes by the form a person says, against the labels', async () => {
    const bytes = new TextEncoder().encode(text)
    expect(await read('年报.txt', bytes, { encoding: null, form: null })).toMatchObject({
      filled: { form: 'annual-2021' },
    })
    for (const form of ['annual-2019', 'statistics-2014'])
      expect(await read('年报.txt', bytes, { encoding: null, form })).toMatchObject({ filled: { form } })
  })

  it('refuses an encoding for a file that says its own', async () => {
    const bytes = new TextEncoder().encode('{\\rtf1 a}')
    expect(await read('年报.rtf', bytes, { encoding: 'gb18030', form: null })).toBe('unsupported-format')
  })
})
