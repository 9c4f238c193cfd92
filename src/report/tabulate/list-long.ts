// The machine-readable sheet: one row a cell, what was read, what is held, and the place in the original that says so.
import type { CellView, ReportView } from '../model/report-view.ts'
import type { PlanCell, PlanRow } from '../model/workbook-plan.ts'
import { markWords } from '../text/review-words.ts'
import { excerpt } from './name-report.ts'
import { blankCell, heldCell, numberCell, textCell } from './plan-cell.ts'
import type { SheetKind } from './sheet-kind.ts'
import { emptySheet, longHeads, sheetNames, stateNames } from './words.ts'

const widths = [24, 7, 13, 7, 34, 16, 40, 12, 12, 9, 10, 9, 10, 14, 7, 44, 34, 20]

export const listLong: SheetKind = {
  name: sheetNames.long,
  empty: emptySheet.long,
  landscape: true,
  heads: longHeads,
  frozenColumns: 0,
  printedColumns: 15,
  widthsFor: () => widths,
  rowsOf: (view) => view.review.cells.filter(isThere).map((cell) => longRow(view, cell)),
}

/** What is neither on the paper nor held by a person has no row: the tables show it as missing, the problems name it. */
const isThere = ({ machine, held }: CellView): boolean => machine !== null || held.state !== 'absent'

/** One line high whatever it says: rows of one height are what filters and pivots want. */
function longRow(view: ReportView, cell: CellView): PlanRow {
  const { machine, mark, name } = cell
  const { organ, year } = view.review
  return {
    cells: [
      datum(organ),
      year === null ? datum(null) : numberCell(year, 0, 'datum'),
      datum(view.formName),
      datum(name.table),
      datum(name.row),
      datum(name.column),
      datum(cell.key),
      machine ? heldCell(machine.held, machine.raw, 'datum') : blankCell('absent'),
      heldCell(cell.held, cell.shown, 'datum', { mark }),
      datum(stateNames[cell.held.state]),
      datum(stateNames[machine ? machine.held.state : 'absent']),
      textCell(markWords[mark], 'datum', { mark }),
      datum(cell.unit),
      ...placeCells(view, cell),
      datum(view.fileName),
      datum(view.sha256),
    ],
    height: 18,
  }
}

const datum = (text: string | null): PlanCell => (text ? textCell(text, 'datum') : blankCell('datum'))

function placeCells(view: ReportView, { span, place }: CellView): PlanCell[] {
  if (!span) return [datum(null), datum(null), datum(null)]
  return [
    datum(`${span.start}-${span.end}`),
    place ? numberCell(place.page, 0, 'datum') : datum(null),
    datum(excerpt(view.text, span)),
  ]
}
