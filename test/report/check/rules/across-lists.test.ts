import { describe, expect, it } from 'vitest'
import { beside, type MadeUpNeighbour } from '../made-up-neighbour.ts'
import { only, weights, type Given } from '../raise.ts'

type Line = readonly [label: string, value: string, cumulative: string]

const text = '附表：政府信息公开情况统计表\n\n指标名称 单位 2018年 历年累计\n'
const before = (indicators: MadeUpNeighbour['indicators'], more: Partial<MadeUpNeighbour> = {}) =>
  beside({ years: [{ year: 2017, form: 'statistics-fujian', ...(indicators ? { indicators } : {}), ...more }] })
const given = (line: Line, more: Partial<Given> = {}): Given => ({
  form: 'statistics-fujian',
  year: 2018,
  organ: '溪口县人民政府',
  indicators: [['1.主动公开文件数', '3', '30'], line],
  beside: before([
    ['1.主动公开文件数', '5', '27'],
    ['2.受理申请总数', '40', '416'],
  ]),
  text,
  ...more,
})

describe('F-06 and XY-08, sums over all years', () => {
  it('are last year’s and this year’s figure together', () => {
    expect(weights('F-06', given(['2.受理申请总数', '192', '608']))).toEqual([])
    const [finding] = only('F-06', given(['2.受理申请总数', '192', '600']))
    expect(finding).toMatchObject({
      weight: 'error',
      cells: ['indicators/1/value', 'indicators/1/cumulative'],
      message: '2.受理申请总数：2017年历年累计 416 + 2018年 192 = 608 ≠ 2018年历年累计 600',
      others: [{ year: 2017, cell: 'indicators/1/cumulative' }],
    })
    expect(weights('XY-08', given(['2.受理申请总数', '192', '600']))).toEqual([])
    expect(weights('XY-08', { ...given(['2.受理申请总数', '192', '600']), form: 'indicator-list' })).toEqual(['error'])
  })

  it('are matched by label whatever the numbering and the place', () => {
    const moved = before([
      ['一、受理申请总数', '40', '416'],
      ['二、主动公开文件数', '5', '27'],
    ])
    expect(weights('F-06', given(['2.受理申请总数', '192', '600'], { beside: moved }))).toEqual(['error'])
  })

  it('are not asked of renamed indicators, other units, labels that stand twice, and figures that are not there', () => {
    const fails: Line = ['2.受理申请总数', '192', '600']
    const none = [
      before([['2.收到申请总数', '40', '416']]),
      before([['2.受理申请总数', '40', '416', '条']]),
      before([
        ['2.受理申请总数', '40', '416'],
        ['3.受理申请总数', '40', '420'],
      ]),
      before([['2.受理申请总数', '40', '']]),
      before([['2.受理申请总数', '40', '若干']]),
      before([['2.受理申请总数', '40', '416']], { scope: 'aggregate' }),
      before([['2.受理申请总数', '40', '416']], { year: 2016 }),
    ]
    for (const others of none)
      expect(weights('F-06', given(fails, { beside: others, scope: 'own' as const }))).toEqual([])
    expect(weights('F-06', given(['2.受理申请总数', '', '600']))).toEqual(['error'])
    expect(weights('F-06', given(['2.受理申请总数', '192', '']))).toEqual([])
  })

  it('are not asked of sums within the year, and are notes where the count began anew', () => {
    const fails: Line = ['2.受理申请总数', '192', '600']
    expect(weights('F-06', given(fails, { text: text.replace('历年累计', '本年累计') }))).toEqual([])
    const anew = `${text}\n注：因统计口径调整，历年累计数已重新核定。\n`
    expect(weights('F-06', given(fails, { text: `溪口县2018年政府信息公开工作年度报告\n\n${anew}` }))).toEqual(['note'])
  })

  it('may be off by what rounding of amounts allows', () => {
    const amounts = (cumulative: string) =>
      given(['3.经费（万元）', '1.25', cumulative], {
        beside: before([['3.经费（万元）', '1', '10.5', '万元']]),
        unit: '万元',
      })
    expect(weights('F-06', amounts('11.8'))).toEqual([])
    expect(weights('F-06', amounts('11.9'))).toEqual(['error'])
  })
})
