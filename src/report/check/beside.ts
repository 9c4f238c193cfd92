// A report and those beside it, read alike: figures under the blank policy, by year, where scope allows a comparison.
// Blanks and marks count as nothing only in a table with figures; a total that is one is what its parts come to.
import type { CellKey } from '../model/filled-form.ts'
import type { OtherCell } from '../model/finding.ts'
import type { Beside, Neighbour } from '../model/neighbour.ts'
import type { Scope } from '../model/outline.ts'
import type { Held } from '../model/revision.ts'
import { add } from '../text/decimal.ts'
import type { Decimal } from '../text/decimal.ts'
import { countedAs, isNothing } from './counted-as.ts'
import type { HeldReport } from './held-report.ts'
import type { Notice } from './rule.ts'

/** Where a figure comes from: it is printed, a missing total by its parts, or a blank or a mark that counts as nothing. */
export type Origin = 'print' | 'parts' | 'blank' | 'mark'

export interface Figure extends Decimal {
  readonly from: Origin
}

/** One report's figures; null for what it lacks or what cannot be read. */
export interface Year {
  readonly year: number
  readonly figure: (key: CellKey) => Figure | null
  readonly keys: readonly CellKey[]
  /** Null for the report itself. */
  readonly neighbour: Neighbour | null
}

const applicants = ['natural', 'business', 'research', 'publicInterest', 'legalService', 'otherOrg']
const outcomes = ['upheld', 'corrected', 'other', 'pending']
/** Rows of table 3 that are no way a request ended. */
const noResults = new Set(['new', 'carriedIn', 'total', 'carriedOut'])

/** What a total is the sum of, in the annual forms; null for what is no total. */
function partsOf(key: CellKey, results: readonly string[]): CellKey[] | null {
  const [table, row, column] = key.split('/')
  if (table === 'reviewLitigation' && column === 'total') return outcomes.map((each) => `${table}/${row}/${each}`)
  if (table !== 'requests') return null
  if (column === 'total') return applicants.map((each) => `${table}/${row}/${each}`)
  return row === 'total' ? results.map((each) => `${table}/${each}/${column}`) : null
}

function figuresOf(keys: readonly CellKey[], held: (key: CellKey) => Held | undefined): Year['figure'] {
  const withFigures = new Set<string>()
  const results = new Set<string>()
  for (const key of keys) {
    const [table = '', row = ''] = key.split('/', 2)
    if (held(key)?.state === 'number') withFigures.add(table)
    if (table === 'requests' && !noResults.has(row)) results.add(row)
  }
  const figure = (key: CellKey): Figure | null => {
    const found = held(key)
    const counted = countedAs(found)
    if (found === undefined || counted === null) return null
    if (!isNothing(found)) return { ...counted, from: 'print' }
    if (!withFigures.has(key.slice(0, key.indexOf('/')))) return null
    const parts = partsOf(key, [...results])?.map(figure)
    if (parts?.some((part) => part === null)) return null
    const sum = add((parts ?? []) as Figure[])
    if (sum.value !== 0) return { ...sum, from: 'parts' }
    return { ...counted, from: found.state === 'na' ? 'mark' : 'blank' }
  }
  return figure
}

const known = new WeakMap<object, Year['figure']>()

function remembered(of: object, make: () => Year['figure']): Year['figure'] {
  const before = known.get(of)
  if (before) return before
  const made = make()
  known.set(of, made)
  return made
}

/** The report itself; null where nobody knows its year. */
export function ownYear(report: HeldReport): Year | null {
  const { year, readings } = report
  if (year === null) return null
  const keys = [...readings.keys()]
  return {
    year,
    keys,
    neighbour: null,
    figure: remembered(readings, () => figuresOf(keys, (key) => readings.get(key)?.quantity)),
  }
}

function asYear(neighbour: Neighbour): Year {
  const keys = Object.keys(neighbour.values)
  return {
    year: neighbour.year,
    keys,
    neighbour,
    figure: remembered(neighbour, () => figuresOf(keys, (key) => neighbour.values[key])),
  }
}

/** An office's own figures say nothing about the whole territory; where either is silent they may be of one scope. */
export const scopesFit = (a: Scope | null, b: Scope | null): boolean => a === null || b === null || a === b

/** The organ's report of another year, where it may be held against this one. */
export function yearOf({ beside, scope }: HeldReport, year: number): Year | null {
  const found = beside?.years.find((each) => each.year === year)
  return found && scopesFit(scope, found.scope) ? asYear(found) : null
}

/** Other reports of the organ and the year; one of another scope is another report, not another version. */
export const versionsOf = ({ beside, scope }: HeldReport): readonly Neighbour[] =>
  (beside?.versions ?? []).filter((version) => scopesFit(scope, version.scope))

/** This report and that of the year before; null where either is missing. */
export function withYearBefore(report: HeldReport): { readonly before: Year; readonly now: Year } | null {
  const now = ownYear(report)
  const before = now && yearOf(report, now.year - 1)
  return before ? { before, now } : null
}

export type Break = Beside['breaks'][number]

/** What came between two years: an organ merged into this one or split off it after the earlier. */
export function breakBetween({ beside }: HeldReport, a: Year, b: Year): Break | null {
  const [first, last] = [Math.min(a.year, b.year), Math.max(a.year, b.year)]
  return beside?.breaks.find(({ year }) => year > first && year <= last) ?? null
}

/** Across a merger or a split nothing need hold: what is left is a note that names it. */
export function softened(found: Break | null, say: (broken: Break) => string, notices: readonly Notice[]): Notice[] {
  return notices.map((notice) =>
    found === null ? notice : { ...notice, weight: 'note', message: notice.message + say(found) },
  )
}

/** Cells of another report as operands of a finding. */
export const operands = ({ neighbour, year }: Year, cells: readonly CellKey[]): OtherCell[] =>
  neighbour === null
    ? []
    : cells.map((cell) => ({
        reportId: neighbour.reportId,
        year,
        cell,
        held: neighbour.values[cell] ?? { state: 'absent' },
      }))
