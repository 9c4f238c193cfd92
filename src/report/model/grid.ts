// Candidate tables: every piece of print that may be a cell, in rows and columns or in a single file. No label is understood here.
import type { Outline } from './outline.ts'
import type { PagePlace, Span } from './span.ts'

export interface GridCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly span: Span
  readonly place?: PagePlace
}

/** Rows and columns are known: cells tile the rectangle without overlap, empty cells included (with empty spans). */
export interface RuledGrid {
  readonly kind: 'ruled'
  readonly span: Span
  /** Index into `outline.sections`. */
  readonly section: number
  readonly rowCount: number
  readonly columnCount: number
  readonly cells: readonly GridCell[]
}

/** One printed piece of a file of cells, with the emptiness before it: the only evidence of blank cells. */
export interface FilePiece {
  readonly span: Span
  /** Empty lines between the previous piece and this one. */
  readonly emptyLinesBefore: number
}

/** One cell a line: the order of print is known, the columns are not. */
export interface FileGrid {
  readonly kind: 'file'
  readonly span: Span
  readonly section: number
  readonly pieces: readonly FilePiece[]
  /** Empty lines between the last piece and what follows. */
  readonly emptyLinesAfter: number
}

export type Grid = RuledGrid | FileGrid

export interface GriddedReport {
  readonly outline: Outline
  /** Ordered by place in the text. */
  readonly grids: readonly Grid[]
}
