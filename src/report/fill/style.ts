// How a table's rows are set in the text, learned from all of them.
import type { Anchor } from './anchors.ts'
import type { Row } from './row.ts'
import { gapRowOf, rowPieces } from './decide.ts'
import type { TableStyle } from './decide.ts'
import { learnGaps } from './gaps.ts'
import type { GapRow } from './gaps.ts'
import type { Piece, Stream } from './pieces.ts'

export const lineOf = (stream: Stream, anchor: Anchor): number => stream.pieces[anchor.last]!.line

/** Inline where most rows that have figures have the first on their label's line. */
function isInline(stream: Stream, rows: readonly Row[]): boolean {
  // An empty place between separators speaks like a figure: the next figure may be the number of the next row.
  const shows = (piece: Piece): boolean => piece.kind === 'figure' || (piece.kind === 'empty' && piece.alone === null)
  const beside = rows.filter(({ anchor, segment }) => {
    const first = segment.pieces.find(shows)
    return first !== undefined && first.line === lineOf(stream, anchor)
  })
  const filled = rows.filter(({ segment }) => segment.pieces.some(shows))
  return beside.length * 2 > filled.length
}

export function styleOf(
  stream: Stream,
  rows: readonly Row[],
  dropped: boolean,
  anchors: readonly Anchor[],
): TableStyle {
  const behind = rows.filter(({ segment }) => segment.beforeLabel && segment.pieces.length > 0)
  const bars = behind.filter(({ segment }) => {
    const last = segment.pieces.at(-1)!
    return last.kind === 'empty' && last.alone === 'bar'
  })
  const inline = isInline(stream, rows)
  const alone = new Map<string, boolean>()
  for (const piece of stream.pieces) {
    const line = `${piece.grid}:${piece.line}`
    alone.set(line, (alone.get(line) ?? true) && piece.kind === 'filling')
  }
  return {
    inline,
    rowBar: behind.length > 0 && bars.length >= behind.length * 0.9,
    fillingAlone: [...alone.values()].some((only) => only),
    gaps: dropped ? null : learnFrom(stream, rows, anchors),
    trail: trailOf(stream, rows),
    dropped,
    trimmed: isTrimmed(stream, rows),
    offset: isOffset(stream, rows, anchors),
    overfull: isOverfull(stream, rows, inline),
  }
}

/**
 * Separators show blanks within rows and none at the end of any, some row is full and none has more. Where a line begins
 * empty, places of merged cells were kept too, and nothing tells how many.
 */
function isTrimmed(stream: Stream, rows: readonly Row[]): boolean {
  const grids = new Set(rows.map(({ anchor }) => stream.pieces[anchor.first]!.grid))
  const pieces = stream.pieces.filter(({ grid, cell }) => grids.has(grid) && cell === null)
  const startsEmpty = pieces.some((piece, at) => piece.kind === 'empty' && pieces[at - 1]?.line !== piece.line)
  const endsEmpty = pieces.some((piece, at) => piece.kind === 'empty' && pieces[at + 1]?.line !== piece.line)
  const found = rows.map((row) => ({
    row,
    own: placesOf(stream, row),
  }))
  return (
    !startsEmpty &&
    !endsEmpty &&
    found.every(({ row, own }) => own.length <= row.shown.length && own.every((piece) => piece.parted)) &&
    found.some(({ row, own }) => own.length === row.shown.length && row.shown.length > 1) &&
    found.some(({ own }) => own.some((piece) => piece.kind === 'empty'))
  )
}

/** Places on a piece's line before it. */
function placesBefore(stream: Stream, at: number): Piece[] {
  let first = at
  while (isBeside(stream.pieces[first - 1], stream.pieces[at]!)) first--
  return stream.pieces.slice(first, at)
}

