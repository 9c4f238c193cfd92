// What is said of a report that is damaged in the library: which one it is, what of it, and whether its original can be read
// again.
import type { LeftOut } from '../../report/model/workbook-plan.ts'
import type { Outcome } from '../../report/model/refusal.ts'
import type { About } from '../../report/show.ts'
import { namedReport } from '../../report/text/head-words.ts'
import type { DamagedPart, Part } from './library/damaged-part.ts'
import { refuse, type Room } from './room.ts'

export function refuseDamaged(room: Room, { reportId, part }: Pick<DamagedPart, 'reportId' | 'part'>): Outcome<never> {
  room.damaged.add(reportId)
  const about = { ...nameOf(room, reportId), reportId }
  if (part === 'changes') return refuse('changes-damaged', about)
  return refuse('reading-damaged', { ...about, original: room.library.sources.bytesOf(reportId) ? 'whole' : 'damaged' })
}

/** As its rows knew it last. */
export function nameOf({ library }: Room, reportId: number): { readonly name: string } {
  const { organ, year } = library.reports.summary(reportId)
  return { name: namedReport(organ, year) ?? library.reports.origin(reportId)!.fileName }
}

export function leaveOut({ library }: Room, about: About, damaged: Part): LeftOut {
  const { organ, year, state } = library.reports.summary(about.reportId)
  return { damaged, ...about, organ, year, state }
}
