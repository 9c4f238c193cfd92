// Rows of drawn tables: each value cell goes under the head above it. Uneven merges are followed only while heads and
// cells pair off one to one, or each cell lies within one head's columns.
import type { FilledCell } from '../model/filled-form.ts'
import type { FormColumn, StatutoryTable } from '../model/form.ts'
import type { GridCell } from '../model/grid.ts'
import type { Anchor } from './anchors.ts'
import { acrossHeads, acrossPlaces, fewestHeads } from './bind-across.ts'
import { bindPrints, brokenIn, columnsOf, keysOf } from './binding.ts'
import type { Binding, OpenRow, RowPlace } from './binding.ts'
import type { Piece, Stream } from './pieces.ts'
import type { Doubt, Print } from './reading.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A column's head; `key` is null for a head the form does not know. */
interface Leaf {
  readonly key: string | null
  readonly cell: GridCell
}

type Cell = Piece & { readonly cell: GridCell }

const endOf = (cell: GridCell): number => cell.column + cell.columnSpan
const within = (inner: GridCell, outer: GridCell): boolean =>
  inner.column >= outer.column && endOf(inner) <= endOf(outer)

const ruledPieces = (stream: Stream, grid: number): Cell[] =>
  stream.pieces.filter((piece): piece is Cell => piece.grid === grid && piece.cell !== null)

/** Heads of a block, left to right, with those the form does not know between them. */
function leavesOf(stream: Stream, heads: readonly Anchor[], anchored: ReadonlySet<number>): Leaf[] {
  const pieceOf = (anchor: Anchor): Cell => stream.pieces[anchor.first] as Cell
  const known = heads.map((head): Leaf => ({ key: head.label.column, cell: pieceOf(head).cell }))
  const first = Math.min(...known.map((leaf) => leaf.cell.column))
  const rows = new Set(known.map((leaf) => leaf.cell.row))
  const grid = pieceOf(heads[0]!).grid
  const foreign = ruledPieces(stream, grid)
    .filter(
      (piece) =>
        piece.kind !== 'figure' && rows.has(piece.cell.row) && piece.cell.column >= first && !anchored.has(piece.at),
    )
    .filter((piece) => !known.some((leaf) => within(leaf.cell, piece.cell) || within(piece.cell, leaf.cell)))
    .map((piece): Leaf => ({ key: null, cell: piece.cell }))
  return [...known, ...foreign].sort((a, b) => a.cell.column - b.cell.column)
}

const same = (a: GridCell, b: GridCell): boolean => a.column === b.column && endOf(a) === endOf(b)
const printOf = ({ raw, span, cell }: Cell): Print => (cell.place ? { raw, span, place: cell.place } : { raw, span })

/** One print a leaf, in the leaves' order; `strays` are cells under no head. Null where the geometry does not decide. */
export function pairCells(
  leaves: readonly Leaf[],
  cells: readonly Cell[],
): { readonly prints: readonly Print[]; readonly strays: number; readonly byPlace: boolean } | null {
  if (cells.length === leaves.length) {
    const crossed = cells.some((cell, index) =>
      leaves.some((leaf, other) => other !== index && same(leaf.cell, cell.cell)),
    )
    const byPlace = cells.every((cell, index) => same(cell.cell, leaves[index]!.cell))
    return crossed ? null : { prints: cells.map(printOf), strays: 0, byPlace }
  }
  const used = new Set<Cell>()
  const prints = leaves.map((leaf) => {
    const inside = cells.filter((cell) => within(cell.cell, leaf.cell))
    const printed = inside.filter((cell) => cell.kind !== 'empty')
    const one = printed.length > 0 ? printed : inside.slice(0, 1)
    if (one.length !== 1) return null
    inside.forEach((cell) => used.add(cell))
    return printOf(one[0]!)
  })
  const left = cells.filter((cell) => !used.has(cell))
  if (left.some((cell) => cell.kind !== 'empty') || prints.includes(null)) return null
  return { prints: prints.filter((each) => each !== null), strays: left.length, byPlace: true }
}

interface Found {
  readonly prints: readonly Print[] | null
  readonly printed: number
  readonly doubt: Doubt | null
}

/** Two heads over one column: the merges of the heads are lost, and with them what stands where. */
const overlapping = (leaves: readonly Leaf[]): boolean =>
  leaves.some((leaf, index) => index > 0 && leaf.cell.column < endOf(leaves[index - 1]!.cell))

function findPrints(leaves: readonly Leaf[], cells: readonly Cell[], columns: readonly FormColumn[]): Found {
  const printed = cells.filter((cell) => cell.kind !== 'empty').length
  const paired = leaves.length === 0 || overlapping(leaves) ? null : pairCells(leaves, cells)
  const order = columns.map((column) => leaves.findIndex((leaf) => leaf.key === column.key))
  const whole = order.every((at) => at >= 0) && leaves.filter((leaf) => leaf.key !== null).length === columns.length
  const inFormOrder = order.every((at, index) => index === 0 || at > order[index - 1]!)
  if (paired && whole && (paired.byPlace || inFormOrder)) {
    const count: Doubt = { kind: 'count', printed: cells.length, columns: columns.length }
    // Heads in another order than the form's are more often shifted by lost merges than meant.
    const doubt: Doubt | null = !inFormOrder ? { kind: 'heads' } : paired.strays > 0 ? count : null
    return { prints: order.map((at) => paired.prints[at]!), printed, doubt }
  }
  // Heads lost or damaged: as many cells as the form has columns still speak for its order, but do not prove it.
  const damaged = !whole || overlapping(leaves)
  const byNumber = damaged && cells.length === columns.length && leaves.length <= columns.length
  return { prints: byNumber ? cells.map(printOf) : null, printed, doubt: byNumber ? { kind: 'heads' } : null }
}

