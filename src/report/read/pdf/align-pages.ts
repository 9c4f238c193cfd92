// Pages with their lines → pages with the tables that no ruling shows, columns carried on from page to page.
import type { AlignedColumn } from './aligned-columns.ts'
import { findAligned } from './find-aligned.ts'
import type { Line } from './lay-lines.ts'
import type { PageLayout } from './lay-page.ts'

export function alignPages(pages: readonly PageLayout[], running: ReadonlySet<Line>): PageLayout[] {
  let carried: readonly AlignedColumn[] | null = null
  let turn = pages[0]?.turn
  return pages.map((page) => {
    const { items, columns } = findAligned(page.items, running, page.turn === turn ? carried : null)
    carried = columns
    turn = page.turn
    return { ...page, items }
  })
}
