// Changes of two cells that only together set equations right: a figure moved, a pair exchanged, digits split, two slips.
import type { Board, Figures } from './board.ts'
import { candidateOf } from './candidate.ts'
import type { Candidate, Pattern } from './candidate.ts'

interface Step {
  readonly cell: number
  readonly by: number
}

/** What equations of the cell lack after the step, where that is not nothing. */
function lacking(board: Board, { residuals }: Figures, { cell, by }: Step): Map<number, number> {
  const lacks = new Map<number, number>()
  for (const { equation, sign } of board.sharesOf[cell]!) {
    const lack = residuals[equation]! + sign * by
    if (lack !== 0) lacks.set(equation, lack)
  }
  return lacks
}

/** 0 where the cell is not in the equation. */
function signIn(board: Board, cell: number, equation: number): number {
  const share = board.sharesOf[cell]!.find((each) => each.equation === equation)
  return share ? share.sign : 0
}

/** The step of this cell that makes up for all the first one left, and upsets nothing else; null for none. */
function answer(board: Board, lacks: ReadonlyMap<number, number>, cell: number): Step | null {
  let by: number | null = null
  for (const [equation, lack] of lacks) {
    const sign = signIn(board, cell, equation)
    if (sign === 0 || (by !== null && by !== -sign * lack)) return null
    by = -sign * lack
  }
  return { cell, by: by! }
}

/** Equations of the second cell that the first does not touch must come right as well. */
function settles(board: Board, { residuals }: Figures, first: Step, second: Step): boolean {
  return board.sharesOf[second.cell]!.every(({ equation, sign }) => {
    return residuals[equation]! + sign * second.by + signIn(board, first.cell, equation) * first.by === 0
  })
}

function pairsFrom(board: Board, figures: Figures, first: Step): [Step, Step][] {
  const lacks = lacking(board, figures, first)
  if (lacks.size === 0) return []
  const [narrowest] = [...lacks.keys()].sort((a, b) => board.cellsOf[a]!.length - board.cellsOf[b]!.length)
  return [...board.cellsOf[narrowest!]!].flatMap((cell): [Step, Step][] => {
    if (cell === first.cell) return []
    const second = answer(board, lacks, cell)
    if (second === null || figures.values[cell]! + second.by < 0) return []
    return settles(board, figures, first, second) ? [[first, second]] : []
  })
}

/** `pattern` names what two cells with these figures before and after show. */
export function twoCellChanges(
  board: Board,
  figures: Figures,
  pattern: (steps: readonly { readonly cell: number; readonly from: number; readonly to: number }[]) => Pattern,
): Candidate[] {
  const found = new Map<string, Candidate>()
  const failing = board.equations.flatMap((_, equation) => (figures.residuals[equation] === 0 ? [] : [equation]))
  for (const equation of failing) {
    for (const cell of board.cellsOf[equation]!) {
      const by = -signIn(board, cell, equation) * figures.residuals[equation]!
      if (figures.values[cell]! + by < 0) continue
      for (const pair of pairsFrom(board, figures, { cell, by })) {
        const steps = pair
          .map((step) => ({
            cell: step.cell,
            from: figures.values[step.cell]!,
            to: figures.values[step.cell]! + step.by,
          }))
          .sort((a, b) => a.cell - b.cell)
        const name = steps.map((step) => `${step.cell}:${step.to}`).join()
        // A blank total already counts as what it should be.
        if (found.has(name) || steps.some((step) => step.to === board.printed.values[step.cell])) continue
        const candidate = candidateOf(
          board,
          pattern(steps),
          steps.map((step) => ({ cell: step.cell, to: step.to, blank: false })),
        )
        if (candidate) found.set(name, candidate)
      }
    }
  }
  return [...found.values()]
}
