// A filled form and its statutory form → every cell a person may look at, in print order. Reads no values.
import type { CellKey, FilledForm } from './model/filled-form.ts'
import type { FormBlock, StatutoryForm, StatutoryTable } from './model/form.ts'

/** The form the paper shows; where it shows none, the one with tables that was in force in the report's year. */
export function formInForce(
  filled: FilledForm,
  year: number | null,
  forms: readonly StatutoryForm[],
): StatutoryForm | null {
  if (filled.form !== null) return forms.find((form) => form.id === filled.form) ?? null
  if (year === null) return null
  const inForce = (form: StatutoryForm): boolean =>
    form.reportYears[0] <= year && (form.reportYears[1] === null || year <= form.reportYears[1])
  return forms.find((form) => form.tables.length > 0 && inForce(form)) ?? null
}

export interface CellName {
  readonly table: string
  readonly row: string
  readonly column: string
}

export function cellName(key: CellKey): CellName {
  const [first, last] = [key.indexOf('/'), key.lastIndexOf('/')]
  return { table: key.slice(0, first), row: key.slice(first + 1, last), column: key.slice(last + 1) }
}

/** `other` and `other.rest` divide the same print: a paper has either the one row or its parts. */
const head = (row: string): string => row.split('.', 1)[0]!

/** Row keys of one block as this paper prints them. */
export function printedRows(block: FormBlock, table: StatutoryTable, filled: FilledForm): readonly string[] {
  const ofForm = new Set(table.blocks.flatMap((each) => each.rows.map((row) => row.key)))
  const read = new Set<string>()
  const prefix = `${table.key}/`
  for (const { key } of filled.cells) if (key.startsWith(prefix)) read.add(cellName(key).row)
  const foreign = [...read].filter((row) => !ofForm.has(row))
  const rows: string[] = []
  for (const { key } of block.rows) {
    const instead = foreign.filter((row) => head(row) === head(key))
    for (const row of instead) if (!rows.includes(row)) rows.push(row)
    if (instead.length === 0 || read.has(key)) rows.push(key)
  }
  return rows
}

/** Columns of the open list that any of its rows has, in print order. */
export function indicatorColumns(filled: FilledForm): readonly string[] {
  const columns: string[] = []
  for (const row of filled.indicators)
    for (const { column } of row.values) if (!columns.includes(column)) columns.push(column)
  return columns
}

/** Every cell of the form, read or absent, then what was read beyond it, then the open list. Each key once. */
export function formCells(filled: FilledForm, form: StatutoryForm | null): readonly CellKey[] {
  const keys = new Set<CellKey>()
  for (const table of form?.tables ?? [])
    for (const block of table.blocks)
      for (const row of printedRows(block, table, filled))
        for (const column of block.columns) keys.add(`${table.key}/${row}/${column.key}`)
  for (const cell of filled.cells) keys.add(cell.key)
  const columns = indicatorColumns(filled)
  filled.indicators.forEach((_, index) => {
    for (const column of columns) keys.add(`indicators/${index}/${column}`)
  })
  return [...keys]
}
