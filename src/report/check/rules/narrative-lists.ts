// NAR-14 and NAR-15: shares beside counts, and prose against the older lists of indicators.
import type { Fact } from '../../model/fact.ts'
import type { CellKey } from '../../model/filled-form.ts'
import { squeeze } from '../../text/squeeze.ts'
import { ownLand, share, shareOfLand, shareOfWork } from '../../text/narrative-wording.ts'
import { simplify } from '../../text/script.ts'
import { countOf, isOwn, scopeFits } from '../fact-figure.ts'
import type { HeldReport } from '../held-report.ts'
import { annual } from '../rule.ts'
import type { Notice, Rule } from '../rule.ts'
import * as words from '../words/narrative.ts'

/** Half a unit of the last printed place and a little: 32.0 % may be printed for 31.95 to 32.05. */
const tolerance = (decimals: number): number => 0.6 * 10 ** -decimals

/** 占 stands before the figure: a share of a whole, not a rate of what was done in time. */
function isShare({ outline }: HeldReport, { clause, span }: Fact): boolean {
  if (!outline) return false
  return share.test(squeeze(outline.document.text, [{ start: clause.start, end: span.start }]).text)
}

/** Of what this report does not tell: all requests of the city, all work of the office; or all that came in, of anything. */
function isOfMore({ outline, scope, organ }: HeldReport, fact: Fact, count: Fact): boolean {
  if (count.subject === 'requests.received' && count.whole === null) return true
  const { text } = squeeze(outline!.document.text, [{ start: fact.clause.start, end: fact.span.start }])
  const land = shareOfLand.exec(text)?.groups!['land']
  if (land !== undefined && (scope !== 'aggregate' || ownLand.exec(simplify(organ ?? ''))?.[0] !== land)) return true
  return shareOfWork.test(text)
}

/** What a share of requests may be a share of: the totals of table 3, or the count the sentence names. */
function wholesOf(report: HeldReport, count: Fact): number[] {
  const counted = (row: string): number | null => report.counted(`requests/${row}/total`)
  const [all, fresh, before] = [counted('total'), counted('new'), counted('carriedIn')]
  const named = count.whole === null ? null : report.facts?.[count.whole]
  const wholes = [
    ...(all === null ? [] : [all]),
    ...(fresh === null ? [] : [fresh]),
    ...(fresh === null || before === null ? [] : [fresh + before]),
    ...(named ? [countOf(named)] : []),
  ]
  return [...new Set(wholes)].filter((whole) => whole > 0)
}

function shares(report: HeldReport): Notice[] {
  return (report.facts ?? []).flatMap((fact): Notice[] => {
    const count = fact.beside === null ? null : report.facts?.[fact.beside]
    if (!fact.percent || fact.approximate || fact.change !== null || !count || count.approximate) return []
    if (!count.subject.startsWith('requests.') || !isOwn(report, count) || !scopeFits(report, count)) return []
    if (!isShare(report, fact) || isOfMore(report, fact, count)) return []
    const wholes = wholesOf(report, count)
    const of = (whole: number): number => (countOf(count) / whole) * 100
    if (wholes.length === 0 || wholes.some((whole) => Math.abs(of(whole) - fact.value) <= tolerance(fact.decimals)))
      return []
    const options = [...new Set(wholes.map((whole) => `${of(whole).toFixed(fact.decimals)}%`))]
    return [
      {
        at: fact.span,
        cells: ['requests/total/total'],
        message: words.percentDiffers(fact.raw, count.phrase + count.raw, options),
        expected: options[0]!,
        actual: fact.raw,
      },
    ]
  })
}

/** Keys of the older lists by subject. Answers of all kinds are told in too many ways to be held against one row. */
export const listKeys: Readonly<Record<string, readonly string[]>> = {
  'requests.received': ['requests.received', 'c.received'],
  'requests.channel.inPerson': ['requests.inPerson', 'c.inPerson'],
  'requests.channel.online': ['requests.online', 'c.online'],
  'requests.channel.letter': ['requests.letterFax', 'c.letter'],
  'requests.channel.fax': ['c.fax'],
  'requests.granted': ['answers.granted', 'c.granted'],
  'requests.partial': ['answers.partial', 'c.partial'],
  'requests.refused': ['answers.refused', 'c.refused'],
  'review.total': ['review'],
  'litigation.total': ['litigation'],
  'documents.disclosed': ['documents.disclosed', 'a.disclosed'],
}

function lists(report: HeldReport): Notice[] {
  return (report.facts ?? []).flatMap((fact): Notice[] => {
    const keys = listKeys[fact.subject]
    const own = fact.cumulative ? isOwn(report, { ...fact, cumulative: false }) : isOwn(report, fact)
    if (!keys || fact.approximate || !own || !scopeFits(report, fact)) return []
    const index = report.filled.indicators.findIndex((row) => row.key !== null && keys.includes(row.key))
    const key: CellKey = `indicators/${index}/${fact.cumulative ? 'cumulative' : 'value'}`
    const printed = index < 0 ? null : report.printed(key)
    if (printed === null || printed === countOf(fact)) return []
    const figure = report.figure(key)
    const message = words.differs(fact.phrase + fact.raw, [{ name: report.name(key), figure }])
    return [{ cells: [key], at: fact.span, message, expected: figure, actual: fact.raw }]
  })
}

const { about } = words

export const narrativeListRules: readonly Rule[] = [
  { id: 'NAR-14', forms: annual, weight: 'doubt', about: about['NAR-14'], test: shares },
  {
    id: 'NAR-15',
    forms: ['statistics-2014', 'statistics-fujian'],
    weight: 'doubt',
    about: about['NAR-15'],
    test: lists,
  },
]
