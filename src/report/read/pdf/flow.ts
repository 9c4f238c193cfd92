// The report's pages put together: paragraphs, headings and tables in reading order, before their text is written down.
import type { PagePlace } from '../../model/span.ts'

export interface FlowText {
  readonly kind: 'paragraph' | 'heading'
  readonly text: string
  readonly place: PagePlace
}

export interface FlowCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly text: string
  readonly place: PagePlace
}

export interface FlowTable {
  readonly kind: 'table'
  readonly rowCount: number
  readonly columnCount: number
  /** In order of rows, then columns. */
  readonly cells: readonly FlowCell[]
}

export type FlowBlock = FlowText | FlowTable
