// Cells and findings that wait for a person → one list in print order, which the page walks and counts.
import { suspect } from '../model/finding.ts'
import type { CellView, ReviewView } from '../model/report-view.ts'
import type { JudgedFinding } from '../model/revision.ts'

type OpenItem = ReviewView['openItems'][number]

/** Every cell whose mark asks for a look once, under the open finding that asks; every other open finding at its cell. */
export function listOpen(cells: readonly CellView[], findings: readonly JudgedFinding[]): OpenItem[] {
  const open = findings.filter((finding) => finding.open)
  const order = new Map(cells.map((cell, index) => [cell.key, index]))
  const items: (OpenItem & { readonly at: number })[] = []
  for (const [at, { key, mark }] of cells.entries()) {
    if (mark !== 'doubtful' && mark !== 'unbalanced') continue
    const asking = open.find((each) => suspect(each) === key) ?? open.find((each) => each.cells.includes(key))
    if (asking) items.push({ finding: asking.id, cell: key, at })
  }
  const placed = new Set(items.map((item) => item.finding))
  for (const finding of open) {
    if (placed.has(finding.id)) continue
    const key = suspect(finding)
    const at = key === null ? undefined : order.get(key)
    items.push({ finding: finding.id, cell: at === undefined ? null : key, at: at ?? cells.length })
  }
  return items.sort((a, b) => a.at - b.at).map(({ finding, cell }) => ({ finding, cell }))
}
