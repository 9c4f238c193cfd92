// Narrowing, counting, sorting and finding the shelf's rows.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ShelfRow } from '../../src/contract.ts'
import {
  countFacets,
  facetNames,
  narrow,
  noPicks,
  pick,
  unknown,
  type FacetName,
  type Picks,
} from '../../src/renderer/shelf/facets.ts'
import { firstSort, sortKeys, sortRows, turn } from '../../src/renderer/shelf/sort.ts'
import { foundRows } from '../../src/renderer/shelf/use-search.ts'
import { madeUpRow, madeUpRows } from './shelf-workstation.ts'

const rows = [
  madeUpRow({ reportId: 1, state: 'imported', year: 2024, rules: ['CEL-05', 'T3-ROW'] }),
  madeUpRow({ reportId: 2, state: 'imported', year: 2020, form: 'annual-2019', formName: '2019年版式' }),
  madeUpRow({ reportId: 3, state: 'checked', year: 2024, rules: ['CEL-05'] }),
  madeUpRow({ reportId: 4, state: 'checked', year: null, form: null, formName: '' }),
]
const ids = (some: readonly ShelfRow[]) => some.map((row) => row.reportId)
const counted = (facets: ReturnType<typeof countFacets>, name: FacetName) =>
  Object.fromEntries(facets.find((facet) => facet.name === name)!.values.map(({ value, count }) => [value, count]))

describe('facets', () => {
  it('leave everything while nothing is chosen', () => {
    expect(ids(narrow(rows, noPicks))).toEqual([1, 2, 3, 4])
  })

  it('join choices within a facet and cut across facets', () => {
    expect(ids(narrow(rows, { ...noPicks, year: ['2024', '2020'] }))).toEqual([1, 2, 3])
    expect(ids(narrow(rows, { ...noPicks, year: ['2024', '2020'], state: ['imported'] }))).toEqual([1, 2])
    expect(ids(narrow(rows, { ...noPicks, rule: ['T3-ROW', 'CEL-05'] }))).toEqual([1, 3])
  })

  it('find rows whose year or form was not recognised', () => {
    expect(ids(narrow(rows, { ...noPicks, year: [unknown] }))).toEqual([4])
    expect(ids(narrow(rows, { ...noPicks, form: [unknown] }))).toEqual([4])
  })

  it('count a value over what the other facets leave, not over its own', () => {
    const facets = countFacets(rows, rows, { ...noPicks, state: ['imported'] })
    expect(counted(facets, 'state')).toEqual({ imported: 2, inReview: 0, checked: 2, approved: 0 })
    expect(counted(facets, 'year')).toEqual({ 2024: 1, 2020: 1, [unknown]: 0 })
    expect(facets.find((facet) => facet.name === 'state')!.all).toBe(4)
  })

  it('list the newest year first, the unknown last, and the commonest rule first', () => {
    const facets = countFacets(rows, rows, noPicks)
    expect(facets.find((facet) => facet.name === 'year')!.values.map(({ value }) => value)).toEqual([
      '2024',
      '2020',
      unknown,
    ])
    expect(facets.find((facet) => facet.name === 'rule')!.values[0]).toEqual({ value: 'CEL-05', count: 2 })
  })

  it('promise exactly as many rows as a choice then shows', () => {
    const library = madeUpRows(300)
    const chosen = (facet: FacetName) =>
      fc.subarray(
        countFacets(library, library, noPicks)
          .find((one) => one.name === facet)!
          .values.map((v) => v.value),
        {
          maxLength: 2,
        },
      )
    const picksOf = fc.record(Object.fromEntries(facetNames.map((name) => [name, chosen(name)]))) as fc.Arbitrary<Picks>
    fc.assert(
      fc.property(picksOf, (picks) => {
        for (const facet of countFacets(library, library, picks))
          for (const { value, count } of facet.values)
            expect(narrow(library, { ...picks, [facet.name]: [value] })).toHaveLength(count)
      }),
      { numRuns: 40 },
    )
  })

  it('turn a choice off when it is chosen again, and gather several with the control key', () => {
    const once = pick(noPicks, 'year', '2024', false)
    expect(once.year).toEqual(['2024'])
    expect(pick(once, 'year', '2024', false).year).toEqual([])
    expect(pick(once, 'year', '2020', false).year).toEqual(['2020'])
    const both = pick(once, 'year', '2020', true)
    expect(both.year).toEqual(['2024', '2020'])
    expect(pick(both, 'year', '2024', true).year).toEqual(['2020'])
    expect(pick(both, 'year', '2024', false).year).toEqual(['2024'])
  })
})

