// Which columns a table in lines shows, and in which order: by its heads, where every one of them can be told.
import type { FormColumn, StatutoryForm } from '../model/form.ts'
import type { Anchor } from './anchors.ts'
import type { Piece, Stream } from './pieces.ts'
import type { Label, Vocabulary } from './vocabulary.ts'
import { fold } from '../text/fold.ts'
import { subtotalHead, yearHead } from '../text/wording.ts'

/** The head of a column the form does not know. */
export interface Stranger {
  readonly stranger: Piece
}

export type ShownColumn = FormColumn | Stranger

export const isKnown = (column: ShownColumn): column is FormColumn => !('stranger' in column)

/** The heads leave open where the column of totals stands; these are its places, in print order. */
export interface OpenOrder {
  readonly orders: readonly (readonly FormColumn[])[]
}

/** In print order. `undecided`: the heads' order does not explain itself. */
export type PrintedColumns = readonly ShownColumn[] | OpenOrder | 'as-form' | 'undecided'

const longestHead = 12
// One known word beside others may be part of anything.
const fewestKnown = 3
const mostWords = 4

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
  /** Print as short as a head that has nothing in common with any label. */
  readonly foreign: boolean
  /** Says that it sums up a group of columns. */
  readonly subtotal: boolean
  readonly line: number
  readonly piece: Piece
}

const onOwnLine = (stream: Stream, piece: Piece): boolean =>
  [stream.pieces[piece.at - 1], stream.pieces[piece.at + 1]].every(
    (beside) => beside === undefined || beside.grid !== piece.grid || beside.line !== piece.line,
  )

function headsAbove(stream: Stream, anchors: readonly Anchor[], row: Anchor, labels: readonly Label[], outer: string) {
  const { table, block } = row.label
  const ofBlock = anchors.filter((each) => each.label.table === table && each.label.block === block)
  const firstRow = ofBlock.find((each) => each.label.kind === 'row')!
  const before = anchors.findLast((each) => each.label.kind === 'row' && each.last < firstRow.first)
  const from = Math.max((before?.last ?? -1) + 1, stream.ends[stream.pieces[row.first]!.grid - 1] ?? 0)
  const pieces = stream.pieces
    .slice(from, firstRow.first)
    .filter((piece) => piece.kind === 'text' && !piece.numbering)
    .flatMap((piece) => wordsOf(piece, labels))
  const inAny = (piece: Piece): boolean =>
    labels.some((each) => each.folds.some((known) => piece.folded.text.includes(known)))
  return pieces.flatMap((piece): Head[] => {
    const at = stream.pieces[piece.at]!
    const own = ofBlock.filter((each) => each.first <= piece.at && piece.at <= each.last && isIn(each, piece, at))
    if (own.length > 0 && own.every((each) => each.first < piece.at)) return []
    const exact = labels.find((each) => each.kind === 'column' && each.folds.includes(piece.folded.text))
    const merged = labels.find((each) => each.kind === 'group' && each.folds.includes(piece.folded.text))
    const label = exact ?? own.find((each) => each.label.kind === 'column')?.label ?? null
    const foreign =
      own.length === 0 &&
      !inAny(piece) &&
      piece.raw.length <= longestHead &&
      !labels.some((each) => each.folds.some((known) => known.includes(piece.folded.text)))
    return [
      {
        column: label?.column ?? null,
        inner: merged !== undefined && merged.fold !== outer,
        strange: own.length > 1 || (own.length === 0 && !exact && !merged),
        alone:
          own.length === 0 && (piece.parted || onOwnLine(stream, piece) || foreign) && piece.raw.length <= longestHead,
        unknown: own.length === 0 && !inAny(piece),
        foreign,
        piece,
        subtotal: subtotalHead.test(piece.folded.text),
        line: piece.line,
      },
    ]
  })
}

/** The anchor's own print is in the word, where its piece was taken apart. */
function isIn(anchor: Anchor, word: Piece, whole: Piece): boolean {
  if (word.span.start === whole.span.start && word.span.end === whole.span.end) return true
  const from = whole.span.start + whole.folded.at[anchor.from]!
  return from >= word.span.start && from < word.span.end
}

/** Heads a single blank apart, each its own print; one that is no head by itself may be with the words behind it. */
function wordsOf(piece: Piece, labels: readonly Label[]): Piece[] {
  const isHead = ({ folded }: Piece): boolean => labels.some((label) => label.folds.includes(folded.text))
  const words = [...piece.raw.matchAll(/[^\s\u00a0\u3000]+/gu)]
  const print = (from: number, to: number): Piece => {
    const end = words[to]!.index + words[to]![0].length
    const raw = piece.raw.slice(words[from]!.index, end)
    const start = piece.span.start + words[from]!.index
    return { ...piece, raw, span: { start, end: start + raw.length }, folded: fold(raw), bare: null }
  }
  const heads: Piece[] = []
  for (let from = 0; from < words.length; from++) {
    const whole = words.slice(from, from + mostWords).findIndex((_, more) => isHead(print(from, from + more)))
    heads.push(print(from, from + Math.max(0, whole)))
    from += Math.max(0, whole)
  }
  const whole = heads.filter(isHead).length >= fewestKnown && heads.every(({ raw }) => raw.length <= longestHead)
  return whole ? heads : [piece]
}

