// The board's tables as squares of cells in print order, cut where a row cannot be added up.
import type { Equation } from '../../form-equations.ts'
import type { Board } from './board.ts'

export interface Grid {
  readonly table: string
  /** Cells of each row from left to right. */
  readonly rows: readonly (readonly number[])[]
  readonly columns: readonly (readonly number[])[]
  /** Columns are added up as well. */
  readonly crossed: boolean
}

function gridOf(board: Board, table: string, rows: readonly (readonly number[])[]): Grid {
  const columns = rows[0]!.map((_, at) => rows.map((row) => row[at]!))
  const crossed = board.equations.some((equation) => equation.table === table && equation.per === 'column')
  return { table, rows, columns, crossed }
}

/** From the sums along rows; `all` are the form's equations, whether they can be assessed or not. */
export function gridsOf(board: Board, all: readonly Equation[]): Grid[] {
  const assessed = new Set(board.equations)
  const grids: Grid[] = []
  let rows: number[][] = []
  let table = ''
  const close = (): void => {
    if (rows.length > 0) grids.push(gridOf(board, table, rows))
    rows = []
  }
  for (const equation of all) {
    if (equation.per !== 'row') continue
    if (equation.table !== table || !assessed.has(equation)) close()
    table = equation.table
    if (assessed.has(equation)) rows.push([...equation.operands, ...equation.totals].map((key) => board.cellOf(key)!))
  }
  close()
  return grids
}
