// A block's print as one line of simplified text, without what trails behind it.
import type { Block, ReportDocument } from '../model/document.ts'
import type { Span } from '../model/span.ts'
import { simplify } from '../text/script.ts'
import { titleTail } from '../text/wording.ts'

export interface Line {
  readonly text: string
  readonly span: Span
}

export function lineOf(document: ReportDocument, block: Block): Line {
  const raw = document.text.slice(block.span.start, block.span.end)
  const bare = raw.replace(titleTail, '')
  return { text: simplify(bare), span: { start: block.span.start, end: block.span.start + bare.length } }
}

export const linesOf = (document: ReportDocument, blocks: readonly Block[]): Line[] =>
  blocks.filter((block) => block.kind !== 'table').map((block) => lineOf(document, block))
