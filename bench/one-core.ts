// Reading by kind of file on one core, and how time and memory grow with the number of reports in a library.
// Each figure comes from a process of its own, bound to one core where the system can, so that peaks are its own.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { kinds } from '../test/laws/damage/seeds.ts'
import { ms } from './measure.ts'

export interface Measured {
  /** Milliseconds for all of them. */
  readonly time: number
  /** Bytes: what the process held at most, and before the first. */
  readonly peak: number
  readonly before: number
}

const mega = 2 ** 20
const binder = ['/usr/bin/taskset', '/bin/taskset'].find(existsSync)

/** @throws with what the child said when it fails. */
function measureApart(...task: readonly string[]): Measured {
  const script = [process.execPath, '--disable-warning=ExperimentalWarning', path.join(import.meta.dirname, 'apart.ts')]
  const line = [...(binder ? [binder, '-c', '0'] : []), ...script, ...task]
  const child = spawnSync(line[0]!, line.slice(1), { encoding: 'utf8', maxBuffer: 2 ** 26 })
  if (child.status !== 0) throw new Error(`${task.join(' ')} failed: ${child.stderr}`)
  return JSON.parse(child.stdout) as Measured
}

const bound = (): string => (binder ? 'bound to one core' : 'not bound to a core: no taskset here')

export function measureKinds(count: number): void {
  console.log(`Reading by kind, ${count} of each, ${bound()}`)
  for (const kind of kinds) {
    const { time, peak, before } = measureApart('kind', kind, String(count))
    const rate = ((1000 * count) / time).toFixed(1)
    console.log(
      `  ${kind.padEnd(10)}${rate.padStart(7)} reports a second   ${ms(time / count)} each   peak ${Math.round(peak / mega)} MB   ${Math.round((peak - before) / mega)} MB of it for reading`,
    )
  }
}

export function measureGrowth(most: number): void {
  console.log(`From 10 to ${most} reports: reading and keeping them in a library, ${bound()}`)
  const sizes = [10, 100, 1000, 10_000].filter((size) => size <= most)
  let first: Measured | null = null
  for (const size of sizes) {
    const measured = measureApart('growth', String(size))
    first ??= measured
    const { time, peak } = measured
    const ratios = `time ×${(time / first.time).toFixed(1)}, memory ×${(peak / first.peak).toFixed(2)} of the first`
    console.log(
      `  ${String(size).padStart(6)} reports   ${(time / 1000).toFixed(2)} s   ${ms(time / size)} each   peak ${Math.round(peak / mega)} MB   ${ratios}`,
    )
  }
}
