// L and F: the older lists of indicators beyond the sums of their forms. Rows are found by their labels, parts by their level.
import type { CellKey, IndicatorRow } from '../../model/filled-form.ts'
import { add, printDecimal } from '../../text/decimal.ts'
import { coreOf, isAmong } from '../../text/indicator-label.ts'
import { labels, tenThousandYuan } from '../../text/indicator-wording.ts'
import type { HeldReport } from '../held-report.ts'
import type { Notice, Rule } from '../rule.ts'
import * as words from '../words/indicators.ts'

interface Row {
  readonly row: IndicatorRow
  readonly index: number
}

const rowsOf = ({ filled }: HeldReport): readonly Row[] => filled.indicators.map((row, index) => ({ row, index }))
const labelled = (report: HeldReport, wording: RegExp): Row[] =>
  rowsOf(report).filter(({ row }) => wording.test(coreOf(row.label)))
const keyed = (report: HeldReport, key: string): Row[] => rowsOf(report).filter(({ row }) => row.key === key)
const keyOf = ({ index }: Row, column: string): CellKey => `indicators/${index}/${column}`

/** Rows below this one and deeper, up to the next of its level. */
function below(report: HeldReport, { row, index }: Row): Row[] {
  const rest = rowsOf(report).slice(index + 1)
  const end = rest.findIndex((each) => each.row.level <= row.level)
  return end < 0 ? rest : rest.slice(0, end)
}

/** A figure or several with their sum; null where any of them is not printed. */
interface Side {
  readonly name: string
  readonly keys: readonly CellKey[]
  readonly value: number
  readonly figure: string
}

function side(report: HeldReport, name: string, rows: readonly Row[], column: string): Side | null {
  const keys = rows.map((row) => keyOf(row, column))
  const quantities = keys.map((key) => report.readings.get(key)?.quantity)
  if (rows.length === 0 || !quantities.every((quantity) => quantity?.state === 'number')) return null
  const sum = add(quantities.map((quantity) => ({ value: quantity.value, decimals: quantity.decimals })))
  return { name, keys, value: sum.value, figure: printDecimal(sum) }
}

type Sides = (left: Side, right: Side) => Pick<Notice, 'weight' | 'message'> | null

const labelOf = (rows: readonly Row[]): string => rows[0]?.row.label ?? ''

/** Holds one row against others in each column that both print. */
function against(
  report: HeldReport,
  whole: readonly Row[],
  parts: readonly Row[],
  partsName: string | null,
  judge: Sides,
): Notice[] {
  if (whole.length !== 1) return []
  return whole[0]!.row.values.flatMap(({ column }): Notice[] => {
    const left = side(report, labelOf(whole), whole, column)
    const right = side(report, partsName ?? labelOf(parts), parts, column)
    const judged = left && right && judge(left, right)
    if (!judged) return []
    return [{ ...judged, cells: [...right.keys, ...left.keys], expected: right.figure, actual: left.figure }]
  })
}

const atLeast: Sides = (left, right) =>
  left.value >= right.value ? null : { message: words.less(left.name, left.figure, right.name, right.figure) }
const atMost: Sides = (left, right) =>
  left.value <= right.value ? null : { message: words.greater(left.name, left.figure, right.name, right.figure) }
const equal: Sides = (left, right) =>
  left.value === right.value ? null : { message: words.differs(left.name, left.figure, right.name, right.figure) }

/** Fewer is the rule's weight; more is only worth a look. */
const notLessAndNoteMore: Sides = (left, right) =>
  atLeast(left, right) ?? (equal(left, right) && { weight: 'note', message: equal(left, right)!.message })

/** Reasons are numbered like the answers around them; they end where the next answer stands. */
function refusals(report: HeldReport): Notice[] {
  const whole = labelled(report, labels.refused)
  const after = whole.length === 1 ? rowsOf(report).slice(whole[0]!.index + 1) : []
  const end = after.findIndex(({ row }) => labels.afterRefusals.test(coreOf(row.label)))
  return end > 0 ? against(report, whole, after.slice(0, end), words.reasons, atMost) : []
}

function cases(report: HeldReport): Notice[] {
  return [labels.review, labels.litigation].flatMap((wording) => {
    const whole = labelled(report, wording)
    const parts = whole.length === 1 ? below(report, whole[0]!) : []
    const outcomes = [labels.upheld, labels.corrected, labels.otherOutcome].flatMap((outcome) =>
      parts.filter(({ row }) => outcome.test(coreOf(row.label))),
    )
    return outcomes.length === 3 ? against(report, whole, outcomes, words.outcomes, notLessAndNoteMore) : []
  })
}

function staff(report: HeldReport): Notice[] {
  const parts = [...labelled(report, labels.fullTime), ...labelled(report, labels.partTime)]
  if (parts.length !== 2) return []
  return against(report, labelled(report, labels.staff), parts, words.sumOf(parts.map(({ row }) => row.label)), equal)
}

