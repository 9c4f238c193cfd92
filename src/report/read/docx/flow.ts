// What stands in a document's body in reading order, before it has places in a text.

export interface FlowParagraph {
  readonly kind: 'paragraph'
  /** Line breaks inside the paragraph are line feeds. */
  readonly text: string
  /** Of the outline, 1 is the highest; null for body text. */
  readonly level: number | null
}

export interface FlowCell {
  /** Grid columns it covers, at least 1. */
  readonly columnSpan: number
  /** Whether it goes on with the cell above it, whose text then stands for both. */
  readonly continues: boolean
  readonly flow: readonly Flow[]
}

export interface FlowRow {
  /** Grid columns left out before the first cell. */
  readonly before: number
  readonly cells: readonly FlowCell[]
}

export interface FlowTable {
  readonly kind: 'table'
  readonly rows: readonly FlowRow[]
  /** Widths of the grid's columns in twentieths of a point; empty when the document gives none. */
  readonly widths: readonly number[]
}

export type Flow = FlowParagraph | FlowTable
