import { describe, expect, it } from 'vitest'
import { assess } from '../../../src/report/check/assess.ts'
import { cases, holding, reportText, row, type Given } from './raise.ts'

const assessed = (given: Given) => assess(...holding(given))
const rowOf = (given: Given, rule: string, along: string) =>
  assessed(given).sums.find((sum) => sum.rule === rule && sum.along === along)

describe('a sum', () => {
  const of = (...prints: string[]) => rowOf({ prints: row('new', ...prints) }, 'T3-ROW', 'requests/new')
  it('passes as it is printed, or with blanks that stand for nothing', () => {
    expect(of('2', '0', '0', '1', '0', '0', '3')).toMatchObject({ result: 'pass' })
    expect(of('2', '', '/', '1', '', '0', '3')).toMatchObject({ result: 'derived-pass' })
  })
  it('fails with both sides, and asks for a total that is missing', () => {
    expect(of('2', '0', '0', '1', '0', '0', '5')).toMatchObject({ result: 'fail', left: '3', right: '5' })
    expect(of('2', '0', '0', '1', '0', '0', '')).toMatchObject({ result: 'total-missing', left: '3' })
  })
  it('of blanks says nothing in a blank table, and that nothing happened in a table with figures', () => {
    const blank = row('new', '', '', '', '', '', '', '')
    expect(rowOf({ prints: blank }, 'T3-ROW', 'requests/new')).toMatchObject({ result: 'not-assessable' })
    const beside = { prints: { ...blank, ...row('granted', '1') } }
    expect(rowOf(beside, 'T3-ROW', 'requests/new')).toMatchObject({ result: 'pass' })
  })
  it('with a cell that cannot be read or is not there is not assessed', () => {
    expect(of('2', '见附件', '0', '1', '0', '0', '3')).toMatchObject({ result: 'not-assessable' })
    expect(rowOf({ prints: row('new', '3') }, 'T3-ROW', 'requests/total')).toMatchObject({ result: 'not-assessable' })
  })
})

describe('a figure of the prose', () => {
  const prints = {
    ...row('new', '246'),
    ...row('carriedIn', '3'),
    ...row('total', '240'),
    ...row('carriedOut', '9'),
    ...cases('review', '0', '0', '0', '0', '0'),
  }
  const told = (body: string) => assessed({ prints, text: reportText({ parts: { 1: { body } } }) }).facts[0]
  it('says which of its admissible readings it matched', () => {
    const fact = told('全年受理政府信息公开申请249件（含上年结转3件）。')
    expect(fact).toMatchObject({ subject: 'requests.received', result: 'pass' })
    expect(fact!.matched).toContain('上年结转')
    expect(told('全年收到政府信息公开申请246件。')!.matched).not.toContain('上年结转')
  })
  it('names every reading it missed', () => {
    const fact = told('全年收到政府信息公开申请250件。')
    expect(fact).toMatchObject({ result: 'fail', matched: null })
    expect(new Set(fact!.readings.map(({ value }) => value))).toEqual(new Set([246, 249]))
  })
  it('of another year, or rounded, is not assessed', () => {
    for (const body of ['2020年收到政府信息公开申请250件。', '全年收到政府信息公开申请250余件。'])
      expect(told(body)).toMatchObject({ result: 'not-assessable' })
  })
})
