// All failing equations of a report as one syndrome → what may have happened, likeliest first. Offered, never applied.
import type { CellKey, Quantity } from '../../model/filled-form.ts'
import type { Proposal } from '../../model/finding.ts'
import type { Equation } from '../../form-equations.ts'
import type { HeldReport } from '../held-report.ts'
import { layBoard } from './board.ts'
import type { Board, Figures } from './board.ts'
import { candidateOf } from './candidate.ts'
import type { Candidate, Pattern } from './candidate.ts'
import { isConfused, isDropped } from './digits.ts'
import { weighing } from './evidence.ts'
import type { Evidence, Weigh } from './evidence.ts'
import { explain } from './explain.ts'
import { gridsOf } from './grids.ts'
import type { Grid } from './grids.ts'
import { oneCellPattern, twoCellPattern } from './name-pattern.ts'
import { oneCellChanges } from './one-cell.ts'
import { twoCellChanges } from './two-cells.ts'
import { lineChanges } from './whole-lines.ts'

/** More ways than this to set one sum right say nothing about any of them. */
const listed = 8
/** A shift may have begun at any of several empty places; the shortest tell enough. */
const shiftsListed = 3
/** Changes that leave an error in their own cell's other sums are offered only where they point somewhere. */
const partsListed = 3

const nameOf = ({ changes }: Candidate): string =>
  changes
    .toSorted((a, b) => a.cell - b.cell)
    .map(({ cell, to }) => `${cell}:${to}`)
    .join()

/** What needs no figure of its own making is less likely to fit by chance. */
const patternPoints: Readonly<Record<Pattern['kind'], number>> = {
  shifted: 7,
  swapped: 6,
  split: 6,
  transposed: 5,
  moved: 1,
  cell: 2,
  cells: 0,
}

function chancePoints(board: Board, { pattern, changes, repairs }: Candidate): number {
  const points = patternPoints[pattern.kind]
  // Where one sum alone fails every cell of it is as likely, whatever its digits look like.
  if (repairs.length === 1 && (pattern.kind === 'cell' || pattern.kind === 'cells')) return 0
  const figures = changes.map(({ cell, to }) => [board.printed.values[cell]!, to] as const)
  if (pattern.kind === 'moved' && figures.every(([from, to]) => from === 0 || to === 0)) return points + 3
  const alike = ([from, to]: readonly [number, number]): boolean =>
    board.scale === 1 && (isConfused(String(from), String(to)) || isDropped(String(from), String(to)))
  return points + (figures.every(alike) ? 1 : 0)
}

function standingOf(board: Board, candidate: Candidate, { points, doubtful }: Evidence): number {
  const spoken = Math.max(-2, Math.min(2, points)) * 2 + Number(doubtful)
  return (
    1000 * candidate.repairs.length +
    100 * spoken +
    10 * chancePoints(board, candidate) -
    candidate.changes.length / 20 -
    (candidate.whole ? 0 : 500)
  )
}

function figuresOf(board: Board): Figures[] {
  const same = board.keys.every((_, cell) => board.printed.values[cell] === board.derived.values[cell])
  return same ? [board.printed] : [board.printed, board.derived]
}

/** In one sum alone digits the other way round speak for a cell only if no other cell of it can be read so. */
function withDigits(board: Board, singles: readonly Candidate[]): Candidate[] {
  const whole = board.scale === 1
  const named = singles.map((candidate) => {
    const [{ cell, to }] = candidate.changes as [Candidate['changes'][number]]
    return { ...candidate, pattern: oneCellPattern({ cell, from: board.printed.values[cell]!, to }, whole) }
  })
  return named.map((candidate) => {
    if (candidate.pattern.kind !== 'transposed' || candidate.repairs.length > 1) return candidate
    const rivals = named.filter(
      ({ pattern, repairs }) => pattern.kind === 'transposed' && repairs.includes(candidate.repairs[0]!),
    )
    return rivals.length > 1 ? { ...candidate, pattern: { kind: 'cell' as const } } : candidate
  })
}

/** Two cells that are each wrong for themselves, and each should hold what the other does. */
function exchanges(board: Board, grids: readonly Grid[], singles: readonly Candidate[]): Candidate[] {
  const sure = singles.filter(({ whole, repairs }) => whole && repairs.length > 1)
  return sure.flatMap((one, at) =>
    sure.slice(at + 1).flatMap((other) => {
      const steps = [one, other].map(({ changes: [change] }) => ({
        ...change!,
        from: board.printed.values[change!.cell]!,
      }))
      const [a, b] = steps as [(typeof steps)[number], (typeof steps)[number]]
      if (a.to !== b.from || b.to !== a.from) return []
      const pattern = twoCellPattern(grids, steps, true)
      return pattern.kind === 'cells' ? [] : (candidateOf(board, pattern, [...one.changes, ...other.changes]) ?? [])
    }),
  )
}

/** In a table whose rows hang together by nothing, three figures must move to tell a shift from a slip. */
function isTelling({ pattern, repairs, changes }: Candidate): boolean {
  if (pattern.kind === 'cell' || pattern.kind === 'transposed' || repairs.length > 1) return true
  return pattern.kind === 'shifted' && changes.filter(({ to }) => to !== 0).length > 2
}