/** A row behind 其中, or one of those that are parts by their name, is held against the row above it that is less deep. */
function withinWholes(report: HeldReport): Notice[] {
  const parts = rowsOf(report).filter(({ row }) => isAmong(row.label) || labels.ledBy.test(coreOf(row.label)))
  const within = parts.flatMap((part) => {
    const parent = rowsOf(report)
      .slice(0, part.index)
      .findLast((each) => each.row.level < part.row.level)
    return parent && parent.row.unit === part.row.unit ? against(report, [part], [parent], null, atMost) : []
  })
  const disclosed = labelled(report, labels.normativeDisclosed)
  const old = against(report, disclosed, labelled(report, labels.normativeMade), null, atMost)
  return [...within, ...old.map((notice): Notice => ({ ...notice, weight: 'note' }))]
}

const channels = (report: HeldReport): Notice[] =>
  labelled(report, labels.channels).flatMap((row) =>
    against(report, [row], labelled(report, labels.disclosed), null, atMost),
  )

const channelSum = (report: HeldReport): Notice[] =>
  against(report, labelled(report, labels.disclosed), labelled(report, labels.channels), words.channels, atMost)

// 万元.
const most = [
  { wording: labels.fees, limit: 100 },
  { wording: labels.budget, limit: 10_000 },
] as const

const money = (report: HeldReport): Notice[] =>
  most.flatMap(({ wording, limit }) =>
    labelled(report, wording).flatMap((found) =>
      found.row.values.flatMap(({ column, reading }): Notice[] => {
        const key = keyOf(found, column)
        const value = report.printed(key)
        if (value === null || value <= limit || !tenThousandYuan.test(reading.unit ?? '')) return []
        return [{ cells: [key], message: words.implausibleMoney(found.row.label, report.figure(key)) }]
      }),
    ),
  )

const groupValues = (report: HeldReport): Notice[] =>
  labelled(report, labels.group).flatMap((found) =>
    found.row.values.flatMap(({ column }): Notice[] => {
      const key = keyOf(found, column)
      const printed = report.printed(key)
      return printed === null ? [] : [{ cells: [key], message: words.groupValue(found.row.label, report.figure(key)) }]
    }),
  )

/** In the year answers to older requests come on top; over all years they do not. */
const answeredMore = (report: HeldReport): Notice[] =>
  against(report, keyed(report, 'answers.total'), keyed(report, 'requests.received'), null, atMost).map((notice) =>
    notice.cells!.every((cell) => cell.endsWith('/cumulative')) ? notice : { ...notice, weight: 'note' },
  )

const fujianChannels = (report: HeldReport): Notice[] =>
  ['documents.website', 'documents.gazette'].flatMap((key) =>
    against(report, keyed(report, key), keyed(report, 'documents.disclosed'), null, atMost),
  )

function cumulative(report: HeldReport): Notice[] {
  return rowsOf(report).flatMap((row): Notice[] => {
    const cells = [keyOf(row, 'value'), keyOf(row, 'cumulative')]
    const [year, all] = cells.map(report.printed)
    if (year == null || all == null || all >= year) return []
    const [yearFigure, allFigure] = cells.map(report.figure)
    const message = words.less(`${row.row.label}·${words.cumulative}`, allFigure!, words.thisYear, yearFigure!)
    return [{ cells, message, expected: yearFigure!, actual: allFigure! }]
  })
}

const { about } = words
const list = ['statistics-2014']
const fujian = ['statistics-fujian']

export const indicatorRules: readonly Rule[] = [
  { id: 'L-01', forms: list, weight: 'error', about: about['L-01'], test: null },
  { id: 'L-02', forms: list, weight: 'error', about: about['L-02'], test: null },
  { id: 'L-03', forms: list, weight: 'doubt', about: about['L-03'], test: null },
  { id: 'L-04', forms: list, weight: 'error', about: about['L-04'], test: refusals },
  {
    id: 'L-05',
    forms: list,
    weight: 'doubt',
    about: about['L-05'],
    test: (report) =>
      against(report, labelled(report, labels.closed), labelled(report, labels.answered), null, notLessAndNoteMore),
  },
  {
    id: 'L-06',
    forms: list,
    weight: 'note',
    about: about['L-06'],
    test: (report) => against(report, labelled(report, labels.closed), labelled(report, labels.received), null, atMost),
  },
  { id: 'L-07', forms: list, weight: 'error', about: about['L-07'], test: cases },
  { id: 'L-08', forms: list, weight: 'error', about: about['L-08'], test: staff },
  { id: 'L-09', forms: list, weight: 'doubt', about: about['L-09'], test: withinWholes },
  { id: 'L-10', forms: list, weight: 'doubt', about: about['L-10'], test: channels },
  { id: 'L-11', forms: list, weight: 'note', about: about['L-11'], test: channelSum },
  { id: 'L-12', forms: list, weight: 'doubt', about: about['L-12'], test: money },
  { id: 'L-13', forms: list, weight: 'note', about: about['L-13'], test: groupValues },
  { id: 'F-01', forms: fujian, weight: 'error', about: about['F-01'], test: null },
  { id: 'F-02', forms: fujian, weight: 'error', about: about['F-02'], test: null },
  { id: 'F-03', forms: fujian, weight: 'doubt', about: about['F-03'], test: answeredMore },
  { id: 'F-04', forms: fujian, weight: 'doubt', about: about['F-04'], test: fujianChannels },
  {
    id: 'F-05',
    forms: ['statistics-fujian', 'indicator-list'],
    weight: 'error',
    about: about['F-05'],
    test: cumulative,
  },
]
