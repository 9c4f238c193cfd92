// T2B: table 2 of the form in force since 2021, with round figures (OUT-09).
import type { CellKey } from '../../model/filled-form.ts'
import { organKind, policeWord, withoutEnforcement } from '../../text/organ-wording.ts'
import type { HeldReport } from '../held-report.ts'
import { annual } from '../rule.ts'
import type { Notice, Rule } from '../rule.ts'
import * as words from '../words/active-disclosure.ts'
import { notACount } from './cells.ts'
import { rulesWithoutPower } from './rule-making.ts'

const at = (row: string, column: string): CellKey => `activeDisclosure/${row}/${column}`
const decisionKeys = ({ filled }: HeldReport): readonly CellKey[] =>
  filled.cells.map(({ key }) => key).filter((key) => key.startsWith('activeDisclosure/') && key.endsWith('/decisions'))

function fewerInForce(report: HeldReport): Notice[] {
  return ['regulations', 'normativeDocs'].flatMap((row): Notice[] => {
    const cells = ['made', 'repealed', 'inForce'].map((column) => at(row, column))
    const [made, repealed, inForce] = cells.map(report.printed)
    if (made == null || inForce == null || inForce >= made) return []
    const sameYear = repealed != null && inForce + repealed >= made
    const message = words.fewerInForce(
      report.rowName('activeDisclosure', row),
      report.figure(cells[2]!),
      report.figure(cells[0]!),
    )
    return [{ cells: [cells[0]!, cells[2]!], message, ...(sameYear ? { weight: 'note' } : {}) }]
  })
}

// 10^6 万元.
const largestFees = 1e6

function feeAmount(report: HeldReport): Notice[] {
  const key = at('fees', 'amount')
  const value = report.printed(key)
  if (value === null) return []
  const figure = report.figure(key)
  if (value < 0) return [{ cells: [key], message: words.negativeFees(figure), actual: figure }]
  const unit = report.readings.get(key)?.unit
  const tier = report.organ === null ? null : organKind(report.organ).tier
  const low = tier === 'county' || tier === 'township'
  if (!low || unit !== words.tenThousandYuan || value <= largestFees) return []
  return [{ cells: [key], message: words.largeFees(figure), actual: figure }]
}

function enforcement(report: HeldReport): Notice[] {
  const cells = [at('penalties', 'decisions'), at('coercion', 'decisions')]
  const [penalties, coercion] = cells.map(report.counted)
  const { organ } = report
  if (organ !== null && withoutEnforcement.test(organ)) {
    const decided = cells.filter((key) => (report.counted(key) ?? NaN) > 0)
    const [first] = decided
    return first === undefined
      ? []
      : [{ cells: decided, message: words.noEnforcement(organ, report.name(first), report.figure(first)) }]
  }
  if (penalties == null || coercion == null || coercion < 30 || coercion <= penalties * 10) return []
  if (organ !== null && policeWord.test(organ)) return []
  return [{ cells, message: words.muchCoercion(report.figure(cells[1]!), report.figure(cells[0]!)) }]
}

// A township with powers of its own decides in the tens or hundreds.
const townshipMost = 1000

function whoDecides(report: HeldReport): Notice[] {
  const { organ, scope } = report
  if (organ === null || scope === 'aggregate') return []
  const cells = decisionKeys(report).filter((key) => (report.printed(key) ?? NaN) > 0)
  const count = cells.reduce((sum, key) => sum + report.printed(key)!, 0)
  const { tier, kind } = organKind(organ)
  if (kind === 'office' && tier !== 'township' && count > 0)
    return [{ cells, message: words.officeDecides(organ, String(count)) }]
  if (tier === 'township' && count >= townshipMost)
    return [{ cells, message: words.townshipDecides(organ, String(count)) }]
  return []
}

function roundNumbers(report: HeldReport): Notice[] {
  const cells = decisionKeys(report).filter((key) => (report.printed(key) ?? NaN) > 0)
  if (cells.length < 3 || cells.some((key) => report.printed(key)! % 100 !== 0)) return []
  return [{ cells, message: words.roundNumbers(cells.map(report.figure)) }]
}

const { about } = words
const newer = ['annual-2021']

export const activeRules2021: readonly Rule[] = [
  { id: 'T2B-01', forms: newer, weight: 'doubt', about: about['T2B-01'], test: fewerInForce },
  { id: 'T2B-02', forms: newer, weight: 'doubt', about: about['T2B-02'], test: rulesWithoutPower },
  { id: 'T2B-04', forms: newer, weight: 'doubt', about: about['T2B-04'], test: feeAmount },
  {
    id: 'T2B-05',
    forms: newer,
    weight: 'error',
    about: about['T2B-05'],
    test: (report) => decisionKeys(report).flatMap((key) => notACount(report, key)),
  },
  { id: 'T2B-06', forms: newer, weight: 'note', about: about['T2B-06'], test: enforcement },
  { id: 'T2B-07', forms: newer, weight: 'note', about: about['T2B-07'], test: whoDecides },
  { id: 'OUT-09', forms: annual, weight: 'note', about: about['OUT-09'], test: roundNumbers },
]
