// Reports whose rows of findings, or counts on the shelf, are not what the library makes of them at this moment.
import type { Library } from '../../../src/main/desk/library/library.ts'
import { reviseStored } from '../../../src/main/desk/revisions.ts'
import { furnish, type Room } from '../../../src/main/desk/room.ts'
import { showReview } from '../../../src/report/show.ts'

export function staleReports(library: Library): number[] {
  const room = furnish({ library, version: '0.0.0' } as Room)
  return library.reports.ids().filter((reportId) => {
    const { revision } = reviseStored(room, reportId)!
    const rows = library.findings.ofReport(reportId).map(({ id, message, open }) => [id, message, open === 1])
    const { findings, openItems } = showReview(revision)
    if (library.reports.summary(reportId).openCount !== openItems.length) return true
    return JSON.stringify(rows) !== JSON.stringify(findings.map((each) => [each.id, each.message, each.open]))
  })
}
