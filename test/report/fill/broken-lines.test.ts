// Text of narrow columns breaks figures over lines and prints some tables column by column: neither is read as if whole.
import { describe, expect, it } from 'vitest'
import { fillFrom, heads3 } from './reading-text.ts'

const requests = '三、收到和处理政府信息公开申请情况'
const newRow = '一、本年新收政府信息公开申请数量'
const carriedIn = '二、上年结转政府信息公开申请数量'

describe('a row set in one line', () => {
  const text = (...rows: string[]) => `${requests}\n${[...heads3, ...rows].join('\n')}\n五、总结\n`
  it('is certain beside others that figures stand below, be they many', () => {
    const rows = [
      '（一）予以公开',
      '（二）部分公开',
      '1.属于国家秘密',
      '2.其他法律行政法规禁止公开',
      '2.重复申请',
      '（七）总计',
    ]
    const broken = rows.flatMap((label) => [`${label} 0 0 0 0 0 0 100`, '7'])
    const { row } = fillFrom(text(`${newRow} 1 0 0 0 0 0 1`, `${carriedIn} 2 0 0 0 0 0 2`, ...broken))
    expect(row('requests/carriedIn')).toMatchObject({ natural: 2, total: 2 })
    expect(row('requests/granted')).toEqual({
      natural: '?0',
      business: '?0',
      research: '?0',
      publicInterest: '?0',
      legalService: '?0',
      otherOrg: '?0',
    })
  })
  it('is doubtful where figures stand below it: the last one may go on there', () => {
    const { row, findings } = fillFrom(
      text(`${newRow} 6616 693 12 1039 132 1515 1000`, '7', `${carriedIn} 1 0 0 0 0 0 1`),
    )
    expect(row('requests/new')).toMatchObject({ natural: '?6616', total: '?10007' })
    expect(row('requests/carriedIn')).toMatchObject({ natural: 1, total: 1 })
    const named = findings.find(({ cells }) => cells.includes('requests/new/total'))
    expect(named?.message).toContain('下一行另有数字，可能是某个数折行后余下的部分')
  })
})

describe('figures that narrow cells broke over lines', () => {
  const text = (...rows: string[]) => `${requests}\n${[...heads3, ...rows].join('\n')}\n五、总结\n`
  const broken = (rest: string) => {
    const lines = [`${newRow} 15`, '03', '0 12', '07', '0 0 4 27', rest, `${carriedIn} 1 0 0 0 0 0 1`]
    return fillFrom(text(...lines, '（七）总计 3 0 0 0 0 0 3'))
  }
  it('are put together where one way alone lets the sums hold, doubtful', () => {
    const { row, findings } = broken('14')
    expect(row('requests/new')).toEqual({
      natural: '?1503',
      business: '?0',
      research: '?1207',
      publicInterest: '?0',
      legalService: '?0',
      otherOrg: '?4',
      total: '?2714',
    })
    expect(findings.some(({ code, cells }) => code === 'CEL-10' && cells.includes('requests/new/natural'))).toBe(true)
  })
  it('stay open where the rest begins with 0 and no sum tells', () => {
    const { row } = fillFrom(text(`${newRow} 1 0 0 0 0 0 27`, '07', `${carriedIn} 1 0 0 0 0 0 1`))
    expect(row('requests/new')).toMatchObject({ natural: '?1' })
    expect(row('requests/new')).not.toHaveProperty('total')
    expect(row('requests/carriedIn')).toMatchObject({ natural: 1, total: 1 })
  })
  it('stay open where no way lets the sums hold', () => {
    const { row } = broken('15')
    expect(row('requests/new')).toEqual({})
  })
  it('leave rows certain below wrapped labels, be all heads of table four broken too', () => {
    const names = ['结|果|维|持', '结|果|纠|正', '其|他|结|果', '尚|未|审|结', '总|计'].map((name) =>
      name.replaceAll('|', '\n'),
    )
    const fourth = [
      '四、政府信息公开行政复议、行政诉讼情况',
      '行政复议 行政诉讼',
      ...names,
      '未经复议直接起诉 复议后起诉',
      ...names,
      ...names,
    ]
    const rows = [
      `${newRow} 2 0 0 0 0 0 2`,
      '（二）部分公开（区分处理的，只计这一',
      '情形，不计其他情形）',
      '1 0 0 0 0 0 1',
      '（七）总计 3 1 0 0 0 0 4',
    ]
    const { row } = fillFrom(
      [requests, ...heads3, ...rows, ...fourth, '1 0 0 2 3 0 1 0 0 1 0 0 0 4 4', '五、总结', ''].join('\n'),
    )
    expect(row('requests/partial')).toMatchObject({ natural: 1, business: 0, total: 1 })
  })
  it('leave the others certain where a label fills its lines and its figures all stand on the next', () => {
    const { row } = fillFrom(
      text(
        `${newRow} 2 0 0 0 0 0 2`,
        '（二）部分公开（区分处理的，只计这一',
        '情形，不计其他情形）',
        '1 0 0 0 0 0 1',
        '（七）总计 3 0 0 0 0 0 3',
      ),
    )
    expect(row('requests/partial')).toMatchObject({ natural: 1, business: 0, total: 1 })
  })
})

