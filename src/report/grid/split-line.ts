// One line of a text → the pieces that may be cells, by the separators it has: tabs, bars, wide gaps, gaps before figures.
import type { Span } from '../model/span.ts'
import { holdsValue } from '../text/quantity.ts'
import { trimSpan } from '../text/trim-blank.ts'

export interface LinePiece {
  readonly kind: 'print' | 'empty' | 'filling'
  readonly span: Span
  readonly alone: 'bar' | 'blank' | null
  readonly parted: boolean
}

// Two dashes may be a mark of not applicable.
const rule = /^\s*\|?\s*(?:-{3,}|:-+:?|-+:)\s*(?:\|\s*(?:-{3,}|:-+:?|-+:)\s*)*\|?\s*$/u

// 总  计 alone on its line.
const spacedWord = /^\p{Script=Han}[ \u00a0\u3000]{1,4}\p{Script=Han}$/u

function piece(text: string, start: number, end: number, parted: boolean): LinePiece {
  const span = trimSpan(text, start, end)
  return {
    kind: span.end > span.start ? 'print' : 'empty',
    span: span.end > span.start ? span : { start, end: start },
    alone: null,
    parted,
  }
}

function fields(text: string, line: Span, separator: string): LinePiece[] {
  const pieces: LinePiece[] = []
  let start = line.start
  for (let at = line.start; at <= line.end; at++)
    if (at === line.end || text[at] === separator) {
      pieces.push(piece(text, start, at, true))
      start = at + 1
    }
  return pieces
}

const filling = (at: number): LinePiece => ({
  kind: 'filling',
  span: { start: at, end: at },
  alone: null,
  parted: true,
})

/** Bars: rows between bars, cells that end with a bar, or bars that only fill up a row behind merged cells. */
function barred(text: string, line: Span): LinePiece[] {
  const raw = text.slice(line.start, line.end)
  if (rule.test(raw)) return []
  const pieces = fields(text, line, '|')
  const print = pieces.filter((each) => each.kind === 'print')
  if (print.length === 0) {
    const bars = pieces.length - 1
    if (bars === 1) return [{ kind: 'empty', span: { start: line.start, end: line.start }, alone: 'bar', parted: true }]
    return pieces.slice(1).map((each) => filling(each.span.start))
  }
  const opens = pieces[0]!.kind === 'empty'
  const closes = pieces.at(-1)!.kind === 'empty'
  // A row between an opening and a closing bar shows each of its cells.
  if (opens && closes && pieces.length > 3) return pieces.slice(1, -1)
  const last = pieces.findLastIndex((each) => each.kind === 'print')
  const first = opens ? 1 : 0
  const behind = pieces.slice(last + 1)
  // What follows the last bar may be a cell too, where no bar closes the rows; it is the filling nothing parts.
  const kept = pieces.length > 2 ? behind : behind.slice(1)
  const filled = kept.map((each, at) => ({ ...filling(each.span.start), parted: at < kept.length - 1 }))
  return [...pieces.slice(first, last + 1), ...filled]
}

const numbered = /^\d{1,2}[.．、]\p{Script=Han}/u

/** A numbered label begins a piece of its own, also a single blank behind what is left of the group beside it. */
function labelsAmong(words: readonly RegExpExecArray[]): RegExpExecArray[][] {
  const labels: RegExpExecArray[][] = []
  for (const word of words) {
    if (labels.length > 0 && !numbered.test(word[0])) labels.at(-1)!.push(word)
    else labels.push([word])
  }
  return labels
}

/** Gaps: two blanks or more part cells; figures at the end of a line, or alone on it, are parted by single ones. */
function gapped(text: string, line: Span): LinePiece[] {
  const pieces: LinePiece[] = []
  const raw = text.slice(line.start, line.end)
  for (const part of raw.matchAll(/\S+(?:[ \u00a0]\S+)*/gu)) {
    const start = line.start + part.index
    const words = [...part[0].matchAll(/[^ \u00a0]+/gu)]
    let figures = 0
    while (figures < words.length && holdsValue(words[words.length - 1 - figures]![0])) figures++
    const cut = figures > 0 && words.length > 1 ? words.length - figures : words.length
    for (const label of labelsAmong(words.slice(0, cut))) {
      const end = label.at(-1)!
      pieces.push(piece(text, start + label[0]!.index, start + end.index + end[0].length, false))
    }
    for (const word of words.slice(cut))
      pieces.push(piece(text, start + word.index, start + word.index + word[0].length, false))
  }
  return pieces
}

const wideBlanks = /[ \u00a0]{2,}|[ \u00a0]*\u3000[ \u00a0\u3000]*/u

/** Wide blanks part figures from other print. */
function partsFigures(print: string): boolean {
  const prints = print.trim().split(wideBlanks)
  return prints.length > 1 && prints.some(holdsValue)
}

/**
 * Tabs and blanks fill up columns together, so that no field between tabs is a cell: blanks part figures within a field or
 * on lines without tabs, or set fields back while lines have more and fewer tabs.
 */
export function mixesTabs(text: string, lines: readonly Span[]): boolean {
  const rows = lines.map(({ start, end }) => text.slice(start, end).split('\t'))
  const tabbed = rows.filter((row) => row.length > 1)
  const filled = tabbed.filter((row) => row.some((field) => holdsValue(field.trim())))
  const setBack = tabbed.some((row) => row.slice(1).some((field) => /^ {2,}\S/u.test(field)))
  return (
    tabbed.some((row) => row.some(partsFigures)) ||
    (filled.length > 0 && rows.some((row) => row.length === 1 && partsFigures(row[0]!))) ||
    (setBack && new Set(tabbed.map((row) => row.length)).size > 1)
  )
}

/** `mixed`: tabs of the text only fill up columns, as blanks do. `line` is trimmed of its line end only. A line of hard blanks is one empty cell; an empty line gives nothing. */
export function splitLine(text: string, line: Span, mixed = false): LinePiece[] {
  const raw = text.slice(line.start, line.end)
  if (raw.includes('\t') && !mixed) return fields(text, line, '\t')
  if (raw.includes('|')) return barred(text, trimSpan(text, line.start, line.end))
  const bare = trimSpan(text, line.start, line.end)
  if (spacedWord.test(text.slice(bare.start, bare.end))) return [piece(text, bare.start, bare.end, false)]
  if (bare.end > bare.start) return gapped(text, bare)
  return /[\u00a0\u3000]/u.test(raw)
    ? [{ kind: 'empty', span: { start: line.start, end: line.start }, alone: 'blank', parted: false }]
    : []
}
