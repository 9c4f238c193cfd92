// What the person holds over what the machine read: events appended, nothing overwritten.
import type { Extraction } from './extraction.ts'
import type { CellKey, FilledForm, Quantity } from './filled-form.ts'
import type { Finding, OtherCell } from './finding.ts'
import type { Span } from './span.ts'

/** What a cell holds now; `absent` when neither paper nor person put anything there. */
export type Held = Quantity | { readonly state: 'absent' }

/** Reason list of a correction; free text goes into `note`. */
export type Reason = 'misread' | 'misplaced' | 'paper-error' | 'organ-confirmed' | 'proposal' | 'other'

export type Verdict = 'fixed' | 'sourceError' | 'accepted' | 'falseAlarm'

export type ReportState = 'imported' | 'inReview' | 'checked' | 'approved'

interface EventHead {
  /** Rises within a library. */
  readonly id: number
  /** ISO 8601, UTC. */
  readonly at: string
  readonly who: string
  /** The event this one takes back (undo) or brings again (redo); null for a fresh one. */
  readonly undoes: number | null
}

/** One cell given a value. Undo appends the inverse, with `was` and `now` exchanged. */
export interface Correction extends EventHead {
  readonly kind: 'correction'
  readonly cell: CellKey
  readonly was: Held
  readonly now: Held
  readonly why: Reason
  readonly note: string
  /** Where in the original the person took it from. */
  readonly evidence: Span | null
  /** One of several made in one go, counted from 1; undo and redo take all of them. */
  readonly together?: { readonly at: number; readonly of: number }
}

/** A doubtful or suspicious cell looked at and found as printed. */
export interface Confirmation extends EventHead {
  readonly kind: 'confirmation'
  readonly cell: CellKey
  readonly was: boolean
  readonly now: boolean
}

/** A judgement on a finding; it holds while its operands, here and in other reports, are what they were. */
export interface VerdictGiven extends EventHead {
  readonly kind: 'verdict'
  /** `findingId` of the finding. */
  readonly finding: string
  readonly was: Verdict | null
  readonly now: Verdict | null
  readonly note: string
  readonly operands: Readonly<Record<CellKey, Held>>
  /** Operands in other reports; left out where there are none. */
  readonly others?: readonly OtherCell[]
  /** What the finding expected and met; missing in verdicts of earlier programs. */
  readonly sides?: { readonly expected: string | null; readonly actual: string | null }
  /** The finding's sentence, where it has no operands and no sides; missing in verdicts of earlier programs. */
  readonly message?: string
}

/** Organ or year set by a person where the paper is silent or was misread. */
export interface HeadGiven extends EventHead {
  readonly kind: 'head'
  readonly field: 'organ' | 'year'
  readonly was: string | null
  readonly now: string | null
}

export interface StateSet extends EventHead {
  readonly kind: 'state'
  readonly was: ReportState
  readonly now: ReportState
  readonly note: string
}

/** How a person says the file is to be read; null leaves it to the machine. */
export interface ReadingChoice {
  /** A decoder's label. */
  readonly encoding: string | null
  /** Id of a form. */
  readonly form: string | null
}

/** The file read again as a person says. What they settled stays; where the machine now reads otherwise is kept here. */
export interface ReadAgain extends EventHead {
  readonly kind: 'reading'
  readonly was: ReadingChoice
  readonly now: ReadingChoice
  /** Cells a person had settled, with what the machine read there before and reads there now. */
  readonly differs: readonly { readonly cell: CellKey; readonly was: Held; readonly now: Held }[]
  /** Versions of the extractor, which may be another though the choice is the same; missing in events of earlier programs. */
  readonly extractor?: { readonly was: string; readonly now: string }
}

export type ReviewEvent = Correction | Confirmation | VerdictGiven | HeadGiven | StateSet | ReadAgain

/** 机读 · 待确认 · 不平 · 已确认 · 已改. */
export type CellMark = 'machine' | 'doubtful' | 'unbalanced' | 'confirmed' | 'changed'

export interface HeldCell {
  readonly key: CellKey
  readonly held: Held
  readonly mark: CellMark
  /** The last correction that still stands. */
  readonly correction: Correction | null
}

export interface JudgedFinding extends Finding {
  /** Stable over re-checks while rule and operands' keys are the same. */
  readonly id: string
  readonly verdict: Verdict | null
  /** Still waits for a person. */
  readonly open: boolean
}

/** The report among those of its organ. */
export interface Neighbours {
  readonly previous: { readonly reportId: number; readonly year: number } | null
  readonly next: { readonly reportId: number; readonly year: number } | null
  /** Years that rules asked for and the library lacks, rising. */
  readonly missing: readonly number[]
}

export interface Revision {
  readonly extraction: Extraction
  readonly organ: string | null
  readonly year: number | null
  readonly state: ReportState
  readonly reading: ReadingChoice
  /** The form with held values: what `check` was run on. */
  readonly filled: FilledForm
  readonly cells: readonly HeldCell[]
  readonly findings: readonly JudgedFinding[]
  readonly neighbours: Neighbours
  readonly events: readonly ReviewEvent[]
  /** Events that undo, redo would take, in this order; several where they were made in one go. */
  readonly undo: readonly number[]
  readonly redo: readonly number[]
}
