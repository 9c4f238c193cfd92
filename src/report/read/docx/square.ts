// A table's rows of cells → where each cell stands in the grid, merged cells once at their top left.
import type { Flow, FlowTable } from './flow.ts'

export interface SquareCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly flow: readonly Flow[]
}

export interface Square {
  readonly cells: readonly SquareCell[]
  readonly rowCount: number
  readonly columnCount: number
}

// Rows drawn by hand miss each other by a hair; no figure fits into such a column. Twentieths of a point: about 2 mm.
const hair = 110
// A grid of less than this in all is a placeholder some converters write.
const leastWidth = 2_000

interface Placed {
  row: number
  start: number
  end: number
  rowSpan: number
  readonly continues: boolean
  readonly flow: readonly Flow[]
}

function place({ rows }: FlowTable): Placed[] {
  const placed: Placed[] = []
  rows.forEach(({ before, cells }, row) => {
    let start = before
    for (const { columnSpan, continues, flow } of cells) {
      placed.push({ row, start, end: start + columnSpan, rowSpan: 1, continues, flow })
      start += columnSpan
    }
  })
  return placed
}

/** For each boundary of the grid the column it opens once hair-thin columns are gone; null when they hold something. */
function withoutHairs(placed: readonly Placed[], widths: readonly number[]): number[] | null {
  const total = widths.reduce((sum, width) => sum + width, 0)
  if (total < leastWidth || placed.some(({ end }) => end > widths.length)) return null
  const columns = [0]
  let edge = 0
  let position = 0
  for (const width of widths) {
    position += width
    const opens = position - edge > hair
    if (opens) edge = position
    columns.push(columns.at(-1)! + (opens ? 1 : 0))
  }
  return placed.every(({ start, end }) => columns[end]! > columns[start]!) ? columns : null
}

/** Unites cells with the one above they go on with. One that has nothing of its width above it stands for itself. */
function unite(placed: readonly Placed[]): Placed[] {
  const united: Placed[] = []
  const open = new Map<number, Placed>()
  for (const cell of placed) {
    const above = open.get(cell.start)
    if (cell.continues && above && above.end === cell.end && above.row + above.rowSpan === cell.row) {
      above.rowSpan++
      continue
    }
    united.push(cell)
    open.set(cell.start, cell)
  }
  return united
}

export function square(table: FlowTable): Square {
  const placed = place(table)
  const columns = withoutHairs(placed, table.widths)
  if (columns)
    for (const cell of placed) {
      cell.start = columns[cell.start]!
      cell.end = columns[cell.end]!
    }
  const cells = unite(placed).map(({ row, start, end, rowSpan, flow }) => ({
    row,
    column: start,
    rowSpan,
    columnSpan: end - start,
    flow,
  }))
  return {
    cells,
    rowCount: table.rows.length,
    columnCount: cells.reduce((most, { column, columnSpan }) => Math.max(most, column + columnSpan), 0),
  }
}
