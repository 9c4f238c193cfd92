// Flow → the canonical text with its blocks: a line a paragraph, tabs between cells, a line a row of a table.
// Tables that only lay out the page are dissolved into what they hold.
import { trimBlank } from '../../text/trim-blank.ts'
import type { ComposedPage } from '../composed-page.ts'
import type { Flow, FlowTable } from './flow.ts'
import { square } from './square.ts'
import type { Square, SquareCell } from './square.ts'

// Statutory cells hold a label or a figure. A longer one is prose laid out with a table.
const longestCell = 300

const linesOf = (text: string): string[] => text.split('\n').map((line) => trimBlank(line))

/** What a cell prints: its lines from all it holds, empty ones left out. */
export function cellText(flow: readonly Flow[]): string {
  return flow
    .flatMap((each) =>
      each.kind === 'paragraph'
        ? linesOf(each.text)
        : each.rows.map((row) =>
            row.cells
              .map((cell) => (cell.continues ? '' : cellText(cell.flow)))
              .filter((text) => text !== '')
              .join('\t'),
          ),
    )
    .filter((line) => line !== '')
    .join('\n')
}

/** A row that is one cell from edge to edge and holds prose stands between the table's parts, not in it. */
function isProseRow({ column, columnSpan, rowSpan, flow }: SquareCell, table: Square): boolean {
  if (column !== 0 || columnSpan < table.columnCount || rowSpan > 1) return false
  return cellText(flow).length > longestCell || flow.some(isTable)
}

/** Whether a cell holds a table that is one, not a frame around a single cell. */
function isTable(flow: Flow): boolean {
  return flow.kind === 'table' && (flow.rows.length > 1 || (flow.rows[0]?.cells.length ?? 0) > 1)
}

const isLayout = ({ cells }: Square): boolean =>
  cells.length <= 1 || cells.some(({ flow }) => flow.some(isTable) || cellText(flow).length > longestCell)

/** Prose rows and the rows between them, one after the other. */
function setParts(table: FlowTable, prose: ReadonlySet<number>, page: ComposedPage): void {
  let from = 0
  for (const row of [...prose, table.rows.length]) {
    if (row > from) setTable({ ...table, rows: table.rows.slice(from, row) }, page)
    for (const cell of table.rows[row]?.cells ?? []) setFlow(cell.flow, page)
    from = row + 1
  }
}

function setTable(table: FlowTable, page: ComposedPage): void {
  const squared = square(table)
  const prose = new Set(squared.cells.filter((cell) => isProseRow(cell, squared)).map(({ row }) => row))
  if (prose.size > 0) setParts(table, prose, page)
  else if (isLayout(squared)) for (const { flow } of squared.cells) setFlow(flow, page)
  else
    page.table(
      squared.rowCount,
      squared.cells.map(({ flow, ...place }) => ({ ...place, text: cellText(flow) })),
    )
}

export function setFlow(flow: readonly Flow[], page: ComposedPage): void {
  for (const each of flow) {
    if (each.kind === 'table') setTable(each, page)
    else for (const line of linesOf(each.text)) page.line(line, each.level)
  }
}
