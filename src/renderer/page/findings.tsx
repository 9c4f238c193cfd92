// The findings below the tables: what waits, by weight; the unfolded one with operands, proposals and verdicts.
import { useEffect, useMemo, useRef, useState } from 'react'
import type { CellKey } from '../../report/model/filled-form.ts'
import type { JudgedFinding, Verdict } from '../../report/model/revision.ts'
import { weightWords } from '../../report/text/review-words.ts'
import { Glyph } from '../glyph.tsx'
import { weightLooks } from '../words.ts'
import { FindingRow } from './finding-row.tsx'
import { LastChange } from './last-change.tsx'
import type { PageState, ReviewIndex } from './page-state.ts'
import type { ReviewWork } from './review-work.ts'
import { words } from './words.ts'

const weights = ['error', 'doubt', 'note'] as const

/** Notes wait for nobody; the others do until they are judged or answered. */
function isSettled(finding: JudgedFinding): boolean {
  return finding.weight === 'note' ? finding.verdict !== null : !finding.open
}

/** Open ones first, then by weight, then in print order. */
export function sortFindings(findings: readonly JudgedFinding[]): readonly JudgedFinding[] {
  const rank = (finding: JudgedFinding) => (isSettled(finding) ? 10 : 0) + weights.indexOf(finding.weight)
  return findings.toSorted((one, other) => rank(one) - rank(other))
}

interface FindingsProps {
  readonly work: ReviewWork
  readonly state: PageState
  readonly index: ReviewIndex
  /** The verdict on the unfolded finding that a note is being typed for. */
  readonly explaining: Verdict | null
  onExplaining(verdict: Verdict | null): void
  onOther(reportId: number, cell: CellKey): void
  readonly choosingReason: boolean
  onChoosingReason(open: boolean): void
}

export function Findings({
  work,
  state,
  index,
  explaining,
  onExplaining,
  onOther,
  choosingReason,
  onChoosingReason,
}: FindingsProps) {
  const { review, finding: current } = state
  const sorted = useMemo(() => sortFindings(review.findings), [review.findings])
  const [withJudged, setWithJudged] = useState(false)
  const open = sorted.filter((finding) => !isSettled(finding))
  const judged = sorted.filter(isSettled)
  const shown = withJudged ? sorted : sorted.filter((finding) => !isSettled(finding) || finding.id === current)
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const row = list.current?.querySelector<HTMLElement>('[aria-current=true]')
    row?.scrollIntoView({ block: 'nearest' })
    // Walked by its own arrow keys, the list keeps the focus on the unfolded row.
    if (document.activeElement?.parentElement === list.current) row?.focus()
  }, [current])

  return (
    <section className="findings" aria-label={words.findings}>
      <div className="strip">
        <h2>
          {words.findings} <span className="num">{open.length}</span>
        </h2>
        {weights.map((weight) => {
          const count = open.filter((finding) => finding.weight === weight).length
          return (
            count > 0 && (
              <span key={weight} className={`mark ${weightLooks[weight].tone}`}>
                <Glyph name={weightLooks[weight].glyph} />
                {weightWords[weight]} <span className="num">{count}</span>
              </span>
            )
          )
        })}
        {judged.length > 0 && (
          <button
            type="button"
            className="button bare"
            aria-pressed={withJudged}
            onClick={() => setWithJudged(!withJudged)}
          >
            {words.showJudged(judged.length)}
          </button>
        )}
        {review.neighbours.missing.length > 0 && (
          <span className="mark ask missing-years" title={words.missingYears(review.neighbours.missing)}>
            <Glyph name="ask" />
            <span className="cut">{words.missingYears(review.neighbours.missing)}</span>
          </span>
        )}
        <span className="grow" />
        <LastChange work={work} state={state} index={index} choosing={choosingReason} onChoosing={onChoosingReason} />
      </div>
      <div className="finding-list" ref={list} data-part="findings" role="list">
        {shown.length === 0 && (
          <p className="all-clear">
            <span className="mark ok">
              <Glyph name="ok" />
              {words.allClear}
            </span>
          </p>
        )}
        {shown.map((finding) => (
          <FindingRow
            key={finding.id}
            work={work}
            finding={finding}
            cells={index.cells}
            selectedCell={state.cell}
            current={finding.id === current}
            entry={finding.id === (current ?? shown[0]?.id)}
            locked={work.locked()}
            given={index.verdicts.get(finding.id) ?? null}
            explaining={finding.id === current ? explaining : null}
            onExplaining={onExplaining}
            onOther={onOther}
          />
        ))}
      </div>
    </section>
  )
}
