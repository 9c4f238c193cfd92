// Asks for a line of text or two in a small dialog: who is working, why a report is sent back, what organ it is of.
import { useState, type FormEvent, type KeyboardEvent } from 'react'
import { isComposing } from './actions.ts'
import { Overlay } from './overlay.tsx'
import { words } from './words.ts'

export interface Question {
  readonly label: string
  readonly value: string
  readonly longest: number
  /** Sentence that says what is wrong, or null. */
  check?(value: string): string | null
}

interface AskOverlayProps {
  readonly title: string
  readonly why?: string
  readonly questions: readonly Question[]
  /** Trimmed answers in the order of the questions. */
  onAnswer(answers: readonly string[]): void
  onClose(): void
}

export function AskOverlay({ title, why, questions, onAnswer, onClose }: AskOverlayProps) {
  const [values, setValues] = useState(() => questions.map((question) => question.value))
  const [tried, setTried] = useState(false)
  const problems = questions.map((question, index) => question.check?.((values[index] as string).trim()) ?? null)
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (problems.every((problem) => problem === null)) onAnswer(values.map((value) => value.trim()))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter and Esc that belong to a composition must not answer or close.
    if (isComposing(event.nativeEvent) && (event.key === 'Enter' || event.key === 'Escape')) event.preventDefault()
  }
  return (
    <Overlay label={title} className="ask-overlay" onClose={onClose}>
      <header>
        <h1>{title}</h1>
        <span className="grow" />
        <kbd>Esc</kbd>
      </header>
      <form onSubmit={onSubmit} onKeyDown={onKeyDown}>
        <div className="overlay-body">
          {why && <p className="second">{why}</p>}
          {questions.map((question, index) => (
            <label key={question.label}>
              <span>{question.label}</span>
              <span className="field tall">
                <input
                  autoFocus={index === 0}
                  value={values[index]}
                  maxLength={question.longest}
                  onChange={(event) => setValues(values.map((each, at) => (at === index ? event.target.value : each)))}
                />
              </span>
              {tried && problems[index] && (
                <span className="ask" role="alert">
                  {problems[index]}
                </span>
              )}
            </label>
          ))}
        </div>
        <footer>
          <span className="grow" />
          <button type="button" className="button tall" onClick={onClose}>
            {words.cancel}
          </button>
          <button type="submit" className="button do tall">
            {words.save}
          </button>
        </footer>
      </form>
    </Overlay>
  )
}
