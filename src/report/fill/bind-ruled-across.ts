// Table 4 as drawn: one row of values below its heads, or its three rows one below the other.
import type { FormBlock, StatutoryTable } from '../model/form.ts'
import type { GridCell } from '../model/grid.ts'
import { foldsOf, namesOutOfOrder, rowNamed } from './across-names.ts'
import type { Anchor } from './anchors.ts'
import { acrossHeads, acrossPlaces, fewestHeads } from './bind-across.ts'
import type { Binding, RowPlace } from './binding.ts'
import { findPrints, put } from './bind-ruled.ts'
import type { Found, Result } from './bind-ruled.ts'
import { cellOf, drawnPieces, endOf } from './leaves.ts'
import type { Cell, Leaf } from './leaves.ts'
import type { Stream } from './pieces.ts'
import { noteWording } from '../text/wording.ts'

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

const anyDigit = /\d/u

/** Rows below the heads that hold no values: a remark on the table, or who filled it in. */
function isNote(row: readonly Cell[], above: readonly GridCell[]): boolean {
  const [first, ...others] = row.filter((piece) => piece.kind !== 'empty')
  if (first?.kind !== 'text') return false
  if (noteWording.test(first.raw.trim())) return others.every((piece) => !anyDigit.test(piece.raw))
  const isBelow = above.every((cell) => first.cell.column <= cell.column && endOf(first.cell) >= endOf(cell))
  return others.length === 0 && above.length > 1 && isBelow && !anyDigit.test(first.raw)
}

const rowsOf = (pieces: readonly Cell[]): Cell[][] =>
  [...new Set(pieces.map((piece) => piece.cell.row))].map((row) => pieces.filter((piece) => piece.cell.row === row))

/** Rows on the next page, where it ended right below the heads: a table as wide as this one that has no labels. */
function rowsOverleaf(stream: Stream, anchors: readonly Anchor[], grid: number): Cell[][] {
  const next = stream.grids.findIndex(({ kind }, at) => at > grid && kind === 'ruled')
  const [own, other] = [stream.grids[grid], stream.grids[next]]
  if (own?.kind !== 'ruled' || other?.kind !== 'ruled' || stream.homes[next] !== stream.homes[grid]) return []
  const rows = rowsOf(drawnPieces(stream, next))
  const isPlain = rows.every((row) => row.length === own.columnCount && row.every(({ kind }) => kind !== 'text'))
  const isNamed = anchors.some(({ first }) => stream.pieces[first]!.grid === next)
  return other.columnCount === own.columnCount && isPlain && !isNamed ? rows : []
}

/** Values below the heads of one drawn table. */
function bindBelow(
  stream: Stream,
  anchors: readonly Anchor[],
  table: StatutoryTable,
  heads: readonly Anchor[],
  leaves: readonly Leaf[] | null,
): Result {
  const result: Result = { cells: [], doubtful: [], open: [] }
  const cells = heads.map((head) => cellOf(stream, head))
  const above = leaves ? leaves.map((leaf) => leaf.cell) : cells.map((piece) => piece.cell)
  const left = Math.min(...above.map((cell) => cell.column))
  const lastHead = Math.max(...above.map((cell) => cell.row + cell.rowSpan - 1))
  const { grid } = cells[0]!
  const below = drawnPieces(stream, grid).filter((piece) => piece.cell.row > lastHead && piece.cell.column >= left)
  const overleaf = rowsOverleaf(stream, anchors, grid)
  const rows = [...rowsOf(below), ...overleaf].filter((row) => !isNote(row, above))
  const printed = rows.filter((row) => row.some((piece) => piece.kind !== 'empty'))
  // With rows on both pages, the one below may be what is left of the one above.
  const isParted = below.length > 0 && overleaf.some((row) => printed.includes(row))
  const values = printed.length === 1 && !isParted ? printed[0]! : printed.length === 0 ? (rows[0] ?? []) : []
  const places = acrossPlaces(table, { start: cells[0]!.span.start, end: cells.at(-1)!.span.end })
  const found = findAcross(stream, anchors, heads, leaves, table.blocks[0]!, places, values)
  places.forEach((place, index) => {
    if (leaves && !leaves.some((leaf) => isOfRow(leaf, place.row))) return
    const from = index * place.columns.length
    const prints = found.prints?.slice(from, from + place.columns.length) ?? null
    const shared = place.columns.filter(({ key }) => found.shared.some((each) => each.key === `${place.row}/${key}`))
    put(result, place, { ...found, shared, prints: prints?.some((print) => print !== null) ? prints : null })
  })
  return result
}

/** The table set as several, each with rows of its own named above their heads; null where it is one. */
function setApart(stream: Stream, table: StatutoryTable, heads: readonly Anchor[]): Map<number, Leaf[]> | null {
  const parts = new Map<number, Leaf[]>()
  for (const head of heads) {
    const { grid } = cellOf(stream, head)
    const leaves = parts.get(grid) ?? leavesByPlace(stream, grid, table.blocks[0]!)
    if (!leaves || stream.homes[grid] !== stream.homes[cellOf(stream, heads[0]!).grid]) return null
    parts.set(grid, leaves)
  }
  const keys = [...parts.values()].flat().map((leaf) => leaf.key)
  return parts.size > 1 && new Set(keys).size === keys.length ? parts : null
}

export function bindRuledAcross(stream: Stream, anchors: readonly Anchor[], table: StatutoryTable): Binding {
  const down = bindDown(stream, anchors, table)
  if (down) return { ...down, tables: [table.key] }
  const heads = acrossHeads(anchors, table).filter((each) => stream.pieces[each.first]!.cell)
  if (heads.length < fewestHeads) return { cells: [], doubtful: [], open: [], tables: [] }
  const apart = setApart(stream, table, heads)
  const { grid } = cellOf(stream, heads[0]!)
  const results = apart
    ? [...apart].map(([part, leaves]) => {
        const own = heads.filter((head) => cellOf(stream, head).grid === part)
        return bindBelow(stream, anchors, table, own, leaves)
      })
    : [bindBelow(stream, anchors, table, heads, leavesByPlace(stream, grid, table.blocks[0]!))]
  return {
    cells: results.flatMap((each) => each.cells),
    doubtful: results.flatMap((each) => each.doubtful),
    open: results.flatMap((each) => each.open),
    tables: [table.key],
  }
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
  const leaves = [...(byPlace ?? byOrder)].sort((a, b) => a.cell.column - b.cell.column)
  const named = places.flatMap((place) =>
    place.columns.map((column) => ({ ...column, key: `${place.row}/${column.key}` })),
  )
  // Fewer heads than the form's, with no names above them, may be anybody's.
  const undecided = byPlace === null && (heads.length < named.length || namesOutOfOrder(stream, anchors, heads, block))
  return undecided
    ? { prints: null, shared: [], printed: values.length, doubt: null }
    : findPrints(leaves, values, named)
}
