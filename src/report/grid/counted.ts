// Numbers that only count the rows of a table, before their labels or behind them → lines without these. Believed only where
// every row of the table has the next one.
import type { Span } from '../model/span.ts'
import type { LinePiece } from './split-line.ts'
import { holdsValue } from '../text/quantity.ts'

// Fewer may be values that happen to rise.
const fewestRows = 8
// Lists of one or two values a row say by their heads what counts their rows.
const fewestFigures = 4
const counter = /^\d{1,3}$/u
const before = /^(\d{1,3})[ \u00a0\u3000]+(?=\D)/u
const behind = /[ \u00a0\u3000]+(0\d{1,2})$/u

interface Counted {
  readonly count: number
  readonly without: readonly LinePiece[]
}

/** A number before the label's first word, in one print with it. */
function countedBefore(text: string, pieces: readonly LinePiece[]): Counted | null {
  const [first, ...rest] = pieces
  if (first?.kind !== 'print') return null
  const found = before.exec(text.slice(first.span.start, first.span.end))
  if (!found) return null
  const span: Span = { start: first.span.start + found[0].length, end: first.span.end }
  return { count: Number(found[1]), without: [{ ...first, span }, ...rest] }
}

/** A number behind the label, before all figures. */
function countedBehind(text: string, pieces: readonly LinePiece[]): Counted | null {
  const rawOf = ({ span }: LinePiece): string => text.slice(span.start, span.end)
  const isLabel = (piece: LinePiece): boolean =>
    piece.kind === 'print' && !holdsValue(rawOf(piece)) && !counter.test(rawOf(piece))
  // A group's label may stand before the row's own.
  const from = pieces.findIndex((piece) => !isLabel(piece))
  const [label, code] = [pieces[from - 1], pieces[from]]
  if (!label || !code) return null
  const glued = behind.exec(rawOf(label))
  if (glued) {
    const span: Span = { start: label.span.start, end: label.span.end - glued[0].length }
    return { count: Number(glued[1]), without: pieces.with(from - 1, { ...label, span }) }
  }
  return counter.test(rawOf(code)) ? { count: Number(rawOf(code)), without: pieces.toSpliced(from, 1) } : null
}

/** Lines with a label and as many figures behind it as no list has. */
function isRow(text: string, pieces: readonly LinePiece[]): boolean {
  const figures = pieces.map(({ kind, span }) => kind === 'print' && holdsValue(text.slice(span.start, span.end)))
  return pieces[0]?.kind === 'print' && !figures[0] && figures.filter((figure) => figure).length >= fewestFigures
}

export function withoutCounts(
  text: string,
  lines: readonly (readonly LinePiece[])[],
): readonly (readonly LinePiece[])[] {
  for (const find of [countedBefore, countedBehind]) {
    const found = lines.map((pieces) => (isRow(text, pieces) ? find(text, pieces) : null))
    const rows = lines.filter((pieces) => isRow(text, pieces)).length
    const counts = found.flatMap((each) => each?.count ?? [])
    const rising = counts.every((count, at) => count === at + 1)
    if (rising && counts.length >= fewestRows && counts.length === rows)
      return lines.map((pieces, at) => found[at]?.without ?? pieces)
  }
  return lines
}
