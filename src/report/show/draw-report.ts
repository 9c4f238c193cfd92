// A revision → every table it has or should have, in printed shape, and what each drawn cell is called.
import type { CellKey } from '../model/filled-form.ts'
import type { StatutoryForm, StatutoryTable } from '../model/form.ts'
import type { PrintedTable } from '../model/report-view.ts'
import type { Revision } from '../model/revision.ts'
import { columnHead, drawIndicators, indicatorKey, valueColumns } from './draw-indicators.ts'
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

export function drawReport(revision: Revision, forms: readonly StatutoryForm[]): Drawing {
  const form = forms.find((each) => each.id === revision.filled.form) ?? null
  const read = revision.extraction.filled.cells.map((cell) => cell.key)
  const held = [...new Set([...read, ...heldKeys(revision)])]
  const drawn = tablesToDraw(revision, form, held, forms).map((table) => fitTable(table, held, forms))
  const tables = drawn.map((table) => drawTable(table, !read.some((key) => key.startsWith(`${table.key}/`))))
  const names = drawn.flatMap(nameCells)
  const rows = revision.filled.indicators
  const list = form?.indicators ?? null
  if (rows.length > 0 || list) {
    tables.push(drawIndicators(rows, list, revision.year, rows.length === 0))
    const columns = valueColumns(rows, list)
    for (const [index, row] of rows.entries()) {
      for (const column of columns) {
        names.push({
          key: indicatorKey(index, column),
          table: indicatorsName,
          row: row.label,
          column: columnHead(column, list, revision.year),
          unit: row.unit,
        })
      }
    }
  }
  return { formName: form?.name ?? noForm, tables, names }
}

function heldKeys(revision: Revision): CellKey[] {
  return revision.cells.filter((cell) => cell.held.state !== 'absent' || cell.correction).map((cell) => cell.key)
}

/**
 * A report whose form was not recognised still owes its tables: those of the form of its year are drawn, empty and
 * missing, so that a person sees what is not there and can fill it in. A year before the annual forms owes only what
 * its own headings announce.
 */
function tablesToDraw(
  revision: Revision,
  form: StatutoryForm | null,
  held: readonly CellKey[],
  forms: readonly StatutoryForm[],
): StatutoryTable[] {
  const annual = forms.filter((each) => each.tables.length > 0)
  const { year } = revision
  const ofYear = forms.find((each) => year !== null && inForce(each, year))
  const model = form ?? ofYear ?? annual.at(-1)
  const owed = new Set<string>([
    ...(model?.tables ?? []).map((table) => table.key),
    ...revision.filled.missingTables,
    ...held.map((key) => key.slice(0, key.indexOf('/'))),
  ])
  const order = annual.flatMap((each) => each.tables.map((table) => table.key))
  return [...new Set(order)]
    .filter((key) => owed.has(key))
    .flatMap((key) => model?.tables.find((table) => table.key === key) ?? tablesOf(key, forms).slice(0, 1))
}

function inForce(form: StatutoryForm, year: number): boolean {
  const [first, last] = form.reportYears
  return first <= year && (last === null || year <= last)
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
