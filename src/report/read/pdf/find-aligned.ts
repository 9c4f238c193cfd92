// Runs of lines → the tables they hold without rulings, where columns and rows leave no doubt; else they stay lines.
import { alignedColumns, labelColumns } from './aligned-columns.ts'
import type { AlignedColumn, Columns, Placed } from './aligned-columns.ts'
import type { Label } from './aligned-labels.ts'
import { drawAligned } from './draw-aligned.ts'
import type { AlignedParts } from './draw-aligned.ts'
import { isFigure, isNumbered } from './figures.ts'
import type { FlowTable } from './flow.ts'
import { readAligned } from './read-aligned.ts'
import { beginsAnew, loneBeginnings, piecesOf } from './scroll.ts'
import type { Piece, PiecedLine, ScrollLine } from './scroll.ts'

export interface AlignedTable {
  readonly table: FlowTable
  /** Lines it is made of, from the first to the last of its run. */
  readonly lines: readonly ScrollLine[]
  readonly columns: Carried
}

interface Found {
  readonly parts: AlignedParts
  readonly first: number
  readonly last: number
  /** Columns without a print below their heads, and those without a head of their own. */
  readonly bare: number
}

/** Gaps between columns, in ems; the narrower ones are for tables without room. */
const gaps = [0.7, 0.3, 0.2]
/** Lines of the longest table that a report prints, many times over; more would take too long to set beside each other. */
const mostLines = 400
/** Lines that show the columns, at least. */
const fewestLines = 2

const several = (line: PiecedLine): boolean => line.pieces.length > 1
/** The table that a run's lines are, in pieces; print alone above it stays out. */
function tableOf(lines: readonly PiecedLine[]): Found | null {
  const first = lines.findIndex(several)
  const last = lines.findLastIndex(several)
  const own = lines.slice(first, last + 1)
  if (first < 0 || own.filter(several).length < fewestLines) return null
  const columns = alignedColumns(own)
  return columns && withTrailing(lines, first, last, columns, labelColumns(columns))
}

/** A row of these lines alone, which no number begins: signatures stand there too. */
function isLoose({ placed: [first] }: Label, trailing: readonly PiecedLine[]): boolean {
  return (
    first !== undefined && !isNumbered(first.piece.text) && trailing.some(({ scroll }) => scroll === first.piece.of)
  )
}

/** Lines of the last label may follow its values. */
function withTrailing(
  lines: readonly PiecedLine[],
  first: number,
  last: number,
  columns: Columns,
  labelCount: number,
): Found | null {
  const edge = columns.columns[labelCount]?.left ?? 0
  const isRest = ({ text, box }: Piece): boolean => box[2] < edge || isFigure(text)
  const trailing = lines.slice(last + 1).findIndex((line) => !line.pieces.every(isRest))
  let end = labelCount === 0 ? last : trailing < 0 ? lines.length - 1 : last + trailing
  for (; end >= last; end--) {
    const found = end === last ? columns : alignedColumns(lines.slice(first, end + 1))
    const parts = found && readAligned(found)
    // A figure alone below the last row may be that row's; words alone go on with its label, or only a number tells that they are a row.
    if (!parts || lines[end + 1]?.pieces.every(({ text }) => isFigure(text))) continue
    if (parts.rows.some((label) => isLoose(label, lines.slice(last + 1, end + 1)))) continue
    const filled = new Set(
      parts.values.flatMap(({ column, columnSpan }) => Array.from({ length: columnSpan }, (_, at) => column + at)),
    )
    if (parts.heads.own.size === 0 && labelCount === 0) return null
    const bare = parts.columns.length - parts.labelCount - filled.size
    return { parts, first, last: end, bare: bare + [...filled].filter((column) => !parts.heads.own.has(column)).length }
  }
  return null
}

/** The reading of a run with the gap that leaves fewest columns bare; between equals the widest. */
function best(run: readonly ScrollLine[]): Found | null {
  const found = gaps.flatMap((gap) => tableOf(run.map((scroll) => ({ scroll, pieces: piecesOf(scroll, gap) }))) ?? [])
  return found.find((each) => each.bare === Math.min(...found.map(({ bare }) => bare))) ?? null
}

/** Where a run that is no table may fall apart: before lines alone with heads, or nothing of a table, below them. */
function partsOf(run: readonly ScrollLine[]): number[] {
  const begins = loneBeginnings(run)
  return begins.flatMap((each, index) => (each && index > 0 && !begins[index - 1] ? [index] : []))
}

/** Columns of the table before, which a table without heads must go on with. */
export interface Carried {
  readonly columns: readonly AlignedColumn[]
  readonly labelCount: number
}

/** Lines in the columns of the table before; null where print stands between them. */
function placedIn(lines: readonly PiecedLine[], { columns, labelCount }: Carried): Columns | null {
  const placed = lines.map((line) =>
    line.pieces.map((piece): Placed | null => {
      const under = columns.flatMap(({ left, right }, index) =>
        piece.box[0] < right && piece.box[2] > left ? [index] : [],
      )
      const around = columns.findIndex(({ from, to }) => piece.box[0] >= from - 1 && piece.box[2] <= to + 1)
      const [first = around] = under
      const last = under.at(-1) ?? around
      if (first < 0 || (first !== last && last >= labelCount)) return null
      return { piece, column: first, columnSpan: last - first + 1 }
    }),
  )
  if (placed.some((line) => line.includes(null))) return null
  return { columns, placed: placed.map((line) => line.filter((each) => each !== null)) }
}

/** A table without heads of its own is what goes on from the one before, or nothing. */
function goingOn(found: Found, run: readonly ScrollLine[], { columns, labelCount }: Carried): Found | null {
  const { first, last } = found
  for (const gap of gaps) {
    const lines = run.slice(first, last + 1).map((scroll) => ({ scroll, pieces: piecesOf(scroll, gap) }))
    const placed = placedIn(lines, { columns, labelCount })
    const parts = placed && readAligned(placed, labelCount)
    if (parts) return { ...found, parts }
  }
  return null
}

/** Tables of a run, from top to bottom: each as long as may be. */
export function findAligned(run: readonly ScrollLine[], carried: Carried | null = null): AlignedTable[] {
  if (run.length < fewestLines) return []
  const parts = partsOf(run)
  for (const end of [run.length, ...parts.toReversed()]) {
    if (end > mostLines) continue
    const whole = best(run.slice(0, end))
    const found = whole && carried && whole.parts.heads.own.size === 0 ? goingOn(whole, run, carried) : whole
    if (!found) continue
    const lines = run.slice(found.first, found.last + 1)
    const rest = run.slice(Math.min(end, found.last + 1))
    if (!beginsAnew(rest)) continue
    const table = drawAligned(found.parts)
    if (table) return [{ table, lines, columns: found.parts }, ...findAligned(rest, found.parts)]
  }
  return parts[0] === undefined ? [] : findAligned(run.slice(parts[0]), carried)
}
