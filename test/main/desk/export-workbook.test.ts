import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { read, utils } from '@e965/xlsx'
import { beforeEach, describe, expect, it } from 'vitest'
import { freshDesk } from './fresh-desk.ts'
import { correctTo, importMadeUp, number, refusalOf, troubled, valueOf, wrongTotal } from './made-up-desk.ts'

const at = freshDesk()
let out = ''
beforeEach(() => {
  out = path.join(at.folder.path, 'books')
  mkdirSync(out)
})

const target = () => path.join(out, '年报.xlsx')

/** Rows of the long sheet by report and key. */
function longRows(): Map<string, Record<string, unknown>> {
  const book = read(readFileSync(target()))
  const rows = utils.sheet_to_json<Record<string, unknown>>(book.Sheets['长表']!)
  return new Map(rows.map((row) => [`${String(row['报告单位'])} ${String(row['键'])}`, row]))
}

describe('exporting a book', () => {
  it('writes what is held of every report, and where it came from', async () => {
    const first = await importMadeUp(at.desk, troubled)
    await importMadeUp(at.desk, { ...troubled, organ: '苇湾区司法局' })
    await correctTo(at.desk, first, wrongTotal, number(105), number(104))
    const exported = valueOf(await at.desk.exportWorkbook({ reportIds: 'all', path: target() }))
    expect(exported).toEqual({ path: target(), fileName: '年报.xlsx', leftOut: [] })
    const rows = longRows()
    expect(rows.get(`鹤汀县人民政府 ${wrongTotal}`)).toMatchObject({ 原值: 105, 现值: 104 })
    expect(rows.get(`苇湾区司法局 ${wrongTotal}`)).toMatchObject({ 原值: 105, 现值: 105 })
  })

  it('takes the reports asked for, each once, and says how far it is', async () => {
    const ids = [
      await importMadeUp(at.desk, troubled),
      await importMadeUp(at.desk, { ...troubled, organ: '苇湾区司法局' }),
    ]
    const progress: [number, number][] = []
    const reportIds = [ids[1]!, ids[1]!]
    valueOf(
      await at.desk.exportWorkbook({ reportIds, path: target(), onProgress: (...step) => void progress.push(step) }),
    )
    expect([...longRows().keys()].every((key) => key.startsWith('苇湾区司法局'))).toBe(true)
    expect(progress[0]).toEqual([1, 2])
    expect(progress.at(-1)).toEqual([2, 2])
  })

  it('leaves out what is done while the book is made', async () => {
    const first = await importMadeUp(at.desk, troubled)
    let meanwhile: Promise<unknown> | undefined
    valueOf(
      await at.desk.exportWorkbook({
        reportIds: 'all',
        path: target(),
        onProgress: () => (meanwhile ??= correctTo(at.desk, first, wrongTotal, number(105), number(1))),
      }),
    )
    await meanwhile
    expect(longRows().get(`鹤汀县人民政府 ${wrongTotal}`)).toMatchObject({ 现值: 105 })
  })

  it('stops when it is told to, and leaves the folder as it was', async () => {
    await importMadeUp(at.desk, troubled)
    writeFileSync(target(), 'the book of last week')
    const stop = new AbortController()
    const exporting = at.desk.exportWorkbook({
      reportIds: 'all',
      path: target(),
      signal: stop.signal,
      onProgress: () => stop.abort(),
    })
    expect(refusalOf(await exporting)).toBe('cancelled')
    expect(readdirSync(out)).toEqual(['年报.xlsx'])
    expect(readFileSync(target(), 'utf8')).toBe('the book of last week')
  })

  it('is refused a report that is not there and a place that cannot be written', async () => {
    const reportId = await importMadeUp(at.desk, troubled)
    const nowhere = path.join(out, 'no-such-folder', '年报.xlsx')
    expect(refusalOf(await at.desk.exportWorkbook({ reportIds: [reportId, 99], path: target() }))).toBe(
      'no-such-report',
    )
    expect(refusalOf(await at.desk.exportWorkbook({ reportIds: 'all', path: nowhere }))).toBe('target-unwritable')
    expect(refusalOf(await at.desk.exportWorkbook({ reportIds: 'all', path: out }))).toBe('target-unwritable')
    expect(readdirSync(out)).toEqual([])
  })
})
