// The workstation in Chromium, served by a browser host in a process of its own.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { chromium } from 'playwright-core'
import { root, watch, type Workplace } from './workplace.ts'

/** Path of the Chromium to drive; without it these tests are skipped. */
export const chromiumPath = process.env['TEST_CHROMIUM']

export interface Served {
  readonly pid: number
  readonly address: string
  stop(): Promise<void>
}

/** Starts the host. @throws what it printed when it did not start */
export async function startServing(library: string): Promise<Served> {
  const child = spawn(process.execPath, [path.join(root, 'test/e2e/serve.ts'), library], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const address = await new Promise<string>((resolve, reject) => {
    const hear = (part: Buffer): void => {
      said += part.toString()
      const found = /http:\/\/127\.0\.0\.1:\d+\/\S+/.exec(said)
      if (found) resolve(found[0])
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('close', (code) => reject(new Error(`${code}: ${said}`)))
  })
  return {
    pid: child.pid as number,
    address,
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}

export async function openInBrowser(library: string): Promise<Workplace> {
  const served = await startServing(library)
  const browser = await chromium.launch({
    executablePath: chromiumPath as string,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' })
  const complaints = watch(page, new URL(served.address).origin)
  await page.goto(served.address)
  return {
    page,
    pid: served.pid,
    complaints,
    async saveBook(act) {
      const [download] = await Promise.all([page.waitForEvent('download'), act()])
      return download.path()
    },
    async close() {
      await browser.close()
      await served.stop()
    },
  }
}
