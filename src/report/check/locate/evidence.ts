// What speaks for a change besides the sums: the prose states the figure, or the cell was read with doubt.
import type { CellKey } from '../../model/filled-form.ts'
import { countOf } from '../fact-figure.ts'
import type { HeldReport } from '../held-report.ts'
import { isComparable, meaningsOf } from '../rules/narrative.ts'

export interface Evidence {
  /** Statements of the prose the changes would make true, less those they would make false. */
  readonly points: number
  /** Print of a statement they would make true; null for none. */
  readonly stated: string | null
  readonly doubtful: boolean
}

/** The changed cells with what is added to each. */
export type Weigh = (added: ReadonlyMap<CellKey, number>) => Evidence

const aboutTables = /^(?:requests\.(?!channel)|review\.|litigation\.)/u

/** Reads the prose once for all the changes that are weighed. */
export function weighing(report: HeldReport): Weigh {
  const statements = (report.facts ?? [])
    .filter((fact) => fact.said === 'figure' && aboutTables.test(fact.subject) && isComparable(report, fact))
    .map((fact) => ({ fact, count: countOf(fact), meanings: meaningsOf(report, fact) }))
    .filter(({ meanings }) => meanings.length > 0)
  return (added) => {
    const sumOf = (cells: readonly CellKey[]): number =>
      cells.flatMap((key) => added.get(key) ?? []).reduce((sum, each) => sum + each, 0)
    let points = 0
    let stated: string | null = null
    for (const { fact, count, meanings } of statements) {
      if (!meanings.some(({ cells }) => cells.some((key) => added.has(key)))) continue
      const fits = meanings.some(({ value }) => value === count)
      const would = meanings.some(({ cells, value }) => value + sumOf(cells) === count)
      points += Number(would) - Number(fits)
      if (would && !fits) stated ??= fact.phrase + fact.raw
    }
    const doubtful = [...added.keys()].some((key) => report.readings.get(key)?.certainty === 'doubtful')
    return { points, stated, doubtful }
  }
}
