// The names of rows that stand side by side (table 4), wherever they are printed.
import type { FormBlock } from '../model/form.ts'
import { foldText } from '../text/fold.ts'
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

/** Names printed in another order than the form's: without places, nobody can tell whose the values are. */
export function namesOutOfOrder(stream: Stream, own: readonly Anchor[], block: FormBlock): boolean {
  const [first, last] = [own[0]!.first, own.at(-1)!.last]
  const met = stream.pieces.slice(first, last + 1).flatMap((piece) => {
    const at = piece.kind === 'text' ? block.rows.findIndex((row) => foldsOf(row).includes(piece.folded.text)) : -1
    return at < 0 ? [] : [at]
  })
  return met.some((at, index) => index > 0 && at < met[index - 1]!)
}
