// Organ or year of a report as a person says; null leaves it to what the machine read.
import type { DeskArgument } from '../../contract.ts'
import type { ReviewView } from '../../report/model/report-view.ts'
import type { Outcome } from '../../report/model/refusal.ts'
import { replay } from '../../report/replay.ts'
import { change, unlessLocked } from './change.ts'
import type { Room } from './room.ts'

export function describe(room: Room, { reportId, field, value }: DeskArgument<'describe'>): Outcome<ReviewView> {
  return change(
    room,
    reportId,
    unlessLocked((revision) => {
      // The duty to report began in 2008; a year is four digits and of this century.
      if (value === '' || (field === 'year' && value !== null && !/^20\d\d$/.test(value))) return { code: 'bad-value' }
      const was = replay(revision.events)[field]
      if (value === was) return 'nothing'
      return { append: { kind: 'head', field, was, now: value, undoes: null } }
    }),
  )
}
