import { describe, expect, it } from 'vitest'
import { fillFrom } from './reading-text.ts'

const persons = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计']
const keys = ['natural', 'business', 'research', 'publicInterest', 'legalService', 'otherOrg', 'total']
const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']
const heading = '三、收到和处理政府信息公开申请情况'
const wide = (cell: string, columns: number) => `<td colspan="${columns}">${cell}</td>`
const tall = (cell: string, rows: number) => `<td rowspan="${rows}">${cell}</td>`
const page = (title: string, ...rows: readonly (readonly string[])[]) =>
  fillFrom(
    `<h1>澜屿市2023年政府信息公开工作年度报告</h1><p>${title}</p><table>${rows.map((row) => `<tr>${row.map((cell) => (cell.startsWith('<td') ? cell : `<td>${cell}</td>`)).join('')}</tr>`).join('')}</table><p>五、总结</p>`,
  )
const values = ['1', '2', '3', '4', '5', '6', '21']
const of = (shown: readonly (string | number)[], doubt = '') =>
  Object.fromEntries(keys.map((key, at) => [key, doubt === '' ? Number(shown[at]) : `${doubt}${shown[at]}`]))
const others = [
  '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
  '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
  '3.其他',
]
const newRow = '一、本年新收政府信息公开申请数量'
const named = (findings: readonly { readonly cells: readonly string[] }[]) =>
  new Set(findings.flatMap(({ cells }) => cells))

describe('a row that slipped to one side as a whole', () => {
  it('is doubtful where the label left of it lost its merge, and no other row is', () => {
    const { row } = page(
      heading,
      [wide('', 2), ...persons],
      [wide(newRow, 2), ...values],
      ['（一）予以公开', ...values],
    )
    expect(row('requests/new')).toEqual(of(values))
    expect(row('requests/granted')).toEqual(of(values, '?'))
  })
  it('is doubtful where a merge left of it is too long, and no other row is', () => {
    const { row, findings } = page(
      heading,
      [wide('', 2), ...persons],
      [tall('三、本年度办理结果', 3), '（一）予以公开', ...values],
      ['（二）部分公开', ...values],
      [wide('四、结转下年度继续办理', 2), ...values],
    )
    expect(row('requests/granted')).toEqual(of(values))
    expect(row('requests/carriedOut')).toEqual(of(values, '?'))
    expect(named(findings)).toContain('requests/carriedOut/total')
  })
})

describe('heads that do not stand under their merged head', () => {
  const head = (span: number) => [
    [tall('', 2), tall('自然人', 2), wide('法人或其他组织', span), tall('总计', 2)],
    persons.slice(1, 6),
  ]
  // Its last head is pushed beyond the one of the totals.
  it('leave it to the sums which values are theirs', () => {
    const { row } = page(heading, ...head(4), [newRow, ...values])
    expect(row('requests/new')).toEqual(of(values, '?'))
    const { row: odd, findings } = page(heading, ...head(4), [newRow, ...values.slice(0, 6), '22'])
    expect(odd('requests/new')).toEqual({})
    expect(named(findings)).toContain('requests/new/total')
  })
  it('are sure where the merged head is as wide as they are', () => {
    expect(page(heading, ...head(5), [newRow, ...values]).row('requests/new')).toEqual(of(values))
  })
})

describe('a value merged over several rows', () => {
  it('is no value of the first', () => {
    const rows = others.map((label, at) => [label, ...(at === 0 ? persons.map(() => tall('0', 3)) : [])])
    const { row, findings } = page(heading, ['', ...persons], [newRow, ...values], ...rows)
    expect(row('requests/other.uncorrected')).toEqual({})
    expect(named(findings)).toContain('requests/other.uncorrected/total')
    expect(named(findings)).toContain('requests/other.rest/total')
  })
  it('is the row\u2019s where its label is merged over as many', () => {
    const { row } = page(
      heading,
      ['', ...persons],
      [tall(newRow, 2), ...values.map((value) => tall(value, 2))],
      [],
      ['（一）予以公开', ...values],
    )
    expect(row('requests/new')).toEqual(of(values))
  })
})

describe('a column the form does not know', () => {
  it('may have a head that begins above the others', () => {
    const { row, codes } = page(
      heading,
      [tall('', 3), wide('申请人情况', 7), tall('备注', 3)],
      [tall('自然人', 2), wide('法人或其他组织', 5), tall('总计', 2)],
      persons.slice(1, 6),
      [newRow, ...values, '含转办3件'],
      ['（一）予以公开', ...values, ''],
    )
    expect([row('requests/new'), row('requests/granted')]).toEqual([of(values), of(values)])
    expect(codes).not.toContain('CEL-10 requests')
  })
})

