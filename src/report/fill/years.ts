// Print that says of which year a row or a column is.
import { otherYear, ownYear } from '../text/wording.ts'
import type { Piece, Stream } from './pieces.ts'

/** Null for print that says nothing of it. */
export function yearOf({ year }: Stream, { raw, bare, folded }: Piece): 'own' | 'other' | null {
  const printed = raw.trim()
  if (ownYear.test(bare ?? folded.text) || printed === String(year)) return 'own'
  return otherYear.test(bare ?? folded.text) || otherYear.test(printed) ? 'other' : null
}
