// Cells and findings that wait for a person → one list in print order, which the page walks and counts.
import type { CellView, ReviewView } from '../model/report-view.ts'
import type { JudgedFinding } from '../model/revision.ts'

type OpenItem = ReviewView['openItems'][number]

/**
 * Every doubtful cell once, under the first open finding that names it; every other open finding once, at the cell it
 * is about: the last one it names, which should equal the others.
 */
export function listOpen(cells: readonly CellView[], findings: readonly JudgedFinding[]): OpenItem[] {
  const open = findings.filter((finding) => finding.open)
  const order = new Map(cells.map((cell, index) => [cell.key, index]))
  const items: (OpenItem & { readonly at: number })[] = []
  for (const [at, cell] of cells.entries()) {
    if (cell.mark !== 'doubtful') continue
    const finding = open.find((each) => each.cells.includes(cell.key))
    if (finding) items.push({ finding: finding.id, cell: cell.key, at })
  }
  const placed = new Set(items.map((item) => item.finding))
  for (const finding of open) {
    if (placed.has(finding.id)) continue
    const cell = finding.cells.findLast((key) => order.has(key)) ?? null
    items.push({ finding: finding.id, cell, at: (cell === null ? undefined : order.get(cell)) ?? cells.length })
  }
  return items.sort((a, b) => a.at - b.at).map(({ finding, cell }) => ({ finding, cell }))
}
