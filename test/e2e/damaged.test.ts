// A report whose stored reading is damaged, in the real program: its page says so and reads the original again by one key;
// the desk's process goes on all the while.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDesk } from '../../src/main/desk/desk.ts'
import { inProcessReader } from '../../src/main/desk/reading.ts'
import { chromiumPath, openInBrowser } from './in-browser.ts'
import { expectShown, organ, report, turnToRequests } from './review.ts'
import { deskOf, type Workplace } from './workplace.ts'

const cell = 'requests/new/natural'

describe.skipIf(!chromiumPath)('a damaged reading', () => {
  let folder = ''
  let place: Workplace
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'nianbao-damaged-'))
    const libraryPath = path.join(folder, 'library.nianbao')
    const about = { samplesFolder: folder, version: '0', host: 'cli' } as const
    const opened = await openDesk({ libraryPath, reader: inProcessReader(), ...about })
    if (!opened.ok) throw new Error(opened.refusal.code)
    const desk = opened.value
    const imported = await desk.importReport({ name: path.basename(report), bytes: await readFile(report) })
    if (!imported.ok) throw new Error(imported.refusal.code)
    const { reportId } = imported.value
    const held = { state: 'number', decimals: 0 } as const
    const change = { was: { ...held, value: 212 }, now: { ...held, value: 214 } }
    const corrected = await desk.correct({ reportId, cell, ...change, why: 'misread', note: '', evidence: null })
    if (!corrected.ok) throw new Error(corrected.refusal.code)
    await desk.close()
    const db = new Sqlite(libraryPath)
    db.exec('DROP TRIGGER extraction_is_never_changed; UPDATE extraction SET content = substr(content, 1, 5000)')
    db.close()
    place = await openInBrowser(libraryPath)
  })
  afterEach(async () => {
    const complaints = place.complaints.join('\n')
    await place.close()
    await rm(folder, { recursive: true, force: true })
    if (complaints) throw new Error(complaints)
  })

  it('is said on its page and on the shelf, and mended from the original with what people did to it', async () => {
    const { page, pid } = place
    const desk = deskOf(pid)
    const row = page.locator('[data-report]').filter({ hasText: organ })
    await row.dblclick()
    await expect.poll(() => page.getByRole('alert').innerText()).toContain(`“${organ} 2021 年度”的读取结果已损坏`)
    await page.keyboard.press('Escape')
    await row.waitFor()
    await expect.poll(() => row.innerText()).toContain('在库中已损坏')
    await row.dblclick()
    await page.getByRole('button', { name: '重新读取原件' }).press('Enter')
    await turnToRequests(page)
    await expectShown(page, cell, '214')
    await page.keyboard.press('Escape')
    await expect.poll(() => row.innerText()).not.toContain('在库中已损坏')
    expect(deskOf(pid)).toBe(desk)
  })
})
