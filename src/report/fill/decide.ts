// The pieces behind one row label → the prints of its cells, blanks included; or why the paper does not decide them.
import { blanksIn } from './gaps.ts'
import type { GapRow, GapRule } from './gaps.ts'
import type { Piece } from './pieces.ts'
import { blankAt } from './reading.ts'
import type { Doubt, Print } from './reading.ts'
import type { Segment } from './segments.ts'

/** How a table's rows are set; learned from all of them before one is read. */
export interface TableStyle {
  /** Values stand on their label's line. */
  readonly inline: boolean
  /** Every row ends with a bar of its own that is no cell. */
  readonly rowBar: boolean
  /** Filling for merged cells has lines of its own, so that a bar alone may be filling too. */
  readonly fillingAlone: boolean
  readonly gaps: GapRule | null
  /** Filling behind the last value of a full row, by its number of columns; where all full rows have as much. */
  readonly trail: ReadonlyMap<number, number>
  /** Lines that repeat others are missing from the text: empty places between lines prove nothing. */
  readonly dropped: boolean
  /** Blanks keep their places within rows, and were cut off at the end of every line. */
  readonly trimmed: boolean
  /** Among the places of rows stand those of merged cells, nobody knows in which rows and how many. */
  readonly offset: boolean
  /** Rows show a value more than there are columns: in any row a blank may make up for it. */
  readonly overfull: boolean
}

export type Decision =
  | { readonly decided: true; readonly prints: readonly Print[]; readonly doubt: Doubt | null }
  /** `empty`: nothing at all is printed behind the label. */
  | { readonly decided: false; readonly doubt: Doubt; readonly empty: boolean }

const isPrint = (piece: Piece): boolean => piece.kind === 'figure' || piece.kind === 'text'

/** Pieces that can be the row's cells. */
export function rowPieces(segment: Segment, labelLine: number, inline: boolean): readonly Piece[] {
  return inline ? segment.pieces.filter((piece) => piece.line === labelLine) : segment.pieces
}

export function gapRowOf(segment: Segment, pieces: readonly Piece[], columns: number): GapRow {
  const gaps: (number | null)[] = pieces.map((piece) => piece.emptyLines.length)
  return {
    printed: pieces.length,
    columns,
    gaps: [...gaps, segment.closed ? segment.closingLines.length : null],
    endsTable: segment.closed && !segment.beforeLabel,
  }
}

/** Where empty lines stand for blank cells, a full row has none to spare: more of them mean a lost label or a split figure. */
function evenGaps(pieces: readonly Piece[], rule: GapRule | null): boolean {
  return rule === null || rule.step === null || pieces.every((piece) => piece.emptyLines.length === rule.base)
}

/** The text ends behind a label: its last empty lines may be the row's first cells. */
function blanksAtEnd(segment: Segment, columns: number, base: number, step: number): Decision | null {
  const lines = segment.closingLines.filter((_, at) => at >= base && (at - base) % step === 0).slice(0, columns)
  if (lines.length === 0) return null
  return { decided: true, prints: lines.map(blankAt), doubt: { kind: 'blanks', printed: 0, columns } }
}

function withGaps(segment: Segment, pieces: readonly Piece[], columns: number, rule: GapRule): Decision | null {
  if (rule.step === null) return null
  if (!segment.closed && pieces.length === 0) return blanksAtEnd(segment, columns, rule.base, rule.step)
  const blanks = blanksIn(gapRowOf(segment, pieces, columns), rule.base, rule.step)
  if (blanks === null) return null
  const prints: Print[] = []
  blanks.forEach((count, index) => {
    const lines = pieces[index]?.emptyLines ?? segment.closingLines
    for (let blank = 0; blank < count; blank++) prints.push(blankAt(lines[rule.base + blank * rule.step!]!))
    if (pieces[index]) prints.push(pieces[index])
  })
  const text = pieces.some((piece) => piece.kind === 'text')
  const doubt: Doubt | null = text
    ? { kind: 'loose' }
    : rule.sound
      ? null
      : { kind: 'blanks', printed: pieces.length, columns }
  return { decided: true, prints, doubt }
}

