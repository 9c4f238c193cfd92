// One finding: a line, or unfolded with its sentence, its operands to click, proposals to adopt and verdicts to give.
import { memo, useState, type FormEvent, type KeyboardEvent } from 'react'
import type { CellKey } from '../../report/model/filled-form.ts'
import type { Proposal } from '../../report/model/finding.ts'
import type { CellView } from '../../report/model/report-view.ts'
import type { JudgedFinding, Verdict } from '../../report/model/revision.ts'
import { heldWords, verdictWords, weightWords } from '../../report/text/review-words.ts'
import { isComposing } from '../actions.ts'
import { Glyph } from '../glyph.tsx'
import { verdictHints, weightLooks } from '../words.ts'
import { equationOf, placeOf, type Operand } from './equation.ts'
import type { ReviewWork } from './review-work.ts'
import { tabNames, words } from './words.ts'

interface FindingRowProps {
  readonly work: ReviewWork
  readonly finding: JudgedFinding
  readonly cells: ReadonlyMap<CellKey, CellView>
  readonly selectedCell: CellKey | null
  readonly current: boolean
  readonly entry: boolean
  readonly locked: boolean
  readonly accepting: boolean
  onAccepting(finding: string | null): void
}

/** More operands than this do not fit one line: the sentence says it shorter. */
const longestLine = 4
const verdicts: readonly Verdict[] = ['fixed', 'sourceError', 'accepted', 'falseAlarm']

export const FindingRow = memo(function FindingRow(props: FindingRowProps) {
  const { work, finding, cells, current } = props
  const { glyph, tone } = weightLooks[finding.weight]
  const equation = equationOf(finding, cells)
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
        {place && ` · ${place.column}`}
      </span>
      {equation.operands.length > 0 && (current || equation.operands.length <= longestLine) ? (
        <Sum {...props} equation={equation} />
      ) : (
        <span className="message cut">{finding.message}</span>
      )}
      <span className="gap num">{equation.gap !== null && words.gap(equation.gap)}</span>
      <span className="adopt">
        {finding.verdict ? (
          <span className="mark ok">
            <Glyph name="ok" />
            {verdictWords[finding.verdict]}
          </span>
        ) : (
          finding.open &&
          finding.proposals[0] && <Adopt {...props} proposal={finding.proposals[0]} number={0} main={current} />
        )}
      </span>
      {current && <Unfolded {...props} listed={equation.operands.length > 0} />}
    </div>
  )
})

function Sum({ equation, ...props }: FindingRowProps & { equation: ReturnType<typeof equationOf> }) {
  const { finding } = props
  const { operands, restCount, total } = equation
  return (
    <span className="sum">
      {operands.map((operand, index) => (
        <span key={operand.key} className="term">
          {index > 0 && (total ? '＋' : '')}
          {operand.name === '' && words.actual}
          <OperandBox {...props} operand={operand} />
        </span>
      ))}
      {restCount > 0 && (
        <span className="term">
          {operands.length > 0 && total ? '＋' : ''}
          {words.restBlank(restCount)} <span className="operand">{words.blankInCell}</span>
        </span>
      )}
      {total && (
        <span className="term">
          ＝ <b className="num">{finding.expected}</b> ≠ <OperandBox {...props} operand={total} wrong />
        </span>
      )}
      {!total && finding.expected !== null && (
        <span className="term">
          {words.expected} <b className="num">{finding.expected}</b>
        </span>
      )}
    </span>
  )
}

function OperandBox(props: FindingRowProps & { operand: Operand; wrong?: boolean }) {
  const { operand, finding, work } = props
  const empty = operand.held.state === 'blank' || operand.held.state === 'absent'
  return (
    <>
      {operand.name && `${operand.name} `}
      <button
        type="button"
        tabIndex={-1}
        className="operand num"
        data-tone={props.wrong ? (empty ? 'ask' : 'bad') : undefined}
        aria-pressed={props.current && props.selectedCell === operand.key}
        title={words.goTo}
        onClick={(event) => {
          event.stopPropagation()
          work.choose(operand.key, finding.id)
        }}
      >
        {operand.shown || heldWords(operand.held)}
      </button>
    </>
  )
}

function Adopt(props: FindingRowProps & { proposal: Proposal; number: number; main: boolean }) {
  const { proposal, cells, work, finding } = props
  const [only] = proposal.changes
  const value = (each: Proposal['changes'][number]) => (each.value === null ? words.blankInCell : String(each.value))
  const sentence = proposal.changes
    .map((each) => words.setTo(cells.get(each.cell)?.where ?? each.cell, value(each)))
    .join('；')
  return (
    <button
      type="button"
      className={props.main && props.number === 0 ? 'button do' : 'button'}
      disabled={props.locked}
      tabIndex={-1}
      title={[sentence, proposal.why].filter(Boolean).join('\n')}
      onClick={(event) => {
        event.stopPropagation()
        work.chooseFinding(finding.id)
        work.adopt(props.number)
      }}
    >
      {only && proposal.changes.length === 1 ? words.adopt(value(only)) : words.adoptMany(proposal.changes.length)}
      {props.main && props.number === 0 && <kbd>A</kbd>}
    </button>
  )
}

function Unfolded(props: FindingRowProps & { listed: boolean }) {
  const { work, finding } = props
  const [first, ...others] = finding.proposals
  if (props.accepting) return <Acceptance {...props} />
  return (
    <div className="unfolded">
      <span className="why second">
        {/* without operands the sentence is the line above */}
        {props.listed && finding.message}
        {first?.why && !finding.message.includes(first.why) && <span className="quiet">　{first.why}</span>}
      </span>
      <span className="verdicts">
        {others.slice(0, 2).map((proposal, index) => (
          <Adopt key={index} {...props} proposal={proposal} number={index + 1} main={false} />
        ))}
        <span className="join" role="group" aria-label={words.verdicts}>
          {verdicts.map((verdict, index) => (
            <button
              key={verdict}
              type="button"
              className="button"
              tabIndex={-1}
              disabled={props.locked}
              aria-pressed={finding.verdict === verdict}
              title={`${verdictHints[verdict]}　Alt ${index + 1}`}
              onClick={() => {
                if (finding.verdict === verdict) work.judge(null)
                else if (verdict === 'accepted') props.onAccepting(finding.id)
                else work.judge(verdict)
              }}
            >
              {verdictWords[verdict]}
            </button>
          ))}
        </span>
      </span>
    </div>
  )
}

/** Accepting needs an explanation; it is typed in the place of the verdicts. */
function Acceptance({ work, onAccepting }: FindingRowProps) {
  const [note, setNote] = useState('')
  const leave = () => {
    onAccepting(null)
    work.refocus()
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (!note.trim()) return
    work.judge('accepted', note.trim())
    leave()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter that ends a composition must not send the form.
    if (isComposing(event.nativeEvent)) return event.key === 'Enter' && event.preventDefault()
    if (event.key !== 'Escape') return
    event.preventDefault()
    leave()
  }
  return (
    <form className="acceptance" onSubmit={onSubmit} onKeyDown={onKeyDown}>
      <label className="field grow">
        {words.acceptNote}
        <input
          autoFocus
          value={note}
          placeholder={words.acceptHint}
          onChange={(event) => setNote(event.target.value)}
        />
      </label>
      <button type="submit" className="button do" disabled={!note.trim()}>
        {verdictWords.accepted}
      </button>
      <button type="button" className="button" onClick={leave}>
        {words.cancel}
      </button>
    </form>
  )
}
