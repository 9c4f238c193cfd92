// What a field of a form shows inside a cell: what was typed into it, or chosen.
import { attribute, childrenOf, isElement } from './html-tables.ts'
import type { HtmlElement, HtmlNode } from './html-tables.ts'

const inputKinds = new Set(['text', 'number', 'tel'])

function textOf(node: HtmlNode): string {
  if ('value' in node) return node.value
  return isElement(node) ? childrenOf(node).map(textOf).join('') : ''
}

/** Empty for what is no field, and for a field the page hides. */
export function fieldText(element: HtmlElement): string {
  const { tagName } = element
  if (attribute(element, 'hidden') !== null) return ''
  if (tagName === 'textarea') return textOf(element)
  if (tagName === 'input')
    return inputKinds.has((attribute(element, 'type') ?? 'text').toLowerCase())
      ? (attribute(element, 'value') ?? '')
      : ''
  if (tagName !== 'select') return ''
  const options = optionsOf(element)
  const chosen = options.findLast((option) => attribute(option, 'selected') !== null) ?? options[0]
  return chosen ? textOf(chosen) : ''
}

const optionsOf = (element: HtmlElement): HtmlElement[] =>
  childrenOf(element).flatMap((child) =>
    !isElement(child)
      ? []
      : child.tagName === 'option'
        ? [child]
        : child.tagName === 'optgroup'
          ? optionsOf(child)
          : [],
  )
