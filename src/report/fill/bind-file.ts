// Rows printed as a file of cells or as lines: each label takes the prints behind it, if they are as many as its columns.
import type { FilledCell, TableKey } from '../model/filled-form.ts'
import type { FormColumn } from '../model/form.ts'
import type { Span } from '../model/span.ts'
import { alignRows } from './align-rows.ts'
import { gluedFigures } from './anchors.ts'
import type { Anchor } from './anchors.ts'
import { bindPrints, brokenIn, columnsOf, gluedIn, headsBefore, keysOf } from './binding.ts'
import type { Binding, OpenRow } from './binding.ts'
import { choiceOfOrder, choiceOfRow } from './choices.ts'
import type { Choice } from './choices.ts'
import { decideRow, rowPieces } from './decide.ts'
import type { Decision, TableStyle } from './decide.ts'
import { linesDropped } from './dropped-lines.ts'
import type { GapRow } from './gaps.ts'
import { gluedBehind, gluedValue, isGluedAhead } from './glued.ts'
import { figureInLabel } from './near.ts'
import type { Piece, Stream } from './pieces.ts'
import { blankAt } from './reading.ts'
import { choiceOfJoins, choiceOfLast, endsBroken, hasFiguresBelow, lastApart, piecesOf } from './rejoined.ts'
import type { Doubt } from './reading.ts'
import { isKnown, printedColumns } from './printed-columns.ts'
import type { PrintedColumns } from './printed-columns.ts'
import type { Row } from './row.ts'
import { labelFolds, segmentBehind } from './segments.ts'
import { gapRowsOf, lineOf, styleOf } from './style.ts'
import { holdsValue, isBroken } from '../text/quantity.ts'
import type { Vocabulary } from './vocabulary.ts'

function spanOf(stream: Stream, anchor: Anchor): Span {
  return { start: stream.pieces[anchor.first]!.span.start, end: stream.pieces[anchor.last]!.span.end }
}

/** Where a merged label is printed in each of its cells, the last of them stands beside the values. */
function behindRepeats(stream: Stream, anchor: Anchor): Anchor {
  const { line, grid, folded } = stream.pieces[anchor.last]!
  if (anchor.first !== anchor.last || anchor.from > 0 || anchor.to < folded.text.length) return anchor
  const repeats = (piece: Piece | undefined): boolean =>
    piece?.kind === 'text' && piece.grid === grid && piece.line === line && piece.folded.text === folded.text
  let at = anchor.last
  while (repeats(stream.pieces[at + 1])) at++
  return { ...anchor, first: at, last: at }
}

function downRows(stream: Stream, anchors: readonly Anchor[], vocabulary: Vocabulary): Row[] {
  const folds = labelFolds(vocabulary)
  const found = new Set(
    anchors.filter((each) => each.label.kind === 'row').map((each) => `${each.label.table}/${each.label.row}`),
  )
  const rows: Row[] = []
  const met = new Map<string, PrintedColumns>()
  const columnsShown = (anchor: Anchor, columns: readonly FormColumn[]): PrintedColumns => {
    const block = `${anchor.label.table}/${anchor.label.block}`
    const known = met.get(block) ?? printedColumns(stream, anchors, vocabulary, anchor, columns)
    met.set(block, known)
    return known
  }
  anchors.forEach((each, index) => {
    const { kind, table, row, block } = each.label
    if (kind !== 'row' || row === null || stream.pieces[each.first]!.cell) return
    const anchor = behindRepeats(stream, each)
    const segment = segmentBehind(stream, anchor, anchors[index + 1], folds)
    // Where a row's parts are printed, its own label only heads them and its figures are their sum. One part alone may be
    // a label that was taken for one: then a row with figures is a row.
    const parts = [...found].filter((other) => other.startsWith(`${table}/${row}.`)).length
    const bare = segment.pieces.every(({ kind: is, line }) => is !== 'figure' || line !== lineOf(stream, anchor))
    if (parts > 1 || (parts === 1 && bare)) return
    const statutory = columnsOf(vocabulary.form, table, block)
    const printed = columnsShown(anchor, statutory)
    const inPrint = typeof printed === 'string' || 'orders' in printed ? null : printed
    const shown = inPrint ?? statutory
    const columns = shown.filter(isKnown)
    const glued = gluedBehind(stream, anchor).raw
    rows.push({
      anchor,
      segment,
      place: { table, row, columns, at: spanOf(stream, anchor) },
      glued: gluedFigures(stream.pieces[anchor.last]!.folded.text.slice(anchor.to)) || holdsValue(glued) ? glued : '',
      shown,
      orders: typeof printed !== 'string' && 'orders' in printed ? printed.orders : null,
      headsWhole: inPrint !== null || headsBefore(anchors, anchor).size === columns.length,
      barred: barredBy(stream, anchor, printed),
    })
  })
  const behind = labelsBehind(stream, rows)
  const twice = new Set(rows.filter(({ anchor }) => isTwice(stream, anchor)).map((row) => row.place.table))
  return rows.map((row) => {
    if (twice.has(row.place.table)) return { ...row, barred: { kind: 'twice' } }
    return behind.has(row.place.table) ? { ...row, barred: { kind: 'ahead' } } : row
  })
}

