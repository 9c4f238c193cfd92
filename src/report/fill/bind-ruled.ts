// Rows of drawn tables: each value cell goes under the head above it. Uneven merges are followed only while heads and
// cells pair off one to one, or each cell lies within one head's columns.
import type { FilledCell } from '../model/filled-form.ts'
import type { FormColumn } from '../model/form.ts'
import type { Anchor } from './anchors.ts'
import { bindPrints, brokenIn, columnsOf, gluedIn, keysOf } from './binding.ts'
import type { Choice } from './choices.ts'
import type { Binding, OpenRow, RowPlace } from './binding.ts'
import {
  cellOf,
  drawnPieces,
  endOf,
  hasSlipped,
  isDoubled,
  leavesOf,
  overlapping,
  pairCells,
  printOf,
  strayFigure,
  thousandsApart,
} from './leaves.ts'
import type { Cell, Leaf } from './leaves.ts'
import { headsFor } from './heads-for.ts'
import { isMisfit, misfitWays } from './misfit-heads.ts'
import { listedPrints } from './listed.ts'
import { figureInLabel } from './near.ts'
import type { Stream } from './pieces.ts'
import type { Doubt, Print } from './reading.ts'
import type { Vocabulary } from './vocabulary.ts'

const digits = /^\d+$/u

export interface Found {
  /** One a column of the form; null for a column whose head is not printed or whose value it shares. */
  readonly prints: readonly (Print | null)[] | null
  /** Columns whose heads are printed but whose values cannot be told apart. */
  readonly shared: readonly FormColumn[]
  readonly printed: number
  readonly doubt: Doubt | null
}

export interface Result {
  readonly cells: FilledCell[]
  readonly doubtful: OpenRow[]
  readonly open: OpenRow[]
}

/** A figure, or figures on several lines that may be parts of one. */
const isFigures = ({ kind, raw, cell }: Cell): boolean =>
  kind === 'figure' || (cell.lines !== undefined && digits.test(raw))

export function findPrints(leaves: readonly Leaf[], row: readonly Cell[], columns: readonly FormColumn[]): Found {
  // What stands left of the first head belongs to the label's place, but where the whole row has slipped.
  const first = leaves[0]?.cell.column ?? 0
  const cells = hasSlipped(leaves, row) ? row : row.filter((cell) => endOf(cell.cell) > first)
  const printed = cells.filter((cell) => cell.kind !== 'empty').length
  const paired = leaves.length === 0 || overlapping(leaves) ? null : pairCells(leaves, cells)
  const order = columns.map((column) => leaves.findIndex((leaf) => leaf.key === column.key))
  const whole = order.every((at) => at >= 0) && leaves.filter((leaf) => leaf.key !== null).length === columns.length
  const inFormOrder = order.every((at, index) => index === 0 || at > order[index - 1]!)
  // A column that is not printed is not missed where every head that is printed is known and has its cell below it.
  // A figure left of them stands below a head that was not made out.
  const astray = cells !== row && row.some((cell) => isFigures(cell) && endOf(cell.cell) <= first)
  const fewer = !astray && paired?.byPlace === true && leaves.length > 1 && leaves.every((leaf) => leaf.key !== null)
  const stray = strayFigure(leaves, cells)
  if (stray && thousandsApart(cells)) return { prints: null, shared: [], printed, doubt: null }
  // Where a place is blank, the figure left of the heads may be its.
  const lost = astray && paired?.prints.some((print) => print?.raw === '')
  if (paired && !lost && ((whole && (paired.byPlace || inFormOrder)) || fewer)) {
    const prints = order.map((at) => (at < 0 ? null : paired.prints[at]!))
    const shared = columns.filter((_, index) => order[index]! >= 0 && prints[index] === null)
    return { prints, shared, printed, doubt: stray || paired.uneven ? { kind: 'heads' } : null }
  }
  // Heads lost or damaged: as many cells as the form has columns still speak for its order, but do not prove it.
  const damaged = !whole || overlapping(leaves)
  const isText = row.some((cell) => cell.kind === 'text')
  const byNumber = damaged && !isText && row.length === columns.length && leaves.length <= columns.length
  const prints = byNumber ? row.map(printOf) : null
  return {
    prints,
    shared: prints ? columns.filter((_, index) => prints[index] === null) : [],
    printed,
    doubt: byNumber ? { kind: 'heads' } : null,
  }
}

/** Cells of each row of a grid, right of the row's label and left of the next one on its line. */
function valueCells(stream: Stream, rows: readonly Anchor[], row: Anchor): Cell[] {
  const label = cellOf(stream, row)
  const right = drawnPieces(stream, label.grid).filter(
    (piece) => piece.cell.row === label.cell.row && piece.cell.column >= endOf(label.cell),
  )
  const next = right.findIndex(({ at }) => rows.some((other) => other.first === at && other.label.kind === 'row'))
  return next < 0 ? right : right.slice(0, next)
}

