// Labels with characters lost, cut off or changed: recognised where the labels around them leave one place in print order.
import { foldText, withoutNumbering } from '../text/fold.ts'
import { likeness } from '../text/likeness.ts'
import { yearInLabel } from '../text/wording.ts'
import type { Anchor } from './anchors.ts'
import type { Piece, Stream } from './pieces.ts'
import type { Label, Vocabulary } from './vocabulary.ts'

const alike = 0.7
const margin = 0.12
const shortest = 3
// A numbering and the words that tell a row from its neighbours.
const shortLabel = 5
const mostPieces = 4
const ownNumber = /^\d{1,2}/u
// Behind the last label: a row of values with the filling of its merged cells, then what the text's end cut off.
const farthest = 32

/** All characters of the short form stand in the long one, in order: 2.逾期未缴费 of the label that begins 2.申请人逾期未按…. */
function shortens(short: string, long: string): boolean {
  let at = 0
  for (const character of long) if (character === short[at]) at++
  return at === short.length
}

/** No likeness is above it: the share of characters that stand in both. Found in no time, where likeness is not. */
function mostAlike(fold: string, known: string): number {
  const longer = Math.max(fold.length, known.length)
  if (Math.min(fold.length, known.length) < (alike - margin) * longer) return 0
  let shared = 0
  for (const character of fold) if (known.includes(character)) shared += character.length
  return shared / longer
}

/** What a row's cell prints before its label: the group it stands in, where both share a cell. */
const groupAhead = (fold: string, { under }: Label): string =>
  under?.find((group) => fold.startsWith(group) && fold.length >= group.length + shortest) ?? ''

function scoreOf(whole: string, label: Label): number {
  const fold = whole.slice(groupAhead(whole, label).length)
  return Math.max(
    ...label.folds.map((known) => {
      // A label cut off at its end, as page breaks and excerpts leave it.
      const cut =
        fold.length >= shortest && (fold.length >= 6 || fold.length * 2 >= known.length) && known.startsWith(fold)
      if (cut) return Math.max(0.9, likeness(fold, known))
      const short = /^\d/u.test(fold) && fold.length >= shortLabel && shortens(fold, known)
      if (short) return Math.max(0.85, likeness(fold, known))
      return mostAlike(fold, known) < alike - margin ? 0 : likeness(fold, known)
    }),
  )
}

/** Runs of print between two anchors that nothing claimed. */
function* runsBetween(stream: Stream, from: number, to: number): Generator<readonly Piece[]> {
  for (let first = from; first < to; first++)
    for (let length = 1; length <= mostPieces && first + length <= to; length++) {
      const run = stream.pieces.slice(first, first + length)
      if (run.every((piece) => piece.kind === 'text' && piece.grid === run[0]!.grid)) {
        if (length === 1 || !run.some((piece) => piece.cell)) yield run
      } else break
    }
}

/** The whole label behind a number that is not its own, as lists that number themselves print it. */
const isRenumbered = ({ raw }: Piece, label: Label): boolean => {
  const own = withoutNumbering(raw)
  return own !== raw && label.kind === 'row' && label.folds.includes(foldText(own))
}

/** `next` is the label right behind the last one found, if print goes on in order. */
function bestBetween(stream: Stream, labels: readonly Label[], from: number, to: number, next: number): Anchor | null {
  let best: { anchor: Anchor; score: number } | null = null
  for (const run of runsBetween(stream, from, to)) {
    const fold = run.map((piece) => piece.folded.text).join('')
    if (fold.length < shortest) continue
    const score = (label: Label): number =>
      label.order === next && run.length === 1 && isRenumbered(run[0]!, label) ? 1 : scoreOf(fold, label)
    const scored = labels.map((label) => ({ label, score: score(label) })).sort((a, b) => b.score - a.score)
    const [first, second] = scored
    if (!first || first.score < alike || (second && first.score - second.score < margin)) continue
    const last = run.at(-1)!
    const anchor = {
      label: first.label,
      first: run[0]!.at,
      last: last.at,
      from: run.length === 1 ? groupAhead(fold, first.label).length : 0,
      to: last.folded.text.length,
      near: true,
    }
    if (!best || first.score > best.score) best = { anchor, score: first.score }
  }
  return best?.anchor ?? null
}

/**
 * Figures in the print of a near match that its label has none of: a value may have run into it. A number ahead of a label
 * only counts, and a year tells what its column is of.
 */
export function figureInLabel(stream: Stream, { label, first, last, from, near }: Anchor): string | null {
  const bare = (fold: string): string => fold.replace(ownNumber, '')
  if (!near || /\d/u.test(bare(label.fold))) return null
  const print = stream.pieces.slice(first, last + 1).map(({ folded }) => folded.text)
  return /\d+/u.exec(bare(print.join('').slice(from)).replaceAll(yearInLabel, ''))?.[0] ?? null
}

/** Adds near matches between neighbours in text and order; repeats in what is left on both sides. */
export function addNear(stream: Stream, anchors: readonly Anchor[], vocabulary: Vocabulary): Anchor[] {
  const found: Anchor[] = []
  const search = (left: Anchor | null, right: Anchor | null): void => {
    const from = left ? left.last + 1 : Math.max(0, (right?.first ?? 0) - mostPieces)
    const to = right ? right.first : Math.min(stream.pieces.length, (left?.last ?? 0) + 1 + farthest)
    const low = left?.label.order ?? -1
    const high = right?.label.order ?? vocabulary.labels.length
    const tables = new Set([left?.label.table, right?.label.table])
    const labels = vocabulary.labels
      .slice(low + 1, Math.max(low + 1, high))
      .filter((label) => right === null || tables.has(label.table))
    if (labels.length === 0 || from >= to) return
    const best = bestBetween(stream, labels, from, to, low + 1)
    if (!best) return
    found.push(best)
    search(left, best)
    search(best, right)
  }
  anchors.forEach((anchor, index) => search(anchors[index - 1] ?? null, anchor))
  if (anchors.length > 0) search(anchors.at(-1)!, null)
  return [...anchors, ...found].sort((a, b) => a.first - b.first || a.from - b.from)
}
