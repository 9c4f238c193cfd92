import { describe, expect, it } from 'vitest'
import { fillFrom, heads3, regulations2021 } from './reading-text.ts'

const lines = (...parts: string[]) => `二、主动公开政府信息情况\n${parts.join('\n')}\n三、总结\n`
const table2 = (...parts: string[]) => lines('第二十条第（一）项', ...regulations2021, ...parts)
const table3 = (...parts: string[]) =>
  `三、收到和处理政府信息公开申请情况\n申请人情况\n${[...heads3, ...parts].join('\n')}\n五、总结\n`
const newRow = '一、本年新收政府信息公开申请数量'
const carriedIn = '二、上年结转政府信息公开申请数量'

describe('a row of cells printed one a line', () => {
  it('is bound when it has a value for each column', () => {
    const { cells, value, findings } = fillFrom(table2('规章', '3', '5', '74', '行政规范性文件', '564', '984', '4185'))
    expect(cells).toEqual({
      'activeDisclosure/regulations/made': 3,
      'activeDisclosure/regulations/repealed': 5,
      'activeDisclosure/regulations/inForce': 74,
      'activeDisclosure/normativeDocs/made': 564,
      'activeDisclosure/normativeDocs/repealed': 984,
      'activeDisclosure/normativeDocs/inForce': 4185,
    })
    expect(value.form).toBe('annual-2021')
    expect(findings.map((finding) => finding.code)).toEqual(['STR-04'])
  })
  it('is left open and named when it has too few or too many, never filled in order', () => {
    const { row, findings } = fillFrom(table2('规章', '3', '5', '行政规范性文件', '564', '984', '4185', '1'))
    expect([row('activeDisclosure/regulations'), row('activeDisclosure/normativeDocs')]).toEqual([{}, {}])
    expect(findings.filter(({ code }) => code === 'CEL-10').map(({ cells }) => cells)).toEqual([
      ['made', 'repealed', 'inForce'].map((column) => `activeDisclosure/regulations/${column}`),
      ['made', 'repealed', 'inForce'].map((column) => `activeDisclosure/normativeDocs/${column}`),
    ])
  })
  it('is doubtful where words stand before its first value: they may go on with its label', () => {
    const { row, findings } = fillFrom(table2('规章', '等文件', '3', '5', '行政规范性文件', '0', '0', '0'))
    expect(row('activeDisclosure/regulations')).toEqual({ made: '??', repealed: '?3', inForce: '?5' })
    expect(findings.filter(({ code }) => code === 'CEL-10')).toHaveLength(1)
  })
  it('keeps marks and unreadable print in their own cells', () => {
    expect(
      fillFrom(table2('规章', '/', '见附件', '无', '行政规范性文件', '0', '0', '0')).row(
        'activeDisclosure/regulations',
      ),
    ).toEqual({
      made: '/',
      repealed: '?',
      inForce: '/',
    })
  })
  it('is doubtful where the digits of a value stand apart', () => {
    const { row, codes } = fillFrom(
      `<p>二、主动公开政府信息情况</p><table><tr><td>${regulations2021.join('</td><td>')}</td></tr><tr><td>规章</td><td>13<br>612</td><td>0</td><td>1</td></tr></table>`,
    )
    expect(row('activeDisclosure/regulations')).toEqual({ made: '?13612', repealed: 0, inForce: 1 })
    expect(codes).toContain('CEL-10 activeDisclosure')
  })
  it('is not given the values of a row whose label was lost', () => {
    const { row } = fillFrom(table2('规章', '1', '2', '3', '4', '5', '6'))
    expect(row('activeDisclosure/regulations')).toEqual({})
  })
  it('is blank where its label and heads are printed and nothing else is', () => {
    const { row } = fillFrom(table2('规章', '行政规范性文件', '4', '4', '9'))
    expect(row('activeDisclosure/regulations')).toEqual({ made: null, repealed: null, inForce: null })
  })
  it('is open, not blank, where repeated lines were dropped from the text', () => {
    const text = lines(
      '第二十条第（一）项',
      ...regulations2021,
      '规章',
      '0',
      '行政规范性文件',
      '第二十条第（五）项',
      '本年处理决定数量',
      '行政许可',
      '7',
    )
    const { row } = fillFrom(text)
    expect([row('activeDisclosure/regulations'), row('activeDisclosure/normativeDocs')]).toEqual([{}, {}])
  })
})

