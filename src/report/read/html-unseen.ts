// Figures of tables that a page keeps from sight, as in a tab that waits for a click: they are not read, but not passed over
// without a word either.
import { attribute, childrenOf, isElement, isStruck } from './html-tables.ts'
import type { HtmlNode } from './html-tables.ts'

export interface Unseen {
  /** Cells with figures in tables that are hidden whole. */
  readonly inTables: number
  /** Cells with figures hidden within a table that is shown. */
  readonly inCells: number
}

const figure = /^\s*[\d０-９]{1,9}\s*$/u

/** Empty where a table stands in the cell: that is no figure, and its own cells are asked. */
function textOf(cell: HtmlNode): string {
  const pieces: string[] = []
  const stack: HtmlNode[] = [cell]
  while (stack.length > 0) {
    const node = stack.pop()!
    if ('value' in node) pieces.push(node.value)
    if (isElement(node) && node.tagName === 'table') return ''
    for (const child of childrenOf(node).toReversed()) stack.push(child)
  }
  return pieces.join('')
}

/** Asks what styles hide to be marked so before. */
export function countUnseen(root: HtmlNode): Unseen {
  const count = { inTables: 0, inCells: 0 }
  const stack: { readonly node: HtmlNode; readonly within: boolean; readonly under: keyof Unseen | null }[] = [
    { node: root, within: false, under: null },
  ]
  while (stack.length > 0) {
    const { node, within, under } = stack.pop()!
    const element = isElement(node) ? node : null
    const hides = element !== null && attribute(element, 'hidden') !== null && !isStruck(element)
    const hidden = under ?? (hides ? (within ? 'inCells' : 'inTables') : null)
    if (element && hidden && /^t[dh]$/u.test(element.tagName) && figure.test(textOf(element))) count[hidden]++
    const inside = within || element?.tagName === 'table'
    for (const child of childrenOf(node)) stack.push({ node: child, within: inside, under: hidden })
  }
  return count
}
