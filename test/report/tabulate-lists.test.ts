// The lists of the book: one row a cell, a report, a problem, an event.
import { describe, expect, test } from 'vitest'
import type { ReviewEvent } from '../../src/report/model/revision.ts'
import { book, number, records, report, sheet, view } from './made-up-book.ts'
import { about } from './made-up-revision.ts'

describe('长表', () => {
  const plan = book(view(report))
  const byKey = new Map(records(plan, '长表').map((row) => [row['键'], row]))
  const row = (key: string) => byKey.get(key)

  test('says of every cell what was read, what is held, and where', () => {
    expect(row('requests/new/natural')).toMatchObject({
      报告单位: '青石镇人民政府',
      年度: 2020,
      版式: '旧版式',
      表: '表三',
      行: '一、本年新收',
      列: '自然人',
      原值: 240,
      现值: 240,
      状态: '数值',
      标记: '机读',
      来源文件: about.fileName,
      'SHA-256': about.sha256,
    })
    expect(row('requests/new/natural')?.['原文位置']).toMatch(/^\d+-\d+$/)
    expect(row('requests/new/natural')?.['原文片段']).toContain('【240】')
    expect(row('activeDisclosure/fees/amount')).toMatchObject({ 原值: 12.5, 计量单位: '万元', 页码: 3 })
  })

  test('keeps number, blank, mark and unreadable apart; what is absent has no row', () => {
    const states = ['new/natural', 'new/business', 'new/otherOrg', 'new/total'].map((cell) => {
      const { 原值: was, 现值: now, 状态: state, 原值状态: before } = row(`requests/${cell}`) ?? {}
      return [was, now, state, before]
    })
    expect(states).toEqual([
      [240, 240, '数值', '数值'],
      [null, null, '空白', '空白'],
      ['/', '/', '不适用', '不适用'],
      ['二百四十', 240, '数值', '读不出'],
    ])
    expect(row('requests/carriedOut/total')).toBeUndefined()
  })

  test('names indicators by their place in the list', () => {
    const listed = book(
      view({
        form: 'counted-list',
        year: 2018,
        indicators: [{ label: '收到申请数', unit: '件', values: { value: 3 } }],
      }),
    )
    expect(records(listed, '长表')).toMatchObject([
      { 键: 'indicators/0/value', 表: '指标', 行: '收到申请数', 列: '2018年', 现值: 3, 计量单位: '件' },
    ])
  })
})

test('汇总 has a row a report with its figures, what waits and what is missing', () => {
  const plan = book(view(report), view({ form: null, year: null, missingTables: ['requests'] }, 2))
  expect(records(plan, '汇总')).toMatchObject([
    {
      报告单位: '青石镇人民政府',
      年度: 2020,
      版式: '旧版式',
      状态: '校核中',
      本年新收申请: 240,
      待处理: 1,
      已改格数: 1,
      缺失的表: '表四',
    },
    { 报告单位: null, 年度: null, 版式: '未认出版式', 状态: '待校核', 本年新收申请: null },
  ])
  expect([...sheet(plan, '汇总').rows][2]?.cells[8]?.role).toBe('absent')
})

describe('问题清单', () => {
  test('says what should be, what is, and every proposal in words', () => {
    expect(records(book(view(report)), '问题清单')).toMatchObject([
      {
        规则: 'CEL-05',
        级别: '? 疑点',
        问题: '总计为空',
        涉及的格: '表三 · 二、上年结转：自然人 缺失、总计 空白；requests/nowhere/total',
        应为: '3',
        实为: '空白',
        建议: '1. 表三 · 二、上年结转：总计 改为 3（各列合计）\n2. 表三 · 二、上年结转：总计 改为 空白',
        待处理: '是',
        判断: null,
      },
    ])
  })

  test('names operands of other years by their year', () => {
    const shown = view(report)
    const [finding] = shown.review.findings
    const held = { state: 'number', value: 5, decimals: 0 } as const
    const others = [{ reportId: 9, year: 2019, cell: 'requests/new/natural', held }]
    const review = { ...shown.review, findings: [{ ...finding!, cells: ['requests/new/natural'], others }] }
    expect(records(book({ ...shown, review }), '问题清单')[0]?.['涉及的格']).toMatch(
      /^表三 · .*：自然人 240；2019 年度 · 表三 · .*：自然人 5$/,
    )
  })

  test('says who judged it, when and why', () => {
    const judged = view({
      ...report,
      findings: [{ code: 'CEL-05', cells: ['requests/carriedIn/total'], verdict: 'accepted', open: false }],
    })
    const [finding] = judged.review.findings
    const verdict: ReviewEvent = {
      kind: 'verdict',
      id: 7,
      at: '2026-03-08T01:00:00.000Z',
      who: '乙',
      undoes: null,
      finding: finding?.id ?? '',
      was: null,
      now: 'accepted',
      note: '原文如此',
      operands: {},
    }
    const review = { ...judged.review, events: [...judged.review.events, verdict] }
    expect(records(book({ ...judged, review }), '问题清单')).toMatchObject([
      { 判断: '可接受', 情况说明: '原文如此', 判断人: '乙', 判断时间: '2026-03-08 09:00:00', 待处理: '否' },
    ])
  })
})

test('修改记录 lists every event in words, undo and redo by the number they take back', () => {
  const head = { at: '2026-03-08T01:00:00.000Z', who: '乙' }
  const correction = {
    ...head,
    kind: 'correction',
    cell: 'requests/new/natural',
    was: number(240),
    now: { state: 'blank' },
    why: 'misread',
    note: '',
    evidence: { start: 0, end: 4 },
  } as const
  const events: ReviewEvent[] = [
    { ...correction, id: 1, undoes: null },
    { ...correction, id: 2, undoes: 1, was: { state: 'blank' }, now: number(240) },
    { ...correction, id: 3, undoes: 2 },
    { ...head, kind: 'confirmation', id: 4, undoes: null, cell: 'requests/carriedIn/total', was: false, now: true },
    { ...head, kind: 'head', id: 5, undoes: null, field: 'organ', was: null, now: '青石镇人民政府' },
    { ...head, kind: 'state', id: 6, undoes: null, was: 'inReview', now: 'checked', note: '完成' },
    {
      ...head,
      kind: 'verdict',
      id: 7,
      undoes: null,
      finding: 'gone',
      was: null,
      now: 'falseAlarm',
      note: '',
      operands: {},
    },
  ]
  const plan = book(view({ ...report, corrections: {}, events }))
  expect(records(plan, '修改记录').map((row) => [row['动作'], row['对象'], row['原为'], row['改为']])).toEqual([
    ['改值', '表三 · 一、本年新收：自然人', 240, '空白'],
    ['撤销第 1 号（改值）', '表三 · 一、本年新收：自然人', '空白', 240],
    ['重做，撤回第 2 号（改值）', '表三 · 一、本年新收：自然人', 240, '空白'],
    ['确认', '表三 · 二、上年结转：总计', '未确认', '已确认'],
    ['改报告信息', '报告单位', '未填', '青石镇人民政府'],
    ['改状态', '报告状态', '校核中', '已校核'],
    ['判断问题', 'gone', '未判断', '误报'],
  ])
  expect(records(plan, '修改记录')[0]).toMatchObject({
    依据位置: '0-4',
    依据原文: '【政府信息】公开工作年度报告 12.50 2…',
  })
})
