// XY-09 and T4-REL: how reviews and lawsuits of two years may hang together. Never an equality: table 4 hands nothing on.
import type { CellKey } from '../../model/filled-form.ts'
import { add, printDecimal } from '../../text/decimal.ts'
import { breakBetween, operands, softened, withYearBefore } from '../beside.ts'
import type { Figure, Year } from '../beside.ts'
import type { HeldReport } from '../held-report.ts'
import { annual } from '../rule.ts'
import type { Notice, Rule } from '../rule.ts'
import * as words from '../words/across-years.ts'

const at = (row: string, column = 'total'): CellKey => `reviewLitigation/${row}/${column}`
const results: CellKey = 'requests/total/total'

/** The sum of several cells; null where one of them is not known. */
function sum(year: Year, cells: readonly CellKey[]): Figure | null {
  const figures = cells.map(year.figure)
  if (figures.some((figure) => figure === null)) return null
  const [first, ...more] = figures as Figure[]
  return more.length === 0 ? first! : { ...add(figures as Figure[]), from: 'print' }
}

const print = (figure: Figure): string => words.figure(printDecimal(figure), figure.from)

/** Fewer than this left open may well have been withdrawn or heard elsewhere. */
const manyPending = 20
const absurd = 5

const groups = [
  { name: words.review, rows: ['review'] },
  { name: words.litigation, rows: ['direct', 'afterReview'] },
] as const

const pendingAbsurd = ({ before, now }: Years): Notice[] =>
  groups.flatMap(({ name, rows }): Notice[] => {
    const open = rows.map((row) => at(row, 'pending'))
    const cells = rows.map((row) => at(row))
    const [pending, total] = [sum(before, open), sum(now, cells)]
    if (!pending || !total || pending.value < manyPending || total.value * absurd >= pending.value) return []
    const message = words.pendingAbsurd(name, before.year, print(pending), now.year, print(total))
    const sides = { expected: printDecimal(pending), actual: printDecimal(total) }
    return [{ cells, message, ...sides, others: operands(before, open) }]
  })

function suitsAfterReview({ before, now }: Years): Notice[] {
  const [suits, reviews, earlier] = [
    now.figure(at('afterReview')),
    now.figure(at('review')),
    before.figure(at('review')),
  ]
  if (!suits || !reviews || !earlier || suits.value <= add([reviews, earlier]).value) return []
  const message = words.suitsAfterReview(print(suits), now.year, print(reviews), before.year, print(earlier))
  const sides = { expected: `≤ ${printDecimal(add([reviews, earlier]))}`, actual: printDecimal(suits) }
  return [{ cells: [at('review'), at('afterReview')], message, ...sides, others: operands(before, [at('review')]) }]
}

function moreDisputes({ before, now }: Years, { scope }: HeldReport): Notice[] {
  // A report for many organs counts disputes that some of them have with others.
  if (scope === 'aggregate') return []
  const cells = [at('review'), at('direct')]
  const [disputes, ended, earlier] = [sum(now, cells), now.figure(results), before.figure(results)]
  if (!disputes || !ended || !earlier || disputes.value <= add([ended, earlier]).value) return []
  const message = words.disputes(print(disputes), now.year, print(ended), before.year, print(earlier))
  const sides = { expected: `≤ ${printDecimal(add([ended, earlier]))}`, actual: printDecimal(disputes) }
  const others = operands(before, [results])
  return [{ table: 'reviewLitigation', cells: [results, ...cells], message, ...sides, others }]
}

interface Years {
  readonly before: Year
  readonly now: Year
}

const rule = (
  id: 'XY-09' | 'T4-REL-1' | 'T4-REL-2',
  test: (years: Years, report: HeldReport) => readonly Notice[],
): Rule => ({
  id,
  forms: annual,
  weight: 'note',
  about: words.about[id],
  test: (report) => {
    const years = withYearBefore(report)
    if (!years) return []
    return softened(breakBetween(report, years.before, years.now), words.broken, test(years, report))
  },
})

export const acrossCaseRules: readonly Rule[] = [
  rule('XY-09', pendingAbsurd),
  rule('T4-REL-1', suitsAfterReview),
  rule('T4-REL-2', moreDisputes),
]
