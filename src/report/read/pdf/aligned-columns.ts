// Columns without rulings: strips of the page that the lines of a table share, with clear gaps between them.
import type { Box } from '../../model/span.ts'
import type { SplitLine } from './find-aligned.ts'

export interface AlignedColumn {
  /** Extent of the print that shows the column. */
  readonly left: number
  readonly right: number
  /** Half-way to the neighbours. */
  readonly from: number
  readonly to: number
}

export interface ColumnRange {
  readonly column: number
  readonly columnSpan: number
}

/** Gap between columns that leaves no doubt, in ems. */
const clear = 0.6
/** Lines that must show every column. */
const fewestFull = 2

/** As many as a line of `body` has pieces at most; null where the strips touch or too few of all lines show them. */
export function alignedColumns(body: readonly SplitLine[], lines: readonly SplitLine[]): AlignedColumn[] | null {
  const count = Math.max(...body.map((line) => line.segments.length))
  const full = lines.filter((line) => line.segments.length === count)
  if (count < 2 || full.length < fewestFull) return null
  const strips = Array.from({ length: count }, (_, column) => ({
    left: Math.min(...full.map((line) => line.segments[column]!.box[0])),
    right: Math.max(...full.map((line) => line.segments[column]!.box[2])),
  }))
  const em = full[0]!.line.size
  if (strips.some((strip, index) => index > 0 && strip.left - strips[index - 1]!.right < clear * em)) return null
  const [left, right] = [
    Math.min(...lines.map((line) => line.line.box[0])),
    Math.max(...lines.map((line) => line.line.box[2])),
  ]
  return strips.map((strip, index) => ({
    ...strip,
    from: index === 0 ? Math.min(left, strip.left) : (strips[index - 1]!.right + strip.left) / 2,
    to: index === count - 1 ? Math.max(right, strip.right) : (strip.right + strips[index + 1]!.left) / 2,
  }))
}

/** The columns a piece stands in: those whose print it overlaps, else the one its middle is in. */
export function columnUnder(columns: readonly AlignedColumn[], [left, , right]: Box): ColumnRange {
  const under = columns.flatMap((column, index) => (left < column.right && right > column.left ? [index] : []))
  if (under.length > 0) return { column: under[0]!, columnSpan: under.at(-1)! - under[0]! + 1 }
  const middle = (left + right) / 2
  const index = columns.findIndex((column) => middle >= column.from && middle <= column.to)
  return { column: Math.max(0, index), columnSpan: 1 }
}
