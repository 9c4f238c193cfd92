// Step 7: what the machine read + what people did about it → what is held now, checked again. Never overwrites a reading.
import { check } from './check/check.ts'
import { isRaisedByStep, isSwitchable } from './check/codes.ts'
import { statutoryForms } from './fill/forms.ts'
import { formCells, formInForce } from './form-cells.ts'
import type { Extraction } from './model/extraction.ts'
import type { CellKey, FilledForm, Quantity, Reading } from './model/filled-form.ts'
import { findingId } from './model/finding-id.ts'
import { suspect, type Finding, type OtherCell } from './model/finding.ts'
import type { StatutoryForm } from './model/form.ts'
import type { Beside } from './model/neighbour.ts'
import type { Scope } from './model/outline.ts'
import type {
  CellMark,
  Correction,
  Held,
  HeldCell,
  JudgedFinding,
  Neighbours,
  ReviewEvent,
  Revision,
  VerdictGiven,
} from './model/revision.ts'
import { missingYears } from './neighbour.ts'
import { inPresentText, replay, type Standing } from './replay.ts'
import { heldWords, rereadSentence } from './text/review-words.ts'

const absent: Held = { state: 'absent' }

/** What a report is about, as held. */
export interface Head {
  readonly organ: string | null
  readonly year: number | null
  readonly scope: Scope | null
}

export interface ReviseOptions {
  readonly forms?: readonly StatutoryForm[]
  /** The library around a report of this head; rules across reports are silent without it. */
  readonly beside?: (head: Head) => Beside
  /** Ids of rules people do without; those that say how the reading went stand all the same. */
  readonly switchedOff?: ReadonlySet<string>
}

/** Events of this report, oldest first. @throws when they do not follow from one another. */
export function revise(
  extraction: Extraction,
  events: readonly ReviewEvent[],
  { forms = statutoryForms, beside: look, switchedOff = new Set() }: ReviseOptions = {},
): Revision {
  const standing = replay(events)
  const year = standing.year === null ? (extraction.year?.value ?? null) : Number(standing.year)
  const machine = readingsOf(extraction.filled)
  const form = formInForce(extraction.filled, year, forms)
  // Read as another form, the paper may lack cells that a person filled in: those stay.
  const keys = [...new Set([...formCells(extraction.filled, form), ...standing.corrections.keys()])]
  const filled = overlay(extraction, standing.corrections, keys)
  const held = (key: CellKey): Held => standing.corrections.get(key)?.now ?? machine.get(key)?.quantity ?? absent

  const organ = standing.organ ?? extraction.organ?.value ?? null
  const head = { organ, year, scope: extraction.scope?.value ?? null }
  const beside = look?.(head) ?? null
  const stands = ({ code }: Finding): boolean => !switchedOff.has(code) || !isSwitchable(code)
  const noticed = extraction.findings.filter(isRaisedByStep).filter(stands)
  // Tables the paper lost and a person filled in are checked by the form of their year.
  const printed = forms.find((each) => each.id === extraction.filled.form) ?? null
  const checked = check(filled, filled === extraction.filled ? printed : form, {
    year,
    organ,
    outline: extraction,
    facts: extraction.facts,
    ...(beside ? { beside } : {}),
  }).filter(stands)
  const settled = (key: CellKey): boolean => standing.corrections.has(key) || standing.confirmed.has(key)
  const doubtful = (key: CellKey): boolean => machine.get(key)?.certainty === 'doubtful'
  const judged = judge(
    [
      ...noticed.map((finding) => ({ finding, done: answered(finding, doubtful, settled) })),
      ...rereadFindings(standing, machine).map((finding) => ({ finding, done: false })),
      ...checked.map((finding) => ({ finding, done: keepsFigures(finding, held, settled) })),
    ],
    standing,
    held,
  )
  const marked = blamed(judged)
  const unanswered = new Set(judged.slice(0, noticed.length).flatMap(({ open, cells }) => (open ? cells : [])))
  const named = new Set(noticed.flatMap((finding) => finding.cells))
  // A doubt that was judged is no longer a doubt about its cells.
  const waits = (key: CellKey): boolean => doubtful(key) && (unanswered.has(key) || !named.has(key))
  const cells = keys.map((key): HeldCell => {
    const correction = standing.corrections.get(key) ?? null
    const read = machine.get(key)?.quantity ?? absent
    const mark = markOf(correction, read, standing.confirmed.has(key), waits(key) ? 'doubtful' : marked.get(key))
    return { key, held: held(key), mark, correction }
  })
  return {
    extraction,
    organ,
    year,
    state: standing.state,
    reading: standing.reading,
    filled,
    cells,
    findings: judged,
    neighbours: neighboursOf(year, beside),
    events: inPresentText(events),
    undo: standing.undo.map((event) => event.id),
    redo: standing.redo.map((event) => event.id),
  }
}

