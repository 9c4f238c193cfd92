// Pages → the runs of lines that may hold tables without rulings, over page breaks, as if the paper were one long strip.
import type { Box } from '../../model/span.ts'
import { holdsValue } from '../../text/quantity.ts'
import { isFigure } from './figures.ts'
import { boxOf } from './geometry.ts'
import type { Line } from './lay-lines.ts'
import type { PageLayout } from './lay-page.ts'
import type { Word } from './lay-words.ts'
import { gapBetween, isWide } from './lay-words.ts'
import { segmentsOf } from './segments.ts'

/** A line of the strip: `down` is how far its page is pushed down. */
export interface ScrollLine {
  readonly line: Line
  readonly layout: PageLayout
  readonly down: number
  readonly opensPage: boolean
}

/** Print that stands apart on its line; `y` is its baseline on the strip. */
export interface Piece {
  readonly words: readonly Word[]
  readonly of: ScrollLine
  readonly box: Box
  readonly y: number
  readonly text: string
  readonly size: number
}

export interface PiecedLine {
  readonly scroll: ScrollLine
  readonly pieces: readonly Piece[]
}

/** Lines further apart than this, in ems, are not of one table. */
const farthest = 3
/** From the last line of a page to the first of the next, in ems: as lines of one page may follow each other. */
const overBreak = 1.45
/** Characters of one word are set apart at most this far. */
const spaced = 1.3
/** What overlaps by this much was not set in two cells. */
const overlap = -0.3
/** Gap that words of a sentence do not leave. */
export const apart = 0.7
/** A line alone, this much further from the line above than rows are, or of print this much larger, heads what follows. */
const awayFromRow = 1.5
const larger = 1.08

export const baselineOf = ({ line, down }: ScrollLine): number => line.baseline + down

const isSpaced = (word: Word): boolean => [...word.text].length === 1 && isWide(word.text) && !holdsValue(word.text)

/** Words that belong together: close to each other, or single characters set apart; figures never. */
function together(before: Word, next: Word, gap: number): boolean {
  if (holdsValue(before.text) && holdsValue(next.text)) return false
  const reach = gap === 0 ? overlap : isSpaced(before) && isSpaced(next) ? Math.max(gap, spaced) : gap
  return next.box[0] - before.box[2] < reach * Math.min(before.size, next.size)
}

/** Parts of one word are read as one. */
const isApart = (before: Word, next: Word): boolean =>
  next.box[0] - before.box[2] >= gapBetween(before.text.at(-1)!, next.text[0]!) * Math.min(before.size, next.size)

/** The parts of a word that a gap this narrow may part; without any gap, what is not set flush. */
function partsOf(word: Word, gap: number): readonly Word[] {
  const { parts, flush, ...whole } = word
  const finest = gap > 0 ? parts : (flush ?? parts)
  return finest ? finest.map((part) => ({ ...whole, ...part })) : [word]
}

/** The pieces of a line; `gap`, in ems, parts them. */
export function piecesOf(scroll: ScrollLine, gap: number): Piece[] {
  const found: Word[][] = []
  const parts = scroll.line.words.flatMap((word) => partsOf(word, gap))
  for (const word of parts) {
    const last = found.at(-1)?.at(-1)
    if (last && together(last, word, gap)) found.at(-1)!.push(word)
    else found.push([word])
  }
  return found.map((words) => ({
    words,
    of: scroll,
    box: boxOf(words.map((word) => word.box)),
    y: words[0]!.baseline + scroll.down,
    text: words.map((word, index) => (index > 0 && isApart(words[index - 1]!, word) ? ' ' : '') + word.text).join(''),
    size: scroll.line.size,
  }))
}

/** A piece as a line of its own, on its page. */
export function lineOfPiece({ words, of, box, text }: Piece): Line {
  const { size, baseline } = of.line
  return { words, size, baseline, box, text }
}

/** Print that nothing stands beside. */
export const isSingle = ({ line }: ScrollLine): boolean => segmentsOf(line.words, apart).length === 1

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0
}

/** A step that is no longer than one in five. */
function largeStep(steps: readonly number[]): number {
  return [...steps].sort((one, other) => one - other)[Math.floor(0.8 * steps.length)] ?? 0
}

/** Whether lines begin with heads or hold no table: figures first would be the rest of the table above. */
export function beginsAnew(lines: readonly ScrollLine[]): boolean {
  const first = lines.find((line) => !isSingle(line))
  return first === undefined || !piecesOf(first, apart).some(({ text }) => isFigure(text))
}

/** For each line: whether it stands alone and what is below it begins with heads or holds no table. */
export function loneBeginnings(run: readonly ScrollLine[]): boolean[] {
  const begins: boolean[] = []
  let anew = true
  for (let index = run.length - 1; index >= 0; index--) {
    const single = isSingle(run[index]!)
    if (!single) anew = beginsAnew([run[index]!])
    begins[index] = single && anew
  }
  return begins
}

/** Parts a run at the lines that head what follows; they belong to no table. */
function withoutHeadings(run: readonly ScrollLine[]): ScrollLine[][] {
  const several = run.filter((line) => !isSingle(line))
  const size = median(several.map(({ line }) => line.size))
  const steps = run.slice(1).map((line, index) => baselineOf(line) - baselineOf(run[index]!))
  const rows = steps.filter((_, index) => !isSingle(run[index]!) && !isSingle(run[index + 1]!))
  const usual = Math.max(median(steps), median(rows), largeStep(steps))
  const begins = loneBeginnings(run)
  const parts: ScrollLine[][] = [[]]
  run.forEach((line, index) => {
    const sized = line.line.size > larger * size || larger * line.line.size < size
    const away = index > 0 && !line.opensPage && steps[index - 1]! > awayFromRow * usual
    // Print that stands half beside the next line is of a head over several lines.
    const beside = !sized && steps[index] !== undefined && steps[index] < line.line.size
    if (begins[index] && (sized || away)) parts.push(beside ? [line] : [])
    else parts.at(-1)!.push(line)
  })
  return parts.filter((part) => part.length > 0)
}

/** Stretches of lines that follow each other closely, between tables that are drawn and headings. */
export function scrollRuns(pages: readonly PageLayout[], running: ReadonlySet<Line>): ScrollLine[][] {
  const runs: ScrollLine[][] = []
  let before: ScrollLine | null = null
  for (const layout of pages) {
    let opensPage = true
    for (const item of layout.items) {
      if (item.kind !== 'line') {
        before = null
        opensPage = false
        continue
      }
      const { line } = item
      if (running.has(line)) continue
      if (opensPage && before && before.layout.turn !== layout.turn) before = null
      const below: number = before && opensPage ? baselineOf(before) + overBreak * line.size - line.baseline : 0
      const down: number = opensPage ? below : before ? before.down : 0
      const next: ScrollLine = { line, layout, down, opensPage: opensPage && before !== null }
      const gap = before ? line.box[1] + down - (before.line.box[3] + before.down) : Infinity
      if (before && (next.opensPage || gap < farthest * line.size)) runs.at(-1)!.push(next)
      else runs.push([next])
      before = next
      opensPage = false
    }
  }
  return runs.flatMap(withoutHeadings)
}
