// Tables set in columns by blanks alone, labels and heads wrapped within theirs → rows and columns by the places prints
// keep. Null where any print has no place for certain; nothing is taken by its order.
import type { GridCell, RuledGrid } from '../model/grid.ts'
import { areApart } from './are-apart.ts'
import type { Span } from '../model/span.ts'
import { labelCells, layOut } from './columned/lay-out.ts'
import type { LabelCell, LaidLine } from './columned/lay-out.ts'
import { partsOf } from './columned/parts.ts'
import type { Part, Widths } from './columned/parts.ts'
import { columnsOf } from './columned/value-columns.ts'
import type { Band, ColumnedBand } from './columned/value-columns.ts'

const mostLines = 400
const mostParts = 60

/** Stretches of lines, each with its heads above its rows; null where rows stand above the first heads. */
function bandsOf(lines: readonly LaidLine[], cells: readonly LabelCell[]): Band[] | null {
  const bands: Band[] = []
  let from = 0
  let body = -1
  const close = (to: number): boolean => {
    const values = lines.slice(body, to).flatMap((line) => line.values)
    bands.push({ from, body, to, heads: lines.slice(from, body).flatMap((line) => line.heads), values })
    return body >= 0
  }
  for (let line = 0; line < lines.length; line++) {
    if (lines[line]!.values.length > 0 && body < 0) return null
    if (lines[line]!.heads.length === 0) continue
    // What stands alone right above heads belongs to them.
    const above = cells.findLast((cell) => cell.last === line - 1 && cell.first === line - 1)
    const lead = body >= 0 && above && lines[line - 1]!.values.length === 0 && above.first >= body ? line - 1 : line
    const rows = body >= 0 && cells.some((cell) => cell.first >= body && cell.first < lead)
    const shown = body >= 0 && lines.slice(body, lead).some((each) => each.values.length > 0)
    if (rows || shown) {
      close(lead)
      from = lead
    }
    body = line + 1
  }
  return close(lines.length) ? bands : null
}

const lineSpans = (parts: readonly Part[]): Pick<GridCell, 'span' | 'lines'> => ({
  span: { start: parts[0]!.span.start, end: parts.at(-1)!.span.end },
  ...(parts.length > 1 ? { lines: parts.map((part) => part.span) } : {}),
})

/** Lines of heads that follow each other in one column, each run one cell. */
function stacked(heads: readonly Part[]): Part[][] {
  const runs: Part[][] = []
  for (const head of [...heads].sort((a, b) => a.line - b.line)) {
    const last = runs.at(-1)
    if (last?.at(-1)!.line === head.line - 1) last.push(head)
    else runs.push([head])
  }
  return runs
}

interface Row {
  readonly first: number
  readonly last: number
  /** Line its values stand on; null for a row without any. */
  readonly line: number | null
}

/** Rows of a band: labels with none right of them, each with one line of values at most; null where that fails. */
function rowsOf(lines: readonly LaidLine[], band: Band, cells: readonly LabelCell[]): Row[] | null {
  const shown = Array.from({ length: band.to - band.body }, (_, at) => band.body + at).filter(
    (line) => lines[line]!.values.length > 0,
  )
  if (lines[shown[0] ?? -1]?.labels.length === 0) return shown.map((line) => ({ first: line, last: line, line }))
  const own = cells.filter((cell) => cell.first >= band.body && cell.first < band.to)
  const leaves = own.filter(
    (cell) => !own.some((other) => other.start > cell.start && other.first <= cell.last && other.last >= cell.first),
  )
  const rows = leaves.map(({ first, last }) => {
    const within = shown.filter((line) => line >= first && line <= last)
    return { first, last, line: within[0] ?? null, count: within.length }
  })
  const apart = rows.every((row, at) => row.count <= 1 && (at === 0 || row.first > rows[at - 1]!.last))
  const all = shown.every((line) => rows.some((row) => row.line === line))
  return apart && all ? rows : null
}

function labelGrid(
  band: Band,
  rows: readonly Row[],
  cells: readonly LabelCell[],
  starts: readonly number[],
  widthOf: (cell: LabelCell) => number,
): GridCell[] | null {
  const top = band.body - band.from
  const placed = cells.flatMap((cell): (GridCell | null)[] => {
    if (cell.first < band.from || cell.first >= band.to) return []
    const isHead = cell.first < band.body
    const at = rows.findIndex((row) => cell.first >= row.first && cell.first <= row.last)
    if (!isHead && at < 0) return [null]
    const right = cells.filter((each) => each.start > cell.start && each.first <= cell.last && each.last >= cell.first)
    const column = starts.indexOf(cell.start)
    const end = right.length > 0 ? Math.min(...right.map((each) => starts.indexOf(each.start))) : widthOf(cell)
    const rowSpan = isHead ? Math.min(cell.last, band.body - 1) - cell.first + 1 : 1
    const row = isHead ? cell.first - band.from : top + at
    return [{ row, column, rowSpan, columnSpan: end - column, ...lineSpans(cell.parts) }]
  })
  return placed.every((cell) => cell !== null) ? placed : null
}

