// How a printed table is laid out on screen: the kind of every column, and the rows a heavier line follows.
import type { PrintedTable } from '../../report/model/report-view.ts'

/** `down`: one vertical word; `group`: a merged head at the left; `item`: takes what is left; `figure`: values. */
export type ColumnKind = 'down' | 'group' | 'item' | 'unit' | 'figure'

export function columnKinds(table: PrintedTable): ColumnKind[] {
  const kinds: ColumnKind[] = []
  const firstFigure = Math.min(
    table.columnCount,
    ...table.cells.filter((cell) => cell.kind === 'value').map((cell) => cell.column),
  )
  for (let column = 0; column < table.columnCount; column++) {
    if (column >= firstFigure) kinds.push('figure')
    else if (table.key === 'indicators') kinds.push(column === 0 ? 'item' : 'unit')
    else if (column === firstFigure - 1) kinds.push('item')
    else kinds.push(isVertical(table, column) ? 'down' : 'group')
  }
  return kinds
}

function isVertical(table: PrintedTable, column: number): boolean {
  return table.cells.some(
    (cell) => cell.kind === 'head' && cell.vertical && cell.column === column && cell.columnSpan === 1,
  )
}

/** Rows after which a block of the form ends: its heads, and every merged head of several rows that starts or ends there. */
export function blockEnds(table: PrintedTable): ReadonlySet<number> {
  const ends = new Set<number>([table.rowCount - 1])
  if (table.headRowCount) ends.add(table.headRowCount - 1)
  for (const cell of table.cells) {
    if (cell.kind !== 'head' || cell.row < table.headRowCount) continue
    if (cell.role === 'blockHead') ends.add(cell.row - 1)
    if (cell.role === 'group' && cell.rowSpan > 1) {
      ends.add(cell.row - 1)
      ends.add(cell.row + cell.rowSpan - 1)
    }
  }
  ends.delete(-1)
  return ends
}
