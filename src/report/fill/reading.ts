// A piece of print, or a place where print could be → what the form says stands there.
import type { FilledCell, Reading } from '../model/filled-form.ts'
import type { PagePlace, Span } from '../model/span.ts'
import { isBroken, readQuantity } from '../text/quantity.ts'

export type Certainty = Reading['certainty']

/** One cell's print: its text, or an empty span where its value would stand. */
export interface Print {
  readonly raw: string
  readonly span: Span
  readonly place?: PagePlace
}

/** `unit` is the form's, used where the paper prints none. */
export function readingOf(print: Print, unit: string | null, certainty: Certainty): Reading {
  const { quantity, unit: printed } = readQuantity(print.raw)
  const blank = quantity.state === 'blank'
  const reading: Reading = {
    raw: blank ? '' : print.raw,
    quantity,
    unit: quantity.state === 'number' ? (printed ?? unit) : null,
    span: blank ? { start: print.span.start, end: print.span.start } : print.span,
    certainty: isBroken(print.raw) ? 'doubtful' : certainty,
  }
  return print.place ? { ...reading, place: print.place } : reading
}

export const blankAt = (offset: number): Print => ({ raw: '', span: { start: offset, end: offset } })

/** A row whose cells were bound. */
export interface BoundRow {
  readonly cells: readonly FilledCell[]
  /** Why the row is doubtful; null when it is certain. */
  readonly doubt: Doubt | null
}

/** Why a row could not be bound for certain. */
export type Doubt =
  /** The row shows another number of values than the form has columns. */
  | { readonly kind: 'count'; readonly printed: number; readonly columns: number }
  /** Blank cells left no trace that says where they are. */
  | { readonly kind: 'blanks'; readonly printed: number; readonly columns: number }
  /** The text ends within the row. */
  | { readonly kind: 'cut'; readonly printed: number; readonly columns: number }
  /** The heads above are damaged. */
  | { readonly kind: 'heads' }
  /** The heads are printed in another order than the form's, and not so that it could be followed. */
  | { readonly kind: 'order' }
  /** Values are printed before the labels they may belong to, or behind those of the next row. */
  | { readonly kind: 'ahead' }
  /** The same section prints the row a second time, with other values. */
  | { readonly kind: 'twice' }
  /** Empty lines stand for blank cells elsewhere, but not in this row. */
  | { readonly kind: 'spacing' }
  /** Digits without separators. */
  | { readonly kind: 'glued'; readonly print: string }
  /** Figures stand below the line of a row set in one. */
  | { readonly kind: 'below' }
  /** Values stand beside the row without its label, or text among its values. */
  | { readonly kind: 'loose' }
  /** Nothing but the form's sums tells which value belongs to which column. */
  | { readonly kind: 'settled'; readonly of: Doubt }
  /** Blanks stand between the digits of a value. */
  | { readonly kind: 'broken'; readonly print: string }
