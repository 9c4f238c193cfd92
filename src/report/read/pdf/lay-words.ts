// Glyphs → words: print of one line without a gap. A ruling between two glyphs parts words too, so that the contents of
// neighbouring cells stay apart. Blanks, and glyphs printed twice to look bold, are dropped.
import type { Box } from '../../model/span.ts'
import { printedForm } from '../../text/printed-form.ts'
import { trimBlank } from '../../text/trim-blank.ts'
import { boxOf, middleX, middleY, turnBack, turnBox } from './geometry.ts'
import type { Turn } from './geometry.ts'
import type { Glyph, Stroke } from './marks.ts'

export interface Word {
  readonly text: string
  readonly box: Box
  readonly size: number
  /** Against the page as it is read; null for print that slants. */
  readonly turn: Turn | null
  /** Vertical writing: its glyphs stand below each other. */
  readonly stacked: boolean
  readonly baseline: number
  /** Where its glyphs stand a little apart: what tables with little room between their columns run together. */
  readonly parts?: readonly WordPart[]
  /** Where its glyphs are not even flush, if that is oftener: tables without any room between their columns show them so. */
  readonly flush?: readonly WordPart[]
}

export interface WordPart {
  readonly text: string
  readonly box: Box
}

/** The page as it is held for reading: `turn` says how far its main print was turned. */
export interface Frame {
  readonly width: number
  readonly height: number
  readonly glyphs: readonly Glyph[]
  /** Lines that run down the page. */
  readonly verticals: readonly Stroke[]
}

const wide =
  /[\u1100-\u11ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\u{20000}-\u{3ffff}“”‘’…—]/u
const descent = 0.12
/** Gap in ems between parts of a word; print set to both margins shows hardly any. */
const slight = 0.15
/** The print of one cell is set glyph to glyph. */
const flush = 0.03

export const isWide = (text: string): boolean => wide.test(text)

/** Gap in ems that parts two glyphs: characters of square script are often set apart, figures never. */
export const gapBetween = (left: string, right: string): number => (isWide(left) || isWide(right) ? 0.5 : 0.2)

const baselineOf = (glyph: Glyph): number => glyph.box[3] - descent * glyph.size

/** Same glyph on nearly the same place. */
function withoutOverprint(glyphs: readonly Glyph[]): Glyph[] {
  const seen = new Map<string, Glyph[]>()
  return glyphs.filter((glyph) => {
    const reach = Math.max(1, glyph.size)
    const [column, row] = [Math.floor(glyph.box[0] / reach), Math.floor(glyph.box[1] / reach)]
    const near = [-1, 0, 1].flatMap((x) => [-1, 0, 1].map((y) => `${glyph.text} ${column + x} ${row + y}`))
    const twin = near.some((key) =>
      seen
        .get(key)
        ?.some(
          ({ box, size }) =>
            Math.abs(box[0] - glyph.box[0]) < 0.2 * glyph.size &&
            Math.abs(box[1] - glyph.box[1]) < 0.2 * glyph.size &&
            Math.abs(size - glyph.size) < 0.2 * glyph.size,
        ),
    )
    const key = near[4]!
    seen.set(key, [...(seen.get(key) ?? []), glyph])
    return !twin
  })
}

/** Runs of neighbours in a sorted list. */
function runs<T>(sorted: readonly T[], belongs: (before: T, next: T, first: T) => boolean): T[][] {
  const found: T[][] = []
  for (const item of sorted) {
    const run = found.at(-1)
    if (run && belongs(run.at(-1)!, item, run[0]!)) run.push(item)
    else found.push([item])
  }
  return found
}

const textOf = (glyphs: readonly Glyph[]): string => printedForm(glyphs.map((glyph) => glyph.text.trim()).join(''))
const extentOf = (glyphs: readonly Glyph[]): Box => boxOf(glyphs.map((glyph) => glyph.box))

const digit = /^[\d.,\uff0c\uff0e\uff10-\uff19]$/u
const isClose = (before: Glyph, next: Glyph): boolean =>
  next.box[0] - before.box[2] < slight * Math.min(before.size, next.size)
/** Where the one before ends; the digits of a figure are never told apart so. */
const isFlush = (before: Glyph, next: Glyph): boolean =>
  Math.abs(next.box[0] - before.box[2]) < flush * Math.min(before.size, next.size) ||
  (digit.test(before.text) && digit.test(next.text))

/** Undefined where the glyphs stand close and flush. */
function partsOf(glyphs: readonly Glyph[]): Pick<Word, 'parts' | 'flush'> {
  const written = (parts: readonly Glyph[][]): WordPart[] =>
    parts.map((part) => ({ text: textOf(part), box: extentOf(part) }))
  const parts = runs(glyphs, isClose)
  const finest = runs(glyphs, (before, next) => isClose(before, next) && isFlush(before, next))
  return {
    ...(parts.length > 1 ? { parts: written(parts) } : {}),
    ...(finest.length > parts.length ? { flush: written(finest) } : {}),
  }
}

function wordOf(glyphs: readonly Glyph[]): Word {
  const [first] = glyphs as readonly [Glyph, ...Glyph[]]
  const largest = glyphs.reduce((one, other) => (other.size > one.size ? other : one))
  return {
    text: textOf(glyphs),
    box: extentOf(glyphs),
    size: largest.size,
    turn: first.turn,
    stacked: first.stacked,
    baseline: baselineOf(largest),
    ...(first.turn === 0 && !first.stacked ? partsOf(glyphs) : {}),
  }
}

interface Piece {
  readonly glyphs: readonly Glyph[]
  readonly box: Box
}

const pieceOf = (glyphs: readonly Glyph[]): Piece => ({ glyphs, box: boxOf(glyphs.map((glyph) => glyph.box)) })

