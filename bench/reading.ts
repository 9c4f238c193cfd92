// How long one report takes from bytes to findings, sample by sample, and how that grows with the length of its prose.
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { extract } from '../src/report/extract.ts'
import type { SourceFile } from '../src/report/model/source.ts'
import { median, report, reportGrowth, timedRuns } from './measure.ts'
import { lengthen } from './made-reports.ts'

const samples = path.join(import.meta.dirname, '../resources/samples')

async function readOnce(file: SourceFile): Promise<void> {
  const outcome = await extract(file)
  if (!outcome.ok) throw new Error(`${file.name} was refused: ${outcome.refusal.code}`)
}

export async function measureReading(): Promise<void> {
  console.log('Reading one report')
  const files = readdirSync(samples).map((name) => ({
    name,
    bytes: new Uint8Array(readFileSync(path.join(samples, name))),
  }))
  for (const file of files) report(file.name, await timedRuns(40, () => readOnce(file)), 50)

  console.log('Growth with the length of the text')
  const largest = (extension: string) =>
    files
      .filter(({ name }) => path.extname(name) === extension)
      .map(({ name, bytes }) => ({ name, text: decodeUtf8(bytes) }))
      .filter(({ text }) => text !== null)
      .sort((a, b) => (b.text?.length ?? 0) - (a.text?.length ?? 0))[0]
  for (const extension of ['.txt', '.html']) {
    const sample = largest(extension)
    if (!sample?.text) throw new Error(`no ${extension} sample in UTF-8`)
    const points = []
    for (const times of [1, 4, 16]) {
      const text = lengthen(sample.text, times)
      const bytes = new TextEncoder().encode(text)
      points.push({
        size: text.length,
        time: median(await timedRuns(20, () => readOnce({ name: sample.name, bytes }))),
      })
    }
    reportGrowth(sample.name, points)
  }
}

/** Null where the bytes are not UTF-8: lengthening needs text, and the encoding is not what grows. */
function decodeUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder('utf-8').decode(bytes)
  return text.includes('\ufffd') ? null : text
}
