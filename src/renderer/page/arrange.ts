// Blocks of the original → what is drawn: prose as paragraphs, tables as tables, and files of one-cell lines
// gathered into rows (label, then its values and the empty places between). Every piece keeps its range of the text.
import type { Block, Heading, Paragraph, Table } from '../../report/model/document.ts'
import type { Span } from '../../report/model/span.ts'
import { numbered, proseMarks, unitOnly, yearHead } from './words.ts'

/** A value of a gathered row; an empty one stands where an empty line does. */
export interface FileValue extends Span {
  readonly empty: boolean
}

/** `heads` stand above: heads of columns, names of groups. Without values there is no label either. */
export interface FileRow {
  readonly heads: readonly Span[]
  /** The row's own label, and its unit where one is printed. */
  readonly label: readonly Span[]
  readonly values: readonly FileValue[]
}

export type Item =
  | { readonly kind: 'heading'; readonly span: Span; readonly level: number }
  | { readonly kind: 'paragraph'; readonly span: Span; readonly prose: boolean }
  | { readonly kind: 'table'; readonly span: Span; readonly table: Table }
  | { readonly kind: 'file'; readonly span: Span; readonly rows: readonly FileRow[] }

/** Fewer short lines than this are prose that happens to be short. */
const shortestFile = 8
const longestLabel = 60
const longestHeading = 30
/** A figure with at most a short unit behind it, or a mark; `3.` with words behind it is a numbered label. */
const valueText = /^[+\-−]?[\d０-９](?:[\d０-９,，.．]*[\d０-９])?\s?[(（]?[^\s\d.．、]{0,2}[)）]?$|^[/／\-—–]+$/

export function arrange(text: string, blocks: readonly Block[]): readonly Item[] {
  const items: Item[] = []
  let lines: Paragraph[] = []
  const flush = (end: number) => {
    items.push(...gathered(text, lines, end))
    lines = []
  }
  for (const block of blocks) {
    if (block.kind === 'paragraph' && mayBeCell(textOf(text, block))) {
      lines.push(block)
      continue
    }
    flush(block.span.start)
    items.push(drawn(text, block))
  }
  flush(text.length)
  return items
}

function gathered(text: string, lines: readonly Paragraph[], end: number): Item[] {
  const values = lines.filter(({ span }) => isValue(textOf(text, { span: printOf(text, span) }))).length
  if (lines.length < shortestFile || values < 3) return lines.map((line) => drawn(text, line))
  const rows = fileRows(text, lines, end)
  const first = lines[0] as Paragraph
  const last = lines.at(-1) as Paragraph
  return [{ kind: 'file', span: { start: first.span.start, end: last.span.end }, rows }]
}

function drawn(text: string, block: Heading | Paragraph | Table): Item {
  if (block.kind === 'heading') return { kind: 'heading', span: block.span, level: block.level }
  if (block.kind === 'table') return { kind: 'table', span: block.span, table: block }
  const line = textOf(text, block).trim()
  // Sources without headings number their sections all the same.
  if (numbered.test(line) && line.length <= longestHeading && !proseMarks.test(line)) {
    return { kind: 'heading', span: block.span, level: 2 }
  }
  // Indented and set to both edges, unless the print brings its own indent or is drawn with bars.
  return { kind: 'paragraph', span: block.span, prose: !/^\s|\|\|/.test(textOf(text, block)) }
}

/** Labels start rows, values fill them, and each line break beyond the usual one is an empty place. */
function fileRows(text: string, lines: readonly Paragraph[], end: number): FileRow[] {
  const breaks = lines.map((line, index) => {
    const next = lines[index + 1]?.span.start ?? end
    return breakCount(text, line.span.end, next)
  })
  const usual = usualCount(breaks.slice(0, -1))
  const rows: FileRow[] = []
  let labels: Span[] = []
  let values: FileValue[] = []
  const close = () => {
    const last = labels.at(-1)
    const own = !values.length || !last ? 0 : unitOnly.test(text.slice(last.start, last.end)) ? 2 : 1
    const cut = Math.max(0, labels.length - own)
    if (labels.length || values.length) rows.push({ heads: labels.slice(0, cut), label: labels.slice(cut), values })
    labels = []
    values = []
  }
  lines.forEach((line, index) => {
    const print = printOf(text, line.span)
    const shown = text.slice(print.start, print.end)
    if (isValue(shown)) values.push({ ...print, empty: false })
    else {
      if (values.length || numbered.test(shown)) close()
      labels.push(print)
    }
    const next = lines[index + 1]
    const extra = (breaks[index] as number) - usual
    // What is empty after the last line is no row of empty cells.
    if (!next || extra <= 0) return
    for (let place = 1; place <= extra; place++) {
      const at = line.span.end + usual + place - 1
      values.push({ start: at, end: at, empty: true })
    }
  })
  close()
  return rows
}

function mayBeCell(line: string): boolean {
  const print = line.replace(edgeBars, '')
  return print.length <= longestLabel && !proseMarks.test(print) && !/\t| {3}|\|/.test(print)
}

/** Bars that a text rendering leaves at the edges of cells. */
const edgeBars = /^[\s|]+|[\s|]+$/g

/** A line without blanks and bars at its ends. */
function printOf(text: string, span: Span): Span {
  const line = text.slice(span.start, span.end)
  const bare = line.replace(edgeBars, '')
  const start = span.start + line.indexOf(bare)
  return { start, end: start + bare.length }
}

function isValue(line: string): boolean {
  return valueText.test(line) && !yearHead.test(line)
}

function textOf(text: string, block: { readonly span: Span }): string {
  return text.slice(block.span.start, block.span.end)
}

function breakCount(text: string, start: number, end: number): number {
  return text.slice(start, end).split('\n').length - 1
}

/** The number most line breaks come in: 1, or 2 where cells stand an empty line apart. */
function usualCount(breaks: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const count of breaks) counts.set(count, (counts.get(count) ?? 0) + 1)
  const [usual] = [...counts].toSorted((one, other) => other[1] - one[1] || one[0] - other[0])[0] ?? [1]
  return Math.max(1, usual)
}
