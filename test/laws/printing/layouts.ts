// Layouts a report is met in as text. Each prints a paper so that a careful reader could tell every cell.
import type { Paper, PaperBlock, PaperRow, Print } from './paper.ts'
import { around, headLines } from './paper.ts'

export type Layout = (paper: Paper) => string

const across = (block: PaperBlock): boolean => block.table.rowsRun === 'across'
const heading = ({ block }: PaperBlock): string[] => (block.heading === null ? [] : [block.heading])
const allPrints = (block: PaperBlock): Print[] => block.rows.flatMap((row) => row.prints)

/** One cell a line, `gap` empty lines between two; a blank cell is one line more. */
export function oneCellALine(gap: number): Layout {
  const between = '\n'.repeat(gap + 1)
  const cell = (print: Print): string => (print === null ? '\n' : `${print}${between}`)
  return (paper) =>
    around(
      paper,
      (blocks) =>
        blocks
          .map((block) => {
            const head = [...heading(block), ...headLines(block)].map((label) => label + between).join('')
            if (across(block)) return head + allPrints(block).map(cell).join('')
            const row = ({ groups, label, prints }: PaperRow): string =>
              [...groups, label].map((each) => each + between).join('') + prints.map(cell).join('')
            return head + block.rows.map(row).join('')
          })
          .join('')
          .replace(/\n+$/u, (end) => end.slice(0, Math.max(0, end.length - gap - 1))),
      '\n'.repeat(gap + 1),
    )
}

/** A row a line, its cells parted by `separator`; merged labels stand once. */
export function rowsALine(separator: string, ends: string): Layout {
  const row = (cells: readonly Print[]): string => cells.map((cell) => cell ?? '').join(separator) + ends
  return (paper) =>
    around(paper, (blocks) =>
      blocks
        .map((block) => {
          const head = [...heading(block).map((label) => row([label])), row(headLines(block))]
          if (across(block)) return [...head, row(allPrints(block))].join('\n')
          return [...head, ...block.rows.map(({ groups, label, prints }) => row([...groups, label, ...prints]))].join(
            '\n',
          )
        })
        .join('\n'),
    )
}

/** One cell a line, each ended by a bar, a bar of its own before every row. */
const barredRow = (cells: readonly Print[]): string =>
  ['|', ...cells.map((cell) => (cell === null ? '|' : `${cell} |`))].join('\n')
export const barredCells: Layout = (paper) => {
  const row = barredRow
  return around(paper, (blocks) =>
    blocks
      .map((block) => {
        const head = [...heading(block).map((label) => row([label])), row(headLines(block))]
        if (across(block)) return [...head, row(allPrints(block))].join('\n')
        return [...head, ...block.rows.map(({ groups, label, prints }) => row([...groups, label, ...prints]))].join(
          '\n',
        )
      })
      .join('\n'),
  )
}

/** A table's rows as long as each other; the places of merged cells are empty. */
function squaresOf(blocks: readonly PaperBlock[]): Print[][] {
  const [first] = blocks
  if (!first) return []
  if (across(first)) {
    const { columns } = first.block
    const names = first.rows.flatMap(({ label }) => columns.map((_, at) => (at === 0 ? label : null)))
    return [names, first.rows.flatMap(() => columns.map((column) => column.label)), allPrints(first)]
  }
  const depth = Math.max(...blocks.flatMap(({ block }) => block.rows.map((row) => row.under.length)))
  const most = Math.max(...blocks.map(({ block }) => block.columns.length))
  const fill = (cells: readonly Print[]): Print[] => [
    ...cells,
    ...Array<null>(depth + 1 + most - cells.length).fill(null),
  ]
  return blocks.flatMap((each) => [
    ...heading(each).map((label) => fill([label])),
    fill([each.block.corner, ...Array<null>(depth).fill(null), ...each.block.columns.map((column) => column.label)]),
    ...each.rows.map(({ key, groups, label, prints }) => {
      const under = each.block.rows.find((row) => row.key === key)!.under
      const labels = [...under.map((group) => (groups.includes(group) ? group : null)), label]
      return fill([...labels, ...Array<null>(depth + 1 - labels.length).fill(null), ...prints])
    }),
  ])
}

const byTable = (blocks: readonly PaperBlock[]): PaperBlock[][] =>
  [...new Set(blocks.map(({ table }) => table))].map((table) => blocks.filter((block) => block.table === table))
/** A table as rows of places, null for an empty one → its text. */
export type SquaresLayout = (squares: readonly (readonly Print[])[]) => string

/** One cell a line, `gap` empty lines between two; a blank cell is one line more. */
export const squareCells =
  (gap: number): SquaresLayout =>
  (squares) =>
    squares
      .flat()
      .map((cell) => (cell === null ? '\n' : cell + '\n'.repeat(gap + 1)))
      .join('')
      .replace(/\n+$/u, (end) => end.slice(0, Math.max(0, end.length - gap - 1)))

/** One cell a line, each ended by a bar, a bar of its own before every row. */
export const squareBars: SquaresLayout = (squares) => squares.map(barredRow).join('\n')

const tables =
  (print: SquaresLayout): Layout =>
  (paper) =>
    around(paper, (blocks) =>
      byTable(blocks)
        .map((own) => print(squaresOf(own)))
        .join('\n\n'),
    )

/** Rows as a spreadsheet copies them: `separator` between all places, empty ones too. */
export const squareRows =
  (separator: string, edge: string): SquaresLayout =>
  (squares) =>
    squares.map((row) => edge + row.map((cell) => cell ?? '').join(separator) + edge).join('\n')
export const squared = (separator: string, edge: string): Layout => tables(squareRows(separator, edge))

/** Places a print takes on a terminal. */
const widthOf = (print: string): number =>
  [...print].reduce((sum, sign) => sum + (/[\u2e80-\uffef]/u.test(sign) ? 2 : 1), 0)
const padTo = (print: string, width: number): string => print + ' '.repeat(width - widthOf(print))
const widthsOf = (squares: readonly (readonly Print[])[]): number[] =>
  squares[0]!.map((_, column) => Math.max(2, ...squares.map((row) => widthOf(row[column] ?? ''))))

/** Columns of a fixed width, `gap` blanks apart. */
export const squareColumns =
  (gap: number): SquaresLayout =>
  (squares) => {
    const widths = widthsOf(squares)
    return squares
      .map((row) =>
        row
          .map((cell, at) => padTo(cell ?? '', widths[at]!))
          .join(' '.repeat(gap))
          .trimEnd(),
      )
      .join('\n')
  }
export const inColumns = (gap: number): Layout => tables(squareColumns(gap))

/** Lines drawn around every cell. */
export const squareLines: SquaresLayout = (squares) => {
  const widths = widthsOf(squares)
  const rule = (left: string, cross: string, right: string): string =>
    left + widths.map((width) => '─'.repeat(width + 2)).join(cross) + right
  const rows = squares.map((row) => `│${row.map((cell, at) => ` ${padTo(cell ?? '', widths[at]!)} `).join('│')}│`)
  return [rule('┌', '┬', '┐'), rows.join(`\n${rule('├', '┼', '┤')}\n`), rule('└', '┴', '┘')].join('\n')
}
export const drawn: Layout = tables(squareLines)
