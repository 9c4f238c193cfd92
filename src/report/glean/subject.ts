// Which subject a clause gives its figure: the first wording that fits, by topic and unit; else any quantity worth keeping.
import type { FactSubject } from '../model/fact.ts'
import { phraseEdge, phraseFillers } from '../text/clause-wording.ts'
import * as wording from '../text/fact-wording.ts'
import { moneyUnit, numeralUnits } from '../text/figure-wording.ts'
import type { Matter } from './matter.ts'
import type { Quantity } from './quantities.ts'

export interface Named {
  readonly subject: FactSubject
  readonly qualifier: string | null
}

/** Null where no statutory wording fits. `matter` is what is read up to the clause's end. */
export function subjectOf(words: string, quantity: Quantity, matter: Matter): Named | null {
  const unit = quantity.unit ?? ''
  if (quantity.spelled && !numeralUnits.test(unit)) return null
  const behind = words.slice(words.indexOf(wording.figureMark) + 1)
  for (const each of wording.wordings) {
    if (each.topics && (matter.topic === null || !each.topics.includes(matter.topic))) continue
    if (each.needsDisclosure && !matter.disclosure) continue
    if (!quantity.percent && each.units && !each.units.test(unit)) continue
    if (each.alone && !wording.nothingElse.test(behind)) continue
    if (quantity.percent && each.keep) continue
    if (each.wording.test(words)) return { subject: each.subject, qualifier: each.qualifier ?? null }
  }
  return documentOf(words, unit, matter)
}

function documentOf(words: string, unit: string, matter: Matter): Named | null {
  if (matter.fate === null || !wording.documentUnits.test(unit)) return null
  const named = wording.documentBeside.test(words) || (matter.documentNamed && wording.fateBeside.test(words))
  return named ? { subject: matter.fate, qualifier: null } : null
}

/** True for money that is kept although it is no fee for requests. */
export const keepsMoney = (words: string): boolean =>
  wording.wordings.some((each) => each.keep && each.wording.test(words))

/** The words that name a quantity: of the clause before the figure, else those behind it. */
export function phraseOf(before: string, behind: string): string {
  const clean = (words: string): string => words.replace(phraseFillers, '').replace(phraseEdge, '')
  return clean(before) + clean(behind)
}

/** Quantities without a statutory subject that somebody may state twice: with a unit, not money, not 三个环节. */
export function worthKeeping(quantity: Quantity, phrase: string): boolean {
  if (phrase.length < 2 || (quantity.unit === null && !quantity.percent)) return false
  if (quantity.unit !== null && moneyUnit.test(quantity.unit)) return false
  return !quantity.spelled || (quantity.value >= 11 && numeralUnits.test(quantity.unit ?? ''))
}
