// Law: one figure changed in a table that adds up is found again by the sums alone, with its true value; where totals are left
// out as well, nothing false is favoured.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { check } from '../../src/report/check/check.ts'
import type { FilledForm } from '../../src/report/model/filled-form.ts'
import { favoured, rankedProposals, type Finding, type Proposal } from '../../src/report/model/finding.ts'
import { readQuantity } from '../../src/report/text/quantity.ts'
import { consistent, totalsLacking, type lacks } from '../report/check/consistent.ts'
import { papers, type Blanks, type Paper } from './printing/paper.ts'

const runs = Number(process.env['NUDGE_RUNS'] ?? 2000)
const seed = Number(process.env['NUDGE_SEED'] ?? 7)
/** A paper takes longer to make up than to check. */
const nudgesEach = 10

type Figures = Readonly<Record<string, number | null>>

interface Nudge {
  readonly paper: Paper
  /** As changed; null for a blank. */
  readonly figures: Figures
  readonly key: string
  /** What it truly counts as. */
  readonly was: number
  /** What every cell truly counts as. */
  readonly truth: Figures
  readonly lacking: ReadonlySet<string>
}

const blanks: fc.Arbitrary<Blanks> = fc.constantFrom('none', 'some', 'zeros')

/** Small, or anything; now and then a figure is lost. */
const figure = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 60 }) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 9_999_999 }) },
  { weight: 1, arbitrary: fc.constant(null) },
)

const sheets = fc.record({
  paper: blanks.chain((each) => papers(each)),
  slips: fc.array(fc.tuple(fc.nat(), figure), { minLength: nudgesEach, maxLength: nudgesEach }),
})

function nudges(table: string, count: number, lack: keyof typeof lacks | null = null): Nudge[] {
  return fc.sample(sheets, { numRuns: Math.ceil(count / nudgesEach), seed }).flatMap(({ paper, slips }) => {
    const truth = consistent(paper)
    const lacking = new Set(lack === null ? [] : totalsLacking(truth, lack))
    const whole = { ...truth, ...Object.fromEntries([...lacking].map((key) => [key, null])) }
    const keys = Object.keys(truth).filter((key) => key.startsWith(`${table}/`) && !lacking.has(key))
    return slips.flatMap(([pick, slip]): Nudge[] => {
      const key = keys[pick % keys.length]!
      const was = truth[key] ?? 0
      const now = (slip ?? 0) === was ? was + 1 : slip
      return [{ paper, figures: { ...whole, [key]: now }, key, was, truth, lacking }]
    })
  })
}

function findings({ paper: { form }, figures }: Nudge): Finding[] {
  const cells = Object.entries(figures).map(([key, value]) => {
    const raw = value === null ? '' : String(value)
    const { quantity } = readQuantity(raw)
    return { key, reading: { raw, quantity, unit: null, span: { start: 0, end: 0 }, certainty: 'certain' as const } }
  })
  const filled: FilledForm = { form: form.id, cells, indicators: [], missingTables: [] }
  return check(filled, form, { year: null })
}

const places = new Set(['CEL-07', 'T3-SWP', 'T3-SHF', 'T4-SWP'])

describe(`one figure of table 3 changed, ${runs} times`, () => {
  it(
    'is what is proposed first, with its true value, and passes for nothing but one wrong figure',
    { timeout: 300_000 },
    () => {
      let [first, amongThree] = [0, 0]
      const all = nudges('requests', runs)
      for (const nudge of all) {
        const found = findings(nudge)
        const place = rankedProposals(found).findIndex(
          ({ changes: [change, ...others] }) =>
            others.length === 0 && change!.cell === nudge.key && change!.value === nudge.was,
        )
        if (place === 0) first++
        if (place >= 0 && place < 3) amongThree++
        expect([nudge.key, nudge.was, found.map(({ code }) => code).filter((code) => places.has(code))]).toEqual([
          nudge.key,
          nudge.was,
          [],
        ])
      }
      expect(first / all.length).toBeGreaterThanOrEqual(0.99)
      expect(amongThree / all.length).toBeGreaterThanOrEqual(0.999)
    },
  )
})

describe(`one figure of table 3 changed where totals are left out`, () => {
  const isTrue = ({ key, truth }: Nudge, { changes }: Proposal): boolean =>
    changes.some(({ cell }) => cell === key) && changes.every(({ cell, value }) => (value ?? 0) === (truth[cell] ?? 0))
  /** Merely asks for a total that is left out, as its parts stand. */
  const isAsked = ({ lacking }: Nudge, { code, cells: [total] }: Finding, { changes }: Proposal): boolean =>
    code === 'CEL-05' && lacking.has(total!) && changes.length === 1 && changes[0]!.cell === total

  it(
    'in the total row but for its last cell, is what is proposed first of all that sets sums right',
    { timeout: 300_000 },
    () => {
      const all = nudges('requests', runs, 'all but the last of the total row')
      let first = 0
      for (const nudge of all) {
        const others = findings(nudge).map((finding) => ({
          proposals: finding.proposals.filter((proposal) => !isAsked(nudge, finding, proposal)),
        }))
        const [best] = rankedProposals(others)
        if (best && isTrue(nudge, best)) first++
      }
      expect(first / all.length).toBeGreaterThanOrEqual(0.99)
    },
  )

  it('in the column of totals, has nothing false favoured', { timeout: 300_000 }, () => {
    const all = nudges('requests', Math.ceil(runs / 4), 'the column of totals')
    let misled = 0
    for (const nudge of all) {
      const best = findings(nudge)
        .filter(({ table }) => table === 'requests')
        .flatMap((finding) => {
          const proposal = favoured(finding)
          return proposal === null || isAsked(nudge, finding, proposal) ? [] : [proposal]
        })
      if (best.some((proposal) => !isTrue(nudge, proposal))) misled++
    }
    expect(misled / all.length).toBeLessThan(0.01)
  })
})

describe('one figure of table 4 changed', () => {
  it('leaves every cell of its row as likely as any other that can make up for it', { timeout: 300_000 }, () => {
    let favouredCount = 0
    const all = nudges('reviewLitigation', Math.ceil(runs / 4))
    for (const nudge of all) {
      const found = findings(nudge)
      const sum = found.find(({ code }) => code === 'T4-SUM')
      // A total left blank is asked for as such.
      if (!sum) {
        expect([nudge.key, found.map(({ code }) => code)]).toEqual([nudge.key, expect.arrayContaining(['CEL-05'])])
        continue
      }
      const off = Number(sum.expected) - Number(sum.actual)
      const able = sum.cells.filter((key, at) => {
        const value = nudge.figures[key] ?? 0
        return value + (at === sum.cells.length - 1 ? off : -off) >= 0
      })
      const singles = sum.proposals.filter(({ changes }) => changes.length === 1)
      expect(singles.map(({ changes }) => changes[0]!.cell).sort()).toEqual([...able].sort())
      const best = favoured(sum)
      // The only cell that can be meant, or digits that tell.
      if (best && able.length > 1) {
        favouredCount++
        expect(['transposed', 'shifted']).toContain(best.kind)
      }
    }
    expect(favouredCount / all.length).toBeLessThan(0.05)
  })
})
