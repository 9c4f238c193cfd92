// XY-08 and F-06: sums over all years, indicator by indicator. Rows are matched by key or label, never by their place.
import type { CellKey } from '../../model/filled-form.ts'
import type { OtherCell } from '../../model/finding.ts'
import type { Neighbour } from '../../model/neighbour.ts'
import type { Held } from '../../model/revision.ts'
import { countedAnew, sinceTheBeginning } from '../../text/across-wording.ts'
import { add, printDecimal, subtract } from '../../text/decimal.ts'
import type { Decimal } from '../../text/decimal.ts'
import { coreOf } from '../../text/indicator-label.ts'
import { breakBetween, softened, withYearBefore } from '../beside.ts'
import { countedAs } from '../counted-as.ts'
import type { HeldReport } from '../held-report.ts'
import { proseOf } from '../prose.ts'
import type { Notice, Rule } from '../rule.ts'
import * as words from '../words/across-years.ts'

interface Row {
  readonly label: string
  readonly key: string | null
  readonly unit: string | null
  readonly held: (column: string) => Held | undefined
}

const ownRows = ({ filled }: HeldReport): Row[] =>
  filled.indicators.map(({ label, key, unit, values }) => ({
    label,
    key,
    unit,
    held: (name) => values.find(({ column }) => column === name)?.reading.quantity,
  }))

const rowsOf = ({ indicators }: Neighbour): Row[] =>
  indicators.map(({ label, key, unit, values }) => ({ label, key, unit, held: (column) => values[column] }))

const idOf = ({ key, label }: Row): string => key ?? coreOf(label)

/** Rows by what they are; what stands twice could be either. */
function once(rows: readonly Row[]): Map<string, number> {
  const found = new Map<string, number>()
  const twice = new Set<string>()
  rows.forEach((row, index) => {
    const id = idOf(row)
    if (found.has(id)) twice.add(id)
    found.set(id, index)
  })
  for (const id of twice) found.delete(id)
  return found
}

/** Amounts are printed rounded; counts are exact. */
function differs(expected: Decimal, actual: Decimal, figures: readonly Decimal[]): boolean {
  const size = Math.abs(subtract(expected, actual).value)
  if (figures.every(({ decimals }) => decimals === 0)) return size !== 0
  return size > 0.5 * 10 ** -Math.min(...figures.map(({ decimals }) => decimals))
}

const printedNumber = (held: Held | undefined): boolean => held?.state === 'number'

function sumsOverYears(report: HeldReport): Notice[] {
  const years = withYearBefore(report)
  const { outline } = report
  // 本年累计 stands in the same column and starts anew every year.
  if (!years?.before.neighbour || !outline || !sinceTheBeginning.test(outline.document.text)) return []
  const { before, now } = years
  const [own, others] = [ownRows(report), rowsOf(years.before.neighbour)]
  const earlierRows = once(others)
  const explained = countedAnew.test(proseOf(outline, 'whole').text)
  const notices = [...once(own)].flatMap(([id, index]): Notice[] => {
    const row = own[index]!
    const otherIndex = earlierRows.get(id)
    const other = otherIndex === undefined ? undefined : others[otherIndex]
    if (!other || (row.unit !== null && other.unit !== null && row.unit !== other.unit)) return []
    if (!printedNumber(row.held('cumulative')) || !printedNumber(other.held('cumulative'))) return []
    const [earlier, value, actual] = [other.held('cumulative'), row.held('value'), row.held('cumulative')].map(
      countedAs,
    )
    if (!earlier || !value || !actual) return []
    const expected = add([earlier, value])
    if (!differs(expected, actual, [earlier, value, actual])) return []
    const cells: CellKey[] = [`indicators/${index}/value`, `indicators/${index}/cumulative`]
    const operand: OtherCell = {
      reportId: years.before.neighbour!.reportId,
      year: before.year,
      cell: `indicators/${otherIndex}/cumulative`,
      held: other.held('cumulative')!,
    }
    const message = words.cumulative({
      label: row.label,
      before: before.year,
      now: now.year,
      earlier: printDecimal(earlier),
      value: printDecimal(value),
      expected: printDecimal(expected),
      actual: printDecimal(actual),
    })
    return [
      {
        cells,
        message,
        expected: printDecimal(expected),
        actual: printDecimal(actual),
        others: [operand],
        ...(explained ? { weight: 'note' } : {}),
      },
    ]
  })
  return softened(breakBetween(report, before, now), words.broken, notices)
}

const { about } = words

export const acrossListRules: readonly Rule[] = [
  {
    id: 'XY-08',
    forms: ['statistics-2014', 'indicator-list'],
    weight: 'error',
    about: about['XY-08'],
    test: sumsOverYears,
  },
  { id: 'F-06', forms: ['statistics-fujian'], weight: 'error', about: about['F-06'], test: sumsOverYears },
]
