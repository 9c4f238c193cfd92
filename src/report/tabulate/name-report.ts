// The columns that tell one report from another, the same at the start of every list, and a piece of a report's text.
import type { ReportView } from '../model/report-view.ts'
import type { Span } from '../model/span.ts'
import type { PlanCell } from '../model/workbook-plan.ts'
import { blankCell, entry, numberCell } from './plan-cell.ts'

/** Organ and year, each blank where nobody knows it. */
export function reportCells({ review }: ReportView): [organ: PlanCell, year: PlanCell] {
  return [entry(review.organ), review.year === null ? blankCell() : numberCell(review.year)]
}

const around = 16

/** The place in its line of thought, itself in 【】; white space of any length is one space, as the print is not the point. */
export function excerpt(text: string, { start, end }: Span): string {
  const inside = fold(text.slice(start, end))
  const before = fold(text.slice(Math.max(0, start - around), start))
  const after = fold(text.slice(end, end + around))
  return `${start > around ? '…' : ''}${before}【${inside}】${after}${end + around < text.length ? '…' : ''}`
}

function fold(piece: string): string {
  return piece.replace(/\s+/g, ' ')
}
