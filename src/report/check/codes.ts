// What a finding's code tells: whether a step before `check` raised it, and whether people may do without its rule.
import type { Finding } from '../model/finding.ts'

/** Codes of steps before `check`; every other finding of an extraction is `check`'s, and is found afresh. */
const raisedBySteps: ReadonlySet<string> = new Set(['STR-03', 'STR-04', 'STR-10', 'CEL-10'])

/** The family of what readers notice about the file itself. */
const ofFiles = 'SRC-'

/** STR-04 is an error of the reading where rows are missing, and a doubt of `check` where there is one too many. */
export const isRaisedByStep = ({ code, weight }: Pick<Finding, 'code' | 'weight'>): boolean =>
  (raisedBySteps.has(code) && !(code === 'STR-04' && weight === 'doubt')) || code.startsWith(ofFiles)

/** Findings that say how the reading went: a value that was not read must never go unnoticed. */
const standing: ReadonlySet<string> = new Set(['CEL-02', 'CEL-10', 'STR-03', 'STR-04', 'REV-01'])

export const isSwitchable = (code: string): boolean => !standing.has(code) && !code.startsWith(ofFiles)
