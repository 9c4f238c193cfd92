// Figures that a narrow column broke and a page's end cut: the rest of their digits stands at the head of the next page.
import { holdsValue } from '../../text/quantity.ts'
import { runsOn } from './lay-lines.ts'
import { flows, isNumbered, startingIn } from './part-table.ts'
import type { Pair, PartCell, PartTable } from './part-table.ts'

export interface CutFigures {
  /** The row at the break is one: its halves are joined cell by cell. */
  readonly joins: boolean
  /** Cells that may lack digits, or may be the digits others lack. */
  readonly unsure: readonly PartCell[]
}

const whole: CutFigures = { joins: false, unsure: [] }
const digits = /^[\d\uff10-\uff19.,\uff0c\s]+$/u

const isFigure = ({ text }: PartCell): boolean => holdsValue(text) || digits.test(text)
const isLabel = (cell: PartCell): boolean => /\p{L}/u.test(cell.text) && !isFigure(cell)

/** The figure ends only because its column had no room for the next digit. */
const isFull = ({ upper, lower }: Pair): boolean =>
  upper.end !== null && lower.begin !== null && runsOn(upper.end.line, upper.end.left, upper.end.right, lower.begin)

/** A row at the head of a page that has figures and no label of its own is the rest of the row above the break. */
export function findCutFigures(above: PartTable, below: PartTable, pairs: readonly Pair[]): CutFigures {
  const lowers = startingIn(below, 0)
  const figuresBelow = lowers.filter((cell) => cell.rowSpan === 1 && isFigure(cell))
  const uppers = above.cells.filter((cell) => cell.row + cell.rowSpan === above.rowCount && cell.rowSpan === 1)
  const label = uppers.find(isLabel)
  const figuresAbove = uppers.filter(isFigure)
  if (!label || figuresBelow.length === 0 || figuresAbove.length === 0) return whole
  const own = pairs.filter(({ upper, lower }) => upper.rowSpan === 1 && lower.rowSpan === 1)
  const labels = own.filter(({ upper, lower }) => isLabel(upper) && lower.text !== '')
  const bare = lowers.every((cell) => cell.rowSpan > 1 || cell.text === '' || isFigure(cell))
  if (bare && !lowers.some(({ left, text }) => text === '' && left < figuresBelow[0]!.left)) return whole
  const goesOn = labels.length > 0 && labels.every(({ upper, lower }) => flows(upper, lower))
  const halved = own.some(({ upper, lower }) => isFigure(upper) && lower.text === '')
  if (!bare && !(goesOn && halved)) return whole
  const both = own.filter(({ upper, lower }) => isFigure(upper) && isFigure(lower))
  const meets = both.length === figuresBelow.length && pairs.length === lowers.length
  if (meets && both.every(isFull)) return { joins: true, unsure: [] }
  if (!bare && (both.length === 0 || !labels.some(({ upper }) => isNumbered(upper.text)))) return whole
  const doubted = meets ? both.map(({ upper }) => upper) : uppers.filter((cell) => !isLabel(cell))
  return { joins: false, unsure: [...figuresBelow, ...doubted] }
}

/** Takes the figures of the last row out of the table: print behind it may hold their last digits. */
export function openFigures(table: PartTable): void {
  table.cells = table.cells.filter((cell) => cell.row + cell.rowSpan < table.rowCount || !isFigure(cell))
}
