import { describe, expect, it } from 'vitest'
import { fillFrom, heads3, regulations2021 } from './reading-text.ts'

const lines = (...parts: string[]) => `二、主动公开政府信息情况\n${parts.join('\n')}\n三、总结\n`
const table2 = (...parts: string[]) => lines('第二十条第（一）项', ...regulations2021, ...parts)
const table3 = (...parts: string[]) =>
  `三、收到和处理政府信息公开申请情况\n申请人情况\n${[...heads3, ...parts].join('\n')}\n五、总结\n`
const newRow = '一、本年新收政府信息公开申请数量'
const carriedIn = '二、上年结转政府信息公开申请数量'

const page = (heading: string, ...rows: readonly (readonly string[])[]) =>
  `<p>${heading}</p><table>${rows.map((row) => `<tr>${row.map((cell) => (cell.startsWith('<t') ? cell : `<td>${cell}</td>`)).join('')}</tr>`).join('')}</table>`
const wide = (cell: string, columns: number) => `<td colspan="${columns}">${cell}</td>`
const requests = '三、收到和处理政府信息公开申请情况'
const persons = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计']

describe('heads in another order than the form', () => {
  const moved = ['总计', ...persons.slice(0, 6)]
  const values = ['28', '1', '2', '4', '5', '7', '9']
  const expected = { natural: 1, business: 2, research: 4, publicInterest: 5, legalService: 7, otherOrg: 9, total: 28 }
  it('are followed in a drawn table', () => {
    const { row, codes } = fillFrom(page(requests, ['', ...moved], [newRow, ...values]))
    expect(row('requests/new')).toEqual(expected)
    expect(codes).not.toContain('CEL-10 requests')
  })
  it('are followed in lines', () => {
    const text = `${requests}\n${[...moved, newRow, ...values, carriedIn, ...values].join('\n')}\n五、总结\n`
    expect(fillFrom(text).row('requests/carriedIn')).toEqual(expected)
  })
  it('leave the rows open where merged heads stand among them and no sums help', () => {
    const odd = values.map((value) => (value === '28' ? '29' : value))
    const text = `${requests}\n${['总计', '自然人', '法人或其他组织', ...persons.slice(1, 6), newRow, ...odd].join('\n')}\n五、总结\n`
    const { row, findings } = fillFrom(text)
    expect(row('requests/new')).toEqual({})
    expect(findings.flatMap((finding) => finding.cells)).toContain('requests/new/total')
  })
})

describe('a drawn table', () => {
  it('may lack a column: what stands under the other heads is read', () => {
    const { row } = fillFrom(page(requests, ['', ...persons.slice(0, 6)], [newRow, '1', '2', '4', '5', '7', '9']))
    expect(row('requests/new')).toEqual({
      natural: 1,
      business: 2,
      research: 4,
      publicInterest: 5,
      legalService: 7,
      otherOrg: 9,
    })
  })
  it('keeps a value that several columns share out of all of them', () => {
    const { row, findings } = fillFrom(page(requests, ['', ...persons], [newRow, '3', wide('9', 5), '12']))
    expect(row('requests/new')).toEqual({ natural: 3, total: 12 })
    expect(findings.find(({ code }) => code === 'CEL-10')?.cells).toEqual(
      ['business', 'research', 'publicInterest', 'legalService', 'otherOrg'].map((column) => `requests/new/${column}`),
    )
  })
})

