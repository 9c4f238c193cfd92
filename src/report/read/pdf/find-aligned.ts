// Lines set in columns without rulings → tables, where the gaps between the columns leave no doubt; else they stay lines.
// Heads may be merged over columns and broken over lines; a row's label may be broken over lines around its values.
import type { Box } from '../../model/span.ts'
import { alignedColumns, columnUnder } from './aligned-columns.ts'
import type { AlignedColumn } from './aligned-columns.ts'
import { gatherRows } from './aligned-rows.ts'
import type { AlignedRow } from './aligned-rows.ts'
import type { DrawnCell, DrawnTable } from './fill-lattice.ts'
import { boxOf } from './geometry.ts'
import { cellText } from './lay-lines.ts'
import type { Line } from './lay-lines.ts'
import type { PageItem } from './lay-page.ts'
import { segmentsOf, wideGap } from './segments.ts'
import type { Segment } from './segments.ts'

/** A line with the pieces that stand apart on it. */
export interface SplitLine {
  readonly line: Line
  readonly segments: readonly Segment[]
}

/** A page's items with the tables found, and the columns of the table the page ends with. */
export interface AlignedPage {
  readonly items: readonly PageItem[]
  readonly columns: readonly AlignedColumn[] | null
}

interface Found {
  readonly table: DrawnTable
  readonly columns: readonly AlignedColumn[]
  readonly lines: readonly Line[]
}

/** Lines further apart than this, in ems, are not of one table. */
const farthest = 2.4
/** Gaps between columns, in ems; the wider one is tried where the narrower leaves a doubt. */
const gaps = [0.7, wideGap]
/** Lines that show the columns, at least. */
const fewestLines = 3
/** Lines of a label that may follow its row's values. */
const mostTrailing = 3

const isFigure = (text: string): boolean => /^[-+\u2212]?[\d,.]+%?$|^[-/\u2014]+$/u.test(text)
const holdsFigure = ({ segments }: SplitLine): boolean => segments.slice(1).some(({ text }) => isFigure(text))
const several = (line: SplitLine): boolean => line.segments.length > 1

/** Stretches of lines that follow each other closely. */
function stretches(items: readonly PageItem[], running: ReadonlySet<Line>): Line[][] {
  const near: Line[][] = []
  let before: Line | null = null
  for (const item of items) {
    if (item.kind === 'table' || running.has(item.line)) {
      before = null
      continue
    }
    const { line } = item
    if (before !== null && line.box[1] - before.box[3] < farthest * line.size) near.at(-1)!.push(line)
    else near.push([line])
    before = line
  }
  return near
}

const lineOf = (segments: readonly Segment[], { size, baseline }: Line): Line => {
  const words = segments.flatMap((segment) => segment.words)
  const box = boxOf(words.map((word) => word.box))
  return { words, size, baseline, box, text: segments.map((each) => each.text).join(' ') }
}

/** Rows' boundaries: half-way between the print of two rows. */
function edgesOf(rows: readonly AlignedRow[]): number[] {
  const inner = rows.slice(1).map((row, index) => (rows[index]!.bottom + row.top) / 2)
  return [rows[0]!.top, ...inner, rows.at(-1)!.bottom]
}

function drawTable(columns: readonly AlignedColumn[], rows: readonly AlignedRow[]): DrawnTable {
  const xs = [columns[0]!.from, ...columns.map((column) => column.to)]
  const ys = edgesOf(rows)
  const cells = rows.flatMap((row, index) => {
    const drawn: DrawnCell[] = []
    for (let column = 0; column < columns.length;) {
      const held = row.cells.find((cell) => cell.column === column)
      const columnSpan = held?.columnSpan ?? 1
      const box: Box = [xs[column]!, ys[index]!, xs[column + columnSpan]!, ys[index + 1]!]
      const lines = (held?.pieces ?? []).map((piece) => lineOf(piece.segments, piece.line))
      drawn.push({
        row: index,
        column,
        rowSpan: 1,
        columnSpan,
        box,
        lines,
        text: cellText(lines, box[0], box[2]),
        openAbove: false,
        openBelow: false,
      })
      column += columnSpan
    }
    return drawn
  })
  return { box: [xs[0]!, ys[0]!, xs.at(-1)!, ys.at(-1)!], xs, rowCount: rows.length, cells }
}

