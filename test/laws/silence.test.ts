// Law: nothing is made up. A reading comes from the paper; what the paper does not assign is absent and named; doubt is never silent.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extract } from '../../src/report/extract.ts'
import { statutoryForms } from '../../src/report/fill/forms.ts'
import type { Extraction } from '../../src/report/model/extraction.ts'
import { readQuantity } from '../../src/report/text/quantity.ts'
import { anyFile, standingFiles } from './made-up-texts.ts'
import { oneCellALine, rowsALine } from './printing/layouts.ts'
import { papers } from './printing/paper.ts'

const formKeys = new Set(
  statutoryForms.flatMap((form) =>
    form.tables.flatMap((table) => {
      const rows = [
        ...table.blocks.flatMap((block) => block.rows),
        ...table.alternatives.flatMap((other) => other.instead),
      ]
      return table.blocks.flatMap((block) =>
        rows.flatMap((row) => block.columns.map((column) => `${table.key}/${row.key}/${column.key}`)),
      )
    }),
  ),
)

function expectNothingMadeUp({ filled, findings }: Extraction): void {
  const named = new Set(findings.flatMap((finding) => finding.cells))
  const keys = filled.cells.map((cell) => cell.key)
  expect(new Set(keys).size).toBe(keys.length)
  for (const { key, reading } of filled.cells) {
    expect(formKeys.has(key)).toBe(true)
    // A number is exactly what its own print says, never a sum or a neighbour's.
    expect(reading.quantity).toEqual(readQuantity(reading.raw).quantity)
    if (reading.certainty === 'doubtful') expect([key, named.has(key)]).toEqual([key, true])
    if (reading.quantity.state === 'unreadable') expect([key, named.has(key)]).toEqual([key, true])
  }
  for (const table of filled.missingTables) expect(keys.filter((key) => key.startsWith(`${table}/`))).toEqual([])
}

/** Each figure of the paper stands in at most one cell. */
function expectEachFigureOnce({ filled }: Extraction): void {
  const starts = filled.cells.filter(({ reading }) => reading.raw !== '').map(({ reading }) => reading.span.start)
  expect(new Set(starts).size).toBe(starts.length)
}

describe('the silence law', () => {
  it.each(standingFiles().map((file) => [file.name, file] as const))('holds for %s', async (_name, file) => {
    const outcome = await extract(file)
    if (!outcome.ok) return expect(outcome.refusal.code).toMatch(/^[a-z-]+$/u)
    expectNothingMadeUp(outcome.value)
    expectEachFigureOnce(outcome.value)
  })

  it('holds for printed, damaged and senseless files', async () => {
    await fc.assert(
      fc.asyncProperty(anyFile, async (file) => {
        const outcome = await extract(file)
        if (!outcome.ok) return
        expectNothingMadeUp(outcome.value)
        expectEachFigureOnce(outcome.value)
      }),
      { numRuns: 120 },
    )
  })

  const lostLabels = [
    { name: 'one cell a line', layout: oneCellALine(1) },
    { name: 'one cell a line without gaps', layout: oneCellALine(0) },
    { name: 'rows between tabs', layout: rowsALine('\t', '') },
  ]
  it.each(lostLabels)('a lost label never gives its row to another label: $name', async ({ layout }) => {
    await fc.assert(
      fc.asyncProperty(papers('none'), fc.array(fc.nat(500), { minLength: 1, maxLength: 3 }), async (paper, lost) => {
        const labels = paper.blocks.flatMap((block) =>
          block.table.rowsRun === 'down' ? block.rows.map((row) => row.label) : [],
        )
        const gone = lost.map((index) => labels[index % labels.length]!)
        const text = gone.reduce(
          (left, label) => left.replace(`\n${label}\n`, '\n').replace(`${label}\t`, '\t'),
          layout(paper),
        )
        const outcome = await extract({ name: '报告.txt', bytes: new TextEncoder().encode(text) })
        if (!outcome.ok) throw new Error(outcome.refusal.code)
        for (const { key, reading } of outcome.value.filled.cells)
          if (reading.certainty === 'certain')
            expect([key, reading.quantity.state === 'number' ? reading.quantity.value : null]).toEqual([
              key,
              paper.cells[key] ?? null,
            ])
      }),
      { numRuns: 40 },
    )
  })
})
