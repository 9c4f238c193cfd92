// Every rule of the registry on reports it must raise and on reports its exceptions explain; a rule without both fails here.
import { describe, expect, it } from 'vitest'
import { rules as registry } from '../../../src/report/check/rules.ts'
import { activeCases } from './cases/active-disclosure.ts'
import { raisedBy, type Case } from './cases/case.ts'
import { cellCases } from './cases/cells.ts'
import { dutyCases } from './cases/duties.ts'
import { listCases } from './cases/lists.ts'
import { narrativeCases } from './cases/narrative.ts'
import { disputeCases, extraLineCases, requestCases } from './cases/requests.ts'
import { structureCases } from './cases/structure.ts'

const cases: Readonly<Record<string, Case>> = {
  ...structureCases,
  ...cellCases,
  ...activeCases,
  ...requestCases,
  ...extraLineCases,
  ...disputeCases,
  ...listCases,
  ...dutyCases,
  ...narrativeCases,
}

/** Rules that look at other reports, and what only localisation can tell, are tried where their reports are made up. */
const elsewhere =
  /^(?:XY-\d+|T2B-03|F-06|T4-REL-[12]|NIN-09|NIN-10|OUT-0[1-478]|OUT-11|COM-08|CEL-07|T3-SWP|T3-SHF|T4-SWP)$/u
const rules = registry.filter(({ id }) => !elsewhere.test(id))

const told = (of: keyof Case) =>
  rules.flatMap(({ id, weight }) =>
    Object.entries(cases[id]?.[of] ?? {}).map(([what, tried]) => ({ id, weight, what, tried })),
  )

describe('every rule', () => {
  it('is tried on a report it must raise and on one it must not', () => {
    const untried = rules.filter(({ id }) => {
      const tried = cases[id]
      return !tried || Object.keys(tried.fires).length === 0 || Object.keys(tried.leaves).length === 0
    })
    expect(untried.map(({ id }) => id)).toEqual([])
    const known = new Set(rules.map(({ id }) => id))
    expect(Object.keys(cases).filter((id) => !known.has(id))).toEqual([])
  })

  it.each(told('fires'))('$id raises $what', async ({ id, weight, tried }) => {
    const findings = await raisedBy(id, tried)
    expect(findings.map((finding) => finding.weight)).toContain(weight)
    for (const finding of findings) expect(finding.message).not.toMatch(/undefined|null|NaN/u)
  })

  it.each(told('leaves'))('$id leaves $what', async ({ id, weight, tried }) => {
    const findings = await raisedBy(id, tried)
    expect(findings.filter((finding) => finding.weight === weight)).toEqual([])
  })
})
