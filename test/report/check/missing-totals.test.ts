// Totals left blank or marked where their parts come to something: asked for, and counted as what they should be.
import { describe, expect, it } from 'vitest'
import { assess } from '../../../src/report/check/assess.ts'
import { favoured, rankedProposals, type Finding } from '../../../src/report/model/finding.ts'
import { cases, holding, raise, reportText, row, type Given } from './raise.ts'
import { cell, columns, rowKeys, truth, type Prints } from './true-table.ts'

const findingsOf = (prints: Prints, given: Given = {}): Finding[] =>
  raise({ ...given, prints }).filter(({ weight }) => weight !== 'note')

const codesOf = (found: readonly Finding[]): string[] => found.map(({ code }) => code)

/** Code and value of what each finding proposes first, by the cell it is proposed for. */
const firstOf = (found: readonly Finding[]): Record<string, string> =>
  Object.fromEntries(
    found.map((finding) => {
      const [change] = favoured(finding)!.changes
      return [change!.cell, `${finding.code} ${change!.value}`]
    }),
  )

const lastOnly = (total: string): Prints => ({ ...truth, ...row('total', '', '', '', '', '', '', total) })

describe('a total row that prints its last cell only', () => {
  it('is asked for the totals it leaves out and adds up with them', () => {
    const found = findingsOf(lastOnly('68'))
    expect(firstOf(found)).toEqual({
      [cell('total', 'natural')]: 'CEL-05 44',
      [cell('total', 'business')]: 'CEL-05 19',
      [cell('total', 'otherOrg')]: 'CEL-05 5',
    })
    expect(found).toHaveLength(3)
    expect(found[0]!.proposals[0]).toMatchObject({ repairs: ['T3-ROW', 'T3-BAL'], standing: 3000 })
  })
  it('is traced as adding up with what is derived', () => {
    const { sums } = assess(...holding({ prints: lastOnly('68') }))
    const of = (rule: string, along: string) => sums.find((sum) => sum.rule === rule && sum.along === along)
    expect(of('T3-ROW', 'requests/total')).toEqual({
      rule: 'T3-ROW',
      along: 'requests/total',
      result: 'derived-pass',
      left: null,
      right: null,
    })
    expect(of('T3-TOT', 'requests/natural')).toMatchObject({ result: 'total-missing', left: '44' })
    expect(sums.filter(({ result }) => result === 'fail')).toEqual([])
  })
  it('is told apart from one whose last cell is wrong, which says what is derived', () => {
    const found = findingsOf(lastOnly('69'))
    const sum = found.find(({ code }) => code === 'T3-ROW')!
    expect(sum.message).toBe('（七）总计：总计 69 ≠ 各项之和 68，差 1（自然人、商业企业、其他为空，按推算值计）')
    expect(sum).toMatchObject({ expected: '68', actual: '69', rightCount: 1 })
    expect(favoured(sum)).toMatchObject({
      changes: [{ cell: cell('total', 'total'), value: 68 }],
      repairs: ['T3-ROW', 'T3-TOT', 'T3-BAL'],
    })
  })
  it('lets a wrong figure above be found with all the sums it upsets', () => {
    const found = findingsOf({ ...lastOnly('68'), [cell('granted', 'natural')]: '25' })
    const [first] = rankedProposals(found)
    expect(first).toMatchObject({
      changes: [
        { cell: cell('granted', 'natural'), value: 23 },
        { cell: cell('total', 'natural'), value: 44 },
      ],
      repairs: ['T3-ROW', 'CEL-05', 'T3-BAL'],
    })
    expect(first!.why).toContain('由 25 改为 23，（七）总计·自然人由 空白 改为 44，4 处不平同时消除')
  })
  it('may leave out its last cell as well, which is then the sum of what is derived', () => {
    const found = findingsOf({ ...truth, ...row('total', '', '19', '0', '0', '0', '5', '') })
    expect(firstOf(found)).toEqual({
      [cell('total', 'natural')]: 'CEL-05 44',
      [cell('total', 'total')]: 'CEL-05 68',
    })
  })
})

