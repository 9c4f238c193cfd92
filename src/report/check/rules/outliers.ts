// OUT across reports: figures that are unlikely beside the organ's other years, or beside other organs of its level.
import { keyName } from '../../form-words.ts'
import type { CellKey } from '../../model/filled-form.ts'
import { add, printDecimal } from '../../text/decimal.ts'
import type { Decimal } from '../../text/decimal.ts'
import { breakBetween, operands, ownYear, withYearBefore, yearOf } from '../beside.ts'
import type { Figure, Year } from '../beside.ts'
import type { HeldReport } from '../held-report.ts'
import { annual } from '../rule.ts'
import type { Notice, Rule } from '../rule.ts'
import { figure as figureOf } from '../words/across-years.ts'
import * as words from '../words/outliers.ts'
import { powersOfTen, yearlyKeys } from './powers-of-ten.ts'

/** Below this in both years a ratio says nothing. */
const fewest = 20
/** No rate of fewer than this. */
const rateBase = 30

/** Both years, unless an organ was merged or split in between. */
function unbroken(report: HeldReport): { readonly before: Year; readonly now: Year } | null {
  const years = withYearBefore(report)
  return years && !breakBetween(report, years.before, years.now) ? years : null
}

function yearOnYear(report: HeldReport): Notice[] {
  const years = unbroken(report)
  if (!years) return []
  const { before, now } = years
  const tenfold = new Set(powersOfTen(report).flatMap(({ cells }) => cells))
  return yearlyKeys(now).flatMap((key): Notice[] => {
    const [figure, earlier] = [now.figure(key), before.figure(key)]
    if (!figure || !earlier || tenfold.has(key) || Math.max(figure.value, earlier.value) < fewest) return []
    if (figure.value < 0 || earlier.value < 0) return []
    const none = figure.value === 0 || earlier.value === 0
    const ratio = figure.value / earlier.value
    if (!none && ratio <= 5 && ratio >= 0.2) return []
    const times = !none ? words.timesOf(ratio) : earlier.value === 0 ? words.fromZero : words.toZero
    const message = words.yearOnYear(
      report.name(key),
      now.year,
      figureOf(printDecimal(figure), figure.from),
      before.year,
      figureOf(printDecimal(earlier), earlier.from),
      times,
    )
    const weight = !none && (ratio > 20 || ratio < 0.05) ? 'doubt' : 'note'
    const sides = { expected: printDecimal(earlier), actual: printDecimal(figure) }
    return [{ weight, cells: [key], message, ...sides, others: operands(before, [key]) }]
  })
}

/** What a stock must equal last year's for: no flow in between. */
function mustBeSame(key: CellKey, before: Year, now: Year): boolean {
  const [table, row, column] = key.split('/')
  const value = (year: Year, other: string): number | null => year.figure(`${table}/${row}/${other}`)?.value ?? null
  if (column === 'inForce') return value(now, 'made') === value(now, 'repealed')
  if (column === 'previousItems') return value(before, 'change') === 0
  return column === 'totalPublished' && value(now, 'published') === 0
}

const fewestSame = 4

function sameCells(report: HeldReport): Notice[] {
  const years = unbroken(report)
  if (!years) return []
  const { before, now } = years
  const cells = now.keys.filter((key) => {
    if (!key.startsWith('activeDisclosure/')) return false
    const [own, other] = [now.figure(key), before.figure(key)]
    return own && other && own.value !== 0 && own.value === other.value && !mustBeSame(key, before, now)
  })
  if (cells.length < fewestSame) return []
  const some = cells.slice(0, 3).map((key) => words.named(report.name(key), report.figure(key)))
  return [{ cells, message: words.sameCells(before.year, cells.length, some), at: report.place(cells[0]!) }]
}

const requestKeys = ({ keys }: Year): CellKey[] => keys.filter((key) => key.startsWith('requests/'))

function sameTable(report: HeldReport): Notice[] {
  const years = unbroken(report)
  if (!years) return []
  const { before, now } = years
  const keys = requestKeys(now)
  // Read in part, or printed on another form, one table is not the other's copy.
  if (keys.length === 0 || keys.length !== requestKeys(before).length) return []
  const pairs = keys.map((key) => [now.figure(key), before.figure(key)] as const)
  if (pairs.some(([own, other]) => own === null || other === null || own.value !== other.value)) return []
  const filled = keys.filter((key) => !key.endsWith('/total') && now.figure(key)!.value !== 0)
  const fresh = now.figure('requests/new/total')
  if (filled.length < fewestSame || fresh === null) return []
  const message = words.sameTable(before.year, keys.length, printDecimal(fresh))
  const weight = fresh.value < fewest ? 'note' : 'error'
  return [{ weight, cells: filled, message, at: report.place(keys[0]!) }]
}

