import { describe, expect, it } from 'vitest'
import { squareColumns } from '../../laws/printing/layouts.ts'
import { fillFrom } from './reading-text.ts'

const list = (head: string, ...rows: readonly string[]) =>
  `五、问题\n略。\n六、需要说明的事项与附表\n${[head, ...rows].join('\n')}\n2018年2月12日\n`

const read = (text: string) =>
  fillFrom(text).value.indicators.map(({ label, unit, values }) => [
    label,
    unit,
    ...values.map(({ reading }) =>
      reading.quantity.state === 'number' ? reading.quantity.value : reading.quantity.state,
    ),
  ])

describe('a list whose cells single blanks part', () => {
  it('is read by its line of heads', () => {
    const rows = ['主动公开文件数 条 11 35', '其中:1.政府网站公开数 条 0 9', '行政诉讼数 件 2 8']
    expect(read(list('指标名称 单位 2017年 历年累计', ...rows))).toEqual([
      ['主动公开文件数', '条', 11, 35],
      ['其中:1.政府网站公开数', '条', 0, 9],
      ['行政诉讼数', '件', 2, 8],
    ])
  })
  it('may number its rows behind their units', () => {
    const rows = ['主动公开信息数 条 01 11 35', '申请总数 条 02 4 6', '行政申诉数 件 10 0 1']
    expect(read(list('指标名称 计量单位 代码 本期实际 本年累计', ...rows))).toEqual([
      ['主动公开信息数', '条', 11, 35],
      ['申请总数', '条', 4, 6],
      ['行政申诉数', '件', 0, 1],
    ])
  })
  it('is none where words of prose stand beside each other', () => {
    expect(read(list('指标名称 说明 附件', '主动公开文件数 条 11'))).toEqual([])
  })
})

describe('a list set in columns', () => {
  const labelsAndUnits = (...squares: readonly (readonly string[])[]) => {
    const [head, ...rows] = squareColumns(3)(squares).split('\n')
    return read(list(head!, ...rows, '')).map(([label, unit]) => [label, unit])
  }
  it('takes the unit of a blank first row for no rest of the head above it', () => {
    const rows = [
      ['依申请公开公众关注热点数量', '篇', '', ''],
      ['设置政府信息数', '件', '', '7'],
      ['其中：办结新闻发布会总数', '篇', '/', ''],
      ['主动公开专项经费（含所属单位）', '人', '/', '10'],
    ]
    expect(labelsAndUnits(['项目', '计量单位', '本期实际', '本年累计'], ...rows)).toEqual(
      rows.map((row) => row.slice(0, 2)),
    )
  })
  it('takes a blank last row for no rest of the label above it', () => {
    const rows = [
      ['回应解读网上咨询数量', '件', '53691', '33696'],
      ['其中：举办规范性文件总数', '人次', '', '72806'],
      ['其中：回应解读公共查阅点数', '万元', '', '360'],
      ['受理新闻发布会数量', '条', '', ''],
    ]
    expect(labelsAndUnits(['指标名称', '单位', '本年实际', '上年同期'], ...rows)).toEqual(
      rows.map((row) => row.slice(0, 2)),
    )
  })
})
