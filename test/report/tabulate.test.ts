// The book as a whole: its sheets, the statutory ones in printed shape, the explanations, and how the plan is walked.
import { describe, expect, test } from 'vitest'
import type { PlanRow, WorkbookPlan } from '../../src/report/model/workbook-plan.ts'
import { planBook, tabulate } from '../../src/report/tabulate.ts'
import { laySheets } from '../../src/report/tabulate/lay-sheets.ts'
import { listLong } from '../../src/report/tabulate/list-long.ts'
import { drawTables } from '../../src/report/tabulate/draw-tables.ts'
import { book, content, grid, made, records, report, sheet, view } from './made-up-book.ts'
import { about } from './made-up-revision.ts'

test('the sheets come in the order people read them', () => {
  expect(book(view(report)).sheets.map((each) => each.name)).toEqual([
    '说明',
    '汇总',
    '表二',
    '表三',
    '表四',
    '指标',
    '长表',
    '问题清单',
    '修改记录',
  ])
})

describe('statutory sheets', () => {
  const plan = book(view(report), view({ ...report, organ: '临江市', form: 'newer', year: 2022 }, 2))

  test('stack the reports, each under its name, in the merges of the form', () => {
    const rows = [...sheet(plan, '表三').rows]
    const titles = rows.flatMap((row, at) => (row.cells[0]?.role === 'title' ? [[at, content(row.cells[0])]] : []))
    expect(titles.map(([, title]) => title)).toEqual(['青石镇人民政府 2020 年度', '临江市 2022 年度'])
    const first = rows.slice(2, 6).map((row) => row.cells.map(content))
    expect(first[0]?.[3]).toBe('申请人情况')
    expect(first[3]).toEqual(['一、本年新收', null, null, 240, null, '/', 240])
  })

  test('frame every covered cell and never overlap two merges', () => {
    for (const name of ['说明', '表二', '表三', '表四']) {
      const rows = [...sheet(plan, name).rows]
      const covered = new Set<string>()
      rows.forEach((row, at) =>
        row.cells.forEach((cell, column) => {
          const { rowSpan = 1, columnSpan = 1 } = cell ?? {}
          if (rowSpan * columnSpan === 1) return
          for (let r = at; r < at + rowSpan; r++) {
            for (let c = column; c < column + columnSpan; c++) {
              expect(covered).not.toContain(`${r},${c}`)
              covered.add(`${r},${c}`)
              const under = rows[r]?.cells[c]
              expect(under?.role).toBe(cell?.role)
              if (r !== at || c !== column) expect(under?.kind).toBe('blank')
            }
          }
        }),
      )
    }
  })

  test('note on a changed cell what was read, who changed it, why, and from where', () => {
    const noted = [...sheet(plan, '表三').rows].flatMap((row) => row.cells).filter((cell) => cell?.note)
    expect(noted).toHaveLength(2)
    expect(noted[0]?.note).toEqual([
      '甲 于 2026-03-05 16:00:00 由“读不出”改为“240”，理由：机器读错。',
      '说明：电话核实',
      '原文印的是“二百四十”，不能读成数。',
      `来源文件：${about.fileName}`,
      '原文位置：0-4',
      '原文片段：【政府信息】公开工作年度报告 12.50 2…',
    ])
  })

  test('say in words under the table what the marks say', () => {
    const lines = grid(plan, '表三').map((row) => row[0])
    expect(lines).toContain('? 待确认 1 格：二、上年结转 · 总计')
    expect(lines).toContain('✎ 已改 1 格：一、本年新收 · 总计（原 读不出，现 240）')
  })

  test('draw a missing table hatched and say so', () => {
    const lost = book(view({ form: null, year: 2020, missingTables: ['reviewLitigation'] }))
    const cells = [...sheet(lost, '表四').rows].flatMap((row) => row.cells)
    expect(cells.filter((cell) => cell?.role === 'absent')).toHaveLength(9)
    expect(cells.some((cell) => cell?.role === 'value')).toBe(false)
    expect(grid(lost, '表四').flat()).toContain('本报告中没有找到此表：以下各格均为缺失，不是 0，也不是空白。')
  })

  test('start a form that does not fit on the rest of the page on a new one', () => {
    const many = book(...Array.from({ length: 6 }, (_, at) => view(report, at + 1)))
    const rows = [...sheet(many, '表三').rows]
    const breaks = rows.flatMap((row, at) => (row.breakAfter ? [at] : []))
    expect(breaks.length).toBeGreaterThan(0)
    for (const at of breaks) expect(rows[at + 1]?.cells[0]?.role).toBe('title')
  })
})

