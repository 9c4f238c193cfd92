// T3-GRP, T3-ORG and STR-04: what a report adds to a drawn table between the form's lines, found by where it stands.
import { columnName } from '../../form-words.ts'
import type { Table, TableCell } from '../../model/document.ts'
import type { CellKey, Quantity } from '../../model/filled-form.ts'
import type { StatutoryForm } from '../../model/form.ts'
import { add, printDecimal } from '../../text/decimal.ts'
import type { Decimal } from '../../text/decimal.ts'
import { foldText, withoutNumbering } from '../../text/fold.ts'
import { readQuantity } from '../../text/quantity.ts'
import { columnNumbers, subtotal } from '../../text/subtotal-wording.ts'
import { groupBy } from '../group-by.ts'
import type { HeldReport } from '../held-report.ts'
import { annual } from '../rule.ts'
import type { Notice, Rule } from '../rule.ts'
import * as words from '../words/extra-lines.ts'

/** A table as drawn: which line of the grid each row and column of the form stands in. */
interface Drawn {
  readonly table: Table
  readonly form: StatutoryForm
  readonly rows: ReadonlyMap<string, number>
  readonly columns: ReadonlyMap<string, number>
  /** The first line below its own that another table of the form stands in; Infinity where none does. */
  readonly end: number
  readonly raw: (cell: TableCell) => string
}

/** Null where the report draws no such table, or draws it in pieces. */
function drawnTable({ outline, filled, form }: HeldReport, tableKey: string): Drawn | null {
  if (!outline || !form) return null
  const { blocks, text } = outline.document
  const first = filled.cells.find((cell) => cell.key.startsWith(`${tableKey}/`))
  const table = blocks.find(
    (block): block is Table =>
      block.kind === 'table' &&
      first !== undefined &&
      block.span.start <= first.reading.span.start &&
      first.reading.span.end <= block.span.end,
  )
  if (!table) return null
  const rows = new Map<string, number>()
  const columns = new Map<string, number>()
  const others: number[] = []
  const byStart = new Map(table.cells.map((cell) => [cell.span.start, cell]))
  for (const { key, reading } of filled.cells) {
    const cell = byStart.get(reading.span.start)
    const [own, row = '', column = ''] = key.split('/')
    if (!cell || reading.span.end === reading.span.start) continue
    if (own !== tableKey) others.push(cell.row)
    else {
      rows.set(row, cell.row)
      columns.set(column, cell.column)
    }
  }
  const top = Math.min(...rows.values())
  const end = Math.min(...others.filter((row) => row > top))
  return { table, form, rows, columns, end, raw: ({ span }) => text.slice(span.start, span.end) }
}

const figureIn = (drawn: Drawn, cell: TableCell): Decimal | null => {
  const { quantity } = readQuantity(drawn.raw(cell))
  return quantity.state === 'number' ? { value: quantity.value, decimals: quantity.decimals } : null
}

function sumOf(report: HeldReport, cells: readonly CellKey[]): Decimal | null {
  const counts = cells.map(report.counted)
  if (cells.length === 0 || counts.some((count) => count === null)) return null
  return add(counts.map((value) => ({ value: value!, decimals: 0 })))
}

const organisations = ['business', 'research', 'publicInterest', 'legalService', 'otherOrg']

function organisationColumn(report: HeldReport): Notice[] {
  const drawn = drawnTable(report, 'requests')
  if (!drawn) return []
  const top = Math.min(...drawn.rows.values())
  const bound = new Set(drawn.columns.values())
  const head = drawn.table.cells.find(
    (cell) =>
      cell.row < top && !bound.has(cell.column) && cell.columnSpan === 1 && subtotal.test(foldText(drawn.raw(cell))),
  )
  if (!head) return []
  return [...drawn.rows].flatMap(([row, at]): Notice[] => {
    const cell = drawn.table.cells.find((each) => each.row === at && each.column === head.column)
    const printed = cell ? figureIn(drawn, cell) : null
    const cells = organisations.map((column): CellKey => `requests/${row}/${column}`)
    const sum = sumOf(report, cells)
    if (!cell || !printed || !sum || printed.value === sum.value) return []
    const [figure, wanted] = [printDecimal(printed), printDecimal(sum)]
    const message = words.organisations(report.rowName('requests', row), figure, wanted)
    return [{ cells, at: cell.span, message, expected: wanted, actual: figure }]
  })
}

/** What stands left of the first column of figures. */
function labelCellsOf(drawn: Drawn): readonly TableCell[] {
  const left = Math.min(...drawn.columns.values())
  return drawn.table.cells.filter((cell) => cell.column < left)
}

/** The group a subtotal row belongs to: named by its own label, or by the merged label it stands beside. */
function groupBeside(
  drawn: Drawn,
  row: number,
  labelCells: readonly TableCell[] = labelCellsOf(drawn),
): { readonly label: string; readonly rows: readonly string[] } | null {
  const beside = labelCells
    .filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan)
    .map((cell) => foldText(withoutNumbering(drawn.raw(cell))))
  const table = drawn.form.tables.find((each) => each.key === 'requests')
  const grouped = (table?.blocks ?? []).flatMap((block) => block.rows).filter((each) => each.under.length > 1)
  const labels = [...new Set(grouped.map((each) => each.under.at(-1)!))]
  const named = labels.filter((label) => beside.some((text) => text.includes(foldText(withoutNumbering(label)))))
  const own = beside.at(-1) ?? ''
  const [label] = named
  if (named.length !== 1 || label === undefined) return null
  if (!subtotal.test(own) && own !== foldText(withoutNumbering(label))) return null
  return { label, rows: grouped.filter((each) => each.under.at(-1) === label).map((each) => each.key) }
}

