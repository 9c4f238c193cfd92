// CEL: what single cells hold and how it is printed; what is frequent is said once a table.
import type { CellKey, Reading } from '../../model/filled-form.ts'
import type { FormColumn, StatutoryForm } from '../../model/form.ts'
import { changeInWords, oddSigns, separators, wideDigits } from '../../text/duty-wording.ts'
import { moneyUnit } from '../../text/figure-wording.ts'
import { countUnit } from '../../text/indicator-wording.ts'
import type { HeldReport } from '../held-report.ts'
import { annual } from '../rule.ts'
import type { Notice, Rule } from '../rule.ts'
import * as words from '../words/cells.ts'

interface HeldCell {
  readonly key: CellKey
  readonly reading: Reading
  readonly column: FormColumn | null
}

type Columns = ReadonlyMap<CellKey, FormColumn>
type Tables = ReadonlyMap<string, readonly HeldCell[]>

// Every rule of the family asks for both, and the forms are the same for all reports.
const columns = new WeakMap<StatutoryForm, Columns>()
const tables = new WeakMap<HeldReport, Tables>()

function columnsOf(form: StatutoryForm): Columns {
  const known = columns.get(form)
  if (known) return known
  const made = new Map(
    form.tables.flatMap((table) =>
      table.blocks.flatMap((block) =>
        block.rows.flatMap((row) =>
          block.columns.map((column) => [`${table.key}/${row.key}/${column.key}`, column] as const),
        ),
      ),
    ),
  )
  columns.set(form, made)
  return made
}

function tableCells(report: HeldReport): Tables {
  const known = tables.get(report)
  if (known) return known
  const { filled, form } = report
  const formed = form && columnsOf(form)
  const made = new Map<string, HeldCell[]>()
  for (const { key, reading } of filled.cells) {
    const table = key.slice(0, key.indexOf('/'))
    const cells = made.get(table) ?? []
    made.set(table, cells)
    cells.push({ key, reading, column: formed?.get(key) ?? null })
  }
  tables.set(report, made)
  return made
}

/** Rows that stand in for others hold counts: 其他处理 in one row or three. */
const holdsCount = ({ column }: HeldCell): boolean => column === null || column.holds === 'count'

function notCounts(report: HeldReport): Notice[] {
  const cells = [...tableCells(report).values()].flat().filter(holdsCount)
  // T2B-05 asks the same of the decisions of its form.
  const elsewhere = report.form?.id === 'annual-2021' ? '/decisions' : null
  const counted = cells.map(({ key }) => key).filter((key) => elsewhere === null || !key.endsWith(elsewhere))
  const listed = report.filled.indicators.flatMap((row, index) => {
    const counts = row.unit !== null && countUnit.test(row.unit)
    return counts ? row.values.map(({ column }) => `indicators/${index}/${column}`) : []
  })
  return [...counted, ...listed].flatMap((key) => notACount(report, key))
}

/** A finding where the cell holds a figure that cannot be a number of things. */
export function notACount(report: HeldReport, key: CellKey): Notice[] {
  const value = report.printed(key)
  if (value === null || (value >= 0 && Number.isInteger(value))) return []
  const figure = report.figure(key)
  return [{ cells: [key], message: words.notACount(report.name(key), figure, value < 0), actual: figure }]
}

const inState = (cells: readonly HeldCell[], state: Reading['quantity']['state']): readonly HeldCell[] =>
  cells.filter(({ reading }) => reading.quantity.state === state)

const isZero = ({ reading: { quantity } }: HeldCell): boolean => quantity.state === 'number' && quantity.value === 0

/** One notice a table, placed at the first cell it is about; naming every blank would mark whole tables. */
function summary(
  report: HeldReport,
  say: (name: string, cells: readonly HeldCell[], table: string) => Notice | null,
): Notice[] {
  return [...tableCells(report)].flatMap(([table, cells]) => {
    const notice = say(report.tableName(table), cells, table)
    return notice === null ? [] : [{ table, ...notice }]
  })
}

