// Pages laid out → the report as one flow: lines joined to paragraphs, tables joined over page breaks, and what runs
// from page to page set aside until it cuts nothing.
import { withoutNumbering } from '../../text/fold.ts'
import { openFigures } from './cut-figures.ts'
import type { FlowBlock, FlowTable, FlowText } from './flow.ts'
import { flowTable, joinPart } from './join-parts.ts'
import type { Line } from './lay-lines.ts'
import { runsOn, seam } from './lay-lines.ts'
import { onPage } from './lay-page.ts'
import type { PageLayout } from './lay-page.ts'
import { partOf } from './part-table.ts'
import type { PartTable } from './part-table.ts'

/** Larger than the body by this factor, print is a heading. */
const large = 1.15
const longestHeading = 60

interface Column {
  readonly left: number
  readonly right: number
}

interface Open {
  readonly lines: { readonly line: Line; readonly layout: PageLayout; readonly column: Column }[]
  text: string
}

/** The size most characters of prose have. */
function bodySize(pages: readonly PageLayout[]): number {
  const counts = new Map<number, number>()
  for (const { items } of pages)
    for (const item of items) {
      if (item.kind !== 'line') continue
      const size = Math.round(item.line.size * 2) / 2
      counts.set(size, (counts.get(size) ?? 0) + item.line.text.length)
    }
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0] ?? 0
}

/** Lines that must end together for their end to be the edge of the prose; justified print ends to the point. */
const fewestAtEdge = 3
const together = 2

/** Edges of a page's prose: where its longer lines begin, and where most of them end. Null for a page without any. */
function columnOf({ items, width }: PageLayout): Column | null {
  const lines = items.flatMap((item) => (item.kind === 'line' && item.line.text.length > 15 ? [item.line] : []))
  const tables = items.flatMap((item) => (item.kind === 'table' ? [item.table.box[2]] : []))
  if (lines.length === 0) return null
  const left = Math.min(...lines.map((line) => line.box[0]))
  const ends = lines.map((line) => line.box[2]).sort((one, other) => other - one)
  const count = (end: number): number => ends.filter((each) => each <= end && each > end - together).length
  const edge = ends.reduce((best, end) => (count(end) > count(best) ? end : best))
  // Most lines end there: hanging punctuation may stand beyond it. Else tables and the left margin tell how wide prose is.
  if (count(edge) >= fewestAtEdge && 2 * count(edge) > lines.length) return { left, right: edge }
  return { left, right: Math.max(ends[0]!, ...tables, count(edge) >= fewestAtEdge ? edge : width - left) }
}

/** Lines of one paragraph are of one size; a title may be little larger than what follows it. */
const alike = (one: number, other: number): boolean => Math.abs(one - other) <= 0.05 * Math.max(one, other)

class Flow {
  readonly blocks: FlowBlock[] = []
  #open: Open | null = null
  #table: PartTable | null = null
  #aside: FlowText[] = []
  readonly #body: number

  constructor(body: number) {
    this.#body = body
  }

  close(): void {
    this.#closeText()
    this.#closeTable()
  }

  #setAside(): void {
    this.blocks.push(...this.#aside)
    this.#aside = []
  }

  #closeText(): void {
    const open = this.#open
    if (!open) return
    this.#open = null
    const [first] = open.lines
    const { layout, line } = first!
    const here = open.lines.filter((each) => each.layout === layout)
    const heading = line.size >= large * this.#body && open.text.length <= longestHeading
    this.blocks.push({
      kind: heading ? 'heading' : 'paragraph',
      text: open.text,
      place: { page: layout.page, boxes: here.map((each) => onPage(layout, each.line.box)) },
    })
    this.#setAside()
  }

  #closeTable(): void {
    if (!this.#table) return
    this.blocks.push(flowTable(this.#table))
    this.#table = null
    this.#setAside()
  }

  aside(line: Line, layout: PageLayout): void {
    this.#aside.push({
      kind: 'paragraph',
      text: line.text,
      place: { page: layout.page, boxes: [onPage(layout, line.box)] },
    })
    if (!this.#open && !this.#table) this.#setAside()
  }

  #goesOn(line: Line, layout: PageLayout, column: Column): boolean {
    const before = this.#open?.lines.at(-1)
    if (!before || !alike(before.line.size, line.size)) return false
    // Print set in columns is no sentence.
    if (before.line.text.includes('\t') || line.text.includes('\t')) return false
    const sized = line.size
    const turnsPage = before.layout !== layout
    const gap = line.box[1] - before.line.box[3]
    if (!turnsPage && (gap > 1.5 * sized || gap < -0.5 * sized)) return false
    if (!turnsPage && this.#isTitle(before.line, layout) && this.#isTitle(line, layout)) return true
    if (turnsPage && before.layout.turn !== layout.turn) return false
    const { left, right } = before.column
    if (line.box[0] > column.left + 1.2 * sized || !runsOn(before.line, left, right, line)) return false
    // A numbered line behind a full stop begins anew even where the line before happens to be full.
    return withoutNumbering(line.text) === line.text || !/[^\uff0c\u3001\P{Po}]$/u.test(before.line.text)
  }

  /** Large print in the middle of the page: a title over several lines is one title. */
  #isTitle(line: Line, { width }: PageLayout): boolean {
    const middle = (line.box[0] + line.box[2]) / 2
    return line.size >= large * this.#body && Math.abs(middle - width / 2) < 0.06 * width
  }

  line(line: Line, layout: PageLayout, column: Column, first: boolean): void {
    // Figures alone at a page's head may be the last digits of those above the break.
    if (this.#table && first && /^[\d\s]+$/u.test(line.text)) openFigures(this.#table)
    this.#closeTable()
    if (this.#open && this.#goesOn(line, layout, column)) {
      this.#open.text += seam(this.#open.text, line.text) + line.text
      this.#open.lines.push({ line, layout, column })
      return
    }
    this.#closeText()
    this.#open = { lines: [{ line, layout, column }], text: line.text }
  }

  aligned(table: FlowTable): void {
    this.close()
    this.blocks.push(table)
  }

  table(part: PartTable, first: boolean): void {
    this.#closeText()
    if (this.#table && first && joinPart(this.#table, part)) return
    this.#closeTable()
    this.#table = part
  }
}

export function joinPages(pages: readonly PageLayout[], running: ReadonlySet<Line>): FlowBlock[] {
  const flow = new Flow(bodySize(pages))
  let column: Column | null = null
  for (const layout of pages) {
    column = columnOf(layout) ?? column ?? { left: 0.1 * layout.width, right: 0.9 * layout.width }
    let first = true
    for (const item of layout.items)
      if (item.kind === 'table') {
        flow.table(partOf(item.table, layout), first)
        first = false
      } else if (item.kind === 'aligned') {
        flow.aligned(item.table)
        first = false
      } else if (running.has(item.line)) flow.aside(item.line, layout)
      else {
        flow.line(item.line, layout, column, first)
        first = false
      }
  }
  flow.close()
  return flow.blocks
}
