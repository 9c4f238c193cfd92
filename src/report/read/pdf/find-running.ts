// Page numbers, and heads and feet that return on other pages at the same place: print about the paper, not of it.
import { middleX } from './geometry.ts'
import type { Line } from './lay-lines.ts'
import type { PageLayout } from './lay-page.ts'

/** Share of the page's height at its top and bottom where running print stands. */
const margin = 0.13
const reach = 6
const mostLines = 3

interface Candidate {
  readonly line: Line
  /** The text with its figures taken out. */
  readonly pattern: string
  readonly page: number
  readonly top: number
}

const pageNumber = /^[\p{P}\p{S}\s]*#[\p{P}\p{S}\s]*$/u

function candidatesOf({ page, height, items }: PageLayout): Candidate[] {
  const lines = items.flatMap((item) => (item.kind === 'line' ? [item.line] : []))
  const tables = items.flatMap((item) => (item.kind === 'table' ? [item.table.box] : []))
  const above = lines
    .filter(({ box }) => box[3] < margin * height && tables.every((table) => table[1] >= box[3] - 2))
    .slice(0, mostLines)
  const below = lines
    .filter(({ box }) => box[1] > (1 - margin) * height && tables.every((table) => table[3] <= box[1] + 2))
    .slice(-mostLines)
  return [...new Set([...above, ...below])].map((line) => ({
    line,
    pattern: line.text.replace(/\s/gu, '').replace(/\d+/gu, '#'),
    page,
    top: line.box[1],
  }))
}

/** Print of the same size, its line beginning, ending or standing in the middle where the figure's does. */
function standsBelow(line: Line, above: Line | undefined): boolean {
  if (!above) return false
  const near = 0.1 * line.size
  return above.words.some(
    ({ box, size, text }) =>
      /^\d/u.test(text) &&
      Math.abs(size - line.size) < near &&
      [box[0] - line.box[0], box[2] - line.box[2], middleX(box) - middleX(line.box)].some(
        (off) => Math.abs(off) < near,
      ),
  )
}

/** The last digits of a figure of a table without lines that its page's end, or its column, broke: no page number. */
function mayBeDigits(line: Line, layout: PageLayout, before: PageLayout | undefined): boolean {
  if (!/^\d+$/u.test(line.text)) return false
  const linesOf = ({ items }: PageLayout): Line[] => items.flatMap((item) => (item.kind === 'line' ? [item.line] : []))
  const own = linesOf(layout)
  if (own[0] !== line) {
    const above = own[own.indexOf(line) - 1]
    return above !== undefined && line.box[1] - above.box[3] < line.size && standsBelow(line, above)
  }
  return (
    before !== undefined &&
    linesOf(before)
      .slice(-2)
      .some((above) => above.words.length > 1 && standsBelow(line, above))
  )
}

interface Numbered extends Candidate {
  readonly layout: PageLayout
}

/** Ems of room around a page's number that stands without marks. */
const room = 1.5

/** A figure without marks counts pages if another page's does; alone it must stand off from all other print. */
function counts({ line, pattern, layout }: Numbered, numbers: readonly Numbered[], pages: number): boolean {
  if (pattern !== '#' || pages === 1) return true
  const offset = (each: Candidate): number => Number(/\d+/u.exec(each.line.text)?.[0]) - each.page
  const own = Number(line.text) - layout.page
  if (numbers.some((other) => other.page !== layout.page && offset(other) === own)) return true
  const boxes = layout.items.flatMap((item) =>
    item.kind === 'line' && item.line !== line ? [item.line.box] : item.kind === 'table' ? [item.table.box] : [],
  )
  const reached = room * line.size
  return own === 0 && boxes.every((box) => box[1] - line.box[3] > reached || line.box[1] - box[3] > reached)
}

/** Lines that run from page to page; a figure alone at a page's edge is its number. */
export function findRunning(pages: readonly PageLayout[]): ReadonlySet<Line> {
  const candidates = pages.flatMap(candidatesOf)
  const needed = Math.max(2, Math.ceil(pages.length / 2))
  const returning = candidates.filter((each) => {
    const twins = candidates.filter((other) => other.pattern === each.pattern && Math.abs(other.top - each.top) < reach)
    return new Set(twins.map((twin) => twin.page)).size >= needed
  })
  const numbers = candidates.flatMap((candidate): Numbered[] => {
    const { pattern, line } = candidate
    const layout = pages.find(({ items }) => items.some((item) => item.kind === 'line' && item.line === line))!
    const { height, items } = layout
    const atEdge = line.box[3] < 0.08 * height || line.box[1] > 0.9 * height
    const ends = [items.at(0), items.at(-1)]
    const outmost = ends.some((item) => item?.kind === 'line' && item.line === line)
    // Figures apart from each other are of several columns.
    const single = line.text.split(/\s+/u).filter((piece) => /\d/u.test(piece)).length === 1
    const isNumber = pageNumber.test(pattern) && atEdge && outmost && single
    return isNumber && !mayBeDigits(line, layout, pages[pages.indexOf(layout) - 1]) ? [{ ...candidate, layout }] : []
  })
  const counting = numbers.filter((number) => counts(number, numbers, pages.length))
  return new Set([...returning, ...counting].map((each) => each.line))
}
