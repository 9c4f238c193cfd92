// Anchors in files of cells → for each row label, the pieces between it and whatever follows.
import type { Anchor } from './anchors.ts'
import type { Piece, Stream } from './pieces.ts'
import type { Vocabulary } from './vocabulary.ts'

export interface Segment {
  readonly anchor: Anchor
  readonly pieces: readonly Piece[]
  /** Empty lines before what follows. */
  readonly closingLines: readonly number[]
  /** Something follows; false where the text ends. */
  readonly closed: boolean
  /** The last piece is the very end of the text: its print may have gone on. */
  readonly atEnd: boolean
  /** Another label follows within the same grid. */
  readonly beforeLabel: boolean
}

/** Print that repeats a label already found elsewhere, or is only a numbering: it ends a row like any label. */
function endsRow(piece: Piece, folds: ReadonlySet<string>): boolean {
  return piece.kind === 'text' && (piece.numbering || folds.has(piece.folded.text))
}

/** Segment behind an anchor, up to `stop` at most. */
export function segmentBehind(
  stream: Stream,
  anchor: Anchor,
  next: Anchor | undefined,
  folds: ReadonlySet<string>,
): Segment {
  const index = stream.pieces[anchor.last]!.grid
  const grid = stream.grids[index]!
  const end = stream.ends[index]!
  const limit = next && next.first < end ? Math.max(next.first, anchor.last + 1) : end
  let stop = anchor.last + 1
  while (stop < limit && !endsRow(stream.pieces[stop]!, folds)) stop++
  const inside = stop < end
  // Print at the very end of the text may be the beginning of anything.
  const open = !inside && grid.kind === 'file' && !grid.closed
  if (open && stop > anchor.last + 1 && stream.pieces[stop - 1]!.kind === 'text') stop--
  return {
    anchor,
    pieces: stream.pieces.slice(anchor.last + 1, stop),
    closingLines: inside ? stream.pieces[stop]!.emptyLines : grid.kind === 'file' ? grid.emptyLinesAfter : [],
    closed: !open,
    atEnd: open && stop > 0 && stream.pieces[stop - 1]!.span.end === stream.text.length,
    beforeLabel: inside,
  }
}

export const labelFolds = (vocabulary: Vocabulary): ReadonlySet<string> =>
  new Set(vocabulary.labels.flatMap((label) => label.folds))
