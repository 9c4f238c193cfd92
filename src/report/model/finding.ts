// Something noticed about a report: coded, placed, with what was expected and what stands there. Never an exception.
import type { CellKey, Quantity } from './filled-form.ts'
import type { Span } from './span.ts'

/** 错误, 疑点, 提示 on screen. */
export type Weight = 'error' | 'doubt' | 'note'

/** What happened to the figures, if the proposal is right: one or two wrong, or true figures in wrong places or digits. */
export type ProposalKind = 'cell' | 'cells' | 'moved' | 'swapped' | 'shifted' | 'split' | 'transposed'

/** A way to repair the paper's arithmetic; offered, never applied. `value` null proposes a blank. */
export interface Proposal {
  readonly changes: readonly { readonly cell: CellKey; readonly value: number | null }[]
  readonly why: string
  /** Codes of the findings that would disappear. */
  readonly repairs: readonly string[]
  readonly kind?: ProposalKind
  /** Higher is likelier; two of the same standing are equally likely, whichever is listed first. */
  readonly standing?: number
  /** Others are at least as likely for a sum it repairs, be it that of another finding; left out where none is. */
  readonly rivalled?: boolean
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
  /** How many of the last cells stand right of the sign; left out where the finding holds no sum against a sum. */
  readonly rightCount?: number
  readonly at: Span | null
  /** One Chinese sentence with the figures in it. */
  readonly message: string
  readonly expected: string | null
  readonly actual: string | null
  readonly proposals: readonly Proposal[]
  /** Operands that stand in other reports; left out where all are this report's own. */
  readonly others?: readonly OtherCell[]
}

/** What other rules propose repairs little more than itself. */
export const standingOf = ({ standing, repairs }: Proposal): number => standing ?? repairs.length

/** The proposal likelier than every other; null where none is, or several are equally likely. */
export function favoured({ proposals }: Pick<Finding, 'proposals'>): Proposal | null {
  const [first, second] = proposals
  if (!first || first.rivalled || (second?.standing !== undefined && second.standing === first.standing)) return null
  return first
}

/** The cell a finding is about: what the favoured proposal would change, else the last it names; null when it names none. */
export function suspect(finding: Pick<Finding, 'cells' | 'proposals'>): CellKey | null {
  return favoured(finding)?.changes[0]?.cell ?? finding.cells.at(-1) ?? null
}

/** Every proposal of a report once, likeliest first. */
export function rankedProposals(findings: readonly Pick<Finding, 'proposals'>[]): Proposal[] {
  const distinct = new Map<string, Proposal>()
  for (const proposal of findings.flatMap(({ proposals }) => proposals)) {
    const name = JSON.stringify(proposal.changes)
    if (!distinct.has(name)) distinct.set(name, proposal)
  }
  return [...distinct.values()].sort((a, b) => standingOf(b) - standingOf(a))
}

/** A step's result and what it noticed on the way; a step never stops for a finding. */
export interface Noted<T> {
  readonly value: T
  readonly findings: readonly Finding[]
}
