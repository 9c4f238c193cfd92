import { describe, expect, it } from 'vitest'
import { disclosed, only, reportText, weights } from '../raise.ts'

const older = 'annual-2019'

describe('T2B-01, stock and flow', () => {
  const docs = (made: string, repealed: string, inForce: string) => ({
    prints: disclosed('normativeDocs', { made, repealed, inForce }),
  })
  it('doubts fewer in force than were made', () => {
    expect(only('T2B-01', docs('9', '0', '4'))).toMatchObject([
      { weight: 'doubt', cells: ['activeDisclosure/normativeDocs/made', 'activeDisclosure/normativeDocs/inForce'] },
    ])
  })
  it('only notes what may have been made and repealed in one year, and asks nothing of a blank', () => {
    expect(weights('T2B-01', docs('9', '6', '4'))).toEqual(['note'])
    expect(weights('T2B-01', docs('9', '0', '9'))).toEqual([])
    expect(weights('T2B-01', docs('9', '0', ''))).toEqual([])
  })
})

describe.each([
  ['T2B-02', 'annual-2021'],
  ['T2A-11', older],
])('%s, who may make rules', (code, form) => {
  const prints = disclosed('regulations', { made: '2' })
  const raised = (organ: string, scope: 'own' | 'aggregate' = 'own') =>
    weights(code, { form, prints, organ, scope, text: reportText() })
  it('doubts rules of counties, townships and bureaus', () => {
    for (const organ of ['溪口县人民政府', '石桥镇人民政府', '云澜市林业局', '云澜市城东区人民政府办公室'])
      expect([organ, raised(organ)]).toEqual([organ, ['doubt']])
  })
  it('only notes them where the name does not settle the rank, and where a bureau reports for others', () => {
    for (const organ of ['云澜市人民政府', '云澜市人民政府办公室', '云澜高新技术开发区管委会'])
      expect([organ, raised(organ)]).toEqual([organ, ['note']])
    expect(raised('云澜市林业局', 'aggregate')).toEqual(['note'])
  })
  it('accepts them of provinces, great cities and the state’s departments, and noughts of anybody', () => {
    for (const organ of ['江海省人民政府', '重庆市人民政府', '国家林业和草原局'])
      expect([organ, raised(organ)]).toEqual([organ, []])
    const none = disclosed('regulations', { made: '0' })
    expect(weights(code, { form, prints: none, organ: '石桥镇人民政府' })).toEqual([])
  })
})

describe('T2B-04, fees', () => {
  const fees = (amount: string, organ: string) => ({ prints: disclosed('fees', { amount }), organ })
  it('doubts less than nothing, and more than a county can collect', () => {
    expect(weights('T2B-04', fees('-3', '溪口县人民政府'))).toEqual(['doubt'])
    expect(weights('T2B-04', fees('23456789.5', '溪口县人民政府'))).toEqual(['doubt'])
  })
  it('accepts large sums of cities', () => {
    expect(weights('T2B-04', fees('1316441', '云澜市自然资源和规划局'))).toEqual([])
    expect(weights('T2B-04', fees('96171.6', '溪口县人民政府'))).toEqual([])
  })
})

describe('decisions', () => {
  const decided = (licensing: string, penalties: string, coercion: string) => ({
    ...disclosed('licensing', { decisions: licensing }),
    ...disclosed('penalties', { decisions: penalties }),
    ...disclosed('coercion', { decisions: coercion }),
  })
  it('T2B-05 finds broken and negative ones, once', () => {
    const prints = disclosed('licensing', { decisions: '12.5' })
    expect(weights('T2B-05', { prints })).toEqual(['error'])
    expect(weights('CEL-01', { prints })).toEqual([])
    expect(weights('T2B-05', { prints: decided('3', '0', '/') })).toEqual([])
  })
  it('T2B-06 notes coercion ten times the penalties, but not of the police', () => {
    const prints = decided('0', '4', '41')
    expect(weights('T2B-06', { prints })).toEqual(['note'])
    expect(weights('T2B-06', { prints, organ: '溪口县公安局' })).toEqual([])
    expect(weights('T2B-06', { prints: decided('0', '2', '29') })).toEqual([])
  })
  it('T2B-07 notes decisions of an office and thousands of a township', () => {
    expect(weights('T2B-07', { prints: decided('3', '0', '0'), organ: '溪口县人民政府办公室' })).toEqual(['note'])
    expect(weights('T2B-07', { prints: decided('1201', '0', '0'), organ: '石桥镇人民政府' })).toEqual(['note'])
    expect(weights('T2B-07', { prints: decided('201', '0', '0'), organ: '石桥镇人民政府' })).toEqual([])
    expect(weights('T2B-07', { prints: decided('1201', '0', '0'), organ: '溪口县人民政府' })).toEqual([])
  })
  it('OUT-09 notes that all are round, from three on', () => {
    expect(weights('OUT-09', { prints: decided('1200', '300', '500') })).toEqual(['note'])
    expect(weights('OUT-09', { prints: decided('1200', '300', '0') })).toEqual([])
    expect(weights('OUT-09', { prints: decided('1200', '310', '500') })).toEqual([])
  })
})