describe('说明', () => {
  const facts = (plan: WorkbookPlan) => new Map(grid(plan, '说明').map((row) => [row[0], row[1]]))

  test('says when, by whom and with what the book was made, what it counts, and lists the reports', () => {
    const plan = book(view(report))
    expect(facts(plan).get('生成时间')).toBe('2026-03-09 10:00:00（北京时间）')
    expect(facts(plan).get('生成人')).toBe('甲')
    expect(facts(plan).get('按标记')).toMatch(/待确认 1；已改 1$/)
    expect(grid(plan, '说明').at(-1)).toContain(about.sha256)
    expect(grid(plan, '说明').flat()).toContain('没有。所有文字与原文逐字相同。')
  })

  test('says what its library does without: rules switched off, and years that no report is there for', () => {
    const shown = view({ ...report, year: 2020 })
    const alone = { ...shown, review: { ...shown.review, neighbours: { previous: null, next: null, missing: [2019] } } }
    const off = { rule: 'T3-OTH', formula: '其他处理不过半', reason: '本市无此要求', who: '甲', at: made.at }
    const plan = tabulate([alone, alone], { ...made, library: { switchedOff: [off] } })
    expect(facts(plan).get('T3-OTH')).toBe(
      '其他处理不过半。停用原因：本市无此要求（甲，2026-03-09 10:00:00，北京时间）',
    )
    expect(facts(plan).get(report.organ)).toBe('2019 年度')
    const whole = tabulate([view(report)], { ...made, library: { switchedOff: [] } })
    const lines = (each: WorkbookPlan) => grid(each, '说明').map((row) => row[0])
    expect(lines(whole)).toContain('没有停用的规则，全部规则都已用于校验。')
    expect(lines(whole)).toContain('没有。各份报告与相邻年度都作了对照。')
    // Read from files: there is no library to say anything of.
    expect(lines(book(alone))).not.toContain('停用的规则')
    expect(lines(book(alone))).not.toContain('缺少的年度')
  })

  test('lists characters a spreadsheet cannot hold, which stand replaced where they were', () => {
    const plan = book(
      view({
        ...report,
        cells: { 'requests/new/natural': 'a\u0001b\ud800c\ufffe', 'requests/new/total': 'x'.repeat(40_000) },
      }),
    )
    const rows = new Map(records(plan, '长表').map((row) => [row['键'], row]))
    expect(rows.get('requests/new/natural')?.['原值']).toBe('a\u2401b\ufffdc\ufffd')
    expect(String(rows.get('requests/new/total')?.['原值']).length).toBeGreaterThan(32_760)
    expect(String(rows.get('requests/new/total')?.['原值']).length).toBeLessThanOrEqual(32_767)
    expect(String(rows.get('requests/new/total')?.['原值'])).toMatch(/…〔以下截去 \d+ 字〕$/)
    const said = grid(plan, '说明')
      .flat()
      .find((text) => String(text).includes('替换：'))
    expect(said).toContain('U+0001、U+D800、U+FFFE')
    expect(
      grid(plan, '说明')
        .flat()
        .some((text) => /截去 \d+ 字/.test(String(text))),
    ).toBe(true)
  })
})

describe('the plan', () => {
  test('says how many rows each sheet has, and gives them as often as it is asked', () => {
    const plan = book(view(report), view({ form: 'counted-list', year: 2018, indicators: [] }, 2))
    for (const each of plan.sheets) {
      const rows = [...each.rows]
      expect([each.name, rows.length]).toEqual([each.name, each.rowCount])
      expect([...each.rows]).toEqual(rows)
      for (const row of rows) expect(row.cells.length).toBeLessThanOrEqual(each.columns.length)
    }
  })

  test('says in one sentence that a sheet has nothing to show', () => {
    expect(grid(book(view(report)), '指标')).toEqual([['所选报告中没有指标统计表。']])
    expect(grid(book(), '问题清单')[1]?.[0]).toBe('所选报告没有发现问题。')
  })

  test('is made one report at a time', () => {
    const planning = planBook([view(report), view(report, 2)], made)
    expect([planning.next().value, planning.next().value]).toEqual([1, 2])
    expect(planning.next()).toMatchObject({ done: true, value: { reportCount: 2 } })
  })

  test('continues a sheet before the limit of rows, a report’s rows together, the heads again', () => {
    const views = [1, 2, 3].map((id) => view(report, id))
    const count = [...listLong.rowsOf(views[0]!, listLong.widthsFor(views[0]!))].length
    const lay = (limit: number) =>
      laySheets(listLong, views, [count, count, count], listLong.widthsFor(views[0]!), limit)
    const parts = lay(2 * count + 1)
    expect(parts.map((part) => [part.name, part.rowCount])).toEqual([
      ['长表', 2 * count + 1],
      ['长表-2', count + 1],
    ])
    const rows = parts.map((part): PlanRow[] => [...part.rows])
    expect(rows.map((each) => each.length)).toEqual([2 * count + 1, count + 1])
    expect(rows.map((each) => content(each[0]?.cells[6]))).toEqual(['键', '键'])
    expect(lay(10_000)).toHaveLength(1)
    expect(laySheets(drawTables('requests'), views, [5, 5, 5], [], 4)).toHaveLength(3)
  })
})
