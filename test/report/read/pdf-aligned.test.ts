import { describe, expect, it } from 'vitest'
import { row, shapeOf } from './made-up-lines.ts'
import type { Marks } from './made-up-lines.ts'
import { documentOf, expectPlaces, pdf, shape } from './made-up-pdf.ts'

describe('merged cells without rulings', () => {
  it('stand beside the rows they head, also written downward', async () => {
    const marks = [
      ...row(100, [110, '申请情况'], [224, '自然'], [264, '企业']),
      ...row(114, [80, '一、本年新收申请'], [224, '3']),
      ...row(128, [80, '二'], [110, '（一）公开'], [224, '1'], [264, '2']),
      ...row(142, [80, '、'], [110, '（二）不'], [160, '1.国家秘密'], [264, '8']),
      ...row(156, [80, '结'], [110, '予公开'], [160, '2.其他法律'], [224, '0']),
      ...row(170, [80, '果'], [160, '法规']),
      ...row(184, [110, '（三）总计'], [224, '1'], [264, '10']),
    ]
    expect(await shapeOf(marks)).toEqual([
      [
        ['申请情况', '自然', '企业'],
        ['一、本年新收申请', '3', ''],
        ['二、结果', '（一）公开', '1', '2'],
        ['（二）不予公开', '1.国家秘密', '', '8'],
        ['2.其他法律法规', '0', ''],
        ['（三）总计', '1', '10'],
      ],
    ])
  })

  it('head the columns up to the next head beside them, and a broken head is one', async () => {
    const marks = [
      ...row(100, [80, '行政复议'], [200, '行政诉讼']),
      ...row(114, [80, '结果'], [120, '其他'], [160, '总计'], [200, '直接起诉']),
      ...row(128, [80, '维持'], [120, '结果'], [200, '结果'], [240, '其他'], [280, '总计']),
      ...row(142, [200, '维持'], [240, '结果']),
      ...row(156, [80, '1'], [160, '1'], [200, '0'], [240, '2'], [280, '2']),
    ]
    const document = await documentOf(pdf([{ marks }]))
    expectPlaces(document)
    expect(shape(document)).toEqual([
      [
        ['行政复议', '行政诉讼'],
        ['结果维持', '其他结果', '总计', '直接起诉'],
        ['结果维持', '其他结果', '总计'],
        ['1', '', '1', '0', '2', '2'],
      ],
    ])
    const [block] = document.blocks
    const spans = block?.kind === 'table' ? block.cells.slice(0, 2).map(({ columnSpan }) => columnSpan) : []
    expect(spans).toEqual([3, 3])
  })

  it('do not hide that a head is broken over lines beside shorter ones', async () => {
    const marks = [
      ...row(100, [80, '申请情况'], [200, '社会'], [240, '法律'], [280, '其他']),
      ...row(114, [200, '公益'], [240, '服务']),
      ...row(128, [200, '组织']),
      ...row(142, [80, '一、本年新收'], [200, '1'], [240, '2'], [280, '3']),
      ...row(156, [80, '二、上年结转'], [280, '3']),
    ]
    expect(await shapeOf(marks)).toEqual([
      [
        ['申请情况', '社会公益组织', '法律服务', '其他'],
        ['一、本年新收', '1', '2', '3'],
        ['二、上年结转', '', '', '3'],
      ],
    ])
  })
})

describe('figures without rulings', () => {
  it('broken by a narrow column are one print with a break in it', async () => {
    const marks = [
      ...row(100, [80, '申请情况'], [200, '自然'], [228, '企业'], [256, '总计']),
      ...row(114, [80, '一、本年新收'], [200, '396'], [228, '2'], [256, '398']),
      ...row(124, [200, '9'], [256, '1']),
      ...row(138, [80, '二、上年结转'], [228, '2'], [256, '2']),
    ]
    expect(await shapeOf(marks)).toEqual([
      [
        ['申请情况', '自然', '企业', '总计'],
        ['一、本年新收', '396\n9', '2', '398\n1'],
        ['二、上年结转', '', '2', '2'],
      ],
    ])
  })

  it('stand close in tables with little room, and so do the heads', async () => {
    const marks = [
      ...row(100, [80, '申请情况'], [124, '商业企业'], [168, '科研机构'], [212, '小计']),
      ...row(114, [80, '本年新收'], [124, '7.00'], [168, '24.00000'], [212, '75']),
      ...row(128, [80, '上年结转'], [168, '3'], [212, '3']),
    ]
    expect(await shapeOf(marks)).toEqual([
      [
        ['申请情况', '商业企业', '科研机构', '小计'],
        ['本年新收', '7.00', '24.00000', '75'],
        ['上年结转', '', '3', '3'],
      ],
    ])
  })
})

describe('columns without rulings', () => {
  it('are whole where heads stand in their middle and figures at their side', async () => {
    const marks = [
      ...row(100, [80, '指标名称'], [212, '本年'], [282, '累计']),
      ...row(114, [80, '主动公开数'], [190, '0'], [260, '3']),
      ...row(128, [80, '受理申请数'], [190, '2'], [260, '12']),
      ...row(142, [80, '行政复议数'], [190, '1']),
    ]
    expect(await shapeOf(marks)).toEqual([
      [
        ['指标名称', '本年', '累计'],
        ['主动公开数', '0', '3'],
        ['受理申请数', '2', '12'],
        ['行政复议数', '1', ''],
      ],
    ])
  })

  it('are left open where a head may be of the column on either side', async () => {
    const marks = [
      ...row(100, [80, '指标名称'], [170, '本年'], [230, '累计']),
      ...row(114, [80, '主动公开数'], [200, '10']),
      ...row(128, [80, '受理申请数'], [200, '12']),
      ...row(142, [80, '行政复议数'], [200, '11']),
    ]
    expect((await shapeOf(marks)).every((each) => typeof each === 'string')).toBe(true)
  })

  it('are all below a head that is printed again alone', async () => {
    const marks = [
      ...row(100, [80, '信息内容'], [160, '制发件数'], [220, '废止件数'], [280, '有效件数']),
      ...row(114, [80, '规章'], [160, '1'], [220, '0'], [280, '7']),
      ...row(128, [80, '信息内容'], [210, '处理决定数量']),
      ...row(142, [80, '行政许可'], [160, '31']),
    ]
    const [block] = (await documentOf(pdf([{ marks }]))).blocks
    const again = block?.kind === 'table' ? block.cells.filter((cell) => cell.row === 2) : []
    expect(again.map(({ column, columnSpan }) => [column, columnSpan])).toEqual([
      [0, 1],
      [1, 3],
    ])
  })

  it('are not seen in sentences whose gaps happen to meet', async () => {
    const sentence = (y: number): Marks =>
      row(y, [80, '本报告所列数据的统计期限自'], [214, '1'], [224, '月'], [238, '1'], [248, '日起至十二月底为止完毕'])
    expect((await shapeOf([...sentence(100), ...sentence(114)])).every((each) => typeof each === 'string')).toBe(true)
  })
})
