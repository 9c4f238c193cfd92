// Columns without rulings: where most pieces of print stand side by side, each in a strip of its own.
import { isFigure, isNumbered, lettersIn } from './figures.ts'
import { middleX } from './geometry.ts'
import type { Piece, PiecedLine } from './scroll.ts'

export interface AlignedColumn {
  /** Extent of the print that stands in this column alone. */
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

/** A piece with the columns it stands in. */
export interface Placed extends ColumnRange {
  readonly piece: Piece
}

export interface Columns {
  readonly columns: readonly AlignedColumn[]
  readonly placed: readonly (readonly Placed[])[]
}

export const endOf = ({ column, columnSpan }: ColumnRange): number => column + columnSpan

/** A merged label stands at the middle of its rows: no further than this from one of them, in ems. */
const sideBySide = 1.6
/** Print of two columns may touch. */
const touch = 0.5

/** Points of which every piece holds at least one, each the end of a piece: no two pieces between two of them. */
function stabsOf(pieces: readonly Piece[]): number[] {
  const stabs: number[] = []
  for (const { box } of [...pieces].sort((one, other) => one.box[2] - other.box[2]))
    if (stabs.length === 0 || box[0] > stabs.at(-1)!) stabs.push(box[2] - touch)
  return stabs
}

/** The points a piece holds; a merged head between two columns holds none and is given the nearest. */
function rangeOf({ box }: Piece, stabs: readonly number[]): ColumnRange {
  const first = stabs.findIndex((stab) => stab >= box[0])
  const last = stabs.findLastIndex((stab) => stab <= box[2])
  if (first >= 0 && last >= first) return { column: first, columnSpan: last - first + 1 }
  const middle = middleX(box)
  const away = stabs.map((stab) => Math.abs(stab - middle))
  return { column: away.indexOf(Math.min(...away)), columnSpan: 1 }
}

/** Heads with heads below them show no columns: they may be merged. */
function showColumns(lines: readonly PiecedLine[], head: number): Piece[] {
  const heads = lines.slice(0, head).flatMap((line) => line.pieces)
  const isLowest = (piece: Piece): boolean =>
    !heads.some((other) => other.y > piece.y + 1 && other.box[0] < piece.box[2] && other.box[2] > piece.box[0])
  return [...heads.filter(isLowest), ...lines.slice(head).flatMap((line) => line.pieces)]
}

/**
 * Heads set to one side and figures to the other show two columns that are one: no line has print in both, one of them
 * holds heads alone and the other none. The columns by the points; null where a column may belong to either neighbour.
 */
function joined(ranges: readonly (readonly Placed[])[], count: number, head: number): number[] | null {
  const within = (lines: readonly (readonly Placed[])[], column: number): Placed[] =>
    lines.flat().filter((each) => each.column <= column && endOf(each) > column)
  const isHead = Array.from({ length: count }, (_, column) => within(ranges.slice(head), column).length === 0)
  const isBody = Array.from({ length: count }, (_, column) => within(ranges.slice(0, head), column).length === 0)
  const excludes = (one: number, other: number): boolean =>
    !within(ranges, one).some((each) =>
      within(ranges, other).some((beside) => Math.abs(each.piece.y - beside.piece.y) < each.piece.size),
    )
  const pairs = new Map<number, number>()
  const options = (body: number): number[] =>
    [body - 1, body + 1].filter((each) => isHead[each] && ![...pairs.values()].includes(each) && excludes(body, each))
  const open = isBody.flatMap((each, column) => (each ? [column] : []))
  for (let before = -1; before !== pairs.size;) {
    before = pairs.size
    for (const body of open) {
      const [only, ...others] = pairs.has(body) ? [] : options(body)
      if (only !== undefined && others.length === 0) pairs.set(body, only)
    }
  }
  if (open.some((body) => !pairs.has(body) && options(body).length > 1)) return null
  let column = -1
  return Array.from({ length: count }, (_, index) => {
    const same =
      index > 0 && (pairs.get(index) === index - 1 || pairs.get(index - 1) === index || isOne(ranges, index - 1, index))
    return same ? column : ++column
  })
}

/** Print set to different sides of one column shows two: print stands in both or their strips overlap, and never side by side. */
function isOne(ranges: readonly (readonly Placed[])[], one: number, other: number): boolean {
  const own = (column: number): Placed[] =>
    ranges.flat().filter((each) => each.column === column && each.columnSpan === 1)
  const [left, right] = [own(one), own(other)]
  const beside = (reach: number): boolean =>
    left.some((each) => right.some((next) => Math.abs(each.piece.y - next.piece.y) < reach * each.piece.size))
  if (beside(0.5)) return false
  const overlap =
    Math.min(...right.map(({ piece }) => piece.box[0])) < Math.max(...left.map(({ piece }) => piece.box[2]))
  const both = ranges.flat().some((each) => each.column <= one && endOf(each) > other)
  return overlap || (both && !beside(sideBySide))
}

/** Null where fewer than two columns show, or a column's head may be either neighbour's. */
export function alignedColumns(lines: readonly PiecedLine[]): Columns | null {
  const pieces = lines.flatMap((line) => line.pieces)
  const head = Math.max(
    0,
    lines.findIndex((line) => line.pieces.some(({ text }) => isFigure(text))),
  )
  const stabs = stabsOf(showColumns(lines, head))
  const raw = lines.map((line) => line.pieces.map((piece): Placed => ({ piece, ...rangeOf(piece, stabs) })))
  const places = joined(raw, stabs.length, head)
  if (!places || places.length === 0 || places.at(-1) === 0) return null
  const ranges = raw.map((line) =>
    line.map((each): Placed => {
      const column = places[each.column]!
      return { piece: each.piece, column, columnSpan: places[endOf(each) - 1]! - column + 1 }
    }),
  )
  const strips = Array.from({ length: places.at(-1)! + 1 }, (_, column) => {
    const own = ranges.flat().filter((each) => each.column === column && each.columnSpan === 1)
    return {
      left: Math.min(...own.map(({ piece }) => piece.box[0])),
      right: Math.max(...own.map(({ piece }) => piece.box[2])),
    }
  })
  const columns = strips.map((strip, index) => ({
    ...strip,
    from: index === 0 ? Math.min(...pieces.map(({ box }) => box[0])) : (strips[index - 1]!.right + strip.left) / 2,
    to:
      index === strips.length - 1
        ? Math.max(...pieces.map(({ box }) => box[2]))
        : (strip.right + strips[index + 1]!.left) / 2,
  }))
  return { columns, placed: ranges }
}

/** Letters a label without a number has at least; units have fewer. */
const fewestLetters = 3

/** How many columns, from the left, hold labels: words on the lines of figures. A first column of figures numbers rows. */
export function labelColumns({ columns, placed }: Columns): number {
  const withFigures = placed.filter((line) => line.some(({ column, piece }) => column > 0 && isFigure(piece.text)))
  const words = (column: number): Placed[] =>
    withFigures
      .flat()
      .filter(
        (each) =>
          each.column === column &&
          (lettersIn(each.piece.text) > 1 || isNumbered(each.piece.text)) &&
          !isFigure(each.piece.text),
      )
  const figures = (column: number): number =>
    placed.flat().filter((each) => each.column === column && isFigure(each.piece.text)).length
  const isLabel = (column: number): boolean => {
    const own = words(column)
    return (
      own.length > 0 &&
      own.length >= figures(column) &&
      (column === 0 || own.some(({ piece }) => lettersIn(piece.text) >= fewestLetters || isNumbered(piece.text)))
    )
  }
  let count = 0
  for (let column = 0; column < columns.length; column++) {
    if (isLabel(column)) count = column + 1
    else if (figures(column) > 0 && column > 0) break
  }
  return count
}
