// The head of a list of indicators: which columns it has, in print order.
import type { IndicatorList, StatutoryForm } from '../model/form.ts'
import { foldText } from '../text/fold.ts'
import type { Piece, Stream } from './pieces.ts'

export interface ListColumn {
  readonly kind: 'label' | 'unit' | 'code' | 'value'
  /** `value`, `cumulative`, `column1` …; empty for the other kinds. */
  readonly column: string
  /** First piece of its head. */
  readonly at: number
}

export interface ListHead {
  readonly form: StatutoryForm
  readonly list: IndicatorList
  readonly grid: number
  readonly columns: readonly ListColumn[]
  /** A column before the labels numbers the rows. */
  readonly numbered: boolean
  /** Piece behind the head. */
  readonly end: number
}

const mostPieces = 5

interface Wording {
  readonly kind: ListColumn['kind']
  readonly column: string
  readonly matches: (fold: string) => boolean
}

/** What each column of such a list may be headed with. */
export function wordingsOf(list: IndicatorList): Wording[] {
  const same = (heads: readonly string[]): Wording['matches'] => {
    const folds = new Set(heads.map(foldText))
    return (fold) => folds.has(fold)
  }
  const values = list.valueColumns.map(({ column, heads }): Wording => {
    const patterns = heads.map((head) => new RegExp(`^${head.split('{year}').map(foldText).join('20\\d\\d')}$`, 'u'))
    return { kind: 'value', column, matches: (fold) => patterns.some((pattern) => pattern.test(fold)) }
  })
  return [
    { kind: 'label', column: '', matches: same(list.labelHeads) },
    { kind: 'unit', column: '', matches: same(list.unitHeads) },
    { kind: 'code', column: '', matches: same(list.codeHeads) },
    ...values,
  ]
}

/** The longest run of pieces from `at` that is one head. */
function headAt(stream: Stream, at: number, wordings: readonly Wording[]): { wording: Wording; end: number } | null {
  const first = stream.pieces[at]!
  let fold = ''
  let found: { wording: Wording; end: number } | null = null
  for (let next = at; next < at + mostPieces; next++) {
    const piece = stream.pieces[next]
    if (!piece || piece.grid !== first.grid || piece.kind === 'empty' || piece.kind === 'filling') break
    if (next > at && (piece.cell || first.cell)) break
    fold += foldText(piece.raw)
    const wording = wordings.find((each) => each.matches(fold))
    if (wording) found = { wording, end: next + 1 }
  }
  return found
}

const skip = (piece: Piece | undefined): boolean =>
  piece !== undefined && (piece.kind === 'empty' || piece.kind === 'filling')

function headFrom(
  stream: Stream,
  at: number,
  form: StatutoryForm,
  list: IndicatorList,
  further: readonly Wording[],
  loose: boolean,
): ListHead | null {
  const wordings = wordingsOf(list)
  const label = headAt(stream, at, wordings)
  if (label?.wording.kind !== 'label') return null
  const columns: ListColumn[] = [{ kind: 'label', column: '', at }]
  let end = label.end
  let unknown = 0
  for (let next = end; next < stream.pieces.length;) {
    const piece = stream.pieces[next]!
    if (piece.grid !== stream.pieces[at]!.grid) break
    if (skip(piece)) {
      next++
      continue
    }
    const head = headAt(stream, next, wordings) ?? headAt(stream, next, further)
    // A head nobody knows is still a column where its place on the head's line shows it.
    const foreign = !head && piece.kind === 'text' && piece.line === stream.pieces[at]!.line
    if (!head && !foreign) break
    if (head?.wording.kind === 'label') break
    columns.push(
      head
        ? { kind: head.wording.kind, column: head.wording.column, at: next }
        : { kind: 'value', column: `column${++unknown}`, at: next },
    )
    next = head ? head.end : next + 1
    end = next
  }
  const values = columns.filter((each) => each.kind === 'value').map((each) => each.column)
  const known = list.valueColumns.filter(({ column }) => values.includes(column)).length
  const whole = known === list.valueColumns.length
  const distinct = new Set(values).size === values.length
  if (!distinct || (loose ? values.length === 0 : !whole)) return null
  const { grid } = stream.pieces[at]!
  const ahead = stream.pieces[at - 1]
  const numbered = ahead?.grid === grid && headAt(stream, at - 1, wordings)?.wording.kind === 'code'
  return { form, list, grid, columns, numbered, end }
}

/** Columns of other lists that a list does not have: one of these may stand beside its own. */
const furtherOf = (list: IndicatorList, lists: readonly StatutoryForm[]): Wording[] =>
  lists
    .flatMap((form) => wordingsOf(form.indicators!))
    .filter(({ kind, column }) => kind === 'value' && !list.valueColumns.some((own) => own.column === column))

/** First head of a list in the stream; particular forms before the general one. */
export function findListHead(
  stream: Stream,
  forms: readonly StatutoryForm[],
  claimed: (piece: Piece) => boolean,
): ListHead | null {
  const lists = forms.filter((form) => form.indicators !== null)
  for (const form of lists) {
    const further = furtherOf(form.indicators!, lists)
    for (const piece of stream.pieces) {
      if (piece.kind !== 'text' || claimed(piece)) continue
      const head = headFrom(stream, piece.at, form, form.indicators!, further, form === lists.at(-1))
      if (head) return head
    }
  }
  return null
}
