// Heads of drawn tables and the cells below them: which value stands under which head, by where both stand.
import type { GridCell } from '../model/grid.ts'
import type { Anchor } from './anchors.ts'
import type { Piece, Stream } from './pieces.ts'
import type { Print } from './reading.ts'
import type { Label } from './vocabulary.ts'
import { yearOf } from './years.ts'

/** A column's head; `key` is null for a head the form does not know. */
export interface Leaf {
  readonly key: string | null
  readonly cell: GridCell
  /** Nothing is printed in it. */
  readonly bare?: boolean
  /** Printed in each of its columns, as where merged cells were taken apart. */
  readonly repeated?: true
}

export type Cell = Piece & { readonly cell: GridCell }

export const endOf = (cell: GridCell): number => cell.column + cell.columnSpan
export const within = (inner: GridCell, outer: GridCell): boolean =>
  inner.column >= outer.column && endOf(inner) <= endOf(outer)
export const overlaps = (a: GridCell, b: GridCell): boolean => a.column < endOf(b) && b.column < endOf(a)
const same = (a: GridCell, b: GridCell): boolean => a.column === b.column && endOf(a) === endOf(b)

export const cellOf = (stream: Stream, anchor: Anchor): Cell => stream.pieces[anchor.first] as Cell

export const drawnPieces = (stream: Stream, grid: number): Cell[] =>
  stream.pieces.filter((piece): piece is Cell => piece.grid === grid && piece.cell !== null)

/** The place of a head, with the cells beside it that repeat it: sheets without merged cells print a merged head so. */
function widened(stream: Stream, head: Cell): GridCell {
  let { column, columnSpan } = head.cell
  for (const other of drawnPieces(stream, head.grid)) {
    if (other.cell.row !== head.cell.row || other.folded.text !== head.folded.text) continue
    if (other.cell.column === column + columnSpan) columnSpan += other.cell.columnSpan
  }
  for (const other of drawnPieces(stream, head.grid).reverse()) {
    if (other.cell.row !== head.cell.row || other.folded.text !== head.folded.text) continue
    if (endOf(other.cell) === column) {
      column = other.cell.column
      columnSpan += other.cell.columnSpan
    }
  }
  return { ...head.cell, column, columnSpan }
}

/**
 * The same heads stand twice on a line with others between them, as where a table shows two years side by side: nothing says
 * which of a row's values are the report's.
 */
export function isDoubled(stream: Stream, heads: readonly Anchor[], labels: readonly Label[]): boolean {
  const drawn = heads.map((head) => cellOf(stream, head))
  const rows = new Set(drawn.map(({ cell }) => cell.row))
  const beside = drawn[0] ? drawnPieces(stream, drawn[0].grid).filter(({ cell }) => rows.has(cell.row)) : []
  const twice = labels.filter((label) => {
    const own = beside.filter((piece) => piece.kind === 'text' && label.folds.includes(piece.folded.text))
    return own.some((piece) =>
      own.some((other) => other.cell.row === piece.cell.row && hasOthersBetween(beside, piece, other)),
    )
  })
  return twice.length >= Math.min(2, labels.length) || heads.some((head) => isDivided(stream, head))
}

/** Years that stand below a head, one beside the other. */
function yearsBelow(stream: Stream, grid: number, head: GridCell): readonly Cell[] {
  const below = drawnPieces(stream, grid).filter(
    (piece) => piece.cell.row === head.row + head.rowSpan && within(piece.cell, head) && yearOf(stream, piece) !== null,
  )
  return new Set(below.map((piece) => piece.raw)).size > 1 ? below : []
}

/** The report's year among those below a head; null where there are none, or several are. */
function ownYearBelow(stream: Stream, grid: number, head: GridCell): GridCell | null {
  const own = yearsBelow(stream, grid, head).filter((piece) => yearOf(stream, piece) === 'own')
  return own.length === 1 ? own[0]!.cell : null
}

/** Several years stand below the head, and none of them or several may be the report's. */
function isDivided(stream: Stream, head: Anchor): boolean {
  const own = cellOf(stream, head)
  const cell = widened(stream, own)
  return yearsBelow(stream, own.grid, cell).length > 0 && ownYearBelow(stream, own.grid, cell) === null
}

