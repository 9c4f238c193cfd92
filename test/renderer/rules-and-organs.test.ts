// The page of rules: what is shown of them. The page of organs: what is asked of the desk, in which direction.
import { describe, expect, it } from 'vitest'
import { deskArguments, type RuleView } from '../../src/contract.ts'
import { linkOf, problemOf, relations, suggested } from '../../src/renderer/organs/relation.ts'
import { linkSentence } from '../../src/renderer/organs/words.ts'
import { formsOf, narrowRules, noPicks, weightCounts } from '../../src/renderer/rules/narrow.ts'
import { ruleName } from '../../src/renderer/words/rule-names.ts'
import { rules as everyRule } from '../../src/report/check/rules.ts'

const rule = (id: string, change: Partial<RuleView> = {}): RuleView => ({
  id,
  forms: [],
  weight: 'error',
  formula: '',
  why: '',
  exceptions: null,
  switchable: true,
  off: null,
  openCount: 0,
  ...change,
})
const rules = [
  rule('T3-ROW', { forms: ['2019年版式', '2021年版式'], formula: '自然人 + 商业企业 = 总计' }),
  rule('F-01', { forms: ['福建统计表'], weight: 'doubt' }),
  rule('CEL-02', { weight: 'doubt', exceptions: '带单位的数照常读取' }),
  rule('STR-12', { weight: 'note', off: { reason: '本市不作要求', who: '李校核', at: '2026-01-02T03:04:05.000Z' } }),
]
const shown = (change: Partial<typeof noPicks>) => narrowRules(rules, { ...noPicks, ...change }).map(({ id }) => id)

describe('rules', () => {
  it('are narrowed by form, those of every form included', () => {
    expect(shown({ form: '2019年版式' })).toEqual(['T3-ROW', 'CEL-02', 'STR-12'])
    expect(formsOf(rules)).toEqual(['2019年版式', '2021年版式', '福建统计表'])
  })

  it('are narrowed by weight, by words in any of what they say, and by being switched off', () => {
    expect(shown({ weight: 'doubt' })).toEqual(['F-01', 'CEL-02'])
    expect(shown({ text: '商业企业' })).toEqual(['T3-ROW'])
    expect(shown({ text: 'cel 照常' })).toEqual(['CEL-02'])
    expect(shown({ text: '本市' })).toEqual(['STR-12'])
    expect(shown({ offOnly: true })).toEqual(['STR-12'])
    expect(weightCounts(rules, { ...noPicks, form: '福建统计表' })).toEqual({ all: 3, error: 0, doubt: 2, note: 1 })
  })

  it('are all named in a few characters', () => {
    expect(everyRule.map(({ id }) => id).filter((id) => ruleName(id) === '')).toEqual([])
  })
})

describe('two organs', () => {
  const typed = { other: '青砚区水务局', year: '2021', note: ' 机构改革 ' }

  it('are told to the desk as who was merged into whom, or left whom', () => {
    const asked = relations.map((relation) => linkOf('青砚区水利局', { ...typed, relation }))
    expect(asked.map(({ organ, other, kind, year }) => [organ, other, kind, year])).toEqual([
      ['青砚区水利局', '青砚区水务局', 'same', null],
      ['青砚区水利局', '青砚区水务局', 'merged', 2021],
      ['青砚区水务局', '青砚区水利局', 'merged', 2021],
      ['青砚区水利局', '青砚区水务局', 'split', 2021],
      ['青砚区水务局', '青砚区水利局', 'split', 2021],
    ])
    for (const argument of asked) expect(deskArguments.linkOrgans.parse(argument).note).toBe('机构改革')
  })

  it('need another name, and a year where one was merged or split', () => {
    expect(problemOf('甲局', { ...typed, relation: 'mergedIn', year: '' })).toBe('year-bad')
    expect(problemOf('甲局', { ...typed, relation: 'same', year: '' })).toBeNull()
    expect(problemOf('甲局', { ...typed, relation: 'same', other: ' ' })).toBe('other-missing')
    expect(problemOf('甲局', { ...typed, relation: 'same', other: '甲局' })).toBe('other-same')
  })

  it('are said from the side of the one on screen', () => {
    const link = { id: 1, organ: '乙局', year: 2021, note: '', who: '', at: '' } as const
    expect(linkSentence({ ...link, kind: 'merged', reversed: false })).toBe('乙局于 2021 年并入本机关')
    expect(linkSentence({ ...link, kind: 'merged', reversed: true })).toBe('本机关于 2021 年并入乙局')
    expect(linkSentence({ ...link, kind: 'split', reversed: true })).toBe('本机关于 2021 年从乙局分出')
    expect(linkSentence({ ...link, kind: 'same', reversed: true, year: null })).toBe('与乙局是同一机关')
  })

  it('are offered by any part of their name, those that begin with it first', () => {
    const names = ['临溪区水务局', '水务集团', '青砚区水利局']
    expect(suggested(names, '水务', '青砚区水利局')).toEqual(['水务集团', '临溪区水务局'])
    expect(suggested(names, '水务集团', '')).toEqual([])
  })
})
