import { describe, expect, it } from 'vitest'
import { fillFrom } from '../fill/reading-text.ts'

const labels = [
  '一、本年新收政府信息公开申请数量',
  '二、上年结转政府信息公开申请数量',
  '（一）予以公开',
  '（三）不予公开 1.属于国家秘密',
  '（三）不予公开 2.其他法律行政法规禁止公开',
  '（三）不予公开 3.危及“三安全一稳定”',
  '（五）不予处理 2.重复申请',
  '（五）不予处理 3.要求提供公开出版物',
  '（六）其他处理 3.其他',
  '（七）总计',
  '四、结转下年度继续办理',
]
const heads = ['自然人 法人或其他组织 总计', '商业企业 科研机构 社会公益组织 法律服务机构 其他']
const columns = ['natural', 'business', 'research', 'publicInterest', 'legalService', 'otherOrg', 'total']

/** A table of requests, a line a row; `put` says how a row's number, label and figures are set. */
const page = (put: (number: number, label: string, figures: string) => string, corner = ''): string =>
  [
    '三、收到和处理政府信息公开申请情况',
    `${corner} 申请人情况`,
    ...heads,
    ...labels.map((label, at) => put(at + 1, label, `${at} 0 2 0 0 0 ${at + 2}`)),
    '',
    '五、存在的主要问题及改进情况',
    '公开的内容还不够细。',
  ].join('\n')
const expected = (at: number) =>
  Object.fromEntries(columns.map((column, of) => [column, [at, 0, 2, 0, 0, 0, at + 2][of]]))

describe('numbers that count the rows of a table in lines', () => {
  it.each([
    {
      name: 'before the labels',
      put: (number: number, label: string, figures: string) => `${number} ${label} ${figures}`,
    },
    {
      name: 'behind the labels, all of two digits',
      put: (number: number, label: string, figures: string) => `${label} ${String(number).padStart(2, '0')} ${figures}`,
    },
    {
      name: 'behind the labels',
      put: (number: number, label: string, figures: string) => `${label} ${number} ${figures}`,
    },
  ])('are no figures $name', ({ put }) => {
    const { row } = fillFrom(page(put, '代码'))
    expect(row('requests/new')).toEqual(expected(0))
    expect(row('requests/refused.stateSecret')).toEqual(expected(3))
    expect(row('requests/total')).toEqual(expected(9))
    expect(row('requests/carriedOut')).toEqual(expected(10))
  })

  it('leave all rows open where one of them is not the next number', () => {
    const { cells } = fillFrom(page((number, label, figures) => `${label} ${number === 7 ? 70 : number} ${figures}`))
    expect(Object.keys(cells).filter((key) => key.startsWith('requests/'))).toEqual([])
  })
})

describe('heads that a single blank parts', () => {
  const put = (_: number, label: string, figures: string): string => `${label} ${figures} 9`

  it('show a column the form does not know by its own word', () => {
    const text = page(put).replace(`${heads[0]}`, `${heads[0]} 上年总计`)
    expect(fillFrom(text).row('requests/refused.lawProhibits')).toEqual(expected(4))
  })

  it('leave rows open that have a figure more than there are heads', () => {
    expect(fillFrom(page(put)).row('requests/refused.lawProhibits')).toEqual({})
  })

  it('are one head where a blank stands within it', () => {
    const text = page((_, label, figures) => `${label} ${figures}`).replace('社会公益组织', '社会公益 组织')
    expect(fillFrom(text).row('requests/refused.lawProhibits')).toEqual(expected(4))
  })
})
