// Runs of lines → the tables they hold without rulings, where columns and rows leave no doubt; else they stay lines.
import { alignedColumns, labelColumns } from './aligned-columns.ts'
import type { AlignedColumn, Columns, Placed } from './aligned-columns.ts'
import type { Label } from './aligned-labels.ts'
import { drawAligned } from './draw-aligned.ts'
import type { AlignedParts } from './draw-aligned.ts'
import { isFigure, isNumbered } from './figures.ts'
import type { FlowTable } from './flow.ts'
import { isOpen, readAligned } from './read-aligned.ts'
import { apart, baselineOf, beginsAnew, loneBeginnings, piecesOf } from './scroll.ts'
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

/** Gaps between columns, in ems; the narrower ones are for tables without room, none for what is not set flush. */
const gaps = [0.7, 0.3, 0.2, 0]
/** Lines of the longest table that a report prints, many times over; more would take too long to set beside each other. */
const mostLines = 400
/** Lines that show the columns, at least. */
const fewestLines = 2

const isSeveral = (line: PiecedLine): boolean => line.pieces.length > 1
/** Lines of one head are no further apart, in ems. */
const closeHeads = 2

/** Lines alone above the first with several pieces: heads where they stand over one column of values. */
function headsAbove(lines: readonly PiecedLine[], first: number, { columns }: Columns, labelCount: number): number {
  const values = labelCount > 0 ? columns.slice(labelCount) : []
  const stands = ({ box, y, size }: Piece, { from, to }: AlignedColumn): boolean => {
    const below = lines.slice(first).flatMap(({ pieces }) => pieces.filter((each) => each.box[0] < to && each.box[2] > from && each.y > y)) // prettier-ignore
    const step = Math.min(...below.filter(({ text }) => !isFigure(text)).map((each) => each.y - y))
    return box[0] > from - 1 && box[2] < to + 1 && (step <= closeHeads * size || step === Infinity)
  }
  const isHead = (piece: Piece): boolean => values.some((column) => stands(piece, column))
  let top = first
  while (top > 0 && lines[top - 1]!.pieces.every(isHead)) top--
  return top
}

/** The table that a run's lines are, in pieces; other print alone above it stays out. */
function tableOf(lines: readonly PiecedLine[], finest: boolean): Found | null {
  const several = lines.findIndex(isSeveral)
  const last = lines.findLastIndex(isSeveral)
  const own = lines.slice(several, last + 1)
  if (several < 0 || own.filter(isSeveral).length < fewestLines) return null
  const lower = alignedColumns(own)
  const first = lower ? headsAbove(lines, several, lower, labelColumns(lower)) : several
  const columns = first < several ? alignedColumns(lines.slice(first, last + 1)) : lower
  return columns && withTrailing(lines, { first, last, columns, finest })
}

/** A row of these lines alone, which no number begins: signatures stand there too. */
function isLoose({ placed: [first] }: Label, trailing: readonly PiecedLine[]): boolean {
  return (
    first !== undefined && !isNumbered(first.piece.text) && trailing.some(({ scroll }) => scroll === first.piece.of)
  )
}

/** Lines of one cell are no further apart, in ems. */
const closeLines = 1.7

/** Print close below, no wider than one of the columns behind the labels: it may go on with what stands there. */
function isBelowCell(piece: Piece, above: ScrollLine, { columns, labelCount }: Carried): boolean {
  if (piece.y - baselineOf(above) > closeLines * piece.size) return false
  return columns.some(
    ({ from, to }, column) => column >= labelCount && piece.box[0] >= from - 1 && piece.box[2] <= to + 1,
  )
}

/** Two heads read as one: a column of figures without a head of its own, right of one whose print reaches over to it. */
function isHeadless({ heads, values, columns }: AlignedParts): boolean {
  const filled = new Set(values.map(({ column }) => column))
  const reachOf = (column: number): number =>
    Math.max(...heads.rows.flat().filter((head) => head.column === column && head.columnSpan === 1).flatMap(({ placed }) => placed.map(({ piece }) => piece.box[2]))) // prettier-ignore
  return columns.some(
    (_, column) =>
      filled.has(column) &&
      !heads.own.has(column) &&
      heads.own.has(column - 1) &&
      reachOf(column - 1) > Math.max(...values.filter((each) => each.column === column - 1).flatMap(({ placed }) => placed.map(({ piece }) => piece.box[2]))) + placedSize(values), // prettier-ignore
  )
}

const placedSize = ([first]: AlignedParts['values']): number => first?.placed[0]?.piece.size ?? 0

