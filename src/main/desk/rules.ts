// The rules as the library stands to them: what each says, whether it is switched off and why, how much it holds open.
import type { DeskArgument, RuleView } from '../../contract.ts'
import { isSwitchable } from '../../report/check/codes.ts'
import { rules } from '../../report/check/rules.ts'
import { statutoryForms } from '../../report/fill/forms.ts'
import type { Outcome } from '../../report/model/refusal.ts'
import type { RuleOff } from '../../report/model/workbook-plan.ts'
import { refuse, type Room } from './room.ts'

/** In the order findings are listed in. */
export function listRules({ library }: Room): Outcome<readonly RuleView[]> {
  const off = new Map(library.switches.off().map((each) => [each.rule, each]))
  const open = library.findings.openCounts()
  const value = rules.map(({ id, forms, weight, about }): RuleView => {
    const switched = off.get(id)
    return {
      id,
      forms: forms === 'any' ? [] : forms.map(formName),
      weight,
      formula: about.formula,
      why: about.why,
      exceptions: about.exceptions,
      switchable: isSwitchable(id),
      off: switched ? { reason: switched.reason, who: switched.who, at: switched.at } : null,
      openCount: switched ? 0 : (open.get(id) ?? 0),
    }
  })
  return { ok: true, value }
}

/** Said again as it is, nothing is appended. Reports that it concerns become due. */
export function switchRule(
  room: Room,
  { rule, off, reason }: DeskArgument<'switchRule'>,
): Outcome<readonly RuleView[]> {
  const switched = rules.find(({ id }) => id === rule)
  if (!switched) return refuse('no-such-rule', { rule })
  if (!isSwitchable(rule)) return refuse('rule-stands', { rule })
  if (off && reason === '') return refuse('reason-missing', { rule })
  const { library } = room
  library.transaction(() => {
    const isOff = library.switches.off().find((each) => each.rule === rule)
    if (off ? isOff?.reason === reason : !isOff) return
    library.switches.append({ rule, off, reason, at: room.clock().toISOString(), who: library.settings.reviewer() })
    if (off) library.due.addWithCode(rule)
    else if (switched.forms === 'any') library.due.addAll()
    else library.due.addOnForms(switched.forms)
  })
  return listRules(room)
}

/** Rules the library does without, as its books say. A switch outlives its rule; nothing is said of one that is gone. */
export function switchedOff({ library }: Room): readonly RuleOff[] {
  return library.switches.off().flatMap(({ rule, reason, who, at }) => {
    const formula = rules.find(({ id }) => id === rule)?.about.formula
    return formula === undefined ? [] : [{ rule, formula, reason, who, at }]
  })
}

const formName = (id: string): string => statutoryForms.find((form) => form.id === id)?.name ?? id
