// One report as one JSON object, for other programs: the published contract of `nianbao extract --json`.
import type { Extraction } from '../../../report/model/extraction.ts'
import type { Reading } from '../../../report/model/filled-form.ts'
import type { Refusal } from '../../../report/model/refusal.ts'
import type { PagePlace, Span } from '../../../report/model/span.ts'
import { refusalSentence } from '../../../report/words.ts'

/** What was asked for, before it is known whether the file can be read. */
export interface Asked {
  /** As given on the command line. */
  readonly file: string
  /** Hex; null when the file's bytes could not be had. */
  readonly sha256: string | null
}

/** The line of a file that was read. Spans count UTF-16 units of what `nianbao text` prints. */
export function extractionLine(asked: Asked, extraction: Extraction) {
  const { filled, facts, findings, title, organ, year, scope } = extraction
  return {
    file: asked.file,
    sha256: asked.sha256,
    refused: null,
    title: title?.value ?? null,
    organ: organ?.value ?? null,
    year: year?.value ?? null,
    form: filled.form,
    scope: scope?.value ?? null,
    cells: filled.cells.map(({ key, reading }) => {
      const [table, row, column] = key.split('/')
      return { table, row, column, ...printed(reading), unit: reading.unit, ...placed(reading.place) }
    }),
    indicators: filled.indicators.map((row) => ({
      label: row.label,
      unit: row.unit,
      level: row.level,
      key: row.key,
      values: row.values.map(({ column, reading }) => ({ column, ...printed(reading), ...placed(reading.place) })),
    })),
    missingTables: filled.missingTables,
    facts: facts.map((fact) => ({
      subject: fact.subject,
      value: fact.value,
      unit: fact.unit,
      percent: fact.percent,
      scope: fact.scope,
      qualifier: fact.qualifier,
      raw: fact.raw,
      span: pair(fact.span),
    })),
    findings: findings.map((finding) => ({
      code: finding.code,
      weight: finding.weight,
      table: finding.table,
      cells: finding.cells,
      span: pair(finding.at),
      message: finding.message,
      expected: finding.expected,
      actual: finding.actual,
      proposals: finding.proposals,
    })),
  }
}

/** The line of a file that was refused: same fields, all lists empty. */
export function refusalLine(asked: Asked, refusal: Refusal) {
  return {
    file: asked.file,
    sha256: asked.sha256,
    refused: { code: refusal.code, message: refusalSentence(refusal) },
    title: null,
    organ: null,
    year: null,
    form: null,
    scope: null,
    cells: [],
    indicators: [],
    missingTables: [],
    facts: [],
    findings: [],
  }
}

function printed(reading: Reading) {
  const { quantity } = reading
  return {
    state: quantity.state,
    value: quantity.state === 'number' ? quantity.value : null,
    raw: reading.raw,
    span: pair(reading.span),
    certainty: reading.certainty,
  }
}

function placed(place: PagePlace | undefined) {
  return place ? { page: place.page, boxes: place.boxes } : {}
}

function pair(span: Span | null): readonly [number, number] | null {
  return span ? [span.start, span.end] : null
}
