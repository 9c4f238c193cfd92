// T2B-02 and T2A-11: who may make 规章. The same question in both forms.
import { organKind } from '../../text/organ-wording.ts'
import type { HeldReport } from '../held-report.ts'
import type { Notice } from '../rule.ts'
import * as words from '../words/active-disclosure.ts'

/** `unknown` where the name does not settle it: a city may be of county rank, an office may count its government's. */
function mayMakeRules({ organ, scope }: HeldReport): 'yes' | 'no' | 'unknown' {
  if (organ === null) return 'unknown'
  const { tier, kind } = organKind(organ)
  if (tier === 'state') return 'yes'
  if (tier === 'township') return 'no'
  if (kind === 'zone' || tier === null) return 'unknown'
  if (tier === 'county') return 'no'
  if (kind === 'department') return scope === 'aggregate' ? 'unknown' : 'no'
  return tier === 'province' ? 'yes' : 'unknown'
}

export function rulesWithoutPower(report: HeldReport): Notice[] {
  const power = mayMakeRules(report)
  if (power === 'yes') return []
  const prefix = 'activeDisclosure/regulations/'
  const cells = report.filled.cells
    .map(({ key }) => key)
    .filter((key) => key.startsWith(prefix) && (report.printed(key) ?? NaN) > 0)
  const [first] = cells
  if (first === undefined) return []
  const [name, figure] = [report.name(first), report.figure(first)]
  return power === 'no'
    ? [{ cells, message: words.noPower(report.organ!, name, figure) }]
    : [{ cells, weight: 'note', message: words.powerUnknown(name, figure) }]
}
