// Law: print a random filled form in any layout a reader could follow, read it back, and get it back.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extract } from '../../src/report/extract.ts'
import type { Extraction } from '../../src/report/model/extraction.ts'
import { printed } from '../specimens/truth.ts'
import { barredCells, drawn, inColumns, oneCellALine, rowsALine, squared } from './printing/layouts.ts'
import type { Layout } from './printing/layouts.ts'
import { printPage } from './printing/page.ts'
import { papers, printedForms } from './printing/paper.ts'
import type { Blanks, Paper } from './printing/paper.ts'

// 1,920 as text and 600 as web pages; with the 520 Word documents of read/zip-print.test.ts and the 1,920 lists of
// print-and-read-lists.test.ts nearly five thousand forms a run.
const runs = (count: number) => ({ numRuns: Number(process.env['PRINT_RUNS'] ?? count) })

async function read(name: string, text: string): Promise<Extraction> {
  const outcome = await extract({ name, bytes: new TextEncoder().encode(text) })
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.code}`)
  return outcome.value
}

function expectPaper(extraction: Extraction, paper: Paper): void {
  const cells = Object.fromEntries(extraction.filled.cells.map(({ key, reading }) => [key, printed(reading.quantity)]))
  expect(cells).toEqual(paper.cells)
  expect(extraction.filled.form).toBe(paper.form.id)
  expect(extraction.filled.cells.filter(({ reading }) => reading.certainty !== 'certain')).toEqual([])
  expect(extraction.organ?.value).toBe(paper.organ)
  expect(extraction.year?.value).toBe(paper.year)
}

/** Nothing wrong, and every figure that is doubtful or was not read is named by a finding. */
function expectNothingSilent(extraction: Extraction, paper: Paper): void {
  const expected = new Map(Object.entries(paper.cells))
  const cells = extraction.filled.cells.map(({ key, reading }) => [key, printed(reading.quantity)] as const)
  expect(cells.filter(([key, value]) => expected.get(key) !== value)).toEqual([])
  const named = new Set(extraction.findings.flatMap((finding) => finding.cells))
  const doubtful = extraction.filled.cells.filter(({ reading }) => reading.certainty !== 'certain')
  expect(doubtful.filter(({ key }) => !named.has(key))).toEqual([])
  const known = new Set([...cells.map(([key]) => key), ...named])
  expect([...expected].filter(([key, value]) => value !== null && !known.has(key))).toEqual([])
}

const texts: readonly {
  readonly name: string
  readonly layout: Layout
  readonly blanks: Blanks
  readonly open?: true
}[] = [
  { name: 'one cell a line', layout: oneCellALine(0), blanks: 'none' },
  { name: 'one cell a line with an empty line between', layout: oneCellALine(1), blanks: 'none' },
  { name: 'one cell a line with two empty lines between', layout: oneCellALine(2), blanks: 'none' },
  { name: 'one cell a line, zeros left as further empty lines', layout: oneCellALine(1), blanks: 'zeros', open: true },
  {
    name: 'one cell a line, some zeros left as further empty lines',
    layout: oneCellALine(1),
    blanks: 'some',
    open: true,
  },
  {
    name: 'one cell a line without gaps, zeros left as empty lines',
    layout: oneCellALine(0),
    blanks: 'zeros',
    open: true,
  },
  { name: 'rows between tabs', layout: rowsALine('\t', ''), blanks: 'none' },
  { name: 'rows between tabs, blanks as empty fields', layout: rowsALine('\t', ''), blanks: 'some' },
  { name: 'rows between bars', layout: rowsALine(' | ', ' |'), blanks: 'none' },
  { name: 'cells ended by bars', layout: barredCells, blanks: 'none' },
  { name: 'rows of a spreadsheet', layout: squared('\t', ''), blanks: 'some' },
  { name: 'rows between bars, the places of merged cells empty', layout: squared(' | ', '|'), blanks: 'some' },
  { name: 'columns of a fixed width', layout: inColumns(1), blanks: 'some', open: true },
  { name: 'columns far apart', layout: inColumns(3), blanks: 'zeros', open: true },
  { name: 'a table drawn with lines', layout: drawn, blanks: 'some' },
  { name: 'cells ended by bars, blanks as bars of their own', layout: barredCells, blanks: 'some' },
]

describe('a filled form printed as text', () => {
  it.each(texts)(
    'comes back from $name',
    async ({ layout, blanks, open }) => {
      await fc.assert(
        // Where no two equal lines follow each other, a text whose repeated lines were dropped looks just like one with
        // blank cells: then the tables are left open, and say so.
        fc.asyncProperty(papers(blanks, printedForms), async (paper) =>
          (open ? expectNothingSilent : expectPaper)(await read('报告.txt', layout(paper)), paper),
        ),
        runs(120),
      )
    },
    600_000,
  )
})

describe('a filled form printed as a web page', () => {
  it('comes back whatever is merged, broken, blank or nested', async () => {
    const look = fc.record({
      nested: fc.boolean(),
      breakAfter: fc.constantFrom(0, 3, 4),
      blank: fc.constantFrom('', '&nbsp;', '<p>&nbsp;</p>'),
    })
    await fc.assert(
      fc.asyncProperty(papers('some', printedForms), look, async (paper, shown) =>
        expectPaper(await read('报告.html', printPage(paper, shown)), paper),
      ),
      runs(600),
    )
  }, 600_000)
})
