// How every sum and every figure of the prose came out, also where nothing was raised: for tracing, not for people's lists.
// What `check` finds is not repeated here; nothing is judged twice in different ways, the same results are told.
import type { FilledForm } from '../model/filled-form.ts'
import type { StatutoryForm } from '../model/form.ts'
import type { Span } from '../model/span.ts'
import { printDecimal } from '../text/decimal.ts'
import { countOf } from './fact-figure.ts'
import { holdReport, readingsOf } from './held-report.ts'
import type { CheckContext, HeldReport } from './held-report.ts'
import { isComparable, meaningsOf } from './rules/narrative.ts'
import { addUp } from './sums.ts'
import type { Sums } from './sums.ts'

/** `derived-pass`: it holds once blanks count as nothing or a blank total as what its parts come to. */
export type Result = 'pass' | 'derived-pass' | 'fail' | 'total-missing' | 'not-assessable'

export interface AssessedSum {
  readonly rule: string
  readonly along: string
  readonly result: Result
  /** Both sides where they differ, the left one where the total is missing. */
  readonly left: string | null
  readonly right: string | null
}

export interface AssessedFact {
  readonly subject: string
  readonly raw: string
  readonly span: Span
  /** Every admissible reading with what it comes to; none where the tables say nothing of the subject. */
  readonly readings: readonly { readonly name: string; readonly value: number }[]
  /** Name of the first reading that fits. */
  readonly matched: string | null
  readonly result: 'pass' | 'fail' | 'not-assessable'
}

export interface Assessed {
  readonly sums: readonly AssessedSum[]
  readonly facts: readonly AssessedFact[]
}

function assessSums({ assessed, derived, held }: Sums, { readings }: HeldReport): AssessedSum[] {
  const figured = new Set(
    [...readings].flatMap(([key, { quantity }]) => (quantity.state === 'number' ? [key.split('/')[0]!] : [])),
  )
  return assessed.map(({ equation, result }): AssessedSum => {
    const of = { rule: equation.code, along: `${equation.table}/${equation.along}`, left: null, right: null }
    if (result.kind === 'not-assessed') return { ...of, result: 'not-assessable' }
    if (result.kind === 'total-missing') return { ...of, result: 'total-missing', left: printDecimal(result.sum) }
    if (result.kind === 'fails')
      return { ...of, result: 'fail', left: printDecimal(result.left), right: printDecimal(result.right) }
    const keys = [...equation.operands, ...equation.totals]
    const printed = keys.filter((key) => held(key)!.state === 'number')
    // A row of blanks in a table with figures means nothing happened; in a table of blanks it means nothing at all.
    if (printed.length === 0 && !keys.some((key) => derived.has(key)))
      return { ...of, result: figured.has(equation.table) ? 'pass' : 'not-assessable' }
    return { ...of, result: printed.length === keys.length ? 'pass' : 'derived-pass' }
  })
}

function assessFacts(report: HeldReport): AssessedFact[] {
  return (report.facts ?? []).flatMap((fact): AssessedFact[] => {
    if (fact.subject === 'other') return []
    const readings = isComparable(report, fact) ? meaningsOf(report, fact) : []
    const matched = readings.find(({ value }) => value === countOf(fact))?.name ?? null
    const result = readings.length === 0 ? 'not-assessable' : matched === null ? 'fail' : 'pass'
    const { subject, raw, span } = fact
    return [{ subject, raw, span, readings: readings.map(({ name, value }) => ({ name, value })), matched, result }]
  })
}

export function assess(filled: FilledForm, form: StatutoryForm | null, context: CheckContext): Assessed {
  const readings = readingsOf(filled)
  const sums = addUp(filled, form, readings)
  const report = holdReport({ filled, form, context, readings, decimal: sums.decimal, raised: [] })
  return { sums: assessSums(sums, report), facts: assessFacts(report) }
}
