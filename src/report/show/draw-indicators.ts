// The open list of indicators → one printed table: label, unit, a column for each kind of value the report prints.
import { indicatorColumns } from '../form-cells.ts'
import type { FilledForm } from '../model/filled-form.ts'
import type { IndicatorList } from '../model/form.ts'
import type { PrintedCell, PrintedTable } from '../model/report-view.ts'
import { indicatorHead, indicatorsName, unitHead, valueHead } from './words.ts'

export function indicatorKey(index: number, column: string): string {
  return `indicators/${index}/${column}`
}

export function columnHead(column: string, list: IndicatorList | null, year: number | null): string {
  const heads = list?.valueColumns.find((each) => each.column === column)?.heads ?? []
  const written = heads.map((head) => (year === null ? head : head.replace('{year}', String(year))))
  return written.find((head) => !head.includes('{year}')) ?? valueHead(column)
}

export function drawIndicators(filled: FilledForm, list: IndicatorList | null, year: number | null): PrintedTable {
  const rows = filled.indicators
  const columns = indicatorColumns(filled)
  const cells: PrintedCell[] = []
  const head = (row: number, column: number, text: string, role: 'columnHead' | 'rowHead', level?: number) =>
    cells.push({
      kind: 'head',
      row,
      column,
      rowSpan: 1,
      columnSpan: 1,
      text,
      role,
      vertical: false,
      ...(level === undefined ? {} : { level }),
    })
  const heads = [
    list?.labelHeads[0] ?? indicatorHead,
    list?.unitHeads[0] ?? unitHead,
    ...columns.map((column) => columnHead(column, list, year)),
  ]
  heads.forEach((text, column) => head(0, column, text, 'columnHead'))
  rows.forEach((row, index) => {
    head(index + 1, 0, row.label, 'rowHead', row.level)
    head(index + 1, 1, row.unit ?? '', 'rowHead')
    columns.forEach((column, at) =>
      cells.push({
        kind: 'value',
        row: index + 1,
        column: at + 2,
        rowSpan: 1,
        columnSpan: 1,
        cell: indicatorKey(index, column),
      }),
    )
  })
  return {
    key: 'indicators',
    name: indicatorsName,
    title: list?.title ?? indicatorsName,
    rowCount: rows.length + 1,
    columnCount: heads.length,
    headRowCount: 1,
    cells,
    missing: rows.length === 0,
  }
}
