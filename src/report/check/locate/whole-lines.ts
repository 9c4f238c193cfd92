// Figures that stand in the wrong place but are all there: lines exchanged, runs shifted by one, digits split over two cells.
import type { Board, Change, Figures } from './board.ts'
import { candidateOf } from './candidate.ts'
import type { Candidate, Pattern } from './candidate.ts'
import type { Grid } from './grids.ts'

/** Residuals while figures are tried in other places; knows without a walk how many equations are upset. */
class Ledger {
  readonly residuals: Float64Array
  readonly board: Board
  readonly figures: Figures
  private upset = 0
  private settled = 0

  constructor(board: Board, figures: Figures) {
    this.board = board
    this.figures = figures
    this.residuals = figures.residuals.slice()
  }

  add(cell: number, by: number): void {
    if (by === 0) return
    for (const { equation, sign } of this.board.sharesOf[cell]!) {
      const stood = this.figures.residuals[equation] !== 0
      const before = this.residuals[equation]!
      const after = before + sign * by
      this.residuals[equation] = after
      if ((before === 0) === (after === 0)) continue
      if (stood) this.settled += after === 0 ? 1 : -1
      else this.upset += after === 0 ? -1 : 1
    }
  }

  /** Something came right and nothing else went wrong. */
  get helps(): boolean {
    return this.settled > 0 && this.upset === 0
  }
}

type Line = readonly number[]

interface Run {
  readonly lines: readonly Line[]
  readonly first: number
  readonly last: number
  /** The first two are one figure whose digits stand in two cells. */
  readonly joined: boolean
}

const joinedFigure = (board: Board, a: number, b: number): number | null => {
  const { printed, scale } = board
  const [left, right] = [printed.values[a]!, printed.values[b]!]
  if (scale !== 1 || left <= 0 || right <= 0) return null
  const whole = Number(`${left}${right}`)
  return Number.isSafeInteger(whole) ? whole : null
}

/** The changes that draw the run one place together; the last line is left with what `vacated` says. */
function drawn(board: Board, { lines, first, last, joined }: Run, vacated: ReadonlyMap<number, number>): Change[] {
  const { values } = board.printed
  const changes: Change[] = []
  const put = (cell: number, from: number): void => {
    if (values[cell] !== values[from])
      changes.push({ cell, to: values[from]!, blank: values[from] === 0 && board.isBlank(from) })
  }
  const start = joined ? first + 1 : first
  if (joined) {
    const [head, next] = [lines[first]![0]!, lines[first + 1]![0]!]
    changes.push({ cell: head, to: joinedFigure(board, head, next)!, blank: false })
  }
  for (let at = start; at < last; at++) lines[at]!.forEach((cell, place) => put(cell, lines[at + 1]![place]!))
  lines[last]!.forEach((cell, place) => {
    const to = vacated.get(cell)
    if (to !== undefined) {
      if (to !== values[cell]) changes.push({ cell, to, blank: false })
    } else if (joined) {
      if (values[cell] !== 0) changes.push({ cell, to: 0, blank: false })
    } else put(cell, lines[first]![place]!)
  })
  return changes
}

/** Figures pushed over the end of the table, as the equations there want them; null where that is below nothing. */
function solved(ledger: Ledger, line: Line): Map<number, number> | null {
  const { board } = ledger
  const found = new Map<number, number>()
  for (const cell of line) {
    const share = board.sharesOf[cell]!.find(
      ({ equation }) =>
        ledger.residuals[equation] !== 0 && board.cellsOf[equation]!.filter((each) => line.includes(each)).length === 1,
    )
    if (!share) continue
    const to = -share.sign * ledger.residuals[share.equation]!
    if (to < 0) return null
    found.set(cell, to)
    ledger.add(cell, to)
  }
  return found
}

const isNothing = ({ values }: Figures, line: Line): boolean => line.every((cell) => values[cell] === 0)

