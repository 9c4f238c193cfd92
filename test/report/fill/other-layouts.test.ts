import { describe, expect, it } from 'vitest'
import { fillFrom } from './reading-text.ts'

const persons = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计']
const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']
const [newRow, carriedIn] = ['一、本年新收政府信息公开申请数量', '二、上年结转政府信息公开申请数量']
const headings = {
  disclosure: '二、主动公开政府信息情况',
  requests: '三、收到和处理政府信息公开申请情况',
  review: '四、政府信息公开行政复议、行政诉讼情况',
}
const wide = (cell: string, columns: number) => `<td colspan="${columns}">${cell}</td>`
const tall = (cell: string, rows: number) => `<td rowspan="${rows}">${cell}</td>`
const table = (...rows: readonly (readonly string[])[]) =>
  `<table>${rows.map((row) => `<tr>${row.map((cell) => (cell.startsWith('<td') ? cell : `<td>${cell}</td>`)).join('')}</tr>`).join('')}</table>`
const page = (...parts: string[]) =>
  fillFrom(`${parts.map((part) => (part.startsWith('<') ? part : `<p>${part}</p>`)).join('')}<p>五、总结</p>`)
const upright = (rows: readonly (readonly string[])[]) => rows[0]!.map((_, column) => rows.map((row) => row[column]!))
const of = (...shown: readonly (number | string)[]) =>
  Object.fromEntries(['upheld', 'corrected', 'other', 'pending', 'total'].map((key, at) => [key, shown[at]]))
const title = '<h1>澜屿市2023年政府信息公开工作年度报告</h1>'

const third = [
  ['', ...persons],
  [newRow, '1', '2', '3', '4', '5', '6', '21'],
  [carriedIn, '0', '', '0', '0', '1', '0', '1'],
  ['（三）不予公开1.属于国家秘密', '0', '1', '0', '0', '0', '0', '1'],
]
const newValues = { natural: 1, business: 2, research: 3, publicInterest: 4, legalService: 5, otherOrg: 6, total: 21 }

describe('a drawn table on its side', () => {
  it('is read as if it stood upright', () => {
    const { row, codes } = page(headings.requests, table(...upright(third)))
    expect(row('requests/new')).toEqual(newValues)
    expect(row('requests/carriedIn')['business']).toBe(null)
    expect(row('requests/refused.stateSecret')['business']).toBe(1)
    expect(codes).not.toContain('CEL-10 requests')
  })
  it('may have its merged cells', () => {
    const rows = [
      ['', newRow, carriedIn],
      ['自然人', '1', '0'],
      [wide('法人或其他组织', 3)],
      ...persons.slice(1, 6).map((name, at) => [name, String(at + 2), '0']),
      ['总计', '21', '0'],
    ]
    expect(page(headings.requests, table(...rows)).row('requests/new')).toEqual(newValues)
  })
  it('is looked for in no time where one word fills a whole table', () => {
    const rows = Array.from({ length: 600 }, () => Array<string>(10).fill('总计'))
    const start = performance.now()
    page(headings.requests, table(...rows))
    expect(performance.now() - start).toBeLessThan(20_000)
  })
  it('may be one of table two', () => {
    const rows = [
      ['信息内容', '规章', '行政规范性文件'],
      ['本年制发件数', '1', '4'],
      ['本年废止件数', '2', '5'],
      ['现行有效件数', '3', '6'],
    ]
    const { row } = page(headings.disclosure, table(...rows))
    expect(row('activeDisclosure/normativeDocs')).toEqual({ made: 4, repealed: 5, inForce: 6 })
  })
})

describe('tables in another order', () => {
  const [second, fourth] = [
    table(
      ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
      ['规章', '1', '2', '3'],
      ['行政规范性文件', '4', '5', '6'],
    ),
    table([wide('行政复议', 5)], results, ['1', '2', '3', '4', '10']),
  ]
  it('are read where each stands under its heading', () => {
    const { row } = page(headings.disclosure, second, headings.review, fourth, headings.requests, table(...third))
    expect(row('reviewLitigation/review')).toEqual(of(1, 2, 3, 4, 10))
    expect(row('requests/new')).toEqual(newValues)
  })
  it('are not taken from another report behind the first', () => {
    const { row } = page(
      title,
      '一、总体情况',
      headings.requests,
      table(...third),
      '六、其他需要报告的事项',
      '无。',
      '<h1>青浦岭县2023年政府信息公开工作年度报告</h1>',
      '一、总体情况',
      headings.disclosure,
      second,
    )
    expect(row('activeDisclosure/regulations')).toEqual({})
  })
})

