// Lists of indicators: label, unit and values row by row, whatever the labels say.
import type { IndicatorRow } from '../model/filled-form.ts'
import type { Span } from '../model/span.ts'
import { foldText } from '../text/fold.ts'
import { simplify } from '../text/script.ts'
import { organName, signatureDate } from '../text/wording.ts'
import { coreOf, levelsOf, opensRow } from '../text/indicator-label.ts'
import { readQuantity } from '../text/quantity.ts'
import { findListHead } from './indicator-heads.ts'
import { keysOf, listForm } from './list-form.ts'
import type { ListHead } from './indicator-heads.ts'
import type { Piece, Stream } from './pieces.ts'
import { blankAt, readingOf } from './reading.ts'
import type { StatutoryForm } from '../model/form.ts'
import { partWords } from './word-parts.ts'

export interface FoundIndicators {
  readonly form: string
  readonly rows: readonly IndicatorRow[]
  /** Rows whose values the paper does not assign, by index. */
  readonly open: readonly { readonly index: number; readonly at: Span; readonly printed: number }[]
  readonly columns: readonly string[]
}

interface DraftRow {
  readonly label: Piece[]
  unit: Piece | null
  readonly rest: Piece[]
  /** The label went on below its row. */
  broken?: boolean
}

// Blanks between a cell's print and the separator behind it.
const farthestSeparator = 80

