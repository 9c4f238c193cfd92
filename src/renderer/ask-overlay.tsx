// Asks for a line of text or two in a small dialog: who is working, why a report is sent back, what organ it is of.
import { useState, type ReactNode } from 'react'
import { FormOverlay } from './form-overlay.tsx'
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
  /** Stands below the questions. */
  readonly children?: ReactNode
  /** Trimmed answers in the order of the questions. */
  onAnswer(answers: readonly string[]): void
  onClose(): void
}

export function AskOverlay({ title, why, questions, children, onAnswer, onClose }: AskOverlayProps) {
  const [values, setValues] = useState(() => questions.map((question) => question.value))
  const [tried, setTried] = useState(false)
  const problems = questions.map((question, index) => question.check?.((values[index] as string).trim()) ?? null)
  const onSubmit = () => {
    setTried(true)
    if (problems.every((problem) => problem === null)) onAnswer(values.map((value) => value.trim()))
  }
  return (
    <FormOverlay title={title} why={why} submit={words.save} onSubmit={onSubmit} onClose={onClose}>
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
      {children}
    </FormOverlay>
  )
}
