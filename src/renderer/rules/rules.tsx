// 规则: what the program holds reports against, one rule a line with its reasons beside it; rules are switched off and on here.
import { useRef, useState } from 'react'
import type { RuleView, Workstation } from '../../contract.ts'
import { refusalSentence } from '../../report/words.ts'
import { AskOverlay } from '../ask-overlay.tsx'
import { KeysOverlay } from '../keys-overlay.tsx'
import type { LinesReach } from '../lines.tsx'
import { ListBar } from '../list-bar.tsx'
import { ListNothing } from '../list-nothing.tsx'
import { ListStatus } from '../list-status.tsx'
import { Notices, useNotices } from '../notices.tsx'
import type { Rechecking } from '../rechecking.tsx'
import { useActionKeys } from '../use-action-keys.ts'
import { useChosen } from '../use-chosen.ts'
import { ruleActions, type RuleCommands } from './actions.ts'
import { formsOf, narrowRules, noPicks, weightCounts, weightOrder, type RulePicks } from './narrow.ts'
import { RuleDetail } from './rule-detail.tsx'
import { RuleList } from './rule-list.tsx'
import { RulePickers } from './rule-pickers.tsx'
import { useRules } from './use-rules.ts'
import { backTo as backNames, reminders, title, words } from './words.ts'
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
  const [asking, setAsking] = useState<RuleView | null>(null)
  const [showingKeys, setShowingKeys] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const reach = useRef<LinesReach>(null)

  const all = rules ?? []
  const shown = narrowRules(all, picks)
  const { current, choose, move, moveTo } = useChosen(shown, first, (rule) => rule.id)
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
    move,
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
      <ListBar
        back={backNames[backTo]}
        title={title}
        size={words.size(all.length, all.filter((rule) => rule.off).length)}
        search={words.search}
        shown={words.shown(shown.length, all.length)}
        text={picks.text}
        field={field}
        onText={(text) => setPicks({ ...picks, text })}
        onLeaveField={() => (reach.current ? reach.current.focus() : field.current?.blur())}
        onBack={onBack}
      >
        <RulePickers picks={picks} forms={formsOf(all)} counts={weightCounts(all, picks)} onPicks={setPicks} />
      </ListBar>
      <main>
        {shown.length > 0 ? (
          <>
            <RuleList rules={shown} current={current} reach={reach} onChoose={(rule) => choose(rule.id)} />
            {current && <RuleDetail rule={current} onSwitch={() => turn(current)} onShow={commands.show} />}
          </>
        ) : (
          <ListNothing refusal={refusal} loading={rules ? null : words.loading} onAgain={reload}>
            <p>{words.nothingFits}</p>
            <button type="button" className="button" onClick={() => setPicks(noPicks)}>
              {words.showAll}
            </button>
          </ListNothing>
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
