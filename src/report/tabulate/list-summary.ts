// A row a report: who, when, how far, the figures a supervisor looks for first, and what still waits.
import type { ReportView } from '../model/report-view.ts'
import type { Weight } from '../model/finding.ts'
import type { LeftOut, PlanCell, PlanRow } from '../model/workbook-plan.ts'
import { reportStateWords } from '../text/review-words.ts'
import { reportCells } from './name-report.ts'
import { blankCell, entry, heldCell, listRow, numberCell, textCell } from './plan-cell.ts'
import type { SheetKind } from './sheet-kind.ts'
import { emptySheet, leftOutWords, listJoint, sheetNames, summaryFigures, summaryHeads as heads } from './words.ts'

const figureWidths = summaryFigures.map(() => 10)
const widths = [26, 7, 13, 9, 8, 8, 8, 14, ...figureWidths, 9, 9, 9, 34]

export const listSummary: SheetKind = {
  name: sheetNames.summary,
  empty: emptySheet.summary,
  landscape: true,
  heads: [
    heads.organ,
    heads.year,
    heads.form,
    heads.state,
    heads.open,
    heads.errors,
    heads.doubts,
    heads.missing,
    ...summaryFigures.map(([, head]) => head),
    heads.read,
    heads.doubtful,
    heads.changed,
    heads.file,
  ],
  frozenColumns: 2,
  printedColumns: widths.length - 1,
  widthsFor: () => widths,
  rowsOf: (view) => [summaryRow(view)],
  rowOfLeftOut: leftOutRow,
}

/** Its figures are absent: nobody knows them, which is neither 0 nor blank. */
function leftOutRow(report: LeftOut): PlanRow {
  const rest = Array.from({ length: widths.length - 5 }, () => blankCell('absent'))
  return listRow(
    [
      ...reportCells(report),
      textCell(leftOutWords.sign, 'entry', { mark: 'unbalanced' }),
      textCell(reportStateWords[report.state]),
      ...rest,
      textCell(report.fileName, 'datum'),
    ],
    widths,
  )
}

function summaryRow(view: ReportView): PlanRow {
  const { review } = view
  const open = (weight: Weight) => review.findings.filter((finding) => finding.open && finding.weight === weight).length
  const marked = (mark: string) => review.cells.filter((cell) => cell.mark === mark).length
  const missing = review.tables.filter((table) => table.missing).map((table) => table.name)
  return listRow(
    [
      ...reportCells(view.review),
      textCell(view.formName),
      textCell(reportStateWords[review.state]),
      numberCell(review.openItems.length),
      numberCell(open('error')),
      numberCell(open('doubt')),
      entry(missing.join(listJoint)),
      ...summaryFigures.map(([key]) => figure(view, key)),
      numberCell(review.cells.filter((cell) => cell.machine).length),
      numberCell(marked('doubtful')),
      numberCell(marked('changed')),
      textCell(view.fileName, 'datum'),
    ],
    widths,
  )
}

function figure(view: ReportView, key: string): PlanCell {
  const cell = view.review.cells.find((each) => each.key === key)
  return cell ? heldCell(cell.held, cell.shown, 'entry', { mark: cell.mark }) : blankCell('absent')
}
