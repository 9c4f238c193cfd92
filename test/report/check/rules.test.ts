import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { rulesPage } from '../../../scripts/rules.ts'
import { rules } from '../../../src/report/check/rules.ts'
import { statutoryForms } from '../../../src/report/fill/forms.ts'

describe('the rules', () => {
  it('each have an id of their own, and say what must hold and why', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
    for (const { id, about } of rules) {
      expect(id).toMatch(/^[A-Z0-9]{1,3}-[A-Z0-9]+(-\d)?$/)
      expect([id, about.formula.length > 4, about.why.length > 4]).toEqual([id, true, true])
    }
  })

  it('name only forms there are', () => {
    const forms = new Set(statutoryForms.map((form) => form.id))
    const named = rules.flatMap((rule) => (rule.forms === 'any' ? [] : rule.forms))
    expect(named.filter((form) => !forms.has(form))).toEqual([])
  })

  it('include every sum of every form, with the weight the form gives it', () => {
    for (const form of statutoryForms)
      for (const { id, weight } of form.identities) {
        const rule = rules.find((each) => each.id === id)
        expect([id, rule?.weight, rule?.forms === 'any' || rule?.forms.includes(form.id)]).toEqual([id, weight, true])
      }
  })

  it('say when they may rightly be broken, unless they are mere arithmetic or law', () => {
    const always = rules.filter(({ about }) => about.exceptions === null).map(({ id }) => id)
    expect(always.filter((id) => id.startsWith('COM') || id.startsWith('OUT'))).toEqual([])
  })

  it('stand in docs/rules.md as they are (node scripts/node24.mjs scripts/rules.ts writes it)', async () => {
    const page = readFileSync(path.join(import.meta.dirname, '../../../docs/rules.md'), 'utf8')
    expect(page).toBe(await rulesPage())
  })
})
