// Tables set in columns by blanks alone whose labels wrap over lines, as programs print a page as text: rows by the numbering
// that opens their labels, columns by the lines that show all of them. Null where that does not explain every line.
import type { GridCell, RuledGrid } from '../model/grid.ts'
import { areApart } from './are-apart.ts'
import type { Span } from '../model/span.ts'
import { headCells, headExtents, linesOfPrint } from './numbered/head-cells.ts'
import { extentOf, firstOf, labelCells, lastOf } from './numbered/label-cells.ts'
import type { LabelCell } from './numbered/label-cells.ts'
import { tokensOn } from './numbered/tokens.ts'
import type { Count, Token } from './numbered/tokens.ts'
import { columnsFor, extentsOf, stretchesOf, valuesOn } from './numbered/value-lines.ts'
import type { Stretch } from './numbered/value-lines.ts'

const mostLines = 400
const mostTokens = 60
// Lists have fewer, and ways of their own.
const fewestColumns = 5
const fewestRows = 3
const levels = 3

interface Row {
  readonly leaf: LabelCell | null
  /** Lines of its figures: all that one is missing from may be those of a blank. */
  readonly lines: number[]
}

interface Sheet {
  readonly tokens: readonly (readonly Token[])[]
  readonly values: readonly (readonly Token[])[]
  readonly count: number
  readonly stretches: ReadonlyMap<number, Stretch>
  /** First line below the heads. */
  readonly body: number
}

const wordsOf = (tokens: readonly Token[]): string => tokens.map(({ raw }) => raw).join('')

/** First line below the heads: that of the first full row, or one above it that opens its label. */
function bodyOf(tokens: readonly (readonly Token[])[], first: number, left: number): number | null {
  for (let line = first; line >= Math.max(0, first - 2); line--) {
    const labels = line === first ? tokens[line]!.slice(0, -valuesOn(tokens[line]!).length) : tokens[line]!
    if (labels.some((token) => token.end > left)) return null
    if (labels[0]?.level !== null && labels[0] !== undefined) return line
  }
  return null
}

function sheetOf(all: readonly (readonly Token[])[]): Sheet | null {
  const values = all.map(valuesOn)
  const count = Math.max(...values.map((line) => line.length))
  const full = values.filter((line) => line.length === count)
  const first = full[0]?.[0]
  if (!first || count < fewestColumns) return null
  const labelled = full.filter((line) => all[line[0]!.line]!.length > count).length
  if (labelled > 0 && labelled < fewestRows) return null
  if (labelled === 0 && full.length > 1) return null
  const body = labelled === 0 ? first.line : bodyOf(all, first.line, first.start)
  if (body === null || body === 0) return null
  // Heads are printed again on top of every page.
  const heads = new Set(all.slice(0, body).map(wordsOf))
  const tokens = all.map((line, at) => (at > body && heads.has(wordsOf(line)) ? [] : line))
  if (tokens.slice(0, body).some((line) => line.some((token) => token.isFigure))) return null
  return { tokens, values: tokens.map(valuesOn), count, stretches: stretchesOf(full), body }
}

const labelsOn = ({ tokens, values }: Sheet, line: number): readonly Token[] =>
  tokens[line]!.slice(0, tokens[line]!.length - values[line]!.length)

/** Label of the row that stands on a line: the one farthest right of those that reach over it. */
function leafOn(cells: readonly LabelCell[], line: number): LabelCell | null {
  const own = cells.filter((cell) => firstOf(cell) <= line && lastOf(cell) >= line)
  const right = Math.max(...own.map((cell) => extentOf(cell).start))
  return own.find((cell) => extentOf(cell).start === right) ?? null
}

/** Labels of rows open below it, before the next of its level. */
function isGroup(cells: readonly LabelCell[], cell: LabelCell): boolean {
  const next = cells.find((each) => each.level <= cell.level && firstOf(each) > firstOf(cell))
  return cells.some(
    (each) => each.level > cell.level && firstOf(each) >= firstOf(cell) && (!next || firstOf(each) < firstOf(next)),
  )
}

