// The parts of a table on following pages → one table: a head that is printed again is dropped, cells and rows that the
// break cut in two are put together. Positions along x are counted from the table's left edge.
import { holdsValue } from '../../text/quantity.ts'
import { findCutFigures } from './cut-figures.ts'
import type { FlowTable } from './flow.ts'
import { seam } from './lay-lines.ts'
import { flows, isNumbered, mayGoOn, startingIn } from './part-table.ts'
import type { Pair, PartCell, PartTable } from './part-table.ts'

const near = 4

const bare = (text: string): string => text.replace(/\s/gu, '')
const sameColumns = (one: PartCell, other: PartCell): boolean =>
  Math.abs(one.left - other.left) <= near && Math.abs(one.right - other.right) <= near

/** Share of a head's cells that must be there again: browsers draw the sides of a cut cell across the head. */
const mostOfHead = 0.75
const deepestHead = 6

/** Rows at the top of `next` that print the head of `first` again. */
function repeatedRows(first: PartTable, next: PartTable): number {
  const printed = (part: PartTable, rows: number): PartCell[] =>
    part.cells.filter((cell) => cell.row < rows && bare(cell.text) !== '')
  const isAgain = (cell: PartCell, cells: readonly PartCell[]): boolean =>
    cells.some(
      (each) => each.row === cell.row && Math.abs(each.left - cell.left) <= near && bare(each.text) === bare(cell.text),
    )
  for (let rows = Math.min(deepestHead, next.rowCount - 1, first.rowCount); rows > 0; rows--) {
    // A merged cell that reaches out of these rows is no head.
    if (!next.cells.every((cell) => cell.row >= rows || cell.row + cell.rowSpan <= rows)) continue
    const [before, again] = [printed(first, rows), printed(next, rows)]
    const same = again.filter((cell) => isAgain(cell, before)).length
    const lastRow = again.filter((cell) => cell.row === rows - 1)
    const most = same >= mostOfHead * Math.max(before.length, again.length)
    if (
      same > 0 &&
      most &&
      lastRow.every((cell) => isAgain(cell, before)) &&
      again.some((cell) => bare(cell.text).length > 1)
    )
      return rows
  }
  return 0
}

/** A table that begins again with the same rows is another table of the same form. */
function beginsAgain(first: PartTable, next: PartTable, head: number): boolean {
  const labels = (part: PartTable): string => bare(startingIn(part, head)[0]?.text ?? '')
  return head > 0 && labels(first) !== '' && labels(first) === labels(next)
}

function append(upper: PartCell, lower: PartCell): void {
  if (upper.text === '') Object.assign(upper, { text: lower.text, place: lower.place, end: lower.end })
  else if (lower.text !== '') {
    upper.text += seam(upper.text, lower.text) + lower.text
    upper.end = lower.end
  }
}

/** Cells that meet at the break over the same columns. */
function pairsAt(above: PartTable, below: PartTable): Pair[] {
  const upper = above.cells.filter((cell) => cell.row + cell.rowSpan === above.rowCount)
  return startingIn(below, 0).flatMap((lower) => {
    const match = upper.find((cell) => sameColumns(cell, lower))
    return match ? [{ upper: match, lower }] : []
  })
}

/** The writer broke the row and left it open on both pages: no line parts the cells, and what stands in both may go on. */
function isOpenBreak(pairs: readonly Pair[]): boolean {
  const parted = ({ upper, lower }: Pair): boolean =>
    !upper.openBelow || !lower.openAbove || (upper.text !== '' && lower.text !== '' && !mayGoOn(upper, lower))
  return pairs.length > 0 && !pairs.some(parted)
}

/** One row cut in two: what each half lacks the other has, and at most its label goes on from half to half. */
function isRowCut(above: PartTable, below: PartTable, pairs: readonly Pair[]): boolean {
  const lowers = startingIn(below, 0)
  if (pairs.length !== lowers.length || pairs.length < 2) return false
  const inUpper = above.cells.filter((cell) => cell.row + cell.rowSpan === above.rowCount)
  if (inUpper.length !== pairs.length) return false
  const own = pairs.filter(({ upper, lower }) => upper.rowSpan === 1 && lower.rowSpan === 1)
  if (own.length > 1 && isOpenBreak(pairs)) return true
  const both = own.filter(({ upper, lower }) => upper.text !== '' && lower.text !== '')
  if (own.length < 2 || both.some(({ upper, lower }) => !flows(upper, lower))) return false
  // A label goes on: the row's figures stand beside one of its halves.
  if (both.length > 0)
    return own.some(({ upper }) => holdsValue(upper.text)) !== own.some(({ lower }) => holdsValue(lower.text))
  // No label goes on: then one half is all label or all empty, and the other has the rest.
  const first = own[0]!
  return first.lower.text === '' && first.upper.text !== '' && !own.slice(1).some(({ upper }) => upper.text !== '')
    ? true
    : first.upper.text === '' && first.lower.text !== '' && !own.slice(1).some(({ lower }) => lower.text !== '')
}

/**
 * Two rows that may be one: a numbered label, below it one without a number, and figures beside only one of them. The
 * places without print are then no blanks: they may be the rest of a cut row.
 */
