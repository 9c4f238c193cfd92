// The desk as a child process: requests come in by message, the Desk is behind it, outcomes go out by message.
// Runs as a plain Node child or as an Electron utility process. Knows no window, no page and no network.
import { deskMethods, type HostDesk, type LibraryStatus, type Notice } from '../../contract.ts'
import type { Outcome } from '../../report/model/refusal.ts'
import { openDesk } from './desk.ts'
import { forkReader } from './fork-reader.ts'
import { childReader, type ReaderChild, type ReadMessage, type ReadRequest } from './reading.ts'

/** What the desk process is started with, as JSON in its first argument. */
export interface DeskProcessOptions {
  readonly libraryPath: string
  readonly samplesFolder: string
  readonly version: string
  readonly host: LibraryStatus['host']
  /** `own`: this process starts its readers itself. `host`: it may not start processes and asks its parent for them. */
  readonly readers: 'own' | 'host'
}

/** `cancel` carries the id of the call to give up; `close` is answered by the end of the process. */
export interface DeskCall {
  readonly id: number
  readonly method: keyof HostDesk | 'cancel'
  readonly argument: unknown
}

/** Parent to desk. */
export type DeskRequest =
  DeskCall | { readonly reader: number; readonly said: ReadMessage } | { readonly reader: number; readonly ended: true }

/** Desk to parent: `opened` once, then an `outcome` for every call; and what it asks of readers the parent keeps. */
export type DeskMessage =
  | { readonly opened: Outcome<null> }
  | { readonly id: number; readonly outcome: Outcome<unknown> }
  | { readonly notice: Notice }
  | { readonly id: number; readonly progress: readonly [done: number, total: number] }
  | { readonly reader: number; readonly ask: 'start' }
  | { readonly reader: number; readonly ask: 'kill' }
  | { readonly reader: number; readonly ask: 'read'; readonly request: ReadRequest }

/** The parent of an Electron utility process; a plain Node child speaks through `process` itself. */
interface UtilityParent {
  on(event: 'message', listener: (event: { data: unknown }) => void): void
  postMessage(message: unknown): void
}

const utility = (process as unknown as { parentPort?: UtilityParent }).parentPort

function say(message: DeskMessage): void {
  if (utility) utility.postMessage(message)
  // The parent may be gone already; `disconnect` ends this process then.
  else process.send?.(message, undefined, undefined, () => undefined)
}

interface Heard {
  said: (message: ReadMessage) => void
  ended: () => void
}

const hostReaders = new Map<number, Heard>()
let lastReader = 0

/** Asks the parent for a reader and speaks to it through the parent. */
function startReaderAtHost(): ReaderChild {
  const reader = ++lastReader
  const heard: Heard = { said: () => undefined, ended: () => undefined }
  hostReaders.set(reader, heard)
  say({ reader, ask: 'start' })
  return {
    post: (request) => say({ reader, ask: 'read', request }),
    onMessage: (listener) => (heard.said = listener),
    onExit: (listener) => (heard.ended = listener),
    kill: () => say({ reader, ask: 'kill' }),
  }
}

async function run(options: DeskProcessOptions): Promise<void> {
  const opened = await openDesk({
    libraryPath: options.libraryPath,
    samplesFolder: options.samplesFolder,
    reader: childReader(options.readers === 'own' ? forkReader : startReaderAtHost),
    version: options.version,
    host: options.host,
    onNotice: (notice) => say({ notice }),
  })
  if (!opened.ok) {
    say({ opened })
    // Ends by itself once the message is out: nothing else keeps it.
    stopListening()
    return
  }
  const desk = opened.value
  const cancels = new Map<number, AbortController>()

  async function perform(id: number, method: keyof HostDesk, argument: unknown): Promise<Outcome<unknown>> {
    if (method === 'exportWorkbook') {
      const cancel = new AbortController()
      cancels.set(id, cancel)
      const { reportIds, path } = argument as Parameters<HostDesk['exportWorkbook']>[0]
      const onProgress = (done: number, total: number): void => say({ id, progress: [done, total] })
      const outcome = await desk.exportWorkbook({ reportIds, path, onProgress, signal: cancel.signal })
      cancels.delete(id)
      return outcome
    }
    if (method === 'settled') return desk.settled()
    if (!(deskMethods as readonly string[]).includes(method)) throw new Error(`no method ${method}`)
    return (desk[method] as (argument: unknown) => Promise<Outcome<unknown>>)(argument)
  }

  receive((request) => {
    if ('reader' in request) {
      const heard = hostReaders.get(request.reader)
      if ('said' in request) return heard?.said(request.said)
      hostReaders.delete(request.reader)
      return heard?.ended()
    }
    const { id, method, argument } = request
    if (method === 'cancel') return cancels.get(id)?.abort()
    if (method === 'close') return void desk.close().then(() => process.exit(0))
    // A bug in the desk ends it: what is on disk is whole, and the parent starts it afresh.
    void perform(id, method, argument).then((outcome) => say({ id, outcome }))
  })
  process.on('disconnect', () => void desk.close().then(() => process.exit(0)))
  say({ opened: { ok: true, value: null } })
}

function receive(listener: (request: DeskRequest) => void): void {
  if (utility) utility.on('message', ({ data }) => listener(data as DeskRequest))
  else process.on('message', (message) => listener(message as DeskRequest))
}

function stopListening(): void {
  if (utility) setTimeout(() => process.exit(0), 100)
  else process.disconnect()
}

// A utility process only warns of a rejection nobody handles; the desk must not go on half-broken in either.
process.on('unhandledRejection', (bug) => {
  console.error(bug)
  process.exit(1)
})
// Ctrl+C in a terminal reaches the whole group: the parent closes us in order.
process.on('SIGINT', () => undefined)

await run(JSON.parse(process.argv[2] ?? '') as DeskProcessOptions)
