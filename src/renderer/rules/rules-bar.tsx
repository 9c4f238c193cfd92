// The bar over the rules: the way back, how many there are, and what narrows them.
import type { KeyboardEvent, Ref } from 'react'
import type { RuleView } from '../../contract.ts'
import { isComposing } from '../actions.ts'
import { Glyph } from '../glyph.tsx'
import { switchTheme } from '../theme.ts'
import { weightLooks, words as shared } from '../words.ts'
import { weightOrder, type RulePicks } from './narrow.ts'
import { backTo as backNames, title, weightPicks, words } from './words.ts'

interface RulesBarProps {
  readonly rules: readonly RuleView[]
  readonly shownCount: number
  readonly picks: RulePicks
  readonly forms: readonly string[]
  readonly counts: Readonly<Record<RulePicks['weight'], number>>
  readonly field: Ref<HTMLInputElement>
  readonly backTo: 'shelf' | 'report'
  onPicks(picks: RulePicks): void
  onLeaveField(): void
  onBack(): void
}

export function RulesBar({ rules, picks, field, counts, onPicks, ...props }: RulesBarProps) {
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    // While Chinese is being typed, Enter and Esc belong to the input method.
    if (isComposing(event.nativeEvent)) return
    if (event.key === 'Escape' && picks.text !== '') onPicks({ ...picks, text: '' })
    else if (['Escape', 'Enter', 'ArrowDown'].includes(event.key)) props.onLeaveField()
    else return
    event.preventDefault()
  }
  return (
    <header className="bar">
      <button
        type="button"
        className="button bare back"
        title={`${backNames[props.backTo]}　Esc`}
        onClick={props.onBack}
      >
        <Glyph name="left" />
        {backNames[props.backTo]}
      </button>
      <span className="stand" />
      <h1>{title}</h1>
      <span className="num second" role="status">
        {words.size(rules.length, rules.filter((rule) => rule.off).length)}
      </span>
      <span className="grow" />
      <label className="field tall">
        <Glyph name="find" />
        <input
          ref={field}
          type="search"
          value={picks.text}
          placeholder={words.search}
          aria-label={words.search}
          maxLength={60}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onPicks({ ...picks, text: event.target.value })}
          onKeyDown={press}
        />
        <span className="num second">{words.shown(props.shownCount, rules.length)}</span>
        <kbd>/</kbd>
      </label>
      <label className="field tall form-pick">
        {words.form}
        <select value={picks.form} onChange={(event) => onPicks({ ...picks, form: event.target.value })}>
          <option value="">{words.everyForm}</option>
          {props.forms.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
      <span className="join" role="group" aria-label={words.weight}>
        {weightOrder.map((weight) => (
          <button
            key={weight}
            type="button"
            className="button tall"
            aria-pressed={picks.weight === weight}
            data-weight={weight}
            onClick={() => onPicks({ ...picks, weight })}
          >
            {weight !== 'all' && (
              <span className={`mark ${weightLooks[weight].tone}`}>
                <Glyph name={weightLooks[weight].glyph} />
              </span>
            )}
            {weightPicks[weight]} <span className="quiet num">{counts[weight]}</span>
          </button>
        ))}
      </span>
      <button
        type="button"
        className="button tall"
        aria-pressed={picks.offOnly}
        title={`${words.offOnly}　T`}
        onClick={() => onPicks({ ...picks, offOnly: !picks.offOnly })}
      >
        {words.offOnly}
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
