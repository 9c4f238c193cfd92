// Tables whose rows stand side by side (table 4): one line of values under all the heads.
import type { FilledCell } from '../model/filled-form.ts'
import type { StatutoryTable } from '../model/form.ts'
import { namesOutOfOrder } from './across-names.ts'
import { alignLine } from './align-rows.ts'
import type { Anchor } from './anchors.ts'
import { bindPrints, brokenIn, keysOf } from './binding.ts'
import { waysToLay } from './choices.ts'
import type { Binding, OpenRow, RowPlace } from './binding.ts'
import { decideRow, gapRowOf } from './decide.ts'
import type { Decision, TableStyle } from './decide.ts'
import { linesDropped } from './dropped-lines.ts'
import { learnGaps } from './gaps.ts'
import type { GapRow } from './gaps.ts'
import type { Piece, Stream } from './pieces.ts'
import { blankAt } from './reading.ts'
import type { Print } from './reading.ts'
import { segmentBehind } from './segments.ts'
import type { Segment } from './segments.ts'

// Fewer heads than this are words of prose, not a table.
export const fewestHeads = 4

const nothing: Binding = { cells: [], doubtful: [], open: [], tables: [] }

export function acrossPlaces(table: StatutoryTable, at: RowPlace['at']): RowPlace[] {
  const block = table.blocks[0]!
  return block.rows.map((row) => ({ table: table.key, row: row.key, columns: block.columns, at }))
}

/** Anchors that head the columns of the table, in text order. */
export const acrossHeads = (anchors: readonly Anchor[], table: StatutoryTable): Anchor[] =>
  anchors.filter((each) => each.label.table === table.key && each.label.kind === 'column')

/** The pieces behind the last head; where a whole line of them fits, that line alone. `rowBar`: a bar opens every row. */
function valuePieces(segment: Segment, columns: number, rowBar: boolean): Segment['pieces'] {
  const lines = new Map<number, Segment['pieces'][number][]>()
  for (const piece of segment.pieces)
    if (piece.kind !== 'filling') lines.set(piece.line, [...(lines.get(piece.line) ?? []), piece])
  const whole = [...lines.values()].filter(
    (line) => line.length === columns && line.some((piece) => piece.kind === 'figure'),
  )
  if (whole.length === 1) return whole[0]!
  const blank = [...lines.values()].filter(
    (line) => line.length === columns && line.every((piece) => piece.kind === 'empty'),
  )
  if (blank.length === 1 && segment.pieces.every((piece) => piece.kind !== 'figure')) return blank[0]!
  // Rows on lines of their own: values from several lines are several rows, whatever their number.
  if ([...lines.values()].some((line) => line.length > 2)) return []
  const first = segment.pieces.findIndex((piece) => piece.kind !== 'text')
  if (first < 0) return []
  const pieces = segment.pieces.slice(first)
  return rowBar && pieces[0]!.alone === 'bar' ? pieces.slice(1) : pieces
}

/** What stands on the line of a piece before it, parted by bars. */
const isBehindBar = (stream: Stream, { span }: Piece): boolean =>
  /^\s*[|｜]\s*$/u.test(stream.text.slice(stream.text.lastIndexOf('\n', span.start - 1) + 1, span.start))

/** A line of values whose first cell is blank: its bar ends that cell where bars part the heads and none opens their lines. */
function openingBlank(stream: Stream, heads: readonly Piece[], segment: Segment, columns: number): Segment['pieces'] {
  // What only fills up the line of the last heads is none of the row's.
  const own = segment.pieces.slice(segment.pieces.findIndex((piece) => piece.kind !== 'filling'))
  const [first] = own
  const inLine = own.every((piece) => piece.line === first!.line && piece.kind !== 'filling' && piece.parted)
  if (!first || !inLine || own.length !== columns - 1 || !isBehindBar(stream, first)) return []
  const apart = heads.every((head) => head.parted && head.line < first.line && head.grid === first.grid)
  const firsts = heads.filter((head, at) => head.line !== heads[at - 1]?.line)
  if (!apart || firsts.some((head) => isBehindBar(stream, head))) return []
  const start = stream.text.lastIndexOf('\n', first.span.start - 1) + 1
  const blank: Piece = { ...first, kind: 'empty', raw: '', span: { start, end: start }, bare: null, numbering: false }
  return [blank, ...own]
}

/** Without row labels a place too many shifts all others: blanks are only believed where the places are exactly as many. */
function decideAll(segment: Segment, pieces: Segment['pieces'], columns: number, style: TableStyle): Decision {
  const places = pieces.filter((piece) => piece.kind !== 'filling')
  const prints = places.filter((piece) => piece.kind !== 'empty')
  if (places.length !== prints.length && prints.length < columns && places.length !== columns)
    return { decided: false, doubt: { kind: 'blanks', printed: prints.length, columns }, empty: prints.length === 0 }
  return decideRow(segment, pieces, columns, style)
}

