// Blocks of the original → what is drawn: prose as paragraphs, tables as tables, and files of one-cell lines
// gathered into rows (label, then its values and the empty places between). Every piece keeps its range of the text.
import type { Block, Heading, Paragraph, Table } from '../../report/model/document.ts'
import type { Span } from '../../report/model/span.ts'
import { numbered, proseMarks } from './words.ts'

/** A value of a gathered row; an empty one stands where an empty line does. */
export interface FileValue extends Span {
  readonly empty: boolean
}

/** Labels without values (heads, group names) have an empty `values`. */
export interface FileRow {
  readonly labels: readonly Span[]
  readonly values: readonly FileValue[]
}

export type Item =
  | { readonly kind: 'heading'; readonly span: Span; readonly level: number }
  | { readonly kind: 'paragraph'; readonly span: Span; readonly indented: boolean }
  | { readonly kind: 'table'; readonly span: Span; readonly table: Table }
  | { readonly kind: 'file'; readonly span: Span; readonly rows: readonly FileRow[] }

/** Fewer short lines than this are prose that happens to be short. */
const shortestFile = 8
const longestLabel = 60
const valueText = /^[+\-−]?[\d０-９][\d０-９,，.．]*\s?[^\s\d]{0,2}$|^[/／\-—–]+$/

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
  const values = lines.filter((line) => isValue(textOf(text, line))).length
  if (lines.length < shortestFile || values < 3) return lines.map((line) => drawn(text, line))
  const rows = fileRows(text, lines, end)
  const first = lines[0] as Paragraph
  const last = rows.at(-1)
  const lastSpan = last?.values.at(-1) ?? last?.labels.at(-1) ?? first.span
  return [{ kind: 'file', span: { start: first.span.start, end: lastSpan.end }, rows }]
}

function drawn(text: string, block: Heading | Paragraph | Table): Item {
  if (block.kind === 'heading') return { kind: 'heading', span: block.span, level: block.level }
  if (block.kind === 'table') return { kind: 'table', span: block.span, table: block }
  return { kind: 'paragraph', span: block.span, indented: !/^\s/.test(textOf(text, block)) }
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
    if (labels.length || values.length) rows.push({ labels, values })
    labels = []
    values = []
  }
  lines.forEach((line, index) => {
    const shown = textOf(text, line)
    if (isValue(shown)) values.push({ ...line.span, empty: false })
    else {
      if (values.length || numbered.test(shown)) close()
      labels.push(line.span)
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
  return line.length <= longestLabel && !proseMarks.test(line) && !/\t| {3}|\|/.test(line.trim())
}

function isValue(line: string): boolean {
  return valueText.test(line.trim())
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