const ofBlock = (anchor: Anchor, row: Anchor): boolean =>
  anchor.label.kind === 'column' && anchor.label.table === row.label.table && anchor.label.block === row.label.block

/** Heads of the row's block: those of its own table, else of the last one as wide, which a page break cut off. */
function headsFor(stream: Stream, anchors: readonly Anchor[], row: Anchor): Anchor[] {
  const grid = stream.pieces[row.first]!.grid
  const drawn = anchors.filter(
    (each) => ofBlock(each, row) && each.first <= row.first && stream.pieces[each.first]!.cell,
  )
  const nearest = Math.max(...drawn.map((each) => stream.pieces[each.first]!.grid))
  const width = (index: number): number => {
    const each = stream.grids[index]
    return each?.kind === 'ruled' ? each.columnCount : -1
  }
  return nearest === grid || width(nearest) === width(grid)
    ? drawn.filter((each) => stream.pieces[each.first]!.grid === nearest)
    : []
}

export function bindRuled(stream: Stream, anchors: readonly Anchor[], vocabulary: Vocabulary): Binding {
  const result = { cells: [] as FilledCell[], doubtful: [] as OpenRow[], open: [] as OpenRow[] }
  const anchored = new Set(anchors.map((each) => each.first))
  const rows = anchors.filter((each) => each.label.kind === 'row' && stream.pieces[each.first]!.cell)
  const found = new Set(rows.map((each) => `${each.label.table}/${each.label.row}`))
  for (const row of rows) {
    const label = stream.pieces[row.first] as Cell
    if ([...found].some((each) => each.startsWith(`${row.label.table}/${row.label.row}.`))) continue
    const right = ruledPieces(stream, label.grid).filter(
      (piece) => piece.cell.row === label.cell.row && piece.cell.column >= endOf(label.cell),
    )
    const columns = columnsOf(vocabulary.form, row.label.table, row.label.block)
    const place: RowPlace = { table: row.label.table, row: row.label.row!, columns, at: label.span }
    const heads = headsFor(stream, anchors, row)
    put(result, place, findPrints(heads.length > 0 ? leavesOf(stream, heads, anchored) : [], right, columns))
  }
  return { ...result, tables: [...new Set(rows.map((row) => row.label.table))] }
}

function put(
  result: { cells: FilledCell[]; doubtful: OpenRow[]; open: OpenRow[] },
  place: RowPlace,
  found: Found,
): void {
  const row = { table: place.table, row: place.row, keys: keysOf(place), at: place.at }
  if (found.prints === null) {
    result.open.push({ ...row, doubt: { kind: 'count', printed: found.printed, columns: place.columns.length } })
    return
  }
  result.cells.push(...bindPrints(place, found.prints, found.doubt))
  const doubt = found.doubt ?? brokenIn(found.prints)
  if (doubt) result.doubtful.push({ ...row, doubt })
}

/** Table 4 as drawn: one row of values below its heads. */
export function bindRuledAcross(stream: Stream, anchors: readonly Anchor[], table: StatutoryTable): Binding {
  const result = { cells: [] as FilledCell[], doubtful: [] as OpenRow[], open: [] as OpenRow[] }
  const heads = acrossHeads(anchors, table).filter((each) => stream.pieces[each.first]!.cell)
  if (heads.length < fewestHeads) return { ...result, tables: [] }
  const cells = heads.map((head) => stream.pieces[head.first] as Cell)
  const grid = cells[0]!.grid
  const left = Math.min(...cells.map((piece) => piece.cell.column))
  const lastHead = Math.max(...cells.map((piece) => piece.cell.row + piece.cell.rowSpan - 1))
  const below = ruledPieces(stream, grid).filter((piece) => piece.cell.row > lastHead && piece.cell.column >= left)
  const rows = [...new Set(below.map((piece) => piece.cell.row))].map((row) =>
    below.filter((piece) => piece.cell.row === row),
  )
  const printed = rows.filter((row) => row.some((piece) => piece.kind !== 'empty'))
  const values = printed.length === 1 ? printed[0]! : printed.length === 0 ? (rows[0] ?? []) : []
  const leaves = heads
    .map((head): Leaf => ({
      key: `${head.label.row}/${head.label.column}`,
      cell: (stream.pieces[head.first] as Cell).cell,
    }))
    .sort((a, b) => a.cell.column - b.cell.column)
  const at = { start: cells[0]!.span.start, end: cells.at(-1)!.span.end }
  const places = acrossPlaces(table, at)
  const named = places.flatMap((place) =>
    place.columns.map((column) => ({ ...column, key: `${place.row}/${column.key}` })),
  )
  const found = findPrints(leaves, values, named)
  places.forEach((place, index) => {
    const from = index * place.columns.length
    const prints = found.prints?.slice(from, from + place.columns.length) ?? null
    put(result, place, { ...found, prints })
  })
  return { ...result, tables: [table.key] }
}
