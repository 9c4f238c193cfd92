// T4: table 4 beyond its sums, with the rate of corrected reviews (OUT-06).
import { add, printDecimal } from '../../text/decimal.ts'
import type { CellKey } from '../../model/filled-form.ts'
import { breakBetween, withYearBefore } from '../beside.ts'
import type { HeldReport } from '../held-report.ts'
import { annual } from '../rule.ts'
import type { Notice, Rule } from '../rule.ts'
import * as words from '../words/review-litigation.ts'

const totals = ['review', 'direct', 'afterReview'].map((row): CellKey => `reviewLitigation/${row}/total`)

function someBlank({ filled }: HeldReport): Notice[] {
  const cells = filled.cells.filter(({ key }) => key.startsWith('reviewLitigation/'))
  const blank = cells.filter(({ reading }) => reading.quantity.state === 'blank')
  const numbers = cells.filter(({ reading }) => reading.quantity.state === 'number')
  if (blank.length === 0 || numbers.length === 0) return []
  return [
    {
      cells: blank.map(({ key }) => key),
      at: blank[0]!.reading.span,
      message: words.someBlank(numbers.length, blank.length),
    },
  ]
}

/** Whether the year before knew of requests; null where its report is not at hand or silent, or was another organ's in part. */
function requestsBefore(report: HeldReport): boolean | null {
  const years = withYearBefore(report)
  if (!years || breakBetween(report, years.before, years.now)) return null
  const { keys, figure } = years.before
  const requests = keys.filter((key) => key.startsWith('requests/')).map(figure)
  if (requests.some((each) => each !== null && each.value > 0)) return true
  // What is blank throughout or cannot be read may have been anything.
  return requests.length === 0 || requests.includes(null) ? null : false
}

/** Without the year before, nothing but a note: older requests may be in dispute. */
function noRequests(report: HeldReport): Notice[] {
  const requests = report.filled.cells.map(({ key }) => key).filter((key) => key.startsWith('requests/'))
  const counts = totals.map(report.counted)
  // A table without a figure says nothing, not that there was none.
  if (requests.every((key) => report.printed(key) === null)) return []
  if (requests.some((key) => report.counted(key) !== 0)) return []
  if (counts.some((count) => count === null)) return []
  const cases = add(counts.map((value) => ({ value: value!, decimals: 0 })))
  const before = requestsBefore(report)
  if (cases.value === 0 || before === true) return []
  const message = words.noRequests(printDecimal(cases), before === false)
  return [{ cells: totals, message, ...(before === null ? { weight: 'note' } : {}) }]
}

function correctedOften(report: HeldReport): Notice[] {
  const cells = ['total', 'pending', 'corrected'].map((column): CellKey => `reviewLitigation/review/${column}`)
  const [total, pending, corrected] = cells.map(report.counted)
  if (total == null || pending == null || corrected == null) return []
  const closed = total - pending
  if (closed < 10 || corrected > closed || corrected <= closed * 0.3) return []
  const percent = ((corrected / closed) * 100).toFixed(1)
  return [{ cells, message: words.correctedOften(report.figure(cells[2]!), String(closed), percent) }]
}

const { about } = words

export const reviewLitigationRules: readonly Rule[] = [
  { id: 'T4-SUM', forms: annual, weight: 'error', about: about['T4-SUM'], test: null },
  { id: 'T4-ZERO', forms: annual, weight: 'note', about: about['T4-ZERO'], test: someBlank },
  { id: 'T4-REL-3', forms: annual, weight: 'doubt', about: about['T4-REL-3'], test: noRequests },
  { id: 'OUT-06', forms: annual, weight: 'note', about: about['OUT-06'], test: correctedOften },
]
