// Step 2 for .doc files of Word 97 to 2003: text and tables, as far as its marks and lists tell. Knows no statutory word.
import type { ReportDocument } from '../../model/document.ts'
import type { Noted } from '../../model/finding.ts'
import type { Outcome } from '../../model/refusal.ts'
import { trimBlank } from '../../text/trim-blank.ts'
import { ComposedPage, filledLines } from '../composed-page.ts'
import type { Compound } from '../compound.ts'
import { squareEdges } from '../edge-table.ts'
import type { EdgeRow } from '../edge-table.ts'
import { openDoc } from './open-doc.ts'
import type { OpenDoc } from './open-doc.ts'
import { changeCodes, changesIn, i16, isSet, runAt, u16, u32 } from './properties.ts'
import type { Change, Run } from './properties.ts'

const paragraphEnd = '\r'
const cellEnd = '\u0007'
const [fieldBegin, fieldPrint, fieldEnd] = ['\u0013', '\u0014', '\u0015']
// Line, page and column breaks.
const breaks = new Set(['\u000b', '\u000c', '\u000e'])
const prints: Readonly<Record<string, string>> = { '\u001e': '-', '\u001f': '', '\t': '\t' }
const mostRows = 5_000
const mostColumns = 63
/** Built-in heading styles have the first numbers. */
const lastHeadingStyle = 9

interface RowShape {
  readonly left: number
  readonly rights: readonly number[]
  /** How each cell is merged, in the bits of the format. */
  readonly merges: readonly number[]
}

/** The boundaries of a row's cells and how they are merged; null where the row has none. */
function shapeOf(changes: readonly Change[]): RowShape | null {
  const operand = changes.findLast((change) => change.code === changeCodes.rowCells)?.operand
  const count = operand?.[2]
  if (!operand || count === undefined || count > mostColumns || operand.length < 3 + 2 * (count + 1)) return null
  const edges = Array.from({ length: count + 1 }, (_, index) => i16(operand, 3 + 2 * index))
  const from = 3 + 2 * (count + 1)
  const merges = edges.slice(1).map((_, index) => u16(operand, from + 20 * index))
  return { left: edges[0]!, rights: edges.slice(1), merges }
}

class DocFlow {
  readonly page = new ComposedPage()
  readonly #doc: OpenDoc
  #line = ''
  #cells: string[] = []
  #rows: EdgeRow[] = []
  #cell = ''
  #fields: boolean[] = []
  tooLong = false

  constructor(doc: OpenDoc) {
    this.#doc = doc
  }

  /** Instructions of fields are not printed; what they yield is. */
  take(character: string): void {
    if (character === fieldBegin) this.#fields.push(true)
    else if (character === fieldPrint) this.#fields[this.#fields.length - 1] = false
    else if (character === fieldEnd) this.#fields.pop()
    else if (this.#fields.includes(true)) return
    else if (breaks.has(character)) this.#line += '\n'
    else this.#line += character < ' ' || character === '\u001e' ? (prints[character] ?? '') : character
  }

  mark(character: string, place: number): void {
    const run = runAt(this.#doc.paragraphs, place)
    const changes = this.#changesOf(run)
    if (character === cellEnd) {
      if (isSet(changes, changeCodes.endsRow)) this.#endRow(changes)
      else this.#endCell()
    } else if (isSet(changes, changeCodes.inTable)) {
      this.#cell += `${this.#line}\n`
      this.#line = ''
    } else {
      this.endTable()
      const style = run?.style ?? 0
      const level = style >= 1 && style <= lastHeadingStyle ? style : null
      for (const line of this.#line.split('\n')) this.page.line(trimBlank(line), level)
      this.#line = ''
    }
  }

  #changesOf(run: Run | null): readonly Change[] {
    const changes = run?.changes ?? []
    const far = changes.find(({ code }) => code === changeCodes.farChanges || code === changeCodes.farChanges97)
    if (!far) return changes
    const at = u32(far.operand, 0)
    return [...changes, ...changesIn(this.#doc.overflow.subarray(at + 2, at + 2 + u16(this.#doc.overflow, at)))]
  }

  #endCell(): void {
    this.#cells.push(filledLines(this.#cell + this.#line))
    this.#cell = ''
    this.#line = ''
  }

  #endRow(changes: readonly Change[]): void {
    const shape = shapeOf(changes)
    const fits = shape !== null && shape.rights.length === this.#cells.length
    const cells = this.#cells.map((text, index) => {
      const merge = fits ? shape.merges[index]! : 0
      // Bits 0 and 1: first and further cells of a merger sideways; 5 and 6: part of one downwards, and its first.
      const continues = (merge & 0x20) !== 0 && (merge & 0x40) === 0
      return { right: fits ? shape.rights[index]! : null, continues, joins: (merge & 3) === 2, text }
    })
    if (cells.length > 0) this.#rows.push({ left: shape?.left ?? 0, cells })
    if (this.#rows.length > mostRows || cells.length > mostColumns) this.tooLong = true
    this.#cells = []
    this.#cell = ''
    this.#line = ''
  }

  endTable(): void {
    // Cells without the end of their row: the marks were lost, the text is not.
    for (const text of this.#cells) for (const line of text.split('\n')) this.page.line(line, null)
    this.#cells = []
    if (this.#rows.length > 0) this.page.table(this.#rows.length, squareEdges(this.#rows))
    this.#rows = []
  }
}

/** `limit` for tables no report has, and what openDoc refuses. */
export function readDoc(compound: Compound): Outcome<Noted<ReportDocument>> {
  const opened = openDoc(compound)
  if (!opened.ok) return opened
  const doc = opened.value
  const flow = new DocFlow(doc)
  let last = 0
  for (const { text, place, width } of doc.pieces)
    for (let index = 0; index < text.length; index++) {
      const character = text[index]!
      last = place + index * width
      if (character === paragraphEnd || character === cellEnd) flow.mark(character, last)
      else if (doc.unseen.length === 0 || runAt(doc.unseen, last) === null) flow.take(character)
      if (flow.tooLong) return { ok: false, refusal: { code: 'limit', detail: { kind: 'doc' } } }
    }
  flow.mark(paragraphEnd, last)
  flow.endTable()
  return { ok: true, value: { value: flow.page.document('doc', []), findings: [] } }
}
