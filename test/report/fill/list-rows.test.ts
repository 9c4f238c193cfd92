import { describe, expect, it } from 'vitest'
import { statutoryForms } from '../../../src/report/fill/forms.ts'
import { fillFrom } from './reading-text.ts'

const list = (...rows: readonly string[]) => {
  const { value, findings } = fillFrom(`2016年政府信息公开情况统计表\n\n${rows.join('\n')}\n\n填报单位：松岭县政府办\n`)
  return {
    rows: value.indicators.map(({ label, key, values }) => [
      label,
      key,
      ...values.map(({ column, reading }) => `${column} ${reading.raw}`),
    ]),
    named: findings.flatMap(({ cells }) => cells),
  }
}
const disclosed = '（一）主动公开政府信息数'
const documents = '其中：主动公开规范性文件数'
const made = '制发规范性文件总数'
const supplement = '7.告知作出更改补充数'
const channels = '8.告知通过其他途径办理数'

describe('a list set one cell a line', () => {
  it('has a column of sums over the years that its form does not know', () => {
    expect(list('统计指标', '统计数', '累计', disclosed, '3', '40', documents, '1', '5').rows).toEqual([
      [disclosed, 'a.disclosed', 'value 3', 'cumulative 40'],
      [documents, 'a.normativeDocs', 'value 1', 'cumulative 5'],
    ])
  })
  it('begins another row with every label it knows', () => {
    expect(list('统计指标', '统计数', disclosed, '3', documents, '', made, '5').rows).toEqual([
      [disclosed, 'a.disclosed', 'value 3'],
      [documents, 'a.normativeDocs'],
      [made, 'a.normativeMade', 'value 5'],
    ])
  })
  it('keeps its last rows where they have fewer values than the first', () => {
    const { rows, named } = list('统计指标', '统计数', '累计', disclosed, '3', '40', supplement, '1', channels, '2')
    expect(rows.map(([label]) => label)).toEqual([disclosed, supplement, channels])
    expect(named).toContain('indicators/2/value')
  })
  it('leaves rows open that show more values than it has heads', () => {
    const { rows, named } = list('统计指标', '统计数', disclosed, '3', '40', supplement, '1', '7', channels, '2', '9')
    expect(rows[0]).toEqual([disclosed, 'a.disclosed'])
    expect(named).toContain('indicators/0/value')
  })
})

describe('a list whose heads are two words', () => {
  it('is read where a single blank parts them', () => {
    expect(list('统计指标 统计数', `${disclosed} 240`, documents, `${made} 4`).rows).toEqual([
      [disclosed, 'a.disclosed', 'value 240'],
      [documents, 'a.normativeDocs'],
      [made, 'a.normativeMade', 'value 4'],
    ])
  })
})

describe('a list between bars', () => {
  it('joins no row whose bar is printed to the next one', () => {
    const { rows } = list('指标名称|本年实际', '主动公开信息数|9', '其中网站|', '对申请的答复|17')
    expect(rows).toEqual([
      ['主动公开信息数', null, 'value 9'],
      ['其中网站', null],
      ['对申请的答复', null, 'value 17'],
    ])
  })
})

describe('the numbers of rows before their labels', () => {
  it('are no values that end a line, though the list ends behind them', () => {
    const { rows } = list('序号 统计指标 统计数', `1 ${disclosed} 17`, `2 ${supplement} 24`, `3 ${channels} 4`)
    expect(rows.at(-1)).toEqual([channels, 'c.otherChannel', 'value 4'])
  })
  it('stand before labels, not before who filled in the list', () => {
    const numbered = ['1', disclosed, '17', '2', supplement, '24', '3', channels, '4']
    expect(list('序号', '统计指标', '统计数', ...numbered).rows.at(-1)).toEqual([channels, 'c.otherChannel', 'value 4'])
  })
})

