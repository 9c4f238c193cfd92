// One walk over the reports before the book is planned: how many rows each adds to each sheet, what is counted, what was cleaned.
import type { ReportView } from '../model/report-view.ts'
import type { CellMark, Held, ReportState } from '../model/revision.ts'
import type { Weight } from '../model/finding.ts'
import type { LeftOut, PlanCell, PlanRow } from '../model/workbook-plan.ts'
import { headNames } from '../text/head-words.ts'
import { cleanText } from './clean-text.ts'
import { isLeftOut, rowsOf, widest, type Chosen, type SheetKind } from './sheet-kind.ts'

/** A text that a spreadsheet cannot hold as it is. */
export interface Repair {
  readonly sheet: string
  readonly organ: string | null
  readonly fileName: string
  readonly replaced: readonly string[]
  readonly cut: number
}

export interface SurveyedReport {
  readonly organ: string | null
  readonly year: number | null
  readonly formName: string
  readonly state: ReportState
  readonly fileName: string
  readonly sha256: string
  readonly importedAt: string
  readonly missingYears: readonly number[]
  readonly period: string | null
  readonly published: string | null
}

export interface Survey {
  readonly reports: SurveyedReport[]
  readonly leftOut: LeftOut[]
  /** By kind of sheet: rows of each report, and the widths the sheet needs. */
  readonly rowCounts: number[][]
  readonly widths: number[][]
  readonly states: Map<Held['state'], number>
  readonly marks: Map<CellMark, number>
  readonly weights: Map<Weight, { all: number; open: number }>
  /** Name of each missing table, and in how many reports. */
  readonly missing: Map<string, number>
  /** The first ones; `repairCount` counts all. */
  readonly repairs: Repair[]
  repairCount: number
}

export const repairsListed = 200

export function beginSurvey(kinds: readonly SheetKind[]): Survey {
  return {
    reports: [],
    leftOut: [],
    rowCounts: kinds.map(() => []),
    widths: kinds.map(() => []),
    states: new Map(),
    marks: new Map(),
    weights: new Map(),
    missing: new Map(),
    repairs: [],
    repairCount: 0,
  }
}

export function surveyReport(survey: Survey, chosen: Chosen, kinds: readonly SheetKind[]): void {
  if (isLeftOut(chosen)) survey.leftOut.push(chosen)
  else countReport(survey, chosen)
  kinds.forEach((kind, index) => {
    const known = survey.widths[index] ?? []
    const widths = isLeftOut(chosen) ? known : widest(known, kind.widthsFor(chosen))
    survey.widths[index] = widths
    const rows = rowsOf(kind, chosen, widths)
    survey.rowCounts[index]?.push(rows.length)
    const organ = isLeftOut(chosen) ? chosen.organ : chosen.review.organ
    for (const row of rows)
      for (const cell of row.cells) noteRepair(survey, { sheet: kind.name, organ, fileName: chosen.fileName }, cell)
  })
}

function countReport(survey: Survey, view: ReportView): void {
  const { review, formName, fileName, sha256, importedAt } = view
  const { organ, year, state, neighbours } = review
  const { missing: missingYears } = neighbours
  const said = (name: string): string | null => view.head.find((each) => each.name === name)?.shown ?? null
  const [period, published] = [said(headNames.period), said(headNames.published)]
  survey.reports.push({
    organ,
    year,
    formName,
    state,
    fileName,
    sha256,
    importedAt,
    missingYears,
    period,
    published,
  })
  for (const cell of review.cells) {
    tally(survey.states, cell.held.state)
    tally(survey.marks, cell.mark)
  }
  for (const { weight, open } of review.findings) {
    const counted = survey.weights.get(weight) ?? { all: 0, open: 0 }
    survey.weights.set(weight, { all: counted.all + 1, open: counted.open + (open ? 1 : 0) })
  }
  for (const table of review.tables) if (table.missing) tally(survey.missing, table.name)
}

type Stands = Pick<Repair, 'sheet' | 'organ' | 'fileName'>

function noteRepair(survey: Survey, where: Stands, cell: PlanCell | null): void {
  if (cell?.kind !== 'text') return
  const { cut } = cleanText(cell.text)
  const { replaced } = cleanText([cell.text, ...(cell.note ?? [])].join('\n'))
  if (replaced.length === 0 && cut === 0) return
  survey.repairCount++
  if (survey.repairs.length < repairsListed) survey.repairs.push({ ...where, replaced, cut })
}

/** A row a spreadsheet can hold; rows that already are one come back as they are. */
export function cleanRow(row: PlanRow): PlanRow {
  if (!row.cells.some((cell) => cell && cleanCell(cell) !== cell)) return row
  return { ...row, cells: row.cells.map((cell) => cell && cleanCell(cell)) }
}

function cleanCell(cell: PlanCell): PlanCell {
  const note = cell.note?.map((line) => cleanText(line).text)
  const noted = note && note.some((line, at) => line !== cell.note?.[at]) ? { ...cell, note } : cell
  if (noted.kind !== 'text') return noted
  const { text } = cleanText(noted.text)
  return text === noted.text ? noted : { ...noted, text }
}

function tally<Key>(counts: Map<Key, number>, key: Key): void {
  const count = counts.get(key)
  counts.set(key, count === undefined ? 1 : count + 1)
}
