// Whatever people do to reports that see one another: a report whose rows are not what the library makes of them is due, and
// nothing is due that is not looked after.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { HostDesk } from '../../src/contract.ts'
import { freshFolder, importMadeUp, number, openInside, valueOf } from '../main/desk/made-up-desk.ts'
import { staleReports } from '../main/desk/stale-reports.ts'
import { requestRow } from '../made-up-extraction.ts'

const organs = ['鹤汀县人民政府', '鹤汀县政府', '苇湾区司法局'] as const
const cells = ['requests/carriedOut/natural', 'requests/carriedIn/natural', 'requests/new/total'] as const
const ruleIds = ['XY-01', 'T3-ROW', 'T3-BAL'] as const

const report = fc.nat(3)
const organ = fc.constantFrom(...organs)
const year = fc.integer({ min: 2021, max: 2024 })
const command = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('correct'), report, cell: fc.constantFrom(...cells), value: fc.nat(4) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('undo', 'redo'), report }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('describe'), report, organ, year }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('import'), organ, year, value: fc.nat(4) }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('switch'), rule: fc.constantFrom(...ruleIds), off: fc.boolean() }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('link'),
      organ,
      other: organ,
      kind: fc.constantFrom('same', 'merged'),
      year,
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('unlink'), nth: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('check', 'settle'), report }) },
)
type Command = typeof command extends fc.Arbitrary<infer One> ? One : never

const made = (name: string, of: number, value: number) => {
  const row = (key: string, amount: number) => requestRow(key, [amount, 0, 0, 0, 0, 0], amount)
  return { organ: name, year: of, cells: { ...row('new', 4), ...row('carriedIn', value), ...row('carriedOut', 3) } }
}

/** Refusals are part of the game. */
async function ask(desk: HostDesk, ids: number[], asked: Command): Promise<unknown> {
  const reportId = 'report' in asked ? ids[asked.report]! : 0
  if ('cell' in asked) {
    const { review } = valueOf(await desk.openReport({ reportId }))
    const { key: cell, held: was } = review.cells.find(({ key }) => key === asked.cell)!
    return desk.correct({ reportId, cell, was, now: number(asked.value), why: 'misread', note: '', evidence: null })
  }
  switch (asked.do) {
    case 'undo':
    case 'redo':
      return desk[asked.do]({ reportId })
    case 'check':
      return desk.setState({ reportId, state: 'checked', note: '' })
    case 'settle':
      return desk.settled()
  }
  if ('rule' in asked) return desk.switchRule({ rule: asked.rule, off: asked.off, reason: '试' })
  if ('other' in asked) {
    const { organ: one, other, kind } = asked
    return desk.linkOrgans({ organ: one, other, kind, year: kind === 'same' ? null : asked.year, note: '' })
  }
  if ('nth' in asked) {
    const links = valueOf(await desk.organs({})).flatMap((each) => each.links)
    return desk.unlinkOrgans({ link: links[asked.nth]?.id ?? 999, note: '' })
  }
  if ('value' in asked) return importMadeUp(desk, made(asked.organ, asked.year, asked.value))
  valueOf(await desk.describe({ reportId, field: 'organ', value: asked.organ }))
  return desk.describe({ reportId, field: 'year', value: String(asked.year) })
}

it('rows that are out of date are due, after every single step', async () => {
  let staleSeen = 0
  await fc.assert(
    fc.asyncProperty(fc.array(command, { maxLength: 12 }), async (commands) => {
      const folder = freshFolder()
      const { desk, library } = openInside(folder.library)
      try {
        const ids: number[] = []
        for (const [index, name] of [organs[0], organs[0], organs[1], organs[2]].entries())
          ids.push(await importMadeUp(desk, made(name, 2021 + index, index)))
        for (const one of commands) {
          await ask(desk, ids, one)
          const stale = staleReports(library)
          staleSeen += stale.length
          expect(stale.filter((id) => !library.due.has(id))).toEqual([])
        }
        valueOf(await desk.settled())
        expect([library.due.count(), staleReports(library)]).toEqual([0, []])
      } finally {
        await desk.close()
        folder.remove()
      }
    }),
    { numRuns: 20 },
  )
  expect(staleSeen).toBeGreaterThan(0)
}, 120_000)
