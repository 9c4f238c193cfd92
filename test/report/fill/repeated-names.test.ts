import { describe, expect, it } from 'vitest'
import { fillFrom } from './reading-text.ts'

const columns = ['natural', 'business', 'research', 'publicInterest', 'legalService', 'otherOrg', 'total']
const sevenOf = (...shown: readonly (number | null)[]) => Object.fromEntries(columns.map((key, at) => [key, shown[at]]))
const blanks = sevenOf(null, null, null, null, null, null, null)

describe('a sheet without merged cells, saved as text', () => {
  const line = (...cells: readonly string[]) => cells.join('\t')
  const thrice = (name: string, ...figures: readonly string[]) => line(name, name, name, ...figures)
  const heads = line('', '', '', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计')
  const text = (...rows: readonly string[]) =>
    ['三、收到和处理政府信息公开申请情况', heads.trimStart(), ...rows, '五、总结', ''].join('\n')
  const first = thrice('一、本年新收政府信息公开申请数量', '1', '', '0', '0', '0', '2', '3')
  const granted = line('三、本年度办理结果', '（一）予以公开', '（一）予以公开', '', '4')

  it('repeats the name of its last row before its values', () => {
    const { row } = fillFrom(text(first, granted, thrice('四、结转下年度继续办理', '5', '0', '', '0', '0', '1', '6')))
    expect(row('requests/carriedOut')).toEqual(sevenOf(5, 0, null, 0, 0, 1, 6))
    expect(row('requests/granted')).toEqual(sevenOf(null, 4, null, null, null, null, null))
  })
  it('repeats the name of a row that is blank', () => {
    expect(fillFrom(text(first, granted, thrice('四、结转下年度继续办理'))).row('requests/carriedOut')).toEqual(blanks)
  })
  it('is blank in no row whose line goes on behind its label', () => {
    const last = line('四、结转下年度继续办理', '（二）部分公开', '5', '0', '0', '0', '0', '1', '6')
    const { row } = fillFrom(text(first, granted, last))
    expect(Object.values(row('requests/carriedOut'))).not.toContain(null)
  })
})

describe('a table of Markdown whose merged cells were taken apart', () => {
  const head = '本年处理决定数量'
  const clause = (name: string) => [name, name, name, name]
  const under = (heads: readonly string[], values: readonly string[]) => {
    const rows = [
      clause('第二十条第（一）项'),
      ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
      ['规章', '1', '2', '3'],
      ['行政规范性文件', '4', '5', '6'],
      clause('第二十条第（五）项'),
      ['信息内容', head, head, head],
      ['行政许可', '7', '7', '7'],
      clause('第二十条第（六）项'),
      ['信息内容', ...heads],
      ['行政处罚', ...values],
      ['行政强制', '9', '9', '9'],
    ]
    return fillFrom(`二、主动公开政府信息情况\n${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n三、总结\n`)
  }

  it('repeats a value as often as its head', () => {
    const { row } = under([head, head, head], ['15', '15', '15'])
    expect(row('activeDisclosure/licensing')).toEqual({ decisions: 7 })
    expect(row('activeDisclosure/penalties')).toEqual({ decisions: 15 })
    expect(row('activeDisclosure/coercion')).toEqual({ decisions: 9 })
    expect(under([head, head, head], ['', '', '']).row('activeDisclosure/penalties')).toEqual({ decisions: null })
  })
  it('has no value where what stands below the repeated head differs or stands there less often', () => {
    for (const shown of [
      ['15', '15', '16'],
      ['15', '15', ''],
    ]) {
      const { row, codes } = under([head, head, head], shown)
      expect(row('activeDisclosure/penalties')).toEqual({})
      expect(codes).toContain('CEL-10 activeDisclosure')
    }
  })
  it('has no sure value where equal figures stand below one head that is not repeated', () => {
    expect(under([head, '', ''], ['15', '15', '15']).row('activeDisclosure/penalties')).not.toEqual({ decisions: 15 })
  })
})

describe('a table whose labels keep their places and whose last columns are blank throughout', () => {
  const line = (...cells: readonly string[]) => cells.join('|')
  const heads = line('', '', '', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计')
  const first = line('一、本年新收政府信息公开申请数量', '', '', '1', '0', '4', '0', '2')
  const refused = '（三）不予公开'
  const text = (...rows: readonly string[]) =>
    ['三、收到和处理政府信息公开申请情况', ...rows, '五、总结', ''].join('\n')

  it('is read below its heads', () => {
    const second = line('二、上年结转政府信息公开申请数量', '', '', '7', '', '5')
    const { row } = fillFrom(text(heads, first, second, line('三、本年度办理结果', refused, '1.属于国家秘密', '9')))
    expect(row('requests/new')).toEqual(sevenOf(1, 0, 4, 0, 2, null, null))
    expect(row('requests/refused.stateSecret')).toEqual(sevenOf(9, null, null, null, null, null, null))
  })
  it('stays open where that cannot be seen', () => {
    const { row } = fillFrom(text(heads, first, line('三、本年度办理结果', refused, '1.属于国家秘密', '9')))
    expect(Object.values(row('requests/new'))).not.toContain(4)
  })
})
