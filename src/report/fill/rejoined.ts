// Figures that narrow cells broke over lines: what follows on lines of its own may be the rest of the last figure before.
import type { Row } from './row.ts'
import type { RowPlace } from './binding.ts'
import type { Choice } from './choices.ts'
import { rowPieces } from './decide.ts'
import type { TableStyle } from './decide.ts'
import type { Piece, Stream } from './pieces.ts'
import type { Doubt, Print } from './reading.ts'
import { lineOf } from './style.ts'

const mostWays = 1_500
const digits = /^\d+$/u
const whole = /^[1-9]\d*$/u

/** What may be a figure or a rest of one; null where anything else stands among them. */
function partsOf({ segment }: Row): readonly Piece[] | null {
  const parts = segment.pieces
  const all = parts.every(
    ({ kind, raw, cell }) => !cell && (kind === 'figure' || (kind === 'text' && digits.test(raw))),
  )
  return all && segment.closed ? parts : null
}

/** A cell's rest stands alone on its line, and what it goes on from ends the line before. */
const mayGoOn = (parts: readonly Piece[], at: number): boolean => {
  const [above, below] = [parts[at - 1], parts[at]!]
  return (
    above !== undefined &&
    above.line !== below.line &&
    parts.filter(({ line }) => line === below.line).length === 1 &&
    digits.test(below.raw) &&
    digits.test(above.raw)
  )
}

/** Every way to join `surplus` parts to those before them. */
function joins(stream: Stream, parts: readonly Piece[], surplus: number): Print[][] {
  let ways: { readonly done: readonly Print[]; readonly joined: number }[] = [{ done: [], joined: 0 }]
  for (const [at, part] of parts.entries()) {
    ways = ways.flatMap(({ done, joined }) => {
      const last = done.at(-1)
      const more = part.kind === 'figure' ? [{ done: [...done, part], joined }] : []
      if (!last || joined === surplus || !mayGoOn(parts, at) || !whole.test(last.raw.replaceAll(/\s/gu, '')))
        return more
      const span = { start: last.span.start, end: part.span.end }
      const print: Print = { raw: stream.text.slice(span.start, span.end), span }
      return [...more, { done: [...done.slice(0, -1), print], joined: joined + 1 }]
    })
    if (ways.length > mostWays) return []
  }
  return ways.filter(({ joined }) => joined === surplus).map(({ done }) => [...done])
}

/** Ways to read a row set in one line whose segment shows figures on others; none where its columns are not all known. */
export function choiceOfJoins(stream: Stream, row: Row, doubt: Doubt): Choice[] {
  const { place, shown } = row
  const parts = partsOf(row)
  const columns = place.columns.length
  if (!parts || shown.length !== columns || !row.headsWhole || row.barred || row.glued !== '') return []
  const surplus = parts.length - columns
  const ways = surplus > 0 ? joins(stream, parts, surplus) : []
  return ways.length > 0 ? [{ places: [place], doubt, ways }] : []
}

/** Only the last figure of a line can go on below it. */
export const lastApart = (place: RowPlace): { readonly kept: RowPlace; readonly last: RowPlace } => ({
  kept: { ...place, columns: place.columns.slice(0, -1) },
  last: { ...place, columns: place.columns.slice(-1) },
})

/** The last figure of a whole line, alone or with its rest on the lines below. */
export function choiceOfLast(stream: Stream, row: Row, pieces: readonly Piece[], doubt: Doubt): Choice[] {
  const { place, shown } = row
  const parts = partsOf(row)
  const last = pieces.at(-1)
  if (!parts || !last || shown.length !== place.columns.length || pieces.length !== shown.length) return []
  const from = parts.indexOf(last)
  const ways = parts.slice(from).flatMap((_, more) => joins(stream, parts.slice(from, from + more + 1), more))
  return [{ places: [lastApart(place).last], doubt, ways }]
}

/** Figures of a row set in one line stand below it: the rest of a figure that was broken there, or those of a lost row. */
export const hasFiguresBelow = ({ segment }: Row, pieces: readonly Piece[]): boolean =>
  segment.pieces.some(
    (piece) =>
      (piece.kind === 'figure' || (piece.kind === 'text' && digits.test(piece.raw))) && !pieces.includes(piece),
  )

/** The line's last figure may go on below it. */
export const endsBroken = ({ segment }: Row, pieces: readonly Piece[]): boolean => {
  const at = segment.pieces.findIndex((piece) => !pieces.includes(piece))
  return at > 0 && mayGoOn(segment.pieces, at)
}

/** A wrapped label may leave its figures no place on its last line: then all of them stand on the next. */
function belowLabel(stream: Stream, { anchor, segment, shown }: Row): boolean {
  const line = lineOf(stream, anchor)
  return (
    stream.pieces[anchor.first]!.line < line &&
    segment.pieces.length === shown.length &&
    segment.pieces.every((piece) => piece.kind === 'figure' && piece.line === line + 1 && piece.emptyLines.length === 0)
  )
}

export const piecesOf = (stream: Stream, row: Row, style: TableStyle): readonly Piece[] =>
  rowPieces(row.segment, lineOf(stream, row.anchor), style.inline && (style.dropped || !belowLabel(stream, row)))
