// NIN-02 to NIN-05: parts against wholes inside the prose, and what came in against what went out inside one sentence.
import type { Fact } from '../../model/fact.ts'
import { withCarried } from '../../text/clause-wording.ts'
import { add, printDecimal } from '../../text/decimal.ts'
import { withdrawn } from '../../text/narrative-wording.ts'
import { countOf, isExact, isOwn, sumOf } from '../fact-figure.ts'
import { groupBy } from '../group-by.ts'
import type { HeldReport } from '../held-report.ts'
import type { Notice, Rule } from '../rule.ts'
import * as words from '../words/narrative.ts'

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
    const parts = (partsOf.get(index) ?? []).filter(({ unit }) => unit === whole.unit || unit === null)
    return counts(whole) && parts.length > 0 ? [{ whole, parts }] : []
  })
}

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

const endOf = ({ subject }: Fact): string => subject.split('.').at(-1)!
const hasEach = (found: ReadonlySet<string>, wanted: readonly string[]): boolean =>
  wanted.every((each) => found.has(each))

const outcomes = ['upheld', 'corrected', 'other', 'pending']
const granting = ['granted', 'partial']
const results = ['refused', 'unable', 'unprocessed', 'other']

/**
 * Parts beside which no further one can be: all four outcomes, all results of requests, or those of 分别为; null where more
 * may be untold. What was carried in stands among the results and is none of them.
 */
function allParts({ whole, parts }: Family): readonly Fact[] | null {
  const found = new Set(parts.map(endOf))
  const of = (wanted: readonly string[]): Fact[] => parts.filter((part) => wanted.includes(endOf(part)))
  if (whole.subject.endsWith('.total') && hasEach(found, outcomes)) return of(outcomes)
  if (whole.subject === 'requests.answered' && hasEach(found, results)) {
    if (found.has('grantedOrPartial')) return of(['grantedOrPartial', ...results])
    if (hasEach(found, granting)) return of([...granting, ...results])
  }
  return parts.length > 1 && parts.every(({ partBy }) => partBy === 'respectively') ? parts : null
}

const partsDiffer = (report: HeldReport): Notice[] =>
  families(report).flatMap((family): Notice[] => {
    const { whole } = family
    const parts = allParts(family)
    if (parts === null || sumOf(parts) === countOf(whole)) return []
    const sum = String(sumOf(parts))
    const message = words.partsDiffer(parts.map(worded), sum, worded(whole))
    return [{ message, at: whole.span, expected: sum, actual: whole.raw }]
  })

const isChannel = ({ subject }: Fact): boolean => subject.startsWith('requests.channel.')

/** Channels through which requests came: more than all of them cannot be, fewer may leave one untold. */
export function channelsDiffer(report: HeldReport): Notice[] {
  const facts = report.facts ?? []
  const counts = facts.filter((fact) => isExact(fact) && !fact.percent)
  return [...groupBy(counts, (fact) => fact.whole)].flatMap(([index, parts]): Notice[] => {
    const whole = index === null ? undefined : facts[index]
    const channels = parts.filter((part) => isChannel(part) && part.unit === whole?.unit)
    if (whole?.subject !== 'requests.received' || !isExact(whole) || channels.length < 2) return []
    const sum = sumOf(channels)
    const fewer = sum < countOf(whole)
    // Letters and faxes told together are no one channel, and still some of the whole.
    if (sum === countOf(whole) || (fewer && parts.some(({ subject }) => subject === 'other'))) return []
    const message = words.partsDiffer(channels.map(worded), String(sum), worded(whole))
    const weight = fewer ? { weight: 'note' as const } : {}
    return [{ message, at: whole.span, expected: String(sum), actual: whole.raw, ...weight }]
  })
}

// Each share is rounded.
const mostPercent = 100.5
const leastPercent = 99.5

function percentsDiffer(report: HeldReport): Notice[] {
  const facts = report.facts ?? []
  const percentOf = new Map<Fact, Fact>()
  for (const fact of facts) {
    const count = fact.beside === null ? undefined : facts[fact.beside]
    if (count && fact.percent && fact.change === null && !percentOf.has(count)) percentOf.set(count, fact)
  }
  return families(report).flatMap((family): Notice[] => {
    const { whole, parts } = family
    const percents = parts.flatMap((part) => percentOf.get(part) ?? [])
    if (percents.length < 2) return []
    const sum = add(percents.map(({ value, decimals }) => ({ value, decimals })))
    // A part of nothing has no share to print.
    const each = allParts(family)?.every((part) => percentOf.has(part) || countOf(part) === 0) ?? false
    const tooSmall = sum.value < leastPercent && each
    if (sum.value <= mostPercent && !tooSmall) return []
    return [{ message: words.percentsDiffer(percents.map(worded), printDecimal(sum), tooSmall), at: whole.span }]
  })
}

const total = (report: HeldReport, row: string): number | null => report.counted(`requests/${row}/total`)

/** Requests that ended without an answer, as far as table 3 tells: all of （六）. */
function withoutAnswer(report: HeldReport): number | null {
  const rows = ['other', 'other.uncorrected', 'other.feeUnpaid', 'other.rest']
  const counts = rows.flatMap((row) => total(report, row) ?? [])
  return counts.length === 0 ? null : counts.reduce((sum, count) => sum + count, 0)
}

function unbalanced(report: HeldReport): Notice[] {
  const own = (report.facts ?? []).filter((fact) => isExact(fact) && isOwn(report, fact))
  const requests = own.filter(({ subject, phrase }) => subject.startsWith('requests.') || withdrawn.test(phrase))
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
    if ([came, countOf(received)].includes(went)) return []
    const untold = withoutAnswer(report)
    const explained = here.some(({ phrase }) => withdrawn.test(phrase)) || untold === null || came - went <= untold
    if (went < came && explained) return []
    const [expected, actual] = [String(came), String(went)]
    return [{ message: words.unbalanced(expected, actual), at: received.span, expected, actual }]
  })
}

const { about } = words

export const partsInProseRules: readonly Rule[] = [
  { id: 'NIN-02', forms: 'any', weight: 'error', about: about['NIN-02'], test: partsTooLarge },
  { id: 'NIN-03', forms: 'any', weight: 'doubt', about: about['NIN-03'], test: partsDiffer },
  { id: 'NIN-04', forms: 'any', weight: 'doubt', about: about['NIN-04'], test: percentsDiffer },
  { id: 'NIN-05', forms: 'any', weight: 'doubt', about: about['NIN-05'], test: unbalanced },
]