describe('a table that a page cuts', () => {
  const values = ['1', '2', '4', '5', '7', '9', '28']
  const expected = { natural: 1, business: 2, research: 4, publicInterest: 5, legalService: 7, otherOrg: 9, total: 28 }
  const rows = (...drawn: readonly (readonly string[])[]) =>
    `<table>${drawn.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`
  it('goes on below without heads, narrower than before', () => {
    const head = ['', '', '', ...persons]
    const first = rows(
      head,
      [newRow, '', '', ...values],
      ['', '（一）予以公开', '', ...values],
      ['', '', '', ...values],
    )
    const second = rows(['1.信访举报投诉类申请', ...values], ['2.重复申请', ...values])
    const { row, codes } = fillFrom(`<p>${requests}</p>${first}${second}<p>五、总结</p>`)
    expect(row('requests/unprocessed.duplicate')).toEqual(expected)
    expect(codes).not.toContain('CEL-10 requests')
  })
  it('may cut the cell of a head', () => {
    const head = [
      ['', '自然', wide('法人或其他组织', 5), '总计'],
      ['', '人', ...persons.slice(1, 6), ''],
    ]
    const { row, codes } = fillFrom(`${page(requests, ...head, [newRow, ...values])}<p>五、总结</p>`)
    expect(row('requests/new')).toEqual(expected)
    expect(codes).not.toContain('CEL-10 requests')
  })
  it('may print its heads again: one that reads like a row is none', () => {
    const head = [
      ['', '自然人', wide('法人或其他组织', 5), '<td rowspan="2">总计</td>'],
      ['', '', ...persons.slice(1, 6)],
    ]
    const first = page(requests, ...head, [newRow, ...values])
    const second = page('', ...head, ['（六）其他处理', ...values], ['（七）总计', ...values])
    const { row } = fillFrom(`${first}${second}<p>五、总结</p>`)
    expect(row('requests/other')).toEqual(expected)
    expect(row('requests/other.rest')).toEqual({})
  })
  it('may print the label of a group in the cell of its first row, but not the labels of two rows in one', () => {
    const head = ['', ...persons]
    const heading = '（六）其他处理<br>1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'
    const next = '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'
    expect(
      fillFrom(page(requests, head, [heading, ...values], [next, ...values])).row('requests/other.uncorrected'),
    ).toEqual(expected)
    const two = fillFrom(page(requests, head, [`（一）予以公开<br>2.重复申请`, ...values], [next, ...values]))
    expect([two.row('requests/granted'), two.row('requests/unprocessed.duplicate')]).toEqual([{}, {}])
  })
  it('leaves no figure unnamed below a head that was not made out', () => {
    const { row, findings } = fillFrom(
      `<p>${requests}</p>${rows(['', '自', ...persons.slice(1)], [newRow, ...values], [carriedIn, ...values])}<p>五、总结</p>`,
    )
    const named = new Set(findings.flatMap(({ cells }) => cells))
    expect('natural' in row('requests/new') || named.has('requests/new/natural')).toBe(true)
  })
})

describe('table 4', () => {
  const title = '四、政府信息公开行政复议、行政诉讼情况'
  const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']
  const swapped = ['复议后起诉', '未经复议直接起诉']
  const values = Array.from({ length: 15 }, (_, index) => String(index + 1))
  it('gives each value to the row named above it, in whatever order the rows stand', () => {
    const { row } = fillFrom(
      page(
        title,
        [wide('行政复议', 5), wide('行政诉讼', 10)],
        [...results.map((head) => `<td rowspan="2">${head}</td>`), ...swapped.map((name) => wide(name, 5))],
        [...results, ...results],
        values,
      ),
    )
    expect(row('reviewLitigation/afterReview')).toEqual({ upheld: 6, corrected: 7, other: 8, pending: 9, total: 10 })
    expect(row('reviewLitigation/direct')).toEqual({ upheld: 11, corrected: 12, other: 13, pending: 14, total: 15 })
  })
  it('may print one of its rows only: the others are missing', () => {
    const { row, findings } = fillFrom(page(title, [wide('行政复议', 5)], results, values.slice(0, 5)))
    expect(row('reviewLitigation/review')).toEqual({ upheld: 1, corrected: 2, other: 3, pending: 4, total: 5 })
    expect(row('reviewLitigation/direct')).toEqual({})
    const missing = findings.filter(({ cells }) => cells.includes('reviewLitigation/direct/total'))
    expect(missing.map(({ code }) => code)).toEqual(['STR-04'])
  })
  it('is left open where its rows are named out of order in lines', () => {
    const text = `${title}\n${['行政复议', '行政诉讼', ...results, ...swapped, ...results, ...results, ...values].join('\n')}\n五、总结\n`
    const { row, findings } = fillFrom(text)
    expect(row('reviewLitigation/direct')).toEqual({})
    expect(findings.flatMap((finding) => finding.cells)).toContain('reviewLitigation/direct/total')
  })
  it('may stand with its rows one below the other', () => {
    const { row } = fillFrom(
      page(
        title,
        ['', ...results],
        ['行政复议', '1', '2', '3', '4', '10'],
        ['行政诉讼（未经复议直接起诉）', '5', '0', '0', '0', '5'],
        ['行政诉讼（复议后起诉）', '0', '0', '7', '0', '7'],
      ),
    )
    expect(row('reviewLitigation/review')).toEqual({ upheld: 1, corrected: 2, other: 3, pending: 4, total: 10 })
    expect(row('reviewLitigation/afterReview')).toEqual({ upheld: 0, corrected: 0, other: 7, pending: 0, total: 7 })
  })
  it('may print the name of a row in each of its cells, as sheets without merged cells do', () => {
    const { row } = fillFrom(
      page(
        title,
        ['类别', '类别', ...results],
        ['行政复议', '行政复议', '1', '2', '3', '4', '10'],
        ['行政诉讼', '未经复议直接起诉', '5', '0', '0', '0', '5'],
        ['行政诉讼', '复议后起诉', '0', '0', '7', '0', '7'],
      ),
    )
    expect(row('reviewLitigation/review')).toEqual({ upheld: 1, corrected: 2, other: 3, pending: 4, total: 10 })
    expect(row('reviewLitigation/direct')).toEqual({ upheld: 5, corrected: 0, other: 0, pending: 0, total: 5 })
  })
})

