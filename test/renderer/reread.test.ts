// Choosing another encoding or form on the page: the page begins anew when the file was read again, and only then.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { actionFor } from '../../src/renderer/actions.ts'
import { pageActions, type PageCommands } from '../../src/renderer/page/page-actions.ts'
import { number, wrongTotal } from '../main/desk/made-up-desk.ts'
import { openWorkroom, settled, type Workroom } from './workroom.ts'

let room: Workroom
beforeEach(async () => {
  room = await openWorkroom()
})
afterEach(() => room.close())

describe('reading again', () => {
  it('tells the page to begin anew, also when it is undone', async () => {
    const { work } = room
    expect(await work.reread({ encoding: null, form: 'annual-2019' })).toBe(true)
    expect(room.rereadCount).toBe(1)
    expect(room.refusals).toEqual([])
  })

  it('tells the page to begin anew also where the choice is the same and a later program read otherwise', () => {
    const { work } = room
    const { review } = work.state()
    const choice = { encoding: null, form: null }
    const told = { kind: 'reading', was: choice, now: choice, differs: [], extractor: { was: '1', now: '2' } } as const
    const event = { ...told, id: 1, at: '2026-03-01T08:00:00.000Z', who: '甲', undoes: null }
    work.take({ ...review, events: [...review.events, event] })
    expect(room.rereadCount).toBe(1)
  })

  it('leaves the page as it is when the choice is the same or is refused', async () => {
    const { work } = room
    const before = work.state().review
    expect(await work.reread({ encoding: null, form: null })).toBe(true)
    expect(await work.reread({ encoding: null, form: 'annual-1999' })).toBe(false)
    expect(room.rereadCount).toBe(0)
    expect(room.refusals).toMatchObject([{ code: 'bad-request' }])
    expect(work.state().review).toEqual(before)
  })

  it('waits until what was typed is saved', async () => {
    const { work } = room
    expect(work.mayReread()).toBe(true)
    room.obstacles.push({ code: 'disk-full' })
    work.choose(wrongTotal)
    work.put(number(103), 'misread')
    await settled(work)
    expect(work.mayReread()).toBe(false)
    work.drop()
    expect(work.mayReread()).toBe(true)
  })

  it('is offered by a key, but not on a locked report', async () => {
    const { work } = room
    const commands = { work } as PageCommands
    const press = { key: 'e', ctrlKey: false, altKey: false, shiftKey: false, metaKey: false } as KeyboardEvent
    expect(actionFor(press, 'grid', pageActions, commands)?.id).toBe('readAs')
    const locked = { work: { ...work, locked: () => true } } as PageCommands
    expect(actionFor(press, 'grid', pageActions, locked)).toBe(null)
  })
})
