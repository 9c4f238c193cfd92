import { describe, expect, it } from 'vitest'
import { extract } from '../../src/report/extract.ts'
import type { Neighbour } from '../../src/report/model/neighbour.ts'
import { missingYears, neighbourOf, sketchOf } from '../../src/report/neighbour.ts'
import { revise } from '../../src/report/revise.ts'
import { organLevel } from '../../src/report/text/organ-level.ts'
import { marksOf, ownWords, shareIn } from '../../src/report/text/reuse.ts'
import { madeUpExtraction, requestRow } from '../made-up-extraction.ts'
import { standingFiles } from '../laws/made-up-texts.ts'
import { correction, number, play } from './made-up-history.ts'

const roundTrip = (noun: unknown): unknown => JSON.parse(JSON.stringify(noun))

describe('a neighbour', () => {
  it('holds what a person put into the cells, and leaves out what the paper lacks', () => {
    const extraction = madeUpExtraction({ cells: requestRow('carriedOut', [3, '', '/', 0, 0, 0], 3) })
    const was = { state: 'number', value: 3, decimals: 0 } as const
    const revision = play(extraction, [correction('requests/carriedOut/natural', was, number(4))])
    const neighbour = neighbourOf(7, revision)!
    expect(neighbour).toMatchObject({ reportId: 7, organ: '云麓市人民政府', year: 2021, form: 'annual-2021' })
    expect(neighbour.state).toBe('inReview')
    expect(neighbour.values['requests/carriedOut/natural']).toEqual(number(4))
    expect(neighbour.values['requests/carriedOut/business']).toEqual({ state: 'blank' })
    expect(neighbour.values['requests/carriedOut/research']).toEqual({ state: 'na' })
    expect(Object.keys(neighbour.values)).toHaveLength(7)
  })

  it('holds every indicator by its label with each of its columns', () => {
    const indicators = [{ label: '收到申请数', values: { value: 12, cumulative: 58 } }]
    const neighbour = neighbourOf(1, revise(madeUpExtraction({ form: 'statistics-fujian', indicators }), []))!
    expect(neighbour.indicators).toEqual([
      { label: '收到申请数', key: null, unit: '件', values: { value: number(12), cumulative: number(58) } },
    ])
    expect(neighbour.values).toEqual({})
  })

  it('is no one’s without a year', () => {
    expect(neighbourOf(1, revise(madeUpExtraction({ year: null }), []))).toBeNull()
  })

  it('is plain JSON, the same every time, and small, for every file that stands', async () => {
    let seen = 0
    for (const file of standingFiles()) {
      const outcome = await extract(file)
      if (!outcome.ok || outcome.value.year === null) continue
      const neighbour = neighbourOf(1, revise(outcome.value, []))
      const again = neighbourOf(1, revise(outcome.value, []))
      expect(roundTrip(neighbour)).toStrictEqual(neighbour)
      expect(JSON.stringify(again)).toBe(JSON.stringify(neighbour))
      expect(JSON.stringify(neighbour).length).toBeLessThan(24_000)
      seen++
    }
    expect(seen).toBeGreaterThan(0)
  })
})

/** Prose of so many sentences, none of which stands in prose of another `seed`. */
function prose(seed: number, sentences: number): string {
  const start = 0x4e00
  let state = seed * 7919 + 1
  const next = (): number => (state = (Math.imul(state, 1103515245) + 12345) >>> 0) >>> 8
  const word = (): string => String.fromCharCode(start + (next() % 9000))
  return Array.from({ length: sentences }, () => `${Array.from({ length: 20 }, word).join('')}。`).join('')
}

describe('marks of prose', () => {
  const marks = (text: string) => marksOf(ownWords(text))

  it('tell the share of a text that stands in another, short texts exactly and long ones nearly', () => {
    expect(shareIn(marks(prose(1, 5)), marks(prose(1, 5)))).toBe(1)
    expect(shareIn(marks(prose(1, 5)), marks(prose(2, 5)))).toBe(0)
    const longer = prose(3, 180) + prose(4, 20)
    expect(shareIn(marks(longer), marks(prose(3, 180) + prose(5, 60)))).toBeCloseTo(0.9, 1)
    expect(shareIn(marks(prose(3, 100) + prose(5, 100)), marks(prose(3, 100)))).toBeCloseTo(0.5, 1)
    expect(shareIn([], marks(prose(1, 5)))).toBeNull()
    expect(shareIn(marks(prose(1, 5)), [])).toBeNull()
  })

  it('leave out figures, years, the organ and what every report says', () => {
    const mine = '2020年，石桥镇共公开信息135条。本报告由石桥镇人民政府编制。统计期限自2020年1月1日至12月31日。'
    const theirs = '2021年，白沙镇共公开信息978条。'
    expect(ownWords(mine, ['石桥镇'])).toBe(ownWords(theirs, ['白沙镇']))
    expect(ownWords('根据《中华人民共和国政府信息公开条例》，公开有序。')).toBe('根据公开有序')
  })

  it('lead from a text to those that are mostly it, and not to strangers', () => {
    const sketch = (overview: string): Set<number> =>
      new Set(sketchOf({ overview: marks(overview), problems: [] } satisfies Neighbour['prose']))
    const shared = (a: Set<number>, b: Set<number>): number => [...a].filter((band) => b.has(band)).length
    let found = 0
    let strangers = 0
    for (let seed = 1; seed <= 50; seed++) {
      const own = sketch(prose(seed, 60))
      if (shared(own, sketch(prose(seed, 60).slice(0, 21 * 50) + prose(seed + 1000, 10))) > 0) found++
      if (shared(own, sketch(prose(seed + 1000, 60))) > 0) strangers++
    }
    expect(found).toBeGreaterThanOrEqual(47)
    expect(strangers).toBe(0)
    expect(sketch('公开有序。').size).toBe(0)
  })

  it('keep the two parts of a report apart', () => {
    const text = marks(prose(1, 40))
    const first = sketchOf({ overview: text, problems: [] })
    expect(first).toHaveLength(16)
    expect(sketchOf({ overview: [], problems: text }).filter((band) => first.includes(band))).toEqual([])
  })
})

describe('years that are missing', () => {
  const beside = (...years: number[]) => ({ years: years.map((year) => ({ year }) as Neighbour) })
  it('are the year before, and the year after where a later one is held', () => {
    expect(missingYears({ year: 2022 }, beside())).toEqual([2021])
    expect(missingYears({ year: 2022 }, beside(2021))).toEqual([])
    expect(missingYears({ year: 2022 }, beside(2021, 2024))).toEqual([2023])
    expect(missingYears({ year: 2022 }, beside(2019, 2025))).toEqual([2021, 2023])
    expect(missingYears({ year: null }, beside(2021))).toEqual([])
  })
})

describe('the level of an organ', () => {
  it.each([
    ['石桥镇人民政府', 'township-government'],
    ['云澜市石桥街道办事处', 'township-government'],
    ['溪口县人民政府', 'county-government'],
    ['溪口县林业局', 'county-department'],
    ['云澜市', 'city-government'],
    ['云澜市人民政府办公厅', 'city-office'],
    ['云澜市溪口市人民政府', 'county-government'],
    ['岚海省教育厅', 'province-department'],
    ['林业局', null],
  ])('of %s is %s', (organ, level) => {
    expect(organLevel(organ)).toBe(level)
  })
})
