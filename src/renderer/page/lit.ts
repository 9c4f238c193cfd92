// What the original lights: the selected cell's place, and the places of the unfolded finding's other cells.
import type { CellKey } from '../../report/model/filled-form.ts'
import type { CellView } from '../../report/model/report-view.ts'
import type { JudgedFinding } from '../../report/model/revision.ts'
import type { Span } from '../../report/model/span.ts'
import type { LitSpan } from './places.ts'
import { noSides, saysApart, sidesOf, type Side, type Views } from './sides.ts'

/** How a cell of the unfolded finding is lit in its table: by its side, or plainly where it has none. */
export type OperandLight = Side | 'plain'
const none: ReadonlyMap<CellKey, OperandLight> = new Map()

/** Cells to light in the tables, the selected one among them. */
export function operandsOf(finding: JudgedFinding | null, views: Views): ReadonlyMap<CellKey, OperandLight> {
  if (!finding) return none
  const sides = sidesOf(finding, views)
  return new Map(finding.cells.map((key) => [key, sides.get(key) ?? 'plain']))
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
  const sides = finding ? sidesOf(finding, cells) : noSides
  const ownSide = (view && sides.get(view.key)) ?? null
  const lit: LitSpan[] = own ? [{ ...own, light: 'lit', side: ownSide }] : []
  const also = new Map<number, LitSpan>()
  for (const key of finding?.cells ?? []) {
    const span = cells.get(key)?.span
    if (span && span.start !== own?.start)
      also.set(span.start, { ...span, light: 'also', side: sides.get(key) ?? null })
  }
  if (at && at.end - at.start <= longestPlace && at.start !== own?.start) {
    const side = finding && saysApart(finding, cells) ? 'right' : null
    if (!own) lit.push({ ...at, light: 'lit', side })
    else if (!also.has(at.start)) also.set(at.start, { ...at, light: 'also', side })
  }
  return [...lit, ...also.values()].toSorted((one, other) => one.start - other.start || rank(one) - rank(other))
}

function rank(span: LitSpan): number {
  return span.light === 'lit' ? 0 : 1
}
