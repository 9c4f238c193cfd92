// From starting the program to a painted shelf, in a browser and, where its runtime is there, in the Electron window.
// A browser of this machine is open already, as a person's would be; its own start is not counted.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { type Browser, type Page, _electron as electron, chromium } from 'playwright-core'
import { ensureBuilt } from '../scripts/build.ts'
import { type ElectronRuntime, findElectron } from '../scripts/electron-runtime.ts'
import { report } from './measure.ts'

const root = path.join(import.meta.dirname, '..')
const goal = 1500
const runs = 5
/** A row of the list, or the sheet that greets an empty library. */
const painted = '[data-report], .empty'

type LibraryOf = (reportCount: number) => Promise<string>

export async function measureStartUp(sizes: readonly number[], libraryOf: LibraryOf): Promise<void> {
  console.log('Start-up, from spawn to the painted shelf')
  if (!(await ensureBuilt(console.log))) return
  await measureInBrowser(sizes, libraryOf)
  await measureInWindow(sizes, libraryOf)
}

const rootFlags = process.getuid?.() === 0 ? ['--no-sandbox'] : []

async function measureInBrowser(sizes: readonly number[], libraryOf: LibraryOf): Promise<void> {
  const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)
  if (executablePath === undefined) {
    console.log('  browser: not measured, no Chromium on this machine')
    return
  }
  const browser = await chromium.launch({ executablePath, args: rootFlags })
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
  const from = performance.now()
  const serving = spawn(
    process.execPath,
    [path.join(root, 'src/main/hosts/cli.ts'), 'serve', '--library', libraryPath],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
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

/** Two frames after the element is there: the second only comes when the first has been drawn. */
export async function untilPainted(page: Page): Promise<void> {
  await page.locator(painted).first().waitFor()
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))')
}

async function measureInWindow(sizes: readonly number[], libraryOf: LibraryOf): Promise<void> {
  const runtime = await findElectron(console.log)
  const display = runtime && (await openDisplay())
  if (!runtime || !display) {
    console.log(`  window: not measured, ${runtime ? 'no display and no Xvfb' : 'no Electron runtime'}`)
    return
  }
  try {
    for (const size of sizes) {
      const libraryPath = await libraryOf(size)
      const times: number[] = []
      for (let run = 0; run < runs; run += 1) times.push(await startInWindow(runtime, display.name, libraryPath))
      report(`window on Electron ${runtime.version}, ${size} reports`, times, goal)
    }
  } finally {
    display.close()
  }
}

async function startInWindow(runtime: ElectronRuntime, display: string, libraryPath: string): Promise<number> {
  const profile = mkdtempSync(path.join(os.tmpdir(), 'nianbao-bench-profile-'))
  const from = performance.now()
  const program = await electron.launch({
    executablePath: runtime.executable,
    args: [root, ...rootFlags, `--user-data-dir=${profile}`, '--library', libraryPath],
    env: { ...(process.env as Record<string, string>), DISPLAY: display, NIANBAO_NODE: process.execPath },
  })
  try {
    await untilPainted(await program.firstWindow())
    return performance.now() - from
  } finally {
    await program.close()
    rmSync(profile, { recursive: true, force: true })
  }
}

/** The display there is, else one in memory; null where neither can be had. */
async function openDisplay(): Promise<{ readonly name: string; close(): void } | null> {
  const given = process.env['DISPLAY']
  if (given || process.platform !== 'linux') return { name: given ?? '', close: () => undefined }
  const child: ChildProcess = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1366x768x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const failed = once(child, 'error').then(() => null)
  const said = child.stdio[3]
  if (!said) return failed
  const number = await Promise.race([failed, once(said, 'data').then(([part]) => String(part).trim())])
  return number === null ? null : { name: `:${number}`, close: () => void child.kill() }
}