describe('values printed before their labels', () => {
  it('are not given to the labels before them', () => {
    const text = table2('1', '2', '3', '规章', '4', '5', '6', '行政规范性文件')
    const { row, findings } = fillFrom(text)
    expect(row('activeDisclosure/regulations')).toEqual({})
    expect(findings.flatMap((finding) => finding.cells)).toContain('activeDisclosure/regulations/made')
  })
})

describe('a table printed twice', () => {
  const rows = (...values: string[]) =>
    `<table><tr><td>${regulations2021.join('</td><td>')}</td></tr><tr><td>规章</td><td>${values.slice(0, 3).join('</td><td>')}</td></tr><tr><td>行政规范性文件</td><td>${values.slice(3).join('</td><td>')}</td></tr></table>`
  const heading = '<p>二、主动公开政府信息情况</p>'
  it('in one section is taken as first printed, and doubtful where the second differs', () => {
    const { row, findings } = fillFrom(
      `${heading}${rows('1', '0', '5', '2', '0', '6')}<p>全区：</p>${rows('1', '0', '7', '2', '0', '6')}<p>三、总结</p>`,
    )
    expect(row('activeDisclosure/regulations')).toEqual({ made: 1, repealed: 0, inForce: '?5' })
    expect(row('activeDisclosure/normativeDocs')).toEqual({ made: 2, repealed: 0, inForce: 6 })
    expect(findings.find(({ code }) => code === 'CEL-10')?.cells).toEqual(['activeDisclosure/regulations/inForce'])
  })
  it('elsewhere, as an attachment, is not the report\u2019s', () => {
    const { row, codes } = fillFrom(
      `${heading}${rows('1', '0', '5', '2', '0', '6')}<p>六、其他需要报告的事项</p><p>附上年数据</p>${rows('9', '9', '9', '9', '9', '9')}`,
    )
    expect(row('activeDisclosure/regulations')).toEqual({ made: 1, repealed: 0, inForce: 5 })
    expect(codes).not.toContain('CEL-10 activeDisclosure')
  })
})

describe('print beside a label', () => {
  it('is a figure with its unit where it is glued to it, never a blank cell', () => {
    const text = (fees: string) =>
      `二、主动公开政府信息情况\n第二十条第（八）项\n信息内容本年收费金额（单位：万元）\n${fees}\n三、总结\n`
    expect(fillFrom(text('行政事业性收费4.3')).row('activeDisclosure/fees')).toEqual({ amount: 4.3 })
    expect(fillFrom(text('行政事业性收费0万元')).row('activeDisclosure/fees')).toEqual({ amount: 0 })
  })
  it('may be short: the numbering and what tells the row from its neighbours', () => {
    const row21 = ['4.无正当理由大量反复申请', ...Array<string>(7).fill('1')]
    const { row } = fillFrom(
      table3(
        newRow,
        ...Array<string>(7).fill('5'),
        ...row21,
        '5.确认或重新出具',
        ...Array<string>(7).fill('2'),
        '（七）总计',
        ...Array<string>(7).fill('3'),
      ),
    )
    expect(row('requests/unprocessed.reissue')['total']).toBe(2)
  })
})

