// NIN: the prose against itself. Two figures are only held against each other where their sentences say they are one thing.
import type { Fact } from '../../model/fact.ts'
import { add, printDecimal } from '../../text/decimal.ts'
import { onlyPartTime, fullTimeToo, plannedYear } from '../../text/narrative-wording.ts'
import { withCarried } from '../../text/clause-wording.ts'
import { countOf, isOwn } from '../fact-figure.ts'
import { groupBy } from '../group-by.ts'
import type { HeldReport } from '../held-report.ts'
import { placeOf, proseOf } from '../prose.ts'
import type { Notice, Rule } from '../rule.ts'
import * as words from '../words/narrative.ts'
import { meaningsOf } from './narrative.ts'

const isExact = (fact: Fact): boolean => !fact.approximate && fact.change === null && fact.said === 'figure'

/** All that two statements of one quantity have in common, but for the year, which one of them may leave out. */
const kindOf = (fact: Fact): string =>
  JSON.stringify([
    fact.phrase,
    fact.subject,
    fact.unit,
    fact.percent,
    fact.scope,
    fact.cumulative,
    fact.document,
    fact.qualifier,
  ])

const yearsAgree = (a: Fact, b: Fact): boolean => a.year === b.year || a.year === null || b.year === null

/** Phrases too short to name one thing: 发布, 共有. */
const shortPhrase = 4

interface Statement {
  readonly fact: Fact
  readonly count: number
  /** The same for statements of one kind and one count. */
  readonly said: string
}

/** The first later statement of the same kind that gives another count. */
function contrary(alike: readonly Statement[], at: number, nextCount: readonly number[]): Statement | null {
  const { fact, count } = alike[at]!
  for (let other = nextCount[at]!; other < alike.length;) {
    const each = alike[other]!
    if (each.count === count) other = nextCount[other]!
    else if (each.fact.sentence !== fact.sentence && yearsAgree(each.fact, fact)) return each
    else other++
  }
  return null
}

/** For every statement the place of the next one with another count. */
function nextCounts(alike: readonly Statement[]): number[] {
  const next = alike.map(() => alike.length)
  for (let at = alike.length - 2; at >= 0; at--)
    next[at] = alike[at]!.count === alike[at + 1]!.count ? next[at + 1]! : at + 1
  return next
}

/** Tells whether two sentences speak of one thing: they give a further quantity alike. */
function furtherQuantities(statements: readonly Statement[]): (a: Fact, b: Fact) => boolean {
  const bySentence = groupBy(statements, ({ fact }) => fact.sentence)
  const saidIn = new Map([...bySentence].map(([sentence, all]) => [sentence, groupBy(all, ({ said }) => said)]))
  return (a, b) =>
    bySentence.get(a.sentence)!.some(
      ({ fact, said }) =>
        fact !== a &&
        fact.phrase.length >= shortPhrase &&
        saidIn
          .get(b.sentence)!
          .get(said)
          ?.some((other) => other.fact !== b && yearsAgree(fact, other.fact)),
    )
}

function statedTwice(report: HeldReport): Notice[] {
  const facts = (report.facts ?? []).filter(isExact)
  const statements = facts.map((fact): Statement => {
    const count = countOf(fact)
    return { fact, count, said: `${kindOf(fact)} ${count}` }
  })
  const contraries = new Map<Fact, Fact>()
  for (const alike of groupBy(statements, ({ fact }) => kindOf(fact)).values()) {
    const next = nextCounts(alike)
    alike.forEach(({ fact }, at) => {
      const other = fact.phrase.length < shortPhrase ? null : contrary(alike, at, next)
      if (other) contraries.set(fact, other.fact)
    })
  }
  const shareQuantity = furtherQuantities(statements)
  return facts.flatMap((fact): Notice[] => {
    const other = contraries.get(fact)
    if (!other) return []
    const statutory = fact.subject !== 'other' && fact.whole === null && other.whole === null
    const explained = (each: Fact): boolean => meaningsOf(report, each).some(({ value }) => value === countOf(each))
    if (statutory ? explained(fact) && explained(other) : !shareQuantity(fact, other)) return []
    const message = words.statedTwice(fact.phrase, fact.raw, other.raw)
    return [{ message, at: other.span, expected: fact.raw, actual: other.raw }]
  })
}

const statutoryParts = /^(?:requests|review|litigation)\./u

interface Family {
  readonly whole: Fact
  readonly parts: readonly Fact[]
}

/** Exact counts of statutory subjects with their exact parts in the same unit. */
function families(report: HeldReport): Family[] {
  const facts = report.facts ?? []
  const counts = (fact: Fact): boolean => isExact(fact) && !fact.percent && statutoryParts.test(fact.subject)
  const partsOf = groupBy(facts.filter(counts), (fact) => fact.whole)
  return facts.flatMap((whole, index): Family[] => {
    const parts = (partsOf.get(index) ?? []).filter((fact) => fact.unit === whole.unit)
    return counts(whole) && parts.length > 0 ? [{ whole, parts }] : []
  })
}

const sumOf = (facts: readonly Fact[]): number => facts.reduce((sum, fact) => sum + countOf(fact), 0)
const worded = ({ phrase, raw }: Fact): string => phrase + raw

/** Requests carried in may stand beside those received, and are no part of them then. */
const mayExceed = ({ subject }: Fact): boolean => subject === 'requests.carriedIn'

