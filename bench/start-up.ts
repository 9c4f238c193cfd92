// From starting the program to a painted shelf, in a browser and, where its runtime is there, in the Electron window.
// A browser of this machine is open already, as a person's would be; its own start is not counted.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { type Browser, type Page, chromium } from 'playwright-core'
import { report } from './measure.ts'

const root = path.join(import.meta.dirname, '..')
const goal = 1500
const runs = 5
/** A row of the list, or the sheet that greets an empty library. */
const painted = '[data-report], .empty'

type LibraryOf = (reportCount: number) => Promise<string>

export async function measureStartUp(sizes: readonly number[], libraryOf: LibraryOf): Promise<void> {
  console.log('Start-up, from spawn to the painted shelf')
  if (!existsSync(path.join(root, 'out/renderer/index.html'))) {
    console.log('  not measured: there is no build; run npm run build first')
    return
  }
  await measureInBrowser(sizes, libraryOf)
}

async function measureInBrowser(sizes: readonly number[], libraryOf: LibraryOf): Promise<void> {
  const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)
  if (executablePath === undefined) {
    console.log('  browser: not measured, no Chromium on this machine')
    return
  }
  const sandboxed = process.getuid?.() !== 0
  const browser = await chromium.launch({ executablePath, args: sandboxed ? [] : ['--no-sandbox'] })
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
