// Words → lines, and lines → the text a reader would say: without a break where print only ran out of room.
import type { Box } from '../../model/span.ts'
import { boxOf, middleY } from './geometry.ts'
import type { Word } from './lay-words.ts'
import { isWide } from './lay-words.ts'
import { segmentsOf } from './segments.ts'

export interface Line {
  readonly words: readonly Word[]
  readonly text: string
  readonly box: Box
  readonly size: number
  readonly baseline: number
}

/** Cell padding is never known; this much room at a line's end may be padding. */
const padding = 6

function lineOf(words: readonly Word[]): Line {
  const sorted = [...words].sort((one, other) => one.box[0] - other.box[0])
  const largest = words.reduce((one, other) => (other.size > one.size ? other : one))
  return {
    words: sorted,
    text: segmentsOf(sorted)
      .map((segment) => segment.text)
      .join('\t'),
    box: boxOf(words.map((word) => word.box)),
    size: largest.size,
    baseline: largest.baseline,
  }
}

export const lineOfWord = (word: Word): Line => ({
  words: [word],
  text: word.text,
  box: word.box,
  size: word.size,
  baseline: word.baseline,
})

/** Raised or lowered print is no further from its line, in ems. */
const nearBy = 1.5

/** Small print beside larger print, raised or lowered, is of its line. */
function isOfLine(word: Word, line: readonly Word[]): boolean {
  return line.some((each) => {
    const [small, large] = word.size < each.size ? [word, each] : [each, word]
    if (Math.abs(word.baseline - each.baseline) < 0.3 * small.size) return true
    const gap = Math.max(small.box[0] - large.box[2], large.box[0] - small.box[2])
    if (gap > nearBy * large.size) return false
    const y = middleY(small.box)
    return small.size < 0.9 * large.size && y > large.box[1] && y < large.box[3]
  })
}

/** Lines of upright words from top to bottom. */
export function layLines(words: readonly Word[]): Line[] {
  const lines: Word[][] = []
  for (const word of [...words].sort((one, other) => one.baseline - other.baseline)) {
    const line = lines.slice(-3).findLast((each) => isOfLine(word, each))
    if (line) line.push(word)
    else lines.push([word])
  }
  return lines.map(lineOf).sort((one, other) => one.box[1] - other.box[1])
}

/** Whether a line ends only because the next word found no room before `right`. */
export function runsOn(line: Line, left: number, right: number, next: Line): boolean {
  const inset = Math.max(0, Math.min(padding, line.box[0] - left))
  const first = next.words[0]!
  // A word of square script may break anywhere, any other only as a whole.
  const need = isWide(first.text[0]!) ? next.size : first.box[2] - first.box[0]
  return right - inset - line.box[2] < need + 0.1 * next.size
}

/** What stands between two pieces of print that belong together: nothing in square script, else a blank. */
export function seam(before: string, after: string): string {
  return isWide(before.at(-1) ?? '') || isWide(after[0] ?? '') ? '' : ' '
}

/** Text of the lines of one cell that reaches from `left` to `right`. */
export function cellText(lines: readonly Line[], left: number, right: number): string {
  let text = ''
  lines.forEach((line, index) => {
    const before = lines[index - 1]
    const between =
      before === undefined ? '' : runsOn(before, left, right, line) && seam(text, line.text) === '' ? '' : '\n'
    text += between + line.text.replaceAll('\t', ' ')
  })
  return text
}
