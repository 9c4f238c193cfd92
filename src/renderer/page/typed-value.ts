// What a person types into a cell, as a value; or which sentence says why it is none.
import type { Held } from '../../report/model/revision.ts'
import type { Span } from '../../report/model/span.ts'
import { naMarks } from './words.ts'

export type TypedProblem = 'not-a-number' | 'too-many-digits' | 'too-many-decimals' | 'misplaced-comma'
export type Typed = { readonly ok: true; readonly held: Held } | { readonly ok: false; readonly problem: TypedProblem }

/** Doubles carry 15 significant digits exactly; the contract allows 6 decimals. */
const digitLimit = 15
const decimalLimit = 6

export function readTyped(text: string): Typed {
  // NFKC turns full-width digits, signs, points and commas into the plain ones.
  const plain = text.normalize('NFKC').replace(/\s/g, '').replace(/[−﹣]/g, '-')
  if (plain === '') return { ok: true, held: { state: 'blank' } }
  if (naMarks.includes(plain)) return { ok: true, held: { state: 'na' } }
  const parts = /^([+-]?)(\d[\d,]*)(?:\.(\d+))?$/.exec(plain)
  if (!parts) return { ok: false, problem: 'not-a-number' }
  const [, sign = '', whole = '', decimals = ''] = parts
  if (whole.includes(',') && !/^\d{1,3}(,\d{3})+$/.test(whole)) return { ok: false, problem: 'misplaced-comma' }
  if (decimals.length > decimalLimit) return { ok: false, problem: 'too-many-decimals' }
  const digits = whole.replaceAll(',', '')
  if ((digits + decimals).replace(/^0+/, '').length > digitLimit) return { ok: false, problem: 'too-many-digits' }
  const value = Number(`${sign}${digits}${decimals && `.${decimals}`}`)
  // A typed -0 is 0: the library keeps JSON, which has only one zero.
  return { ok: true, held: { state: 'number', value: value === 0 ? 0 : value, decimals: decimals.length } }
}

/** What the editor starts with: as a person would type the value. */
export function typedForm(held: Held): string {
  switch (held.state) {
    case 'number':
      return held.value.toFixed(held.decimals)
    case 'na':
      return '/'
    default:
      return ''
  }
}

export function sameHeld(one: Held, other: Held): boolean {
  if (one.state !== 'number' || other.state !== 'number') return one.state === other.state
  return one.value === other.value && one.decimals === other.decimals
}

/** The one figure in a selected piece of the original, with its own place; null where there is none or several. */
export function quoteOf(text: string, selected: Span): { readonly held: Held; readonly span: Span } | null {
  const piece = text.slice(selected.start, selected.end)
  const whole = readTyped(piece)
  if (whole.ok && whole.held.state !== 'blank') return { held: whole.held, span: selected }
  const figures = [...piece.matchAll(/[+\-−]?[\d０-９]+(?:[,，][\d０-９]{3})*(?:[.．][\d０-９]+)?/g)]
  const [figure] = figures
  if (!figure || figures.length > 1) return null
  const typed = readTyped(figure[0])
  if (!typed.ok) return null
  const start = selected.start + figure.index
  return { held: typed.held, span: { start, end: start + figure[0].length } }
}
