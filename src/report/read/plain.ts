// Step 2 for text: the characters unchanged, each line that holds anything a paragraph.
import type { Paragraph, ReportDocument } from '../model/document.ts'
import type { Noted } from '../model/finding.ts'
import type { SourceText } from '../model/source.ts'
import { invisible } from '../text/invisible.ts'

const line = /[^\r\n\u2028\u2029\f\v]+/gu
const blank = new RegExp(`[\\s\\u00a0\\u3000${invisible}]`, 'u')

/** Spans leave out the blanks at a line's edges. */
export function readPlain(source: SourceText): Noted<ReportDocument> {
  const { text } = source
  const blocks: Paragraph[] = []
  for (const found of text.matchAll(line)) {
    let start = found.index
    let end = start + found[0].length
    while (start < end && blank.test(text[start]!)) start++
    while (end > start && blank.test(text[end - 1]!)) end--
    if (end > start) blocks.push({ kind: 'paragraph', span: { start, end } })
  }
  return { value: { format: 'text', text, blocks, metadata: [] }, findings: [] }
}
