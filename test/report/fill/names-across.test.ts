import { describe, expect, it } from 'vitest'
import { fillFrom } from './reading-text.ts'

const heads = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']
const of = (...shown: readonly number[]) =>
  Object.fromEntries(['upheld', 'corrected', 'other', 'pending', 'total'].map((key, at) => [key, shown[at]]))
const heading = '四、政府信息公开行政复议、行政诉讼情况'
const figures = ['1', '2', '3', '4', '10', '5', '0', '0', '0', '5', '0', '7', '0', '0', '7']
const five = (cell: string, others = '') => [cell, others, others, others, others]

const page = (...rows: readonly (readonly string[])[]) =>
  fillFrom(
    `<p>${heading}</p><table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table><p>五、总结</p>`,
  )
const [review, direct, after] = ['行政复议', '未经复议直接起诉', '复议后起诉'] as const

describe('table four drawn without merged cells, its names in another order', () => {
  it.each([
    [
      'kept at their first cell',
      [...five(review), ...five('行政诉讼'), ...five('')],
      [...five(''), ...five(after), ...five(direct)],
    ],
    [
      'printed in each cell',
      [...five(review, review), ...five('行政诉讼', '行政诉讼'), ...five('行政诉讼', '行政诉讼')],
      [...five(review, review), ...five(after, after), ...five(direct, direct)],
    ],
  ])('%s: the heads belong to the names above them', (_what, upper, lower) => {
    const { row } = page(upper, lower, [...heads, ...heads, ...heads], figures)
    expect(row('reviewLitigation/review')).toEqual(of(1, 2, 3, 4, 10))
    expect(row('reviewLitigation/afterReview')).toEqual(of(5, 0, 0, 0, 5))
    expect(row('reviewLitigation/direct')).toEqual(of(0, 7, 0, 0, 7))
  })
  it('with the review at the end', () => {
    const { row } = page(
      [...five('行政诉讼'), ...five(''), ...five(review)],
      [...five(direct), ...five(after), ...five('')],
      [...heads, ...heads, ...heads],
      figures,
    )
    expect(row('reviewLitigation/direct')).toEqual(of(1, 2, 3, 4, 10))
    expect(row('reviewLitigation/review')).toEqual(of(0, 7, 0, 0, 7))
  })
  it('out of place: nobody can tell', () => {
    const { row, findings } = page(
      [review, '行政诉讼', ...Array<string>(13).fill('')],
      ['', after, direct, ...Array<string>(12).fill('')],
      [...heads, ...heads, ...heads],
      figures,
    )
    expect(row('reviewLitigation/direct')).toEqual({})
    expect(findings.flatMap(({ cells }) => cells)).toContain('reviewLitigation/afterReview/total')
  })
})

describe('table four in lines, its names in another order', () => {
  const lines = (...names: readonly string[]) =>
    fillFrom([heading, ...names, ...heads, ...heads, ...heads, ...figures, '五、总结', ''].join('\n'))
  it('stays open', () => {
    expect(lines('行政诉讼', review, direct, after).row('reviewLitigation/review')).toEqual({})
    expect(lines(review, '行政诉讼', after, direct).row('reviewLitigation/direct')).toEqual({})
  })
  it('is read in the order of the form', () => {
    expect(lines(review, '行政诉讼', direct, after).row('reviewLitigation/direct')).toEqual(of(5, 0, 0, 0, 5))
  })
})
