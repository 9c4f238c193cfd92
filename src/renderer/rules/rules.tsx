// 规则: what the program holds reports against, one rule a line with its reasons beside it; rules are switched off and on here.
import { useRef, useState } from 'react'
import type { RuleView, Workstation } from '../../contract.ts'
import { refusalSentence } from '../../report/words.ts'
import { AskOverlay } from '../ask-overlay.tsx'
import { KeysOverlay } from '../keys-overlay.tsx'
import { Notices, useNotices } from '../notices.tsx'
import type { Rechecking } from '../rechecking.tsx'
import { ListStatus } from '../list-status.tsx'
import { useActionKeys } from '../use-action-keys.ts'
import { ruleActions, type RuleCommands } from './actions.ts'
import { formsOf, narrowRules, noPicks, weightCounts, weightOrder, type RulePicks } from './narrow.ts'
import { RuleDetail } from './rule-detail.tsx'
import { RuleList, type RuleListReach } from './rule-list.tsx'
import { RulesBar } from './rules-bar.tsx'
import { useRules } from './use-rules.ts'
import { reminders, title, words } from './words.ts'
import './rules.css'

export interface RulesProps {
  readonly workstation: Workstation
  /** The rule to show first. */
  readonly first: string | null
  readonly rechecking: Rechecking | null
  readonly backTo: 'shelf' | 'report'
  ensureReviewer(): Promise<boolean>
  /** Turns to the reports in which a rule's findings wait. */
  onShow(rule: string): void
  onBack(): void
}

export function Rules({ workstation, first, rechecking, backTo, ensureReviewer, onShow, onBack }: RulesProps) {
  const { desk } = workstation
  const { rules, refusal, take, reload } = useRules(workstation)
  const { lines, say, drop } = useNotices()
  const [picks, setPicks] = useState<RulePicks>(noPicks)
  const [chosen, setChosen] = useState<string | null>(first)
  const [asking, setAsking] = useState<RuleView | null>(null)
  const [showingKeys, setShowingKeys] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const reach = useRef<RuleListReach>(null)

  const all = rules ?? []
  const shown = narrowRules(all, picks)
  const at = Math.max(
    0,
    shown.findIndex((rule) => rule.id === chosen),
  )
  const current = shown[at] ?? null
  const moveTo = (index: number) => {
    const next = shown[Math.min(shown.length - 1, Math.max(0, index))]
    if (next) setChosen(next.id)
  }
  const change = async (rule: RuleView, off: boolean, reason: string) => {
    if (!(await ensureReviewer())) return
    const outcome = await desk.switchRule({ rule: rule.id, off, reason })
    if (!outcome.ok) return say({ kind: 'switch', weight: 'bad', text: refusalSentence(outcome.refusal) })
    take(outcome.value)
    setAsking(null)
    say({ kind: 'switch', weight: 'ok', text: off ? words.switchedOff(rule.id) : words.switchedOn(rule.id) })
  }
  const turn = (rule: RuleView) => (rule.off ? void change(rule, false, '') : setAsking(rule))

  const commands: RuleCommands = {
    count: shown.length,
    switchable: current?.switchable ?? false,
    move: (by) => moveTo(at + by),
    moveTo,
    pageSize: () => reach.current?.pageSize() ?? 1,
    switch: () => current && turn(current),
    hasOpen: (current?.openCount ?? 0) > 0,
    show: () => current && onShow(current.id),
    focusSearch: () => field.current?.select(),
    turnWeight: () =>
      setPicks({
        ...picks,
        weight: weightOrder[(weightOrder.indexOf(picks.weight) + 1) % weightOrder.length] ?? 'all',
      }),
    turnOffOnly: () => setPicks({ ...picks, offOnly: !picks.offOnly }),
    back: onBack,
    showKeys: () => setShowingKeys(true),
  }
  useActionKeys(ruleActions, commands)

  return (
    <div className="list-page rules">
      <RulesBar
        rules={all}
        shownCount={shown.length}
        picks={picks}
        forms={formsOf(all)}
        counts={weightCounts(all, picks)}
        field={field}
        backTo={backTo}
        onPicks={setPicks}
        onLeaveField={() => (reach.current ? reach.current.focus() : field.current?.blur())}
        onBack={onBack}
      />
      <main>
        {shown.length > 0 ? (
          <>
            <RuleList rules={shown} current={current} reach={reach} onChoose={(rule) => setChosen(rule.id)} />
            {current && <RuleDetail rule={current} onSwitch={() => turn(current)} onShow={commands.show} />}
          </>
        ) : (
          <div className="nothing">
            {refusal ? (
              <>
                <p>{refusalSentence(refusal)}</p>
                <button type="button" className="button" onClick={reload}>
                  {words.again}
                </button>
              </>
            ) : rules ? (
              <>
                <p>{words.nothingFits}</p>
                <button type="button" className="button" onClick={() => setPicks(noPicks)}>
                  {words.showAll}
                </button>
              </>
            ) : (
              <p className="slow">{words.loading}</p>
            )}
          </div>
        )}
      </main>
      <ListStatus rechecking={rechecking} reminders={reminders} onKeys={commands.showKeys} />
      {asking && (
        <AskOverlay
          title={words.offTitle(asking.id)}
          why={words.offLead}
          questions={[
            {
              label: words.offReason,
              value: '',
              longest: 500,
              check: (reason) => (reason ? null : words.offReasonMissing),
            },
          ]}
          onAnswer={([reason = '']) => void change(asking, true, reason)}
          onClose={() => setAsking(null)}
        />
      )}
      {showingKeys && <KeysOverlay actions={ruleActions} place={title} onClose={() => setShowingKeys(false)} />}
      <Notices lines={lines} onDrop={drop} dismissWord={words.dismiss} />
    </div>
  )
}