describe('a column of totals left blank', () => {
  const blank: Prints = {
    ...truth,
    ...Object.fromEntries(rowKeys.map((key) => [cell(key, 'total'), ''])),
  }
  const filled = rowKeys.filter((key) => truth[cell(key, 'total')] !== '0')
  it('is asked for total by total', () => {
    const found = findingsOf(blank)
    expect(firstOf(found)).toEqual(
      Object.fromEntries(filled.map((key) => [cell(key, 'total'), `CEL-05 ${truth[cell(key, 'total')]}`])),
    )
    expect(found).toHaveLength(filled.length)
  })
  it('is not filled with what a wrong figure elsewhere would ask of a row', () => {
    const found = findingsOf({ ...blank, [cell('granted', 'business')]: '16' })
    for (const finding of found.filter(({ code }) => code === 'CEL-05')) {
      const [key] = finding.cells
      const right = key === cell('granted', 'total') ? '41' : truth[key!]
      expect([key, favoured(finding)?.changes]).toEqual([key, [{ cell: key, value: Number(right) }]])
    }
  })
  it('is asked for figure by figure where several could be wrong, each said to be one of them', () => {
    const found = findingsOf({ ...blank, [cell('granted', 'business')]: '16' })
    const foreign = found.flatMap(({ proposals }) => proposals).filter(({ changes }) => changes.length > 1)
    expect(new Set(foreign.map(({ changes }) => changes[0]!.cell))).toEqual(
      new Set([cell('granted', 'business'), cell('unable.notHeld', 'business')]),
    )
    for (const { why, rivalled } of foreign) {
      expect(why).toContain('同样成立的改法有 2 种')
      expect(rivalled).toBe(true)
    }
    for (const finding of found.filter(({ code }) => code === 'T3-TOT')) expect(favoured(finding)).toBeNull()
  })
  it('is filled as its parts say also where what speaks for another figure leaves a wrong one without its like', () => {
    const found = findingsOf(
      { ...blank, [cell('granted', 'business')]: '16' },
      { text: reportText({ parts: { 1: { body: '予以公开政府信息公开申请39件。' } } }) },
    )
    const of = (key: string) => favoured(found.find(({ cells }) => cells[0] === cell(key, 'total'))!)!.changes
    expect(of('granted')).toEqual([
      { cell: cell('granted', 'business'), value: 14 },
      { cell: cell('granted', 'total'), value: 39 },
    ])
    expect(of('unable.notHeld')).toEqual([{ cell: cell('unable.notHeld', 'total'), value: 19 }])
  })
  it('leaves a figure that alone sets everything right before the total that follows from it', () => {
    // Of the business column only this row has as many to give.
    const found = findingsOf({ ...blank, [cell('granted', 'business')]: '30' })
    const missing = found.find(({ cells }) => cells[0] === cell('granted', 'total'))!
    expect(favoured(missing)!.changes).toEqual([
      { cell: cell('granted', 'business'), value: 14 },
      { cell: cell('granted', 'total'), value: 39 },
    ])
  })
})

describe('a total printed as a mark', () => {
  it('in a row is a missing total that names the mark, and is counted as what its parts come to', () => {
    const found = findingsOf({ ...truth, [cell('granted', 'total')]: ' / ' })
    expect(found).toMatchObject([
      {
        code: 'CEL-05',
        weight: 'doubt',
        cells: [cell('granted', 'total')],
        expected: '39',
        actual: '/',
        proposals: [{ changes: [{ cell: cell('granted', 'total'), value: 39 }], repairs: ['T3-TOT'] }],
      },
    ])
    expect(found[0]!.message).toBe('（一）予以公开的总计印的是“/”，各项合计为 39；其余校验按 39 计')
  })
  it('in table 4 is one, also where all its parts but one are marks', () => {
    const found = findingsOf({ ...truth, ...cases('review', '7', '—', '—', '—', '—') })
    expect(firstOf(found)).toEqual({ 'reviewLitigation/review/total': 'CEL-05 7' })
  })
  it('in the whole total row is asked for as blanks are', () => {
    const found = findingsOf({ ...truth, ...row('total', ...columns.map(() => '/')) })
    expect(firstOf(found)).toEqual({
      [cell('total', 'natural')]: 'CEL-05 44',
      [cell('total', 'business')]: 'CEL-05 19',
      [cell('total', 'otherOrg')]: 'CEL-05 5',
      [cell('total', 'total')]: 'CEL-05 68',
    })
  })
  it('is nothing where its parts are nothing', () => {
    expect(
      findingsOf({ ...truth, ...row('partial', '0', '0', '/', '', '0', '0', '/') }).map(({ code }) => code),
    ).not.toContain('CEL-05')
    expect(findingsOf({ ...truth, ...row('refused.process', '0', '0', '/', '', '0', '0', '/') })).toEqual([])
  })
  it('is named where a sum that rests on it fails, beside what is blank', () => {
    const prints = { ...lastOnly('69'), [cell('total', 'natural')]: '—' }
    const sum = findingsOf(prints).find(({ code }) => code === 'T3-ROW')!
    expect(sum.message).toContain('（商业企业、其他为空，自然人印的是“—”，按推算值计）')
  })
  it('is named by the first few where a whole column of totals is missing', () => {
    const whole = (print: string) => Object.fromEntries(rowKeys.map((key) => [cell(key, 'total'), print]))
    const noteIn = (print: string) => {
      const found = findingsOf({ ...truth, ...whole(print), [cell('granted', 'business')]: '16' })
      return found.find(({ code, cells }) => code === 'T3-TOT' && cells.includes(cell('granted', 'total')))!.message
    }
    const first = '（一）予以公开、（二）部分公开、（四）无法提供·1.本机关不掌握相关政府信息等 5 格'
    expect(noteIn('')).toContain(`差 2（${first}为空，按推算值计）`)
    expect(noteIn('/')).toContain(`差 2（${first}印的是“/”，按推算值计）`)
  })
  it('is what a repair says stands there', () => {
    const found = findingsOf({ ...truth, ...row('refused.process', '8', '0', '0', '0', '0', '0', '/') })
    const whys = found.flatMap(({ proposals }) => proposals).map(({ why }) => why)
    expect(codesOf(found)).toContain('CEL-05')
    expect(whys.some((why) => why.includes('由 空白'))).toBe(false)
  })
})
