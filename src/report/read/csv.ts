// Step 2 for sheets saved as text: fields between commas (tabs, semicolons), set like a sheet of a workbook over a text made
// here. Quotation marks around a field are its fence; two of them inside it are one. Guesses at no field that lost its fence.
import type { ReportDocument } from '../model/document.ts'
import type { Noted } from '../model/finding.ts'
import type { Outcome } from '../model/refusal.ts'
import type { SourceText } from '../model/source.ts'
import { ComposedPage, filledLines } from './composed-page.ts'
import { setSheet } from './sheet/set-sheet.ts'
import type { SeenCell } from './sheet/visible.ts'

// No printed form is wider.
const widestRow = 200

const blank = /[ \t\u00a0\u3000]/u
const separators = [',', '\t', ';'] as const
// What spreadsheets write before the rows of a sheet whose separator is none of the usual ones.
const said = /^sep=([^\w\s"])\r?\n/u
// A field that opens like a quotation and does not close: the separators behind it may stand within it.
const openQuote = /^(?:"[^"]*|'[^']*|[“”][^“”]*|[‘’][^‘’]*)$/u

/** Rows of fields, without their fences and the blanks around these; an open fence closes with the text. */
export function fieldsOfRows(text: string, separator: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  for (let at = 0; at < text.length;) {
    let field = ''
    let fence = at
    while (text[fence] !== separator && blank.test(text[fence] ?? '')) fence++
    if (text[fence] === '"') {
      at = fence
      for (at++; at < text.length; at++) {
        if (text[at] !== '"') field += text[at]
        else if (text[at + 1] === '"') field += text[at++]
        else break
      }
      at++
    }
    const from = at
    while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at++
    row.push(field + text.slice(from, at))
    if (text[at] === separator) {
      at++
      if (at < text.length) continue
      row.push('')
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at++
    at++
    rows.push(row)
    row = []
  }
  return rows
}

/** Fields that may be one figure, its thousands parted by a comma. */
const thousandsFrom = (row: readonly string[]): number =>
  row.findIndex((field, at) => /^\s*[-+]?[1-9]\d{0,2}$/u.test(field) && /^\d{3}\s*$/u.test(row[at + 1] ?? ''))

/**
 * First field of a row that cannot be told from those behind it; -1 where all can. Thousands without a fence show where the
 * row has a field more than the one before, empty ones at its end included.
 */
function blurredFrom(row: readonly string[], before: readonly string[] | undefined, cut: boolean): number {
  const open = row.findIndex((field) => openQuote.test(field.trim()))
  if (open >= 0 && open < row.length - 1) return open
  const more = before !== undefined && row.length > before.length && row.at(-1)!.trim() === ''
  return more || cut ? thousandsFrom(row) : -1
}

const endsInFigure = (row: readonly string[] | undefined): boolean =>
  row !== undefined && row.length > 1 && /^\s*[-+]?[\d.,]+\s*$/u.test(row.at(-1)!)

/** Empty fields were cut off at the ends of rows, and no figure of thousands shows how such are written. */
const isCut = (rows: readonly (readonly string[])[]): boolean =>
  rows.every((row) => row.length === 1 || row.at(-1)!.trim() !== '') &&
  rows.some((row, at) => endsInFigure(row) && endsInFigure(rows[at - 1]) && row.length < rows[at - 1]!.length) &&
  !rows.some((row) => row.some((field) => /^\s*[-+]?(?:\d{4,}|\d{1,3}(?:,\d{3})+)\s*$/u.test(field)))

interface Field {
  readonly left: number
  readonly right: number
  readonly text: string
}

/** What cannot be told apart is one cell as wide as its fields. */
function toldApart(rows: readonly (readonly string[])[], separator: string): Field[][] {
  const cut = separator === ',' && isCut(rows)
  let before: readonly string[] | undefined
  return rows.map((row) => {
    const from = blurredFrom(row, separator === ',' ? before : undefined, cut)
    const filled = row.filter((field) => field.trim() !== '').length
    const wider = before !== undefined && row.length > before.length && thousandsFrom(row) >= 0
    if (filled > 1 && !wider) before = row
    const told = row.map((text, left): Field => ({ left, right: left + 1, text: filledLines(text) }))
    if (from < 0) return told
    const rest = filledLines(row.slice(from).join(separator))
    return [...told.slice(0, from), { left: from, right: row.length, text: rest }]
  })
}

/** The separator a sheet says it has, or the one it has most of; and where its rows begin. */
function separatorOf(text: string, name: string): { readonly separator: string; readonly from: number } {
  const [line, own] = said.exec(text) ?? []
  if (line !== undefined && own !== undefined) return { separator: own, from: line.length }
  if (/\.tsv$/iu.test(name)) return { separator: '\t', from: 0 }
  const counts = separators.map((each) => text.split(each).length)
  return { separator: separators[counts.indexOf(Math.max(...counts))]!, from: 0 }
}

/** Refuses with `limit` rows wider than any form or a sheet of too many cells. */
export function readCsv(source: SourceText, name: string): Outcome<Noted<ReportDocument>> {
  const { separator, from } = separatorOf(source.text, name)
  const rows = fieldsOfRows(source.text.slice(from), separator)
  if (rows.some((row) => row.length > widestRow))
    return { ok: false, refusal: { code: 'limit', detail: { name, kind: 'text', what: 'columns', most: widestRow } } }
  const cells = toldApart(rows, separator).flatMap((row, top) =>
    row.flatMap(({ left, right, text }): SeenCell[] =>
      text === '' ? [] : [{ top, left, bottom: top + 1, right, text, ruled: false }],
    ),
  )
  const page = new ComposedPage()
  const refusal = setSheet({ cells, hiddenRowCount: 0, hiddenColumnCount: 0 }, page)
  if (refusal) return { ok: false, refusal }
  return { ok: true, value: { value: page.document('text', []), findings: [] } }
}
