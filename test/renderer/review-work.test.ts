// The person's work on a report: typing, walking, undoing, explaining, locking, and the way back from the original.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cellAt } from '../../src/renderer/page/page-state.ts'
import { blankTotal, number, wrongTotal } from '../main/desk/made-up-desk.ts'
import { heldAt, markAt, openWorkroom, settled, type Workroom } from './workroom.ts'

let room: Workroom
beforeEach(async () => {
  room = await openWorkroom()
})
afterEach(() => room.close())

describe('opening a report', () => {
  it('begins at its first open item', async () => {
    const { cell, tab, finding } = room.work.state()
    expect({ cell, tab }).toEqual({ cell: blankTotal, tab: 'requests' })
    expect(finding).toContain('CEL-05')
  })
})

describe('typing', () => {
  it('saves at once with a reason, and goes on below', async () => {
    const { work } = room
    work.choose(wrongTotal)
    work.edit('1')
    work.type('103')
    expect(work.commit('down')).toBe(true)
    expect(work.state().unsaved).toMatchObject([{ cell: wrongTotal, shown: '103', failed: null }])
    await settled(work)
    expect(work.state()).toMatchObject({ unsaved: [], cell: 'requests/partial/total' })
    expect(work.state().review.events.at(-1)).toMatchObject({ kind: 'correction', cell: wrongTotal, why: 'misread' })
    expect(markAt(work, wrongTotal)).toBe('changed')
  })

  it('leaves the cell as it is when nothing was changed, or when it is given up', async () => {
    const { work } = room
    work.choose(wrongTotal)
    work.edit(null)
    expect(work.state().editor?.text).toBe('105')
    work.commit('stay')
    work.edit('9')
    work.restore()
    await settled(work)
    expect(work.state().review.events).toEqual([])
    expect(work.state().editor).toBeNull()
  })

  it('stays open with a problem while it is no value, and nothing moves on', async () => {
    const { work } = room
    work.choose(wrongTotal)
    work.edit('1')
    work.type('1x')
    expect(work.commit('nextOpen')).toBe(false)
    work.choose('requests/new/natural')
    work.goOpen(1)
    expect(work.state()).toMatchObject({ cell: wrongTotal, editor: { text: '1x', problem: 'not-a-number' } })
    work.type('1')
    expect(work.state().editor?.problem).toBeNull()
  })

  it('does not make an absent cell blank by looking into it', async () => {
    const { work } = room
    work.choose('requests/carriedOut/natural')
    work.edit(null)
    work.commit('stay')
    await settled(work)
    expect(heldAt(work, 'requests/carriedOut/natural')).toEqual({ state: 'absent' })
    work.put({ state: 'blank' }, 'misread')
    await settled(work)
    expect(heldAt(work, 'requests/carriedOut/natural')).toEqual({ state: 'blank' })
  })

  it('takes a proposed value for what it is', async () => {
    const { work } = room
    work.edit('3')
    work.commit('stay')
    await settled(work)
    expect(work.state().review.events.at(-1)).toMatchObject({ cell: blankTotal, why: 'proposal' })
  })
})

describe('open items', () => {
  it('are walked forwards and backwards, around the ends', async () => {
    const { work } = room
    const items = work.state().review.openItems
    expect(items.length).toBeGreaterThan(1)
    const seen = items.map(() => {
      const { cell } = work.state()
      work.goOpen(1)
      return cell
    })
    expect(new Set(seen)).toEqual(new Set(items.map((item) => item.cell)))
    expect(work.state().cell).toBe(items[0]?.cell)
    work.goOpen(-1)
    expect(work.state().cell).toBe(items.at(-1)?.cell)
  })

  it('within a table end at its last one', async () => {
    const { work } = room
    expect(work.goOpenInTable(1)).toBe(true)
    expect(work.state().cell).toBe(wrongTotal)
    expect(work.opensAhead(1)).toBe(false)
    expect(work.goOpenInTable(1)).toBe(false)
    expect(work.state().cell).toBe(wrongTotal)
  })

  it('are finished by adopting, judging and submitting', async () => {
    const { work } = room
    work.adopt()
    await settled(work)
    expect(heldAt(work, blankTotal)).toEqual(number(3))
    while (work.state().review.openItems.length > 0) {
      work.goOpen(1)
      work.judge('sourceError')
      await settled(work)
    }
    await work.setState('checked')
    expect(work.state().review.state).toBe('checked')
    expect(room.refusals).toEqual([])
  })
})

describe('undo and redo', () => {
  it('take back and bring again, one by one', async () => {
    const { work } = room
    work.choose(wrongTotal)
    work.put(number(103), 'misread')
    work.put({ state: 'na' }, 'misread')
    await settled(work)
    work.undo()
    await settled(work)
    expect(heldAt(work, wrongTotal)).toEqual(number(103))
    work.undo()
    work.redo()
    await settled(work)
    expect(heldAt(work, wrongTotal)).toEqual(number(103))
    expect(room.refusals).toEqual([])
  })

  it('say so when there is nothing to take back', async () => {
    const { work } = room
    work.undo()
    await settled(work)
    expect(room.refusals).toEqual([{ code: 'nothing-to-undo' }])
  })
})

describe('a reason', () => {
  it('is made more exact afterwards without touching the value', async () => {
    const { work } = room
    work.choose(wrongTotal)
    work.put(number(103), 'misread')
    await settled(work)
    work.explain('organ-confirmed', '电话核实')
    await settled(work)
    expect(work.state().review.events.at(-1)).toMatchObject({ why: 'organ-confirmed', note: '电话核实' })
    expect(heldAt(work, wrongTotal)).toEqual(number(103))
  })
})

describe('a locked report', () => {
  it('refuses changes with a sentence, and is unlocked with a reason', async () => {
    const { work, desk } = room
    await desk.setReviewer({ name: '李校核' })
    for (const { finding } of work.state().review.openItems) {
      work.chooseFinding(finding)
      work.judge('sourceError')
      await settled(work)
    }
    await work.setState('checked')
    await desk.setReviewer({ name: '王复核' })
    await work.setState('approved')
    work.choose(wrongTotal)
    work.edit('1')
    work.put(number(1), 'misread')
    expect(work.state().editor).toBeNull()
    expect(room.refusals.map((refusal) => refusal.code)).toEqual(['report-locked', 'report-locked'])
    await work.setState('inReview', '单位来函更正')
    expect(work.locked()).toBe(false)
  })
})

describe('a place of the original', () => {
  it('leads to the cell read from it, and a blank one to the blank', async () => {
    const { work } = room
    const index = work.index()
    const view = index.cells.get(wrongTotal)
    const start = view?.span?.start ?? -1
    expect(cellAt(index, start)).toBe(wrongTotal)
    expect(cellAt(index, start + 1)).toBe(wrongTotal)
    const blank = index.cells.get(blankTotal)
    expect(cellAt(index, blank?.span?.start ?? -1)).toBe(blankTotal)
    expect(cellAt(index, 0)).toBeNull()
  })
})
