// Every specimen against what a person read off it: the made-up samples always, the real reports where SPECIMENS names their folder.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { extract } from '../../src/report/extract.ts'
import type { Extraction } from '../../src/report/model/extraction.ts'
import type { Truth } from './truth.ts'
import { cellsOf, indicatorsOf, ownTruths, readTruth, readingsOf, truthIndicators } from './truth.ts'

const samplesFolder = path.join(import.meta.dirname, '../../resources/samples')

/** Real reports the program reads exactly. A slug is added when its report is, and never taken away again. */
const readExactly = [
  'fuzhou-office-2020',
  'hongze-2023-pdf',
  'huaian-city-2024-pdf',
  'jinan-district-2018',
  'longquan-2020',
  'yingkou-2020',
  'zhoushan-2020',
] as const

async function read(file: string): Promise<Extraction> {
  const outcome = await extract({ name: path.basename(file), bytes: new Uint8Array(readFileSync(file)) })
  if (!outcome.ok) throw new Error(`${path.basename(file)} was refused: ${outcome.refusal.code}`)
  return outcome.value
}

function expectHeads(extraction: Extraction, truth: Truth) {
  if (truth.organ !== undefined) expect(extraction.organ?.value ?? null).toBe(truth.organ)
  if (truth.year !== undefined) expect(extraction.year?.value ?? null).toBe(truth.year)
  expect(extraction.filled.form).toBe(truth.form)
  expect(extraction.filled.missingTables).toEqual(truth.missingTables ?? [])
}

function expectFigures(extraction: Extraction, truth: Truth) {
  expect(cellsOf(extraction)).toEqual(truth.cells)
  expect(indicatorsOf(extraction)).toEqual(truthIndicators(truth))
}

function expectPlaces(extraction: Extraction) {
  const { text } = extraction.document
  for (const { name, reading } of readingsOf(extraction)) {
    expect([name, text.slice(reading.span.start, reading.span.end)]).toEqual([name, reading.raw])
    expect([name, reading.certainty]).toEqual([name, 'certain'])
    if (reading.quantity.state === 'blank') expect([name, reading.span.end]).toEqual([name, reading.span.start])
  }
}

function expectFindings(extraction: Extraction, truth: Truth) {
  const wanted = truth.findings ?? []
  const raised = extraction.findings.filter((finding) => finding.weight !== 'note')
  const brief = (finding: { code: string; table: string | null }) => `${finding.code} ${finding.table}`
  expect(raised.map(brief).sort()).toEqual(wanted.map(brief).sort())
  for (const finding of wanted) {
    const same = raised.filter((other) => brief(other) === brief(finding))
    const named = same.some((other) => finding.cells.every((cell) => other.cells.includes(cell)))
    expect([brief(finding), named]).toEqual([brief(finding), true])
  }
}

const own = ownTruths()

describe('the made-up samples', () => {
  it('are each held by exactly one truth file', () => {
    expect(own.map(({ truth }) => truth.sample).sort()).toEqual(readdirSync(samplesFolder).sort())
  })

  describe.each(own)('$slug', ({ truth }) => {
    const file = path.join(samplesFolder, truth.sample ?? '')

    it('gives organ, year, form and lost tables as printed', async () => expectHeads(await read(file), truth))
    it('gives every figure and every blank as printed, and nothing else', async () => {
      expectFigures(await read(file), truth)
    })
    it('is sure of every reading and can show its place', async () => expectPlaces(await read(file)))
    it('raises exactly the errors and doubts the paper deserves', async () => expectFindings(await read(file), truth))
  })
})

const realFolder = process.env['SPECIMENS']

describe.runIf(realFolder)('the real reports in SPECIMENS', () => {
  describe.each(readExactly.map((slug) => ({ slug })))('$slug', ({ slug }) => {
    const folder = path.join(realFolder ?? '', slug)
    const fileOf = () => {
      const source = readdirSync(folder).find((name) => name.startsWith('source.'))
      if (source === undefined) throw new Error(`${slug} has no source file`)
      return path.join(folder, source)
    }
    const truthOf = () => readTruth(path.join(folder, 'truth.json'))

    it('gives organ, year, form and lost tables as printed', async () => expectHeads(await read(fileOf()), truthOf()))
    it('gives every figure and every blank as printed, and nothing else', async () => {
      expectFigures(await read(fileOf()), truthOf())
    })
    it('is sure of every reading and can show its place', async () => expectPlaces(await read(fileOf())))
  })

  const others = realFolder === undefined ? [] : otherSlugs(realFolder)
  it(`never throws on the ${others.length} that are not read exactly yet, and every place it gives is true`, async () => {
    for (const { slug, source } of others) {
      const outcome = await extract({ name: path.basename(source), bytes: new Uint8Array(readFileSync(source)) })
      if (!outcome.ok) continue
      const { text } = outcome.value.document
      for (const { name, reading } of readingsOf(outcome.value))
        expect([slug, name, text.slice(reading.span.start, reading.span.end)]).toEqual([slug, name, reading.raw])
    }
  })
})

describe.skipIf(realFolder)('the real reports (SPECIMENS names no folder)', () => {
  it.skip(`${readExactly.length} real reports are not read here: ${readExactly.join(', ')}`, () => undefined)
})

function otherSlugs(folder: string): { slug: string; source: string }[] {
  return readdirSync(folder)
    .filter((slug) => existsSync(path.join(folder, slug, 'truth.json')) && !readExactly.some((exact) => exact === slug))
    .flatMap((slug) => {
      const source = readdirSync(path.join(folder, slug)).find((name) => name.startsWith('source.'))
      return source === undefined ? [] : [{ slug, source: path.join(folder, slug, source) }]
    })
}
