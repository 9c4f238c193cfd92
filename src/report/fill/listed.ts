// A row of a drawn table whose columns are printed one below the other beside its label, each with its value: 规章, then
// 本年制发件数 with its figure, below it 本年废止件数 with its own.
import type { FormColumn } from '../model/form.ts'
import type { Anchor } from './anchors.ts'
import { cellOf, drawnPieces, endOf, printOf } from './leaves.ts'
import type { Cell } from './leaves.ts'
import type { Stream } from './pieces.ts'
import type { Print } from './reading.ts'
import type { Label } from './vocabulary.ts'

/** One print a column; null unless each line beside the label is a head of the block with one value right of it. */
export function listedPrints(
  stream: Stream,
  row: Anchor,
  labels: readonly Label[],
  columns: readonly FormColumn[],
): readonly (Print | null)[] | null {
  const label = cellOf(stream, row)
  const { cell } = label
  const beside = drawnPieces(stream, label.grid).filter(
    (each) => each.cell.column >= endOf(cell) && each.cell.row >= cell.row && each.cell.row < cell.row + cell.rowSpan,
  )
  const lines = Array.from({ length: cell.rowSpan }, (_, at) =>
    beside.filter((each) => each.cell.row === cell.row + at),
  )
  const found = new Map<string, Cell>()
  for (const [head, value, ...others] of lines) {
    const own = labels.find(
      ({ folds }) => head && (folds.includes(head.folded.text) || folds.includes(head.bare ?? '')),
    )
    // A figure right of the value may be another year's.
    const isSure = value && others.every(({ kind }) => kind === 'text')
    if (!own || !isSure || found.has(own.column!)) return null
    found.set(own.column!, value)
  }
  const values = columns.flatMap(({ key }) => found.get(key) ?? [])
  const inColumn = new Set(values.map((each) => each.cell.column)).size === 1
  return inColumn && values.length === columns.length ? values.map(printOf) : null
}
