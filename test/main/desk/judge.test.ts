import { describe, expect, it } from 'vitest'
import { madeUpDoubt } from '../../made-up-extraction.ts'
import { freshDesk } from './fresh-desk.ts'
import {
  correctTo,
  importMadeUp,
  number,
  refusalOf,
  troubled,
  valueOf,
  wrongTotal,
  blankTotal,
  blank,
} from './made-up-desk.ts'

const at = freshDesk()

const review = async (reportId: number) => valueOf(await at.desk.openReport({ reportId })).review
const row = async () => valueOf(await at.desk.shelf({}))[0]!

describe('judging', () => {
  const error = async (reportId: number) => (await review(reportId)).findings.find((each) => each.code === 'T3-ROW')!

  it('closes a finding, keeps the value, and falls with a change of an operand', async () => {
    const reportId = await importMadeUp(at.desk, troubled)
    const { id } = await error(reportId)
    valueOf(await at.desk.judge({ reportId, finding: id, verdict: 'sourceError', note: '已电话核实' }))
    expect(await error(reportId)).toMatchObject({ id, verdict: 'sourceError', open: false })
    expect(await row()).toMatchObject({ errorCount: 0 })
    await correctTo(at.desk, reportId, 'requests/granted/natural', number(100), number(99))
    expect(await error(reportId)).toMatchObject({ id, verdict: null, open: true })
    valueOf(await at.desk.undo({ reportId }))
    expect((await error(reportId)).verdict).toBe('sourceError')
    valueOf(await at.desk.judge({ reportId, finding: id, verdict: null, note: '' }))
    expect((await error(reportId)).open).toBe(true)
  })

  it('accepts an exception only with a word on why', async () => {
    const reportId = await importMadeUp(at.desk, troubled)
    const finding = (await error(reportId)).id
    expect(refusalOf(await at.desk.judge({ reportId, finding, verdict: 'accepted', note: ' ' }))).toBe('note-missing')
    valueOf(await at.desk.judge({ reportId, finding, verdict: 'accepted', note: '单位来函说明' }))
    expect(await error(reportId)).toMatchObject({ verdict: 'accepted', open: false })
  })

  it('keeps the sentence it was given on only where neither cells nor figures tell what that was', async () => {
    const doubt = madeUpDoubt([], 'STR-10')
    const reportId = await importMadeUp(at.desk, { ...troubled, noticed: [doubt] })
    const { findings } = await review(reportId)
    for (const code of ['STR-10', 'T3-ROW']) {
      const finding = findings.find((each) => each.code === code)!.id
      valueOf(await at.desk.judge({ reportId, finding, verdict: 'accepted', note: '单位来函说明' }))
    }
    const given = at.library.events.ofReport(reportId)
    expect(given[0]).toMatchObject({ operands: {}, message: doubt.message })
    expect(given[1]).not.toHaveProperty('message')
  })

  it('takes another note on the verdict that stands, and the same one only once', async () => {
    const reportId = await importMadeUp(at.desk, troubled)
    const { id: finding } = await error(reportId)
    for (const note of ['', '已电话核实', '已电话核实'])
      valueOf(await at.desk.judge({ reportId, finding, verdict: 'sourceError', note }))
    const notes = at.library.events.ofReport(reportId).map((event) => event.kind === 'verdict' && event.note)
    expect(notes).toEqual(['', '已电话核实'])
    expect((await error(reportId)).verdict).toBe('sourceError')
  })

  it('refuses a finding that is no longer there', async () => {
    const reportId = await importMadeUp(at.desk, troubled)
    const { id } = await error(reportId)
    await correctTo(at.desk, reportId, wrongTotal, number(105), number(104))
    const late = await at.desk.judge({ reportId, finding: id, verdict: 'accepted', note: '' })
    expect(refusalOf(late)).toBe('cell-changed-meanwhile')
  })
})

