// The bar over the organs: the way back, how many names there are, and what narrows them.
import type { KeyboardEvent, Ref } from 'react'
import { isComposing } from '../actions.ts'
import { Glyph } from '../glyph.tsx'
import { switchTheme } from '../theme.ts'
import { words as shared } from '../words.ts'
import { back, title, words } from './words.ts'

interface OrgansBarProps {
  readonly count: number
  readonly shownCount: number
  readonly text: string
  readonly gapsOnly: boolean
  readonly field: Ref<HTMLInputElement>
  onText(text: string): void
  onGapsOnly(only: boolean): void
  onLeaveField(): void
  onBack(): void
}

export function OrgansBar({ text, gapsOnly, onText, onGapsOnly, ...props }: OrgansBarProps) {
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
      <h1>{title}</h1>
      <span className="num second" role="status">
        {words.size(props.count)}
      </span>
      <span className="grow" />
      <label className="field tall">
        <Glyph name="find" />
        <input
          ref={props.field}
          type="search"
          value={text}
          placeholder={words.search}
          aria-label={words.search}
          maxLength={60}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onText(event.target.value)}
          onKeyDown={press}
        />
        <span className="num second">{words.shown(props.shownCount, props.count)}</span>
        <kbd>/</kbd>
      </label>
      <button
        type="button"
        className="button tall"
        aria-pressed={gapsOnly}
        title={`${words.missingHint}　T`}
        onClick={() => onGapsOnly(!gapsOnly)}
      >
        {words.gapsOnly}
      </button>
      <button
        type="button"
        className="button bare tall"
        title={shared.theme}
        aria-label={shared.theme}
        onClick={switchTheme}
      >
        <Glyph name="theme" />
      </button>
    </header>
  )
}