const partsTooLarge = (report: HeldReport): Notice[] =>
  families(report).flatMap(({ whole, parts }) =>
    parts
      .filter((part) => !mayExceed(part) && countOf(part) > countOf(whole))
      .map((part): Notice => ({
        message: words.partTooLarge(worded(part), worded(whole)),
        at: part.span,
        expected: whole.raw,
        actual: part.raw,
      })),
  )

const outcomes = ['upheld', 'corrected', 'other', 'pending']

function partsDiffer(report: HeldReport): Notice[] {
  return families(report).flatMap(({ whole, parts }): Notice[] => {
    const ends = new Set(parts.map(({ subject }) => subject.split('.', 2)[1]))
    const allOutcomes = whole.subject.endsWith('.total') && outcomes.every((outcome) => ends.has(outcome))
    const listed = parts.length > 1 && parts.every(({ partBy }) => partBy === 'respectively')
    const sum = sumOf(parts)
    if ((!allOutcomes && !listed) || sum === countOf(whole)) return []
    const message = words.partsDiffer(parts.map(worded), String(sum), worded(whole))
    return [{ message, at: whole.span, expected: String(sum), actual: whole.raw }]
  })
}

function percentsTooLarge(report: HeldReport): Notice[] {
  const facts = report.facts ?? []
  const percentOf = new Map<Fact, Fact>()
  for (const fact of facts) {
    const count = fact.beside === null ? undefined : facts[fact.beside]
    if (count && fact.percent && fact.change === null && !percentOf.has(count)) percentOf.set(count, fact)
  }
  return families(report).flatMap(({ whole, parts }): Notice[] => {
    const percents = parts.flatMap((part) => percentOf.get(part) ?? [])
    if (percents.length < 2) return []
    const sum = add(percents.map(({ value, decimals }) => ({ value, decimals })))
    if (sum.value <= 100.5) return []
    return [{ message: words.percentsTooLarge(percents.map(worded), printDecimal(sum)), at: whole.span }]
  })
}

function unbalanced(report: HeldReport): Notice[] {
  const own = (report.facts ?? []).filter((fact) => isExact(fact) && isOwn(report, fact))
  const requests = own.filter((fact) => fact.subject.startsWith('requests.'))
  return [...groupBy(requests, ({ sentence }) => sentence).values()].flatMap((here): Notice[] => {
    const one = (subject: Fact['subject']): Fact | null => {
      const found = here.filter((fact) => fact.subject === subject)
      return found.length === 1 ? found[0]! : null
    }
    const [received, before] = [one('requests.received'), one('requests.carriedIn')]
    const [answered, after] = [one('requests.answered'), one('requests.carriedOut')]
    if (!received || !before || !answered || !after) return []
    const went = sumOf([answered, after])
    const came = received.qualifier === withCarried ? countOf(received) : sumOf([received, before])
    // Without the word, what was received may already hold what was carried in; withdrawn requests end without an answer.
    const either = [came, countOf(received)].includes(went)
    if (either || went < came) return []
    return [
      {
        message: words.unbalanced(String(came), String(went)),
        at: received.span,
        expected: String(came),
        actual: String(went),
      },
    ]
  })
}

const yearly = /^requests\.(?:received|answered)$/u

function otherYear(report: HeldReport): Notice[] {
  const { year, facts } = report
  if (year === null || facts === null) return []
  const told = facts.filter(
    (fact) => yearly.test(fact.subject) && fact.whole === null && !fact.cumulative && !fact.percent,
  )
  const [first] = told
  const stale = told.every((fact) => fact.change === null && fact.year !== null && fact.year === year - 1)
  if (!first || !stale) return []
  return [
    {
      message: words.otherYear(worded(first), first.year!, year),
      at: first.span,
      expected: String(year),
      actual: String(first.year),
    },
  ]
}

function stalePlan({ outline, year }: HeldReport): Notice[] {
  if (!outline || year === null) return []
  const prose = proseOf(outline, 'problems')
  return [...prose.text.matchAll(plannedYear)]
    .filter(({ groups }) => Number(groups!['year']) <= year)
    .map((found) => ({ message: words.stalePlan(found[0], year), at: placeOf(prose, found) }))
}

function contradiction({ outline }: HeldReport): Notice[] {
  if (!outline) return []
  const prose = proseOf(outline, 'whole')
  const [first, second] = [onlyPartTime.exec(prose.text), fullTimeToo.exec(prose.text)]
  return first && second ? [{ message: words.contradiction(first[0], second[0]), at: placeOf(prose, first) }] : []
}

const { about } = words

const rule = (id: keyof typeof about, weight: Rule['weight'], test: Rule['test']): Rule => ({
  id,
  forms: 'any',
  weight,
  about: about[id],
  test,
})

export const withinProseRules: readonly Rule[] = [
  rule('NIN-01', 'doubt', statedTwice),
  rule('NIN-02', 'error', partsTooLarge),
  rule('NIN-03', 'doubt', partsDiffer),
  rule('NIN-04', 'doubt', percentsTooLarge),
  rule('NIN-05', 'doubt', unbalanced),
  rule('NIN-06', 'doubt', otherYear),
  rule('NIN-07', 'note', stalePlan),
  rule('NIN-08', 'note', contradiction),
]
