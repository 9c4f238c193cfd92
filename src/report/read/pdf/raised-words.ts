// Small print set above or below the line behind a word: a mark of a note. Its digits are none of the word's.
import { standOff } from '../raised.ts'
import type { Word } from './lay-words.ts'

/** Smaller than its word by this factor, at most. */
const smaller = 0.85
/** How far off the line it stands, and how close to its word, in ems of the word. */
const least = 0.12
const most = 0.7
const close = 0.25
const over = -0.3

/** Where small print stands against the word it is a mark of; null where it is none. */
function standOf(mark: Word, word: Word): 'raised' | 'lowered' | null {
  if (mark.size > smaller * word.size || mark.turn !== word.turn || mark.stacked || word.stacked) return null
  const gap = (mark.box[0] - word.box[2]) / word.size
  const rise = (word.baseline - mark.baseline) / word.size
  if (gap < over || gap > close || Math.abs(rise) < least || Math.abs(rise) > most) return null
  return rise > 0 ? 'raised' : 'lowered'
}

/** Words of upright print with the digits of marks set off the line. */
export function raiseWords(words: readonly Word[]): Word[] {
  const upright = words.filter((word) => word.turn === 0)
  return words.map((word) => {
    if (word.turn !== 0 || !/[0-9]/u.test(word.text)) return word
    const stand = upright.map((each) => standOf(word, each)).find((each) => each !== null)
    return stand ? { ...word, text: standOff(word.text, stand) } : word
  })
}
