// Cells made from print, before they are believed to be a table.
import type { GridCell } from '../model/grid.ts'

/** No two cells take one place. */
export function areApart(cells: readonly GridCell[]): boolean {
  const taken = new Set<string>()
  for (const { row, column, rowSpan, columnSpan } of cells)
    for (let y = row; y < row + rowSpan; y++)
      for (let x = column; x < column + columnSpan; x++) {
        if (taken.has(`${y}/${x}`)) return false
        taken.add(`${y}/${x}`)
      }
  return true
}
