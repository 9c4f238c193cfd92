// A form's table and the keys a report holds → the table as this report prints it: its own rows, each held key in a place.
import { cellName, printedRows } from '../form-cells.ts'
import type { FilledForm } from '../model/filled-form.ts'
import type { FormBlock, FormColumn, FormRow, StatutoryForm, StatutoryTable } from '../model/form.ts'
import { beyondForm } from './words.ts'

/**
 * A mixed form prints one row where its own form has several, or the reverse: the printed rows keep the wording of the
 * form that knows them. A key no row or column has room for gets a block of its own.
 */
export function fitTable(table: StatutoryTable, filled: FilledForm, forms: readonly StatutoryForm[]): StatutoryTable {
  const known = [table, ...tablesOf(table.key, forms)]
  const blocks = table.blocks.map((block) => ({
    ...block,
    rows: printedRows(block, table, filled).map((key) =>
      findRow([{ ...table, blocks: [block], alternatives: [] }, ...known], key),
    ),
  }))
  const drawn = new Set(
    blocks.flatMap((block) => block.rows.flatMap((row) => block.columns.map((column) => `${row.key}/${column.key}`))),
  )
  const beyond = new Map<string, string[]>()
  for (const { key } of filled.cells) {
    const { table: of, row, column } = cellName(key)
    if (of === table.key && !drawn.has(`${row}/${column}`)) beyond.set(row, [...(beyond.get(row) ?? []), column])
  }
  const extra: FormBlock[] = [...beyond].map(([row, columns]) => ({
    heading: beyondForm,
    corner: null,
    columns: columns.map((column) => findColumn(known, row, column)),
    rows: [{ ...findRow(known, row), under: [] }],
  }))
  return { ...table, blocks: [...blocks, ...extra] }
}

/** The same table in every form that has it. */
export function tablesOf(key: string, forms: readonly StatutoryForm[]): StatutoryTable[] {
  return forms.flatMap((form) => form.tables.filter((table) => table.key === key))
}

const bare = (key: string) => ({ key, label: key, aliases: [], under: [] })

function findRow(tables: readonly StatutoryTable[], key: string): FormRow {
  const rows = tables.flatMap((table) => [
    ...table.blocks.flatMap((block) => block.rows),
    ...table.alternatives.flatMap((alternative) => alternative.instead),
  ])
  return rows.find((row) => row.key === key) ?? bare(key)
}

function findColumn(tables: readonly StatutoryTable[], row: string, key: string): FormColumn {
  const blocks = tables.flatMap((table) => table.blocks)
  const ofRow = blocks.filter((block) => block.rows.some((each) => each.key === row))
  const found = [...ofRow, ...blocks].flatMap((block) => block.columns).find((column) => column.key === key)
  return found ? { ...found, under: [] } : { ...bare(key), unit: null, holds: 'amount' }
}
