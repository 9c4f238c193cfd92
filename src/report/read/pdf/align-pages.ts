// Pages with their lines → pages with the tables that no ruling shows, each where its first line stands.
import { findAligned } from './find-aligned.ts'
import type { Carried } from './find-aligned.ts'
import type { FlowTable } from './flow.ts'
import type { Line } from './lay-lines.ts'
import type { PageItem, PageLayout } from './lay-page.ts'
import { scrollRuns } from './scroll.ts'

export function alignPages(pages: readonly PageLayout[], running: ReadonlySet<Line>): PageLayout[] {
  const begins = new Map<Line, FlowTable>()
  const used = new Set<Line>()
  let carried: Carried | null = null
  for (const run of scrollRuns(pages, running))
    for (const { table, lines, columns } of findAligned(run, carried)) {
      begins.set(lines[0]!.line, table)
      for (const { line } of lines) used.add(line)
      carried = columns
    }
  const itemsOf = (item: PageItem): PageItem[] => {
    if (item.kind !== 'line' || !used.has(item.line)) return [item]
    const table = begins.get(item.line)
    return table ? [{ kind: 'aligned', table }] : []
  }
  return pages.map((page) => ({ ...page, items: page.items.flatMap(itemsOf) }))
}
