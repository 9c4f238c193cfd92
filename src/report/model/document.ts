// The report as printed: blocks in reading order over one canonical string. Knows no statutory word.
import type { PagePlace, Span } from './span.ts'

export type SourceFormat = 'text' | 'html' | 'doc' | 'docx' | 'rtf' | 'pdf' | 'xlsx' | 'markdown'

export interface Heading {
  readonly kind: 'heading'
  readonly span: Span
  /** 1 is the highest. */
  readonly level: number
  readonly place?: PagePlace
}

/** One paragraph; in plain text one line that is not empty. */
export interface Paragraph {
  readonly kind: 'paragraph'
  readonly span: Span
  readonly place?: PagePlace
}

/** A printed cell. Positions are those of the squared grid; a merged cell stands once, at its top left. */
export interface TableCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly span: Span
  readonly place?: PagePlace
}

export interface Table {
  readonly kind: 'table'
  readonly span: Span
  readonly rowCount: number
  readonly columnCount: number
  /** Sparse, ordered by place in the text. */
  readonly cells: readonly TableCell[]
}

export type Block = Heading | Paragraph | Table

/** A name and value from the page's metadata (`<title>`, `<meta>`), with its place when it is part of the text. */
export interface MetadataEntry {
  readonly name: string
  readonly content: string
  readonly span: Span | null
}

export interface ReportDocument {
  readonly format: SourceFormat
  /** The canonical string every span counts in; exactly what `nianbao text` prints. */
  readonly text: string
  /** Ordered and disjoint. */
  readonly blocks: readonly Block[]
  readonly metadata: readonly MetadataEntry[]
}
