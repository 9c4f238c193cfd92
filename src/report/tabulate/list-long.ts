// The machine-readable sheet: one row a cell, what was read, what is held, and the place in the original that says so.
import type { CellView, ReportView } from '../model/report-view.ts'
import type { PlanCell, PlanRow } from '../model/workbook-plan.ts'
import { markWords } from '../text/review-words.ts'
import { excerpt, reportCells } from './name-report.ts'
import { blankCell, entry, heldCell, numberCell, textCell } from './plan-cell.ts'
import type { SheetKind } from './sheet-kind.ts'
import { emptySheet, longHeads, sheetNames, stateNames } from './words.ts'

const widths = [24, 7, 12, 6, 34, 14, 34, 12, 12, 9, 9, 9, 9, 13, 6, 44, 30, 20]

export const listLong: SheetKind = {
  name: sheetNames.long,
  empty: emptySheet.long,
  landscape: true,
  heads: longHeads,
  frozenColumns: 0,
  widthsFor: () => widths,
  rowsOf: (view) => view.review.cells.map((cell) => longRow(view, cell)),
}

/** One line high whatever it says: rows of one height are what filters and pivots want. */
function longRow(view: ReportView, cell: CellView): PlanRow {
  const { machine, mark, name } = cell
  return {
    cells: [
      ...reportCells(view),
      textCell(view.formName),
      entry(name.table),
      entry(name.row),
      entry(name.column),
      textCell(cell.key),
      machine ? heldCell(machine.held, machine.raw, 'entry') : blankCell('absent'),
      heldCell(cell.held, cell.shown, 'entry', { mark }),
      textCell(stateNames[cell.held.state]),
      textCell(stateNames[machine ? machine.held.state : 'absent']),
      textCell(markWords[mark], 'entry', { mark }),
      entry(cell.unit),
      ...placeCells(view, cell),
      textCell(view.fileName),
      textCell(view.sha256),
    ],
    height: 18,
  }
}

function placeCells(view: ReportView, { span, place }: CellView): PlanCell[] {
  if (!span) return [blankCell(), blankCell(), blankCell()]
  return [
    textCell(`${span.start}-${span.end}`),
    place ? numberCell(place.page) : blankCell(),
    textCell(excerpt(view.text, span)),
  ]
}
