// Narrows the shelf's rows by state, weight, year, form and rule, and counts what each choice would leave.
// A value is counted over the rows that pass the other facets, so that choosing it shows exactly that many.
import type { ShelfRow } from '../../contract.ts'

export const facetNames = ['state', 'weight', 'year', 'form', 'rule'] as const
export type FacetName = (typeof facetNames)[number]

/** Chosen values by facet; none chosen means all. */
export type Picks = Readonly<Record<FacetName, readonly string[]>>

export const noPicks: Picks = { state: [], weight: [], year: [], form: [], rule: [] }

/** Stands for a year or a form that was not recognised. */
export const unknown = '?'

/** What of a report's open findings is counted by weight; a report may have both errors and doubts. */
export type WeightFacet = 'error' | 'doubt' | 'none'
const weightOrder: readonly WeightFacet[] = ['error', 'doubt', 'none']

function weightsOf({ errorCount, doubtCount }: ShelfRow): readonly WeightFacet[] {
  if (errorCount + doubtCount === 0) return ['none']
  return [...(errorCount > 0 ? (['error'] as const) : []), ...(doubtCount > 0 ? (['doubt'] as const) : [])]
}

export function facetValues(row: ShelfRow, facet: FacetName): readonly string[] {
  if (facet === 'state') return [row.state]
  if (facet === 'weight') return weightsOf(row)
  if (facet === 'year') return [row.year === null ? unknown : String(row.year)]
  if (facet === 'form') return [row.form ?? unknown]
  return row.rules
}

function fits(row: ShelfRow, facet: FacetName, picks: Picks): boolean {
  const chosen = picks[facet]
  return chosen.length === 0 || facetValues(row, facet).some((value) => chosen.includes(value))
}

export function narrow(rows: readonly ShelfRow[], picks: Picks): ShelfRow[] {
  return rows.filter((row) => facetNames.every((facet) => fits(row, facet, picks)))
}

export interface FacetValue {
  readonly value: string
  /** Rows that pass the other facets and have this value. */
  readonly count: number
}

export interface Facet {
  readonly name: FacetName
  /** Rows that pass the other facets. */
  readonly all: number
  readonly values: readonly FacetValue[]
}

const stateOrder = ['imported', 'inReview', 'checked', 'approved']

// Order depends on the whole library, never on what is chosen: nothing may move under the pointer.
function valuesInOrder(rows: readonly ShelfRow[], facet: FacetName): string[] {
  if (facet === 'state') return stateOrder
  if (facet === 'weight') return [...weightOrder]
  const totals = new Map<string, number>()
  for (const row of rows) for (const value of facetValues(row, facet)) totals.set(value, (totals.get(value) ?? 0) + 1)
  const values = [...totals.keys()]
  if (facet === 'year') return values.sort((a, b) => (a === unknown ? 1 : b === unknown ? -1 : Number(b) - Number(a)))
  const size = (value: string) => (value === unknown ? -1 : (totals.get(value) ?? 0))
  return values.sort((a, b) => size(b) - size(a) || (a < b ? -1 : 1))
}

/** `library` decides which values are listed and in what order, `rows` (for example search results) are counted. */
export function countFacets(library: readonly ShelfRow[], rows: readonly ShelfRow[], picks: Picks): Facet[] {
  const counts = new Map(facetNames.map((facet) => [facet, new Map<string, number>()]))
  const all = new Map(facetNames.map((facet) => [facet, 0]))
  for (const row of rows) {
    const failed = facetNames.filter((facet) => !fits(row, facet, picks))
    const counted = failed.length === 0 ? facetNames : failed.length === 1 ? failed : []
    for (const facet of counted) {
      all.set(facet, all.get(facet)! + 1)
      const count = counts.get(facet)!
      for (const value of facetValues(row, facet)) count.set(value, (count.get(value) ?? 0) + 1)
    }
  }
  return facetNames.map((name) => ({
    name,
    all: all.get(name)!,
    values: valuesInOrder(library, name).map((value) => ({ value, count: counts.get(name)!.get(value) ?? 0 })),
  }))
}

/** Choosing the only chosen value again clears its facet; `several` adds and removes single values. */
export function pick(picks: Picks, facet: FacetName, value: string, several: boolean): Picks {
  const chosen = picks[facet]
  const has = chosen.includes(value)
  if (!several) return { ...picks, [facet]: has && chosen.length === 1 ? [] : [value] }
  return { ...picks, [facet]: has ? chosen.filter((other) => other !== value) : [...chosen, value] }
}

export const anyPicked = (picks: Picks) => facetNames.some((facet) => picks[facet].length > 0)
