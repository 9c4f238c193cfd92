// A person's value for one cell, or their word that it stands as printed.
import type { DeskArgument } from '../../contract.ts'
import type { ReviewView } from '../../report/model/report-view.ts'
import type { Outcome } from '../../report/model/refusal.ts'
import type { Held } from '../../report/model/revision.ts'
import { replay } from '../../report/replay.ts'
import { sameHeld } from '../../report/revise.ts'
import { change, unlessLocked } from './change.ts'
import type { Room } from './room.ts'

export function correct(room: Room, argument: DeskArgument<'correct'>): Outcome<ReviewView> {
  const { reportId, cell: key, was, now, why, note, evidence } = argument
  return change(
    room,
    reportId,
    unlessLocked((revision) => {
      const cell = revision.cells.find((each) => each.key === key)
      if (!cell) return { code: 'no-such-cell', detail: { cell: key } }
      if (!isHoldable(now)) return { code: 'bad-value' }
      const { length } = revision.extraction.document.text
      if (evidence && (evidence.start > evidence.end || evidence.end > length)) return { code: 'bad-request' }
      if (!sameHeld(was, cell.held)) return { code: 'cell-changed-meanwhile', detail: { cell: key } }
      // The same value again may still say more exactly why, lead to its place, or stand against another reading.
      const { correction } = cell
      const restates = correction !== null && (correction.why !== why || correction.note !== note)
      const answers = replay(revision.events).settledOn.has(key)
      if (sameHeld(now, was) && evidence === null && !restates && !answers) return 'nothing'
      return { append: { kind: 'correction', cell: key, was, now, why, note, evidence, undoes: null } }
    }),
  )
}

/** Several cells in one go, as a proposal has them: all of them or none, and one undo takes all back. */
export function correctTogether(room: Room, argument: DeskArgument<'correctTogether'>): Outcome<ReviewView> {
  const { reportId, changes, why, note } = argument
  return change(
    room,
    reportId,
    unlessLocked((revision) => {
      const held = new Map(revision.cells.map((cell) => [cell.key, cell.held]))
      if (new Set(changes.map(({ cell }) => cell)).size < changes.length) return { code: 'bad-request' }
      for (const { cell, was, now } of changes) {
        const present = held.get(cell)
        if (!present) return { code: 'no-such-cell', detail: { cell } }
        if (!isHoldable(now)) return { code: 'bad-value' }
        if (!sameHeld(was, present)) return { code: 'cell-changed-meanwhile', detail: { cell } }
      }
      const of = changes.length
      return {
        append: changes.map(({ cell, was, now }, index) => {
          const body = { kind: 'correction', cell, was, now, why, note, evidence: null, undoes: null } as const
          return of > 1 ? { ...body, together: { at: index + 1, of } } : body
        }),
      }
    }),
  )
}

/**
 * Confirming again what is confirmed or corrected changes nothing, unless the file was read again since and the cell read
 * otherwise; undo takes a confirmation back.
 */
export function confirm(room: Room, { reportId, cell: key }: DeskArgument<'confirm'>): Outcome<ReviewView> {
  return change(
    room,
    reportId,
    unlessLocked((revision) => {
      const cell = revision.cells.find((each) => each.key === key)
      if (!cell) return { code: 'no-such-cell', detail: { cell: key } }
      const { confirmed, settledOn } = replay(revision.events)
      if ((cell.correction || confirmed.has(key)) && !settledOn.has(key)) return 'nothing'
      return { append: { kind: 'confirmation', cell: key, was: false, now: true, undoes: null } }
    }),
  )
}

/** Numbers are kept exactly: at most 15 significant digits, and no decimals beyond those said to be printed. */
function isHoldable(held: Held): boolean {
  if (held.state !== 'number') return true
  return Math.abs(held.value) < 10 ** (15 - held.decimals) && Number(held.value.toFixed(held.decimals)) === held.value
}
