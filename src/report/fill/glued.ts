// Print that stands behind a label without anything between.
import { holdsValue } from '../text/quantity.ts'
import { figuresAhead } from '../text/wording.ts'
import type { Anchor } from './anchors.ts'
import type { Row } from './row.ts'
import type { Stream } from './pieces.ts'
import type { Print } from './reading.ts'

/** Blank lines and a figure take no more. */
const farthest = 60

export function gluedBehind(stream: Stream, anchor: Anchor): { raw: string; start: number } {
  const piece = stream.pieces[anchor.last]!
  // A fold keeps no mark for not applicable: behind a whole fold there may be one.
  const at = anchor.to < piece.folded.text.length ? piece.folded.at[anchor.to]! : piece.folded.at[anchor.to - 1]! + 1
  return { raw: piece.raw.slice(at), start: piece.span.start + at }
}

/** What follows the row begins with figures glued to a label: they may be the row's. Its line may pass for prose. */
export function isGluedAhead(stream: Stream, { anchor, segment }: Row): boolean {
  const { end } = (segment.pieces.at(-1) ?? stream.pieces[anchor.last]!).span
  return figuresAhead.test(stream.text.slice(end, end + farthest).trimStart())
}

/** Print glued behind the label of a row of one cell: its value. */
export function gluedValue(stream: Stream, { glued, shown, anchor, segment }: Row): Print | null {
  const raw = glued.trim()
  if (shown.length > 1 || !holdsValue(raw) || segment.pieces.some((piece) => piece.kind === 'figure')) return null
  const start = gluedBehind(stream, anchor).start + glued.indexOf(raw)
  return { raw, span: { start, end: start + raw.length } }
}
