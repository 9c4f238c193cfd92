// The events of a WordprocessingML part → what it prints, in reading order: paragraphs, and tables with their cells.
// Changes count as accepted, hidden text and field codes are left out, a text box stands behind the paragraph that holds it.
import { trimBlank } from '../../text/trim-blank.ts'
import { stopReading } from '../xml.ts'
import type { XmlElement, XmlSink } from '../xml.ts'
import type { Flow } from './flow.ts'
import { ParagraphDraft } from './paragraph-draft.ts'
import type { PrintRules } from './paragraph-draft.ts'
import { isOn, standOf, wholeNumber, wordNamespaces } from './styles.ts'
import { TableDraft } from './table-draft.ts'

const mathNamespace = /\/officeDocument(?:\/2006)?\/math$/u
const compatibility = 'http://schemas.openxmlformats.org/markup-compatibility/2006'

/** Never printed: taken out or moved away, codes, former properties, the reading over a character, notes on the side. */
const left = new Set(
  (
    'del moveFrom delText instrText delInstrText sdtPr sdtEndPr customXmlPr smartTagPr rt sectPr object ffData rubyPr ' +
    'footnotePr endnotePr annotationRef tblPrEx tblPr'
  ).split(' '),
)
const marks: Readonly<Record<string, string>> = {
  tab: '\t',
  ptab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '-',
}
const sideNotes = new Set(['separator', 'continuationSeparator', 'continuationNotice'])
// More print than a year of reports; a document beyond it is not read to its end.
const mostCharacters = 1_000_000
const mostParagraphs = 20_000

const refuse = (what: string, most: number): never =>
  stopReading({ code: 'limit', detail: { kind: 'docx', what, most } })

/** Where a stretch of flow is being gathered: the body, a cell, a text box, a note. */
interface Place {
  readonly flow: Flow[]
  /** Text of paragraphs whose end was deleted: the next one goes on with it. */
  carried: string
  readonly openFields: number
  readonly paragraph: ParagraphDraft | null
}

export class Story implements XmlSink {
  readonly flow: Flow[] = []
  /** Pictures and embedded pages seen, to say what an empty document is made of. */
  pictureCount = 0
  foreignCount = 0
  /** Whether it carries changes nobody has accepted, and text that is not shown. */
  isRevised = false
  hidesText = false
  readonly #rules: PrintRules
  readonly #places: Place[] = []
  readonly #tables: TableDraft[] = []
  readonly #parents: string[] = []
  /** True for each alternative of which a choice has been taken. */
  readonly #alternatives: boolean[] = []
  /** For each open field whether its code is still being written. */
  readonly #fields: boolean[] = []
  #paragraph: ParagraphDraft | null = null
  #skipped = 0
  #writing: { keep: boolean; text: string } | null = null
  #characterCount = 0
  #paragraphCount = 0

  constructor(rules: PrintRules) {
    this.#rules = rules
    this.#places.push({ flow: this.flow, carried: '', openFields: 0, paragraph: null })
  }

