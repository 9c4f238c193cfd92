// Step 2 for sheets saved as text: fields between commas (or tabs), set like a sheet of a workbook over a text made here.
// Quotation marks around a field are its fence; two of them inside it are one.
import type { ReportDocument } from '../model/document.ts'
import type { Noted } from '../model/finding.ts'
import type { Outcome } from '../model/refusal.ts'
import type { SourceText } from '../model/source.ts'
import { ComposedPage, filledLines } from './composed-page.ts'
import { setSheet } from './sheet/set-sheet.ts'
import type { SeenCell } from './sheet/visible.ts'

// No printed form is wider.
const widestRow = 200

/** Rows of fields, without their fences; an open fence closes with the text. */
export function fieldsOfRows(text: string, separator: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  for (let at = 0; at < text.length;) {
    let field = ''
    if (text[at] === '"') {
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

/** Refuses with `limit` rows wider than any form or a sheet of too many cells. */
export function readCsv(source: SourceText, name: string): Outcome<Noted<ReportDocument>> {
  const rows = fieldsOfRows(source.text, /\.tsv$/iu.test(name) ? '\t' : ',')
  if (rows.some((row) => row.length > widestRow))
    return { ok: false, refusal: { code: 'limit', detail: { name, kind: 'text', what: 'columns', most: widestRow } } }
  const cells = rows.flatMap((row, top) =>
    row.flatMap((field, left): SeenCell[] => {
      const text = filledLines(field)
      return text === '' ? [] : [{ top, left, bottom: top + 1, right: left + 1, text, ruled: false }]
    }),
  )
  const page = new ComposedPage()
  const refusal = setSheet({ cells, hiddenRowCount: 0, hiddenColumnCount: 0 }, page)
  if (refusal) return { ok: false, refusal }
  return { ok: true, value: { value: page.document('text', []), findings: [] } }
}
