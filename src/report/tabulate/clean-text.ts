// Any string → one a spreadsheet cell can hold, with what had to be replaced or cut. What it can hold stays untouched.
import { cutMark } from './words.ts'

/** UTF-16 units a cell may hold. */
export const cellLimit = 32_767

export interface Cleaned {
  readonly text: string
  /** Code points replaced, each once, e.g. `U+0001`. */
  readonly replaced: readonly string[]
  /** UTF-16 units cut off. */
  readonly cut: number
}

/** XML 1.0 knows no control characters but TAB, LF and CR, no lone surrogates, no U+FFFE and U+FFFF; DEL gets lost in writing. */
const forbidden =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Nearly every text has none of these, and this is the quicker question. */
// eslint-disable-next-line no-control-regex
const suspicious = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ud800-\udfff\ufffe\uffff]/

export function cleanText(original: string): Cleaned {
  if (original.length <= cellLimit && !suspicious.test(original)) return { text: original, replaced: [], cut: 0 }
  const replaced = new Set<string>()
  const visible = original.replace(forbidden, (unit) => {
    const code = unit.charCodeAt(0)
    replaced.add(`U+${code.toString(16).toUpperCase().padStart(4, '0')}`)
    return stand(code)
  })
  const { text, cut } = cutText(visible)
  return { text, replaced: [...replaced], cut }
}

/** Control characters have pictures in Unicode; the rest has only the sign of a character that was lost. */
function stand(code: number): string {
  if (code < 0x20) return String.fromCharCode(0x2400 + code)
  return code === 0x7f ? '\u2421' : '\ufffd'
}

function cutText(text: string): { text: string; cut: number } {
  if (text.length <= cellLimit) return { text, cut: 0 }
  let end = cellLimit - cutMark(text.length).length
  const last = text.charCodeAt(end - 1)
  if (last >= 0xd800 && last <= 0xdbff) end--
  const cut = text.length - end
  return { text: text.slice(0, end) + cutMark(cut), cut }
}
