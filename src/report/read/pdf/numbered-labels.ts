// Labels whose numbering tells where each begins, wherever in its cell print is set: 一、 （一） 1. Columns of labels need
// not show; a label beside others heads them.
import { isFirstNumbered } from '../../text/fold.ts'
import type { AlignedColumn, Placed } from './aligned-columns.ts'
import { level } from './aligned-labels.ts'
import type { Label, Labels } from './aligned-labels.ts'
import { isFigure, isNumbered } from './figures.ts'
import { boxOf } from './geometry.ts'

export interface NumberedLabels extends Labels {
  /** Print above the first label. */
  readonly corner: readonly Placed[]
  /** The row each group begins in. */
  readonly begins: readonly { readonly label: Label; readonly row: number }[]
  /** One a depth of groups, and one for the rows. */
  readonly columns: readonly AlignedColumn[]
}

/** Steps between the lines of one label hardly vary. */
const steady = 1.15
/** The nearest two lines may stand, in ems. */
const shortest = 0.8
/** The farthest, in ems. */
const farthest = 3
/** Of the step between rows: a label that heads rows is no further from one of them. */
const nearBy = 0.6

const yOf = ({ piece }: Placed): number => piece.y
const emOf = ({ piece }: Placed): number => piece.size
const leftOf = ({ piece }: Placed): number => piece.box[0]
const rightOf = ({ piece }: Placed): number => piece.box[2]
const isOnePage = (one: Placed, other: Placed): boolean => one.piece.of.layout === other.piece.of.layout
const isLevel = (one: Placed, other: Placed): boolean => Math.abs(yOf(one) - yOf(other)) <= level * emOf(one)

interface Block {
  readonly placed: Placed[]
  readonly numbered: boolean
}

const boxOfBlock = ({ placed }: Block) => boxOf(placed.map(({ piece }) => piece.box))
const topOf = ({ placed }: Block): number => yOf(placed[0]!)
const bottomOf = ({ placed }: Block): number => yOf(placed.at(-1)!)

/** Print of one cell that is not set flush is one piece; a numbering begins another cell. */
function joined(labels: readonly Placed[]): Placed[] {
  const found: Placed[] = []
  const sorted = [...labels].sort((one, other) => yOf(one) - yOf(other) || leftOf(one) - leftOf(other))
  for (const next of sorted) {
    const before = found.findLast((each) => isLevel(each, next) && leftOf(each) < leftOf(next))
    const gap = before ? leftOf(next) - rightOf(before) : Infinity
    if (!before || gap > 0.3 * emOf(next) || isNumbered(next.piece.text) || isFigure(before.piece.text)) {
      found.push(next)
      continue
    }
    const [one, other] = [before.piece, next.piece]
    const words = [...one.words, ...other.words]
    const piece = { ...one, words, box: boxOf([one.box, other.box]), text: one.text + other.text }
    found[found.indexOf(before)] = { ...before, piece }
  }
  return found
}

const overlaps = (one: Placed, other: Placed): boolean =>
  leftOf(one) < rightOf(other) - 0.5 && rightOf(one) > leftOf(other) + 0.5

/** The line right above, of those that stand over this one. */
function above(next: Placed, labels: readonly Placed[]): Placed | undefined {
  return labels
    .filter((each) => yOf(each) < yOf(next) && !isLevel(each, next) && overlaps(each, next))
    .reduce<Placed | undefined>((best, each) => (best && yOf(best) >= yOf(each) ? best : each), undefined)
}

/** Null where a line goes on with no label and begins none. */
function blocksOf(labels: readonly Placed[]): Block[] {
  const steps = labels.flatMap((next) => {
    const before = isNumbered(next.piece.text) ? undefined : above(next, labels)
    const step = before && isOnePage(before, next) ? yOf(next) - yOf(before) : 0
    return step > shortest * emOf(next) && step < farthest * emOf(next) ? [step] : []
  })
  const usual = Math.min(...steps)
  const blocks: Block[] = []
  for (const next of labels) {
    const numbered = isNumbered(next.piece.text)
    const before = numbered || isFigure(next.piece.text) ? undefined : above(next, labels)
    const block = before && blocks.find(({ placed }) => placed.at(-1) === before)
    const [left, , right] = block ? boxOfBlock(block) : [0, 0, 0]
    // A label takes up its place as far down as it reaches.
    const taken = labels.some(
      (each) => each !== next && isLevel(each, next) && leftOf(each) < right - 0.5 && rightOf(each) > left + 0.5,
    )
    const near = before && (!isOnePage(before, next) || yOf(next) - yOf(before) <= steady * usual)
    if (block && near && !taken) block.placed.push(next)
    else blocks.push({ placed: [next], numbered })
  }
  return blocks
}

