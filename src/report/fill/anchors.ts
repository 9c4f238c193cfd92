// A stream of pieces and a form's labels → which print is which label: the best run of matches in print order.
// Labels may be broken over lines, glued to each other or to figures; what fits nowhere in order stays unmatched.
import type { Label, Vocabulary } from './vocabulary.ts'
import type { Piece, Stream } from './pieces.ts'
import { figureOnly } from '../text/wording.ts'

export interface Anchor {
  readonly label: Label
  /** First and last piece of the print. */
  readonly first: number
  readonly last: number
  /** Offsets in the folds of the first and last piece. */
  readonly from: number
  readonly to: number
  /** The wording differs from every known one, but the place in order leaves no other label. */
  readonly near: boolean
}

// 2.申请人逾期未按收费通知要求… is printed over four lines in narrow tables.
const mostPieces = 6
const closeBy = 14
// So many pieces hold some dozen labels; what glues hundreds of them to one piece is no table.
const mostNearby = 1_000
const mostGlued = 500
const closeBonus = 1.5
// A table under its own heading is the report's, one elsewhere may be an attachment's.
const homeBonus = 2

interface Start {
  readonly piece: number
  readonly offset: number
}

/** Folds of the labels by first character. */
function indexFolds(labels: readonly Label[]): Map<string, { fold: string; label: Label }[]> {
  const index = new Map<string, { fold: string; label: Label }[]>()
  for (const label of labels)
    for (const fold of label.folds) {
      const list = index.get(fold[0]!) ?? []
      list.push({ fold, label })
      index.set(fold[0]!, list)
    }
  return index
}

/** True where the rest of a piece, as folded, is figures glued to its label. */
export const gluedFigures = (rest: string): boolean => figureOnly.test(rest)

function candidates(stream: Stream, labels: readonly Label[], free: (piece: Piece) => boolean): Anchor[] {
  const index = indexFolds(labels)
  const { pieces } = stream
  const known = new Map<string, Anchor[]>()
  const longest = labels.reduce((most, { folds }) => Math.max(most, ...folds.map((fold) => fold.length)), 0)

  const matchable = (piece: Piece | undefined): piece is Piece =>
    piece !== undefined && piece.kind === 'text' && free(piece)

  function startingAt({ piece, offset }: Start, glued = 0): Anchor[] {
    const key = `${piece}:${offset}`
    const before = known.get(key)
    if (before) return before
    const found: Anchor[] = []
    known.set(key, found)
    const first = pieces[piece]!
    let text = ''
    let reach = 0
    const bounds: number[] = []
    for (let next = piece; next < piece + mostPieces && text.length < longest; next++) {
      const each = pieces[next]
      if (!matchable(each) || each.grid !== first.grid || (next > piece && (first.cell || each.cell))) break
      const from = next === piece ? offset : 0
      text += each.folded.text.slice(from, from + longest - text.length)
      reach += each.folded.text.length - from
      bounds.push(reach)
    }
    for (const { fold, label } of index.get(text[0] ?? '') ?? []) {
      if (!text.startsWith(fold)) continue
      const span = bounds.findIndex((bound) => fold.length <= bound)
      const last = piece + span
      const to = pieces[last]!.folded.text.length - (bounds[span]! - fold.length)
      const rest = pieces[last]!.folded.text.slice(to)
      const another = (): boolean => glued < mostGlued && startingAt({ piece: last, offset: to }, glued + 1).length > 0
      const goesOn = rest !== '' && !gluedFigures(rest) && !another()
      if (!goesOn) found.push({ label, first: piece, last, from: offset, to, near: false })
    }
    if (offset === 0 && first.bare !== null)
      for (const { fold, label } of index.get(first.bare[0] ?? '') ?? [])
        if (fold === first.bare && !found.some((each) => each.label === label))
          found.push({ label, first: piece, last: piece, from: 0, to: first.folded.text.length, near: false })
    return found
  }

  for (const piece of pieces) if (matchable(piece)) startingAt({ piece: piece.at, offset: 0 })
  return [...known.values()]
    .flat()
    .sort((a, b) => a.first - b.first || a.from - b.from || a.label.order - b.label.order)
}

const width = (stream: Stream, anchor: Anchor): number => {
  let length = 0
  for (let at = anchor.first; at <= anchor.last; at++) length += stream.pieces[at]!.folded.text.length
  return length - anchor.from - (stream.pieces[anchor.last]!.folded.text.length - anchor.to)
}

