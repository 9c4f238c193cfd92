// Rows without rulings: which lines make up the head, and to which row a broken label's lines belong.
import type { Box } from '../../model/span.ts'
import { withoutNumbering } from '../../text/fold.ts'
import type { ColumnRange } from './aligned-columns.ts'
import type { SplitLine } from './find-aligned.ts'
import type { Line } from './lay-lines.ts'
import type { Segment } from './segments.ts'

export interface AlignedCell extends ColumnRange {
  /** One for each line the cell's print is broken into. */
  readonly pieces: readonly { readonly line: Line; readonly segments: readonly Segment[] }[]
}

export interface AlignedRow {
  readonly top: number
  readonly bottom: number
  readonly cells: readonly AlignedCell[]
}

type Under = (box: Box) => ColumnRange

/** Lines of one row stand closer than rows do, at least by this factor. */
const closer = 0.92

/** Cells of the lines of one row; null where pieces of two lines claim overlapping columns. */
function rowOf(lines: readonly SplitLine[], under: Under): AlignedRow | null {
  const cells: (ColumnRange & { pieces: { line: Line; segments: Segment[] }[] })[] = []
  for (const { line, segments } of lines)
    for (const segment of segments) {
      const range = under(segment.box)
      const end = range.column + range.columnSpan
      const held = cells.find((cell) => cell.column === range.column && cell.columnSpan === range.columnSpan)
      if (!held && cells.some((cell) => cell.column < end && cell.column + cell.columnSpan > range.column)) return null
      const last = held?.pieces.at(-1)
      if (last?.line === line) return null
      if (held) held.pieces.push({ line, segments: [segment] })
      else cells.push({ ...range, pieces: [{ line, segments: [segment] }] })
    }
  const boxes = lines.map(({ line }) => line.box)
  return { top: Math.min(...boxes.map((box) => box[1])), bottom: Math.max(...boxes.map((box) => box[3])), cells }
}

/** Merged heads make a row of their own, one for each line they stand on; the others are one row of broken heads. */
function headRows(lines: readonly SplitLine[], under: Under): AlignedRow[] | null {
  const merged: AlignedRow[] = []
  const single: SplitLine[] = []
  for (const { line, segments } of lines) {
    const wide = segments.filter((segment) => under(segment.box).columnSpan > 1)
    const narrow = segments.filter((segment) => under(segment.box).columnSpan === 1)
    const row = wide.length > 0 ? rowOf([{ line, segments: wide }], under) : null
    if (wide.length > 0 && !row) return null
    if (row) merged.push(row)
    if (narrow.length > 0) single.push({ line, segments: narrow })
  }
  if (single.length === 0) return merged
  const leaves = rowOf(single, under)
  return leaves && [...merged, leaves]
}

const isNumbered = (line: SplitLine | undefined): boolean =>
  line !== undefined && withoutNumbering(line.line.text) !== line.line.text

/** Lines in clusters whose gaps are all at most `most`. */
function clustersBy(lines: readonly SplitLine[], most: number): SplitLine[][] {
  const clusters: SplitLine[][] = []
  lines.forEach((line, index) => {
    const before = lines[index - 1]
    if (before && line.line.baseline - before.line.baseline <= most) clusters.at(-1)!.push(line)
    else clusters.push([line])
  })
  return clusters
}

/** Lines of each row. Null where the gaps do not tell rows from broken labels, or a label's piece stands alone. */
function clustersOf(lines: readonly SplitLine[], under: Under, goesOn: boolean): SplitLine[][] | null {
  const hasValues = (line: SplitLine): boolean => line.segments.some((segment) => under(segment.box).column > 0)
  const gaps = lines.slice(1).map((line, index) => line.line.baseline - lines[index]!.line.baseline)
  const sizes = [...new Set([0, ...gaps])].sort((one, other) => other - one)
  const found = sizes
    .map((most) => ({ most, clusters: clustersBy(lines, most) }))
    .find(({ clusters }) => clusters.every((cluster) => cluster.filter(hasValues).length <= 1))
  if (!found) return null
  const wider = gaps.filter((gap) => gap > found.most)
  if (found.most > closer * Math.min(...wider)) return null
  // A row without values is a group's label, and so is numbered like the rows below it.
  const sound = found.clusters.every(
    (cluster, index) =>
      cluster.some(hasValues) ||
      (goesOn && index === 0) ||
      (isNumbered(cluster[0]) && isNumbered(found.clusters[index + 1]?.[0])),
  )
  return sound ? found.clusters : null
}

/** Rows from top to bottom; null where the lines do not decide. `goesOn`: the first lines may be the end of a cut row. */
export function gatherRows(
  head: readonly SplitLine[],
  body: readonly SplitLine[],
  under: Under,
  goesOn: boolean,
): AlignedRow[] | null {
  const heads = headRows(head, under)
  const clusters = clustersOf(body, under, goesOn)
  if (!heads || !clusters) return null
  const rows = clusters.map((cluster) => rowOf(cluster, under))
  return rows.includes(null) ? null : [...heads, ...rows.filter((row) => row !== null)]
}
