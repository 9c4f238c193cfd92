import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { divide } from '../../../src/report/divide.ts'
import { fill } from '../../../src/report/fill/fill.ts'
import { statutoryForms } from '../../../src/report/fill/forms.ts'
import { grid } from '../../../src/report/grid/grid.ts'
import type { ReportDocument } from '../../../src/report/model/document.ts'
import { readHtml } from '../../../src/report/read/html.ts'
import { printPage } from '../../laws/printing/page.ts'
import { papers, printedForms } from '../../laws/printing/paper.ts'
import type { Paper } from '../../laws/printing/paper.ts'
import { printed } from '../../specimens/truth.ts'
import { documentOf, placeComplaints } from './made-up-office.ts'
import { printDocx, printSheet } from './print-office.ts'

const runs = (count: number) => ({ numRuns: Number(process.env['PRINT_RUNS'] ?? count) })

const page = fc.record({
  nested: fc.constant(false),
  breakAfter: fc.constantFrom(0, 3, 4),
  blank: fc.constantFrom('', '&nbsp;'),
})

/** The form as a web page prints it: what is read there is printed again here. */
function pageOf(paper: Paper, look: typeof page extends fc.Arbitrary<infer Look> ? Look : never): ReportDocument {
  const text = printPage(paper, look)
  return readHtml({ text, encoding: 'utf-8', evidence: 'valid-utf8' }).value
}

/** What the steps read from a file, in the shape of what was printed; places are held on the way. */
function whatIsRead(bytes: Uint8Array) {
  const document = documentOf(bytes)
  expect(placeComplaints(document)).toEqual([])
  const outline = divide(document).value
  const filled = fill(grid(outline).value, statutoryForms).value
  for (const { reading } of filled.cells)
    expect(document.text.slice(reading.span.start, reading.span.end)).toBe(reading.raw)
  return {
    cells: Object.fromEntries(filled.cells.map(({ key, reading }) => [key, printed(reading.quantity)])),
    form: filled.form,
    organ: outline.organ?.value,
    year: outline.year?.value,
    doubtCount: filled.cells.filter(({ reading }) => reading.certainty !== 'certain').length,
  }
}

const whatIsPrinted = ({ cells, form, organ, year }: Paper) => ({ cells, form: form.id, organ, year, doubtCount: 0 })

describe('a filled form printed as a Word document', () => {
  it('comes back whatever is merged, revised, numbered or cut into runs', () => {
    const look = fc.record({
      runLength: fc.constantFrom(1, 3, 80),
      revised: fc.boolean(),
      hairs: fc.boolean(),
      numbered: fc.boolean(),
      blank: fc.constantFrom('', '\u00a0', '　　'),
    })
    fc.assert(
      fc.property(papers('some', printedForms), page, look, (paper, asPage, shown) => {
        expect(whatIsRead(printDocx(pageOf(paper, asPage), shown))).toEqual(whatIsPrinted(paper))
      }),
      runs(520),
    )
  }, 600_000)
})

describe('a filled form typed into a sheet', () => {
  const look = (merged: boolean) =>
    fc.record({
      ruled: fc.boolean(),
      counted: fc.boolean(),
      spaced: fc.boolean(),
      wide: fc.boolean(),
      merged: fc.constant(merged),
    })

  it('comes back whether it is ruled, spaced, counted or wide', () => {
    fc.assert(
      fc.property(papers('some', printedForms), page, look(true), (paper, asPage, shown) => {
        expect(whatIsRead(printSheet(pageOf(paper, asPage), shown))).toEqual(whatIsPrinted(paper))
      }),
      runs(60),
    )
  }, 600_000)

  it('comes back when nothing is merged, though rows whose label leaves cells empty beside it may be in doubt', () => {
    fc.assert(
      fc.property(papers('some', printedForms), page, look(false), (paper, asPage, shown) => {
        const { doubtCount, ...read } = whatIsRead(printSheet(pageOf(paper, asPage), shown))
        expect({ ...read, doubtCount: 0 }).toEqual(whatIsPrinted(paper))
        expect(doubtCount).toBeLessThanOrEqual(7 * 7)
      }),
      runs(60),
    )
  }, 600_000)
})
