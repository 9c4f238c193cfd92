// Drawn tables printed on their side, their rows' labels along the top and their heads down the left → upright, as the form
// has them. Where the labels of a table do not all say so it stays as it is.
import type { GridCell, GriddedReport, RuledGrid } from '../model/grid.ts'
import type { StatutoryForm } from '../model/form.ts'
import { foldText } from '../text/fold.ts'
import { vocabularyOf } from './vocabulary.ts'
import type { Label } from './vocabulary.ts'

// Fewer are words of a head.
const fewestHeads = 4

// A form has some hundred pairs of a row and a head; a table with many more repeats one word.
const mostPairs = 5_000

interface Blocks {
  readonly run: 'down' | 'across'
  readonly rows: ReadonlySet<string>
  readonly heads: ReadonlySet<string>
}

/** What the labels of each block look like; groups may stand before them in their cells. */
function blocksOf(form: StatutoryForm): Blocks[] {
  const found = new Map<string, { run: 'down' | 'across'; rows: Set<string>; heads: Set<string> }>()
  const groups = vocabularyOf(form).labels.filter(({ kind }) => kind === 'group')
  for (const label of vocabularyOf(form).labels) {
    const { rowsRun: run } = form.tables.find(({ key }) => key === label.table)!
    // Names of rows that stand side by side are groups to the vocabulary.
    const isRow = label.row !== null && (run === 'across' ? label.kind === 'group' : label.kind === 'row')
    if (!isRow && label.kind !== 'column') continue
    const key = `${label.table}/${label.block}`
    const block = found.get(key) ?? { run, rows: new Set(), heads: new Set() }
    found.set(key, block)
    const into = isRow ? block.rows : block.heads
    for (const fold of label.folds) {
      into.add(fold)
      for (const group of groupsOf(groups, label)) into.add(group + fold)
    }
  }
  return [...found.values()]
}

const groupsOf = (groups: readonly Label[], { table, block }: Label): string[] =>
  groups.filter((group) => group.table === table && group.block === block).flatMap(({ folds }) => folds)

interface Printed {
  readonly cell: GridCell
  readonly fold: string
}

const isTurned = (row: GridCell, head: GridCell): boolean => row.row < head.row && row.column > head.column
const isUpright = (row: GridCell, head: GridCell): boolean => row.row > head.row && row.column < head.column

function liesOnItsSide(printed: readonly Printed[], { rows, heads }: Blocks): boolean | null {
  const labels = printed.filter(({ fold }) => rows.has(fold))
  const tops = printed.filter(({ fold }) => heads.has(fold))
  if (labels.length * tops.length > mostPairs) return false
  const pairs = labels.flatMap((row) => tops.map((head) => ({ row: row.cell, head: head.cell })))
  if (pairs.some(({ row, head }) => isUpright(row, head))) return false
  return pairs.some(({ row, head }) => isTurned(row, head)) ? true : null
}

/** A table whose rows the form sets side by side: its heads stand one below the other, its names left of them or above. */
function runsDown(printed: readonly Printed[], { rows, heads }: Blocks): boolean {
  const names = printed.filter(({ fold }) => rows.has(fold)).map(({ cell }) => cell)
  const tops = printed.filter(({ fold }) => heads.has(fold)).map(({ cell }) => cell)
  const inOneColumn = new Set(tops.map(({ column }) => column)).size === 1
  if (names.length === 0 || tops.length < fewestHeads || !inOneColumn) return false
  if (names.length * tops.length > mostPairs) return false
  const all = (test: (name: GridCell, head: GridCell) => boolean): boolean =>
    names.every((name) => tops.every((head) => test(name, head)))
  return all(isTurned) || all((name, head) => name.column < head.column)
}

const turned = (cell: GridCell): GridCell => ({
  ...cell,
  row: cell.column,
  column: cell.row,
  rowSpan: cell.columnSpan,
  columnSpan: cell.rowSpan,
})

export function setUpright(gridded: GriddedReport, forms: readonly StatutoryForm[]): GriddedReport {
  const blocks = forms.flatMap(blocksOf)
  const { text } = gridded.outline.document
  const isTurnedOver = (grid: RuledGrid): boolean => {
    const printed = grid.cells.map((cell) => ({ cell, fold: foldText(text.slice(cell.span.start, cell.span.end)) }))
    const down = new Set(blocks.filter(({ run }) => run === 'down').map((block) => liesOnItsSide(printed, block)))
    if (down.has(true)) return !down.has(false)
    return !down.has(false) && blocks.some((block) => block.run === 'across' && runsDown(printed, block))
  }
  const grids = gridded.grids.map((grid) =>
    grid.kind === 'ruled' && isTurnedOver(grid)
      ? { ...grid, rowCount: grid.columnCount, columnCount: grid.rowCount, cells: grid.cells.map(turned) }
      : grid,
  )
  return { ...gridded, grids }
}
