// Strokes → rulings: pieces of one line put together, doubled lines taken as one, marks too short to rule anything left out.
import type { Stroke } from './marks.ts'

export type Ruling = Stroke

/** Lines closer than this are one line, drawn double or piece by piece. */
const apart = 1.6
/** Dots, dashes and the corners between pieces. */
const gap = 3.5
const shortest = 5
/** A page with more is a drawing. */
const most = 3_000

function joinPieces(pieces: readonly Stroke[]): Ruling[] {
  const long = pieces.reduce((sum, piece) => sum + piece.to - piece.from, 0)
  const at =
    long > 0 ? pieces.reduce((sum, piece) => sum + piece.at * (piece.to - piece.from), 0) / long : (pieces[0]?.at ?? 0)
  const joined: { along: 'x' | 'y'; at: number; from: number; to: number }[] = []
  for (const { along, from, to } of [...pieces].sort((one, other) => one.from - other.from)) {
    const last = joined.at(-1)
    if (last && from <= last.to + gap) last.to = Math.max(last.to, to)
    else joined.push({ along, at, from, to })
  }
  return joined.filter((ruling) => ruling.to - ruling.from >= shortest)
}

function rulingsAlong(strokes: readonly Stroke[]): Ruling[] {
  const groups: Stroke[][] = []
  for (const stroke of [...strokes].sort((one, other) => one.at - other.at)) {
    const group = groups.at(-1)
    if (group && stroke.at - group[0]!.at <= apart) group.push(stroke)
    else groups.push([stroke])
  }
  return groups.flatMap(joinPieces)
}

export function findRulings(strokes: readonly Stroke[]): Ruling[] {
  const rulings = [
    ...rulingsAlong(strokes.filter((stroke) => stroke.along === 'x')),
    ...rulingsAlong(strokes.filter((stroke) => stroke.along === 'y')),
  ]
  return rulings.length > most ? [] : rulings
}
