// Runs of lines → the tables they hold without rulings, where columns and rows leave no doubt; else they stay lines.
import { alignedColumns, endOf, isFigure, labelColumns } from './aligned-columns.ts'
import type { Columns, Placed } from './aligned-columns.ts'
import { gatherHeads } from './aligned-heads.ts'
import { gatherLabels, level } from './aligned-labels.ts'
import type { Label, Labels, Stand } from './aligned-labels.ts'
import { standValues } from './aligned-rows.ts'
import type { ValueCell } from './aligned-rows.ts'
import { drawAligned } from './draw-aligned.ts'
import type { AlignedParts } from './draw-aligned.ts'
import type { FlowTable } from './flow.ts'
import { piecesOf } from './scroll.ts'
import type { PiecedLine, ScrollLine } from './scroll.ts'

export interface AlignedTable {
  readonly table: FlowTable
  /** Lines it is made of, from the first to the last of its run. */
  readonly lines: readonly ScrollLine[]
}

interface Found {
  readonly parts: AlignedParts
  readonly first: number
  readonly last: number
  /** Columns without a print below their heads, and those without a head of their own. */
  readonly bare: number
}

/** Gaps between columns, in ems; the narrower ones are for tables without room. */
const gaps = [0.7, 0.3, 0.2]
/** Lines that show the columns, at least. */
const fewestLines = 2
/** Lines of heads follow each other this closely, in steps between lines. */
const closeHeads = 1.6
const stands: readonly Stand[] = ['top', 'middle', 'bottom']

const several = (line: PiecedLine): boolean => line.pieces.length > 1
const yOf = ({ piece }: Placed): number => piece.y

/** Where the columns begin; past the last one, as far as the others are apart. */
function leftsOf({ columns }: Columns, labelCount: number): number[] {
  const lefts = columns.map((column) => column.left)
  const steps = lefts.slice(labelCount + 1).map((left, index) => left - lefts[labelCount + index]!)
  return [...lefts, lefts.at(-1)! + Math.min(...steps, Infinity)]
}

/** The last line of the heads: words above the first figure, line close upon line. */
function headEnd(values: readonly Placed[], firstFigure: number, step: number): number {
  const ys = values
    .filter((each) => !isFigure(each.piece.text) && yOf(each) < firstFigure)
    .map(yOf)
    .sort((one, other) => one - other)
  let end = -Infinity
  for (const y of ys) {
    if (end > -Infinity && y - end > closeHeads * step) break
    end = y
  }
  return end
}

function rowsWithout(values: readonly Placed[]): Labels {
  const top = Math.min(...values.map(yOf))
  return { rows: [{ column: 0, columnSpan: 0, placed: [], top, bottom: top }], groups: [] }
}

const middleOf = ({ top, bottom }: Label): number => (top + bottom) / 2

/** The row a merged label begins in: the first one that is not of the group above. */
function groupRows(groups: readonly Label[], rows: readonly Label[], stand: Stand): { label: Label; row: number }[] {
  const ordered = [...groups].sort((one, other) => one.column - other.column || one.top - other.top)
  const began: { label: Label; row: number }[] = []
  for (const label of ordered) {
    if (stand === 'top') {
      const row = rows.findIndex((each) => each.top >= label.top - level * label.placed[0]!.piece.size)
      if (row >= 0) began.push({ label, row })
      continue
    }
    const middle = middleOf(label)
    // Rows of its own reach as far above its middle as below it.
    const whole = rows.findLastIndex((each) => each.bottom < label.top && each.column <= label.column)
    const before = began.findLast((each) => each.label.column === label.column)
    const taken = before ? 2 * middleOf(before.label) - middleOf(rows[before.row]!) : -Infinity
    const tolerance = level * label.placed[0]!.piece.size
    const row = rows.findIndex(
      (each, index) => index > whole && middleOf(each) > taken + tolerance && middleOf(each) <= middle + tolerance,
    )
    const found = row >= 0 ? row : rows.findIndex((each) => each.top >= label.top)
    if (found >= 0) began.push({ label, row: found })
  }
  return began
}

