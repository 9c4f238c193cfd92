// A sheet as seen → lines and tables. A row with a single text is a line of the report, or a heading inside a table:
// rules drawn, what follows and its length tell which.
import type { Refusal } from '../../model/refusal.ts'
import type { PageCell, ComposedPage } from '../composed-page.ts'
import type { SeenCell, SeenSheet } from './visible.ts'

// Statutory labels are shorter; a longer text alone in its row is prose.
const longestLabel = 100
// Heads have up to three rows.
const headRows = 3
// Of all sheets together.
const mostCells = 20_000
const figure = /^[-+−]?[\d,]*\.?\d+%?$/u

interface Row {
  /** Cells that begin here and hold text. */
  readonly texts: readonly SeenCell[]
  readonly ruled: boolean
  /** Whether a filled cell from above reaches into it. */
  readonly covered: boolean
}

function rowsOf(cells: readonly SeenCell[], from: number, to: number): Row[] {
  const rows: { texts: SeenCell[]; ruled: boolean; covered: boolean }[] = []
  for (let row = from; row < to; row++) rows.push({ texts: [], ruled: false, covered: false })
  for (const cell of cells) {
    for (let row = Math.max(cell.top, from); row < Math.min(cell.bottom, to); row++) {
      const into = rows[row - from]!
      if (cell.ruled) into.ruled = true
      if (cell.text === '') continue
      if (row === cell.top) into.texts.push(cell)
      else into.covered = true
    }
  }
  return rows
}

/** True where heads of columns follow: several texts in a row before any figure. */
function headsFollow(rows: readonly Row[]): boolean {
  for (const { texts } of rows) {
    if (texts.some(({ text }) => figure.test(text))) return false
    if (texts.length >= 3) return true
  }
  return false
}

/** Null where one place holds two texts: no program writes such a sheet, and nobody knows which one was meant. */
function tableCells(
  cells: readonly SeenCell[],
  top: number,
  bottom: number,
  left: number,
  right: number,
): PageCell[] | null {
  const taken = new Map<number, string>()
  const width = right - left
  const placed: PageCell[] = []
  for (const cell of cells) {
    const row = cell.top - top
    const column = Math.max(cell.left, left) - left
    const rowSpan = Math.min(cell.bottom, bottom) - cell.top
    const columnSpan = Math.min(cell.right, right) - left - column
    if (row < 0 || rowSpan < 1 || columnSpan < 1) continue
    const places: number[] = []
    for (let down = row; down < row + rowSpan; down++)
      for (let across = column; across < column + columnSpan; across++) places.push(down * width + across)
    const before = places.map((place) => taken.get(place)).find((text) => text !== undefined)
    if (before !== undefined) {
      if (before === cell.text) continue
      return null
    }
    for (const place of places) taken.set(place, cell.text)
    placed.push({ row, column, rowSpan, columnSpan, text: cell.text })
  }
  // Every position of a sheet is a cell, so an empty one is a blank on the paper.
  for (let at = 0; at < (bottom - top) * width; at++)
    if (!taken.has(at))
      placed.push({ row: Math.floor(at / width), column: at % width, rowSpan: 1, columnSpan: 1, text: '' })
  return placed.sort((one, other) => one.row - other.row || one.column - other.column)
}

const isLone = ({ texts, covered }: Row): boolean =>
  texts.length === 1 && !covered && texts[0]!.bottom - texts[0]!.top === 1

const isEmpty = (row: Row | undefined): boolean => !row || (row.texts.length === 0 && !row.covered && !row.ruled)

/** The rows that are lines of the report, not of a table. */
function linesAmong(rows: readonly Row[]): ReadonlySet<number> {
  const lines = new Set<number>()
  const isRuled = rows.some(({ ruled, texts }) => ruled && texts.length > 1)
  // Right edge of the table the rows stand under; null where they stand under none.
  let tableEnd: number | null = null
  for (let from = 0; from < rows.length;) {
    const row = rows[from]!
    if (!isLone(row)) {
      if (isEmpty(row)) tableEnd = null
      else tableEnd = row.texts.reduce((most, { right }) => Math.max(most, right), tableEnd ?? 0)
      from++
      continue
    }
    let to = from
    while (to < rows.length && isLone(rows[to]!)) to++
    const first = firstLine(rows.slice(from, to), rows.slice(to, to + headRows), isRuled, tableEnd)
    for (let at = from + first; at < to; at++) lines.add(at)
    if (first < to - from) tableEnd = null
    from = to
  }
  return lines
}

/** Of rows with a single text each, which is the first that has left the table above; their count when none has. */
function firstLine(run: readonly Row[], next: readonly Row[], isRuled: boolean, tableEnd: number | null): number {
  if (tableEnd === null) return 0
  if (isRuled && run.some(({ ruled }) => !ruled)) return run.findIndex(({ ruled }) => !ruled)
  const ends = isEmpty(next[0])
  const isProse = run.some(({ texts }) => texts[0]!.text.length > longestLabel)
  const first = run.findIndex(({ texts }) => {
    const { left, right } = texts[0]!
    // A label merged over part of the table is a row of it whose other cells are blank.
    if (right - left > 1 && right < tableEnd) return false
    return isProse || headsFollow(next) || (ends && (!isRuled || right - left > 1))
  })
  return first < 0 ? run.length : first
}

/** Adds the sheet to the page. Refuses with `limit` texts that stand too far apart to be one sheet, `damaged` cells that overlap. */
export function setSheet(sheet: SeenSheet, page: ComposedPage): Refusal | null {
  const filled = sheet.cells.filter(({ text }) => text !== '')
  const first = filled[0]?.top
  if (first === undefined) return null
  const last = filled.reduce((most, { bottom }) => Math.max(most, bottom), 0)
  const widest = filled.reduce((most, { right }) => Math.max(most, right), 0)
  if (last - first > mostCells) return { code: 'limit', detail: { kind: 'xlsx', what: 'rows', most: mostCells } }
  const rows = rowsOf(sheet.cells, first, last)
  const lines = linesAmong(rows)

  const table = (from: number, to: number): Refusal | null => {
    const top = first + from
    const bottom = first + to
    const within = sheet.cells.filter((cell) => cell.top >= top && cell.top < bottom)
    const bounding = within.filter(({ text, ruled, right }) => text !== '' || (ruled && right <= widest))
    const left = bounding.reduce((least, cell) => Math.min(least, cell.left), widest)
    const right = bounding.reduce((most, cell) => Math.max(most, cell.right), 0)
    if (page.pieceCount + (bottom - top) * (right - left) > mostCells)
      return { code: 'limit', detail: { kind: 'xlsx', what: 'cells', most: mostCells } }
    const placed = tableCells(within, top, bottom, left, right)
    if (placed === null) return { code: 'damaged', detail: { kind: 'xlsx', what: 'cells' } }
    page.table(bottom - top, placed)
    return null
  }

  let start = -1
  for (let at = 0; at <= rows.length; at++) {
    const row = rows[at]
    if (!isEmpty(row) && !lines.has(at)) {
      if (start < 0) start = at
      continue
    }
    const refusal = start >= 0 ? table(start, at) : null
    if (refusal) return refusal
    start = -1
    if (row) for (const { text } of row.texts) for (const line of text.split('\n')) page.line(line, null)
  }
  return null
}