const hasOthersBetween = (pieces: readonly Cell[], left: Cell, right: Cell): boolean =>
  pieces.some(
    ({ kind, cell, folded }) =>
      kind === 'text' &&
      folded.text !== left.folded.text &&
      cell.row === left.cell.row &&
      cell.column >= endOf(left.cell) &&
      endOf(cell) <= right.cell.column,
  )

/** Of two strange heads over one column, the printed one stands; of two alike, the upper. */
const outranks = (other: Leaf, leaf: Leaf, isAbove: boolean): boolean =>
  other.key !== null || (other.bare === leaf.bare ? isAbove : leaf.bare === true)

/** Heads of a block, left to right: those in order, those of its `labels` printed out of order, and strange ones. */
export function leavesOf(
  stream: Stream,
  heads: readonly Anchor[],
  anchored: ReadonlySet<number>,
  labels: readonly Label[],
): Leaf[] {
  const met = heads.map((head): Leaf => {
    const own = cellOf(stream, head)
    const cell = widened(stream, own)
    const apart = own.cell.columnSpan === 1 && cell.columnSpan > 1
    const year = ownYearBelow(stream, own.grid, cell)
    if (year) return { key: head.label.column, cell: year }
    return { key: head.label.column, cell, ...(apart ? { repeated: true } : {}) }
  })
  // A head printed again on the next line of heads is one head.
  const known = met.filter(
    (leaf, index) => !met.slice(index + 1).some((other) => other.key === leaf.key && overlaps(other.cell, leaf.cell)),
  )
  const first = Math.min(...known.map((leaf) => leaf.cell.column))
  const rows = new Set(known.map((leaf) => leaf.cell.row))
  const beside = drawnPieces(stream, cellOf(stream, heads[0]!).grid)
    .filter((piece) => piece.kind !== 'figure' && !anchored.has(piece.at))
    // A head may begin above those known and reach down beside them.
    .filter(({ cell }) => [...rows].some((row) => cell.row <= row && row < cell.row + cell.rowSpan))
    .filter((piece) => !known.some((leaf) => overlaps(leaf.cell, piece.cell)))
  const missing = labels.filter((label) => !heads.some((head) => head.label.column === label.column))
  const cut = missing.flatMap((label) => cutHead(beside, label))
  const foreign = beside.flatMap((piece): Leaf[] => {
    if (cut.some((leaf) => overlaps(leaf.cell, piece.cell))) return []
    const label = missing.find(({ folds }) => folds.includes(piece.folded.text) || folds.includes(piece.bare ?? ''))
    if (label) return [{ key: label.column, cell: piece.cell }]
    return piece.cell.column >= first ? [{ key: null, cell: piece.cell, bare: piece.kind === 'empty' }] : []
  })
  // Rows of heads that are filled up to the same width show the same empty column more than once.
  const once = foreign.filter(
    (leaf, index) =>
      leaf.key !== null ||
      !foreign.some((other, at) => overlaps(other.cell, leaf.cell) && outranks(other, leaf, at < index)),
  )
  return [...known, ...cut, ...once].sort((a, b) => a.cell.column - b.cell.column)
}

/** A head whose cell the end of a page cut in two, one part below the other. */
function cutHead(pieces: readonly Cell[], label: Label): Leaf[] {
  const parts = pieces.filter((piece) => piece.kind === 'text')
  return parts.flatMap((upper): Leaf[] => {
    const lower = parts.find(
      (each) => each.cell.row === upper.cell.row + upper.cell.rowSpan && same(each.cell, upper.cell),
    )
    const whole = lower ? upper.folded.text + lower.folded.text : ''
    return label.folds.includes(whole) ? [{ key: label.column, cell: upper.cell }] : []
  })
}

/** Two heads over one column: the merges of the heads are lost, and with them what stands where. */
export const overlapping = (leaves: readonly Leaf[]): boolean =>
  leaves.some((leaf, index) => index > 0 && leaf.cell.column < endOf(leaves[index - 1]!.cell))

/** Null for a value on several lines with other cells between them in the text: that is no print of one place. */
export function printOf({ kind, raw, span, cell }: Cell): Print | null {
  if (cell.lines && kind !== 'empty') return null
  return cell.place ? { raw, span, place: cell.place } : { raw, span }
}

