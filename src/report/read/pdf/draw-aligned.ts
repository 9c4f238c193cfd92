// What was found of a table without rulings → the table, each cell with its print or the place where it would stand.
import type { Box, PagePlace } from '../../model/span.ts'
import type { AlignedColumn, Placed } from './aligned-columns.ts'
import type { Heads } from './aligned-heads.ts'
import type { Label } from './aligned-labels.ts'
import type { ValueCell } from './aligned-rows.ts'
import type { FlowCell, FlowTable } from './flow.ts'
import { cellText } from './lay-lines.ts'
import { onPage } from './lay-page.ts'
import { lineOfPiece } from './scroll.ts'
import type { ScrollLine } from './scroll.ts'

export interface AlignedParts {
  readonly columns: readonly AlignedColumn[]
  readonly labelCount: number
  readonly corner: readonly Placed[]
  readonly heads: Heads
  readonly rows: readonly Label[]
  /** The row each group begins in. */
  readonly groups: readonly { readonly label: Label; readonly row: number }[]
  readonly values: readonly ValueCell[]
}

type Draft = Omit<FlowCell, 'row'>

/** Print ends at the widest of its lines; labels at the middle of the gap behind them. */
function textOf(placed: readonly Placed[], left: number, right: number): string {
  return cellText(
    placed.map(({ piece }) => lineOfPiece(piece)),
    left,
    right,
  )
}

function placeOf(placed: readonly Placed[]): PagePlace {
  const { layout } = placed[0]!.piece.of
  const here = placed.filter(({ piece }) => piece.of.layout === layout)
  return { page: layout.page, boxes: here.map(({ piece }) => onPage(layout, lineOfPiece(piece).box)) }
}

/** Null where two prints would stand in one place: then rows or columns were not told apart. */
export function drawAligned(parts: AlignedParts): FlowTable | null {
  const { columns, labelCount, corner, heads, rows, groups, values } = parts
  const count = columns.length
  const cells: FlowCell[] = []
  const drawn = (placed: readonly Placed[], column: number, columnSpan: number): Draft => {
    const last = columns[column + columnSpan - 1]!
    const right = column < labelCount ? last.to : Math.max(...placed.map(({ piece }) => piece.box[2]))
    return {
      column,
      columnSpan,
      rowSpan: 1,
      text: textOf(placed, columns[column]!.left, right),
      place: placeOf(placed),
    }
  }
  const empty = (column: number, { line, layout }: ScrollLine): Draft => {
    const { from, to } = columns[column]!
    const box: Box = [from, line.box[1], to, line.box[3]]
    return { column, columnSpan: 1, rowSpan: 1, text: '', place: { page: layout.page, boxes: [onPage(layout, box)] } }
  }
  const put = (row: number, drafts: readonly Draft[]): void => {
    for (const draft of [...drafts].sort((one, other) => one.column - other.column)) cells.push({ ...draft, row })
  }
  heads.rows.forEach((row, index) => {
    const above =
      index === 0 && corner.length > 0 ? [{ ...drawn(corner, 0, labelCount), rowSpan: heads.rows.length }] : []
    put(index, [
      ...above,
      ...row.map((cell) => ({ ...drawn(cell.placed, cell.column, cell.columnSpan), rowSpan: cell.rowSpan })),
    ])
  })
  rows.forEach((label, index) => {
    const own = values.filter((cell) => cell.row === index)
    const beside = groups.filter((group) => group.row === index && group.label.column < label.column)
    // Groups within groups may stand in one column: where two begin in one row, one cell holds the print of both.
    const grouped = [...new Set(beside.map((group) => group.label.column))].map((column) => ({
      column,
      placed: beside.flatMap((group) => (group.label.column === column ? group.label.placed : [])),
    }))
    const taken = new Set(
      own.flatMap(({ column, columnSpan }) => Array.from({ length: columnSpan }, (_, at) => column + at)),
    )
    const open = columns.flatMap((_, column) => (column < labelCount || taken.has(column) ? [] : [column]))
    put(heads.rows.length + index, [
      ...grouped.map(({ column, placed }) => drawn(placed, column, 1)),
      ...(label.placed.length > 0 ? [drawn(label.placed, label.column, Math.max(1, labelCount - label.column))] : []),
      ...own.map((cell) => drawn(cell.placed, cell.column, cell.columnSpan)),
      ...open.map((column) => empty(column, label.placed[0]?.piece.of ?? own[0]!.placed[0]!.piece.of)),
    ])
  })
  const rowCount = heads.rows.length + rows.length
  return standApart(cells) ? { kind: 'table', rowCount, columnCount: count, cells } : null
}

function standApart(cells: readonly FlowCell[]): boolean {
  const places = cells.flatMap(({ row, column, rowSpan, columnSpan }) =>
    Array.from(
      { length: rowSpan * columnSpan },
      (_, at) => `${row + Math.floor(at / columnSpan)}/${column + (at % columnSpan)}`,
    ),
  )
  return new Set(places).size === places.length
}
