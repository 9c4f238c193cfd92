// Lists whose cells are parted by single blanks: the line of heads shows it, and a unit at a label's end is told apart.
import type { IndicatorList, StatutoryForm } from '../model/form.ts'
import type { Span } from '../model/span.ts'
import { fold, foldText } from '../text/fold.ts'
import { holdsValue } from '../text/quantity.ts'
import { wordingsOf } from './indicator-heads.ts'
import type { Piece, Stream } from './pieces.ts'

// Two words of prose may be heads too; two that are all of their line are.
const fewestHeads = 3

const wordsOf = ({ raw, span }: Piece): Span[] =>
  [...raw.matchAll(/\S+/gu)].map((word) => ({
    start: span.start + word.index,
    end: span.start + word.index + word[0].length,
  }))

const textOf = ({ text }: Stream, { start, end }: Span): string => text.slice(start, end)

/** `piece` in parts, which stand on its line without separators. */
function cut(stream: Stream, piece: Piece, parts: readonly Span[]): Piece[] {
  return parts.map((span, index): Piece => {
    const raw = textOf(stream, span)
    const emptyLines = index === 0 ? piece.emptyLines : []
    const kind = holdsValue(raw) ? 'figure' : piece.kind
    return { ...piece, kind, span, raw, folded: fold(raw), bare: null, emptyLines, numbering: false }
  })
}

const lineOf = ({ grid, line }: Piece): string => `${grid}/${line}`

/** Lines of heads of `list` with blanks among them; `serial` where the first one heads the rows' numbers. */
function headLines(
  lines: ReadonlyMap<string, readonly string[]>,
  list: IndicatorList,
): Map<string, { serial: boolean }> {
  const wordings = wordingsOf(list)
  const found = new Map<string, { serial: boolean }>()
  for (const [line, words] of lines) {
    const kinds = words.map((word) => wordings.find((wording) => wording.matches(word))?.kind)
    const serial = kinds[0] === 'code'
    const known = kinds.filter((kind) => kind !== undefined)
    const enough = known.length >= Math.min(fewestHeads, Math.max(2, words.length))
    if (enough && kinds[serial ? 1 : 0] === 'label' && known.includes('value')) found.set(line, { serial })
  }
  return found
}

/** The stream with the cells of such a list apart; itself where no line of heads is parted so. */
export function partWords(stream: Stream, forms: readonly StatutoryForm[]): Stream {
  const inLine = stream.pieces.filter((piece) => piece.cell === null && piece.kind !== 'filling')
  const blanked = new Set(inLine.filter(({ kind, raw }) => kind === 'text' && /\s/u.test(raw)).map(lineOf))
  const lines = new Map<string, string[]>()
  for (const piece of inLine) {
    const line = lineOf(piece)
    // Columns padded to a width part some heads by more than one blank.
    if (blanked.has(line))
      lines.set(line, [...(lines.get(line) ?? []), ...wordsOf(piece).map((word) => foldText(textOf(stream, word)))])
  }
  const lists = forms.flatMap(({ indicators }) => (indicators ? [indicators] : []))
  const met = lists.map((list) => ({ list, heads: headLines(lines, list) })).find(({ heads }) => heads.size > 0)
  if (!met) return stream
  const { list, heads } = met
  const serial = [...heads.values()].some((head) => head.serial)
  const units = new Set(list.units.map(foldText))
  const partsOf = (piece: Piece): Piece[] => {
    const words = piece.kind === 'text' && piece.cell === null ? wordsOf(piece) : []
    if (words.length < 2) return [piece]
    if (heads.has(lineOf(piece))) return cut(stream, piece, words)
    const prints = words.map((word) => textOf(stream, word))
    const isNumber = (at: number): boolean => /^\d{1,3}$/u.test(prints[at]!)
    const number = serial && isNumber(0) ? 1 : 0
    // A row's code stands behind its unit, or behind the mark in place of one.
    const code = isNumber(words.length - 1) ? words.length - 1 : words.length
    const unit = prints[code - 1]
    const united = unit !== undefined && (units.has(foldText(unit)) || (code < words.length && holdsValue(unit)))
    const end = united ? code - 1 : words.length
    if (!united && number === 0) return [piece]
    const label = end > number ? [{ start: words[number]!.start, end: words[end - 1]!.end }] : []
    return cut(stream, piece, [...words.slice(0, number), ...label, ...words.slice(end)])
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
