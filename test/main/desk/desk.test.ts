import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { HostDesk } from '../../../src/contract.ts'
import type { Held } from '../../../src/report/model/revision.ts'
import { madeUpDoubt, requestRow } from '../../made-up-extraction.ts'
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
} from './made-up-desk.ts'

const blank: Held = { state: 'blank' }
const wrongTotal = 'requests/granted/total'
const blankTotal = 'requests/carriedIn/total'

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

async function reopen(): Promise<void> {
  await desk.close()
  desk = await openMadeUp(folder.library)
}

const review = async (reportId: number) => valueOf(await desk.openReport({ reportId })).review
const heldAt = async (reportId: number, key: string): Promise<Held | undefined> =>
  (await review(reportId)).cells.find((cell) => cell.key === key)?.held
const row = async () => valueOf(await desk.shelf({}))[0]!

describe('importing', () => {
  it('adds a report to the shelf, with what waits for a person', async () => {
    const imported = valueOf(await desk.importReport({ name: 'a/b\\年报.txt', ...madeUpFile(troubled) }))
    expect(imported).toMatchObject({ kind: 'added', fileName: '年报.txt', organ: '鹤汀县人民政府', year: 2022 })
    expect(await row()).toMatchObject({
      reportId: imported.reportId,
      organ: '鹤汀县人民政府',
      form: 'annual-2021',
      state: 'imported',
      openCount: imported.openCount,
      errorCount: 1,
      doubtCount: 1,
      rules: expect.arrayContaining(['T3-ROW', 'CEL-05']) as string[],
      reviewer: '',
      sameOrganYear: 0,
    })
    expect((await review(imported.reportId)).openItems).toHaveLength(imported.openCount)
  })

  it('shows the same bytes as a duplicate, under any name, and adds nothing', async () => {
    const first = await importMadeUp(desk, troubled)
    const again = valueOf(await desk.importReport({ name: 'copy.json', ...madeUpFile(troubled) }))
    expect(again).toMatchObject({ kind: 'duplicate', reportId: first })
    expect(valueOf(await desk.shelf({}))).toHaveLength(1)
  })

  it('adds the same bytes once when they come in twice at the same time', async () => {
    const file = { name: 'a.json', ...madeUpFile(troubled) }
    const both = await Promise.all([desk.importReport(file), desk.importReport(file)])
    expect(both.map((outcome) => valueOf(outcome).kind).sort()).toEqual(['added', 'duplicate'])
  })

  it('keeps a later version of the same report beside the first', async () => {
    await importMadeUp(desk, troubled)
    const later = { ...troubled, prose: '更正稿' }
    expect(valueOf(await desk.importReport({ name: 'b.json', ...madeUpFile(later) })).kind).toBe('version')
    expect(valueOf(await desk.shelf({})).map((each) => each.sameOrganYear)).toEqual([1, 1])
  })

  it('takes nothing for the same report where organ or year is unknown', async () => {
    await importMadeUp(desk, { organ: null, year: 2022 })
    await importMadeUp(desk, { organ: null, year: 2022, prose: '另一份' })
    expect(valueOf(await desk.shelf({})).map((each) => each.sameOrganYear)).toEqual([0, 0])
  })

  it('hands on why a file cannot be read, and adds nothing', async () => {
    const outcome = await desk.importReport({ name: 'x.txt', bytes: new Uint8Array([104, 105]) })
    expect(refusalOf(outcome)).toBe('not-a-report')
    expect(valueOf(await desk.status({})).reportCount).toBe(0)
  })

  it('refuses a file that is too large', async () => {
    const bytes = new Uint8Array(64 * 1024 * 1024 + 1)
    expect(refusalOf(await desk.importReport({ name: 'x.txt', bytes }))).toBe('too-large')
  })
})

