// A request that cannot be met. The sentence for people is made in words.ts from code and detail.

export type ReadingRefusalCode =
  | 'empty'
  | 'damaged'
  | 'unsupported-format'
  | 'not-a-report'
  | 'page-shell'
  | 'scan'
  | 'encrypted'
  | 'too-large'
  | 'unreadable-file'
  | 'limit'

export type DeskRefusalCode =
  | 'library-newer'
  | 'library-locked'
  | 'library-damaged'
  | 'library-unwritable'
  | 'not-a-library'
  | 'disk-full'
  | 'target-unwritable'
  | 'no-such-report'
  | 'reading-damaged'
  | 'changes-damaged'
  | 'original-damaged'
  | 'no-such-cell'
  | 'cell-changed-meanwhile'
  | 'nothing-to-undo'
  | 'nothing-to-redo'
  | 'report-locked'
  | 'open-errors'
  | 'bad-value'
  | 'no-such-rule'
  | 'rule-stands'
  | 'reason-missing'
  | 'note-missing'
  | 'second-person'
  | 'bad-link'
  | 'no-such-link'
  | 'cancelled'
  | 'bad-request'
  | 'desk-down'

export interface Refusal {
  readonly code: ReadingRefusalCode | DeskRefusalCode
  /** Figures and names the sentence needs: a file name, a size, a version. */
  readonly detail?: Readonly<Record<string, string | number>>
}

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal }
