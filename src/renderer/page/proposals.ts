// What a finding proposes, as something to read and to choose from: each change with what stands there and what would.
import type { CellKey } from '../../report/model/filled-form.ts'
import type { Finding, Proposal } from '../../report/model/finding.ts'
import type { CellView } from '../../report/model/report-view.ts'
import type { Held } from '../../report/model/revision.ts'
import { nameOf } from './equation.ts'

export interface ProposedChange {
  readonly key: CellKey
  /** Row and column; the key where the report has no such cell. */
  readonly name: string
  readonly was: Held
  readonly now: Held
}

export function proposedChanges(proposal: Proposal, cells: ReadonlyMap<CellKey, CellView>): readonly ProposedChange[] {
  return proposal.changes.map(({ cell, value }) => {
    const view = cells.get(cell)
    const { row, column } = view ? nameOf(view) : { row: cell, column: '' }
    return {
      key: cell,
      name: [row, column].filter(Boolean).join(' · '),
      was: view?.held ?? { state: 'absent' },
      now: proposedHeld(value),
    }
  })
}

export function proposedHeld(value: number | null): Held {
  if (value === null) return { state: 'blank' }
  const [, decimals = ''] = String(value).split('.')
  return { state: 'number', value, decimals: decimals.length }
}

/** Place of each proposal, from 1; equally likely ones share theirs. */
export function ranksOf({ proposals }: Pick<Finding, 'proposals'>): readonly number[] {
  const ranks: number[] = []
  for (const [index, { standing }] of proposals.entries()) {
    const tied = standing !== undefined && proposals[index - 1]?.standing === standing
    ranks.push(tied ? (ranks[index - 1] as number) : index + 1)
  }
  return ranks
}

/** How many proposals share the first place. */
export function firstCount(finding: Pick<Finding, 'proposals'>): number {
  return ranksOf(finding).filter((rank) => rank === 1).length
}

/** Whether a finding proposes just this for the cell. */
export function isProposed(findings: readonly Finding[], cell: CellKey, now: Held): boolean {
  const isThis = (value: number | null) =>
    now.state === 'number' ? value === now.value : value === null && now.state === 'blank'
  return findings.some(({ proposals }) =>
    proposals.some(({ changes }) => changes.some((change) => change.cell === cell && isThis(change.value))),
  )
}
