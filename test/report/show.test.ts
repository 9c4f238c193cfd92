// What eyes get of a revision: printed shapes, rows as the paper has them, cells and what waits.
import { describe, expect, test } from 'vitest'
import type { PrintedTable, ReviewView } from '../../src/report/model/report-view.ts'
import { show, showReview } from '../../src/report/show.ts'
import { madeUpForms, newer, older } from './made-up-forms.ts'
import { about, madeUpRevision, type MadeUpReport } from './made-up-revision.ts'

const review = (report: MadeUpReport) => showReview(madeUpRevision(report), madeUpForms)

function table(view: ReviewView, key: string): PrintedTable {
  const found = view.tables.find((each) => each.key === key)
  if (!found) throw new Error(`no table ${key}`)
  return found
}

/** The grid drawn in letters: each box's text, or key, at every place it covers. */
function drawn(printed: PrintedTable): string[][] {
  const grid = Array.from({ length: printed.rowCount }, () => Array<string>(printed.columnCount).fill(''))
  for (const cell of printed.cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
      for (let column = cell.column; column < cell.column + cell.columnSpan; column++) {
        expect([row, column, grid[row]?.[column]]).toEqual([row, column, ''])
        grid[row]![column] = cell.kind === 'head' ? cell.text || '·' : cell.cell.split('/').slice(1).join('/')
      }
    }
  }
  expect(grid.flat()).not.toContain('')
  return grid
}

const cell = (view: ReviewView, key: string) => {
  const found = view.cells.find((each) => each.key === key)
  if (!found) throw new Error(`no cell ${key}`)
  return found
}

describe('the printed shape of the statutory tables', () => {
  const view = review({ form: 'newer', year: 2021, cells: { 'requests/new/natural': 1 } })

  test('blocks of table 2 stand one under another, each with its heading and heads, the last head taking what is left', () => {
    expect(drawn(table(view, 'activeDisclosure'))).toEqual([
      Array(4).fill('第（一）项'),
      ['信息内容', '制发件数', '废止件数', '有效件数'],
      ['规章', 'regulations/made', 'regulations/repealed', 'regulations/inForce'],
      ['规范性文件', 'normativeDocs/made', 'normativeDocs/repealed', 'normativeDocs/inForce'],
      Array(4).fill('第（五）项'),
      ['信息内容', '上一年项目数量', '本年增/减', '本年增/减'],
      ['行政许可', 'licensing/previousItems', 'licensing/change', 'licensing/change'],
      Array(4).fill('第（八）项'),
      ['信息内容', '收费金额', '收费金额', '收费金额'],
      ['行政事业性收费', 'fees/amount', 'fees/amount', 'fees/amount'],
    ])
  })

  test('table 3 has three head rows over the applicants and three label columns under its corner', () => {
    const requests = table(view, 'requests')
    expect(requests.headRowCount).toBe(3)
    expect(drawn(requests).slice(0, 5)).toEqual([
      ['（勾稽关系）', '（勾稽关系）', '（勾稽关系）', '申请人情况', '申请人情况', '申请人情况', '申请人情况'],
      ['（勾稽关系）', '（勾稽关系）', '（勾稽关系）', '自然人', '法人或其他组织', '法人或其他组织', '总计'],
      ['（勾稽关系）', '（勾稽关系）', '（勾稽关系）', '自然人', '商业企业', '其他', '总计'],
      ['一、本年新收', '一、本年新收', '一、本年新收', 'new/natural', 'new/business', 'new/otherOrg', 'new/total'],
      [
        '二、上年结转',
        '二、上年结转',
        '二、上年结转',
        'carriedIn/natural',
        'carriedIn/business',
        'carriedIn/otherOrg',
        'carriedIn/total',
      ],
    ])
    expect(drawn(requests).map((row) => row.slice(0, 3))[6]).toEqual([
      '三、办理结果',
      '（三）不予公开',
      '1.属于国家秘密',
    ])
    const upright = requests.cells.filter((each) => each.kind === 'head' && each.vertical)
    expect(upright).toMatchObject([{ text: '三、办理结果', role: 'group', rowSpan: 6 }])
  })

  test('table 4 runs across: three head rows, one row of values', () => {
    const disputes = table(view, 'reviewLitigation')
    expect([disputes.rowCount, disputes.columnCount, disputes.headRowCount]).toEqual([4, 9, 3])
    const grid = drawn(disputes)
    expect(grid[0]).toEqual([...Array(3).fill('行政复议'), ...Array(6).fill('行政诉讼')])
    expect(grid[1]).toEqual([
      ...Array(3).fill('行政复议'),
      ...Array(3).fill('未经复议直接起诉'),
      ...Array(3).fill('复议后起诉'),
    ])
    expect(grid[2]?.slice(0, 4)).toEqual(['结果维持', '尚未审结', '总计', '结果维持'])
    expect(grid[3]?.[3]).toBe('direct/upheld')
  })

  test('the indicators are a list with a head for each kind of value and the label’s indentation', () => {
    const listed = review({
      form: 'counted-list',
      year: 2018,
      indicators: [
        { label: '收到申请数', unit: '件', values: { value: 3, cumulative: 40 } },
        { label: '其中：1.当面申请数', unit: '件', level: 1, values: { value: 1 } },
      ],
    })
    expect(drawn(table(listed, 'indicators'))).toEqual([
      ['指标名称', '单位', '2018年', '历年累计'],
      ['收到申请数', '件', '0/value', '0/cumulative'],
      ['其中：1.当面申请数', '件', '1/value', '1/cumulative'],
    ])
    expect(table(listed, 'indicators').cells).toContainEqual(
      expect.objectContaining({ text: '其中：1.当面申请数', level: 1 }),
    )
    expect(cell(listed, 'indicators/1/cumulative').held).toEqual({ state: 'absent' })
    expect(cell(listed, 'indicators/1/value').where).toBe('指标 · 其中：1.当面申请数 · 2018年')
  })
})

