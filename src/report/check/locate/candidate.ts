// One way to set failing equations right, before it is named, weighed and offered.
import type { Board, Change } from './board.ts'

/** What the person would see happened. */
export type Pattern =
  | { readonly kind: 'cell' | 'cells' | 'moved' | 'split' | 'transposed' }
  /** Two cells, or two whole lines of a table. */
  | { readonly kind: 'swapped'; readonly per: 'cell' | 'row' | 'column' }
  /** Cells along a row, a column or the table's print order; or whole rows or columns. */
  | { readonly kind: 'shifted'; readonly along: 'row' | 'column' | 'order' | 'rows' | 'columns' }

export interface Candidate {
  readonly pattern: Pattern
  readonly changes: readonly Change[]
  /** Equations set right, as places in the board. */
  readonly repairs: readonly number[]
  /** False where an equation of a changed cell would still fail: another error is left. */
  readonly whole: boolean
}

/** The candidate if it sets something right and nothing wrong. */
export function candidateOf(board: Board, pattern: Pattern, changes: readonly Change[]): Candidate | null {
  const { repaired, broken, left } = board.tryOut(changes)
  return repaired.length === 0 || broken.length > 0
    ? null
    : { pattern, changes, repairs: repaired, whole: left.length === 0 }
}
