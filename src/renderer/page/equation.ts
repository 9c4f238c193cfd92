// A finding's cells as something to read: both sides of its equation with short names, and how far they are apart.
import type { CellKey } from '../../report/model/filled-form.ts'
import { suspect, type Finding } from '../../report/model/finding.ts'
import type { CellView } from '../../report/model/report-view.ts'
import type { Held, JudgedFinding } from '../../report/model/revision.ts'
import { addsUp, sidesOf, type Sides } from './sides.ts'
import { plainLabel } from './words.ts'

export interface Operand {
  readonly key: CellKey
  /** The part of its name that tells it from the other operands. */
  readonly name: string
  readonly held: Held
  readonly shown: string
}

export interface OtherOperand {
  readonly reportId: number
  readonly key: CellKey
  readonly year: number
  /** Row and column where this report's form has the cell too; else empty. */
  readonly name: string
  readonly held: Held
}

/** Cells of one side, in print order. */
export interface Term {
  readonly operands: readonly Operand[]
  /** Those that add nothing, when there are too many to name: blanks, or noughts with them. */
  readonly restCount: number
  /** Every one of the rest is blank or absent. */
  readonly restBlank: boolean
}

export interface Equation {
  readonly sides: Sides
  /** Cells without a side stand here too. */
  readonly left: Term
  readonly right: Term
  /** Operands that stand in other reports, always on the left. */
  readonly others: readonly OtherOperand[]
  /** Both sides are sums; otherwise their cells are only listed. */
  readonly adds: boolean
  /** Difference between expected and actual where both are figures, e.g. `3` or `-1`; null otherwise. */
  readonly gap: string | null
}

const separator = ' · '
const namedEmptyLimit = 2
/** A sum of more than these is told by its figures that count. */
const longestTerm = 7

export function equationOf(finding: JudgedFinding, cells: ReadonlyMap<CellKey, CellView>): Equation {
  const views = finding.cells.map((key) => cells.get(key)).filter((view) => view !== undefined)
  const named = views.map((view): Operand => {
    return { key: view.key, name: shortName(view, views), held: view.held, shown: view.shown }
  })
  const sides = sidesOf(finding, cells)
  const left = named.filter((operand) => sides.get(operand.key) !== 'right')
  const right = named.filter((operand) => sides.get(operand.key) === 'right')
  const adds = addsUp(finding, cells) && finding.expected !== null
  return {
    sides,
    left: termOf(left, adds),
    right: termOf(right, adds),
    others: (finding.others ?? []).map(({ reportId, year, cell, held }) => {
      const view = cells.get(cell)
      return { reportId, key: cell, year, held, name: view ? joined(nameOf(view)) : '' }
    }),
    adds,
    gap: gapOf(finding, named.at(-1)?.held ?? null),
  }
}

function termOf(operands: readonly Operand[], adds: boolean): Term {
  const empty = operands.filter((operand) => isEmpty(operand.held))
  const noughts = adds && operands.length > longestTerm ? operands.filter((operand) => isNought(operand.held)) : []
  const rest = new Set([...(empty.length > namedEmptyLimit ? empty : []), ...noughts])
  return {
    operands: operands.filter((operand) => !rest.has(operand)),
    restCount: rest.size,
    restBlank: rest.size === empty.length,
  }
}

/** The cell a finding leads to: the one most probably wrong, else the last it names that the report has. */
export function leadsTo(finding: Finding | undefined, cells: ReadonlyMap<CellKey, CellView>): CellKey | null {
  if (!finding) return null
  const blamed = suspect(finding)
  if (blamed !== null && cells.has(blamed)) return blamed
  return finding.cells.findLast((key) => cells.has(key)) ?? null
}

/**
 * What a finding is about: row and column of the cell it blames, or the row alone where it holds nothing against anything
 * and is as much about each of the row's cells; null where it blames none.
 */
export function placeOf(
  finding: JudgedFinding,
  cells: ReadonlyMap<CellKey, CellView>,
): { readonly row: string; readonly column: string | null } | null {
  const key = leadsTo(finding, cells)
  const view = key === null ? undefined : cells.get(key)
  if (!view) return null
  const name = nameOf(view)
  return isAboutRow(finding, cells) ? { ...name, column: null } : name
}

function isAboutRow(
  { cells: keys, expected, actual, proposals }: JudgedFinding,
  cells: ReadonlyMap<CellKey, CellView>,
) {
  if (keys.length < 2 || expected !== null || actual !== null || proposals.length > 0) return false
  return new Set(keys.map((key) => cells.get(key)?.name.row)).size === 1
}

/** Row and column of a cell, without their numbers. */
export function nameOf(view: CellView): { readonly row: string; readonly column: string } {
  return { row: plainLabel(view.name.row), column: plainLabel(view.name.column) }
}

const joined = ({ row, column }: { readonly row: string; readonly column: string }) =>
  [row, column].filter(Boolean).join(separator)

function isEmpty(held: Held): boolean {
  return held.state === 'blank' || held.state === 'absent'
}

function isNought(held: Held): boolean {
  return isEmpty(held) || (held.state === 'number' && held.value === 0)
}

/** Only the part of the name in which the operands differ: the column of a row's sum, the row of a column's; none for one alone. */
function shortName(view: CellView, all: readonly CellView[]): string {
  if (all.length === 1) return ''
  const { row, column } = nameOf(view)
  const sameRow = all.every((other) => other.name.row === view.name.row)
  const sameColumn = all.every((other) => other.name.column === view.name.column)
  if (sameRow && !sameColumn) return column
  if (sameColumn && !sameRow) return row
  return joined({ row, column })
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
