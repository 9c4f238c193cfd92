import { describe, expect, it } from 'vitest'
import { cases, disclosed, only, raise, row, weights } from '../raise.ts'

const older = 'annual-2019'

describe('CEL-01, counts', () => {
  it('is broken by a negative or broken count', () => {
    expect(only('CEL-01', { prints: { 'requests/new/natural': '-3' } })).toMatchObject([
      { weight: 'error', actual: '-3', cells: ['requests/new/natural'] },
    ])
    expect(weights('CEL-01', { prints: { 'reviewLitigation/review/other': '1.5' } })).toEqual(['error'])
    expect(weights('CEL-01', { form: 'statistics-2014', indicators: [['（一）收到申请数', '-1']] })).toEqual(['error'])
  })
  it('leaves changes, amounts, money and 0.0 alone', () => {
    const prints = {
      ...disclosed('licensing', { previousItems: '9', change: '-4' }),
      ...disclosed('procurement', { items: '2.0', amount: '1024.5元' }),
    }
    expect(weights('CEL-01', { form: older, prints })).toEqual([])
    expect(weights('CEL-01', { prints: disclosed('fees', { amount: '12.5' }) })).toEqual([])
    const money = [['七、依申请公开信息收取的费用', '0.5']] as const
    expect(weights('CEL-01', { form: 'statistics-2014', unit: '万元', indicators: money })).toEqual([])
  })
})

describe('CEL-03, CEL-04 and CEL-06, ways to print nothing', () => {
  it('are said once a table, as notes', () => {
    const prints = { ...row('new', '3', '', '', '/', '/', '0', '3'), ...cases('review', '', '', '', '', '') }
    const notes = raise({ prints }).filter(({ code }) => ['CEL-03', 'CEL-04', 'CEL-06'].includes(code))
    expect(notes.map(({ code, table, weight }) => [code, table, weight])).toEqual([
      ['CEL-03', 'requests', 'note'],
      ['CEL-03', 'reviewLitigation', 'note'],
      ['CEL-04', 'requests', 'note'],
      ['CEL-06', 'requests', 'note'],
    ])
    expect(notes[0]!.message).toContain('2 格空白')
  })
  it('are silent where every zero is printed', () => {
    expect(raise({ prints: row('new', '3') })).toEqual([])
  })
})

describe('CEL-08, print that was converted', () => {
  it('is noted with an example', () => {
    const [finding] = only('CEL-08', { prints: row('new', '1,204', '0', '0', '0', '0', '0', '1204') })
    expect(finding).toMatchObject({ weight: 'note', table: 'requests' })
    expect(finding!.message).toContain('“1,204”读作 1204')
  })
  it('leaves the minus of a change alone', () => {
    const prints = disclosed('licensing', { previousItems: '9', change: '−4' })
    expect(weights('CEL-08', { form: older, prints })).toEqual([])
  })
})

describe('CEL-09, units', () => {
  it('doubts 元 where the form says 万元, and money among counts', () => {
    expect(only('CEL-09', { prints: disclosed('fees', { amount: '5200元' }) })).toMatchObject([
      { weight: 'doubt', expected: '万元', actual: '元' },
    ])
    expect(weights('CEL-09', { prints: disclosed('penalties', { decisions: '12万元' }) })).toEqual(['doubt'])
  })
  it('accepts the form’s unit, units of counts and any money where the form sets none', () => {
    const prints = { ...disclosed('fees', { amount: '5200万元' }), ...disclosed('penalties', { decisions: '12件' }) }
    expect(weights('CEL-09', { prints })).toEqual([])
    expect(weights('CEL-09', { form: older, prints: disclosed('procurement', { amount: '5200元' }) })).toEqual([])
  })
})