interface Extent {
  readonly first: number
  readonly last: number
  readonly columns: Columns
  /** Pieces are what is not set flush. */
  readonly finest: boolean
}

/** Lines of the last label, and of the last values, may follow. */
function withTrailing(lines: readonly PiecedLine[], { first, last, columns, finest }: Extent): Found | null {
  const labelCount = labelColumns(columns)
  const edge = columns.columns[labelCount]?.left ?? 0
  const isRest = (piece: Piece, line: number): boolean => {
    const below = isBelowCell(piece, lines[last + line]!.scroll, { columns: columns.columns, labelCount })
    return below || (labelCount > 0 && (piece.box[2] < edge || isFigure(piece.text)))
  }
  const trailing = lines.slice(last + 1).findIndex((line, index) => !line.pieces.every((piece) => isRest(piece, index)))
  let end = trailing < 0 ? lines.length - 1 : last + trailing
  for (; end >= last; end--) {
    const found = end === last ? columns : alignedColumns(lines.slice(first, end + 1))
    const parts = found && readAligned(found, labelColumns(found), finest)
    // A figure alone below the last row may be that row's; words alone go on with its label, or only a number tells that they are a row.
    if (!parts || lines[end + 1]?.pieces.every(({ text }) => isFigure(text))) continue
    if (parts.rows.some((label) => isLoose(label, lines.slice(last + 1, end + 1)))) continue
    const filled = new Set(
      parts.values.flatMap(({ column, columnSpan }) => Array.from({ length: columnSpan }, (_, at) => column + at)),
    )
    if (isHeadless(parts) || (parts.heads.own.size === 0 && labelCount === 0)) return null
    const bare = parts.columns.length - parts.labelCount - filled.size
    return { parts, first, last: end, bare: bare + [...filled].filter((column) => !parts.heads.own.has(column)).length }
  }
  return null
}

/** Heads over several columns: a gap too wide makes one of those that stand side by side. */
const merged = ({ parts }: Found): number => parts.heads.rows.flat().filter(({ columnSpan }) => columnSpan > 1).length

/** The reading of a run with the gap that leaves fewest columns bare, then fewest heads over several; else the widest. */
function best(run: readonly ScrollLine[]): Found | null {
  const found = gaps.flatMap(
    (gap) =>
      tableOf(
        run.map((scroll) => ({ scroll, pieces: piecesOf(scroll, gap) })),
        gap === 0,
      ) ?? [],
  )
  return found.sort((one, other) => one.bare - other.bare || merged(one) - merged(other))[0] ?? null
}

/**
 * Whether print right below a table may be of it: what goes on in one of its columns or, in several columns of labels, with
 * them; and a label whose bracket stands open. Then its last row is not whole.
 */
function isCutOff({ parts, last }: Found, run: readonly ScrollLine[]): boolean {
  const next = run[last + 1]
  if (!next) return false
  const pieces = piecesOf(next, apart)
  const edge = parts.columns[parts.labelCount]?.left ?? 0
  const open = parts.rows
    .at(-1)!
    .placed.map(({ piece }) => piece.text)
    .join('')
  return (
    pieces.some((piece) => isBelowCell(piece, run[last]!, parts)) ||
    (pieces.length > 1 && pieces.every(({ box }) => box[2] < edge)) ||
    isOpen(open)
  )
}

/** Where a run that is no table may fall apart: before lines alone with heads, or nothing of a table, below them. */
function partsOf(run: readonly ScrollLine[]): number[] {
  const begins = loneBeginnings(run)
  return begins.flatMap((each, index) => (each && index > 0 && !begins[index - 1] ? [index] : []))
}

/** Where to look for a table when none begins above: at the first or the last of lines alone. */
function nextBeginning(run: readonly ScrollLine[]): number | undefined {
  const begins = loneBeginnings(run)
  const found = begins.findIndex((each, index) => each && index > 0 && !(begins[index - 1] && begins[index + 1]))
  return found < 0 ? undefined : found
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
    const parts = placed && readAligned(placed, labelCount, gap === 0)
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
    if (!found || isCutOff(found, run)) continue
    const lines = run.slice(found.first, found.last + 1)
    const rest = run.slice(Math.min(end, found.last + 1))
    if (!beginsAnew(rest)) continue
    const table = drawAligned(found.parts)
    if (table) return [{ table, lines, columns: found.parts }, ...findAligned(rest, found.parts)]
  }
  const next = nextBeginning(run)
  return next === undefined ? [] : findAligned(run.slice(next), carried)
}
