import { describe, expect, it } from 'vitest'
import { findingId } from '../../src/report/model/finding-id.ts'
import type { Extraction } from '../../src/report/model/extraction.ts'
import type { CellMark, Held, ReviewEvent, Revision } from '../../src/report/model/revision.ts'
import { inverse, type EventBody } from '../../src/report/replay.ts'
import { revise } from '../../src/report/revise.ts'
import { madeUpDoubt, madeUpExtraction, requestRow, type MadeUp } from '../made-up-extraction.ts'

const number = (value: number, decimals = 0): Held => ({ state: 'number', value, decimals })
const blank: Held = { state: 'blank' }
const absent: Held = { state: 'absent' }

const balanced: MadeUp = {
  cells: {
    ...requestRow('new', [240, 4, '', 1, '', 1], 246),
    ...requestRow('granted', [100, 2, 0, 1, '/', 1], 104),
  },
}

/** Plays the desk: events get numbers in order. */
function play(extraction: Extraction, bodies: readonly (EventBody | 'undo' | 'redo')[]): Revision {
  const events: ReviewEvent[] = []
  for (const body of bodies) {
    const now = revise(extraction, events)
    const target = typeof body === 'string' ? events.find((event) => event.id === now[body]) : null
    if (target === undefined) throw new Error(`nothing to ${String(body)}`)
    const full = typeof body === 'string' ? inverse(target!) : body
    events.push({ ...full, id: events.length + 1, at: '2026-03-01T08:00:00.000Z', who: '校核员甲' })
  }
  return revise(extraction, events)
}

const correction = (cell: string, was: Held, now: Held): EventBody => ({
  kind: 'correction',
  cell,
  was,
  now,
  why: 'misread',
  note: '',
  evidence: null,
  undoes: null,
})
const confirmation = (cell: string): EventBody => ({ kind: 'confirmation', cell, was: false, now: true, undoes: null })
const mark = (revision: Revision, key: string): CellMark | undefined =>
  revision.cells.find((cell) => cell.key === key)?.mark
const held = (revision: Revision, key: string): Held | undefined =>
  revision.cells.find((cell) => cell.key === key)?.held
const codes = (revision: Revision): string[] =>
  revision.findings.filter((finding) => finding.open).map((finding) => finding.code)
const total = 'requests/new/total'