/** Rows of figures by their labels, top to bottom; null where lines show two rows beside one label. Lines that are sure of no row are `loose`. */
function rowsOf(sheet: Sheet, cells: readonly LabelCell[]): { readonly rows: Row[]; readonly loose: number[] } | null {
  const rows: Row[] = []
  const loose: number[] = []
  const shown = sheet.values.flatMap((line, at) => (at >= sheet.body && line.length > 0 ? [at] : []))
  for (const line of shown) {
    const full = sheet.values[line]!.length === sheet.count
    const leaf = cells.length === 0 ? null : leafOn(cells, line)
    const row = rows.find((each) => each.leaf === leaf)
    const below = leaf !== null && firstOf(leaf) < line && isGroup(cells, leaf)
    if (cells.length > 0 && (!leaf?.numbered || below)) loose.push(line)
    else if (row && full) return null
    else if (row) row.lines.push(line)
    else rows.push({ leaf, lines: [line] })
  }
  return { rows, loose }
}

/** Stretches of the full lines next above and below, a full line its own. */
function stretchesAt({ stretches }: Sheet, line: number): Stretch[] {
  const lines = [...stretches.keys()]
  const [above, below] = [lines.findLast((each) => each <= line), lines.find((each) => each >= line)]
  return [above, below].flatMap((each) => (each === undefined ? [] : [stretches.get(each)!]))
}

/** Labels end left of all figures. */
const labelsApart = (sheet: Sheet): boolean =>
  sheet.tokens.every((_, line) => {
    if (line < sheet.body) return true
    const left = Math.max(...stretchesAt(sheet, line).map((each) => extentsOf(each)[0]!.start))
    return labelsOn(sheet, line).every((token) => token.end <= left)
  })

/** Stretch of a line that is not full; null between two that differ. */
function stretchAt(sheet: Sheet, line: number): Stretch | null {
  const found = stretchesAt(sheet, line)
  return found.length > 0 && found.every((each) => each === found[0]) ? found[0]! : null
}

const placesOn = (sheet: Sheet, line: number, slack = 0): number[] | null => {
  const own = sheet.values[line]!
  if (own.length === sheet.count) return own.map((_, at) => at)
  const stretch = stretchAt(sheet, line)
  return stretch && columnsFor(stretch, own, slack)
}

/** Prints of a line beside no label, by the columns whose figures may go on there; where places tell nothing, all in each. */
function restsOn(sheet: Sheet, line: number): (readonly Token[])[] {
  const own = sheet.values[line]!
  const columns = own.length < sheet.count ? placesOn(sheet, line, 1) : null
  return Array.from({ length: sheet.count }, (_, at) => (columns ? own.filter((__, of) => columns[of] === at) : own))
}

/** Figures stand on the first line of every label that takes several. */
function isTop(rows: readonly Row[]): boolean {
  const wrapped = rows.flatMap(({ leaf, lines }) => (leaf && lastOf(leaf) > firstOf(leaf) ? [{ leaf, lines }] : []))
  return wrapped.length > 1 && wrapped.every(({ leaf, lines }) => lines[0] === firstOf(leaf))
}

/** Prints of a row by column; null where its places do not tell them. */
function printsOf(sheet: Sheet, { lines }: Row): Token[][] | null {
  const prints = Array.from({ length: sheet.count }, (): Token[] => [])
  for (const line of lines) {
    const columns = placesOn(sheet, line, line === lines[0] ? 0 : 1)
    if (!columns) return null
    columns.forEach((column, at) => prints[column]!.push(sheet.values[line]![at]!))
  }
  // What stands below an empty place is no rest of a figure.
  const head = lines[0]!
  return prints.some((own) => own.length > 0 && own[0]!.line !== head) ? null : prints
}

const spanOver = (tokens: readonly Token[]): Span => ({ start: tokens[0]!.span.start, end: tokens.at(-1)!.span.end })

/** A label's cell reaches up to the next on its line. */
function labelCell(cell: LabelCell, row: number, left: number, behind: readonly LabelCell[]): GridCell {
  const end = Math.min(left, ...behind.map((each) => each.level))
  return { row, column: cell.level, rowSpan: 1, columnSpan: end - cell.level, ...linesOfPrint(cell.tokens) }
}

