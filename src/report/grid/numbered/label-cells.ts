// Words beside and between the rows' figures → labels: a numbering opens one, what stands below it in its place goes on with it.
import { overlap } from './tokens.ts'
import type { Extent, Token } from './tokens.ts'

export interface LabelCell {
  /** Of its numbering; a print without one has that of what it stands below. */
  readonly level: number
  readonly numbered: boolean
  readonly tokens: readonly Token[]
}

export const firstOf = (cell: LabelCell): number => cell.tokens[0]!.line
export const lastOf = (cell: LabelCell): number => cell.tokens.at(-1)!.line
export const extentOf = ({ tokens }: LabelCell): Extent => ({
  start: Math.min(...tokens.map((token) => token.start)),
  end: Math.max(...tokens.map((token) => token.end)),
})

/** `lines` hold the words left of the figures. */
export function labelCells(lines: readonly (readonly Token[])[]): LabelCell[] {
  const cells: LabelCell[] = []
  // What each level may go on with.
  const open = new Map<number, LabelCell>()
  const put = (cell: LabelCell, before: LabelCell | null): LabelCell => {
    if (before) cells[cells.indexOf(before)] = cell
    else cells.push(cell)
    open.set(cell.level, cell)
    return cell
  }
  for (const line of lines) {
    let last: LabelCell | null = null
    for (const token of line) {
      const opens = line.filter((each) => each.level !== null)
      if (token.level !== null) {
        // A label over the places of several levels has come to its end where one of them opens.
        for (const [level, cell] of open) if (overlap(token, extentOf(cell)) && level < token.level) open.delete(level)
        last = put({ level: token.level, numbered: true, tokens: [token] }, null)
        continue
      }
      const others = [...open.values()].filter((cell) => cell !== last)
      const same = others.filter((cell) => extentOf(cell).start === token.start)
      const over = others.filter((cell) => overlap(token, extentOf(cell)))
      const found: LabelCell[] = same.length > 0 ? same : last ? [last] : over
      const [cell] = found
      // Another label opens within its place on this line: this one is none of its lines.
      const ended = cell && cell !== last && opens.some((each) => overlap(each, extentOf(cell)))
      if (!cell || found.length > 1) cells.push((last = { level: -1, numbered: false, tokens: [token] }))
      else if (ended) last = put({ level: cell.level, numbered: false, tokens: [token] }, null)
      else last = put({ ...cell, tokens: [...cell.tokens, token] }, cell)
    }
  }
  return cells
}
