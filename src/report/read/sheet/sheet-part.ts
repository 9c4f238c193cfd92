// The events of one worksheet → what each cell prints, which cells are merged, what is hidden.
import { filledLines } from '../composed-page.ts'
import { stopReading } from '../xml.ts'
import type { XmlElement, XmlSink } from '../xml.ts'
import type { Book, CellStyle } from './book.ts'
import { isSet, plainFont, printRuns, TextGatherer } from './runs.ts'
import type { Run } from './runs.ts'
import { printNumber } from './number-format.ts'

export interface SheetCell {
  readonly row: number
  readonly column: number
  readonly text: string
  readonly ruled: boolean
}

/** Half-open, 0-based. */
export interface Area {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

// A report fills some hundred rows.
const mostCells = 20_000
const mostMerges = 3_000
const lastRow = 1_048_576
const lastColumn = 16_384

const refuse = (what: string, most: number): never =>
  stopReading({ code: 'limit', detail: { kind: 'xlsx', what, most } })

/** `B12` → row 11, column 1; null for anything else. */
export function placeOf(name: string | null): { readonly row: number; readonly column: number } | null {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/iu.exec(name ?? '')
  if (!found) return null
  const column = [...found[1]!.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  const row = Number(found[2]) - 1
  return row >= 0 && row < lastRow && column < lastColumn ? { row, column } : null
}

interface Draft {
  readonly row: number
  readonly column: number
  readonly type: string
  readonly style: number
  value: string | null
  formula: string | null
}

export class SheetPart implements XmlSink {
  readonly cells: SheetCell[] = []
  readonly merges: Area[] = []
  readonly hiddenRows = new Set<number>()
  readonly hiddenColumns: Area[] = []
  readonly #book: Book
  readonly #gatherer = new TextGatherer()
  #row = -1
  #column = -1
  #cell: Draft | null = null
  #writing: 'v' | 'f' | null = null
  #zeros = true

  constructor(book: Book) {
    this.#book = book
  }

  open(element: XmlElement): void {
    const { local } = element
    if (local === 'row') this.#openRow(element)
    else if (local === 'c') this.#openCell(element)
    else if (this.#cell && (local === 'v' || local === 'f')) this.#writing = local
    else if (this.#cell) this.#gatherer.open(element)
    else if (local === 'mergeCell') this.#merge(element.attribute('ref'))
    else if (local === 'col') this.#columns(element)
    else if (local === 'sheetView')
      this.#zeros = element.attribute('showZeros') === null || isSet(element.attribute('showZeros'))
  }

  #openRow(element: XmlElement): void {
    const number = Number(element.attribute('r') ?? this.#row + 2)
    this.#row = Number.isInteger(number) && number > 0 && number <= lastRow ? number - 1 : this.#row + 1
    this.#column = -1
    if (isSet(element.attribute('hidden')) || element.attribute('ht') === '0') this.hiddenRows.add(this.#row)
  }

  #openCell(element: XmlElement): void {
    const place = placeOf(element.attribute('r')) ?? { row: this.#row, column: this.#column + 1 }
    this.#column = place.column
    const type = element.attribute('t') ?? 'n'
    this.#cell = { ...place, type, style: Number(element.attribute('s') ?? '0'), value: null, formula: null }
  }

  #columns(element: XmlElement): void {
    const left = Number(element.attribute('min')) - 1
    const right = Number(element.attribute('max'))
    if (!(left >= 0 && right > left)) return
    if (isSet(element.attribute('hidden')) || element.attribute('width') === '0')
      this.hiddenColumns.push({ top: 0, bottom: lastRow, left, right })
  }

  #merge(reference: string | null): void {
    const [from, to] = (reference ?? '').split(':').map(placeOf)
    if (!from || !to || to.row < from.row || to.column < from.column) return
    this.merges.push({ top: from.row, left: from.column, bottom: to.row + 1, right: to.column + 1 })
    if (this.merges.length > mostMerges) refuse('merges', mostMerges)
  }

  text(characters: string): void {
    const cell = this.#cell
    if (!cell) return
    if (this.#writing === 'v') cell.value = (cell.value ?? '') + characters
    else if (this.#writing === 'f') cell.formula = (cell.formula ?? '') + characters
    else this.#gatherer.add(characters)
  }

  close(_: string, local: string): void {
    if (local === 'v' || local === 'f') this.#writing = null
    else if (local === 'c' && this.#cell) this.#closeCell(this.#cell)
    else this.#gatherer.close(local)
  }

  #closeCell(cell: Draft): void {
    const inline = this.#gatherer.take()
    this.#cell = null
    const style = this.#book.styles[cell.style]
    const ruled = style?.ruled ?? false
    const text = filledLines(this.#print(cell, inline, style))
    if (text === '' && !ruled) return
    this.cells.push({ row: cell.row, column: cell.column, text, ruled })
    if (this.cells.length > mostCells) refuse('cells', mostCells)
  }

  #print({ type, value, formula }: Draft, inline: readonly Run[], style: CellStyle | undefined): string {
    const font = style?.font ?? plainFont
    if (type === 'inlineStr') return printRuns(inline, font)
    // A formula nobody has calculated prints something, and nobody here can say what.
    if (value === null || value === '') return formula === null ? '' : `=${formula}`
    if (type === 's') return printRuns(this.#book.strings[Number(value)] ?? [], font)
    return printRuns([{ text: this.#printValue(type, value, style), stand: null, struck: null }], font)
  }

  #printValue(type: string, value: string, style: CellStyle | undefined): string {
    if (type === 'b') return isSet(value) ? 'TRUE' : 'FALSE'
    if (type === 'str' || type === 'e' || type === 'd') return value
    const number = Number(value)
    if (!Number.isFinite(number)) return value
    return number === 0 && !this.#zeros ? '' : printNumber(number, style?.format ?? 'General', this.#book.from1904)
  }
}
