import { describe, expect, it } from 'vitest'
import { fillFrom, heads3 } from './reading-text.ts'

const labels = [
  '一、本年新收政府信息公开申请数量',
  '二、上年结转政府信息公开申请数量',
  '（一）予以公开',
  '（二）部分公开',
  '1.属于国家秘密',
  '2.其他法律行政法规禁止公开',
]
const requests = '三、收到和处理政府信息公开申请情况'
const text = (...lines: readonly string[]) => `${requests}\n${lines.join('\n')}\n五、总结\n`

describe('rows with numbers in a column of their own', () => {
  it('are read without them, one cell a line', () => {
    const rows = labels.flatMap((label, index) => [String(index + 1), label, '4', '0', '0', '0', '0', '1', '5'])
    const { row } = fillFrom(text(...heads3, ...rows))
    expect(row('requests/refused.stateSecret')).toEqual(row('requests/new'))
    expect(row('requests/new')['total']).toBe(5)
  })
  it('lend no number to a row that shows a blank as an empty line', () => {
    const rows = labels.flatMap((label, index) => [String(index + 1), label, '4', '', '0', '0', '0', '1', '5'])
    const { row } = fillFrom(text(...heads3, ...rows))
    expect(row('requests/partial')['total']).not.toBe(5 - 1)
    expect(Object.values(row('requests/new'))).not.toContain(2)
  })
})

