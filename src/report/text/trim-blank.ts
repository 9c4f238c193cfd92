// Text without blanks of any kind at its edges. A loop, because a pattern that ends in `+$` looks at a long gap again and again.
import type { Span } from '../model/span.ts'
import { invisible } from './invisible.ts'

const blank = new RegExp(`[\\s${invisible}]`, 'u')

/** What is left of a part of a text without the blanks at its edges; empty, at its end, where it is nothing else. */
export function trimSpan(text: string, from: number, to: number, isBlank: RegExp = blank): Span {
  let [start, end] = [from, to]
  while (start < end && isBlank.test(text[start]!)) start++
  while (end > start && isBlank.test(text[end - 1]!)) end--
  return { start, end }
}

export function trimBlank(text: string, isBlank: RegExp = blank): string {
  const { start, end } = trimSpan(text, 0, text.length, isBlank)
  return text.slice(start, end)
}
