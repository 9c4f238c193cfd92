// NIN: the prose against itself. Two figures are only held against each other where their sentences say they are one thing.
import type { Fact } from '../../model/fact.ts'
import { fullTimeToo, oneChannel, onlyPartTime, plannedYear } from '../../text/narrative-wording.ts'
import { countOf, isExact, isOwn } from '../fact-figure.ts'
import { groupBy } from '../group-by.ts'
import type { HeldReport } from '../held-report.ts'
import { placeOf, proseOf } from '../prose.ts'
import type { Notice, Rule } from '../rule.ts'
import * as words from '../words/narrative.ts'
import { meaningsOf } from './narrative.ts'

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

/**
 * Tells whether two sentences speak of one thing: they give a further quantity alike. Two sentences are looked through
 * once, however many of their figures are held against each other.
 */
function furtherQuantities(statements: readonly Statement[]): (a: Fact, b: Fact) => boolean {
  const bySentence = groupBy(statements, ({ fact }) => fact.sentence)
  const named = statements.filter(({ fact }) => fact.phrase.length >= shortPhrase)
  const saidIn = new Map([...groupBy(named, ({ fact }) => fact.sentence)].map(([sentence, all]) => [sentence, groupBy(all, ({ said }) => said)])) // prettier-ignore
  const alike = (a: number, b: number): [Fact, Fact][] => {
    const said = saidIn.get(b)
    if (!said) return []
    return bySentence.get(a)!.flatMap(({ fact, said: same }) =>
      // One of two is always another than the figure in question.
      (said.get(same) ?? [])
        .filter((other) => yearsAgree(fact, other.fact))
        .slice(0, 2)
        .map((other): [Fact, Fact] => [fact, other.fact]),
    )
  }
  const known = new Map<string, readonly [Fact, Fact][]>()
  return (a, b) => {
    const sentences = `${a.sentence} ${b.sentence}`
    const pairs = known.get(sentences) ?? alike(a.sentence, b.sentence)
    known.set(sentences, pairs)
    return pairs.some(([fact, other]) => fact !== a && other !== b)
  }
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

const worded = ({ phrase, raw }: Fact): string => phrase + raw

const yearly = /^(?:requests\.(?:received|answered)|(?:review|litigation)\.total|documents\.(?:made|repealed))$/u
/** Smaller figures may be the same in two years. */
const telling = 10

/** Told for the year before only, or with this year's figure: the sentence is last year's. */
function otherYear(report: HeldReport): Notice[] {
  const { year, facts } = report
  if (year === null || facts === null) return []
  const told = facts.filter(
    (fact) =>
      yearly.test(fact.subject) && fact.said === 'figure' && fact.whole === null && !fact.cumulative && !fact.percent,
  )
  return [...groupBy(told, ({ subject, document }) => `${subject} ${document}`).values()].flatMap((alike): Notice[] => {
    const isBefore = (fact: Fact): boolean => fact.change === null && fact.year === year - 1
    const own = new Set(alike.filter((fact) => isOwn(report, fact)).map(countOf))
    const isOfTable = (fact: Fact): boolean =>
      fact.change === null &&
      fact.year !== null &&
      fact.year !== year &&
      countOf(fact) >= telling &&
      !own.has(countOf(fact)) &&
      meaningsOf(report, fact).some(({ value }) => value === countOf(fact))
    const stale = alike.every(isBefore) ? alike[0] : alike.find(isOfTable)
    if (!stale) return []
    const message = alike.every(isBefore)
      ? words.otherYear(worded(stale), stale.year!, year)
      : words.figureOfYear(worded(stale), stale.year!, year)
    return [{ message, at: stale.span, expected: String(year), actual: String(stale.year) }]
  })
}

function stalePlan({ outline, year }: HeldReport): Notice[] {
  if (!outline || year === null) return []
  const prose = proseOf(outline, 'problems')
  return [...prose.text.matchAll(plannedYear)]
    .filter(({ groups }) => Number(groups!['year']) <= year)
    .map((found) => ({ message: words.stalePlan(found[0], year), at: placeOf(prose, found) }))
}

/** 未收到申请 on one page and 收到申请12件 on another; a nought of one channel is none of all. */
function noughtAndFigure(report: HeldReport): Notice[] {
  const own = (report.facts ?? []).filter((fact) => !fact.percent && !fact.cumulative && isOwn(report, fact))
  const figures = groupBy(
    own.filter((fact) => fact.said === 'figure' && fact.whole === null && countOf(fact) > 0),
    (fact) => `${fact.subject} ${fact.scope}`,
  )
  return own.flatMap((nought): Notice[] => {
    if (nought.said !== 'words' || !saidTwice.test(nought.subject) || oneChannel.test(nought.phrase)) return []
    const other = figures.get(`${nought.subject} ${nought.scope}`)?.find((fact) => fact.sentence !== nought.sentence)
    return other ? [{ message: words.contradiction(nought.raw, worded(other)), at: nought.span }] : []
  })
}

const saidTwice = /^(?:requests\.received|(?:review|litigation)\.total|fee\.processing)$/u

function contradictions(report: HeldReport): Notice[] {
  const { outline } = report
  if (!outline) return []
  const prose = proseOf(outline, 'whole')
  const [first, second] = [onlyPartTime.exec(prose.text), fullTimeToo.exec(prose.text)]
  const staff =
    first && second ? [{ message: words.contradiction(first[0], second[0]), at: placeOf(prose, first) }] : []
  return [...staff, ...noughtAndFigure(report)]
}

const { about } = words

export const withinProseRules: readonly Rule[] = [
  { id: 'NIN-01', forms: 'any', weight: 'doubt', about: about['NIN-01'], test: statedTwice },
  { id: 'NIN-06', forms: 'any', weight: 'doubt', about: about['NIN-06'], test: otherYear },
  { id: 'NIN-07', forms: 'any', weight: 'note', about: about['NIN-07'], test: stalePlan },
  { id: 'NIN-08', forms: 'any', weight: 'note', about: about['NIN-08'], test: contradictions },
]
