// A report's statutory table in its printed shape, with the report's name above and the marks in words below.
import type { CellView, PrintedCell, PrintedTable, ReportView } from '../model/report-view.ts'
import type { CellMark } from '../model/revision.ts'
import type { CellRole, PlanCell, PlanRow } from '../model/workbook-plan.ts'
import { heldWords } from '../text/review-words.ts'
import { excerpt } from './name-report.ts'
import { blankCell, heldCell, lineCount, rowHeight, textCell } from './plan-cell.ts'
import type { SheetKind } from './sheet-kind.ts'
import * as words from './words.ts'

/** Points a row of a form takes at least: table 3 then fills its page. */
const formRow = 25

/** A4 upright, in characters: narrower sheets are stretched to it, wider ones shrunk by the printer. */
const pageWidth = 100

export const drawTables = (key: 'activeDisclosure' | 'requests' | 'reviewLitigation' | 'indicators'): SheetKind => {
  const tableOf = (view: ReportView) => view.review.tables.find((table) => table.key === key)
  return {
    name: words.sheetNames[key],
    empty: words.emptySheet[key],
    landscape: false,
    heads: [],
    frozenColumns: 0,
    widthsFor: (view) => {
      const table = tableOf(view)
      return table ? columnWidths(table) : []
    },
    rowsOf: (view, widths) => {
      const table = tableOf(view)
      return table ? tableRows(view, table, widths) : []
    },
  }
}

/** Label columns by how deep the heads go; the values share what is left of the page. */
function columnWidths(table: PrintedTable): number[] {
  const values = table.cells.filter((cell) => cell.kind === 'value')
  const depth = Math.min(table.columnCount, ...values.map((cell) => cell.column))
  const upright = new Set(table.cells.flatMap((cell) => (cell.kind === 'head' && cell.vertical ? cell.column : [])))
  const labels = Array.from({ length: depth }, (_, column) => labelWidth(table, column, depth, upright.has(column)))
  const left = pageWidth - labels.reduce((sum, width) => sum + width, 0)
  const count = table.columnCount - depth
  const width = Math.min(18, Math.max(7.5, left / count))
  return [...labels, ...Array<number>(count).fill(width)]
}

function labelWidth(table: PrintedTable, column: number, depth: number, upright: boolean): number {
  if (upright) return 4.5
  if (table.key === 'indicators') return column === 0 ? 50 : 9
  if (depth === 1) return 30
  return column === depth - 1 ? 36 : 12
}

function tableRows(view: ReportView, table: PrintedTable, widths: readonly number[]): PlanRow[] {
  const { review } = view
  const name = [review.organ ?? words.noOrgan, review.year === null ? words.noYear : words.yearOf(review.year)]
  const across = (text: string, role: CellRole): PlanRow => {
    const cells = [
      textCell(text, role, { columnSpan: table.columnCount }),
      ...Array.from({ length: table.columnCount - 1 }, () => blankCell(role)),
    ]
    const height = rowHeight(cells, widths)
    return { cells, height: role === 'title' ? Math.max(30, height) : height }
  }
  const cells = new Map(review.cells.map((cell) => [cell.key, cell]))
  const own = table.cells.flatMap((cell) => (cell.kind === 'value' ? (cells.get(cell.cell) ?? []) : []))
  return [
    across(name.join(' '), 'title'),
    across(`${table.name} ${table.title}（${view.formName}） ${words.sourceOf(view.fileName)}`, 'line'),
    ...(table.missing ? [across(words.missingTable, 'line')] : []),
    ...gridRows(view, table, cells, widths),
    ...markLines(own).map((line) => across(line, 'line')),
    { cells: [], height: 24 },
  ]
}

function gridRows(
  view: ReportView,
  table: PrintedTable,
  cells: ReadonlyMap<string, CellView>,
  widths: readonly number[],
): PlanRow[] {
  const grid = Array.from({ length: table.rowCount }, () => Array<PlanCell | null>(table.columnCount).fill(null))
  for (const printed of table.cells) {
    const { row, column, rowSpan, columnSpan } = printed
    const cell = planned(view, printed, cells)
    for (let r = row; r < row + rowSpan; r++) {
      for (let c = column; c < column + columnSpan; c++) {
        const line = grid[r]
        if (line) line[c] = r === row && c === column ? { ...cell, rowSpan, columnSpan } : blankCell(cell.role)
      }
    }
  }
  const rows = grid.map((line) => ({ cells: line, height: Math.max(formRow, rowHeight(line, widths)) }))
  makeRoom(rows, widths)
  return rows
}

/** Heads merged over several rows get their height too, shared among these rows. */
function makeRoom(rows: { cells: readonly (PlanCell | null)[]; height: number }[], widths: readonly number[]): void {
  rows.forEach((row, at) =>
    row.cells.forEach((cell, column) => {
      if (cell?.kind !== 'text' || cell.role === 'upright' || !cell.rowSpan || cell.rowSpan === 1) return
      const covered = rows.slice(at, at + cell.rowSpan)
      const width = widths.slice(column, column + (cell.columnSpan ?? 1)).reduce((sum, each) => sum + each, 0)
      const needed = lineCount(cell.text, width) * 15 + 6
      const present = covered.reduce((sum, each) => sum + each.height, 0)
      for (const each of covered) each.height += Math.max(0, needed - present) / covered.length
    }),
  )
}

function planned(view: ReportView, printed: PrintedCell, cells: ReadonlyMap<string, CellView>): PlanCell {
  if (printed.kind === 'head') {
    const role = printed.vertical ? 'upright' : printed.role
    const part = printed.level ? { level: printed.level } : {}
    return printed.text ? textCell(printed.text, role, part) : blankCell(role)
  }
  const cell = cells.get(printed.cell)
  if (!cell) return blankCell('absent')
  const note = cell.mark === 'changed' ? { note: provenance(view, cell) } : {}
  return heldCell(cell.held, cell.shown, 'value', { mark: cell.mark, ...note })
}

function provenance(view: ReportView, { why, span, place }: CellView): string[] {
  const lines = [...why, words.sourceOf(view.fileName)]
  if (!span) return lines
  const page = place ? place.page : null
  return [...lines, words.placeOf(span.start, span.end, page), words.excerptOf(excerpt(view.text, span))]
}

const told: readonly CellMark[] = ['unbalanced', 'doubtful', 'changed']
const namedAtMost = 8

/** What colours and signs say, in words: a blank cell can show no sign, and paper may be printed in grey. */
function markLines(cells: readonly CellView[]): string[] {
  return told.flatMap((mark) => {
    const marked = cells.filter((cell) => cell.mark === mark)
    if (marked.length === 0) return []
    const named = marked.slice(0, namedAtMost).map((cell) => {
      const name = cell.name.row + words.nameJoint + cell.name.column
      if (mark !== 'changed') return name
      return words.changedFrom(
        name,
        heldWords(cell.machine ? cell.machine.held : { state: 'absent' }),
        heldWords(cell.held),
      )
    })
    return words.markLine(mark, named, marked.length - named.length)
  })
}
