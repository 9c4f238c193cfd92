// Writes the canonical text of a document line by line and table by table, and notes each as a block.
import type { Block, ReportDocument, SourceFormat, TableCell } from '../model/document.ts'
import type { MetadataEntry } from '../model/document.ts'

export interface PageCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly text: string
}

export class ZippedPage {
  #text = ''
  readonly #blocks: Block[] = []

  get isEmpty(): boolean {
    return this.#blocks.length === 0
  }

  /** An empty line stays one: between lines that were cells once, it is all that is left of a blank. */
  line(line: string, level: number | null): void {
    const start = this.#text.length
    this.#text += `${line}\n`
    if (line === '') return
    const span = { start, end: start + line.length }
    this.#blocks.push(level === null ? { kind: 'paragraph', span } : { kind: 'heading', span, level })
  }

  /** Cells in order of rows, then columns: tabs between cells, a line a row. */
  table(rowCount: number, columnCount: number, cells: readonly PageCell[]): void {
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
