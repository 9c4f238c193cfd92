// The marks of what a report says for itself in its first and fifth part, for telling reuse of text.
import type { Outline } from '../model/outline.ts'
import type { Neighbour } from '../model/neighbour.ts'
import { marksOf, ownWords } from '../text/reuse.ts'
import { proseOf } from './prose.ts'

const marked = new WeakMap<Outline['sections'], Map<string, Neighbour['prose']>>()

/** The organ's own name is left out: a text copied with the name exchanged is the same text. Made once a report. */
export function proseMarks(outline: Outline, organ: string | null): Neighbour['prose'] {
  const known = marked.get(outline.sections) ?? new Map<string, Neighbour['prose']>()
  marked.set(outline.sections, known)
  const names = organ === null ? [] : [organ]
  const before = known.get(names.join(''))
  if (before) return before
  const marks = (key: 'overview' | 'problems'): number[] => marksOf(ownWords(proseOf(outline, key).text, names))
  const made = { overview: marks('overview'), problems: marks('problems') }
  known.set(names.join(''), made)
  return made
}
