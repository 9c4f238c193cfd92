// Heads without rulings: which lines make up a column's own head, and which stand over several columns.
import { endOf } from './aligned-columns.ts'
import type { Placed } from './aligned-columns.ts'
import { level } from './aligned-labels.ts'
import type { Stand } from './aligned-labels.ts'

export interface HeadCell {
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly placed: readonly Placed[]
}

export interface Heads {
  /** From top to bottom; a column's own head reaches down to the last row. */
  readonly rows: readonly (readonly HeadCell[])[]
  /** Columns with a head of their own. */
  readonly own: ReadonlySet<number>
  /** How many neighbours among the columns' own heads stand as the cells of a row do. */
  readonly level: number
}

const yOf = ({ piece }: Placed): number => piece.y
const sameY = (one: Placed, other: Placed): boolean => Math.abs(yOf(one) - yOf(other)) <= level * one.piece.size
const isNear = (one: number, other: number, like: Placed): boolean => Math.abs(one - other) <= level * like.piece.size

/** How alike two columns' heads stand: level at both ends counts twice, level as the cells of a row are once. */
function likeness(one: readonly Placed[], other: readonly Placed[], stand: Stand): number {
  const [top, bottom] = [yOf(one[0]!), yOf(one.at(-1)!)]
  const [otherTop, otherBottom] = [yOf(other[0]!), yOf(other.at(-1)!)]
  const tops = isNear(top, otherTop, one[0]!)
  const bottoms = isNear(bottom, otherBottom, one[0]!)
  if (tops && bottoms) return 2
  if (stand !== 'middle') return (stand === 'top' ? tops : bottoms) ? 1 : 0
  return isNear((top + bottom) / 2, (otherTop + otherBottom) / 2, one[0]!) ? 1 : 0
}

const ends = (stack: readonly Placed[]): Placed[][] => stack.map((_, from) => stack.slice(from))

/** A head's line may reach over a neighbouring column where nothing stands as high as it, and whose own head is lower. */
function mayReach(line: Placed, heads: readonly Placed[], column: number): boolean {
  const there = heads.filter((each) => each.column <= column && endOf(each) > column)
  return there.length > 0 && there.every((each) => yOf(each) > yOf(line) && !sameY(each, line))
}

const beginsAt = (line: Placed, own: Placed): boolean => Math.abs(line.piece.box[0] - own.piece.box[0]) <= 2

/** Steps between the lines of one head hardly vary. */
const steady = 1.1

/**
 * A head broken over three lines or more, or one character a line: its lines stand alike above each other, one step apart,
 * and all but the last are as wide as can be.
 */
function goesOnBelow(stack: readonly Placed[], at: number): boolean {
  const [line, next, third] = [stack[at]!, stack[at + 1]!, stack[at + 2]]
  const [one, other] = [line.piece.box, next.piece.box]
  const alike = [one[0] - other[0], one[2] - other[2], one[0] + one[2] - other[0] - other[2]]
  if (alike.every((each) => Math.abs(each) > 2)) return false
  const widths = stack.slice(at).map(({ piece }) => piece.box[2] - piece.box[0])
  const step = yOf(next) - yOf(line)
  if (!third) return step <= 2 * line.piece.size && [line, next].every(({ piece }) => [...piece.text].length === 1)
  const full = widths.slice(0, -1).every((width) => Math.abs(width - widths[0]!) < 0.2 * line.piece.size)
  return full && widths.at(-1)! < widths[0]! + 0.2 * line.piece.size && step <= steady * (yOf(third) - yOf(next))
}