const blankCells = (report: HeldReport): Notice[] =>
  summary(report, (name, cells) => {
    const blank = inState(cells, 'blank')
    if (blank.length === 0) return null
    return { at: blank[0]!.reading.span, message: words.blanks(name, blank.length, cells.length) }
  })

const markedCells = (report: HeldReport): Notice[] =>
  summary(report, (name, cells) => {
    const marked = inState(cells, 'na')
    if (marked.length === 0) return null
    const [first] = marked
    return { at: first!.reading.span, message: words.marks(name, marked.length, first!.reading.raw.trim()) }
  })

const mixedZeros = (report: HeldReport): Notice[] =>
  summary(report, (name, cells) => {
    const blank = inState(cells, 'blank')
    const zeros = cells.filter(isZero)
    if (blank.length === 0 || zeros.length === 0) return null
    return { at: blank[0]!.reading.span, message: words.mixedZeros(name, zeros.length, blank.length) }
  })

function isNormalised({ reading: { raw, quantity }, column }: HeldCell): boolean {
  if (quantity.state !== 'number') return false
  // A minus of any shape is at home in 本年增/减, and words for it are T2A-06.
  const signed = column?.holds === 'change'
  return separators.test(raw) || wideDigits.test(raw) || (!signed && (oddSigns.test(raw) || changeInWords.test(raw)))
}

function convertedPrint(report: HeldReport, name: string, cells: readonly HeldCell[]): Notice | null {
  const changed = cells.filter(isNormalised)
  if (changed.length === 0) return null
  const [{ key, reading }] = changed as [HeldCell, ...HeldCell[]]
  const message = words.normalised(name, changed.length, reading.raw.trim(), report.figure(key))
  return { at: reading.span, message }
}

function normalised(report: HeldReport): Notice[] {
  const listed = report.filled.indicators.flatMap((row, index) =>
    row.values.map(({ column, reading }): HeldCell => ({
      key: `indicators/${index}/${column}`,
      reading,
      column: null,
    })),
  )
  const ofList = convertedPrint(report, words.list, listed)
  return [
    ...summary(report, (name, cells) => convertedPrint(report, name, cells)),
    ...(ofList === null ? [] : [{ table: 'indicators', ...ofList }]),
  ]
}

/** Units are the paper's only where they differ from the form's, which stands in for a missing one. */
function otherUnits(report: HeldReport): Notice[] {
  return [...tableCells(report).values()].flat().flatMap(({ key, reading, column }): Notice[] => {
    const { unit, raw } = reading
    if (unit === null || column === null || unit === column.unit) return []
    const money = moneyUnit.test(unit)
    const wrong = column.unit !== null ? true : money && column.holds !== 'amount'
    if (!wrong) return []
    const message = words.otherUnit(report.name(key), raw.trim(), unit, column.unit)
    return [{ cells: [key], message, actual: unit, ...(column.unit === null ? {} : { expected: column.unit }) }]
  })
}

const { about } = words

export const cellRules: readonly Rule[] = [
  { id: 'CEL-01', forms: 'any', weight: 'error', about: about['CEL-01'], test: notCounts },
  { id: 'CEL-02', forms: 'any', weight: 'doubt', about: about['CEL-02'], test: null },
  { id: 'CEL-03', forms: annual, weight: 'note', about: about['CEL-03'], test: blankCells },
  { id: 'CEL-04', forms: annual, weight: 'note', about: about['CEL-04'], test: markedCells },
  { id: 'CEL-05', forms: annual, weight: 'doubt', about: about['CEL-05'], test: null },
  { id: 'CEL-06', forms: annual, weight: 'note', about: about['CEL-06'], test: mixedZeros },
  { id: 'CEL-08', forms: 'any', weight: 'note', about: about['CEL-08'], test: normalised },
  { id: 'CEL-09', forms: annual, weight: 'doubt', about: about['CEL-09'], test: otherUnits },
  { id: 'CEL-10', forms: 'any', weight: 'doubt', about: about['CEL-10'], test: null },
]
