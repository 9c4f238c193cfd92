// One table while its rows arrive: which rows and cells are printed, how far cells reach, which go on from above.
import { stopReading } from '../xml.ts'
import type { XmlElement } from '../xml.ts'
import type { Flow, FlowCell, FlowRow, FlowTable } from './flow.ts'
import { isOn, wholeNumber } from './styles.ts'

// Several times what the widest form and the longest list of a report need.
const mostColumns = 250
const mostRows = 5_000

interface CellDraft {
  columnSpan: number
  continues: boolean
  deleted: boolean
  /** Goes on with the cell to its left: how old documents merge sideways. */
  joins: boolean
  readonly flow: Flow[]
}

const refuse = (what: string, most: number): never =>
  stopReading({ code: 'limit', detail: { kind: 'docx', what, most } })

export class TableDraft {
  readonly #rows: FlowRow[] = []
  readonly #widths: number[] = []
  #cells: CellDraft[] = []
  #before = 0
  #dropped = false

  /** Takes the properties of tables, rows and cells; true when the element is one. */
  note(element: XmlElement, parent: string): boolean {
    const value = element.attribute('val')
    const cell = this.#cells.at(-1)
    switch (`${parent}/${element.local}`) {
      case 'tblGrid/gridCol':
        this.#widths.push(wholeNumber(element.attribute('w')) ?? 0)
        return true
      case 'trPr/gridBefore':
        this.#before = wholeNumber(value) ?? 0
        return true
      case 'trPr/del':
      case 'trPr/moveFrom':
        this.#dropped = true
        return true
      case 'trPr/hidden':
        this.#dropped ||= isOn(element)
        return true
      case 'tcPr/gridSpan':
        if (cell) cell.columnSpan = Math.max(1, wholeNumber(value) ?? 1)
        return true
      case 'tcPr/vMerge':
        if (cell) cell.continues = value !== 'restart'
        return true
      case 'tcPr/hMerge':
        if (cell) cell.joins = value !== 'restart'
        return true
      case 'tcPr/cellDel':
        if (cell) cell.deleted = true
        return true
      default:
        return false
    }
  }

  openRow(): void {
    this.#cells = []
    this.#before = 0
    this.#dropped = false
  }

  openCell(): Flow[] {
    const cell: CellDraft = { columnSpan: 1, continues: false, deleted: false, joins: false, flow: [] }
    this.#cells.push(cell)
    return cell.flow
  }

  closeCell(): void {
    const cell = this.#cells.at(-1)
    const before = this.#cells.at(-2)
    if (cell?.deleted) this.#cells.pop()
    else if (cell?.joins && before) {
      before.columnSpan += cell.columnSpan
      this.#cells.pop()
    }
  }

  closeRow(): void {
    const cells: FlowCell[] = this.#cells.map(({ columnSpan, continues, flow }) => ({ columnSpan, continues, flow }))
    const columns = cells.reduce((sum, { columnSpan }) => sum + columnSpan, this.#before)
    if (columns > mostColumns) refuse('columns', mostColumns)
    if (!this.#dropped) this.#rows.push({ before: this.#before, cells })
    if (this.#rows.length > mostRows) refuse('rows', mostRows)
    this.#cells = []
  }

  table(): FlowTable {
    return { kind: 'table', rows: this.#rows, widths: this.#widths }
  }
}
