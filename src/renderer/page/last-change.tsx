// The last change with its reason, which can be made more exact without stopping: a word, a list, a note.
import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react'
import type { Reason } from '../../report/model/revision.ts'
import { heldWords, reasonWords } from '../../report/text/review-words.ts'
import { isComposing } from '../actions.ts'
import { Glyph } from '../glyph.tsx'
import { lastCorrection, type PageState, type ReviewIndex } from './page-state.ts'
import type { ReviewWork } from './review-work.ts'
import { words } from './words.ts'

const reasons = Object.keys(reasonWords) as Reason[]

interface LastChangeProps {
  readonly work: ReviewWork
  readonly state: PageState
  readonly index: ReviewIndex
  readonly choosing: boolean
  onChoosing(open: boolean): void
}

export function LastChange({ work, state, index, choosing, onChoosing }: LastChangeProps) {
  const last = lastCorrection(state.review)
  if (!last) return <span className="quiet">{words.order}</span>
  const where = index.cells.get(last.cell)?.where ?? last.cell
  return (
    <span className="last-change">
      <span className="second cut" role="status">
        {words.savedChange(where, heldWords(last.was), heldWords(last.now))}
      </span>
      <button
        type="button"
        className="button bare"
        aria-expanded={choosing}
        aria-haspopup="dialog"
        title={words.reasonTitle}
        disabled={work.locked()}
        onClick={() => onChoosing(!choosing)}
      >
        <span className="quiet">{words.reason}</span>
        {reasonWords[last.why]}
        <Glyph name="up" />
        <kbd>R</kbd>
      </button>
      {choosing && (
        <ReasonList
          key={last.id}
          why={last.why}
          note={last.note}
          onChosen={(why, note) => {
            if (why !== last.why || note !== last.note) work.explain(why, note)
            onChoosing(false)
            work.refocus()
          }}
          onLeave={() => {
            onChoosing(false)
            work.refocus()
          }}
        />
      )}
    </span>
  )
}

interface ReasonListProps {
  readonly why: Reason
  readonly note: string
  onChosen(why: Reason, note: string): void
  onLeave(): void
}

function ReasonList({ why, note, onChosen, onLeave }: ReasonListProps) {
  const [chosen, setChosen] = useState(why)
  const [text, setText] = useState(note)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector<HTMLInputElement>('input:checked')?.focus(), [])
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    onChosen(chosen, text.trim())
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return event.key === 'Enter' && event.preventDefault()
    if (event.key !== 'Escape') return
    event.preventDefault()
    onLeave()
  }
  return (
    <form
      ref={form}
      className="popover reasons"
      role="dialog"
      aria-label={words.reasonTitle}
      onSubmit={onSubmit}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        const next = event.relatedTarget
        if (next instanceof Node && !event.currentTarget.contains(next)) onLeave()
      }}
    >
      <header>
        <b>{words.reasonTitle}</b>
        <span className="grow" />
        <kbd>Esc</kbd>
      </header>
      <fieldset>
        {reasons.map((reason) => (
          <label key={reason}>
            <input
              type="radio"
              name="reason"
              checked={chosen === reason}
              onChange={() => setChosen(reason)}
              onDoubleClick={() => onChosen(reason, text.trim())}
            />
            {reasonWords[reason]}
          </label>
        ))}
      </fieldset>
      <label className="field">
        {words.note}
        <input
          value={text}
          placeholder={words.noteHint}
          maxLength={200}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <footer>
        <button type="submit" className="button">
          {words.save}
          <kbd>Enter</kbd>
        </button>
      </footer>
    </form>
  )
}
