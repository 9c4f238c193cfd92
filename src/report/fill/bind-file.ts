// Rows printed as a file of cells or as lines: each label takes the prints behind it, if they are as many as its columns.
import type { FilledCell } from '../model/filled-form.ts'
import type { Span } from '../model/span.ts'
import { gluedFigures } from './anchors.ts'
import type { Anchor } from './anchors.ts'
import { bindPrints, columnsOf, headsBefore, keysOf } from './binding.ts'
import type { Binding, OpenRow, RowPlace } from './binding.ts'
import { decideRow, gapRowOf, rowPieces } from './decide.ts'
import type { Decision, TableStyle } from './decide.ts'
import { learnGaps } from './gaps.ts'
import type { GapRow } from './gaps.ts'
import type { Piece, Stream } from './pieces.ts'
import { blankAt } from './reading.ts'
import type { Doubt, Print } from './reading.ts'
import { labelFolds, segmentBehind } from './segments.ts'
import type { Segment } from './segments.ts'
import type { Vocabulary } from './vocabulary.ts'

interface Row {
  readonly anchor: Anchor
  readonly segment: Segment
  readonly place: RowPlace
  /** Raw text glued behind the label. */
  readonly glued: string
  readonly headsWhole: boolean
}

function spanOf(stream: Stream, anchor: Anchor): Span {
  return { start: stream.pieces[anchor.first]!.span.start, end: stream.pieces[anchor.last]!.span.end }
}

function gluedBehind(stream: Stream, anchor: Anchor): { raw: string; start: number } {
  const piece = stream.pieces[anchor.last]!
  const at = piece.folded.at[anchor.to] ?? piece.raw.length
  return { raw: piece.raw.slice(at), start: piece.span.start + at }
}

function downRows(stream: Stream, anchors: readonly Anchor[], vocabulary: Vocabulary): Row[] {
  const folds = labelFolds(vocabulary)
  const found = new Set(
    anchors.filter((each) => each.label.kind === 'row').map((each) => `${each.label.table}/${each.label.row}`),
  )
  const rows: Row[] = []
  anchors.forEach((anchor, index) => {
    const { kind, table, row, block } = anchor.label
    if (kind !== 'row' || row === null || stream.pieces[anchor.first]!.cell) return
    // Where a row's parts are printed, its own label only heads them.
    if ([...found].some((each) => each.startsWith(`${table}/${row}.`))) return
    const columns = columnsOf(vocabulary.form, table, block)
    const glued = gluedBehind(stream, anchor).raw
    rows.push({
      anchor,
      segment: segmentBehind(stream, anchor, anchors[index + 1], folds),
      place: { table, row, columns, at: spanOf(stream, anchor) },
      glued: gluedFigures(stream.pieces[anchor.last]!.folded.text.slice(anchor.to)) ? glued : '',
      headsWhole: headsBefore(anchors, anchor).size === columns.length,
    })
  })
  return rows
}

const lineOf = (stream: Stream, anchor: Anchor): number => stream.pieces[anchor.last]!.line

/** Inline where most rows that have figures have the first on their label's line. */
function isInline(stream: Stream, rows: readonly Row[]): boolean {
  const beside = rows.filter(({ anchor, segment }) => {
    const first = segment.pieces.find((piece) => piece.kind === 'figure')
    return first !== undefined && first.line === lineOf(stream, anchor)
  })
  const filled = rows.filter(({ segment }) => segment.pieces.some((piece) => piece.kind === 'figure'))
  return beside.length * 2 > filled.length
}

function styleOf(stream: Stream, rows: readonly Row[], allGaps: TableStyle['gaps']): TableStyle {
  const behind = rows.filter(({ segment }) => segment.beforeLabel && segment.pieces.length > 0)
  const bars = behind.filter(({ segment }) => {
    const last = segment.pieces.at(-1)!
    return last.kind === 'empty' && last.alone === 'bar'
  })
  const alone = new Map<string, boolean>()
  for (const piece of stream.pieces) {
    const line = `${piece.grid}:${piece.line}`
    alone.set(line, (alone.get(line) ?? true) && piece.kind === 'filling')
  }
  return {
    inline: isInline(stream, rows),
    rowBar: behind.length > 0 && bars.length >= behind.length * 0.9,
    fillingAlone: [...alone.values()].some((only) => only),
    gaps: allGaps,
  }
}

const gapRowsOf = (rows: readonly Row[]): GapRow[] =>
  rows
    .filter(({ segment }) => segment.pieces.every((piece) => piece.kind === 'figure'))
    .map(({ segment, place }) => gapRowOf(segment, segment.pieces, place.columns.length))

