// Step 2 for text: the characters unchanged but for a mail's marks of quoting, each line that holds anything a paragraph.
import type { Paragraph, ReportDocument } from '../model/document.ts'
import type { Noted } from '../model/finding.ts'
import type { SourceText } from '../model/source.ts'
import { trimSpan } from '../text/trim-blank.ts'

const line = /[^\r\n\u2028\u2029\f\v]+/gu
const blankLine = /^\s*$/u
const quoting = /^[ \t]{0,8}>/u
const everyQuoting = /^[ \t]{0,8}(?:> ?)+/gmu
const fewestQuoted = 20

/** Whether a mail's program opened the lines of the report with its mark; a few lines of the mail itself may stand around them. */
function isQuoted(text: string): boolean {
  let lines = 0
  let quoted = 0
  for (const [each] of text.matchAll(line)) {
    if (blankLine.test(each)) continue
    lines++
    if (quoting.test(each)) quoted++
  }
  return quoted >= fewestQuoted && quoted >= lines * 0.9
}

/** Spans leave out the blanks at a line's edges. */
export function readPlain(source: SourceText): Noted<ReportDocument> {
  const text = isQuoted(source.text) ? source.text.replace(everyQuoting, '') : source.text
  const blocks: Paragraph[] = []
  for (const found of text.matchAll(line)) {
    const span = trimSpan(text, found.index, found.index + found[0].length)
    if (span.end > span.start) blocks.push({ kind: 'paragraph', span })
  }
  return { value: { format: 'text', text, blocks, metadata: [] }, findings: [] }
}
