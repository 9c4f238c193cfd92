// Parts of lines → what each line shows by its looks: labels at the left, values in columns, heads above values.
import { bareUnit } from '../../text/wording.ts'
import { isOpen, overlaps } from './parts.ts'
import type { Part } from './parts.ts'

export interface LaidLine {
  readonly labels: readonly Part[]
  readonly heads: readonly Part[]
  readonly values: readonly Part[]
}

/** Prints of one label over the lines they stand on, top to bottom. */
export interface LabelCell {
  readonly start: number
  readonly first: number
  readonly last: number
  readonly parts: readonly Part[]
}

/** Figures with no print behind them on their line. */
const valuesOf = (parts: readonly Part[]): Part[] => parts.slice(parts.findLastIndex((part) => !part.isFigure) + 1)

// Where no row shows a value, so many numbered labels one below the other are rows all the same.
const fewestNumbered = 3

/** Where the labels beside values, and all numbered ones, end; null where no line shows columns. */
function endOfLabels(lines: readonly (readonly Part[])[], labels: readonly (readonly Part[])[]): number | null {
  const opening = lines.flatMap((parts) => parts.filter((part) => part.opens))
  const labelled = labels.filter((parts) => parts.length > 0).length
  if (labels.length === 0 && opening.length < fewestNumbered) return null
  // Without labels one row of values stands below its heads; lines of single prints are no columns.
  if (labels.length > 0 && labelled === 0)
    return labels.length > 1 || lines.every((parts) => parts.length < 2) ? null : -1
  return labelled < labels.length ? null : Math.max(...[...labels.flat(), ...opening].map((part) => part.end))
}

// Labels of groups, of rows and their numbers.
const mostLabels = 8

// A single blank between words may part two heads.
const runTogether = /\S{2}[ \u00a0]\S|\S[ \u00a0]\S{2}/u

/** Null where values stand left of labels' ends, or labels stand beside some rows only. */
export function layOut(lines: readonly (readonly Part[])[]): LaidLine[] | null {
  const values = lines.map(valuesOf)
  const rows = lines.flatMap((parts, at) => (values[at]!.length > 0 ? [parts.slice(0, -values[at]!.length)] : []))
  const labelEnd = endOfLabels(lines, rows)
  if (labelEnd === null || values.flat().some((part) => part.start <= labelEnd)) return null
  const laid = lines.map((parts, at) => {
    if (values[at]!.length > 0) return { labels: parts.slice(0, -values[at]!.length), heads: [], values: values[at]! }
    return {
      labels: parts.filter((part) => part.start <= labelEnd),
      heads: parts.filter((part) => part.start > labelEnd),
      values: [],
    }
  })
  if (laid.some(({ labels }) => labels.length > mostLabels)) return null
  return laid.some(({ heads }) => heads.some((head) => runTogether.test(head.raw))) ? null : laid
}

const tokenWidth = ({ raw, start, end }: Part): number => {
  const [token] = /^[\d０-９.,，．+-]+|^./u.exec(raw) ?? []
  return token === undefined ? 0 : Math.round(((end - start) * token.length) / raw.length)
}

const closes = /^[，、；：）)」”》〉。]/u
/** Joins the lines of wrapped labels; null where it is not sure which label a row of values belongs to. */
export function labelCells(lines: readonly LaidLine[]): LabelCell[] | null {
  const all = lines.flatMap(({ labels }) => labels)
  const values = lines.flatMap((line) => line.values.map((part) => part.start))
  const starts = [...new Set([...all.map((part) => part.start), Math.min(...values)])].sort((a, b) => a - b)
  const boundOf = (part: Part): number => starts.find((start) => start > part.end) ?? Infinity
  const limits = new Map<number, number>()
  for (const part of all) limits.set(boundOf(part), Math.max(limits.get(boundOf(part)) ?? 0, part.end))
  const isLast = (part: Part): boolean => lines[part.line]!.labels.at(-1) === part
  const shows = (part: Part): boolean => lines[part.line]!.values.length > 0
  const isFull = (above: Part, below: Part): boolean => above.end + tokenWidth(below) > limits.get(boundOf(above))!
  const isHead = (part: Part): boolean => lines[part.line]!.heads.length > 0
  // Units one below the other are those of two rows, be the lower one blank.
  const hasUnit = ({ line }: Part): boolean => lines[line]!.labels.slice(1).some(({ raw }) => bareUnit.test(raw))
  const apart = (above: Part, below: Part): boolean =>
    below.opens ||
    above.isFigure ||
    below.isFigure ||
    (shows(below) && (shows(above) || isHead(above))) ||
    (hasUnit(above) && hasUnit(below))
  // Where rows without numbering follow each other, its lack tells nothing of a line.
  const isNumbered = (start: number): boolean => {
    const own = all.filter((part) => part.start === start)
    const shown = new Set(own.filter(shows).map((part) => part.line))
    return own.every((part) => part.opens || !shows(part) || !shown.has(part.line - 1))
  }
  const numbered = new Map(starts.map((start) => [start, isNumbered(start)]))
  const printOf = (cell: LabelCell): string => cell.parts.map((part) => part.raw).join('')
  // What cannot be a label of its own goes on from the line above.
  const goesOn = (cell: LabelCell, below: Part): boolean => {
    const above = cell.parts.at(-1)!
    const whole = below.end - below.start <= 2 || closes.test(below.raw) || isOpen(printOf(cell))
    return (isFull(above, below) && whole) || (cell.parts[0]!.opens && numbered.get(cell.start) === true)
  }
  const gather = (wraps: boolean): LabelCell[] => {
    const cells: LabelCell[] = []
    lines.forEach(({ labels }, line) => {
      for (const part of labels) {
        const above = cells.findLast((cell) => cell.start === part.start)
        // Several labels below heads are a row: its unit is no rest of the head above it.
        const rowBelow = above !== undefined && isHead(above.parts.at(-1)!) && !isHead(part) && labels.length > 1
        const near = above?.last === line - 1 && !apart(above.parts.at(-1)!, part) && !rowBelow
        const joins = near && (goesOn(above, part) || (wraps && isFull(above.parts.at(-1)!, part)))
        if (above && joins) cells[cells.indexOf(above)] = { ...above, last: line, parts: [...above.parts, part] }
        else cells.push({ start: part.start, first: line, last: line, parts: [part] })
      }
    })
    return cells
  }
  const plain = gather(false)
  const wraps = plain.some((cell) => cell.parts.slice(1).some((part, at) => isFull(cell.parts[at]!, part)))
  const cells = wraps ? gather(true) : plain
  const end = lines.findLastIndex((line) => line.values.length > 0)
  const unsure = cells.some((cell) => {
    const above = cell.parts.at(-1)!
    return cells.some(({ parts: [below] }) => {
      if (!below || below.line !== above.line + 1 || apart(above, below) || !isLast(above) || !isLast(below))
        return false
      if (shows(above) === shows(below) || !overlaps(above, below)) return false
      const beforeHeads = (lines[below.line + 1]?.heads.length ?? 0) > 0
      if (shows(above) && (below.line > end || beforeHeads)) return false
      return below.start > above.start || (below.start === above.start && isFull(above, below))
    })
  })
  return unsure ? null : cells
}
