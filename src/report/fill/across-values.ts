// The one row of values below the heads of a drawn table 4: not a remark, nor the line that numbers its columns, and of
// several years' rows the report's own.
import type { GridCell } from '../model/grid.ts'
import type { Anchor } from './anchors.ts'
import { drawnPieces, endOf } from './leaves.ts'
import type { Cell, Leaf } from './leaves.ts'
import type { Stream } from './pieces.ts'
import { yearOf } from './years.ts'
import { digits } from '../text/digit.ts'
import { noteWording } from '../text/wording.ts'

const anyDigit = new RegExp(`[${digits}]`, 'u')

const isFilled = ({ kind }: Cell): boolean => kind !== 'empty'

/** Rows below the heads that hold no values: a remark on the table, or who filled it in. */
function isNote(row: readonly Cell[], above: readonly GridCell[]): boolean {
  const [first, ...others] = row.filter(isFilled)
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

/** 1, 2, 3 … over all columns. */
const isNumbering = (row: readonly Cell[], columns: number): boolean =>
  row.length === columns && row.every(({ raw }, at) => raw.trim() === String(at + 1))

/** `leaves` are the heads in the grid. Empty where several rows may be the report's, or the only one is not. */
export function valuesBelow(
  stream: Stream,
  anchors: readonly Anchor[],
  grid: number,
  leaves: readonly Pick<Leaf, 'cell'>[],
): readonly Cell[] {
  const above = leaves.map(({ cell }) => cell)
  const left = Math.min(...above.map((cell) => cell.column))
  const lastHead = Math.max(...above.map((cell) => cell.row + cell.rowSpan - 1))
  const below = rowsOf(drawnPieces(stream, grid).filter(({ cell }) => cell.row > lastHead)).map((line) => {
    const years = new Set(line.filter(({ cell }) => cell.column < left).map((each) => yearOf(stream, each)))
    const values = line.filter(({ cell }) => cell.column >= left)
    return { values, year: years.has('own') ? 'own' : years.has('other') ? 'other' : null }
  })
  const overleaf = rowsOverleaf(stream, anchors, grid).map((values) => ({ values, year: null }))
  const rows = [...below, ...overleaf].filter(({ values }) => values.length > 0 && !isNote(values, above))
  const printed = rows.filter(({ values }) => values.some(isFilled))
  if (printed.length === 0) return rows[0]?.values ?? []
  // With rows on both pages, the one below may be what is left of the one above.
  if (below.length > 0 && overleaf.some((row) => printed.includes(row))) return []
  const counted = printed.filter(({ values }) => printed.length === 1 || !isNumbering(values, leaves.length))
  const figured = counted.filter(({ values }) => values.some(({ raw }) => anyDigit.test(raw)))
  const held = figured.length > 0 ? figured : counted
  const own = held.filter(({ year }) => year === 'own')
  const [only, ...others] = own.length > 0 && held.every(({ year }) => year !== null) ? own : held
  return only && others.length === 0 && only.year !== 'other' ? only.values : []
}
