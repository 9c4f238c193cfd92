import { describe, expect, it } from 'vitest'
import { fillFrom } from '../fill/reading-text.ts'

const requests = 'requests'
const keys = ['natural', 'business', 'research', 'publicInterest', 'legalService', 'otherOrg', 'total']
const shown = (values: readonly string[]) =>
  Object.fromEntries(keys.map((key, at) => [key, values[at] === 'blank' ? null : Number(values[at])]))

/** Prints at their places, every character one place wide. */
function lay(...prints: readonly (readonly [at: number, print: string])[]): string {
  return prints.reduce((line, [at, print]) => line.padEnd(at, ' ') + print, '')
}
/** Seven prints at the places of a page's columns. */
const at = (places: readonly number[], values: readonly string[]): [number, string][] =>
  values.flatMap((value, index): [number, string][] => (value === '' ? [] : [[places[index]!, value]]))

const near = [20, 26, 32, 38, 44, 50, 55]
const far = [24, 32, 38, 44, 50, 56, 62]

interface Print {
  readonly first?: readonly string[]
  readonly rest?: readonly string[]
  readonly carriedIn?: readonly string[]
}

/** A table of requests as programs print a page as text: labels wrapped in narrow columns, another page set elsewhere. */
function page({
  first = ['7', '3', '0', '0', '0', '1', '11'],
  rest = [],
  carriedIn = '0 0 0 0 0 0 0'.split(' '),
}: Print = {}): string {
  return [
    '三、收到和处理政府信息公开申请情况',
    lay([0, '（本列数据的勾稽关系为：第一项加'], ...at(near, ['申请人情况'])),
    lay([0, '第二项之和，等于第三项加第四项之和）'], [20, '自然'], [26, '法人或其他组织'], [55, '总计']),
    lay(...at(near, ['人', '商业', '科研', '社会公', '法律服', '其他'])),
    lay(...at(near, ['', '企业', '机构', '益组织', '务机构'])),
    lay([0, '一、本年新收政府信息公开申请数量'], ...at(near, first)),
    ...(rest.length > 0 ? [lay(...at(near, rest))] : []),
    lay([0, '二、上年结转政府信息公开申请数量'], ...at(near, carriedIn)),
    lay([0, '三、本'], [4, '（一）予以公开'], ...at(near, '2 0 0 0 0 0 2'.split(' '))),
    lay([0, '年度办'], [4, '（二）部分公开（区'], ...at(near, '1 1 0 0 0 0 2'.split(' '))),
    lay([0, '理结果'], [4, '分处理的，只计这一']),
    lay([4, '情形，不计其他情']),
    lay([4, '形）']),
    lay([4, '（三）不'], [9, '1.属于国'], ...at(near, '0 1 0 0 0 0 1'.split(' '))),
    lay([4, '予公开'], [9, '家秘密']),
    '',
    lay([12, '2.其他法律'], ...at(far, '3 0 0 0 0 1 4'.split(' '))),
    lay([12, '行政法规禁']),
    lay([12, '止公开']),
    lay([5, '（七）总计'], ...at(far, '6 2 0 0 0 1 9'.split(' '))),
    lay([0, '四、结转下年度继续办理'], ...at(far, '1 1 0 0 0 0 2'.split(' '))),
    '',
    '五、存在的主要问题及改进情况',
    '公开的内容还不够细。',
  ].join('\n')
}

