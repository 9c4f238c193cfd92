import { describe, expect, it } from 'vitest'
import { fillFrom, heads3 } from './reading-text.ts'

const newRow = '一、本年新收政府信息公开申请数量'
const columns = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计']
const heading = '三、收到和处理政府信息公开申请情况'
const drawn = (title: string, ...rows: readonly (readonly string[])[]) =>
  fillFrom(
    `<p>${title}</p><table>${rows.map((row) => `<tr>${row.map((cell) => (cell.startsWith('<td') ? cell : `<td>${cell}</td>`)).join('')}</tr>`).join('')}</table><p>五、总结</p>`,
  )

describe('a table that shows two years side by side', () => {
  it('leaves its rows open where each year has all the heads', () => {
    const values = ['1', '2', '3', '4', '5', '6', '21']
    const { row, findings } = drawn(heading, ['', ...columns, ...columns], [newRow, ...values, ...values.toReversed()])
    expect(row('requests/new')).toEqual({})
    expect(findings.flatMap(({ cells }) => cells)).toContain('requests/new/total')
  })
  it('leaves its rows open where each head has both years, one of them blank', () => {
    const { row } = drawn(
      '二、主动公开政府信息情况',
      ['第二十条第（六）项', '', ''],
      ['信息内容', '<td colspan="2">本年处理决定数量</td>'],
      ['', '2021年', '2022年'],
      ['行政处罚', '9', ''],
      ['行政强制', '3', '4'],
    )
    expect(row('activeDisclosure/penalties')).toEqual({})
  })
  it('leaves its rows open in lines', () => {
    const body = [
      '第二十条第（六）项',
      '信息内容',
      '本年处理决定数量',
      '2021年',
      '2022年',
      '行政处罚',
      '9',
      '行政强制',
      '4',
    ]
    const { row, findings } = fillFrom(`二、主动公开政府信息情况\n${body.join('\n')}\n三、总结\n`)
    expect(row('activeDisclosure/penalties')).toEqual({})
    expect(findings.flatMap(({ cells }) => cells)).toContain('activeDisclosure/coercion/decisions')
  })
})

describe('a note on a line of its own', () => {
  it('makes a row doubtful that has a value too few', () => {
    const rows = [newRow, '1', '0', '0', '0', '2', '3', '说明：2件已撤回']
    const { row } = fillFrom(
      `${heading}\n${[...heads3, ...rows, '二、上年结转政府信息公开申请数量', '1', '0', '0', '0', '0', '2', '3'].join('\n')}\n五、总结\n`,
    )
    expect(Object.values(row('requests/new')).every((shown) => String(shown).startsWith('?'))).toBe(true)
    expect(row('requests/carriedIn')['total']).toBe(3)
  })
})

describe('tables side by side in lines', () => {
  it('leave their rows open', () => {
    const twice = (name: string, ...values: readonly string[]) =>
      [name, ...values, '', name, ...values.toReversed()].join('\t')
    const rows = [
      twice(newRow, '1', '0', '0', '0', '0', '2', '3'),
      twice('二、上年结转政府信息公开申请数量', '1', '0', '0', '', '0', '2', ''),
    ]
    const { row, findings } = fillFrom(
      `${heading}\n${columns.join('\t')}\t\t\t${columns.join('\t')}\n${rows.join('\n')}\n五、总结\n`,
    )
    expect(row('requests/new')).toEqual({})
    expect(findings.flatMap(({ cells }) => cells)).toContain('requests/carriedIn/total')
  })
})

describe('heads that stand a column too far left', () => {
  it('make all rows doubtful where one has a figure right of them', () => {
    const { row } = drawn(
      heading,
      ['', ...columns, ''],
      [newRow, '', '1', '0', '0', '0', '0', '2', ''],
      ['二、上年结转政府信息公开申请数量', '', '1', '0', '0', '0', '0', '2', '3'],
    )
    expect(Object.values(row('requests/new')).every((shown) => String(shown).startsWith('?'))).toBe(true)
  })
})

describe('two values in one cell', () => {
  it('make the row doubtful where a cell behind them is blank', () => {
    const { row } = drawn(heading, ['', ...columns], [newRow, '0 11', '2', '0', '0', '0', '13', ''])
    expect(row('requests/new')['business']).toBe('?2')
  })
})
