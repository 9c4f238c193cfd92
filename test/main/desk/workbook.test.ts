// What the writer makes of a plan, read back by another reader; and that a book is whole or not there.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { PlanCell, PlanRow, WorkbookPlan } from '../../../src/report/model/workbook-plan.ts'
import { writeWorkbook } from '../../../src/main/desk/workbook.ts'
import { book, number, report, view } from '../../report/made-up-book.ts'
import { elementsOf, longRows, openBook, partsOf } from './opened-book.ts'

let folder: string
let target: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'nianbao-book-'))
  target = path.join(folder, '年报.xlsx')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const files = () => readdirSync(folder).sort()
const plan = () => book(view(report), view({ ...report, form: 'newer', year: 2022, organ: '临江市' }, 2))

/** One sheet of the given rows. */
function sheetOf(rows: Iterable<PlanRow>, rowCount: number): WorkbookPlan {
  const sheet = {
    name: '表',
    columns: [{ width: 20 }],
    rowCount,
    rows,
    frozen: { rows: 0, columns: 0 },
    filter: false,
    landscape: false,
    printedColumns: 1,
  }
  const made = { at: '2026-03-09T02:00:00.000Z', by: '', version: '0.1.0' }
  return { title: '', made, reportCount: 1, sheets: [sheet] }
}
const textOf = (text: string): PlanCell => ({ kind: 'text', text, role: 'entry' })
const rowOf = (...cells: PlanCell[]): PlanRow => ({ cells, height: 20 })

describe('a written book', () => {
  test('has the sheets of the plan, frozen heads, filters and merges', async () => {
    await writeWorkbook(plan(), target)
    const opened = openBook(target)
    expect(opened.names).toEqual(['说明', '汇总', '表二', '表三', '表四', '指标', '长表', '问题清单', '修改记录'])
    expect(opened.sheet('长表').filter).toBe(`A1:R${opened.sheet('长表').rows.length}`)
    expect(opened.sheet('表三').merges).toContain('A3:C5')
    expect(opened.sheet('表三').merges).toContain('D3:G3')
  })

  test('holds every value of the long sheet under its key: numbers as numbers, blanks as nothing', async () => {
    await writeWorkbook(book(view(report)), target)
    const rows = longRows(target)
    expect(rows.get('requests/new/natural')).toMatchObject({ 原值: 240, 现值: 240, 年度: 2020, 状态: '数值' })
    expect(rows.get('requests/new/business')).toMatchObject({ 状态: '空白' })
    expect(rows.get('requests/new/business')?.['原值']).toBeUndefined()
    expect(rows.get('requests/new/otherOrg')).toMatchObject({ 原值: '/', 状态: '不适用' })
    expect(rows.get('requests/new/total')).toMatchObject({ 原值: '二百四十', 现值: 240, 标记: '已改' })
    expect(rows.get('activeDisclosure/fees/amount')).toMatchObject({ 原值: 12.5 })
  })

  test('is well-formed in every part, and its sheets keep the order of elements the format asks for', async () => {
    await writeWorkbook(plan(), target)
    const parts = partsOf(target)
    expect(parts.size).toBeGreaterThan(15)
    for (const xml of parts.values()) expect(elementsOf(xml).length).toBeGreaterThan(0)
    const order =
      'sheetPr sheetViews sheetFormatPr cols sheetData autoFilter mergeCells pageMargins pageSetup headerFooter rowBreaks legacyDrawing'
    for (const [name, xml] of parts) {
      if (!name.startsWith('xl/worksheets/sheet')) continue
      const found = elementsOf(xml).filter((element) => order.split(' ').includes(element))
      expect([name, ...found]).toEqual([name, ...order.split(' ').filter((element) => found.includes(element))])
    }
  })

  test('keeps text text: nothing is evaluated, nothing that looks like a number becomes one', async () => {
    const texts = [
      '=1+1',
      '+2',
      '-3',
      '@SUM(A1)',
      '\tx',
      '\rx',
      '00123',
      '1e5',
      ' 两端 ',
      '国发〔2021〕3号',
      '_x000D_',
      '_x005F_',
    ]
    await writeWorkbook(
      sheetOf(
        texts.map((text) => rowOf(textOf(text))),
        texts.length,
      ),
      target,
    )
    const { rows, cell } = openBook(target).sheet('表')
    expect(rows.map((row) => row[0])).toEqual(texts)
    texts.forEach((_, at) => expect(cell(`A${at + 1}`)).toMatchObject({ t: 's', z: '@' }))
    expect(partsOf(target).get('xl/worksheets/sheet1.xml')).not.toContain('<f')
  })

  test('shows a mark beside the figure, which stays a number', async () => {
    const cell: PlanCell = { kind: 'number', value: -52.5, decimals: 2, role: 'value', mark: 'changed' }
    await writeWorkbook(sheetOf([rowOf(cell)], 1), target)
    expect(openBook(target).sheet('表').cell('A1')).toMatchObject({ t: 'n', v: -52.5, z: '"✎"* 0.00_ ;"✎"* -0.00_ ' })
  })

  test('notes changed cells in boxes of their own size', async () => {
    await writeWorkbook(plan(), target)
    const parts = partsOf(target)
    const notes = [...parts].filter(([name]) => name.includes('comments')).map(([, xml]) => xml)
    expect(notes.join('')).toContain('电话核实')
    const anchors = [...parts].flatMap(([name, xml]) =>
      name.endsWith('.vml') ? [...xml.matchAll(/<x:Anchor>([^<]*)/g)] : [],
    )
    expect(anchors.length).toBeGreaterThan(0)
    for (const [, anchor = ''] of anchors) {
      const [left = NaN, , top = NaN, , right = NaN, , bottom = NaN] = anchor.split(', ').map(Number)
      expect(right - left).toBeGreaterThan(3)
      expect(bottom - top).toBeGreaterThan(4)
    }
  })

  test('is the same bytes for the same plan', async () => {
    await writeWorkbook(plan(), target)
    const first = readFileSync(target)
    // The clock of an archive ticks every two seconds.
    await setTimeout(2100)
    await writeWorkbook(plan(), target)
    expect(readFileSync(target).equals(first)).toBe(true)
  })

  test('tells how many reports are written, up to all of them', async () => {
    const told: number[] = []
    await writeWorkbook(plan(), target, { onProgress: (done, total) => told.push(done / total) })
    expect(told).toEqual([...told].sort((a, b) => a - b))
    expect(told.at(-1)).toBe(1)
  })
})

