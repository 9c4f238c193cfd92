// Verdicts on a finding: four to give, one given with who, when and what was said, and a line to say it in.
import { useState, type FormEvent, type KeyboardEvent } from 'react'
import type { JudgedFinding, Verdict, VerdictGiven } from '../../report/model/revision.ts'
import { chinaTime } from '../../report/text/china-time.ts'
import { verdictWords } from '../../report/text/review-words.ts'
import { isComposing } from '../actions.ts'
import { Glyph } from '../glyph.tsx'
import { verdictHints } from '../words.ts'
import type { ReviewWork } from './review-work.ts'
import { shortTime, words } from './words.ts'

export const verdicts: readonly Verdict[] = ['fixed', 'sourceError', 'accepted', 'falseAlarm']

interface VerdictsProps {
  readonly work: ReviewWork
  readonly finding: JudgedFinding
  readonly given: VerdictGiven | null
  readonly locked: boolean
  /** Asks for a note to the verdict. */
  onExplain(verdict: Verdict): void
}

export function Verdicts({ work, finding, given, locked, onExplain }: VerdictsProps) {
  return (
    <span className="verdicts">
      {given && <Given given={given} />}
      <span className="join" role="group" aria-label={words.verdicts}>
        {verdicts.map((verdict, index) => (
          <button
            key={verdict}
            type="button"
            className="button"
            tabIndex={-1}
            disabled={locked}
            aria-pressed={finding.verdict === verdict}
            title={`${verdictHints[verdict]}　Alt ${index + 1}`}
            onClick={() => {
              if (finding.verdict === verdict) work.judge(null)
              else if (verdict === 'accepted') onExplain(verdict)
              else work.judge(verdict)
            }}
          >
            {verdictWords[verdict]}
          </button>
        ))}
      </span>
      <button
        type="button"
        className="button"
        tabIndex={-1}
        disabled={locked}
        title={`${words.explainHint}　M`}
        onClick={() => onExplain(finding.verdict ?? 'sourceError')}
      >
        {words.explain}
        <kbd>M</kbd>
      </button>
    </span>
  )
}

function Given({ given }: { given: VerdictGiven }) {
  if (given.now === null) return null
  const told = words.verdictBy(given.who, shortTime(chinaTime(given.at)))
  return (
    <span className="given cut" title={[told, given.note].filter(Boolean).join('\n')}>
      <span className="mark ok">
        <Glyph name="ok" />
      </span>
      <span className="second num">{told}</span>
      {given.note && <span>“{given.note}”</span>}
    </span>
  )
}

interface ExplanationProps {
  readonly work: ReviewWork
  readonly finding: JudgedFinding
  readonly given: VerdictGiven | null
  /** The verdict that Enter gives. */
  readonly verdict: Verdict
  onClose(): void
}

/** Takes the place of the verdicts while a note is typed; accepting needs one. */
export function Explanation({ work, finding, given, verdict, onClose }: ExplanationProps) {
  const [note, setNote] = useState(given?.note ?? '')
  const leave = () => {
    onClose()
    work.refocus()
  }
  const said = note.trim()
  const may = (each: Verdict) => each !== 'accepted' || said !== ''
  const give = (each: Verdict) => {
    if (!may(each)) return
    work.judge(each, said)
    leave()
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    give(verdict)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter that ends a composition must not send the form.
    if (isComposing(event.nativeEvent)) return event.key === 'Enter' && event.preventDefault()
    const digit = event.altKey ? verdicts[Number(/^Digit(\d)$/.exec(event.code)?.[1]) - 1] : undefined
    if (event.key !== 'Escape' && !digit) return
    event.preventDefault()
    if (digit) give(digit)
    else leave()
  }
  return (
    <form className="acceptance" onSubmit={onSubmit} onKeyDown={onKeyDown}>
      <label className="field grow">
        {verdict === 'accepted' ? words.acceptNote : words.verdictNote}
        <input
          autoFocus
          value={note}
          maxLength={500}
          placeholder={words.acceptHint}
          onChange={(event) => setNote(event.target.value)}
        />
      </label>
      <span className="join" role="group" aria-label={words.verdicts}>
        {verdicts.map((each) => (
          <button
            key={each}
            type="button"
            className={each === verdict ? 'button do' : 'button'}
            disabled={!may(each)}
            aria-pressed={finding.verdict === each}
            title={may(each) ? verdictHints[each] : words.acceptNeedsNote}
            onClick={() => give(each)}
          >
            {verdictWords[each]}
          </button>
        ))}
      </span>
      <button type="button" className="button" onClick={leave}>
        {words.cancel}
      </button>
    </form>
  )
}
