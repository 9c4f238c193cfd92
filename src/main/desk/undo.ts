// Taking the last change back, or bringing it again: each appends the inverse event, so nothing is ever deleted.
import type { DeskArgument } from '../../contract.ts'
import type { ReviewView } from '../../report/model/report-view.ts'
import type { Outcome, Refusal } from '../../report/model/refusal.ts'
import { inverse, replay } from '../../report/replay.ts'
import { change, unlessLocked } from './change.ts'
import type { Room } from './room.ts'

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
      return targets.length > 0 ? { append: targets.map(inverse) } : nothing[direction]
    }),
  )
}
