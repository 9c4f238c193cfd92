// Articles a page carries where no browser shows them: in a script that is no script, a template or a text box, from where
// the page's own code would put them on show. Found by their amount alone.
import { parse } from 'parse5'
import { attribute, childrenOf, isElement } from './html-tables.ts'
import type { HtmlElement, HtmlNode } from './html-tables.ts'

// Less is a notice for browsers without scripts.
const fewest = 120
const carriers = new Set(['script', 'template', 'textarea', 'noscript', 'xmp'])
const program = /javascript|ecmascript|json|module|importmap|speculationrules/iu
const markup = /<(?:p|div|table|td|br|span|h[1-6])\b/iu
const han = /\p{Script=Han}/gu

const hanCount = (text: string): number => text.match(han)?.length ?? 0

/** The text of an element's own lines, or the root of a template's markup. */
function heldBy(element: HtmlElement): { readonly text: string; readonly root: HtmlNode | null } {
  if ('content' in element) {
    const root = element.content as unknown as HtmlNode
    return { text: textUnder(root), root }
  }
  const text = childrenOf(element)
    .map((child) => ('value' in child ? child.value : ''))
    .join('')
  return { text, root: null }
}

function textUnder(root: HtmlNode): string {
  const pieces: string[] = []
  const stack: HtmlNode[] = [root]
  while (stack.length > 0) {
    const node = stack.pop()!
    if ('value' in node && node.nodeName === '#text') pieces.push(node.value)
    for (const child of childrenOf(node).toReversed()) stack.push(child)
  }
  return pieces.join('')
}

function mayCarry(element: HtmlElement): boolean {
  if (!carriers.has(element.tagName)) return false
  // A script without a type is a program, whatever it holds.
  return element.tagName !== 'script' || !program.test(attribute(element, 'type') || 'javascript')
}

/** The root of what the page does not show, where that is more than all it does; null for every ordinary page. */
export function findInert(page: HtmlNode, shown: string): HtmlNode | null {
  let most = Math.max(fewest, hanCount(shown))
  let found: { readonly text: string; readonly root: HtmlNode | null } | null = null
  const stack: HtmlNode[] = [page]
  while (stack.length > 0) {
    const node = stack.pop()!
    if (isElement(node) && mayCarry(node)) {
      const held = heldBy(node)
      const count = hanCount(held.text)
      if (count > most) {
        most = count
        found = held
      }
    }
    for (const child of childrenOf(node)) stack.push(child)
  }
  if (found === null || found.root !== null) return found?.root ?? null
  return parse(markup.test(found.text) ? found.text : `<pre>${found.text.replaceAll('<', '&lt;')}</pre>`)
}
