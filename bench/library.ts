// A library filled with made-up reports, kept between runs while nothing that could change its content has changed.
import project from '../package.json' with { type: 'json' }
import { createHash } from 'node:crypto'
import {
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { HostDesk } from '../src/contract.ts'
import { openDesk } from '../src/main/desk/desk.ts'
import { inProcessReader } from '../src/main/desk/reading.ts'
import { makeReport } from './made-reports.ts'

const root = path.join(import.meta.dirname, '..')
const kept = path.join(root, '.cache/bench')

/**
 * @param version of the program that opens it; another than before makes every report due
 * @throws with the refusal's code when the library cannot be opened
 */
export async function openBenchDesk(libraryPath: string, version: string = project.version): Promise<HostDesk> {
  const outcome = await openDesk({
    libraryPath,
    samplesFolder: path.join(root, 'resources/samples'),
    reader: inProcessReader(),
    version,
    host: 'cli',
  })
  if (!outcome.ok) throw new Error(`the library was refused: ${outcome.refusal.code}`)
  return outcome.value
}

export interface Workplace {
  /** A file path in a folder of this run alone. */
  libraryOf(reportCount: number): Promise<string>
  remove(): void
}

export function makeWorkplace(): Workplace {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'nianbao-bench-'))
  let made = 0
  return {
    async libraryOf(reportCount) {
      made += 1
      const copy = path.join(folder, `library-${made}.nianbao`)
      if (reportCount > 0) copyFileSync(await filledLibrary(reportCount), copy, constants.COPYFILE_FICLONE)
      return copy
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

async function filledLibrary(reportCount: number): Promise<string> {
  const file = path.join(kept, `library-${reportCount}-${fingerprint()}.nianbao`)
  if (existsSync(file)) return file
  mkdirSync(kept, { recursive: true })
  for (const name of readdirSync(kept)) rmSync(path.join(kept, name), { recursive: true, force: true })
  const unfinished = `${file}.unfinished`
  const desk = await openBenchDesk(unfinished)
  const from = performance.now()
  for (let index = 0; index < reportCount; index += 1) {
    const imported = await desk.importReport(makeReport(index))
    if (!imported.ok) throw new Error(`report ${index} was refused: ${imported.refusal.code}`)
    if ((index + 1) % 500 === 0) process.stderr.write(`  ${index + 1} of ${reportCount} reports imported\n`)
  }
  // What the last imports left to be checked again would else be work behind every measurement.
  await desk.settled()
  // Closing folds the write-ahead log into the file, so that copying one file copies the library.
  await desk.close()
  renameSync(unfinished, file)
  rmSync(`${unfinished}.lock`, { force: true })
  const each = (performance.now() - from) / reportCount
  console.log(`  filled a library with ${reportCount} reports, ${each.toFixed(1)} ms each`)
  return file
}

/** Changes with everything that decides what a library holds: the reading, the desk and the samples. */
function fingerprint(): string {
  const hash = createHash('sha256')
  for (const folder of ['src/report', 'src/main/desk', 'resources', 'bench'])
    for (const entry of readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true }))
      if (entry.isFile()) hash.update(readFileSync(path.join(entry.parentPath, entry.name)))
  return hash.digest('hex').slice(0, 12)
}
