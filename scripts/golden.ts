// Writes golden/<sample>.json: what the program reads from each sample today, and prints what changed since last time.
// Where SPECIMENS names a folder of real reports, also counts right, doubtful and silently wrong cells against their truth.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { format } from 'prettier'
import { extract } from '../src/report/extract.ts'
import type { Extraction } from '../src/report/model/extraction.ts'
import type { Outcome } from '../src/report/model/refusal.ts'
import { printed, readTruth } from '../test/specimens/truth.ts'
import type { Truth } from '../test/specimens/truth.ts'

const root = path.dirname(import.meta.dirname)
const samplesFolder = path.join(root, 'resources/samples')
const goldenFolder = path.join(root, 'golden')

type Cells = Record<string, string>

interface Golden {
  readonly refused: string | null
  readonly head: Record<string, string | number | null>
  /** The figure; empty for a blank, `/` for a mark, a leading `?` for what is doubtful. */
  readonly cells: Cells
  readonly indicators: Record<string, Cells>
  readonly missingTables: readonly string[]
  readonly findings: readonly string[]
}

const readFile = (file: string): Promise<Outcome<Extraction>> =>
  extract({ name: path.basename(file), bytes: new Uint8Array(readFileSync(file)) })

function shown(reading: Extraction['filled']['cells'][number]['reading']): string {
  return `${reading.certainty === 'doubtful' ? '?' : ''}${printed(reading.quantity) ?? ''}`
}

function goldenOf(outcome: Outcome<Extraction>): Golden {
  const nothing: Golden = { refused: null, head: {}, cells: {}, indicators: {}, missingTables: [], findings: [] }
  if (!outcome.ok) return { ...nothing, refused: outcome.refusal.code }
  const { title, organ, year, scope, filled, findings } = outcome.value
  return {
    refused: null,
    head: {
      title: title?.value ?? null,
      organ: organ?.value ?? null,
      year: year?.value ?? null,
      form: filled.form,
      scope: scope?.value ?? null,
    },
    cells: Object.fromEntries(filled.cells.map(({ key, reading }) => [key, shown(reading)])),
    indicators: Object.fromEntries(
      filled.indicators.map((row, index) => [
        `${index} ${row.label}`,
        Object.fromEntries(row.values.map(({ column, reading }) => [column, shown(reading)])),
      ]),
    ),
    missingTables: filled.missingTables,
    findings: findings.map(({ code, weight, cells }) => `${code} ${weight} ${cells.join(' ')}`),
  }
}

/** Lines of two goldens that differ. */
function changes(before: string, now: string): string[] {
  const [was, is] = [before.split('\n'), now.split('\n')]
  return [
    ...was.filter((line) => !is.includes(line)).map((line) => `- ${line.trim()}`),
    ...is.filter((line) => !was.includes(line)).map((line) => `+ ${line.trim()}`),
  ]
}

async function writeGoldens(): Promise<void> {
  mkdirSync(goldenFolder, { recursive: true })
  const samples = readdirSync(samplesFolder)
    .filter((name) => !name.startsWith('.'))
    .sort()
  for (const name of samples) {
    const file = path.join(goldenFolder, `${name}.json`)
    const before = existsSync(file) ? readFileSync(file, 'utf8') : ''
    const golden = goldenOf(await readFile(path.join(samplesFolder, name)))
    const now = await format(JSON.stringify(golden), { parser: 'json', printWidth: 120 })
    if (now === before) continue
    writeFileSync(file, now)
    console.log(before === '' ? `new      ${name}` : `changed  ${name}\n${changes(before, now).join('\n')}`)
  }
  for (const name of readdirSync(goldenFolder)) {
    if (samples.includes(name.replace(/\.json$/u, ''))) continue
    rmSync(path.join(goldenFolder, name))
    console.log(`gone     ${name}`)
  }
  console.log(`${samples.length} samples in golden/`)
}

interface Tally {
  cells: number
  right: number
  doubtful: number
  silentWrong: number
  missed: number
}

function against(truth: Truth, extraction: Extraction): Tally {
  const tally: Tally = { cells: 0, right: 0, doubtful: 0, silentWrong: 0, missed: 0 }
  const readings = new Map(extraction.filled.cells.map((cell) => [cell.key, cell.reading]))
  for (const [key, value] of Object.entries(truth.cells)) {
    tally.cells++
    const reading = readings.get(key)
    if (!reading) tally.missed++
    else if (printed(reading.quantity) === value) tally[reading.certainty === 'doubtful' ? 'doubtful' : 'right']++
    else if (reading.certainty === 'doubtful') tally.doubtful++
    else tally.silentWrong++
  }
  return tally
}

async function countSpecimens(folder: string): Promise<void> {
  const sum: Tally = { cells: 0, right: 0, doubtful: 0, silentWrong: 0, missed: 0 }
  for (const slug of readdirSync(folder).sort()) {
    const truthFile = path.join(folder, slug, 'truth.json')
    if (!existsSync(truthFile)) continue
    const source = readdirSync(path.join(folder, slug)).find((name) => name.startsWith('source.'))
    if (source === undefined) continue
    const truth = readTruth(truthFile)
    const outcome = await readFile(path.join(folder, slug, source))
    if (!outcome.ok) {
      sum.cells += Object.keys(truth.cells).length
      sum.missed += Object.keys(truth.cells).length
      console.log(`refused  ${slug}: ${outcome.refusal.code}`)
      continue
    }
    const tally = against(truth, outcome.value)
    for (const name of Object.keys(sum) as (keyof Tally)[]) sum[name] += tally[name]
    if (tally.right < tally.cells)
      console.log(
        `short    ${slug}: right ${tally.right} of ${tally.cells}, doubtful ${tally.doubtful}, silent-wrong ${tally.silentWrong}, missed ${tally.missed}`,
      )
  }
  console.log(
    `specimens: right ${sum.right} of ${sum.cells}, doubtful ${sum.doubtful}, silent-wrong ${sum.silentWrong}, missed ${sum.missed}`,
  )
}

await writeGoldens()
const folder = process.env['SPECIMENS']
if (folder === undefined || !existsSync(folder)) console.log('SPECIMENS is not set: no real reports were counted')
else await countSpecimens(folder)
