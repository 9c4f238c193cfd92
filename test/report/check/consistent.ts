// A paper whose third and fourth tables add up, with a second table that could be true as well.
import type { Paper } from '../../laws/printing/paper.ts'

type Cells = Record<string, number | null>

/** The same figures, ordered where one cannot be larger than the other; blanks stay blanks. */
export function consistent({ cells: printed }: Paper): Cells {
  const cells: Cells = { ...printed }
  const table = 'activeDisclosure'
  const order = (row: string, columns: readonly string[]) => {
    const keys = columns.map((column) => `${table}/${row}/${column}`).filter((key) => key in cells)
    const figures = keys.map((key) => cells[key] ?? null).sort((a, b) => Number(a) - Number(b))
    keys.forEach((key, index) => (cells[key] = figures[index]!))
  }
  // The organ makes no rules.
  for (const key of Object.keys(cells).filter((each) => each.startsWith(`${table}/regulations/`)))
    cells[key] = cells[key] === null ? null : 0
  order('normativeDocs', ['made', 'inForce'])
  order('normativeDocs', ['published', 'totalPublished'])
  for (const row of ['licensing', 'otherServices', 'penalties', 'coercion', 'fees']) {
    const [items, change] = [`${table}/${row}/previousItems`, `${table}/${row}/change`]
    if (!(items in cells)) continue
    cells[items] = Number(cells[items]) + 1
    cells[change] = cells[change] === null ? null : Math.abs(cells[change]!)
  }
  // 10^6 万元 is more than a county collects.
  const collected = `${table}/fees/amount`
  if ((cells[collected] ?? 0) >= 1e6) cells[collected] = cells[collected]! % 1e6
  const [bought, paid] = [`${table}/procurement/items`, `${table}/procurement/amount`]
  if (bought in cells) {
    // 500 a purchase may be 元 or 万元.
    cells[paid] = Number(cells[bought]) * 500
  }
  return cells
}

/** Totals of table 3 that organs leave out: all but the last of the total row, the whole row, the whole column, or both. */
export const lacks = {
  'all but the last of the total row': (row: string, column: string) => row === 'total' && column !== 'total',
  'the total row': (row: string) => row === 'total',
  'the column of totals': (_: string, column: string) => column === 'total',
  'the total row and the column of totals': (row: string, column: string) => row === 'total' || column === 'total',
} as const satisfies Record<string, (row: string, column: string) => boolean>

/** Keys of the totals that are left out; those that come to something must be asked for. */
export function totalsLacking(cells: Readonly<Cells>, lack: keyof typeof lacks): string[] {
  return Object.keys(cells).filter((key) => {
    const [table, row = '', column = ''] = key.split('/')
    return table === 'requests' && lacks[lack](row, column)
  })
}
