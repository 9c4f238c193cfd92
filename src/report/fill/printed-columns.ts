// Which columns a table in lines shows, and in which order: by its heads, where every one of them can be told.
import type { FormColumn } from '../model/form.ts'
import type { Anchor } from './anchors.ts'
import type { Stream } from './pieces.ts'
import type { Label, Vocabulary } from './vocabulary.ts'

/** In print order; null stands for a column the form does not know. `undecided`: the heads' order does not explain itself. */
export type PrintedColumns = readonly (FormColumn | null)[] | 'as-form' | 'undecided'

const longestHead = 12

/** A piece of print above the first row. */
interface Head {
  readonly column: string | null
  /** A merged head over some of the columns. */
  readonly inner: boolean
  /** Neither a head nor anything else the form prints there, or several heads in one. */
  readonly strange: boolean
  /** Print in a cell of its own that nothing explains: the head of a column the form does not know. */
  readonly alone: boolean
  /** Nothing the form prints is in it. */
  readonly unknown: boolean
  readonly line: number
}

function headsAbove(stream: Stream, anchors: readonly Anchor[], row: Anchor, labels: readonly Label[], outer: string) {
  const { table, block } = row.label
  const ofBlock = anchors.filter((each) => each.label.table === table && each.label.block === block)
  const firstRow = ofBlock.find((each) => each.label.kind === 'row')!
  const before = anchors.findLast((each) => each.label.kind === 'row' && each.last < firstRow.first)
  const from = Math.max((before?.last ?? -1) + 1, stream.ends[stream.pieces[row.first]!.grid - 1] ?? 0)
  const pieces = stream.pieces.slice(from, firstRow.first).filter((piece) => piece.kind === 'text' && !piece.numbering)
  return pieces.flatMap((piece): Head[] => {
    const own = ofBlock.filter((each) => each.first <= piece.at && piece.at <= each.last)
    if (own.length > 0 && own.every((each) => each.first < piece.at)) return []
    const exact = labels.find((each) => each.kind === 'column' && each.folds.includes(piece.folded.text))
    const merged = labels.find((each) => each.kind === 'group' && each.folds.includes(piece.folded.text))
    const label = exact ?? own.find((each) => each.label.kind === 'column')?.label ?? null
    return [
      {
        column: label?.column ?? null,
        inner: merged !== undefined && merged.fold !== outer,
        strange: own.length > 1 || (own.length === 0 && !exact && !merged),
        alone: own.length === 0 && piece.parted && piece.raw.length <= longestHead,
        unknown:
          own.length === 0 && !labels.some((each) => each.folds.some((fold) => piece.folded.text.includes(fold))),
        line: piece.line,
      },
    ]
  })
}

/** Strange heads come behind the column whose head stands before theirs. */
function withForeign(heads: readonly Head[], columns: readonly FormColumn[]): (FormColumn | null)[] {
  const shown: (FormColumn | null)[] = [...columns]
  let before: string | null = null
  for (const head of heads) {
    if (!head.strange) before = head.column ?? before
    else shown.splice(shown.findIndex((column) => column?.key === before) + 1, 0, null)
  }
  return shown
}

const rises = (numbers: readonly number[]): boolean => numbers.every((each, at) => at === 0 || each > numbers[at - 1]!)

/** Level by level, as heads of two levels are met line by line. */
const byLevel = (columns: readonly FormColumn[]): FormColumn[] =>
  [...columns].sort((a, b) => a.under.length - b.under.length)

export function printedColumns(
  stream: Stream,
  anchors: readonly Anchor[],
  vocabulary: Vocabulary,
  row: Anchor,
  columns: readonly FormColumn[],
): PrintedColumns {
  const labels = vocabulary.labels.filter(
    (each) => each.table === row.label.table && each.block === row.label.block && each.kind !== 'row',
  )
  const outer = labels.find((each) => each.kind === 'group')?.fold ?? ''
  const all = headsAbove(stream, anchors, row, labels, outer)
  // A head shares its line with print that nothing explains: these are other heads than the form's.
  const lines = new Set(all.flatMap((head) => (head.column === null ? [] : [head.line])))
  if (columns.length < 2) return all.some((head) => head.unknown && lines.has(head.line)) ? 'undecided' : 'as-form'
  const heads = all.slice(all.findIndex(({ column }) => column !== null))
  const met = heads.flatMap((head) => columns.find((each) => each.key === head.column) ?? [])
  if (met.length < 2 || new Set(met).size !== met.length) return 'as-form'
  const inOrder = (order: readonly FormColumn[]): boolean => rises(met.map((column) => order.indexOf(column)))
  const level = !heads.some((head) => head.inner)
  const strange = heads.filter((head) => head.strange)
  if (strange.length > 0) {
    const whole = met.length === columns.length && (inOrder(columns) || inOrder(byLevel(columns)))
    return whole && strange.every((head) => head.alone) ? withForeign(heads, columns) : 'as-form'
  }
  if (inOrder(columns) || inOrder(byLevel(columns))) {
    const oneFewer = met.length === columns.length - 1 && met.length > 2
    return oneFewer && level ? met : 'as-form'
  }
  if (!level) return 'undecided'
  return met.length === columns.length ? met : 'as-form'
}
