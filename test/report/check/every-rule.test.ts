// Every rule of the registry on reports it must raise and on reports its exceptions explain; a rule without both fails here.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
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
const elsewhere: readonly string[] = [
  'XY-01',
  'XY-02',
  'XY-03',
  'XY-05',
  'XY-06',
  'XY-07',
  'XY-08',
  'XY-09',
  'XY-10',
  'T2B-03',
  'F-06',
  'T4-REL-1',
  'T4-REL-2',
  'NIN-09',
  'NIN-10',
  'OUT-01',
  'OUT-02',
  'OUT-03',
  'OUT-04',
  'OUT-07',
  'OUT-11',
  'COM-08',
  'CEL-07',
  'OUT-08',
  'T3-SWP',
  'T3-SHF',
  'T4-SWP',
]
const rules = registry.filter(({ id }) => !elsewhere.includes(id))

/** How often the tests of rules ask for what one rule raised. */
const folder = path.join(import.meta.dirname, 'rules')
const askedBy = readdirSync(folder).map((file) => readFileSync(path.join(folder, file), 'utf8'))
const timesAsked = (id: string): number =>
  askedBy.join('\n').split(new RegExp(`\\b(?:only|weights|raised)\\(\\s*'${id}'`, 'u')).length - 1

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

  it.each(elsewhere)('%s is tried among the tests of rules, which ask for it at least twice', (id) => {
    expect(registry.map((rule) => rule.id)).toContain(id)
    expect(timesAsked(id)).toBeGreaterThanOrEqual(2)
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
