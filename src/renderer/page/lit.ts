// What the original lights: the selected cell's place, and the places of the unfolded finding's other cells.
import type { CellKey } from '../../report/model/filled-form.ts'
import type { CellView } from '../../report/model/report-view.ts'
import type { JudgedFinding } from '../../report/model/revision.ts'
import type { Span } from '../../report/model/span.ts'
import type { LitSpan } from './places.ts'

const none: ReadonlySet<CellKey> = new Set()

/** Cells to ring beside the selected one. */
export function operandsOf(finding: JudgedFinding | null, cell: CellKey | null): ReadonlySet<CellKey> {
  return finding ? new Set(finding.cells.filter((key) => key !== cell)) : none
}

/** Longer places are whole parts of the report; lighting them would light everything. */
const longestPlace = 400

/** Ordered by start. `place`, when given, stands in for the cell's own. */
export function litSpans(
  view: CellView | null,
  finding: JudgedFinding | null,
  cells: ReadonlyMap<CellKey, CellView>,
  place: Span | null,
): readonly LitSpan[] {
  const own = place ?? view?.span ?? null
  const at = finding?.at ?? null
  const lit: LitSpan[] = own ? [{ ...own, light: 'lit' }] : []
  const also = new Map<number, LitSpan>()
  for (const key of finding?.cells ?? []) {
    const span = cells.get(key)?.span
    if (span && span.start !== own?.start) also.set(span.start, { ...span, light: 'also' })
  }
  if (at && at.end - at.start <= longestPlace && at.start !== own?.start) {
    if (!own) lit.push({ ...at, light: 'lit' })
    else if (!also.has(at.start)) also.set(at.start, { ...at, light: 'also' })
  }
  return [...lit, ...also.values()].toSorted((one, other) => one.start - other.start || rank(one) - rank(other))
}

function rank(span: LitSpan): number {
  return span.light === 'lit' ? 0 : 1
}
