// Automatic list numbers: what the document's lists are, and the number each numbered paragraph prints.
// Bullets are left out: they are no part of what a label says.
import type { XmlElement, XmlSink } from '../xml.ts'
import { countLabel } from './count-label.ts'
import { isOn, wholeNumber, wordNamespaces } from './styles.ts'

interface ListLevel {
  start: number
  format: string
  /** `%1.%2`: each placeholder is the count of that level. */
  pattern: string
  /** A level above this one starts it again; 0 never does. */
  restart: number | null
  style: string | null
  plain: boolean
  spaced: boolean
}

interface List {
  readonly levels: Map<number, ListLevel>
  /** Another list of the document that goes by this style's name. */
  styleLink: string | null
  usesStyle: string | null
}

interface ListUse {
  list: string
  readonly starts: Map<number, number>
  readonly levels: Map<number, ListLevel>
}

const emptyLevel = (): ListLevel => ({
  start: 0,
  format: 'decimal',
  pattern: '',
  restart: null,
  style: null,
  plain: false,
  spaced: false,
})

/** Takes the events of a numbering part. */
export class NumberingReader implements XmlSink {
  readonly lists = new Map<string, List>()
  readonly uses = new Map<string, ListUse>()
  #list: List | null = null
  #use: ListUse | null = null
  #override: number | null = null
  #level: ListLevel | null = null

  open(element: XmlElement): void {
    if (!wordNamespaces.has(element.uri)) return
    const value = element.attribute('val')
    const { local } = element
    if (local === 'abstractNum') {
      this.#list = { levels: new Map(), styleLink: null, usesStyle: null }
      this.lists.set(element.attribute('abstractNumId') ?? '', this.#list)
    } else if (local === 'num') {
      this.#use = { list: '', starts: new Map(), levels: new Map() }
      this.uses.set(element.attribute('numId') ?? '', this.#use)
    } else if (local === 'abstractNumId' && this.#use) this.#use.list = value ?? ''
    else if (local === 'lvlOverride') this.#override = wholeNumber(element.attribute('ilvl'))
    else if (local === 'startOverride' && this.#use && this.#override !== null)
      this.#use.starts.set(this.#override, wholeNumber(value) ?? 1)
    else if (local === 'lvl') {
      this.#level = emptyLevel()
      const index = wholeNumber(element.attribute('ilvl'))
      const owner = this.#use ?? this.#list
      if (owner && index !== null) owner.levels.set(index, this.#level)
    } else if (local === 'styleLink' && this.#list) this.#list.styleLink = value
    else if (local === 'numStyleLink' && this.#list) this.#list.usesStyle = value
    else if (this.#level) this.#note(this.#level, element, value)
  }

  #note(level: ListLevel, element: XmlElement, value: string | null): void {
    if (element.local === 'start') level.start = wholeNumber(value) ?? 0
    else if (element.local === 'numFmt') level.format = value ?? 'decimal'
    else if (element.local === 'lvlText') level.pattern = value ?? ''
    else if (element.local === 'lvlRestart') level.restart = wholeNumber(value)
    else if (element.local === 'pStyle') level.style = value
    else if (element.local === 'isLgl') level.plain = isOn(element)
    else if (element.local === 'suff') level.spaced = value === 'space'
  }

  close(uri: string, local: string): void {
    if (!wordNamespaces.has(uri)) return
    if (local === 'abstractNum') this.#list = null
    else if (local === 'num') this.#use = null
    else if (local === 'lvl') this.#level = null
    else if (local === 'lvlOverride') this.#override = null
  }

  text(): void {}
}

/** Counts through the document's lists; ask once for each numbered paragraph, in order. */
export class Counter {
  readonly #lists: ReadonlyMap<string, List>
  readonly #uses: ReadonlyMap<string, ListUse>
  readonly #counts = new Map<string, Map<number, number>>()
  readonly #started = new Set<string>()

  constructor(numbering: { readonly lists: ReadonlyMap<string, List>; readonly uses: ReadonlyMap<string, ListUse> }) {
    this.#lists = numbering.lists
    this.#uses = numbering.uses
  }

  #listOf(use: ListUse): string {
    const wanted = this.#lists.get(use.list)?.usesStyle
    if (wanted !== null && wanted !== undefined)
      for (const [id, list] of this.#lists) if (list.styleLink === wanted) return id
    return use.list
  }

  /** The level a style stands for in a list; null when the list does not name it. */
  levelOfStyle(useId: string, style: string): number | null {
    const use = this.#uses.get(useId)
    for (const [index, level] of use ? (this.#lists.get(this.#listOf(use))?.levels ?? []) : [])
      if (level.style === style) return index
    return null
  }

  /** What the paragraph prints before its own text; empty for bullets and unknown lists. */
  next(useId: string, index: number): string {
    const use = this.#uses.get(useId)
    if (!use) return ''
    const id = this.#listOf(use)
    const levelAt = (at: number): ListLevel | undefined => use.levels.get(at) ?? this.#lists.get(id)?.levels.get(at)
    const level = levelAt(index)
    if (!level) return ''
    const counts = this.#counts.get(id) ?? new Map<number, number>()
    this.#counts.set(id, counts)
    // A use with a start of its own begins again the first time it is met.
    for (const [at, start] of use.starts)
      if (!this.#started.has(`${useId}/${at}`) && at <= index) {
        this.#started.add(`${useId}/${at}`)
        counts.set(at, start - 1)
      }
    counts.set(index, (counts.get(index) ?? level.start - 1) + 1)
    for (const at of counts.keys()) {
      const restart = levelAt(at)?.restart
      if (at > index && restart !== 0 && (restart === null || restart === undefined || index < restart))
        counts.delete(at)
    }
    const label = level.pattern.replace(/%([1-9])/gu, (_, digit: string) => {
      const at = Number(digit) - 1
      const format = level.plain ? 'decimal' : (levelAt(at)?.format ?? 'decimal')
      return countLabel(counts.get(at) ?? levelAt(at)?.start ?? 1, format)
    })
    if (level.format === 'bullet') return ''
    return level.spaced && label !== '' ? `${label} ` : label
  }
}
