// Step 2 for workbooks: every sheet that is shown, in the order of the tabs, as lines and tables over a text made here.
// Cells say what they print, not what they hold; formulas are not calculated.
import type { ReportDocument } from '../../model/document.ts'
import type { Finding, Noted } from '../../model/finding.ts'
import type { Outcome } from '../../model/refusal.ts'
import type { Parts } from '../zip-parts.ts'
import { readProperties } from '../zip-properties.ts'
import { ComposedPage } from '../composed-page.ts'
import { readBook } from './book.ts'
import { setSheet } from './set-sheet.ts'
import { SheetPart } from './sheet-part.ts'
import { seen } from './visible.ts'
import { hiddenSentence } from './words.ts'
import type { HiddenCount } from './words.ts'

function hiddenFinding(hidden: HiddenCount): Finding[] {
  if (hidden.sheets + hidden.rows + hidden.columns === 0) return []
  const about = { table: null, cells: [], at: null, expected: null, actual: null, proposals: [] }
  return [{ code: 'SRC-01', weight: 'note', message: hiddenSentence(hidden), ...about }]
}

/** Notes SRC-01 when something hidden holds something. Refuses an empty book with `empty`. */
export function readSheet(parts: Parts): Outcome<Noted<ReportDocument>> {
  const book = readBook(parts)
  if (!book.ok) return book
  const page = new ComposedPage()
  const hidden = { sheets: 0, rows: 0, columns: 0 }
  for (const { part: name, hidden: isHidden } of book.value.sheets) {
    const part = new SheetPart(book.value)
    const refusal = parts.read(name, part)
    if (refusal) return { ok: false, refusal }
    if (isHidden) {
      if (part.cells.some(({ text }) => text !== '')) hidden.sheets++
      continue
    }
    const sheet = seen(part)
    hidden.rows += sheet.hiddenRowCount
    hidden.columns += sheet.hiddenColumnCount
    const tooWide = setSheet(sheet, page)
    if (tooWide) return { ok: false, refusal: tooWide }
  }
  if (page.isEmpty) return { ok: false, refusal: { code: 'empty', detail: { kind: 'xlsx' } } }
  const properties = readProperties(parts)
  if (!properties.ok) return properties
  const names = book.value.sheets.flatMap(({ name, hidden: isHidden }) =>
    isHidden ? [] : [{ name: 'sheet', content: name, span: null }],
  )
  return {
    ok: true,
    value: { value: page.document('xlsx', [...properties.value, ...names]), findings: hiddenFinding(hidden) },
  }
}
