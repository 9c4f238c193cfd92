// npm start: the program in a window, or, where no window can be shown, in a browser of this machine.
// Builds first when needed. `--library PATH` opens another library, `--browser` asks for the browser, `--port N` its port.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { serveUntilStopped } from '../src/main/hosts/browser.ts'
import { ensureBuilt } from './build.ts'
import { type ElectronRuntime, findElectron } from './electron-runtime.ts'
import { localeForFileNames } from './system.ts'

const root = path.join(import.meta.dirname, '..')
/** What Chromium says where there is no message bus or no graphics processor; it does without them. */
const harmless = /^\[[\d:/.]+:ERROR:(bus|object_proxy|viz_main_impl|command_buffer_proxy_impl|gpu_\w+|gl_\w+)\.cc/
const say = (line: string): void => console.log(line)

const { values } = parseArgs({
  options: { library: { type: 'string' }, browser: { type: 'boolean' }, port: { type: 'string' } },
})
// npm runs scripts in the project's folder; a path is meant from where the person is.
const library = values.library === undefined ? null : path.resolve(process.env['INIT_CWD'] ?? '.', values.library)

process.exitCode = (await ensureBuilt(say)) ? await start() : 1

async function start(): Promise<number> {
  const why = values.browser ? 'As asked' : hasDisplay() ? null : 'No display was found'
  if (why) return inBrowser(why)
  const runtime = await findElectron(say)
  if (!runtime) return inBrowser('No Electron runtime could be had')
  const ended = await inWindow(runtime)
  return ended === 'no-display' ? inBrowser('The display could not be opened') : ended
}

function inBrowser(why: string): Promise<number> {
  say(`${why}: serving the same workstation to a browser on this machine.`)
  return serveUntilStopped({ libraryPath: library ?? undefined, port: Number(values.port ?? 0) })
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])
}

async function inWindow(runtime: ElectronRuntime): Promise<number | 'no-display'> {
  if (runtime.fallback) say(`Running on Electron ${runtime.version}, a runtime for development and test only.`)
  const args = [root]
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    say('Started as root: Chromium runs without its sandbox. Start it as an ordinary user to have it.')
    args.push('--no-sandbox')
  }
  if (library) args.push('--library', library)
  const child = spawn(runtime.executable, args, {
    stdio: ['inherit', 'inherit', 'pipe'],
    // An older runtime cannot load the SQLite addon: its desk runs on this Node.
    env: { ...process.env, ...localeForFileNames(), NIANBAO_NODE: process.execPath },
  })
  let said = ''
  child.stderr.on('data', (part: Buffer) => {
    said = (said + part.toString()).slice(-10_000)
  })
  const lines = createInterface({ input: child.stderr })
  lines.on('line', (line) => {
    if (!harmless.test(line)) console.error(line)
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal))
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (code !== 0 && /Missing X server|cannot open display|Failed to open display|platform failed to init/i.test(said)) {
    return 'no-display'
  }
  return code ?? 1
}
