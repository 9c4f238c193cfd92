// Where a text occurs in the original: full-width forms and letter case do not matter, lengths do not change.
import type { Span } from '../../report/model/span.ts'

export const hitLimit = 2000

/** Non-overlapping places, in order, at most `hitLimit`. */
export function findInText(text: string, wanted: string): readonly Span[] {
  const needle = fold(wanted.trim())
  if (!needle) return []
  const hay = fold(text)
  const hits: Span[] = []
  let at = hay.indexOf(needle)
  while (at !== -1 && hits.length < hitLimit) {
    hits.push({ start: at, end: at + needle.length })
    at = hay.indexOf(needle, at + needle.length)
  }
  return hits
}

/** Full-width ASCII to plain, letters to lower case; one unit stays one unit. */
function fold(text: string): string {
  return text
    .replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase())
}