function found(columns: readonly AlignedColumn[], rows: readonly AlignedRow[], lines: readonly SplitLine[]): Found {
  return { table: drawTable(columns, rows), columns, lines: lines.map((each) => each.line) }
}

/** Null where columns or rows are in doubt. */
function alignedTable(lines: readonly SplitLine[]): Found | null {
  if (lines.filter(several).length < fewestLines) return null
  const body = lines.filter(holdsFigure)
  const columns = body.length < fewestLines - 1 ? null : alignedColumns(body, lines)
  if (!columns) return null
  const first = lines.findIndex(holdsFigure)
  const head = lines.slice(0, first).findLastIndex(several) + 1
  const rows = gatherRows(lines.slice(0, head), lines.slice(head), (box) => columnUnder(columns, box), false)
  return rows && rows.length >= fewestLines ? found(columns, rows, lines) : null
}

/** The rest of a table that the page before began; its columns are known. */
function restOfTable(lines: readonly SplitLine[], columns: readonly AlignedColumn[]): Found | null {
  const fits = ({ box }: Segment): boolean => {
    const { column, columnSpan } = columnUnder(columns, box)
    return columnSpan === 1 && box[0] >= columns[column]!.from - 1 && box[2] <= columns[column]!.to + 1
  }
  if (!lines.some(several) || !lines.every((line) => line.segments.every(fits))) return null
  const rows = gatherRows([], lines, (box) => columnUnder(columns, box), true)
  return rows && rows.length > 0 ? found(columns, rows, lines) : null
}

/** With as many lines behind the last values as may belong to its label; `first` is where to begin, null to find out. */
function search(
  stretch: readonly Line[],
  first: number | null,
  take: (lines: SplitLine[]) => Found | null,
): Found | null {
  for (const gap of gaps) {
    const lines = stretch.map((line) => ({ line, segments: segmentsOf(line.words, gap) }))
    const begin = first ?? lines.findIndex(several)
    if (begin < 0) continue
    const last = lines.findLastIndex(several)
    for (let end = Math.min(lines.length, last + 1 + mostTrailing); end > last; end--) {
      const table = take(lines.slice(begin, end))
      if (table) return table
    }
  }
  return null
}

/** Puts tables in the place of the lines they are made of. `carried` are the columns the page before ended with. */
export function findAligned(
  items: readonly PageItem[],
  running: ReadonlySet<Line>,
  carried: readonly AlignedColumn[] | null,
): AlignedPage {
  const runs = (item: PageItem): boolean => item.kind === 'line' && running.has(item.line)
  const opening = items.find((item) => !runs(item))
  let columns: readonly AlignedColumn[] | null = null
  let left = [...items]
  for (const stretch of stretches(items, running)) {
    const goesOn = carried !== null && opening?.kind === 'line' && opening.line === stretch[0]
    const rest = goesOn ? search(stretch, 0, (lines) => restOfTable(lines, carried)) : null
    const aligned = rest ?? search(stretch, null, alignedTable)
    if (!aligned) continue
    const used = new Set(aligned.lines)
    const isUsed = (item: PageItem): boolean => item.kind === 'line' && used.has(item.line)
    const place = left.findIndex(isUsed)
    const item: PageItem = { kind: 'table', table: aligned.table }
    left = [...left.slice(0, place), item, ...left.slice(place)].filter((each) => !isUsed(each))
    columns = left.findLast((each) => !runs(each)) === item ? aligned.columns : null
  }
  return { items: left, columns }
}