function gridOf(
  band: ColumnedBand,
  lines: readonly LaidLine[],
  spans: readonly Span[],
  cells: readonly LabelCell[],
  section: number,
): RuledGrid | null {
  const rows = rowsOf(lines, band, cells)
  if (!rows) return null
  const own = cells.filter((cell) => cell.first >= band.from && cell.first < band.to)
  const starts = [...new Set(own.map((cell) => cell.start))].sort((a, b) => a - b)
  const left = Math.min(...band.columns.map((column) => column.start))
  const across = own.filter((cell) => cell.parts.some((part) => part.end >= left))
  // A line of print alone may run across all columns.
  const alone = across.every(({ first, last }) =>
    lines
      .slice(first, last + 1)
      .every(({ labels, heads, values }) => labels.length + heads.length + values.length === 1),
  )
  const width = starts.length + band.columns.length
  const labels = alone
    ? labelGrid(band, rows, own, starts, (cell) => (across.includes(cell) ? width : starts.length))
    : null
  if (!labels) return null
  const top = band.body - band.from
  const firstColumn = starts.length
  const heads = band.columns.flatMap((column, at) =>
    stacked(column.heads).map((parts): GridCell => ({
      row: parts[0]!.line - band.from,
      column: firstColumn + at,
      rowSpan: parts.length,
      columnSpan: 1,
      ...lineSpans(parts),
    })),
  )
  const groups = band.groups.map((group): GridCell => {
    const first = band.columns.findIndex((column) => column.end > group.start)
    const behind = band.heads.filter((head) => head.line === group.line && head.start > group.start)
    const next = Math.min(Infinity, ...behind.map((head) => head.start))
    const count = band.columns.filter((column, at) => at >= first && column.start < next).length
    const shares = band.columns.findIndex((column) => column.end > next)
    const columnSpan = Math.max(1, Math.min(count, shares < 0 ? Infinity : shares - first))
    return { row: group.line - band.from, column: firstColumn + first, rowSpan: 1, columnSpan, span: group.span }
  })
  const byLine = new Map<number, (Part | undefined)[]>()
  for (const [index, column] of band.columns.entries())
    for (const value of column.values) {
      const line = byLine.get(value.line) ?? []
      line[index] = value
      byLine.set(value.line, line)
    }
  const values = rows.flatMap((row, at) => {
    if (across.some((cell) => cell.first === row.first)) return []
    const line = row.line === null ? [] : (byLine.get(row.line) ?? [])
    return band.columns.map((_, index): GridCell => {
      const behind = line.slice(index).find((value) => value !== undefined)
      const end = behind?.span.start ?? spans[row.line ?? row.first]!.end
      const span = line[index]?.span ?? { start: end, end }
      return { row: top + at, column: firstColumn + index, rowSpan: 1, columnSpan: 1, span }
    })
  })
  const all = [...labels, ...heads, ...groups, ...values].sort((a, b) => a.row - b.row || a.column - b.column)
  if (!areApart(all)) return null
  return {
    kind: 'ruled',
    span: { start: spans[band.from]!.start, end: spans[band.to - 1]!.end },
    section,
    rowCount: top + rows.length,
    columnCount: firstColumn + band.columns.length,
    cells: all,
    byPlaces: true,
  }
}

function read(text: string, spans: readonly Span[], section: number, widths: Widths): RuledGrid[] | null {
  const parts = spans.map((span, index) => partsOf(text, span, index, widths))
  if (!parts.every((each) => each !== null && each.length <= mostParts)) return null
  const lines = layOut(parts as Part[][])
  const cells = lines && labelCells(lines)
  const bands = cells && bandsOf(lines, cells)
  const labelled = lines?.some(({ labels }) => labels.length > 0) ?? false
  // Lines that lost their indents, or have tabs for them, show no places without labels that begin them all.
  const indented =
    parts.some((each) => each?.[0]?.start !== 0) && !text.slice(spans[0]!.start, spans.at(-1)!.end).includes('\t')
  if (!labelled && !indented) return null
  const columned = bands && columnsOf(bands, labelled)
  if (!columned || columned.every((band) => band.columns.length < 2)) return null
  const grids = columned.map((band) => gridOf(band, lines, spans, cells, section))
  return grids.every((grid) => grid !== null) ? grids : null
}

/** Grids of lines that follow each other; null where they are no table set in columns, or not for certain. */
export function columnedGrids(text: string, spans: readonly Span[], section: number): RuledGrid[] | null {
  if (spans.length < 2 || spans.length > mostLines) return null
  // Fonts differ in how wide they draw quotation marks and the like, and programs in where their tabs lead.
  const stops = spans.some(({ start, end }) => text.slice(start, end).includes('\t'))
    ? ([8, 4] as const)
    : ([8] as const)
  const readings = ([1, 2] as const).flatMap((size) =>
    stops.flatMap((stop) => {
      const grids = read(text, spans, section, { size, stop })
      return grids ? [grids] : []
    }),
  )
  const [first] = readings
  return first && readings.every((each) => JSON.stringify(each) === JSON.stringify(first)) ? first : null
}
