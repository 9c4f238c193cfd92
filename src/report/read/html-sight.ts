// Takes out of a page's tree what its styles keep from sight and marks what they raise or lower, so that who reads the tree
// reads what is seen.
import type { StyleRules } from './html-rules.ts'
import { attribute, childrenOf, isElement, isHidden, boxMark, isStruck, struckMark } from './html-tables.ts'
import type { HtmlElement, HtmlNode } from './html-tables.ts'
import { standOff, strikeOut } from './raised.ts'
import type { Stand } from './raised.ts'

const nothing = /^0*\.?0*(?:[a-z]+|%)?$/u
const relative = /(?:[\d.]em|%|inherit|larger|smaller)$/u
const placed = /^(?:absolute|fixed|relative|sticky)$/u
const clipped = /rect\(\s*[01](?:px)?\b|inset\(\s*(?:50|100)%/u
const blocks = /^(?:td|th|tr|tbody|thead|tfoot|table|div|p|li|h[1-6]|body)$/u

const sideBySide = /^(?:inline-)?(?:flex|grid)$|^table-row$/u
// A line through them leaves them where they are.
const partsOfTables = /^(?:td|th|tr|tbody|thead|tfoot|table)$/u

/** How the texts inside an element are seen. */
interface Sight {
  readonly unseen: boolean
  readonly sizeless: boolean
  readonly stand: Stand
  readonly struck: boolean
  /** What stands directly inside is set in boxes of their own. */
  readonly boxes: boolean
}

type Style = ReadonlyMap<string, string>

const isFar = (value: string | undefined): boolean => {
  const size = Number.parseFloat(value ?? '')
  return size <= -999 || (size <= -60 && /r?em$/u.test(value!))
}

const isThrough = (style: Style): boolean => style.get('text-decoration')?.includes('line-through') === true

function isGone(element: HtmlElement, style: Style): boolean {
  if (style.get('display') === 'none' || Number.parseFloat(style.get('opacity') ?? '1') <= 0.01) return true
  if (element.tagName === 'tr' && /hidden|collapse/u.test(style.get('visibility') ?? '')) return true
  if (['text-indent', 'margin-left', 'margin-top'].some((name) => isFar(style.get(name)))) return true
  if (!placed.test(style.get('position') ?? '')) return false
  return (
    ['left', 'right', 'top'].some((name) => isFar(style.get(name))) ||
    clipped.test(style.get('clip') ?? '') ||
    clipped.test(style.get('clip-path') ?? '')
  )
}

function sightIn(element: HtmlElement, style: Style, around: Sight): Sight {
  const visibility = style.get('visibility')
  const size = style.get('font-size')
  const align = blocks.test(element.tagName) ? undefined : style.get('vertical-align')
  const raised = element.tagName === 'sup' || align === 'super'
  const lowered = element.tagName === 'sub' || align === 'sub'
  return {
    unseen: visibility === undefined || visibility === 'inherit' ? around.unseen : visibility !== 'visible',
    sizeless: size === undefined || (relative.test(size) && !nothing.test(size)) ? around.sizeless : nothing.test(size),
    boxes: sideBySide.test(style.get('display') ?? ''),
    struck: around.struck || (partsOfTables.test(element.tagName) && isThrough(style)),
    stand: raised ? 'raised' : lowered ? 'lowered' : around.stand,
  }
}

const han = /\p{Script=Han}/gu
export const hanIn = (text: string): number => text.match(han)?.length ?? 0

/** Count of Chinese characters that are taken out or marked as hidden; struck digits and the like count nothing. */
export function keepWhatIsSeen(root: HtmlNode, rules: StyleRules): number {
  let taken = 0
  const stack: { readonly node: HtmlNode; readonly sight: Sight; readonly gone: boolean }[] = [
    { node: root, sight: { unseen: false, sizeless: false, stand: 'line', struck: false, boxes: false }, gone: false },
  ]
  while (stack.length > 0) {
    const { node, sight, gone } = stack.pop()!
    if ('value' in node) {
      const { value } = node
      if (gone || sight.unseen || sight.sizeless) taken += hanIn(value)
      if (gone) continue
      // What is merely invisible keeps its room: its neighbours do not touch.
      if (sight.unseen) node.value = ' '
      else if (sight.sizeless) node.value = ''
      else {
        const standing = sight.stand === 'line' ? value : standOff(value, sight.stand)
        node.value = sight.struck ? strikeOut(standing) : standing
      }
      continue
    }
    let within = sight
    let hidden = gone
    if (isElement(node) && !gone) {
      if (isHidden(node) && !isStruck(node)) continue
      const style = rules.styleOf(node)
      hidden = isGone(node, style)
      if (hidden) node.attrs.push({ name: 'hidden', value: '' })
      else {
        within = sightIn(node, style, sight)
        if (sight.boxes || style.has('flex')) node.attrs.push({ name: boxMark, value: '' })
        if (isThrough(style) && !partsOfTables.test(node.tagName))
          node.attrs.push({ name: 'hidden', value: struckMark })
      }
    }
    for (const child of childrenOf(node)) stack.push({ node: child, sight: within, gone: hidden })
  }
  return taken
}

const sizeOrPlace =
  /^\s*(?:color|font-size|font(?!-)|position|left|right|top|bottom|float|margin|padding|vertical-align|transform|width|height|overflow|clip|filter|z-index)\b/iu
const plainTags = new Set(['span', 'font', 'o:p', 'a'])
// Nobody sets figures in more layers.
const deepest = 30

/** What sets a text off from others of its cell: tags, classes, size and place; null where it is nested too deep to say. */
export function settingOf(text: HtmlNode, cell: HtmlElement): string | null {
  const own: string[] = []
  let node = ('parentNode' in text ? text.parentNode : null) as HtmlNode | null
  for (let climbed = 0; node && node !== cell && isElement(node); climbed++) {
    if (climbed > deepest) return null
    const style =
      attribute(node, 'style')
        ?.split(';')
        .filter((each) => sizeOrPlace.test(each)) ?? []
    const said = [
      plainTags.has(node.tagName) ? '' : node.tagName,
      attribute(node, 'class') ?? '',
      attribute(node, 'id') ?? '',
      attribute(node, 'size') ?? '',
      attribute(node, 'color') ?? '',
      style
        .map((each) => each.replace(/\s+/gu, ''))
        .sort()
        .join(';'),
    ].join('|')
    if (said !== '|||||') own.push(said)
    node = node.parentNode as HtmlNode | null
  }
  return own.join('/')
}
