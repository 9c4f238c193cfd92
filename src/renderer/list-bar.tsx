// The bar over a list page: the way back, how much there is, and what narrows it.
import type { KeyboardEvent, ReactNode, Ref } from 'react'
import { isComposing } from './actions.ts'
import { Glyph } from './glyph.tsx'
import { ThemeButton } from './theme-button.tsx'

interface ListBarProps {
  readonly back: string
  readonly title: string
  readonly size: string
  /** What the search field looks for. */
  readonly search: string
  /** How much of all is shown. */
  readonly shown: string
  readonly text: string
  readonly field: Ref<HTMLInputElement>
  readonly children: ReactNode
  onText(text: string): void
  onLeaveField(): void
  onBack(): void
}

export function ListBar({ back, search, text, onText, ...props }: ListBarProps) {
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    // While Chinese is being typed, Enter and Esc belong to the input method.
    if (isComposing(event.nativeEvent)) return
    if (event.key === 'Escape' && text !== '') onText('')
    else if (['Escape', 'Enter', 'ArrowDown'].includes(event.key)) props.onLeaveField()
    else return
    event.preventDefault()
  }
  return (
    <header className="bar">
      <button type="button" className="button bare back" title={`${back}　Esc`} onClick={props.onBack}>
        <Glyph name="left" />
        {back}
      </button>
      <span className="stand" />
      <h1>{props.title}</h1>
      <span className="num second" role="status">
        {props.size}
      </span>
      <span className="grow" />
      <label className="field tall">
        <Glyph name="find" />
        <input
          ref={props.field}
          type="search"
          value={text}
          placeholder={search}
          aria-label={search}
          maxLength={60}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onText(event.target.value)}
          onKeyDown={press}
        />
        <span className="num second">{props.shown}</span>
        <kbd>/</kbd>
      </label>
      {props.children}
      <ThemeButton className="button bare tall" />
    </header>
  )
}
