// Puts together the pieces of a line of print: a raised or lowered digit beside a figure is never a digit of it, and a
// struck one is marked as struck.
import { digits } from '../text/digit.ts'
import { readQuantity } from '../text/quantity.ts'

/** Where a run of print stands: on the line, above it or below it. */
export type Stand = 'line' | 'raised' | 'lowered'

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const lowered = '₀₁₂₃₄₅₆₇₈₉'
const stroke = '\u0336'
const figureEnd = new RegExp(`[${digits}⁰¹²³⁴-⁹₀-₉]`, 'u')
const plainDigit = new RegExp(`[${digits}]`, 'u')
const everyDigit = new RegExp(plainDigit, 'gu')
const figureSigns = new RegExp(`[${digits}+＋.．,，−－/／-]`, 'gu')

/** Sets its digits above or below the line. */
export const standOff = (text: string, stand: 'raised' | 'lowered'): string =>
  text.replace(everyDigit, (digit) => (stand === 'raised' ? raised : lowered)[Number(digit.normalize('NFKC'))]!)

/** A line through all that may be part of a figure; what is a value in itself is struck whole. */
export function strikeOut(text: string): string {
  const { state } = readQuantity(text).quantity
  const signs = state === 'number' || state === 'na' ? /\S/gu : figureSigns
  return text.replace(signs, (sign) => sign + stroke)
}

/**
 * What a text is once a piece is added; `last` is where its last piece stood. A figure that stands raised alone stays a
 * figure: whole cells are set so.
 */
export function addPiece(text: string, last: Stand, piece: string, stand: Stand): string {
  // The end of a text that grows is looked at only where it must be: looking copies it whole.
  if (stand === 'line' && last === 'line') return text + piece
  const before = text.at(text.endsWith(stroke) ? -2 : -1) ?? ''
  const isDigit = plainDigit.test(before)
  // What the piece before it began, it goes on with.
  if (stand !== 'line') {
    const isMark = figureEnd.test(before) && !(isDigit && last === stand)
    return text + (isMark ? standOff(piece, stand) : piece)
  }
  if (last === 'line' || !isDigit || !plainDigit.test(piece[0] ?? '')) return text + piece
  let from = text.length
  while (from > 0 && plainDigit.test(text[from - 1]!)) from--
  return text.slice(0, from) + standOff(text.slice(from), last) + piece
}
