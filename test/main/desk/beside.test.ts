import { describe, expect, it } from 'vitest'
import { requestRow, type MadeUp } from '../../made-up-extraction.ts'
import { freshDesk } from './fresh-desk.ts'
import { correctTo, importMadeUp, madeUpFile, number, refusalOf, valueOf } from './made-up-desk.ts'

const at = freshDesk()

const carriedIn = 'requests/carriedIn/natural'
const carriedOut = 'requests/carriedOut/natural'

/** `came` requests from the year before, `left` for the year after; the rest adds up. */
const reportOf = (year: number, came: number, left: number, organ = '鹤汀县人民政府'): MadeUp => ({
  organ,
  year,
  cells: {
    ...requestRow('new', [left + 1, 0, 0, 0, 0, 0], left + 1),
    ...requestRow('carriedIn', [came, 0, 0, 0, 0, 0], came),
    ...requestRow('total', [came + 1, 0, 0, 0, 0, 0], came + 1),
    ...requestRow('carriedOut', [left, 0, 0, 0, 0, 0], left),
  },
})

const review = async (reportId: number) => valueOf(await at.desk.openReport({ reportId })).review
const carried = async (reportId: number) =>
  (await review(reportId)).findings.filter((finding) => finding.code === 'XY-01')
const row = async (reportId: number) => valueOf(await at.desk.shelf({})).find((each) => each.reportId === reportId)!
/** What the rows say, without looking at the report. */
const carriedInRows = (reportId: number) =>
  at.library.findings.ofReport(reportId).filter((finding) => finding.code === 'XY-01').length
const settle = async (): Promise<void> => void valueOf(await at.desk.settled())

describe('a report among those of its organ', () => {
  it('is held against the year before as soon as that is there, and against what it says now', async () => {
    const later = await importMadeUp(at.desk, reportOf(2023, 5, 2))
    expect((await review(later)).neighbours).toEqual({ previous: null, next: null, missing: [2022] })
    expect(await carried(later)).toEqual([])
    const before = (await row(later)).openCount
    const earlier = await importMadeUp(at.desk, reportOf(2022, 0, 3))
    await settle()
    expect(carriedInRows(later)).toBeGreaterThan(0)
    expect((await row(later)).openCount).toBeGreaterThan(before)
    expect((await row(later)).rules).toContain('XY-01')
    expect((await review(later)).neighbours).toEqual({
      previous: { reportId: earlier, year: 2022 },
      next: null,
      missing: [],
    })
    expect((await review(earlier)).neighbours).toMatchObject({ next: { reportId: later, year: 2023 }, missing: [2021] })
    // The earlier year is mended: the later one needs no hand.
    await correctTo(at.desk, earlier, carriedOut, number(3), number(5))
    await correctTo(at.desk, earlier, 'requests/carriedOut/total', number(3), number(5))
    await settle()
    expect(carriedInRows(later)).toBe(0)
    expect((await row(later)).openCount).toBe(before)
    valueOf(await at.desk.undo({ reportId: earlier }))
    await settle()
    expect(carriedInRows(later)).toBeGreaterThan(0)
  })

  it('shows fresh findings to whoever has it open, without waiting for the background', async () => {
    const earlier = await importMadeUp(at.desk, reportOf(2022, 0, 3))
    const later = await importMadeUp(at.desk, reportOf(2023, 5, 2))
    expect((await carried(later)).length).toBeGreaterThan(0)
    await correctTo(at.desk, earlier, carriedOut, number(3), number(5))
    valueOf(await at.desk.correct({ ...noCorrection(earlier), cell: 'requests/carriedOut/total' }))
    expect(at.library.due.has(later)).toBe(true)
    const answer = valueOf(await at.desk.confirm({ reportId: later, cell: carriedIn }))
    expect(answer.findings.filter(({ code }) => code === 'XY-01')).toEqual([])
    expect([at.library.due.has(later), carriedInRows(later)]).toEqual([false, 0])
  })

  it('has its verdict on a figure of another year fall when that figure changes, and only then', async () => {
    const earlier = await importMadeUp(at.desk, reportOf(2022, 0, 3))
    const later = await importMadeUp(at.desk, reportOf(2023, 5, 2))
    const finding = (await carried(later)).find(({ cells }) => cells.includes(carriedIn))!.id
    const verdict = async () => (await carried(later)).find(({ id }) => id === finding)?.verdict
    valueOf(await at.desk.judge({ reportId: later, finding, verdict: 'sourceError', note: '' }))
    await correctTo(at.desk, earlier, 'requests/new/business', number(0), number(9))
    await settle()
    expect(await verdict()).toBe('sourceError')
    await correctTo(at.desk, earlier, carriedOut, number(3), number(4))
    await settle()
    expect(await verdict()).toBeNull()
    valueOf(await at.desk.undo({ reportId: earlier }))
    await settle()
    expect(await verdict()).toBe('sourceError')
  })

  it('takes of several versions of a year the approved one, else the last', async () => {
    const first = await importMadeUp(at.desk, reportOf(2022, 0, 5))
    const second = await importMadeUp(at.desk, { ...reportOf(2022, 0, 4), prose: '更正后重新公布。' })
    const later = await importMadeUp(at.desk, reportOf(2023, 5, 2))
    expect((await review(later)).neighbours.previous?.reportId).toBe(second)
    for (const [name, state] of [
      ['甲', 'checked'],
      ['乙', 'approved'],
    ] as const) {
      valueOf(await at.desk.setReviewer({ name }))
      valueOf(await at.desk.setState({ reportId: first, state, note: '' }))
    }
    await settle()
    expect((await review(later)).neighbours.previous?.reportId).toBe(first)
    expect(carriedInRows(later)).toBe(0)
  })

  it('finds its neighbours by the year and the organ a person gives it', async () => {
    await importMadeUp(at.desk, reportOf(2022, 0, 3))
    const later = await importMadeUp(at.desk, { ...reportOf(2023, 5, 2), organ: null, year: null })
    expect((await review(later)).neighbours.missing).toEqual([])
    valueOf(await at.desk.describe({ reportId: later, field: 'organ', value: '鹤汀县人民政府' }))
    const answer = valueOf(await at.desk.describe({ reportId: later, field: 'year', value: '2023' }))
    expect(answer.neighbours.previous?.year).toBe(2022)
    expect(answer.findings.some(({ code }) => code === 'XY-01')).toBe(true)
  })
})

