// Makes sure the bundles in out/ are there and not older than what they are made of.
import { spawn } from 'node:child_process'
import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { listForms } from './forms.ts'

const root = path.join(import.meta.dirname, '..')
const sources = ['src', 'resources/forms', 'package.json', 'package-lock.json', 'electron.vite.config.ts']
const products = ['out/main/index.js', 'out/main/desk.js', 'out/preload/index.cjs', 'out/renderer/index.html']

/** Builds where needed. @returns false when the build failed; its messages were printed */
export async function ensureBuilt(say: (line: string) => void): Promise<boolean> {
  listForms()
  const made = await Promise.all(products.map((product) => changedAt(path.join(root, product))))
  const changed = await Promise.all(sources.map((source) => newestIn(path.join(root, source))))
  const oldest = Math.min(...made.map((at) => at ?? 0))
  if (oldest > Math.max(...changed)) return true
  say(oldest === 0 ? 'Building the program (once, some seconds).' : 'The sources changed: building again.')
  return build()
}

/** Builds quietly; prints the builder's messages only when it fails. */
export async function build(): Promise<boolean> {
  const builder = path.join(root, 'node_modules/electron-vite/bin/electron-vite.js')
  const child = spawn(process.execPath, [builder, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (said += part.toString()))
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  if (code !== 0) console.error(said)
  return code === 0
}

async function changedAt(file: string): Promise<number | null> {
  try {
    return (await stat(file)).mtimeMs
  } catch {
    return null
  }
}

/** Newest change below a folder, or of a file; 0 when it is not there. */
async function newestIn(place: string): Promise<number> {
  const at = await changedAt(place)
  if (at === null) return 0
  if (!(await stat(place)).isDirectory()) return at
  const inside = await readdir(place)
  return Math.max(at, ...(await Promise.all(inside.map((name) => newestIn(path.join(place, name))))))
}
