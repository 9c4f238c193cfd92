// Names of tables, rows and cells as people call them, taken from the form.
import type { CellKey } from './model/filled-form.ts'
import type { FormRow, StatutoryForm, StatutoryTable } from './model/form.ts'
import { withoutRemarks } from './text/fold.ts'
import { rowUnder } from './words.ts'

const tableOf = (form: StatutoryForm | null, table: string): StatutoryTable | undefined =>
  form?.tables.find((each) => each.key === table)

function rowOf(table: StatutoryTable | undefined, key: string): FormRow | undefined {
  const own = table?.blocks.flatMap((block) => block.rows).find((row) => row.key === key)
  return own ?? table?.alternatives.flatMap((each) => each.instead).find((row) => row.key === key)
}

/** The key itself where no form is known. */
export function tableName(form: StatutoryForm | null, table: string): string {
  return tableOf(form, table)?.name ?? table
}

/** （三）不予公开·1.属于国家秘密: the label under its nearest group, remarks left out. */
export function rowName(form: StatutoryForm | null, table: string, row: string): string {
  const found = rowOf(tableOf(form, table), row)
  if (!found) return row
  const group = found.under.length > 1 ? found.under.at(-1)! : null
  return rowUnder(group, withoutRemarks(found.label))
}

/** `row` narrows the search to the block that has it. */
export function columnName(form: StatutoryForm | null, table: string, column: string, row?: string): string {
  const blocks = tableOf(form, table)?.blocks ?? []
  const own = blocks.filter((block) => row === undefined || block.rows.some((each) => each.key === row))
  const found = [...own, ...blocks].flatMap((block) => block.columns).find((each) => each.key === column)
  return found?.label ?? column
}

export function keyName(form: StatutoryForm | null, key: CellKey): string {
  const [table = '', row = '', column = ''] = key.split('/')
  return rowUnder(rowName(form, table, row), columnName(form, table, column, row))
}
