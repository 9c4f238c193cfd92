// A revision → the library's rows of it: cells, findings, what the shelf shows, what other reports know of it. Only rows
// that differ are written; reports whose neighbour is another now become due.
import type { ReviewView } from '../../report/model/report-view.ts'
import type { Held, HeldCell, JudgedFinding, Revision } from '../../report/model/revision.ts'
import { neighbourOf, sketchOf } from '../../report/neighbour.ts'
import { showReview } from '../../report/show.ts'
import type { CellRow } from './library/cells.ts'
import type { FindingRow } from './library/findings.ts'
import type { Library } from './library/library.ts'
import type { ReportStanding } from './library/reports.ts'
import { namesTogether } from './organs.ts'
import type { Room } from './room.ts'

/** Others that share prose are only looked at closely in so many reports. */
const mostSharing = 8

/** Within the transaction that changed the report. @returns the revision as it is shown, which the shelf counts from */
export function project(room: Room, reportId: number, now: Revision): ReviewView {
  const { cells, findings } = room.library
  return put(room, reportId, now, { cells: cells.ofReport(reportId), findings: findings.ofReport(reportId) })
}

/** The same for a report that has no rows yet. */
export function projectFirst(room: Room, reportId: number, now: Revision): ReviewView {
  return put(room, reportId, now, { cells: [], findings: [] })
}

interface Rows {
  readonly cells: readonly CellRow[]
  readonly findings: readonly FindingRow[]
}

function put(room: Room, reportId: number, now: Revision, was: Rows): ReviewView {
  const { library } = room
  const review = showReview(now)
  writeDifference(rowsByKey(was.cells, 'key'), rowsByKey(cellRows(now), 'key'), {
    put: (row) => library.cells.put(reportId, row),
    remove: (key) => library.cells.remove(reportId, key),
  })
  const findings = now.findings.map((finding, position) => findingRow(finding, position))
  writeDifference(rowsByKey(was.findings, 'id'), rowsByKey(findings, 'id'), {
    put: (row) => library.findings.put(reportId, row),
    remove: (id) => library.findings.remove(reportId, id),
  })
  const before = library.reports.summary(reportId)
  library.reports.setStanding(reportId, reportStanding(library, now, review))
  tellOthers(room, reportId, before, now)
  return review
}

/** What a report is about. */
type Subject = Pick<Revision, 'organ' | 'year'>

/** What others know of the report; where that is new, they are due: the organ's other reports, and those that share prose. */
export function tellOthers({ library, version, peers }: Room, reportId: number, before: Subject, now: Revision): void {
  const { neighbours, due } = library
  const neighbour = neighbourOf(reportId, now)
  const marks = neighbour ? sketchOf(neighbour.prose) : []
  const shared = neighbours.putMarks(reportId, now.year, marks)
  // Reports that share its prose may name it; what those say that did until now may no longer be so.
  const naming = shared ?? (before.organ === now.organ ? [] : neighbours.sharersOf(reportId))
  const nearest = shared && now.year !== null ? neighbours.sharing(now.year, marks, mostSharing) : []
  due.add([...naming, ...nearest].filter((id) => id !== reportId))
  if (!neighbours.put(reportId, version, neighbour)) return
  if (before.organ !== now.organ || before.year !== now.year) peers.forget(before.year)
  peers.changed(reportId, now.organ, now.year)
  const together = namesTogether(library.links.standing())
  const names = [before.organ, now.organ].flatMap((organ) => (organ === null ? [] : together(organ)))
  const wasDue = due.has(reportId)
  due.addOrgans([...new Set(names)])
  if (!wasDue) due.remove(reportId)
}

/** What the shelf shows of a report. Adds the organ's row where its name is first met. */
function reportStanding(library: Library, revision: Revision, { openItems }: ReviewView): ReportStanding {
  const open = revision.findings.filter((finding) => finding.open)
  const count = (weight: JudgedFinding['weight']) => open.filter((finding) => finding.weight === weight).length
  return {
    organ: revision.organ === null ? null : library.organs.named(revision.organ),
    year: revision.year,
    form: revision.filled.form,
    state: revision.state,
    openCount: openItems.length,
    errorCount: count('error'),
    doubtCount: count('doubt'),
    missingTables: JSON.stringify(revision.filled.missingTables),
    rules: JSON.stringify([...new Set(open.map((finding) => finding.code))]),
    reviewer: revision.events.at(-1)?.who ?? '',
  }
}

function rowsByKey<Row, Key extends keyof Row>(rows: readonly Row[], key: Key): ReadonlyMap<Row[Key], Row> {
  return new Map(rows.map((row) => [row[key], row]))
}

function writeDifference<Row>(
  was: ReadonlyMap<string, Row>,
  is: ReadonlyMap<string, Row>,
  rows: { put: (row: Row) => void; remove: (key: string) => void },
): void {
  for (const key of was.keys()) if (!is.has(key)) rows.remove(key)
  for (const [key, row] of is) {
    const before = was.get(key)
    if (before === undefined || JSON.stringify(before) !== JSON.stringify(row)) rows.put(row)
  }
}

function cellRows(revision: Revision): CellRow[] {
  const machine = new Map<string, Held>()
  for (const { key, reading } of revision.extraction.filled.cells) machine.set(key, reading.quantity)
  revision.extraction.filled.indicators.forEach((row, index) => {
    for (const { column, reading } of row.values) machine.set(`indicators/${index}/${column}`, reading.quantity)
  })
  return revision.cells.flatMap((cell, position) => {
    const read = machine.get(cell.key)
    // Neither paper nor person put anything there: absent is no row, as it is no figure.
    return read || cell.correction ? [cellRow(cell, position, read ?? { state: 'absent' })] : []
  })
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
