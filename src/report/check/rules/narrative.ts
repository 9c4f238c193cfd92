// NAR: every figure of the prose against the cells it may mean. One that fits is enough; which one is said when none does.
import type { Fact, FactSubject } from '../../model/fact.ts'
import type { CellKey } from '../../model/filled-form.ts'
import { add } from '../../text/decimal.ts'
import { moneyScale, moneyUnit } from '../../text/figure-wording.ts'
import { collectedFees, handling, withdrawn } from '../../text/narrative-wording.ts'
import { withCarried, withoutCarried } from '../../text/clause-wording.ts'
import { afterReview, withoutReview } from '../../text/fact-wording.ts'
import { countOf, isOwn, scopeFits, sumOf } from '../fact-figure.ts'
import { groupBy } from '../group-by.ts'
import type { HeldReport } from '../held-report.ts'
import { annual } from '../rule.ts'
import type { Notice, Rule } from '../rule.ts'
import * as words from '../words/narrative.ts'
import { channelsDiffer } from './parts-in-prose.ts'
import { isEmpty } from './requests.ts'

/** What a figure may mean: these cells together, less what the sentence says was withdrawn. */
export interface Meaning {
  readonly cells: readonly CellKey[]
  readonly name: string
  readonly value: number
}

const total = (row: string): CellKey => `requests/${row}/total`

function meaning(report: HeldReport, cells: readonly CellKey[]): Meaning[] {
  const counts = cells.map(report.counted)
  if (cells.length === 0 || counts.some((count) => count === null)) return []
  const names = cells.map((key) => shortName(report, key))
  const value = add(counts.map((count) => ({ value: count!, decimals: 0 }))).value
  return [{ cells, name: names.length > 1 ? words.sum(names) : names[0]!, value }]
}

function shortName(report: HeldReport, key: CellKey): string {
  const [table = '', row = ''] = key.split('/')
  return table === 'requests' ? report.rowName(table, row) : report.name(key)
}

/** A group of table 3 as a whole; nothing where any of its rows was not read. */
function groupMeaning(report: HeldReport, group: string): Meaning[] {
  const table = report.form?.tables.find((each) => each.key === 'requests')
  const alone = report.counted(total(group)) === null ? [] : meaning(report, [total(group)])
  if (alone.length > 0 || !table) return alone
  const ofForm = table.blocks.flatMap((block) => block.rows)
  const others = table.alternatives.flatMap((each) => each.instead)
  const rows = [...ofForm, ...others].filter((row) => row.key.startsWith(`${group}.`))
  const name = rows[0]?.under.at(-1)
  return meaning(
    report,
    rows.map((row) => total(row.key)),
  ).map((each) => ({ ...each, name: name ?? each.name }))
}

const courts = ['direct', 'afterReview'] as const
const courtsNamed: readonly string[] = [withoutReview, afterReview]

/** Every admissible reading of a subject in the annual forms; empty where the tables cannot say. */
export function meaningsOf(report: HeldReport, fact: Fact): Meaning[] {
  const { subject, qualifier } = fact
  const read = (...cells: CellKey[]): Meaning[] => meaning(report, cells)
  const [family, part = ''] = subject.split('.', 2)
  if (family === 'review') return read(`reviewLitigation/review/${part}`)
  if (family === 'litigation') {
    const each = courts.map((row): CellKey => `reviewLitigation/${row}/${part}`)
    const named = courtsNamed.findIndex((courtName) => courtName === qualifier)
    return named < 0 ? [...read(...each), ...each.flatMap((key) => read(key))] : read(each[named]!)
  }
  if (family === 'decisions') return read(`activeDisclosure/${part}/decisions`)
  if (family === 'documents') return fact.document ? read(`activeDisclosure/${fact.document}/${part}`) : []
  if (subject === 'requests.received') {
    const alone = read(total('new'))
    const both = [...read(total('new'), total('carriedIn')), ...read(total('total'), total('carriedOut'))]
    return qualifier === withoutCarried ? alone : qualifier === withCarried ? both : [...alone, ...both]
  }
  if (subject === 'requests.answered') {
    const handled = handling.test(fact.phrase) ? read(total('new'), total('carriedIn')) : []
    return [...read(total('total')), ...lessWithdrawn(report, fact), ...handled]
  }
  if (subject === 'requests.grantedOrPartial') return read(total('granted'), total('partial'))
  if (['refused', 'unable', 'unprocessed', 'other'].includes(part)) return groupMeaning(report, part)
  return part === 'carriedIn' || part === 'carriedOut' || part === 'granted' || part === 'partial'
    ? read(total(part))
    : []
}

const withdrawals = new WeakMap<readonly Fact[], ReadonlyMap<number, number>>()