describe('tables printed as text whose labels wrap beside their figures', () => {
  it('gives each row the figures beside the label its numbering opens, on every page', () => {
    const { row } = fillFrom(page())
    expect(row(`${requests}/new`)).toEqual(shown('7 3 0 0 0 1 11'.split(' ')))
    expect(row(`${requests}/partial`)).toEqual(shown('1 1 0 0 0 0 2'.split(' ')))
    expect(row(`${requests}/refused.stateSecret`)).toEqual(shown('0 1 0 0 0 0 1'.split(' ')))
    expect(row(`${requests}/refused.lawProhibits`)).toEqual(shown('3 0 0 0 0 1 4'.split(' ')))
    expect(row(`${requests}/carriedOut`)).toEqual(shown('1 1 0 0 0 0 2'.split(' ')))
  })

  it('tells rows from groups whose names stand in the middle of theirs', () => {
    const rows: readonly (readonly [number, string, string])[] = [
      [0, '一、本年新收政府信息公开申请数量', '9 0 0 0 0 1 10'],
      [0, '二、上年结转政府信息公开申请数量', '1 0 0 0 0 0 1'],
      [4, '（一）予以公开', '2 0 0 0 0 1 3'],
      [9, '1.属于国家秘密', '3 0 0 0 0 0 3'],
      [9, '3.危及“三安全一稳定”', '4 0 0 0 0 0 4'],
      [4, '（七）总计', '9 0 0 0 0 1 10'],
      [0, '四、结转下年度继续办理', '1 0 0 0 0 0 1'],
    ]
    const body = rows.map(([place, label, values]) => {
      const group: [number, string][] = label.startsWith('3.') ? [[2, '（三）不予公开']] : []
      return lay(
        ...group,
        [place === 9 ? 12 : place, label],
        ...at(
          far.map((each) => each + 4),
          values.split(' '),
        ),
      )
    })
    const text = ['三、收到和处理政府信息公开申请情况', lay([28, '自然人'], [36, '法人或其他组织'], [66, '总计'])]
      .concat(
        lay(
          ...at(
            far.map((each) => each + 4),
            ['', '商业企业', '科研机构', '社会组织', '法律机构', '其他'],
          ),
        ),
        body,
      )
      .concat('', '五、存在的主要问题及改进情况', '公开的内容还不够细。')
    const { row } = fillFrom(text.join('\n').replace('社会组织', '社会公益组织').replace('法律机构', '法律服务机构'))
    expect(row(`${requests}/carriedIn`)).toMatchObject({ natural: 1, total: 1 })
    expect(row(`${requests}/refused.stateSecret`)).toMatchObject({ natural: 3, total: 3 })
    expect(row(`${requests}/refused.safetyStability`)).toMatchObject({ natural: 4, total: 4 })
  })

  it('keeps a blank in the column whose place is empty', () => {
    const { row } = fillFrom(page({ carriedIn: ['2', '', '0', '0', '0', '0', '2'] }))
    expect(row(`${requests}/carriedIn`)).toEqual(shown('2 blank 0 0 0 0 2'.split(' ')))
  })

  it('leaves only the figure open whose last digits stand on a line below', () => {
    const { row, findings } = fillFrom(
      page({ first: '1207 3 0 0 0 1 1211'.split(' '), rest: ['5', '', '', '', '', '', '5'] }),
    )
    const { natural, total, ...others } = shown('1207 3 0 0 0 1 1211'.split(' '))
    expect(row(`${requests}/new`)).toEqual(others)
    expect([natural, total]).not.toContain(undefined)
    expect(row(`${requests}/carriedIn`)).toEqual(shown('0 0 0 0 0 0 0'.split(' ')))
    const named = findings.flatMap((finding) => (finding.code === 'CEL-10' ? finding.cells : []))
    expect(named).toEqual(['requests/new/natural', 'requests/new/total'])
  })

  it('takes a rest that begins with 0 for no word of a label', () => {
    const { row } = fillFrom(page({ first: '14 3 0 0 0 1 18'.split(' '), rest: ['7', '', '', '', '', '', '03'] }))
    expect(row(`${requests}/new`)).toEqual({
      business: 3,
      research: 0,
      publicInterest: 0,
      legalService: 0,
      otherOrg: 1,
    })
  })
})

describe('table four printed as text, its heads broken over lines', () => {
  const columns = [0, 4, 8, 12, 16, 21, 25, 30, 35, 39, 44, 48, 53, 58, 62]
  const heads = (upper: boolean): string[] =>
    Array.from({ length: 3 }).flatMap(() =>
      upper ? ['结果', '结果', '其他', '尚未', '总计'] : ['维持', '纠正', '结果', '审结', ''],
    )
  const values = '1 0 2 0 3 0 4 0 0 4 5 0 0 1 6'.split(' ')
  const text = [
    '四、政府信息公开行政复议、行政诉讼情况',
    lay([0, '行政复议'], [21, '行政诉讼']),
    lay(...at(columns.slice(0, 5), heads(true).slice(0, 5)), [21, '未经复议直接起诉'], [44, '复议后起诉']),
    lay(...at(columns.slice(0, 5), heads(false).slice(0, 5)), ...at(columns.slice(5), heads(true).slice(5))),
    lay(...at(columns.slice(5), heads(false).slice(5))),
    // A place farther right than their heads: programs push print along where one blank is left.
    lay(
      ...at(
        columns.map((place, index) => (index % 5 === 1 ? place + 1 : place)),
        values,
      ),
    ),
    '',
    '五、存在的主要问题及改进情况',
  ].join('\n')

  it('puts each figure under its head and doubts none', () => {
    const { cells } = fillFrom(text)
    const own = Object.entries(cells).filter(([key]) => key.startsWith('reviewLitigation/'))
    expect(own.map(([, value]) => value)).toEqual(values.map(Number))
  })
})