const before = (a: Anchor, b: Anchor): boolean => a.last < b.first || (a.last === b.first && a.to <= b.from)

/** Heaviest sequence that rises both in the text and in the form's print order; `all` is ordered by place. */
function heaviestChain(stream: Stream, all: readonly Anchor[]): { chain: Anchor[]; weight: number } {
  const best: number[] = []
  const previous: number[] = []
  // Heaviest chain so far by the order it ends in: what lies far back counts only through these.
  const heaviest: number[] = []
  let settled = 0
  let top = -1
  all.forEach((anchor, index) => {
    while (settled < index && all[settled]!.last < anchor.first) {
      const { order } = all[settled]!.label
      const rival = heaviest[order]
      if (rival === undefined || best[settled]! > best[rival]!) heaviest[order] = settled
      settled++
    }
    const home = stream.homes[stream.pieces[anchor.first]!.grid] === anchor.label.table
    const own = width(stream, anchor) + (home ? homeBonus : 0)
    best[index] = own
    previous[index] = -1
    const consider = (earlier: number, bonus: number): void => {
      const weight = best[earlier]! + own + bonus
      if (weight <= best[index]!) return
      best[index] = weight
      previous[index] = earlier
    }
    for (let order = 0; order < anchor.label.order; order++)
      if (heaviest[order] !== undefined) consider(heaviest[order]!, 0)
    for (
      let earlier = index - 1;
      earlier >= Math.max(0, index - mostNearby) && anchor.first - all[earlier]!.first <= closeBy + mostPieces;
      earlier--
    ) {
      const candidate = all[earlier]!
      if (candidate.label.order >= anchor.label.order || !before(candidate, anchor)) continue
      const near = candidate.label.table === anchor.label.table && anchor.first - candidate.last <= closeBy
      consider(earlier, near ? closeBonus : 0)
    }
    if (top < 0 || best[index]! > best[top]!) top = index
  })
  const chain: Anchor[] = []
  for (let at = top; at >= 0; at = previous[at]!) chain.push(all[at]!)
  return { chain: chain.reverse(), weight: top < 0 ? 0 : best[top]! }
}

// A later run must be this heavy to be a part of a table printed out of order rather than chance.
const secondRun = 14

/** Anchors in text order. Parts of a table printed out of order are found as further runs. */
export function findAnchors(
  stream: Stream,
  vocabulary: Vocabulary,
  claimed: ReadonlySet<number> = new Set(),
): Anchor[] {
  const anchors: Anchor[] = []
  let labels = vocabulary.labels
  const taken = new Set(claimed)
  for (let run = 0; run < 3; run++) {
    const all = candidates(stream, labels, (piece) => !taken.has(piece.at))
    const { chain, weight } = heaviestChain(stream, all)
    if (chain.length === 0) break
    if (run > 0 && weight < secondRun) break
    if (run > 0 && !withinTables(anchors, chain) && !isAtHome(stream, anchors, chain)) break
    anchors.push(...chain)
    for (const { first, last } of chain) for (let at = first; at <= last; at++) taken.add(at)
    const found = new Set(chain.map((each) => each.label))
    labels = labels.filter((label) => !found.has(label))
  }
  anchors.sort((a, b) => a.first - b.first || a.from - b.from)
  return anchors
}

/** A later run is only believed of tables that were already met, so that a second report's tables stay out. */
function withinTables(anchors: readonly Anchor[], chain: readonly Anchor[]): boolean {
  const tables = new Set(chain.map((each) => each.label.table))
  return (
    chain.some((each) => each.label.kind === 'row') &&
    [...tables].every((table) => anchors.some((each) => each.label.table === table))
  )
}

/** A table that changed places with another stands in its own section among those met, or right behind the last of them. */
function isAtHome(stream: Stream, anchors: readonly Anchor[], chain: readonly Anchor[]): boolean {
  const gridOf = ({ first }: Anchor): number => stream.pieces[first]!.grid
  const met = new Set(anchors.map(({ label }) => label.table))
  const last = Math.max(...anchors.map(gridOf))
  const [from, to] = [Math.min(...chain.map(gridOf)), Math.max(...chain.map(gridOf))]
  const isOwn = ({ label }: Anchor): boolean => !met.has(label.table)
  const known = new Set<string | null>([...met, ...chain.map(({ label }) => label.table)])
  const follows = from > last && stream.homes.slice(last + 1, from).every((home) => known.has(home))
  return chain.every((each) => isOwn(each) && stream.homes[gridOf(each)] === each.label.table) && (to < last || follows)
}
