// XY-10, NIN-09, NIN-10: what prose says of the year before, and how much of it stood in another report.
import type { Fact } from '../../model/fact.ts'
import type { CellKey } from '../../model/filled-form.ts'
import type { Neighbour } from '../../model/neighbour.ts'
import { percentPoints } from '../../text/across-wording.ts'
import { shareIn } from '../../text/reuse.ts'
import { squeeze } from '../../text/squeeze.ts'
import { breakBetween, ownYear, yearOf } from '../beside.ts'
import type { Year } from '../beside.ts'
import { countOf, isOwn, scopeFits } from '../fact-figure.ts'
import type { HeldReport } from '../held-report.ts'
import { proseMarks } from '../prose-marks.ts'
import type { Notice, Rule } from '../rule.ts'
import * as words from '../words/across-prose.ts'
import { listKeys } from './narrative-lists.ts'
import { meaningsOf } from './narrative.ts'
import type { Meaning } from './narrative.ts'

/** A change as it should read: per cent of the earlier figure, or their difference. */
interface Change {
  readonly earlier: number
  readonly now: number
  readonly value: number
  /** Both are of the same cells. */
  readonly alike: boolean
  readonly cells: readonly CellKey[]
}

function changesBetween(earlier: readonly Meaning[], now: readonly Meaning[], percent: boolean): Change[] {
  return now.flatMap((present) =>
    earlier.flatMap((past): Change[] => {
      const difference = present.value - past.value
      const of = {
        earlier: past.value,
        now: present.value,
        alike: present.name === past.name,
        cells: present.cells,
      }
      if (!percent) return [{ ...of, value: difference }]
      if (past.value === 0) return []
      return [{ ...of, value: (difference / past.value) * 100 }]
    }),
  )
}

type ListRow = Neighbour['indicators'][number]

const ownRows = ({ filled }: HeldReport): ListRow[] =>
  filled.indicators.map((row) => ({
    ...row,
    values: Object.fromEntries(row.values.map(({ column, reading }) => [column, reading.quantity])),
  }))

/** What a subject comes to in a list of indicators, which the annual forms replaced. */
function listed(rows: readonly ListRow[], { subject }: Fact): Meaning[] {
  const keys = listKeys[subject] ?? []
  return rows.flatMap(({ key, label, values }, index): Meaning[] => {
    const held = values['value']
    if (key === null || !keys.includes(key) || held?.state !== 'number') return []
    return [{ cells: [`indicators/${index}/value`], name: label, value: held.value }]
  })
}

/** Half a unit of the last printed place and a little; a difference of counts is exact. */
const tolerance = ({ percent, decimals }: Fact): number => (percent ? 0.6 * 10 ** -decimals : 0)

/** The year a change is told against, where it is one before the report's and its report may be held against this one. */
function baseOf(report: HeldReport, { change, year: told }: Fact, now: Year): Year | null {
  // 较上年 names the base, and the figure's clause takes the year from it.
  if (change === null || (told !== null && told !== now.year && told !== change.year)) return null
  const base = yearOf(report, change.year ?? now.year - 1)
  return base && base.year < now.year && !breakBetween(report, base, now) ? base : null
}

const isTold = (report: HeldReport, fact: Fact): boolean =>
  fact.change !== null &&
  !fact.approximate &&
  !fact.cumulative &&
  !percentPoints.test(fact.unit ?? '') &&
  scopeFits(report, fact)

/** What a change may be told of: a quantity, with the count of this year that is printed with it. */
interface Told {
  readonly of: Fact
  readonly count: Fact | null
}

/** A sentence of more figures than this is a table in words. */
const countsTried = 8

/** Whether brackets that opened before the first are closed before the second. */
function leavesBrackets({ outline }: HeldReport, first: Fact, second: Fact): boolean {
  if (!outline) return false
  let depth = 0
  for (const sign of squeeze(outline.document.text, [{ start: first.span.end, end: second.span.start }]).text) {
    if (sign === '(') depth++
    if (sign === ')' && --depth < 0) return true
  }
  return false
}

/** Likeliest first: the nearest count, but behind brackets the one before them; a part may stand between whole and change. */
function toldOf(report: HeldReport, fact: Fact): Told[] {
  const facts = report.facts!
  const beside = fact.beside === null ? null : facts[fact.beside]!
  if (beside === null || beside.phrase !== fact.phrase) return [{ of: fact, count: beside }]
  const counts: Fact[] = []
  for (let at = fact.beside!; at >= 0 && facts[at]!.sentence === fact.sentence && counts.length < countsTried; at--)
    if (facts[at] === beside || isOwn(report, facts[at]!)) counts.push(facts[at]!)
  const first = counts.find((count) => !leavesBrackets(report, count, fact)) ?? beside
  return [first, ...counts.filter((count) => count !== first)].map((count) => ({
    of: { ...count, qualifier: null },
    count,
  }))
}

