// Prose as one run of simplified, half-width characters without blanks and quotation marks, with the way back to the paper.
import type { Span } from '../model/span.ts'
import { invisible } from './invisible.ts'
import { simplify } from './script.ts'

export interface Squeezed {
  readonly text: string
  /** `at[i]` is the offset on the paper of unit i; one more entry marks the end. */
  readonly at: readonly number[]
}

const dropped = new RegExp(`[${invisible}“”‘’"'「」『』]`, 'u')
const blank = /[\s\u00a0\u3000]/u
const digit = /[0-9]/u
// Mirror sites print the reading of a character after it: 規(guī)章.
const reading = /[(（][a-zü\u00e0-\u01dc]{1,8}[)）]/giu

function narrow(unit: string): string {
  const code = unit.charCodeAt(0)
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0)
  if (unit === '﹪') return '%'
  return unit === '．' ? '.' : unit
}

/** The pieces of the paper's text at `spans`, one after the other. One blank stays between two digits: they are never joined. */
export function squeeze(paper: string, spans: readonly Span[]): Squeezed {
  let text = ''
  // Kept apart: looking at the end of a text that grows would copy it whole each time.
  let last = ''
  let gap = false
  const at: number[] = []
  const take = (unit: string, offset: number): void => {
    if (blank.test(unit)) gap = true
    else if (!dropped.test(unit)) {
      if (gap && digit.test(unit) && digit.test(last)) {
        text += ' '
        at.push(offset)
      }
      gap = false
      text += unit
      last = unit
      at.push(offset)
    }
  }
  for (const { start, end } of spans) {
    const raw = paper.slice(start, end)
    const readings = [...raw.matchAll(reading)]
    const simple = simplify(raw)
    gap = true
    let next = 0
    for (let offset = 0; offset < simple.length; offset++) {
      const skipped = readings[next]
      if (skipped && offset === skipped.index) {
        offset += skipped[0].length - 1
        next++
      } else take(narrow(simple[offset]!), start + offset)
    }
  }
  at.push(spans.at(-1)?.end ?? NaN)
  return { text, at }
}