describe('rows that end with bars', () => {
  it('have blank cells where full rows show how many places there are', () => {
    const text = `二、主动公开政府信息情况\n第二十条第（一）项 |\n${regulations2021.join(' | ')} |\n规章 | 5 | | |\n行政规范性文件 | 1 | 2 | 3 |\n三、总结\n`
    expect(fillFrom(text).row('activeDisclosure/regulations')).toEqual({ made: 5, repealed: null, inForce: null })
  })
})

describe('tables that are not there', () => {
  it('are named by a finding each where their headings stand, and nothing is made up', () => {
    const { value, codes } = fillFrom(
      '二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n无。',
    )
    expect(value).toEqual({
      form: null,
      cells: [],
      indicators: [],
      missingTables: ['activeDisclosure', 'requests', 'reviewLitigation'],
    })
    expect(codes).toEqual(['STR-03 activeDisclosure', 'STR-03 requests', 'STR-03 reviewLitigation'])
  })
  it('are named under a heading of another wording too, where another heading is the form’s', () => {
    const shown = [
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '四、因政府信息公开被提起行政复议、行政诉讼情况',
    ]
    const { value } = fillFrom(shown.map((line) => `${line}\n图片\n`).join(''))
    expect(value.missingTables).toEqual(['activeDisclosure', 'requests', 'reviewLitigation'])
  })
})

describe('empty lines between values', () => {
  const apart = (...values: string[]) => values.flatMap((value) => [value, ''])
  // Blanks of the second table are told by its empty lines; in the third the same lines make a value too many.
  const second = (...row: string[]) => table2('规章', '', '1', '', '2', '', '3', '', '行政规范性文件', ...row, '')
  const third = (...row: string[]) =>
    table3('', newRow, ...row, carriedIn, '', ...apart('0', '0', '0', '0', '0', '0', '0'))
  it('are doubtful in a table that they explain, where another table of the text shows that some are lost', () => {
    const row = ['', '', '', '7']
    const whole = third('', ...apart('1', '0', '0', '0', '0', '0', '1'))
    const lost = third('', '2061', '', '317', '', '', '0', '', '', '', '758', '', '3136', '')
    expect(fillFrom(second(...row) + whole).cells['activeDisclosure/normativeDocs/inForce']).toBe(7)
    expect(fillFrom(second(...row) + lost).cells['activeDisclosure/normativeDocs/inForce']).toBe('?7')
  })
})

describe('blanks told by the columns of a fixed print', () => {
  const width = (text: string) => [...text].reduce((sum, character) => sum + (character > 'ÿ' ? 2 : 1), 0)
  const places = [44, 54, 66, 78, 92, 106, 112]
  const set = (label: string, ...cells: string[]) =>
    cells.reduce((line, cell, at) => line + ' '.repeat(places[at]! - width(line)) + cell, label).trimEnd()
  const rows = [
    set('', ...persons),
    set(newRow, '15', '3', '1', '2', '5', '5', '31'),
    set(carriedIn, '2', '', '', '', '', '', '2'),
    set('（一）予以公开', '1', '', '', '', '', '1', '2'),
  ]
  const fourth = [
    '类别      结果维持  结果纠正  其他结果  尚未审结  总计',
    '行政复议  1         2         3         4         10',
  ]
  it('stand where the groups of the fourth table are rows that share its heads', () => {
    const second = ['行政诉讼  未经复议直接起诉  5  0  0  0  5', '          复议后起诉  0  0  7  0  7']
    const text = [requests, ...rows, '四、政府信息公开行政复议、行政诉讼情况', ...fourth, ...second, '五、总结', '']
    const expected = { natural: 1, business: null, research: null, publicInterest: null, legalService: null }
    expect(fillFrom(text.join('\n')).row('requests/granted')).toEqual({ ...expected, otherOrg: 1, total: 2 })
  })
})
