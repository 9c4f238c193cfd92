// A report with one of everything a book must tell apart, and ways to read a plan as a person reads a sheet.
import type { PlanCell, PlanSheet, WorkbookPlan } from '../../src/report/model/workbook-plan.ts'
import type { ReportView } from '../../src/report/model/report-view.ts'
import { show } from '../../src/report/show.ts'
import { tabulate } from '../../src/report/tabulate.ts'
import { madeUpForms } from './made-up-forms.ts'
import { about, madeUpRevision, type MadeUpReport } from './made-up-revision.ts'

export const made = { at: '2026-03-09T02:00:00.000Z', by: '甲', version: '0.1.0' }
export const view = (report: MadeUpReport, reportId = 1): ReportView =>
  show(madeUpRevision(report), { ...about, reportId }, madeUpForms)
export const book = (...views: ReportView[]): WorkbookPlan => tabulate(views, made)

export function sheet(plan: WorkbookPlan, name: string): PlanSheet {
  const found = plan.sheets.find((each) => each.name === name)
  if (!found) throw new Error(`no sheet ${name}`)
  return found
}

export const content = (cell: PlanCell | null | undefined) =>
  cell?.kind === 'number' ? cell.value : cell?.kind === 'text' ? cell.text : null
export const grid = (plan: WorkbookPlan, name: string) =>
  [...sheet(plan, name).rows].map((row) => row.cells.map(content))

/** A list as records by the heads in its first row. */
export function records(plan: WorkbookPlan, name: string): Record<string, string | number | null>[] {
  const [heads = [], ...rows] = grid(plan, name)
  return rows.map((row) => Object.fromEntries(heads.map((head, column) => [String(head), row[column] ?? null])))
}

export const number = (value: number) => ({ state: 'number', value, decimals: 0 }) as const
export const report: MadeUpReport = {
  form: 'older',
  year: 2020,
  organ: '青石镇人民政府',
  state: 'inReview',
  cells: {
    'activeDisclosure/fees/amount': { raw: '12.50', quantity: { state: 'number', value: 12.5, decimals: 2 }, page: 3 },
    'requests/new/natural': 240,
    'requests/new/business': '',
    'requests/new/otherOrg': '/',
    'requests/new/total': '二百四十',
    'requests/carriedIn/total': '',
  },
  corrections: { 'requests/new/total': { now: number(240), note: '电话核实', evidence: { start: 0, end: 4 } } },
  marks: { 'requests/carriedIn/total': 'doubtful' },
  findings: [
    {
      code: 'CEL-05',
      weight: 'doubt',
      cells: ['requests/carriedIn/natural', 'requests/carriedIn/total', 'requests/nowhere/total'],
      message: '总计为空',
      expected: '3',
      actual: '空白',
      proposals: [
        { changes: [{ cell: 'requests/carriedIn/total', value: 3 }], why: '各列合计', repairs: [] },
        { changes: [{ cell: 'requests/carriedIn/total', value: null }], why: '', repairs: [] },
      ],
    },
  ],
}
