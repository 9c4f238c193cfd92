// How far a report is: not begun, in review, checked, approved. Approved means locked.
import type { DeskArgument } from '../../contract.ts'
import type { ReviewView } from '../../report/model/report-view.ts'
import type { Refusal } from '../../report/model/refusal.ts'
import type { Outcome } from '../../report/model/refusal.ts'
import type { ReportState, Revision } from '../../report/model/revision.ts'
import { change } from './change.ts'
import type { Room } from './room.ts'

export function setState(room: Room, { reportId, state, note }: DeskArgument<'setState'>): Outcome<ReviewView> {
  return change(room, reportId, (revision) => {
    if (state === revision.state) return 'nothing'
    const refusal = obstacle(revision, state, note.trim())
    return refusal ?? { append: { kind: 'state', was: revision.state, now: state, note: note.trim(), undoes: null } }
  })
}

function obstacle(revision: Revision, state: ReportState, note: string): Refusal | null {
  // Unlocking is itself part of the history, with its reason.
  if (revision.state === 'approved') return note === '' ? { code: 'report-locked' } : null
  const openErrors = revision.findings.filter((finding) => finding.open && finding.weight === 'error').length
  if ((state === 'checked' || state === 'approved') && openErrors > 0) {
    return { code: 'open-errors', detail: { count: openErrors } }
  }
  // Approving is a second look at what somebody checked.
  return state === 'approved' && revision.state !== 'checked' ? { code: 'bad-request', detail: { state } } : null
}
