// The parts of a workbook that all its sheets share: their list, the strings, how numbers print, which styles draw lines.
import type { Outcome } from '../../model/refusal.ts'
import type { Stand } from '../raised.ts'
import { stopReading } from '../xml.ts'
import type { XmlElement, XmlSink } from '../xml.ts'
import type { Parts } from '../zip-parts.ts'
import { builtInFormats } from './number-format.ts'
import { isSet, isStruck, plainFont, standOf, TextGatherer } from './runs.ts'
import type { Font, Run } from './runs.ts'
import { chineseDateFormats } from './words.ts'

export interface SheetEntry {
  readonly name: string
  readonly part: string
  readonly hidden: boolean
}

export interface CellStyle {
  readonly format: string
  readonly font: Font
  /** Whether a line is drawn at its left or right: what tells a table's cell from a line of text. */
  readonly ruled: boolean
}

export interface Book {
  readonly sheets: readonly SheetEntry[]
  readonly strings: readonly (readonly Run[])[]
  readonly styles: readonly CellStyle[]
  readonly from1904: boolean
}

const mostCharacters = 1_000_000

class StringReader implements XmlSink {
  readonly strings: (readonly Run[])[] = []
  readonly #gatherer = new TextGatherer()
  #count = 0

  open(element: XmlElement): void {
    this.#gatherer.open(element)
  }
  text(characters: string): void {
    this.#gatherer.add(characters)
  }
  close(_: string, local: string): void {
    this.#gatherer.close(local)
    if (local !== 'si') return
    const runs = this.#gatherer.take()
    this.#count += runs.reduce((sum, { text }) => sum + text.length, 0)
    if (this.#count > mostCharacters)
      stopReading({ code: 'limit', detail: { kind: 'xlsx', what: 'text', most: mostCharacters } })
    this.strings.push(runs)
  }
}

class SheetStyleReader implements XmlSink {
  readonly styles: CellStyle[] = []
  readonly #formats = new Map<number, string>()
  readonly #ruled: boolean[] = []
  readonly #fonts: { stand: Stand; struck: boolean }[] = []
  readonly #parents: string[] = []

  open(element: XmlElement): void {
    const parent = this.#parents.at(-1)
    this.#parents.push(element.local)
    const number = (name: string): number => Number(element.attribute(name) ?? '0')
    if (element.local === 'numFmt' && parent === 'numFmts')
      this.#formats.set(number('numFmtId'), element.attribute('formatCode') ?? '')
    else if (element.local === 'border' && parent === 'borders') this.#ruled.push(false)
    else if (parent === 'border' && /^(?:left|right|start|end)$/u.test(element.local)) {
      const style = element.attribute('style')
      if (style !== null && style !== 'none' && this.#ruled.length > 0) this.#ruled[this.#ruled.length - 1] = true
    } else if (element.local === 'font' && parent === 'fonts') this.#fonts.push({ ...plainFont })
    else if (parent === 'font' && this.#parents.at(-3) === 'fonts') {
      const font = this.#fonts.at(-1)!
      const value = element.attribute('val')
      if (element.local === 'vertAlign') font.stand = standOf(value)
      else if (element.local === 'strike') font.struck = isStruck(value)
    } else if (element.local === 'xf' && parent === 'cellXfs') {
      const id = number('numFmtId')
      const format = this.#formats.get(id) ?? builtInFormats[id] ?? chineseDateFormats[id] ?? 'General'
      const font = this.#fonts[number('fontId')] ?? plainFont
      this.styles.push({ format, font, ruled: this.#ruled[number('borderId')] ?? false })
    }
  }
  close(): void {
    this.#parents.pop()
  }
  text(): void {}
}

class BookReader implements XmlSink {
  readonly sheets: { name: string; id: string; hidden: boolean }[] = []
  from1904 = false

  open(element: XmlElement): void {
    if (element.local === 'workbookPr') this.from1904 = isSet(element.attribute('date1904'))
    else if (element.local === 'sheet')
      this.sheets.push({
        name: element.attribute('name') ?? '',
        id: element.attribute('id') ?? '',
        hidden: /hidden/iu.test(element.attribute('state') ?? ''),
      })
  }
  close(): void {}
  text(): void {}
}

/** Sheets in the order of their tabs; chart sheets and dialogs are not among them. */
export function readBook(parts: Parts): Outcome<Book> {
  const relations = parts.relations(parts.main)
  if (!relations.ok) return relations
  const partOf = (type: string): string | null => {
    const target = relations.value.find((relation) => relation.type === type)?.target
    return target !== undefined && parts.archive.has(target) ? target : null
  }
  const book = new BookReader()
  const strings = new StringReader()
  const styles = new SheetStyleReader()
  const shared = [
    [parts.main, book],
    [partOf('sharedStrings'), strings],
    [partOf('styles'), styles],
  ] as const
  for (const [part, sink] of shared) {
    const refusal = part === null ? null : parts.read(part, sink)
    if (refusal) return { ok: false, refusal }
  }
  const sheets = new Map<string, SheetEntry>()
  for (const { name, id, hidden } of book.sheets) {
    const found = relations.value.find((relation) => relation.id === id && relation.type === 'worksheet')
    // No program lists a sheet twice; a damaged list may do so a thousand times.
    if (found && parts.archive.has(found.target) && !sheets.has(found.target))
      sheets.set(found.target, { name, part: found.target, hidden })
  }
  return {
    ok: true,
    value: { sheets: [...sheets.values()], strings: strings.strings, styles: styles.styles, from1904: book.from1904 },
  }
}
