// Runs of lines → the tables they hold without rulings, where columns and rows leave no doubt; else they stay lines.
import { alignedColumns, endOf, labelColumns } from './aligned-columns.ts'
import type { AlignedColumn, Columns, Placed } from './aligned-columns.ts'
import { drawAligned } from './draw-aligned.ts'
import type { AlignedParts } from './draw-aligned.ts'
import { isFigure } from './figures.ts'
import type { FlowTable } from './flow.ts'
import { readAligned } from './read-aligned.ts'
import { baselineOf, beginsAnew, isSingle, piecesOf } from './scroll.ts'
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
/** Lines that show the columns, at least. */
const fewestLines = 2

const several = (line: PiecedLine): boolean => line.pieces.length > 1
/** A line alone below the first figure that runs over from the labels into the values is prose. */
function firstProse(lines: readonly PiecedLine[], { placed }: Columns, labelCount: number): number {
  const figure = lines.findIndex((line) => line.pieces.some(({ text }) => isFigure(text)))
  const runsOver = ([one, ...others]: readonly Placed[]): boolean =>
    one !== undefined && others.length === 0 && one.column < labelCount && endOf(one) > labelCount
  return placed.findIndex((line, index) => index > figure && runsOver(line))
}

/** The first table of a run, its lines in pieces; prose ends it. */
function firstTable(lines: readonly PiecedLine[]): Found | null {
  const first = lines.findIndex(several)
  const last = lines.findLastIndex(several)
  const own = lines.slice(first, last + 1)
  if (first < 0 || own.filter(several).length < fewestLines) return null
  const columns = alignedColumns(own)
  if (!columns) return null
  const labelCount = labelColumns(columns)
  const prose = firstProse(own, columns, labelCount)
  return prose < 0 ? withTrailing(lines, first, last, columns, labelCount) : firstTable(lines.slice(0, first + prose))
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
    // A figure alone below the last row may be that row's.
    if (!parts || lines[end + 1]?.pieces.every(({ text }) => isFigure(text))) continue
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
  const found = gaps.flatMap(
    (gap) => firstTable(run.map((scroll) => ({ scroll, pieces: piecesOf(scroll, gap) }))) ?? [],
  )
  return found.find((each) => each.bare === Math.min(...found.map(({ bare }) => bare))) ?? null
}

/** Where a run that is no table falls apart most likely: before the line alone, with heads below, furthest from the one above. */
function partAt(run: readonly ScrollLine[]): number {
  const steps = run.map((line, index) =>
    index > 0 && !line.opensPage && isSingle(line) && beginsAnew(run.slice(index))
      ? baselineOf(line) - baselineOf(run[index - 1]!)
      : 0,
  )
  return Math.max(...steps) > 0 ? steps.indexOf(Math.max(...steps)) : 0
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

/** Tables of a run, from top to bottom. */
export function findAligned(run: readonly ScrollLine[], carried: Carried | null = null): AlignedTable[] {
  if (run.length < fewestLines) return []
  const found = best(run)
  if (!found) {
    const at = partAt(run)
    if (at === 0) return []
    const above = findAligned(run.slice(0, at), carried)
    return [...above, ...findAligned(run.slice(at), above.at(-1)?.columns ?? carried)]
  }
  const headless = found.parts.heads.own.size === 0
  const whole = headless && carried ? goingOn(found, run, carried) : found
  const { first, last } = found
  const columns = whole ? whole.parts : carried
  const rest = run.slice(last + 1)
  const below = beginsAnew(rest) ? findAligned(rest, columns) : []
  return whole
    ? [{ table: drawAligned(whole.parts), lines: run.slice(first, last + 1), columns: whole.parts }, ...below]
    : below
}