function changes(report: HeldReport): Notice[] {
  const now = report.beside ? ownYear(report) : null
  if (!now) return []
  const rows = ownRows(report)
  return (report.facts ?? []).flatMap((fact): Notice[] => {
    const base = isTold(report, fact) ? baseOf(report, fact, now) : null
    if (!base) return []
    const earlier = { ...report, counted: (key: CellKey) => base.figure(key)?.value ?? null, facts: [] }
    const meant = toldOf(report, fact).map(({ of, count }) => {
      const present = [...meaningsOf(report, of), ...listed(rows, of)]
      const past = [...meaningsOf(earlier, of), ...listed(base.neighbour?.indicators ?? [], of)]
      // Where the count itself is not the table's, the change is told of something else.
      const other = count && !(isOwn(report, count) && present.some(({ value }) => value === countOf(count)))
      return { of, count, options: other ? [] : changesBetween(past, present, fact.percent) }
    })
    const told = (fact.percent ? fact.value : countOf(fact)) * (fact.change!.direction === 'fall' ? -1 : 1)
    const [{ of, count, options }] = meant as [(typeof meant)[number]]
    const first = options.find(({ alike, now: value }) => alike && count && value === countOf(count)) ?? options[0]
    const all = meant.flatMap((each) => each.options)
    if (!first || all.some(({ value }) => Math.abs(value - told) <= tolerance(fact))) return []
    const said = {
      printed: `${of.phrase}${fact.qualifier ?? ''}${fact.raw}`,
      base: base.year,
      earlier: String(first.earlier),
      now: String(first.now),
    }
    const message = fact.percent
      ? words.rateDiffers(said, first.value, Math.max(1, fact.decimals))
      : words.differenceDiffers(said, first.value)
    const expected = fact.percent ? `${first.value.toFixed(Math.max(1, fact.decimals))}%` : String(first.value)
    return [{ cells: first.cells, at: fact.span, message, expected, actual: fact.raw }]
  })
}

const parts = ['overview', 'problems'] as const
type Part = (typeof parts)[number]

/** A text with fewer marks says too little to be told from another. */
const fewestMarks = 100
const much = 0.8
const nearlyAll = 0.9

const headingOf = ({ outline }: HeldReport, part: Part) =>
  outline?.sections.find(({ key }) => key === part)?.heading ?? null

/** How much of each part stands in another report, where there is enough of it to say so. */
function reuse(report: HeldReport, part: Part, other: Neighbour): number {
  const own = proseMarks(report.outline!, report.organ)[part]
  return own.length < fewestMarks ? 0 : (shareIn(own, other.prose[part]) ?? NaN)
}

const percentOf = (share: number): number => Math.floor(share * 100)

/** One finding for both parts: a finding without cells is known by its rule alone. */
function joined(report: HeldReport, found: readonly { part: Part; message: string }[]): Pick<Notice, 'message' | 'at'> {
  return { message: found.map(({ message }) => message).join(words.and), at: headingOf(report, found[0]!.part) }
}

function reused(report: HeldReport): Notice[] {
  const before = report.year === null ? null : yearOf(report, report.year - 1)
  if (!before?.neighbour || report.outline === null) return []
  const found = parts.flatMap((part) => {
    const share = reuse(report, part, before.neighbour!)
    return share >= much ? [{ part, share, message: words.reused(part, before.year, percentOf(share)) }] : []
  })
  if (found.length === 0) return []
  const weight = found.some(({ share }) => share >= nearlyAll) ? 'doubt' : 'note'
  // The shares, so that a verdict falls with them.
  return [{ weight, ...joined(report, found), actual: words.shares(found.map(({ share }) => percentOf(share))) }]
}

/** A government and its office publish one report under two names. */
const sameHouse = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && (a.startsWith(b) || b.startsWith(a))

function copied(report: HeldReport): Notice[] {
  const { beside, outline, organ } = report
  const others = (beside?.alike ?? []).filter((other) => !sameHouse(organ, other.organ))
  if (others.length === 0 || outline === null) return []
  const found = parts.flatMap((part) => {
    const alike = others
      .map((other) => ({ other, share: reuse(report, part, other) }))
      .filter(({ share }) => share >= much)
      .sort((a, b) => b.share - a.share || a.other.reportId - b.other.reportId)
    const [first] = alike
    if (!first) return []
    const name = first.other.organ ?? words.otherOrgan
    return [{ part, message: words.copied(part, name, first.other.year, percentOf(first.share), alike.length - 1) }]
  })
  return found.length === 0 ? [] : [joined(report, found)]
}

const { about } = words

export const acrossProseRules: readonly Rule[] = [
  { id: 'XY-10', forms: 'any', weight: 'doubt', about: about['XY-10'], test: changes },
  { id: 'NIN-09', forms: 'any', weight: 'doubt', about: about['NIN-09'], test: reused },
  { id: 'NIN-10', forms: 'any', weight: 'note', about: about['NIN-10'], test: copied },
]
