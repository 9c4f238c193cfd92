// On which side of its equation each cell of a finding stands: operands left, what should equal them right. Where the finding
// does not say, its figures tell.
// Findings that compare nothing have no sides.
import type { CellKey } from '../../report/model/filled-form.ts'
import type { Finding } from '../../report/model/finding.ts'
import type { CellView } from '../../report/model/report-view.ts'
import type { Held } from '../../report/model/revision.ts'

export type Side = 'left' | 'right'
export type Sides = ReadonlyMap<CellKey, Side>

export const noSides: Sides = new Map()

/** Views of the report's cells by key. */
export type Views = ReadonlyMap<CellKey, Pick<CellView, 'held' | 'span'>>

export function sidesOf(finding: Finding, views: Views): Sides {
  const { cells, expected, actual, others } = finding
  if (cells.length === 0 || (expected === null && actual === null)) return noSides
  const all = (side: Side): Sides => new Map(cells.map((key) => [key, side]))
  if (saysApart(finding, views)) return all('left')
  if (cells.length === 1) return all('right')
  // With parts in other reports only the last is known to stand on the right: between the others there may be a minus.
  const left = others?.length ? cells.length - 1 : (leftOfSums(finding, views) ?? leftOfTwo(finding))
  if (left === null) return noSides
  return new Map(cells.map((key, index) => [key, index < left ? 'left' : 'right']))
}

/** Both sides are sums of cells of this report. */
export function addsUp(finding: Finding, views: Views): boolean {
  return !finding.others?.length && !saysApart(finding, views) && leftOfSums(finding, views) !== null
}

/** The finding's place is none of its cells': the prose says something the cells are held against. */
export function saysApart({ at, cells }: Finding, views: Views): boolean {
  return at !== null && cells.length > 0 && cells.every((key) => views.get(key)?.span?.start !== at.start)
}

/** How many cells stand on the left: as said, else as many as make both sums, or one of them; null when they make neither. */
function leftOfSums(finding: Finding, views: Views): number | null {
  if (finding.rightCount !== undefined) return finding.cells.length - finding.rightCount
  const figures = finding.cells.map((key) => figureOf(views.get(key)?.held))
  const [expected, actual] = [figureIn(finding.expected), figureIn(finding.actual)]
  if (expected === null) return null
  const splits = figures.map((_, left) => left).slice(1)
  const makesLeft = (left: number) => same(sum(figures.slice(0, left)), expected)
  const makesRight = (left: number) => actual !== null && same(sum(figures.slice(left)), actual)
  // The fewest on the right: a nought beside the line belongs to the parts. A total left blank makes no sum of its own.
  return (
    splits.findLast((left) => makesLeft(left) && makesRight(left)) ??
    splits.findLast(makesRight) ??
    splits.find(makesLeft) ??
    null
  )
}

/** Two cells are held against each other where a bound is told in figures, as in `≤ 5`; a unit that is expected is none. */
function leftOfTwo({ cells, expected, actual }: Finding): number | null {
  return cells.length === 2 && /\d/.test(expected ?? '') && figureIn(actual) !== null ? 1 : null
}

function figureOf(held: Held | undefined): number {
  return held?.state === 'number' ? held.value : 0
}

function figureIn(text: string | null): number | null {
  const figure = Number(text)
  return text !== null && text.trim() !== '' && Number.isFinite(figure) ? figure : null
}

const sum = (figures: readonly number[]) => figures.reduce((total, figure) => total + figure, 0)
/** Amounts are decimals, and sums of them carry the noise of binary fractions. */
const same = (one: number, other: number) => Math.abs(one - other) < 1e-6