/** Runs from one line on that help when drawn together by one place over a line of nothing, or over split digits. */
function runsFrom(
  board: Board,
  figures: Figures,
  lines: readonly Line[],
  first: number,
  joined: boolean,
  end: boolean,
) {
  const { values } = figures
  const ledger = new Ledger(board, figures)
  const found: { run: Run; vacated: ReadonlyMap<number, number> }[] = []
  const start = joined ? first + 1 : first
  if (joined) {
    const [head, next] = [lines[first]![0]!, lines[start]![0]!]
    ledger.add(head, joinedFigure(board, head, next)! - values[head]!)
    ledger.add(next, -values[next]!)
    if (ledger.helps) found.push({ run: { lines, first, last: start, joined }, vacated: new Map() })
  }
  for (let last = start + 1; last < lines.length; last++) {
    const over = end && last === lines.length - 1
    if (isNothing(figures, lines[last]!) && !over) continue
    lines[last]!.forEach((cell, place) => {
      ledger.add(lines[last - 1]![place]!, values[cell]!)
      ledger.add(cell, -values[cell]!)
    })
    const run = { lines, first, last, joined }
    const vacated = over ? solved(ledger, lines[last]!) : new Map<number, number>()
    if (vacated && ledger.helps) found.push({ run, vacated })
  }
  return found
}

/** How many figures change their place; one alone has merely been moved. */
const movedFigures = (figures: Figures, changes: readonly Change[], vacated: ReadonlyMap<number, number>): number =>
  changes.filter(({ cell }) => figures.values[cell] !== 0 || vacated.has(cell)).length

function shiftsAlong(
  board: Board,
  figures: Figures,
  lines: readonly Line[],
  pattern: Pattern,
  end: boolean,
): Candidate[] {
  const single = lines.every((line) => line.length === 1)
  const joins = pattern.kind === 'shifted' && pattern.along === 'row' && end
  return lines.slice(0, -1).flatMap((line, first) => {
    const next = lines[first + 1]!
    const starts = isNothing(figures, line) && !isNothing(figures, next)
    const joined = joins && single && joinedFigure(board, line[0]!, next[0]!) !== null
    const runs = [
      ...(starts ? runsFrom(board, figures, lines, first, false, end) : []),
      ...(joined ? runsFrom(board, figures, lines, first, true, end) : []),
    ]
    return runs.flatMap(({ run, vacated }): Candidate[] => {
      const changes = drawn(board, run, vacated)
      if (movedFigures(board.printed, changes, vacated) < 2) return []
      const candidate = candidateOf(board, run.joined ? { kind: 'split' } : pattern, changes)
      // A figure made up to fit one sum proves nothing by fitting it.
      const proven = (candidate?.repairs.length ?? 0) - vacated.size
      return candidate?.whole && proven > 0 ? [candidate] : []
    })
  })
}

function exchanged(board: Board, figures: Figures, a: Line, b: Line, per: 'row' | 'column'): Candidate[] {
  const { values } = board.printed
  const ledger = new Ledger(board, figures)
  const changes: Change[] = []
  a.forEach((cell, place) => {
    const other = b[place]!
    if (values[cell] === values[other]) return
    for (const [to, from] of [
      [cell, other],
      [other, cell],
    ] as const) {
      ledger.add(to, figures.values[from]! - figures.values[to]!)
      changes.push({ cell: to, to: values[from]!, blank: values[from] === 0 && board.isBlank(from) })
    }
  })
  if (changes.length === 0 || !ledger.helps) return []
  const candidate = candidateOf(board, { kind: 'swapped', per }, changes)
  return candidate?.whole ? [candidate] : []
}

const pairsOf = <T>(each: readonly T[]): [T, T][] =>
  each.flatMap((a, at) => each.slice(at + 1).map((b): [T, T] => [a, b]))

export function lineChanges(board: Board, figures: Figures, { rows, columns, crossed }: Grid): Candidate[] {
  const singles = (cells: readonly number[]): Line[] => cells.map((cell) => [cell])
  const both = (lines: readonly Line[], pattern: Pattern): Candidate[] => [
    ...shiftsAlong(board, figures, lines, pattern, true),
    ...shiftsAlong(board, figures, lines.toReversed(), pattern, false),
  ]
  const inRows = [
    ...rows.flatMap((row) => both(singles(row), { kind: 'shifted', along: 'row' })),
    ...(rows.length > 1 ? both(singles(rows.flat()), { kind: 'shifted', along: 'order' }) : []),
  ]
  if (!crossed) return inRows
  return [
    ...inRows,
    ...pairsOf(rows).flatMap(([a, b]) => exchanged(board, figures, a, b, 'row')),
    ...pairsOf(columns).flatMap(([a, b]) => exchanged(board, figures, a, b, 'column')),
    ...columns.flatMap((column) => both(singles(column), { kind: 'shifted', along: 'column' })),
    ...both(rows, { kind: 'shifted', along: 'rows' }),
    ...both(columns, { kind: 'shifted', along: 'columns' }),
  ]
}