  open(element: XmlElement): void {
    const { local } = element
    if (this.#skipped === 0) this.#count(element)
    if (this.#skipped > 0 || this.#isLeft(element)) {
      this.#skipped++
      return
    }
    this.#parents.push(local)
    if (mathNamespace.test(element.uri)) {
      if (local === 't') this.#writing = { keep: true, text: '' }
      return
    }
    if (!wordNamespaces.has(element.uri)) return
    if (this.#tables.at(-1)?.note(element, this.#parents.at(-2) ?? '')) return
    if (this.#openBlock(element)) return
    this.#openInline(element)
  }

  #count({ uri, local }: XmlElement): void {
    if (local === 'blip' || local === 'imagedata' || local === 'object') this.pictureCount++
    else if (local === 'altChunk') this.foreignCount++
    else if (/^(?:ins|del|moveFrom|moveTo)$/u.test(local) && wordNamespaces.has(uri)) this.isRevised = true
    else if (local === 'AlternateContent' && uri === compatibility) this.#alternatives.push(false)
  }

  #isLeft(element: XmlElement): boolean {
    const { uri, local } = element
    if (uri === compatibility && (local === 'Choice' || local === 'Fallback')) {
      if (this.#alternatives.at(-1)) return true
      this.#alternatives[this.#alternatives.length - 1] = true
    }
    if (!wordNamespaces.has(uri)) return false
    if (local.endsWith('Change')) return true
    const parent = this.#parents.at(-1)
    // Inside properties the same names mark an end of paragraph or a whole row as deleted.
    if (parent === 'rPr' || parent === 'trPr') return false
    if ((local === 'footnote' || local === 'endnote') && sideNotes.has(element.attribute('type') ?? '')) return true
    return left.has(local)
  }

  /** Paragraphs, tables and what else holds flow; true when the element is one of them. */
  #openBlock(element: XmlElement): boolean {
    switch (element.local) {
      case 'p':
        // A paragraph inside a paragraph is against the rules; both are kept.
        this.#closeParagraph()
        this.#paragraph = new ParagraphDraft(this.#place().carried)
        if (++this.#paragraphCount > mostParagraphs) refuse('paragraphs', mostParagraphs)
        return true
      case 'tbl':
        this.#endCarried()
        this.#tables.push(new TableDraft())
        return true
      case 'tc':
        this.#enter(this.#tables.at(-1)?.openCell() ?? [])
        return true
      case 'tr':
        this.#tables.at(-1)?.openRow()
        return true
      case 'txbxContent':
        this.#enter([])
        return true
      default:
        return false
    }
  }

  #openInline(element: XmlElement): void {
    const { local } = element
    const paragraph = this.#paragraph
    if (!paragraph) return
    const value = element.attribute('val')
    const parent = this.#parents.at(-2)
    if (parent === 'rPr') {
      if (this.#parents.at(-3) === 'pPr') {
        if (local === 'del' || local === 'moveFrom') paragraph.endDeleted = true
      } else if (local === 'vanish') paragraph.run.hidden = isOn(element)
      else if (local === 'rStyle') paragraph.run.style = value
      else if (local === 'vertAlign') paragraph.run.stand = standOf(value)
      else if (local === 'strike' || local === 'dstrike') paragraph.run.struck = isOn(element)
    } else if (parent === 'pPr' || parent === 'numPr') {
      if (local === 'pStyle') paragraph.style = value
      else if (local === 'outlineLvl') paragraph.outline = wholeNumber(value)
      else if (local === 'numId') paragraph.list = value
      else if (local === 'ilvl') paragraph.listLevel = wholeNumber(value)
    } else if (local === 'r') paragraph.newRun()
    else if (local === 't') this.#writing = { keep: element.attribute('space') === 'preserve', text: '' }
    else if (local === 'fldChar') this.#field(element.attribute('fldCharType'))
    else if (local === 'sym')
      this.#write(String.fromCharCode(Number.parseInt(element.attribute('char') ?? '', 16) || 0xfffd))
    else if (marks[local] !== undefined && parent === 'r') this.#write(marks[local])
  }

  #field(step: string | null): void {
    if (step === 'begin') this.#fields.push(true)
    else if (step === 'separate' && this.#fields.length > 0) this.#fields[this.#fields.length - 1] = false
    else if (step === 'end') this.#fields.pop()
  }

  #write(characters: string): void {
    if (!this.#paragraph || this.#fields.includes(true)) return
    this.#characterCount += characters.length
    if (this.#characterCount > mostCharacters) refuse('text', mostCharacters)
    if (!this.#paragraph.write(characters, this.#rules) && characters.trim() !== '') this.hidesText = true
  }

  text(characters: string): void {
    if (this.#writing && this.#skipped === 0) this.#writing.text += characters
  }

  close(uri: string, local: string): void {
    if (this.#skipped > 0) {
      this.#skipped--
      return
    }
    this.#parents.pop()
    if (uri === compatibility && local === 'AlternateContent') this.#alternatives.pop()
    if (local === 't' && this.#writing) {
      // The edges of a piece of text count only when the document says so; inside it any blank is one.
      const text = this.#writing.keep ? this.#writing.text : trimBlank(this.#writing.text, /[ \t\r\n]/u)
      this.#writing = null
      this.#write(text.replace(/[\t\r\n]+/gu, ' '))
    }
    if (!wordNamespaces.has(uri)) return
    if (local === 'p') this.#closeParagraph()
    else if (local === 'tc' || local === 'txbxContent') this.#leave(local)
    else if (local === 'tr') this.#tables.at(-1)?.closeRow()
    else if (local === 'tbl') {
      const table = this.#tables.pop()?.table()
      if (table) this.#place().flow.push(table)
    } else if (local === 'body' || local === 'footnote' || local === 'endnote') this.#endCarried()
  }

  #place(): Place {
    return this.#places[this.#places.length - 1]!
  }

  #enter(flow: Flow[]): void {
    this.#places.push({ flow, carried: '', openFields: this.#fields.length, paragraph: this.#paragraph })
    this.#paragraph = null
  }

  #leave(local: string): void {
    if (this.#places.length < 2) return
    this.#endCarried()
    const place = this.#places.pop()!
    // A field that is still open where its cell ends was never closed.
    this.#fields.length = Math.min(this.#fields.length, place.openFields)
    this.#paragraph = place.paragraph
    if (local === 'tc') this.#tables.at(-1)?.closeCell()
    else if (this.#paragraph) this.#paragraph.boxes.push(...place.flow)
    else this.#place().flow.push(...place.flow)
  }

  #closeParagraph(): void {
    const paragraph = this.#paragraph
    if (!paragraph) return
    this.#paragraph = null
    // A code that goes on past its paragraph is a field nobody closed: what follows is text.
    this.#fields.fill(false)
    const place = this.#place()
    if (paragraph.endDeleted) place.carried = paragraph.text
    else {
      place.carried = ''
      place.flow.push(paragraph.flow(this.#rules))
    }
    place.flow.push(...paragraph.boxes)
  }

  #endCarried(): void {
    const place = this.#place()
    if (place.carried !== '') place.flow.push({ kind: 'paragraph', text: place.carried, level: null })
    place.carried = ''
  }
}
