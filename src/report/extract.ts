// The recipe: a file's bytes → everything the program reads from it, in six steps. The first file to open.
import { refuseStranger } from './admit.ts'
import { assess } from './check/assess.ts'
import { check } from './check/check.ts'
import type { CheckContext } from './check/held-report.ts'
import { decode } from './decode.ts'
import { divide } from './divide.ts'
import { fill } from './fill/fill.ts'
import { statutoryForms } from './fill/forms.ts'
import { glean } from './glean/glean.ts'
import { grid } from './grid/grid.ts'
import type { Extraction } from './model/extraction.ts'
import type { Fact } from './model/fact.ts'
import type { FilledForm } from './model/filled-form.ts'
import type { Finding } from './model/finding.ts'
import type { StatutoryForm } from './model/form.ts'
import type { GriddedReport } from './model/grid.ts'
import type { Outline } from './model/outline.ts'
import type { Outcome } from './model/refusal.ts'
import type { SourceFile, SourceText } from './model/source.ts'
import type { ReportDocument } from './model/document.ts'
import { read, readingNouns } from './read/read.ts'

/** Rises whenever the same bytes may be read differently. */
export const extractor = '5'

export interface ExtractOptions {
  /** A person's choice of encoding; beats every evidence. */
  readonly encoding?: string | null
  /** Id of the form a person says the report is on; beats what its labels say. @throws when there is no such form. */
  readonly form?: string | null
  readonly forms?: readonly StatutoryForm[]
}

interface Steps {
  readonly source: SourceText
  readonly document: ReportDocument
  readonly gridded: GriddedReport
  readonly filled: FilledForm
  readonly facts: readonly Fact[]
  readonly findings: readonly Finding[]
}

function chosenForm(forms: readonly StatutoryForm[], id: string | null): StatutoryForm | null {
  const chosen = forms.find((form) => form.id === id) ?? null
  if (id !== null && chosen === null) throw new Error(`there is no form ${id}`)
  return chosen
}

const contextOf = (outline: Outline, facts: readonly Fact[]): CheckContext => ({
  year: outline.year?.value ?? null,
  organ: outline.organ?.value ?? null,
  outline,
  facts,
})

async function takeSteps(
  file: SourceFile,
  source: SourceText,
  { forms = statutoryForms, form: said = null }: ExtractOptions,
): Promise<Outcome<Steps>> {
  const outcome = await read(file, source)
  if (!outcome.ok) return outcome
  const document = outcome.value
  const outline = divide(document.value)
  const gridded = grid(outline.value)
  const filled = fill(gridded.value, forms, chosenForm(forms, said))
  const gleaned = glean(gridded.value)
  const form = forms.find((each) => each.id === filled.value.form) ?? null
  const checked = check(filled.value, form, contextOf(outline.value, gleaned.value))
  const findings = [document, outline, gridded, filled, gleaned].flatMap((step) => step.findings)
  const noted = [...findings, ...checked]
  const nouns = { document: document.value, gridded: gridded.value, filled: filled.value, facts: gleaned.value }
  return { ok: true, value: { source, ...nouns, findings: noted } }
}

/** Refuses what is no report; whatever is odd about a report becomes a finding. */
export async function extract(file: SourceFile, options: ExtractOptions = {}): Promise<Outcome<Extraction>> {
  const source = decode(file, options.encoding ?? undefined)
  if (!source.ok) return source
  const steps = await takeSteps(file, source.value, options)
  if (!steps.ok) return steps
  const { document, gridded, filled, facts, findings } = steps.value
  const { title, organ, year, scope, period = null, published = null, sections } = gridded.outline
  const refusal = refuseStranger(file.name, source.value, gridded.outline, filled)
  if (refusal) return { ok: false, refusal }
  const encoding = { label: source.value.encoding, evidence: source.value.evidence }
  const head = { title, organ, year, scope, period, published, sections }
  return { ok: true, value: { extractor, encoding, document, ...head, filled, facts, findings } }
}

export interface InspectedStep {
  readonly step: string
  readonly noun: unknown
}

/** Every noun between the bytes and the findings, in order; a refused file gives what was made before the refusal. */
export async function inspect(
  file: SourceFile,
  options: ExtractOptions = {},
): Promise<Outcome<readonly InspectedStep[]>> {
  const source = decode(file, options.encoding ?? undefined)
  if (!source.ok) return source
  const outcome = await takeSteps(file, source.value, options)
  if (!outcome.ok) return outcome
  const steps = outcome.value
  const { outline, grids } = steps.gridded
  const form = (options.forms ?? statutoryForms).find((each) => each.id === steps.filled.form) ?? null
  return {
    ok: true,
    value: [
      { step: 'decode', noun: steps.source },
      ...(await readingNouns(file, source.value)),
      { step: 'read', noun: steps.document },
      { step: 'divide', noun: { ...outline, document: undefined } },
      { step: 'grid', noun: grids },
      { step: 'fill', noun: steps.filled },
      { step: 'glean', noun: steps.facts },
      { step: 'check', noun: steps.findings },
      { step: 'assess', noun: assess(steps.filled, form, contextOf(outline, steps.facts)) },
    ],
  }
}