const width = (stream: Stream, index: number): number => {
  const grid = stream.grids[index]
  return grid?.kind === 'ruled' ? grid.columnCount : -1
}

/**
 * Heads of the table before, set over a table that goes on without any: as they stand where both are as wide, else one
 * over each cell where every row has as many. None where neither holds.
 */
function carriedOn(
  stream: Stream,
  leaves: readonly Leaf[],
  rows: readonly Anchor[],
  row: Anchor,
  from: number,
): Leaf[] {
  const { grid } = cellOf(stream, row)
  if (from === grid || width(stream, from) === width(stream, grid)) return [...leaves]
  const own = rows.filter((each) => cellOf(stream, each).grid === grid)
  if (overlapping(leaves) || own.some((each) => valueCells(stream, rows, each).length !== leaves.length)) return []
  const cells = valueCells(stream, rows, row)
  return leaves.map(({ key }, index) => ({ key, cell: cells[index]!.cell }))
}

/**
 * Heads that stand left of the values because their corner was drawn too narrow: set over the values where in every row the
 * first of them stands above a label and there is a value cell for each.
 */
function movedOver(stream: Stream, leaves: readonly Leaf[], rows: readonly Anchor[], row: Anchor): readonly Leaf[] {
  const first = leaves[0]
  if (!first || overlapping(leaves) || leaves.some((leaf) => leaf.bare === true)) return leaves
  const beside = ofItsBlock(stream, rows, row)
  const isAbove = (each: Anchor): boolean => first.cell.column < endOf(cellOf(stream, each).cell)
  if (!beside.every((each) => isAbove(each) && valueCells(stream, rows, each).length === leaves.length)) return leaves
  const cells = valueCells(stream, rows, row)
  return leaves.map((leaf, index) => ({ ...leaf, cell: cells[index]!.cell }))
}

const ofItsBlock = (stream: Stream, rows: readonly Anchor[], row: Anchor): Anchor[] =>
  rows.filter(
    ({ label, first }) =>
      label.table === row.label.table &&
      label.block === row.label.block &&
      stream.pieces[first]!.grid === stream.pieces[row.first]!.grid,
  )

/** A row of the same block has a figure right of all heads: these may stand over other columns than their own. */
function figuresBeyond(stream: Stream, rows: readonly Anchor[], row: Anchor, leaves: readonly Leaf[]): boolean {
  const last = leaves.findLast((leaf) => leaf.bare !== true)
  const beside = ofItsBlock(stream, rows, row)
  const isBeyond = ({ kind, cell }: Cell): boolean => kind === 'figure' && cell.column >= endOf(last!.cell)
  return (
    last !== undefined &&
    beside.some((each) => {
      const cells = valueCells(stream, rows, each)
      return cells.some(isBeyond) && !hasSlipped(leaves, cells)
    })
  )
}

export function bindRuled(stream: Stream, anchors: readonly Anchor[], vocabulary: Vocabulary): Binding {
  const result: Result = { cells: [], doubtful: [], open: [] }
  const anchored = new Set(anchors.map((each) => each.first))
  // A head printed again below may read like a row's label: nothing stands right of it.
  const rows = anchors.filter(
    (each) =>
      each.label.kind === 'row' && stream.pieces[each.first]!.cell && valueCells(stream, anchors, each).length > 0,
  )
  const choices: Choice[] = []
  const met = new Set(rows.map((each) => `${each.label.table}/${each.label.row}`))
  // A label above its parts has no values of its own.
  const bound = rows.filter(({ label }) => ![...met].some((each) => each.startsWith(`${label.table}/${label.row}.`)))
  for (const row of bound) {
    const label = cellOf(stream, row)
    const { table, block } = row.label
    const right = valueCells(stream, anchors, row)
    const columns = columnsOf(vocabulary.form, table, block)
    const place: RowPlace = { table, row: row.label.row!, columns, at: label.span }
    if (isUnsure(stream, anchors, rows, row)) {
      result.open.push({ table, row: place.row, keys: keysOf(place), at: place.at, doubt: { kind: 'loose' } })
      continue
    }
    const labels = vocabulary.labels.filter(
      (each) => each.kind === 'column' && each.table === table && each.block === block,
    )
    const listed = listedPrints(stream, row, labels, columns)
    if (listed) {
      put(result, place, { prints: listed, shared: [], printed: listed.length, doubt: null })
      continue
    }
    const heads = headsFor(stream, anchors, row, vocabulary.form)
    const printed = heads.length > 0 ? leavesOf(stream, heads, anchored, labels) : []
    const leaves =
      heads[0] && !isDoubled(stream, heads, labels)
        ? movedOver(stream, carriedOn(stream, printed, rows, row, cellOf(stream, heads[0]).grid), bound, row)
        : []
    const found = findPrints(leaves, right, columns)
    if (heads[0] && isMisfit(stream, cellOf(stream, heads[0]).grid, columns, printed)) {
      const ways = misfitWays(right, columns, found.prints)
      const doubt: Doubt = { kind: 'order' }
      result.open.push({ table, row: place.row, keys: keysOf(place), at: place.at, doubt })
      if (ways) choices.push({ places: [place], doubt, ways })
      continue
    }
    const prints = withoutCommon(found, commonCells(stream, anchors, row, right), columns)
    const shifted = prints.prints !== null && prints.doubt === null && figuresBeyond(stream, rows, row, leaves)
    put(result, place, shifted ? { ...prints, doubt: { kind: 'heads' } } : prints)
  }
  return { ...result, choices, tables: [...new Set(rows.map((row) => row.label.table))] }
}

