// The labels of a table without rulings: which lines make up one label, which labels are rows and which head several.
import { endOf } from './aligned-columns.ts'
import type { ColumnRange, Placed } from './aligned-columns.ts'
import type { Parted } from './aligned-partings.ts'
import { isFigure, isNumbered } from './figures.ts'
import { isWide } from './lay-words.ts'

/** Where the cells of a row stand against each other. */
export type Stand = 'top' | 'middle' | 'bottom'

export interface Label extends ColumnRange {
  readonly placed: readonly Placed[]
  readonly top: number
  readonly bottom: number
  /** Known to end where the next begins, at a page's end or its head: its cells may be cut, its values stand anywhere beside it. */
  readonly byBreak?: boolean
}

export interface Labels {
  readonly rows: readonly Label[]
  /** Beside several rows: merged cells. */
  readonly groups: readonly Label[]
}

/** Steps between the lines of one label hardly vary. */
const steady = 1.25
/** Lines this much closer than the lines of a column mostly are belong together. */
const close = 0.75
/** What a cell's padding on both sides and the rest of a line may take up, in ems. */
const padding = 1.6
const shortest = 0.8
/** A label stands beside a row where it is nearer to it than this part of the step between rows. */
const near = 0.75
/** Two baselines are one, in ems: figures of another font stand a little higher. */
export const level = 0.4

const startOf = ({ piece }: Placed): number => piece.y
const emOf = ({ piece }: Placed): number => piece.size

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0
}

function quartile(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 4)] ?? Infinity
}

function stepsOf(ys: readonly number[], em: number): number[] {
  const sorted = [...ys].sort((one, other) => one - other)
  return sorted.slice(1).flatMap((y, index) => (y - sorted[index]! > shortest * em ? [y - sorted[index]!] : []))
}

/** How a label's line ends: its print only ran out of room, by the ends of its column's other lines and the next column. */
function isFull(before: Placed, next: Placed, labels: readonly Placed[], beyond: number, beside: boolean): boolean {
  const end = endOf(before)
  // Merged cells run on over the next column.
  const own = labels.filter((each) => endOf(each) === end && each.piece.box[2] < beyond)
  const right = Math.max(...own.map(({ piece }) => piece.box[2]), before.piece.box[2])
  const first = next.piece.words[0]!
  const need = isWide(first.text[0]!) ? first.size : first.box[2] - first.box[0]
  const em = emOf(before)
  const room = before.piece.box[2]
  // A merged cell is wider than anybody can tell, and no line is wider than its cell.
  if (room >= beyond || next.piece.box[2] > right + 0.3 * em) return false
  // Merged labels are few, and cells merged across may be wider than theirs.
  return (beside || right - room < need + 0.3 * em) && beyond - room < need + padding * em
}

/** A figure on this line begins a cell: it is not the rest of one that a narrow column broke. */
function figureBegins(line: Placed, values: readonly Placed[], nextLeft: (column: number) => number): boolean {
  return values.some((each) => {
    if (!isFigure(each.piece.text) || Math.abs(startOf(each) - startOf(line)) > level * emOf(line)) return false
    const above = values
      .filter((other) => other.column === each.column && startOf(other) < startOf(each) - 0.1)
      .sort((one, other) => startOf(other) - startOf(one))[0]
    return !above || !mayBeBroken(above, each, nextLeft(each.column))
  })
}

/** A value whose line was full, the next line close below it. */
export function mayBeBroken(above: Placed, below: Placed, nextLeft: number): boolean {
  const em = emOf(above)
  if (startOf(below) - startOf(above) > 2 * em) return false
  const width = above.piece.box[2] - above.piece.box[0]
  return width > 0.9 * em && nextLeft - above.piece.box[2] < 0.5 * em + padding * em
}

export interface LabelContext {
  /** Left edges of the columns, by index; past the last one the right edge of the table. */
  readonly lefts: readonly number[]
  readonly values: readonly Placed[]
  /** Lines that open a page and no label goes on in. */
  readonly parted: Parted
}

/** Lines of the label columns in labels, each from top to bottom. */
function blocksOf(labels: readonly Placed[], stand: Stand, { lefts, values, parted }: LabelContext): Label[] {
  const blocks: Placed[][] = []
  const columns = [...new Set(labels.map((label) => label.column))]
  const ems = labels.map(emOf)
  const em = Math.max(...ems)
  const wrap = Math.min(...columns.map((column) => Math.min(...stepsOf(labels.filter((each) => each.column === column).map(startOf), em)))) // prettier-ignore
  const nextLeft = (column: number): number => lefts[column + 1] ?? Infinity
  let usual = 0
  const goesOn = (before: Placed, next: Placed): boolean => {
    if (startOf(next) - startOf(before) > steady * wrap || isNumbered(next.piece.text)) return false
    if (parted.has(next.piece.of)) return false
    const beside = labels.some(
      (each) =>
        each.column >= endOf(before) &&
        [before, next].some((line) => Math.abs(startOf(each) - startOf(line)) < level * em),
    )
    const isClose = startOf(next) - startOf(before) <= close * usual
    if (!isClose && !isFull(before, next, labels, lefts[endOf(before)] ?? Infinity, beside)) return false
    // A cell takes up its columns as far down as it reaches.
    const other = labels.some(
      (each) =>
        each !== next &&
        Math.abs(startOf(each) - startOf(next)) < level * em &&
        each.column < endOf(before) &&
        endOf(each) > before.column,
    )
    if (other) return false
    // Beside the rows' own labels figures are not its own.
    return beside || stand !== 'top' || !figureBegins(next, values, nextLeft)
  }
  for (const column of columns) {
    let before: Placed | null = null
    const own = labels.filter((each) => each.column === column).sort((one, other) => startOf(one) - startOf(other))
    usual = median(stepsOf(own.map(startOf), em))
    for (const next of own) {
      if (before && goesOn(before, next)) blocks.at(-1)!.push(next)
      else blocks.push([next])
      before = next
    }
  }
  return blocks.map((placed) => ({
    placed,
    column: placed[0]!.column,
    columnSpan: Math.max(...placed.map(endOf)) - placed[0]!.column,
    top: startOf(placed[0]!),
    bottom: startOf(placed.at(-1)!),
  }))
}

/** `labels` are the pieces of the label columns; null where rows would stand in each other. */
export function gatherLabels(labels: readonly Placed[], stand: Stand, context: LabelContext): Labels | null {
  if (labels.length === 0) return null
  const blocks = blocksOf(labels, stand, context)
  const figures = context.values.filter(({ piece }) => isFigure(piece.text)).map(startOf)
  const em = emOf(labels[0]!)
  const step = Math.min(quartile(stepsOf(figures, em)), quartile(stepsOf(labels.map(startOf), em)) * 2)
  const isGroup = (block: Label): boolean =>
    block.placed.some((line) =>
      labels.some((each) => each.column >= endOf(block) && Math.abs(startOf(each) - startOf(line)) < near * step),
    )
  const groups = blocks.filter(isGroup)
  const rows = blocks.filter((block) => !groups.includes(block)).sort((one, other) => one.top - other.top)
  if (rows.some((row, index) => index > 0 && row.top < rows[index - 1]!.bottom + shortest * em)) return null
  return { rows, groups }
}
