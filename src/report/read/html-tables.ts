// Which `<table>`s are tables, and where each of their cells stands. Knows tags, spans and lengths, no words.
import type { DefaultTreeAdapterTypes } from 'parse5'

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document
export type HtmlElement = DefaultTreeAdapterTypes.Element

/** A cell with its place in the squared grid; spans are clamped to what the table can hold. */
export interface PlacedCell {
  readonly element: HtmlElement
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
}

const invisible = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'head',
  'select',
  'option',
  'button',
  'textarea',
  'iframe',
  'svg',
  'object',
])
// A correction's old text, or what a tracked change took away.
const struck = new Set(['del', 's', 'strike'])
export const struckMark = 'struck'
/** Set beside its neighbours in a box of its own, as styles say. */
export const boxMark = 'boxed'
// A page may claim any span; no printed form is wider than this.
const mostColumns = 120
// Statutory cells hold a label or a figure. A longer one is prose laid out with a table.
const longestCell = 300

export const isElement = (node: HtmlNode): node is HtmlElement => 'tagName' in node

export function attribute(element: HtmlElement, name: string): string | null {
  return element.attrs.find((each) => each.name === name)?.value ?? null
}

/** Print with a line through it; what styles strike out is marked so before. */
export function isStruck(element: HtmlElement): boolean {
  const hidden = attribute(element, 'hidden')
  return hidden === struckMark || (hidden === null && struck.has(element.tagName))
}

/** What styles hide is marked so before. */
export const isHidden = (element: HtmlElement): boolean =>
  invisible.has(element.tagName) || struck.has(element.tagName) || attribute(element, 'hidden') !== null

export function childrenOf(node: HtmlNode): readonly HtmlNode[] {
  return 'childNodes' in node ? node.childNodes : []
}

/** Rows of the table itself, those of tables inside it left out. */
function rowsOf(table: HtmlElement): HtmlElement[] {
  const rows: HtmlElement[] = []
  for (const child of childrenOf(table)) {
    if (!isElement(child) || isHidden(child)) continue
    if (child.tagName === 'tr') rows.push(child)
    else if (child.tagName === 'tbody' || child.tagName === 'thead' || child.tagName === 'tfoot')
      for (const row of childrenOf(child)) if (isElement(row) && row.tagName === 'tr' && !isHidden(row)) rows.push(row)
  }
  return rows
}

function spanOf(element: HtmlElement, name: string, most: number): number {
  const value = Number.parseInt(attribute(element, name) ?? '1', 10)
  if (name === 'rowspan' && value === 0) return most
  return Number.isFinite(value) && value > 0 ? Math.min(value, most) : 1
}

/** Squares merged cells: every cell's top left and extent, in source order. */
export function placeCells(table: HtmlElement): {
  readonly cells: PlacedCell[]
  readonly rowCount: number
  readonly columnCount: number
} {
  const rows = rowsOf(table)
  const cells: PlacedCell[] = []
  const takenUntil: number[] = []
  let columnCount = 0
  rows.forEach((element, row) => {
    let column = 0
    for (const cell of childrenOf(element)) {
      if (!isElement(cell) || (cell.tagName !== 'td' && cell.tagName !== 'th') || isHidden(cell)) continue
      while ((takenUntil[column] ?? 0) > row) column++
      if (column >= mostColumns) break
      const rowSpan = spanOf(cell, 'rowspan', rows.length - row)
      let columnSpan = spanOf(cell, 'colspan', mostColumns - column)
      // A cell from above that stands in the way ends the span: cells never overlap.
      for (let next = column + 1; next < column + columnSpan; next++)
        if ((takenUntil[next] ?? 0) > row) columnSpan = next - column
      for (let next = column; next < column + columnSpan; next++) takenUntil[next] = row + rowSpan
      cells.push({ element: cell, row, column, rowSpan, columnSpan })
      column += columnSpan
      columnCount = Math.max(columnCount, column)
    }
  })
  // A page cut off inside a table: nobody knows what its last cell would have held, not even that it is blank.
  if (table.sourceCodeLocation && !table.sourceCodeLocation.endTag) cells.pop()
  return { cells, rowCount: rows.length, columnCount }
}

/** Tables that only lay out the page: one cell, a real table inside, or prose in a cell. */
export function layoutTables(root: HtmlNode): ReadonlySet<HtmlElement> {
  const layout = new Set<HtmlElement>()
  const order: HtmlNode[] = []
  const stack: HtmlNode[] = [root]
  while (stack.length > 0) {
    const node = stack.pop()!
    order.push(node)
    for (const child of childrenOf(node)) if (!isElement(child) || !isHidden(child)) stack.push(child)
  }
  const lengths = new Map<HtmlNode, number>()
  const holdsTable = new Set<HtmlNode>()
  for (const node of order.reverse()) {
    let length = 'value' in node ? node.value.trim().length : 0
    for (const child of childrenOf(node)) {
      length += lengths.get(child) ?? 0
      if (holdsTable.has(child)) holdsTable.add(node)
    }
    lengths.set(node, length)
    if (!isElement(node) || node.tagName !== 'table') continue
    const { cells } = placeCells(node)
    const prose = cells.some(({ element }) => lengths.get(element)! > longestCell)
    if (cells.length <= 1 || prose || holdsTable.has(node)) layout.add(node)
    else holdsTable.add(node)
  }
  return layout
}
