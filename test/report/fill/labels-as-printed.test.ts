import { describe, expect, it } from 'vitest'
import { fillFrom } from './reading-text.ts'

const title = '三、收到和处理政府信息公开申请情况'
const persons = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计']
const row = (...cells: readonly string[]) => `<tr>${cells.map((each) => `<td>${each}</td>`).join('')}</tr>`
const page = (...rows: readonly string[]) => `<p>${title}</p><table>${rows.join('')}</table><p>五、总结</p>`
const values = ['1', '0', '4', '0', '7', '0', '12']
const expected = { natural: 1, business: 0, research: 4, publicInterest: 0, legalService: 7, otherOrg: 0, total: 12 }
const refused = '8.属于行政查询事项'
const uncorrected = '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'
const unpaid = '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'

describe('a label', () => {
  it('may be short and stand in one cell with its group', () => {
    const { row: read, findings } = fillFrom(
      page(
        row('', ...persons),
        row(refused, ...values),
        row('（四）无法提供1、本机关不掌握', ...values),
        row('2.没有现成信息需要另行制作', ...values),
        row('（六）其他处理1.申请人无正当理由逾期不补正', ...values),
        row(unpaid, ...values),
      ),
    )
    expect(read('requests/unable.notHeld')).toEqual(expected)
    expect(read('requests/other.uncorrected')).toEqual(expected)
    const missing = findings.filter(({ code }) => code === 'STR-04').flatMap(({ cells }) => cells)
    expect(missing).not.toContain('requests/unable.notHeld/total')
  })
  it('may have another number where it follows the row before it', () => {
    const rows = [row('', ...persons), row(`6${uncorrected.slice(1)}`, ...values)]
    const last = [row('8.其他', ...values), row('（七）总计', ...values)]
    const read = fillFrom(page(...rows, row(`7${unpaid.slice(1)}`, ...values), ...last))
    expect(read.row('requests/other.rest')).toEqual(expected)
    // Behind another row it may be a row of the group before.
    expect(fillFrom(page(...rows, ...last)).row('requests/other.rest')).toEqual({})
  })
})

describe('lines of fields between tabs', () => {
  const blank = ['', '', '', '', '', '1', '1']
  const lines = (...rows: readonly (readonly string[])[]) =>
    `${title}\n${[['', ...persons], ...rows].map((cells) => cells.join('\t')).join('\n')}\n五、总结\n无。\n`
  const deep = [
    ['三、本年度办理结果', '（一）予以公开', ...blank],
    ['', '（三）不予公开', '1.属于国家秘密', ...values],
    ['', '', '2.其他法律行政法规禁止公开', ...blank],
  ]
  const nothing = { natural: null, business: null, research: null, publicInterest: null, legalService: null }
  it('have places of merged cells before their labels where as many stand behind each as there are columns', () => {
    const { row: read } = fillFrom(lines(['一、本年新收政府信息公开申请数量', ...values], ...deep))
    expect(read('requests/refused.lawProhibits')).toEqual({ ...nothing, otherOrg: 1, total: 1 })
    expect(read('requests/granted')).toEqual({ ...nothing, otherOrg: 1, total: 1 })
  })
  it('leave blanks open where some row has more places behind its label', () => {
    const { row: read } = fillFrom(lines(['一、本年新收政府信息公开申请数量', '', '', ...values], ...deep))
    expect(read('requests/refused.lawProhibits')).toEqual({})
  })
})

describe('a value', () => {
  it('may say that it sums up, and how often pieces were counted', () => {
    const { row: read } = fillFrom(
      page(row('', ...persons), row('（七）总计', '共3件', '1件次', '0', '0', '0', '0', '共 4 件')),
    )
    expect(read('requests/total')).toMatchObject({ natural: 3, business: 1, total: 4 })
  })
})

it('may print either word for others, in rows and heads', () => {
  const heads = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其它', '总计']
  const cells = row('', ...heads) + row('一、本年新收政府信息公开申请数量', '1', '2', '3', '4', '5', '6', '21')
  const filled = fillFrom(`<p>三、收到和处理政府信息公开申请情况</p><table>${cells}</table>`)
  expect(filled.row('requests/new')).toMatchObject({ natural: 1, otherOrg: 6, total: 21 })
})
