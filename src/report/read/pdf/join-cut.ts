// Of a run of print only what the page shows, but a word that an edge cuts keeps the rest of it. In a figure a mark says
// so: the digits in sight alone would be another figure.
import type { Box } from '../../model/span.ts'
import { cutMark } from '../../text/cut-mark.ts'
import { holds, middleX, middleY } from './geometry.ts'
import type { Glyph } from './marks.ts'

type Print = Omit<Glyph, 'order' | 'run'>
/** `cut` is what lies beyond an edge that its line of print runs into. */
type Sight = 'seen' | 'cut' | 'hidden'

export interface SetGlyph extends Print {
  readonly sight: Sight
}

const digit = /[\d\uff10-\uff19]/u
const blank = /^\s*$/u

/** How much of a glyph the page and all that clips it leave in sight. */
export function sightOf(glyph: Print, clip: Box): Sight {
  const { box, size, turn, stacked } = glyph
  const [x, y] = [middleX(box), middleY(box)]
  if (holds(clip, x, y, 0.3 * size)) return 'seen'
  if (turn === null) return 'hidden'
  const level = (turn === 0 || turn === 180) !== stacked
  const within = level ? y > clip[1] && y < clip[3] : x > clip[0] && x < clip[2]
  return within ? 'cut' : 'hidden'
}

/** What is cut is joined to the glyph in sight that stands nearest in its word. */
export function joinCut(run: readonly SetGlyph[]): Print[] {
  const kept: Print[] = []
  let before = ''
  let last: SetGlyph | null = null
  for (const glyph of run) {
    const { sight, ...print } = glyph
    const ends = sight === 'hidden' || blank.test(glyph.text)
    if (sight === 'seen') {
      const between = digit.test(before) ? cutMark : ''
      kept.push(before === '' || ends ? print : { ...print, text: `${before}${between}${glyph.text}` })
      before = ''
    } else if (!ends && last) {
      const end = kept.at(-1)!
      const between = digit.test(glyph.text) && !end.text.includes(cutMark) ? cutMark : ''
      kept[kept.length - 1] = { ...end, text: `${end.text}${between}${glyph.text}` }
    } else before = ends ? '' : before + glyph.text
    last = ends || (sight !== 'seen' && !last) ? null : glyph
  }
  return kept
}
