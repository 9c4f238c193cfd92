// One equation against what the cells hold. Blanks and marks count as 0 beside printed figures; a total that is one of them is
// its own case.
import type { CellKey, Quantity } from '../model/filled-form.ts'
import { add, subtract } from '../text/decimal.ts'
import type { Decimal } from '../text/decimal.ts'
import { countedAs, isNothing } from './counted-as.ts'
import type { Equation } from '../form-equations.ts'

export type Held = (key: CellKey) => Quantity | null

export type Result =
  /** An operand is not in the report or cannot be read. */
  | { readonly kind: 'not-assessed' }
  | { readonly kind: 'holds' }
  /** The only total is blank or a mark while its parts come to something. */
  | { readonly kind: 'total-missing'; readonly total: CellKey; readonly sum: Decimal }
  /** `difference` is right − left. */
  | { readonly kind: 'fails'; readonly left: Decimal; readonly right: Decimal; readonly difference: Decimal }

/** `derived` holds what totals found missing should be. */
export function evaluate(equation: Equation, held: Held, derived: ReadonlyMap<CellKey, Decimal>): Result {
  const keys = [...equation.operands, ...equation.totals]
  const quantities = keys.map(held)
  if (quantities.some((quantity) => quantity === null || quantity.state === 'unreadable'))
    return { kind: 'not-assessed' }
  if (quantities.every((quantity) => isNothing(quantity!))) {
    if (!keys.some((key) => derived.has(key))) return { kind: 'holds' }
  }
  const figure = (key: CellKey): Decimal => derived.get(key) ?? countedAs(held(key))!
  const left = add(equation.operands.map(figure))
  const [total] = equation.totals
  if (equation.totals.length === 1 && isNothing(held(total!)!) && !derived.has(total!))
    return left.value === 0 ? { kind: 'holds' } : { kind: 'total-missing', total: total!, sum: left }
  const right = add(equation.totals.map(figure))
  const difference = subtract(right, left)
  return difference.value === 0 ? { kind: 'holds' } : { kind: 'fails', left, right, difference }
}