describe('describing', () => {
  it('gives a report the organ and year the paper is silent about, and the shelf finds its other version', async () => {
    await importMadeUp(at.desk, troubled)
    const reportId = await importMadeUp(at.desk, { ...troubled, organ: null, year: null })
    valueOf(await at.desk.describe({ reportId, field: 'organ', value: ' 鹤汀县人民政府 ' }))
    const answer = valueOf(await at.desk.describe({ reportId, field: 'year', value: '2022' }))
    expect(answer).toMatchObject({ organ: '鹤汀县人民政府', year: 2022 })
    expect(await row()).toMatchObject({ organ: '鹤汀县人民政府', year: 2022, sameOrganYear: 1 })
    expect(valueOf(await at.desk.describe({ reportId, field: 'organ', value: null })).organ).toBeNull()
  })

  it('refuses what is no year and an empty name', async () => {
    const reportId = await importMadeUp(at.desk, troubled)
    for (const value of ['202', '二〇二二', '1998', '']) {
      expect(refusalOf(await at.desk.describe({ reportId, field: 'year', value }))).toBe('bad-value')
    }
    expect(refusalOf(await at.desk.describe({ reportId, field: 'organ', value: ' ' }))).toBe('bad-value')
  })
})

describe('the state of a report', () => {
  const set = (reportId: number, state: 'imported' | 'inReview' | 'checked' | 'approved', note = '') =>
    at.desk.setState({ reportId, state, note })

  it('is not checked while errors are open', async () => {
    const reportId = await importMadeUp(at.desk, troubled)
    expect(await set(reportId, 'checked')).toEqual({
      ok: false,
      refusal: { code: 'open-errors', detail: { count: 1 } },
    })
    await correctTo(at.desk, reportId, wrongTotal, number(105), number(104))
    expect(valueOf(await set(reportId, 'checked')).state).toBe('checked')
  })

  it('is approved only after it was checked, and then locked until somebody says why not', async () => {
    const reportId = await importMadeUp(at.desk, troubled)
    await correctTo(at.desk, reportId, wrongTotal, number(105), number(104))
    valueOf(await at.desk.setReviewer({ name: '甲' }))
    expect(refusalOf(await set(reportId, 'approved'))).toBe('bad-request')
    valueOf(await set(reportId, 'checked'))
    valueOf(await at.desk.setReviewer({ name: '乙' }))
    expect(valueOf(await set(reportId, 'approved')).canUndo).toBe(false)
    const finding = (await review(reportId)).findings[0]!.id
    const refused = [
      await correctTo(at.desk, reportId, blankTotal, blank, number(3)),
      await at.desk.confirm({ reportId, cell: blankTotal }),
      await at.desk.judge({ reportId, finding, verdict: 'accepted', note: '' }),
      await at.desk.describe({ reportId, field: 'year', value: '2023' }),
      await at.desk.undo({ reportId }),
      await at.desk.redo({ reportId }),
      await set(reportId, 'inReview', '  '),
    ]
    expect(refused.map(refusalOf)).toEqual(refused.map(() => 'report-locked'))
    expect(valueOf(await set(reportId, 'inReview', '单位来函更正')).state).toBe('inReview')
    valueOf(await correctTo(at.desk, reportId, blankTotal, blank, number(3)))
  })

  it('is approved by a second person with a name only, whoever looked in between', async () => {
    const reportId = await importMadeUp(at.desk, troubled)
    await correctTo(at.desk, reportId, wrongTotal, number(105), number(104))
    valueOf(await set(reportId, 'checked'))
    expect(refusalOf(await set(reportId, 'approved'))).toBe('second-person')
    valueOf(await at.desk.setReviewer({ name: '甲' }))
    // Checked before anybody gave a name: who it was cannot be told.
    expect(refusalOf(await set(reportId, 'approved'))).toBe('second-person')
    valueOf(await set(reportId, 'inReview', '请再看表四'))
    valueOf(await set(reportId, 'checked'))
    expect(await set(reportId, 'approved')).toEqual({
      ok: false,
      refusal: { code: 'second-person', detail: { who: '甲' } },
    })
    valueOf(await at.desk.setReviewer({ name: '乙' }))
    valueOf(await at.desk.confirm({ reportId, cell: 'requests/new/total' }))
    expect(valueOf(await set(reportId, 'approved')).state).toBe('approved')
  })
})