/** `gapRows` are the other tables' rows: a single line of values cannot teach its own rule. */
export function bindAcross(
  stream: Stream,
  anchors: readonly Anchor[],
  table: StatutoryTable,
  gapRows: readonly GapRow[],
): Binding {
  const own = anchors.filter((each) => each.label.table === table.key)
  const last = own.at(-1)
  const heads = acrossHeads(anchors, table)
  if (!last || stream.pieces[last.first]!.cell || own.length < fewestHeads) return nothing
  const next = anchors[anchors.indexOf(last) + 1]
  const segment = segmentBehind(stream, last, next, new Set())
  const at = { start: stream.pieces[own[0]!.first]!.span.start, end: stream.pieces[last.last]!.span.end }
  const places = acrossPlaces(table, at)
  const columns = places.reduce((sum, place) => sum + place.columns.length, 0)
  const drawn = heads.map((head) => stream.pieces[head.first]!)
  const opened = openingBlank(stream, drawn, segment, columns)
  const rowBar = stream.pieces[own[0]!.first - 1]?.alone === 'bar'
  const pieces = opened.length > 0 ? opened : valuePieces(segment, columns, rowBar)
  const dropped = linesDropped(stream, anchors)
  const inLine = pieces.length > 0 && pieces.every((piece) => piece.line === pieces[0]!.line)
  const between = heads.map((each) => stream.pieces[each.first]!.emptyLines.length)
  const ownGaps = gapRowOf(
    segment,
    pieces.filter((piece) => piece.kind === 'figure'),
    columns,
  )
  const style: TableStyle = {
    inline: inLine && pieces.length > 1,
    rowBar: false,
    fillingAlone: false,
    gaps: dropped ? null : learnGaps([...gapRows, ownGaps], between),
    trail: new Map(),
    dropped,
    trimmed: false,
    offset: false,
    overfull: false,
  }
  const decision: Decision = namesOutOfOrder(stream, anchors, own, table.blocks[0]!)
    ? { decided: false, doubt: { kind: 'order' }, empty: false }
    : (inColumns(stream, heads, segment, columns) ?? decideAll(segment, pieces, columns, style))
  const binding = bindDecision(decision, places, heads.length === columns, segment, style)
  if (decision.decided || decision.doubt.kind !== 'blanks' || binding.open.length === 0) return binding
  const figures = segment.pieces.filter((piece) => piece.kind === 'figure')
  const whole = figures.every((piece) => pieces.includes(piece)) && pieces.every((piece) => piece.kind !== 'text')
  if (!whole || dropped || !segment.closed || heads.length !== columns) return binding
  const ways = waysToLay(figures, columns, figures.at(-1)?.span.end ?? at.end)
  return { ...binding, choices: ways.length > 0 ? [{ places, doubt: decision.doubt, ways }] : [] }
}

/** A line of fewer values than heads, set below them by blanks alone. */
function inColumns(stream: Stream, heads: readonly Anchor[], segment: Segment, columns: number): Decision | null {
  const figures = segment.pieces.filter((piece) => piece.kind === 'figure')
  const oneLine = figures.every((piece) => piece.line === figures[0]!.line)
  if (heads.length !== columns || figures.length >= columns || !oneLine) return null
  if (segment.pieces.some((piece) => piece.kind === 'text' && piece.line === figures[0]?.line)) return null
  const found = alignLine(stream, heads, figures)
  if (!found) return null
  const end = figures.at(-1)!.span.end
  const prints = heads.map((_, at): Print => {
    const index = found.indexOf(at)
    return index >= 0 ? figures[index]! : blankAt(figures[found.findIndex((each) => each > at)]?.span.start ?? end)
  })
  return { decided: true, prints, doubt: null }
}

function bindDecision(
  decision: Decision,
  places: readonly RowPlace[],
  headsWhole: boolean,
  segment: Segment,
  style: TableStyle,
): Binding {
  const cells: FilledCell[] = []
  const doubtful: OpenRow[] = []
  const open: OpenRow[] = []
  const table = places[0]!.table
  const blank =
    !style.dropped &&
    !decision.decided &&
    decision.empty &&
    segment.closed &&
    headsWhole &&
    (style.gaps?.step ?? null) === null
  const noPrint = segment.pieces.every((piece) => piece.kind !== 'figure' && piece.kind !== 'text')
  places.forEach((place, index) => {
    const from = index * place.columns.length
    const row = { table, row: place.row, keys: keysOf(place), at: place.at }
    if (decision.decided) {
      const doubt = decision.doubt ?? (headsWhole ? null : ({ kind: 'heads' } as const))
      const prints = decision.prints.slice(from, from + place.columns.length)
      cells.push(...bindPrints(place, prints, doubt))
      const named = doubt ?? brokenIn(prints)
      if (named) doubtful.push({ ...row, doubt: named })
    } else if (blank && noPrint) {
      cells.push(
        ...bindPrints(
          place,
          place.columns.map(() => blankAt(place.at.end)),
          null,
        ),
      )
    } else open.push({ ...row, doubt: decision.doubt })
  })
  return { cells, doubtful, open, tables: [table] }
}
