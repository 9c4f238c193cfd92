import { describe, expect, it } from 'vitest'
import { row, shapeOf } from './made-up-lines.ts'

const head = row(100, [80, '申请情况'], [200, '自然'], [240, '企业'], [280, '总计'])
const heads = ['申请情况', '自然', '企业', '总计']

describe('labels broken over lines as close as rows', () => {
  it('end where the next is numbered, or where the line had room left', async () => {
    const marks = [
      ...head,
      ...row(114, [80, '1.要求行政机关确认或'], [200, '3'], [280, '3']),
      ...row(128, [80, '出具']),
      ...row(142, [80, '2.重复申请']),
      ...row(156, [80, '3.无正当理由大量反复'], [200, '4'], [240, '5'], [280, '9']),
      ...row(170, [80, '申请']),
      ...row(184, [80, '总计'], [200, '7'], [240, '5'], [280, '12']),
    ]
    expect(await shapeOf(marks)).toEqual([
      [
        heads,
        ['1.要求行政机关确认或出具', '3', '', '3'],
        ['2.重复申请', '', '', ''],
        ['3.无正当理由大量反复申请', '4', '5', '9'],
        ['总计', '7', '5', '12'],
      ],
    ])
  })

  it('have their values at their middle where all cells are set so', async () => {
    const marks = [
      ...head,
      ...row(114, [80, '1.要求行政机关确认或']),
      ...row(121, [200, '3'], [280, '3']),
      ...row(128, [80, '出具']),
      ...row(142, [80, '2.重复申请'], [240, '1'], [280, '1']),
      ...row(156, [80, '3.申请人无正当理由逾']),
      ...row(170, [80, '期不补正行政机关不再'], [200, '4'], [240, '5'], [280, '9']),
      ...row(184, [80, '处理']),
    ]
    expect(await shapeOf(marks)).toEqual([
      [
        heads,
        ['1.要求行政机关确认或出具', '3', '', '3'],
        ['2.重复申请', '', '1', '1'],
        ['3.申请人无正当理由逾期不补正行政机关不再处理', '4', '5', '9'],
      ],
    ])
  })

  it('stay lines where the values stand beside none of them', async () => {
    const marks = [
      ...head,
      ...row(114, [80, '1.属于国家秘密']),
      ...row(121, [200, '3'], [280, '3']),
      ...row(128, [80, '2.重复申请']),
      ...row(142, [80, '3.其他'], [200, '4'], [240, '5'], [280, '9']),
    ]
    expect((await shapeOf(marks)).every((each) => typeof each === 'string')).toBe(true)
  })

  it('end below the figures at their middle, also where the next line follows one that is full by chance', async () => {
    const marks = [
      ...row(100, [80, '指标名称'], [200, '本年'], [240, '累计']),
      ...row(114, [80, '其中：一政府网站公开']),
      ...row(121, [200, '398'], [240, '4871']),
      ...row(128, [80, '信息数']),
      ...row(142, [80, '其中：二政府公报公开'], [200, '14'], [240, '96']),
      ...row(156, [80, '受理政府信息公开申请']),
      ...row(163, [200, '37'], [240, '318']),
      ...row(170, [80, '总数']),
      ...row(184, [80, '其中：三当面提出申请'], [200, '4'], [240, '71']),
    ]
    expect(await shapeOf(marks)).toEqual([
      [
        ['指标名称', '本年', '累计'],
        ['其中：一政府网站公开信息数', '398', '4871'],
        ['其中：二政府公报公开', '14', '96'],
        ['受理政府信息公开申请总数', '37', '318'],
        ['其中：三当面提出申请', '4', '71'],
      ],
    ])
  })

  it('are not the words below the last row, unless they are the rest of its label', async () => {
    const marks = [
      ...row(100, [80, '指标名称'], [200, '本年'], [240, '累计']),
      ...row(114, [80, '主动公开文件数'], [200, '37'], [240, '318']),
      ...row(128, [80, '行政诉讼数'], [200, '0'], [240, '1']),
      ...row(142, [80, '某某区人民政府']),
    ]
    expect(await shapeOf(marks)).toEqual([
      [
        ['指标名称', '本年', '累计'],
        ['主动公开文件数', '37', '318'],
        ['行政诉讼数', '0', '1'],
      ],
      '某某区人民政府',
    ])
  })
})

describe('a label that may be the rest of the one above', () => {
  it('leaves the table open', async () => {
    const marks = [
      ...head,
      ...row(114, [80, '1.重复申请'], [200, '3'], [280, '3']),
      ...row(128, [80, '2.要求确认']),
      ...row(142, [80, '或出具的'], [200, '4'], [240, '5'], [280, '9']),
    ]
    expect((await shapeOf(marks)).every((each) => typeof each === 'string')).toBe(true)
  })

  it('is its last line where figures alone follow', async () => {
    const marks = [
      ...head,
      ...row(114, [80, '1.重复申请'], [200, '3'], [280, '3']),
      ...row(128, [80, '2.要求行政机关确认或']),
      ...row(135, [200, '4']),
      ...row(142, [80, '重新出具']),
    ]
    expect(await shapeOf(marks)).toEqual([
      [heads, ['1.重复申请', '3', '', '3'], ['2.要求行政机关确认或重新出具', '4', '', '']],
    ])
  })
})

