// Lists whose cells are parted by single blanks: the line of heads shows it, and a unit at a label's end is told apart.
import type { StatutoryForm } from '../model/form.ts'
import type { Span } from '../model/span.ts'
import { fold, foldText } from '../text/fold.ts'
import { wordingsOf } from './indicator-heads.ts'
import type { Piece, Stream } from './pieces.ts'

const fewestHeads = 3

const wordsOf = ({ raw, span }: Piece): Span[] =>
  [...raw.matchAll(/\S+/gu)].map((word) => ({
    start: span.start + word.index,
    end: span.start + word.index + word[0].length,
  }))

/** `piece` in parts, which stand on its line without separators. */
function cut(stream: Stream, piece: Piece, parts: readonly Span[]): Piece[] {
  return parts.map((span, index): Piece => {
    const raw = stream.text.slice(span.start, span.end)
    const emptyLines = index === 0 ? piece.emptyLines : []
    return { ...piece, span, raw, folded: fold(raw), bare: null, emptyLines, numbering: false }
  })
}

/** The stream with the cells of such a list apart; itself where no line of heads is parted so. */
export function partWords(stream: Stream, forms: readonly StatutoryForm[]): Stream {
  const lists = forms.flatMap(({ indicators }) => (indicators ? [indicators] : []))
  const isHead = (piece: Piece, list: (typeof lists)[number]): boolean => {
    const words = wordsOf(piece).map(({ start, end }) => foldText(stream.text.slice(start, end)))
    const kinds = words.map((word) => wordingsOf(list).find((wording) => wording.matches(word))?.kind)
    return kinds.length >= fewestHeads && kinds[0] === 'label' && kinds.every((kind) => kind !== undefined)
  }
  const inLine = stream.pieces.filter((piece) => piece.kind === 'text' && piece.cell === null && /\s/u.test(piece.raw))
  const list = lists.find((each) => inLine.some((piece) => isHead(piece, each)))
  if (!list) return stream
  const units = new Set(list.units.map(foldText))
  const partsOf = (piece: Piece): Piece[] => {
    const words = piece.kind === 'text' && piece.cell === null ? wordsOf(piece) : []
    if (words.length < 2) return [piece]
    if (isHead(piece, list)) return cut(stream, piece, words)
    const print = ({ start, end }: Span): string => stream.text.slice(start, end)
    // A row's code stands behind its unit.
    const code = /^\d{1,3}$/u.test(print(words.at(-1)!)) ? words.length - 1 : words.length
    const unit = words[code - 1]
    if (code < 2 || !unit || !units.has(foldText(print(unit)))) return [piece]
    return cut(stream, piece, [{ start: piece.span.start, end: words[code - 2]!.end }, unit, ...words.slice(code)])
  }
  const pieces: Piece[] = []
  const ends: number[] = []
  let from = 0
  for (const end of stream.ends) {
    for (const piece of stream.pieces.slice(from, end).flatMap(partsOf)) pieces.push({ ...piece, at: pieces.length })
    ends.push(pieces.length)
    from = end
  }
  return { ...stream, pieces, ends }
}