describe('rows as this paper prints them', () => {
  const labels = (view: ReviewView) =>
    table(view, 'requests').cells.flatMap((each) => (each.kind === 'head' && each.role === 'rowHead' ? each.text : []))

  test('a single row 其他处理 in a report of the newer form takes the place of the rows it sums', () => {
    const view = review({ form: 'newer', year: 2021, cells: { 'requests/other/total': 5 } })
    expect(labels(view)).toContain('（六）其他处理')
    expect(labels(view)).not.toContain('1.逾期不补正')
    expect(cell(view, 'requests/other/total').shown).toBe('5')
    drawn(table(view, 'requests'))
  })

  test('divided rows in a report of the older form are drawn divided', () => {
    const view = review({
      form: 'older',
      year: 2020,
      cells: { 'requests/other.uncorrected/total': 5, 'requests/other.rest/total': 1 },
    })
    expect(labels(view)).toContain('1.逾期不补正')
    expect(labels(view)).toContain('2.其他')
    expect(labels(view)).not.toContain('（六）其他处理')
    drawn(table(view, 'requests'))
  })

  test('a value in a column no form has still has its place', () => {
    const view = review({ form: 'newer', year: 2021, cells: { 'activeDisclosure/regulations/published': 7 } })
    expect(cell(view, 'activeDisclosure/regulations/published').shown).toBe('7')
    expect(drawn(table(view, 'activeDisclosure')).at(-1)?.at(-1)).toBe('regulations/published')
  })
})

describe('a report without tables', () => {
  test('draws the tables of its year, empty and missing', () => {
    const view = review({ form: null, year: 2020, missingTables: ['requests'] })
    expect(view.tables.map(({ key, missing }) => [key, missing])).toEqual([
      ['activeDisclosure', true],
      ['requests', true],
      ['reviewLitigation', true],
    ])
    expect(view.cells.every((each) => each.held.state === 'absent' && each.shown === '')).toBe(true)
    expect(view.cells).toHaveLength(view.tables.flatMap((each) => each.cells.filter((c) => c.kind === 'value')).length)
    expect(show(madeUpRevision({ form: null, year: 2020 }), about, madeUpForms)).toMatchObject({
      form: null,
      formName: '未认出版式',
    })
  })

  test('of a year before the annual forms owes none', () => {
    expect(review({ form: null, year: 2012 }).tables).toEqual([])
  })

  test('keeps a table missing when a person filled it in by hand', () => {
    const view = review({
      form: 'older',
      year: 2020,
      cells: { 'requests/new/total': 3 },
      corrections: { 'reviewLitigation/review/total': { now: { state: 'number', value: 2, decimals: 0 } } },
    })
    expect(table(view, 'reviewLitigation').missing).toBe(true)
    expect(table(view, 'requests').missing).toBe(false)
    expect(cell(view, 'reviewLitigation/review/total').shown).toBe('2')
  })
})

