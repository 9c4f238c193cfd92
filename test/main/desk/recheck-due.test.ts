import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { noteProgram, recheckDue } from '../../../src/main/desk/recheck-due.ts'
import { furnish, type Room } from '../../../src/main/desk/room.ts'
import {
  correctTo,
  freshFolder,
  importMadeUp,
  number,
  openInside,
  troubled,
  valueOf,
  wrongTotal,
} from './made-up-desk.ts'

let folder = freshFolder()
beforeEach(() => {
  folder = freshFolder()
})
afterEach(() => {
  vi.restoreAllMocks()
  folder.remove()
})

describe('rows of an earlier program', () => {
  it('are made anew, once, and say again what extraction and events say', async () => {
    const { desk, library } = openInside(folder.library)
    const reportId = await importMadeUp(desk, troubled)
    await correctTo(desk, reportId, wrongTotal, number(105), number(104))
    const rows = () => [library.cells.ofReport(reportId), library.findings.ofReport(reportId), library.reports.all()]
    const right = rows()
    const spoil = (): void =>
      void library.db.exec("UPDATE cell SET value = 7 WHERE state = 'number'; DELETE FROM finding")
    const start = async (version: string): Promise<void> => {
      const room = furnish({ library, version } as Room)
      noteProgram(room)
      await recheckDue(room, () => undefined).settled()
    }
    spoil()
    await start('9.9.9')
    expect(rows()).toEqual(right)
    spoil()
    await start('9.9.9')
    expect(rows()).not.toEqual(right)
    await start('9.9.10')
    expect(rows()).toEqual(right)
    await desk.close()
  })

  it('wait for the next start when the desk is closed meanwhile', async () => {
    const { desk, library } = openInside(folder.library)
    await importMadeUp(desk, troubled)
    noteProgram(furnish({ library, version: '9.9.9' } as Room))
    const settling = desk.settled()
    await desk.close()
    await settling
    const later = openInside(folder.library)
    expect(later.library.due.count()).toBe(1)
    valueOf(await later.desk.settled())
    expect(later.library.due.count()).toBe(0)
    await later.desk.close()
  })
})

describe('checking in the background', () => {
  it('ends quietly when even taking a report off the list fails, and goes on with the next request', async () => {
    const { desk, library } = openInside(folder.library)
    await importMadeUp(desk, troubled)
    valueOf(await desk.settled())
    library.due.addAll()
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const broken = vi.spyOn(library.cells, 'ofReport').mockImplementation(() => {
      throw new Error('rows of no shape')
    })
    const full = vi.spyOn(library.due, 'remove').mockImplementation(() => {
      throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' })
    })
    expect(await desk.settled()).toEqual({ ok: true, value: null })
    expect([told.mock.calls.length, library.due.count()]).toEqual([1, 1])
    broken.mockRestore()
    full.mockRestore()
    valueOf(await desk.settled())
    expect(library.due.count()).toBe(0)
    await desk.close()
  })
})