/** The label stands on its line again, values between: two tables side by side. */
function isTwice(stream: Stream, { last }: Anchor): boolean {
  const { grid, line, folded } = stream.pieces[last]!
  const beside = stream.pieces.filter((piece) => piece.grid === grid && piece.line === line)
  const from = beside.findIndex((piece) => piece.folded.text === folded.text)
  const to = beside.findLastIndex((piece) => piece.folded.text === folded.text)
  return beside.slice(from, to).some(({ kind }) => kind === 'figure')
}

/** Tables with values ahead of the first label and none behind the last: each row may be printed before its label. */
function labelsBehind(stream: Stream, rows: readonly Row[]): ReadonlySet<TableKey> {
  const runs = new Map<string, Row[]>()
  for (const row of rows) {
    const key = `${row.anchor.label.table}/${row.anchor.label.block}`
    runs.set(key, [...(runs.get(key) ?? []), row])
  }
  const behind = [...runs.values()].filter((run) => {
    const [first, last] = [run[0]!, run.at(-1)!]
    const columns = first.place.columns.length
    const ahead = stream.pieces.slice(Math.max(0, first.anchor.first - columns), first.anchor.first)
    return (
      run.length > 1 &&
      ahead.length === columns &&
      ahead.every((piece) => piece.kind === 'figure' && piece.grid === stream.pieces[first.anchor.first]!.grid) &&
      last.segment.pieces.every((piece) => piece.kind !== 'figure')
    )
  })
  return new Set(behind.map((run) => run[0]!.place.table))
}

function barredBy(stream: Stream, anchor: Anchor, printed: PrintedColumns): Doubt | null {
  if (printed === 'undecided' || (typeof printed !== 'string' && 'orders' in printed)) return { kind: 'order' }
  const print = figureInLabel(stream, anchor)
  return print === null ? null : { kind: 'glued', print }
}

/** Its line goes on behind the row's last piece, or figures are glued to what follows: they may be the row's own. */
function mayGoOn(stream: Stream, row: Row): boolean {
  if (isGluedAhead(stream, row)) return true
  const { anchor, segment } = row
  const behind = stream.pieces[(segment.pieces.at(-1)?.at ?? anchor.last) + 1]
  return behind?.grid === stream.pieces[anchor.last]!.grid && behind.line === lineOf(stream, anchor)
}

/** A row with the blanks that were cut off at its line's end; null where values may stand on other lines. */
function filledUp(stream: Stream, row: Row, pieces: readonly Piece[]): Decision | null {
  if (!row.segment.closed || hasFiguresBelow(row, pieces) || mayGoOn(stream, row)) return null
  const end = pieces.at(-1)?.span.end ?? row.place.at.end
  const cut = Array.from({ length: row.shown.length - pieces.length }, () => blankAt(end))
  return { decided: true, prints: [...pieces, ...cut], doubt: null }
}

function decide(stream: Stream, row: Row, style: TableStyle): Decision {
  const columns = row.shown.length
  if (row.barred) return { decided: false, doubt: row.barred, empty: false }
  if (row.glued !== '') {
    const value = gluedValue(stream, row)
    if (value) return { decided: true, prints: [value], doubt: null }
    return { decided: false, doubt: { kind: 'glued', print: row.glued }, empty: false }
  }
  const pieces = piecesOf(stream, row, style)
  const found = (style.trimmed ? filledUp(stream, row, pieces) : null) ?? decideRow(row.segment, pieces, columns, style)
  // Print that is no value, first in the row or alone, with no separator beside it: it may be part of the label.
  const isWord = (piece: Piece): boolean => piece.kind === 'text' && !piece.parted && !isBroken(piece.raw)
  const words = pieces.some(isWord) && (isWord(pieces[0]!) || pieces.every(({ kind }) => kind !== 'figure'))
  const doubt: Doubt | null = words
    ? { kind: 'loose' }
    : (style.inline && hasFiguresBelow(row, pieces)) || isGluedAhead(stream, row)
      ? { kind: 'below' }
      : null
  const decision: Decision = found.decided && found.doubt === null ? { ...found, doubt } : found
  if (!decision.decided || columns === row.place.columns.length) return decision
  // Blanks at the end of a line may fill up the place of merged cells: a row with a strange column needs all its places.
  if (decision.prints.length < columns)
    return { decided: false, doubt: { kind: 'count', printed: decision.prints.length, columns }, empty: false }
  return { ...decision, prints: decision.prints.filter((_, at) => isKnown(row.shown[at]!)) }
}

const blocksOf = (rows: readonly Row[]): Row[][] =>
  [...new Set(rows.map(({ anchor }) => anchor.label.block))].map((block) =>
    rows.filter(({ anchor }) => anchor.label.block === block),
  )

