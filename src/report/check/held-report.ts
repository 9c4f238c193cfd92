// One report as rules look at it: figures by key under the blank policy, names for people, prose by section.
import { keyName, rowName, tableName } from '../form-words.ts'
import type { Fact } from '../model/fact.ts'
import type { CellKey, FilledForm, Reading } from '../model/filled-form.ts'
import type { Finding } from '../model/finding.ts'
import type { StatutoryForm } from '../model/form.ts'
import type { Beside } from '../model/neighbour.ts'
import type { Outline, Scope } from '../model/outline.ts'
import type { Span } from '../model/span.ts'
import type { Decimal } from '../text/decimal.ts'
import { printDecimal } from '../text/decimal.ts'

export interface CheckContext {
  /** As held: a person may have set what the paper leaves out. */
  readonly year: number | null
  readonly organ?: string | null
  /** Rules about sections, wording and dates are silent without it. */
  readonly outline?: Outline
  /** What the prose states; rules that hold tables against prose are silent without it. */
  readonly facts?: readonly Fact[]
  /** The library around the report; rules across reports are silent without it. */
  readonly beside?: Beside
}

export interface HeldReport {
  readonly filled: FilledForm
  readonly form: StatutoryForm | null
  readonly year: number | null
  readonly organ: string | null
  readonly scope: Scope | null
  readonly outline: Outline | null
  readonly facts: readonly Fact[] | null
  readonly beside: Beside | null
  /** What the form's sums and the cells themselves raised. */
  readonly raised: readonly Finding[]
  readonly readings: ReadonlyMap<CellKey, Reading>
  /** The figure that stands there; null for everything else. */
  readonly printed: (key: CellKey) => number | null
  /** What it counts as: a blank or a mark is nothing, a blank total what its parts come to; null where nothing can be read. */
  readonly counted: (key: CellKey) => number | null
  /** `counted` with its decimals, as a person writes it. */
  readonly figure: (key: CellKey) => string
  readonly place: (key: CellKey | null) => Span | null
  readonly name: (key: CellKey) => string
  readonly rowName: (table: string, row: string) => string
  readonly tableName: (table: string) => string
}

export function readingsOf(filled: FilledForm): Map<CellKey, Reading> {
  const readings = new Map(filled.cells.map((cell) => [cell.key, cell.reading] as const))
  filled.indicators.forEach((row, index) => {
    for (const { column, reading } of row.values) readings.set(`indicators/${index}/${column}`, reading)
  })
  return readings
}

/** Names as a person says them; indicators are named by their printed label. */
export function namer(filled: FilledForm, form: StatutoryForm | null): (key: CellKey) => string {
  return (key) => {
    const [table, index] = key.split('/')
    return table === 'indicators' ? (filled.indicators[Number(index)]?.label ?? key) : keyName(form, key)
  }
}

export interface Held {
  readonly filled: FilledForm
  readonly form: StatutoryForm | null
  readonly context: CheckContext
  readonly readings: ReadonlyMap<CellKey, Reading>
  readonly decimal: (key: CellKey) => Decimal | null
  readonly raised: readonly Finding[]
}

export function holdReport({ filled, form, context, readings, decimal, raised }: Held): HeldReport {
  const { year, organ = null, outline = null, facts = null, beside = null } = context
  return {
    filled,
    form,
    year,
    organ,
    scope: outline?.scope?.value ?? null,
    outline,
    facts,
    beside,
    raised,
    readings,
    printed: (key) => {
      const quantity = readings.get(key)?.quantity
      return quantity?.state === 'number' ? quantity.value : null
    },
    counted: (key) => decimal(key)?.value ?? null,
    figure: (key) => {
      const found = decimal(key)
      return found === null ? '' : printDecimal(found)
    },
    place: (key) => (key === null ? null : (readings.get(key)?.span ?? null)),
    name: namer(filled, form),
    rowName: (table, row) => rowName(form, table, row),
    tableName: (table) => tableName(form, table),
  }
}
