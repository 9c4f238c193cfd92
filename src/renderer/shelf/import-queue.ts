// Files waiting to be imported, sent to the desk one by one. Holds the bytes of one file at a time, shows nothing
// itself, and never gives up on the rest because one file was refused.
import { largestFile, type Desk, type Imported } from '../../contract.ts'
import type { Refusal } from '../../report/model/refusal.ts'

export interface WaitingFile {
  /** Name without folders. */
  readonly name: string
  /** With the folders it was chosen from, to tell files of one name apart. */
  readonly path: string
  open(): Promise<Blob>
}

/** What a person has to know about one file; files simply taken in have no line. */
export type ImportLine = { readonly id: number; readonly path: string } & (
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'duplicate' | 'version'; readonly imported: Imported }
)

export interface ImportTray {
  readonly phase: 'idle' | 'running' | 'stopping' | 'stopped' | 'finished'
  readonly total: number
  readonly done: number
  readonly added: number
  readonly refused: number
  readonly duplicates: number
  readonly versions: number
  readonly lines: readonly ImportLine[]
  /** Name of the file being read. */
  readonly current: string | null
  /** Files of saved pages' folders that were not tried. */
  readonly passedOver: number
  /** Why the queue stopped by itself; the file it happened at is tried again first. */
  readonly halt: Refusal | null
  /** Milliseconds, null before it can be told. */
  readonly remaining: number | null
}

const empty: ImportTray = {
  phase: 'idle',
  total: 0,
  done: 0,
  added: 0,
  refused: 0,
  duplicates: 0,
  versions: 0,
  lines: [],
  current: null,
  passedOver: 0,
  halt: null,
  remaining: null,
}

/** These say something about the library, not about the file: every further file would meet the same. */
const ofTheLibrary: ReadonlySet<Refusal['code']> = new Set([
  'library-newer',
  'library-locked',
  'library-damaged',
  'library-unwritable',
  'not-a-library',
  'disk-full',
  'desk-down',
])

const tooLarge = (name: string): Refusal => ({
  code: 'too-large',
  detail: { name, limit: `${largestFile / 2 ** 20} MB` },
})

export interface ImportQueue {
  tray(): ImportTray
  subscribe(listener: () => void): () => void
  add(files: readonly WaitingFile[], passedOver?: number): void
  /** Ends after the file being read. */
  stop(): void
  goOn(): void
  /** Forgets lines and waiting files; not while running. */
  clear(): void
}

/** `now` gives milliseconds for the estimate. */
export function makeImportQueue(desk: Pick<Desk, 'importReport'>, now: () => number): ImportQueue {
  let tray = empty
  let waiting: WaitingFile[] = []
  let lineCount = 0
  let times: number[] = []
  const listeners = new Set<() => void>()

  const show = (change: Partial<ImportTray>) => {
    tray = { ...tray, ...change }
    for (const listener of listeners) listener()
  }

  async function importOne(file: WaitingFile): ReturnType<Desk['importReport']> {
    let bytes: Uint8Array<ArrayBuffer>
    try {
      const content = await file.open()
      if (content.size > largestFile) return { ok: false, refusal: tooLarge(file.name) }
      bytes = new Uint8Array(await content.arrayBuffer())
    } catch (error) {
      // Moved, locked or forbidden since it was chosen: the browser says so only when it is read.
      const reason = error instanceof Error ? error.name : String(error)
      return { ok: false, refusal: { code: 'unreadable-file', detail: { name: file.name, reason } } }
    }
    return desk.importReport({ name: file.name.slice(-400), bytes })
  }

  function settle(file: WaitingFile, answer: Awaited<ReturnType<Desk['importReport']>>) {
    const head = { id: (lineCount += 1), path: file.path }
    const done = tray.done + 1
    if (!answer.ok)
      return show({
        done,
        refused: tray.refused + 1,
        lines: [...tray.lines, { ...head, kind: 'refused', refusal: answer.refusal }],
      })
    const imported = answer.value
    if (imported.kind === 'added') return show({ done, added: tray.added + 1 })
    const lines = [...tray.lines, { ...head, kind: imported.kind, imported }]
    if (imported.kind === 'duplicate') return show({ done, lines, duplicates: tray.duplicates + 1 })
    return show({ done, lines, versions: tray.versions + 1 })
  }

  function estimate(took: number) {
    times = [...times.slice(-19), took]
    const mean = times.reduce((sum, time) => sum + time, 0) / times.length
    return times.length < 3 ? null : mean * waiting.length
  }

  async function run() {
    show({ phase: 'running', halt: null })
    try {
      while (waiting.length > 0 && tray.phase === 'running') {
        const file = waiting[0]!
        show({ current: file.name })
        const began = now()
        const answer = await importOne(file)
        if (!answer.ok && ofTheLibrary.has(answer.refusal.code)) {
          show({ phase: 'stopped', halt: answer.refusal })
          return
        }
        waiting = waiting.slice(1)
        settle(file, answer)
        show({ remaining: estimate(now() - began) })
      }
    } finally {
      show({ phase: waiting.length > 0 ? 'stopped' : 'finished', current: null, remaining: null })
    }
  }

  return {
    tray: () => tray,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    add(files, passedOver = 0) {
      if (files.length === 0 && passedOver === 0) return
      const running = tray.phase === 'running' || tray.phase === 'stopping'
      // What was stopped stays behind when something else is brought.
      if (!running) waiting = []
      waiting = [...waiting, ...files]
      show({ total: tray.done + waiting.length, passedOver: tray.passedOver + passedOver })
      if (running) return show({ phase: 'running' })
      void run()
    },
    stop() {
      if (tray.phase === 'running') show({ phase: 'stopping' })
    },
    goOn() {
      if (tray.phase === 'stopped') void run()
    },
    clear() {
      if (tray.phase === 'running' || tray.phase === 'stopping') return
      waiting = []
      times = []
      tray = empty
      show({})
    },
  }
}
