// Tables whose rows say where their cells end: rows of edges → cells in a squared grid, merged ones once at their top left.
import type { PageCell } from './composed-page.ts'

export interface EdgeCell {
  /** Right edge in twentieths of a point from the margin; null where the row does not say. */
  readonly right: number | null
  /** Goes on with the cell above it. */
  readonly continues: boolean
  /** Goes on with the cell to its left. */
  readonly joins: boolean
  readonly text: string
}

export interface EdgeRow {
  readonly left: number
  readonly cells: readonly EdgeCell[]
}

// Rows drawn by hand miss each other by a hair: about 2 mm. No figure fits into such a column.
const hair = 110

interface Reach {
  readonly row: number
  readonly start: number
  readonly end: number
  readonly continues: boolean
  readonly text: string
}

/** Ends of the cells by their edges; by their order where a row does not say, or says what cannot be. */
function reachesOf({ left, cells }: EdgeRow, row: number, byOrder: boolean): Reach[] {
  const reaches: Reach[] = []
  let start = byOrder ? 0 : left
  cells.forEach(({ right, continues, joins, text }, index) => {
    const end = byOrder ? index + 1 : right!
    const before = reaches.at(-1)
    if (joins && before)
      reaches[reaches.length - 1] = { ...before, end, text: [before.text, text].filter(Boolean).join('\n') }
    else reaches.push({ row, start, end, continues, text })
    start = end
  })
  return reaches
}

const isMeasured = ({ left, cells }: EdgeRow): boolean =>
  cells.every(({ right }, index) => right !== null && right > (index === 0 ? left : (cells[index - 1]!.right ?? right)))

/** Column of each edge; null when two edges of one cell would fall into one. */
function columnsOf(reaches: readonly Reach[], least: number): ReadonlyMap<number, number> | null {
  const edges = [...new Set(reaches.flatMap(({ start, end }) => [start, end]))].sort((one, other) => one - other)
  const columns = new Map<number, number>()
  let column = -1
  let from = -Infinity
  for (const edge of edges) {
    if (edge - from > least) {
      column++
      from = edge
    }
    columns.set(edge, column)
  }
  return reaches.every(({ start, end }) => columns.get(end)! > columns.get(start)!) ? columns : null
}

export function squareEdges(rows: readonly EdgeRow[]): PageCell[] {
  const byOrder = !rows.every(isMeasured)
  const reaches = rows.flatMap((row, index) => reachesOf(row, index, byOrder))
  const columns = columnsOf(reaches, byOrder ? 0 : hair) ?? columnsOf(reaches, 0)!
  const cells: { -readonly [K in keyof PageCell]: PageCell[K] }[] = []
  const above = new Map<number, (typeof cells)[number]>()
  for (const { row, start, end, continues, text } of reaches) {
    const column = columns.get(start)!
    const columnSpan = columns.get(end)! - column
    const upper = above.get(column)
    if (continues && text === '' && upper?.columnSpan === columnSpan && upper.row + upper.rowSpan === row) {
      upper.rowSpan++
      continue
    }
    const cell = { row, column, rowSpan: 1, columnSpan, text }
    cells.push(cell)
    above.set(column, cell)
  }
  return cells
}
