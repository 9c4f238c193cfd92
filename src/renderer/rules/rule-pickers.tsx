// What narrows the rules besides their text: form, weight, and whether they are switched off.
import { Glyph } from '../glyph.tsx'
import { weightLooks } from '../words.ts'
import { weightOrder, type RulePicks } from './narrow.ts'
import { weightPicks, words } from './words.ts'

interface RulePickersProps {
  readonly picks: RulePicks
  readonly forms: readonly string[]
  readonly counts: Readonly<Record<RulePicks['weight'], number>>
  onPicks(picks: RulePicks): void
}

export function RulePickers({ picks, forms, counts, onPicks }: RulePickersProps) {
  return (
    <>
      <label className="field tall form-pick">
        {words.form}
        <select value={picks.form} onChange={(event) => onPicks({ ...picks, form: event.target.value })}>
          <option value="">{words.everyForm}</option>
          {forms.map((name) => (
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
    </>
  )
}
