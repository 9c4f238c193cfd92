// Candidate tables: every piece of print that may be a cell, in rows and columns or in a single file. No label is understood here.
import type { Outline } from './outline.ts'
import type { PagePlace, Span } from './span.ts'

export interface GridCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly span: Span
  /** Its print line by line, where other cells stand between them in the text; `span` then runs from first to last. */
  readonly lines?: readonly Span[]
  readonly place?: PagePlace
}

/** Rows and columns are known; cells never overlap. A place the source leaves out stays out: it is not a blank. */
export interface RuledGrid {
  readonly kind: 'ruled'
  readonly span: Span
  /** Index into `outline.sections`. */
  readonly section: number
  readonly rowCount: number
  readonly columnCount: number
  readonly cells: readonly GridCell[]
  /** Nothing parts its cells but the places of its prints. */
  readonly byPlaces?: true
}

/** One piece of a file of cells: print, an empty cell between separators, or the filling behind merged cells. */
export interface FilePiece {
  readonly kind: 'print' | 'empty' | 'filling'
  /** Empty unless `kind` is `print`. */
  readonly span: Span
  /** Counted from 0 within the grid; pieces of one printed line share it. */
  readonly line: number
  /** Where the empty lines between the previous piece and this one begin: the only evidence of blank cells. */
  readonly emptyLines: readonly number[]
  /** For `empty`: it has a line of its own, which holds a bar or only blanks; null for a place between separators. */
  readonly alone: 'bar' | 'blank' | null
  /** A separator, not only a gap, parts it from its neighbours. */
  readonly parted: boolean
}

/** Lines of text: the order of print is known, the columns are not. */
export interface FileGrid {
  readonly kind: 'file'
  readonly span: Span
  readonly section: number
  readonly pieces: readonly FilePiece[]
  /** Empty lines between the last piece and what follows. */
  readonly emptyLinesAfter: readonly number[]
  /** Something follows in the text; false where the text simply ends. */
  readonly closed: boolean
}

export type Grid = RuledGrid | FileGrid

export interface GriddedReport {
  readonly outline: Outline
  /** Ordered by place in the text. */
  readonly grids: readonly Grid[]
}