describe('samples', () => {
  it('are offered until one of them is in the library, and come in like any file', async () => {
    const samplesFolder = path.join(folder.path, 'samples')
    mkdirSync(samplesFolder)
    writeFileSync(path.join(samplesFolder, 'a.json'), madeUpFile(troubled).bytes)
    writeFileSync(path.join(samplesFolder, 'b.json'), madeUpFile({ ...troubled, year: 2023 }).bytes)
    writeFileSync(path.join(samplesFolder, 'c.png'), 'no report')
    await desk.close()
    desk = await openMadeUp(folder.library, { samplesFolder })
    expect(valueOf(await desk.status({})).samplesOffered).toBe(true)
    const lines = valueOf(await desk.importSamples({}))
    expect(lines.map((line) => (line.ok ? line.value.kind : [line.fileName, line.refusal.code]))).toEqual([
      'added',
      'added',
      ['c.png', 'not-a-report'],
    ])
    expect(valueOf(await desk.status({})).samplesOffered).toBe(false)
    expect(valueOf(await desk.importSamples({})).map((line) => line.ok && line.value.kind)).toEqual([
      'duplicate',
      'duplicate',
      false,
    ])
  })

  it('are not offered where there are none', async () => {
    expect(valueOf(await desk.status({})).samplesOffered).toBe(false)
  })
})

describe('correcting', () => {
  it('answers with the cell changed, its sum mended and the review begun, and the shelf agrees', async () => {
    const reportId = await importMadeUp(desk, troubled)
    valueOf(await desk.setReviewer({ name: '校核员甲' }))
    const answer = valueOf(await correctTo(desk, reportId, wrongTotal, number(105), number(104)))
    expect(answer.state).toBe('inReview')
    expect(answer.cells.find((cell) => cell.key === wrongTotal)).toMatchObject({ held: number(104), mark: 'changed' })
    expect(answer.findings.some((finding) => finding.code === 'T3-ROW')).toBe(false)
    expect(answer.events.at(-1)).toMatchObject({ who: '校核员甲', why: 'misread', was: number(105), now: number(104) })
    expect(await row()).toMatchObject({ state: 'inReview', errorCount: 0, doubtCount: 1, reviewer: '校核员甲' })
    expect((await row()).openCount).toBe(answer.openItems.length)
  })

  it('survives a restart, with undo and redo', async () => {
    const reportId = await importMadeUp(desk, troubled)
    await correctTo(desk, reportId, wrongTotal, number(105), number(104))
    await correctTo(desk, reportId, blankTotal, blank, number(3))
    await reopen()
    expect(await heldAt(reportId, blankTotal)).toEqual(number(3))
    valueOf(await desk.undo({ reportId }))
    await reopen()
    expect(await heldAt(reportId, blankTotal)).toEqual(blank)
    const redone = valueOf(await desk.redo({ reportId }))
    expect(redone.cells.find((cell) => cell.key === blankTotal)?.held).toEqual(number(3))
    expect([redone.canUndo, redone.canRedo]).toEqual([true, false])
  })

  it('refuses to write over a value the person has not seen', async () => {
    const reportId = await importMadeUp(desk, troubled)
    await correctTo(desk, reportId, wrongTotal, number(105), number(104))
    const late = await correctTo(desk, reportId, wrongTotal, number(105), number(110))
    expect(refusalOf(late)).toBe('cell-changed-meanwhile')
    expect(await heldAt(reportId, wrongTotal)).toEqual(number(104))
  })

  it('refuses values that cannot be kept exactly', async () => {
    const reportId = await importMadeUp(desk, troubled)
    const tries: Held[] = [number(NaN), number(Infinity), number(1.5, 0), number(1e15), number(123456789012.3456, 4)]
    for (const now of tries) {
      expect([now, refusalOf(await correctTo(desk, reportId, wrongTotal, number(105), now))]).toEqual([
        now,
        'bad-value',
      ])
    }
    expect((await review(reportId)).events).toEqual([])
  })

  it('refuses cells that neither form nor paper has, and reports that are not there', async () => {
    const reportId = await importMadeUp(desk, troubled)
    const absent: Held = { state: 'absent' }
    expect(refusalOf(await correctTo(desk, reportId, 'requests/new/nobody', absent, number(1)))).toBe('no-such-cell')
    expect(refusalOf(await desk.confirm({ reportId, cell: 'indicators/0/value' }))).toBe('no-such-cell')
    expect(refusalOf(await correctTo(desk, 77, wrongTotal, absent, number(1)))).toBe('no-such-report')
    expect(refusalOf(await desk.openReport({ reportId: 77 }))).toBe('no-such-report')
  })

  it('refuses evidence outside the original', async () => {
    const reportId = await importMadeUp(desk, troubled)
    const argument = {
      reportId,
      cell: wrongTotal,
      was: number(105),
      now: number(104),
      why: 'misread',
      note: '',
    } as const
    expect(refusalOf(await desk.correct({ ...argument, evidence: { start: 0, end: 999_999 } }))).toBe('bad-request')
    expect(refusalOf(await desk.correct({ ...argument, evidence: { start: 5, end: 2 } }))).toBe('bad-request')
  })

  it('refuses malformed requests', async () => {
    const bad = { reportId: 1, cell: 'no key', was: blank, now: blank, why: 'because', note: '', evidence: null }
    expect(refusalOf(await desk.correct(bad as unknown as Parameters<HostDesk['correct']>[0]))).toBe('bad-request')
    expect(refusalOf(await desk.openReport({ reportId: -1 }))).toBe('bad-request')
    expect(refusalOf(await desk.search({ text: '  ' }))).toBe('bad-request')
  })

  it('appends nothing for a value that is already there', async () => {
    const reportId = await importMadeUp(desk, troubled)
    expect(valueOf(await correctTo(desk, reportId, wrongTotal, number(105), number(105))).events).toEqual([])
  })
})

