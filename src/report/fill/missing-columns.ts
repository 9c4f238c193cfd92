// Columns of a form that no row of a table holds: printed without them, or lost on the way. Part of step 5.
import type { CellKey } from '../model/filled-form.ts'
import type { Finding } from '../model/finding.ts'
import type { StatutoryForm } from '../model/form.ts'
import { columnsMissingSentence } from '../words.ts'

// One row that lacks its end was cut off; two agree.
const fewestRows = 2

/** `bound` are the cells that were read; rows that lack all of their cells are named elsewhere. */
export function missingColumns(form: StatutoryForm, bound: ReadonlySet<CellKey>): Finding[] {
  return form.tables.flatMap((table): Finding[] => {
    const lost = table.blocks.flatMap((block) => {
      const rows = block.rows.filter((row) =>
        block.columns.some(({ key }) => bound.has(`${table.key}/${row.key}/${key}`)),
      )
      if (rows.length < fewestRows) return []
      return block.columns
        .filter(({ key }) => !rows.some((row) => bound.has(`${table.key}/${row.key}/${key}`)))
        .map((column) => ({ column, cells: rows.map((row) => `${table.key}/${row.key}/${column.key}`) }))
    })
    if (lost.length === 0) return []
    return [
      {
        code: 'STR-04',
        weight: 'error',
        table: table.key,
        cells: lost.flatMap(({ cells }) => cells),
        at: null,
        message: columnsMissingSentence(
          table.name,
          lost.map(({ column }) => column.label),
        ),
        expected: null,
        actual: null,
        proposals: [],
      },
    ]
  })
}
