// The report's parts: head (title, organ, year, scope, days) and sections as block ranges. Nothing inside tables is looked at.
import type { ReportDocument } from './document.ts'
import type { Span } from './span.ts'

export type Scope = 'own' | 'aggregate'

/** `2023-01-31`. */
export type Day = string

/** First and last day, both within. */
export interface Period {
  readonly from: Day
  readonly to: Day
}

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
  /** The days the report covers. Extractors before 4 left out this and `published`. */
  readonly period?: HeadFact<Period> | null
  readonly published?: HeadFact<Day> | null
  readonly sections: readonly Section[]
}
