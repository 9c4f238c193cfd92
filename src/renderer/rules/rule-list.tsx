// The rules shown, one a line; the current one is walked by the page's keys and read beside it.
import { memo, type Ref } from 'react'
import type { RuleView } from '../../contract.ts'
import { weightWords } from '../../report/text/review-words.ts'
import { Glyph } from '../glyph.tsx'
import { currentLineId, Lines, type LinesReach } from '../lines.tsx'
import { weightLooks } from '../words.ts'
import { ruleName } from '../words/rule-names.ts'
import { words } from './words.ts'

interface RuleListProps {
  readonly rules: readonly RuleView[]
  readonly current: RuleView | null
  readonly reach: Ref<LinesReach>
  onChoose(rule: RuleView): void
}

export function RuleList({ rules, current, reach, onChoose }: RuleListProps) {
  return (
    <Lines label={words.list} current={current} reach={reach}>
      <div className="line heads" role="presentation">
        <span>{words.weight}</span>
        <span>{words.id}</span>
        <span>{words.name}</span>
        <span>{words.formula}</span>
        <span className="many">{words.open}</span>
      </div>
      {rules.map((rule) => (
        <Line key={rule.id} rule={rule} here={rule === current} onChoose={onChoose} />
      ))}
    </Lines>
  )
}

const Line = memo(function Line(props: { rule: RuleView; here: boolean; onChoose: (rule: RuleView) => void }) {
  const { rule, here, onChoose } = props
  const { glyph, tone } = weightLooks[rule.weight]
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the list's own keys walk its lines
    <div
      role="option"
      id={here ? currentLineId : undefined}
      className="line"
      aria-selected={here}
      data-rule={rule.id}
      data-off={rule.off !== null || undefined}
      onClick={() => onChoose(rule)}
    >
      <span className={`mark ${tone}`} title={weightWords[rule.weight]}>
        <Glyph name={glyph} />
      </span>
      <span className="num code">{rule.id}</span>
      <span className="name cut">{ruleName(rule.id)}</span>
      <span className="second cut">{rule.formula}</span>
      <span className="num many">
        {rule.off ? (
          <span className="off">{words.off}</span>
        ) : rule.openCount > 0 ? (
          <b title={words.openOf(rule.openCount)}>{rule.openCount}</b>
        ) : (
          <span className="quiet">0</span>
        )}
      </span>
    </div>
  )
})
