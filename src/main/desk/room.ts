// What every request of the desk works with: the library, the reader, the clock, and the reports opened last.
import { replay } from '../../report/replay.ts'
import { revise } from '../../report/revise.ts'
import type { Outcome, Refusal } from '../../report/model/refusal.ts'
import type { ReviewEvent, Revision } from '../../report/model/revision.ts'
import type { Library } from './library/library.ts'
import type { Reader } from './reading.ts'

export interface Room {
  readonly library: Library
  readonly reader: Reader
  readonly samplesFolder: string
  readonly version: string
  readonly host: 'electron' | 'browser' | 'cli'
  readonly clock: () => Date
  /** Revisions by report id, least lately used first; always what the library holds. */
  readonly revisions: Map<number, Revision>
}

/** Reading an extraction back takes longer than a keystroke may; a person works in one report, and looks into few. */
const keptRevisions = 8

/** Null for a report that is not in the library. */
export function revisionOf(room: Room, reportId: number): Revision | null {
  const kept = room.revisions.get(reportId)
  if (kept) {
    keepRevision(room, reportId, kept)
    return kept
  }
  const revision = reviseFrom(room.library, reportId, room.library.events.ofReport(reportId))
  if (revision) keepRevision(room, reportId, revision)
  return revision
}

/** What these events make of the report, read as they say; null for a report that is not in the library. */
export function reviseFrom(library: Library, reportId: number, events: readonly ReviewEvent[]): Revision | null {
  const extraction = library.extractions.newest(reportId, replay(events).reading)
  return extraction ? revise(extraction, events) : null
}

export function keepRevision({ revisions }: Room, reportId: number, revision: Revision): void {
  revisions.delete(reportId)
  revisions.set(reportId, revision)
  for (const oldest of revisions.keys()) {
    if (revisions.size <= keptRevisions) break
    revisions.delete(oldest)
  }
}

export function refuse<T>(code: Refusal['code'], detail?: Refusal['detail']): Outcome<T> {
  return { ok: false, refusal: detail ? { code, detail } : { code } }
}
