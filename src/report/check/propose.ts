// Failing equations → the one cell whose change would set several right and none wrong. Offered, never applied.
// Swapped pairs, shifted rows and split digits find their place here too.
import type { CellKey } from '../model/filled-form.ts'
import type { Decimal } from '../text/decimal.ts'
import { add, subtract } from '../text/decimal.ts'
import type { Equation } from './equations.ts'

export interface Failure {
  readonly equation: Equation
  /** Totals − operands. */
  readonly difference: Decimal
}

export interface Change {
  readonly cell: CellKey
  readonly from: Decimal
  readonly to: Decimal
  /** Failures that disappear. */
  readonly repairs: readonly Failure[]
}

const holds = (equation: Equation, cell: CellKey): boolean =>
  equation.operands.includes(cell) || equation.totals.includes(cell)

/** What the cell would have to be for the equation to hold. */
function wanted({ equation, difference }: Failure, cell: CellKey, now: Decimal): Decimal {
  return equation.operands.includes(cell) ? add([now, difference]) : subtract(now, difference)
}

/**
 * Changes of one counted cell, best first: each repairs at least two failing equations with one value, and touches no
 * equation that holds. `figure` gives what a cell counts as; null for cells that hold nothing readable.
 */
export function oneCellChanges(
  failures: readonly Failure[],
  sound: readonly Equation[],
  figure: (cell: CellKey) => Decimal | null,
): Change[] {
  const cells = new Set(failures.flatMap(({ equation }) => [...equation.operands, ...equation.totals]))
  const changes: Change[] = []
  for (const cell of cells) {
    const from = figure(cell)
    const touched = failures.filter(({ equation }) => holds(equation, cell))
    if (from === null || touched.length < 2 || sound.some((equation) => holds(equation, cell))) continue
    const [first, ...rest] = touched.map((failure) => wanted(failure, cell, from))
    if (first!.value < 0 || rest.some((other) => other.value !== first!.value)) continue
    changes.push({ cell, from, to: first!, repairs: touched })
  }
  return changes.sort((a, b) => b.repairs.length - a.repairs.length)
}
