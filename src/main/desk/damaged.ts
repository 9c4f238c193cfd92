// What is said of a report whose stored reading is damaged: which one it is, and whether its original can be read again.
import type { LeftOut } from '../../report/model/workbook-plan.ts'
import type { Outcome } from '../../report/model/refusal.ts'
import type { About } from '../../report/show.ts'
import { namedReport } from '../../report/text/head-words.ts'
import { refuse, type Room } from './room.ts'

export function refuseDamaged(room: Room, reportId: number): Outcome<never> {
  room.damaged.add(reportId)
  const original = room.library.sources.bytesOf(reportId) ? 'whole' : 'damaged'
  return refuse('reading-damaged', { ...nameOf(room, reportId), reportId, original })
}

/** As its rows knew it last. */
export function nameOf({ library }: Room, reportId: number): { readonly name: string } {
  const { organ, year } = library.reports.summary(reportId)
  return { name: namedReport(organ, year) ?? library.reports.origin(reportId)!.fileName }
}

export function leaveOut({ library }: Room, about: About): LeftOut {
  const { organ, year, state } = library.reports.summary(about.reportId)
  return { leftOut: true, ...about, organ, year, state }
}
