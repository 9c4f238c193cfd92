// What a finding proposes, best first, or side by side where nothing favours one: every change, what it repairs, and why.
import type { CellKey } from '../../report/model/filled-form.ts'
import type { CellView } from '../../report/model/report-view.ts'
import type { JudgedFinding } from '../../report/model/revision.ts'
import { heldWords } from '../../report/text/review-words.ts'
import { firstCount, proposedChanges, ranksOf } from './proposals.ts'
import type { ReviewWork } from './review-work.ts'
import { sameHeld } from './typed-value.ts'
import { words } from './words.ts'

interface ProposalListProps {
  readonly work: ReviewWork
  readonly finding: JudgedFinding
  readonly cells: ReadonlyMap<CellKey, CellView>
  readonly locked: boolean
}

export function ProposalList({ work, finding, cells, locked }: ProposalListProps) {
  const ranks = ranksOf(finding)
  const equals = firstCount(finding)
  return (
    <div className="proposals" role="group" aria-label={words.proposals} data-equal={equals > 1 || undefined}>
      {equals > 1 && <p className="second">{words.equalProposals(equals)}</p>}
      {finding.proposals.map((proposal, number) => {
        const changes = proposedChanges(proposal, cells)
        const repairs = countOf(proposal.repairs)
        return (
          <button
            key={number}
            type="button"
            className="proposal"
            data-proposal={number}
            data-rank={ranks[number]}
            data-many={changes.length > 1 || undefined}
            disabled={locked}
            title={[
              ...changes.map(({ name, was, now }) => words.setTo(name, heldWords(was), heldWords(now))),
              proposal.why,
            ].join('\n')}
            onClick={(event) => {
              event.stopPropagation()
              void work.adopt(number)
            }}
          >
            <span className="quiet num rank">{equals > 1 && ranks[number] === 1 ? '' : ranks[number]}</span>
            <span className="changes">
              {changes.map(({ key, name, was, now }) => (
                <span key={key} className="change">
                  {name} {!sameHeld(was, now) && <s className="num">{heldWords(was)}</s>}
                  {sameHeld(was, now) ? '' : ' → '}
                  <b className="num">{heldWords(now)}</b>
                </span>
              ))}
            </span>
            <span className="second reason">{proposal.why}</span>
            {repairs.length > 0 && <span className="quiet num repairs">{words.repairs(repairs)}</span>}
            <span className={number === 0 && equals === 1 ? 'button do' : 'button'}>
              {changes.length === 1 ? words.adoptOne : words.adoptMany(changes.length)}
              {number === 0 && equals === 1 && <kbd>A</kbd>}
            </span>
          </button>
        )
      })}
    </div>
  )
}

/** `T3-ROW`, or `T3-ROW ×2` where several equations of a rule are repaired. */
function countOf(codes: readonly string[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1)
  return [...counts].map(([code, count]) => (count > 1 ? `${code} ×${count}` : code))
}
