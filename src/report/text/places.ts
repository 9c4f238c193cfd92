// Where characters stand on a line of a terminal or a fixed-width font: East Asian ones take two places.
import type { Span } from '../model/span.ts'

export interface Placed {
  readonly sign: string
  /** Offset in the text. */
  readonly at: number
  readonly place: number
}

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u
// Signs that fonts for East Asian text draw twice as wide as others do.
const ambiguous = /[·×÷—–―‖‘’“”…‰′″※℃Ⅰ-ⅹ①-⑳⑴-⒇■□▲△◆◇○●★☆]/u
const drawing = /[─-╿]/u
const none = /[\u200b-\u200d\ufeff]|[\u0300-\u036f]/u

/** Characters of one line with their places, counted from 0. `size` is how wide ambiguous signs are, `drawn` drawn lines. */
export function* places(text: string, line: Span, size: 1 | 2, drawn: 1 | 2 = size): Generator<Placed> {
  let place = 0
  let at = line.start
  for (const sign of text.slice(line.start, line.end)) {
    yield { sign, at, place }
    at += sign.length
    if (!none.test(sign)) place += wide.test(sign) ? 2 : drawing.test(sign) ? drawn : ambiguous.test(sign) ? size : 1
  }
}
