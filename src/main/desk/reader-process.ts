// The reader as a child process: files come in by message, extractions go out. The main thread only keeps watch;
// the file is read in a worker thread, so that memory is reported however busy the reading is, on every platform.
import { isMainThread, parentPort, Worker } from 'node:worker_threads'
import { isStray } from './stray-promises.ts'
import { readLimits, type ReadMessage, type ReadRequest } from './reading.ts'

/** The parent of an Electron utility process; a plain Node child speaks through `process` itself. */
interface UtilityParent {
  on(event: 'message', listener: (event: { data: unknown }) => void): void
  postMessage(message: unknown): void
}

const reportEvery = 100

function readInThread(): void {
  const port = parentPort!
  // The file is answered, or its time runs out; the next must not be refused for what one left behind.
  process.on('unhandledRejection', (bug) => {
    if (!isStray(bug)) console.error(bug)
  })
  port.on('message', (request: ReadRequest) => {
    void answer(request).then((message) => port.postMessage(message))
  })
}

async function answer({ id, file, choice }: ReadRequest): Promise<ReadMessage> {
  try {
    const { extract } = await import('../../report/extract.ts')
    return { id, outcome: await extract(file, choice) }
  } catch (bug) {
    // One file must not stop the others: it is refused, and the log says what went wrong with us.
    console.error(bug)
    return { id, outcome: { ok: false, refusal: { code: 'damaged', detail: { name: file.name } } } }
  }
}

function keepWatch(): void {
  const utility = (process as unknown as { parentPort?: UtilityParent }).parentPort
  const say = (message: ReadMessage): void => {
    if (utility) utility.postMessage(message)
    else process.send?.(message)
  }
  let worker: Worker | null = null
  let reading: ReadRequest | null = null
  let reports: NodeJS.Timeout | undefined

  function answered(message: ReadMessage): void {
    clearInterval(reports)
    reading = null
    say(message)
  }

  function started(): Worker {
    const fresh = new Worker(new URL(import.meta.url), {
      // A small nursery is swept often: left alone, what reading throws away would count as memory in use.
      resourceLimits: { maxOldGenerationSizeMb: readLimits.memory / 2 ** 20, maxYoungGenerationSizeMb: 24 },
    })
    fresh.on('message', answered)
    fresh.on('error', (error: NodeJS.ErrnoException) => {
      worker = null
      console.error(error)
      if (reading === null) return
      const code = error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'limit' : 'damaged'
      answered({ id: reading.id, outcome: { ok: false, refusal: { code, detail: { name: reading.file.name } } } })
    })
    return fresh
  }

  function take(request: ReadRequest): void {
    reading = request
    const report = (): void => say({ memory: process.memoryUsage.rss() })
    report()
    reports = setInterval(report, reportEvery)
    worker ??= started()
    worker.postMessage(request)
  }

  if (utility) utility.on('message', ({ data }) => take(data as ReadRequest))
  else {
    process.on('message', take)
    // The desk is gone: so is the reader, even in the middle of a file.
    process.on('disconnect', () => process.exit(0))
  }
}

if (isMainThread) keepWatch()
else readInThread()
