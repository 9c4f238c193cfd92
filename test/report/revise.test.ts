import { describe, expect, it } from 'vitest'
import type { EventBody } from '../../src/report/replay.ts'
import { revise } from '../../src/report/revise.ts'
import { madeUpExtraction, requestRow } from '../made-up-extraction.ts'
import { absent, balanced, blank, codes, correction, held, mark, number, play, total } from './made-up-history.ts'

describe('what is held over what was read', () => {
  it('is what the machine read where nobody did anything', () => {
    const extraction = madeUpExtraction(balanced)
    const revision = revise(extraction, [])
    expect(revision.filled).toEqual(extraction.filled)
    expect(revision.findings.map((finding) => finding.code)).toEqual(extraction.findings.map(({ code }) => code))
    expect(revision.state).toBe('imported')
    expect([revision.undo, revision.redo]).toEqual([[], []])
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