/** A figure below a head that is empty: one too many in its row, or one beside its own place. */
export const strayFigure = (leaves: readonly Leaf[], cells: readonly Cell[]): boolean =>
  leaves.some(
    (leaf) => leaf.bare === true && cells.some((each) => each.kind === 'figure' && overlaps(leaf.cell, each.cell)),
  )

/** Fields that may be one figure whose thousands a comma parted, set as two. */
export const thousandsApart = (cells: readonly Cell[]): boolean =>
  cells.some(({ raw }, at) => /^[1-9]\d{0,2}$/u.test(raw) && /^\d{3}$/u.test(cells[at + 1]?.raw ?? ''))

export interface Paired {
  /** One a leaf, in the leaves' order; null where one value stands under several heads. */
  readonly prints: readonly (Print | null)[]
  /** Every cell stands right below its head, wherever the head stands. */
  readonly byPlace: boolean
  /** A cell stands below another's head: merges are uneven, or the whole row has slipped. Only the number agrees. */
  readonly uneven?: true
}

/** The value of a merged cell that was taken apart stands in each of its columns, like its head. */
const isRepeated = (leaf: Leaf, printed: readonly Cell[]): boolean =>
  leaf.repeated === true &&
  printed.length === leaf.cell.columnSpan &&
  printed.every((cell) => cell.raw === printed[0]!.raw)

/** As many cells as heads and each as wide as its own, all as far to one side: a merge left of them is too long or lost. */
export function hasSlipped(leaves: readonly Leaf[], cells: readonly Cell[]): boolean {
  const by = (cells[0]?.cell.column ?? 0) - (leaves[0]?.cell.column ?? 0)
  return (
    by !== 0 &&
    cells.length === leaves.length &&
    cells.every(({ cell }, at) => {
      const head = leaves[at]!.cell
      return cell.columnSpan === head.columnSpan && cell.column - head.column === by
    })
  )
}

/** Null where the geometry does not decide. */
export function pairCells(leaves: readonly Leaf[], cells: readonly Cell[]): Paired | null {
  if (cells.length === leaves.length) {
    const crossed = cells.some((cell, index) =>
      leaves.some((leaf, other) => other !== index && same(leaf.cell, cell.cell)),
    )
    const byPlace = cells.every((cell, index) => same(cell.cell, leaves[index]!.cell))
    if (!crossed) return { prints: cells.map(printOf), byPlace }
    const [first, last] = [leaves[0]!.cell, leaves.at(-1)!.cell]
    const asWide = cells[0]!.cell.column === first.column && endOf(cells.at(-1)!.cell) === endOf(last)
    const all = (asWide && cells.every(({ kind }) => kind !== 'empty')) || hasSlipped(leaves, cells)
    return all ? { prints: cells.map(printOf), byPlace: false, uneven: true } : null
  }
  const used = new Set<Cell>()
  const prints = leaves.map((leaf) => {
    const inside = cells.filter((cell) => within(cell.cell, leaf.cell))
    const printed = inside.filter((cell) => cell.kind !== 'empty')
    const one = printed.length === 0 ? inside.slice(0, 1) : isRepeated(leaf, printed) ? printed.slice(0, 1) : printed
    if (one.length !== 1) return null
    inside.forEach((cell) => used.add(cell))
    return printOf(one[0]!)
  })
  const left = cells.filter((cell) => !used.has(cell) && cell.kind !== 'empty')
  // One value for several columns, exactly as wide as their heads together; all other cells as wide as theirs.
  const shares = (cell: Cell): boolean => {
    const under = leaves.filter((leaf) => within(leaf.cell, cell.cell))
    return (
      under.length > 1 && under[0]!.cell.column === cell.cell.column && endOf(under.at(-1)!.cell) === endOf(cell.cell)
    )
  }
  const sharing =
    left.length > 0 &&
    left.every(shares) &&
    [...used].every((cell) => leaves.some((leaf) => same(leaf.cell, cell.cell)))
  const explained = leaves.every(
    (leaf, index) => prints[index] !== null || (sharing && left.some((cell) => within(leaf.cell, cell.cell))),
  )
  return explained && (left.length === 0 || (sharing && used.size > 1)) ? { prints, byPlace: true } : null
}
