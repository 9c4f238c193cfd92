import { describe, expect, it } from 'vitest'
import { beside, type MadeUpNeighbour } from '../made-up-neighbour.ts'
import { only, reportText, row, weights } from '../raise.ts'

const prints = { ...row('new', '10'), ...row('granted', '8') }
const versions = (...given: readonly Partial<MadeUpNeighbour>[]) =>
  beside({ versions: given.map((each) => ({ year: 2023, prints, ...each })) })
const given = (of: ReturnType<typeof beside>) => ({ year: 2023, prints, beside: of })

describe('COM-08, other than what was approved', () => {
  const other = { ...prints, ...row('granted', '7') }
  it('is a doubt that names cells and figures', () => {
    const [finding] = only('COM-08', given(versions({ state: 'approved', prints: other })))
    expect(finding).toMatchObject({
      weight: 'doubt',
      cells: ['requests/granted/natural', 'requests/granted/total'],
      others: [{ cell: 'requests/granted/natural', held: { value: 7 } }, { cell: 'requests/granted/total' }],
    })
    expect(finding!.message).toContain('与已复核的另一份2023年度报告有 2 格不同：')
    expect(finding!.message).toContain('自然人 8（已复核为 7）')
  })
  it('is none beside a version nobody approved, the same figures, another scope, or cells that are not there', () => {
    expect(weights('COM-08', given(versions({ state: 'checked', prints: other })))).toEqual([])
    expect(weights('COM-08', given(versions({ state: 'approved' })))).toEqual([])
    const blank = { ...prints, 'requests/new/business': '', 'requests/new/research': '/' }
    expect(weights('COM-08', given(versions({ state: 'approved', prints: blank })))).toEqual([])
    expect(weights('COM-08', given(versions({ state: 'approved', prints: row('new', '10') })))).toEqual([])
    const whole = versions({ state: 'approved', prints: other, scope: 'aggregate' })
    expect(weights('COM-08', { ...given(whole), text: reportText(), scope: 'own' })).toEqual([])
    expect(weights('COM-08', { year: 2023, prints })).toEqual([])
  })
  it('holds lists row by row under the same label', () => {
    const lists = (label: string, value: string) =>
      versions({ state: 'approved', prints: {}, indicators: [[label, value]] })
    const list = { form: 'statistics-2014', year: 2018, indicators: [['收到申请数', '12'] as const] }
    expect(weights('COM-08', { ...list, beside: lists('收到申请数', '13') })).toEqual(['doubt'])
    expect(weights('COM-08', { ...list, beside: lists('申请办结数', '13') })).toEqual([])
  })
})

describe('STR-10, one organ and year twice', () => {
  it('is an error of a plain duplicate and a doubt of a version with other figures', () => {
    expect(weights('STR-10', given(versions({})))).toEqual(['error'])
    const other = versions({ prints: { ...prints, ...row('granted', '7') } })
    expect(only('STR-10', given(other))).toMatchObject([
      {
        weight: 'doubt',
        table: 'requests',
        message: '报告库里还有本机关2023年度的报告 1 份，数据不同，汇总前请确定以哪一份为准',
      },
    ])
  })
  it('is none for reports of different scope, and without a library', () => {
    const whole = versions({ scope: 'aggregate' })
    expect(weights('STR-10', { ...given(whole), text: reportText(), scope: 'own' })).toEqual([])
    expect(weights('STR-10', given(beside({})))).toEqual([])
    expect(weights('STR-10', { year: 2023, prints })).toEqual([])
  })
})
