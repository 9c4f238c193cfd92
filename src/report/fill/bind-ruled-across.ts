// Table 4 as drawn: one row of values below its heads, or its three rows one below the other.
import type { FormBlock, StatutoryTable } from '../model/form.ts'
import { foldsOf, namesOutOfOrder, rowCalled, rowNamed } from './across-names.ts'
import { valuesBelow } from './across-values.ts'
import type { Anchor } from './anchors.ts'
import { acrossHeads, acrossPlaces, fewestHeads } from './bind-across.ts'
import type { Binding, RowPlace } from './binding.ts'
import { findPrints, put } from './bind-ruled.ts'
import type { Found, Result } from './bind-ruled.ts'
import { cellOf, drawnPieces, endOf } from './leaves.ts'
import type { Cell, Leaf } from './leaves.ts'
import type { Stream } from './pieces.ts'

/** A name with the empty cells behind it, up to the next one on its line or above: sheets without merged cells show it so. */
function reachOf(cells: readonly Cell[], top: number, name: Cell): number {
  const from = endOf(name.cell)
  const behind = cells.filter(({ kind, cell }) => kind !== 'empty' && cell.row >= top && cell.row <= name.cell.row)
  const others = behind.filter(({ cell }) => cell.column >= from).map(({ cell }) => cell.column)
  return others.length > 0 ? Math.min(...others) : Math.max(...cells.map((each) => endOf(each.cell)))
}

const isOfRow = ({ key }: Leaf, row: string): boolean => key?.startsWith(`${row}/`) ?? false

/** Heads as the table shows them: each column's head belongs to the row that is named above it. */
function leavesByPlace(stream: Stream, grid: number, block: FormBlock): Leaf[] | null {
  const cells = drawnPieces(stream, grid)
  const exact = cells.filter((cell) => block.rows.some((row) => foldsOf(row).includes(cell.folded.text)))
  const top = Math.min(...exact.map((cell) => cell.cell.row))
  const names = cells.flatMap((cell) => {
    const row = rowNamed(cell, block)
    const end = exact.includes(cell) ? reachOf(cells, top, cell) : endOf(cell.cell)
    return row === null ? [] : [{ row, cell: cell.cell, end }]
  })
  const found = cells.flatMap((cell): Leaf[] => {
    const column = cell.kind === 'text' ? block.columns.find((each) => foldsOf(each).includes(cell.folded.text)) : null
    if (!column) return []
    const above = names.filter(
      (name) => name.cell.row < cell.cell.row && name.cell.column <= cell.cell.column && name.end >= endOf(cell.cell),
    )
    const rows = [...new Set(above.map(({ row }) => row))]
    return [{ key: rows.length === 1 ? `${rows[0]}/${column.key}` : null, cell: cell.cell }]
  })
  // Heads printed on several lines of heads are one head each.
  const leaves = found.filter(
    (leaf, index) =>
      !found.slice(index + 1).some((other) => other.key === leaf.key && other.cell.column === leaf.cell.column),
  )
  const keys = new Set(leaves.map((leaf) => leaf.key))
  // A table may print some of the rows only, each with all its columns.
  const printed = block.rows.filter((row) => leaves.some((leaf) => isOfRow(leaf, row.key)))
  const whole = printed.length > 0 && keys.size === leaves.length && leaves.every((leaf) => leaf.key !== null)
  return whole && leaves.length === printed.length * block.columns.length ? leaves : null
}

/** Rows that stand one below the other, each with its name at the left and the same heads above. */
function bindDown(stream: Stream, anchors: readonly Anchor[], table: StatutoryTable): Result | null {
  const block = table.blocks[0]!
  const head = acrossHeads(anchors, table).find((each) => stream.pieces[each.first]!.cell)
  const grid = head && cellOf(stream, head).grid
  if (grid === undefined) return null
  const cells = drawnPieces(stream, grid)
  const heads = cells.flatMap((cell): { leaf: Leaf; cell: Cell }[] => {
    const column = cell.kind === 'text' ? block.columns.find((each) => foldsOf(each).includes(cell.folded.text)) : null
    return column ? [{ leaf: { key: column.key, cell: cell.cell }, cell }] : []
  })
  const leaves = heads.map(({ leaf }) => leaf).sort((a, b) => a.cell.column - b.cell.column)
  const once = new Set(leaves.map((leaf) => leaf.key)).size === leaves.length && leaves.length === block.columns.length
  if (!once || new Set(leaves.map((leaf) => leaf.cell.row)).size > 1) return null
  const left = leaves[0]!.cell
  const named = cells.flatMap((cell) => {
    const row = cell.cell.row > left.row && endOf(cell.cell) <= left.column ? rowNamed(cell, block) : null
    return row === null ? [] : [{ row, cell }]
  })
  // Sheets without merged cells print a merged name in each of its cells.
  const names = named.filter(
    ({ row, cell }, at) => named[at - 1]?.row !== row || named[at - 1]?.cell.cell.row !== cell.cell.row,
  )
  if (names.length < 2 || new Set(names.map((name) => name.row)).size !== names.length) return null
  const result: Result = { cells: [], doubtful: [], open: [] }
  for (const { row, cell } of names) {
    const place: RowPlace = { table: table.key, row, columns: block.columns, at: cell.span }
    const values = cells.filter((each) => each.cell.row === cell.cell.row && each.cell.column >= left.column)
    put(result, place, findPrints(leaves, values, block.columns))
  }
  return result
}

