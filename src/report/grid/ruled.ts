// Tables the source draws as tables: their cells as they stand.
import type { Table } from '../model/document.ts'
import type { RuledGrid } from '../model/grid.ts'

export function ruledGrid(table: Table, section: number): RuledGrid {
  const { span, rowCount, columnCount, cells } = table
  return { kind: 'ruled', span, section, rowCount, columnCount, cells }
}
