// The recipe: a file's bytes → everything the program reads from it, in six steps. The first file to open.
import { refuseStranger } from './admit.ts'
import { check } from './check/check.ts'
import { decode } from './decode.ts'
import { divide } from './divide.ts'
import { fill } from './fill/fill.ts'
import { statutoryForms } from './fill/forms.ts'
import { grid } from './grid/grid.ts'
import type { Extraction } from './model/extraction.ts'
import type { FilledForm } from './model/filled-form.ts'
import type { Finding } from './model/finding.ts'
import type { StatutoryForm } from './model/form.ts'
import type { GriddedReport } from './model/grid.ts'
import type { Outcome } from './model/refusal.ts'
import type { SourceFile, SourceText } from './model/source.ts'
import type { ReportDocument } from './model/document.ts'
import { read } from './read/read.ts'

/** Rises whenever the same bytes may be read differently. */
export const extractor = '1'

export interface ExtractOptions {
  /** A person's choice of encoding; beats every evidence. */
  readonly encoding?: string
  readonly forms?: readonly StatutoryForm[]
}

interface Steps {
  readonly source: SourceText
  readonly document: ReportDocument
  readonly gridded: GriddedReport
  readonly filled: FilledForm
  readonly findings: readonly Finding[]
}

function takeSteps(file: SourceFile, source: SourceText, forms: readonly StatutoryForm[]): Steps {
  const document = read(file, source)
  const outline = divide(document.value)
  const gridded = grid(outline.value)
  const filled = fill(gridded.value, forms)
  const form = forms.find((each) => each.id === filled.value.form) ?? null
  const checked = check(filled.value, form, { year: outline.value.year?.value ?? null })
  const findings = [document, outline, gridded, filled].flatMap((step) => step.findings)
  return {
    source,
    document: document.value,
    gridded: gridded.value,
    filled: filled.value,
    findings: [...findings, ...checked],
  }
}

/** Refuses what is no report; whatever is odd about a report becomes a finding. */
export async function extract(file: SourceFile, options: ExtractOptions = {}): Promise<Outcome<Extraction>> {
  const source = decode(file, options.encoding)
  if (!source.ok) return source
  const { document, gridded, filled, findings } = takeSteps(file, source.value, options.forms ?? statutoryForms)
  const { title, organ, year, scope, sections } = gridded.outline
  const refusal = refuseStranger(file.name, source.value, gridded.outline, filled)
  if (refusal) return { ok: false, refusal }
  const encoding = { label: source.value.encoding, evidence: source.value.evidence }
  return { ok: true, value: { extractor, encoding, document, title, organ, year, scope, sections, filled, findings } }
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
  const source = decode(file, options.encoding)
  if (!source.ok) return source
  const steps = takeSteps(file, source.value, options.forms ?? statutoryForms)
  const { outline, grids } = steps.gridded
  return {
    ok: true,
    value: [
      { step: 'decode', noun: steps.source },
      { step: 'read', noun: steps.document },
      { step: 'divide', noun: { ...outline, document: undefined } },
      { step: 'grid', noun: grids },
      { step: 'fill', noun: steps.filled },
      { step: 'check', noun: steps.findings },
    ],
  }
}
