import { describe, expect, it } from 'vitest'
import type { Held } from '../../../src/report/model/revision.ts'
import { freshDesk } from './fresh-desk.ts'
import {
  correctTo,
  importMadeUp,
  madeUpFile,
  number,
  refusalOf,
  troubled,
  valueOf,
  wrongTotal,
} from './made-up-desk.ts'

const at = freshDesk()

const review = async (reportId: number) => valueOf(await at.desk.openReport({ reportId })).review
const heldAt = async (reportId: number, key: string): Promise<Held | undefined> =>
  (await review(reportId)).cells.find((cell) => cell.key === key)?.held

describe('a disk that fails', () => {
  it('refuses a change when it is full, keeps everything as it was, and goes on when there is room', async () => {
    const reportId = await importMadeUp(at.desk, troubled)
    const pages = Number(at.library.db.pragma('page_count', { simple: true }))
    at.library.db.pragma(`max_page_count = ${pages}`)
    const note = '说'.repeat(2000)
    let refused = ''
    let done = 0
    for (; done < 200 && refused === ''; done++) {
      const was = (await heldAt(reportId, wrongTotal))!
      const now = number(1000 + done)
      const outcome = await at.desk.correct({
        reportId,
        cell: wrongTotal,
        was,
        now,
        why: 'other',
        note,
        evidence: null,
      })
      if (!outcome.ok) refused = outcome.refusal.code
    }
    expect(refused).toBe('disk-full')
    expect((await review(reportId)).events).toHaveLength(done - 1)
    expect(at.library.events.ofReport(reportId)).toHaveLength(done - 1)
    expect(
      refusalOf(await at.desk.importReport({ name: 'x.json', ...madeUpFile({ ...troubled, prose: note.repeat(20) }) })),
    ).toBe('disk-full')
    expect(valueOf(await at.desk.shelf({}))).toHaveLength(1)
    at.library.db.pragma('max_page_count = 1000000')
    const was = (await heldAt(reportId, wrongTotal))!
    valueOf(await correctTo(at.desk, reportId, wrongTotal, was, number(1)))
    expect(at.library.events.verify().brokenAt).toBeNull()
  })

  it('refuses a change to a library that became read-only', async () => {
    const reportId = await importMadeUp(at.desk, troubled)
    at.library.db.pragma('query_only = ON')
    expect(refusalOf(await correctTo(at.desk, reportId, wrongTotal, number(105), number(104)))).toBe(
      'library-unwritable',
    )
    expect(await heldAt(reportId, wrongTotal)).toEqual(number(105))
  })
})

describe('a closed desk', () => {
  it('says that it is down', async () => {
    await at.desk.close()
    expect(refusalOf(await at.desk.shelf({}))).toBe('desk-down')
    await at.desk.close()
  })
})
