// Whoever does what in whatever order, to two years of an organ that see one another: a report becomes checked or approved
// only without an open error, and approved only by somebody else than who checked it.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { HostDesk } from '../../src/contract.ts'
import { replay } from '../../src/report/replay.ts'
import { freshFolder, importMadeUp, number, openInside, valueOf } from '../main/desk/made-up-desk.ts'
import { requestRow } from '../made-up-extraction.ts'

const report = fc.nat(1)
const who = fc.constantFrom('甲', '乙')
const cell = fc.constantFrom('requests/carriedOut/natural', 'requests/carriedIn/natural')
const command = fc.oneof(
  // Few values, so that what two years say of one another is right as often as wrong.
  { weight: 3, arbitrary: fc.record({ do: fc.constant('correct' as const), who, report, cell, value: fc.nat(1) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('check' as const, 'approve' as const, 'pass' as const, 'unlock' as const),
      who,
      report,
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const), who, report }) },
)
type Command = typeof command extends fc.Arbitrary<infer One> ? One : never

/** Nothing but what is carried over, and no totals: the only error is between the years. */
const made = (year: number) => ({
  organ: '鹤汀县人民政府',
  year,
  cells: {
    ...requestRow('carriedIn', [0, '', '', '', '', ''], ''),
    ...requestRow('carriedOut', [0, '', '', '', '', ''], ''),
  },
})

const states = { check: 'checked', approve: 'approved', unlock: 'inReview' } as const

/** Refusals are part of the game. */
async function ask(desk: HostDesk, reportId: number, asked: Command): Promise<void> {
  valueOf(await desk.setReviewer({ name: asked.who }))
  if ('cell' in asked) {
    const { review } = valueOf(await desk.openReport({ reportId }))
    const { key, held } = review.cells.find((each) => each.key === asked.cell)!
    const now = number(asked.value)
    await desk.correct({ reportId, cell: key, was: held, now, why: 'misread', note: '', evidence: null })
  } else if (asked.do === 'pass') {
    await desk.setState({ reportId, state: 'checked', note: '' })
    valueOf(await desk.setReviewer({ name: asked.who === '甲' ? '乙' : '甲' }))
    await desk.setState({ reportId, state: 'approved', note: '' })
  } else if (asked.do === 'undo' || asked.do === 'redo') await desk[asked.do]({ reportId })
  else await desk.setState({ reportId, state: states[asked.do], note: '再看一遍' })
}

it('no undo and no redo gives a word on a report that nobody could give it', async () => {
  const reached = { checked: 0, approved: 0, openErrors: 0 }
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 12, maxLength: 30 }), async (commands) => {
      const folder = freshFolder()
      const { desk, library } = openInside(folder.library)
      try {
        const ids = [await importMadeUp(desk, made(2022)), await importMadeUp(desk, made(2023))]
        for (const one of commands) {
          const reportId = ids[one.report]!
          const rows = library.reports.all()
          const before = rows.find((each) => each.reportId === reportId)!
          await ask(desk, reportId, one)
          const row = library.reports.all().find((each) => each.reportId === reportId)!
          if (row.errorCount > 0) reached.openErrors++
          if (row.state === before.state || (row.state !== 'checked' && row.state !== 'approved')) continue
          reached[row.state]++
          expect(row.errorCount).toBe(0)
          const { line } = replay(library.events.ofReport(reportId))
          const checked = line.findLast((event) => event.kind === 'state' && event.now === 'checked')!
          if (row.state === 'approved') expect(checked.who).not.toBe(library.settings.reviewer())
        }
      } finally {
        await desk.close()
        folder.remove()
      }
    }),
    { numRuns: 40 },
  )
  for (const times of Object.values(reached)) expect(times).toBeGreaterThan(0)
}, 120_000)
