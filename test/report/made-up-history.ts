// Events as the desk would append them, numbered in order, and what a revision says after them.
import type { Extraction } from '../../src/report/model/extraction.ts'
import type { CellMark, Held, ReviewEvent, Revision } from '../../src/report/model/revision.ts'
import { inverse, replay, type EventBody } from '../../src/report/replay.ts'
import { revise } from '../../src/report/revise.ts'
import { requestRow, type MadeUp } from '../made-up-extraction.ts'

export const number = (value: number, decimals = 0): Held => ({ state: 'number', value, decimals })
export const blank: Held = { state: 'blank' }
export const absent: Held = { state: 'absent' }
export const total = 'requests/new/total'

export const balanced: MadeUp = {
  cells: {
    ...requestRow('new', [240, 4, '', 1, '', 1], 246),
    ...requestRow('granted', [100, 2, 0, 1, '/', 1], 104),
  },
}

/** Plays the desk: events get numbers in order. */
export function play(extraction: Extraction, bodies: readonly (EventBody | 'undo' | 'redo')[]): Revision {
  const events: ReviewEvent[] = []
  for (const body of bodies) {
    const full = typeof body === 'string' ? replay(events)[body].map(inverse) : [body]
    if (full.length === 0) throw new Error(`nothing to ${String(body)}`)
    for (const each of full)
      events.push({ ...each, id: events.length + 1, at: '2026-03-01T08:00:00.000Z', who: '校核员甲' })
  }
  return revise(extraction, events)
}

export const correction = (cell: string, was: Held, now: Held): EventBody => ({
  kind: 'correction',
  cell,
  was,
  now,
  why: 'misread',
  note: '',
  evidence: null,
  undoes: null,
})
export const confirmation = (cell: string): EventBody => ({
  kind: 'confirmation',
  cell,
  was: false,
  now: true,
  undoes: null,
})
export const mark = (revision: Revision, key: string): CellMark | undefined =>
  revision.cells.find((cell) => cell.key === key)?.mark
export const held = (revision: Revision, key: string): Held | undefined =>
  revision.cells.find((cell) => cell.key === key)?.held
export const codes = (revision: Revision): string[] =>
  revision.findings.filter((finding) => finding.open).map((finding) => finding.code)
