// A table without rulings that goes over page breaks → at which of them a label may end, though its line was full.
import type { Columns } from './aligned-columns.ts'
import type { Label } from './aligned-labels.ts'
import type { AlignedParts } from './draw-aligned.ts'
import { isFigure, isNumbered } from './figures.ts'
import type { ScrollLine } from './scroll.ts'

/** Lines that open a page and no label goes on in. */
export type Parted = ReadonlySet<ScrollLine>

/** Page breaks that a label may go on over; of more than these only all together are tried as ends of a label. */
const mostBreaks = 3

/** Each way to end labels at page breaks, one of them at least. */
export function partings({ placed }: Columns, labelCount: number): Parted[] {
  const opening = placed
    .flat()
    .filter(({ column, piece }) => column < labelCount && piece.of.opensPage && !isNumbered(piece.text))
  const breaks = [...new Set(opening.map(({ piece }) => piece.of))]
  if (breaks.length > mostBreaks) return [new Set(breaks)]
  const ways: Parted[] = []
  for (const each of breaks) ways.push(...ways.map((way) => new Set([...way, each])), new Set([each]))
  return ways
}

/** At a break that ends a label both rows hold figures: else the lower one may be the rest of the upper. */
export function areParted({ rows, groups, values }: AlignedParts, parted: Parted): boolean {
  const filled = new Set(
    values.flatMap(({ row, placed }) => (placed.some(({ piece }) => isFigure(piece.text)) ? row : [])),
  )
  const opens = ({ placed: [first] }: Label): boolean => first !== undefined && parted.has(first.piece.of)
  return (
    rows.every((label, row) => !opens(label) || (filled.has(row - 1) && filled.has(row))) &&
    groups.every(({ label }) => !opens(label) || isNumbered(label.placed[0]!.piece.text))
  )
}
