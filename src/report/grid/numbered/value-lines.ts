// Lines of figures → the columns they keep. A full line shows all columns in their order; stretches of lines that one page or
// one group of rows set differently have places of their own.
import { overlap } from './tokens.ts'
import type { Extent, Token } from './tokens.ts'

/** Lines that keep the same places. */
export interface Stretch {
  /** One a column: all prints of full lines. */
  readonly columns: readonly (readonly Token[])[]
}

export interface ValueLines {
  readonly count: number
  /** By line; null for a line that is not full. */
  readonly stretches: ReadonlyMap<number, Stretch>
}

const extentOf = (tokens: readonly Extent[]): Extent => ({
  start: Math.min(...tokens.map((each) => each.start)),
  end: Math.max(...tokens.map((each) => each.end)),
})

export const extentsOf = ({ columns }: Stretch): Extent[] => columns.map(extentOf)

/** Every figure overlaps those above it, and none beside. */
function fits(columns: readonly (readonly Token[])[], line: readonly Token[]): boolean {
  const extents = columns.map(extentOf)
  return line.every((token, at) => extents.every((extent, other) => overlap(token, extent) === (other === at)))
}

/** Figures with no print behind them on their line. */
export const valuesOn = (tokens: readonly Token[]): Token[] =>
  tokens.slice(tokens.findLastIndex((token) => !token.isFigure) + 1)

export function stretchesOf(full: readonly (readonly Token[])[]): Map<number, Stretch> {
  const found = new Map<number, { readonly columns: Token[][] }>()
  let last: { readonly columns: Token[][] } | null = null
  for (const line of full) {
    if (last && fits(last.columns, line)) for (const [at, token] of line.entries()) last.columns[at]!.push(token)
    else last = { columns: line.map((token) => [token]) }
    found.set(line[0]!.line, last)
  }
  return found
}

const halfPlace = 1

/**
 * Column of each figure of a line that is not full: it keeps an edge, give or take `slack` places, or the middle of one column
 * and stands over no other. Null where that is not sure.
 */
export function columnsFor(stretch: Stretch, line: readonly Token[], slack: number): number[] | null {
  const extents = extentsOf(stretch)
  const found = line.map((token) => {
    const over = extents.flatMap((extent, at) => (overlap(token, extent) ? [at] : []))
    const [at] = over
    if (at === undefined || over.length > 1) return -1
    const kept = stretch.columns[at]!.some(
      (each) =>
        Math.abs(each.start - token.start) <= slack ||
        Math.abs(each.end - token.end) <= slack ||
        Math.abs(each.start + each.end - token.start - token.end) <= halfPlace,
    )
    return kept ? at : -1
  })
  return found.every((at, index) => at > (found[index - 1] ?? -1)) ? found : null
}
