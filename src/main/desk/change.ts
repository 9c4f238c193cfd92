// One way in for everything a person does to a report: look, decide, append, project, commit; only then answer.
import type { Extraction } from '../../report/model/extraction.ts'
import type { ReviewView } from '../../report/model/report-view.ts'
import type { Outcome, Refusal } from '../../report/model/refusal.ts'
import type { Revision } from '../../report/model/revision.ts'
import type { EventBody } from '../../report/replay.ts'
import { showReview } from '../../report/show.ts'
import { project } from './project.ts'
import { keep, reportNow, reviseAmongOthers, reviseStored } from './revisions.ts'
import { refuse, type Room } from './room.ts'

/** What a request makes of the revision it finds: something to append, nothing to do, or a refusal. */
export type Decision =
  | {
      /** One event, or several that stand or fall together. */
      readonly append: EventBody | readonly EventBody[]
      /** What the machine read as the event says; missing where the library has it already. */
      readonly extraction?: Extraction | undefined
    }
  | 'nothing'
  | Refusal

/**
 * Appends what `decide` says to the report's events and brings the rows up to date, in one transaction. A failure
 * leaves library and memory as they were.
 */
export function change(room: Room, reportId: number, decide: (now: Revision) => Decision): Outcome<ReviewView> {
  const { library } = room
  const found = reportNow(room, reportId)
  if (found === null) return refuse('no-such-report', { reportId })
  const before = found.revision
  const decision = decide(before)
  if (decision === 'nothing') return { ok: true, value: showReview(before) }
  if ('code' in decision) return { ok: false, refusal: decision }
  const after = library.transaction(() => {
    const at = room.clock().toISOString()
    const who = library.settings.reviewer()
    const events = [decision.append].flat().map((body) => library.events.append(reportId, at, who, body))
    const reading = events.find((event) => event.kind === 'reading')
    if (reading && decision.extraction) library.extractions.add(reportId, decision.extraction, at, reading.now)
    const now = reading
      ? reviseStored(room, reportId)!
      : reviseAmongOthers(
          room,
          { reportId, extraction: before.extraction },
          [...before.events, ...events],
          found.beside,
        )
    if (reading) library.originals.put(reportId, now.revision.extraction.document.text)
    return { now, review: project(room, reportId, now.revision) }
  })
  keep(room, reportId, after.now)
  return { ok: true, value: after.review }
}

/** For every decision but setting the state: an approved report stays as it is. */
export function unlessLocked(decide: (now: Revision) => Decision): (now: Revision) => Decision {
  return (now) => (now.state === 'approved' ? { code: 'report-locked' } : decide(now))
}
