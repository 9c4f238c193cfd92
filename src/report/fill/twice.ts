// A section that prints a table twice, as organ and territory do: the first print is taken, or the
// one under the report's year, and what differs is doubtful.
import type { CellKey, FilledCell } from '../model/filled-form.ts'
import { findAnchors } from './anchors.ts'
import type { Anchor } from './anchors.ts'
import type { Binding, OpenRow } from './binding.ts'
import type { Stream } from './pieces.ts'
import { vocabularyOf } from './vocabulary.ts'
import type { StatutoryForm } from '../model/form.ts'
import { yearOf } from './years.ts'

interface Attempt {
  readonly form: StatutoryForm
  readonly anchors: readonly Anchor[]
}

type Bind = (stream: Stream, attempt: Attempt) => readonly Binding[]

// One label met again is a mention; a table repeats several.
const fewestRows = 2

/** Row labels met again, each alone in its cell or line, where nothing has claimed them. */
function metAgain(stream: Stream, anchors: readonly Anchor[], claimed: ReadonlySet<number>): boolean {
  const folds = new Set(anchors.filter((each) => each.label.kind === 'row').flatMap((each) => each.label.folds))
  let met = 0
  for (const piece of stream.pieces) if (!claimed.has(piece.at) && folds.has(piece.folded.text)) met++
  return met >= fewestRows
}

function gridAt(stream: Stream, offset: number): number {
  return stream.grids.findIndex(({ span }) => span.start <= offset && offset <= span.end)
}

const sectionOf = (stream: Stream, cell: FilledCell): number =>
  stream.grids[gridAt(stream, cell.reading.span.start)]?.section ?? -1

/** The year that the line right above the cell's table names. */
function captionYear(stream: Stream, cell: FilledCell): ReturnType<typeof yearOf> {
  const caption = stream.pieces[(stream.ends[gridAt(stream, cell.reading.span.start) - 1] ?? 0) - 1]
  return caption?.kind === 'text' ? yearOf(stream, caption) : null
}

const rowOf = (key: CellKey): string => key.slice(0, key.lastIndexOf('/'))

/** Binds the report, and once more what the first reading left over. */
export function doubtTwice(stream: Stream, attempt: Attempt, bind: Bind): readonly Binding[] {
  const first = bind(stream, attempt)
  const claimed = new Set<number>()
  for (const { first: from, last } of attempt.anchors) for (let at = from; at <= last; at++) claimed.add(at)
  if (!metAgain(stream, attempt.anchors, claimed)) return first
  const anchors = findAnchors(stream, vocabularyOf(attempt.form), claimed)
  const again = new Map(
    bind(stream, { form: attempt.form, anchors }).flatMap(({ cells }) =>
      cells.map((cell) => [cell.key, cell] as const),
    ),
  )
  return first.map((binding) => withoutRivals(stream, binding, again))
}

function withoutRivals(stream: Stream, binding: Binding, again: ReadonlyMap<CellKey, FilledCell>): Binding {
  const rivals = new Map<CellKey, FilledCell>()
  for (const cell of binding.cells) {
    const other = again.get(cell.key)
    if (other && other.reading.raw !== cell.reading.raw && sectionOf(stream, other) === sectionOf(stream, cell))
      rivals.set(cell.key, other)
  }
  if (rivals.size === 0) return binding
  const rows = new Set([...rivals.keys()].map(rowOf))
  const cells = binding.cells.map((cell): FilledCell => {
    const other = rivals.get(cell.key)
    if (!other) return cell
    const [earlier, later] = other.reading.span.start < cell.reading.span.start ? [other, cell] : [cell, other]
    const isLater = captionYear(stream, later) === 'own' && captionYear(stream, earlier) === 'other'
    return { key: cell.key, reading: { ...(isLater ? later : earlier).reading, certainty: 'doubtful' } }
  })
  const doubtful = [...rows].map((row): OpenRow => {
    const own = cells.filter((cell) => rowOf(cell.key) === row && rivals.has(cell.key))
    const [table, ...key] = row.split('/')
    const at = own[0]!.reading.span
    const keys = own.map((cell) => cell.key)
    return { table: table as OpenRow['table'], row: key.join('/'), keys, at, doubt: { kind: 'twice' } }
  })
  return { ...binding, cells, doubtful: [...binding.doubtful, ...doubtful] }
}
