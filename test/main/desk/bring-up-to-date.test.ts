import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { bringUpToDate } from '../../../src/main/desk/bring-up-to-date.ts'
import type { Room } from '../../../src/main/desk/room.ts'
import { correctTo, freshFolder, importMadeUp, number, openInside, troubled, wrongTotal } from './made-up-desk.ts'

let folder = freshFolder()
beforeEach(() => {
  folder = freshFolder()
})
afterEach(() => folder.remove())

describe('rows of an earlier program', () => {
  it('are made anew, once, and say again what extraction and events say', async () => {
    const { desk, library } = openInside(folder.library)
    const reportId = await importMadeUp(desk, troubled)
    await correctTo(desk, reportId, wrongTotal, number(105), number(104))
    const rows = () => [library.cells.ofReport(reportId), library.findings.ofReport(reportId), library.reports.all()]
    const right = rows()
    const spoil = (): void =>
      void library.db.exec("UPDATE cell SET value = 7 WHERE state = 'number'; DELETE FROM finding")
    const room = { library, version: '9.9.9' } as Room
    spoil()
    await bringUpToDate(room)
    expect(rows()).toEqual(right)
    spoil()
    await bringUpToDate(room)
    expect(rows()).not.toEqual(right)
    await bringUpToDate({ ...room, version: '9.9.10' })
    expect(rows()).toEqual(right)
    await desk.close()
  })

  it('wait for the next start when the desk is closed meanwhile', async () => {
    const { desk, library } = openInside(folder.library)
    await importMadeUp(desk, troubled)
    const working = bringUpToDate({ library, version: '9.9.9' } as Room)
    await desk.close()
    await working
    const later = openInside(folder.library)
    expect(later.library.settings.projectedBy()).toBe('')
    await later.desk.close()
  })
})
