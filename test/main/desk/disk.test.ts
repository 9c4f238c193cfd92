import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { HostDesk } from '../../../src/contract.ts'
import type { Held } from '../../../src/report/model/revision.ts'
import {
  correctTo,
  freshFolder,
  importMadeUp,
  madeUpFile,
  number,
  openInside,
  openMadeUp,
  refusalOf,
  troubled,
  valueOf,
  wrongTotal,
} from './made-up-desk.ts'

let folder = freshFolder()
let desk: HostDesk
beforeEach(async () => {
  folder = freshFolder()
  desk = await openMadeUp(folder.library)
})
afterEach(async () => {
  await desk.close()
  folder.remove()
})

const review = async (reportId: number) => valueOf(await desk.openReport({ reportId })).review
const heldAt = async (reportId: number, key: string): Promise<Held | undefined> =>
  (await review(reportId)).cells.find((cell) => cell.key === key)?.held

describe('a disk that fails', () => {
  it('refuses a change when it is full, keeps everything as it was, and goes on when there is room', async () => {
    await desk.close()
    const { desk: inside, library } = openInside(folder.library)
    desk = inside
    const reportId = await importMadeUp(desk, troubled)
    const pages = Number(library.db.pragma('page_count', { simple: true }))
    library.db.pragma(`max_page_count = ${pages}`)
    const note = '说'.repeat(2000)
    let refused = ''
    let done = 0
    for (; done < 200 && refused === ''; done++) {
      const was = (await heldAt(reportId, wrongTotal))!
      const now = number(1000 + done)
      const outcome = await desk.correct({ reportId, cell: wrongTotal, was, now, why: 'other', note, evidence: null })
      if (!outcome.ok) refused = outcome.refusal.code
    }
    expect(refused).toBe('disk-full')
    expect((await review(reportId)).events).toHaveLength(done - 1)
    expect(library.events.ofReport(reportId)).toHaveLength(done - 1)
    expect(
      refusalOf(await desk.importReport({ name: 'x.json', ...madeUpFile({ ...troubled, prose: note.repeat(20) }) })),
    ).toBe('disk-full')
    expect(valueOf(await desk.shelf({}))).toHaveLength(1)
    library.db.pragma('max_page_count = 1000000')
    const was = (await heldAt(reportId, wrongTotal))!
    valueOf(await correctTo(desk, reportId, wrongTotal, was, number(1)))
    expect(library.events.verify().brokenAt).toBeNull()
  })

  it('refuses a change to a library that became read-only', async () => {
    await desk.close()
    const { desk: inside, library } = openInside(folder.library)
    desk = inside
    const reportId = await importMadeUp(desk, troubled)
    library.db.pragma('query_only = ON')
    expect(refusalOf(await correctTo(desk, reportId, wrongTotal, number(105), number(104)))).toBe('library-unwritable')
    expect(await heldAt(reportId, wrongTotal)).toEqual(number(105))
  })
})

describe('a closed desk', () => {
  it('says that it is down', async () => {
    await desk.close()
    expect(refusalOf(await desk.shelf({}))).toBe('desk-down')
    await desk.close()
  })
})
