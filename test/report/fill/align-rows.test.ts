import { describe, expect, it } from 'vitest'
import { fillFrom } from './reading-text.ts'

const around = (...lines: string[]) => `二、主动公开政府信息情况\n${lines.join('\n')}\n三、总结\n`
const heads = '信息内容        本年制发件数  本年废止件数  现行有效件数'
// The heads begin at places 16, 30 and 44 and are 12 wide.
const ends = [28, 42, 56]
const placed = (label: string, width: number, values: readonly string[], right: boolean) =>
  values.reduce(
    (line, value, at) =>
      value === ''
        ? line
        : {
            text: line.text + ' '.repeat(ends[at]! - (right ? value.length : 12) - line.end) + value,
            end: ends[at]! - (right ? 0 : 12 - value.length),
          },
    { text: label, end: width },
  ).text
const regulations = (values: readonly string[], right = false) => placed('规章', 4, values, right)
const normative = (values: readonly string[], right = false) => placed('行政规范性文件', 14, values, right)

describe('values set in columns by blanks', () => {
  it('belong to the heads they line up with at the left', () => {
    const { row, codes } = fillFrom(
      around('第二十条第（一）项', heads, regulations(['', '5', '']), normative(['12', '', '3'])),
    )
    expect(row('activeDisclosure/regulations')).toEqual({ made: null, repealed: 5, inForce: null })
    expect(row('activeDisclosure/normativeDocs')).toEqual({ made: 12, repealed: null, inForce: 3 })
    expect(codes).not.toContain('CEL-10 activeDisclosure')
  })
  it('line up at the right as well', () => {
    const { row } = fillFrom(
      around('第二十条第（一）项', heads, regulations(['', '5', ''], true), normative(['12', '', '1203'], true)),
    )
    expect(row('activeDisclosure/regulations')).toEqual({ made: null, repealed: 5, inForce: null })
    expect(row('activeDisclosure/normativeDocs')).toEqual({ made: 12, repealed: null, inForce: 1203 })
  })
  it('leave all short rows open where one value lines up with no head', () => {
    const { row, codes } = fillFrom(
      around('第二十条第（一）项', heads, regulations(['', '5', '']), `${normative(['12'])}      3`),
    )
    expect([row('activeDisclosure/regulations'), row('activeDisclosure/normativeDocs')]).toEqual([{}, {}])
    expect(codes).toContain('CEL-10 activeDisclosure')
  })
  it('prove nothing where single blanks part everything', () => {
    const { row } = fillFrom(
      around('第二十条第（一）项', '信息内容 本年制发件数 本年废止件数 现行有效件数', '规章 5', '行政规范性文件 12 3'),
    )
    expect(row('activeDisclosure/regulations')).toEqual({})
  })
  it('show no blanks where figures stand on a line of their own, above or below their label', () => {
    const [left, right] = [regulations(['1', '5', '']), `${' '.repeat(44)}3`]
    for (const lines of [
      [left, right],
      [right, left],
    ]) {
      const { row, codes } = fillFrom(around('第二十条第（一）项', heads, ...lines, normative(['12', '', '3'])))
      expect([row('activeDisclosure/regulations'), row('activeDisclosure/normativeDocs')]).toEqual([{}, {}])
      expect(codes).toContain('CEL-10 activeDisclosure')
    }
  })
})
