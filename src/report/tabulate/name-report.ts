// The columns that tell one report from another, the same at the start of every list, and a piece of a report's text.
import type { CellKey } from '../model/filled-form.ts'
import type { Finding } from '../model/finding.ts'
import type { ReportView } from '../model/report-view.ts'
import type { Revision } from '../model/revision.ts'
import type { Span } from '../model/span.ts'
import type { PlanCell } from '../model/workbook-plan.ts'
import { heldWords } from '../text/review-words.ts'
import { blankCell, entry, numberCell } from './plan-cell.ts'
import { cellsOfRow, listJoint, nameJoint, yearOf } from './words.ts'

/** Organ and year, each blank where nobody knows it. */
export function reportCells({ organ, year }: Pick<Revision, 'organ' | 'year'>): [organ: PlanCell, year: PlanCell] {
  return [entry(organ), year === null ? blankCell() : numberCell(year, 0, 'ordinal')]
}

/** `表三 · 上年结转：自然人、总计`: cells of one row are named together, in their order. */
export function nameCells(view: ReportView, keys: readonly CellKey[]): string {
  return nameTogether(
    view,
    keys.map((key): Named => ({ key, holds: null, year: null })),
  )
}

/** The same with what they hold, and with operands of other years: `2022 年度 · 表三 · 结转下年度继续办理：总计 3`. */
export function nameOperands(view: ReportView, { cells, others = [] }: Pick<Finding, 'cells' | 'others'>): string {
  const own = cells.map((key): Named => {
    const found = view.review.cells.find((cell) => cell.key === key)
    return { key, holds: found ? heldWords(found.held) : null, year: null }
  })
  const elsewhere = others.map(({ cell: key, held, year }): Named => ({ key, holds: heldWords(held), year }))
  return nameTogether(view, [...own, ...elsewhere])
}

interface Named {
  readonly key: CellKey
  readonly holds: string | null
  /** Of another report; null for this one. */
  readonly year: number | null
}

function nameTogether({ review }: ReportView, cells: readonly Named[]): string {
  const groups: { row: string; columns: string[] }[] = []
  for (const { key, holds, year } of cells) {
    const name = review.cells.find((cell) => cell.key === key)?.name
    const own = name ? [name.table, name.row] : [key]
    const row = [...(year === null ? [] : [yearOf(year)]), ...own].join(nameJoint)
    const column = name && [name.column, ...(holds === null ? [] : [holds])].join(' ')
    const last = groups.at(-1)
    if (column && last?.row === row) last.columns.push(column)
    else groups.push({ row, columns: column ? [column] : holds === null ? [] : [holds] })
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