describe('a table printed column by column', () => {
  const text = `二、主动公开政府信息情况
第二十条第（一）项
信息内容
本年制发件数
4
9
本年废止件数
0
1
现行有效件数
36
40
规章
行政规范性文件
三、总结
`
  it('has no blanks: its figures stand below its heads', () => {
    const { row, findings } = fillFrom(text)
    expect([row('activeDisclosure/regulations'), row('activeDisclosure/normativeDocs')]).toEqual([{}, {}])
    expect(findings.flatMap(({ cells }) => cells)).toContain('activeDisclosure/normativeDocs/made')
  })
})

describe('a row whose label also heads others', () => {
  it('is a row of its own where figures stand beside it', () => {
    const text = [
      requests,
      ...heads3,
      `${newRow} 1 0 0 0 0 0 1`,
      '（六）其他处理 0 0 0 4 0 0 4',
      '3.其他',
      '五、总结',
    ].join('\n')
    const { row } = fillFrom(text)
    expect(row('requests/other')).toMatchObject({ natural: 0, publicInterest: 4, total: 4 })
  })
  it('is none where its parts are printed: the figures are their sum', () => {
    const parts = [
      '（六）其他处理 3 0 0 4 0 0 7',
      '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 1 0 0 0 0 0 1',
      '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 2 0 0 0 0 0 2',
      '3.其他 0 0 0 4 0 0 4',
    ]
    const { row } = fillFrom([requests, ...heads3, `${newRow} 1 0 0 0 0 0 1`, ...parts, '五、总结'].join('\n'))
    expect(row('requests/other')).toEqual({})
    expect(row('requests/other.rest')).toMatchObject({ publicInterest: 4, total: 4 })
  })
})

describe('a row whose cells a line of bars breaks over several', () => {
  const rows = ['信息内容|本年制发件数|本年废止件数|现行有效件数', '规章|1|2|3']
  const text = (...lines: string[]) => `二、主动公开政府信息情况\n${[...rows, ...lines].join('\n')}\n五、总结\n`
  it('is open where the rest of its label stands beside blanks, its values above', () => {
    const { row, findings } = fillFrom(text('行政规|29|0|7', '|||', '范性文件|||'))
    expect(row('activeDisclosure/regulations')).toEqual({ made: 1, repealed: 2, inForce: 3 })
    expect(row('activeDisclosure/normativeDocs')).toEqual({})
    expect(findings.flatMap(({ cells }) => cells)).toContain('activeDisclosure/normativeDocs/made')
  })
  it('is blank where nothing stands above', () => {
    const { row } = fillFrom(text('行政规范性文件|||'))
    expect(row('activeDisclosure/normativeDocs')).toEqual({ made: null, repealed: null, inForce: null })
  })
})

describe('figures glued to the label that follows', () => {
  it('leave the row above open: they may be its own', () => {
    const lines = [
      '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）申请人情况自然人',
      '法人或其他组织总计商业企业',
      `科研机构社会公益组织法律服务机构其他${newRow}`,
      `19396154753854${carriedIn}0000000三、本年度办理结果（一）予以公开54571539（二）部分公开（区分处理的，只计这一情形，不计其他情形）`,
    ]
    const { row, findings } = fillFrom(`${lines.join('\n')}\n`)
    expect(row('requests/new')).toEqual({})
    expect(findings.flatMap(({ cells }) => cells)).toContain('requests/new/natural')
  })
})

describe('a label that a value ran into', () => {
  const heads = '自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计'.split('|')
  const table = (label: string) => {
    const rows = [
      ['', ...heads],
      [newRow, '3', '', '', '', '', '', '3'],
      ['（三）不予公开', ...heads.map(() => '')],
    ]
    const below = [label, '', '', '', '', '', '', '']
    const next = ['2.其他法律行政法规禁止公开', '1', '', '', '', '', '', '1']
    const cells = [...rows, below, next].map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`)
    return fillFrom(`<p>${requests}</p><table>${cells.join('')}</table>`)
  }
  it('leaves its row open: the row is not blank', () => {
    const { row, findings } = table('1.属于14国家秘密')
    expect(row('requests/refused.stateSecret')).toEqual({})
    expect(findings.flatMap(({ cells }) => cells)).toContain('requests/refused.stateSecret/natural')
  })
  it('is none where the label only differs', () => {
    expect(table('1.属于国家机密').row('requests/refused.stateSecret')).toMatchObject({ natural: null, total: null })
  })
})
