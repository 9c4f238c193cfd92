// A person's verdict on a finding, with the values it was given on; null takes the verdict back.
import type { DeskArgument } from '../../contract.ts'
import type { ReviewView } from '../../report/model/report-view.ts'
import type { Outcome } from '../../report/model/refusal.ts'
import type { Held } from '../../report/model/revision.ts'
import { replay } from '../../report/replay.ts'
import { change, unlessLocked } from './change.ts'
import type { Room } from './room.ts'

export function judge(room: Room, argument: DeskArgument<'judge'>): Outcome<ReviewView> {
  const { reportId, finding: id, verdict, note } = argument
  return change(
    room,
    reportId,
    unlessLocked((revision) => {
      const finding = revision.findings.find((each) => each.id === id)
      // Gone since the page was drawn: the values it was about are others now.
      if (!finding) return { code: 'cell-changed-meanwhile', detail: { finding: id } }
      // The same verdict again may still say why, or say it better.
      const says = replay(revision.events).verdicts.get(id)?.note
      if (verdict === finding.verdict && (verdict === null || note === says)) return 'nothing'
      // An exception without its reason cannot be followed by whoever looks next.
      if (verdict === 'accepted' && note.trim() === '') return { code: 'note-missing' }
      const held = new Map(revision.cells.map((cell) => [cell.key, cell.held]))
      const operands = Object.fromEntries(
        finding.cells.map((key): [string, Held] => [key, held.get(key) ?? { state: 'absent' }]),
      )
      const { verdict: was, expected, actual, others, message } = finding
      const tells = finding.cells.length > 0 || others || expected !== null || actual !== null
      const on = { operands, ...(others ? { others } : {}), sides: { expected, actual }, ...(tells ? {} : { message }) }
      return { append: { kind: 'verdict', finding: id, was, now: verdict, note, ...on, undoes: null } }
    }),
  )
}