/** Places that separators show: `null` when trailing empty ones may be filling instead, or what the text's end left of one. */
function withPlaces(segment: Segment, places: readonly Piece[], columns: number, style: TableStyle): Decision | null {
  if (style.dropped && places.some((piece) => piece.line !== places[0]!.line)) return null
  const beyond = places.slice(columns)
  const last = places[columns - 1]
  if (last === undefined || beyond.some(isPrint)) return null
  const trailing = !isPrint(last)
  if (trailing && (beyond.length > 0 || !segment.closed || (style.fillingAlone && last.alone === 'bar'))) return null
  return { decided: true, prints: places.slice(0, columns), doubt: null }
}

/** Bars behind the last print of a short row are blank cells where full rows have none to spare. */
function withTrail(pieces: readonly Piece[], columns: number, style: TableStyle): Decision | null {
  const spare = style.trail.get(columns)
  if (spare === undefined || pieces.length - spare !== columns || pieces.at(-1)?.kind !== 'filling') return null
  return { decided: true, prints: pieces.slice(0, columns), doubt: null }
}

/** The text ends within a row whose cells have separators: what is printed has its places, the last figure perhaps not its end. */
function isCut(segment: Segment, places: readonly Piece[]): boolean {
  return !segment.closed && places.length > 0 && places.every((piece) => piece.kind === 'figure' && piece.parted)
}

/** `columns` is how many cells the form has in the row. */
export function decideRow(segment: Segment, pieces: readonly Piece[], columns: number, style: TableStyle): Decision {
  const places = pieces.filter((piece) => piece.kind !== 'filling')
  const prints = places.filter(isPrint)
  const figures = prints.filter((piece) => piece.kind === 'figure')
  const count: Doubt = { kind: 'count', printed: prints.length, columns }

  // Lines of blanks may only part the cells; they count as cells where values are short.
  const solid = places.filter((piece) => piece.alone !== 'blank')
  if (prints.length === columns && style.overfull) return { decided: false, doubt: count, empty: false }
  if (prints.length === columns && solid.slice(0, columns).every(isPrint)) {
    const even = style.inline || prints.length < pieces.length || evenGaps(pieces, style.gaps)
    const cut = segment.atEnd && prints.at(-1) === pieces.at(-1)
    if (cut) return { decided: true, prints, doubt: { kind: 'cut', printed: prints.length, columns } }
    // A note on a line of its own may stand where a blank left no trace.
    const loose = prints.at(-1)!.kind === 'text' && !prints.at(-1)!.parted
    return { decided: true, prints, doubt: loose ? { kind: 'loose' } : even ? null : { kind: 'spacing' } }
  }
  if (prints.length > columns)
    return figures.length === columns && !style.inline
      ? { decided: true, prints: figures, doubt: { kind: 'loose' } }
      : { decided: false, doubt: count, empty: false }

  const barEnds = style.rowBar && segment.beforeLabel && places.at(-1)?.alone === 'bar'
  const cells = barEnds ? places.slice(0, -1) : places
  const undecided: Decision = {
    decided: false,
    doubt: { kind: 'blanks', printed: prints.length, columns },
    empty: prints.length === 0,
  }
  if (style.inline && isCut(segment, places)) {
    const doubt: Doubt = { kind: 'cut', printed: prints.length, columns }
    return { decided: true, prints, doubt }
  }
  if (style.inline && style.offset) return undecided
  const trailed = style.inline ? withTrail(pieces, columns, style) : null
  if (trailed) return trailed
  if (cells.length > prints.length) return withPlaces(segment, cells, columns, style) ?? undecided
  if (pieces.length > places.length || style.inline || style.gaps === null) return undecided
  return withGaps(segment, prints, columns, style.gaps) ?? undecided
}
