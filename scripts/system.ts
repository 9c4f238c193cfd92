// What the tests need from the machine besides Node: a browser, a display, fonts, the libraries of a window.
// Says what is missing and, as root on a Debian-like system, installs it.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'

/** `chromium` is needed by the tests in a browser, `window` by those of the Electron window, `fonts` by neither. */
export type Need = 'chromium' | 'window' | 'fonts'

/** Names of packages by need; where a system renamed one, the first name it knows is taken. */
const packages: Readonly<Record<Need, readonly (readonly string[])[]>> = {
  chromium: [['chromium', 'chromium-browser']],
  window: [
    ['xvfb'],
    ['libgtk-3-0t64', 'libgtk-3-0'],
    ['libnss3'],
    ['libasound2t64', 'libasound2'],
    ['libgbm1'],
    ['libxss1'],
    ['libxtst6'],
    ['libnotify4'],
    ['libsecret-1-0'],
  ],
  fonts: [['fonts-noto-cjk']],
}

/** Administrators' tools are not on every PATH that finds the others. */
const searchPath = [...(process.env['PATH'] ?? '').split(path.delimiter), '/usr/local/sbin', '/usr/sbin', '/sbin']
const env = { ...process.env, PATH: searchPath.join(path.delimiter), DEBIAN_FRONTEND: 'noninteractive' }

/**
 * What to add to the environment of a Chromium or Electron. Without a UTF-8 locale they cannot open a file whose name is
 * Chinese.
 */
export function localeForFileNames(): Record<string, string> {
  const { LC_ALL, LC_CTYPE, LANG } = process.env
  if (process.platform !== 'linux' || /utf-?8/i.test(LC_ALL || LC_CTYPE || LANG || '')) return {}
  return { LC_ALL: 'C.UTF-8' }
}

/** Path of a Chromium to drive, or null. */
export function findChromium(): string | null {
  const given = process.env['CHROMIUM']
  if (given) return existsSync(given) ? given : null
  return ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'].map(find).find(Boolean) ?? null
}

/** What is missing now. On Windows and macOS a window needs nothing and fonts are there. */
export function missing(): Need[] {
  const needs: Need[] = []
  if (!findChromium()) needs.push('chromium')
  if (process.platform !== 'linux') return needs
  if (!find('Xvfb') || !windowLibraries.every(hasLibrary)) needs.push('window')
  const fonts = find('fc-list') ? spawnSync('fc-list', [':lang=zh'], { env, encoding: 'utf8' }).stdout : ''
  if (!fonts.trim()) needs.push('fonts')
  return needs
}

const windowLibraries = ['libgtk-3.so.0', 'libnss3.so', 'libasound.so.2', 'libgbm.so.1', 'libXss.so.1', 'libXtst.so.6']

function hasLibrary(name: string): boolean {
  const cache = spawnSync('ldconfig', ['-p'], { env, encoding: 'utf8' }).stdout ?? ''
  return cache.includes(`\t${name} `)
}

/** The line a person would type. */
export function installLine(needs: readonly Need[]): string {
  return `sudo apt-get install -y ${packageNames(needs).join(' ')}`
}

/** Whether missing packages can be installed without asking anybody. */
export function mayInstall(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && find('apt-get') !== null
}

/** Installs packages quietly. @returns false when that did not work; the last lines of apt were printed */
export async function install(needs: readonly Need[]): Promise<boolean> {
  for (let attempt = 1; attempt <= 3; attempt++) {
    if (await apt(['update', '-q'], attempt === 3)) break
    if (attempt === 3) return false
    await new Promise((resolve) => setTimeout(resolve, 5000 * attempt))
  }
  return apt(['install', '-q', '-y', '--no-install-recommends', ...packageNames(needs)], true)
}

async function apt(args: readonly string[], loud: boolean): Promise<boolean> {
  const child = spawn('apt-get', args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (said += part.toString()))
  const code = await new Promise((resolve) => child.once('close', resolve).once('error', () => resolve(-1)))
  if (code !== 0 && loud) console.error(said.trim().split('\n').slice(-5).join('\n'))
  return code === 0
}

function packageNames(needs: readonly Need[]): string[] {
  const known = (name: string): boolean =>
    /Candidate: \d/.test(spawnSync('apt-cache', ['policy', name], { env, encoding: 'utf8' }).stdout ?? '')
  return needs.flatMap((need) => packages[need].map((names) => names.find(known) ?? (names.at(-1) as string)))
}

function find(command: string): string | null {
  const suffix = process.platform === 'win32' ? '.exe' : ''
  return searchPath.map((folder) => path.join(folder, command + suffix)).find((file) => existsSync(file)) ?? null
}
