// The person's work on a report, against the real desk on a library of its own.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Desk, HostDesk } from '../../src/contract.ts'
import type { Refusal } from '../../src/report/model/refusal.ts'
import type { Held } from '../../src/report/model/revision.ts'
import { cellAt } from '../../src/renderer/page/page-state.ts'
import { beginWork, type ReviewWork } from '../../src/renderer/page/review-work.ts'
import {
  blankTotal,
  freshFolder,
  importMadeUp,
  number,
  openMadeUp,
  troubled,
  valueOf,
  wrongTotal,
} from '../main/desk/made-up-desk.ts'

let folder = freshFolder()
let desk: HostDesk
let refusals: Refusal[]
let named: boolean
/** Refusals to give instead of asking the desk, once each. */
let obstacles: Refusal[]

beforeEach(async () => {
  folder = freshFolder()
  desk = await openMadeUp(folder.library)
  refusals = []
  obstacles = []
  named = true
})
afterEach(async () => {
  await desk.close()
  folder.remove()
})

async function begin(): Promise<ReviewWork> {
  const [known] = valueOf(await desk.shelf({}))
  const reportId = known?.reportId ?? (await importMadeUp(desk, troubled))
  const report = valueOf(await desk.openReport({ reportId }))
  const correct: Desk['correct'] = async (argument) => {
    const obstacle = obstacles.shift()
    return obstacle ? { ok: false, refusal: obstacle } : desk.correct(argument)
  }
  const asked = { ...desk, correct, saveWorkbook: async () => ({ ok: false, refusal: { code: 'cancelled' } }) as const }
  return beginWork(report, {
    desk: asked,
    ensureReviewer: async () => named,
    onRefused: (refusal) => refusals.push(refusal),
  })
}

/** Until every request is answered. */
async function settled(work: ReviewWork): Promise<void> {
  await expect.poll(() => work.state().asking, { interval: 2 }).toBe(0)
}

const heldAt = (work: ReviewWork, key: string): Held | undefined => work.index().cells.get(key)?.held
const markAt = (work: ReviewWork, key: string) => work.index().cells.get(key)?.mark

describe('opening a report', () => {
  it('begins at its first open item', async () => {
    const { cell, tab, finding } = (await begin()).state()
    expect({ cell, tab }).toEqual({ cell: blankTotal, tab: 'requests' })
    expect(finding).toContain('CEL-05')
  })
})

describe('typing', () => {
  it('saves at once with a reason, and goes on below', async () => {
    const work = await begin()
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
    const work = await begin()
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
    const work = await begin()
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
    const work = await begin()
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
    const work = await begin()
    work.edit('3')
    work.commit('stay')
    await settled(work)
    expect(work.state().review.events.at(-1)).toMatchObject({ cell: blankTotal, why: 'proposal' })
  })
})

describe('a change that is not saved', () => {
  it('keeps what was typed, says why, and is saved by trying again', async () => {
    const work = await begin()
    obstacles = [{ code: 'disk-full' }]
    work.choose(wrongTotal)
    work.put(number(103), 'misread')
    await settled(work)
    expect(work.state().unsaved).toMatchObject([{ cell: wrongTotal, shown: '103', failed: { code: 'disk-full' } }])
    expect(heldAt(work, wrongTotal)).toEqual(number(105))
    work.retry()
    await settled(work)
    expect(work.state().unsaved).toEqual([])
    expect(heldAt(work, wrongTotal)).toEqual(number(103))
  })

  it('can be given up', async () => {
    const work = await begin()
    obstacles = [{ code: 'desk-down' }]
    work.choose(wrongTotal)
    work.put(number(103), 'misread')
    await settled(work)
    work.drop()
    expect(work.state().unsaved).toEqual([])
    expect(work.state().review.events).toEqual([])
  })

  it('is kept when nobody would say who they are', async () => {
    const work = await begin()
    named = false
    work.choose(wrongTotal)
    work.put(number(103), 'misread')
    await settled(work)
    expect(work.state().unsaved).toMatchObject([{ failed: { code: 'cancelled' } }])
    expect(work.state().review.events).toEqual([])
  })

  it('never writes over what another window changed, and shows what that was', async () => {
    const work = await begin()
    const { reportId } = work
    const other = {
      reportId,
      cell: wrongTotal,
      was: number(105),
      now: number(104),
      why: 'misread',
      note: '',
      evidence: null,
    } as const
    valueOf(await desk.correct(other))
    work.choose(wrongTotal)
    work.put(number(103), 'misread')
    await settled(work)
    await expect.poll(() => heldAt(work, wrongTotal)).toEqual(number(104))
    expect(work.state().unsaved).toMatchObject([{ failed: { code: 'cell-changed-meanwhile' } }])
    work.retry()
    await settled(work)
    expect(heldAt(work, wrongTotal)).toEqual(number(103))
  })

  it('of one cell does not lose the next change of the same cell', async () => {
    const work = await begin()
    work.choose(wrongTotal)
    work.put(number(101), 'misread')
    work.put(number(102), 'misread')
    await settled(work)
    expect(work.state().unsaved).toEqual([])
    expect(heldAt(work, wrongTotal)).toEqual(number(102))
    expect(work.state().review.events).toHaveLength(2)
  })
})

describe('open items', () => {
  it('are walked forwards and backwards, around the ends', async () => {
    const work = await begin()
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
    const work = await begin()
    expect(work.goOpenInTable(1)).toBe(true)
    expect(work.state().cell).toBe(wrongTotal)
    expect(work.opensAhead(1)).toBe(false)
    expect(work.goOpenInTable(1)).toBe(false)
    expect(work.state().cell).toBe(wrongTotal)
  })

  it('are finished by adopting, judging and submitting', async () => {
    const work = await begin()
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
    expect(refusals).toEqual([])
  })
})

describe('undo and redo', () => {
  it('take back and bring again, one by one', async () => {
    const work = await begin()
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
    expect(refusals).toEqual([])
  })

  it('say so when there is nothing to take back', async () => {
    const work = await begin()
    work.undo()
    await settled(work)
    expect(refusals).toEqual([{ code: 'nothing-to-undo' }])
  })
})

describe('a reason', () => {
  it('is made more exact afterwards without touching the value', async () => {
    const work = await begin()
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
    const work = await begin()
    for (const { finding } of work.state().review.openItems) {
      work.chooseFinding(finding)
      work.judge('sourceError')
      await settled(work)
    }
    await work.setState('checked')
    await work.setState('approved')
    work.choose(wrongTotal)
    work.edit('1')
    work.put(number(1), 'misread')
    expect(work.state().editor).toBeNull()
    expect(refusals.map((refusal) => refusal.code)).toEqual(['report-locked', 'report-locked'])
    await work.setState('inReview', '单位来函更正')
    expect(work.locked()).toBe(false)
  })
})

describe('a place of the original', () => {
  it('leads to the cell read from it, and a blank one to the blank', async () => {
    const work = await begin()
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
