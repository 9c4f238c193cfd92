// The form's sums laid over the held figures: totals left blank, sums that fail, and what one cell would set right.
import { columnName, rowName } from '../form-words.ts'
import type { CellKey, FilledForm, Quantity, Reading } from '../model/filled-form.ts'
import type { Finding, Proposal } from '../model/finding.ts'
import type { StatutoryForm } from '../model/form.ts'
import type { Decimal } from '../text/decimal.ts'
import { printDecimal } from '../text/decimal.ts'
import * as words from '../words.ts'
import { equationsOf } from './equations.ts'
import type { Equation } from './equations.ts'
import { evaluate } from './evaluate.ts'
import type { Result } from './evaluate.ts'
import { namer } from './held-report.ts'
import { oneCellChanges } from './propose.ts'
import type { Change, Failure } from './propose.ts'

interface Assessed {
  readonly equation: Equation
  readonly result: Result
}

function shortName(form: StatutoryForm | null, filled: FilledForm, equation: Equation, key: CellKey): string {
  const [table = '', row = '', column = ''] = key.split('/')
  if (table === 'indicators') return namer(filled, form)(key)
  return equation.per === 'row' ? columnName(form, table, column, row) : rowName(form, table, row)
}

function alongName(form: StatutoryForm | null, { table, per, along }: Equation): string {
  if (table === 'indicators')
    return (
      form?.indicators?.valueColumns
        .find((each) => each.column === along)
        ?.heads.at(-1)
        ?.replace(/\{\w+\}/u, '') ?? along
    )
  return per === 'row' ? rowName(form, table, along) : columnName(form, table, along)
}

export interface Sums {
  readonly findings: readonly Finding[]
  /** What a cell counts as in sums; null where nothing can be read. */
  readonly decimal: (key: CellKey) => Decimal | null
}

export function addUp(filled: FilledForm, form: StatutoryForm | null, readings: ReadonlyMap<CellKey, Reading>): Sums {
  const held = (key: CellKey): Quantity | null => readings.get(key)?.quantity ?? null
  const derived = new Map<CellKey, Decimal>()
  const decimal = (key: CellKey): Decimal | null => derived.get(key) ?? counted(held(key))
  if (form === null) return { findings: [], decimal }
  const equations = equationsOf(form, filled)
  const assessed: Assessed[] = []
  for (const equation of equations) {
    const result = evaluate(equation, held, derived)
    if (result.kind === 'total-missing') derived.set(result.total, result.sum)
    assessed.push({ equation, result })
  }
  const place = (key: CellKey): Finding['at'] => readings.get(key)?.span ?? null
  const failures = assessed.flatMap(({ equation, result }) =>
    result.kind === 'fails' ? [{ equation, difference: result.difference }] : [],
  )
  const sound = assessed.flatMap(({ equation, result }) => (result.kind === 'holds' ? [equation] : []))
  const changes = oneCellChanges(failures, sound, decimal)
  const make = { form, filled, derived, changes, failures, equations, held, place }
  const findings: Finding[] = []
  for (const { equation, result } of assessed) {
    if (result.kind === 'total-missing') findings.push(missingTotal(make, equation, result.total, result.sum))
    if (result.kind === 'fails') findings.push(failingSum(make, equation, result))
  }
  return { findings, decimal }
}

const counted = (quantity: Quantity | null): Decimal | null =>
  quantity?.state === 'number'
    ? { value: quantity.value, decimals: quantity.decimals }
    : quantity?.state === 'blank' || quantity?.state === 'na'
      ? { value: 0, decimals: 0 }
      : null

interface Making {
  readonly form: StatutoryForm
  readonly filled: FilledForm
  readonly derived: ReadonlyMap<CellKey, Decimal>
  readonly changes: readonly Change[]
  readonly failures: readonly Failure[]
  readonly equations: readonly Equation[]
  readonly held: (key: CellKey) => Quantity | null
  readonly place: (key: CellKey) => Finding['at']
}

/** Codes of equations that would fail with this total read as nothing and hold with what it should be. */
function repairedBy(make: Making, total: CellKey): string[] {
  const without = new Map(make.derived)
  without.delete(total)
  const codes = make.equations.filter((equation) => {
    const others = equation.totals.length > 1 || !equation.totals.includes(total)
    if (!others || ![...equation.operands, ...equation.totals].includes(total)) return false
    return (
      evaluate(equation, make.held, make.derived).kind === 'holds' &&
      evaluate(equation, make.held, without).kind === 'fails'
    )
  })
  return [...new Set(codes.map((equation) => equation.code))]
}

function missingTotal(make: Making, equation: Equation, total: CellKey, sum: Decimal): Finding {
  const printedSum = printDecimal(sum)
  const along = alongName(make.form, equation)
  return {
    code: 'CEL-05',
    weight: 'doubt',
    table: equation.table,
    cells: [total],
    at: make.place(total),
    message: words.missingTotalSentence(along, shortName(make.form, make.filled, equation, total), printedSum),
    expected: printedSum,
    actual: words.blankWord,
    proposals: [
      {
        changes: [{ cell: total, value: sum.value }],
        why: words.missingTotalWhy(printedSum),
        repairs: repairedBy(make, total),
      },
    ],
  }
}

function failingSum(make: Making, equation: Equation, result: Result & { readonly kind: 'fails' }): Finding {
  const { form, filled, derived } = make
  const cells = [...equation.operands, ...equation.totals]
  const name = (key: CellKey): string => shortName(form, filled, equation, key)
  const size = { value: Math.abs(result.difference.value), decimals: result.difference.decimals }
  const own = make.changes.filter((change) => change.repairs.some((failure) => failure.equation === equation))
  return {
    code: equation.code,
    weight: equation.weight,
    table: equation.table,
    cells,
    at: make.place(equation.totals[0]!),
    message: words.sumSentence({
      along: alongName(form, equation),
      operands: equation.operands.map(name),
      totals: equation.totals.map(name),
      expected: printDecimal(result.left),
      actual: printDecimal(result.right),
      difference: printDecimal(size),
      derived: cells.filter((key) => derived.has(key)).map(name),
    }),
    expected: printDecimal(result.left),
    actual: printDecimal(result.right),
    proposals: own.map((change) => proposalOf(make, change)),
  }
}

function proposalOf({ filled, form }: Making, { cell, from, to, repairs }: Change): Proposal {
  const name = namer(filled, form)(cell)
  return {
    changes: [{ cell, value: to.value }],
    why: words.crossingWhy(name, printDecimal(from), printDecimal(to), repairs.length),
    repairs: [...new Set(repairs.map((failure) => failure.equation.code))],
  }
}
