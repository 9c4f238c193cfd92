// Did whoever saved the text drop lines that repeat earlier ones? Then a missing value is a lost line, not a blank cell.
import type { Anchor } from './anchors.ts'
import type { Piece, Stream } from './pieces.ts'

// Fewer figures than this may all differ from their neighbours by chance.
const enoughFigures = 8

/** Labels that the form prints in each block or group, each met only once; one broken over lines is met nowhere as a whole. */
function labelsOnce(stream: Stream, anchors: readonly Anchor[]): boolean {
  const rows = anchors.filter((each) => each.label.kind === 'row' && each.label.table === 'activeDisclosure')
  const blocks = new Set(rows.map((each) => each.label.block)).size
  const groups = anchors.filter((each) => each.label.kind === 'group' && each.label.row !== null)
  const corner = anchors.find((each) => each.label.kind === 'corner' && each.label.table === 'activeDisclosure')
  const head = anchors.find((each) => each.label.kind === 'column' && each.label.column === 'upheld')
  const once = ({ label }: Anchor): boolean =>
    stream.pieces.filter((piece) => label.folds.some((fold) => piece.folded.text.includes(fold))).length === 1
  return (
    (blocks > 1 && corner !== undefined && once(corner)) ||
    // Groups below the heads are rows, and share them.
    (groups.length > 1 && head !== undefined && groups[0]!.first < head.first && once(head))
  )
}

/** No two figures in a row are equal, though tables of these forms are mostly zeros or repeat their totals. */
function figuresOnce(stream: Stream): boolean {
  const printed = stream.pieces.filter((piece) => piece.kind === 'figure' || piece.kind === 'text')
  const figures = printed.filter((piece) => piece.kind === 'figure')
  return (
    figures.length >= enoughFigures &&
    printed.every((piece, at) => piece.kind === 'text' || piece.raw !== printed[at - 1]?.raw) &&
    !keepsEmptyLines(printed, figures)
  )
}

/** Empty lines stand together where cells do not keep one apart: whoever drops repeated lines drops those first. */
function keepsEmptyLines(printed: readonly Piece[], figures: readonly Piece[]): boolean {
  const packed = printed.some(
    (piece, at) => piece.kind === 'figure' && printed[at - 1]?.kind === 'figure' && piece.emptyLines.length === 0,
  )
  const once = new Set(figures.map((piece) => piece.raw)).size === figures.length
  return packed && !once && printed.some((piece) => piece.emptyLines.length > 1)
}

/** Lines that hold the same figure follow each other: they would have gone first. */
const figuresRepeat = ({ pieces }: Stream): boolean =>
  pieces.some((piece, at) => {
    const before = pieces[at - 1]
    return piece.kind === 'figure' && before?.raw === piece.raw && before.line !== piece.line && before.cell === null
  })

export const linesDropped = (stream: Stream, anchors: readonly Anchor[]): boolean =>
  (labelsOnce(stream, anchors) && !figuresRepeat(stream)) || figuresOnce(stream)