/** How many each sentence says were withdrawn, where it says so; counted once a report. */
function withdrawnBySentence(facts: readonly Fact[]): ReadonlyMap<number, number> {
  const known = withdrawals.get(facts)
  if (known) return known
  const taken = facts.filter((fact) => !fact.percent && withdrawn.test(fact.phrase))
  const bySentence = groupBy(taken, (fact) => fact.sentence)
  const counts = new Map([...bySentence].map(([sentence, same]) => [sentence, sumOf(same)]))
  withdrawals.set(facts, counts)
  return counts
}

function lessWithdrawn(report: HeldReport, { sentence }: Fact): Meaning[] {
  const [all] = meaning(report, [total('total')])
  const count = report.facts ? withdrawnBySentence(report.facts).get(sentence) : undefined
  if (!all || count === undefined) return []
  return [{ cells: all.cells, name: words.withoutWithdrawn(String(count)), value: all.value - count }]
}

/** True for an exact figure of this report's year and scope that is not merely a part of something else. */
export function isComparable(report: HeldReport, fact: Fact): boolean {
  if (fact.approximate || !isOwn(report, fact) || !scopeFits(report, fact)) return false
  // T3-ZERO says of an empty table what there is to say.
  if (fact.said === 'figure' && fact.subject.startsWith('requests.') && isEmpty(report)) return false
  const whole = fact.whole === null ? null : report.facts?.[fact.whole]
  return whole == null || (isOwn(report, whole) && scopeFits(report, whole) && whole.subject !== 'other')
}

const fits = (report: HeldReport, fact: Fact): boolean =>
  meaningsOf(report, fact).some(({ value }) => value === countOf(fact))

/** Several figures of one sentence may make up one cell: 186件、335件 and 446件. */
function sumsOfSentences(report: HeldReport): (fact: Fact) => number | null {
  const key = ({ sentence, subject, document }: Fact): string => `${sentence} ${subject} ${document}`
  const counts = (report.facts ?? []).filter((fact) => !fact.percent)
  const sums = new Map([...groupBy(counts, key)].map(([each, same]) => [each, same.length > 1 ? sumOf(same) : null]))
  return (fact) => sums.get(key(fact)) ?? null
}

const wholeSubjects = /^(?:requests\.(?:received|answered)|(?:review|litigation)\.total)$/u

type Meant = readonly FactSubject[] | RegExp | ((fact: Fact) => boolean)

function against(report: HeldReport, meant: Meant): Notice[] {
  const isMeant = (fact: Fact): boolean =>
    typeof meant === 'function'
      ? meant(fact)
      : meant instanceof RegExp
        ? meant.test(fact.subject)
        : meant.includes(fact.subject)
  const facts = (report.facts ?? []).filter(
    (fact) => isMeant(fact) && fact.said === 'figure' && isComparable(report, fact),
  )
  const fitting = new Set(facts.filter((fact) => fits(report, fact)))
  // Where the prose gives the table's figure elsewhere, this one is of something narrower.
  const settled = new Set([...fitting].map((fact) => fact.subject))
  const sumOfSentence = sumsOfSentences(report)
  return facts.flatMap((fact): Notice[] => {
    if (fitting.has(fact) || (wholeSubjects.test(fact.subject) && fact.whole !== null)) return []
    const meanings = meaningsOf(report, fact)
    const sum = sumOfSentence(fact)
    if (meanings.length === 0 || meanings.some(({ value }) => value === sum)) return []
    return [{ ...notice(fact, meanings), ...(settled.has(fact.subject) ? { weight: 'note' } : {}) }]
  })
}

function notice(fact: Fact, meanings: readonly Meaning[]): Notice {
  const readings = [...new Map(meanings.map((each) => [each.value, each])).values()]
  return {
    cells: meanings[0]!.cells,
    at: fact.span,
    message: words.differs(
      fact.phrase + fact.raw,
      readings.map(({ name, value }) => ({ name, figure: String(value) })),
    ),
    expected: readings.map(({ value }) => String(value)).join(' / '),
    actual: fact.raw,
  }
}

function answered(report: HeldReport): Notice[] {
  const [all] = meaning(report, [total('total')])
  const rest = report.filled.cells.some(({ key }) => key === total('other.rest')) ? 'other.rest' : 'other'
  const [others] = meaning(report, [total(rest)])
  return against(report, ['requests.answered']).map((each) => {
    const value = Number.parseInt((each.actual ?? '').replaceAll(',', ''), 10)
    if (!all || !others || others.value === 0 || value !== all.value - others.value) return each
    const message = words.withoutOthers(each.actual!, String(all.value), String(others.value))
    return { ...each, weight: 'note', message }
  })
}

/** 零败诉 and 均获维持: each outcome they exclude. */
function noOutcome(report: HeldReport): Notice[] {
  return saidNone(report, /^(?:review|litigation)\.(?:corrected|other|pending)$/u)
}

