// The twin law: what is shown and what is tabulated are the same values and the same doubts, cell by cell, down to the file.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeWorkbook } from '../../src/main/desk/workbook.ts'
import { statutoryForms } from '../../src/report/fill/forms.ts'
import { formCells, formInForce } from '../../src/report/form-cells.ts'
import type { ReportView } from '../../src/report/model/report-view.ts'
import type { Held, Revision } from '../../src/report/model/revision.ts'
import type { PlanCell, WorkbookPlan } from '../../src/report/model/workbook-plan.ts'
import { show } from '../../src/report/show.ts'
import { tabulate } from '../../src/report/tabulate.ts'
import { cleanText } from '../../src/report/tabulate/clean-text.ts'
import { longRows } from '../main/desk/opened-book.ts'
import { madeUpExtraction } from '../made-up-extraction.ts'
import { about, madeUpRevision, type MadeUpCell } from '../report/made-up-revision.ts'
import { commands, play } from './made-up-review.ts'

// Neither paper nor person can say minus zero.
const plainZero = (value: number): number => (value === 0 ? 0 : value)

const made = { at: '2026-03-09T02:00:00.000Z', by: '甲', version: '0.1.0' }

const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    '=1+1',
    '@x',
    '\t-1',
    '_x000D_',
    '_X000d_',
    ' 两端 ',
    '00123',
    'a\r\nb',
    '\ud800',
    '\ufffe',
    '&lt;<b>"',
    '1e3',
    'x'.repeat(40_000),
  ),
)
const number = fc.record({
  value: fc.oneof(
    fc.integer({ min: -1e9, max: 1e9 }),
    fc.double({ min: -1e15, max: 1e15, noNaN: true }).map(plainZero),
  ),
  decimals: fc.nat(6),
})
const cell: fc.Arbitrary<MadeUpCell> = fc
  .tuple(
    fc.oneof(
      number.map(({ value, decimals }): MadeUpCell => ({
        raw: String(value),
        quantity: { state: 'number', value, decimals },
      })),
      fc.constant<MadeUpCell>({ raw: '', quantity: { state: 'blank' } }),
      fc.constantFrom('/', '—', '不涉及').map((raw): MadeUpCell => ({ raw, quantity: { state: 'na' } })),
      nasty.filter((raw) => raw !== '').map((raw): MadeUpCell => ({ raw, quantity: { state: 'unreadable' } })),
    ),
    fc.boolean(),
  )
  .map(([read, doubtful]) => ({ ...read, doubtful }))
const held: fc.Arbitrary<Held> = fc.oneof(
  number.map(({ value, decimals }): Held => ({ state: 'number', value, decimals })),
  fc.constantFrom<Held>({ state: 'blank' }, { state: 'na' }, { state: 'absent' }, { state: 'unreadable' }),
)

/** Random cells of a random form, some of them corrected, with whatever text a file may bring. */
const revision: fc.Arbitrary<Revision> = fc
  .constantFrom(...statutoryForms)
  .chain((form) => {
    const empty = { form: form.id, cells: [], indicators: [], missingTables: [] }
    const keys = formCells(empty, formInForce(empty, null, statutoryForms))
    const some = keys.length > 0 ? fc.subarray([...keys], { maxLength: 25 }) : fc.constant<string[]>([])
    return fc.record({
      form: fc.constant(form.id),
      year: fc.option(fc.integer({ min: 2008, max: 2030 })),
      organ: fc.option(nasty.filter((text) => text !== '')),
      cells: some.chain((chosen) => fc.tuple(...chosen.map(() => cell)).map((read) => zip(chosen, read))),
      corrections: some.chain((chosen) =>
        fc.tuple(...chosen.slice(0, 5).map(() => held.map((now) => ({ now })))).map((given) => zip(chosen, given)),
      ),
      indicators: fc.array(
        fc.record({
          label: nasty,
          unit: fc.constantFrom('件', '条', null),
          values: fc.record({ value: cell, cumulative: cell }, { requiredKeys: [] }),
        }),
        { maxLength: 4 },
      ),
    })
  })
  .map((report) => madeUpRevision(report))

function zip<T>(keys: readonly string[], values: readonly T[]): Record<string, T> {
  return Object.fromEntries(values.map((value, index) => [keys[index] ?? '', value]))
}

const content = (planned: PlanCell | null | undefined) =>
  planned?.kind === 'number' ? planned.value : planned?.kind === 'text' ? planned.text : undefined

/** What a spreadsheet shows of a value: a figure, nothing, or the text as far as a cell can hold it. */
function expected(value: Held, shown: string): number | string | undefined {
  if (value.state === 'number') return value.value
  if (value.state === 'blank' || value.state === 'absent') return undefined
  return shown === '' ? undefined : cleanText(shown).text
}

