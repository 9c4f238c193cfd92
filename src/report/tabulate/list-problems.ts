// Every finding of every report: rule, sentence, operands with their values, what should be and what is, proposals, and
// what a person judged.
import type { Proposal } from '../model/finding.ts'
import type { ReportView } from '../model/report-view.ts'
import type { JudgedFinding, VerdictGiven } from '../model/revision.ts'
import type { LeftOut, PlanCell, PlanRow } from '../model/workbook-plan.ts'
import { chinaTime } from '../text/china-time.ts'
import { verdictWords, weightWords } from '../text/review-words.ts'
import { nameCells, nameOperands, reportCells } from './name-report.ts'
import { blankCell, entry, listRow, textCell } from './plan-cell.ts'
import type { SheetKind } from './sheet-kind.ts'
import {
  emptySheet,
  leftOutWords,
  no,
  problemHeads,
  proposal,
  proposalPart,
  sheetNames,
  stateNames,
  weightSigns,
  yes,
} from './words.ts'

const widths = [20, 7, 9, 8, 36, 28, 9, 9, 28, 10, 18, 9, 12, 7, 26, 26]

export const listProblems: SheetKind = {
  name: sheetNames.problems,
  empty: emptySheet.problems,
  landscape: true,
  heads: problemHeads,
  frozenColumns: 2,
  printedColumns: 14,
  widthsFor: () => widths,
  rowsOf: (view) => view.review.findings.map((finding) => problemRow(view, finding)),
  rowOfLeftOut: leftOutRow,
}

/** Whoever works through the problems only must meet it too. */
function leftOutRow(report: LeftOut): PlanRow {
  const blanks = (count: number) => Array.from({ length: count }, () => blankCell())
  return listRow(
    [
      ...reportCells(report),
      blankCell(),
      textCell(`${weightSigns.error} ${weightWords.error}`, 'entry', { mark: 'unbalanced' }),
      textCell(leftOutWords.problem[report.damaged]),
      ...blanks(8),
      textCell(yes),
      blankCell(),
      textCell(report.fileName, 'datum'),
    ],
    widths,
  )
}

function problemRow(view: ReportView, finding: JudgedFinding): PlanRow {
  const { code, weight, message, cells, expected, actual, proposals, verdict, open } = finding
  const sign = `${weightSigns[weight]} ${weightWords[weight]}`
  const judged = verdict === null ? null : judgement(view, finding)
  return listRow(
    [
      ...reportCells(view.review),
      textCell(code),
      textCell(sign, 'entry', open ? { mark: weight === 'error' ? 'unbalanced' : 'doubtful' } : {}),
      textCell(message),
      entry(nameOperands(view, finding)),
      value(expected),
      value(actual),
      entry(proposals.map((each, index) => proposed(view, each, index + 1)).join('\n')),
      entry(verdict && verdictWords[verdict]),
      entry(judged && judged.note),
      entry(judged && judged.who),
      entry(judged && chinaTime(judged.at)),
      textCell(open ? yes : no),
      cells.length > 0 ? textCell(cells.join(' '), 'datum') : blankCell(),
      textCell(view.fileName, 'datum'),
    ],
    widths,
  )
}

/** Findings carry their values as text; they stay text, because they may also be words. */
function value(text: string | null): PlanCell {
  return text === null ? blankCell() : textCell(text)
}

function proposed(view: ReportView, { changes, why }: Proposal, number: number): string {
  const parts = changes.map(({ cell, value: to }) =>
    proposalPart(nameCells(view, [cell]), to === null ? stateNames.blank : String(to)),
  )
  return proposal(number, parts, why)
}

function judgement(view: ReportView, { id, verdict }: JudgedFinding): VerdictGiven | null {
  const given = view.review.events.filter((event) => event.kind === 'verdict')
  return given.findLast((event) => event.finding === id && event.now === verdict) ?? null
}
