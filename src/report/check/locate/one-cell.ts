// Changes of one counted cell: its figure as one of its failing equations wants it, kept if no other equation minds.
import type { Board } from './board.ts'
import { candidateOf } from './candidate.ts'
import type { Candidate } from './candidate.ts'

/** Figures the cell would have to hold for one of its failing equations to be right, with blank totals filled in or left. */
function wanted(board: Board, cell: number): Set<number> {
  const found = new Set<number>()
  for (const { values, residuals } of [board.derived, board.printed])
    for (const { equation, sign } of board.sharesOf[cell]!)
      if (residuals[equation] !== 0) found.add(values[cell]! - sign * residuals[equation]!)
  return found
}

export function oneCellChanges(board: Board): Candidate[] {
  const cells = new Set(board.wrong.flatMap((equation) => [...board.cellsOf[equation]!]))
  return [...cells].flatMap((cell) =>
    [...wanted(board, cell)].flatMap((to) => {
      if (to < 0 || to === board.printed.values[cell]) return []
      return candidateOf(board, { kind: 'cell' }, [{ cell, to, blank: false }]) ?? []
    }),
  )
}
