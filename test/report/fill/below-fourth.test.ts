import { describe, expect, it } from 'vitest'
import { fillFrom } from './reading-text.ts'

const title = '<p>四、政府信息公开行政复议、行政诉讼情况</p>'
const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']
const cell = (text: string, attributes = '') => `<td${attributes}>${text}</td>`
const drawn = (...rows: readonly (readonly string[])[]) =>
  `<table>${rows.map((row) => `<tr>${row.map((each) => (each.startsWith('<') ? each : cell(each))).join('')}</tr>`).join('')}</table>`
const wide = (text: string, columns: number) => cell(text, ` colspan="${columns}"`)
const heads = [
  [wide('行政复议', 5), wide('行政诉讼', 10)],
  [
    ...results.map((head) => cell(head, ' rowspan="2"')),
    ...['未经复议直接起诉', '复议后起诉'].map((name) => wide(name, 5)),
  ],
  [...results, ...results],
]
const values = ['1', '0', '0', '2', '3', '0', '4', '0', '0', '4', '5', '0', '', '0', '5']
const review = { upheld: 1, corrected: 0, other: 0, pending: 2, total: 3 }
const direct = { upheld: 0, corrected: 4, other: 0, pending: 0, total: 4 }
const afterReview = { upheld: 5, corrected: 0, other: null, pending: 0, total: 5 }

describe('the row below the values of table 4', () => {
  const notes = [
    [wide('注：本表含上年结转案件1件。', 15)],
    [wide('以上案件均在法定期限内办结。', 15)],
    ['备注', wide('无', 14)],
    ['填表人：', wide('沈知行', 6), '联系电话：', wide('', 7)],
  ]
  it.each(notes)('may be a remark: %s', (...note) => {
    const { row, codes } = fillFrom(`${title}${drawn(...heads, values, note)}<p>五、总结</p>`)
    expect(row('reviewLitigation/review')).toEqual(review)
    expect(row('reviewLitigation/afterReview')).toEqual(afterReview)
    expect(codes).not.toContain('CEL-10 reviewLitigation')
  })
  it('may be a second row of values: then all stay open', () => {
    const { row, codes } = fillFrom(`${title}${drawn(...heads, values, values.toReversed())}<p>五、总结</p>`)
    expect(row('reviewLitigation/review')).toEqual({})
    expect(codes).toContain('CEL-10 reviewLitigation')
  })
  it('may be all values in one cell: then all stay open', () => {
    const blank = values.map(() => '')
    const { row } = fillFrom(`${title}${drawn(...heads, blank, [wide('1 0 0 2 3 0 4', 15)])}<p>五、总结</p>`)
    expect(row('reviewLitigation/review')).toEqual({})
  })
})

describe('table 4 set as several tables', () => {
  const second = [[wide('行政诉讼', 10)], heads[1]!.slice(5), heads[2]!]
  it('is read with each of them', () => {
    const first = drawn([wide('行政复议', 5)], results, values.slice(0, 5))
    const { row, codes } = fillFrom(`${title}${first}${drawn(...second, values.slice(5))}<p>五、总结</p>`)
    expect(row('reviewLitigation/review')).toEqual(review)
    expect(row('reviewLitigation/direct')).toEqual(direct)
    expect(row('reviewLitigation/afterReview')).toEqual(afterReview)
    expect(codes).not.toContain('STR-04 reviewLitigation')
  })
})

describe('the values of table 4 on the next page', () => {
  it('belong to the heads that end the page before', () => {
    const { row, codes } = fillFrom(`${title}${drawn(...heads)}<p>12</p>${drawn(values)}<p>五、总结</p>`)
    expect(row('reviewLitigation/review')).toEqual(review)
    expect(row('reviewLitigation/direct')).toEqual(direct)
    expect(codes).not.toContain('CEL-10 reviewLitigation')
  })
  it('are no second row below one that is printed empty: which it is stays open', () => {
    const blank = values.map(() => '')
    const { row, codes } = fillFrom(`${title}${drawn(...heads, blank)}<p>12</p>${drawn(values)}<p>五、总结</p>`)
    expect(row('reviewLitigation/review')).toEqual({})
    expect(codes).toContain('CEL-10 reviewLitigation')
  })
  it('are not taken from a table of another width', () => {
    const { row, codes } = fillFrom(`${title}${drawn(...heads)}${drawn([...values, '7'])}<p>五、总结</p>`)
    expect(row('reviewLitigation/review')).toEqual({})
    expect(codes).toContain('CEL-10 reviewLitigation')
  })
})

describe('a bar before the first value of table 4', () => {
  const text = (lines: readonly string[]) =>
    `四、政府信息公开行政复议、行政诉讼情况\n${lines.join('\n')}\n五、总结\n无。\n`
  const names = ['行政复议 | 行政诉讼 |', [...results, '未经复议直接起诉', '复议后起诉', ''].join(' | ')]
  const below = [...results, ...results, ''].join(' | ')
  const blankFirst = ['', ...values.slice(1, 14), '5']
  it('ends a blank cell where none opens the lines of the heads', () => {
    const { row, codes } = fillFrom(text([...names, below, ` ${blankFirst.join(' | ')} |`]))
    expect(row('reviewLitigation/review')).toEqual({ ...review, upheld: null })
    expect(row('reviewLitigation/afterReview')).toEqual(afterReview)
    expect(codes).not.toContain('CEL-10 reviewLitigation')
  })
  it('opens the row where it opens the others too: a value less leaves it open', () => {
    const { row, codes } = fillFrom(
      text([...names, below].map((line) => `| ${line}`).concat(` ${blankFirst.join(' | ')} |`)),
    )
    expect(row('reviewLitigation/review')).toEqual({})
    expect(codes).toContain('CEL-10 reviewLitigation')
  })
})
