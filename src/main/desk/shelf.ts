// Every report of the library as a row of the shelf, read from what the last change left there; nothing is re-read.
import type { ShelfRow } from '../../contract.ts'
import { statutoryForms } from '../../report/fill/forms.ts'
import type { Outcome } from '../../report/model/refusal.ts'
import { noForm } from '../../report/show/words.ts'
import type { ReportRow } from './library/reports.ts'
import { namesTogether } from './organs.ts'
import type { Room } from './room.ts'

/** Newest import first. */
export function shelf({ library, damaged }: Room): Outcome<readonly ShelfRow[]> {
  const rows = library.reports.all()
  const together = namesTogether(library.links.standing())
  const subject = ({ organ, year }: ReportRow): string => `${year} ${organ && together(organ)[0]}`
  const counts = new Map<string, number>()
  for (const row of rows) counts.set(subject(row), (counts.get(subject(row)) ?? 0) + 1)
  // Organ or year unknown: nothing can be said to be the same.
  const sameAs = (row: ReportRow): number =>
    row.organ === null || row.year === null ? 0 : counts.get(subject(row))! - 1
  return { ok: true, value: rows.map((row) => shelfRow(row, sameAs(row), damaged.has(row.reportId))) }
}

function shelfRow(row: ReportRow, sameOrganYear: number, isDamaged: boolean): ShelfRow {
  const missing = JSON.parse(row.missingTables) as string[]
  const rules = JSON.parse(row.rules) as string[]
  const missingTables = missing.map(tableName)
  return { ...row, sameOrganYear, formName: formName(row.form), missingTables, rules, damaged: isDamaged }
}

function formName(id: string | null): string {
  return id === null ? noForm : (statutoryForms.find((form) => form.id === id)?.name ?? id)
}

/** A table has the same name in every form that has it. */
function tableName(key: string): string {
  const tables = statutoryForms.flatMap((form) => form.tables)
  return tables.find((table) => table.key === key)?.name ?? key
}
