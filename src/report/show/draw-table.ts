// A statutory table of a form → its printed shape: heads merged, values in place, on one squared grid. No value is looked at.
import type { FormBlock, StatutoryTable } from '../model/form.ts'
import type { PrintedCell, PrintedTable } from '../model/report-view.ts'
import { drawHeads, headPath, type HeadPath } from './draw-heads.ts'

/** A block reduced to what both directions have in common: heads above, heads to the left, a key where they meet. */
interface Sheet {
  readonly heading: string | null
  readonly corner: string
  readonly above: readonly HeadPath[]
  readonly aboveDepth: number
  readonly left: readonly HeadPath[]
  readonly keys: readonly (readonly string[])[]
}

const depthOf = (items: readonly { readonly under: readonly string[] }[]) =>
  Math.max(...items.map((item) => item.under.length + 1))

export function drawTable(table: StatutoryTable, missing: boolean): PrintedTable {
  const leftDepth = table.rowsRun === 'across' ? 0 : Math.max(...table.blocks.map((block) => depthOf(block.rows)))
  const sheets = table.blocks.map((block) => sheetOf(table, block, leftDepth))
  const wide = Math.max(...sheets.map((sheet) => sheet.above.length))
  const cells: PrintedCell[] = []
  let top = 0
  for (const sheet of sheets) {
    const drawn = drawSheet(sheet, top, leftDepth, wide)
    cells.push(...drawn.cells)
    top = drawn.bottom
  }
  const only = sheets.length === 1 ? sheets[0] : undefined
  return {
    key: table.key,
    name: table.name,
    title: table.title,
    rowCount: top,
    columnCount: leftDepth + wide,
    // Blocks bring their own heads down the page; only a table of one block has heads that can stand while it scrolls.
    headRowCount: only ? only.aboveDepth + (only.heading === null ? 0 : 1) : 0,
    cells,
    missing,
  }
}

function sheetOf(table: StatutoryTable, block: FormBlock, leftDepth: number): Sheet {
  const { heading, rows, columns } = block
  const corner = block.corner ?? ''
  const columnDepth = depthOf(columns)
  const key = (row: string, column: string) => `${table.key}/${row}/${column}`
  if (table.rowsRun === 'down') {
    return {
      heading,
      corner,
      above: columns.map((column) => headPath([...column.under, column.label], columnDepth)),
      aboveDepth: columnDepth,
      left: rows.map((row) => headPath([...row.under, row.label], leftDepth)),
      keys: rows.map((row) => columns.map((column) => key(row.key, column.key))),
    }
  }
  const rowDepth = depthOf(rows)
  return {
    heading,
    corner,
    above: rows.flatMap((row) =>
      columns.map((column) => [
        ...headPath([...row.under, row.label], rowDepth),
        ...headPath([...column.under, column.label], rowDepth + columnDepth, rowDepth),
      ]),
    ),
    aboveDepth: rowDepth + columnDepth,
    left: [[]],
    keys: [rows.flatMap((row) => columns.map((column) => key(row.key, column.key)))],
  }
}

function drawSheet(sheet: Sheet, start: number, leftDepth: number, wide: number) {
  const cells: PrintedCell[] = []
  const head = (
    box: { row: number; column: number; rowSpan: number; columnSpan: number },
    text: string,
    role: Extract<PrintedCell, { kind: 'head' }>['role'],
    vertical = false,
  ) => cells.push({ kind: 'head', ...box, text, role, vertical })

  let top = start
  if (sheet.heading !== null) {
    head({ row: top, column: 0, rowSpan: 1, columnSpan: leftDepth + wide }, sheet.heading, 'blockHead')
    top++
  }
  if (leftDepth > 0) {
    head({ row: top, column: 0, rowSpan: sheet.aboveDepth, columnSpan: leftDepth }, sheet.corner, 'corner')
  }
  const places = spread(sheet.above.length, wide)
  for (const box of drawHeads(sheet.above)) {
    const column = leftDepth + placeAt(places, box.start)
    const end = leftDepth + placeAt(places, box.end)
    const place = { row: top + box.from, column, rowSpan: box.to - box.from, columnSpan: end - column }
    head(place, box.text, 'columnHead')
  }
  top += sheet.aboveDepth
  for (const box of drawHeads(sheet.left)) {
    const place = {
      row: top + box.start,
      column: box.from,
      rowSpan: box.end - box.start,
      columnSpan: box.to - box.from,
    }
    // Printed forms set the outermost head upright when others stand between it and the rows.
    head(place, box.text, box.leaf ? 'rowHead' : 'group', !box.leaf && box.from === 0 && box.holdsHeads)
  }
  sheet.keys.forEach((keys, row) =>
    keys.forEach((cell, index) => {
      const column = leftDepth + placeAt(places, index)
      const columnSpan = leftDepth + placeAt(places, index + 1) - column
      cells.push({ kind: 'value', row: top + row, column, rowSpan: 1, columnSpan, cell })
    }),
  )
  cells.sort((a, b) => a.row - b.row || a.column - b.column)
  return { cells, bottom: top + sheet.keys.length }
}

/** Where each of `count` columns starts on a grid of `wide`, and where the last ends: the last takes what is left. */
function spread(count: number, wide: number): number[] {
  return [...Array.from({ length: count }, (_, index) => index), wide]
}

function placeAt(places: readonly number[], index: number): number {
  const place = places[index]
  if (place === undefined) throw new Error(`no column ${index}`)
  return place
}