function neighboursOf(year: number | null, beside: Beside | null): Neighbours {
  if (year === null || beside === null) return { previous: null, next: null, missing: [] }
  const place = (found: Beside['years'][number] | undefined): Neighbours['next'] =>
    found ? { reportId: found.reportId, year: found.year } : null
  return {
    previous: place(beside.years.findLast((each) => each.year < year)),
    next: place(beside.years.find((each) => each.year > year)),
    missing: missingYears({ year }, beside),
  }
}

/** Cells a person settled on another reading than today's: their value stands, and they are asked to look again. */
function rereadFindings(standing: Standing, machine: ReadonlyMap<CellKey, Reading>): Finding[] {
  return [...standing.settledOn].flatMap(([cell, was]): Finding[] => {
    const now = machine.get(cell)?.quantity ?? absent
    if (sameHeld(was, now)) return []
    const kept = standing.corrections.get(cell)?.now ?? null
    const about = { table: cell.split('/', 1)[0]!, cells: [cell], at: machine.get(cell)?.span ?? null, proposals: [] }
    const sides = { expected: heldWords(was), actual: heldWords(now) }
    return [{ code: 'REV-01', weight: 'doubt', ...about, message: rereadSentence(was, now, kept), ...sides }]
  })
}

/** The same value in the same print: 5 and 5.0 are different. */
export function sameHeld(a: Held, b: Held): boolean {
  if (a.state !== 'number' || b.state !== 'number') return a.state === b.state
  return a.value === b.value && a.decimals === b.decimals
}

function readingsOf(filled: FilledForm): ReadonlyMap<CellKey, Reading> {
  const readings = new Map(filled.cells.map(({ key, reading }) => [key, reading]))
  filled.indicators.forEach((row, index) => {
    for (const { column, reading } of row.values) readings.set(`indicators/${index}/${column}`, reading)
  })
  return readings
}

function overlay(
  { filled, document }: Extraction,
  corrections: ReadonlyMap<CellKey, Correction>,
  keys: readonly CellKey[],
): FilledForm {
  if (corrections.size === 0) return filled
  const readings = readingsOf(filled)
  const heldReading = (key: CellKey): Reading | null => {
    const correction = corrections.get(key)
    const read = readings.get(key) ?? null
    if (!correction) return read
    return correction.now.state === 'absent' ? null : corrected(correction, correction.now, read, document.text)
  }
  const present = (key: CellKey) => {
    const found = heldReading(key)
    return found ? [{ key, reading: found }] : []
  }
  const cells = keys.filter((key) => !key.startsWith('indicators/')).flatMap(present)
  const indicators = filled.indicators.map((row, index) => {
    const prefix = `indicators/${index}/`
    const own = keys.filter((key) => key.startsWith(prefix)).flatMap(present)
    return { ...row, values: own.map(({ key, reading }) => ({ column: key.slice(prefix.length), reading })) }
  })
  const missingTables = filled.missingTables.filter((table) => !cells.some(({ key }) => key.startsWith(`${table}/`)))
  return { ...filled, cells, indicators, missingTables }
}

