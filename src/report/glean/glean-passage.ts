// One paragraph → its facts, in print order, each tied to the count it is a part of or stands beside.
import type { Fact } from '../model/fact.ts'
import type { SectionKey } from '../model/outline.ts'
import type { Span } from '../model/span.ts'
import * as wording from '../text/clause-wording.ts'
import { countsWithoutUnit, moneyUnit } from '../text/figure-wording.ts'
import type { Squeezed } from '../text/squeeze.ts'
import { clausesOf, saysNothing, type Clause } from './clause.ts'
import { Reader } from './matter.ts'
import { Parts } from './parts.ts'
import { qualify } from './qualify.ts'
import { blotted, quantitiesIn, withoutTitles } from './quantities.ts'
import { statementsIn, type Said } from './statements.ts'
import { keepsMoney, phraseOf, subjectOf, worthKeeping, type Named } from './subject.ts'

export interface GleanedPassage {
  readonly facts: readonly Fact[]
  /** Number of the passage's last sentence. */
  readonly sentence: number
}

export interface Prose {
  readonly paper: string
  readonly squeezed: Squeezed
  /** What stands before it, squeezed. */
  readonly above: string
  readonly section: number
  readonly sectionKey: SectionKey
  readonly year: number | null
  readonly sentence: number
  /** Index the first fact of this passage will have in the report. */
  readonly first: number
}

export function gleanPassage(prose: Prose): GleanedPassage {
  const text = withoutTitles(prose.squeezed.text)
  const reader = new Reader(text, prose.above, prose)
  const parts = new Parts(prose.first)
  const facts: Fact[] = []
  const clauses = clausesOf(text, quantitiesIn(prose.paper, prose.squeezed, blotted(text)))
  const events = [
    ...clauses.map((clause) => ({ at: clause.quantity.start, clause, said: null })),
    ...statementsIn(text).map((said) => ({ at: said.start, clause: null, said })),
  ].sort((a, b) => a.at - b.at)
  for (const { clause, said } of events) {
    const found = clause ? factOf(prose, clause, reader, parts) : factsOfStatement(prose, said, reader)
    facts.push(...found)
  }
  reader.to(text.length)
  return { facts, sentence: reader.matter.sentence }
}

function spanOf({ at }: Squeezed, start: number, end: number): Span {
  return { start: at[start]!, end: at[end - 1]! + 1 }
}

function factOf(prose: Prose, clause: Clause, reader: Reader, parts: Parts): readonly Fact[] {
  const { quantity } = clause
  reader.to(quantity.start)
  reader.to(clause.end, true)
  const matter = clause.respective ? reader.matterOf(clause.before) : reader.matter
  parts.enter(clause, prose.squeezed.text, matter.sentence)

  const bare = quantity.unit === null && !quantity.percent
  if (bare && (clause.behind !== '' || !countsWithoutUnit.test(clause.before))) {
    parts.passOver()
    return []
  }
  const changed = wording.change.exec(clause.before)
  if (wording.otherChange.test(clause.before)) return []
  const shared = !changed && quantity.percent && wording.sharePart.exec(clause.before)
  const aside = changed ?? shared
  const before = aside ? clause.before.slice(0, aside.index) : clause.before
  const words = `${clause.lead !== '' && !aside ? `${clause.lead}${before}` : before}〓${clause.behind}`
  let named: Named | null = aside && saysNothing(before) ? null : subjectOf(words, quantity, matter)
  const last = quantity.percent || changed ? parts.lastCount() : null
  // A share in a sentence of its own is of something it names itself.
  const beside = shared && last?.fact.sentence !== matter.sentence ? null : last
  if (quantity.percent && !aside && !(clause.inBrackets && saysNothing(before))) named = null
  // A share, a change, or a bare figure behind its count speaks of that count.
  const inherits = aside !== null && aside !== false ? true : saysNothing(clause.before) && clause.behind === ''
  const owner = beside ?? (inherits && matter.cumulative ? parts.lastWhole() : null)
  if (named === null && inherits && owner) named = { subject: owner.fact.subject, qualifier: null }
  const phrase =
    named && owner && inherits && saysNothing(before)
      ? owner.fact.phrase
      : phraseOf(clause.lead + before, clause.behind)
  const subject = named?.subject ?? 'other'
  const money = quantity.unit !== null && moneyUnit.test(quantity.unit)
  if (subject === 'other' && !(money ? keepsMoney(words) : worthKeeping(quantity, phrase))) return []

  const span = spanOf(prose.squeezed, quantity.start, quantity.end)
  const change = changed
    ? {
        direction: changed.groups!['fall'] === undefined ? ('rise' as const) : ('fall' as const),
        year: baseYear(changed, prose.year),
      }
    : null
  const part = parts.partOf(clause, subject, change !== null || quantity.percent)
  const fact: Fact = {
    subject,
    value: quantity.value,
    decimals: quantity.decimals,
    scale: quantity.scale,
    unit: quantity.unit,
    percent: quantity.percent,
    scope: matter.scope,
    qualifier: qualify({ clause, text: prose.squeezed.text, named, change, matter, reportYear: prose.year }),
    raw: prose.paper.slice(span.start, span.end),
    span,
    clause: spanOf(prose.squeezed, clause.start, clause.end),
    sentence: matter.sentence,
    section: prose.section,
    phrase,
    said: 'figure',
    approximate: quantity.approximate,
    year: matter.year,
    cumulative: matter.cumulative,
    change,
    whole: part?.whole ?? null,
    partBy: part?.partBy ?? null,
    beside: inherits && beside ? beside.index : null,
    document: subject.startsWith('documents.') && wordsNameDocument(words, matter.topic) ? matter.document : null,
  }
  parts.add(fact)
  return [fact]
}

const wordsNameDocument = (words: string, topic: string | null): boolean => topic === 'documents' && words !== ''

function baseYear(changed: RegExpExecArray, reportYear: number | null): number | null {
  const named = changed.groups!['year']
  if (named !== undefined) return Number(named)
  return reportYear === null ? null : reportYear - 1
}

function factsOfStatement(prose: Prose, said: Said | null, reader: Reader): readonly Fact[] {
  if (!said) return []
  reader.to(said.end)
  const { matter } = reader
  const span = spanOf(prose.squeezed, said.start, said.end)
  return said.subjectsFor(matter.topic).map((subject) => ({
    subject,
    value: 0,
    decimals: 0,
    scale: 1,
    unit: null,
    percent: false,
    scope: matter.scope,
    qualifier: null,
    raw: prose.paper.slice(span.start, span.end),
    span,
    clause: span,
    sentence: matter.sentence,
    section: prose.section,
    phrase: prose.squeezed.text.slice(said.start, said.end),
    said: 'words',
    approximate: false,
    year: matter.year,
    cumulative: matter.cumulative,
    change: null,
    whole: null,
    partBy: null,
    beside: null,
    document: null,
  }))
}