function candidatesOf(board: Board, grids: readonly Grid[]): Candidate[] {
  const singles = oneCellChanges(board)
  const whole = board.scale === 1
  const lines = figuresOf(board).flatMap((figures) => [
    ...grids.flatMap((grid) => lineChanges(board, figures, grid)),
    ...twoCellChanges(board, figures, (steps) => twoCellPattern(grids, steps, whole)),
  ])
  const distinct = new Map<string, Candidate>()
  for (const candidate of [...withDigits(board, singles), ...exchanges(board, grids, singles), ...lines]) {
    const name = nameOf(candidate)
    const known = distinct.get(name)
    const better = known && patternPoints[known.pattern.kind] >= patternPoints[candidate.pattern.kind]
    if (!better && isTelling(candidate)) distinct.set(name, candidate)
  }
  return [...distinct.values()]
}

/** A sum whose only fault is a blank total asks for the total, not for its parts to be nothing. */
function isOfMissingTotal(board: Board, { pattern, repairs, changes }: Candidate): boolean {
  if (repairs.length > 1 || pattern.kind === 'shifted') return false
  const { totals } = board.equations[repairs[0]!]!
  const total = totals.length === 1 ? board.cellOf(totals[0]!)! : null
  const derived = total !== null && board.derived.values[total] !== board.printed.values[total]
  return derived && (changes.length > 1 || changes[0]!.cell !== total || changes[0]!.to === board.derived.values[total])
}

function addedBy(board: Board, { changes }: Candidate): Map<CellKey, number> {
  return new Map(
    changes.map(({ cell, to }) => [board.keys[cell]!, (to - board.derived.values[cell]!) / board.scale] as const),
  )
}

interface Weighed {
  readonly candidate: Candidate
  readonly evidence: Evidence
  readonly standing: number
}

function shortlist(ranked: readonly Weighed[], equation: number): Weighed[] {
  const own = ranked.filter(({ candidate }) => candidate.repairs.includes(equation))
  const whole = own.filter(({ candidate }) => candidate.whole)
  if (whole.length === 0) return own.length > partsListed ? [] : own
  const [best] = whole
  const asGood = whole.filter(({ standing }) => standing === best!.standing)
  // A column of twenty cells that could each be wrong is no hint.
  if (asGood.length > listed) return []
  const shifts = whole.filter(({ candidate }) => candidate.pattern.kind === 'shifted')
  const rest = new Set(shifts.slice(shiftsListed))
  return whole.filter((each) => !rest.has(each)).slice(0, listed)
}

/** How many shifts set the same sums right as this one, itself among them. */
function startsOf(ranked: readonly Weighed[], { candidate: { pattern, repairs } }: Weighed): number {
  if (pattern.kind !== 'shifted') return 1
  const same = repairs.join()
  return ranked.filter(({ candidate }) => candidate.pattern.kind === 'shifted' && candidate.repairs.join() === same)
    .length
}

function rank(board: Board, candidates: readonly Candidate[], weigh: Weigh): Weighed[] {
  return candidates
    .map((candidate) => {
      const evidence = weigh(addedBy(board, candidate))
      return { candidate, evidence, standing: standingOf(board, candidate, evidence) }
    })
    .sort((a, b) => b.standing - a.standing)
}

/** Others at least as likely for any of the sums this one sets right, whichever finding lists them. */
function rivalsOf(ranked: readonly Weighed[], own: Weighed): Weighed[] {
  const { repairs } = own.candidate
  return ranked.filter(
    (other) =>
      other !== own && other.standing >= own.standing && other.candidate.repairs.some((each) => repairs.includes(each)),
  )
}

/** Proposals by equation, likeliest first; an equation with none is left out. */
export function locate(
  equations: readonly Equation[],
  held: (key: CellKey) => Quantity | null,
  report: HeldReport,
): ReadonlyMap<Equation, readonly Proposal[]> {
  const board = layBoard(equations, held)
  if (!board || board.wrong.length === 0) return new Map()
  const candidates = candidatesOf(board, gridsOf(board, equations)).filter((each) => !isOfMissingTotal(board, each))
  const ranked = rank(board, candidates, weighing(report))
  // One proposal for all the findings it repairs: what it says of its rivals must hold in each of them.
  const told = new Map<Weighed, Proposal>()
  const proposalOf = (each: Weighed): Proposal => {
    const { candidate, evidence, standing } = each
    const rivals = rivalsOf(ranked, each)
    return explain(board, report, candidate, evidence, {
      standing,
      equals: 1 + rivals.filter((other) => other.standing === standing).length,
      rivalled: rivals.length > 0,
      starts: startsOf(ranked, each),
    })
  }
  return new Map(
    board.wrong.map((equation) => {
      const proposals = shortlist(ranked, equation).map((each) => {
        const known = told.get(each) ?? proposalOf(each)
        told.set(each, known)
        return known
      })
      return [board.equations[equation]!, proposals] as const
    }),
  )
}
