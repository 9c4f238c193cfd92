// Lines set in columns by blanks → the parts of each line and the places they stand at. A tab leads to the next tab stop here.
import type { Span } from '../../model/span.ts'
import { opensRow } from '../../text/indicator-label.ts'
import { places } from '../../text/places.ts'
import type { Placed } from '../../text/places.ts'
import { holdsValue } from '../../text/quantity.ts'

/** One print between gaps; `start` and `end` are places on the line, East Asian characters two wide. */
export interface Part {
  readonly span: Span
  readonly raw: string
  /** Index of its line. */
  readonly line: number
  readonly start: number
  readonly end: number
  readonly isFigure: boolean
  /** A numbering at its begin opens a row. */
  readonly opens: boolean
}

/** How wide ambiguous signs are, and how far tab stops stand apart. */
export interface Widths {
  readonly size: 1 | 2
  readonly stop: 4 | 8
}

const blank = /[\s\u00a0\u3000]/u
const gap = 2
// 总  计, also with wide blanks, is one word.
const widestSpread = 4
const oneCharacter = /^\p{Script=Han}$/u
const spreadWord =
  /^(?:[（(]\p{Script=Han}{1,3}[）)]|\p{Script=Han}{1,3}、|\d{1,2}[.．、])?\p{Script=Han}(?:[\s\u00a0\u3000]+\p{Script=Han})*$/u

interface Run {
  readonly start: number
  readonly end: number
  readonly from: number
  readonly to: number
}

/** Places of a line's characters; tabs go on to the next place that `stop` divides. */
function placed(text: string, line: Span, { size, stop }: Widths): Placed[] {
  let beyond = 0
  // One place behind the line tells how wide its last character is.
  const print = `${text.slice(line.start, line.end)} `
  return [...places(print, { start: 0, end: print.length }, size)].map((each) => {
    const place = each.place + beyond
    if (each.sign === '\t') beyond += (Math.floor(place / stop) + 1) * stop - place - 1
    return { ...each, place }
  })
}

function runsOn(text: string, line: Span, widths: Widths): Run[] {
  const runs: Run[] = []
  const signs = placed(text, line, widths)
  signs.forEach(({ sign, at, place }, index) => {
    if (blank.test(sign)) return
    const last = runs.at(-1)
    const end = signs[index + 1]?.place ?? place + 1
    const to = line.start + at + sign.length
    if (last && place - last.end < gap) runs[runs.length - 1] = { ...last, end, to }
    else runs.push({ start: place, end, from: line.start + at, to })
  })
  return runs
}

/** Characters of one word set apart stand together again. */
function together(text: string, runs: readonly Run[]): Run[] {
  const joined: Run[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    const one = last && oneCharacter.test(text.slice(run.from, run.to))
    const word = one && spreadWord.test(text.slice(last.from, last.to)) && run.start - last.end <= widestSpread
    if (word) joined[joined.length - 1] = { ...last, end: run.end, to: run.to }
    else joined.push(run)
  }
  return joined
}

/** Parts of a line; null where single blanks may part figures: then no gap is sure to part all cells. */
export function partsOf(text: string, line: Span, index: number, widths: Widths): Part[] | null {
  const parts = together(text, runsOn(text, line, widths)).map(({ start, end, from, to }): Part => {
    const raw = text.slice(from, to)
    const isFigure = holdsValue(raw)
    return { span: { start: from, end: to }, raw, line: index, start, end, isFigure, opens: !isFigure && opensRow(raw) }
  })
  const mixed = parts.some(({ raw, isFigure }) => {
    const words = isFigure ? [] : raw.split(/[\s\u00a0\u3000]+/u)
    return words.length > 1 && words.some((word) => holdsValue(word))
  })
  return mixed ? null : parts
}

export const overlaps = (a: Part, b: Part): boolean => a.start < b.end && b.start < a.end

/** A bracket of it is closed on no line yet. */
export const isOpen = (print: string): boolean =>
  (print.match(/[（(「“《〈]/gu)?.length ?? 0) > (print.match(/[）)」”》〉]/gu)?.length ?? 0)
