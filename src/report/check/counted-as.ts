// The blank policy: what a cell counts as beside figures, in this report and in those it is held against. Where blanks are all a
// table has, and where a total is one, the callers say what that means.
import type { Quantity } from '../model/filled-form.ts'
import type { Held } from '../model/revision.ts'
import type { Decimal } from '../text/decimal.ts'

const nothing: Decimal = { value: 0, decimals: 0 }

/** A blank, or a mark for not applicable. */
export const isNothing = (held: Held): held is Quantity & { readonly state: 'blank' | 'na' } =>
  held.state === 'blank' || held.state === 'na'

/** Blanks and marks count as nothing; null for what is not there or cannot be read. */
export function countedAs(held: Held | null | undefined): Decimal | null {
  if (held?.state === 'number') return { value: held.value, decimals: held.decimals }
  return held && isNothing(held) ? nothing : null
}
