import { describe, expect, it } from 'vitest'
import type { ReviewEvent, Revision } from '../../src/report/model/revision.ts'
import type { EventBody } from '../../src/report/replay.ts'
import { revise } from '../../src/report/revise.ts'
import { madeUpExtraction } from '../made-up-extraction.ts'
import { balanced, confirmation, correction, held, number, play, total } from './made-up-history.ts'

describe('states', () => {
  const state = (was: Revision['state'], now: Revision['state']): EventBody => ({
    kind: 'state',
    was,
    now,
    note: '',
    undoes: null,
  })
  const extraction = madeUpExtraction(balanced)

  it('open the review with the first change and close it when that is taken back', () => {
    expect(play(extraction, [confirmation(total)]).state).toBe('inReview')
    expect(play(extraction, [confirmation(total), 'undo']).state).toBe('imported')
  })

  it('put a checked report back into review when a value changes, not when a cell is confirmed', () => {
    const checked = [confirmation(total), state('inReview', 'checked')]
    expect(play(extraction, checked).state).toBe('checked')
    expect(play(extraction, [...checked, confirmation('requests/new/natural')]).state).toBe('checked')
    const changed = play(extraction, [...checked, correction(total, number(246), number(1))])
    expect(changed.state).toBe('inReview')
    expect(play(extraction, [...checked, correction(total, number(246), number(1)), 'undo']).state).toBe('checked')
  })

  it('offer neither undo nor redo while approved', () => {
    const approved = play(extraction, [confirmation(total), state('inReview', 'checked'), state('checked', 'approved')])
    expect([approved.undo, approved.redo]).toEqual([[], []])
  })
})

describe('undo and redo', () => {
  const extraction = madeUpExtraction(balanced)
  const first = correction(total, number(246), number(1))
  const second = correction(total, number(1), number(2))

  it('go back and forth along the changes that stand', () => {
    const value = (steps: Parameters<typeof play>[1]) => held(play(extraction, steps), total)
    expect(value([first, second, 'undo'])).toEqual(number(1))
    expect(value([first, second, 'undo', 'undo'])).toEqual(number(246))
    expect(value([first, second, 'undo', 'undo', 'redo'])).toEqual(number(1))
    expect(value([first, second, 'undo', 'redo', 'undo', 'redo'])).toEqual(number(2))
  })

  it('lose the way forward with a fresh change, but no event', () => {
    const revision = play(extraction, [first, 'undo', correction(total, number(246), number(9))])
    expect(revision.redo).toEqual([])
    expect(revision.events.map((event) => event.undoes)).toEqual([null, 1, null])
    expect(held(revision, total)).toEqual(number(9))
  })

  it('refuse events that do not follow from one another', () => {
    const head = { at: '', who: '' }
    expect(() => revise(extraction, [{ ...first, ...head, id: 5, undoes: 3 } as ReviewEvent])).toThrow(/5 takes back 3/)
  })
})