describe('names of organs', () => {
  const link = {
    organ: '鹤汀县政府办公室',
    other: '鹤汀县人民政府办公室',
    kind: 'same',
    year: null,
    note: '简称',
  } as const

  it('that are one organ’s bring its years together, and apart again when the link is taken back', async () => {
    await importMadeUp(at.desk, reportOf(2022, 0, 3, link.other))
    const later = await importMadeUp(at.desk, reportOf(2024, 5, 2, link.organ))
    valueOf(await at.desk.setReviewer({ name: '甲' }))
    const organs = valueOf(await at.desk.linkOrgans(link))
    expect(organs.find(({ organ }) => organ === link.organ)).toEqual({
      organ: link.organ,
      years: [2024],
      missing: [2023],
      links: [
        {
          id: 1,
          organ: link.other,
          kind: 'same',
          reversed: false,
          year: null,
          note: '简称',
          who: '甲',
          at: '2026-03-01T08:00:00.000Z',
        },
      ],
    })
    expect(organs.find(({ organ }) => organ === link.other)?.links).toMatchObject([
      { organ: link.organ, reversed: true },
    ])
    await importMadeUp(at.desk, reportOf(2023, 3, 3, link.organ))
    await settle()
    expect(carriedInRows(later)).toBeGreaterThan(0)
    expect((await review(later)).neighbours.missing).toEqual([])
    const apart = valueOf(await at.desk.unlinkOrgans({ link: 1, note: '' }))
    expect(apart.flatMap(({ links }) => links)).toEqual([])
    await settle()
    expect((await review(later)).neighbours.previous?.year).toBe(2023)
    expect(refusalOf(await at.desk.unlinkOrgans({ link: 1, note: '' }))).toBe('no-such-link')
    expect(at.library.links.verify()).toMatchObject({ rowCount: 2, brokenAt: null })
  })

  it('linked make findings across years appear, and unlinked make them vanish', async () => {
    await importMadeUp(at.desk, reportOf(2022, 0, 3, link.other))
    const later = await importMadeUp(at.desk, reportOf(2023, 5, 2, link.organ))
    await settle()
    expect(carriedInRows(later)).toBe(0)
    valueOf(await at.desk.linkOrgans(link))
    await settle()
    expect(carriedInRows(later)).toBeGreaterThan(0)
    valueOf(await at.desk.unlinkOrgans({ link: 1, note: '' }))
    await settle()
    expect(carriedInRows(later)).toBe(0)
  })

  it('linked make two reports of a year versions of one another', async () => {
    const first = await importMadeUp(at.desk, reportOf(2023, 5, 2, link.other))
    valueOf(await at.desk.linkOrgans(link))
    const { bytes } = madeUpFile(reportOf(2023, 5, 2, link.organ))
    expect(valueOf(await at.desk.importReport({ name: 'b.json', bytes })).kind).toBe('version')
    expect((await row(first)).sameOrganYear).toBe(1)
    valueOf(await at.desk.unlinkOrgans({ link: 1, note: '' }))
    expect((await row(first)).sameOrganYear).toBe(0)
  })

  it('are refused a link to themselves, one that stands, and a year where it does not belong', async () => {
    const merged = { ...link, kind: 'merged', year: 2022 } as const
    const tries = [
      { ...link, other: link.organ },
      { ...link, year: 2022 },
      { ...merged, year: null },
    ]
    for (const each of tries) expect(refusalOf(await at.desk.linkOrgans(each))).toBe('bad-link')
    valueOf(await at.desk.linkOrgans(link))
    valueOf(await at.desk.linkOrgans(merged))
    for (const each of [link, { ...link, organ: link.other, other: link.organ }, merged])
      expect(refusalOf(await at.desk.linkOrgans(each))).toBe('bad-link')
  })

  it('merged are not one organ: neither’s figures stand for the other’s', async () => {
    await importMadeUp(at.desk, reportOf(2022, 0, 3, '鹤汀县信访局'))
    const later = await importMadeUp(at.desk, reportOf(2023, 5, 2))
    valueOf(
      await at.desk.linkOrgans({
        organ: '鹤汀县人民政府',
        other: '鹤汀县信访局',
        kind: 'merged',
        year: 2023,
        note: '',
      }),
    )
    await settle()
    expect((await review(later)).neighbours).toEqual({ previous: null, next: null, missing: [2022] })
  })
})

function noCorrection(reportId: number) {
  return { reportId, was: number(3), now: number(5), why: 'misread', note: '', evidence: null } as const
}