describe('blocks of table two', () => {
  it('may share the heads of the block before', () => {
    const { row } = page(
      headings.disclosure,
      table(
        ['信息内容', '上年处理决定数量', '本年处理决定数量'],
        ['行政许可', '9', '1'],
        ['行政处罚', '8', '2'],
        ['行政强制', '7', '3'],
      ),
    )
    expect([row('activeDisclosure/penalties'), row('activeDisclosure/coercion')]).toEqual([
      { decisions: 2 },
      { decisions: 3 },
    ])
  })
  it('do not share them where print stands between that may be heads of their own', () => {
    const { row, findings } = page(
      headings.disclosure,
      table(
        ['信息内容', '上年处理决定数量', '本年处理决定数量'],
        ['行政许可', '9', '1'],
        [wide('第二十条第（六）项', 3)],
        ['信息内容', '本年办结', '上年办结'],
        ['行政处罚', '2', '8'],
        ['行政强制', '3', '7'],
      ),
    )
    expect(row('activeDisclosure/licensing')).toEqual({ decisions: 1 })
    expect(row('activeDisclosure/penalties')).toEqual({})
    expect(findings.flatMap(({ cells }) => cells)).toContain('activeDisclosure/penalties/decisions')
  })
  it('may stand side by side', () => {
    const { row } = page(
      headings.disclosure,
      table(
        [wide('第二十条第（一）项', 4), wide('第二十条第（五）项', 2)],
        ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数', '信息内容', '本年处理决定数量'],
        ['规章', '1', '', '3', '行政许可', '7'],
        ['行政规范性文件', '4', '5', '6', '', ''],
        [wide('第二十条第（六）项', 4), wide('第二十条第（八）项', 2)],
        ['信息内容', wide('本年处理决定数量', 3), '信息内容', '本年收费金额（单位：万元）'],
        ['行政处罚', wide('8', 3), '行政事业性收费', '9'],
        ['行政强制', wide('2', 3), '', ''],
      ),
    )
    expect(row('activeDisclosure/regulations')).toEqual({ made: 1, repealed: null, inForce: 3 })
    expect(row('activeDisclosure/licensing')).toEqual({ decisions: 7 })
    expect(row('activeDisclosure/penalties')).toEqual({ decisions: 8 })
  })
  const listed = (...more: string[]) =>
    page(
      headings.disclosure,
      table(
        ['信息内容', '统计项', '数量', ...more.slice(0, 1)],
        [tall('规章', 3), '本年制发件数', '1', ...more.slice(1)],
        ['本年废止件数', '0', ...more.slice(1)],
        ['现行有效件数', '3', ...more.slice(1)],
        ['行政许可', '本年处理决定数量', '7', ...more.slice(1)],
        ['行政处罚', '本年处理决定数量', '8', ...more.slice(1)],
      ),
    )
  it('may print their columns one below the other beside each row', () => {
    const { row } = listed()
    expect(row('activeDisclosure/regulations')).toEqual({ made: 1, repealed: 0, inForce: 3 })
    expect(row('activeDisclosure/penalties')).toEqual({ decisions: 8 })
  })
  it('leave such rows open beside the values of another year', () => {
    expect(listed('上年', '5').row('activeDisclosure/regulations')).toEqual({})
  })
})

describe('years in digits', () => {
  const amounts = (...rows: readonly (readonly string[])[]) =>
    page(title, headings.disclosure, table(...rows)).row('activeDisclosure/licensing')
  it('mean this year where they are the report\u2019s', () => {
    const { row, codes } = page(
      title,
      headings.requests,
      table(['', ...persons], ['一、2023年新收政府信息公开申请数量', '1', '2', '3', '4', '5', '6', '21']),
    )
    expect(row('requests/new')).toEqual(newValues)
    expect(codes).not.toContain('CEL-10 requests')
  })
  it('tell the columns of two years apart, in either order', () => {
    expect(amounts(['信息内容', '2022年处理决定数量', '2023年处理决定数量'], ['行政许可', '9', '1'])).toEqual({
      decisions: 1,
    })
    expect(amounts(['信息内容', '2023年处理决定数量', '2022年处理决定数量'], ['行政许可', '1', '9'])).toEqual({
      decisions: 1,
    })
  })
})