const states = { number: '数值', blank: '空白', na: '不适用', unreadable: '读不出', absent: '缺失' }
const marks = { machine: '机读', doubtful: '待确认', unbalanced: '不平', confirmed: '已确认', changed: '已改' }

/** The other reader hands out CR LF as LF, however it is written. */
const folded = (value: unknown) => (typeof value === 'string' ? value.replaceAll('\r\n', '\n') : value)

/** The columns that tell what a cell holds. */
const told = ['键', '原值', '现值', '状态', '标记']

/** What is neither on the paper nor held by a person has no row. */
const listed = (shown: ReportView) =>
  shown.review.cells.filter(({ machine, held: now }) => machine !== null || now.state !== 'absent')

function tabulated(shown: ReportView, rows: ReadonlyMap<string, Record<string, unknown>>): unknown[][] {
  return listed(shown).map(({ key }) => told.map((head) => folded(rows.get(key)?.[head])))
}

function asShown(shown: ReportView): unknown[][] {
  return listed(shown).map(({ key, held: now, shown: text, mark, machine }) => {
    const was = machine ? expected(machine.held, machine.raw) : undefined
    return [key, folded(was), folded(expected(now, text)), states[now.state], marks[mark]]
  })
}

function plannedRows(plan: WorkbookPlan): Map<string, Record<string, unknown>> {
  const rows = [...(plan.sheets.find((sheet) => sheet.name === '长表')?.rows ?? [])].map((row) =>
    row.cells.map(content),
  )
  const [heads = [], ...rest] = rows
  const records = rest.map((row) => Object.fromEntries(heads.map((head, at) => [String(head), row[at]])))
  return new Map(records.map((record) => [String(record['键']), record]))
}

/** Values and marks of a statutory sheet in print order. */
function drawn(plan: WorkbookPlan, name: string) {
  const cells = [...(plan.sheets.find((sheet) => sheet.name === name)?.rows ?? [])].flatMap((row) => row.cells)
  return cells.filter((each) => each?.role === 'value' || each?.role === 'absent').filter((each) => each?.mark)
}

describe('the twin law', () => {
  test('what is shown is what the long sheet and the statutory sheets say, for any report', () => {
    fc.assert(
      fc.property(revision, (random) => {
        const shown = show(random, about)
        const plan = tabulate([shown], made)
        const rows = plannedRows(plan)
        if (listed(shown).length > 0) expect(rows.size).toBe(listed(shown).length)
        expect(tabulated(shown, rows)).toEqual(asShown(shown))
        for (const table of shown.review.tables) {
          const keys = new Set(table.cells.flatMap((each) => (each.kind === 'value' ? each.cell : [])))
          const views = shown.review.cells.filter((each) => keys.has(each.key))
          const sheet = drawn(plan, table.name)
          expect(sheet.map(content)).toEqual(views.map((each) => expected(each.held, each.shown)))
          expect(sheet.map((each) => each?.mark)).toEqual(views.map((each) => each.mark))
        }
      }),
      { numRuns: 150 },
    )
  })

  test('it holds after anything a person does, and every cell the review holds is drawn', () => {
    fc.assert(
      fc.property(commands, ({ made: report, list }) => {
        const { now } = play(madeUpExtraction(report), list)
        const shown = show(now, about)
        expect(new Set(shown.review.cells.map((each) => each.key))).toEqual(new Set(now.cells.map((each) => each.key)))
        const rows = plannedRows(tabulate([shown], made))
        expect(tabulated(shown, rows)).toEqual(asShown(shown))
        const open = now.findings.filter((finding) => finding.open).map((finding) => finding.id)
        expect(new Set(shown.review.openItems.map((item) => item.finding))).toEqual(new Set(open))
      }),
      { numRuns: 60 },
    )
  })

  describe('down to the file', () => {
    let folder: string
    beforeAll(() => {
      folder = mkdtempSync(path.join(tmpdir(), 'nianbao-twin-'))
    })
    afterAll(() => rmSync(folder, { recursive: true, force: true }))

    test('another reader finds every value under its key, whatever characters the report brought', async () => {
      const file = path.join(folder, 'book.xlsx')
      await fc.assert(
        fc.asyncProperty(revision, async (random) => {
          const shown = show(random, about)
          await writeWorkbook(tabulate([shown], made), file)
          const rows = longRows(file)
          expect(tabulated(shown, rows)).toEqual(asShown(shown))
        }),
        { numRuns: 40 },
      )
    })
  })
})
