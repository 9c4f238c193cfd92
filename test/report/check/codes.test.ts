import { describe, expect, it } from 'vitest'
import { check } from '../../../src/report/check/check.ts'
import { isRaisedByStep, isSwitchable } from '../../../src/report/check/codes.ts'
import { rules } from '../../../src/report/check/rules.ts'
import { extract } from '../../../src/report/extract.ts'
import { statutoryForms } from '../../../src/report/fill/forms.ts'
import { standingFiles } from '../../laws/made-up-texts.ts'

describe('the code of a finding', () => {
  it('tells what steps raised from what checking raises, in every file that stands', async () => {
    let seen = 0
    for (const file of standingFiles()) {
      const outcome = await extract(file)
      if (!outcome.ok) continue
      const { filled, year, organ, facts, findings } = outcome.value
      const form = statutoryForms.find(({ id }) => id === filled.form) ?? null
      const head = { year: year?.value ?? null, organ: organ?.value ?? null }
      const checked = check(filled, form, { ...head, outline: outcome.value, facts })
      const ofSteps = findings.slice(0, findings.length - checked.length)
      expect([file.name, ofSteps.filter((finding) => !isRaisedByStep(finding))]).toEqual([file.name, []])
      expect([file.name, checked.filter(isRaisedByStep)]).toEqual([file.name, []])
      seen++
    }
    expect(seen).toBeGreaterThan(0)
  })

  it('lets people do without every rule but those that say how the reading went', () => {
    const standing = rules.map(({ id }) => id).filter((id) => !isSwitchable(id))
    expect(standing.sort()).toEqual(['CEL-02', 'CEL-10', 'STR-03', 'STR-04'])
    expect(['REV-01', 'SRC-01', 'SRC-03'].some(isSwitchable)).toBe(false)
  })
})
