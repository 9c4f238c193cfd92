// Taking the last change back, or bringing it again: each appends the inverse event, so nothing is ever deleted.
import type { DeskArgument } from '../../contract.ts'
import type { ReviewView } from '../../report/model/report-view.ts'
import type { Outcome, Refusal } from '../../report/model/refusal.ts'
import type { ReviewEvent, Revision } from '../../report/model/revision.ts'
import { inverse, replay, type EventBody } from '../../report/replay.ts'
import { change, unlessLocked } from './change.ts'
import { reviseStored } from './revisions.ts'
import type { Room } from './room.ts'
import { obstacle } from './set-state.ts'

export function undo(room: Room, { reportId }: DeskArgument<'undo'>): Outcome<ReviewView> {
  return takeBack(room, reportId, 'undo')
}

export function redo(room: Room, { reportId }: DeskArgument<'redo'>): Outcome<ReviewView> {
  return takeBack(room, reportId, 'redo')
}

const nothing: Record<'undo' | 'redo', Refusal> = {
  undo: { code: 'nothing-to-undo' },
  redo: { code: 'nothing-to-redo' },
}

function takeBack(room: Room, reportId: number, direction: 'undo' | 'redo'): Outcome<ReviewView> {
  return change(
    room,
    reportId,
    unlessLocked((revision) => {
      const targets = replay(revision.events)[direction]
      if (targets.length === 0) return nothing[direction]
      const append = targets.map(inverse)
      return obstacleAfter(room, reportId, revision, append) ?? { append }
    }),
  )
}

/** Whoever brings back that a report is checked or approved gives that word anew, on the report as it is then. */
function obstacleAfter(
  room: Room,
  reportId: number,
  { events, state }: Revision,
  append: readonly EventBody[],
): Refusal | null {
  const who = room.library.settings.reviewer()
  const next = events.at(-1)!.id + 1
  const then = [...events, ...append.map((body, at) => ({ ...body, id: next + at, at: '', who }) as ReviewEvent)]
  const after = replay(then).state
  if (after === state || (after !== 'checked' && after !== 'approved')) return null
  return obstacle(reviseStored(room, reportId, then)!.revision, after, who)
}
