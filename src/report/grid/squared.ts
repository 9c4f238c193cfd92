// Rows of fields between tabs or bars, every row as long as the others: then the columns are known, and empty fields
// fill the places of merged cells.
import type { GridCell, RuledGrid } from '../model/grid.ts'
import type { Span } from '../model/span.ts'
import { holdsValue } from '../text/quantity.ts'
import { trimSpan } from '../text/trim-blank.ts'

// Two fields a row are a label and its value, which lines tell as well.
const fewestFields = 3
const fewestRows = 3
// No printed form is wider.
const mostFields = 120
const delimiterRow = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/u

function trimmed(text: string, from: number, to: number): Span {
  const { start, end } = trimSpan(text, from, to)
  return end > start ? { start, end } : { start: from, end: from }
}

function fieldsBetween(text: string, line: Span, separator: string): Span[] {
  const fields: Span[] = []
  let start = line.start
  for (let at = line.start; at <= line.end; at++)
    if (at === line.end || text[at] === separator) {
      fields.push(trimmed(text, start, at))
      start = at + 1
    }
  return fields
}

/** All that separators part on a line, and by which; null for a line without them. */
export function fieldsOf(text: string, line: Span): { readonly kind: string; readonly fields: Span[] } | null {
  const raw = text.slice(line.start, line.end)
  if (raw.includes('\t')) return { kind: 'tabs', fields: fieldsBetween(text, line, '\t') }
  if (!raw.includes('|')) return null
  const kind = delimiterRow.test(raw) ? 'rule' : 'bars'
  return { kind, fields: fieldsBetween(text, trimmed(text, line.start, line.end), '|') }
}

const isEmpty = (field: Span | undefined): boolean => field === undefined || field.start === field.end

/** Bars at the edges of all rows part nothing. */
function withoutEdges(rows: readonly Span[][]): readonly Span[][] {
  const opens = rows.every((row) => isEmpty(row[0]))
  const closes = rows.every((row) => isEmpty(row.at(-1)))
  return rows.map((row) => row.slice(opens ? 1 : 0, closes ? -1 : undefined))
}

/**
 * Rows whose empty fields at the end were cut off, filled up again. Believed only where the first fields show that merged
 * cells kept their places: every figure stands right of all labels, and rows are empty among these.
 */
function withTrimmed(text: string, rows: readonly Span[][]): readonly Span[][] {
  const most = Math.max(...rows.map((row) => row.length))
  const isTrimmed = rows.every((row) => row.length === 1 || !isEmpty(row.at(-1)))
  if (!isTrimmed || rows.every((row) => row.length === most)) return rows
  const from = areNumbered(text, rows) ? 1 : 0
  const figures = rows.map((row) =>
    row.flatMap((field, at) => (at >= from && holdsValue(text.slice(field.start, field.end)) ? [at] : [])),
  )
  const left = Math.min(...figures.flat())
  const labels = rows.filter((_, index) => figures[index]!.length > 0)
  const apart = labels.every((row) =>
    row.every(
      (field, at) => at < from || (at < left ? !holdsValue(text.slice(field.start, field.end)) : isFigure(text, field)),
    ),
  )
  const merged = labels.filter((row) => row.slice(from, left).some(isEmpty)).length
  if (!apart || merged < 2) return rows
  return rows.map((row) => [
    ...row,
    ...Array.from({ length: most - row.length }, () => ({ start: row.at(-1)!.end, end: row.at(-1)!.end })),
  ])
}

/** The first fields count the rows, 1, 2, 3 … */
function areNumbered(text: string, rows: readonly Span[][]): boolean {
  const numbers = rows.flatMap(([first]) => {
    const print = first ? text.slice(first.start, first.end) : ''
    return /^\d{1,3}$/u.test(print) ? [Number(print)] : []
  })
  return numbers.length >= fewestRows && numbers.every((number, at) => number === at + 1)
}

const isFigure = (text: string, field: Span): boolean =>
  isEmpty(field) || holdsValue(text.slice(field.start, field.end))

/** The grid of a run of lines that follow each other; null where their rows differ. */
export function squaredGrid(text: string, lines: readonly Span[], section: number): RuledGrid | null {
  const found = lines
    .flatMap((line) => fieldsOf(text, line) ?? [])
    .filter((row, index) => row.kind !== 'rule' || index !== 1)
  // Dashes anywhere but below the first row are marks in its cells.
  const kind = found[0]?.kind === 'tabs' ? 'tabs' : 'bars'
  if (found.length < fewestRows || found.some((row) => (row.kind === 'tabs') !== (kind === 'tabs'))) return null
  const all = found.map((row) => row.fields)
  const rows = withTrimmed(text, kind === 'bars' ? withoutEdges(all) : all)
  const columnCount = rows[0]!.length
  if (columnCount < fewestFields || columnCount > mostFields || rows.some((row) => row.length !== columnCount))
    return null
  const cells = rows.flatMap((fields, row) =>
    fields.map((span, column): GridCell => ({ row, column, rowSpan: 1, columnSpan: 1, span })),
  )
  const span = { start: lines[0]!.start, end: lines.at(-1)!.end }
  return { kind: 'ruled', span, section, rowCount: rows.length, columnCount, cells }
}
