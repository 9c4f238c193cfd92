// Lines set in columns by blanks → their words with the places they stand at. One blank may part two columns here, so that
// every word is kept apart.
import type { Span } from '../../model/span.ts'
import { depthOf } from '../../text/indicator-label.ts'
import { places } from '../../text/places.ts'
import { holdsValue } from '../../text/quantity.ts'

/** What takes one place: any character, as programs count that lay out a page as text, or half an East Asian one. */
export type Count = 'characters' | 1 | 2

export interface Extent {
  readonly start: number
  readonly end: number
}

export interface Token extends Extent {
  readonly span: Span
  readonly raw: string
  readonly line: number
  readonly isFigure: boolean
  /** Level of the numbering it begins with: 一、 is 0, （一） 1 and 1. 2; null without one. */
  readonly level: number | null
}

// The rest of a figure that a narrow cell broke.
const digits = /^[\d０-９.,，．]+$/u
const word = /[^\s\u00a0\u3000]+/gu

export const overlap = (a: Extent, b: Extent): boolean => a.start < b.end && b.start < a.end

/** Place of each offset of a print, the one behind its end included. */
function placesIn(print: string, count: Count): Map<number, number> {
  const signs = [...places(`${print} `, { start: 0, end: print.length + 1 }, count === 'characters' ? 1 : count)]
  return new Map(signs.map(({ at, place }, index) => [at, count === 'characters' ? index : place]))
}

export function tokensOn(text: string, line: Span, index: number, count: Count): Token[] {
  const print = text.slice(line.start, line.end)
  const at = placesIn(print, count)
  return [...print.matchAll(word)].map((found): Token => {
    const [raw] = found
    const isFigure = holdsValue(raw) || digits.test(raw)
    return {
      span: { start: line.start + found.index, end: line.start + found.index + raw.length },
      raw,
      line: index,
      start: at.get(found.index)!,
      end: at.get(found.index + raw.length)!,
      isFigure,
      level: isFigure ? null : depthOf(raw),
    }
  })
}
