// Something noticed about a report: coded, placed, with what was expected and what stands there. Never an exception.
import type { CellKey, Quantity } from './filled-form.ts'
import type { Span } from './span.ts'

/** 错误, 疑点, 提示 on screen. */
export type Weight = 'error' | 'doubt' | 'note'

/** A way to repair the paper's arithmetic; offered, never applied. `value` null proposes a blank. */
export interface Proposal {
  readonly changes: readonly { readonly cell: CellKey; readonly value: number | null }[]
  readonly why: string
  /** Codes of the findings that would disappear. */
  readonly repairs: readonly string[]
}

/** A cell of another report, as it was held when the finding was made. */
export interface OtherCell {
  readonly reportId: number
  readonly year: number
  readonly cell: CellKey
  readonly held: Quantity | { readonly state: 'absent' }
}

export interface Finding {
  /** The rule's id, e.g. T3-ROW, CEL-05, STR-03. */
  readonly code: string
  readonly weight: Weight
  /** Table it is about, or null. */
  readonly table: string | null
  /** Operands first, then the cell that should equal them. May name keys that could not be read. */
  readonly cells: readonly CellKey[]
  readonly at: Span | null
  /** One Chinese sentence with the figures in it. */
  readonly message: string
  readonly expected: string | null
  readonly actual: string | null
  readonly proposals: readonly Proposal[]
  /** Operands that stand in other reports; left out where all are this report's own. */
  readonly others?: readonly OtherCell[]
}

/** The cell a finding is about: what the best proposal would change, else the last it names; null when it names none. */
export function suspect(finding: Pick<Finding, 'cells' | 'proposals'>): CellKey | null {
  return finding.proposals[0]?.changes[0]?.cell ?? finding.cells.at(-1) ?? null
}

/** A step's result and what it noticed on the way; a step never stops for a finding. */
export interface Noted<T> {
  readonly value: T
  readonly findings: readonly Finding[]
}