const sameLine = (heads: readonly Head[]): boolean => heads.every((head) => head.line === heads[0]!.line)

/**
 * Heads from left to right, strange ones among them: the heads of the second level stand where the merged head of the first
 * does. Null where the heads' order does not explain itself.
 */
function leftToRight(heads: readonly Head[], columns: readonly FormColumn[]): ShownColumn[] | null {
  const columnOf = (head: Head): FormColumn | null => columns.find(({ key }) => key === head.column) ?? null
  const shownOf = (head: Head): ShownColumn => columnOf(head) ?? { stranger: head.piece }
  const depth = Math.min(...columns.map((column) => column.under.length))
  const isInner = (head: Head): boolean => (columnOf(head)?.under.length ?? depth) > depth
  const merged = heads.findIndex((head) => head.inner)
  const first = heads.findIndex(isInner)
  // Read column by column, or without merged heads, they stand in line already.
  if (first < 0 || heads.slice(first).some((head) => head.column !== null && !isInner(head)))
    return heads.filter((head) => !head.inner).map(shownOf)
  if (merged < 0 || merged > first || heads.filter((head) => head.inner).length > 1) return null
  // A strange head where the levels meet belongs to the line it stands on; the sum of a group to the group.
  let cut = first
  while (heads[cut - 1]?.strange) cut--
  const between = heads.slice(cut, first)
  const below = between.filter((head) => head.line === heads[first]!.line || head.subtotal).length
  const above = between.filter((head) => head.line === heads[cut - 1]?.line && head.line !== heads[first]!.line).length
  if (above + below !== between.length) return null
  const outer = heads.slice(0, first - below)
  const inner = heads.slice(first - below)
  const inLine = sameLine(outer) && sameLine(inner)
  // Heads in the middle of their cells come after what stands higher: only lines of heads show another order.
  const known = outer.flatMap((head) => columnOf(head) ?? [])
  const asForm = rises(known.map((column) => columns.indexOf(column))) && merged > 0
  if (!inLine && !asForm) return null
  return outer.flatMap((head) => (head.inner ? inner.map(shownOf) : [shownOf(head)]))
}

/**
 * A head of totals may reach higher than its neighbours and is then met before them, wherever it stands. The others are met from
 * left to right, as long as each of the first level comes before the merged head.
 */
function openOrder(
  form: StatutoryForm,
  table: string,
  heads: readonly Head[],
  columns: readonly FormColumn[],
): OpenOrder | null {
  const sum = form.identities.find((each) => each.table === table && each.per === 'row')
  const total = columns.find(({ key }) => sum?.equals.length === 1 && sum.equals[0] === key)
  const merged = heads.findIndex((head) => head.inner)
  const known = heads.flatMap((head, at) => {
    const column = columns.find(({ key }) => key === head.column)
    return column && column !== total ? [{ column, at }] : []
  })
  const depth = Math.min(...columns.map((column) => column.under.length))
  const outer = known.filter(({ column }) => column.under.length === depth)
  const inner = known.filter(({ column }) => column.under.length > depth)
  const single = heads.filter((head) => head.inner).length === 1 && known.length === columns.length - 1
  if (!total || !single || !outer.every(({ at }) => at < merged) || !inner.every(({ at }) => at > merged)) return null
  const others = [...outer, ...inner].map(({ column }) => column)
  const places = [...outer.map((_, at) => at), outer.length, others.length]
  return { orders: places.map((at) => [...others.slice(0, at), total, ...others.slice(at)]) }
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
  // Two years side by side: nothing says which of a row's values are the report's.
  if (
    new Set(all.flatMap(({ piece }) => piece.raw.trim().split(/\s+/u)).filter((word) => yearHead.test(word))).size > 1
  )
    return 'undecided'
  // A head shares its line with print that nothing explains: these are other heads than the form's.
  const lines = new Set(all.flatMap((head) => (head.column === null ? [] : [head.line])))
  if (columns.length < 2) return all.some((head) => head.unknown && lines.has(head.line)) ? 'undecided' : 'as-form'
  const heads = all.slice(all.findIndex(({ column }) => column !== null))
  const met = heads.flatMap((head) => columns.find((each) => each.key === head.column) ?? [])
  if (met.length < 2 || new Set(met).size !== met.length) return 'as-form'
  const strange = heads.filter((head) => head.strange)
  if (met.length === columns.length && strange.every((head) => head.alone)) {
    const shown = leftToRight(heads, columns)
    if (shown) return shown.every((column, at) => column === columns[at]) ? 'as-form' : shown
    if (strange.length > 0) return 'undecided'
  }
  const inOrder = (order: readonly FormColumn[]): boolean => rises(met.map((column) => order.indexOf(column)))
  const level = !heads.some((head) => head.inner)
  if (strange.length > 0) {
    const more = met.length + strange.length > columns.length
    return more && strange.some((head) => head.foreign) ? 'undecided' : 'as-form'
  }
  if (inOrder(columns) || inOrder(byLevel(columns))) {
    const oneFewer = met.length === columns.length - 1 && met.length > 2
    return oneFewer && level ? met : 'as-form'
  }
  if (!level) return openOrder(vocabulary.form, row.label.table, heads, columns) ?? 'undecided'
  return met.length === columns.length ? met : 'as-form'
}
