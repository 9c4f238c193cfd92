// The first sheet: what the book is, who made it and how, what the marks mean, what could not be written as it was, which reports.
import type { CellRole, Made, PlanCell, PlanRow, PlanSheet, RuleOff } from '../model/workbook-plan.ts'
import { chinaTime } from '../text/china-time.ts'
import { markWords, reportStateWords, weightWords } from '../text/review-words.ts'
import { reportCells } from './name-report.ts'
import { blankCell, entry, listRow, numberCell, textCell } from './plan-cell.ts'
import { cleanRow, repairsListed, type Survey } from './survey.ts'
import * as words from './words.ts'

const about = words.aboutWords
const widths = [15, 26, 8, 14, 9, 34, 40, 12, 20, 14]

export function sheetAbout(survey: Survey, made: Made): PlanSheet {
  const rows = [
    wide(words.bookTitle, 'title'),
    ...facts(survey, made).map(([name, value]) => pair(name, value)),
    wide(about.howMade, 'line'),
    ...(survey.leftOut.length > 0 ? section(about.sections.leftOut, leftOutRows(survey)) : []),
    ...section(
      about.sections.sheets,
      about.sheets.map(([name, what]) => pair(name, what)),
    ),
    ...section(
      about.sections.signs,
      about.signs.map(([mark, what]) => signRow(mark, what)),
    ),
    ...section(
      about.sections.emptiness,
      about.emptiness.map(([kind, shown, what]) => emptinessRow(kind, shown, what)),
    ),
    ...section(about.sections.replaced, repairRows(survey)),
    ...(made.library
      ? [
          ...section(about.sections.switchedOff, switchedOffRows(made.library.switchedOff)),
          ...section(about.sections.missingYears, missingYearRows(survey)),
        ]
      : []),
    ...section(about.sections.reports, reportRows(survey)),
  ].map(cleanRow)
  return {
    name: words.sheetNames.about,
    columns: widths.map((width) => ({ width })),
    rowCount: rows.length,
    rows,
    frozen: { rows: 0, columns: 0 },
    filter: false,
    landscape: true,
    printedColumns: widths.length,
  }
}

function facts(survey: Survey, made: Made): (readonly [string, string])[] {
  const cellCount = [...survey.states.values()].reduce((sum, count) => sum + count, 0)
  const counts = <Key extends string>(names: Readonly<Record<Key, string>>, of: ReadonlyMap<Key, number>) =>
    (Object.keys(names) as Key[])
      .flatMap((key) => {
        const count = of.get(key)
        return count === undefined ? [] : about.count(names[key], count)
      })
      .join(words.listJoint)
  const missing = [...survey.missing].map(([name, count]) => about.count(name, count)).join(words.listJoint)
  const open = [...survey.weights].map(([weight, count]) =>
    about.problemCount(weightWords[weight], count.all, count.open),
  )
  return [
    [about.made, about.time(chinaTime(made.at))],
    [about.by, made.by || words.notGiven],
    [about.version, about.program(made.version)],
    [about.reports, reportCount(survey)],
    [about.cells, String(cellCount)],
    [about.states, counts(words.stateNames, survey.states) || words.none],
    [about.marks, counts(markWords, survey.marks) || words.none],
    [about.missing, missing || words.none],
    [about.problems, open.join(words.listJoint) || words.none],
  ]
}

function reportCount({ reports, leftOut }: Survey): string {
  return leftOut.length > 0 ? words.leftOutWords.count(reports.length, leftOut.length) : String(reports.length)
}

function leftOutRows({ leftOut }: Survey): PlanRow[] {
  const intro = wide(words.leftOutWords.intro(leftOut.length), 'line')
  const sign = { mark: 'unbalanced' } as const
  const rows = leftOut.map((report) =>
    listRow(
      [
        textCell(words.leftOutWords.sign, 'entry', sign),
        ...reportCells(report),
        textCell(words.leftOutWords.damaged[report.damaged]),
        textCell(reportStateWords[report.state]),
        textCell(report.fileName),
        textCell(report.sha256),
        textCell(chinaTime(report.importedAt)),
        blankCell(),
        blankCell(),
      ],
      widths,
    ),
  )
  return [intro, ...rows]
}

