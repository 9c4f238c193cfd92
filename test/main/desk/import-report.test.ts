import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { freshDesk } from './fresh-desk.ts'
import { importMadeUp, madeUpFile, openMadeUp, refusalOf, troubled, valueOf } from './made-up-desk.ts'

const at = freshDesk()

const review = async (reportId: number) => valueOf(await at.desk.openReport({ reportId })).review
const row = async () => valueOf(await at.desk.shelf({}))[0]!

describe('importing', () => {
  it('adds a report to the shelf, with what waits for a person', async () => {
    const imported = valueOf(await at.desk.importReport({ name: 'a/b\\年报.txt', ...madeUpFile(troubled) }))
    expect(imported).toMatchObject({ kind: 'added', fileName: '年报.txt', organ: '鹤汀县人民政府', year: 2022 })
    expect(await row()).toMatchObject({
      reportId: imported.reportId,
      organ: '鹤汀县人民政府',
      form: 'annual-2021',
      state: 'imported',
      openCount: imported.openCount,
      errorCount: 1,
      doubtCount: 1,
      rules: expect.arrayContaining(['T3-ROW', 'CEL-05']) as string[],
      reviewer: '',
      sameOrganYear: 0,
    })
    expect((await review(imported.reportId)).openItems).toHaveLength(imported.openCount)
  })

  it('makes once what the shelf shows, and looks for no rows of a report that has none', async () => {
    const { organs, cells, findings } = at.library
    const spies = [vi.spyOn(organs, 'named'), vi.spyOn(cells, 'ofReport'), vi.spyOn(findings, 'ofReport')]
    await importMadeUp(at.desk, troubled)
    expect(spies.map(({ mock }) => mock.calls.length)).toEqual([1, 0, 0])
  })

  it('shows the same bytes as a duplicate, under any name, and adds nothing', async () => {
    const first = await importMadeUp(at.desk, troubled)
    const again = valueOf(await at.desk.importReport({ name: 'copy.json', ...madeUpFile(troubled) }))
    expect(again).toMatchObject({ kind: 'duplicate', reportId: first })
    expect(valueOf(await at.desk.shelf({}))).toHaveLength(1)
  })

  it('adds the same bytes once when they come in twice at the same time', async () => {
    const file = { name: 'a.json', ...madeUpFile(troubled) }
    const both = await Promise.all([at.desk.importReport(file), at.desk.importReport(file)])
    expect(both.map((outcome) => valueOf(outcome).kind).sort()).toEqual(['added', 'duplicate'])
  })

  it('keeps a later version of the same report beside the first', async () => {
    await importMadeUp(at.desk, troubled)
    const later = { ...troubled, prose: '更正稿' }
    expect(valueOf(await at.desk.importReport({ name: 'b.json', ...madeUpFile(later) })).kind).toBe('version')
    expect(valueOf(await at.desk.shelf({})).map((each) => each.sameOrganYear)).toEqual([1, 1])
  })

  it('takes nothing for the same report where organ or year is unknown', async () => {
    await importMadeUp(at.desk, { organ: null, year: 2022 })
    await importMadeUp(at.desk, { organ: null, year: 2022, prose: '另一份' })
    expect(valueOf(await at.desk.shelf({})).map((each) => each.sameOrganYear)).toEqual([0, 0])
  })

  it('hands on why a file cannot be read, and adds nothing', async () => {
    const outcome = await at.desk.importReport({ name: 'x.txt', bytes: new Uint8Array([104, 105]) })
    expect(refusalOf(outcome)).toBe('not-a-report')
    expect(valueOf(await at.desk.status({})).reportCount).toBe(0)
  })

  it('refuses a file that is too large', async () => {
    const bytes = new Uint8Array(64 * 1024 * 1024 + 1)
    expect(refusalOf(await at.desk.importReport({ name: 'x.txt', bytes }))).toBe('too-large')
  })
})

describe('samples', () => {
  it('are offered until one of them is in the library, and come in like any file', async () => {
    const samplesFolder = path.join(at.folder.path, 'samples')
    mkdirSync(samplesFolder)
    writeFileSync(path.join(samplesFolder, 'a.json'), madeUpFile(troubled).bytes)
    writeFileSync(path.join(samplesFolder, 'b.json'), madeUpFile({ ...troubled, year: 2023 }).bytes)
    writeFileSync(path.join(samplesFolder, 'c.png'), 'no report')
    await at.desk.close()
    at.desk = await openMadeUp(at.folder.library, { samplesFolder })
    expect(valueOf(await at.desk.status({})).samplesOffered).toBe(true)
    const lines = valueOf(await at.desk.importSamples({}))
    expect(lines.map((line) => (line.ok ? line.value.kind : [line.fileName, line.refusal.code]))).toEqual([
      'added',
      'added',
      ['c.png', 'not-a-report'],
    ])
    expect(valueOf(await at.desk.status({})).samplesOffered).toBe(false)
    expect(valueOf(await at.desk.importSamples({})).map((line) => line.ok && line.value.kind)).toEqual([
      'duplicate',
      'duplicate',
      false,
    ])
  })

  it('are not offered where there are none', async () => {
    expect(valueOf(await at.desk.status({})).samplesOffered).toBe(false)
  })
})
