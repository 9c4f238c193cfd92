// Figures before and after → what a person would say happened to them.
import type { Pattern } from './candidate.ts'
import { isTransposed } from './digits.ts'
import type { Grid } from './grids.ts'

export interface Step {
  readonly cell: number
  readonly from: number
  readonly to: number
}

interface Place {
  readonly grid: Grid
  readonly row: number
  readonly column: number
}

function placeIn(grids: readonly Grid[], cell: number): Place | null {
  for (const grid of grids)
    for (const [row, cells] of grid.rows.entries()) {
      const column = cells.indexOf(cell)
      if (column >= 0) return { grid, row, column }
    }
  return null
}

/** In a row from left to right, or null. */
function besideEachOther(a: Place, b: Place): boolean {
  return a.grid === b.grid && a.row === b.row && Math.abs(a.column - b.column) === 1
}

const join = (left: number, right: number): number => Number(`${left}${right}`)

function isSplit([left, right]: readonly [Step, Step]): boolean {
  const apart = left.from > 0 && right.from > 0 && [left, right].some(({ to }) => to === join(left.from, right.from))
  const together = left.to > 0 && right.to > 0 && [left, right].some(({ from }) => from === join(left.to, right.to))
  const rest = (figures: readonly number[]): boolean => figures.includes(0)
  return (apart && rest([left.to, right.to])) || (together && rest([left.from, right.from]))
}

/** Along one line, and neither in nor out of a column of totals. */
function isMove([a, b]: readonly [Step, Step], one: Place, other: Place): boolean {
  if (a.to + b.to !== a.from + b.from || one.grid !== other.grid) return false
  const last = one.grid.columns.length - 1
  return one.row === other.row ? one.column !== last && other.column !== last : one.column === other.column
}

/** `steps` in print order; `whole` numbers only, or digits mean nothing. */
export function twoCellPattern(grids: readonly Grid[], steps: readonly Step[], whole: boolean): Pattern {
  const [first, second] = steps as [Step, Step]
  const [one, other] = [placeIn(grids, first.cell), placeIn(grids, second.cell)]
  if (!one || !other) return { kind: 'cells' }
  const aligned = one.grid === other.grid && (one.row === other.row || one.column === other.column)
  if (aligned && first.to === second.from && second.to === first.from)
    return first.from === 0 || second.from === 0 ? { kind: 'moved' } : { kind: 'swapped', per: 'cell' }
  if (whole && besideEachOther(one, other) && isSplit([first, second])) return { kind: 'split' }
  return { kind: isMove([first, second], one, other) ? 'moved' : 'cells' }
}

/** Digits exchanged prove nothing where any cell of one sum could be wrong; where two sums agree they do. */
export function oneCellPattern({ from, to }: Step, whole: boolean): Pattern {
  return { kind: whole && isTransposed(String(from), String(to)) ? 'transposed' : 'cell' }
}