function columnOf(blocks: readonly Block[]): AlignedColumn {
  const [left, , right] = boxOf(blocks.map(boxOfBlock))
  return { left, right, from: left, to: right }
}

const labelOf = ({ placed }: Block, column: number): Label => ({
  placed,
  column,
  columnSpan: 1,
  top: yOf(placed[0]!),
  bottom: yOf(placed.at(-1)!),
})

/** Groups in columns, from the left: those over the same strip are of one. */
function columnsOf(groups: readonly Block[]): Block[][] {
  const columns: { right: number; blocks: Block[] }[] = []
  for (const block of [...groups].sort((one, other) => boxOfBlock(one)[0] - boxOfBlock(other)[0])) {
    const [left, , right] = boxOfBlock(block)
    const last = columns.at(-1)
    if (last && left < last.right - 0.5) {
      last.blocks.push(block)
      last.right = Math.max(last.right, right)
    } else columns.push({ right, blocks: [block] })
  }
  return columns.map(({ blocks }) => blocks)
}

/** Wherever its print stands beside its rows, a group begins where the numbers there begin. */
function beginOf(group: Label, rows: readonly Label[]): number {
  const beside = rows.findLastIndex((row) => row.top <= group.top + level * emOf(group.placed[0]!))
  const begin = rows.findLastIndex((row, index) => index <= beside && isFirstNumbered(row.placed[0]!.piece.text))
  return Math.max(0, begin < 0 ? beside : begin)
}

/** Null where a row is not numbered or rows would stand in each other. `labels` are the pieces left of the values. */
export function numberedLabels(labels: readonly Placed[]): NumberedLabels | null {
  const whole = joined(labels)
  const head = whole.find(({ piece }) => isNumbered(piece.text))
  if (!head) return null
  const isCorner = (each: Placed): boolean => yOf(each) < yOf(head) && !isLevel(each, head)
  const blocks = blocksOf(whole.filter((each) => !isCorner(each)))
  const numbered = blocks.filter((block) => block.numbered)
  const under = numbered.flatMap(
    (block) =>
    numbered.filter((other) => boxOfBlock(other)[0] < boxOfBlock(block)[2] && boxOfBlock(other)[2] > boxOfBlock(block)[0]).map((other) => topOf(other) - topOf(block)), // prettier-ignore
  )
  const reach = nearBy * Math.min(...under.filter((step) => step > shortest * emOf(head)))
  const isGroup = (block: Block): boolean =>
    blocks.some((other) => {
      const apart = Math.max(topOf(other) - bottomOf(block), topOf(block) - bottomOf(other))
      return boxOfBlock(other)[0] >= boxOfBlock(block)[2] - 0.3 * emOf(block.placed[0]!) && apart < reach
    })
  const groups = columnsOf(blocks.filter(isGroup))
  const rows = blocks.filter((block) => !isGroup(block)).sort((one, other) => topOf(one) - topOf(other))
  if (rows.some((row) => !row.numbered)) return null
  if (rows.some((row, index) => index > 0 && topOf(row) < bottomOf(rows[index - 1]!) + shortest * emOf(head))) return null // prettier-ignore
  const turnsPage = (one: Block | undefined, other: Block | undefined): boolean =>
    one !== undefined && other !== undefined && !isOnePage(one.placed.at(-1)!, other.placed[0]!)
  const byBreak = (row: Block, at: number): boolean =>
    !isOnePage(row.placed[0]!, row.placed.at(-1)!) || turnsPage(rows[at - 1], row) || turnsPage(row, rows[at + 1])
  const [rowLabels, groupLabels] = [rows.map((row, at) => ({ ...labelOf(row, groups.length), byBreak: byBreak(row, at) })), groups.flatMap((column, index) => column.map((group) => labelOf(group, index)))] // prettier-ignore
  return {
    corner: whole.filter(isCorner),
    rows: rowLabels,
    groups: groupLabels,
    begins: groupLabels.map((label) => ({ label, row: beginOf(label, rowLabels) })),
    columns: [...groups, rows].map(columnOf),
  }
}