describe('rows between tabs', () => {
  const tabs = (...cells: readonly string[]) => cells.join('\t')
  const heads = [
    tabs('', '', '', '申请人情况'),
    tabs('', '', '', '自然人', '法人或其他组织', '', '', '', '', '总计'),
    tabs('', '', '', '', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'),
  ]
  const rows = [
    tabs(labels[0]!, '', '', '1', '0', '0', '0', '0', '2', '3'),
    tabs('三、本年度办理结果', labels[2]!, '', '', '', '0', '0', '0', '0'),
    tabs('', '（三）不予公开', labels[4]!, '0', '0', '0', '0'),
    tabs('', '', labels[5]!, '0', '', '0', '0', '0', '4', '4'),
  ]
  const numbered = [...heads.map((head) => tabs('', head)), ...rows.map((row, at) => tabs(String(at + 1), row))]
  it.each([
    ['not', [...heads, ...rows]],
    ['not, and the rows are numbered', numbered],
  ])('keep their places where blanks at the end were cut off and merged cells were %s', (_, lines) => {
    const { row } = fillFrom(text(...lines))
    expect(row('requests/granted')).toEqual({
      natural: null,
      business: null,
      research: 0,
      publicInterest: 0,
      legalService: 0,
      otherOrg: 0,
      total: null,
    })
  })
})

describe('rows between tabs whose lines end with their last value', () => {
  const line = (...cells: readonly string[]) => cells.join('\t')
  const heads = line('自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计')
  const full = line(labels[0]!, '1', '', '0', '0', '0', '2', '3')
  it('are blank behind it where blanks within rows keep their places', () => {
    const { row, codes } = fillFrom(text(heads, full, line(labels[1]!, '', '4'), labels[2]!, line(labels[3]!, '0')))
    expect(row('requests/carriedIn')).toEqual({
      natural: null,
      business: 4,
      research: null,
      publicInterest: null,
      legalService: null,
      otherOrg: null,
      total: null,
    })
    expect(new Set(Object.values(row('requests/granted')))).toEqual(new Set([null]))
    expect(codes).not.toContain('CEL-10 requests')
  })
  it('stay open where no row shows that blanks kept their places', () => {
    const packed = line(labels[0]!, '1', '1', '0', '0', '0', '2', '4')
    expect(fillFrom(text(heads, packed, line(labels[1]!, '4'))).row('requests/carriedIn')).toEqual({})
  })
})

describe('rows between bars that kept the places of merged cells', () => {
  const heads = ['|||申请人情况', '|||自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计']
  const first = `${labels[0]}|||1||0|0|0|2|3`
  it('are read below their heads though blanks at the end were cut off', () => {
    const { row, codes } = fillFrom(
      text(
        ...heads,
        first,
        `三、本年度办理结果|${labels[2]}|||4`,
        `|${labels[3]}||||0|0||7`,
        `|（三）不予公开|${labels[4]}|5`,
      ),
    )
    expect(row('requests/partial')).toEqual({
      natural: null,
      business: null,
      research: 0,
      publicInterest: 0,
      legalService: null,
      otherOrg: 7,
      total: null,
    })
    expect(codes).not.toContain('CEL-10 requests')
  })
  it('stay open where these do not show it, as many places as they may seem to have', () => {
    const { row, findings } = fillFrom(text(heads[1]!.slice(3), first, `|${labels[3]}||||0|0||7`))
    expect(row('requests/partial')).toEqual({})
    expect(findings.flatMap(({ cells }) => cells)).toContain('requests/partial/total')
  })
})

describe('rows whose heads stand once', () => {
  it('lost no line where equal figures follow each other', () => {
    const rows = labels.flatMap((label) => [label, '0', '0', '', '0', '0', '1', '1'])
    const four = ['类别', '结果维持', '结果纠正', '其他结果', '尚未审结', '总计', '行政复议', '0', '0', '0', '0', '0']
    const body = `${requests}\n${[...heads3, ...rows].join('\n')}\n四、政府信息公开行政复议、行政诉讼情况\n${four.join('\n')}\n未经复议直接起诉\n复议后起诉\n五、总结\n`
    expect(fillFrom(body).row('requests/granted')).toMatchObject({ business: 0, research: null, total: 1 })
  })
})

describe('a text that ends behind a label', () => {
  it('may show its blanks as empty lines: they are doubtful', () => {
    const rows = labels.slice(0, 2).flatMap((label) => [label, '', '', '', '', '', '', '', '0', ''])
    const { row } = fillFrom(
      `${requests}\n${[...heads3.flatMap((head) => [head, '']), ...rows].join('\n')}\n${labels[2]}\n\n\n\n`,
    )
    expect(row('requests/granted')).toEqual({ natural: '?null', business: '?null' })
  })
})

describe('a heading whose table is lost', () => {
  it('is named in any wording where another table of the form stands', () => {
    const { value } = fillFrom(
      text(...heads3, labels[0]!, '1', '0', '0', '0', '0', '0', '1').replace(
        '五、总结',
        '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况\n五、总结',
      ),
    )
    expect(value.missingTables).toEqual(['reviewLitigation'])
  })
})

describe('print glued to a label', () => {
  const licensing = (print: string) =>
    fillFrom(
      `二、主动公开政府信息情况\n第二十条第（五）项\n信息内容本年处理决定数量\n行政许可${print}\n第二十条第（六）项\n信息内容本年处理决定数量\n行政处罚0\n行政强制61\n三、总结\n`,
    ).cells['activeDisclosure/licensing/decisions']
  it('may be a mark for not applicable', () => {
    expect(licensing('--')).toBe('/')
    expect(licensing('/')).toBe('/')
  })
})

describe('a figure whose remark is cut off', () => {
  it('is doubtful', () => {
    const { row } = fillFrom(text(...heads3, labels[0]!, '38（注', '0', '0', '0', '0', '0', '38'))
    expect(Object.values(row('requests/new')).filter((shown) => String(shown).startsWith('38'))).toEqual([38])
    expect(row('requests/new')['natural']).not.toBe(38)
  })
})

describe('a drawn cell', () => {
  const page = (...rows: readonly string[]) => `二、主动公开政府信息情况\n${rows.join('\n')}\n三、总结\n`
  it('whose value is broken over two lines is named, not blank', () => {
    const { row, findings } = fillFrom(
      page(
        '┌────────┬────────┬────────┬────────┐',
        '│信息内容│本年制发│本年废止│现行有效│',
        '│        │件数    │件数    │件数    │',
        '├────────┼────────┼────────┼────────┤',
        '│规章    │38（注  │0       │5       │',
        '│        │1）     │        │        │',
        '└────────┴────────┴────────┴────────┘',
      ),
    )
    expect(row('activeDisclosure/regulations')).toEqual({ repealed: 0, inForce: 5 })
    expect(findings.flatMap(({ cells }) => cells)).toContain('activeDisclosure/regulations/made')
  })
})
