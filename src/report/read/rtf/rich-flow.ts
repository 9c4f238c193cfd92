// The paragraphs and tables of rich text while its tokens arrive.
import type { Noted } from '../../model/finding.ts'
import type { ReportDocument } from '../../model/document.ts'
import { trimBlank } from '../../text/trim-blank.ts'
import { ComposedPage, filledLines } from '../composed-page.ts'
import { squareEdges } from '../edge-table.ts'
import type { EdgeRow } from '../edge-table.ts'
import { addPiece } from '../raised.ts'
import type { Stand } from '../raised.ts'

interface CellShape {
  readonly right: number
  readonly continues: boolean
  readonly joins: boolean
}

const mostRows = 5_000
const mostColumns = 250

export class RichFlow {
  readonly #page = new ComposedPage()
  #line = ''
  #stand: Stand = 'line'
  #cell = ''
  #cells: string[] = []
  #rows: EdgeRow[] = []
  #left = 0
  #shape: CellShape[] = []
  #merge = { continues: false, joins: false }
  #inTable = false
  #level: number | null = null

  get tooLong(): boolean {
    return this.#rows.length > mostRows || this.#cells.length > mostColumns || this.#shape.length > mostColumns
  }

  write(text: string, stand: Stand): void {
    this.#line = addPiece(this.#line, this.#stand, text, stand)
    if (text !== '') this.#stand = stand
  }

  /** Control words about paragraphs, rows and cells; others are not for here. */
  take(word: string, number: number | null): void {
    switch (word) {
      case 'par':
      case 'sect':
      case 'page':
        return this.#endParagraph()
      case 'pard':
        this.#inTable = false
        this.#level = null
        return
      case 'intbl':
        this.#inTable = true
        return
      case 'outlinelevel':
        this.#level = number !== null && number >= 0 && number < 9 ? number + 1 : null
        return
      case 'trowd':
        this.#left = 0
        this.#shape = []
        this.#merge = { continues: false, joins: false }
        return
      case 'trleft':
        this.#left = number ?? 0
        return
      case 'clvmrg':
        this.#merge.continues = true
        return
      case 'clmrg':
        this.#merge.joins = true
        return
      case 'cellx':
        this.#shape.push({ right: number ?? 0, ...this.#merge })
        this.#merge = { continues: false, joins: false }
        return
      case 'cell':
        this.#cells.push(filledLines(this.#cell + this.#line))
        this.#cell = ''
        this.#line = ''
        return
      case 'row':
        return this.#endRow()
    }
  }

  #endParagraph(): void {
    const line = this.#line
    this.#line = ''
    if (this.#inTable || this.#cells.length > 0) {
      this.#cell += `${line}\n`
      return
    }
    this.#endTable()
    for (const each of line.split('\n')) this.#page.line(trimBlank(each), this.#level)
  }

  #endRow(): void {
    const fits = this.#shape.length === this.#cells.length
    const cells = this.#cells.map((text, index) => ({
      ...(fits ? this.#shape[index]! : { right: null, continues: false, joins: false }),
      text,
    }))
    if (cells.length > 0) this.#rows.push({ left: this.#left, cells })
    this.#cells = []
    this.#cell = ''
    this.#line = ''
  }

  #endTable(): void {
    if (this.#rows.length > 0) this.#page.table(this.#rows.length, squareEdges(this.#rows))
    this.#rows = []
  }

  end(): Noted<ReportDocument> {
    // A row cut off by the end of the file: its text stands, its places do not.
    const rest = [...this.#cells, this.#cell + this.#line].join('\n')
    this.#endTable()
    for (const line of rest.split('\n')) this.#page.line(trimBlank(line), this.#level)
    return { value: this.#page.document('rtf', []), findings: [] }
  }
}