describe('a cell', () => {
  const view = review({
    form: 'older',
    year: 2020,
    cells: {
      'activeDisclosure/fees/amount': {
        raw: '12.50万元',
        quantity: { state: 'number', value: 12.5, decimals: 2 },
        unit: '万元',
      },
      'activeDisclosure/regulations/made': '',
      'activeDisclosure/regulations/repealed': '—见附件',
      'requests/new/natural': '/',
      'requests/new/business': { raw: '40', quantity: { state: 'number', value: 40, decimals: 0 }, doubtful: true },
      'requests/new/otherOrg': 5,
      'requests/new/total': 6,
    },
    corrections: {
      'requests/new/otherOrg': {
        now: { state: 'na' },
        note: '电话核实',
        evidence: { start: 0, end: 4 },
      },
    },
    marks: { 'requests/new/total': 'unbalanced' },
    findings: [
      { code: 'T3-ROW', cells: ['requests/new/natural', 'requests/new/total'], message: '各列合计 5，总计 6' },
      { code: 'CEL-10', weight: 'doubt', cells: ['requests/new/business'], message: '归列没有把握' },
      { code: 'OUT-05', cells: ['requests/new/total'], message: '比重偏高', verdict: 'accepted', open: false },
      { code: 'STR-03', table: 'reviewLitigation', message: '没有找到表四' },
    ],
  })

  test('shows figures with the decimals of the paper, blanks as nothing, marks and unreadable print as printed', () => {
    const shown = (key: string) => cell(view, key).shown
    expect(shown('activeDisclosure/fees/amount')).toBe('12.50')
    expect(cell(view, 'activeDisclosure/fees/amount').unit).toBe('万元')
    expect(shown('activeDisclosure/regulations/made')).toBe('')
    expect(shown('activeDisclosure/regulations/repealed')).toBe('—见附件')
    expect(shown('requests/new/natural')).toBe('/')
    expect(shown('requests/new/otherOrg')).toBe('/')
    expect(shown('requests/carriedIn/total')).toBe('')
  })

  test('keeps absent, blank, the mark and zero apart', () => {
    const states = ['activeDisclosure/regulations/made', 'requests/new/natural', 'requests/carriedIn/total'].map(
      (key) => cell(view, key).held.state,
    )
    expect(states).toEqual(['blank', 'na', 'absent'])
    expect(cell(view, 'requests/carriedIn/total').machine).toBeNull()
    expect(cell(view, 'requests/carriedIn/total').span).toBeNull()
  })

  test('says why its mark is what it is', () => {
    expect(cell(view, 'requests/new/business').why).toEqual([
      '机器对这一格没有把握，请对照原文确认。',
      '归列没有把握',
      '机器从原文“40”读出。',
    ])
    expect(cell(view, 'requests/new/otherOrg').why).toEqual([
      '甲 于 2026-03-05 16:00:00 由“5”改为“不适用”，理由：机器读错。',
      '说明：电话核实',
      '机器从原文“5”读出。',
    ])
    expect(cell(view, 'requests/new/total').why).toEqual([
      '各列合计 5，总计 6',
      '比重偏高（已判：可接受）',
      '机器从原文“6”读出。',
    ])
    expect(cell(view, 'requests/carriedIn/total').why).toEqual(['原文中没有读到这一格，不等于 0，也不等于空白。'])
  })

  test('of a correction with evidence leads back to that evidence', () => {
    expect(cell(view, 'requests/new/otherOrg').span).toEqual({ start: 0, end: 4 })
    expect(cell(view, 'requests/new/otherOrg').machine).toMatchObject({ raw: '5' })
  })

  test('waits in print order: doubtful cells and broken sums where they stand, findings without cells last', () => {
    const codes = view.openItems.map(({ finding, cell: key }) => [
      view.findings.find((f) => f.id === finding)?.code,
      key,
    ])
    expect(codes).toEqual([
      ['CEL-10', 'requests/new/business'],
      ['T3-ROW', 'requests/new/total'],
      ['STR-03', null],
    ])
  })
})

test('every value cell of every table has exactly one view, in print order', () => {
  for (const form of [older, newer]) {
    const view = review({ form: form.id, year: 2020, cells: { 'requests/new/natural': 1 } })
    const keys = view.tables.flatMap((each) => each.cells.flatMap((c) => (c.kind === 'value' ? c.cell : [])))
    expect(view.cells.map((each) => each.key)).toEqual(keys)
    expect(new Set(keys).size).toBe(keys.length)
  }
})