// A word or two before a colon, as who filled in a list and when.
const caption = /^[^:：（(]{1,10}[:：]/u

/** A separator ends the line behind the print: its cell is whole. */
function isClosed(stream: Stream, { span, parted }: Piece): boolean {
  return parted && /^[^\S\r\n\t]*[|\t]\s*?(?:[\r\n]|$)/u.test(stream.text.slice(span.end, span.end + farthestSeparator))
}

/** Empty lines between a label and its values where these stand on lines of their own; one where none do. */
function gapBehindLabels(stream: Stream, head: ListHead): number {
  const gaps = stream.pieces.slice(head.end, stream.ends[head.grid]).flatMap((piece) => {
    const before = stream.pieces[piece.at - 1]!
    return piece.kind === 'figure' && before.kind === 'text' && before.line !== piece.line
      ? [piece.emptyLines.length]
      : []
  })
  return Math.min(1, ...gaps)
}

/** Below a list stand who filled it in, and when. */
const isSigned = (raw: string): boolean => signatureDate.test(simplify(raw.trim())) || /[:：]/u.test(raw)

/** Print alone on the line below a filled row, with neither numbering nor unit: the rest of its label. */
function goesOn(row: DraftRow, piece: Piece, stream: Stream, head: ListHead): boolean {
  const united = head.columns.some((column) => column.kind === 'unit') && !opensRow(piece.raw) && !isSigned(piece.raw)
  const [before, behind] = [stream.pieces[piece.at - 1], stream.pieces[piece.at + 1]]
  const alone = before?.line !== piece.line && (behind?.line !== piece.line || behind.grid !== piece.grid)
  const beside = (row.unit ?? row.rest[0])?.line === row.label[0]!.line
  if (organName.test(simplify(piece.raw)) && behind && isSigned(behind.raw)) return false
  return united && alone && beside && piece.line === row.label.at(-1)!.line + 1
}

/** The next row's number, right before its label: on its line, or each on one of its own. */
function isSerial(stream: Stream, piece: Piece, next: number): boolean {
  const [before, behind] = [stream.pieces[piece.at - 1], stream.pieces[piece.at + 1]]
  const opens = before?.line !== piece.line || behind?.line === piece.line
  const ahead = behind?.kind === 'text' && !/^\d+$/u.test(behind.raw) && (opensRow(behind.raw) || !isSigned(behind.raw))
  return opens && ahead && /^\d{1,3}$/u.test(piece.raw) && Number(piece.raw) === next
}

/** Rows of a file: text opens a row unless it continues a label, a unit or a value. */
function fileRows(stream: Stream, head: ListHead): DraftRow[] {
  const units = new Set(head.list.units.map(foldText))
  const known = keysOf(head.list)
  const gap = gapBehindLabels(stream, head)
  // A label broken over lines goes on after at most the gap that parts cells.
  const continues = (label: readonly Piece[], piece: Piece): boolean =>
    piece.emptyLines.length <= gap &&
    !opensRow(piece.raw) &&
    !caption.test(piece.raw) &&
    !known.has(coreOf(piece.raw)) &&
    !isClosed(stream, label.at(-1)!)
  const rows: DraftRow[] = []
  let row: DraftRow | null = null
  let serial = 0
  for (const piece of stream.pieces.slice(head.end)) {
    if (piece.grid !== head.grid) break
    if (head.numbered && isSerial(stream, piece, serial + 1)) {
      serial++
      row = null
    } else if (
      piece.kind === 'text' &&
      row &&
      row.rest.length === 0 &&
      row.unit === null &&
      units.has(piece.folded.text)
    )
      row.unit = piece
    else if (piece.kind === 'text' && row && /^\d{1,3}$/u.test(piece.raw)) row.rest.push(piece)
    else if (piece.kind !== 'text') row?.rest.push(piece)
    else if (row && row.rest.length === 0 && row.unit === null && continues(row.label, piece)) row.label.push(piece)
    else if (row && goesOn(row, piece, stream, head)) {
      row.label.push(piece)
      row.broken = true
    } else {
      row = { label: [piece], unit: null, rest: [] }
      rows.push(row)
    }
  }
  return rows
}

/** Rows of a drawn table: what stands below each head. */
function ruledRows(stream: Stream, head: ListHead): DraftRow[] {
  const heads = head.columns.map((column) => ({ column, cell: stream.pieces[column.at]!.cell! }))
  const top = Math.max(...heads.map(({ cell }) => cell.row + cell.rowSpan - 1))
  const below = stream.pieces.filter((piece) => piece.grid === head.grid && piece.cell !== null && piece.cell.row > top)
  const rows: DraftRow[] = []
  for (const line of new Set(below.map((piece) => piece.line))) {
    const own = below.filter((piece) => piece.line === line)
    const under = (kind: string): Piece[] =>
      heads
        .filter(({ column }) => column.kind === kind)
        .flatMap(({ cell }) =>
          own.filter(
            (piece) => piece.cell!.column >= cell.column && piece.cell!.column < cell.column + cell.columnSpan,
          ),
        )
    const label = under('label').filter((piece) => piece.kind === 'text')
    if (label.length > 0)
      rows.push({ label, unit: under('unit').find((piece) => piece.kind === 'text') ?? null, rest: under('value') })
  }
  return rows
}

const isPlace = (piece: Piece): boolean => piece.kind !== 'filling'

/** A row that counts nothing may show a mark in place of its unit, then one for each value. */
function withoutUnitMark(row: DraftRow, head: ListHead, values: number): readonly Piece[] {
  const places = row.rest.filter(isPlace)
  const codes = head.columns.filter((column) => column.kind === 'code').length
  const united = row.unit === null && head.columns.some((column) => column.kind === 'unit')
  const marked = places[0]?.cell === null && readQuantity(places[0].raw).quantity.state === 'na'
  const spare = places.filter((piece) => piece.kind !== 'empty').length === 1 + codes + values
  return united && marked && spare ? places.slice(1) : places
}

/** The places of a row's values; null where they cannot be told. `extra` bars stand behind every row, or all but the last. */
function valuePieces(row: DraftRow, head: ListHead, extra: number, last: boolean): readonly Piece[] | null {
  const values = head.columns.filter((column) => column.kind === 'value').length
  const own = withoutUnitMark(row, head, values)
  const coded = head.columns.some((column) => column.kind === 'code') && isCoded(own)
  const places = own.slice(coded ? 1 : 0)
  const prints = places.filter((piece) => piece.kind !== 'empty')
  if (prints.length === values && places.slice(0, values).every((piece) => piece.kind !== 'empty')) return prints
  // Bars that open each row stand behind all rows but the last.
  const spare = extra > 0 && !(last && places.length === values) ? extra : 0
  if (places.slice(places.length - spare).some((piece) => piece.kind !== 'empty')) return null
  const cells = places.slice(0, places.length - spare)
  const unitMissing =
    row.unit === null && head.columns.some((column) => column.kind === 'unit') && (row.rest[0]?.cell ?? null) === null
  return cells.length === values && !unitMissing ? cells : null
}

/** A row in lines begins with its number from a column of codes; in a drawn table that column is not a value's. */
const isCoded = ([first]: readonly Piece[]): boolean =>
  first !== undefined && first.cell === null && /^\d{1,3}$/u.test(first.raw)

function placesOf(row: DraftRow, head: ListHead): number {
  const coded = head.columns.some((column) => column.kind === 'code') && isCoded(row.rest)
  return row.rest.filter(isPlace).length - (coded ? 1 : 0)
}

/** Rows of a list with nothing filled in: those with as much room behind them as most have. */
function emptyRows(stream: Stream, drafts: readonly DraftRow[]): DraftRow[] {
  const roomBehind = (row: DraftRow): number => stream.pieces[row.label.at(-1)!.at + 1]?.emptyLines.length ?? 0
  const rooms = drafts.map(roomBehind).sort((a, b) => a - b)
  const usual = rooms[Math.floor(rooms.length / 2)] ?? 0
  return drafts.slice(0, drafts.findLastIndex((row) => roomBehind(row) >= usual) + 1)
}

function labelSpan(row: DraftRow): Span {
  return { start: row.label[0]!.span.start, end: row.label.at(-1)!.span.end }
}

/** Where other cells stand between a label's lines in the text, its own lines are put together. */
function labelOf(stream: Stream, row: DraftRow): string {
  const { start, end } = labelSpan(row)
  const parted = row.label.some((piece) => piece.cell?.lines) || row.broken === true
  const print = parted ? row.label.map((piece) => piece.raw).join('') : stream.text.slice(start, end)
  return print.replace(/\s*[\r\n|]+\s*/gu, '')
}

const frame = /[\u2500-\u257f]/u

/** `claimed` tells print of other tables. */
export function findIndicators(
  found: Stream,
  forms: readonly StatutoryForm[],
  claimed: (piece: Piece) => boolean,
): FoundIndicators | null {
  const stream = partWords(found, forms)
  const head = findListHead(stream, forms, claimed)
  if (!head) return null
  const drawn = stream.grids[head.grid]!.kind === 'ruled'
  const ruleLabels = new Set(head.list.ruleLabels.map(foldText))
  const drafts = (drawn ? ruledRows(stream, head) : fileRows(stream, head)).filter(
    (row) => !ruleLabels.has(foldText(row.label.map((piece) => piece.raw).join(''))),
  )
  const usual = placesOf(drafts.find((row) => row.rest.length > 0) ?? { label: [], unit: null, rest: [] }, head)
  const known = keysOf(head.list)
  const isRow = (row: DraftRow): boolean =>
    row.unit !== null ||
    (row.rest.length > 0 && placesOf(row, head) === usual) ||
    known.has(coreOf(labelOf(stream, row))) ||
    (row.rest.some((piece) => piece.kind === 'figure') && opensRow(row.label[0]!.raw)) ||
    drawn
  const unfilled = drafts.every((row) => row.unit === null && row.rest.length === 0)
  const rows = unfilled ? emptyRows(stream, drafts) : drafts.slice(0, drafts.findLastIndex(isRow) + 1)
  const printed = head.columns.filter((column) => column.kind === 'value').map((column) => column.column)
  const labels = rows.map((row) => labelOf(stream, row))
  // A drawing that could not be taken apart: what stands between its lines is nobody's.
  if (labels.filter((label) => frame.test(label)).length * 4 > labels.length) return null
  const { form, columns, keys } = listForm(head, printed, labels, forms)
  const barred = rows.length > 1 ? rows.slice(0, -1) : rows
  const extra = drawn ? 0 : Math.max(0, Math.min(...barred.map((row) => placesOf(row, head) - columns.length)))
  const levels = levelsOf(labels)
  const open: { index: number; at: Span; printed: number }[] = []
  const made = rows.map((row, index): IndicatorRow => {
    const span = labelSpan(row)
    const blank = unfilled ? columns.map(() => blankAt(span.end)) : null
    const label = labels[index]!
    const pieces = blank ?? valuePieces(row, head, extra, index === rows.length - 1)
    if (!pieces && row.rest.length > 0)
      open.push({ index, at: span, printed: row.rest.filter((piece) => piece.kind === 'figure').length })
    const unit = row.unit?.raw ?? null
    return {
      label,
      span,
      unit,
      level: levels[index]!,
      key: keys.get(coreOf(label)) ?? null,
      values: (pieces ?? []).map((piece, at) => ({ column: columns[at]!, reading: readingOf(piece, unit, 'certain') })),
    }
  })
  return { form: form.id, rows: made, open, columns }
}
