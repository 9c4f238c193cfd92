// Where the arrow keys lead in a printed table, and which heads belong to a cell. Positions are those of the squared grid.
import type { CellKey } from '../../report/model/filled-form.ts'
import type { PrintedCell, PrintedTable } from '../../report/model/report-view.ts'

export type Move = 'up' | 'down' | 'left' | 'right' | 'rowStart' | 'rowEnd' | 'first' | 'last'
export type ValueCell = Extract<PrintedCell, { kind: 'value' }>
export type HeadCell = Extract<PrintedCell, { kind: 'head' }>

export function valueCells(table: PrintedTable): readonly ValueCell[] {
  return table.cells
    .filter((cell) => cell.kind === 'value')
    .toSorted((one, other) => one.row - other.row || one.column - other.column)
}

/** The cell a move leads to; the same one at an edge, the first where `from` is not in the table, null in a table without values. */
export function moved(table: PrintedTable, from: CellKey | null, move: Move): CellKey | null {
  const cells = valueCells(table)
  const here = cells.find((cell) => cell.cell === from)
  const first = cells[0]?.cell ?? null
  if (!here) return first
  const row = cells.filter((cell) => cell.row === here.row)
  switch (move) {
    case 'first':
      return first
    case 'last':
      return cells.at(-1)?.cell ?? null
    case 'rowStart':
      return row[0]?.cell ?? null
    case 'rowEnd':
      return row.at(-1)?.cell ?? null
    case 'left':
      return row[row.indexOf(here) - 1]?.cell ?? here.cell
    case 'right':
      return row[row.indexOf(here) + 1]?.cell ?? here.cell
    case 'up':
      return vertical(cells, here, -1)
    case 'down':
      return vertical(cells, here, 1)
  }
}

/** Nearest row in the direction; in it the cell that stands closest to the column. */
function vertical(cells: readonly ValueCell[], here: ValueCell, step: 1 | -1): CellKey {
  const ahead = cells.filter((cell) => (cell.row - here.row) * step > 0)
  if (!ahead.length) return here.cell
  const nearest = Math.min(...ahead.map((cell) => Math.abs(cell.row - here.row)))
  const row = ahead.filter((cell) => Math.abs(cell.row - here.row) === nearest)
  const away = (cell: ValueCell) =>
    Math.max(0, cell.column - here.column, here.column - (cell.column + cell.columnSpan - 1))
  return row.reduce((best, cell) => (away(cell) < away(best) ? cell : best)).cell
}

/** Heads to tint beside a selected cell: those of its row, and the lowest one over its column within its block. */
export function headsOf(table: PrintedTable, at: ValueCell): ReadonlySet<HeadCell> {
  const heads = table.cells.filter((cell) => cell.kind === 'head')
  const beside = heads.filter(
    (head) => head.role === 'rowHead' && head.row <= at.row && at.row < head.row + head.rowSpan,
  )
  const above = heads.filter(
    (head) =>
      head.role === 'columnHead' &&
      head.row < at.row &&
      head.column <= at.column &&
      at.column < head.column + head.columnSpan,
  )
  const lowest = above.toSorted((one, other) => other.row - one.row)[0]
  return new Set(lowest ? [...beside, lowest] : beside)
}
