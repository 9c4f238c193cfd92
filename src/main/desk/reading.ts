// Who runs the recipe for the desk: this process, or a child that may be ended when a file asks too much of it.
import type { Extraction } from '../../report/model/extraction.ts'
import type { Outcome } from '../../report/model/refusal.ts'
import type { ReadingChoice } from '../../report/model/revision.ts'
import type { SourceFile } from '../../report/model/source.ts'

export interface Reader {
  /** One file at a time; later calls wait. Never rejects for what a file does to its reader. */
  read(file: SourceFile, choice?: ReadingChoice): Promise<Outcome<Extraction>>
  /** Ends the child; a read under way answers `cancelled`. */
  close(): void
}

/** For tests and the command line: no limit but the machine's. */
export function inProcessReader(): Reader {
  return {
    async read(file, choice) {
      // Loaded with the first file: a desk whose files are read by a child never needs the recipe itself.
      const { extract } = await import('../../report/extract.ts')
      return extract(file, choice)
    },
    close: () => {},
  }
}

/** Parent to child. */
export interface ReadRequest {
  readonly id: number
  readonly file: SourceFile
  /** What a person says of encoding and form. */
  readonly choice?: ReadingChoice | undefined
}

/** Child to parent: how much it holds, said every tenth of a second while it reads; then the answer. */
export type ReadMessage = { readonly memory: number } | { readonly id: number; readonly outcome: Outcome<Extraction> }

/** A running reader-process.ts, however it was started: a plain Node child or a utility process. */
export interface ReaderChild {
  post(request: ReadRequest): void
  onMessage(listener: (message: ReadMessage) => void): void
  /** Also called when the child could not be started. */
  onExit(listener: () => void): void
  kill(): void
}

export interface ReadLimits {
  readonly seconds: number
  /** Resident memory of the child, in bytes. */
  readonly memory: number
}

export const readLimits: ReadLimits = { seconds: 20, memory: 512 * 1024 * 1024 }

interface Running {
  readonly id: number
  readonly name: string
  readonly settle: (outcome: Outcome<Extraction>) => void
}

/**
 * Starts the child at the first file and again after it ended. A file over a limit is refused as `limit`; one that
 * takes its reader down is refused as `damaged`; the next file gets a fresh child.
 */
export function childReader(start: () => ReaderChild, limits: ReadLimits = readLimits): Reader {
  let child: ReaderChild | null = null
  let running: Running | null = null
  let queue: Promise<unknown> = Promise.resolve()
  let lastId = 0
  let closed = false

  function settle(outcome: Outcome<Extraction>): void {
    running?.settle(outcome)
    running = null
  }

  function refuse(code: 'limit' | 'damaged' | 'cancelled'): void {
    if (running) settle({ ok: false, refusal: { code, detail: { name: running.name } } })
  }

  function drop(code: 'limit' | 'cancelled'): void {
    const ended = child
    child = null
    ended?.kill()
    refuse(code)
  }

  function fresh(): ReaderChild {
    const started = start()
    started.onMessage((message) => {
      if (started !== child) return
      if ('memory' in message) {
        if (running && message.memory > limits.memory) drop('limit')
      } else if (message.id === running?.id) settle(message.outcome)
    })
    started.onExit(() => {
      if (started !== child) return
      child = null
      refuse('damaged')
    })
    return started
  }

  function readNow(file: SourceFile, choice: ReadingChoice | undefined): Promise<Outcome<Extraction>> {
    if (closed) return Promise.resolve({ ok: false, refusal: { code: 'cancelled', detail: { name: file.name } } })
    return new Promise((resolve) => {
      const id = ++lastId
      const clock = setTimeout(() => drop('limit'), limits.seconds * 1000)
      running = {
        id,
        name: file.name,
        settle: (outcome) => {
          clearTimeout(clock)
          resolve(outcome)
        },
      }
      child ??= fresh()
      child.post({ id, file, choice })
    })
  }

  return {
    read(file, choice) {
      const answer = queue.then(() => readNow(file, choice))
      queue = answer.catch(() => {})
      return answer
    },
    close() {
      closed = true
      drop('cancelled')
    },
  }
}
