// What undo and redo may not bring back: the word that a report is checked or approved, where it could not be given now.
import { describe, expect, it } from 'vitest'
import type { ReportState } from '../../../src/report/model/revision.ts'
import { requestRow, type MadeUp } from '../../made-up-extraction.ts'
import { freshDesk } from './fresh-desk.ts'
import { correctTo, importMadeUp, number, refusalOf, valueOf } from './made-up-desk.ts'

const at = freshDesk()

/** `came` requests from the year before, `left` for the year after; the rest adds up. */
const reportOf = (year: number, came: number, left: number): MadeUp => ({
  organ: '鹤汀县人民政府',
  year,
  cells: {
    ...requestRow('new', [left + 1, 0, 0, 0, 0, 0], left + 1),
    ...requestRow('carriedIn', [came, 0, 0, 0, 0, 0], came),
    ...requestRow('total', [came + 1, 0, 0, 0, 0, 0], came + 1),
    ...requestRow('carriedOut', [left, 0, 0, 0, 0, 0], left),
  },
})

const set = async (reportId: number, who: string, state: ReportState, note = ''): Promise<void> => {
  valueOf(await at.desk.setReviewer({ name: who }))
  valueOf(await at.desk.setState({ reportId, state, note }))
}
const undoBy = async (reportId: number, name: string) => {
  valueOf(await at.desk.setReviewer({ name }))
  return at.desk.undo({ reportId })
}
const stateOf = async (reportId: number) => valueOf(await at.desk.openReport({ reportId })).review.state

async function twoYears(): Promise<readonly [number, number]> {
  const earlier = await importMadeUp(at.desk, reportOf(2022, 0, 5))
  return [earlier, await importMadeUp(at.desk, reportOf(2023, 5, 2))]
}

/** The later year opens with other figures than the earlier one ends with now. */
async function openAnError(earlier: number): Promise<void> {
  for (const column of ['natural', 'total'])
    valueOf(await correctTo(at.desk, earlier, `requests/carriedOut/${column}`, number(5), number(3)))
  valueOf(await at.desk.settled())
}

describe('taking back that a report was unlocked', () => {
  it('is refused while another report holds an error of it open', async () => {
    const [earlier, later] = await twoYears()
    await set(later, '甲', 'checked')
    await set(later, '乙', 'approved')
    await set(later, '乙', 'inReview', '再看表三')
    await openAnError(earlier)
    expect(refusalOf(await undoBy(later, '丙'))).toBe('open-errors')
    expect(await stateOf(later)).toBe('inReview')
  })

  it('is an approval: not by whoever checked the report', async () => {
    const [, later] = await twoYears()
    await set(later, '甲', 'checked')
    await set(later, '乙', 'approved')
    await set(later, '甲', 'inReview', '再看表三')
    expect(refusalOf(await undoBy(later, '甲'))).toBe('second-person')
    expect(valueOf(await undoBy(later, '乙')).state).toBe('approved')
  })

  it('and setting the report back to checked both ask for its errors', async () => {
    const [earlier, later] = await twoYears()
    await set(later, '甲', 'checked')
    await set(later, '乙', 'approved')
    await openAnError(earlier)
    const back = await at.desk.setState({ reportId: later, state: 'checked', note: '退回' })
    expect(refusalOf(back)).toBe('open-errors')
    expect(await stateOf(later)).toBe('approved')
  })
})

describe('a report that was checked', () => {
  it('is not checked by redo while an error is open, and is when that is gone', async () => {
    const [earlier, later] = await twoYears()
    await set(later, '甲', 'checked')
    valueOf(await at.desk.undo({ reportId: later }))
    await openAnError(earlier)
    expect(refusalOf(await at.desk.redo({ reportId: later }))).toBe('open-errors')
    for (const _ of ['natural', 'total']) valueOf(await at.desk.undo({ reportId: earlier }))
    expect(valueOf(await at.desk.redo({ reportId: later })).state).toBe('checked')
  })

  it('is checked again when the correction that opened an error is taken back', async () => {
    const [, later] = await twoYears()
    await set(later, '甲', 'checked')
    const wrong = valueOf(await correctTo(at.desk, later, 'requests/new/natural', number(3), number(9)))
    expect(wrong.findings.some(({ open, weight }) => open && weight === 'error')).toBe(true)
    expect(valueOf(await at.desk.undo({ reportId: later })).state).toBe('checked')
  })

  it('keeps the correction after it while taking that back would leave it checked with an error open', async () => {
    const [earlier, later] = await twoYears()
    await set(later, '甲', 'checked')
    valueOf(await correctTo(at.desk, later, 'requests/new/natural', number(3), number(4)))
    await openAnError(earlier)
    expect(refusalOf(await at.desk.undo({ reportId: later }))).toBe('open-errors')
    expect(await stateOf(later)).toBe('inReview')
  })
})
