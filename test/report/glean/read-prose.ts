// A report of made-up prose, read as the recipe reads one; tests say what they expect in one line a fact.
import { divide } from '../../../src/report/divide.ts'
import { glean } from '../../../src/report/glean/glean.ts'
import { grid } from '../../../src/report/grid/grid.ts'
import type { Fact } from '../../../src/report/model/fact.ts'
import { readPlain } from '../../../src/report/read/plain.ts'

export interface GleanedText {
  readonly text: string
  readonly facts: readonly Fact[]
}

export function gleanText(text: string): GleanedText {
  const { value: document } = readPlain({ text, encoding: 'utf-8', evidence: 'valid-utf8' })
  return { text: document.text, facts: glean(grid(divide(document).value).value).value }
}

/** One sentence in the first section of a report on 2024. */
export function gleanSentence(sentence: string): readonly Fact[] {
  return gleanText(`云溪市2024年政府信息公开工作年度报告\n\n一、总体情况\n\n${sentence}\n`).facts
}

/** `subject=value unit` with `!` behind words and `?` behind an approximate figure. */
export function inShort(fact: Fact): string {
  const name = fact.subject === 'other' ? fact.phrase : fact.subject
  const mark = fact.said === 'words' ? '!' : fact.approximate ? '?' : ''
  return `${name}=${fact.value}${fact.unit ?? ''}${mark}`
}
