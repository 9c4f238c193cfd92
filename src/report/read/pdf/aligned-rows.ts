// Rows without rulings: which label each value stands beside. Cells of one row are level at their top, middle or bottom.
import { holdsValue } from '../../text/quantity.ts'
import type { Placed } from './aligned-columns.ts'
import { isFigure } from './figures.ts'
import { level, mayBeBroken } from './aligned-labels.ts'
import type { Label, Stand } from './aligned-labels.ts'

/** What stands in one cell, line by line. */
export interface ValueCell {
  readonly column: number
  readonly columnSpan: number
  readonly row: number
  readonly placed: readonly Placed[]
}

/** Lines of one cell are no further apart, in ems. */
const farthest = 2

const goesOn = /^[\p{Ps}*\uff0a]/u

const yOf = ({ piece }: Placed): number => piece.y

/** A line that a cell's print goes on in. */
function mayFollow(above: Placed, below: Placed, nextLeft: number): boolean {
  if (yOf(below) - yOf(above) > farthest * above.piece.size) return false
  if (isFigure(below.piece.text)) return mayBeBroken(above, below, nextLeft)
  // Behind a whole figure only a unit or a remark goes on; other words are of another cell.
  return (
    !holdsValue(above.piece.text) || goesOn.test(below.piece.text) || holdsValue(above.piece.text + below.piece.text)
  )
}

function standAt(label: Label, stand: Stand): number {
  return stand === 'top' ? label.top : stand === 'bottom' ? label.bottom : (label.top + label.bottom) / 2
}

/** One column's prints, from top to bottom, as cells of the rows; null where a print is level with none. */
function cellsOf(
  prints: readonly Placed[],
  rows: readonly Label[],
  stand: Stand,
  nextLeft: number,
): ValueCell[] | null {
  const cells: ValueCell[] = []
  let from = 0
  for (const [row, label] of rows.entries()) {
    const first = prints[from]
    if (!first) break
    const tolerance = level * first.piece.size
    const at = standAt(label, stand)
    const below = rows[row + 1]
    if (below && yOf(first) > standAt(below, stand) + tolerance) continue
    let end = from
    let fits = -1
    while (end < prints.length) {
      if (end > from && !mayFollow(prints[end - 1]!, prints[end]!, nextLeft)) break
      const own =
        stand === 'top' ? yOf(first) : stand === 'bottom' ? yOf(prints[end]!) : (yOf(first) + yOf(prints[end]!)) / 2
      const isLevel =
        Math.abs(own - at) <= tolerance ||
        (label.byBreak === true && own >= label.top - tolerance && own <= label.bottom + tolerance)
      // A print level with the next row begins it.
      if (stand === 'top' && end > from && below && Math.abs(yOf(prints[end]!) - below.top) <= tolerance) break
      if (isLevel) fits = end
      if (stand !== 'top' && own > (label.byBreak ? label.bottom : at) + tolerance) break
      end++
    }
    if (fits < 0) continue
    const placed = prints.slice(from, fits + 1)
    const { column } = placed[0]!
    cells.push({
      column,
      columnSpan: Math.max(...placed.map((each) => each.column + each.columnSpan)) - column,
      row,
      placed,
    })
    from = fits + 1
  }
  return from === prints.length ? cells : null
}

/** All values as cells of the rows; null where one of them is level with no row. */
export function standValues(
  values: readonly Placed[],
  rows: readonly Label[],
  stand: Stand,
  lefts: readonly number[],
): ValueCell[] | null {
  const cells: ValueCell[] = []
  for (const column of new Set(values.map((each) => each.column))) {
    const prints = values.filter((each) => each.column === column).sort((one, other) => yOf(one) - yOf(other))
    const own = cellsOf(prints, rows, stand, lefts[column + 1] ?? Infinity)
    if (!own) return null
    cells.push(...own)
  }
  const overlap = cells.some((one, index) =>
    cells.some(
      (other, at) =>
        at > index &&
        other.row === one.row &&
        other.column < one.column + one.columnSpan &&
        other.column + other.columnSpan > one.column,
    ),
  )
  return overlap ? null : cells
}
