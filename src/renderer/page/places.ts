// Offsets of the original: lines, and pieces of a range that a highlight cuts. No DOM.
import type { Span } from '../../report/model/span.ts'
import type { Side } from './sides.ts'

/** Offsets at which the lines of `text` start. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** Index of the last of the rising `values` that is not above `at`; -1 when all are. */
export function lastNotAbove(values: readonly number[], at: number): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((values[middle] as number) <= at) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** Line of an offset, counted from 1. */
export function lineOf(starts: readonly number[], at: number): number {
  return lastNotAbove(starts, at) + 1
}

/** How a place is lit: the selected cell's, or that of an operand of the current finding. */
export type Light = 'lit' | 'also'

export interface LitSpan extends Span {
  readonly light: Light
  /** Side of the current finding's equation. */
  readonly side: Side | null
}

export interface Piece extends Span {
  readonly lit: LitSpan | null
}

/**
 * The range cut at every lit span inside it; pieces tile the range, empty ones stand only for empty lit spans.
 * `lit` is ordered by start; where two overlap the first keeps the common part.
 */
export function piecesOf(range: Span, lit: readonly LitSpan[]): Piece[] {
  const pieces: Piece[] = []
  let at = range.start
  for (const span of lit) {
    const start = Math.max(span.start, at)
    const end = Math.min(span.end, range.end)
    const empty = span.start === span.end
    if (empty ? span.start < at || span.start > range.end : start >= end) continue
    if (start > at) pieces.push({ start: at, end: start, lit: null })
    pieces.push({ start, end: Math.max(start, end), lit: span })
    at = Math.max(start, end)
  }
  if (at < range.end || pieces.length === 0) pieces.push({ start: at, end: range.end, lit: null })
  return pieces
}

/** Spans of `lit` that touch the range, its ends included; the shared empty list when there is none. */
export function touching(range: Span, lit: readonly LitSpan[]): readonly LitSpan[] {
  const found = lit.filter((span) =>
    span.start === span.end
      ? span.start >= range.start && span.start <= range.end
      : span.start < range.end && span.end > range.start,
  )
  return found.length ? found : nothingLit
}

export const nothingLit: readonly LitSpan[] = []
