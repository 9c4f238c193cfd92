// The marks of what a report says for itself in its first and fifth part, for telling reuse of text.
import type { Outline } from '../model/outline.ts'
import type { Neighbour } from '../model/neighbour.ts'
import { marksOf, ownWords } from '../text/reuse.ts'
import { proseOf } from './prose.ts'

/** The organ's own name is left out: a text copied with the name exchanged is the same text. */
export function proseMarks(outline: Outline, organ: string | null): Neighbour['prose'] {
  const names = organ === null ? [] : [organ]
  const marks = (key: 'overview' | 'problems'): number[] => marksOf(ownWords(proseOf(outline, key).text, names))
  return { overview: marks('overview'), problems: marks('problems') }
}