describe('the form of a list', () => {
  const labels =
    `${disclosed} ${documents} ${made} 1.政府公报公开政府信息数 2.政府网站公开政府信息数 3.政务微博公开政府信息数
    4.政务微信公开政府信息数 5.其他方式公开政府信息数 （一）收到申请数 1.当面申请数 2.传真申请数 3.网络申请数 4.信函申请数
    （二）申请办结数 1.按时办结数 2.延期办结数 （三）申请答复数`.split(/\s+/u)
  const drawn = (...heads: readonly string[]) =>
    fillFrom(
      `<p>附表</p><table>${[heads, ...labels.map((label) => [label, '条', '4'])]
        .map((cells) => `<tr>${cells.map((text) => `<td>${text}</td>`).join('')}</tr>`)
        .join('')}</table>`,
    ).value
  it.each([
    ['统计指标名称', '单位', '统计数'],
    ['指　标', '单位', '数量'],
    ['统计指标', '计量单位', '填报数'],
  ])('is told by its rows where its heads read %s, %s, %s', (...heads) => {
    const value = drawn(...heads)
    expect(value.form).toBe('statistics-2014')
    expect(value.indicators[0]).toMatchObject({ key: 'a.disclosed', values: [{ column: 'value' }] })
  })
  it('is the open one where it has the rows of a form with two columns, headed otherwise', () => {
    const rows = statutoryForms
      .find(({ id }) => id === 'statistics-fujian')!
      .indicators!.known.map(({ label }) => label)
    const text = ['指标名称\t单位\t本期实际\t本年累计', ...rows.map((label) => `${label}\t条\t1\t2`)].join('\n')
    expect(fillFrom(`附表\n${text}\n`).value.form).toBe('indicator-list')
  })
  it('is the open one where its column counts something else', () => {
    const value = drawn('统计指标', '单位', '历年累计')
    expect([value.form, value.indicators[0]?.values[0]?.column]).toEqual(['indicator-list', 'cumulative'])
  })
})

it('has no organ that signs below it for the rest of its last label', () => {
  const rows = ['指标 单位 数量 累计', '申请总数 件 3 9', '行政诉讼数 件 0 5', '云麓市档案局', '2015年1月15日']
  const { value } = fillFrom(`附表\n${rows.map((row) => row.replaceAll(' ', '    ')).join('\n')}\n`)
  expect(value.indicators.map(({ label }) => label)).toEqual(['申请总数', '行政诉讼数'])
})

describe('a list in a drawing that cannot be taken apart', () => {
  it('gives no rows: what stands between its lines is nobody\u2019s', () => {
    const rule = '┼────────────────────────┼──────┼────────┼'
    const rows = [
      ['一、主动公开情况                                ', '——', '——  '],
      [`${disclosed}（不同渠道和方式公开相同信`, '条  ', '4     '],
      ['息计1条）                                       ', '    ', '      '],
      [`${documents}                        `, '条  ', '410   '],
      [`${made}                            `, '件  ', '7     '],
      ['（二）通过不同渠道和方式公开政府信息的情况      ', '——', '——  '],
      ['1.政府公报公开政府信息数                        ', '条  ', '6     '],
      ['2.政府网站公开政府信息数                        ', '条  ', '4     '],
    ]
    const lines = rows.flatMap((row) => [`│ ${row.join(' │ ')} │`, rule])
    const { rows: read } = list(rule, '│ 统计指标                 │ 单位 │ 统计数 │', rule, ...lines)
    expect(read.flat().join('')).not.toMatch(/[\u2500-\u257f]/u)
  })
})

it('is no statutory table whose heads stand on one line', () => {
  const heads = '项目  自然人  商业企业  科研机构  社会公益组织  法律服务机构  其他  总计'
  const rows = [
    '一、本年新收政府信息公开申请数量 20 3 0 1 0 0 24',
    '二、上年结转政府信息公开申请数量  2  0  0  0  0  0  2',
  ]
  const { value, row } = fillFrom(`三、收到和处理政府信息公开申请情况\n${[heads, ...rows].join('\n')}\n五、总结\n`)
  expect(row('requests/new')['total']).toBe(24)
  expect(value.indicators).toEqual([])
})
