// Lines of text that may be the cells of a table: runs of short lines, with the emptiness between them kept as evidence.
import type { FileGrid, FilePiece } from '../model/grid.ts'
import type { Span } from '../model/span.ts'
import { isFurniture } from '../text/furniture.ts'
import { splitLine } from './split-line.ts'

// The longest statutory label has 38 characters; lines of prose end in a full stop or run on.
const longestLabel = 80
const prose = /[。！？]/u

const isProse = (print: string): boolean => print.length > longestLabel || prose.test(print)

/** Grids of one stretch of lines. `after` says whether anything stands behind it in the text. */
export function fileGrids(text: string, stretch: Span, section: number, after: boolean): FileGrid[] {
  const grids: FileGrid[] = []
  let pieces: FilePiece[] = []
  let emptyLines: number[] = []
  let line = 0

  const close = (closed: boolean): void => {
    const last = pieces.at(-1)
    if (last)
      grids.push({
        kind: 'file',
        span: { start: pieces[0]!.span.start, end: last.span.end },
        section,
        pieces,
        emptyLinesAfter: emptyLines,
        closed,
      })
    pieces = []
    emptyLines = []
    line = 0
  }

  for (const span of linesOf(text, stretch)) {
    const found = splitLine(text, span)
    if (found.length === 0) {
      if (text.slice(span.start, span.end).trim() === '') emptyLines.push(span.start)
      continue
    }
    // A page number between two empty lines leaves the gap of one page's end, not of both.
    if (isFurniture(text.slice(span.start, span.end))) continue
    if (found.some((each) => isProse(text.slice(each.span.start, each.span.end)))) {
      close(true)
      emptyLines = []
      continue
    }
    found.forEach((each, index) => pieces.push({ ...each, line, emptyLines: index === 0 ? emptyLines : [] }))
    emptyLines = []
    line++
  }
  close(after)
  return grids
}

function* linesOf(text: string, stretch: Span): Generator<Span> {
  let start = stretch.start
  // What is left of the heading's own line is no line either.
  const rest = /^[^\S\r\n]*(?:\r\n|[\r\n])/u.exec(text.slice(start, stretch.end))
  if (rest && start > 0 && !/[\r\n]/u.test(text[start - 1]!)) start += rest[0].length
  const first = start
  for (const end of text.slice(first, stretch.end).matchAll(/\r\n|[\r\n\u2028\u2029\f\v]/gu)) {
    yield { start, end: first + end.index }
    start = first + end.index + end[0].length
  }
  // What precedes the next heading on its own line is no line.
  if (text.slice(start, stretch.end).trim() !== '') yield { start, end: stretch.end }
}
