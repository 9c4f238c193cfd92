// The report's prose: paragraphs, lines that run on, and cells of layout tables that hold sentences. What is laid out in cells
// stays out; a page's number between two lines does not part them.
import type { Block } from '../model/document.ts'
import type { GriddedReport } from '../model/grid.ts'
import type { Outline } from '../model/outline.ts'
import type { Span } from '../model/span.ts'
import { isFurniture } from '../text/furniture.ts'
import { holdsValue } from '../text/quantity.ts'
import { opensParagraph, sentenceMark } from '../text/prose-wording.ts'

export interface Passage {
  /** What stands between the lines, a page's number perhaps, is not part of it. */
  readonly lines: readonly Span[]
  readonly section: number
}

interface Line {
  readonly span: Span
  /** The paragraph it is a line of. */
  readonly block: number
  /** A field between bars or tabs is no line: it is never joined. */
  readonly field: boolean
}

const lineEnd = /[\r\n\u2028\u2029\f\v]+/u
const notHan = /[^\u3400-\u9fff\uf900-\ufaff]+/gu
// A wrapped line is at least this long; a shorter one ends where its writer ended it.
const shortestWrapped = 16
const shortestSentence = 8

const hanCount = (text: string): number => text.replace(notHan, '').length

function* parts(text: string, span: Span, separator: RegExp): Generator<Span> {
  let start = span.start
  const edge = new RegExp(separator, 'gu')
  for (const found of text.slice(span.start, span.end).matchAll(edge)) {
    yield { start, end: span.start + found.index }
    start = span.start + found.index + found[0].length
  }
  yield { start, end: span.end }
}

function trimmed(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && /\s/u.test(text[start]!)) start++
  while (end > start && /\s/u.test(text[end - 1]!)) end--
  return { start, end }
}

/** Sentences have marks; a line without one is prose where it is one run of words that does not end in a cell's value. */
function isProse(text: string, field: boolean): boolean {
  const count = hanCount(text)
  if (count < shortestSentence) return false
  if (sentenceMark.test(text)) return !field || count >= 2 * shortestSentence
  if (field || /\S\s{2,}\S/u.test(text)) return false
  return !holdsValue(text.split(/\s/u).at(-1)!)
}

function linesOf(text: string, block: Block, index: number): Line[] {
  if (block.kind === 'table')
    return block.cells.map((cell) => ({ span: trimmed(text, cell.span), block: index, field: true }))
  return [...parts(text, block.span, lineEnd)].flatMap((line) => {
    const fields = [...parts(text, line, /[|\t]/u)]
      .map((span) => trimmed(text, span))
      .filter((span) => span.end > span.start)
    return fields.map((span) => ({ span, block: index, field: fields.length > 1 }))
  })
}

type Placed = Line & { readonly section: number }

/** Cuts lines at the headings inside them, so that no passage runs from one section into the next. Lines come in order. */
function cutter({ sections }: Outline): (line: Line) => Placed[] {
  let first = 0
  return (line) => {
    while (first < sections.length && sections[first]!.span.end <= line.span.start) first++
    const placed: Placed[] = []
    for (let index = first; index < sections.length && sections[index]!.span.start < line.span.end; index++) {
      const start = Math.max(line.span.start, sections[index]!.span.start)
      const end = Math.min(line.span.end, sections[index]!.span.end)
      if (start < end) placed.push({ ...line, span: { start, end }, section: index })
    }
    return placed
  }
}

interface Open {
  readonly lines: Span[]
  last: Placed
  furniture: boolean
}

export function passagesOf({ outline }: GriddedReport): Passage[] {
  const { text, blocks, format } = outline.document
  const wraps = format === 'text' || format === 'pdf' || format === 'markdown'
  const passages: Passage[] = []
  const cut = cutter(outline)
  let open: Open | null = null

  const printOf = ({ start, end }: Span): string => text.slice(start, end)
  const joins = ({ last, furniture }: Open, line: Placed): boolean => {
    if (last.field || line.field || last.section !== line.section) return false
    if (last.block !== line.block && !wraps) return false
    const before = printOf(last.span)
    if (before.length < shortestWrapped || /[。！？；：!?;]$/u.test(before)) return false
    if (opensParagraph.test(printOf(line.span)) || holdsValue(printOf(line.span))) return false
    const between = text.slice(last.span.end, line.span.start)
    return furniture || (between.match(/\r\n|[\r\n\u2028\u2029\f\v]/gu)?.length ?? 1) <= 1
  }
  const close = (): void => {
    if (open && isProse(open.lines.map(printOf).join(''), open.last.field))
      passages.push({ lines: open.lines, section: open.last.section })
    open = null
  }

  for (const [index, block] of blocks.entries())
    for (const line of linesOf(text, block, index).flatMap(cut)) {
      if (isFurniture(printOf(line.span))) {
        if (open) open.furniture = true
      } else if (open && joins(open, line)) {
        open.lines.push(line.span)
        open.last = line
        open.furniture = false
      } else {
        close()
        open = { lines: [line.span], last: line, furniture: false }
      }
    }
  close()
  return passages
}
