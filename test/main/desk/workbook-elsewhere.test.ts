// A book opened and saved again by an office program says the same: what one reader forgives, another may not.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeWorkbook } from '../../../src/main/desk/workbook.ts'
import { book, number, report, view } from '../../report/made-up-book.ts'
import { longRows, openBook } from './opened-book.ts'

const installed = spawnSync('soffice', ['--version']).status === 0

describe.runIf(installed)('opened and saved by LibreOffice (runs where it is installed)', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'nianbao-office-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('the book holds the same values, marks and merges', async () => {
    const written = path.join(folder, 'book.xlsx')
    const saved = path.join(folder, 'saved')
    mkdirSync(saved)
    const texts = ['=1+1', '00123', ' 两端 ', '_x000D_', 'a\nb', '@SUM(A1)']
    const rows = ['natural', 'business', 'otherOrg', 'total']
    const cells = Object.fromEntries(
      texts.map((text, at) => [`requests/${at < 4 ? 'granted' : 'carriedOut'}/${rows[at % 4]}`, text]),
    )
    const corrections = { 'requests/new/natural': { now: number(-7) } }
    await writeWorkbook(book(view({ ...report, cells: { ...report.cells, ...cells }, corrections })), written)
    const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'xlsx', '--outdir', saved, written], {
      stdio: 'ignore',
    })
    const again = path.join(saved, 'book.xlsx')
    expect([...longRows(again)]).toEqual([...longRows(written)])
    expect(longRows(again).get('requests/granted/natural')).toMatchObject({ 原值: '=1+1', 状态: '读不出' })
    expect(new Set(openBook(again).sheet('表三').merges)).toEqual(new Set(openBook(written).sheet('表三').merges))
  })
})