function learnFrom(stream: Stream, rows: readonly Row[], anchors: readonly Anchor[]): TableStyle['gaps'] {
  const between = anchors
    .filter((each) => each.label.kind === 'column')
    .map((each) => stream.pieces[each.first]!.emptyLines.length)
  return learnGaps(gapRowsOf(rows), between)
}

/** Digits without separators: one each, if they are as many as the columns. */
function splitGlued(stream: Stream, row: Row): { prints: Print[]; doubt: Doubt | null } | null {
  const { start } = gluedBehind(stream, row.anchor)
  const raw = row.glued.trim()
  const columns = row.place.columns.length
  if (columns === 1 && !/^0\d/u.test(raw))
    return { prints: [{ raw, span: { start, end: start + raw.length } }], doubt: null }
  if (raw.length !== columns) return null
  const prints = [...raw].map((digit, index) => ({
    raw: digit,
    span: { start: start + index, end: start + index + 1 },
  }))
  return { prints, doubt: { kind: 'glued', print: raw } }
}

function decide(stream: Stream, row: Row, style: TableStyle): Decision {
  const columns = row.place.columns.length
  if (row.glued !== '') {
    const split = splitGlued(stream, row)
    const pieces = row.segment.pieces.filter((piece) => piece.kind === 'figure')
    if (split && pieces.length === 0) return { decided: true, ...split }
    return { decided: false, doubt: { kind: 'glued', print: row.glued }, empty: false }
  }
  const pieces = rowPieces(row.segment, lineOf(stream, row.anchor), style.inline)
  return decideRow(row.segment, pieces, columns, style)
}

/** Rows that run down the page, and what their gaps teach about the text they stand in. */
export function bindFile(
  stream: Stream,
  anchors: readonly Anchor[],
  vocabulary: Vocabulary,
): { readonly binding: Binding; readonly gapRows: readonly GapRow[] } {
  const cells: FilledCell[] = []
  const doubtful: OpenRow[] = []
  const open: OpenRow[] = []
  const rows = downRows(stream, anchors, vocabulary)
  const tables = [...new Set(rows.map((row) => row.place.table))]
  for (const table of tables) {
    const own = rows.filter((row) => row.place.table === table)
    const style = styleOf(stream, own, learnFrom(stream, own, anchors))
    const decisions = own.map((row) => decide(stream, row, style))
    const taken = own.flatMap((row, index) => (decisions[index]!.decided ? row.segment.pieces : []))
    const blanksShow = style.gaps?.step !== null && style.gaps?.step !== undefined
    const clean =
      !blanksShow &&
      !loose(stream, own, taken, style) &&
      decisions.every((each) => each.decided || each.empty) &&
      repeats(anchors)
    own.forEach((row, index) => {
      const decision = decisions[index]!
      const openRow = { table, row: row.place.row, keys: keysOf(row.place), at: row.place.at }
      if (decision.decided) {
        const doubt = decision.doubt ?? (row.headsWhole ? null : ({ kind: 'heads' } as const))
        cells.push(...bindPrints(row.place, decision.prints, doubt))
        if (doubt) doubtful.push({ ...openRow, doubt })
      } else if (decision.empty && clean && row.segment.closed && row.headsWhole) {
        // Label and heads are printed and nothing else anywhere near: the cells are blank.
        cells.push(
          ...bindPrints(
            row.place,
            row.place.columns.map(() => blankAt(row.place.at.end)),
            null,
          ),
        )
      } else open.push({ ...openRow, doubt: decision.doubt })
    })
  }
  return { binding: { cells, doubtful, open, tables }, gapRows: gapRowsOf(rows) }
}

/** Figures of a table that stand behind none of its labels: then an empty row may have lost its values to another place. */
function loose(stream: Stream, rows: readonly Row[], taken: readonly Piece[], style: TableStyle): boolean {
  if (style.inline)
    return rows.some((row) =>
      row.segment.pieces.some((piece) => piece.kind === 'figure' && piece.line !== lineOf(stream, row.anchor)),
    )
  return rows.some((row) => row.segment.pieces.some((piece) => piece.kind === 'figure' && !taken.includes(piece)))
}

/** A page whose repeated lines were dropped shows the corner of table 2 once for all its blocks. */
function repeats(anchors: readonly Anchor[]): boolean {
  const corners = anchors.filter(
    (each) => each.label.kind === 'corner' && each.label.table === 'activeDisclosure',
  ).length
  const blocks = new Set(
    anchors
      .filter((each) => each.label.kind === 'row' && each.label.table === 'activeDisclosure')
      .map((each) => each.label.block),
  )
  return blocks.size < 2 || corners > 1
}
