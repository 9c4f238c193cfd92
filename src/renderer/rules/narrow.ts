// Which rules are shown: by form, weight, whether switched off, and words found in any of what a rule says.
import type { RuleView } from '../../contract.ts'
import type { Weight } from '../../report/model/finding.ts'
import { ruleName } from '../words/rule-names.ts'

export interface RulePicks {
  readonly text: string
  /** A form's name; empty for all. */
  readonly form: string
  readonly weight: Weight | 'all'
  readonly offOnly: boolean
}

export const noPicks: RulePicks = { text: '', form: '', weight: 'all', offOnly: false }
export const weightOrder = ['all', 'error', 'doubt', 'note'] as const

/** Rules of every form are rules of each. */
function fits(rule: RuleView, { form, weight, offOnly }: RulePicks): boolean {
  return (
    (form === '' || rule.forms.length === 0 || rule.forms.includes(form)) &&
    (weight === 'all' || rule.weight === weight) &&
    (!offOnly || rule.off !== null)
  )
}

export function narrowRules(rules: readonly RuleView[], picks: RulePicks): readonly RuleView[] {
  const wanted = picks.text.trim().toLowerCase().split(/\s+/).filter(Boolean)
  return rules.filter((rule) => {
    if (!fits(rule, picks)) return false
    const told = [rule.id, ruleName(rule.id), rule.formula, rule.why, rule.exceptions, rule.off?.reason]
    const text = told.join(' ').toLowerCase()
    return wanted.every((word) => text.includes(word))
  })
}

/** Names of the forms that some rule is for, in the order rules name them. */
export function formsOf(rules: readonly RuleView[]): readonly string[] {
  return [...new Set(rules.flatMap((rule) => rule.forms))]
}

/** How many rules each weight would leave under the other choices. */
export function weightCounts(
  rules: readonly RuleView[],
  picks: RulePicks,
): Readonly<Record<RulePicks['weight'], number>> {
  const count = (weight: RulePicks['weight']) => narrowRules(rules, { ...picks, weight }).length
  return { all: count('all'), error: count('error'), doubt: count('doubt'), note: count('note') }
}