describe('table four', () => {
  const head = [
    [wide('行政复议', 5), wide('行政诉讼', 10)],
    [...results.map((each) => tall(each, 2)), wide('未经复议直接起诉', 5), wide('复议后起诉', 5)],
    [...results, ...results],
  ]
  const values = ['1', '0', '0', '0', '1', '2', '0', '0', '0', '2', '0', '3', '0', '0', '3']
  const numbers = Array.from({ length: 15 }, (_, at) => String(at + 1))
  it('may number its columns in a line of their own', () => {
    const { row } = page(headings.review, table(...head, numbers, values))
    expect(row('reviewLitigation/afterReview')).toEqual(of(0, 3, 0, 0, 3))
  })
  it('is read where nothing but a rising line stands below its heads', () => {
    expect(page(headings.review, table(...head, numbers)).row('reviewLitigation/review')).toEqual(of(1, 2, 3, 4, 5))
  })
  const yearly = (...rows: readonly string[]) =>
    page(
      title,
      headings.review,
      table(
        [tall('年度', 3), ...head[0]!],
        ...head.slice(1),
        ...rows.map((year, at) => [year, ...(at === 0 ? values : values.toReversed())]),
      ),
    )
  it.each([
    ['2023年', '2022年'],
    ['2023', '2022'],
    ['本年', '上年'],
    ['2023年度', '2022年度'],
  ])('takes the row of the report\u2019s year: %s and %s', (own, other) => {
    expect(yearly(own, other).row('reviewLitigation/direct')).toEqual(of(2, 0, 0, 0, 2))
  })
  it('is left open where its only row is another year\u2019s, or none says it is the report\u2019s', () => {
    expect(yearly('2022年').row('reviewLitigation/direct')).toEqual({})
    expect(yearly('甲', '乙').row('reviewLitigation/direct')).toEqual({})
  })
  const one = (name: string, first: number) => [[wide(name, 5)], results, numbers.slice(first, first + 5)]
  it('may be three tables, named in them or right above', () => {
    const within = page(
      headings.review,
      table(...one('行政复议', 0)),
      table(...one('行政诉讼—未经复议直接起诉', 5)),
      table(...one('行政诉讼—复议后起诉', 10)),
    )
    const named = (name: string, first: number) => [`（一）${name}`, table(results, numbers.slice(first, first + 5))]
    const above = page(
      headings.review,
      ...named('行政复议', 0),
      ...named('未经复议直接起诉', 5),
      ...named('复议后起诉', 10),
    )
    for (const { row } of [within, above]) {
      expect(row('reviewLitigation/review')).toEqual(of(1, 2, 3, 4, 5))
      expect(row('reviewLitigation/afterReview')).toEqual(of(11, 12, 13, 14, 15))
    }
  })
})

describe('merges that no head shares', () => {
  const head = ['', wide('自然人', 2), ...persons.slice(1, 5), wide('其他', 2), '总计']
  it('leave as many values as heads doubtful, from the first edge to the last', () => {
    const { row, codes } = page(headings.requests, table(head, [newRow, '1', '2', '3', '4', '5', '6', wide('21', 3)]))
    expect(row('requests/new')).toEqual(
      Object.fromEntries(Object.entries(newValues).map(([key, value]) => [key, `?${value}`])),
    )
    expect(codes).toContain('CEL-10 requests')
  })
  it('leave them open where the row begins or ends elsewhere', () => {
    const shifted = [wide('', 2), '1', '2', '3', '4', '5', '6', wide('21', 2)]
    const { row } = page(headings.requests, table(['', ...persons, '', ''], [newRow, ...shifted]))
    expect(row('requests/new')).toEqual({})
  })
})

describe('boxes that styles set side by side', () => {
  it.each(['style="display:flex"', 'style="display:table-row"', ''])('part their figures: %s', (row) => {
    const line = (...cells: string[]) =>
      `<div ${row}>${cells.map((cell) => `<span${row === '' ? ' style="flex:1"' : ''}>${cell}</span>`).join('')}</div>`
    const { row: read, codes } = fillFrom(
      `<p>${headings.disclosure}</p>${line('信息内容', '本年制发件数', '本年废止件数', '现行有效件数')}${line('规章', '1', '20', '3')}${line('行政规范性文件', '4', '5', '60')}<p>三、总结</p><table><tr><td>网站</td><td>地图</td></tr></table>`,
    )
    expect(read('activeDisclosure/normativeDocs')).toEqual({ made: 4, repealed: 5, inForce: 60 })
    expect(codes).not.toContain('CEL-10 activeDisclosure')
  })
})