/** Heads of a grid that shows one row alone, named right above it. */
function leavesByCaption(stream: Stream, grid: number, block: FormBlock): Leaf[] | null {
  const caption = stream.pieces[(stream.ends[grid - 1] ?? 0) - 1]
  const row = caption && !caption.cell ? rowCalled(caption, block) : null
  if (row === null) return null
  const leaves = drawnPieces(stream, grid).flatMap((cell): Leaf[] => {
    const column = cell.kind === 'text' ? block.columns.find((each) => foldsOf(each).includes(cell.folded.text)) : null
    return column ? [{ key: `${row}/${column.key}`, cell: cell.cell }] : []
  })
  const once = new Set(leaves.map(({ key }) => key)).size === leaves.length
  return once && leaves.length === block.columns.length && new Set(leaves.map(({ cell }) => cell.row)).size === 1
    ? leaves
    : null
}

/** Grids that show some of the rows each, one below the other in one section; null where they are not whole or not apart. */
function bindApart(
  stream: Stream,
  anchors: readonly Anchor[],
  heads: readonly Anchor[],
  table: StatutoryTable,
): Result | null {
  const block = table.blocks[0]!
  const first = cellOf(stream, heads[0]!).grid
  const { section } = stream.grids[first]!
  const parts = stream.grids.flatMap((grid, at) => {
    if (grid.kind !== 'ruled' || grid.section !== section || at < first) return []
    const leaves = leavesByPlace(stream, at, block) ?? leavesByCaption(stream, at, block)
    return leaves ? [{ at, leaves }] : []
  })
  const keys = parts.flatMap(({ leaves }) => leaves.map(({ key }) => key))
  if (parts.length < 2 || new Set(keys).size !== keys.length) return null
  const result: Result = { cells: [], doubtful: [], open: [] }
  for (const { at, leaves } of parts) {
    const cells = drawnPieces(stream, at)
    const found = findNamed(leaves, valuesBelow(stream, anchors, at, leaves), acrossPlaces(table, cells[0]!.span))
    putAcross(result, acrossPlaces(table, cells[0]!.span), leaves, found)
  }
  return result
}

export function bindRuledAcross(stream: Stream, anchors: readonly Anchor[], table: StatutoryTable): Binding {
  const down = bindDown(stream, anchors, table)
  if (down) return { ...down, tables: [table.key] }
  const result: Result = { cells: [], doubtful: [], open: [] }
  const heads = acrossHeads(anchors, table).filter((each) => stream.pieces[each.first]!.cell)
  if (heads.length < fewestHeads) return { ...result, tables: [] }
  const apart = bindApart(stream, anchors, heads, table)
  if (apart) return { ...apart, tables: [table.key] }
  const cells = heads.map((head) => cellOf(stream, head))
  const leaves = leavesByPlace(stream, cells[0]!.grid, table.blocks[0]!)
  const values = valuesBelow(stream, anchors, cells[0]!.grid, leaves ?? cells)
  const places = acrossPlaces(table, { start: cells[0]!.span.start, end: cells.at(-1)!.span.end })
  const found = findAcross(stream, anchors, heads, leaves, table.blocks[0]!, places, values)
  putAcross(result, places, leaves, found)
  return { ...result, tables: [table.key] }
}

/** Adds the rows that are printed, each with what is its of the one row of values. */
function putAcross(result: Result, places: readonly RowPlace[], leaves: readonly Leaf[] | null, found: Found): void {
  places.forEach((place, index) => {
    if (leaves && !leaves.some((leaf) => isOfRow(leaf, place.row))) return
    const from = index * place.columns.length
    const prints = found.prints?.slice(from, from + place.columns.length) ?? null
    const shared = place.columns.filter(({ key }) => found.shared.some((each) => each.key === `${place.row}/${key}`))
    put(result, place, { ...found, shared, prints: prints?.some((print) => print !== null) ? prints : null })
  })
}

function findNamed(leaves: readonly Leaf[], values: readonly Cell[], places: readonly RowPlace[]): Found {
  const named = places.flatMap((place) =>
    place.columns.map((column) => ({ ...column, key: `${place.row}/${column.key}` })),
  )
  return findPrints(
    [...leaves].sort((a, b) => a.cell.column - b.cell.column),
    values,
    named,
  )
}

function findAcross(
  stream: Stream,
  anchors: readonly Anchor[],
  heads: readonly Anchor[],
  byPlace: readonly Leaf[] | null,
  block: FormBlock,
  places: readonly RowPlace[],
  values: readonly Cell[],
): Found {
  const byOrder = heads.map((head): Leaf => ({
    key: `${head.label.row}/${head.label.column}`,
    cell: cellOf(stream, head).cell,
  }))
  // Fewer heads than the form's, with no names above them, may be anybody's.
  const all = places.length * block.columns.length
  const undecided = byPlace === null && (heads.length < all || namesOutOfOrder(stream, anchors, heads, block))
  return undecided
    ? { prints: null, shared: [], printed: values.length, doubt: null }
    : findNamed(byPlace ?? byOrder, values, places)
}
