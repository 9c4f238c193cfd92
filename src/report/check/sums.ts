// The form's sums laid over the held figures: totals left blank, sums that fail, each with what would set it right.
import { columnName, rowName } from '../form-words.ts'
import type { CellKey, FilledForm, Quantity, Reading } from '../model/filled-form.ts'
import { standingOf } from '../model/finding.ts'
import type { Finding, Proposal } from '../model/finding.ts'
import type { StatutoryForm } from '../model/form.ts'
import type { Decimal } from '../text/decimal.ts'
import { printDecimal } from '../text/decimal.ts'
import * as words from '../words.ts'
import { countedAs } from './counted-as.ts'
import { equationsOf } from '../form-equations.ts'
import type { Equation } from '../form-equations.ts'
import { evaluate } from './evaluate.ts'
import type { Result } from './evaluate.ts'
import type { HeldReport } from './held-report.ts'
import { locate } from './locate/locate.ts'

/** One equation of the form and how it came out. */
export interface Assessed {
  readonly equation: Equation
  readonly result: Result
}

export interface Sums {
  readonly assessed: readonly Assessed[]
  /** What totals that are blank or a mark should be. */
  readonly derived: ReadonlyMap<CellKey, Decimal>
  readonly held: (key: CellKey) => Quantity | null
  /** What a cell counts as in sums; null where nothing can be read. */
  readonly decimal: (key: CellKey) => Decimal | null
}

/** Totals found missing may be parts of one another: the last of the total row is the sum of others that are blank as well. */
function settle(missing: readonly Equation[], held: Sums['held'], derived: Map<CellKey, Decimal>): void {
  for (let changed = true, left = missing.length; changed && left > 0; left--) {
    changed = false
    for (const equation of missing) {
      const [total] = equation.totals as [CellKey]
      const before = derived.get(total)!
      derived.delete(total)
      const result = evaluate(equation, held, derived)
      const sum = result.kind === 'total-missing' ? result.sum : before
      derived.set(total, sum)
      changed ||= sum.value !== before.value
    }
  }
}

/** A report of no known form has no sums. */
export function addUp(filled: FilledForm, form: StatutoryForm | null, readings: ReadonlyMap<CellKey, Reading>): Sums {
  const held = (key: CellKey): Quantity | null => readings.get(key)?.quantity ?? null
  const derived = new Map<CellKey, Decimal>()
  const first = (form === null ? [] : equationsOf(form, filled)).map((equation): Assessed => {
    const result = evaluate(equation, held, derived)
    if (result.kind === 'total-missing') derived.set(result.total, result.sum)
    return { equation, result }
  })
  settle(
    first.flatMap(({ equation, result }) => (result.kind === 'total-missing' ? [equation] : [])),
    held,
    derived,
  )
  // What came before the totals it rests on were found missing is asked again.
  const assessed = first.map(({ equation, result }): Assessed => {
    if (result.kind === 'total-missing') return { equation, result: { ...result, sum: derived.get(result.total)! } }
    return { equation, result: result.kind === 'fails' ? evaluate(equation, held, derived) : result }
  })
  return { assessed, derived, held, decimal: (key) => derived.get(key) ?? countedAs(held(key)) }
}

/** Everything the sums raise, each finding with the proposals that repair it. */
export function sumFindings(sums: Sums, report: HeldReport): Finding[] {
  const located = locate(
    sums.assessed.map(({ equation }) => equation),
    sums.held,
    report,
  )
  return sums.assessed.flatMap(({ equation, result }) => {
    const proposals = located.get(equation) ?? []
    if (result.kind === 'total-missing') return [missingTotal(sums, report, equation, result, proposals)]
    return result.kind === 'fails' ? [failingSum(sums, report, equation, result, proposals)] : []
  })
}

function shortName(report: HeldReport, equation: Equation, key: CellKey): string {
  const [table = '', row = '', column = ''] = key.split('/')
  if (table === 'indicators') return report.name(key)
  return equation.per === 'row' ? columnName(report.form, table, column, row) : rowName(report.form, table, row)
}

function alongName({ form }: HeldReport, { table, per, along }: Equation): string {
  if (table === 'indicators')
    return (
      form?.indicators?.valueColumns
        .find((each) => each.column === along)
        ?.heads.at(-1)
        ?.replace(/\{\w+\}/u, '') ?? along
    )
  return per === 'row' ? rowName(form, table, along) : columnName(form, table, along)
}

/** What stands in a cell that says there is no figure; null for a blank. */
function markAt({ readings }: HeldReport, key: CellKey): string | null {
  const reading = readings.get(key)
  return reading?.quantity.state === 'na' ? reading.raw.trim() : null
}

/** Equations that would fail with this total read as nothing and hold with what it should be. */
function restingOn({ assessed, held, derived }: Sums, total: CellKey): Equation[] {
  const without = new Map(derived)
  without.delete(total)
  return assessed.flatMap(({ equation }) => {
    const others = equation.totals.length > 1 || !equation.totals.includes(total)
    if (!others || ![...equation.operands, ...equation.totals].includes(total)) return []
    const rests =
      evaluate(equation, held, derived).kind === 'holds' && evaluate(equation, held, without).kind === 'fails'
    return rests ? [equation] : []
  })
}

function missingTotal(
  sums: Sums,
  report: HeldReport,
  equation: Equation,
  { total, sum }: Result & { readonly kind: 'total-missing' },
  others: readonly Proposal[],
): Finding {
  const printedSum = printDecimal(sum)
  const resting = restingOn(sums, total)
  const own: Proposal = {
    changes: [{ cell: total, value: sum.value }],
    why: words.missingTotalWhy(printedSum),
    repairs: [...new Set(resting.map(({ code }) => code))],
    kind: 'cell',
    standing: 1000 * (1 + resting.length),
  }
  // What sets other sums right as well asks for more than the total that is missing: it must be without a rival.
  const outranking = others.filter((each) => !each.rivalled && standingOf(each) > own.standing!)
  const mark = markAt(report, total)
  return {
    code: 'CEL-05',
    weight: 'doubt',
    table: equation.table,
    cells: [total],
    at: report.place(total),
    message: words.missingTotalSentence(
      alongName(report, equation),
      shortName(report, equation, total),
      mark,
      printedSum,
    ),
    expected: printedSum,
    actual: mark ?? words.blankWord,
    proposals: [...outranking, own, ...others.filter((each) => !outranking.includes(each))],
  }
}

function failingSum(
  { derived }: Sums,
  report: HeldReport,
  equation: Equation,
  { left, right, difference }: Result & { readonly kind: 'fails' },
  proposals: readonly Proposal[],
): Finding {
  const cells = [...equation.operands, ...equation.totals]
  const name = (key: CellKey): string => shortName(report, equation, key)
  return {
    code: equation.code,
    weight: equation.weight,
    table: equation.table,
    cells,
    rightCount: equation.totals.length,
    at: report.place(equation.totals[0]!),
    message: words.sumSentence({
      along: alongName(report, equation),
      operands: equation.operands.map(name),
      totals: equation.totals.map(name),
      expected: printDecimal(left),
      actual: printDecimal(right),
      difference: printDecimal({ value: Math.abs(difference.value), decimals: difference.decimals }),
      derived: cells.filter((key) => derived.has(key)).map((key) => ({ name: name(key), mark: markAt(report, key) })),
    }),
    expected: printDecimal(left),
    actual: printDecimal(right),
    proposals,
  }
}
