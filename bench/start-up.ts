// From starting the program to a painted shelf, in a browser and, where its runtime is there, in the Electron window.
// A browser of this machine is open already, as a person's would be; its own start is not counted.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { type Browser, type Page, _electron as electron, chromium } from 'playwright-core'
import { ensureBuilt } from '../scripts/build.ts'
import { type ElectronRuntime, findElectron } from '../scripts/electron-runtime.ts'
import { findChromium } from '../scripts/system.ts'
import { startDisplay, windowArguments, windowEnvironment } from '../test/e2e/in-window.ts'
import { report } from './measure.ts'

const root = path.join(import.meta.dirname, '..')
const goal = 1500
const runs = 5
/** A row of the list, or the sheet that greets an empty library. */
const painted = '[data-report], .empty'

type LibraryOf = (reportCount: number) => Promise<string>

export async function measureStartUp(sizes: readonly number[], libraryOf: LibraryOf): Promise<void> {
  if (!(await ensureBuilt(console.log))) return
  console.log('Start-up, from spawn to the painted shelf')
  await measureInBrowser(sizes, libraryOf)
  await measureInWindow(sizes, libraryOf)
}

async function measureInBrowser(sizes: readonly number[], libraryOf: LibraryOf): Promise<void> {
  const executablePath = findChromium()
  if (!executablePath) {
    console.log('  browser: not measured, no Chromium on this machine')
    return
  }
  const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
  try {
    for (const size of sizes) {
      const libraryPath = await libraryOf(size)
      const times: number[] = []
      for (let run = 0; run < runs; run += 1) times.push(await startInBrowser(browser, libraryPath))
      report(`browser, ${size} reports`, times, goal)
    }
  } finally {
    await browser.close()
  }
}

async function startInBrowser(browser: Browser, libraryPath: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  const page = await context.newPage()
  const host = path.join(root, 'src/main/hosts/cli.ts')
  const from = performance.now()
  const serving = spawn(process.execPath, [host, 'serve', '--library', libraryPath], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    await page.goto(await printedAddress(serving.stdout))
    await untilPainted(page)
    return performance.now() - from
  } finally {
    await context.close()
    serving.kill('SIGTERM')
    if (serving.exitCode === null) await once(serving, 'exit')
  }
}

async function printedAddress(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: output })) {
    const address = /http:\/\/127\.0\.0\.1:\d+\S*/.exec(line)
    if (address) return address[0]
  }
  throw new Error('the host ended without printing an address')
}

async function measureInWindow(sizes: readonly number[], libraryOf: LibraryOf): Promise<void> {
  const runtime = await findElectron(console.log)
  if (!runtime) {
    console.log('  window: not measured, no Electron runtime')
    return
  }
  const display = process.env['DISPLAY'] ? { env: {}, stop: () => undefined } : await startDisplay()
  try {
    for (const size of sizes) {
      const libraryPath = await libraryOf(size)
      const times: number[] = []
      for (let run = 0; run < runs; run += 1) times.push(await startInWindow(runtime, display.env, libraryPath))
      report(`window on Electron ${runtime.version}, ${size} reports`, times, goal)
    }
  } finally {
    display.stop()
  }
}

async function startInWindow(
  runtime: ElectronRuntime,
  display: Record<string, string>,
  libraryPath: string,
): Promise<number> {
  const profile = mkdtempSync(path.join(os.tmpdir(), 'nianbao-bench-profile-'))
  const from = performance.now()
  const program = await electron.launch({
    executablePath: runtime.executable,
    // Without a graphics card the older runtime sometimes waits for one for ever.
    args: [...windowArguments(profile, libraryPath), '--disable-gpu'],
    env: windowEnvironment(display),
  })
  try {
    await untilPainted(await program.firstWindow())
    return performance.now() - from
  } finally {
    await program.close()
    rmSync(profile, { recursive: true, force: true })
  }
}

/** Two frames after the element is there: the second only comes when the first has been drawn. */
async function untilPainted(page: Page): Promise<void> {
  await page.locator(painted).first().waitFor()
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))')
}