function gridOf(sheet: Sheet, spans: readonly Span[], section: number, pushed: boolean): RuledGrid | null {
  const cells = labelCells(sheet.tokens.map((_, line) => (line < sheet.body ? [] : labelsOn(sheet, line))))
  const found = rowsOf(sheet, cells)
  const stretch = [...sheet.stretches.values()][0]!
  const left = cells.length > 0 ? levels : 0
  const first = extentsOf(stretch)[0]!.start
  const above = sheet.tokens.slice(0, sheet.body)
  // Print left of all heads is the table's corner.
  const corner = left === 0 ? [] : above.flatMap((line) => line.filter((token) => token.end <= first))
  const words = above.map((line) => line.filter((token) => !corner.includes(token)))
  // Where lines of heads were pushed along, they still stand above one another, as many as the figures of a full line.
  const extents = pushed ? headExtents(words) : extentsOf(stretch)
  const heads = extents.length === sheet.count ? headCells(words, extents, left) : null
  if (!found || !heads || found.rows.length === 0 || !labelsApart(sheet)) return null
  const top = Math.max(...heads.map((head) => head.row + head.rowSpan))
  const atTop = isTop(found.rows)
  const values = found.rows.map((row, at): GridCell[] => {
    const prints = printsOf(sheet, row)
    if (!prints) return []
    // A figure of the row above or below may go on there; only of the row above where figures stand on top of their cells.
    const [before, behind] = [found.rows[at - 1]?.lines.at(-1) ?? -1, found.rows[at + 1]?.lines[0] ?? Infinity]
    const rests = found.loose
      .filter((line) => line < behind && (line > row.lines[0]! || (!atTop && line > before)))
      .map((line) => restsOn(sheet, line))
    return prints.map((own, column): GridCell => {
      const place = { row: top + at, column: left + column, rowSpan: 1, columnSpan: 1 }
      const more = rests.flatMap((each) => each[column]!)
      const parts = [...own, ...more].sort((a, b) => a.line - b.line)
      if (more.length > 0) return { ...place, lines: parts.map(({ span }) => span), span: spanOver(parts) }
      if (parts.length > 0) return { ...place, ...linesOfPrint(parts) }
      const next = prints.slice(column).find((each) => each.length > 0)?.[0]?.span.start ?? spans[row.lines[0]!]!.end
      return { ...place, span: { start: next, end: next } }
    })
  })
  const named = cells.flatMap((cell): GridCell[] => {
    if (cell.level < 0) return []
    const at = found.rows.findIndex(({ leaf }) => leaf === cell || firstOf(leaf!) >= firstOf(cell))
    if (at < 0) return []
    const { leaf } = found.rows[at]!
    if (cell !== leaf && cell.level >= leaf!.level) return []
    const behind = cell === leaf ? [] : cells.filter((each) => each === leaf)
    return [labelCell(cell, top + at, left, behind)]
  })
  const corners =
    corner.length === 0 ? [] : [{ row: 0, column: 0, rowSpan: top, columnSpan: left, ...linesOfPrint(corner) }]
  const all = [...corners, ...heads, ...named, ...values.flat()].sort((a, b) => a.row - b.row || a.column - b.column)
  if (!areApart(all)) return null
  return {
    kind: 'ruled',
    span: { start: spans[0]!.start, end: spans.at(-1)!.end },
    section,
    rowCount: top + found.rows.length,
    columnCount: left + sheet.count,
    cells: all,
    byPlaces: true,
  }
}
const counts: readonly Count[] = ['characters', 1, 2]

export function numberedGrid(text: string, spans: readonly Span[], section: number): RuledGrid | null {
  if (spans.length < 2 || spans.length > mostLines) return null
  if (spans.some(({ start, end }) => text.slice(start, end).includes('\t'))) return null
  const sheets = counts.flatMap((count) => {
    const tokens = spans.map((span, at) => tokensOn(text, span, at, count))
    return (tokens.every((line) => line.length <= mostTokens) && sheetOf(tokens)) || []
  })
  for (const pushed of [false, true]) {
    const grids = sheets.flatMap((sheet) => gridOf(sheet, spans, section, pushed) ?? [])
    const [first] = grids
    if (first) return grids.every((each) => JSON.stringify(each) === JSON.stringify(first)) ? first : null
  }
  return null
}
