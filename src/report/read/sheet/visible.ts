// A worksheet → the part of it that is seen: hidden rows and columns closed up, merged cells in one piece.
import type { Area, SheetPart } from './sheet-part.ts'

/** Half-open, in rows and columns that are seen. */
export interface SeenCell extends Area {
  readonly text: string
  readonly ruled: boolean
}

export interface SeenSheet {
  /** By row, then column; cells that are neither filled nor ruled are not listed. */
  readonly cells: readonly SeenCell[]
  /** Rows and columns that are hidden and hold something. */
  readonly hiddenRowCount: number
  readonly hiddenColumnCount: number
}

/** How many hidden ones stand before a position; the hidden are given in order. */
function before(hidden: readonly number[], position: number): number {
  let low = 0
  let high = hidden.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (hidden[middle]! < position) low = middle + 1
    else high = middle
  }
  return low
}

export function seen(part: SheetPart): SeenSheet {
  const isHiddenColumn = (column: number): boolean =>
    part.hiddenColumns.some(({ left, right }) => column >= left && column < right)
  const widest = [...part.cells.map(({ column }) => column + 1), ...part.merges.map(({ right }) => right)]
  const columnCount = widest.reduce((most, each) => Math.max(most, each), 0)
  const rows = [...part.hiddenRows].sort((one, other) => one - other)
  const columns = Array.from({ length: columnCount }, (_, column) => column).filter(isHiddenColumn)
  const squeeze = ({ top, left, bottom, right }: Area): Area => ({
    top: top - before(rows, top),
    left: left - before(columns, left),
    bottom: bottom - before(rows, bottom),
    right: right - before(columns, right),
  })

  const merges = apart(part.merges)
  const merged = new Map(merges.map((area) => [`${area.top}/${area.left}`, area]))
  const cover = coverOf(merges)
  const cells: SeenCell[] = []
  const emptied = { rows: new Set<number>(), columns: new Set<number>() }
  for (const { row, column, text, ruled } of part.cells) {
    const own = merged.get(`${row}/${column}`)
    // What a merged cell covers is not printed, whatever stands in it.
    if (!own && cover(row, column)) continue
    merged.delete(`${row}/${column}`)
    const place = squeeze(own ?? { top: row, left: column, bottom: row + 1, right: column + 1 })
    if (place.bottom > place.top && place.right > place.left) cells.push({ ...place, text, ruled })
    else if (text !== '') {
      if (place.bottom === place.top) emptied.rows.add(row)
      else emptied.columns.add(column)
    }
  }
  for (const area of merged.values()) cells.push({ ...squeeze(area), text: '', ruled: false })
  cells.sort((one, other) => one.top - other.top || one.left - other.left)
  return { cells, hiddenRowCount: emptied.rows.size, hiddenColumnCount: emptied.columns.size }
}

/** Merged areas never overlap; where a damaged list says so, the first one counts. */
function apart(merges: readonly Area[]): Area[] {
  const kept: Area[] = []
  const meets = (one: Area, other: Area): boolean =>
    one.top < other.bottom && other.top < one.bottom && one.left < other.right && other.left < one.right
  for (const area of merges) if (!kept.some((other) => meets(area, other))) kept.push(area)
  return kept
}

/** Whether a merged area covers a cell; asked row by row. */
function coverOf(merges: readonly Area[]): (row: number, column: number) => boolean {
  let current = -1
  let inRow: Area[] = []
  return (row, column) => {
    if (row !== current) inRow = merges.filter(({ top, bottom }) => row >= top && row < bottom)
    current = row
    return inRow.some(({ left, right }) => column >= left && column < right)
  }
}
