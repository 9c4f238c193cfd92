// T3: table 3 beyond its sums, with the plausibility of its shares (OUT-05, OUT-10).
import { feeOrReasons, leftOut, printedAboutFees, processingFee } from '../../text/duty-wording.ts'
import { organKind } from '../../text/organ-wording.ts'
import { columnName } from '../../form-words.ts'
import type { CellKey } from '../../model/filled-form.ts'
import { ownCount, scopeFits } from '../fact-figure.ts'
import type { HeldReport } from '../held-report.ts'
import { proseOf } from '../prose.ts'
import { annual } from '../rule.ts'
import type { Notice, Rule } from '../rule.ts'
import * as words from '../words/requests.ts'

const applicants = ['natural', 'business', 'research', 'publicInterest', 'legalService', 'otherOrg'] as const
const columns = [...applicants, 'total'] as const
const at = (row: string, column: string): CellKey => `requests/${row}/${column}`

function carriedTooMany(report: HeldReport): Notice[] {
  return columns.flatMap((column): Notice[] => {
    const cells = ['new', 'carriedIn', 'carriedOut'].map((row) => at(row, column))
    const [fresh, before, carried] = cells.map(report.counted)
    if (fresh == null || before == null || carried == null || carried <= fresh + before) return []
    const name = columnName(report.form, 'requests', column)
    const [freshFigure, beforeFigure, carriedFigure] = cells.map(report.figure)
    // The balance of the column fails by the same figures: what sets it right sets this right.
    const balance = report.raised.find(
      ({ code, cells: named }) => code === 'T3-BAL' && named.includes(at('carriedOut', column)),
    )
    return [
      {
        cells,
        message: words.carriedTooMany(name, carriedFigure!, freshFigure!, beforeFigure!),
        actual: carriedFigure!,
        proposals: balance?.proposals ?? [],
      },
    ]
  })
}

const requestKeys = ({ filled }: HeldReport): readonly CellKey[] =>
  filled.cells.map(({ key }) => key).filter((key) => key.startsWith('requests/'))

const empty = new WeakMap<HeldReport, boolean>()

/** The table is there and every cell of it is nothing; asked once a report. */
export function isEmpty(report: HeldReport): boolean {
  const known = empty.get(report)
  if (known !== undefined) return known
  const keys = requestKeys(report)
  const none = keys.length > 0 && keys.every((key) => report.counted(key) === 0)
  empty.set(report, none)
  return none
}

const telling = /^requests\.(?:received|answered|carriedIn)$/u

const requestsInProse = (report: HeldReport) =>
  (report.facts ?? []).find(
    (fact) =>
      telling.test(fact.subject) &&
      fact.whole === null &&
      fact.said === 'figure' &&
      (ownCount(report, fact) ?? -1) >= 1 &&
      scopeFits(report, fact),
  )

function emptyTable(report: HeldReport): Notice[] {
  const fact = isEmpty(report) ? requestsInProse(report) : undefined
  return fact
    ? [{ table: 'requests', at: fact.span, message: words.emptyTable(fact.phrase + fact.raw), expected: fact.raw }]
    : []
}

function allZero(report: HeldReport): Notice[] {
  if (report.facts === null || !isEmpty(report) || requestsInProse(report)) return []
  return [{ table: 'requests', at: report.place(requestKeys(report)[0]!), message: words.allZero }]
}

/** A share of （七）总计 above `limit`, where the total is large enough for a rate. */
function largeShare(report: HeldReport, row: string, limit: number): Notice[] {
  const cells = [at(row, 'total'), at('total', 'total')]
  const [part, total] = cells.map(report.counted)
  if (part == null || total == null || total < 30 || part > total || part <= total * limit) return []
  const percent = ((part / total) * 100).toFixed(1)
  const [partFigure, totalFigure] = cells.map(report.figure)
  return [
    {
      cells: cells.toReversed(),
      message: words.share(report.rowName('requests', row), partFigure!, totalFigure!, percent),
    },
  ]
}

/** With less than this, the prose was left out of the file, and what it lacks says nothing. */
const shortestProse = 100

