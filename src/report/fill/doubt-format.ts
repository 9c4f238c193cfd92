// Values of documents whose format says too little of its tables: all doubtful, and named by one finding a table.
import { tableName } from '../form-words.ts'
import type { CellKey, FilledForm, Reading } from '../model/filled-form.ts'
import type { Finding, Noted } from '../model/finding.ts'
import type { StatutoryForm } from '../model/form.ts'
import type { ReportDocument } from '../model/document.ts'
import { indicatorsWord, binaryFormatSentence } from './words.ts'

/** The old binary format: merged cells and fast saving can put a text where no cell ends. */
const doubtfulFormats = new Set<ReportDocument['format']>(['doc'])

const doubted = (reading: Reading): Reading => ({ ...reading, certainty: 'doubtful' })

function finding(table: string, name: string, cells: readonly CellKey[]): Finding {
  const nothing = { at: null, expected: null, actual: null, proposals: [] }
  return { code: 'CEL-10', weight: 'doubt', table, cells, message: binaryFormatSentence(name), ...nothing }
}

/** Filled forms of other formats come back as they are. */
export function doubtFormat(
  { format }: ReportDocument,
  form: StatutoryForm,
  { value, findings }: Noted<FilledForm>,
): Noted<FilledForm> {
  if (!doubtfulFormats.has(format)) return { value, findings }
  const tables = form.tables.flatMap(({ key }) => {
    const cells = value.cells.flatMap((cell) => (cell.key.startsWith(`${key}/`) ? [cell.key] : []))
    return cells.length > 0 ? [finding(key, tableName(form, key), cells)] : []
  })
  const listed = value.indicators.flatMap((row, index) =>
    row.values.map(({ column }) => `indicators/${index}/${column}`),
  )
  const lists = listed.length > 0 ? [finding('indicators', indicatorsWord, listed)] : []
  return {
    value: {
      ...value,
      cells: value.cells.map(({ key, reading }) => ({ key, reading: doubted(reading) })),
      indicators: value.indicators.map((row) => ({
        ...row,
        values: row.values.map(({ column, reading }) => ({ column, reading: doubted(reading) })),
      })),
    },
    findings: [...findings, ...tables, ...lists],
  }
}
