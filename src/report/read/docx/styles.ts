// What paragraphs and runs inherit from their styles: outline level, list, being hidden, raised or struck out.
import type { Stand } from '../raised.ts'
import type { XmlElement, XmlSink } from '../xml.ts'

export interface Style {
  basedOn: string | null
  name: string
  /** 0 is the highest; 9 and above is body text. */
  outline: number | null
  list: string | null
  listLevel: number | null
  hidden: boolean | null
  stand: Stand | null
  struck: boolean | null
}

export const wordNamespaces: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
])

/** A switch that is on when written, unless its value says otherwise. */
export function isOn(element: XmlElement): boolean {
  const value = element.attribute('val')
  return value === null || !/^(?:0|false|off|none)$/iu.test(value)
}

/** What `vertAlign` says. */
export function standOf(value: string | null): Stand {
  if (value === 'superscript') return 'raised'
  return value === 'subscript' ? 'lowered' : 'line'
}

/** A whole number, or null for anything else. */
export function wholeNumber(value: string | null): number | null {
  return value !== null && /^-?\d{1,9}$/u.test(value.trim()) ? Number(value) : null
}

export type Styles = ReadonlyMap<string, Style>

/** Takes the events of a styles part. */
export class StyleReader implements XmlSink {
  readonly styles = new Map<string, Style>()
  #style: Style | null = null
  #former = 0

  open(element: XmlElement): void {
    if (this.#former > 0 || element.local.endsWith('Change')) {
      this.#former++
      return
    }
    if (!wordNamespaces.has(element.uri)) return
    const value = element.attribute('val')
    if (element.local === 'style') {
      this.#style = {
        basedOn: null,
        name: '',
        outline: null,
        list: null,
        listLevel: null,
        hidden: null,
        stand: null,
        struck: null,
      }
      this.styles.set(element.attribute('styleId') ?? '', this.#style)
    }
    const style = this.#style
    if (!style) return
    if (element.local === 'basedOn') style.basedOn = value
    else if (element.local === 'name') style.name = value ?? ''
    else if (element.local === 'outlineLvl') style.outline = wholeNumber(value)
    else if (element.local === 'numId') style.list = value
    else if (element.local === 'ilvl') style.listLevel = wholeNumber(value)
    else if (element.local === 'vanish') style.hidden = isOn(element)
    else if (element.local === 'vertAlign') style.stand = standOf(value)
    else if (element.local === 'strike' || element.local === 'dstrike') style.struck = isOn(element)
  }

  close(uri: string, local: string): void {
    if (this.#former > 0) this.#former--
    else if (local === 'style' && wordNamespaces.has(uri)) this.#style = null
  }

  text(): void {}
}

/** The first of the style and those it is based on for which `pick` finds something. */
export function inherited<T>(styles: Styles, own: string | null, pick: (style: Style) => T | null): T | null {
  const seen = new Set<string>()
  let id = own
  while (id !== null && !seen.has(id)) {
    seen.add(id)
    const style = styles.get(id)
    if (!style) return null
    const found = pick(style)
    if (found !== null) return found
    id = style.basedOn
  }
  return null
}

/** Styles every office program has by these names, whatever the document says of them. */
function levelByName({ name }: Style): number | null {
  const heading = /^heading ([1-9])$/iu.exec(name)
  if (heading) return Number(heading[1]) - 1
  return /^title$/iu.test(name) ? 0 : null
}

/** 0 is the highest; null for body text. */
export function outlineOf(styles: Styles, id: string | null): number | null {
  return inherited(styles, id, (style) => style.outline ?? levelByName(style))
}
