// The names of rows that stand side by side (table 4), wherever they are printed.
import type { FormBlock } from '../model/form.ts'
import { foldText, withoutNumbering, withoutRemarks } from '../text/fold.ts'
import type { Anchor } from './anchors.ts'
import type { Piece, Stream } from './pieces.ts'

interface Worded {
  readonly label: string
  readonly aliases: readonly { readonly label: string }[]
}

export const foldsOf = ({ label, aliases }: Worded): string[] =>
  [label, ...aliases.map((alias) => alias.label)].map(foldText)

/** The row a piece names, alone or with the group it belongs to; null when it names none, or several. */
export function rowNamed(piece: Piece, block: FormBlock): string | null {
  if (piece.kind !== 'text') return null
  const { text } = piece.folded
  const exact = block.rows.filter((row) => foldsOf(row).includes(text))
  const named = exact.length > 0 ? exact : block.rows.filter((row) => foldsOf(row).some((fold) => text.includes(fold)))
  return named.length === 1 ? named[0]!.key : null
}

/** The row whose name a piece is, with its group or numbering at most; null for prose that mentions it. */
export function rowCalled(piece: Piece, block: FormBlock): string | null {
  const printed = new Set([piece.folded.text, foldText(withoutNumbering(withoutRemarks(piece.raw.trim())))])
  const called = block.rows.find((row) =>
    foldsOf(row).some((fold) => printed.has(fold) || row.under.some((group) => printed.has(foldText(group) + fold))),
  )
  return called?.key ?? null
}

/** Place in the form of what a piece names: a row, or the first of a group of rows; -1 where it names none. */
function placeNamed(piece: Piece, block: FormBlock): number {
  const named = rowNamed(piece, block)
  return named === null
    ? block.rows.findIndex(({ under }) => piece.kind === 'text' && under.some((g) => foldText(g) === piece.folded.text))
    : block.rows.findIndex((row) => row.key === named)
}

const rises = (numbers: readonly number[]): boolean => numbers.every((each, at) => at === 0 || each >= numbers[at - 1]!)

/** Names printed before the last head in another order than the form's: without places, nobody can tell whose values are whose. */
export function namesOutOfOrder(
  stream: Stream,
  anchors: readonly Anchor[],
  own: readonly Anchor[],
  block: FormBlock,
): boolean {
  const [first, last] = [own[0]!, own.at(-1)!]
  const { grid } = stream.pieces[first.first]!
  const before = anchors.findLast((each) => each.last < first.first && each.label.table !== first.label.table)
  // Names may stand before the first head that was made out.
  const from = Math.max(stream.ends[grid - 1] ?? 0, (before?.last ?? -1) + 1)
  const lines = new Map<number, number[]>()
  for (const piece of stream.pieces.slice(from, last.last + 1)) {
    const place = placeNamed(piece, block)
    if (place >= 0) lines.set(piece.line, [...(lines.get(piece.line) ?? []), place])
  }
  const alone = [...lines.values()].filter((line) => line.length === 1)
  return !rises(alone.flat()) || [...lines.values()].some((line) => !rises(line))
}
