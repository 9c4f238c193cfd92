// Law: print a random list of indicators in any layout a reader could follow, read it back, and get it back.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extract } from '../../src/report/extract.ts'
import type { Extraction } from '../../src/report/model/extraction.ts'
import { readHtml } from '../../src/report/read/html.ts'
import { printDocx } from '../report/read/print-office.ts'
import { printed } from '../specimens/truth.ts'
import { squareBars, squareCells, squareColumns, squareLines, squareRows } from './printing/layouts.ts'
import type { SquaresLayout } from './printing/layouts.ts'
import { aroundList, lists } from './printing/listed.ts'
import type { Listed, ListKind } from './printing/listed.ts'
import { printParts, printSquares } from './printing/page.ts'
import type { Blanks } from './printing/paper.ts'

// 1,440 lists as text, 300 as web pages and 180 as Word documents a run.
const runs = (count: number) => ({ numRuns: Number(process.env['PRINT_RUNS'] ?? count) })
const kinds: readonly ListKind[] = ['list of 2014', 'list of Fujian', 'open list']

async function read(name: string, bytes: Uint8Array): Promise<Extraction> {
  const outcome = await extract({ name, bytes })
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.code}`)
  return outcome.value
}

const rowsOf = ({ filled }: Extraction) =>
  filled.indicators.map(({ label, unit, level, key, values }) => ({
    label,
    unit,
    level,
    key,
    values: Object.fromEntries(values.map(({ column, reading }) => [column, printed(reading.quantity)])),
  }))

const doubtful = ({ filled }: Extraction) =>
  filled.indicators.flatMap(({ label, values }) =>
    values.filter(({ reading }) => reading.certainty !== 'certain').map(({ column }) => `${label} ${column}`),
  )

function expectList(extraction: Extraction, { form, organ, year, rows }: Listed): void {
  expect(rowsOf(extraction)).toEqual(rows)
  expect(doubtful(extraction)).toEqual([])
  expect(extraction.filled).toMatchObject({ form, cells: [], missingTables: [] })
  expect({ organ: extraction.organ?.value, year: extraction.year?.value }).toEqual({ organ, year })
}

/** Every row is there; its values are those of the paper, or left out and named by a finding. */
function expectNothingSilent(extraction: Extraction, { form, rows }: Listed): void {
  const named = new Set(extraction.findings.flatMap((finding) => finding.cells))
  const left = rowsOf(extraction).map((row, index) => {
    const columns = Object.keys(rows[index]?.values ?? {})
    const silent = columns.filter(
      (each) => rows[index]!.values[each] !== null && !named.has(`indicators/${index}/${each}`),
    )
    const open = Object.keys(row.values).length === 0 && silent.length === 0
    return open ? { ...row, values: rows[index]!.values } : row
  })
  expect(left).toEqual(rows)
  expect(doubtful(extraction)).toEqual([])
  expect(extraction.filled.form).toBe(form)
}

const texts: readonly {
  readonly name: string
  readonly layout: SquaresLayout
  readonly gap: number
  readonly blanks: Blanks
  /** Nothing but its wording tells a head from the label that follows. */
  readonly knownHeads?: true
  readonly open?: true
}[] = [
  { name: 'one cell a line', layout: squareCells(0), gap: 0, blanks: 'none', knownHeads: true },
  {
    name: 'one cell a line with an empty line between',
    layout: squareCells(1),
    gap: 1,
    blanks: 'none',
    knownHeads: true,
  },
  {
    name: 'one cell a line, some zeros left as further empty lines',
    layout: squareCells(1),
    gap: 1,
    blanks: 'some',
    open: true,
    knownHeads: true,
  },
  {
    name: 'one cell a line without gaps, zeros left as empty lines',
    layout: squareCells(0),
    gap: 0,
    blanks: 'zeros',
    open: true,
    knownHeads: true,
  },
  { name: 'rows between tabs', layout: squareRows('\t', ''), gap: 0, blanks: 'none' },
  { name: 'rows between tabs, blanks as empty fields', layout: squareRows('\t', ''), gap: 0, blanks: 'some' },
  { name: 'cells ended by bars, one a line', layout: squareBars, gap: 0, blanks: 'some', knownHeads: true },
  { name: 'rows between single blanks', layout: squareRows(' ', ''), gap: 0, blanks: 'none' },
  { name: 'rows between bars', layout: squareRows(' | ', '|'), gap: 0, blanks: 'some' },
  { name: 'columns of a fixed width', layout: squareColumns(1), gap: 0, blanks: 'none', open: true },
  { name: 'columns far apart', layout: squareColumns(3), gap: 0, blanks: 'zeros', open: true },
  { name: 'a table drawn with lines', layout: squareLines, gap: 0, blanks: 'some' },
]

describe.each(kinds)('a %s printed as text', (kind) => {
  it.each(texts)(
    'comes back from $name',
    async ({ layout, gap, blanks, knownHeads, open }) => {
      await fc.assert(
        fc.asyncProperty(lists(blanks, kind, knownHeads), async (listed) => {
          const text = aroundList(listed, layout(listed.squares)).join('\n'.repeat(gap + 1))
          const extraction = await read('报告.txt', new TextEncoder().encode(text))
          ;(open ? expectNothingSilent : expectList)(extraction, listed)
        }),
        runs(40),
      )
    },
    600_000,
  )
})

const look = fc.record({
  nested: fc.boolean(),
  breakAfter: fc.constantFrom(0, 3, 4),
  blank: fc.constantFrom('', '&nbsp;', '<p>&nbsp;</p>'),
})
const pageOf = (listed: Listed, shown: typeof look extends fc.Arbitrary<infer Look> ? Look : never): string =>
  printParts(aroundList(listed, printSquares(listed.squares, shown)), shown)

describe.each(kinds)('a %s in a drawn table', (kind) => {
  it('comes back from a web page whatever is broken, blank or nested', async () => {
    await fc.assert(
      fc.asyncProperty(lists('some', kind), look, async (listed, shown) =>
        expectList(await read('报告.html', new TextEncoder().encode(pageOf(listed, shown))), listed),
      ),
      runs(100),
    )
  }, 600_000)

  it('comes back from a Word document whatever is revised, numbered or cut into runs', async () => {
    const office = fc.record({
      runLength: fc.constantFrom(1, 3, 80),
      revised: fc.boolean(),
      hairs: fc.boolean(),
      numbered: fc.boolean(),
      blank: fc.constantFrom('', '\u00a0', '　　'),
    })
    await fc.assert(
      fc.asyncProperty(lists('some', kind), look, office, async (listed, shown, printing) => {
        const text = pageOf(listed, { ...shown, nested: false })
        const page = readHtml({ text, encoding: 'utf-8', evidence: 'valid-utf8' }).value
        expectList(await read('报告.docx', printDocx(page, printing)), listed)
      }),
      runs(60),
    )
  }, 600_000)
})
