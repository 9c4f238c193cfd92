// Proposals as they are listed, and taken: whole, with their reason, or as far as nothing stood in the way.
import { afterEach, describe, expect, it } from 'vitest'
import type { Proposal } from '../../src/report/model/finding.ts'
import type { ReviewView } from '../../src/report/model/report-view.ts'
import { firstCount, proposedChanges, proposedHeld, ranksOf } from '../../src/renderer/page/proposals.ts'
import { blankTotal, number, wrongTotal } from '../main/desk/made-up-desk.ts'
import { heldAt, openWorkroom, settled, type Workroom } from './workroom.ts'

const proposal = (cell: string, value: number | null, standing?: number): Proposal => ({
  changes: [{ cell, value }],
  why: '',
  repairs: ['T4-SUM'],
  ...(standing === undefined ? {} : { standing }),
})

describe('the places of proposals', () => {
  it('are shared by those that are equally likely', () => {
    const proposals = [proposal('a/b/c', 1, 9), proposal('a/b/d', 2, 9), proposal('a/b/e', 3, 4)]
    expect(ranksOf({ proposals })).toEqual([1, 1, 3])
    expect(firstCount({ proposals })).toBe(2)
  })

  it('are one each where nothing is said of their standing', () => {
    const proposals = [proposal('a/b/c', 1), proposal('a/b/d', 2)]
    expect(ranksOf({ proposals })).toEqual([1, 2])
    expect(firstCount({ proposals })).toBe(1)
  })
})

describe('a proposed value', () => {
  it('keeps its decimals, and none is a blank', () => {
    expect(proposedHeld(12)).toEqual(number(12))
    expect(proposedHeld(1.25)).toEqual(number(1.25, 2))
    expect(proposedHeld(null)).toEqual({ state: 'blank' })
  })
})

describe('taking a proposal', () => {
  let room: Workroom
  afterEach(() => room.close())

  /** The work's review with these changes proposed by its first finding. */
  async function proposing(changes: Proposal['changes']): Promise<string> {
    room = await openWorkroom()
    const { review } = room.work.state()
    const [first, ...rest] = review.findings
    if (!first) throw new Error('nothing was found')
    const findings = [{ ...first, proposals: [{ changes, why: '', repairs: [first.code] }] }, ...rest]
    room.work.take({ ...review, findings } satisfies ReviewView)
    room.work.showFinding(first.id)
    return first.message
  }
  const both = [
    { cell: wrongTotal, value: 103 },
    { cell: blankTotal, value: 3 },
  ]

  it('corrects the cell with the reason and the sentence of the finding, and can be taken back', async () => {
    const message = await proposing([{ cell: wrongTotal, value: 103 }])
    const { work } = room
    await work.adopt(0)
    await settled(work)
    expect(heldAt(work, wrongTotal)).toEqual(number(103))
    expect(work.state().review.events.at(-1)).toMatchObject({ kind: 'correction', why: 'proposal', note: message })
    expect(work.state().cell).toBe(wrongTotal)
    work.undo()
    await settled(work)
    expect(heldAt(work, wrongTotal)).toEqual(number(105))
  })

  it('of several changes makes them all', async () => {
    const message = await proposing(both)
    const { work } = room
    await work.adopt(0)
    await settled(work)
    expect([heldAt(work, wrongTotal), heldAt(work, blankTotal)]).toEqual([number(103), number(3)])
    expect(room.adopted).toEqual([2])
    const events = work.state().review.events.slice(-2)
    expect(events).toMatchObject([
      { why: 'proposal', note: message },
      { why: 'proposal', note: message },
    ])
    work.undo()
    await settled(work)
    expect([heldAt(work, wrongTotal), heldAt(work, blankTotal)]).toEqual([number(105), { state: 'blank' }])
    work.redo()
    await settled(work)
    expect([heldAt(work, wrongTotal), heldAt(work, blankTotal)]).toEqual([number(103), number(3)])
  })

  it('makes none of its changes where it is refused', async () => {
    await proposing([...both, { cell: 'requests/new/natural', value: 1 }])
    const { work } = room
    room.obstacles.push({ code: 'disk-full' })
    await work.adopt(0)
    await settled(work)
    expect(room.adopted).toEqual([])
    expect(room.refusals).toEqual([{ code: 'disk-full' }])
    expect(heldAt(work, wrongTotal)).toEqual(number(105))
    expect(heldAt(work, blankTotal)).toEqual({ state: 'blank' })
    expect(heldAt(work, 'requests/new/natural')).toEqual(number(240))
    expect(work.state().unsaved).toEqual([])
  })

  it('passes over cells that already hold what is proposed', async () => {
    await proposing([{ cell: 'requests/new/natural', value: 240 }, ...both])
    await room.work.adopt(0)
    await settled(room.work)
    expect(room.adopted).toEqual([2])
  })

  it('that changes no figure says so', async () => {
    await proposing([{ cell: 'requests/new/natural', value: 240 }])
    await room.work.adopt(0)
    expect(room.adopted).toEqual([0])
    expect(room.work.state().review.events).toEqual([])
  })

  it('is shown with what stands there and what would', async () => {
    await proposing(both)
    const { cells } = room.work.index()
    const changes = proposedChanges({ changes: both, why: '', repairs: [] }, cells)
    expect(changes).toMatchObject([
      { name: '予以公开 · 总计', was: number(105), now: number(103) },
      { name: '上年结转政府信息公开申请数量 · 总计', was: { state: 'blank' }, now: number(3) },
    ])
  })
})

describe('a verdict', () => {
  it('is shown with who gave it and why as long as it stands, and given anew with another note', async () => {
    const room = await openWorkroom()
    const { work } = room
    work.judge('accepted', '口径不同')
    await settled(work)
    const { finding } = work.state()
    expect(work.index().verdicts.get(finding ?? '')).toMatchObject({ now: 'accepted', note: '口径不同' })
    work.judge('accepted', '口径不同，已与报送单位核实')
    await settled(work)
    expect(work.index().verdicts.get(finding ?? '')?.note).toBe('口径不同，已与报送单位核实')
    work.judge(null)
    await settled(work)
    expect(work.index().verdicts.has(finding ?? '')).toBe(false)
    expect(room.refusals).toEqual([])
    await room.close()
  })
})
