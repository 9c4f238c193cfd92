// The workstation in a real Electron window: the same work as in a browser, and what only a window has.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { ElectronApplication } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { electronPath, openInWindow, startAgain, startDisplay, windowArguments, type WindowPlace } from './in-window.ts'
import { asOfYears, sayName } from './on-page.ts'
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
import { turnYears } from './walks.ts'
import { deskOf, root } from './workplace.ts'

describe.skipIf(!electronPath)('in a window', () => {
  let display: Awaited<ReturnType<typeof startDisplay>>
  let folder: string
  let library: string
  let place: WindowPlace

  beforeAll(async () => void (display = await startDisplay()))
  afterAll(() => display.stop())
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'nianbao-e2e-'))
    library = path.join(folder, 'library.nianbao')
    place = await openInWindow(display.env, library)
  })
  afterEach(async () => {
    await place.close()
    await rm(folder, { recursive: true, force: true })
  })

  it('a report is imported, corrected, undone, exported, and the book says so', async () => {
    await reviewAndExport(place)
    expect(place.complaints).toEqual([])
  })

  it('years, rules and organs are reached as in a browser', async () => {
    const { page } = place
    await importFiles(page, await asOfYears(folder, [2021, 2022]), 2)
    await openReport(page, '2022')
    await turnYears(page)
    await page.keyboard.press('g')
    const rule = page.locator('.rules [data-rule=OUT-02]')
    await rule.click()
    await page.keyboard.press('Space')
    await page.getByLabel('停用的原因').fill('逐年核对')
    await page.keyboard.press('Enter')
    await sayName(page)
    await expect.poll(() => rule.getAttribute('data-off')).toBe('true')
    await page.keyboard.press('Escape')
    await page.locator('td[data-cell]').first().waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('j')
    await expect.poll(() => page.locator('.organs [data-organ] .years').innerText()).toMatch(/2021\s*2022/)
    expect(place.complaints).toEqual([])
  })

  it('a desk killed while a value is being typed loses nothing that was acknowledged', async () => {
    const { page } = place
    await importFiles(page, [report], 1)
    await openReport(page, organ)
    await turnToRequests(page)
    await correct(page, 'requests/new/natural', '301')
    await correct(page, 'requests/new/business', '302')

    await cell(page, 'requests/partial/natural').click()
    await page.keyboard.type('3')
    process.kill(deskOf(place.pid), 'SIGKILL')
    await page.getByText('后台程序刚刚重新启动').first().waitFor()
    await page.keyboard.press('Escape')

    await page.reload()
    await turnToRequests(page)
    await expectShown(page, 'requests/new/natural', '301')
    await expectShown(page, 'requests/new/business', '302')
    await correct(page, 'requests/partial/natural', '304')
    expect(place.complaints).toEqual([])
  })

  it('a page that dies comes back to the same report', async () => {
    const { page, app } = place
    await importFiles(page, [report], 1)
    await openReport(page, organ)
    const gone = page.waitForEvent('crash')
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer())
    await gone
    await expect
      .poll(() => inPage(app, `document.querySelector('td[data-cell]') !== null`), { timeout: 30_000 })
      .toBe(true)
  })

  it('the page has nothing of Node or Electron, and goes nowhere', async () => {
    const { page } = place
    const seen = await page.evaluate(() => ({
      globals: ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'].filter(
        (name) => name in globalThis,
      ),
      workstation: Object.keys((window as { workstation?: object }).workstation ?? {}).sort(),
      inline: document.querySelectorAll('script:not([src]), style').length,
    }))
    expect(seen).toEqual({ globals: [], workstation: ['desk', 'onNotice'], inline: 0 })

    const before = page.url()
    await page.evaluate(() => void (location.href = 'https://example.org/'))
    await page.evaluate(() => void window.open('https://example.org/'))
    // Whatever the page tried has been refused once the main process answers after it.
    const windows = await place.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
    expect([page.url(), windows]).toEqual([before, 1])
    const fetched = await page.evaluate(() =>
      fetch('https://example.org/').then(
        () => 'answered',
        () => 'refused',
      ),
    )
    expect(fetched).toBe('refused')
  })

  it('runs its page in a sandbox with the settings that were asked for', async () => {
    const preferences = await place.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences(): Record<string, unknown>
      }
      const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag } = contents.getLastWebPreferences()
      return { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag }
    })
    expect(preferences).toEqual({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    })
  })

  it('a file is read in a utility process, as where readers cannot be started otherwise', async () => {
    const outcome = await place.app.evaluate(
      async ({ utilityProcess }, [file, text]) => {
        const reader = utilityProcess.fork(file as string)
        const answer = new Promise((resolve) => {
          reader.on('message', (message: object) => 'outcome' in message && resolve(message.outcome))
        })
        reader.postMessage({ id: 1, file: { name: 'a.html', bytes: new TextEncoder().encode(text as string) } })
        const given = (await answer) as { ok: boolean; value?: { organ: { value: string } | null } }
        reader.kill()
        return given.ok && given.value?.organ?.value
      },
      [path.join(root, 'out/main/reader.js'), await readFile(report, 'utf8')],
    )
    expect(outcome).toBe(organ)
  })

  it('a second start brings the first window forward and ends', async () => {
    await place.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize())
    const second = startAgain(display.env, windowArguments(place.profile, library))
    const code = await new Promise((resolve) => second.once('close', resolve))
    expect(code).toBe(0)
    await expect
      .poll(() => place.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized()))
      .toBe(false)
  })

  it.each([
    ['is open elsewhere', null],
    ['is none', 'no library, only words'],
  ])('a library that %s is refused with a sentence', async (_, content) => {
    const wanted = content === null ? library : path.join(folder, 'words.nianbao')
    if (content !== null) await writeFile(wanted, content.repeat(100))
    const start = startAgain(display.env, windowArguments(path.join(folder, 'profile'), wanted))
    let said = ''
    const sentence = await new Promise<string>((resolve, reject) => {
      start.stderr?.on('data', (part: Buffer) => {
        said += part.toString()
        const found = /^.*[\u4e00-\u9fff].*$/m.exec(said)
        if (found) resolve(found[0])
      })
      start.once('close', (code) => reject(new Error(`${code}: ${said}`)))
    })
    // The box that says it waits for a click nobody can make here.
    start.kill('SIGKILL')
    expect(sentence).toMatch(/报告库|文件/)
    expect(said).not.toMatch(/^ {4}at /m)
  })
})

/** Asks the page through the main process: a page that came back is a new one to the test's own connection. */
function inPage(app: ElectronApplication, expression: string): Promise<unknown> {
  return app.evaluate(
    ({ BrowserWindow }, code) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(code) as unknown,
    expression,
  )
}
