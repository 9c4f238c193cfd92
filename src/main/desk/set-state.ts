// How far a report is: not begun, in review, checked, approved. Approved means locked, and by a second person.
import type { DeskArgument } from '../../contract.ts'
import type { ReviewView } from '../../report/model/report-view.ts'
import type { Refusal } from '../../report/model/refusal.ts'
import type { Outcome } from '../../report/model/refusal.ts'
import type { ReportState, Revision } from '../../report/model/revision.ts'
import { replay } from '../../report/replay.ts'
import { change } from './change.ts'
import type { Room } from './room.ts'

export function setState(room: Room, { reportId, state, note }: DeskArgument<'setState'>): Outcome<ReviewView> {
  return change(room, reportId, (revision) => {
    if (state === revision.state) return 'nothing'
    // Unlocking is itself part of the history, with its reason.
    if (revision.state === 'approved' && note.trim() === '') return { code: 'report-locked' }
    const refusal = obstacle(revision, state, room.library.settings.reviewer())
    if (refusal) return refusal
    return { append: { kind: 'state', was: revision.state, now: state, note: note.trim(), undoes: null } }
  })
}

/** Why nobody, or not `who`, may call a report that stands like this checked or approved; null for other states. */
export function obstacle(revision: Revision, state: ReportState, who: string): Refusal | null {
  if (state !== 'checked' && state !== 'approved') return null
  const openErrors = revision.findings.filter((finding) => finding.open && finding.weight === 'error').length
  if (openErrors > 0) return { code: 'open-errors', detail: { count: openErrors } }
  if (state === 'checked') return null
  // Taken back or brought again, the word on it is looked at in a revision that has it already.
  if (revision.state !== 'checked' && revision.state !== 'approved') return { code: 'bad-request', detail: { state } }
  return samePerson(revision, who)
}

/** Approving is a second look, by somebody else, at what one person checked; nobody without a name is somebody else. */
function samePerson({ events }: Revision, who: string): Refusal | null {
  const checked = replay(events).line.findLast((event) => event.kind === 'state' && event.now === 'checked')
  const first = checked?.who ?? ''
  if (who === '' || first === '') return { code: 'second-person' }
  return who === first ? { code: 'second-person', detail: { who } } : null
}
