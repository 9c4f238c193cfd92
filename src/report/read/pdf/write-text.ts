// The flow of a report → its canonical text: a line a paragraph, a row a line with tabs between its cells.
import type { Block, MetadataEntry, ReportDocument, TableCell } from '../../model/document.ts'
import type { FlowBlock, FlowTable } from './flow.ts'

/** Headings found by their size have no depth. */
const level = 1

export function writeText(flow: readonly FlowBlock[], metadata: readonly MetadataEntry[]): ReportDocument {
  let text = ''
  const blocks: Block[] = []
  const table = ({ rowCount, columnCount, cells }: FlowTable): void => {
    const start = text.length
    const placed: TableCell[] = []
    cells.forEach(({ text: print, ...cell }, index) => {
      if (index > 0) text += cell.row === cells[index - 1]!.row ? '\t' : '\n'
      const from = text.length
      text += print
      placed.push({ ...cell, span: { start: from, end: text.length } })
    })
    blocks.push({ kind: 'table', span: { start, end: text.length }, rowCount, columnCount, cells: placed })
  }
  for (const block of flow) {
    if (block.kind === 'table') table(block)
    else {
      const span = { start: text.length, end: text.length + block.text.length }
      text += block.text
      blocks.push(
        block.kind === 'heading'
          ? { kind: 'heading', span, level, place: block.place }
          : { kind: 'paragraph', span, place: block.place },
      )
    }
    text += '\n'
  }
  return { format: 'pdf', text, blocks, metadata }
}
