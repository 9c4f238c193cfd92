// Reports as they stand: kept from the last request, made from extraction and events, or checked again where they are due.
import type { ReviewEvent } from '../../report/model/revision.ts'
import { replay } from '../../report/replay.ts'
import { revise } from '../../report/revise.ts'
import { besideOf, type Standing } from './beside.ts'
import { conditionOf } from './library/refusals.ts'
import { project } from './project.ts'
import type { Kept, Room } from './room.ts'

/** Reading an extraction back takes longer than a keystroke may; a person works in one report, and looks into few. */
const keptReports = 8

/**
 * Null for a report that is not in the library. A report that is due is checked again first, rows and all; where the
 * library cannot be written it is shown as it stands now, and stays due.
 */
export function reportNow(room: Room, reportId: number): Kept | null {
  const { library, kept } = room
  const now = library.due.has(reportId)
    ? recheckOrLook(room, reportId)
    : (kept.get(reportId) ?? reviseStored(room, reportId))
  if (now) keep(room, reportId, now)
  return now
}

function recheckOrLook(room: Room, reportId: number): Kept | null {
  try {
    return recheck(room, reportId)
  } catch (error) {
    if (conditionOf(error) === null) throw error
    return reviseStored(room, reportId)
  }
}

/** Makes the rows of a due report anew, in one transaction with taking it off the list; null when it is not there. */
export function recheck(room: Room, reportId: number): Kept | null {
  const { library, kept } = room
  const wasKept = kept.delete(reportId)
  const checked = library.transaction(() => {
    const now = reviseStored(room, reportId)
    if (now) project(room, reportId, now.revision)
    library.due.remove(reportId)
    return now
  })
  // Somebody has it open: their next change need not wait for it to be read back.
  if (wasKept && checked) keep(room, reportId, checked)
  return checked
}

/**
 * What extraction and events make of the report, read as they say; null for a report that is not in the library.
 * @throws DamagedPart, as everything here does that looks at a report
 */
export function reviseStored(
  room: Room,
  reportId: number,
  events: readonly ReviewEvent[] = room.library.events.ofReport(reportId),
): Kept | null {
  const { reports, extractions } = room.library
  if (!reports.has(reportId)) return null
  const extraction = extractions.of(reportId, replay(events).readAgain)
  return reviseAmongOthers(room, { reportId, extraction }, events)
}

/** @param seen what was seen around the report before; looked up again where its head is another now */
export function reviseAmongOthers(
  room: Room,
  standing: Standing,
  events: readonly ReviewEvent[],
  seen: Kept['beside'] = null,
): Kept {
  let beside = seen
  const revision = revise(standing.extraction, events, {
    switchedOff: new Set(room.library.switches.off().map(({ rule }) => rule)),
    beside(head) {
      const name = JSON.stringify(head)
      if (beside?.head !== name) beside = { head: name, value: besideOf(room, standing, head) }
      return beside.value
    },
  })
  return { revision, beside }
}

export function keep({ kept }: Room, reportId: number, now: Kept): void {
  kept.delete(reportId)
  kept.set(reportId, now)
  for (const oldest of kept.keys()) {
    if (kept.size <= keptReports) break
    kept.delete(oldest)
  }
}