describe('labels', () => {
  it.each([
    ['broken over lines', ['本年新', '制作数量', '本年新', '公开数量', '对外公开总数量'], 'annual-2019'],
    ['in Traditional characters', ['本年新製作數量', '本年新公開數量', '對外公開總數量'], 'annual-2019'],
    ['with characters lost', ['本年制发件数', '本年废止件数', '现行有效件'], 'annual-2021'],
    ['with the year inside', ['本年(2023)制发件数', '本年(2023)废止件数', '现行有效件数(历史累计)'], 'annual-2021'],
    ['glued to each other', ['信息内容本年制发件数本年废止件数现行有效件数'], 'annual-2021'],
  ])('are known %s', (_how, heads, form) => {
    const { value, row } = fillFrom(lines('第二十条第（一）项', ...heads, '规章', '1', '2', '3'))
    expect(value.form).toBe(form)
    expect(Object.values(row('activeDisclosure/regulations'))).toEqual([1, 2, 3])
  })
  it('that are not heads make what stands below doubtful', () => {
    const { row, codes } = fillFrom(
      lines('第二十条第（一）项', '信息内容', '本年制发件数', '项目', '现行有效件数', '规章', '1', '2', '3'),
    )
    expect(row('activeDisclosure/regulations')).toEqual({ made: '?1', repealed: '?2', inForce: '?3' })
    expect(codes).toContain('CEL-10 activeDisclosure')
  })
  it('glued to digits give one digit a column, in doubt', () => {
    const { row } = fillFrom(table2('规章000', '行政规范性文件1234'))
    expect([row('activeDisclosure/regulations'), row('activeDisclosure/normativeDocs')]).toEqual([
      { made: '?0', repealed: '?0', inForce: '?0' },
      {},
    ])
  })
})

describe('blanks as empty lines', () => {
  const full = [newRow, '', '240', '', '4', '', '0', '', '0', '', '1', '', '1', '', '246', '']
  const gapped = (...row: string[]) =>
    `三、收到和处理政府信息公开申请情况\n\n${[...heads3.flatMap((head) => [head, '']), ...full, carriedIn, ...row].join('\n')}\n五、总结\n`
  it('are counted where they account for the whole row', () => {
    expect(fillFrom(gapped('', '3', '', '', '', '', '', '', '')).row('requests/carriedIn')).toEqual({
      natural: 3,
      business: null,
      research: null,
      publicInterest: null,
      legalService: null,
      otherOrg: null,
      total: null,
    })
    expect(fillFrom(gapped('', '', '', '', '', '', '', '9', '')).row('requests/carriedIn')).toMatchObject({
      natural: null,
      total: 9,
    })
  })
  it('stand where their values would', () => {
    const text = gapped('', '3', '', '', '', '', '', '', '')
    const blanks = fillFrom(text).value.cells.filter(
      ({ key, reading }) => key.startsWith('requests/carriedIn/') && reading.raw === '',
    )
    const starts = blanks.map(({ reading }) => reading.span.start)
    expect(new Set(starts).size).toBe(6)
    expect(starts).toEqual([...starts].sort((a, b) => a - b))
    expect(starts[0]).toBeGreaterThan(text.indexOf('\n3\n'))
  })
  it('are not believed where they do not account for it', () => {
    const { row, codes } = fillFrom(gapped('', '3', '', '', '', ''))
    expect(row('requests/carriedIn')).toEqual({})
    expect(codes).toContain('CEL-10 requests')
  })
})

describe('bars and tabs', () => {
  it('show blank cells between their neighbours', () => {
    expect(fillFrom(table3(`${carriedIn}\t3\t\t\t\t\t\t3`)).row('requests/carriedIn')).toMatchObject({
      natural: 3,
      otherOrg: null,
      total: 3,
    })
  })
  it('leave a row open whose blanks were pushed to its end', () => {
    const { row } = fillFrom(table3(`${newRow} |`, '3 |', '3 |', '|||||||', `${carriedIn} |`, '0 |', '0 |', '|||||||'))
    expect([row('requests/new'), row('requests/carriedIn')]).toEqual([{}, {}])
  })
  it('never take values from another line than the label where rows are lines', () => {
    const { row } = fillFrom(
      table3(
        `| ${newRow} | 1 | 0 | 0 | 0 | 0 | 0 | 1 |`,
        `| ${carriedIn} | 0 | 0 | 0 | 0 | 0 | 0 | 0 |`,
        '（一）予以公开',
        '| 5 | 0 | 0 | 0 | 0 | 0 | 5 |',
      ),
    )
    expect(row('requests/new')).toMatchObject({ natural: 1, total: 1 })
    expect(row('requests/granted')).toEqual({})
  })
})

