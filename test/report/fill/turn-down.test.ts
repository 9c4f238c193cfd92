import { describe, expect, it } from 'vitest'
import { fillFrom } from './reading-text.ts'

const heads = ['类别', '结果维持', '结果纠正', '其他结果', '尚未审结', '总计']
const rows = [
  ['行政复议', '2', '0', '1', '0', '3'],
  ['行政诉讼', '未经复议直接起诉', '4', '0', '0', '1', '5'],
  ['复议后起诉', '0', '6', '0', '0', '6'],
]
const table = (lines: readonly (readonly string[])[], parting: string): string =>
  `四、政府信息公开行政复议、行政诉讼情况\n${lines.map((line) => line.join(parting)).join('\n')}\n五、总结\n`
const columns = ['upheld', 'corrected', 'other', 'pending', 'total']
const values = (...own: readonly (number | null)[]) => Object.fromEntries(columns.map((key, at) => [key, own[at]]))
const read = (text: string) => {
  const { row, codes } = fillFrom(text)
  const found = ['review', 'direct', 'afterReview'].map((key) => row(`reviewLitigation/${key}`))
  return { found, open: codes.includes('CEL-10 reviewLitigation') }
}
const whole = [values(2, 0, 1, 0, 3), values(4, 0, 0, 1, 5), values(0, 6, 0, 0, 6)]

describe('the fourth table with a line a row', () => {
  it.each([
    ['tabs', '\t'],
    ['bars', ' | '],
    ['single blanks', ' '],
    ['wide blanks', '　　'],
    ['lines', '\n'],
  ])('gives each name its values between %s', (_, parting) => {
    expect(read(table([heads, ...rows], parting))).toEqual({ found: whole, open: false })
  })
  it('keeps blanks where separators or lines show them', () => {
    const short = rows.map((row) => row.map((print) => (print === '0' ? '' : print)))
    const blank = [values(2, null, 1, null, 3), values(4, null, null, 1, 5), values(null, 6, null, null, 6)]
    expect(read(table([heads, ...short], '\t'))).toEqual({ found: blank, open: false })
  })
  it('follows names and heads in another order', () => {
    const turned = [heads, ...rows.map((row) => row.toReversed())].map((row, at) =>
      at === 0 ? ['类别', ...row.slice(1).toReversed()] : [...row.slice(5).toReversed(), ...row.slice(0, 5)],
    )
    expect(read(table([turned[0]!, turned[3]!, turned[1]!, turned[2]!], '\t'))).toEqual({ found: whole, open: false })
  })
  it('leaves a row open that shows a value too few or too many', () => {
    const { found, open } = read(table([heads, rows[0]!, rows[1]!.slice(0, -1), [...rows[2]!, '9']], '\t'))
    expect({ found, open }).toEqual({ found: [whole[0], {}, {}], open: true })
  })
  it('says nothing of rows whose blanks left no trace', () => {
    const short = rows.map((row) => row.filter((print) => print !== '0'))
    expect(read(table([heads, ...short], '\n'))).toEqual({ found: [{}, {}, {}], open: true })
  })
  it('is not seen where a name is missing, heads are printed twice, or names stand before them', () => {
    for (const lines of [
      [heads, rows[0]!, rows[1]!],
      [heads, heads.slice(1), ...rows],
      [...rows.map((row) => row.slice(0, -5)), heads, ...rows.map((row) => row.slice(-5))],
    ])
      expect(read(table(lines, '\t')).found).toEqual([{}, {}, {}])
  })
})