interface Rate {
  readonly percent: number
  readonly disclosed: Decimal
  readonly total: Figure
}

function rateOf(year: Year): Rate | null {
  const [granted, partial, total] = ['granted', 'partial', 'total'].map((row) => year.figure(`requests/${row}/total`))
  if (!granted || !partial || !total || total.value < rateBase) return null
  const disclosed = add([granted, partial])
  return disclosed.value > total.value ? null : { percent: (disclosed.value / total.value) * 100, disclosed, total }
}

const yearsLookedAt = [1, 2, 3]
const farApart = 40

function rateApart(report: HeldReport): Notice[] {
  const now = ownYear(report)
  const own = now && report.beside ? rateOf(now) : null
  if (!now || !own) return []
  const earlier = yearsLookedAt.flatMap((back) => yearOf(report, now.year - back) ?? [])
  const rates = earlier.flatMap((year) => rateOf(year) ?? [])
  if (rates.length < yearsLookedAt.length || earlier.some((year) => breakBetween(report, year, now))) return []
  const [low, high] = [Math.min(...rates.map((each) => each.percent)), Math.max(...rates.map((each) => each.percent))]
  if (own.percent <= high + farApart && own.percent >= low - farApart) return []
  const message = words.rateApart(
    now.year,
    own.percent.toFixed(1),
    printDecimal(own.disclosed),
    printDecimal(own.total),
    low.toFixed(1),
    high.toFixed(1),
  )
  const cells = ['granted', 'partial', 'total'].map((row): CellKey => `requests/${row}/total`)
  const expected = `${low.toFixed(1)}%–${high.toFixed(1)}%`
  return [{ cells, message, expected, actual: `${own.percent.toFixed(1)}%` }]
}

const fewestPeers = 8
const farOut = 5

function median(sorted: readonly number[]): number {
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

const rising = (figures: readonly number[]): number[] => [...figures].sort((a, b) => a - b)

const peerKeys: readonly CellKey[] = [
  'requests/new/total',
  'requests/total/total',
  'requests/carriedOut/total',
  'reviewLitigation/review/total',
  'reviewLitigation/direct/total',
  'activeDisclosure/normativeDocs/made',
  'activeDisclosure/normativeDocs/inForce',
]

/** On a log scale; nothing where peers agree so far that every other figure would stand out. */
function peerOutliers(report: HeldReport): Notice[] {
  const now = ownYear(report)
  const peers = report.beside?.peers
  if (!now || !peers) return []
  return [...new Set([...peerKeys, ...yearlyKeys(now)])].flatMap((key): Notice[] => {
    const figures = (peers[key] ?? []).filter((figure) => figure >= 0)
    const own = now.figure(key)
    if (!own || own.value < 0 || figures.length < fewestPeers) return []
    const logs = rising(figures.map(Math.log1p))
    const middle = median(logs)
    const spread = median(rising(logs.map((log) => Math.abs(log - middle))))
    const typical = median(rising(figures))
    if (spread === 0 || Math.max(own.value, typical) < fewest) return []
    if ((0.6745 * Math.abs(Math.log1p(own.value) - middle)) / spread <= farOut) return []
    const name = keyName(report.form, key)
    const message = words.peerOutlier(name, printDecimal(own), figures.length, String(Math.round(typical * 10) / 10))
    return [{ cells: [key], message, actual: printDecimal(own) }]
  })
}

const { about } = words

export const outlierRules: readonly Rule[] = [
  { id: 'OUT-01', forms: annual, weight: 'note', about: about['OUT-01'], test: yearOnYear },
  { id: 'OUT-02', forms: annual, weight: 'doubt', about: about['OUT-02'], test: sameCells },
  { id: 'OUT-03', forms: annual, weight: 'error', about: about['OUT-03'], test: sameTable },
  { id: 'OUT-04', forms: annual, weight: 'note', about: about['OUT-04'], test: rateApart },
  { id: 'OUT-07', forms: annual, weight: 'doubt', about: about['OUT-07'], test: powersOfTen },
  { id: 'OUT-11', forms: annual, weight: 'note', about: about['OUT-11'], test: peerOutliers },
]
