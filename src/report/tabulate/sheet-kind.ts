// What every kind of sheet says of itself: how wide its columns are and which rows a report adds to it.
import type { ReportView } from '../model/report-view.ts'
import type { LeftOut, PlanRow } from '../model/workbook-plan.ts'
import { listRow, textCell } from './plan-cell.ts'

export interface SheetKind {
  readonly name: string
  /** One sentence where no report adds a row. */
  readonly empty: string
  readonly landscape: boolean
  /** Head of a list, repeated on every page and every continuation; none where reports bring their own heads. */
  readonly heads: readonly string[]
  readonly frozenColumns: number
  /** Columns a reader wants on paper; all of them where it is not said. */
  readonly printedColumns?: number
  /** Columns this report needs; the sheet takes the widest. */
  widthsFor(view: ReportView): readonly number[]
  /** The number of rows does not depend on the widths. */
  rowsOf(view: ReportView, widths: readonly number[]): readonly PlanRow[]
  /** How the sheet names a report that cannot be written; the others say nothing of it. */
  rowOfLeftOut?(report: LeftOut, widths: readonly number[]): PlanRow
}

/** What a book is made of, in its order. */
export type Chosen = ReportView | LeftOut

export const isLeftOut = (report: Chosen): report is LeftOut => 'damaged' in report

export function rowsOf(kind: SheetKind, report: Chosen, widths: readonly number[]): readonly PlanRow[] {
  if (!isLeftOut(report)) return kind.rowsOf(report, widths)
  return kind.rowOfLeftOut ? [kind.rowOfLeftOut(report, widths)] : []
}

export function headRow(heads: readonly string[], widths: readonly number[]): PlanRow {
  const cells = heads.map((head) => textCell(head, 'listHead'))
  return { ...listRow(cells, widths), height: Math.max(26, listRow(cells, widths).height) }
}

export function widest(a: readonly number[], b: readonly number[]): number[] {
  return Array.from({ length: Math.max(a.length, b.length) }, (_, at) => Math.max(...[a[at], b[at]].filter(isWidth)))
}

const isWidth = (width: number | undefined): width is number => width !== undefined
