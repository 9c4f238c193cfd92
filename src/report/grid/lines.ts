// The lines of a stretch of text, without their ends.
import type { Span } from '../model/span.ts'

export function* linesOf(text: string, stretch: Span): Generator<Span> {
  let start = stretch.start
  // What is left of the heading's own line is no line either.
  const rest = /^[^\S\r\n]*(?:\r\n|[\r\n])/u.exec(text.slice(start, stretch.end))
  if (rest && start > 0 && !/[\r\n]/u.test(text[start - 1]!)) start += rest[0].length
  const first = start
  for (const end of text.slice(first, stretch.end).matchAll(/\r\n|[\r\n\u2028\u2029\f\v]/gu)) {
    yield { start, end: first + end.index }
    start = first + end.index + end[0].length
  }
  // What precedes the next heading on its own line is no line.
  if (text.slice(start, stretch.end).trim() !== '') yield { start, end: stretch.end }
}
