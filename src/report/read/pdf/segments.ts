// A line → the pieces that stand apart on it: words with a gap between them that no sentence has.
import type { Box } from '../../model/span.ts'
import { boxOf } from './geometry.ts'
import type { Word } from './lay-words.ts'

export interface Segment {
  readonly words: readonly Word[]
  readonly box: Box
  readonly text: string
}

/** In ems. Titles are set with gaps of up to one em between their characters. */
export const wideGap = 1.5
/** Between figures: columns of them stand closer. */
const figureGap = 0.8

const isFigure = (word: Word): boolean => /^[-+\d.,%]+$/u.test(word.text)

function segmentOf(words: readonly Word[]): Segment {
  return { words, box: boxOf(words.map((word) => word.box)), text: words.map((word) => word.text).join(' ') }
}

/** `words` from left to right; `apart` is the gap between two segments, in ems. */
export function segmentsOf(words: readonly Word[], apart = wideGap): Segment[] {
  const segments: Word[][] = []
  for (const word of words) {
    const last = segments.at(-1)?.at(-1)
    const gap = last ? word.box[0] - last.box[2] : Infinity
    const em = last ? Math.min(word.size, last.size) : 0
    const needed = last && isFigure(word) && isFigure(last) ? figureGap : apart
    if (gap >= needed * em) segments.push([word])
    else segments.at(-1)!.push(word)
  }
  return segments.map(segmentOf)
}
