// The rules shown, one a line; the current one is walked by the page's keys and read beside it.
import { memo, useEffect, useImperativeHandle, useRef, type Ref } from 'react'
import type { RuleView } from '../../contract.ts'
import { weightWords } from '../../report/text/review-words.ts'
import { Glyph } from '../glyph.tsx'
import { weightLooks } from '../words.ts'
import { ruleName } from '../words/rule-names.ts'
import { words } from './words.ts'

export interface RuleListReach {
  focus(): void
  /** Lines that fit on the screen. */
  pageSize(): number
}

interface RuleListProps {
  readonly rules: readonly RuleView[]
  readonly current: RuleView | null
  readonly reach: Ref<RuleListReach>
  onChoose(rule: RuleView): void
}

const lineId = (rule: RuleView) => `rule-${rule.id}`

export function RuleList({ rules, current, reach, onChoose }: RuleListProps) {
  const frame = useRef<HTMLDivElement>(null)
  useImperativeHandle(reach, () => ({
    focus: () => frame.current?.focus({ preventScroll: true }),
    pageSize() {
      const line = frame.current?.querySelector('[role=option]')?.clientHeight ?? 1
      return Math.max(1, Math.floor((frame.current?.clientHeight ?? 0) / line) - 1)
    },
  }))
  useEffect(() => frame.current?.focus({ preventScroll: true }), [])
  useEffect(() => {
    frame.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [current])
  return (
    <div
      ref={frame}
      className="lines"
      role="listbox"
      tabIndex={0}
      aria-label={words.list}
      aria-activedescendant={current ? lineId(current) : undefined}
    >
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
    </div>
  )
}

const Line = memo(function Line(props: { rule: RuleView; here: boolean; onChoose: (rule: RuleView) => void }) {
  const { rule, here, onChoose } = props
  const { glyph, tone } = weightLooks[rule.weight]
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the list's own keys walk its lines
    <div
      role="option"
      id={lineId(rule)}
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
