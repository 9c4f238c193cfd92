// Law: in a report that adds up, what its sums settle is what the paper says; what they do not settle is named and unread.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extract } from '../../src/report/extract.ts'
import { printed } from '../specimens/truth.ts'
import { around, headLines, papers } from './printing/paper.ts'
import type { Paper, PaperRow, Print } from './printing/paper.ts'

const runs = Number(process.env['SETTLE_RUNS'] ?? 150)

type Damage = (row: PaperRow) => { readonly prints: readonly Print[]; readonly line: string }

/** Zeros were left empty, and the blanks between cells ran together. */
const collapsed: Damage = ({ label, prints }) => {
  const left = prints.map((each) => (each === '0' ? null : each))
  return { prints: left, line: [label, ...left.flatMap((each) => each ?? [])].join(' ') }
}
/** Nothing parts the cells. */
const glued: Damage = ({ label, prints }) => ({ prints, line: `${label}${prints.join('')}` })

const whole: Damage = ({ label, prints }) => ({ prints, line: [label, ...prints].join(' ') })

/** The paper's third table as lines, some rows damaged, and what each row then says. */
function print(paper: Paper, damage: Damage, hit: ReadonlySet<number>) {
  const said = new Map<string, readonly Print[]>()
  const text = around(paper, (blocks) =>
    blocks
      .filter(({ table }) => table.key === 'requests')
      .map((block) => {
        const rows = block.rows.flatMap((row, at) => {
          const { prints, line } = (hit.has(at) ? damage : whole)(row)
          said.set(row.key, prints)
          return [...row.groups, line]
        })
        return [...headLines(block), ...rows].join('\n')
      })
      .join('\n'),
  )
  return { text, said }
}

describe.each([
  { name: 'blanks ran together', damage: collapsed },
  { name: 'digits ran together', damage: glued },
])('a report that adds up, in some of whose rows $name', ({ damage }) => {
  it('is read as it says or not at all', { timeout: 120_000 }, async () => {
    let settled = 0
    const rows = fc.uniqueArray(fc.nat(24), { minLength: 1, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(papers('none'), rows, async (paper, hit) => {
        const { text, said } = print(paper, damage, new Set(hit))
        const outcome = await extract({ name: 'a.txt', bytes: new TextEncoder().encode(text) })
        if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.code}`)
        const { filled, findings } = outcome.value
        const columns = paper.blocks.find(({ table }) => table.key === 'requests')!.block.columns
        const named = new Set(findings.flatMap(({ cells }) => cells))
        const cells = new Map(filled.cells.map(({ key, reading }) => [key, reading] as const))
        for (const [row, prints] of said)
          prints.forEach((each, at) => {
            const key = `requests/${row}/${columns[at]!.key}`
            const reading = cells.get(key)
            if (reading) expect([key, printed(reading.quantity)]).toEqual([key, each === null ? null : Number(each)])
            if (reading?.certainty !== 'certain') expect(named).toContain(key)
            if (reading?.certainty === 'doubtful') settled++
          })
      }),
      { numRuns: runs },
    )
    expect(settled).toBeGreaterThan(runs * 5)
  })
})
