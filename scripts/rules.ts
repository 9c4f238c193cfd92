// Writes docs/rules.md from the rules themselves: id, form, formula, weight, why, and when a report may rightly break it.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { format, resolveConfig } from 'prettier'
import type { Rule } from '../src/report/check/rule.ts'
import { rules } from '../src/report/check/rules.ts'
import { statutoryForms } from '../src/report/fill/forms.ts'

const file = path.join(import.meta.dirname, '../docs/rules.md')

const opening = `# Rules

Made by \`scripts/rules.ts\` from the rules in \`src/report/check/rules.ts\`; change the rules, not this page. Formulas, reasons
and exceptions are those the program shows, in Chinese.

A finding is an **error** where a statutory identity or a requirement of the form is broken, a **doubt** where a report is
mostly wrong but may be right, and a **note** where it is worth a look and nothing more. A weight here is that of most
findings of a rule: where a listed exception may explain one, it weighs less or is not raised.

Blanks and marks such as / count as nothing beside printed figures. A total left blank is CEL-05; what builds on it takes
the sum of its parts and says so. Nothing is held against a cell that cannot be read.
`

const families: Readonly<Record<string, string>> = {
  STR: 'Parts, head and dates',
  CEL: 'Single cells',
  T2A: 'Table 2, form of 2019',
  T2B: 'Table 2, form of 2021',
  T3: 'Table 3, requests',
  T4: 'Table 4, reviews and lawsuits',
  L: 'List of 2014',
  F: 'Tables with sums over years',
  COM: 'Duties of the report',
  NAR: 'Prose against tables',
  NIN: 'Prose in itself',
  XY: 'Across years',
  OUT: 'Plausibility',
}

const familyOf = ({ id }: Rule): string => id.slice(0, id.indexOf('-'))
const cell = (text: string): string => text.replaceAll('|', '\\|')

function formNames({ forms }: Rule): string {
  if (forms === 'any') return 'all'
  return forms.map((id) => statutoryForms.find((form) => form.id === id)!.name).join(', ')
}

const line = (rule: Rule): string =>
  `| ${[rule.id, formNames(rule), rule.weight, rule.about.formula, rule.about.why, rule.about.exceptions ?? '—'].map(cell).join(' | ')} |`

/** The page as it stands in docs/. */
export async function rulesPage(): Promise<string> {
  const parts = Object.entries(families).flatMap(([family, title]) => {
    const own = rules.filter((rule) => familyOf(rule) === family)
    if (own.length === 0) return []
    const head =
      '| Rule | Form | Weight | Formula | Why | May rightly break it |\n| --- | --- | --- | --- | --- | --- |'
    return [`## ${family}: ${title}\n\n${head}\n${own.map(line).join('\n')}`]
  })
  const options = await resolveConfig(file)
  return format([opening, ...parts].join('\n\n'), { ...options, parser: 'markdown' })
}

if (import.meta.main) writeFileSync(file, await rulesPage())
