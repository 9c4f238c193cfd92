// Lines of a table without rulings → at which of them a label may begin, though the line above was full.
import type { Columns, Placed } from './aligned-columns.ts'
import type { Label } from './aligned-labels.ts'
import type { AlignedParts } from './draw-aligned.ts'
import { isFigure, isNumbered } from './figures.ts'
import type { ScrollLine } from './scroll.ts'

/** Lines that no label goes on in. */
export type Parted = ReadonlySet<ScrollLine>

/** Page breaks that a label may go on over; of more than these only all together are tried as ends of a label. */
const mostBreaks = 3

/** Figures are level with a label's middle, in ems. */
const atMiddle = 0.3

const yOf = ({ piece }: Placed): number => piece.y

/** Lines that begin labels where each row's figures stand at the middle of its label: from the last row up there is one way. */
function aroundFigures({ placed }: Columns, labelCount: number): Parted[] {
  const all = placed.flat().sort((one, other) => yOf(one) - yOf(other))
  const labels = all.filter(({ column }) => column < labelCount)
  const rows: number[] = []
  for (const each of all) {
    if (each.column < labelCount || !isFigure(each.piece.text)) continue
    if (rows.length === 0 || yOf(each) - rows.at(-1)! > atMiddle * each.piece.size) rows.push(yOf(each))
  }
  const parted = new Set<ScrollLine>()
  let last = labels.length - 1
  for (const row of rows.toReversed()) {
    const isMiddle = (each: Placed): boolean =>
      Math.abs((yOf(each) + yOf(labels[last]!)) / 2 - row) <= atMiddle * each.piece.size
    const first = labels.findLastIndex((each, index) => index <= last && isMiddle(each))
    if (first < 0) return []
    parted.add(labels[first]!.piece.of)
    last = first - 1
  }
  return [parted]
}

/** Each way to end labels at page breaks, one of them at least; else the one that the figures show. */
export function partings(found: Columns, labelCount: number): Parted[][] {
  return [overBreaks(found, labelCount), aroundFigures(found, labelCount)]
}

function overBreaks({ placed }: Columns, labelCount: number): Parted[] {
  const opening = placed
    .flat()
    .filter(({ column, piece }) => column < labelCount && piece.of.opensPage && !isNumbered(piece.text))
  const breaks = [...new Set(opening.map(({ piece }) => piece.of))]
  if (breaks.length > mostBreaks) return [new Set(breaks)]
  const ways: Parted[] = []
  for (const each of breaks) ways.push(...ways.map((way) => new Set([...way, each])), new Set([each]))
  return ways
}

/** Where a label is parted from the one above both rows hold figures: else the lower may be the rest of the upper. */
export function areParted({ rows, groups, values }: AlignedParts, parted: Parted): boolean {
  const filled = new Set(
    values.flatMap(({ row, placed }) => (placed.some(({ piece }) => isFigure(piece.text)) ? row : [])),
  )
  const opens = ({ placed: [first] }: Label): boolean => first !== undefined && parted.has(first.piece.of)
  return (
    rows.every((label, row) => !opens(label) || ((row === 0 || filled.has(row - 1)) && filled.has(row))) &&
    groups.every(({ label }) => !opens(label) || isNumbered(label.placed[0]!.piece.text))
  )
}
