import { describe, expect, it } from 'vitest'
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
