// Reads damaged files of every kind in the desk's own reader process, and counts what came of them:
//   npm run fuzz -- [--kind html] [--count 10000] [--seed 1] [--from 0]
// A crash, an error thrown, a hang or too much memory fails the run; the file is kept, and its numbers make it again.
import { fork } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { childReader } from '../src/main/desk/reading.ts'
import type { ReadMessage, Reader, ReaderChild } from '../src/main/desk/reading.ts'
import type { SourceFile } from '../src/report/model/source.ts'
import { damagedFile } from '../test/laws/damage/damage.ts'
import { kinds } from '../test/laws/damage/seeds.ts'
import type { Kind } from '../test/laws/damage/seeds.ts'

const root = path.join(import.meta.dirname, '..')
const kept = path.join(root, '.cache/fuzz')
const limits = { seconds: 5, memory: 512 * 2 ** 20 }
const mega = 2 ** 20

/** What the child did besides answering, seen from outside while one file is read. */
interface Watch {
  peak: number
  said: string
  died: boolean
}

function watchedReader(watch: Watch): Reader {
  return childReader((): ReaderChild => {
    const child = fork(path.join(root, 'src/main/desk/reader-process.ts'), [], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      execArgv: ['--disable-warning=ExperimentalWarning'],
    })
    let killed = false
    // The reader process writes nothing but the errors it did not expect.
    child.stderr?.on('data', (piece: Buffer) => (watch.said += piece.toString()))
    return {
      post: (request) => void child.send(request, () => undefined),
      onMessage: (listener) =>
        void child.on('message', (message: ReadMessage) => {
          if ('memory' in message) watch.peak = Math.max(watch.peak, message.memory)
          listener(message)
        }),
      onExit: (listener) =>
        void child.once('exit', () => {
          if (!killed) watch.died = true
          listener()
        }),
      kill: () => {
        killed = true
        child.kill('SIGKILL')
      },
    }
  }, limits)
}

interface Tally {
  readonly outcomes: Map<string, number>
  readonly breaches: string[]
  peak: number
  slowest: { readonly ms: number; readonly index: number }
}

/** What went wrong, or null. The last two refusals are the reader's own when it says nothing of the file. */
function breachOf(watch: Watch, outcome: Awaited<ReturnType<Reader['read']>>): string | null {
  if (watch.died) return 'crash'
  if (watch.said !== '') return `error ${watch.said.trim().split('\n').slice(0, 8).join(' ⏎ ')}`
  if (watch.peak > limits.memory) return `memory ${Math.round(watch.peak / mega)} MB`
  if (!outcome.ok && outcome.refusal.code === 'limit' && Object.keys(outcome.refusal.detail ?? {}).length < 2)
    return `hang over ${limits.seconds} s`
  return null
}

function keep(kind: Kind, index: number, file: SourceFile): string {
  mkdirSync(kept, { recursive: true })
  const place = path.join(kept, `${kind}-${seed}-${index}${path.extname(file.name)}`)
  writeFileSync(place, file.bytes)
  return path.relative(root, place)
}

async function fuzz(kind: Kind): Promise<Tally> {
  const tally: Tally = { outcomes: new Map(), breaches: [], peak: 0, slowest: { ms: 0, index: from } }
  const watch: Watch = { peak: 0, said: '', died: false }
  const reader = watchedReader(watch)
  // The first file also starts the child and loads what it needs; that time is not the file's.
  await reader.read({ name: 'first.txt', bytes: new TextEncoder().encode('x') })
  for (let index = from; index < from + count; index++) {
    const file = damagedFile(kind, seed, index, process.env['SPECIMENS'])
    Object.assign(watch, { peak: 0, said: '', died: false })
    const begun = performance.now()
    let outcome = await reader.read(file)
    // On a busy machine a second look tells a file that hangs from one that had to wait.
    if (breachOf(watch, outcome)?.startsWith('hang')) outcome = await reader.read(file)
    const ms = performance.now() - begun
    const what = outcome.ok ? 'read' : outcome.refusal.code
    tally.outcomes.set(what, (tally.outcomes.get(what) ?? 0) + 1)
    tally.peak = Math.max(tally.peak, watch.peak)
    if (ms > tally.slowest.ms) tally.slowest = { ms, index }
    const breach = breachOf(watch, outcome)
    if (breach !== null)
      tally.breaches.push(
        `--kind ${kind} --seed ${seed} --from ${index} --count 1  ${keep(kind, index, file)}  ${breach}`,
      )
  }
  reader.close()
  return tally
}

function print(kind: Kind, { outcomes, breaches, peak, slowest }: Tally): void {
  const counts = [...outcomes].sort((a, b) => b[1] - a[1]).map(([what, times]) => `${what} ${times}`)
  const slow = `slowest ${Math.round(slowest.ms)} ms (${slowest.index})`
  console.log(
    `${kind.padEnd(9)} ${count} files: ${counts.join(', ')}; ${slow}; peak ${Math.round(peak / mega)} MB; ${breaches.length} breaches`,
  )
  for (const breach of breaches) console.log(`  ${breach}`)
}

function wholeNumber(text: string): number {
  if (!/^\d+$/u.test(text)) throw new Error(`${text} is no whole number`)
  return Number(text)
}

const { values } = parseArgs({
  options: {
    kind: { type: 'string', multiple: true, default: [...kinds] },
    count: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
  },
})
const [count, seed, from] = [values.count, values.seed, values.from].map(wholeNumber) as [number, number, number]
const unknown = values.kind.find((name) => !kinds.some((kind) => kind === name))
if (unknown !== undefined) throw new Error(`unknown kind ${unknown}; there are ${kinds.join(', ')}`)

for (const kind of kinds.filter((each) => values.kind.includes(each))) {
  const tally = await fuzz(kind)
  print(kind, tally)
  if (tally.breaches.length > 0) process.exitCode = 1
}