function saidNone(report: HeldReport, subjects: RegExp): Notice[] {
  return (report.facts ?? []).flatMap((fact): Notice[] => {
    if (fact.said !== 'words' || !subjects.test(fact.subject) || !isComparable(report, fact)) return []
    const [first] = meaningsOf(report, fact)
    if (!first || first.value === 0) return []
    const message = words.nothingSaid(fact.raw, [{ name: first.name, figure: String(first.value) }])
    return [{ cells: first.cells, at: fact.span, message, expected: String(first.value), actual: fact.raw }]
  })
}

/** A report for others may say of its own office that nobody asked. */
const noneAtAll = (report: HeldReport): Notice[] =>
  saidNone(report, /^(?:requests\.received|(?:review|litigation)\.total)$/u).map((each) =>
    report.scope === 'aggregate' ? { ...each, weight: 'doubt' } : each,
  )

function documents(report: HeldReport): Notice[] {
  const facts = (report.facts ?? []).filter(
    (fact) =>
      fact.subject === 'documents.inForce' && fact.document !== null && !fact.approximate && isOwn(report, fact),
  )
  const rows = [...new Set(facts.map((fact) => fact.document!))]
  const older = rows.flatMap((row): Notice[] => {
    const key: CellKey = `activeDisclosure/${row}/totalPublished`
    const published = report.printed(key)
    const own = facts.filter((fact) => fact.document === row)
    const sum = sumOf(own)
    if (published === null || own.some((fact) => countOf(fact) === published) || sum === published) return []
    return [
      { cells: [key], weight: 'note', at: own[0]!.span, message: words.otherConcept(String(sum), String(published)) },
    ]
  })
  // 公开规章13件（含新制定5件） tells of what was published: a part of it is not what was made.
  const published = new Set(
    (report.facts ?? []).flatMap(({ subject, sentence }) => (subject === 'documents.disclosed' ? [sentence] : [])),
  )
  const told = against(report, ({ subject, sentence }) => fates.test(subject) && !published.has(sentence))
  return [...told, ...older]
}

const fates = /^documents\.(?:made|repealed|inForce)$/u

const feesKey: CellKey = 'activeDisclosure/fees/amount'

/** Money in 元 on both sides; each may be rounded at its last place. */
function collected(report: HeldReport): Notice[] {
  const quantity = report.readings.get(feesKey)?.quantity
  if (quantity?.state !== 'number') return []
  const size = moneyScale(report.readings.get(feesKey)?.unit ?? null)
  const printed = { value: quantity.value * size, half: 0.5 * size * 10 ** -quantity.decimals }
  return (report.facts ?? []).flatMap((fact): Notice[] => {
    const isFee = fact.subject === 'other' && moneyUnit.test(fact.unit ?? '') && collectedFees.test(fact.phrase)
    if (!isFee || fact.approximate || !isOwn(report, fact) || !scopeFits(report, fact)) return []
    const half = 0.5 * fact.scale * 10 ** -fact.decimals
    if (Math.abs(fact.value * fact.scale - printed.value) <= Math.max(half, printed.half)) return []
    const figure = report.figure(feesKey)
    const message = words.differs(fact.phrase + fact.raw, [{ name: report.name(feesKey), figure }])
    return [{ cells: [feesKey], at: fact.span, message, expected: figure, actual: fact.raw }]
  })
}

const { about } = words

const rule = (id: keyof typeof about, weight: Rule['weight'], test: Rule['test']): Rule => ({
  id,
  forms: annual,
  weight,
  about: about[id],
  test,
})

const groups: readonly FactSubject[] = ['requests.refused', 'requests.unable', 'requests.unprocessed', 'requests.other']
const granting: readonly FactSubject[] = ['requests.granted', 'requests.partial', 'requests.grantedOrPartial']

export const narrativeRules: readonly Rule[] = [
  {
    ...rule('NAR-01', 'doubt', (report) => [...against(report, ['requests.received']), ...channelsDiffer(report)]),
    forms: 'any',
  },
  rule('NAR-02', 'doubt', (report) => against(report, ['requests.carriedIn'])),
  rule('NAR-03', 'doubt', answered),
  rule('NAR-04', 'doubt', (report) => [
    ...against(report, ['requests.carriedOut']),
    ...saidNone(report, /^requests\.carriedOut$/u),
  ]),
  rule('NAR-05', 'doubt', (report) => against(report, granting)),
  rule('NAR-06', 'doubt', (report) => against(report, groups)),
  rule('NAR-07', 'doubt', (report) => against(report, /^review\./u)),
  rule('NAR-08', 'doubt', (report) => against(report, /^litigation\./u)),
  rule('NAR-09', 'doubt', noOutcome),
  rule('NAR-10', 'error', noneAtAll),
  rule('NAR-11', 'doubt', documents),
  rule('NAR-12', 'note', (report) => [...against(report, /^decisions\./u), ...collected(report)]),
]
