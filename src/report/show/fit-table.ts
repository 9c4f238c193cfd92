// A form's table and the keys a report holds → the table as this report prints it: its own rows, each held key in a place.
import type { CellKey } from '../model/filled-form.ts'
import type { FormBlock, FormColumn, FormRow, StatutoryForm, StatutoryTable } from '../model/form.ts'
import { beyondForm } from './words.ts'

/** `row` and `column` of a key; null when it belongs to another table. */
function splitKey(key: CellKey, table: string): { row: string; column: string } | null {
  const [of, row, column] = key.split('/')
  return of === table && row !== undefined && column !== undefined ? { row, column } : null
}

const family = (row: string) => row.split('.')[0] ?? row

/**
 * A mixed form prints one row where its own form has several, or the reverse: then the rows of the wording that is
 * printed take the place of those that are not. A key no row or column has room for gets a block of its own.
 */
export function fitTable(
  table: StatutoryTable,
  held: readonly CellKey[],
  forms: readonly StatutoryForm[],
): StatutoryTable {
  const places = held.flatMap((key) => splitKey(key, table.key) ?? [])
  const heldRows = new Set(places.map((place) => place.row))
  const blocks = table.blocks.map((block) => fitRows(block, table, heldRows, forms))
  const drawn = new Set(
    blocks.flatMap((block) => block.rows.flatMap((row) => block.columns.map((column) => `${row.key}/${column.key}`))),
  )
  const beyond = new Map<string, string[]>()
  for (const { row, column } of places) {
    if (drawn.has(`${row}/${column}`)) continue
    const columns = beyond.get(row) ?? []
    beyond.set(row, columns.includes(column) ? columns : [...columns, column])
  }
  const others = [table, ...tablesOf(table.key, forms)]
  const extra = [...beyond].map(([row, columns]) => ({
    heading: beyondForm,
    corner: null,
    columns: columns.map((column) => findColumn(others, row, column)),
    rows: [{ ...findRow(others, row), under: [] }],
  }))
  return { ...table, blocks: [...blocks, ...extra] }
}

/** The same table in every form that has it. */
export function tablesOf(key: string, forms: readonly StatutoryForm[]): StatutoryTable[] {
  return forms.flatMap((form) => form.tables.filter((table) => table.key === key))
}

function fitRows(
  block: FormBlock,
  table: StatutoryTable,
  heldRows: ReadonlySet<string>,
  forms: readonly StatutoryForm[],
): FormBlock {
  const own = new Set(table.blocks.flatMap((each) => each.rows.map((row) => row.key)))
  const rows: FormRow[] = []
  const settled = new Set<string>()
  for (const row of block.rows) {
    const name = family(row.key)
    const strange = [...heldRows].filter((key) => family(key) === name && !own.has(key))
    const printed = strange.length > 0 ? otherWording(table.key, name, strange, forms) : []
    if (printed.length === 0) {
      rows.push(row)
      continue
    }
    if (!settled.has(name)) rows.push(...printed)
    settled.add(name)
    if (heldRows.has(row.key)) rows.push(row)
  }
  return { ...block, rows }
}

/** The rows of that family in the form that knows them, all of them even where only some are held. */
function otherWording(
  table: string,
  name: string,
  strange: readonly string[],
  forms: readonly StatutoryForm[],
): FormRow[] {
  for (const other of tablesOf(table, forms)) {
    const rows = other.blocks.flatMap((block) => block.rows).filter((row) => family(row.key) === name)
    if (strange.every((key) => rows.some((row) => row.key === key))) return rows
  }
  return []
}

const bare = (key: string) => ({ key, label: key, aliases: [], under: [] })

function findRow(tables: readonly StatutoryTable[], key: string): FormRow {
  const rows = tables.flatMap((table) => table.blocks.flatMap((block) => block.rows))
  return rows.find((row) => row.key === key) ?? bare(key)
}

function findColumn(tables: readonly StatutoryTable[], row: string, key: string): FormColumn {
  const blocks = tables.flatMap((table) => table.blocks)
  const ofRow = blocks.filter((block) => block.rows.some((each) => each.key === row))
  const found = [...ofRow, ...blocks].flatMap((block) => block.columns).find((column) => column.key === key)
  return found ? { ...found, under: [] } : { ...bare(key), unit: null, holds: 'amount' }
}
