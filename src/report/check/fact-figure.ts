// When a fact of the prose may be held against this report's tables: its own year, its own scope, an exact count.
import type { Fact } from '../model/fact.ts'
import type { HeldReport } from './held-report.ts'

/** The count in single units, exact; 1.2万 is 12000. */
export function countOf({ value, scale, decimals }: Fact): number {
  if (scale === 1) return Number(value.toFixed(decimals))
  return Math.round(value * scale)
}

/** True for a figure of the report's year that is no comparison, no share and no sum over years. */
export const isOwn = ({ year }: HeldReport, fact: Fact): boolean =>
  !fact.percent &&
  !fact.cumulative &&
  fact.change === null &&
  (fact.year === null || year === null || fact.year === year)

/** A figure as it is printed and meant, that is no difference to another year. */
export const isExact = (fact: Fact): boolean => !fact.approximate && fact.change === null && fact.said === 'figure'

export const sumOf = (facts: readonly Fact[]): number => facts.reduce((sum, fact) => sum + countOf(fact), 0)

export const ownCount = (report: HeldReport, fact: Fact): number | null => (isOwn(report, fact) ? countOf(fact) : null)

/** A sentence about the whole territory says nothing about an office's own table; where either is silent they may be one. */
export const scopeFits = ({ scope }: HeldReport, fact: Fact): boolean =>
  fact.scope === null || scope === null || fact.scope === scope