/** A row of text over the whole width. */
function wide(text: string, role: CellRole): PlanRow {
  const cells = [textCell(text, role, { columnSpan: widths.length }), ...widths.slice(1).map(() => blankCell(role))]
  const row = listRow(cells, widths)
  return role === 'title' ? { ...row, height: 34 } : row
}

/** Name at the left, the rest of the width for what it says. */
function beside(first: PlanCell, text: string): PlanRow {
  const rest = widths.slice(2).map(() => blankCell('rowHead'))
  return listRow([first, textCell(text, 'rowHead', { columnSpan: widths.length - 1 }), ...rest], widths)
}

const pair = (name: string, value: string) => beside(textCell(name, 'rowHead'), value)

function section(title: string, rows: readonly PlanRow[]): PlanRow[] {
  return [{ cells: [], height: 12 }, wide(title, 'blockHead'), ...rows]
}

function signRow(mark: keyof typeof markWords, what: string): PlanRow {
  return beside(textCell(`${words.markSigns[mark]} ${markWords[mark]}`.trim(), 'value', { mark }), what)
}

function emptinessRow(kind: (typeof about.emptiness)[number][0], shown: string, what: string): PlanRow {
  if (kind === 'number') return beside(numberCell(Number(shown), 0, 'value'), what)
  if (kind === 'text') return beside(textCell(shown, 'value'), what)
  return beside(blankCell(kind === 'absent' ? 'absent' : 'value'), what)
}

function repairRows(survey: Survey): PlanRow[] {
  if (survey.repairCount === 0) return [wide(about.noneReplaced, 'line')]
  const rows = survey.repairs.map(({ sheet, organ, fileName, replaced, cut }) => {
    const what = [...(replaced.length > 0 ? [about.replaced(replaced)] : []), ...(cut > 0 ? [about.cut(cut)] : [])]
    return beside(textCell(sheet, 'rowHead'), [organ ?? words.noOrgan, fileName, ...what].join(words.listJoint))
  })
  const rest = survey.repairCount - repairsListed
  return [
    wide(about.replacedIntro(survey.repairCount), 'line'),
    ...rows,
    ...(rest > 0 ? [wide(about.moreReplaced(rest), 'line')] : []),
  ]
}

function switchedOffRows(switchedOff: readonly RuleOff[]): PlanRow[] {
  if (switchedOff.length === 0) return [wide(about.allStand, 'line')]
  const rows = switchedOff.map(({ rule, formula, reason, who, at }) =>
    pair(rule, about.switchedOff(formula, reason, who, chinaTime(at))),
  )
  return [wide(about.switchedOffIntro(rows.length), 'line'), ...rows]
}

/** An organ a row. */
function missingYearRows({ reports }: Survey): PlanRow[] {
  const missing = new Map<string, Set<number>>()
  for (const { organ, missingYears } of reports) {
    if (organ === null || missingYears.length === 0) continue
    missing.set(organ, new Set([...(missing.get(organ) ?? []), ...missingYears]))
  }
  if (missing.size === 0) return [wide(about.noMissingYear, 'line')]
  const rows = [...missing].map(([organ, years]) => pair(organ, about.missingYears([...years].sort((a, b) => a - b))))
  return [wide(about.missingYearsIntro, 'line'), ...rows]
}

function reportRows({ reports }: Survey): PlanRow[] {
  const heads: PlanRow = listRow(
    about.reportHeads.map((head) => textCell(head, 'listHead')),
    widths,
  )
  return [
    heads,
    ...reports.map(({ organ, year, formName, state, fileName, sha256, importedAt, period, published }, index) =>
      listRow(
        [
          numberCell(index + 1, 0, 'ordinal'),
          entry(organ),
          year === null ? blankCell() : numberCell(year, 0, 'ordinal'),
          textCell(formName),
          textCell(reportStateWords[state]),
          textCell(fileName),
          textCell(sha256),
          textCell(chinaTime(importedAt)),
          entry(period),
          entry(published),
        ],
        widths,
      ),
    ),
  ]
}
