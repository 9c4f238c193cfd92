// What a rule is: a test over one held report, with everything a person may ask about it. Rules never change a value.
import type { CellKey } from '../model/filled-form.ts'
import type { Finding, OtherCell, Proposal, Weight } from '../model/finding.ts'
import type { Span } from '../model/span.ts'
import type { HeldReport } from './held-report.ts'

/** For people, in Chinese. */
export interface About {
  /** What must hold, as shown on screen. */
  readonly formula: string
  /** The article or the arithmetic it stands on. */
  readonly why: string
  /** When a report may rightly break it; null where it never may. */
  readonly exceptions: string | null
}

/** What a test found; `check` makes a finding of it. */
export interface Notice {
  /** Where it weighs other than the rule mostly does. */
  readonly weight?: Weight
  readonly table?: string
  readonly cells?: readonly CellKey[]
  /** Where no cell tells the place. */
  readonly at?: Span | null
  readonly message: string
  readonly expected?: string
  readonly actual?: string
  readonly proposals?: readonly Proposal[]
  readonly others?: readonly OtherCell[]
}

export interface Rule {
  /** Without expansion, e.g. T3-ROW; T4-REL-3 is whole. */
  readonly id: string
  /** Ids of the forms it applies to; `any` includes reports of no known form. */
  readonly forms: readonly string[] | 'any'
  /** The weight of most of its findings. */
  readonly weight: Weight
  readonly about: About
  /** Null where the finding is made elsewhere: from the identities of the form, or by an earlier step. */
  readonly test: ((report: HeldReport) => readonly Notice[]) | null
}

export const annual = ['annual-2019', 'annual-2021'] as const

export function appliesTo(rule: Rule, form: string | null): boolean {
  return rule.forms === 'any' || (form !== null && rule.forms.includes(form))
}

/** The place of a notice is that of the last cell it names, unless it says another. */
export function findingOf(rule: Rule, notice: Notice, report: HeldReport): Finding {
  const cells = notice.cells ?? []
  const [first] = cells
  return {
    code: rule.id,
    weight: notice.weight ?? rule.weight,
    table: notice.table ?? (first === undefined ? null : first.slice(0, first.indexOf('/'))),
    cells,
    at: notice.at ?? report.place(cells.at(-1) ?? null),
    message: notice.message,
    expected: notice.expected ?? null,
    actual: notice.actual ?? null,
    proposals: notice.proposals ?? [],
    ...(notice.others ? { others: notice.others } : {}),
  }
}
