// Words → the reports whose original holds every one of them, with counts and the first lines they stand in.
import type { DeskArgument, SearchHit } from '../../contract.ts'
import type { Outcome } from '../../report/model/refusal.ts'
import { searchable, type Original } from './library/originals.ts'
import type { Room } from './room.ts'

const placesShown = 3
/** Characters of a line kept on either side of a hit. */
const around = 40
/** Texts looked into before other requests get their turn, in characters. */
const turn = 2_000_000

/** Newest report first. Words are divided by spaces; letters match in either case, characters in either script. */
export async function search(
  { library }: Room,
  { text }: DeskArgument<'search'>,
): Promise<Outcome<readonly SearchHit[]>> {
  const words = text.split(/\s+/u).filter((word) => word !== '')
  const terms = [...new Set(words.map((word) => lowerAscii(searchable(word))))]
  const hits: SearchHit[] = []
  let looked = 0
  for (const reportId of candidates(library, terms)) {
    const original = library.originals.of(reportId)
    const hit = hitsIn(original, terms)
    if (hit) hits.push({ reportId, ...hit })
    looked += original.text.length
    if (looked > turn) {
      looked = 0
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
  return { ok: true, value: hits }
}

/** The longest term decides: the index is at its best with it, and the texts are looked into for the others. */
function candidates({ originals }: Room['library'], terms: readonly string[]): readonly number[] {
  const longest = terms.reduce((best, term) => (term.length > best.length ? term : best), '')
  return longest === '' ? [] : originals.candidates(longest)
}

/** Null when a term is not there. */
function hitsIn({ text, printed }: Original, terms: readonly string[]): Omit<SearchHit, 'reportId'> | null {
  const folded = lowerAscii(text)
  const starts: { start: number; end: number }[] = []
  for (const term of terms) {
    let start = folded.indexOf(term)
    if (start < 0) return null
    for (; start >= 0; start = folded.indexOf(term, start + term.length))
      starts.push({ start, end: start + term.length })
  }
  const first = starts.toSorted((a, b) => a.start - b.start).slice(0, placesShown)
  return { hitCount: starts.length, places: first.map(({ start, end }) => place(printed, start, end)) }
}

/** `line` counts from 1; `start` is where the shown text begins in the original; `hit` is inside the shown text. */
function place(original: string, start: number, end: number): SearchHit['places'][number] {
  const lineStart = original.lastIndexOf('\n', start - 1) + 1
  const lineEnd = original.indexOf('\n', end)
  const from = wholeCharacter(original, Math.max(lineStart, start - around))
  const to = wholeCharacter(original, Math.min(lineEnd < 0 ? original.length : lineEnd, end + around))
  const text = original.slice(from, to).replace(/\r$/, '')
  return { line: lineAt(original, lineStart), start: from, text, hit: [start - from, end - from] }
}

function lineAt(original: string, lineStart: number): number {
  let line = 1
  for (let at = original.indexOf('\n'); at >= 0 && at < lineStart; at = original.indexOf('\n', at + 1)) line++
  return line
}

/** Not between the halves of a surrogate pair. */
function wholeCharacter(text: string, index: number): number {
  const unit = text.charCodeAt(index)
  return unit >= 0xdc00 && unit <= 0xdfff ? index - 1 : index
}

/** As the index folds: one character stays one character. */
function lowerAscii(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
}
