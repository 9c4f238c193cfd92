// The workstation in a browser of this machine: starts a desk process and serves page and desk on loopback.
// The library's own troubles come back as one sentence for people.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import project from '../../../package.json' with { type: 'json' }
import type { HostDesk, Notice } from '../../contract.ts'
import type { Outcome } from '../../report/model/refusal.ts'
import { refusalSentence } from '../../report/words.ts'
import { nodeDesk, startDesk } from './desk-process.ts'
import { defaultLibraryPath } from './library-path.ts'
import { listen } from './loopback.ts'
import { addressOpens, anotherAddress, pageMissing, portRefused, portTaken } from './words.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))

export interface Serving {
  /** Opens one session in a browser of this machine; spent by its first use. */
  readonly address: string
  newAddress(): string
  close(): Promise<void>
}

export interface ServeOptions {
  /** Default: the library in the user's data folder. */
  readonly libraryPath?: string | undefined
  /** 0 or nothing: the system chooses. */
  readonly port?: number | undefined
  /** Folder of the built page. */
  readonly bundle?: string | undefined
  /** Opens the desk; default: a desk process of its own, so that serving never waits for the desk. */
  readonly open?: (onNotice: (notice: Notice) => void) => Promise<Outcome<HostDesk>>
}

/** @returns what is served now, or one sentence that says why nothing is and what to do */
export async function serve(
  options: ServeOptions = {},
): Promise<{ readonly ok: true; readonly value: Serving } | { readonly ok: false; readonly sentence: string }> {
  const bundle = options.bundle ?? path.join(root, 'out/renderer')
  if (!existsSync(path.join(bundle, 'index.html'))) return { ok: false, sentence: pageMissing }
  const libraryPath = path.resolve(options.libraryPath ?? defaultLibraryPath())
  const port = options.port ?? 0

  const listeners: ((notice: Notice) => void)[] = []
  const open = options.open ?? ((onNotice) => openInProcessOfItsOwn(libraryPath, onNotice))
  const opened = await open((notice) => listeners.forEach((listener) => listener(notice)))
  if (!opened.ok) return { ok: false, sentence: refusalSentence(opened.refusal) }
  const desk = opened.value
  try {
    const listening = await listen({ desk, bundle, port })
    listeners.push(listening.notify)
    const close = async (): Promise<void> => {
      await listening.close()
      await desk.close()
    }
    return { ok: true, value: { address: listening.address, newAddress: listening.newAddress, close } }
  } catch (error) {
    await desk.close()
    const sentence = portSentence(error, port)
    if (sentence === null) throw error
    return { ok: false, sentence }
  }
}

/**
 * Serves until the person ends it: prints the address, a new one at every Enter, closes on Ctrl+C.
 * @returns the exit code
 */
export async function serveUntilStopped(options: ServeOptions = {}): Promise<number> {
  const served = await serve(options)
  if (!served.ok) {
    console.error(served.sentence)
    return 1
  }
  console.log(addressOpens(served.value.address))
  if (process.stdin.isTTY) {
    console.log(anotherAddress)
    createInterface({ input: process.stdin }).on('line', () => console.log(addressOpens(served.value.newAddress())))
  }
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
  })
  process.stdin.destroy()
  await served.value.close()
  return 0
}

function openInProcessOfItsOwn(libraryPath: string, onNotice: (notice: Notice) => void): Promise<Outcome<HostDesk>> {
  // Built with the page: loading the sources one by one would take as long again.
  const entry = path.join(root, 'out/main/desk.js')
  const about = {
    libraryPath,
    samplesFolder: path.join(root, 'resources/samples'),
    version: project.version,
    host: 'browser',
    readers: 'own',
  } as const
  return startDesk(() => nodeDesk(process.execPath, entry, about), onNotice)
}

function portSentence(error: unknown, port: number): string | null {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'EADDRINUSE') return portTaken(port)
  if (code === 'EACCES') return portRefused(port)
  return null
}
