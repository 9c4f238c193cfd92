// The workstation in a browser, with everything behind it as it is shipped: page, host, desk process, library, book.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { chromiumPath, openInBrowser, startServing } from './in-browser.ts'
import {
  cell,
  correct,
  expectShown,
  importFiles,
  openReport,
  organ,
  report,
  reviewAndExport,
  turnToRequests,
} from './review.ts'
import { deskOf, sample, type Workplace } from './workplace.ts'

describe.skipIf(!chromiumPath)('in a browser', () => {
  let folder: string
  let library: string
  let place: Workplace

  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'nianbao-e2e-'))
    library = path.join(folder, 'library.nianbao')
    place = await openInBrowser(library)
  })
  afterEach(async () => {
    await place.close()
    await rm(folder, { recursive: true, force: true })
  })

  it('a report is imported, corrected, undone, exported, and the book says so', async () => {
    await reviewAndExport(place)
    expect(place.complaints).toEqual([])
  })

  it('a cell and its place in the original light each other up', async () => {
    const { page } = place
    await importFiles(page, [report], 1)
    await openReport(page, organ)
    await turnToRequests(page)
    await cell(page, 'requests/new/natural').click()
    const lit = page.locator('[data-lit]')
    await expect.poll(() => lit.first().innerText()).toBe('212')

    await page.locator('.original').getByText('45210', { exact: true }).click()
    await expect
      .poll(() => page.locator('td[aria-selected=true]').getAttribute('data-cell'))
      .toBe('activeDisclosure/licensing/decisions')
    expect(place.complaints).toEqual([])
  })

  it('a desk killed while a value is being typed loses nothing that was acknowledged', async () => {
    const { page } = place
    await importFiles(page, [report], 1)
    await openReport(page, organ)
    await turnToRequests(page)
    const acknowledged = {
      'requests/new/natural': '301',
      'requests/new/business': '302',
      'requests/granted/natural': '303',
    }
    for (const [key, value] of Object.entries(acknowledged)) await correct(page, key, value)

    await cell(page, 'requests/partial/natural').click()
    await page.keyboard.type('3')
    process.kill(deskOf(place.pid), 'SIGKILL')
    await page.keyboard.type('04')
    await page.keyboard.press('Enter')
    await page.getByText('后台程序刚刚重新启动').first().waitFor()
    const retry = page.getByRole('button', { name: '再试一次' })
    const kept = page.locator('td[data-cell="requests/partial/natural"][data-state=changed]:not([data-unsaved])')
    await retry.or(kept).first().waitFor()
    if (await retry.isVisible()) await retry.click()
    await kept.waitFor()

    await page.reload()
    await turnToRequests(page)
    for (const [key, value] of Object.entries({ ...acknowledged, 'requests/partial/natural': '304' })) {
      await expectShown(page, key, value)
    }
    expect(place.complaints).toEqual([])
  })

  it('undo reaches behind a restart of the whole program', async () => {
    await importFiles(place.page, [report], 1)
    await openReport(place.page, organ)
    await turnToRequests(place.page)
    await correct(place.page, 'requests/new/natural', '213')
    await place.close()

    place = await openInBrowser(library)
    await openReport(place.page, organ)
    await turnToRequests(place.page)
    await expectShown(place.page, 'requests/new/natural', '213')
    await cell(place.page, 'requests/new/natural').click()
    await place.page.keyboard.press('Control+z')
    await expectShown(place.page, 'requests/new/natural', '212')
  })

  it('files that are no reports get a line each, and the others are read', async () => {
    const { page } = place
    const bad = [
      ['空文件.txt', ''],
      ['坏文档.docx', ''],
      ['照片.png', '\x89PNG\r\n\x1a\n0000IHDR'],
      ['新闻.html', '<!doctype html><title>新闻</title><p>今天天气晴朗，适合出行。</p>'],
    ] as const
    for (const [name, text] of bad) await writeFile(path.join(folder, name), text, 'latin1')
    await writeFile(path.join(folder, '新闻.html'), bad[3][1])
    await importFiles(page, [...bad.map(([name]) => path.join(folder, name)), report], 1)
    for (const [name] of bad) await page.getByText(name).first().waitFor()
    expect(await page.locator('[data-report]').count()).toBe(1)
    expect(place.complaints).toEqual([])
  })

  it('the samples are offered to an empty library', async () => {
    const { page } = place
    await page
      .getByRole('button', { name: /样例|示例|样本/ })
      .first()
      .click()
    await page.locator('[data-report]').nth(8).waitFor()
    expect(place.complaints).toEqual([])
  })

  it('an address opens one session and no second', async () => {
    const served = await startServing(path.join(folder, 'other.nianbao'))
    const first = await fetch(served.address, { redirect: 'manual' })
    const second = await fetch(served.address, { redirect: 'manual' })
    await served.stop()
    expect([first.status, second.status]).toEqual([303, 403])
  })

  it('a second start on the same library is refused with a sentence', async () => {
    const refusal = await startServing(library).then(
      (second) => second.stop().then(() => 'it started'),
      (error: Error) => error.message,
    )
    expect(refusal).toMatch(/^1: /)
    expect(refusal).toMatch(/报告库/)
    expect(refusal).not.toMatch(/ {4}at /)
  })

  it('a library that is none is refused with a sentence and left as it is', async () => {
    const refusal = await startServing(sample('青砚市2020年年报.txt')).then(
      (second) => second.stop().then(() => 'it started'),
      (error: Error) => error.message,
    )
    expect(refusal).toMatch(/^1: /)
    expect(refusal).not.toMatch(/ {4}at /)
  })
})
