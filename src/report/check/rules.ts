// Every rule a report is held against, in the order their findings are listed.
import { acrossCaseRules } from './rules/across-cases.ts'
import { acrossListRules } from './rules/across-lists.ts'
import { acrossProseRules } from './rules/across-prose.ts'
import { acrossYearRules } from './rules/across-years.ts'
import { activeRules2019 } from './rules/active-2019.ts'
import { activeRules2021 } from './rules/active-2021.ts'
import { cellRules } from './rules/cells.ts'
import { dutyRules } from './rules/duties.ts'
import { extraLineRules } from './rules/extra-lines.ts'
import { indicatorRules } from './rules/indicators.ts'
import { localisedRules } from './rules/localised.ts'
import { narrativeListRules } from './rules/narrative-lists.ts'
import { narrativeRules } from './rules/narrative.ts'
import { partsInProseRules } from './rules/parts-in-prose.ts'
import { outlierRules } from './rules/outliers.ts'
import { requestRules } from './rules/requests.ts'
import { reviewLitigationRules } from './rules/review-litigation.ts'
import { structureRules } from './rules/structure.ts'
import { versionRules } from './rules/versions.ts'
import { withinProseRules } from './rules/within-prose.ts'
import type { Rule } from './rule.ts'

export const rules: readonly Rule[] = [
  ...structureRules,
  ...cellRules,
  ...activeRules2019,
  ...activeRules2021,
  ...requestRules,
  ...extraLineRules,
  ...reviewLitigationRules,
  ...localisedRules,
  ...indicatorRules,
  ...dutyRules,
  ...narrativeRules,
  ...narrativeListRules,
  ...withinProseRules,
  ...partsInProseRules,
  ...acrossYearRules,
  ...acrossListRules,
  ...acrossCaseRules,
  ...acrossProseRules,
  ...outlierRules,
  ...versionRules,
]
