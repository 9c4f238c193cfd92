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
export const barredCells: Layout = (paper) => {
  const row = (cells: readonly Print[]): string =>
    ['|', ...cells.map((cell) => (cell === null ? '|' : `${cell} |`))].join('\n')
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
