// Law: a chain of consistent years raises no error and no doubt across them; one figure changed on its way is named.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { check } from '../../src/report/check/check.ts'
import { statutoryForms } from '../../src/report/fill/forms.ts'
import type { FilledForm, Quantity } from '../../src/report/model/filled-form.ts'
import type { Finding } from '../../src/report/model/finding.ts'
import type { Beside, Neighbour } from '../../src/report/model/neighbour.ts'
import { findingId } from '../../src/report/model/finding-id.ts'

const columns = ['natural', 'business', 'research', 'publicInterest', 'legalService', 'otherOrg'] as const
type Cells = Record<string, number | null>

interface Year {
  readonly year: number
  readonly form: string
  readonly cells: Cells
}

/** What one year draws by lot: figures that may be anything, and which noughts the paper leaves blank. */
const lots = fc.record({
  fresh: fc.array(fc.nat(30), { minLength: 6, maxLength: 6 }),
  granted: fc.array(fc.nat(12), { minLength: 6, maxLength: 6 }),
  left: fc.array(fc.nat(5), { minLength: 6, maxLength: 6 }),
  made: fc.nat(9),
  repealed: fc.nat(5),
  change: fc.integer({ min: -3, max: 6 }),
  penalties: fc.integer({ min: 400, max: 900 }),
  reviews: fc.nat(3),
  blanks: fc.constantFrom('none', 'noughts', 'totals'),
})
type Lot = typeof lots extends fc.Arbitrary<infer T> ? T : never

interface Stock {
  readonly carried: readonly number[]
  readonly inForce: number
  readonly items: number
  readonly published: number
}

/** One row of table 3 with its total. */
const row = (key: string, parts: readonly number[]): Cells => ({
  ...Object.fromEntries(columns.map((column, index) => [`requests/${key}/${column}`, parts[index]!])),
  [`requests/${key}/total`]: parts.reduce((sum, part) => sum + part, 0),
})

function step(lot: Lot, { carried, inForce, items, published }: Stock, form: string): { cells: Cells; after: Stock } {
  const older = form === 'annual-2019'
  const due = lot.fresh.map((fresh, index) => fresh + carried[index]!)
  const out = due.map((all, index) => Math.min(all, lot.left[index]!))
  const ended = due.map((all, index) => all - out[index]!)
  const granted = ended.map((all, index) => Math.min(all, lot.granted[index]!))
  const rest = ended.map((all, index) => all - granted[index]!)
  const repealed = Math.min(lot.repealed, inForce + lot.made)
  const change = Math.max(lot.change, -items)
  const after = {
    carried: out,
    inForce: inForce + lot.made - repealed,
    items: items + change,
    published: published + lot.made,
  }
  const table2: Cells = older
    ? {
        'activeDisclosure/normativeDocs/made': lot.made,
        'activeDisclosure/normativeDocs/published': lot.made,
        'activeDisclosure/normativeDocs/totalPublished': after.published,
        'activeDisclosure/penalties/previousItems': items,
        'activeDisclosure/penalties/change': change,
      }
    : {
        'activeDisclosure/normativeDocs/made': lot.made,
        'activeDisclosure/normativeDocs/repealed': repealed,
        'activeDisclosure/normativeDocs/inForce': after.inForce,
      }
  const cells: Cells = {
    ...table2,
    'activeDisclosure/penalties/decisions': lot.penalties,
    ...row('new', lot.fresh),
    ...row('carriedIn', carried),
    ...row('granted', granted),
    ...row(older ? 'other' : 'other.rest', rest),
    ...row('total', ended),
    ...row('carriedOut', out),
    'reviewLitigation/review/upheld': lot.reviews,
    'reviewLitigation/review/corrected': 0,
    'reviewLitigation/review/other': 0,
    'reviewLitigation/review/pending': 0,
    'reviewLitigation/review/total': lot.reviews,
  }
  for (const key of Object.keys(cells)) {
    const blank = lot.blanks === 'noughts' ? cells[key] === 0 : lot.blanks === 'totals' && key.endsWith('/total')
    if (blank && !key.startsWith('requests/total/')) cells[key] = null
  }
  return { cells, after }
}

/** From `first` on, the form of each year by the year it came into use. */
function chain(first: number, given: readonly Lot[]): Year[] {
  let stock: Stock = { carried: [1, 0, 0, 0, 2, 0], inForce: 40, items: 60, published: 100 }
  return given.map((lot, index) => {
    const year = first + index
    const form = year < 2021 ? 'annual-2019' : 'annual-2021'
    const { cells, after } = step(lot, stock, form)
    stock = after
    return { year, form, cells }
  })
}

const quantity = (value: number | null): Quantity =>
  value === null ? { state: 'blank' } : { state: 'number', value, decimals: 0 }

const neighbour = ({ year, form, cells }: Year): Neighbour => ({
  reportId: year,
  organ: '云澜市人民政府',
  year,
  scope: null,
  form,
  state: 'checked',
  values: Object.fromEntries(Object.entries(cells).map(([key, value]) => [key, quantity(value)])),
  indicators: [],
  prose: { overview: [], problems: [] },
})

const filled = ({ form, cells }: Year): FilledForm => ({
  form,
  indicators: [],
  missingTables: [],
  cells: Object.entries(cells).map(([key, value]) => ({
    key,
    reading: {
      raw: value === null ? '' : String(value),
      quantity: quantity(value),
      unit: null,
      span: { start: 0, end: 0 },
      certainty: 'certain',
    },
  })),
})

/** What each year's report is told by the others and not by itself. */
function raisedAcross(years: readonly Year[]): Finding[] {
  return years.flatMap((own) => {
    const form = statutoryForms.find((each) => each.id === own.form)!
    const others = years.filter((each) => each !== own).map(neighbour)
    const beside: Beside = { years: others, versions: [], alike: [], peers: {}, breaks: [] }
    const context = { year: own.year, organ: '云澜市人民政府' }
    const alone = new Set(check(filled(own), form, context).map(findingId))
    return check(filled(own), form, { ...context, beside }).filter((finding) => !alone.has(findingId(finding)))
  })
}

const chains = fc
  .tuple(fc.integer({ min: 2019, max: 2022 }), fc.array(lots, { minLength: 2, maxLength: 5 }))
  .map(([first, given]) => chain(first, given))

describe('a chain of consistent years', () => {
  it('raises no error and no doubt across them', () => {
    fc.assert(
      fc.property(chains, (years) => {
        expect(raisedAcross(years).filter(({ weight }) => weight !== 'note')).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  it('names a figure that changed on its way from one year to the next', () => {
    fc.assert(
      fc.property(chains, fc.nat(5), fc.integer({ min: 1, max: 9 }), (years, index, more) => {
        const [first, second] = years as [Year, Year]
        const column = columns[index]!
        const [out, total] = [`requests/carriedOut/${column}`, 'requests/carriedOut/total']
        const sum = columns.reduce((all, each) => all + Number(first.cells[`requests/carriedOut/${each}`]), 0)
        const cells = { ...first.cells, [out]: Number(first.cells[out]) + more, [total]: sum + more }
        const found = raisedAcross([{ ...first, cells }, second, ...years.slice(2)])
        const told = found.filter(({ code, cells: named }) => code === 'XY-01' && named[0]!.includes('carriedIn'))
        expect(told.map(({ weight, cells: named }) => [weight, named])).toEqual([
          ['doubt', [`requests/carriedIn/${column}`]],
          ['error', ['requests/carriedIn/total']],
        ])
      }),
      { numRuns: 60 },
    )
  })
})
