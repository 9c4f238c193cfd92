// Figures for a person to look at: start-up, reading, the desk. Asserts nothing; `npm run bench -- reading desk` picks parts,
// `npm run bench -- kinds growth --count=40 --most=1000` takes fewer reports than usual.
import os from 'node:os'
import project from '../package.json' with { type: 'json' }
import { measureDesk, measureRecheck } from './desk-work.ts'
import { makeWorkplace, openBenchDesk } from './library.ts'
import { measureGrowth, measureKinds } from './one-core.ts'
import { measureReading } from './reading.ts'
import { measureStartUp } from './start-up.ts'

const many = 5000
const parts = ['start', 'reading', 'kinds', 'growth', 'desk'] as const
type Part = (typeof parts)[number]

function chosenParts(given: readonly string[]): readonly Part[] {
  const unknown = given.filter((name) => !parts.some((part) => part === name))
  if (unknown.length > 0) throw new Error(`unknown part ${unknown.join(', ')}; there are ${parts.join(', ')}`)
  return given.length === 0 ? parts : parts.filter((part) => given.includes(part))
}

/** A whole number given as --name=123. */
function option(name: string, otherwise: number): number {
  const given = process.argv.find((each) => each.startsWith(`--${name}=`))
  return given === undefined ? otherwise : Number(given.slice(name.length + 3))
}

const chosen = chosenParts(process.argv.slice(2).filter((each) => !each.startsWith('--')))
const workplace = makeWorkplace()
try {
  console.log(`Node ${process.versions.node}, ${os.cpus().length} × ${os.cpus()[0]?.model ?? 'unknown processor'}`)
  if (chosen.includes('reading')) await measureReading()
  if (chosen.includes('kinds')) measureKinds(option('count', 200))
  if (chosen.includes('growth')) measureGrowth(option('most', 10_000))
  if (chosen.includes('desk')) {
    const library = await workplace.libraryOf(many)
    for (const [version, measure] of [
      [project.version, measureDesk],
      ['bench', measureRecheck],
    ] as const) {
      const desk = await openBenchDesk(library, version)
      try {
        await measure(desk, many)
      } finally {
        await desk.close()
      }
    }
  }
  if (chosen.includes('start')) await measureStartUp([0, many], (count) => workplace.libraryOf(count))
} finally {
  workplace.remove()
}
