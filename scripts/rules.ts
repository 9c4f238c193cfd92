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

const closing = `## What is not a rule

Sums that look as if they had to hold, and need not:

- **Channels and what was disclosed.** One item goes out by gazette, web page and account at once and counts once in the
  total, so that channels may sum to more (L-10 holds each alone, L-11 only notes fewer).
- **Documents made and documents published in the year.** Some may not be published, and older ones are published later;
  T2A-02 and T2A-03 note the difference and judge nothing.
- **Documents ever published and documents in force**, in one report or from the form of 2019 to that of 2021: two stocks.
- **Administrative fees of table 2 and the fee for handling requests.** The first is all an organ collects by law, in ten
  thousands; the second is told in the sixth part, in single yuan (COM-06). Neither is a part of the other.
- **Cases pending at the year's end and next year's table 4.** No row carries cases over, and what is decided next year may
  have come in then.
- **Reviews and lawsuits, and either and requests.** A lawsuit needs no review, and a review no request of the same year.
- **Received equal to answered and carried out, and nothing else.** Prose may mean what came in or all that was to be done:
  each reading is tried, and one is enough (NAR-01).
- **A territory and its members.** Without a list of who reports, and for which year, nothing can be summed.
- **None refused this year, and some over the years.** That is no contradiction: F-05 asks only that the sum over years
  holds the year.

## Found elsewhere

Some of what a checker asks is answered before any rule: a page without a body is refused on import, with the advice to
paste the text; the fee the sixth part must tell is COM-06, wherever the prose tells it. SRC-01 to SRC-03 are noticed by the
readers and REV-01 by reading again; see [architecture.md](architecture.md).
`

const familyOf = ({ id }: Rule): string => id.slice(0, id.indexOf('-'))
/** T4-REL-2 before T4-REL-10. */
const byId = new Intl.Collator('en', { numeric: true })
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
    const own = rules.filter((rule) => familyOf(rule) === family).toSorted((a, b) => byId.compare(a.id, b.id))
    if (own.length === 0) return []
    const head =
      '| Rule | Form | Weight | Formula | Why | May rightly break it |\n| --- | --- | --- | --- | --- | --- |'
    return [`## ${family}: ${title}\n\n${head}\n${own.map(line).join('\n')}`]
  })
  const options = await resolveConfig(file)
  return format([opening, ...parts, closing].join('\n\n'), { ...options, parser: 'markdown' })
}

if (import.meta.main) writeFileSync(file, await rulesPage())
