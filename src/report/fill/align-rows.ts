// Rows set in columns by blanks alone, as terminals and mail print tables: a value belongs to the head it lines up with.
// Believed only where every value of every row lines up with exactly one head, in the same way.
import type { Piece, Stream } from './pieces.ts'
import type { Span } from '../model/span.ts'
import { places } from '../text/places.ts'
import type { Anchor } from './anchors.ts'
import type { Row } from './row.ts'
import { blankAt } from './reading.ts'
import type { Print } from './reading.ts'
import { isKnown } from './printed-columns.ts'

interface Extent {
  readonly start: number
  readonly end: number
}

type Way = 'left' | 'right' | 'middle'
type Widths = 1 | 2

// A centred print stands half a place to one side or the other.
const halfPlace = 1
const padded = 2

function extentOf(stream: Stream, { span }: { readonly span: Span }, widths: Widths): Extent {
  const from = stream.text.lastIndexOf('\n', span.start - 1) + 1
  let start = 0
  // One place behind the print tells how wide its last character is.
  let end = 0
  for (const { at, place } of places(
    `${stream.text.slice(from, span.end)} `,
    { start: 0, end: span.end - from + 1 },
    widths,
  )) {
    if (at === span.start - from) start = place
    end = place
  }
  return { start, end }
}

/** The print of an anchor's piece that is the anchor's: several heads may stand in one piece. */
function partOf(stream: Stream, anchor: Anchor, at: number): { readonly span: Span } {
  const { span, raw, folded } = stream.pieces[at]!
  const start = at === anchor.first ? folded.at[anchor.from]! : 0
  const stop = at === anchor.last ? folded.at[anchor.to]! : raw.length
  const print = raw.slice(start, stop).trimEnd()
  return { span: { start: span.start + start, end: span.start + start + print.length } }
}

const ways = ([1, 2] as const).flatMap((widths) =>
  (['left', 'right', 'middle'] as const).map((way) => ({ way, widths })),
)

/** Extents of the heads of a row's columns; null where one of them is not found whole on one line. */
function headExtents(stream: Stream, anchors: readonly Anchor[], row: Row, widths: Widths): Extent[] | null {
  const { label } = row.anchor
  const extents = row.shown.map((column) => {
    if (!isKnown(column)) return extentOf(stream, column.stranger, widths)
    const heads = anchors.filter(
      (each) =>
        each.label.kind === 'column' &&
        each.label.table === label.table &&
        each.label.block === label.block &&
        each.label.column === column.key &&
        each.first < row.anchor.first,
    )
    const head = heads.at(-1)
    if (!head) return null
    const pieces = stream.pieces.slice(head.first, head.last + 1)
    const parts = pieces.map((piece) => extentOf(stream, partOf(stream, head, piece.at), widths))
    return { start: Math.min(...parts.map((part) => part.start)), end: Math.max(...parts.map((part) => part.end)) }
  })
  const whole = extents.filter((extent) => extent !== null)
  return whole.length === extents.length && whole.every((each, at) => at === 0 || each.start > whole[at - 1]!.start)
    ? whole
    : null
}

const linesUp: Readonly<Record<Way, (a: Extent, b: Extent) => boolean>> = {
  left: (a, b) => a.start === b.start,
  right: (a, b) => a.end === b.end,
  middle: (a, b) => Math.abs(a.start + a.end - b.start - b.end) <= 2 * halfPlace,
}

export const figuresOn = (stream: Stream, row: Row): Piece[] =>
  row.segment.pieces.filter((piece) => piece.kind === 'figure' && piece.line === stream.pieces[row.anchor.last]!.line)

/** Where a tab leads on a line, only who drew it knows. */
function isTabbed(stream: Stream, { span }: Piece): boolean {
  const from = stream.text.lastIndexOf('\n', span.start - 1) + 1
  return stream.text.slice(from, span.start).includes('\t')
}

/** Column of each figure; null where one lines up with none or several, or a skipped column leaves no room. */
function columnsFor(stream: Stream, row: Row, heads: readonly Extent[], way: Way, widths: Widths): number[] | null {
  const label = extentOf(stream, stream.pieces[row.anchor.last]!, widths)
  let end = label.end
  let last = -1
  const found: number[] = []
  for (const piece of figuresOn(stream, row)) {
    const extent = extentOf(stream, piece, widths)
    const matching = heads.flatMap((head, at) => (linesUp[way](head, extent) ? [at] : []))
    const [at] = matching
    if (at === undefined || matching.length > 1 || at <= last) return null
    if (at > last + 1 && extent.start - end < padded) return null
    found.push(at)
    last = at
    end = extent.end
  }
  return found
}

