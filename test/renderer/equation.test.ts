// Findings put into operands, sums and gaps.
import { describe, expect, it } from 'vitest'
import { revise } from '../../src/report/revise.ts'
import { showReview } from '../../src/report/show.ts'
import { equationOf, placeOf } from '../../src/renderer/page/equation.ts'
import { indexReview } from '../../src/renderer/page/page-state.ts'
import { plainLabel } from '../../src/renderer/page/words.ts'
import { madeUpExtraction, requestRow } from '../made-up-extraction.ts'

const review = showReview(
  revise(
    madeUpExtraction({
      cells: {
        ...requestRow('new', [240, 4, '', 1, '', 1], 246),
        ...requestRow('carriedIn', [3, '', '', '', '', ''], ''),
        ...requestRow('granted', [100, 2, '', '', '', 1], 105),
      },
    }),
    [],
  ),
)
const { cells } = indexReview(review)
const found = (code: string) => {
  const finding = review.findings.find((each) => each.code === code)
  if (!finding) throw new Error(`no ${code}`)
  return finding
}

describe('a failing sum', () => {
  const finding = found('T3-ROW')
  const equation = equationOf(finding, cells)

  it('names its operands by what tells them apart and folds the blank ones', () => {
    const told = equation.left.operands.map(({ name, shown }) => `${name} ${shown}`)
    expect(told).toEqual(['自然人 100', '商业企业 2', '其他 1'])
    expect(equation.left.restCount).toBe(3)
    expect(equation.adds).toBe(true)
    expect(equation.right.operands).toMatchObject([{ key: 'requests/granted/total', shown: '105' }])
  })

  it('says how far it is off', () => {
    expect(equation.gap).toBe('-2')
    expect(equationOf({ ...finding, expected: '0.3', actual: '0.1' }, cells).gap).toBe('0.2')
    expect(equationOf({ ...finding, expected: null }, cells).gap).toBeNull()
  })
})

describe('a blank total', () => {
  const finding = found('CEL-05')

  it('is off by all of its parts', () => {
    expect(equationOf(finding, cells).gap).toBe('3')
  })

  it('is placed by its row and column', () => {
    expect(placeOf(finding, cells)).toEqual({ row: '上年结转政府信息公开申请数量', column: '总计' })
  })
})

describe('a finding on how a row was read', () => {
  it('is about the row, not about the last cell it names', () => {
    const keys = [...cells.keys()].filter((key) => key.startsWith('requests/granted/'))
    const reading = { ...found('CEL-05'), cells: keys, proposals: [], expected: null, actual: null }
    expect(placeOf(reading, cells)).toEqual({ row: '予以公开', column: null })
    const one = { ...reading, cells: keys.slice(-1) }
    expect(placeOf(one, cells)).toEqual({ row: '予以公开', column: '总计' })
    const two = { ...reading, cells: ['requests/new/total', 'requests/granted/total'] }
    expect(placeOf(two, cells)).toEqual({ row: '予以公开', column: '总计' })
  })
})

describe('a finding without cells', () => {
  it('has no place and no operands', () => {
    const nowhere = { ...found('CEL-05'), cells: [], proposals: [] }
    expect(placeOf(nowhere, cells)).toBeNull()
    expect(equationOf(nowhere, cells)).toMatchObject({
      left: { operands: [] },
      right: { operands: [] },
      others: [],
      adds: false,
    })
  })
})

describe('a label', () => {
  it('loses its number and a long remark, never all of itself', () => {
    expect(plainLabel('一、本年新收政府信息公开申请数量')).toBe('本年新收政府信息公开申请数量')
    expect(plainLabel('（三）不予公开1.属于国家秘密')).toBe('属于国家秘密')
    expect(plainLabel('（二）部分公开（区分处理的，只计这一情形，不计其他情形）')).toBe('部分公开')
    expect(plainLabel('总计')).toBe('总计')
    expect(plainLabel('3.')).toBe('3.')
  })
})