function groupRows(report: HeldReport): Notice[] {
  const drawn = drawnTable(report, 'requests')
  if (!drawn) return []
  const bound = new Set(drawn.rows.values())
  const extra = [...new Set(drawn.table.cells.map((cell) => cell.row))].filter((row) => !bound.has(row))
  const labelCells = labelCellsOf(drawn)
  return extra.flatMap((row): Notice[] => {
    const group = groupBeside(drawn, row, labelCells)
    if (!group || group.rows.some((each) => !drawn.rows.has(each))) return []
    return [...drawn.columns].flatMap(([column, at]): Notice[] => {
      const cell = drawn.table.cells.find((each) => each.row === row && each.column === at)
      const printed = cell ? figureIn(drawn, cell) : null
      const cells = group.rows.map((each): CellKey => `requests/${each}/${column}`)
      const sum = sumOf(report, cells)
      if (!cell || !printed || !sum || printed.value === sum.value) return []
      const [figure, wanted] = [printDecimal(printed), printDecimal(sum)]
      const message = words.group(group.label, columnName(report.form, 'requests', column), figure, wanted)
      return [{ cells, at: cell.span, message, expected: wanted, actual: figure }]
    })
  })
}

/** Every row the form has, as printed: with one missing, a line that is not bound may be that one. */
function isComplete(drawn: Drawn, key: string): boolean {
  const table = drawn.form.tables.find((each) => each.key === key)
  const rows = (table?.blocks ?? []).flatMap((block) => block.rows.map((row) => row.key))
  const replaced = new Set(
    (table?.alternatives ?? [])
      .filter((other) => other.instead.some((row) => drawn.rows.has(row.key)))
      .flatMap((other) => other.rows),
  )
  return rows.every((row) => drawn.rows.has(row) || replaced.has(row))
}

/** Where a figure or a mark stands in its place the line is one of another table, drawn into this one; then null. */
function labelOf(drawn: Drawn, cells: readonly TableCell[]): TableCell | null {
  const of = (state: Quantity['state']): TableCell | undefined =>
    cells.find((cell) => readQuantity(drawn.raw(cell)).quantity.state === state)
  if (of('unreadable')) return of('unreadable')!
  return of('number') || of('na') ? null : (of('blank') ?? null)
}

/** A line with figures that is none of the form's, no head and no subtotal. */
function addedRows(report: HeldReport): Notice[] {
  return ['activeDisclosure', 'requests'].flatMap((key): Notice[] => {
    const drawn = drawnTable(report, key)
    if (!drawn || !isComplete(drawn, key)) return []
    const bound = new Set(drawn.rows.values())
    const columns = new Set(drawn.columns.values())
    const [top, left] = [Math.min(...bound), Math.min(...columns)]
    const others = groupBy(
      drawn.table.cells.filter(({ row }) => row > top && row < drawn.end && !bound.has(row)),
      (cell) => cell.row,
    )
    return [...others].flatMap(([row, cells]): Notice[] => {
      const label = labelOf(
        drawn,
        cells.filter((cell) => cell.column < left),
      )
      const figures = cells.filter((cell) => columns.has(cell.column) && figureIn(drawn, cell) !== null)
      if (!label || figures.length === 0 || groupBeside(drawn, row)) return []
      const text = foldText(drawn.raw(label))
      if (subtotal.test(text) || columnNumbers.test(text)) return []
      const message = words.addedRow(report.tableName(key), drawn.raw(label).trim())
      return [{ weight: 'doubt', table: key, at: label.span, message, actual: drawn.raw(label).trim() }]
    })
  })
}

/** Figures inside the form's rows that stand in none of its columns: a column more, unless it is headed as a subtotal. */
function addedColumns(report: HeldReport): Notice[] {
  return ['activeDisclosure', 'requests'].flatMap((key): Notice[] => {
    const drawn = drawnTable(report, key)
    if (!drawn) return []
    const bound = new Set(
      report.filled.cells.filter((cell) => cell.key.startsWith(`${key}/`)).map(({ reading }) => reading.span.start),
    )
    const rows = new Set(drawn.rows.values())
    const [top, left] = [Math.min(...rows), Math.min(...drawn.columns.values())]
    const loose = drawn.table.cells.filter(
      (cell) =>
        rows.has(cell.row) && cell.column > left && !bound.has(cell.span.start) && figureIn(drawn, cell) !== null,
    )
    return [...groupBy(loose, (cell) => cell.column)].flatMap(([column, cells]): Notice[] => {
      const heads = drawn.table.cells.filter(
        (cell) => cell.row < top && cell.column <= column && column < cell.column + cell.columnSpan,
      )
      const label = heads.at(-1)
      if (cells.length < 2 || !label || subtotal.test(foldText(drawn.raw(label)))) return []
      const message = words.addedColumn(report.tableName(key), drawn.raw(label).trim())
      return [{ weight: 'doubt', table: key, at: label.span, message, actual: drawn.raw(label).trim() }]
    })
  })
}

export const addedLines = (report: HeldReport): Notice[] => [...addedRows(report), ...addedColumns(report)]

const { about } = words

export const extraLineRules: readonly Rule[] = [
  { id: 'T3-GRP', forms: annual, weight: 'doubt', about: about['T3-GRP'], test: groupRows },
  { id: 'T3-ORG', forms: annual, weight: 'doubt', about: about['T3-ORG'], test: organisationColumn },
]
