// CEL-07, OUT-08, T3-SWP, T3-SHF, T4-SWP: figures that are all there, but in wrong places or digits; told by the sums they repair.
import { standingOf } from '../../model/finding.ts'
import type { Proposal, ProposalKind } from '../../model/finding.ts'
import type { HeldReport } from '../held-report.ts'
import type { Notice, Rule } from '../rule.ts'
import { annual } from '../rule.ts'
import * as words from '../words/localised.ts'

type Named = keyof typeof words.suspected

/** It leads every finding it repairs, alone or with others of its kind. */
function explains(report: HeldReport, proposal: Proposal): boolean {
  const own = report.raised.filter(({ proposals }) => proposals.includes(proposal))
  return own.every(({ proposals }) =>
    proposals.every((other) => other.kind === proposal.kind || standingOf(other) < standingOf(proposal)),
  )
}

/** One notice an explanation; those that are as likely and repair the same sums go together. */
function explained(report: HeldReport, kind: ProposalKind & Named, table: string | null): Notice[] {
  const leading = new Map<string, Proposal[]>()
  for (const { proposals } of report.raised) {
    const [first] = proposals
    if (first?.kind !== kind || (table !== null && !first.changes[0]!.cell.startsWith(`${table}/`))) continue
    const asLikely = proposals.filter((each) => each.kind === kind && each.standing === first.standing)
    if (asLikely.every((each) => explains(report, each))) leading.set(JSON.stringify(first.changes), asLikely)
  }
  return [...leading.values()].map((proposals): Notice => {
    const [first] = proposals as [Proposal]
    return {
      cells: first.changes.map(({ cell }) => cell),
      message: words.finding(kind, first.why),
      proposals,
    }
  })
}

const { about } = words

function rule(id: keyof typeof about, kind: ProposalKind & Named, table: string | null): Rule {
  return { id, forms: annual, weight: 'doubt', about: about[id], test: (report) => explained(report, kind, table) }
}

export const localisedRules: readonly Rule[] = [
  rule('CEL-07', 'split', null),
  rule('OUT-08', 'transposed', null),
  rule('T3-SWP', 'swapped', 'requests'),
  rule('T3-SHF', 'shifted', 'requests'),
  rule('T4-SWP', 'shifted', 'reviewLitigation'),
]
