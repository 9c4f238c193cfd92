// A held report → what rules about other reports may know of it, small enough to be kept beside every report.
// Judges nothing; which reports are neighbours of which is the desk's to say.
import { proseMarks } from './check/prose-marks.ts'
import type { Beside, Neighbour } from './model/neighbour.ts'
import type { Held, Revision } from './model/revision.ts'
import { bandsOf } from './text/reuse.ts'

/** Null for a report whose year nobody knows: it is no one's neighbour. */
export function neighbourOf(reportId: number, revision: Revision): Neighbour | null {
  const { extraction, organ, year, state, filled, cells } = revision
  if (year === null) return null
  const values: Record<string, Held> = {}
  for (const { key, held } of cells)
    if (held.state !== 'absent' && !key.startsWith('indicators/')) values[key] = plain(held)
  return {
    reportId,
    organ,
    year,
    scope: extraction.scope?.value ?? null,
    form: filled.form,
    state,
    values,
    indicators: filled.indicators.map(({ label, key, unit, values: read }) => ({
      label,
      key,
      unit,
      values: Object.fromEntries(read.map(({ column, reading }) => [column, plain(reading.quantity)])),
    })),
    prose: proseMarks(extraction, organ),
  }
}

/** Field by field, so that the same figures always give the same JSON. */
const plain = (held: Held): Held =>
  held.state === 'number' ? { state: 'number', value: held.value, decimals: held.decimals } : { state: held.state }

/** Whole numbers to look up reports by whose prose is likely alike: two that are share at least one. Up to 32. */
export function sketchOf({ overview, problems }: Neighbour['prose']): number[] {
  return [...bandsOf(overview, 1), ...bandsOf(problems, 2)]
}

/**
 * Years that rules about this report ask for and the library lacks, rising: the year before, and the year after where a
 * later one is held, since then it must exist.
 */
export function missingYears({ year }: { readonly year: number | null }, { years }: Pick<Beside, 'years'>): number[] {
  if (year === null) return []
  const held = new Set(years.map((each) => each.year))
  const later = years.some((each) => each.year > year)
  return [year - 1, ...(later ? [year + 1] : [])].filter((wanted) => !held.has(wanted))
}