/** A person's value at the place they took it from, else where the machine read; with neither, at no place at all. */
function corrected(correction: Correction, quantity: Quantity, read: Reading | null, text: string): Reading {
  const span = correction.evidence ?? read?.span ?? { start: 0, end: 0 }
  const unit = read?.unit ?? null
  return { raw: text.slice(span.start, span.end), quantity, unit, span, certainty: 'certain' }
}

/** A step's doubt about cells is answered when a person looked at each doubtful one, or at each where none was read. */
function answered(finding: Finding, doubtful: (key: CellKey) => boolean, settled: (key: CellKey) => boolean): boolean {
  const unsure = finding.cells.filter(doubtful)
  const asked = unsure.length > 0 ? unsure : finding.cells
  return asked.length > 0 && asked.every(settled)
}

/** What it asks for is not another figure, so looking at its cell answers it: a unit the paper leaves out. */
function keepsFigures(
  { proposals }: Finding,
  held: (key: CellKey) => Held,
  settled: (key: CellKey) => boolean,
): boolean {
  const changes = proposals[0]?.changes ?? []
  return (
    changes.length > 0 &&
    changes.every(({ cell, value }) => {
      const now = held(cell)
      return settled(cell) && now.state === 'number' && now.value === value
    })
  )
}

function judge(
  found: readonly { readonly finding: Finding; readonly done: boolean }[],
  standing: Standing,
  held: (key: CellKey) => Held,
): JudgedFinding[] {
  const seen = new Map<string, number>()
  return found.map(({ finding, done }) => {
    const plain = findingId(finding)
    const times = (seen.get(plain) ?? 0) + 1
    seen.set(plain, times)
    const id = times === 1 ? plain : `${plain}:${times}`
    const given = standing.verdicts.get(id)
    const verdict = given && stillHolds(given, finding, held) ? given.now : null
    return { ...finding, id, verdict, open: finding.weight !== 'note' && verdict === null && !done }
  })
}

/**
 * Where no cells tell what the finding was made of, what it expected and met does: prose, or figures of many others.
 * Where nothing was expected either, its sentence does.
 */
function stillHolds(given: VerdictGiven, finding: Finding, held: (key: CellKey) => Held): boolean {
  const { operands, others, sides, message } = given
  if (message !== undefined && message !== finding.message) return false
  if (!Object.entries(operands).every(([key, value]) => sameHeld(value, held(key)))) return false
  if (others || finding.others) return sameOthers(others ?? [], finding.others ?? [])
  return !sides || (sides.expected === finding.expected && sides.actual === finding.actual)
}

/** Another version of the other report may say the same. */
function sameOthers(was: readonly OtherCell[], now: readonly OtherCell[]): boolean {
  const same = (one: OtherCell, other: OtherCell | undefined): boolean =>
    one.year === other?.year && one.cell === other.cell && sameHeld(one.held, other.held)
  return was.length === now.length && was.every((each, index) => same(each, now[index]))
}

/** Marking every operand would paint whole columns for one wrong figure; only the suspect is marked. */
function blamed(judged: readonly JudgedFinding[]): ReadonlyMap<CellKey, 'doubtful' | 'unbalanced'> {
  const marks = new Map<CellKey, 'doubtful' | 'unbalanced'>()
  for (const finding of judged) {
    const key = finding.open ? suspect(finding) : null
    if (key === null) continue
    // A sum that fails weighs more than what may explain it.
    if (finding.weight === 'error') marks.set(key, 'unbalanced')
    else if (!marks.has(key)) marks.set(key, 'doubtful')
  }
  return marks
}

/** A person's word goes before the machine's; that a changed cell still does not add up is said by its finding. */
function markOf(
  correction: Correction | null,
  read: Held,
  confirmed: boolean,
  otherwise: 'doubtful' | 'unbalanced' | undefined,
): CellMark {
  if (correction && !sameHeld(correction.now, read)) return 'changed'
  if (correction || confirmed) return 'confirmed'
  return otherwise ?? 'machine'
}