describe('sorting', () => {
  it('begins with the latest import', () => {
    const three = ['09:00', '11:00', '10:00'].map((time, index) =>
      madeUpRow({ reportId: index + 1, importedAt: `2026-03-02T${time}:00.000Z` }),
    )
    expect(ids(sortRows(three, firstSort))).toEqual([2, 3, 1])
  })

  it('puts organs in pinyin order and those without a name last, both ways', () => {
    const organs = ['云麓市', null, '白渡市', '南浦市'].map((organ, index) => madeUpRow({ reportId: index + 1, organ }))
    expect(ids(sortRows(organs, { by: 'organ', down: false }))).toEqual([3, 4, 1, 2])
    expect(ids(sortRows(organs, { by: 'organ', down: true }))).toEqual([1, 4, 3, 2])
  })

  it('reads figures inside names by value', () => {
    const organs = ['第10中学', '第9中学'].map((organ, index) => madeUpRow({ reportId: index + 1, organ }))
    expect(ids(sortRows(organs, { by: 'organ', down: false }))).toEqual([2, 1])
  })

  it('weighs errors before doubts', () => {
    const found = [
      madeUpRow({ reportId: 1, errorCount: 0, doubtCount: 9 }),
      madeUpRow({ reportId: 2, errorCount: 1, doubtCount: 0 }),
      madeUpRow({ reportId: 3, errorCount: 1, doubtCount: 2 }),
    ]
    expect(ids(sortRows(found, { by: 'found', down: true }))).toEqual([3, 2, 1])
  })

  it('follows the work from imported to approved', () => {
    const states = (['approved', 'imported', 'checked', 'inReview'] as const).map((state, index) =>
      madeUpRow({ reportId: index + 1, state }),
    )
    expect(ids(sortRows(states, { by: 'state', down: false }))).toEqual([2, 4, 3, 1])
  })

  it('orders by hits and leaves rows without any last', () => {
    const hits = new Map([
      [1, 2],
      [3, 7],
    ])
    expect(ids(sortRows(rows, { by: 'hits', down: true }, hits))).toEqual([3, 1, 4, 2])
  })

  it('loses and invents no row, whatever the head', () => {
    const library = madeUpRows(200)
    for (const by of sortKeys)
      for (const down of [true, false])
        expect(ids(sortRows(library, { by, down })).sort((a, b) => a - b)).toEqual(ids(library))
  })

  it('turns the same head round and starts another in its natural direction', () => {
    expect(turn({ by: 'year', down: true }, 'year')).toEqual({ by: 'year', down: false })
    expect(turn(firstSort, 'organ')).toEqual({ by: 'organ', down: false })
    expect(turn(firstSort, 'open')).toEqual({ by: 'open', down: true })
  })
})

describe('finding', () => {
  const hit = (reportId: number) => [reportId, { reportId, hitCount: 1, places: [] }] as const

  it('keeps rows whose original, organ or file name holds the words', () => {
    const some = [
      madeUpRow({ reportId: 1, organ: '南浦市档案馆', fileName: 'a.html' }),
      madeUpRow({ reportId: 2, organ: null, fileName: '南浦2020.txt' }),
      madeUpRow({ reportId: 3, organ: '云麓市', fileName: 'c.html' }),
      madeUpRow({ reportId: 4, organ: '北原市', fileName: 'd.html' }),
    ]
    expect(ids(foundRows(some, new Map([hit(3)]), '南浦'))).toEqual([1, 2, 3])
  })

  it('takes every word, divided by spaces, for names as the library does for originals', () => {
    const some = [
      madeUpRow({ reportId: 1, organ: '南浦市档案馆', year: 2020 }),
      madeUpRow({ reportId: 2, organ: '南浦市信访局', year: 2021 }),
    ]
    expect(ids(foundRows(some, new Map(), '南浦 2021'))).toEqual([2])
    expect(ids(foundRows(some, new Map(), '南浦 2019'))).toEqual([])
  })

  it('does not care about full-width letters and case in names', () => {
    const some = [madeUpRow({ reportId: 1, fileName: 'INDEX_2020.HTML' })]
    expect(ids(foundRows(some, new Map(), 'ｉｎｄｅｘ'))).toEqual([1])
  })
})