describe('confirming', () => {
  it('settles a doubtful cell and the finding that asks about it, once', async () => {
    const cell = 'requests/new/natural'
    const reportId = await importMadeUp(desk, {
      ...troubled,
      cells: requestRow('new', [{ doubtful: 240 }, 4, '', 1, '', 1], 246),
      noticed: [madeUpDoubt([cell])],
    })
    expect((await review(reportId)).openItems).toHaveLength(1)
    const answer = valueOf(await desk.confirm({ reportId, cell }))
    expect(answer.openItems).toEqual([])
    expect(answer.cells.find((each) => each.key === cell)?.mark).toBe('confirmed')
    expect(valueOf(await desk.confirm({ reportId, cell })).events).toHaveLength(1)
    expect((await row()).openCount).toBe(0)
  })
})

describe('judging', () => {
  const error = async (reportId: number) => (await review(reportId)).findings.find((each) => each.code === 'T3-ROW')!

  it('closes a finding, keeps the value, and falls with a change of an operand', async () => {
    const reportId = await importMadeUp(desk, troubled)
    const { id } = await error(reportId)
    valueOf(await desk.judge({ reportId, finding: id, verdict: 'sourceError', note: '已电话核实' }))
    expect(await error(reportId)).toMatchObject({ id, verdict: 'sourceError', open: false })
    expect(await row()).toMatchObject({ errorCount: 0 })
    await correctTo(desk, reportId, 'requests/granted/natural', number(100), number(99))
    expect(await error(reportId)).toMatchObject({ id, verdict: null, open: true })
    valueOf(await desk.undo({ reportId }))
    expect((await error(reportId)).verdict).toBe('sourceError')
    valueOf(await desk.judge({ reportId, finding: id, verdict: null, note: '' }))
    expect((await error(reportId)).open).toBe(true)
  })

  it('refuses a finding that is no longer there', async () => {
    const reportId = await importMadeUp(desk, troubled)
    const { id } = await error(reportId)
    await correctTo(desk, reportId, wrongTotal, number(105), number(104))
    const late = await desk.judge({ reportId, finding: id, verdict: 'accepted', note: '' })
    expect(refusalOf(late)).toBe('cell-changed-meanwhile')
  })
})

describe('describing', () => {
  it('gives a report the organ and year the paper is silent about, and the shelf finds its other version', async () => {
    await importMadeUp(desk, troubled)
    const reportId = await importMadeUp(desk, { ...troubled, organ: null, year: null })
    valueOf(await desk.describe({ reportId, field: 'organ', value: ' 鹤汀县人民政府 ' }))
    const answer = valueOf(await desk.describe({ reportId, field: 'year', value: '2022' }))
    expect(answer).toMatchObject({ organ: '鹤汀县人民政府', year: 2022 })
    expect(await row()).toMatchObject({ organ: '鹤汀县人民政府', year: 2022, sameOrganYear: 1 })
    expect(valueOf(await desk.describe({ reportId, field: 'organ', value: null })).organ).toBeNull()
  })

  it('refuses what is no year and an empty name', async () => {
    const reportId = await importMadeUp(desk, troubled)
    for (const value of ['202', '二〇二二', '1998', '']) {
      expect(refusalOf(await desk.describe({ reportId, field: 'year', value }))).toBe('bad-value')
    }
    expect(refusalOf(await desk.describe({ reportId, field: 'organ', value: ' ' }))).toBe('bad-value')
  })
})

