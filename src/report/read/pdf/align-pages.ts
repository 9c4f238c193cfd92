// Pages with their lines → pages with the tables that no ruling shows, each where its first line stands.
import { findAligned } from './find-aligned.ts'
import type { Carried } from './find-aligned.ts'
import type { FlowTable } from './flow.ts'
import type { Line } from './lay-lines.ts'
import type { PageItem, PageLayout } from './lay-page.ts'
import { withoutHeadsAgain } from './repeated-heads.ts'
import { scrollRuns } from './scroll.ts'

export function alignPages(pages: readonly PageLayout[], running: ReadonlySet<Line>): PageLayout[] {
  const begins = new Map<Line, FlowTable>()
  const used = new Set<Line>()
  let carried: Carried | null = null
  for (const run of scrollRuns(pages, running))
    for (const { table, lines, columns } of findAligned(withoutHeadsAgain(run), carried)) {
      const [first, last] = [lines[0]!.line, lines.at(-1)!.line]
      begins.set(first, table)
      const from = run.findIndex(({ line }) => line === first)
      const to = run.findIndex(({ line }) => line === last)
      for (const { line } of run.slice(from, to + 1)) used.add(line)
      carried = columns
    }
  const itemsOf = (item: PageItem): PageItem[] => {
    if (item.kind !== 'line' || !used.has(item.line)) return [item]
    const table = begins.get(item.line)
    return table ? [{ kind: 'aligned', table }] : []
  }
  return pages.map((page) => ({ ...page, items: page.items.flatMap(itemsOf) }))
}
