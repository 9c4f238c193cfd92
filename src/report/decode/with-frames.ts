// A page of frames and the pages they show → one page, each frame's page standing where the frame stood.
import type { ArchivedPart } from './mhtml.ts'

const frameTag = /<i?frame\b([^>]{0,2000})>/giu
const source = /\bsrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/iu
// A page of frames has no body of its own; with these gone its frames' pages are one.
const frameset = /<\/?(?:frameset|noframes)\b[^>]*>/giu
const mostFrames = 20

/** `textOf` decodes a part. Frames within frames are left as they are. */
export function withFrames(
  page: string,
  parts: readonly ArchivedPart[],
  textOf: (part: ArchivedPart) => string,
): string {
  let count = 0
  let shown = false
  const whole = page.replace(frameTag, (tag, attributes: string) => {
    const found = source.exec(attributes)
    const address = (found?.[1] ?? found?.[2] ?? found?.[3] ?? '').replaceAll('&amp;', '&')
    const part = parts.find(({ id, location }) => address !== '' && (address === `cid:${id}` || address === location))
    if (!part || ++count > mostFrames) return tag
    shown = true
    return `<div>${textOf(part)}</div>`
  })
  return shown ? whole.replace(frameset, '') : page
}