/** Where in a column's stack its own head begins; what stands above is merged. */
function ownFrom(stack: readonly Placed[], heads: readonly Placed[], stand: Stand): number {
  const { column } = stack[0]!
  const own = stack.at(-1)!
  // From the left edge of its columns it reaches to the right, from their middle to both sides.
  const reaches = (line: Placed): boolean =>
    mayReach(line, heads, column + 1) && (mayReach(line, heads, column - 1) || beginsAt(line, own))
  const covering = (of: number): Placed[] =>
    heads.filter((each) => each.column <= of && endOf(each) > of).sort((one, other) => yOf(one) - yOf(other))
  // No cell reaches past a merged head that stands in its column.
  const over = covering(column).findLast((each) => each.columnSpan > 1)
  let free = stack.findLastIndex((each) => over !== undefined && yOf(each) <= yOf(over)) + 1
  const least = free
  while (free < stack.length - 1 && reaches(stack[free]!) && !goesOnBelow(stack, free)) free++
  if (free === least) return free
  const neighbours = [column - 1, column + 1].map(covering).filter((each) => each.length > 0)
  const scores = Array.from({ length: free - least + 1 }, (_, more) =>
    neighbours.reduce(
      (sum, other) => sum + Math.max(...ends(other).map((end) => likeness(stack.slice(least + more), end, stand))),
      0,
    ),
  )
  return least + scores.indexOf(Math.max(...scores))
}

/** Columns a merged head that begins at its columns' left reaches over: up to the next head on its line. */
function reachOf(line: Placed, heads: readonly Placed[], own: Placed | undefined, count: number): number {
  if (!own || !beginsAt(line, own)) return line.columnSpan
  let end = endOf(line)
  while (end < count && mayReach(line, heads, end)) end++
  return end - line.column
}

type Draft = Omit<HeadCell, 'rowSpan'>

const middleOf = ({ placed }: Draft): number => (yOf(placed[0]!) + yOf(placed.at(-1)!)) / 2

/** The row of heads that a column's own head begins in: beside merged heads where it reaches down over several rows. */
function rowOf(own: Draft, merged: readonly (readonly Draft[])[], lowest: number, stand: Stand): number {
  const [first] = own.placed as readonly [Placed]
  const beside = merged.findIndex(([head]) =>
    stand === 'top'
      ? sameY(head!.placed[0]!, first)
      : stand === 'middle' && isNear((yOf(head!.placed[0]!) + lowest) / 2, middleOf(own), first),
  )
  return beside < 0 || (stand === 'middle' && isNear(middleOf(own), lowest, first)) ? merged.length : beside
}

/** `heads` are the pieces above the values; `count` is how many columns there are. */
export function gatherHeads(heads: readonly Placed[], count: number, stand: Stand): Heads {
  const stacks = Array.from({ length: count }, (_, column) =>
    heads.filter((each) => each.column === column && each.columnSpan === 1).sort((one, other) => yOf(one) - yOf(other)),
  )
  const own: Draft[] = []
  const above: Draft[] = []
  for (const [column, stack] of stacks.entries()) {
    if (stack.length === 0) continue
    const from = ownFrom(stack, heads, stand)
    if (from < stack.length) own.push({ column, columnSpan: 1, placed: stack.slice(from) })
    for (const line of stack.slice(0, from))
      above.push({ column, columnSpan: reachOf(line, heads, stack[from], count), placed: [line] })
  }
  for (const line of heads)
    if (line.columnSpan > 1) {
      const below = heads.find((each) => each.column === line.column && each.columnSpan === 1 && yOf(each) > yOf(line))
      const columnSpan = below ? Math.max(line.columnSpan, reachOf(line, heads, below, count)) : line.columnSpan
      above.push({ column: line.column, columnSpan, placed: [line] })
    }
  const merged: Draft[][] = []
  for (const cell of above.sort((one, other) => yOf(one.placed[0]!) - yOf(other.placed[0]!)))
    if (merged.length > 0 && sameY(merged.at(-1)![0]!.placed[0]!, cell.placed[0]!)) merged.at(-1)!.push(cell)
    else merged.push([cell])
  const lowest = Math.max(...own.map(middleOf))
  const rows: HeadCell[][] = merged.map((row) => row.map((cell) => ({ ...cell, rowSpan: 1 })))
  if (own.length > 0) rows.push([])
  for (const cell of own) {
    const row = rowOf(cell, merged, lowest, stand)
    const taken = merged
      .slice(row)
      .some((each) => each.some((head) => endOf(head) > cell.column && head.column <= cell.column))
    const begin = taken ? merged.length : row
    rows[begin]!.push({ ...cell, rowSpan: rows.length - begin })
  }
  const pairs = own.slice(1).map((head, index) => likeness(own[index]!.placed, head.placed, stand))
  return { rows, own: new Set(own.map(({ column }) => column)), level: pairs.filter((each) => each > 0).length }
}