/** Cells that reach down beside the label of another row: nobody can tell how much of the value is whose. */
function commonCells(stream: Stream, anchors: readonly Anchor[], row: Anchor, right: readonly Cell[]): readonly Cell[] {
  const { grid, cell } = cellOf(stream, row)
  const below = anchors
    .flatMap((other) => (other.label.kind === 'row' ? cellOf(stream, other) : []))
    .filter((other) => other.cell && other.grid === grid && other.cell.row >= cell.row + cell.rowSpan)
  return right.filter((value) => below.some((other) => other.cell.row < value.cell.row + value.cell.rowSpan))
}

function withoutCommon(found: Found, common: readonly Cell[], columns: readonly FormColumn[]): Found {
  if (!found.prints || common.length === 0) return found
  const isCommon = (print: Print | null): boolean => common.some(({ span }) => span.start === print?.span.start)
  const prints = found.prints.map((print) => (isCommon(print) ? null : print))
  const shared = [...found.shared, ...columns.filter((_, at) => isCommon(found.prints![at]!))]
  return { ...found, prints: prints.every((print) => print === null) ? null : prints, shared }
}

/**
 * A cell with the labels of two rows, or with a figure in its label, says of neither what stands beside it. Where only places part the rows, values
 * beside no label may be those of an empty row above or below.
 */
function isUnsure(stream: Stream, anchors: readonly Anchor[], rows: readonly Anchor[], row: Anchor): boolean {
  // A label may stand in the cell of the row it heads: （六）其他处理 above 1.申请人…
  const heads = (other: Anchor): boolean => row.label.row!.startsWith(`${other.label.row}.`)
  if (rows.some((other) => other !== row && other.first === row.first && !heads(other))) return true
  if (figureInLabel(stream, row) !== null) return true
  if (valueCells(stream, anchors, row).some((each) => each.kind !== 'empty')) return false
  const { grid, cell, folded } = cellOf(stream, row)
  const drawn = stream.grids[grid]!
  const byPlaces = drawn.kind === 'ruled' && drawn.byPlaces === true
  const goesOn = (start: string): boolean => row.label.folds.some((each) => each.startsWith(start))
  // A label that lost a line may have lost the one its values stood on.
  if (row.near && (byPlaces || row.label.folds.some((each) => each.endsWith(folded.text)))) return true
  const named = new Set(anchors.map(({ first }) => first))
  const pieces = drawnPieces(stream, grid)
  const isStray = (line: readonly Cell[]): boolean =>
    line.some((each) => each.kind === 'figure') &&
    (byPlaces || line.every((each) => each.kind !== 'text' || each.numbering || goesOn(each.folded.text)))
  // Lines without a label of their own, up to the next that has one, may be the row's; with one that is none, where only
  // places part the rows.
  const strays = (step: 1 | -1): boolean => {
    for (let line = cell.row + step; line >= 0 && line < (drawn.kind === 'ruled' ? drawn.rowCount : 0); line += step) {
      const own = pieces.filter((each) => each.cell.row === line)
      if (own.some((each) => named.has(each.at))) return false
      if (isStray(own)) return true
    }
    return false
  }
  return strays(1) || strays(-1)
}

/** Adds what was found in one row. */
export function put(result: Result, place: RowPlace, found: Found): void {
  const row = { table: place.table, row: place.row, keys: keysOf(place), at: place.at }
  const count: Doubt = { kind: 'count', printed: found.printed, columns: place.columns.length }
  const { prints } = found
  if (prints === null) {
    result.open.push({ ...row, doubt: count })
    return
  }
  const columns = place.columns.filter((_, index) => prints[index] !== null)
  const own = prints.filter((print) => print !== null)
  const whole = found.doubt ?? gluedIn(own)
  result.cells.push(...bindPrints({ ...place, columns }, own, whole))
  const doubt = whole ?? brokenIn(own)
  if (doubt) result.doubtful.push({ ...row, keys: keysOf({ ...place, columns }), doubt })
  if (found.shared.length > 0)
    result.open.push({ ...row, keys: keysOf({ ...place, columns: found.shared }), doubt: count })
}
