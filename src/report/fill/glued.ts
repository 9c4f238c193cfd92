// Print that stands behind a label without anything between.
import { holdsValue } from '../text/quantity.ts'
import type { Anchor } from './anchors.ts'
import type { Row } from './bind-file.ts'
import type { Stream } from './pieces.ts'
import type { Print } from './reading.ts'

export function gluedBehind(stream: Stream, anchor: Anchor): { raw: string; start: number } {
  const piece = stream.pieces[anchor.last]!
  // A fold keeps no mark for not applicable: behind a whole fold there may be one.
  const at = anchor.to < piece.folded.text.length ? piece.folded.at[anchor.to]! : piece.folded.at[anchor.to - 1]! + 1
  return { raw: piece.raw.slice(at), start: piece.span.start + at }
}

/** Print glued behind the label of a row of one cell: its value. */
export function gluedValue(stream: Stream, { glued, shown, anchor, segment }: Row): Print | null {
  const raw = glued.trim()
  if (shown.length > 1 || !holdsValue(raw) || segment.pieces.some((piece) => piece.kind === 'figure')) return null
  const start = gluedBehind(stream, anchor).start + glued.indexOf(raw)
  return { raw, span: { start, end: start + raw.length } }
}
