// One paragraph while its runs arrive, and what it prints once styles and lists have had their say.
import type { Flow, FlowParagraph } from './flow.ts'
import type { Counter } from './numbering.ts'
import { addPiece, strikeOut } from '../raised.ts'
import type { Stand } from '../raised.ts'
import { digits } from '../../text/digit.ts'
import { inherited, outlineOf } from './styles.ts'
import type { Styles } from './styles.ts'

/** What the document says outside the paragraph itself. */
export interface PrintRules {
  readonly styles: Styles
  readonly counter: Counter
}

interface Run {
  hidden: boolean | null
  stand: Stand | null
  struck: boolean | null
  style: string | null
}

const figureAtEnd = new RegExp(`[${digits}a-z]$`, 'iu')
const figureAtStart = new RegExp(`^[${digits}]`, 'u')

export class ParagraphDraft {
  text: string
  style: string | null = null
  outline: number | null = null
  list: string | null = null
  listLevel: number | null = null
  endDeleted = false
  readonly boxes: Flow[] = []
  run: Run = { hidden: null, stand: null, struck: null, style: null }

  #last: Stand = 'line'

  constructor(carried: string) {
    this.text = carried
  }

  newRun(): void {
    this.run = { hidden: null, stand: null, struck: null, style: null }
  }

  /** False where the run is hidden. */
  write(characters: string, { styles }: PrintRules): boolean {
    const { run } = this
    // Hiding and striking are switches: a hidden character style in a hidden paragraph style shows again.
    const isOn = (which: 'hidden' | 'struck'): boolean => {
      const [byParagraph, byCharacter] = [this.style, run.style].map((style) =>
        inherited(styles, style, (each) => each[which]),
      )
      return run[which] ?? (byParagraph ?? false) !== (byCharacter ?? false)
    }
    if (isOn('hidden')) return false
    const [character, paragraph] = [run.style, this.style].map((style) =>
      inherited(styles, style, (each) => each.stand),
    )
    const stand = run.stand ?? character ?? paragraph ?? 'line'
    const struck = isOn('struck')
    this.text = addPiece(this.text, this.#last, struck ? strikeOut(characters) : characters, stand)
    if (characters !== '') this.#last = stand
    return true
  }

  #label({ styles, counter }: PrintRules): string {
    const list = this.list ?? inherited(styles, this.style, (style) => style.list)
    if (list === null || list === '0') return ''
    const byStyle = this.style === null ? null : counter.levelOfStyle(list, this.style)
    const level = this.listLevel ?? byStyle ?? inherited(styles, this.style, (style) => style.listLevel)
    return counter.next(list, level ?? 0)
  }

  flow(rules: PrintRules): FlowParagraph {
    const outline = this.outline ?? outlineOf(rules.styles, this.style)
    const label = this.#label(rules)
    // Figures of a number and of the text must not grow together.
    const gap = figureAtEnd.test(label) || (label !== '' && figureAtStart.test(this.text)) ? ' ' : ''
    return {
      kind: 'paragraph',
      text: label + (this.text === '' ? '' : gap) + this.text,
      level: outline !== null && outline >= 0 && outline < 9 ? outline + 1 : null,
    }
  }
}