/** Ways the form's sums may choose from where the paper does not part or place the figures of a row. */
function choicesOf(stream: Stream, row: Row, doubt: Doubt, style: TableStyle): Choice[] {
  if (style.inline && !style.dropped && hasFiguresBelow(row, rowPieces(row.segment, lineOf(stream, row.anchor), true)))
    return choiceOfJoins(stream, row, doubt)
  if (doubt.kind !== 'blanks' && doubt.kind !== 'glued') return []
  const raw = row.glued.trim()
  const glued = raw === '' ? null : { raw, start: gluedBehind(stream, row.anchor).start + row.glued.indexOf(raw) }
  return choiceOfRow(row, rowPieces(row.segment, lineOf(stream, row.anchor), style.inline), glued, doubt, style)
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
  const choices: Choice[] = []
  const rows = downRows(stream, anchors, vocabulary)
  const dropped = linesDropped(stream, anchors)
  const tables = [...new Set(rows.map((row) => row.place.table))]
  const styles = trustTogether(
    tables.map((table) =>
      styleOf(
        stream,
        rows.filter((row) => row.place.table === table),
        dropped,
        anchors,
      ),
    ),
  )
  for (const [at, table] of tables.entries()) {
    const own = rows.filter((row) => row.place.table === table)
    const style = styles[at]!
    const inColumns = style.inline && !dropped ? alignRows(stream, own, anchors) : null
    const decisions = own.map((row) => {
      const decision = decide(stream, row, style)
      const prints = decision.decided ? undefined : inColumns?.get(row)
      return prints ? ({ decided: true, prints, doubt: null } as const) : decision
    })
    const taken = own.flatMap((row, index) => (decisions[index]!.decided ? row.segment.pieces : []))
    const blanksShow = style.gaps?.step !== null && style.gaps?.step !== undefined
    const clean =
      !dropped &&
      !blanksShow &&
      !style.inline &&
      !loose(stream, own, taken, anchors) &&
      decisions.every((each) => each.decided || each.empty)
    own.forEach((row, index) => {
      const decision = decisions[index]!
      const openRow = { table, row: row.place.row, keys: keysOf(row.place), at: row.place.at }
      if (decision.decided) {
        if (decision.doubt?.kind === 'below' && endsBroken(row, piecesOf(stream, row, style))) {
          const { kept, last } = lastApart(row.place)
          cells.push(...bindPrints(kept, decision.prints.slice(0, -1), decision.doubt))
          if (kept.columns.length > 0) doubtful.push({ ...openRow, keys: keysOf(kept), doubt: decision.doubt })
          open.push({ ...openRow, keys: keysOf(last), doubt: decision.doubt })
          choices.push(...choiceOfLast(stream, row, piecesOf(stream, row, style), decision.doubt))
          return
        }
        const doubt =
          decision.doubt ?? gluedIn(decision.prints) ?? (row.headsWhole ? null : ({ kind: 'heads' } as const))
        cells.push(...bindPrints(row.place, decision.prints, doubt))
        const named = doubt ?? brokenIn(decision.prints)
        if (named) doubtful.push({ ...openRow, doubt: named })
      } else if (decision.empty && clean && row.segment.closed && row.headsWhole && !mayGoOn(stream, row)) {
        // Label and heads are printed and nothing else anywhere near: the cells are blank.
        cells.push(
          ...bindPrints(
            row.place,
            row.place.columns.map(() => blankAt(row.place.at.end)),
            null,
          ),
        )
      } else {
        open.push({ ...openRow, doubt: decision.doubt })
        choices.push(...choicesOf(stream, row, decision.doubt, style))
      }
    })
    for (const block of blocksOf(own)) choices.push(...choiceOfOrder(block, (row) => decide(stream, row, style)))
  }
  return { binding: { cells, doubtful, open, choices, tables }, gapRows: gapRowsOf(rows) }
}

/** Tables of one text were saved alike: where empty lines fail to tell the blanks of one, those of the others are doubtful. */
function trustTogether(styles: readonly TableStyle[]): readonly TableStyle[] {
  if (styles.every(({ gaps }) => gaps?.sound ?? true)) return styles
  return styles.map((style) => (style.gaps ? { ...style, gaps: { ...style.gaps, sound: false } } : style))
}

/**
 * Figures of a table that stand behind none of its labels, or among its heads: then an empty row may have lost its values to
 * another place.
 */
function loose(stream: Stream, rows: readonly Row[], taken: readonly Piece[], anchors: readonly Anchor[]): boolean {
  const claimed = new Set(taken)
  if (rows.some((row) => row.segment.pieces.some((piece) => piece.kind === 'figure' && !claimed.has(piece))))
    return true
  const heads = anchors.filter(({ label }) => label.kind === 'column' && label.table === rows[0]?.place.table)
  return heads.some((head) => {
    const next = stream.pieces[head.last + 1]
    return next?.kind === 'figure' && next.grid === stream.pieces[head.last]!.grid && !claimed.has(next)
  })
}