describe('what is held over what was read', () => {
  it('is what the machine read where nobody did anything', () => {
    const extraction = madeUpExtraction(balanced)
    const revision = revise(extraction, [])
    expect(revision.filled).toEqual(extraction.filled)
    expect(revision.findings.map((finding) => finding.code)).toEqual(extraction.findings.map(({ code }) => code))
    expect(revision.state).toBe('imported')
    expect([revision.undo, revision.redo]).toEqual([null, null])
    expect(held(revision, total)).toEqual(number(246))
    expect(held(revision, 'requests/granted/legalService')).toEqual({ state: 'na' })
    expect(held(revision, 'requests/new/research')).toEqual(blank)
  })

  it('lists cells of the form that the paper lacks as absent, never as 0 or blank', () => {
    const revision = revise(madeUpExtraction(balanced), [])
    expect(held(revision, 'reviewLitigation/review/upheld')).toEqual(absent)
    expect(revision.filled.cells.some(({ key }) => key.startsWith('reviewLitigation/'))).toBe(false)
  })

  it('keeps the one row of a mixed form and leaves out the rows it stands for', () => {
    const mixed = madeUpExtraction({ cells: { ...balanced.cells, ...requestRow('other', [1, 0, 0, 0, 0, 0], 1) } })
    const keys = revise(mixed, []).cells.map((cell) => cell.key)
    expect(keys).toContain('requests/other/natural')
    expect(keys).not.toContain('requests/other.rest/natural')
  })

  it('takes a correction in place of the reading and leaves the reading where it is', () => {
    const extraction = madeUpExtraction(balanced)
    const revision = play(extraction, [correction(total, number(246), number(247))])
    expect(held(revision, total)).toEqual(number(247))
    expect(mark(revision, total)).toBe('changed')
    const corrected = revision.filled.cells.find(({ key }) => key === total)
    expect(corrected?.reading.raw).toBe('246')
    expect(revision.extraction).toEqual(madeUpExtraction(balanced))
  })

  it('fills a cell the machine did not find, in its place on the form', () => {
    const key = 'requests/carriedIn/natural'
    const revision = play(madeUpExtraction(balanced), [correction(key, absent, number(3))])
    const keys = revision.filled.cells.map((cell) => cell.key)
    expect(keys.indexOf(key)).toBe(keys.indexOf(total) + 1)
    expect(revision.filled.cells.find((cell) => cell.key === key)?.reading.raw).toBe('')
  })

  it('lets a person make a cell absent, blank or not applicable', () => {
    const extraction = madeUpExtraction(balanced)
    const gone = play(extraction, [correction(total, number(246), absent)])
    expect(gone.filled.cells.some(({ key }) => key === total)).toBe(false)
    expect(held(play(extraction, [correction(total, number(246), blank)]), total)).toEqual(blank)
    expect(held(play(extraction, [correction(total, number(246), { state: 'na' })]), total)).toEqual({ state: 'na' })
  })

  it('reads the place a person pointed at into the held form', () => {
    const extraction = madeUpExtraction({ ...balanced, prose: '全年新收 249 件' })
    const start = extraction.document.text.indexOf('249')
    const revision = play(extraction, [
      { ...correction(total, number(246), number(249)), evidence: { start, end: start + 3 } } as EventBody,
    ])
    const { raw, span } = revision.filled.cells.find(({ key }) => key === total)!.reading
    expect([raw, span]).toEqual(['249', { start, end: start + 3 }])
  })

  it('corrects a value of the open list and fills one its row lacks', () => {
    const extraction = madeUpExtraction({
      form: 'indicator-list',
      year: 2016,
      indicators: [
        { label: '主动公开数', values: { value: 12, cumulative: 40 } },
        { label: '当面申请数', values: { value: 3 } },
      ],
    })
    const revision = play(extraction, [
      correction('indicators/0/value', number(12), number(13)),
      correction('indicators/1/cumulative', absent, number(9)),
    ])
    const values = revision.filled.indicators.map((row) =>
      row.values.map(({ column, reading }) => [column, reading.quantity]),
    )
    expect(values).toEqual([
      [
        ['value', number(13)],
        ['cumulative', number(40)],
      ],
      [
        ['value', number(3)],
        ['cumulative', number(9)],
      ],
    ])
  })

  it('takes organ and year from a person where they say so', () => {
    const extraction = madeUpExtraction({ ...balanced, organ: null })
    const given: EventBody = { kind: 'head', field: 'organ', was: null, now: '澜屿市人民政府', undoes: null }
    const revision = play(extraction, [given, { ...given, field: 'year', now: '2022' } as EventBody])
    expect([revision.organ, revision.year]).toEqual(['澜屿市人民政府', 2022])
    expect(play(extraction, [given, 'undo']).organ).toBeNull()
  })

  it('gives the tables a paper lost the form of its year, and no longer misses one that was filled in', () => {
    const missingTables = ['requests', 'reviewLitigation'] as const
    const lost = madeUpExtraction({ form: null, year: 2020, missingTables })
    const revision = play(lost, [correction('requests/new/natural', absent, number(5))])
    expect(revision.filled.missingTables).toEqual(['reviewLitigation'])
    expect(revision.filled.form).toBeNull()
  })
})

