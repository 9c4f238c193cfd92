// The equation of a finding: its cells as figures to press, left and right in the colours they have in the tables.
import { heldWords } from '../../report/text/review-words.ts'
import type { CellKey } from '../../report/model/filled-form.ts'
import type { JudgedFinding } from '../../report/model/revision.ts'
import type { Equation, Operand, Term } from './equation.ts'
import type { ReviewWork } from './review-work.ts'
import type { Side } from './sides.ts'
import { words } from './words.ts'

interface FindingSumProps {
  readonly work: ReviewWork
  readonly finding: JudgedFinding
  readonly equation: Equation
  readonly selectedCell: CellKey | null
  readonly current: boolean
  onOther(reportId: number, cell: CellKey): void
}

export function FindingSum(props: FindingSumProps) {
  const { finding, equation } = props
  const { left, right, adds } = equation
  if (!adds) {
    return (
      <span className="sum">
        <span className="terms">
          <TermOf {...props} term={left} joint="" />
          <Others {...props} />
        </span>
        <span className="terms">
          {right.operands.length > 0 && left.operands.length === 0 && <span className="term">{words.actual}</span>}
          <TermOf {...props} term={right} joint="" />
          {finding.expected !== null && (
            <span className="term">
              {words.expected} <b className="num">{finding.expected}</b>
            </span>
          )}
        </span>
      </span>
    )
  }
  const several = right.operands.length + right.restCount > 1
  return (
    <span className="sum">
      <span className="terms">
        <TermOf {...props} term={left} joint="＋" />
      </span>
      <span className="terms">
        <span className="term">
          ＝ <b className="num">{finding.expected}</b> ≠
        </span>
        <TermOf {...props} term={right} joint="＋" />
        {several && finding.actual !== null && (
          <span className="term">
            ＝ <b className="num">{finding.actual}</b>
          </span>
        )}
      </span>
    </span>
  )
}

function TermOf({ term, joint, ...props }: FindingSumProps & { term: Term; joint: string }) {
  const { sides } = props.equation
  return (
    <>
      {term.operands.map((operand, index) => (
        <span key={operand.key} className="term">
          {index > 0 && joint}
          {operand.name && `${operand.name} `}
          <OperandBox {...props} operand={operand} side={sides.get(operand.key)} />
        </span>
      ))}
      {term.restCount > 0 && (
        <span className="term">
          {term.operands.length > 0 && joint}
          {words.rest(term.restCount)} <span className="operand num">{term.restBlank ? words.blankInCell : '0'}</span>
        </span>
      )}
    </>
  )
}

function Others({ equation, onOther }: FindingSumProps) {
  return equation.others.map(({ reportId, key, year, name, held }) => (
    <span key={`${reportId} ${key}`} className="term">
      {words.yearOf(year)} {name}
      <button
        type="button"
        tabIndex={-1}
        className="operand num"
        data-side="left"
        data-other={reportId}
        title={words.goToOther(year)}
        onClick={(event) => {
          event.stopPropagation()
          onOther(reportId, key)
        }}
      >
        {heldWords(held)}
      </button>
    </span>
  ))
}

function OperandBox(props: FindingSumProps & { operand: Operand; side: Side | undefined }) {
  const { operand, finding, work } = props
  const empty = operand.held.state === 'blank' || operand.held.state === 'absent'
  return (
    <button
      type="button"
      tabIndex={-1}
      className="operand num"
      data-side={props.side}
      data-empty={empty || undefined}
      aria-pressed={props.current && props.selectedCell === operand.key}
      title={words.goTo}
      onClick={(event) => {
        event.stopPropagation()
        work.choose(operand.key, finding.id)
      }}
    >
      {operand.shown || heldWords(operand.held)}
    </button>
  )
}
