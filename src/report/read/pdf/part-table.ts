// The part of a table that stands on one page, its cells open to what follows on the next. Positions along x are counted
// from the table's left edge.
import type { PagePlace } from '../../model/span.ts'
import { isNumbering, withoutNumbering } from '../../text/fold.ts'
import type { DrawnCell, DrawnTable } from './fill-lattice.ts'
import type { Line } from './lay-lines.ts'
import { runsOn } from './lay-lines.ts'
import { onPage } from './lay-page.ts'
import type { PageLayout } from './lay-page.ts'

/** A cell that may stand on several pages. */
export interface PartCell {
  row: number
  rowSpan: number
  readonly left: number
  readonly right: number
  text: string
  /** Of the page its text begins on. */
  place: PagePlace
  /** Its last line, and how far that line's cell reaches; null while it is empty. */
  end: { readonly line: Line; readonly left: number; readonly right: number } | null
  readonly begin: Line | null
  readonly openAbove: boolean
  openBelow: boolean
}

export interface PartTable {
  readonly width: number
  readonly xs: number[]
  rowCount: number
  cells: PartCell[]
}

/** Cells of the same columns that meet at a page's end. */
export interface Pair {
  readonly upper: PartCell
  readonly lower: PartCell
}

export function partOf(table: DrawnTable, layout: PageLayout): PartTable {
  const [left, , right] = table.box
  const cellOf = (cell: DrawnCell): PartCell => {
    const last = cell.lines.at(-1)
    const boxes = cell.lines.length > 0 ? cell.lines.map((line) => line.box) : [cell.box]
    return {
      row: cell.row,
      rowSpan: cell.rowSpan,
      left: cell.box[0] - left,
      right: cell.box[2] - left,
      text: cell.text,
      place: { page: layout.page, boxes: boxes.map((box) => onPage(layout, box)) },
      end: last ? { line: last, left: cell.box[0], right: cell.box[2] } : null,
      begin: cell.lines[0] ?? null,
      openAbove: cell.openAbove,
      openBelow: cell.openBelow,
    }
  }
  return {
    width: right - left,
    xs: table.xs.map((x) => x - left),
    rowCount: table.rowCount,
    cells: table.cells.map(cellOf),
  }
}

export const isNumbered = (text: string): boolean => withoutNumbering(text) !== text

export const startingIn = (part: PartTable, row: number): PartCell[] => part.cells.filter((cell) => cell.row === row)

/** Both are words, or a number and the words it counts, and the lower does not begin anew. */
export function mayGoOn(upper: PartCell, lower: PartCell): boolean {
  const begins = /\p{L}/u.test(upper.text) || isNumbering(upper.text)
  return begins && /\p{L}/u.test(lower.text) && !isNumbered(lower.text)
}

/** True where print stops at the end of `upper` only for lack of room, or behind a bare number, and goes on in `lower`. */
export function flows(upper: PartCell, lower: PartCell): boolean {
  if (isNumbering(upper.text) && mayGoOn(upper, lower)) return true
  if (!upper.end || !lower.begin || !mayGoOn(upper, lower) || /[\p{Pe}\p{Po}]$/u.test(upper.text)) return false
  return runsOn(upper.end.line, upper.end.left, upper.end.right, lower.begin)
}
