// Writes the canonical text of a document line by line and table by table, and notes each as a block.
import type { Block, MetadataEntry, ReportDocument, SourceFormat, TableCell } from '../model/document.ts'
import { trimBlank } from '../text/trim-blank.ts'

export interface PageCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly text: string
}

/** The lines of a text that hold anything, each without blanks at its edges. */
export function filledLines(text: string): string {
  return text
    .split(/\r\n|\r|\n/u)
    .map((line) => trimBlank(line))
    .filter((line) => line !== '')
    .join('\n')
}

/** Closes up columns in which no cell of the table begins: what is left of other tables on the same grid. */
function tighten(cells: readonly PageCell[]): { readonly cells: readonly PageCell[]; readonly columnCount: number } {
  const edges = new Set(cells.flatMap(({ column, columnSpan }) => [column, column + columnSpan]))
  const order = [...edges].sort((one, other) => one - other)
  const columns = new Map(order.map((edge, index) => [edge, index]))
  const at = (edge: number): number => columns.get(edge)!
  return {
    cells: cells.map((cell) => {
      const column = at(cell.column)
      return { ...cell, column, columnSpan: at(cell.column + cell.columnSpan) - column }
    }),
    columnCount: Math.max(0, order.length - 1),
  }
}

export class ComposedPage {
  #text = ''
  readonly #blocks: Block[] = []
  #pieceCount = 0

  /** Lines and cells so far, empty ones included. */
  get pieceCount(): number {
    return this.#pieceCount
  }

  get isEmpty(): boolean {
    return this.#blocks.length === 0
  }

  /** An empty line stays one: between lines that were cells once, it is all that is left of a blank. */
  line(line: string, level: number | null): void {
    const start = this.#text.length
    this.#text += `${line}\n`
    this.#pieceCount++
    if (line === '') return
    const span = { start, end: start + line.length }
    this.#blocks.push(level === null ? { kind: 'paragraph', span } : { kind: 'heading', span, level })
  }

  /** Cells in order of rows, then columns: tabs between cells, a line a row. */
  table(rowCount: number, loose: readonly PageCell[]): void {
    const { cells, columnCount } = tighten(loose)
    this.#pieceCount += cells.length
    const start = this.#text.length
    const placed: TableCell[] = []
    let last = cells[0]?.row
    cells.forEach(({ text, ...place }, index) => {
      if (index > 0) this.#text += place.row === last ? '\t' : '\n'
      last = place.row
      const from = this.#text.length
      this.#text += text
      placed.push({ ...place, span: { start: from, end: this.#text.length } })
    })
    this.#blocks.push({ kind: 'table', span: { start, end: this.#text.length }, rowCount, columnCount, cells: placed })
    this.#text += '\n'
  }

  document(format: SourceFormat, metadata: readonly MetadataEntry[]): ReportDocument {
    return { format, text: this.#text, blocks: this.#blocks, metadata }
  }
}
