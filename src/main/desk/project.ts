// A revision → the library's rows of it: cells, findings, and what the shelf shows. Only rows that differ are written.
import type { Held, HeldCell, JudgedFinding, Revision } from '../../report/model/revision.ts'
import { showReview } from '../../report/show.ts'
import type { CellRow } from './library/cells.ts'
import type { FindingRow } from './library/findings.ts'
import type { Library } from './library/library.ts'
import type { ReportStanding } from './library/reports.ts'

/** Rows of the revision, keyed; equal text means equal row. */
interface Projection {
  readonly cells: ReadonlyMap<string, CellRow>
  readonly findings: ReadonlyMap<string, FindingRow>
}

/** Within the transaction that changed the report. `before` is what the rows show now, null when there are none. */
export function project(library: Library, reportId: number, before: Revision | null, now: Revision): void {
  const was = before ? projection(before) : null
  const is = projection(now)
  writeDifference(was?.cells, is.cells, {
    put: (row) => library.cells.put(reportId, row),
    remove: (key) => library.cells.remove(reportId, key),
  })
  writeDifference(was?.findings, is.findings, {
    put: (row) => library.findings.put(reportId, row),
    remove: (id) => library.findings.remove(reportId, id),
  })
  if (before) library.reports.setStanding(reportId, reportStanding(library, now))
}

/** Makes all rows of the report anew from extraction and events. */
export function projectAgain(library: Library, reportId: number, now: Revision): void {
  library.cells.removeAll(reportId)
  library.findings.removeAll(reportId)
  project(library, reportId, null, now)
  library.reports.setStanding(reportId, reportStanding(library, now))
}

/** What the shelf shows of a report. Adds the organ's row where its name is first met. */
export function reportStanding(library: Library, revision: Revision): ReportStanding {
  const open = revision.findings.filter((finding) => finding.open)
  const count = (weight: JudgedFinding['weight']) => open.filter((finding) => finding.weight === weight).length
  return {
    organ: revision.organ === null ? null : library.organs.named(revision.organ),
    year: revision.year,
    form: revision.filled.form,
    state: revision.state,
    openCount: showReview(revision).openItems.length,
    errorCount: count('error'),
    doubtCount: count('doubt'),
    missingTables: JSON.stringify(revision.filled.missingTables),
    rules: JSON.stringify([...new Set(open.map((finding) => finding.code))]),
    reviewer: revision.events.at(-1)?.who ?? '',
  }
}

function writeDifference<Row>(
  was: ReadonlyMap<string, Row> | undefined,
  is: ReadonlyMap<string, Row>,
  rows: { put: (row: Row) => void; remove: (key: string) => void },
): void {
  for (const key of was?.keys() ?? []) if (!is.has(key)) rows.remove(key)
  for (const [key, row] of is) if (JSON.stringify(was?.get(key)) !== JSON.stringify(row)) rows.put(row)
}

function projection(revision: Revision): Projection {
  const machine = new Map<string, Held>()
  for (const { key, reading } of revision.extraction.filled.cells) machine.set(key, reading.quantity)
  revision.extraction.filled.indicators.forEach((row, index) => {
    for (const { column, reading } of row.values) machine.set(`indicators/${index}/${column}`, reading.quantity)
  })
  const cells = new Map<string, CellRow>()
  revision.cells.forEach((cell, position) => {
    const read = machine.get(cell.key)
    // Neither paper nor person put anything there: absent is no row, as it is no figure.
    if (read || cell.correction) cells.set(cell.key, cellRow(cell, position, read ?? { state: 'absent' }))
  })
  const findings = revision.findings.map((finding, position) => findingRow(finding, position))
  return { cells, findings: new Map(findings.map((row) => [row.id, row])) }
}

function cellRow({ key, held, mark, correction }: HeldCell, position: number, machine: Held): CellRow {
  return {
    key,
    position,
    state: held.state,
    value: held.state === 'number' ? held.value : null,
    decimals: held.state === 'number' ? held.decimals : null,
    mark,
    machineState: machine.state,
    machineValue: machine.state === 'number' ? machine.value : null,
    correction: correction?.id ?? null,
  }
}

function findingRow(finding: JudgedFinding, position: number): FindingRow {
  const { id, code, weight, message, verdict } = finding
  return {
    id,
    position,
    code,
    weight,
    cells: JSON.stringify(finding.cells),
    message,
    verdict,
    open: finding.open ? 1 : 0,
  }
}
