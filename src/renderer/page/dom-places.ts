// Between the drawn original and offsets of its text: every drawn piece of text carries data-start.

/** Range of the page that shows `start` … `end`; null when it is not drawn. */
export function rangeOf(root: Element, start: number, end: number): Range | null {
  const from = textPoint(root, start, false)
  const to = textPoint(root, end, true)
  if (!from || !to) return null
  const range = document.createRange()
  range.setStart(from.node, from.at)
  range.setEnd(to.node, to.at)
  return range
}

/** Offset of the text under a point of the page; null beside the text. */
export function offsetAt(node: Node, at: number): number | null {
  const holder = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-start]')
  if (!holder) return null
  return Number(holder.dataset['start']) + (node instanceof Text ? at : 0)
}

/** The selected range of the original's text, without blanks at its ends; null when nothing of it is selected. */
export function selectedSpan(root: Element, text: string): { start: number; end: number } | null {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || !selection.rangeCount) return null
  const range = selection.getRangeAt(0)
  let start = Infinity
  let end = -Infinity
  for (const piece of root.querySelectorAll<HTMLElement>('[data-start]')) {
    const node = piece.firstChild
    if (!(node instanceof Text) || !range.intersectsNode(node)) continue
    const base = Number(piece.dataset['start'])
    start = Math.min(start, base + (node === range.startContainer ? range.startOffset : 0))
    end = Math.max(end, base + (node === range.endContainer ? range.endOffset : node.length))
  }
  while (start < end && /\s/.test(text[start] as string)) start++
  while (end > start && /\s/.test(text[end - 1] as string)) end--
  return start < end ? { start, end } : null
}

function textPoint(root: Element, offset: number, isEnd: boolean): { node: Text; at: number } | null {
  let found: { node: Text; at: number } | null = null
  for (const piece of piecesAround(root, offset)) {
    const node = piece.firstChild
    if (!(node instanceof Text)) continue
    const at = offset - Number(piece.dataset['start'])
    if (isEnd ? at > 0 && at <= node.length : at >= 0 && at < node.length) found = { node, at }
  }
  return found
}

/** Pieces of the drawn item that holds the offset; items carry data-from and data-to. */
function* piecesAround(root: Element, offset: number): Iterable<HTMLElement> {
  const items = root.querySelectorAll<HTMLElement>('[data-from]')
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (Number(items[middle]?.dataset['from']) <= offset) low = middle + 1
    else high = middle
  }
  for (const item of [items[low - 2], items[low - 1]]) {
    if (item) yield* item.querySelectorAll<HTMLElement>('[data-start]')
  }
}
