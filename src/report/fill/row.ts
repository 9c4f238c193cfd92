// A row of a form as a file of cells prints it, before its values are told apart.
import type { FormColumn } from '../model/form.ts'
import type { Anchor } from './anchors.ts'
import type { RowPlace } from './binding.ts'
import type { ShownColumn } from './printed-columns.ts'
import type { Doubt } from './reading.ts'
import type { Segment } from './segments.ts'

export interface Row {
  readonly anchor: Anchor
  readonly segment: Segment
  readonly place: RowPlace
  /** The columns as printed, those the form does not know among them. */
  readonly shown: readonly ShownColumn[]
  /** Raw text glued behind the label. */
  readonly glued: string
  readonly headsWhole: boolean
  /** Orders the columns may be printed in, where the heads leave that open. */
  readonly orders: readonly (readonly FormColumn[])[] | null
  /** Why nothing behind the label can be told apart, whatever stands there. */
  readonly barred: Doubt | null
}
