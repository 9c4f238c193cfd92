// Every finding of every report: rule, sentence, what should be and what is, proposals, and what a person judged.
import type { Proposal } from '../model/finding.ts'
import type { ReportView } from '../model/report-view.ts'
import type { JudgedFinding, VerdictGiven } from '../model/revision.ts'
import type { PlanCell, PlanRow } from '../model/workbook-plan.ts'
import { chinaTime } from '../text/china-time.ts'
import { verdictWords, weightWords } from '../text/review-words.ts'
import { reportCells } from './name-report.ts'
import { blankCell, entry, listRow, textCell } from './plan-cell.ts'
import type { SheetKind } from './sheet-kind.ts'
import {
  emptySheet,
  listJoint,
  no,
  problemHeads,
  proposal,
  proposalPart,
  sheetNames,
  stateNames,
  yes,
} from './words.ts'

const widths = [22, 7, 9, 7, 44, 30, 10, 10, 36, 10, 24, 10, 19, 8, 26, 26]

export const listProblems: SheetKind = {
  name: sheetNames.problems,
  empty: emptySheet.problems,
  landscape: true,
  heads: problemHeads,
  frozenColumns: 2,
  widthsFor: () => widths,
  rowsOf: (view) => view.review.findings.map((finding) => problemRow(view, finding)),
}

function problemRow(view: ReportView, finding: JudgedFinding): PlanRow {
  const { code, weight, message, cells, expected, actual, proposals, verdict, open } = finding
  const name = (key: string) => view.review.cells.find((cell) => cell.key === key)?.where ?? key
  const judged = verdict === null ? null : judgement(view, finding)
  return listRow(
    [
      ...reportCells(view),
      textCell(code),
      textCell(weightWords[weight], 'entry', open ? { mark: weight === 'error' ? 'unbalanced' : 'doubtful' } : {}),
      textCell(message),
      entry(cells.map(name).join(listJoint)),
      value(expected),
      value(actual),
      entry(proposals.map((each, index) => proposed(each, index + 1, name)).join('\n')),
      entry(verdict && verdictWords[verdict]),
      entry(judged && judged.note),
      entry(judged && judged.who),
      entry(judged && chinaTime(judged.at)),
      textCell(open ? yes : no),
      entry(cells.join(' ')),
      textCell(view.fileName),
    ],
    widths,
  )
}

/** Findings carry their values as text; they stay text, because they may also be words. */
function value(text: string | null): PlanCell {
  return text === null ? blankCell() : textCell(text)
}

function proposed({ changes, why }: Proposal, number: number, name: (key: string) => string): string {
  const parts = changes.map(({ cell, value: to }) =>
    proposalPart(name(cell), to === null ? stateNames.blank : String(to)),
  )
  return proposal(number, parts, why)
}

function judgement(view: ReportView, { id, verdict }: JudgedFinding): VerdictGiven | null {
  const given = view.review.events.filter((event) => event.kind === 'verdict')
  return given.findLast((event) => event.finding === id && event.now === verdict) ?? null
}
