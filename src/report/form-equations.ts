// A form's identities laid over what a report holds: one equation a row or a column, as cell keys.
import type { CellKey, FilledForm } from './model/filled-form.ts'
import type { Weight } from './model/finding.ts'
import type { Identity, StatutoryForm } from './model/form.ts'

export interface Equation {
  /** Rule id, e.g. T3-ROW. */
  readonly code: string
  readonly weight: Weight
  readonly table: string
  /** Key of the row or column it runs along; for lists of indicators the column. */
  readonly along: string
  readonly per: 'row' | 'column'
  readonly operands: readonly CellKey[]
  /** One total, or two that balance the operands. */
  readonly totals: readonly CellKey[]
}

/** Rows of a table that the report prints: alternatives stand in for the rows they replace. */
function rowsFor(form: StatutoryForm, printed: ReadonlySet<string>, table: string, rows: readonly string[]): string[] {
  const alternatives = form.tables.find((each) => each.key === table)?.alternatives ?? []
  return rows.flatMap((row) => {
    const other = alternatives.find((each) => each.rows.includes(row))
    const replaced = other?.instead.some((each) => printed.has(`${table}/${each.key}`)) ?? false
    if (!other || !replaced) return [row]
    return other.rows[0] === row ? other.instead.map((each) => each.key) : []
  })
}

function tableEquations(form: StatutoryForm, printed: ReadonlySet<string>, identity: Identity): Equation[] {
  const table = form.tables.find((each) => each.key === identity.table)
  if (!table) return []
  const { id: code, weight, per } = identity
  return table.blocks.flatMap((block) => {
    if (per === 'row')
      return rowsFor(
        form,
        printed,
        table.key,
        block.rows.map((row) => row.key),
      ).map((row): Equation => {
        const key = (column: string): CellKey => `${table.key}/${row}/${column}`
        return {
          code,
          weight,
          table: table.key,
          along: row,
          per,
          operands: identity.sum.map(key),
          totals: identity.equals.map(key),
        }
      })
    const rows = rowsFor(form, printed, table.key, identity.sum)
    return block.columns.map((column): Equation => {
      const key = (row: string): CellKey => `${table.key}/${row}/${column.key}`
      return {
        code,
        weight,
        table: table.key,
        along: column.key,
        per,
        operands: rows.map(key),
        totals: identity.equals.map(key),
      }
    })
  })
}

function indicatorEquations(filled: FilledForm, { id: code, weight, sum, equals }: Identity): Equation[] {
  const at = new Map(filled.indicators.flatMap((row, index) => (row.key === null ? [] : [[row.key, index] as const])))
  const columns = [...new Set(filled.indicators.flatMap((row) => row.values.map((value) => value.column)))]
  const rows = [...sum, ...equals]
  if (rows.some((row) => !at.has(row))) return []
  return columns.map((column): Equation => {
    const key = (row: string): CellKey => `indicators/${at.get(row)!}/${column}`
    return {
      code,
      weight,
      table: 'indicators',
      along: column,
      per: 'column',
      operands: sum.map(key),
      totals: equals.map(key),
    }
  })
}

/** In the form's order: rows before columns, so that totals found missing in rows serve the columns. */
export function equationsOf(form: StatutoryForm, filled: FilledForm): Equation[] {
  const printed = new Set(filled.cells.map(({ key }) => key.slice(0, key.lastIndexOf('/'))))
  return form.identities.flatMap((identity) =>
    identity.table === 'indicators' ? indicatorEquations(filled, identity) : tableEquations(form, printed, identity),
  )
}
