// What the prose is about as one reads on: topic, whose figures, which year, which documents. Each holds until it changes.
import type { Fact, FactSubject } from '../model/fact.ts'
import type { SectionKey } from '../model/outline.ts'
import { sentenceEnd } from '../text/figure-wording.ts'
import * as clauses from '../text/clause-wording.ts'
import * as facts from '../text/fact-wording.ts'

export interface Matter {
  topic: facts.Topic | null
  /** The paragraph speaks of disclosure. */
  readonly disclosure: boolean
  scope: Fact['scope']
  year: number | null
  cumulative: boolean
  fate: FactSubject | null
  document: Fact['document']
  /** A document was named in this sentence. */
  documentNamed: boolean
  sentence: number
}

interface Place {
  readonly sectionKey: SectionKey
  /** The report's. */
  readonly year: number | null
  readonly sentence: number
}

/** Offset of the last match of a global pattern, -1 for none. */
function lastMatch(text: string, pattern: RegExp): number {
  let at = -1
  for (const found of text.matchAll(pattern)) at = found.index + found[0].length
  return at
}

function latest<T extends { readonly wording: RegExp }>(text: string, among: readonly T[]): T | null {
  let best: T | null = null
  let at = -1
  for (const each of among) {
    const found = lastMatch(text, each.wording)
    if (found > at) {
      at = found
      best = each
    }
  }
  return best
}

export class Reader {
  readonly matter: Matter
  private readonly text: string
  private readonly reportYear: number | null
  private read = 0
  /** 去年 speaks of its own clause only. */
  private fleeting = false

  /** `above` is what stands before the paragraph: a heading of its own, often. */
  constructor(text: string, above: string, { sectionKey, year, sentence }: Place) {
    this.text = text
    this.reportYear = year
    const telling = sectionKey === 'requests' || sectionKey === 'reviewLitigation'
    this.matter = {
      topic: sectionKey === 'requests' ? 'requests' : null,
      disclosure: telling || facts.disclosure.test(above) || facts.disclosure.test(text),
      scope: null,
      year: null,
      cumulative: false,
      fate: null,
      document: null,
      documentNamed: false,
      sentence,
    }
  }

  /** The matter of one name in a list, without reading on. */
  matterOf(name: string): Matter {
    return { ...this.matter, topic: latest(name, facts.topics)?.topic ?? this.matter.topic }
  }

  /** Reads on to `end`; words behind a figure tell its topic, but 公开 behind it is what became of all. */
  to(end: number, behind = false): void {
    if (end <= this.read) return
    const { matter } = this
    const piece = this.text.slice(this.read, end)
    this.read = end
    const ends = [...piece].filter((unit) => sentenceEnd.test(unit)).length
    if (ends > 0) {
      matter.sentence += ends
      matter.year = null
      matter.cumulative = false
      matter.fate = null
      matter.documentNamed = false
    }
    this.understand(piece, behind)
  }

  private understand(piece: string, behind: boolean): void {
    const { matter } = this
    const topic = latest(piece, facts.topics)
    if (topic) matter.topic = topic.topic
    else if (matter.topic !== 'foreign' && facts.plainRequest.test(piece)) matter.topic = 'requests'
    else if (matter.disclosure && facts.bareRequest.test(piece)) matter.topic = 'requests'
    const scope = latest(piece, facts.scopeWords)
    if (scope) matter.scope = scope.scope
    const current = piece.split(sentenceEnd).at(-1)!
    if (clauses.cumulative.test(current)) matter.cumulative = true
    else if (/;/u.test(current)) matter.cumulative = false
    if (this.fleeting && /[,;]/u.test(current)) matter.year = null
    const named = [...current.matchAll(clauses.yearNamed)].at(-1)
    if (named) {
      matter.year = Number(named[1])
      this.fleeting = false
    } else if (this.reportYear !== null) {
      const said = latest(current, clauses.yearWords)
      if (said) {
        matter.year = this.reportYear - said.back
        this.fleeting = said.back > 0
      }
    }
    const document = latest(current, facts.documentKinds)
    if (document) {
      matter.document = document.kind
      matter.documentNamed = true
    }
    const fate = latest(current, behind ? facts.fatesBehind : facts.documentFates)
    if (fate) matter.fate = fate.subject
  }
}
