// Words above the first row → heads of its columns: what stands over one column is one head, however many lines it takes;
// what stands over heads of several columns is their group's.
import type { GridCell } from '../../model/grid.ts'
import { overlap } from './tokens.ts'
import type { Extent, Token } from './tokens.ts'

interface Placed {
  readonly token: Token
  /** Columns it reaches over by its own print. */
  readonly over: readonly number[]
  readonly first: number
  /** Column behind the last that may be below it. */
  readonly limit: number
}

/** Lines of one cell's print, each from its first word to its last. */
export function linesOfPrint(tokens: readonly Token[]): Pick<GridCell, 'span' | 'lines'> {
  const lines = [...new Set(tokens.map((token) => token.line))].map((line) => {
    const own = tokens.filter((token) => token.line === line)
    return { start: own[0]!.span.start, end: own.at(-1)!.span.end }
  })
  const span = { start: lines[0]!.start, end: lines.at(-1)!.end }
  return lines.length > 1 ? { span, lines } : { span }
}

/** Words of one head that blanks set apart stand over the same column, or behind one that does. */
function placed(lines: readonly (readonly Token[])[], extents: readonly Extent[]): Placed[] | null {
  const columnsOver = (token: Token): number[] => {
    const over = extents.flatMap((extent, at) => (overlap(token, extent) ? [at] : []))
    if (over.length > 0) return over
    // Programs that count characters push a word on by a place where the one before it leaves no room.
    return extents.flatMap((extent, at) =>
      overlap(token, { start: extent.start - 1, end: extent.end + 1 }) ? [at] : [],
    )
  }
  const found = lines.map((line) => line.map((token) => ({ token, over: columnsOver(token) })))
  if (found.flat().some(({ over }) => over.length === 0)) return null
  const all: Placed[] = []
  for (const line of found)
    line.forEach(({ token, over }, at) => {
      const first = over[0]!
      const next = line.slice(at + 1).find((each) => each.over[0]! > first)?.over[0] ?? extents.length
      // A group above reaches no farther than its own.
      const above = all.filter((each) => isGroup(each, found) && each.first <= first && each.limit > first)
      all.push({ token, over, first, limit: Math.min(next, ...above.map((each) => each.limit)) })
    })
  return all
}

/** Heads of several columns stand below it. */
function isGroup(
  { token, first, limit }: Placed,
  lines: readonly (readonly { token: Token; over: readonly number[] }[])[],
): boolean {
  const below = lines.flat().filter((each) => each.token.line > token.line)
  return new Set(below.map(({ over }) => over[0]!).filter((at) => at >= first && at < limit)).size > 1
}

/** Heads that stand above one another, left to right, those of groups left out. */
export function headExtents(lines: readonly (readonly Token[])[]): Extent[] {
  const isOver = (token: Token): boolean =>
    lines.some((line) => line.filter((each) => each.line > token.line && overlap(each, token)).length > 1)
  const extents: Extent[] = []
  for (const { start, end } of lines
    .flat()
    .filter((token) => !isOver(token))
    .sort((a, b) => a.start - b.start)) {
    const last = extents.at(-1)
    if (last && start < last.end) extents[extents.length - 1] = { start: last.start, end: Math.max(last.end, end) }
    else extents.push({ start, end })
  }
  return extents
}

/** Cells of the heads, columns counted from `left` and rows from the first line of them; null where a column has none. */
export function headCells(
  lines: readonly (readonly Token[])[],
  extents: readonly Extent[],
  left: number,
): GridCell[] | null {
  const found = placed(lines, extents)
  if (!found) return null
  const top = Math.min(...found.map(({ token }) => token.line))
  const bare = lines.map((line) => line.map((token) => found.find((each) => each.token === token)!))
  const groups = found.filter((each) => isGroup(each, bare))
  const leaves = found.filter((each) => !groups.includes(each))
  if (leaves.some(({ over }) => over.length > 1)) return null
  const heads = extents.map((_, at): GridCell | null => {
    const own = leaves.filter(({ first }) => first === at).map(({ token }) => token)
    const [first, last] = [own[0], own.at(-1)]
    if (!first || !last) return null
    const rowSpan = last.line - first.line + 1
    return { row: first.line - top, column: left + at, rowSpan, columnSpan: 1, ...linesOfPrint(own) }
  })
  if (!heads.every((head) => head !== null)) return null
  return [
    ...heads,
    ...groups.map(({ token, first, limit }) => ({
      row: token.line - top,
      column: left + first,
      rowSpan: 1,
      columnSpan: limit - first,
      span: token.span,
    })),
  ]
}
