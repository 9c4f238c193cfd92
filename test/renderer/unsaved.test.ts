// Changes the library did not take: what was typed is kept, and said to be unsaved, until it is saved or given up.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { number, valueOf, wrongTotal } from '../main/desk/made-up-desk.ts'
import { heldAt, openWorkroom, settled, type Workroom } from './workroom.ts'

let room: Workroom
beforeEach(async () => {
  room = await openWorkroom()
})
afterEach(() => room.close())

describe('a change that is not saved', () => {
  it('keeps what was typed, says why, and is saved by trying again', async () => {
    const { work } = room
    room.obstacles.push({ code: 'disk-full' })
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
    const { work } = room
    room.obstacles.push({ code: 'desk-down' })
    work.choose(wrongTotal)
    work.put(number(103), 'misread')
    await settled(work)
    work.drop()
    expect(work.state().unsaved).toEqual([])
    expect(work.state().review.events).toEqual([])
  })

  it('is kept when nobody would say who they are', async () => {
    const { work } = room
    room.named = false
    work.choose(wrongTotal)
    work.put(number(103), 'misread')
    await settled(work)
    expect(work.state().unsaved).toMatchObject([{ failed: { code: 'cancelled' } }])
    expect(work.state().review.events).toEqual([])
  })

  it('never writes over what another window changed, and shows what that was', async () => {
    const { work } = room
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
    valueOf(await room.desk.correct(other))
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
    const { work } = room
    work.choose(wrongTotal)
    work.put(number(101), 'misread')
    work.put(number(102), 'misread')
    await settled(work)
    expect(work.state().unsaved).toEqual([])
    expect(heldAt(work, wrongTotal)).toEqual(number(102))
    expect(work.state().review.events).toHaveLength(2)
  })
})