describe('T2A-01 to T2A-04, documents', () => {
  const docs = (made: string, published: string, totalPublished: string) => ({
    form: older,
    prints: disclosed('normativeDocs', { made, published, totalPublished }),
  })
  it('find a total below the flow', () => {
    expect(only('T2A-01', docs('9', '9', '4'))).toMatchObject([{ weight: 'error', actual: '9' }])
    expect(weights('T2A-01', docs('9', '9', '40'))).toEqual([])
    expect(weights('T2A-01', docs('9', '9', ''))).toEqual([])
  })
  it('only note what is no identity', () => {
    expect(weights('T2A-02', docs('184', '257', '764'))).toEqual(['note'])
    expect(weights('T2A-03', docs('185', '184', '764'))).toEqual(['note'])
    expect(weights('T2A-04', docs('185', '184', '184'))).toEqual(['note'])
    for (const code of ['T2A-02', 'T2A-03', 'T2A-04']) expect(weights(code, docs('0', '0', '0'))).toEqual([])
  })
})

describe('T2A-05 to T2A-08, items', () => {
  const items = (previousItems: string, change: string, decisions: string, others: Record<string, string> = {}) => ({
    form: older,
    prints: { ...disclosed('licensing', { previousItems, change, decisions }), ...others },
  })
  it('find a stock below nothing', () => {
    expect(weights('T2A-05', items('200', '-224', '9'))).toEqual(['error'])
    expect(weights('T2A-05', items('582', '-224', '9'))).toEqual([])
  })
  it('note a change printed in words or arrows, and no other', () => {
    expect(only('T2A-06', items('9', '↑5', '9'))[0]!.message).toContain('“↑5”，读作 5')
    for (const change of ['+62', '-224', '272', '0']) expect(weights('T2A-06', items('300', change, '9'))).toEqual([])
  })
  it('doubt decisions without items, unless the list is kept elsewhere', () => {
    const penalties = disclosed('penalties', { previousItems: '30', change: '0', decisions: '4' })
    expect(weights('T2A-07', items('0', '0', '12', penalties))).toEqual(['doubt'])
    expect(weights('T2A-07', items('0', '0', '12'))).toEqual(['note'])
    expect(weights('T2A-07', items('', '', '12', penalties))).toEqual([])
    expect(weights('T2A-07', items('0', '0', '0', penalties))).toEqual([])
  })
  it('note as many items as decisions, where they are many', () => {
    expect(weights('T2A-08', items('412', '0', '412'))).toEqual(['note'])
    expect(weights('T2A-08', items('12', '0', '12'))).toEqual([])
  })
})

describe('T2A-09 and T2A-10, purchases', () => {
  const bought = (items: string, amount: string) => ({
    form: older,
    prints: disclosed('procurement', { items, amount }),
  })
  it('doubt items without an amount, and note an amount without items', () => {
    expect(weights('T2A-09', bought('5', '0'))).toEqual(['doubt'])
    expect(weights('T2A-09', bought('0', '120万元'))).toEqual(['note'])
    expect(weights('T2A-09', bought('0', '0'))).toEqual([])
    expect(weights('T2A-09', bought('5', ''))).toEqual([])
  })
  it('propose the one unit that makes sense, and leave the figure', () => {
    const [finding] = only('T2A-10', bought('2386', '189538647.5'))
    expect(finding).toMatchObject({
      weight: 'doubt',
      expected: '元',
      cells: expect.arrayContaining([amount]) as unknown,
    })
    expect(finding!.proposals[0]).toMatchObject({
      changes: [{ cell: amount, value: 189538647.5 }],
      repairs: ['T2A-10'],
    })
    expect(finding!.message).toContain('平均每项 79438 元')
    expect(only('T2A-10', bought('30000', '3000.5'))).toMatchObject([{ weight: 'doubt', expected: '万元' }])
  })
  it('doubt without a proposal where neither does, and only note where both do', () => {
    expect(only('T2A-10', bought('1', '60000000'))).toMatchObject([{ weight: 'doubt', expected: null, proposals: [] }])
    expect(weights('T2A-10', bought('10', '5000'))).toEqual(['note'])
  })
  it('ask nothing of an amount with its unit or of none', () => {
    for (const amountPrint of ['38685.5(万元)', '251000元', '0', '/', ''])
      expect(weights('T2A-10', bought('10', amountPrint))).toEqual([])
  })
})

const amount = 'activeDisclosure/procurement/amount'

describe('what must not be a rule', () => {
  it('leaves what is disclosed and what is in force apart, and fees and processing fees', () => {
    const prints = disclosed('fees', { amount: '96171.6' })
    const text = reportText({ parts: { 6: { body: '本年度收取信息处理费3940元。' } } })
    expect(only('COM-07', { prints, text, organ: '云澜市人民政府' })).toEqual([])
  })
})
