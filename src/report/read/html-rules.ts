// The rules of a page's own style sheets, as far as they tell what a reader sees: selectors made of tags, classes and names,
// also inside one another. What is more than that, and sheets for paper or for narrow screens, are left out.
import { attribute, childrenOf, isElement } from './html-tables.ts'
import type { HtmlElement, HtmlNode } from './html-tables.ts'

interface Part {
  readonly tag: string | null
  readonly id: string | null
  readonly classes: readonly string[]
  /** Whether it stands directly inside the part before it. */
  readonly child: boolean
}

interface Rule {
  readonly parts: readonly Part[]
  readonly weight: number
  readonly declared: readonly Declaration[]
}

interface Declaration {
  readonly name: string
  readonly value: string
  readonly important: boolean
}

const telling =
  /display|visibility|font|opacity|position|left|right|top|text-indent|margin|clip|vertical-align|text-decoration|flex/iu
const shown = /^@media\s*(?:only\s+)?(?:all|screen)?$/iu
const simple = /^(?<tag>[a-z][\w-]*|\*)?(?<names>(?:[.#][\w\u0080-\uffff-]+)*)$/iu
// `font: 0/0 a` hides a text as well.
const sizeInFont = /(?:^|\s)([\d.]+[a-z%]*)(?:\/\S+)?\s+\S/iu
const longestSelector = 6
// Deeper, a rule with several parts is not followed.
const farthest = 100
const inline = 1e8
const most = 1e9

function declarationsOf(text: string): Declaration[] {
  if (!telling.test(text)) return []
  return text.split(';').flatMap((each) => {
    const colon = each.indexOf(':')
    const name = each.slice(0, colon).trim().toLowerCase()
    if (colon < 0 || !telling.test(name)) return []
    const written = each
      .slice(colon + 1)
      .trim()
      .toLowerCase()
    const important = written.endsWith('important') && written.includes('!')
    const value = important ? written.slice(0, written.lastIndexOf('!')).trim() : written
    if (name === 'font') return [{ name: 'font-size', value: sizeInFont.exec(value)?.[1] ?? 'medium', important }]
    return [{ name: name === 'text-decoration-line' ? 'text-decoration' : name, value, important }]
  })
}

function partsOf(selector: string): Part[] | null {
  const parts: Part[] = []
  let child = false
  for (const each of selector.trim().replaceAll('>', ' > ').split(/\s+/u)) {
    if (each === '>') {
      child = true
      continue
    }
    const found = simple.exec(each)
    if (!found || each === '') return null
    const names = found.groups?.['names']?.match(/[.#][^.#]+/gu) ?? []
    const tag = found.groups?.['tag']?.toLowerCase() ?? '*'
    parts.push({
      tag: tag === '*' ? null : tag,
      id: names.findLast((name) => name.startsWith('#'))?.slice(1) ?? null,
      classes: names.filter((name) => name.startsWith('.')).map((name) => name.slice(1)),
      child,
    })
    child = false
  }
  return parts.length > longestSelector ? null : parts
}

const withoutComments = (css: string): string =>
  css
    .split('*/')
    .map((each) => each.split('/*', 1)[0])
    .join(' ')
    .replace(/<!--|-->/gu, ' ')

function isOf(element: HtmlElement, { tag, id, classes }: Part): boolean {
  if ((tag !== null && tag !== element.tagName) || (id !== null && id !== attribute(element, 'id'))) return false
  if (classes.length === 0) return true
  const own = attribute(element, 'class')?.split(/\s+/u) ?? []
  return classes.every((each) => own.includes(each))
}

/** Follows a selector outwards, taking the nearest element for every part. */
function matches(element: HtmlElement, parts: readonly Part[]): boolean {
  let node: HtmlNode | null = element
  let climbed = 0
  for (let index = parts.length - 1; index >= 0; index--) {
    const direct = index === parts.length - 1 || parts[index + 1]!.child
    while (node && isElement(node) && !isOf(node, parts[index]!)) {
      if (direct || ++climbed > farthest) return false
      node = node.parentNode as HtmlNode | null
    }
    if (!node || !isElement(node)) return false
    node = node.parentNode as HtmlNode | null
  }
  return true
}

export class StyleRules {
  /** By what the last part of the selector asks for first: a name, a class or a tag. */
  readonly #rules = new Map<string, Rule[]>()
  #count = 0

  constructor(root: HtmlNode | null) {
    const stack: HtmlNode[] = root ? [root] : []
    while (stack.length > 0) {
      const node = stack.pop()!
      if (!isElement(node) || node.tagName !== 'style') {
        for (const child of childrenOf(node).toReversed()) stack.push(child)
        continue
      }
      if (!shown.test(`@media ${attribute(node, 'media')?.trim() ?? ''}`)) continue
      this.#add(
        childrenOf(node)
          .map((child) => ('value' in child ? child.value : ''))
          .join(''),
      )
    }
  }

  #add(css: string): void {
    const open: string[] = []
    let text = ''
    for (const each of withoutComments(css).split(/([{}])/u)) {
      if (each === '{') open.push(text.slice(text.lastIndexOf(';') + 1).trim())
      else if (each === '}') {
        const selectors = open.pop()
        if (selectors !== undefined && open.every((outer) => shown.test(outer))) this.#note(selectors, text)
      }
      text = each === '{' || each === '}' ? '' : each
    }
  }

  #note(selectors: string, text: string): void {
    const declared = declarationsOf(text)
    if (declared.length === 0) return
    for (const selector of selectors.split(',')) {
      const parts = partsOf(selector)
      const last = parts?.at(-1)
      if (!parts || !last) continue
      const asked =
        last.id !== null ? `#${last.id}` : last.classes[0] !== undefined ? `.${last.classes[0]}` : (last.tag ?? '*')
      const weight = parts.reduce(
        (sum, part) => sum + (part.id === null ? 0 : 1e4) + part.classes.length * 100 + (part.tag === null ? 0 : 1),
        0,
      )
      const rule = { parts, weight: weight + ++this.#count * 1e-6, declared }
      const known = this.#rules.get(asked)
      if (known) known.push(rule)
      else this.#rules.set(asked, [rule])
    }
  }

  /** What holds for an element, its own style included. */
  styleOf(element: HtmlElement): ReadonlyMap<string, string> {
    const held = new Map<string, { readonly value: string; readonly weight: number }>()
    const hold = (declared: readonly Declaration[], weight: number): void => {
      for (const { name, value, important } of declared) {
        const own = weight + (important ? most : 0)
        if ((held.get(name)?.weight ?? -1) <= own) held.set(name, { value, weight: own })
      }
    }
    if (this.#count > 0) {
      const classes = attribute(element, 'class')?.split(/\s+/u) ?? []
      for (const asked of [
        '*',
        element.tagName,
        `#${attribute(element, 'id') ?? ''}`,
        ...classes.map((name) => `.${name}`),
      ])
        for (const rule of this.#rules.get(asked) ?? [])
          if (matches(element, rule.parts)) hold(rule.declared, rule.weight)
    }
    const style = attribute(element, 'style')
    if (style !== null) hold(declarationsOf(style), inline)
    return new Map([...held].map(([name, { value }]) => [name, value]))
  }
}
