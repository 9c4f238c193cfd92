// The columns that tell one report from another, the same at the start of every list, and a piece of a report's text.
import type { CellKey } from '../model/filled-form.ts'
import type { ReportView } from '../model/report-view.ts'
import type { Span } from '../model/span.ts'
import type { PlanCell } from '../model/workbook-plan.ts'
import { blankCell, entry, numberCell } from './plan-cell.ts'
import { cellsOfRow, listJoint, nameJoint } from './words.ts'

/** Organ and year, each blank where nobody knows it. */
export function reportCells({ review }: ReportView): [organ: PlanCell, year: PlanCell] {
  return [entry(review.organ), review.year === null ? blankCell() : numberCell(review.year, 0, 'ordinal')]
}

/** `表三 · 上年结转：自然人、总计`: cells of one row are named together, in their order. */
export function nameCells({ review }: ReportView, keys: readonly CellKey[]): string {
  const groups: { row: string; columns: string[] }[] = []
  for (const key of keys) {
    const name = review.cells.find((cell) => cell.key === key)?.name
    const row = name ? name.table + nameJoint + name.row : key
    const last = groups.at(-1)
    if (name && last?.row === row) last.columns.push(name.column)
    else groups.push({ row, columns: name ? [name.column] : [] })
  }
  return groups.map(({ row, columns }) => cellsOfRow(row, columns)).join(listJoint)
}

const around = 16
const insideAtMost = 60

/** The place in its line of thought, itself in 【】; white space of any length is one space, as the print is not the point. */
export function excerpt(text: string, { start, end }: Span): string {
  const whole = fold(text.slice(start, end))
  const inside = whole.length > insideAtMost ? `${whole.slice(0, insideAtMost)}…` : whole
  const before = fold(text.slice(Math.max(0, start - around), start))
  const after = fold(text.slice(end, end + around))
  return `${start > around ? '…' : ''}${before}【${inside}】${after}${end + around < text.length ? '…' : ''}`
}

function fold(piece: string): string {
  return piece.replace(/\s+/g, ' ')
}
