import { describe, expect, it } from 'vitest'
import { findingId } from '../../src/report/model/finding-id.ts'
import type { EventBody } from '../../src/report/replay.ts'
import { revise } from '../../src/report/revise.ts'
import { madeUpDoubt, madeUpExtraction, requestRow } from '../made-up-extraction.ts'
import { absent, balanced, codes, confirmation, correction, mark, number, play, total } from './made-up-history.ts'

describe('findings', () => {
  it('are found afresh on the held values', () => {
    const extraction = madeUpExtraction({ cells: requestRow('new', [240, 4, '', 1, '', 1], 247) })
    expect(codes(play(extraction, [correction(total, number(247), number(246))]))).toEqual([])
    const broken = play(madeUpExtraction(balanced), [correction(total, number(246), number(999))])
    expect(codes(broken)).toEqual(['T3-ROW'])
  })

  it('keep what the steps noticed, which no value can answer', () => {
    const lost = { ...madeUpDoubt([], 'STR-03'), weight: 'error' as const }
    const revision = play(madeUpExtraction({ ...balanced, noticed: [lost] }), [
      correction(total, number(246), number(999)),
    ])
    expect(codes(revision)).toEqual(['STR-03', 'T3-ROW'])
  })

  it('about doubtful cells close when each of them was confirmed or corrected', () => {
    const cells = requestRow('new', [{ doubtful: 240 }, { doubtful: 4 }, '', 1, '', 1], 246)
    const named = Object.keys(cells).filter((key) => key.startsWith('requests/new/'))
    const extraction = madeUpExtraction({ cells, noticed: [madeUpDoubt(named)] })
    const [first, second] = ['requests/new/natural', 'requests/new/business'] as const
    expect(mark(revise(extraction, []), first)).toBe('doubtful')
    const one = play(extraction, [confirmation(first)])
    expect([mark(one, first), mark(one, second), codes(one)]).toEqual(['confirmed', 'doubtful', ['CEL-10']])
    const both = play(extraction, [confirmation(first), correction(second, number(4), number(14))])
    expect(both.findings.find(({ code }) => code === 'CEL-10')?.open).toBe(false)
    expect(codes(play(extraction, [confirmation(first), confirmation(second), 'undo']))).toEqual(['CEL-10'])
  })

  it('about cells that could not be read close when each of them was given', () => {
    const key = 'requests/carriedIn/total'
    const extraction = madeUpExtraction({ ...balanced, noticed: [madeUpDoubt([key])] })
    expect(codes(revise(extraction, []))).toEqual(['CEL-10'])
    expect(codes(play(extraction, [correction(key, absent, number(0))]))).not.toContain('CEL-10')
  })

  it('have one id for the same rule about the same cells, whatever the values', () => {
    const wrong = (value: number) => madeUpExtraction({ cells: requestRow('new', [1, 1, 1, 1, 1, 1], value) })
    const ids = [7, 8].map((value) => revise(wrong(value), []).findings.map((finding) => finding.id))
    expect(ids[0]).toEqual(ids[1])
    expect(ids[0]).toHaveLength(1)
    expect(findingId({ code: 'A', table: null, cells: ['x/y/z'] })).not.toBe(
      findingId({ code: 'A', table: null, cells: ['x/z/y'] }),
    )
  })

  it('have different ids where a step notices the same thing twice', () => {
    const twice = [madeUpDoubt([], 'STR-10'), madeUpDoubt([], 'STR-10')]
    const { findings } = revise(madeUpExtraction({ ...balanced, noticed: twice }), [])
    const ids = findings.filter(({ code }) => code === 'STR-10').map((finding) => finding.id)
    expect(new Set(ids).size).toBe(2)
  })
})

describe('verdicts', () => {
  const extraction = madeUpExtraction({ cells: requestRow('new', [240, 4, '', 1, '', 1], 247) })
  const finding = revise(extraction, []).findings[0]!
  const heldNow = revise(extraction, []).cells
  const operands = Object.fromEntries(
    finding.cells.map((key) => [key, heldNow.find((cell) => cell.key === key)?.held ?? absent]),
  )
  const verdict: EventBody = {
    kind: 'verdict',
    finding: finding.id,
    was: null,
    now: 'sourceError',
    note: '',
    operands,
    undoes: null,
  }

  it('close a finding while its operands hold the same values', () => {
    const revision = play(extraction, [verdict])
    expect(revision.findings[0]).toMatchObject({ verdict: 'sourceError', open: false })
    expect(mark(revision, total)).toBe('machine')
  })

  it('fall when an operand changes, and hold again when the change is taken back', () => {
    const change = correction('requests/new/natural', number(240), number(239))
    expect(play(extraction, [verdict, change]).findings[0]).toMatchObject({ verdict: null, open: true })
    expect(play(extraction, [verdict, change, 'undo']).findings[0]).toMatchObject({ open: false })
  })

  it('hold when a cell changes that the finding does not name', () => {
    const elsewhere = correction('requests/granted/natural', absent, number(1))
    expect(play(extraction, [verdict, elsewhere]).findings[0]?.verdict).toBe('sourceError')
  })

  it('settle the doubt about the cells a step was unsure of', () => {
    const key = 'requests/new/natural'
    const doubt = madeUpDoubt([key])
    const unsure = madeUpExtraction({
      cells: requestRow('new', [{ doubtful: 240 }, 4, '', 1, '', 1], 246),
      noticed: [doubt],
    })
    const judged = play(unsure, [
      { ...verdict, finding: findingId(doubt), now: 'falseAlarm', operands: { [key]: number(240) } } as EventBody,
    ])
    expect(mark(judged, key)).toBe('machine')
  })

  it('on what names no cell and no figure fall when it says something else, unless given by an earlier program', () => {
    const saying = (message: string) =>
      madeUpExtraction({ ...balanced, noticed: [{ ...madeUpDoubt([], 'STR-10'), message }] })
    const now = 'accepted' as const
    const sides = { expected: null, actual: null }
    const earlier = { ...verdict, finding: findingId(madeUpDoubt([], 'STR-10')), now, operands: {}, sides } as EventBody
    const given = { ...earlier, message: '多出一节' } as EventBody
    const verdictOn = (message: string, steps: Parameters<typeof play>[1]) =>
      play(saying(message), steps).findings.find(({ code }) => code === 'STR-10')?.verdict
    expect(verdictOn('多出一节', [given])).toBe('accepted')
    expect(verdictOn('多出一节、三节', [given])).toBeNull()
    expect(verdictOn('多出一节、三节', [given, 'undo', 'redo'])).toBeNull()
    expect(verdictOn('多出一节、三节', [earlier])).toBe('accepted')
  })
})