/** One way to read lines as a table whose columns are known; null where it does not hold. */
function readAs(stand: Stand, found: Columns, labelCount: number): { parts: AlignedParts } | null {
  const all = found.placed.flat()
  const values = all.filter((each) => each.column >= labelCount)
  const labels = all.filter((each) => each.column < labelCount)
  const figures = values.filter(({ piece }) => isFigure(piece.text))
  if (figures.length === 0) return null
  const firstFigure = Math.min(...figures.map(yOf))
  const lefts = leftsOf(found, labelCount)
  const lines = [...new Set(all.map(yOf))].sort((one, other) => one - other)
  const em = all[0]!.piece.size
  const steps = lines.slice(1).map((y, index) => y - lines[index]!).filter((step) => step > 0.8 * em).sort((one, other) => one - other) // prettier-ignore
  const end = headEnd(values, firstFigure - level * em, steps[Math.floor(steps.length / 2)] ?? em)
  const gathered = labelCount === 0 ? rowsWithout(values.filter((each) => yOf(each) > end + level * em)) : gatherLabels(labels, stand, { lefts, values }) // prettier-ignore
  if (!gathered) return null
  const isHead = (y: number): boolean => y <= end + level * em
  const rows = gathered.rows.filter((label) => label.placed.length === 0 || !isHead(label.top))
  const corner = gathered.rows.filter((label) => !rows.includes(label)).flatMap((label) => label.placed)
  const bodied = values.filter((each) => !isHead(yOf(each)))
  const cells = standValues(bodied, rows, stand, lefts)
  if (!cells) return null
  const groups = gathered.groups.filter((label) => !isHead(label.top))
  const heads = gatherHeads(
    values.filter((each) => isHead(yOf(each))),
    found.columns.length,
    stand,
  )
  return {
    parts: {
      columns: found.columns,
      labelCount,
      corner: [...corner, ...gathered.groups.filter((label) => isHead(label.top)).flatMap((label) => label.placed)],
      heads,
      rows,
      groups: groupRows(groups, rows, stand),
      values: cells,
    },
  }
}

const shapeOf = ({ rows, values }: AlignedParts): string =>
  JSON.stringify([
    rows.map((row) => row.placed.map(({ piece }) => piece.text)),
    values.map(({ row, column, placed }: ValueCell) => [row, column, placed.map(({ piece }) => piece.text)]).sort(),
  ])

/** The one reading that holds, its heads as level as may be; null where none does, or two that differ. */
function read(found: Columns): AlignedParts | null {
  const labelCount = labelColumns(found)
  if (labelCount >= found.columns.length) return null
  if (found.placed.flat().some((each) => each.column < labelCount && endOf(each) > labelCount && isBody(each, found)))
    return null
  const held = stands.flatMap((stand) => readAs(stand, found, labelCount)?.parts ?? [])
  const first = held.find((each) => each.heads.level === Math.max(...held.map(({ heads }) => heads.level)))
  return first && held.every((each) => shapeOf(each) === shapeOf(first)) ? first : null
}

const isBody = ({ piece }: Placed, { placed }: Columns): boolean =>
  placed.some((line) => line.some((each) => each.piece.of === piece.of && isFigure(each.piece.text)))

/** A line alone below the first figure that runs over from the labels into the values is prose. */
function firstProse(lines: readonly PiecedLine[], { placed }: Columns, labelCount: number): number {
  const figure = lines.findIndex((line) => line.pieces.some(({ text }) => isFigure(text)))
  const runsOver = ([one, ...others]: readonly Placed[]): boolean =>
    one !== undefined && others.length === 0 && one.column < labelCount && endOf(one) > labelCount
  return placed.findIndex((line, index) => index > figure && runsOver(line))
}

/** The first table of a run, its lines in pieces; prose ends it. */
function firstTable(lines: readonly PiecedLine[]): Found | null {
  const first = lines.findIndex(several)
  const last = lines.findLastIndex(several)
  const own = lines.slice(first, last + 1)
  if (first < 0 || own.filter(several).length < fewestLines) return null
  const columns = alignedColumns(own)
  if (!columns) return null
  const labelCount = labelColumns(columns)
  const prose = firstProse(own, columns, labelCount)
  return prose < 0 ? withTrailing(lines, first, last, columns, labelCount) : firstTable(lines.slice(0, first + prose))
}

/** Lines of the last label may follow its values. */
function withTrailing(
  lines: readonly PiecedLine[],
  first: number,
  last: number,
  columns: Columns,
  labelCount: number,
): Found | null {
  const edge = columns.columns[labelCount]?.left ?? 0
  const trailing = lines.slice(last + 1).findIndex((line) => line.pieces.some(({ box }) => box[2] >= edge))
  let end = labelCount === 0 ? last : trailing < 0 ? lines.length - 1 : last + trailing
  for (; end >= last; end--) {
    const found = end === last ? columns : alignedColumns(lines.slice(first, end + 1))
    const parts = found && read(found)
    if (!parts) continue
    const filled = new Set(
      parts.values.flatMap(({ column, columnSpan }) => Array.from({ length: columnSpan }, (_, at) => column + at)),
    )
    const bare = parts.columns.length - parts.labelCount - filled.size
    return { parts, first, last: end, bare: bare + [...filled].filter((column) => !parts.heads.own.has(column)).length }
  }
  return null
}

/** Tables of a run, from top to bottom. */
export function findAligned(run: readonly ScrollLine[]): AlignedTable[] {
  const found = gaps.flatMap(
    (gap) => firstTable(run.map((scroll) => ({ scroll, pieces: piecesOf(scroll, gap) }))) ?? [],
  )
  const best = found.find((each) => each.bare === Math.min(...found.map(({ bare }) => bare)))
  if (!best) return []
  const { first, last, parts } = best
  return [{ table: drawAligned(parts), lines: run.slice(first, last + 1) }, ...findAligned(run.slice(last + 1))]
}
