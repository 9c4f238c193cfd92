// One finding: a line, or unfolded with its equation, its sentence, what it proposes, and verdicts to give.
import { memo } from 'react'
import type { CellKey } from '../../report/model/filled-form.ts'
import type { CellView } from '../../report/model/report-view.ts'
import type { JudgedFinding, Verdict, VerdictGiven } from '../../report/model/revision.ts'
import { heldWords, verdictWords, weightWords } from '../../report/text/review-words.ts'
import { Glyph } from '../glyph.tsx'
import { weightLooks } from '../words.ts'
import { equationOf, placeOf, type Equation } from './equation.ts'
import { FindingSum } from './finding-sum.tsx'
import { ProposalList } from './proposal-list.tsx'
import { firstCount, proposedHeld } from './proposals.ts'
import type { ReviewWork } from './review-work.ts'
import { Explanation, Verdicts } from './verdicts.tsx'
import { tabNames, words } from './words.ts'

export interface FindingRowProps {
  readonly work: ReviewWork
  readonly finding: JudgedFinding
  readonly cells: ReadonlyMap<CellKey, CellView>
  readonly given: VerdictGiven | null
  readonly selectedCell: CellKey | null
  readonly current: boolean
  readonly entry: boolean
  readonly locked: boolean
  /** The verdict a note is being typed for. */
  readonly explaining: Verdict | null
  onExplaining(verdict: Verdict | null): void
  /** Turns to a cell of another report. */
  onOther(reportId: number, cell: CellKey): void
}

export const FindingRow = memo(function FindingRow(props: FindingRowProps) {
  const { work, finding, cells, current } = props
  const { glyph, tone } = weightLooks[finding.weight]
  const equation = equationOf(finding, cells)
  const count = equation.left.operands.length + equation.right.operands.length + equation.others.length
  const place = placeOf(finding, cells)
  return (
    <div
      className="finding"
      role="listitem"
      aria-current={current}
      data-finding={finding.code}
      data-open={finding.open}
      tabIndex={props.entry ? 0 : -1}
      title={current ? undefined : finding.message}
      onClick={() => !current && work.chooseFinding(finding.id)}
    >
      <span className={`mark ${tone}`}>
        <Glyph name={glyph} />
        {weightWords[finding.weight]}
      </span>
      <span className="where">
        <span className="cut">{place?.row ?? (finding.table && tabNames[finding.table]) ?? words.wholeReport}</span>
        {place?.column && ` · ${place.column}`}
      </span>
      <span className={current ? 'message' : 'message cut'}>{finding.message}</span>
      <span className="gap num">{equation.gap !== null && words.gap(equation.gap)}</span>
      <span className="adopt">{current ? <Code finding={finding} /> : <Ahead {...props} />}</span>
      {current && <Unfolded {...props} equation={count > 0 ? equation : null} />}
    </div>
  )
})

/** By which rule; the page of rules says the rest. */
function Code({ finding }: { finding: JudgedFinding }) {
  return (
    <span className="quiet num" title={words.ruleHint(finding.code)}>
      {finding.code}
    </span>
  )
}

/** What a folded finding can be settled with, or was. */
function Ahead({ work, finding, given, locked }: FindingRowProps) {
  const [first] = finding.proposals
  if (finding.verdict) {
    return (
      <span className="mark ok" title={given ? `${given.who}　${given.note}` : undefined}>
        <Glyph name="ok" />
        {verdictWords[finding.verdict]}
      </span>
    )
  }
  if (!finding.open || !first) return null
  const equals = firstCount(finding)
  if (equals > 1) return <span className="quiet">{words.choices(equals)}</span>
  const [only] = first.changes
  return (
    <button
      type="button"
      className="button"
      disabled={locked}
      tabIndex={-1}
      title={first.why}
      onClick={(event) => {
        event.stopPropagation()
        work.chooseFinding(finding.id)
        void work.adopt(0)
      }}
    >
      {only && first.changes.length === 1
        ? words.adopt(heldWords(proposedHeld(only.value)))
        : words.adoptMany(first.changes.length)}
    </button>
  )
}

function Unfolded(props: FindingRowProps & { equation: Equation | null }) {
  const { finding, equation, explaining, onExplaining } = props
  return (
    <>
      <div className="unfolded">
        {equation && <FindingSum {...props} equation={equation} />}
        {explaining === null ? (
          <Verdicts {...props} onExplain={onExplaining} />
        ) : (
          <Explanation {...props} verdict={explaining} onClose={() => onExplaining(null)} />
        )}
      </div>
      {finding.proposals.length > 0 && <ProposalList {...props} />}
    </>
  )
}
