// Columns without rulings: where most pieces of print stand side by side, each in a strip of its own.
import { withoutNumbering } from '../../text/fold.ts'
import { holdsValue } from '../../text/quantity.ts'
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

/** A figure with a remark behind it counts as one, also where the remark goes on in the next line. */
const figureBegins = /^[-+\u2212\uff0d]?[\d\uff10-\uff19][\d\uff10-\uff19.,\uff0c\uff0e]*(?:\s*[(\uff08].*)?$/u

export const isNumbered = (text: string): boolean => withoutNumbering(text) !== text
export const isFigure = (text: string): boolean => holdsValue(text) || (figureBegins.test(text) && !isNumbered(text))
export const endOf = ({ column, columnSpan }: ColumnRange): number => column + columnSpan

/** Print of two columns may touch. */
const touch = 0.5

/** Points of which every piece holds at least one, each the end of a piece: no two pieces between two of them. */
function stabsOf(pieces: readonly Piece[]): number[] {
  const stabs: number[] = []
  for (const { box } of [...pieces].sort((one, other) => one.box[2] - other.box[2]))
    if (stabs.length === 0 || box[0] > stabs.at(-1)!) stabs.push(box[2] - touch)
  return stabs
}

function rangeOf({ box }: Piece, stabs: readonly number[]): ColumnRange {
  const first = stabs.findIndex((stab) => stab >= box[0])
  const last = stabs.findLastIndex((stab) => stab <= box[2])
  return { column: first, columnSpan: last - first + 1 }
}

/** Null where fewer than two columns show. */
export function alignedColumns(lines: readonly PiecedLine[]): Columns | null {
  const pieces = lines.flatMap((line) => line.pieces)
  const stabs = stabsOf(pieces)
  if (stabs.length < 2) return null
  const ranges = lines.map((line) => line.pieces.map((piece): Placed => ({ piece, ...rangeOf(piece, stabs) })))
  const strips = stabs.map((_, column) => {
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

/** Letters a label has at least; units have fewer. */
const fewestLetters = 3
const lettersIn = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0

/** How many columns, from the left, hold labels: words on the lines of figures. A first column of figures numbers rows. */
export function labelColumns({ columns, placed }: Columns): number {
  const withFigures = placed.filter((line) => line.some(({ column, piece }) => column > 0 && isFigure(piece.text)))
  const words = (column: number): Placed[] =>
    withFigures
      .flat()
      .filter((each) => each.column === column && lettersIn(each.piece.text) > 1 && !isFigure(each.piece.text))
  const figures = (column: number): number =>
    placed.flat().filter((each) => each.column === column && isFigure(each.piece.text)).length
  const isLabel = (column: number): boolean => {
    const own = words(column)
    return (
      own.length > 0 &&
      own.length >= figures(column) &&
      (column === 0 || own.some(({ piece }) => lettersIn(piece.text) >= fewestLetters))
    )
  }
  let count = 0
  for (let column = 0; column < columns.length; column++) {
    if (isLabel(column)) count = column + 1
    else if (figures(column) > 0 && column > 0) break
  }
  return count
}
