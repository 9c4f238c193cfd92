// A finding's cells as something to read: its operands with short names, as a sum where they make one, and the gap.
import type { CellKey } from '../../report/model/filled-form.ts'
import type { CellView } from '../../report/model/report-view.ts'
import type { Held, JudgedFinding } from '../../report/model/revision.ts'
import { plainLabel } from './words.ts'

export interface Operand {
  readonly key: CellKey
  /** The part of its name that tells it from the other operands. */
  readonly name: string
  readonly held: Held
  readonly shown: string
}

export interface Equation {
  /** In print order; the last cell of the finding is not among them when they make a sum. */
  readonly operands: readonly Operand[]
  /** Operands that are blank or absent, when there are too many to name. */
  readonly restCount: number
  /** The cell the sum should equal; null where the operands are only listed. */
  readonly total: Operand | null
  /** Difference between expected and actual where both are figures, e.g. `3` or `-1`; null otherwise. */
  readonly gap: string | null
}

const separator = ' · '
const namedEmptyLimit = 2

export function equationOf(finding: JudgedFinding, cells: ReadonlyMap<CellKey, CellView>): Equation {
  const views = finding.cells.map((key) => cells.get(key)).filter((view) => view !== undefined)
  const named = views.map((view): Operand => {
    return { key: view.key, name: shortName(view, views), held: view.held, shown: view.shown }
  })
  const last = named.at(-1)
  const parts = named.slice(0, -1)
  const adds = last !== undefined && parts.length > 0 && expectedSum(finding.expected, parts)
  const listed = adds ? parts : named
  const empty = listed.filter((operand) => isEmpty(operand.held))
  const folds = empty.length > namedEmptyLimit
  return {
    operands: folds ? listed.filter((operand) => !isEmpty(operand.held)) : listed,
    restCount: folds ? empty.length : 0,
    total: adds ? last : null,
    gap: gapOf(finding, last?.held ?? null),
  }
}

/** What a finding is about: row and column of the cell it blames; null where it blames none. */
export function placeOf(
  finding: JudgedFinding,
  cells: ReadonlyMap<CellKey, CellView>,
): { readonly row: string; readonly column: string } | null {
  const blamed = finding.proposals[0]?.changes[0]?.cell ?? finding.cells.findLast((key) => cells.has(key))
  const view = blamed === undefined ? undefined : cells.get(blamed)
  if (!view) return null
  const [, row = '', column = ''] = view.where.split(separator)
  return { row: plainLabel(row), column: plainLabel(column) }
}

function isEmpty(held: Held): boolean {
  return held.state === 'blank' || held.state === 'absent'
}

/** Only the part of the name in which the operands differ: the column of a row's sum, the row of a column's; none for one alone. */
function shortName(view: CellView, all: readonly CellView[]): string {
  if (all.length === 1) return ''
  const [, row = '', column = ''] = view.where.split(separator)
  const same = (part: number) =>
    all.every((other) => other.where.split(separator)[part] === view.where.split(separator)[part])
  if (same(1) && !same(2)) return plainLabel(column)
  if (same(2) && !same(1)) return plainLabel(row)
  return [row, column].filter(Boolean).map(plainLabel).join(separator)
}

function expectedSum(expected: string | null, parts: readonly Operand[]): boolean {
  if (expected === null || expected.trim() === '') return false
  const sum = parts.reduce((total, { held }) => total + (held.state === 'number' ? held.value : 0), 0)
  return Number(expected) === sum
}

function gapOf(finding: JudgedFinding, last: Held | null): string | null {
  const expected = Number(finding.expected ?? Number.NaN)
  if (!Number.isFinite(expected)) return null
  const actual = finding.actual === null ? Number.NaN : Number(finding.actual)
  if (Number.isFinite(actual)) return exact(expected - actual)
  return last && isEmpty(last) ? exact(expected) : null
}

/** Differences of figures with up to six decimals, without the noise of binary fractions. */
function exact(value: number): string {
  return String(Number(value.toFixed(6)))
}