function emptyOfDoubt(above: PartTable, below: PartTable, pairs: readonly Pair[]): ReadonlySet<PartCell> {
  const own = pairs.filter(({ upper, lower }) => upper.rowSpan === 1 && lower.rowSpan === 1)
  const labels = own.filter(({ upper, lower }) => upper.text !== '' && lower.text !== '')
  const whole = startingIn(below, 0).length === pairs.length
  const numbered = labels.some(({ upper }) => isNumbered(upper.text))
  if (!whole || !numbered || !labels.every(({ upper, lower }) => mayGoOn(upper, lower))) return new Set()
  const uppers = above.cells.filter((cell) => cell.row === above.rowCount - 1)
  const lowers = startingIn(below, 0)
  const holdsAny = (cells: readonly PartCell[]): boolean => cells.some((cell) => holdsValue(cell.text))
  if (holdsAny(uppers) === holdsAny(lowers)) return new Set()
  return new Set((holdsAny(uppers) ? lowers : uppers).filter((cell) => cell.text === ''))
}

/** A row of its own begins right of the cell: with a label, not with a figure. */
function rowBegins({ lower }: Pair, below: PartTable, isLabel: (text: string) => boolean): boolean {
  return startingIn(below, 0).some(
    ({ left, text }) => left > lower.left && isLabel(text) && !holdsValue(text) && !holdsValue(lower.text),
  )
}

/** A merged label that the break cut: one part is empty, or its print goes on. Beside it a new row begins. */
function isLabelCut(pair: Pair, below: PartTable): boolean {
  const { upper, lower } = pair
  const merged = upper.rowSpan > 1 || lower.rowSpan > 1
  const worded = (text: string): boolean => /\p{L}/u.test(text)
  if (upper.text === '' || lower.text === '') return merged && rowBegins(pair, below, worded)
  // One row on each page: only a number tells that the rows have labels of their own.
  return flows(upper, lower) && rowBegins(pair, below, merged ? worded : isNumbered)
}

/** Heads that the break cut: words in several columns go on below, and there is no figure among them. */
function isHeadCut(pairs: readonly Pair[]): boolean {
  const both = pairs.filter(({ upper, lower }) => upper.text !== '' && lower.text !== '')
  if (both.length < 2 || !both.every(({ upper, lower }) => flows(upper, lower))) return false
  return !pairs.some(({ upper, lower }) => holdsValue(upper.text) || holdsValue(lower.text))
}

function dropHead(part: PartTable, rows: number): PartTable {
  const cells = part.cells.filter((cell) => cell.row >= rows).map((cell) => ({ ...cell, row: cell.row - rows }))
  return { ...part, rowCount: part.rowCount - rows, cells }
}

/** Adds `next` to the end of `table`; false where it is another table, which leaves both as they were. */
export function joinPart(table: PartTable, next: PartTable): boolean {
  if (Math.abs(table.width - next.width) > near + 1) return false
  const head = repeatedRows(table, next)
  if (beginsAgain(table, next, head)) return false
  const below = dropHead(next, head)
  const pairs = pairsAt(table, below)
  const figures = findCutFigures(table, below, pairs)
  const rowCut = figures.joins || isRowCut(table, below, pairs)
  const whole = rowCut || isOpenBreak(pairs) || isHeadCut(pairs)
  const joined = pairs.filter((pair) => whole || isLabelCut(pair, below))
  const shift = table.rowCount - (rowCut ? 1 : 0)
  const unsure = new Set([...figures.unsure, ...(whole ? [] : emptyOfDoubt(table, below, pairs))])
  for (const { upper, lower } of joined) {
    append(upper, lower)
    upper.rowSpan += lower.rowSpan - (rowCut ? 1 : 0)
    upper.openBelow = lower.openBelow
  }
  const dropped = new Set<PartCell>([...joined.map((pair) => pair.lower), ...unsure])
  table.cells = table.cells.filter((cell) => !dropped.has(cell))
  table.cells.push(
    ...below.cells.filter((cell) => !dropped.has(cell)).map((cell) => ({ ...cell, row: cell.row + shift })),
  )
  table.rowCount = shift + below.rowCount
  table.xs.push(...next.xs)
  return true
}

/** Columns are all edges of all parts. */
export function flowTable(table: PartTable): FlowTable {
  const edges: number[] = []
  for (const x of [...table.xs].sort((one, other) => one - other))
    if (edges.length === 0 || x - edges.at(-1)! > near) edges.push(x)
  const columnAt = (x: number): number =>
    edges.reduce((best, edge, index) => (Math.abs(edge - x) < Math.abs(edges[best]! - x) ? index : best), 0)
  const cells = table.cells.map(({ row, rowSpan, left, right, text, place }) => {
    const column = columnAt(left)
    return { row, column, rowSpan, columnSpan: Math.max(1, columnAt(right) - column), text, place }
  })
  return {
    kind: 'table',
    rowCount: table.rowCount,
    columnCount: Math.max(1, edges.length - 1),
    cells: cells.sort((one, other) => one.row - other.row || one.column - other.column),
  }
}
