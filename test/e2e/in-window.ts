// The workstation in a real Electron window, on a display of its own.
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { _electron, type ElectronApplication } from 'playwright-core'
import { root, watch, type Workplace } from './workplace.ts'

/** The Electron binary to start; without it these tests are skipped. */
export const electronPath = process.env['TEST_ELECTRON']

export interface WindowPlace extends Workplace {
  readonly app: ElectronApplication
  /** Folder of this person's settings; a second start with the same one is a second start. */
  readonly profile: string
}

/** A display nobody sees; on other systems than Linux the one there is. */
export async function startDisplay(): Promise<{ env: Record<string, string>; stop(): void }> {
  if (process.platform !== 'linux') return { env: {}, stop: () => undefined }
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const display = await new Promise<string>((resolve, reject) => {
    server.stdio[3]?.once('data', (part: Buffer) => resolve(part.toString().trim()))
    server.once('error', reject)
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)))
  })
  return { env: { DISPLAY: `:${display}` }, stop: () => void server.kill() }
}

/** Arguments of a start with its own profile, so that no other start is in its way. */
export function windowArguments(profile: string, library: string): string[] {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return [root, ...sandbox, `--user-data-dir=${profile}`, '--library', library]
}

/** What a start of the program is given, on this display. */
export function windowEnvironment(display: Record<string, string>): Record<string, string> {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env as Record<string, string>
  return { ...env, ...display, NIANBAO_NODE: process.execPath }
}

/** A start by hand, as a second click on the icon makes it. */
export function startAgain(display: Record<string, string>, args: readonly string[]): ChildProcess {
  return spawn(electronPath as string, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: windowEnvironment(display),
  })
}

export async function openInWindow(display: Record<string, string>, library: string): Promise<WindowPlace> {
  const profile = await mkdtemp(path.join(os.tmpdir(), 'nianbao-profile-'))
  const app = await _electron.launch({
    executablePath: electronPath as string,
    // Playwright's own module holds the program back until it is watched; without it a window may come too early.
    args: [
      '-r',
      path.join(root, 'node_modules/playwright-core/lib/server/electron/loader.js'),
      ...windowArguments(profile, library),
    ],
    env: windowEnvironment(display),
  })
  const page = await app.firstWindow()
  const complaints = watch(page, 'app://desk')
  // What the page said before anybody listened is said again.
  await page.locator('h1').first().waitFor()
  await page.reload()
  return {
    app,
    page,
    profile,
    pid: app.process().pid as number,
    complaints,
    async saveBook(act) {
      const book = path.join(profile, 'book.xlsx')
      await app.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
      }, book)
      await act()
      return book
    },
    async close() {
      await app.close()
      await rm(profile, { recursive: true, force: true })
    },
  }
}
