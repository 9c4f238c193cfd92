// extract, text and inspect: files in, what was read out. No library is opened.
import { inspect } from '../../../report/extract.ts'
import { refusalSentence } from '../../../report/words.ts'
import type { Extraction } from '../../../report/model/extraction.ts'
import type { Outcome } from '../../../report/model/refusal.ts'
import type { ReadingChoice } from '../../../report/model/revision.ts'
import { childReader, type Reader } from '../../desk/reading.ts'
import { readSource, resolvePath } from './files.ts'
import { extractionLine, refusalLine, type Asked } from './line.ts'
import { forkReader } from '../../desk/fork-reader.ts'
import { forgiveStrays } from '../../desk/stray-promises.ts'
import { print } from './print.ts'
import { say } from './words.ts'

/** One line a file in the order of the arguments; exit code 1 if any was refused. */
export async function extractFiles(given: readonly string[], json: boolean, choice: ReadingChoice): Promise<number> {
  const reader = childReader(forkReader)
  let refused = 0
  try {
    for (const file of given) {
      const { asked, outcome } = await extractFile(reader, file, choice)
      if (!outcome.ok) refused++
      await print((json ? machineLine(asked, outcome) : personLines(asked, outcome)) + '\n')
    }
  } finally {
    reader.close()
  }
  return refused > 0 ? 1 : 0
}

async function extractFile(
  reader: Reader,
  given: string,
  choice: ReadingChoice,
): Promise<{ asked: Asked; outcome: Outcome<Extraction> }> {
  const source = await readSource(resolvePath(given))
  if (!source.ok) return { asked: { file: given, sha256: null }, outcome: source }
  return { asked: { file: given, sha256: source.value.sha256 }, outcome: await reader.read(source.value.file, choice) }
}

function machineLine(asked: Asked, outcome: Outcome<Extraction>): string {
  return JSON.stringify(outcome.ok ? extractionLine(asked, outcome.value) : refusalLine(asked, outcome.refusal))
}

function personLines(asked: Asked, outcome: Outcome<Extraction>): string {
  if (!outcome.ok) return `${asked.file}\n  ${say.refused}：${refusalSentence(outcome.refusal)}`
  const { organ, year, filled, findings } = outcome.value
  return [
    asked.file,
    `  ${say.read(organ?.value ?? null, year?.value ?? null, filled.form, filled.cells.length, filled.indicators.length)}`,
    ...findings.map((finding) => `  ${say.weight[finding.weight]} ${finding.code} ${finding.message}`),
  ].join('\n')
}

/** Prints the canonical text and nothing else, no newline added. */
export async function printText(given: string, choice: ReadingChoice): Promise<number> {
  const reader = childReader(forkReader)
  try {
    const { outcome } = await extractFile(reader, given, choice)
    if (!outcome.ok) {
      console.error(refusalSentence(outcome.refusal))
      return 1
    }
    await print(outcome.value.document.text)
    return 0
  } finally {
    reader.close()
  }
}

/** Prints every intermediate noun, one JSON object a step, also for a file that is refused later on. */
export async function printNouns(given: string, choice: ReadingChoice): Promise<number> {
  const source = await readSource(resolvePath(given))
  if (!source.ok) {
    console.error(refusalSentence(source.refusal))
    return 1
  }
  forgiveStrays()
  const nouns = await inspect(source.value.file, choice)
  if (!nouns.ok) {
    console.error(refusalSentence(nouns.refusal))
    return 1
  }
  for (const noun of nouns.value) await print(JSON.stringify(noun, null, 1) + '\n')
  return 0
}
