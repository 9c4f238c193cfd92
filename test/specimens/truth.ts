// What a person read off the paper, and the same shape made from what the program read. Decides nothing about pass or fail.
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { Extraction } from '../../src/report/model/extraction.ts'
import type { Quantity } from '../../src/report/model/filled-form.ts'

/** A number, null for a printed but empty cell, `/` for a mark that means not applicable, `?` for print that is no value. */
export type PrintedValue = number | null | '/' | '?'

export interface IndicatorTruth {
  readonly label: string
  readonly unit: string | null
  readonly value?: number | null
  readonly cumulative?: number | null
}

/** A finding that must be there, naming at least these cells. */
export interface FindingTruth {
  readonly code: string
  readonly table: string | null
  readonly cells: readonly string[]
  /** What on the paper calls for it, where the figures do not say it themselves. */
  readonly why?: string
}

export interface Truth {
  /** File in resources/samples; real specimens stand beside their truth as source.*. */
  readonly sample?: string
  readonly phenomenon?: string
  /** A field that is left out is not held against the paper; null means the paper does not say. */
  readonly organ?: string | null
  readonly year?: number | null
  readonly form: string | null
  readonly kind: 'full' | 'excerpt'
  readonly cells: Readonly<Record<string, PrintedValue>>
  readonly indicators?: readonly IndicatorTruth[]
  readonly missingTables?: readonly string[]
  /** All findings of weight error or doubt; left out where nobody has judged them. */
  readonly findings?: readonly FindingTruth[]
}

export function printed(quantity: Quantity): PrintedValue {
  if (quantity.state === 'number') return quantity.value
  if (quantity.state === 'blank') return null
  return quantity.state === 'na' ? '/' : '?'
}

/** Every cell under its key. Throws when one key is read twice: that would hide a reading. */
export function cellsOf(extraction: Extraction): Record<string, PrintedValue> {
  const cells: Record<string, PrintedValue> = {}
  for (const { key, reading } of extraction.filled.cells) {
    if (key in cells) throw new Error(`${key} is read twice`)
    cells[key] = printed(reading.quantity)
  }
  return cells
}

/** Labels are folded as keys.md allows: width and spaces only. */
export function foldLabel(label: string): string {
  return label.normalize('NFKC').replace(/\s/g, '')
}

export function indicatorsOf(extraction: Extraction) {
  return extraction.filled.indicators.map((row) => ({
    label: foldLabel(row.label),
    unit: row.unit,
    values: Object.fromEntries(row.values.map((value) => [value.column, printed(value.reading.quantity)])),
  }))
}

export function truthIndicators(truth: Truth) {
  return (truth.indicators ?? []).map((row) => ({
    label: foldLabel(row.label),
    unit: row.unit,
    values: {
      ...(row.value === undefined ? {} : { value: row.value }),
      ...(row.cumulative === undefined ? {} : { cumulative: row.cumulative }),
    },
  }))
}

/** Every reading of the report, cells and indicators alike, with a name to report it by. */
export function readingsOf(extraction: Extraction) {
  return [
    ...extraction.filled.cells.map(({ key, reading }) => ({ name: key, reading })),
    ...extraction.filled.indicators.flatMap((row, index) =>
      row.values.map(({ column, reading }) => ({ name: `indicators/${index}/${column}`, reading })),
    ),
  ]
}

export function readTruth(file: string): Truth {
  return JSON.parse(readFileSync(file, 'utf8')) as Truth
}

/** Our own specimens, `<slug>.truth.json` beside this file. */
export function ownTruths(): { slug: string; truth: Truth }[] {
  const suffix = '.truth.json'
  return readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith(suffix))
    .sort()
    .map((name) => ({ slug: name.slice(0, -suffix.length), truth: readTruth(path.join(import.meta.dirname, name)) }))
}
