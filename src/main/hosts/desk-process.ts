// The host's side of the desk process: calls go out as messages, a crashed desk is started again.
// What was acknowledged is on disk; calls without an answer are refused as `desk-down` and never repeated here.
import { spawn } from 'node:child_process'
import { deskMethods, type HostDesk, type Notice } from '../../contract.ts'
import type { Outcome, Refusal } from '../../report/model/refusal.ts'
import type { DeskCall, DeskMessage, DeskProcessOptions, DeskRequest } from '../desk/process.ts'

/** A running desk process, whatever kind of process the host can start. */
export interface DeskChild {
  post(request: DeskRequest): void
  onMessage(listener: (message: DeskMessage) => void): void
  /** Called once, however the process ended. */
  onExit(listener: () => void): void
  kill(): void
}

interface Pending {
  readonly resolve: (outcome: Outcome<never>) => void
  readonly onProgress: ((done: number, total: number) => void) | undefined
}

/** How long a desk may take to write its last bytes before it is ended by force, in milliseconds. */
const closingTime = 10_000

/**
 * Starts a desk and waits until its library is open.
 * @param launch starts one desk process; called again after a crash
 * @returns the desk, or the refusal its library gave
 */
export async function startDesk(
  launch: () => DeskChild,
  onNotice: (notice: Notice) => void,
): Promise<Outcome<HostDesk>> {
  const keeper = keepDesk(launch, onNotice)
  const opened = await keeper.opened()
  return opened.ok ? { ok: true, value: keeper.desk } : opened
}

function keepDesk(launch: () => DeskChild, onNotice: (notice: Notice) => void) {
  const pending = new Map<number, Pending>()
  let lastId = 0
  let closing = false
  let child: DeskChild | null = null
  let opening: Promise<Outcome<null>> = start()

  function start(): Promise<Outcome<null>> {
    return new Promise((resolve) => {
      const started = launch()
      let proven = false
      child = started
      started.onMessage((message) => {
        if ('opened' in message) resolve(message.opened)
        else if ('notice' in message) onNotice(message.notice)
        else if ('progress' in message) pending.get(message.id)?.onProgress?.(...message.progress)
        else if ('outcome' in message) {
          proven = true
          settle(message.id, message.outcome)
        }
      })
      started.onExit(() => {
        if (child === started) child = null
        for (const id of pending.keys()) settle(id, down)
        resolve(down)
        // A desk that never answered anything is not started over and over: the next call tries once more.
        if (proven && !closing) restart()
      })
    })
  }

  function restart(): void {
    opening = start()
    void opening.then((opened) => {
      if (opened.ok) onNotice({ kind: 'desk-restarted' })
    })
  }

  function settle(id: number, outcome: Outcome<unknown>): void {
    const waiting = pending.get(id)
    pending.delete(id)
    waiting?.resolve(outcome as Outcome<never>)
  }

  async function call(
    method: DeskCall['method'],
    argument: unknown,
    extra: { onProgress?: ((done: number, total: number) => void) | undefined; signal?: AbortSignal | undefined } = {},
  ): Promise<Outcome<never>> {
    if (closing) return down
    if (extra.signal?.aborted) return { ok: false, refusal: { code: 'cancelled' } }
    if (!child) restart()
    const opened = await opening
    if (!opened.ok) return opened
    const running = child
    if (!running) return down
    const id = ++lastId
    return new Promise((resolve) => {
      const cancel = (): void => running.post({ id, method: 'cancel', argument: null })
      extra.signal?.addEventListener('abort', cancel, { once: true })
      pending.set(id, {
        resolve: (outcome) => {
          extra.signal?.removeEventListener('abort', cancel)
          resolve(outcome)
        },
        onProgress: extra.onProgress,
      })
      running.post({ id, method, argument })
    })
  }

  async function close(): Promise<void> {
    if (closing) return
    closing = true
    await opening
    const running = child
    if (!running) return
    await new Promise<void>((resolve) => {
      const force = setTimeout(() => running.kill(), closingTime)
      running.onExit(() => {
        clearTimeout(force)
        resolve()
      })
      running.post({ id: ++lastId, method: 'close', argument: null })
    })
  }

  const plain = Object.fromEntries(
    deskMethods
      .filter((method) => method !== 'saveWorkbook')
      .map((method) => [method, (argument: unknown) => call(method, argument)]),
  ) as unknown as Omit<HostDesk, 'exportWorkbook' | 'settled' | 'close'>
  const desk: HostDesk = {
    ...plain,
    exportWorkbook: ({ reportIds, path, onProgress, signal }) =>
      call('exportWorkbook', { reportIds, path }, { onProgress, signal }),
    settled: () => call('settled', null),
    close,
  }
  return { desk, opened: () => opening }
}

const down: { readonly ok: false; readonly refusal: Refusal } = { ok: false, refusal: { code: 'desk-down' } }

/** Of no use to who reads the terminal; bundled, what writes books is no longer taken for somebody else's by Node. */
const quiet = ['--disable-warning=ExperimentalWarning', '--disable-warning=DEP0005']

/**
 * Starts the desk as a plain Node child.
 * @param node the Node binary to run it with
 * @param entry absolute path of the desk process's file
 */
export function nodeDesk(node: string, entry: string, options: DeskProcessOptions): DeskChild {
  const child = spawn(node, [...quiet, entry, JSON.stringify(options)], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    // JSON would turn a file's bytes into a list of figures.
    serialization: 'advanced',
    windowsHide: true,
  })
  return {
    // A message to a process that just died fails; its exit says so to everyone who waits.
    post: (request) => void child.send(request, () => undefined),
    onMessage: (listener) => void child.on('message', (message) => listener(message as DeskMessage)),
    onExit(listener) {
      let told = false
      const tell = (): void => {
        if (!told) listener()
        told = true
      }
      // The last messages may still be on their way when the process has ended: the channel closes after them.
      child.once('exit', () => (child.connected ? child.once('disconnect', tell) : tell()))
      child.once('error', tell)
    },
    kill: () => void child.kill('SIGKILL'),
  }
}