/** A row that calls for words the prose does not have. */
function unsaid(report: HeldReport, row: string, wanted: RegExp, say: (count: string) => string): Notice[] {
  const { outline } = report
  const key = at(row, 'total')
  const count = report.counted(key)
  const matters = outline?.sections.some((section) => section.key === 'otherMatters')
  if (count === null || count <= 0 || !outline || !matters) return []
  if (leftOut.test(proseOf(outline, 'otherMatters').text)) return []
  const prose = proseOf(outline, 'whole').text.replace(printedAboutFees, '')
  if (prose.length < shortestProse || wanted.test(prose)) return []
  return [{ cells: [key], message: say(report.figure(key)) }]
}

function stateSecret(report: HeldReport): Notice[] {
  const { organ, scope } = report
  const key = at('refused.stateSecret', 'total')
  const count = report.counted(key)
  if (organ === null || scope === 'aggregate' || count === null || count <= 0) return []
  const { tier, kind } = organKind(organ)
  const low = tier === 'township' || (tier === 'county' && kind === 'department')
  return low ? [{ cells: [key], message: words.stateSecret(organ, report.figure(key)) }] : []
}

function onlyNatural(report: HeldReport): Notice[] {
  const total = report.counted(at('total', 'total'))
  const natural = report.counted(at('total', 'natural'))
  if (total === null || total < 200 || natural !== total) return []
  const others = requestKeys(report).filter((key) => !/\/(?:natural|total)$/u.test(key))
  if (others.length === 0 || others.some((key) => report.counted(key) !== 0)) return []
  const cells = [at('total', 'natural'), at('total', 'total')]
  return [{ cells, message: words.onlyNatural(report.figure(at('total', 'total'))) }]
}

function totalCopies(report: HeldReport): Notice[] {
  const rows = [...new Set(requestKeys(report).map((key) => key.split('/')[1]!))]
  const pairs = rows.map((row) => [report.printed(at(row, 'natural')), report.printed(at(row, 'total'))] as const)
  const printed = pairs.filter(([natural, total]) => natural !== null || total !== null)
  if (printed.filter(([natural]) => natural).length < 2 || printed.some(([natural, total]) => natural !== total))
    return []
  const others = requestKeys(report).filter(
    (key) => !/\/(?:natural|total)$/u.test(key) && (report.counted(key) ?? NaN) > 0,
  )
  if (others.length === 0) return []
  const cells = rows.flatMap((row) => [at(row, 'natural'), at(row, 'total')])
  return [{ cells, message: words.totalCopies(others.length) }]
}

const { about } = words
const newer = ['annual-2021']

export const requestRules: readonly Rule[] = [
  { id: 'T3-ROW', forms: annual, weight: 'error', about: about['T3-ROW'], test: null },
  { id: 'T3-TOT', forms: annual, weight: 'error', about: about['T3-TOT'], test: null },
  { id: 'T3-BAL', forms: annual, weight: 'error', about: about['T3-BAL'], test: null },
  { id: 'T3-NEG', forms: annual, weight: 'error', about: about['T3-NEG'], test: carriedTooMany },
  { id: 'T3-ZERO', forms: annual, weight: 'error', about: about['T3-ZERO'], test: emptyTable },
  { id: 'T3-ALLZ', forms: annual, weight: 'note', about: about['T3-ALLZ'], test: allZero },
  {
    id: 'T3-OTH',
    forms: newer,
    weight: 'note',
    about: about['T3-OTH'],
    test: (report) => largeShare(report, 'other.rest', 0.5),
  },
  {
    id: 'T3-FEE',
    forms: newer,
    weight: 'doubt',
    about: about['T3-FEE'],
    test: (report) => unsaid(report, 'other.feeUnpaid', processingFee, words.feeUnsaid),
  },
  {
    id: 'T3-MAS',
    forms: newer,
    weight: 'note',
    about: about['T3-MAS'],
    test: (report) => unsaid(report, 'unprocessed.massive', feeOrReasons, words.reasonsUnsaid),
  },
  { id: 'T3-SS', forms: annual, weight: 'note', about: about['T3-SS'], test: stateSecret },
  { id: 'T3-COLZ', forms: annual, weight: 'note', about: about['T3-COLZ'], test: onlyNatural },
  {
    id: 'OUT-05',
    forms: annual,
    weight: 'note',
    about: about['OUT-05'],
    test: (report) => largeShare(report, 'unable.notHeld', 0.7),
  },
  { id: 'OUT-10', forms: annual, weight: 'doubt', about: about['OUT-10'], test: totalCopies },
]
