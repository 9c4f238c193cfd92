// A form with what the paper prints in it. A key the paper lacks is absent: not listed, never 0, never blank.
import type { PagePlace, Span } from './span.ts'

export type TableKey = 'activeDisclosure' | 'requests' | 'reviewLitigation'

/** `table/row/column`, or `indicators/<index>/<column>` for the open list. */
export type CellKey = string

export type Quantity =
  /** `value` is exact for every figure of up to 15 significant digits; `decimals` is how many the paper prints. */
  | { readonly state: 'number'; readonly value: number; readonly decimals: number }
  | { readonly state: 'blank' }
  | { readonly state: 'na' }
  | { readonly state: 'unreadable' }

/** What the machine read at one place. `raw` is exactly the text at `span`. */
export interface Reading {
  readonly raw: string
  readonly quantity: Quantity
  /** 元, 万元 … where the paper or the form gives one. */
  readonly unit: string | null
  readonly span: Span
  readonly certainty: 'certain' | 'doubtful'
  readonly place?: PagePlace
}

export interface FilledCell {
  readonly key: CellKey
  readonly reading: Reading
}

export interface IndicatorRow {
  /** As printed, with 其中 and numbering. */
  readonly label: string
  readonly span: Span
  readonly unit: string | null
  /** 0 for a top row; deeper by numbering and 其中. */
  readonly level: number
  /** Key of the registry where the label is known. */
  readonly key: string | null
  readonly values: readonly { readonly column: string; readonly reading: Reading }[]
}

export interface FilledForm {
  /** Form id of keys.md; null when no statutory table was recognised. */
  readonly form: string | null
  /** In the form's print order. */
  readonly cells: readonly FilledCell[]
  readonly indicators: readonly IndicatorRow[]
  /** The section's heading stands, its table does not. */
  readonly missingTables: readonly TableKey[]
}
