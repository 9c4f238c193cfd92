// Which count a figure is a part of, and which count a share stands beside: 其中, brackets and 分别为 tie them together.
import type { Fact, FactSubject } from '../model/fact.ts'
import { partWords } from '../text/clause-wording.ts'
import type { Clause } from './clause.ts'

interface Placed {
  readonly fact: Fact
  /** Index in the report's list. */
  readonly index: number
}

interface Part {
  readonly whole: number
  readonly partBy: NonNullable<Fact['partBy']>
}

/** Subjects that open a matter of their own: they are parts only where their own clause says so. */
const heads =
  /^(?:requests\.(?:received|answered|carriedIn|carriedOut)|(?:review|litigation)\.total|documents\.|decisions\.|fee\.)/u

const familyOf = (subject: FactSubject): string => subject.split('.', 1)[0]!

export class Parts {
  private count: number
  private last: Placed | null = null
  private whole: Placed | null = null
  private by: Part['partBy'] | null = null
  private said: Part['partBy'] | null = null
  private read = 0
  private sentence = -1

  constructor(first: number) {
    this.count = first
  }

  /** Takes note of the words between the figure before and this one. */
  enter(clause: Clause, text: string, sentence: number): void {
    const passed = text.slice(this.read, clause.quantity.start)
    const words = passed.slice(passed.lastIndexOf(')') + 1)
    this.read = clause.quantity.end
    if (sentence !== this.sentence) this.by = null
    this.sentence = sentence
    this.said = clause.respective
      ? 'respectively'
      : (partWords.find((each) => each.wording.test(words))?.partBy ?? null)
    if (this.said !== null) this.by = this.said
    else if (passed.includes(')')) this.by = null
    // 办结252件（予以公开120件、…）: what opens right behind a count are its parts.
    if (this.said === null && passed.startsWith('(')) this.by = 'including'
  }

  /** A figure that is no fact stands between: a share behind it is not of the count before it. */
  passOver(): void {
    this.last = null
  }

  lastCount(): Placed | null {
    return this.last
  }

  lastWhole(): Placed | null {
    return this.whole
  }

  partOf(clause: Clause, subject: FactSubject, aside: boolean): Part | null {
    const channel = subject.startsWith('requests.channel.') && this.whole?.fact.subject === 'requests.received'
    if (aside || !this.whole || (this.by === null && !channel)) return null
    const { fact, index } = this.whole
    if (heads.test(subject) && this.said === null) return this.endRun()
    if (familyOf(fact.subject) !== familyOf(subject) && subject !== 'other' && fact.subject !== 'other')
      return this.endRun()
    if (fact.sentence < this.sentence - 1 || (fact.sentence < this.sentence && this.by === null)) return null
    return { whole: index, partBy: this.by ?? (clause.respective ? 'respectively' : 'including') }
  }

  private endRun(): null {
    this.by = null
    return null
  }

  add(fact: Fact): void {
    const placed = { fact, index: this.count++ }
    if (fact.percent || fact.change) return
    this.last = placed
    if (fact.whole === null) this.whole = placed
  }
}
