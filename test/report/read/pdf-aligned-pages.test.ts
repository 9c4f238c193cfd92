import { describe, expect, it } from 'vitest'
import { row, shapeOf } from './made-up-lines.ts'
import { print } from './made-up-pdf.ts'

describe('a page break in a table without rulings', () => {
  it('may cut its heads, and a label', async () => {
    const first = [
      print('总 体 情 况', 80, 60),
      ...row(752, [80, '申请情况'], [200, '社会'], [240, '法律'], [280, '其他']),
      ...row(766, [200, '公益'], [240, '服务']),
    ]
    const second = [
      ...row(80, [200, '组织']),
      ...row(94, [80, '1.要求行政机关确认或'], [200, '1'], [280, '3']),
      ...row(108, [80, '2.没有现成信息需要另'], [240, '2'], [280, '3']),
      ...row(122, [80, '行制作']),
    ]
    expect(await shapeOf(first, second)).toEqual([
      '总 体 情 况',
      [
        ['申请情况', '社会公益组织', '法律服务', '其他'],
        ['1.要求行政机关确认或', '1', '', '3'],
        ['2.没有现成信息需要另行制作', '', '2', '3'],
      ],
    ])
  })

  it('ends a label that fills its line where figures stand beside it and beside the first row below', async () => {
    const listed = ['指标名称', '单位', '本年', '累计']
    const first = [
      ...row(724, [80, '指标名称'], [200, '单位'], [240, '本年'], [280, '累计']),
      ...row(738, [80, '其中：一政府网站公开']),
      ...row(745, [200, '条'], [240, '398'], [280, '4871']),
      ...row(752, [80, '信息数']),
      ...row(766, [80, '其中：二政府公报公开'], [200, '条'], [240, '14'], [280, '96']),
    ]
    const second = [
      ...row(80, [80, '受理政府信息公开申请']),
      ...row(87, [200, '条'], [240, '37'], [280, '318']),
      ...row(94, [80, '总数']),
      ...row(108, [80, '其中：三当面提出申请'], [200, '条'], [240, '4'], [280, '71']),
    ]
    expect(await shapeOf(first, second)).toEqual([
      [
        listed,
        ['其中：一政府网站公开信息数', '条', '398', '4871'],
        ['其中：二政府公报公开', '条', '14', '96'],
        ['受理政府信息公开申请总数', '条', '37', '318'],
        ['其中：三当面提出申请', '条', '4', '71'],
      ],
    ])
  })

  it('leaves a label open that may go on over it where figures stand beside one part of it alone', async () => {
    const first = [
      ...row(738, [80, '申请情况'], [200, '本年'], [240, '累计']),
      ...row(752, [80, '1.政府网站主动公开'], [200, '398'], [240, '4871']),
      ...row(766, [80, '2.政府公报公告栏里或']),
      ...row(773, [200, '14'], [240, '96']),
      ...row(780, [80, '当面以及其他方式公开']),
    ]
    const second = [...row(80, [80, '的政府信息']), ...row(94, [80, '3.当面提出申请'], [200, '4'], [240, '71'])]
    expect((await shapeOf(first, second)).every((each) => typeof each === 'string')).toBe(true)
  })

  it('may cut a figure whose last digit alone at the edge of the next page is no page number', async () => {
    const first = [
      ...row(738, [80, '申请情况'], [200, '自然'], [228, '总计']),
      ...row(752, [80, '一、本年新收'], [200, '12'], [228, '12']),
      ...row(766, [80, '二、上年结转'], [200, '3'], [228, '137']),
    ]
    const second = [...row(50, [228, '2']), ...row(64, [80, '三、办理结果'], [200, '1'], [228, '1'])]
    const [table] = await shapeOf(first, second)
    expect(table).toEqual([
      ['申请情况', '自然', '总计'],
      ['一、本年新收', '12', '12'],
      ['二、上年结转', '3', '137\n2'],
      ['三、办理结果', '1', '1'],
    ])
  })

  it('may be followed by the heads again, which are read once', async () => {
    const heads = (y: number) => [
      ...row(y, [80, '申请情况的'], [200, '自然'], [240, '企业'], [280, '总']),
      ...row(y + 14, [80, '勾稽关系'], [200, '人'], [240, '机构'], [280, '计']),
      ...row(y + 28, [240, '其他']),
    ]
    const first = [
      ...heads(700),
      ...row(742, [80, '一、本年新收申请'], [200, '3'], [240, '0'], [280, '3']),
      ...row(756, [80, '二、要求行政机关确认或'], [200, '1'], [240, '2'], [280, '3']),
    ]
    const second = [
      ...heads(60),
      ...row(102, [80, '重新出具']),
      ...row(116, [80, '三、其他'], [200, '0'], [240, '1'], [280, '1']),
    ]
    expect(await shapeOf(first, second)).toEqual([
      [
        ['申请情况的\n勾稽关系', '自然人', '企业机构其他', '总计'],
        ['一、本年新收申请', '3', '0', '3'],
        ['二、要求行政机关确认或重新出具', '1', '2', '3'],
        ['三、其他', '0', '1', '1'],
      ],
    ])
  })
})
