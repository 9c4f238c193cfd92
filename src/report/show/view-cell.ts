// One drawn cell → what eyes get of it: value, mark, place in the original, and why in sentences.
import type { Reading } from '../model/filled-form.ts'
import type { CellView } from '../model/report-view.ts'
import type { Confirmation, Held, HeldCell, JudgedFinding, Revision } from '../model/revision.ts'
import { chinaTime } from '../text/china-time.ts'
import type { CellName } from './draw-report.ts'
import { cellWords, joint, naSign, unreadableSign } from './words.ts'

/** What is known of a report's cells by key, gathered once. */
export interface CellFacts {
  readonly held: ReadonlyMap<string, HeldCell>
  readonly readings: ReadonlyMap<string, Reading>
  readonly findings: ReadonlyMap<string, readonly JudgedFinding[]>
  readonly confirmations: ReadonlyMap<string, Confirmation>
}

export function gatherFacts(revision: Revision): CellFacts {
  const readings = new Map<string, Reading>()
  const { cells, indicators } = revision.extraction.filled
  for (const cell of cells) readings.set(cell.key, cell.reading)
  indicators.forEach((row, index) => {
    for (const { column, reading } of row.values) readings.set(`indicators/${index}/${column}`, reading)
  })
  const findings = new Map<string, JudgedFinding[]>()
  for (const finding of revision.findings) {
    for (const key of new Set(finding.cells)) findings.set(key, [...(findings.get(key) ?? []), finding])
  }
  const confirmations = new Map<string, Confirmation>()
  for (const event of revision.events) {
    if (event.kind === 'confirmation') confirmations.set(event.cell, event)
  }
  return { held: new Map(revision.cells.map((cell) => [cell.key, cell])), readings, findings, confirmations }
}

export function viewCell(name: CellName, facts: CellFacts): CellView {
  const cell = facts.held.get(name.key)
  const reading = facts.readings.get(name.key)
  const findings = facts.findings.get(name.key) ?? []
  const correction = cell?.correction ?? null
  const held: Held = cell?.held ?? { state: 'absent' }
  const mark = cell?.mark ?? 'machine'
  // A corrected value is led back to where the person took it from, when they said so.
  const evidence = correction?.evidence ?? null
  return {
    key: name.key,
    where: [name.table, name.row, name.column].join(joint),
    name: { table: name.table, row: name.row, column: name.column },
    held,
    shown: shownValue(held, correction ? null : (reading ?? null)),
    unit: reading?.unit ?? name.unit,
    mark,
    machine: reading ? { raw: reading.raw, held: reading.quantity, certainty: reading.certainty } : null,
    span: evidence ?? reading?.span ?? null,
    place: evidence ? null : (reading?.place ?? null),
    findings: findings.map((finding) => finding.id),
    why: whySentences(cell, reading, findings, facts.confirmations.get(name.key)),
  }
}

/** Figures with the decimals they were printed with; marks and unreadable pieces as printed, unless a person set them. */
function shownValue(held: Held, reading: Reading | null): string {
  if (held.state === 'number') return held.value.toFixed(held.decimals)
  if (held.state === 'blank' || held.state === 'absent') return ''
  if (reading && reading.quantity.state === held.state) return reading.raw
  return held.state === 'na' ? naSign : unreadableSign
}

function whySentences(
  cell: HeldCell | undefined,
  reading: Reading | undefined,
  findings: readonly JudgedFinding[],
  confirmation: Confirmation | undefined,
): string[] {
  const sentences: string[] = []
  const correction = cell?.correction
  if (cell?.mark === 'doubtful') sentences.push(cellWords.doubtful)
  if (cell?.mark === 'confirmed' && confirmation?.now) {
    sentences.push(cellWords.confirmed(confirmation.who, chinaTime(confirmation.at)))
  }
  if (correction) {
    const { who, at, was, now, why, note } = correction
    sentences.push(cellWords.changed(who, chinaTime(at), was, now, why))
    if (note) sentences.push(cellWords.note(note))
  }
  for (const { message, verdict, open } of findings) {
    if (verdict) sentences.push(cellWords.judged(message, verdict))
    else if (open) sentences.push(message)
  }
  sentences.push(readSentence(reading))
  return sentences
}

function readSentence(reading: Reading | undefined): string {
  if (!reading) return cellWords.absent
  const { quantity, raw } = reading
  return quantity.state === 'blank' ? cellWords.blank : cellWords[quantity.state](raw)
}
