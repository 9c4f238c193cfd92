// Text without blanks of any kind at its edges. A loop, because a pattern that ends in `+$` looks at a long gap again and again.
import { invisible } from './invisible.ts'

const blank = new RegExp(`[\\s\\u00a0\\u3000${invisible}]`, 'u')

export function trimBlank(text: string, isBlank: RegExp = blank): string {
  let start = 0
  let end = text.length
  while (start < end && isBlank.test(text[start]!)) start++
  while (end > start && isBlank.test(text[end - 1]!)) end--
  return text.slice(start, end)
}