describe('two years below each head', () => {
  const both = (own: string, other: string, ownFirst: boolean) => {
    const pair = (mine: string, its: string) => (ownFirst ? [mine, its] : [its, mine])
    return page(
      heading,
      [tall('', 2), ...persons.map((head) => wide(head, 2))],
      persons.flatMap(() => pair(own, other)),
      [newRow, ...values.flatMap((value) => pair(value, '9'))],
    )
  }
  it.each([
    ['本年', '上年', true],
    ['2023年', '2022年', false],
    ['今年', '去年', false],
  ])('%s and %s: the report\u2019s is read', (own, other, ownFirst) => {
    const { row, codes } = both(own, other, ownFirst)
    expect(row('requests/new')).toEqual(of(values))
    expect(codes).not.toContain('CEL-10 requests')
  })
  it('are left open where neither is the report\u2019s', () => {
    expect(both('2021年', '2022年', true).row('requests/new')).toEqual({})
  })
})

describe('a list with a column of units', () => {
  it('is read beside each head', () => {
    const { row } = page(
      '二、主动公开政府信息情况',
      ['项目', '信息内容', '统计指标', '数量', '单位'],
      [tall('第二十条第（一）项', 3), tall('规章', 3), '本年制发件数', '1', '件'],
      ['本年废止件数', '', '件'],
      ['现行有效件数', '3', '件'],
      ['第二十条第（五）项', '行政许可', '本年处理决定数量', '7', '件'],
      ['第二十条第（六）项', '行政处罚', '本年处理决定数量', '8', '件'],
    )
    expect(row('activeDisclosure/regulations')).toEqual({ made: 1, repealed: null, inForce: 3 })
    expect(row('activeDisclosure/licensing')).toEqual({ decisions: 7 })
  })
})

describe('table four on its side', () => {
  const title = '四、政府信息公开行政复议、行政诉讼情况'
  const expected = { upheld: 2, corrected: 0, other: 0, pending: 1, total: 3 }
  it('may have its results down and its names along the top', () => {
    const { row } = page(
      title,
      [tall('结果', 2), tall('行政复议', 2), wide('行政诉讼', 2)],
      ['未经复议直接起诉', '复议后起诉'],
      ...results.map((result, at) => [result, '7', String(Object.values(expected)[at]), '8']),
    )
    expect(row('reviewLitigation/direct')).toEqual(expected)
  })
  it('may be one list', () => {
    const list = (name: string, figures: readonly (string | number)[]) =>
      results.map((result, at) => [...(at === 0 ? [name] : []), result, String(figures[at])])
    const { row } = page(
      title,
      ...list(`<td colspan="2" rowspan="5">行政复议</td>`, ['7', '7', '7', '7', '28']),
      ...list(`${tall('行政诉讼', 10)}${tall('未经复议直接起诉', 5)}`, Object.values(expected)),
      ...list(tall('复议后起诉', 5), ['0', '0', '0', '0', '0']),
    )
    expect(row('reviewLitigation/direct')).toEqual(expected)
  })
})

describe('a row that changed places with another', () => {
  it('is read where its label stands alone in its cell, also behind its group', () => {
    const [first, second] = ['（三）不予公开1.属于国家秘密', '（三）不予公开6.属于四类过程性信息']
    const rows = [newRow, second, '（一）予以公开', '（二）部分公开', first].map((label) => [label, ...values])
    const { row } = page(heading, ['', ...persons], ...rows)
    expect(row('requests/refused.process')).toEqual(of(values))
    expect(row('requests/refused.stateSecret')).toEqual(of(values))
  })
})

describe('a table of each year, one below the other', () => {
  const years = (...captions: readonly string[]) =>
    fillFrom(
      `<h1>澜屿市2023年政府信息公开工作年度报告</h1><p>${heading}</p>${captions
        .map((caption, at) => {
          const rows = [newRow, '（一）予以公开'].map((label) => [label, ...persons.map(() => String(at + 1))])
          return `<p>${caption}</p><table>${[['', ...persons], ...rows].map((row) => `<tr><td>${row.join('</td><td>')}</td></tr>`).join('')}</table>`
        })
        .join('')}<p>五、总结</p>`,
    ).row('requests/new')['total']
  it('is taken by the year above it, doubtful', () => {
    expect(years('2022年度申请情况', '2023年度申请情况')).toBe('?2')
    expect(years('2023年度申请情况', '2022年度申请情况')).toBe('?1')
    expect(years('申请情况', '2023年度申请情况')).toBe('?1')
  })
})
