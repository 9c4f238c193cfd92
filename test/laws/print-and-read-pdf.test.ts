// Law: print a random filled form through a real PDF writer, read it back, and get it back. Needs Chromium.
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { extract } from '../../src/report/extract.ts'
import { openPrinter } from '../report/read/print-pdf.ts'
import type { Printer } from '../report/read/print-pdf.ts'
import { printed } from '../specimens/truth.ts'
import { printPage } from './printing/page.ts'
import { papers, printedForms } from './printing/paper.ts'

const executable = process.env['TEST_CHROMIUM']
// A browser sets a page in more ways than thirty forms can try: the gate prints the same thirty, PRINT_SEED others.
const runs = { numRuns: Number(process.env['PRINT_RUNS'] ?? 30), seed: Number(process.env['PRINT_SEED'] ?? 7) }

const look = fc.record({
  paper: fc.constantFrom('upright', 'upright', 'wide', 'turned'),
  borders: fc.constantFrom('collapsed', 'apart', 'thick', 'hair'),
  size: fc.constantFrom(7.5, 9, 10.5),
  padding: fc.constantFrom(0, 2, 5),
  align: fc.constantFrom('left', 'center', 'right'),
  stand: fc.constantFrom('top', 'middle', 'bottom'),
  filler: fc.nat(24),
  headAgain: fc.boolean(),
  tall: fc.constantFrom('across', 'downward', 'turned'),
  footer: fc.constantFrom('none', 'number', 'dashes'),
  cut: fc.boolean(),
} as const)

const page = fc.record({
  nested: fc.constant(false),
  breakAfter: fc.constantFrom(0, 0, 3, 4),
  blank: fc.constantFrom('', '&nbsp;'),
})

describe.skipIf(executable === undefined)('a filled form printed to PDF by a browser', () => {
  let printer: Printer

  beforeAll(async () => {
    printer = await openPrinter(executable!)
  })

  afterAll(() => printer?.close())

  it('comes back however the page is set, cut and turned, each cell with its page and boxes', async () => {
    await fc.assert(
      fc.asyncProperty(papers('some', printedForms), page, look, async (paper, shown, set) => {
        // Browsers draw the borders of cut cells that stand apart in places where no cell ends.
        const cut = set.cut && set.borders !== 'apart'
        const bytes = await printer.print(printPage(paper, shown), { ...set, cut })
        const outcome = await extract({ name: '报告.pdf', bytes })
        if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.code}`)
        const { filled, organ, year } = outcome.value
        const read = Object.fromEntries(filled.cells.map(({ key, reading }) => [key, printed(reading.quantity)]))
        expect(read).toEqual(paper.cells)
        expect(filled.form).toBe(paper.form.id)
        expect(filled.cells.filter(({ reading }) => reading.certainty !== 'certain')).toEqual([])
        expect(filled.cells.filter(({ reading }) => (reading.place?.boxes.length ?? 0) === 0)).toEqual([])
        expect({ organ: organ?.value, year: year?.value }).toEqual({ organ: paper.organ, year: paper.year })
      }),
      runs,
    )
  }, 3_600_000)
})
