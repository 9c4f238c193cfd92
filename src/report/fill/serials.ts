// Figures that only number the rows of a table set one cell a line: right before a label, each one more than the last.
import type { Piece } from './pieces.ts'

// Fewer may be values that happen to rise.
const fewestRows = 5

/** Places in the stream of the pieces that are such numbers; `pieces` are those of one grid. */
export function serialsAmong(pieces: readonly Piece[]): ReadonlySet<number> {
  const ahead = pieces.filter(
    (piece, index) =>
      piece.kind === 'figure' &&
      /^\d{1,3}$/u.test(piece.raw) &&
      piece.cell === null &&
      pieces[index - 1]?.line !== piece.line &&
      pieces[index + 1]?.kind === 'text',
  )
  const rising = ahead.every((piece, index) => Number(piece.raw) === Number(ahead[0]!.raw) + index)
  return new Set(rising && ahead.length >= fewestRows ? ahead.map((piece) => piece.at) : [])
}