describe('a book is whole or not there', () => {
  const failing = () => {
    function* rows(): Generator<PlanRow> {
      for (let at = 0; at < 5000; at++) yield rowOf(textOf('x'.repeat(200)))
      throw new Error('the source of rows broke')
    }
    return sheetOf(rows(), 5000)
  }

  test('a failure half-way leaves the book that was there, and nothing beside it', async () => {
    writeFileSync(target, 'the last book')
    await expect(writeWorkbook(failing(), target)).rejects.toThrow('the source of rows broke')
    expect(readFileSync(target, 'utf8')).toBe('the last book')
    expect(files()).toEqual(['年报.xlsx'])
  })

  test('an abort half-way leaves nothing at all', async () => {
    const abort = new AbortController()
    let rows = 0
    function* endless(): Generator<PlanRow> {
      for (;;) {
        if (++rows === 20_000) abort.abort()
        yield rowOf(textOf('x'))
      }
    }
    await expect(writeWorkbook(sheetOf(endless(), 100), target, { signal: abort.signal })).rejects.toMatchObject({
      name: 'AbortError',
    })
    expect(files()).toEqual([])
    await expect(writeWorkbook(plan(), target, { signal: abort.signal })).rejects.toMatchObject({ name: 'AbortError' })
    expect(files()).toEqual([])
  })

  test('a folder that is not there or cannot be written is said by its code', async () => {
    await expect(writeWorkbook(plan(), path.join(folder, 'gone', 'a.xlsx'))).rejects.toMatchObject({ code: 'ENOENT' })
    writeFileSync(target, 'a file')
    await expect(writeWorkbook(plan(), path.join(target, 'a.xlsx'))).rejects.toMatchObject({ code: 'ENOTDIR' })
    expect(files()).toEqual(['年报.xlsx'])
  })

  test('a target that cannot be replaced stays, and nothing is left beside it', async () => {
    mkdirSync(target)
    writeFileSync(path.join(target, 'inside'), '')
    await expect(writeWorkbook(plan(), target)).rejects.toMatchObject({ code: expect.stringMatching(/^E/) })
    expect(existsSync(path.join(target, 'inside'))).toBe(true)
    expect(files()).toEqual(['年报.xlsx'])
  })

  // The shell's limit on the size of files stands for a full disk: the same write fails at the same place.
  test.runIf(process.platform === 'linux')('a disk without room for it keeps the book that was there', () => {
    writeFileSync(target, 'the last book')
    const script = path.join(import.meta.dirname, 'write-large-book.ts')
    const said = execFileSync('bash', ['-c', 'ulimit -f 64; exec "$0" "$1" "$2"', process.execPath, script, target], {
      encoding: 'utf8',
    })
    expect(said.trim()).toBe('EFBIG')
    expect(readFileSync(target, 'utf8')).toBe('the last book')
    expect(files()).toEqual(['年报.xlsx'])
  })

  test('two books written to one target at once do not meet', async () => {
    await Promise.all([writeWorkbook(plan(), target), writeWorkbook(plan(), target)])
    expect(openBook(target).names).toHaveLength(9)
    expect(files()).toEqual(['年报.xlsx'])
  })
})

test('a corrected figure is noted, marked and logged in the same book', async () => {
  await writeWorkbook(book(view({ ...report, corrections: { 'requests/new/natural': { now: number(7) } } })), target)
  expect(longRows(target).get('requests/new/natural')).toMatchObject({ 原值: 240, 现值: 7, 标记: '已改' })
  expect(openBook(target).sheet('修改记录').rows[1]).toEqual(expect.arrayContaining([240, 7]))
})
