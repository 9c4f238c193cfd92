// Lines of text that may be the cells of a table: runs of short lines, with the emptiness between them kept as evidence.
import type { FileGrid, FilePiece } from '../model/grid.ts'
import type { Span } from '../model/span.ts'
import { isFurniture } from '../text/furniture.ts'
import { withoutCounts } from './counted.ts'
import { linesOf } from './lines.ts'
import { splitLine } from './split-line.ts'

// The longest statutory label has 38 characters; lines of prose end in a full stop or run on.
const longestLabel = 80
const prose = /[。！？]/u

export const isProse = (print: string): boolean => print.length > longestLabel || prose.test(print)

/** Grids of one stretch of lines. `mixed`: tabs only fill up columns, as blanks do. `after` says whether anything stands behind it in the text. */
export function fileGrids(text: string, stretch: Span, section: number, after: boolean, mixed = false): FileGrid[] {
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

  const spans = [...linesOf(text, stretch)]
  const lines = withoutCounts(
    text,
    spans.map((span) => splitLine(text, span, mixed)),
  )
  for (const [at, span] of spans.entries()) {
    const found = lines[at]!
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
