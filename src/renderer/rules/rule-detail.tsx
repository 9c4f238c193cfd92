// The current rule in full: what it asks, why, when a report may rightly break it, and whether it stands in this library.
import type { RuleView } from '../../contract.ts'
import { chinaTime } from '../../report/text/china-time.ts'
import { weightWords } from '../../report/text/review-words.ts'
import { Glyph } from '../glyph.tsx'
import { keyNames, weightLooks } from '../words.ts'
import { ruleName } from '../words/rule-names.ts'
import { words } from './words.ts'

export function RuleDetail(props: { rule: RuleView; onSwitch: () => void; onShow: () => void }) {
  const { rule, onSwitch } = props
  const { glyph, tone } = weightLooks[rule.weight]
  return (
    <article className="detail" aria-label={words.detail}>
      <header>
        <h2>
          <span className="num">{rule.id}</span> {ruleName(rule.id)}
        </h2>
        <span className={`mark ${tone}`}>
          <Glyph name={glyph} />
          {weightWords[rule.weight]}
        </span>
        <span className="grow" />
        <span className={rule.off ? 'mark ask' : 'mark second'} data-standing={rule.off ? 'off' : 'on'}>
          <Glyph name={rule.off ? 'close' : rule.switchable ? 'ok' : 'lock'} />
          {rule.off ? words.off : rule.switchable ? words.inForce : words.stands}
        </span>
      </header>
      <dl>
        <dt>{words.formula}</dt>
        <dd className="formula">{rule.formula}</dd>
        <dt>{words.forms}</dt>
        <dd>{rule.forms.length === 0 ? words.everyForm : rule.forms.join('、')}</dd>
        <dt>{words.why}</dt>
        <dd>{rule.why}</dd>
        <dt>{words.exceptions}</dt>
        <dd>{rule.exceptions ?? words.noExceptions}</dd>
        <dt>{words.open}</dt>
        <dd className="num open">
          {rule.openCount > 0 ? words.openOf(rule.openCount) : words.noneOpen}
          {rule.openCount > 0 && (
            <button type="button" className="button" onClick={props.onShow}>
              {words.showOpen}
              <kbd>Enter</kbd>
            </button>
          )}
        </dd>
      </dl>
      {rule.off && (
        <p className="switched">
          <span className="second num">{words.offBy(rule.off.who, chinaTime(rule.off.at).slice(0, 16))}</span>
          <span>“{rule.off.reason}”</span>
        </p>
      )}
      <footer>
        {rule.switchable ? (
          <button type="button" className="button tall" onClick={onSwitch}>
            {rule.off ? words.switchOn : words.switchOff}
            <kbd>{keyNames['Space']}</kbd>
          </button>
        ) : (
          <p className="second">{words.whyStands}</p>
        )}
      </footer>
    </article>
  )
}
