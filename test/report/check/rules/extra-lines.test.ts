// Subtotals a report adds to table 3, drawn as web pages draw them and read as any report is.
import { describe, expect, it } from 'vitest'
import { extract } from '../../../../src/report/extract.ts'
import type { Finding } from '../../../../src/report/model/finding.ts'
import { groupedPage } from '../cases/grouped-page.ts'

async function raised(html: string): Promise<readonly Finding[]> {
  const outcome = await extract({ name: 'report.html', bytes: new TextEncoder().encode(html) })
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  expect(outcome.value.filled.cells.filter(({ key }) => key.startsWith('requests/'))).toHaveLength(175)
  return outcome.value.findings.filter(({ code }) => code.startsWith('T3-'))
}

describe('T3-ORG, a subtotal of organisations', () => {
  it('is doubted where it is not the sum of its five columns', async () => {
    expect(await raised(groupedPage({ column: '4' }))).toMatchObject([
      { code: 'T3-ORG', weight: 'doubt', expected: '1', actual: '4', table: 'requests' },
    ])
  })
  it('raises nothing where it is', async () => {
    expect(await raised(groupedPage({ column: '1' }))).toEqual([])
  })
})

describe('T3-GRP, a subtotal of a group', () => {
  it('is doubted in each column where it is not the sum of its rows', async () => {
    const findings = await raised(groupedPage({ group: '5' }))
    expect(findings.map(({ code, expected, actual }) => [code, expected, actual])).toEqual([
      ['T3-GRP', '2', '5'],
      ['T3-GRP', '2', '5'],
    ])
    expect(findings[0]!.message).toContain('（三）不予公开小计')
  })
  it('raises nothing where it is, and is no part of the total', async () => {
    expect(await raised(groupedPage({ group: '2' }))).toEqual([])
  })
})

describe('a table without subtotals', () => {
  it('raises nothing', async () => {
    expect(await raised(groupedPage({}))).toEqual([])
  })
})

describe('STR-04, a row more than the form has', () => {
  const heading = '</table><h2>四、政府信息公开行政复议、行政诉讼情况</h2>'
  const five = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'].map((label) => `<td>${label}</td>`).join('')
  const figures = [1, 0, 0, 0, 1, ...Array.from({ length: 10 }, () => 0)].map((count) => `<td>${count}</td>`).join('')
  const fourth =
    '<tr><td colspan="5" rowspan="2">行政复议</td><td colspan="10">行政诉讼</td></tr>' +
    '<tr><td colspan="5">未经复议直接起诉</td><td colspan="5">复议后起诉</td></tr>' +
    `<tr>${five}${five}${five}</tr><tr>${figures}</tr>`
  /** Table 4 drawn on in table 3 under a heading of its own line. */
  const inOne = (heads: string, before = '') =>
    groupedPage({}).replace(
      heading,
      `${before}<tr><td colspan="15">四、行政复议、行政诉讼情况</td></tr>${heads}</table>`,
    )
  const line = (label: string) => `<tr><td colspan="2">${label}</td>${'<td>2</td>'.repeat(7)}</tr>`

  async function added(html: string): Promise<readonly (readonly [string | null, string | null])[]> {
    const outcome = await extract({ name: 'report.html', bytes: new TextEncoder().encode(html) })
    if (!outcome.ok) throw new Error(outcome.refusal.code)
    return outcome.value.findings
      .filter(({ code, weight }) => code === 'STR-04' && weight === 'doubt')
      .map(({ table, actual }) => [table, actual])
  }

  it('is not the figures of table 4 drawn in the same lines, whether they are read or not', async () => {
    expect(groupedPage({})).toContain(heading)
    const outcome = await extract({ name: 'report.html', bytes: new TextEncoder().encode(inOne(fourth)) })
    expect(
      outcome.ok && outcome.value.filled.cells.filter(({ key }) => key.startsWith('reviewLitigation/')),
    ).toHaveLength(15)
    expect(await added(inOne(fourth))).toEqual([])
    expect(await added(inOne(`<tr>${figures}</tr>`))).toEqual([])
    expect(
      await added(inOne(fourth.replace(figures, figures.replace('<td>1</td><td>0</td>', '<td></td><td></td>')))),
    ).toEqual([])
  })
  it('is one between the last of the form and table 4', async () => {
    expect(await added(inOne(fourth, line('其中：涉农申请')))).toEqual([['requests', '其中：涉农申请']])
  })
  it('is not a line that numbers the columns, above the first row or headed as such', async () => {
    const first = '<tr><td colspan="2">'
    const numbers = (label: string) =>
      `${first}${label}</td>${[1, 2, 3, 4, 5, 6, 7].map((at) => `<td>${at}</td>`).join('')}</tr>`
    const above = (label: string) => groupedPage({}).replace(first, numbers(label) + first)
    const below = (label: string) => groupedPage({}).replace(heading, numbers(label) + heading)
    for (const html of [above('栏次'), above('序号'), above(''), below('栏次')]) expect(await added(html)).toEqual([])
    expect(await added(below('其中：涉农申请'))).toEqual([['requests', '其中：涉农申请']])
  })
})