/** A label's line begins empty, its label stands farther left than its heads do, or a row has a figure beyond all columns. */
function isOffset(stream: Stream, rows: readonly Row[], anchors: readonly Anchor[]): boolean {
  if (isEven(stream, rows)) return false
  return rows.some((row) => {
    const before = placesBefore(stream, row.anchor.first)
    const { table, block } = row.anchor.label
    const head = anchors.find(({ label }) => label.kind === 'column' && label.table === table && label.block === block)
    // Empty places only: corners and merged heads may be printed before the first one.
    const ahead = head
      ? placesBefore(stream, head.first).filter((piece) => piece.kind === 'empty' && piece.parted).length
      : 0
    const beyond = placesOf(stream, row).slice(row.shown.length)
    return (
      (before[0]?.kind === 'empty' && before[0].parted) ||
      (isParted(stream, row.anchor) && ahead > before.length + 1) ||
      beyond.some((piece) => piece.kind === 'figure')
    )
  })
}

/**
 * Behind every label stand as many places as there are columns, however many stand before it: those of merged cells are kept
 * before the labels, and none is among the values.
 */
function isEven(stream: Stream, rows: readonly Row[]): boolean {
  const depths = new Set(rows.map(({ anchor }) => placesBefore(stream, anchor.first).length))
  return (
    depths.size > 1 &&
    rows.every((row) => {
      const own = placesOf(stream, row)
      return own.length === row.shown.length && own.length > 1 && own.every((piece) => piece.parted)
    })
  )
}

const isParted = (stream: Stream, { first }: Anchor): boolean => stream.pieces[first]!.parted

// Of rows with all their values: fewer show a value too many where a figure is broken or a page number stands among them.
const fewestOverfull = 1 / 8
const longTable = 8
const mostSpare = 2

/** Rows show a value or two more than there are columns: all that have so many, or in a long table one of some. */
function isOverfull(stream: Stream, rows: readonly Row[], inline: boolean): boolean {
  const spare = rows.map((row) => {
    const own = rowPieces(row.segment, lineOf(stream, row.anchor), inline)
    return own.filter(({ kind }) => kind === 'figure').length - row.shown.length
  })
  const over = spare.filter((count) => count > 0 && count <= mostSpare).length
  const full = spare.filter((count) => count >= 0 && count <= mostSpare).length
  return over > 0 && (over === full || (rows.length >= longTable && over >= fewestOverfull * full))
}

const isBeside = (one: Piece | undefined, other: Piece): boolean => one?.grid === other.grid && one.line === other.line

/** Pieces of a row that stand on its label's line. */
const placesOf = (stream: Stream, { anchor, segment }: Row): Piece[] =>
  segment.pieces.filter((piece) => piece.line === lineOf(stream, anchor))

/** How much filling full rows have behind their values, where they agree. */
function trailOf(stream: Stream, rows: readonly Row[]): ReadonlyMap<number, number> {
  const trails = new Map<number, Set<number>>()
  for (const row of rows) {
    const columns = row.shown.length
    const own = placesOf(stream, row)
    const last = own.findLastIndex((piece) => piece.kind !== 'filling')
    // A row whose last value is printed shows all its places.
    if (last + 1 !== columns) continue
    trails.set(columns, (trails.get(columns) ?? new Set()).add(own.length - columns))
  }
  return new Map([...trails].flatMap(([columns, found]) => (found.size === 1 ? [[columns, [...found][0]!]] : [])))
}

export const gapRowsOf = (rows: readonly Row[]): GapRow[] =>
  rows
    .filter(({ segment }) => segment.pieces.every((piece) => piece.kind === 'figure'))
    .map(({ segment, shown }) => gapRowOf(segment, segment.pieces, shown.length))

/** What the gaps of a table's rows say about its blank cells. */
function learnFrom(stream: Stream, rows: readonly Row[], anchors: readonly Anchor[]): TableStyle['gaps'] {
  const between = anchors
    .filter((each) => each.label.kind === 'column')
    .map((each) => stream.pieces[each.first]!.emptyLines.length)
  return learnGaps(gapRowsOf(rows), between)
}
