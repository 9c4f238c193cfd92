// Step 8': reports as they are shown → the plan of a workbook that says the same. Draws nothing, writes nothing, computes no figure.
import type { Made, WorkbookPlan } from './model/workbook-plan.ts'
import { drawTables } from './tabulate/draw-tables.ts'
import { laySheets } from './tabulate/lay-sheets.ts'
import { listChanges } from './tabulate/list-changes.ts'
import { listLong } from './tabulate/list-long.ts'
import { listProblems } from './tabulate/list-problems.ts'
import { listSummary } from './tabulate/list-summary.ts'
import { sheetAbout } from './tabulate/sheet-about.ts'
import type { Chosen, SheetKind } from './tabulate/sheet-kind.ts'
import { beginSurvey, surveyReport } from './tabulate/survey.ts'
import { bookTitle } from './tabulate/words.ts'

const kinds: readonly SheetKind[] = [
  listSummary,
  drawTables('activeDisclosure'),
  drawTables('requests'),
  drawTables('reviewLitigation'),
  drawTables('indicators'),
  listLong,
  listProblems,
  listChanges,
]

/** `views` is walked once here and once more for every sheet when the plan's rows are, so it must be walkable again. */
export function tabulate(views: Iterable<Chosen>, made: Made): WorkbookPlan {
  const planning = planBook(views, made)
  for (;;) {
    const step = planning.next()
    if (step.done) return step.value
  }
}

/** The same in steps of one report, each giving how many are done, for callers who must let other work through. */
export function* planBook(views: Iterable<Chosen>, made: Made): Generator<number, WorkbookPlan> {
  const survey = beginSurvey(kinds)
  for (const view of views) {
    surveyReport(survey, view, kinds)
    yield survey.reports.length + survey.leftOut.length
  }
  const sheets = kinds.flatMap((kind, index) =>
    laySheets(kind, views, survey.rowCounts[index] ?? [], survey.widths[index] ?? []),
  )
  return {
    title: bookTitle,
    made,
    reportCount: survey.reports.length,
    sheets: [sheetAbout(survey, made), ...sheets],
  }
}
