import { describe, expect, it } from 'vitest'
import { fillFrom } from './reading-text.ts'

const requests = '三、收到和处理政府信息公开申请情况'
const newRow = '一、本年新收政府信息公开申请数量'
const carriedIn = '二、上年结转政府信息公开申请数量'
const inner = ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他']
const text = (...lines: readonly string[]) => `${requests}\n${lines.join('\n')}\n五、总结\n`
const tabbed = (...cells: readonly string[]) => cells.join('\t')
// 自然人 3, 小计 15, then 1 to 5, 总计 18.
const expected = { natural: 3, business: 1, research: 2, publicInterest: 3, legalService: 4, otherOrg: 5, total: 18 }
const first = ['3', '15', '1', '2', '3', '4', '5', '18']
const last = ['3', '1', '2', '3', '4', '5', '15', '18']

describe('a column the form does not know', () => {
  it('stands where its own line of heads shows it', () => {
    const heads = [tabbed('自然人', '法人或其他组织', '总计'), tabbed('小计', ...inner)]
    const { row, codes } = fillFrom(text(...heads, tabbed(newRow, ...first), tabbed(carriedIn, ...first)))
    expect(row('requests/carriedIn')).toEqual(expected)
    expect(codes).not.toContain('CEL-10 requests')
  })
  it('may close the group it sums up', () => {
    const heads = [tabbed('自然人', '法人或其他组织', '总计'), tabbed(...inner, '小计')]
    expect(fillFrom(text(...heads, tabbed(newRow, ...last))).row('requests/new')).toEqual(expected)
  })
  it('belongs to its group where every head has a line of its own', () => {
    const heads = ['自然人', '法人或其他组织', '总计', '小计', ...inner]
    expect(fillFrom(text(...heads, newRow, ...first)).row('requests/new')).toEqual(expected)
  })
  it('leaves the rows open where nothing tells its place', () => {
    const heads = ['自然人', '法人或其他组织', '总计', '备注', ...inner]
    const { row, findings } = fillFrom(text(...heads, newRow, ...first, carriedIn, ...first.slice(1)))
    expect(row('requests/carriedIn')).toEqual({})
    expect(findings.flatMap((finding) => finding.cells)).toContain('requests/carriedIn/total')
  })
  it('is no blank of another column where blanks alone set the columns', () => {
    const heads = ['              自然人  法人或其他组织                                            总计']
    const below = '                      商业企业  科研机构  社会公益组织  法律服务机构  其他  小计'
    const row = '一、本年新收政府信息公开申请数量  3       1         2                       4      5     12    15'
    expect(fillFrom(text(...heads, below, row)).row('requests/new')).toEqual({})
  })
})

describe('heads of two levels in another order', () => {
  it('are followed line by line', () => {
    const heads = [tabbed('总计', '自然人', '法人或其他组织'), tabbed(...inner)]
    const { row } = fillFrom(text(...heads, tabbed(newRow, '18', '3', '1', '2', '3', '4', '5')))
    expect(row('requests/new')).toEqual(expected)
  })
})

describe('a sheet without merged cells', () => {
  it('repeats a head over the places of its column: the value is under one of them', () => {
    const rows = [
      ['第二十条第（一）项', '', '', ''],
      ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
      ['规章', '1', '0', '7'],
      ['第二十条第（五）项', '', '', ''],
      ['信息内容', '本年处理决定数量', '本年处理决定数量', '本年处理决定数量'],
      ['行政许可', '42', '', ''],
      ['第二十条第（六）项', '', '', ''],
      ['信息内容', '本年处理决定数量', '本年处理决定数量', '本年处理决定数量'],
      ['行政处罚', '9', '', ''],
      ['行政强制', '0', '', ''],
    ]
    const cells = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')
    const { cells: read } = fillFrom(`<p>二、主动公开政府信息情况</p><table>${cells}</table>`)
    expect(read['activeDisclosure/licensing/decisions']).toBe(42)
  })
})

describe('values without a head, one more in each row', () => {
  const heads = ['自然人', '法人或其他组织', '总计', ...inner]
  const full = ['3', '1', '2', '3', '4', '5', '18', '9']
  it.each([
    ['one cell a line', (row: readonly string[]) => row.join('\n')],
    ['between bars', (row: readonly string[]) => row.join('|')],
  ])('leave the rows open where a blank would make up for it, %s', (_what, set) => {
    const others = ['1.信访举报投诉类申请', '2.重复申请', '3.要求提供公开出版物', '4.无正当理由大量反复申请']
    const names = [newRow, '（一）予以公开', ...others, '（七）总计']
    const rows = [[newRow, ...full], [carriedIn, ...full.slice(1)], ...names.slice(1).map((name) => [name, ...full])]
    const { row } = fillFrom(text(...heads, ...rows.map(set)))
    expect(row('requests/carriedIn')).toEqual({})
  })
})
