// What eyes get of what a report says of itself.
import { describe, expect, test } from 'vitest'
import { show } from '../../src/report/show.ts'
import { madeUpForms } from './made-up-forms.ts'
import { about, madeUpRevision } from './made-up-revision.ts'

describe('what the paper says of itself', () => {
  test('is always told in the same order, with where it says so', () => {
    const view = show(madeUpRevision({ form: 'newer', year: 2021, cells: {} }), about, madeUpForms)
    expect(view.head.map(({ name }) => name)).toEqual(['题目', '单位', '年度', '范围', '统计期限', '发布日期'])
    const { extraction } = madeUpRevision({ form: 'newer', year: 2021, cells: {} })
    const period = {
      value: { from: '2021-01-01', to: '2021-12-31' },
      span: { start: 3, end: 9 },
      from: 'body',
    } as const
    const published = { value: '2022-01-05', span: null, from: 'metadata' } as const
    const told = show(
      { ...madeUpRevision({ form: 'newer', year: 2021, cells: {} }), extraction: { ...extraction, period, published } },
      about,
      madeUpForms,
    )
    expect(told.head.slice(4)).toEqual([
      { name: '统计期限', shown: '2021年1月1日至12月31日', from: '正文', span: { start: 3, end: 9 } },
      { name: '发布日期', shown: '2022年1月5日', from: '页面信息', span: null },
    ])
    const { period: _, published: __, ...former } = extraction
    const before = show(
      { ...madeUpRevision({ form: 'newer', year: 2021, cells: {} }), extraction: former },
      about,
      madeUpForms,
    )
    expect(before.head.slice(4).map(({ shown }) => shown)).toEqual([null, null])
  })
})