describe('the one row or the three of （六）', () => {
  const values = (value: number) => Array<string>(7).fill(String(value))
  it('keeps the one row under its own key', () => {
    const { row, value } = fillFrom(
      table3(newRow, ...values(1), '（六）其他处理', ...values(2), '（七）总计', ...values(3)),
    )
    expect([row('requests/other')['natural'], value.form]).toEqual([2, 'annual-2019'])
  })
  it('takes it for the heading of the three where they are printed', () => {
    const three = [
      '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
      '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
      '3.其他',
    ]
    const { row, value } = fillFrom(
      table3(
        newRow,
        ...values(1),
        '（六）其他处理',
        ...three.flatMap((label, index) => [label, ...values(index)]),
        '（七）总计',
        ...values(3),
      ),
    )
    expect([row('requests/other'), row('requests/other.rest')['total'], value.form]).toEqual([{}, 2, 'annual-2021'])
  })
})

describe('drawn tables', () => {
  const table = (...rows: string[]) =>
    `<p>二、主动公开政府信息情况</p><table>${rows.map((row) => `<tr>${row}</tr>`).join('')}</table><p>三、总结</p>`
  const head = '<td>信息内容</td><td>本年制发件数</td><td colspan=2>本年废止件数</td><td>现行有效件数</td>'
  it('pair heads and cells one to one where merges are uneven', () => {
    expect(
      fillFrom(table(head, '<td>规章</td><td colspan=2>1</td><td>2</td><td>3</td>')).row(
        'activeDisclosure/regulations',
      ),
    ).toEqual({ made: 1, repealed: 2, inForce: 3 })
  })
  it('follow the columns where cells are split under a merged head', () => {
    expect(
      fillFrom(table(head, '<td>规章</td><td>1</td><td>2</td><td></td><td>3</td>')).row('activeDisclosure/regulations'),
    ).toEqual({ made: 1, repealed: 2, inForce: 3 })
  })
  it('leave a row open whose cells do not pair', () => {
    const { row, codes } = fillFrom(table(head, '<td>规章</td><td>1</td><td colspan=3>2</td>'))
    expect(row('activeDisclosure/regulations')).toEqual({})
    expect(codes).toContain('CEL-10 activeDisclosure')
  })
  it('give a column the form does not know no key, and the others their own', () => {
    const { row } = fillFrom(
      table(
        '<td>信息内容</td><td>本年制发件数</td><td>修订数</td><td>本年废止件数</td><td>现行有效件数</td>',
        '<td>规章</td><td>1</td><td>99</td><td>2</td><td>3</td>',
      ),
    )
    expect(row('activeDisclosure/regulations')).toEqual({ made: 1, repealed: 2, inForce: 3 })
  })
})

describe('lists of indicators', () => {
  const list = (...rows: string[]) => `六、附表\n${['指标名称\t单位\t2018年\t历年累计', ...rows].join('\n')}\n`
  it('keep labels, units, levels and both columns', () => {
    const { value } = fillFrom(list('受理政府信息公开申请总数\t条\t192\t608', '其中:1.当面申请数\t条\t2\t58'))
    expect(value.form).toBe('statistics-fujian')
    expect(
      value.indicators.map(({ label, unit, level, key, values }) => [
        label,
        unit,
        level,
        key,
        values.map(({ column, reading }) => [column, reading.raw]),
      ]),
    ).toEqual([
      [
        '受理政府信息公开申请总数',
        '条',
        0,
        'requests.received',
        [
          ['value', '192'],
          ['cumulative', '608'],
        ],
      ],
      [
        '其中:1.当面申请数',
        '条',
        1,
        'requests.inPerson',
        [
          ['value', '2'],
          ['cumulative', '58'],
        ],
      ],
    ])
  })
  it('never take a column of codes for values', () => {
    const text = '附表\n指标名称\t单位\t代码\t本期实际\t本年累计\n申请总数\t条\t10\t7\t9\n行政复议数\t件\t32\t\t\n'
    const { value } = fillFrom(text)
    expect(value.form).toBe('indicator-list')
    expect(value.indicators.map(({ values }) => values.map(({ reading }) => reading.raw))).toEqual([
      ['7', '9'],
      ['', ''],
    ])
  })
  it('leave the values of a short row out and say so', () => {
    const { value, codes } = fillFrom(list('受理总数\t条\t192\t608', '行政复议数\t件\t5'))
    expect(value.indicators[1]!.values).toEqual([])
    expect(codes).toEqual(['CEL-10 indicators'])
  })
})

describe('heads that run together', () => {
  it('still name the form by the heads within them, and give no value to a head that is not alone on its line', () => {
    const { row, value } = fillFrom(
      `二、主动公开政府信息情况\n第二十条第（六）项\n信息内容   上一年项目 本年增/减  处理决定数\n           数量                  量\n行政处罚   222\n行政强制   326\n三、总结\n`,
    )
    expect(value.form).toBe('annual-2019')
    expect(row('activeDisclosure/penalties')).toEqual({})
  })
})
