// Heads and values of a band of lines → its columns: what stands above one another, in the places all figures keep.
import { isOpen, overlaps } from './parts.ts'
import type { Part } from './parts.ts'

/** A stretch of lines with heads of its own; `body` is where the lines below its heads begin. */
export interface Band {
  readonly from: number
  readonly body: number
  readonly to: number
  readonly heads: readonly Part[]
  readonly values: readonly Part[]
}

export interface ValueColumn {
  readonly start: number
  readonly end: number
  /** Prints above the column that are no group's, top to bottom. */
  readonly heads: readonly Part[]
  readonly values: readonly Part[]
}

export interface ColumnedBand extends Band {
  readonly columns: readonly ValueColumn[]
  /** Heads that stand over several columns. */
  readonly groups: readonly Part[]
}

/** It stands over several prints, or alone over all that the next line of heads shows up to its neighbour. */
function isGroup(head: Part, heads: readonly Part[]): boolean {
  const below = heads.filter((each) => each.line > head.line && overlaps(each, head))
  if (below.some((one) => below.some((other) => one.end <= other.start))) return true
  const beside = heads.filter((each) => each.line === head.line && each.start > head.start)
  const reach = Math.min(Infinity, ...beside.map((each) => each.start))
  const line = Math.min(...heads.filter((each) => each.line > head.line).map((each) => each.line))
  const next = heads.filter((each) => each.line === line && each.end > head.start && each.start < reach)
  return next.length > 1 && next.some((each) => overlaps(each, head)) && !isOpen(head.raw)
}

const onOneLine = (parts: readonly Part[]): boolean => new Set(parts.map((part) => part.line)).size < parts.length

/** Prints that overlap, directly or over others, are one column's; null where that sets two of one line together. */
function clusters(heads: readonly Part[], values: readonly Part[]): ValueColumn[] | null {
  const columns: ValueColumn[] = []
  const above = new Set(heads)
  for (const part of [...heads, ...values].sort((a, b) => a.start - b.start)) {
    const last = columns.at(-1)
    const joins = last !== undefined && part.start < last.end
    const before = joins ? last : { start: part.start, end: part.end, heads: [], values: [] }
    const isHead = above.has(part)
    const grown: ValueColumn = {
      start: before.start,
      end: Math.max(before.end, part.end),
      heads: isHead ? [...before.heads, part] : before.heads,
      values: isHead ? before.values : [...before.values, part],
    }
    columns.splice(joins ? -1 : columns.length, joins ? 1 : 0, grown)
  }
  return columns.some((each) => onOneLine(each.heads) || onOneLine(each.values)) ? null : columns
}

type Side = 'left' | 'right'

/** Gives values with no head above them to the head that marks their column's edge on one side; null where none does. */
function headed(columns: readonly ValueColumn[], side: Side): ValueColumn[] | null {
  const kept = columns.every(
    ({ heads, values }) =>
      heads.length === 0 ||
      values.every((value) =>
        side === 'left'
          ? value.start >= Math.min(...heads.map((head) => head.start))
          : value.end <= Math.max(...heads.map((head) => head.end)),
      ),
  )
  if (!kept) return null
  const found: ValueColumn[] = []
  const ordered = side === 'left' ? columns : [...columns].reverse()
  for (const column of ordered) {
    const last = found.at(-1)
    if (column.heads.length > 0) found.push(column)
    else if (last && last.values.length === 0)
      found[found.length - 1] = {
        start: Math.min(last.start, column.start),
        end: Math.max(last.end, column.end),
        heads: last.heads,
        values: column.values,
      }
    else return null
  }
  return side === 'left' ? found : found.reverse()
}

interface Extent {
  readonly start: number
  readonly end: number
}

interface Way {
  /** What prints that keep one edge have in common. */
  readonly edge: (extent: Extent) => number
  /** How far edges of one column may differ. */
  readonly slack: number
}

const ways: readonly Way[] = [
  { edge: ({ start }) => start, slack: 0 },
  { edge: ({ end }) => end, slack: 0 },
  // A centred print stands half a place to one side or the other.
  { edge: ({ start, end }) => start + end, slack: 1 },
]

const same = ({ edge, slack }: Way, a: Extent, b: Extent): boolean => Math.abs(edge(a) - edge(b)) <= slack
const covers = (value: Part, head: Part): boolean => value.start <= head.start && value.end >= head.end

/** Lines on which figures keep each edge; a head shows it wherever it stands. */
function edgesShown(columns: readonly ValueColumn[], { edge }: Way): Map<number, Set<number | 'head'>> {
  const shown = new Map<number, Set<number | 'head'>>()
  const note = (part: Part, by: number | 'head'): void => {
    shown.set(edge(part), (shown.get(edge(part)) ?? new Set()).add(by))
  }
  for (const { heads, values } of columns) {
    for (const head of heads) note(head, 'head')
    for (const value of values) note(value, value.line)
  }
  return shown
}

/**
 * Every figure keeps an edge of its column, or its middle, which heads or other figures show as well. Where a proportional
 * font or a hand moved them, nothing says below which head they stood.
 */
function keepPlaces(bands: readonly (readonly ValueColumn[])[]): boolean {
  const shown = ways.map((way) => edgesShown(bands.flat(), way))
  const witnessed = (value: Part, at: number): boolean => {
    const { edge, slack } = ways[at]!
    return Array.from({ length: 2 * slack + 1 }, (_, step) => edge(value) - slack + step).some((each) =>
      [...(shown[at]!.get(each) ?? [])].some((by) => by !== value.line),
    )
  }
  return bands.every((columns) =>
    columns.every((column) =>
      column.values.every((value) =>
        ways.some(
          (way, at) =>
            same(way, value, column) &&
            (columns.length < 2 || column.heads.some((head) => covers(value, head)) || witnessed(value, at)),
        ),
      ),
    ),
  )
}

/** A row without a label may have moved as a whole: all its figures keep their heads' places in one way. */
function keepHeads(columns: readonly ValueColumn[]): boolean {
  return ways.some((way) =>
    columns.every(({ heads, values }) =>
      values.every((value) =>
        heads.some((head) => same(way, value, head) || (covers(value, head) && value.start === head.start)),
      ),
    ),
  )
}

// No head of a form has more lines and columns.
const mostHeads = 200

/** Columns of every band; null where a value stands below no head for certain. */
export function columnsOf(bands: readonly Band[], labelled: boolean): ColumnedBand[] | null {
  const kept = (columns: readonly (readonly ValueColumn[])[]): boolean =>
    keepPlaces(columns) && (labelled || columns.every(keepHeads))
  if (bands.some(({ heads }) => heads.length > mostHeads)) return null
  const groups = bands.map(({ heads }) => heads.filter((head) => isGroup(head, heads)))
  const found = bands.map(({ heads, values }, at) =>
    clusters(
      heads.filter((head) => !groups[at]!.includes(head)),
      values,
    ),
  )
  if (!found.every((columns) => columns !== null)) return null
  const sides = (['left', 'right'] as const).flatMap((side) => {
    const columns = found.map((each) => headed(each, side))
    return columns.every((each) => each !== null) && kept(columns) ? [columns] : []
  })
  const inOrder = found.every((columns) => columns.every((column) => column.heads.length > 0))
  const readings = inOrder ? (kept(found) ? [found] : []) : sides
  const [first] = readings
  if (!first || readings.some((each) => JSON.stringify(each) !== JSON.stringify(first))) return null
  return bands.map((band, at) => ({ ...band, columns: first[at]!, groups: groups[at]! }))
}
