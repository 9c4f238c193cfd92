// One measurement in a process of its own; prints it as JSON. Started by one-core.ts:
//   apart.ts kind html 200      reads the sound files of a kind in turn
//   apart.ts growth 1000        imports so many made-up reports into a new library
import { extract } from '../src/report/extract.ts'
import { seedsOf } from '../test/laws/damage/seeds.ts'
import type { Kind } from '../test/laws/damage/seeds.ts'
import { got } from './desk-work.ts'
import { makeWorkplace, openBenchDesk } from './library.ts'
import { makeReport } from './made-reports.ts'
import type { Measured } from './one-core.ts'

/** Only whole reports: pieces that a test needs are refused, which takes no time. */
async function readKind(kind: Kind, count: number): Promise<Measured> {
  const files = []
  for (const file of seedsOf(kind, process.env['SPECIMENS'])) if ((await extract(file)).ok) files.push(file)
  const before = process.memoryUsage.rss()
  const begun = performance.now()
  for (let turn = 0; turn < count; turn++) await extract(files[turn % files.length]!)
  return { time: performance.now() - begun, peak: peakMemory(), before }
}

async function importMany(count: number): Promise<Measured> {
  const workplace = makeWorkplace()
  const desk = await openBenchDesk(await workplace.libraryOf(0))
  try {
    const before = process.memoryUsage.rss()
    const begun = performance.now()
    for (let index = 0; index < count; index++) got(await desk.importReport(makeReport(index)))
    return { time: performance.now() - begun, peak: peakMemory(), before }
  } finally {
    await desk.close()
    workplace.remove()
  }
}

/** Bytes; the system counts in kilobytes. */
const peakMemory = (): number => process.resourceUsage().maxRSS * 1024

const [task, first = '', second = ''] = process.argv.slice(2)
const measured = task === 'kind' ? await readKind(first as Kind, Number(second)) : await importMany(Number(first))
console.log(JSON.stringify(measured))
