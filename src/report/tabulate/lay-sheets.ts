// A kind of sheet and the survey → its sheets: rows made report by report while they are walked, continued before Excel's limit.
import type { PlanRow, PlanSheet } from '../model/workbook-plan.ts'
import { blankCell, textCell } from './plan-cell.ts'
import { headRow, rowsOf, type Chosen, type SheetKind } from './sheet-kind.ts'
import { cleanRow } from './survey.ts'
import { continued } from './words.ts'

/** Below Excel's 1,048,576, so that a person can still add some. */
export const rowLimit = 1_000_000

/** Points an upright A4 page takes at full size, and how many characters it is wide. */
const pageHeight = 748
const pageWidth = 88

export function laySheets(
  kind: SheetKind,
  views: Iterable<Chosen>,
  rowCounts: readonly number[],
  widths: readonly number[],
  limit: number = rowLimit,
): PlanSheet[] {
  const columns = (widths.length > 0 ? widths : [pageWidth]).map((width) => ({ width }))
  const heads = kind.heads.length > 0 ? [headRow(kind.heads, widths)] : []
  const parts = splitReports(rowCounts, limit - heads.length)
  const filled = rowCounts.some((count) => count > 0)
  return parts.map((part, index): PlanSheet => {
    const rows = { [Symbol.iterator]: () => partRows(kind, views, part, heads, columns) }
    return {
      name: index === 0 ? kind.name : continued(kind.name, index + 1),
      columns,
      rowCount: heads.length + (filled ? part.rowCount : 1),
      rows: filled ? rows : [...heads, emptyRow(kind.empty, columns.length)],
      frozen: { rows: heads.length, columns: heads.length > 0 ? kind.frozenColumns : 0 },
      filter: filled && heads.length > 0,
      landscape: kind.landscape,
      printedColumns: kind.printedColumns ?? columns.length,
    }
  })
}

function emptyRow(sentence: string, columnCount: number): PlanRow {
  const rest = Array.from({ length: columnCount - 1 }, () => blankCell('line'))
  return { cells: [textCell(sentence, 'line', { columnSpan: columnCount }), ...rest], height: 24 }
}

interface Part {
  /** Indexes of reports, end exclusive. */
  readonly start: number
  readonly end: number
  readonly rowCount: number
}

/** A report's rows stay together. */
function splitReports(rowCounts: readonly number[], limit: number): Part[] {
  const parts: Part[] = []
  let start = 0
  let rowCount = 0
  rowCounts.forEach((count, index) => {
    if (rowCount > 0 && rowCount + count > limit) {
      parts.push({ start, end: index, rowCount })
      start = index
      rowCount = 0
    }
    rowCount += count
  })
  return [...parts, { start, end: rowCounts.length, rowCount }]
}

function* partRows(
  kind: SheetKind,
  views: Iterable<Chosen>,
  part: Part,
  heads: readonly PlanRow[],
  columns: readonly { readonly width: number }[],
): Generator<PlanRow> {
  yield* heads
  const widths = columns.map((column) => column.width)
  const total = widths.reduce((sum, width) => sum + width, 0)
  const page = heads.length > 0 ? Infinity : pageHeight * Math.max(1, total / pageWidth)
  let index = 0
  let used = 0
  let waiting: readonly PlanRow[] = []
  for (const view of views) {
    if (index >= part.end) break
    if (index++ < part.start) continue
    const rows = rowsOf(kind, view, widths)
    if (rows.length === 0) continue
    const height = rows.reduce((sum, row) => sum + row.height, 0)
    // A form that does not fit on the rest of the page starts on the next one.
    const breaks = used > 0 && used + height > page
    yield* waiting.map((row, at) => cleanRow(breaks && at === waiting.length - 1 ? { ...row, breakAfter: true } : row))
    used = breaks ? height : used + height
    waiting = rows
  }
  yield* waiting.map(cleanRow)
}