describe('marks', () => {
  it('say that a sum does not add up at the cell that should equal the others', () => {
    const revision = revise(madeUpExtraction({ cells: requestRow('new', [240, 4, '', 1, '', 1], 247) }), [])
    expect(codes(revision)).toEqual(['T3-ROW'])
    expect(revision.cells.filter((cell) => cell.mark !== 'machine').map((cell) => [cell.key, cell.mark])).toEqual([
      [total, 'unbalanced'],
    ])
  })

  it('ask about a blank total', () => {
    const revision = revise(madeUpExtraction({ cells: requestRow('carriedIn', [3, '', '', '', '', ''], '') }), [])
    expect(codes(revision)).toEqual(['CEL-05'])
    expect(mark(revision, 'requests/carriedIn/total')).toBe('doubtful')
  })

  it('say changed for a changed cell that still does not add up, and leave the sum to its finding', () => {
    const extraction = madeUpExtraction({ cells: requestRow('new', [240, 4, '', 1, '', 1], 247) })
    const revision = play(extraction, [correction(total, number(247), number(250))])
    expect(mark(revision, total)).toBe('changed')
    expect(codes(revision)).toEqual(['T3-ROW'])
    expect(revision.findings.find(({ code }) => code === 'T3-ROW')?.cells).toContain(total)
  })

  it('say confirmed when a person wrote what the machine had read', () => {
    const extraction = madeUpExtraction(balanced)
    const revision = play(extraction, [
      correction(total, number(246), number(247)),
      correction(total, number(247), number(246)),
    ])
    expect(mark(revision, total)).toBe('confirmed')
  })
})

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
    const twice = [madeUpDoubt([], 'STR-09'), madeUpDoubt([], 'STR-09')]
    const ids = revise(madeUpExtraction({ ...balanced, noticed: twice }), []).findings.map((finding) => finding.id)
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
})

describe('states', () => {
  const state = (was: Revision['state'], now: Revision['state']): EventBody => ({
    kind: 'state',
    was,
    now,
    note: '',
    undoes: null,
  })
  const extraction = madeUpExtraction(balanced)

  it('open the review with the first change and close it when that is taken back', () => {
    expect(play(extraction, [confirmation(total)]).state).toBe('inReview')
    expect(play(extraction, [confirmation(total), 'undo']).state).toBe('imported')
  })

  it('put a checked report back into review when a value changes, not when a cell is confirmed', () => {
    const checked = [confirmation(total), state('inReview', 'checked')]
    expect(play(extraction, checked).state).toBe('checked')
    expect(play(extraction, [...checked, confirmation('requests/new/natural')]).state).toBe('checked')
    const changed = play(extraction, [...checked, correction(total, number(246), number(1))])
    expect(changed.state).toBe('inReview')
    expect(play(extraction, [...checked, correction(total, number(246), number(1)), 'undo']).state).toBe('checked')
  })

  it('offer neither undo nor redo while approved', () => {
    const approved = play(extraction, [confirmation(total), state('inReview', 'checked'), state('checked', 'approved')])
    expect([approved.undo, approved.redo]).toEqual([null, null])
  })
})

describe('undo and redo', () => {
  const extraction = madeUpExtraction(balanced)
  const first = correction(total, number(246), number(1))
  const second = correction(total, number(1), number(2))

  it('go back and forth along the changes that stand', () => {
    const value = (steps: Parameters<typeof play>[1]) => held(play(extraction, steps), total)
    expect(value([first, second, 'undo'])).toEqual(number(1))
    expect(value([first, second, 'undo', 'undo'])).toEqual(number(246))
    expect(value([first, second, 'undo', 'undo', 'redo'])).toEqual(number(1))
    expect(value([first, second, 'undo', 'redo', 'undo', 'redo'])).toEqual(number(2))
  })

  it('lose the way forward with a fresh change, but no event', () => {
    const revision = play(extraction, [first, 'undo', correction(total, number(246), number(9))])
    expect(revision.redo).toBeNull()
    expect(revision.events.map((event) => event.undoes)).toEqual([null, 1, null])
    expect(held(revision, total)).toEqual(number(9))
  })

  it('refuse events that do not follow from one another', () => {
    const head = { at: '', who: '' }
    expect(() => revise(extraction, [{ ...first, ...head, id: 5, undoes: 3 } as ReviewEvent])).toThrow(/5 takes back 3/)
  })
})