/** Extents of anchors' print, left to right as they stand. */
const extentsOf = (stream: Stream, heads: readonly Anchor[], widths: Widths): Extent[] =>
  heads.map((head) => extentOf(stream, partOf(stream, head, head.first), widths))

/** One line of values below heads: which head each lines up with; null where that is not sure of all. */
export function alignLine(stream: Stream, heads: readonly Anchor[], figures: readonly Piece[]): number[] | null {
  if (figures.length === 0 || figures.some((piece) => piece.parted || isTabbed(stream, piece))) return null
  const readings = ways.flatMap(({ way, widths }) => {
    const columns = extentsOf(stream, heads, widths)
    const rising = columns.every((each, at) => at === 0 || each.start >= columns[at - 1]!.end)
    const extents = figures.map((piece) => extentOf(stream, piece, widths))
    const apart = extents.some((each, at) => each.start - (extents[at - 1]?.end ?? 0) >= padded)
    if (!rising || !apart) return []
    const found = extents.map((extent) => columns.flatMap((head, at) => (linesUp[way](head, extent) ? [at] : [])))
    const sure = found.every((each, at) => each.length === 1 && (at === 0 || each[0]! > found[at - 1]![0]!))
    return sure ? [found.map((each) => each[0]!)] : []
  })
  const [first] = readings
  return first && readings.every((each) => each.join() === first.join()) ? first : null
}

function printsOf(stream: Stream, row: Row, columns: readonly number[]): Print[] {
  const figures = figuresOn(stream, row)
  const last = figures.at(-1)?.span.end ?? row.place.at.end
  return row.shown.flatMap((column, at) => {
    if (!isKnown(column)) return []
    const index = columns.indexOf(at)
    if (index >= 0) return figures[index]!
    const next = figures[columns.findIndex((each) => each > at)]
    return blankAt(next ? next.span.start : last)
  })
}

/** Blanks part the pieces of some line by more than one place: the text is set in columns. */
function isPadded(stream: Stream, rows: readonly Row[], widths: Widths): boolean {
  return rows.some((row) => {
    const [first] = figuresOn(stream, row)
    if (!first) return false
    const gap = extentOf(stream, first, widths).start - extentOf(stream, stream.pieces[row.anchor.last]!, widths).end
    return gap >= padded
  })
}

/** Prints of each row of one table, by row; null where the heads do not line up with all of its values. */
export function alignRows(stream: Stream, rows: readonly Row[], anchors: readonly Anchor[]): Map<Row, Print[]> | null {
  const filled = rows.filter((row) => figuresOn(stream, row).length > 0)
  if (filled.length === 0 || rows.some((row) => row.barred)) return null
  // Separators part cells themselves.
  if (filled.some((row) => figuresOn(stream, row).some((piece) => piece.parted || isTabbed(stream, piece)))) return null
  if (hasStrays(stream, rows)) return null
  const readings = ways.flatMap(({ way, widths }) => {
    if (!isPadded(stream, filled, widths)) return []
    const found = new Map<Row, number[]>()
    for (const row of rows) {
      const heads = headExtents(stream, anchors, row, widths)
      const columns = heads && columnsFor(stream, row, heads, way, widths)
      if (!columns) return []
      found.set(row, columns)
    }
    return [found]
  })
  const [first] = readings
  if (!first) return null
  const agreed = readings.every((each) => rows.every((row) => each.get(row)!.join() === first.get(row)!.join()))
  // Figures beside no label may be those of a row that seems to have none.
  const sure = allClaimed(stream, rows) ? rows : filled
  return agreed ? new Map(sure.map((row) => [row, printsOf(stream, row, first.get(row)!)])) : null
}

/** Lines of nothing but figures: what they lack or have may be that of the row above or below. */
function hasStrays(stream: Stream, rows: readonly Row[]): boolean {
  const [first, last] = [rows[0]!.anchor.first, rows.at(-1)!]
  const above = stream.pieces.slice(0, first).findLastIndex((piece) => piece.kind === 'text')
  const own = stream.pieces.slice(above + 1, (last.segment.pieces.at(-1)?.at ?? last.anchor.last) + 1)
  const worded = new Set(own.flatMap((piece) => (piece.kind === 'text' ? [`${piece.grid}/${piece.line}`] : [])))
  return own.some((piece) => piece.kind === 'figure' && !worded.has(`${piece.grid}/${piece.line}`))
}

/** Every figure from the first label to the last row's end stands on a label's line. */
function allClaimed(stream: Stream, rows: readonly Row[]): boolean {
  const claimed = new Set(rows.flatMap((row) => figuresOn(stream, row)))
  const last = rows.at(-1)!
  const from = rows[0]!.anchor.first
  const to = last.segment.pieces.at(-1)?.at ?? last.anchor.last
  return stream.pieces.slice(from, to + 1).every((piece) => piece.kind !== 'figure' || claimed.has(piece))
}
