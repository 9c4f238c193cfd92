// Whatever a person does in whatever order: undoing all of it shows the report as it was read, redoing shows it as it was left.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { madeUpExtraction } from '../made-up-extraction.ts'
import { commands, play, step, type Played } from './made-up-review.ts'

/** What a person sees, without the history. */
function seen({ now }: Played): unknown {
  const { organ, year, state, filled, cells, findings } = now
  const shown = cells.map(({ key, held, mark }) => ({ key, held, mark }))
  return { organ, year, state, filled, shown, findings }
}

describe('undo', () => {
  it('of everything shows the report as it was read, and redo of everything as it was left', () => {
    fc.assert(
      fc.property(commands, ({ made, list }) => {
        const read = play(madeUpExtraction(made), [])
        const left = play(madeUpExtraction(made), list)
        let back = left
        while (back.now.undo.length > 0) back = step(back, { do: 'undo' })
        expect(seen(back)).toEqual(seen(read))
        let forth = back
        while (forth.now.redo.length > 0) forth = step(forth, { do: 'redo' })
        // What had already been undone comes back too: undo all, then redo all, ends at the end of the longest line.
        let furthest = left
        while (furthest.now.redo.length > 0) furthest = step(furthest, { do: 'redo' })
        expect(seen(forth)).toEqual(seen(furthest))
      }),
      { numRuns: 60 },
    )
  })

  it('followed by redo changes nothing a person sees', () => {
    fc.assert(
      fc.property(commands, ({ made, list }) => {
        const left = play(madeUpExtraction(made), list)
        fc.pre(left.now.undo.length > 0)
        expect(seen(step(step(left, { do: 'undo' }), { do: 'redo' }))).toEqual(seen(left))
      }),
      { numRuns: 60 },
    )
  })

  it('never shortens the history', () => {
    fc.assert(
      fc.property(commands, ({ made, list }) => {
        const left = play(madeUpExtraction(made), list)
        fc.pre(left.now.undo.length > 0)
        const undone = step(left, { do: 'undo' })
        expect(undone.now.events.slice(0, -left.now.undo.length)).toEqual(left.now.events)
      }),
      { numRuns: 30 },
    )
  })
})

describe('the values held', () => {
  it('are the last word on every cell, undo or not', () => {
    fc.assert(
      fc.property(commands, ({ made, list }) => {
        const { now } = play(madeUpExtraction(made), list)
        const last = new Map(
          now.events.flatMap((event) => (event.kind === 'correction' ? [[event.cell, event.now]] : [])),
        )
        const corrected = now.cells.filter(({ key }) => last.has(key))
        expect(corrected.map(({ held }) => held)).toEqual(corrected.map(({ key }) => last.get(key)))
      }),
      { numRuns: 60 },
    )
  })
})
