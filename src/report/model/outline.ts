// The report's parts: head (title, organ, year) and sections as block ranges. Nothing inside tables is looked at.
import type { ReportDocument } from './document.ts'
import type { Span } from './span.ts'

export type Scope = 'own' | 'aggregate'

/** A fact about the whole report with the place it was read from; `span` null when a person or the metadata gave it. */
export interface HeadFact<T> {
  readonly value: T
  readonly span: Span | null
  readonly from: 'title' | 'body' | 'signature' | 'metadata' | 'person'
}

/** Sections every form shares; `other` is any heading that is none of these. */
export type SectionKey =
  'preface' | 'overview' | 'activeDisclosure' | 'requests' | 'reviewLitigation' | 'problems' | 'otherMatters' | 'other'

export interface Section {
  readonly key: SectionKey
  /** The heading as printed; null for what stands before the first heading. */
  readonly heading: Span | null
  /** Indexes into `document.blocks`, end exclusive; the heading's own block is not in it. */
  readonly blocks: { readonly start: number; readonly end: number }
  /** From the heading's end (or the text's start) to the next heading. */
  readonly span: Span
}

export interface Outline {
  readonly document: ReportDocument
  readonly title: HeadFact<string> | null
  readonly organ: HeadFact<string> | null
  readonly year: HeadFact<number> | null
  readonly scope: HeadFact<Scope> | null
  readonly sections: readonly Section[]
}
