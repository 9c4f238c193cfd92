// A revision → every table it has or should have, in printed shape, and what each drawn cell is called.
import { cellName, formInForce, indicatorColumns } from '../form-cells.ts'
import type { CellKey, FilledForm } from '../model/filled-form.ts'
import type { IndicatorList, StatutoryForm, StatutoryTable } from '../model/form.ts'
import type { PrintedTable } from '../model/report-view.ts'
import type { Revision } from '../model/revision.ts'
import { columnHead, drawIndicators, indicatorKey } from './draw-indicators.ts'
import { drawTable } from './draw-table.ts'
import { fitTable, tablesOf } from './fit-table.ts'
import { indicatorsName, noForm } from './words.ts'

/** What a cell is called, in the words of the form. */
export interface CellName {
  readonly key: CellKey
  readonly table: string
  readonly row: string
  readonly column: string
  /** Where the form fixes one. */
  readonly unit: string | null
}

export interface Drawing {
  readonly formName: string
  readonly tables: readonly PrintedTable[]
  /** In print order. */
  readonly names: readonly CellName[]
}

/**
 * A report whose form was not recognised still owes its tables: those of the form of its year are drawn, empty and
 * missing, so that a person sees what is not there and can fill it in.
 */
export function drawReport(revision: Revision, forms: readonly StatutoryForm[]): Drawing {
  // What the machine read decides which rows there are, so that emptying a cell by hand never redraws the form.
  const { filled } = revision.extraction
  const { year } = revision
  const form = formInForce(filled, year, forms)
  const fitted = tablesToDraw(filled, form, forms).map((table) => fitTable(table, filled, forms))
  const isRead = (table: string) => filled.cells.some((cell) => cellName(cell.key).table === table)
  const tables = fitted.map((table) => drawTable(table, !isRead(table.key)))
  const names = fitted.flatMap(nameCells)
  const list = form?.indicators ?? null
  if (list || filled.indicators.length > 0) {
    tables.push(drawIndicators(filled, list, year))
    names.push(...nameIndicators(filled, list, year))
  }
  return { formName: filled.form === null ? noForm : (form?.name ?? filled.form), tables, names }
}

/** The form's own, then tables read beside it, which only other forms know. */
function tablesToDraw(
  filled: FilledForm,
  form: StatutoryForm | null,
  forms: readonly StatutoryForm[],
): StatutoryTable[] {
  const own = form?.tables ?? []
  const beside = new Set(filled.cells.map((cell) => cellName(cell.key).table))
  for (const table of own) beside.delete(table.key)
  return [...own, ...[...beside].flatMap((key) => tablesOf(key, forms).slice(0, 1))]
}

function nameIndicators(filled: FilledForm, list: IndicatorList | null, year: number | null): CellName[] {
  const columns = indicatorColumns(filled)
  return filled.indicators.flatMap((row, index) =>
    columns.map((column) => ({
      key: indicatorKey(index, column),
      table: indicatorsName,
      row: row.label,
      column: columnHead(column, list, year),
      unit: row.unit,
    })),
  )
}

function nameCells(table: StatutoryTable): CellName[] {
  return table.blocks.flatMap((block) =>
    block.rows.flatMap((row) => {
      // The outermost head holds nearly all rows and says little; the inner one belongs to the row's wording.
      const group = row.under.length > 1 ? (row.under.at(-1) ?? '') : ''
      return block.columns.map((column) => ({
        key: `${table.key}/${row.key}/${column.key}`,
        table: table.name,
        row: group + row.label,
        column: column.label,
        unit: column.unit,
      }))
    }),
  )
}
