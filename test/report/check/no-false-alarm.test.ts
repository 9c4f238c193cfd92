// Law: a report that is consistent in itself raises neither error nor doubt, whatever zeros it leaves blank and however its
// prose words what the tables say; where it leaves out totals as well, it is asked for those and for nothing else.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { annualForms, papers, type Paper } from '../../laws/printing/paper.ts'
import { consistent, lacks, totalsLacking } from './consistent.ts'
import { list2014, listFujian, listOfIndicators } from './made-up/lists.ts'
import { proseAround, type Cells, type Dice } from './made-up/prose.ts'
import { raise, type Given } from './raise.ts'

const runs = { numRuns: Number(process.env['CONSISTENT_REPORTS'] ?? 2000) }

/** Deterministic in its seed, so that a failure shrinks and comes again. */
function diceOf(seed: number): Dice {
  let state = seed
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}
const dice = fc.integer({ min: 1, max: 2 ** 31 }).map((seed) => ({ seed }))

const grave = (given: Given): string[] =>
  raise(given)
    .filter(({ weight }) => weight !== 'note')
    .map(({ code, message }) => `${code} ${message}`)

const printed = (cells: Cells): Record<string, string> =>
  Object.fromEntries(Object.entries(cells).map(([key, value]) => [key, value === null ? '' : String(value)]))

/** In a year of its form. */
function inItsYear(paper: Paper): Paper {
  const [first, last] = paper.form.reportYears
  const years = (last ?? first + 6) - first + 1
  return { ...paper, year: first + (paper.year % years) }
}

const given = (paper: Paper, cells: Cells, seed: number): Given => ({
  form: paper.form.id,
  organ: paper.organ,
  year: paper.year,
  prints: printed(cells),
  text: proseAround(paper, cells, diceOf(seed)),
})

const others = ['other.uncorrected', 'other.feeUnpaid', 'other.rest']

/** 其他处理 as the other form prints it: three rows as one, or one as the last of three. */
function mixed(cells: Cells): Cells {
  const rest = Object.entries(cells).filter(([key]) => !key.startsWith('requests/other'))
  const columns = [...new Set(rest.flatMap(([key]) => (key.startsWith('requests/') ? [key.split('/')[2]!] : [])))]
  const added = columns.flatMap((column): [string, number | null][] => {
    const one = cells[`requests/other/${column}`]
    if (one !== undefined) {
      const nothing = one === null ? null : 0
      return others.map((row) => [`requests/${row}/${column}`, row === 'other.rest' ? one : nothing])
    }
    const parts = others.map((row) => cells[`requests/${row}/${column}`] ?? null)
    const blank = parts.every((part) => part === null)
    return [[`requests/other/${column}`, blank ? null : parts.reduce<number>((sum, part) => sum + (part ?? 0), 0)]]
  })
  return { ...Object.fromEntries(rest), ...Object.fromEntries(added) }
}

describe('a consistent report', () => {
  it.each(annualForms.map((form) => ({ id: form.id, form })))(
    'of $id raises neither error nor doubt',
    ({ form }) => {
      fc.assert(
        fc.property(papers('some', [form]), dice, (drawn, { seed }) => {
          const paper = inItsYear(drawn)
          expect(grave(given(paper, consistent(paper), seed))).toEqual([])
        }),
        runs,
      )
    },
    120_000,
  )

  it.each(Object.keys(lacks) as (keyof typeof lacks)[])(
    'that lacks %s is asked for what it lacks, and for nothing else',
    (lack) => {
      fc.assert(
        fc.property(papers('some', annualForms), dice, fc.constantFrom('', '/'), (drawn, { seed }, print) => {
          const paper = inItsYear(drawn)
          const cells = consistent(paper)
          const lacking = totalsLacking(cells, lack)
          const whole = given(paper, cells, seed)
          const prints = { ...whole.prints, ...Object.fromEntries(lacking.map((key) => [key, print])) }
          const found = raise({ ...whole, prints }).filter(({ weight }) => weight !== 'note')
          const asked = found.map(({ code, cells: [key], expected }) => `${code} ${key} ${expected}`)
          const wanted = lacking.filter((key) => (cells[key] ?? 0) > 0).map((key) => `CEL-05 ${key} ${cells[key]}`)
          expect(asked.sort()).toEqual(wanted.sort())
        }),
        { numRuns: Math.ceil(runs.numRuns / 4) },
      )
    },
    120_000,
  )

  it('that mixes the forms raises nothing but that', () => {
    fc.assert(
      fc.property(papers('some', annualForms), dice, (drawn, { seed }) => {
        const paper = inItsYear(drawn)
        const codes = grave(given(paper, mixed(consistent(paper)), seed)).map((line) => line.slice(0, 6))
        expect(codes).toEqual(['STR-06'])
      }),
      runs,
    )
  }, 120_000)

  it.each([
    ['the list of 2014', list2014],
    ['the table of Fujian', listFujian],
    ['any list of indicators', listOfIndicators],
  ])(
    'with %s raises neither error nor doubt',
    (_, draw) => {
      fc.assert(
        fc.property(dice, ({ seed }) => {
          expect(grave(draw(diceOf(seed)))).toEqual([])
        }),
        runs,
      )
    },
    120_000,
  )

  it('is held against its prose: figures that are not the tables’ raise doubts', () => {
    const [drawn] = fc.sample(papers('none', [annualForms.at(-1)!]), { numRuns: 1, seed: 4 })
    const paper = inItsYear(drawn!)
    const cells = consistent(paper)
    const told = Object.fromEntries(Object.entries(cells).map(([key, value]) => [key, (value ?? NaN) + 1000]))
    const seeds = Array.from({ length: 100 }, (_, index) => index + 1)
    const doubted = seeds.filter((seed) =>
      grave({ ...given(paper, cells, seed), text: proseAround(paper, told, diceOf(seed)) }).some((line) =>
        /^(?:NAR|NIN)-/u.test(line),
      ),
    )
    expect(doubted.length).toBeGreaterThan(80)
  })
})
