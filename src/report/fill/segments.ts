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
  const grid = stream.pieces[anchor.last]!.grid
  const end = stream.ends[grid]!
  const limit = next && next.first < end ? Math.max(next.first, anchor.last + 1) : end
  let stop = anchor.last + 1
  while (stop < limit && !endsRow(stream.pieces[stop]!, folds)) stop++
  const inside = stop < end
  const file = stream.grids[grid]!
  const after = file.kind === 'file' ? file : null
  return {
    anchor,
    pieces: stream.pieces.slice(anchor.last + 1, stop),
    closingLines: inside ? stream.pieces[stop]!.emptyLines : (after?.emptyLinesAfter ?? []),
    closed: inside || (after?.closed ?? true),
    beforeLabel: inside,
  }
}

export const labelFolds = (vocabulary: Vocabulary): ReadonlySet<string> =>
  new Set(vocabulary.labels.flatMap((label) => label.folds))