describe('the state of a report', () => {
  const set = (reportId: number, state: 'imported' | 'inReview' | 'checked' | 'approved', note = '') =>
    desk.setState({ reportId, state, note })

  it('is not checked while errors are open', async () => {
    const reportId = await importMadeUp(desk, troubled)
    expect(await set(reportId, 'checked')).toEqual({
      ok: false,
      refusal: { code: 'open-errors', detail: { count: 1 } },
    })
    await correctTo(desk, reportId, wrongTotal, number(105), number(104))
    expect(valueOf(await set(reportId, 'checked')).state).toBe('checked')
  })

  it('is approved only after it was checked, and then locked until somebody says why not', async () => {
    const reportId = await importMadeUp(desk, troubled)
    await correctTo(desk, reportId, wrongTotal, number(105), number(104))
    expect(refusalOf(await set(reportId, 'approved'))).toBe('bad-request')
    valueOf(await set(reportId, 'checked'))
    expect(valueOf(await set(reportId, 'approved')).canUndo).toBe(false)
    const finding = (await review(reportId)).findings[0]!.id
    const refused = [
      await correctTo(desk, reportId, blankTotal, blank, number(3)),
      await desk.confirm({ reportId, cell: blankTotal }),
      await desk.judge({ reportId, finding, verdict: 'accepted', note: '' }),
      await desk.describe({ reportId, field: 'year', value: '2023' }),
      await desk.undo({ reportId }),
      await desk.redo({ reportId }),
      await set(reportId, 'inReview', '  '),
    ]
    expect(refused.map(refusalOf)).toEqual(refused.map(() => 'report-locked'))
    expect(valueOf(await set(reportId, 'inReview', '单位来函更正')).state).toBe('inReview')
    valueOf(await correctTo(desk, reportId, blankTotal, blank, number(3)))
  })
})

describe('undo', () => {
  it('is refused where nothing was done, and redo where nothing was undone', async () => {
    const reportId = await importMadeUp(desk, troubled)
    expect(refusalOf(await desk.undo({ reportId }))).toBe('nothing-to-undo')
    expect(refusalOf(await desk.redo({ reportId }))).toBe('nothing-to-redo')
  })
})

describe('searching the originals', () => {
  const places = async (text: string) =>
    valueOf(await desk.search({ text })).map((hit) => [hit.reportId, hit.hitCount, hit.places.length])

  beforeEach(async () => {
    await importMadeUp(desk, { ...troubled, prose: '全年公开规章3件，OGI 目录公开。\n第二段：公文公开属性' })
    await importMadeUp(desk, { ...troubled, organ: '澜屿市人民政府办公室', prose: '100%公开_率' })
  })

  it('finds one, two, three and more characters', async () => {
    expect(await places('段')).toEqual([[1, 1, 1]])
    expect(await places('规章')).toEqual([[1, 1, 1]])
    expect(await places('公文公')).toEqual([[1, 1, 1]])
    expect(await places('政府办公室')).toEqual([[2, 1, 1]])
    expect((await places('公开')).map(([reportId]) => reportId)).toEqual([2, 1])
    expect(await places('没有的话')).toEqual([])
  })

  it('says in which line a hit stands, and where in it', async () => {
    const [hit] = valueOf(await desk.search({ text: '公文公开' }))
    const [place] = hit!.places
    expect(place).toMatchObject({ line: 3, text: '第二段：公文公开属性', hit: [4, 8] })
    const { text } = valueOf(await desk.openReport({ reportId: 1 }))
    expect(text.slice(place!.start, place!.start + place!.text.length)).toBe(place!.text)
  })

  it('counts every hit and shows the first three', async () => {
    const hits = valueOf(await desk.search({ text: '公' }))
    const { text } = valueOf(await desk.openReport({ reportId: 1 }))
    expect(hits.find((hit) => hit.reportId === 1)).toMatchObject({ hitCount: text.split('公').length - 1 })
    expect(hits.every((hit) => hit.places.length === Math.min(3, hit.hitCount))).toBe(true)
  })

  it('takes letters in either case, and signs for themselves', async () => {
    expect(await places('ogi')).toEqual([[1, 1, 1]])
    expect(await places('100%公')).toEqual([[2, 1, 1]])
    expect(await places('1%公开')).toEqual([])
    expect(await places('公开_率')).toEqual([[2, 1, 1]])
  })

  it('wants every one of several words', async () => {
    expect((await places('规章 公开')).map(([reportId]) => reportId)).toEqual([1])
    expect(await places('规章 办公室')).toEqual([])
  })
})

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
