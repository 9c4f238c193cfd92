// A small dialog with a few fields, sent or given up.
import type { FormEvent, KeyboardEvent, ReactNode } from 'react'
import { isComposing } from './actions.ts'
import { Overlay } from './overlay.tsx'
import { words } from './words.ts'

interface FormOverlayProps {
  readonly title: string
  readonly why?: string | undefined
  /** Name of the button that sends it. */
  readonly submit: string
  readonly children: ReactNode
  onSubmit(): void
  onClose(): void
}

export function FormOverlay({ title, why, submit, children, onSubmit, onClose }: FormOverlayProps) {
  const send = (event: FormEvent) => {
    event.preventDefault()
    onSubmit()
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
      <form onSubmit={send} onKeyDown={onKeyDown}>
        <div className="overlay-body">
          {why && <p className="second">{why}</p>}
          {children}
        </div>
        <footer>
          <span className="grow" />
          <button type="button" className="button tall" onClick={onClose}>
            {words.cancel}
          </button>
          <button type="submit" className="button do tall">
            {submit}
          </button>
        </footer>
      </form>
    </Overlay>
  )
}
