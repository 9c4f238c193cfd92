import { describe, expect, it } from 'vitest'
import type { Beside } from '../../src/report/model/neighbour.ts'
import { neighbourOf } from '../../src/report/neighbour.ts'
import type { EventBody } from '../../src/report/replay.ts'
import { revise, type Head, type ReviseOptions } from '../../src/report/revise.ts'
import { madeUpDoubt, madeUpExtraction, requestRow } from '../made-up-extraction.ts'
import { balanced, codes, number } from './made-up-history.ts'

const none: Beside = { years: [], versions: [], alike: [], peers: {}, breaks: [] }
const event = (id: number, body: EventBody) => ({ ...body, id, at: '2026-03-01T08:00:00.000Z', who: '甲' })
const said = (field: 'organ' | 'year', now: string): EventBody => ({
  kind: 'head',
  field,
  was: null,
  now,
  undoes: null,
})

describe('a report among others', () => {
  it('asks for them by the head as held', () => {
    const asked: Head[] = []
    const beside = (head: Head): Beside => {
      asked.push(head)
      return none
    }
    const extraction = madeUpExtraction(balanced)
    revise(extraction, [], { beside })
    revise(extraction, [event(1, said('organ', '苇湾区司法局')), event(2, said('year', '2023'))], { beside })
    expect(asked).toEqual([
      { organ: '云麓市人民政府', year: 2021, scope: null },
      { organ: '苇湾区司法局', year: 2023, scope: null },
    ])
  })

  it('says which stands before and after it, and which years are missing', () => {
    const years = [2018, 2019, 2023].map((year) => neighbourOf(year, revise(madeUpExtraction({ year }), []))!)
    const { neighbours } = revise(madeUpExtraction({ year: 2021 }), [], { beside: () => ({ ...none, years }) })
    expect(neighbours).toEqual({
      previous: { reportId: 2019, year: 2019 },
      next: { reportId: 2023, year: 2023 },
      missing: [2020, 2022],
    })
    expect(revise(madeUpExtraction(), []).neighbours).toEqual({ previous: null, next: null, missing: [] })
  })

  it('keeps a verdict while the figure of the other year is the same, whoever’s report says it', () => {
    const row = (name: string, value: number) => requestRow(name, [value, 0, 0, 0, 0, 0], value)
    const extraction = madeUpExtraction({ year: 2022, cells: row('carriedIn', 5) })
    const other = (reportId: number, value: number): ReviseOptions => ({
      beside: () => ({
        ...none,
        years: [neighbourOf(reportId, revise(madeUpExtraction({ year: 2021, cells: row('carriedOut', value) }), []))!],
      }),
    })
    const carried = (options: ReviseOptions, events: Parameters<typeof revise>[1] = []) =>
      revise(extraction, events, options).findings.find(({ code }) => code === 'XY-01')
    const finding = carried(other(7, 3))!
    const verdict = event(1, {
      kind: 'verdict',
      finding: finding.id,
      was: null,
      now: 'sourceError',
      note: '',
      operands: Object.fromEntries(finding.cells.map((cell) => [cell, number(5)])),
      others: finding.others!,
      sides: { expected: null, actual: null },
      undoes: null,
    })
    expect(finding.others?.length).toBeGreaterThan(0)
    expect(carried(other(7, 3), [verdict])?.verdict).toBe('sourceError')
    expect(carried(other(8, 3), [verdict])?.verdict).toBe('sourceError')
    expect(carried(other(7, 4), [verdict])?.verdict).toBeNull()
  })
})

describe('rules switched off', () => {
  const wrong = madeUpExtraction({ cells: requestRow('new', [240, 4, '', 1, '', 1], 247) })

  it('raise nothing and mark nothing', () => {
    expect(codes(revise(wrong, []))).toEqual(['T3-ROW'])
    const without = revise(wrong, [], { switchedOff: new Set(['T3-ROW']) })
    expect(codes(without)).toEqual([])
    expect(without.cells.filter(({ mark }) => mark !== 'machine')).toEqual([])
  })

  it('stand all the same where they say how the reading went', () => {
    const cells = requestRow('new', ['约三', 4, '', 1, '', 1], 246)
    const lost = { ...madeUpDoubt([], 'STR-04'), weight: 'error' as const }
    const noticed = [madeUpDoubt(['requests/new/natural']), madeUpDoubt([], 'STR-03'), lost]
    const all = ['CEL-02', 'CEL-10', 'STR-03', 'STR-04']
    const { findings } = revise(madeUpExtraction({ cells, noticed }), [], { switchedOff: new Set(all) })
    const raised = findings.map(({ code }) => code).filter((code) => all.includes(code))
    expect(raised.sort()).toEqual(all)
  })
})

describe('findings an earlier program’s check left in the extraction', () => {
  it('do not live on beside those of today', () => {
    const extraction = madeUpExtraction(balanced)
    const old = [
      // A rule that says it of other cells today, one that is no longer raised, and one that is gone.
      { ...madeUpDoubt(['requests/new/total'], 'T3-ROW'), weight: 'error' as const },
      madeUpDoubt(['requests/new/natural'], 'NAR-01'),
      madeUpDoubt([], 'OLD-07'),
    ]
    const findings = [...extraction.findings, ...old, madeUpDoubt([], 'SRC-01')]
    const fresh = revise({ ...extraction, findings: [...extraction.findings, madeUpDoubt([], 'SRC-01')] }, [])
    expect(revise({ ...extraction, findings }, []).findings).toEqual(fresh.findings)
    expect(fresh.findings.map(({ code }) => code)).toContain('SRC-01')
  })
})
