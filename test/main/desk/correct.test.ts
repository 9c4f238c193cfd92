import { describe, expect, it } from 'vitest'
import type { HostDesk } from '../../../src/contract.ts'
import type { Held } from '../../../src/report/model/revision.ts'
import { madeUpDoubt, requestRow } from '../../made-up-extraction.ts'
import { freshDesk } from './fresh-desk.ts'
import {
  correctTo,
  importMadeUp,
  number,
  openMadeUp,
  refusalOf,
  troubled,
  valueOf,
  wrongTotal,
  blankTotal,
  blank,
} from './made-up-desk.ts'

const at = freshDesk()

async function reopen(): Promise<void> {
  await at.desk.close()
  at.desk = await openMadeUp(at.folder.library)
}

const review = async (reportId: number) => valueOf(await at.desk.openReport({ reportId })).review
const heldAt = async (reportId: number, key: string): Promise<Held | undefined> =>
  (await review(reportId)).cells.find((cell) => cell.key === key)?.held
const row = async () => valueOf(await at.desk.shelf({}))[0]!

describe('correcting', () => {
  it('answers with the cell changed, its sum mended and the review begun, and the shelf agrees', async () => {
    const reportId = await importMadeUp(at.desk, troubled)
    valueOf(await at.desk.setReviewer({ name: '校核员甲' }))
    const answer = valueOf(await correctTo(at.desk, reportId, wrongTotal, number(105), number(104)))
    expect(answer.state).toBe('inReview')
    expect(answer.cells.find((cell) => cell.key === wrongTotal)).toMatchObject({ held: number(104), mark: 'changed' })
    expect(answer.findings.some((finding) => finding.code === 'T3-ROW')).toBe(false)
    expect(answer.events.at(-1)).toMatchObject({ who: '校核员甲', why: 'misread', was: number(105), now: number(104) })
    expect(await row()).toMatchObject({ state: 'inReview', errorCount: 0, doubtCount: 1, reviewer: '校核员甲' })
    expect((await row()).openCount).toBe(answer.openItems.length)
  })

  it('survives a restart, with undo and redo', async () => {
    const reportId = await importMadeUp(at.desk, troubled)
    await correctTo(at.desk, reportId, wrongTotal, number(105), number(104))
    await correctTo(at.desk, reportId, blankTotal, blank, number(3))
    await reopen()
    expect(await heldAt(reportId, blankTotal)).toEqual(number(3))
    valueOf(await at.desk.undo({ reportId }))
    await reopen()
    expect(await heldAt(reportId, blankTotal)).toEqual(blank)
    const redone = valueOf(await at.desk.redo({ reportId }))
    expect(redone.cells.find((cell) => cell.key === blankTotal)?.held).toEqual(number(3))
    expect([redone.canUndo, redone.canRedo]).toEqual([true, false])
  })

  it('makes several changes in one go, which undo and redo take in one go, after a restart too', async () => {
    const reportId = await importMadeUp(at.desk, troubled)
    const changes = [
      { cell: wrongTotal, was: number(105), now: number(104) },
      { cell: blankTotal, was: blank, now: number(3) },
    ]
    const held = async () => [await heldAt(reportId, wrongTotal), await heldAt(reportId, blankTotal)]
    const made = valueOf(await at.desk.correctTogether({ reportId, changes, why: 'proposal', note: '按建议' }))
    expect(made.events.map((event) => (event.kind === 'correction' ? event.together : null))).toEqual([
      { at: 1, of: 2 },
      { at: 2, of: 2 },
    ])
    await reopen()
    valueOf(await at.desk.undo({ reportId }))
    expect(await held()).toEqual([number(105), blank])
    await reopen()
    const redone = valueOf(await at.desk.redo({ reportId }))
    expect(await held()).toEqual([number(104), number(3)])
    expect([redone.canUndo, redone.canRedo, redone.events.length]).toEqual([true, false, 6])
    valueOf(await at.desk.undo({ reportId }))
    expect(await held()).toEqual([number(105), blank])
  })

  it('makes none of several changes where one cannot be made', async () => {
    const reportId = await importMadeUp(at.desk, troubled)
    const good = { cell: wrongTotal, was: number(105), now: number(104) }
    const ask = async (other: { cell: string; was: Held; now: Held }) =>
      refusalOf(await at.desk.correctTogether({ reportId, changes: [good, other], why: 'proposal', note: '' }))
    expect(await ask({ cell: blankTotal, was: number(9), now: number(3) })).toBe('cell-changed-meanwhile')
    expect(await ask({ cell: 'requests/none/total', was: blank, now: number(3) })).toBe('no-such-cell')
    expect(await ask({ cell: blankTotal, was: blank, now: number(1.5, 0) })).toBe('bad-value')
    expect(await ask({ cell: blankTotal, was: blank, now: number(NaN) })).toBe('bad-value')
    expect(await ask(good)).toBe('bad-request')
    expect([await heldAt(reportId, wrongTotal), (await review(reportId)).events]).toEqual([number(105), []])
  })

  it('refuses to write over a value the person has not seen', async () => {
    const reportId = await importMadeUp(at.desk, troubled)
    await correctTo(at.desk, reportId, wrongTotal, number(105), number(104))
    const late = await correctTo(at.desk, reportId, wrongTotal, number(105), number(110))
    expect(refusalOf(late)).toBe('cell-changed-meanwhile')
    expect(await heldAt(reportId, wrongTotal)).toEqual(number(104))
  })

  it('refuses values that cannot be kept exactly', async () => {
    const reportId = await importMadeUp(at.desk, troubled)
    const tries: Held[] = [number(NaN), number(Infinity), number(1.5, 0), number(1e15), number(123456789012.3456, 4)]
    for (const now of tries) {
      expect([now, refusalOf(await correctTo(at.desk, reportId, wrongTotal, number(105), now))]).toEqual([
        now,
        'bad-value',
      ])
    }
    expect((await review(reportId)).events).toEqual([])
  })

  it('refuses cells that neither form nor paper has, and reports that are not there', async () => {
    const reportId = await importMadeUp(at.desk, troubled)
    const absent: Held = { state: 'absent' }
    expect(refusalOf(await correctTo(at.desk, reportId, 'requests/new/nobody', absent, number(1)))).toBe('no-such-cell')
    expect(refusalOf(await at.desk.confirm({ reportId, cell: 'indicators/0/value' }))).toBe('no-such-cell')
    expect(refusalOf(await correctTo(at.desk, 77, wrongTotal, absent, number(1)))).toBe('no-such-report')
    expect(refusalOf(await at.desk.openReport({ reportId: 77 }))).toBe('no-such-report')
  })

  it('refuses evidence outside the original', async () => {
    const reportId = await importMadeUp(at.desk, troubled)
    const argument = {
      reportId,
      cell: wrongTotal,
      was: number(105),
      now: number(104),
      why: 'misread',
      note: '',
    } as const
    expect(refusalOf(await at.desk.correct({ ...argument, evidence: { start: 0, end: 999_999 } }))).toBe('bad-request')
    expect(refusalOf(await at.desk.correct({ ...argument, evidence: { start: 5, end: 2 } }))).toBe('bad-request')
  })

  it('refuses malformed requests', async () => {
    const bad = { reportId: 1, cell: 'no key', was: blank, now: blank, why: 'because', note: '', evidence: null }
    expect(refusalOf(await at.desk.correct(bad as unknown as Parameters<HostDesk['correct']>[0]))).toBe('bad-request')
    expect(refusalOf(await at.desk.openReport({ reportId: -1 }))).toBe('bad-request')
    expect(refusalOf(await at.desk.search({ text: '  ' }))).toBe('bad-request')
  })

  it('appends nothing for a value that is already there', async () => {
    const reportId = await importMadeUp(at.desk, troubled)
    expect(valueOf(await correctTo(at.desk, reportId, wrongTotal, number(105), number(105))).events).toEqual([])
  })

  it('appends a reason made more exact, and leaves the value as it is', async () => {
    const reportId = await importMadeUp(at.desk, troubled)
    valueOf(await correctTo(at.desk, reportId, wrongTotal, number(105), number(104)))
    const again = { reportId, cell: wrongTotal, was: number(104), now: number(104), evidence: null } as const
    const told = valueOf(await at.desk.correct({ ...again, why: 'organ-confirmed', note: '电话核实' }))
    expect(told.events.at(-1)).toMatchObject({ why: 'organ-confirmed', note: '电话核实', undoes: null })
    expect(told.cells.find((cell) => cell.key === wrongTotal)).toMatchObject({ held: number(104), mark: 'changed' })
    const same = valueOf(await at.desk.correct({ ...again, why: 'organ-confirmed', note: '电话核实' }))
    expect(same.events).toHaveLength(told.events.length)
    expect(valueOf(await at.desk.undo({ reportId })).cells.find((cell) => cell.key === wrongTotal)).toMatchObject({
      held: number(104),
    })
  })
})

describe('confirming', () => {
  it('settles a doubtful cell and the finding that asks about it, once', async () => {
    const cell = 'requests/new/natural'
    const reportId = await importMadeUp(at.desk, {
      ...troubled,
      cells: requestRow('new', [{ doubtful: 240 }, 4, '', 1, '', 1], 246),
      noticed: [madeUpDoubt([cell])],
    })
    expect((await review(reportId)).openItems).toHaveLength(1)
    const answer = valueOf(await at.desk.confirm({ reportId, cell }))
    expect(answer.openItems).toEqual([])
    expect(answer.cells.find((each) => each.key === cell)?.mark).toBe('confirmed')
    expect(valueOf(await at.desk.confirm({ reportId, cell })).events).toHaveLength(1)
    expect((await row()).openCount).toBe(0)
  })
})

describe('undo', () => {
  it('is refused where nothing was done, and redo where nothing was undone', async () => {
    const reportId = await importMadeUp(at.desk, troubled)
    expect(refusalOf(await at.desk.undo({ reportId }))).toBe('nothing-to-undo')
    expect(refusalOf(await at.desk.redo({ reportId }))).toBe('nothing-to-redo')
  })
})
