// Everything steps 1–6 made of one file; JSON in the library, the source of the CLI's output, never changed afterwards.
import type { ReportDocument } from './document.ts'
import type { Fact } from './fact.ts'
import type { FilledForm } from './filled-form.ts'
import type { Finding } from './finding.ts'
import type { Day, HeadFact, Period, Scope, Section } from './outline.ts'
import type { EncodingEvidence } from './source.ts'

export interface Extraction {
  /** Rises whenever the same bytes may be read differently. */
  readonly extractor: string
  readonly encoding: { readonly label: string; readonly evidence: EncodingEvidence }
  readonly document: ReportDocument
  readonly title: HeadFact<string> | null
  readonly organ: HeadFact<string> | null
  readonly year: HeadFact<number> | null
  readonly scope: HeadFact<Scope> | null
  /** Extractors before 4 left out these two. */
  readonly period?: HeadFact<Period> | null
  readonly published?: HeadFact<Day> | null
  readonly sections: readonly Section[]
  readonly filled: FilledForm
  /** What the prose states, in print order. */
  readonly facts: readonly Fact[]
  /** From the steps and from `check`, in print order. */
  readonly findings: readonly Finding[]
}