/** Glyphs that one operator set side by side. */
function piecesOf(line: readonly Glyph[]): Piece[] {
  const drawn = [...line].sort((one, other) => one.order - other.order)
  return runs(drawn, (before, next) => {
    const em = Math.min(before.size, next.size)
    const gap = next.box[0] - before.box[2]
    return next.run === before.run && gap > -0.3 * em && gap < gapBetween(before.text, next.text) * em
  }).map(pieceOf)
}

/** Square script that runs on over a ruling, set character by character, is one word all the same. */
function isOverflow(before: Piece, next: Piece): boolean {
  if (before.glyphs.length > 1 || next.glyphs.length > 1) return false
  const [left, right] = [before.glyphs[0]!, next.glyphs[0]!]
  const tight = Math.abs(right.box[0] - left.box[2]) < flush * Math.min(left.size, right.size)
  return tight && right.order === left.order + 1 && isWide(left.text) && isWide(right.text)
}

function isRuledApart(before: Piece, next: Piece, verticals: readonly Stroke[]): boolean {
  if (isOverflow(before, next)) return false
  const [left, right] = [before.glyphs.at(-1)!, next.glyphs[0]!]
  const em = Math.min(left.size, right.size)
  const tight = right.order === left.order + 1 && Math.abs(right.box[0] - left.box[2]) < 0.08 * em
  // Print that was set without a gap is only parted by a ruling exactly between.
  const slack = (tight ? 0.1 : 0.25) * em
  const y = middleY(left.box)
  const from = Math.min(left.box[2], right.box[0]) - slack
  const to = Math.max(left.box[2], right.box[0]) + slack
  return verticals.some((stroke) => stroke.at > from && stroke.at < to && stroke.from <= y && stroke.to >= y)
}

const valueSign = /^[\d.,/%\uff05\u2013\u2014-]+$/u
/** Ems by which a label may run over its cell before a figure beside it is of the label. */
const mostOver = 1.5

/** A label that runs over its cell's edge ends where the figures of the next cell begin, however close they stand. */
function cutAtRuling(glyphs: readonly Glyph[], verticals: readonly Stroke[]): (readonly Glyph[])[] {
  const last = glyphs.findLastIndex((glyph) => !valueSign.test(glyph.text.normalize('NFKC')))
  const [first, label, figure] = [glyphs[0]!, glyphs[last], glyphs[last + 1]]
  if (!label || !figure || !isWide(label.text)) return [glyphs]
  const from = Math.max(middleX(first.box), label.box[2] - mostOver * label.size)
  const to = Math.min(middleX(figure.box), figure.box[0] + 0.1 * figure.size)
  const y = middleY(figure.box)
  const ruled = verticals.some(({ at, from: top, to: bottom }) => at > from && at < to && top <= y && bottom >= y)
  return ruled ? [glyphs.slice(0, last + 1), glyphs.slice(last + 1)] : [glyphs]
}

/** Words of print that runs left to right. Pieces that overlap were never meant to be one word. */
function wordsAcross(glyphs: readonly Glyph[], verticals: readonly Stroke[]): Word[] {
  const byLine = [...glyphs].sort((one, other) => baselineOf(one) - baselineOf(other))
  const lines = runs(
    byLine,
    (_, next, first) => Math.abs(baselineOf(next) - baselineOf(first)) < 0.25 * Math.min(next.size, first.size),
  )
  return lines.flatMap((line) => {
    const pieces = piecesOf(line).sort((one, other) => one.box[0] - other.box[0])
    return runs(pieces, (before, next) => {
      const [left, right] = [before.glyphs.at(-1)!, next.glyphs[0]!]
      const em = Math.min(left.size, right.size)
      const gap = next.box[0] - before.box[2]
      return gap > -0.3 * em && gap < gapBetween(left.text, right.text) * em && !isRuledApart(before, next, verticals)
    }).flatMap((joined) => {
      const all = joined.flatMap((piece) => piece.glyphs)
      return cutAtRuling(all, verticals).map(wordOf)
    })
  })
}

function wordsDown(glyphs: readonly Glyph[]): Word[] {
  const byColumn = [...glyphs].sort((one, other) => middleX(other.box) - middleX(one.box))
  const columns = runs(
    byColumn,
    (_, next, first) => Math.abs(middleX(next.box) - middleX(first.box)) < 0.3 * Math.min(next.size, first.size),
  )
  return columns.flatMap((column) =>
    runs(
      column.sort((one, other) => one.box[1] - other.box[1]),
      (before, next) => next.box[1] - before.box[3] < 0.6 * Math.min(before.size, next.size),
    ).map(wordOf),
  )
}

const turns: readonly Turn[] = [0, 90, 180, 270]

/** Words of print in every direction; boxes stand in the frame. Slanting print comes as one word a glyph run. */
export function layWords({ width, height, glyphs, verticals }: Frame): Word[] {
  const inked = withoutOverprint(glyphs.filter((glyph) => trimBlank(glyph.text) !== ''))
  const words: Word[] = []
  for (const turn of turns) {
    const ours = inked.filter((glyph) => glyph.turn === turn)
    if (ours.length === 0) continue
    const held = ours.map((glyph) => ({ ...glyph, box: turnBox(glyph.box, turn, width, height) }))
    const found = [
      ...wordsAcross(
        held.filter((glyph) => !glyph.stacked),
        turn === 0 ? verticals : [],
      ),
      ...wordsDown(held.filter((glyph) => glyph.stacked)),
    ]
    words.push(...found.map((word) => ({ ...word, box: turnBack(word.box, turn, width, height) })))
  }
  const slanting = inked.filter((glyph) => glyph.turn === null)
  if (slanting.length > 0) words.push(...runs(slanting, (before, next) => next.order === before.order + 1).map(wordOf))
  return words
}