describe('groups within groups in one column of labels', () => {
  it('stand in one cell where both begin in one row', async () => {
    const figures: readonly (readonly [number, string])[] = [
      [200, '1'],
      [240, '2'],
      [280, '3'],
    ]
    const marks = [
      ...row(80, [110, '申请情况'], [200, '自然'], [240, '企业'], [280, '总计']),
      ...row(100, [110, '1.国家秘密'], ...figures),
      ...row(115, [40, '（三）不予']),
      ...row(130, [110, '2.法律禁止'], ...figures),
      ...row(160, [110, '1.不掌握'], ...figures),
      ...row(170, [40, '三、结果']),
      ...row(181, [40, '（四）无法']),
      ...row(190, [110, '2.没有'], ...figures),
      ...row(220, [110, '3.其他'], ...figures),
    ]
    expect(await shapeOf(marks)).toEqual([
      [
        heads,
        ['1.国家秘密', '1', '2', '3'],
        ['（三）不予', '2.法律禁止', '1', '2', '3'],
        ['1.不掌握', '1', '2', '3'],
        ['三、结果\n（四）无法', '2.没有', '1', '2', '3'],
        ['3.其他', '1', '2', '3'],
      ],
    ])
  })
})

describe('numbered labels set in the middle of their cells', () => {
  const figures = (y: number, ...values: readonly string[]) =>
    row(y, ...values.map((value, index): [number, string] => [220 + 40 * index, value]))

  it('begin where a number stands, and a label beside several heads the row its numbers begin in', async () => {
    const marks = [
      ...row(100, [100, '第二项'], [220, '自然'], [260, '企业'], [300, '总计']),
      ...row(120, [70, '一、本年新收申请']),
      ...figures(120, '1', '2', '3'),
      ...row(140, [66, '（一）部分公开的只计这']),
      ...figures(147, '4', '5', '9'),
      ...row(154, [100, '一情形']),
      ...row(174, [40, '（二）不'], [110, '1.国家秘密']),
      ...figures(174, '0', '7', '7'),
      ...row(188, [45, '予公开']),
      ...row(194, [100, '2.其他法律禁止']),
      ...figures(201, '8', '0', '8'),
      ...row(208, [125, '公开']),
      ...row(228, [90, '（三）总计']),
      ...figures(228, '13', '14', '27'),
    ]
    expect(await shapeOf(marks)).toEqual([
      [
        ['第二项', '自然', '企业', '总计'],
        ['一、本年新收申请', '1', '2', '3'],
        ['（一）部分公开的只计这一情形', '4', '5', '9'],
        ['（二）不予公开', '1.国家秘密', '0', '7', '7'],
        ['2.其他法律禁止公开', '8', '0', '8'],
        ['（三）总计', '13', '14', '27'],
      ],
    ])
  })

  it('are told from heads and figures that stand as close as print does, but not flush', async () => {
    const marks = [
      ...row(100, [80, '申请情况'], [171, '自然'], [192, '企业'], [213, '总计']),
      ...row(120, [80, '1.属于三类内部信息'], [171, '40'], [197, '5'], [213, '45']),
      ...row(140, [120, '2.重复申请'], [171, '17'], [192, '10'], [213, '27']),
      ...row(160, [140, '3.其他'], [176, '4'], [197, '1'], [218, '5']),
    ]
    expect(await shapeOf(marks)).toEqual([
      [
        ['申请情况', '自然', '企业', '总计'],
        ['1.属于三类内部信息', '40', '5', '45'],
        ['2.重复申请', '17', '10', '27'],
        ['3.其他', '4', '1', '5'],
      ],
    ])
  })
})

describe('the last row of a table', () => {
  it('holds what a narrow cell broke and the next line goes on with', async () => {
    const marks = [
      ...head,
      ...row(114, [80, '1.重复申请'], [200, '3'], [240, '0'], [280, '3']),
      ...row(128, [80, '2.要求确认'], [200, '不适'], [240, '4'], [280, '4']),
      ...row(140, [200, '用']),
    ]
    expect(await shapeOf(marks)).toEqual([[heads, ['1.重复申请', '3', '0', '3'], ['2.要求确认', '不适用', '4', '4']]])
  })

  it('leaves the table open where print right below it may be its rest', async () => {
    const marks = [
      ...head,
      ...row(114, [80, '1.重复申请'], [200, '3'], [240, '0'], [280, '3']),
      ...row(128, [80, '2.部分公开（只计'], [200, '33'], [240, '4'], [280, '37']),
      ...row(138, [200, '7']),
      ...row(143, [60, '本'], [80, '这一情形）']),
      ...row(157, [60, '年']),
    ]
    expect((await shapeOf(marks)).every((each) => typeof each === 'string')).toBe(true)
  })
})
