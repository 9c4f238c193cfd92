import { describe, expect, it } from 'vitest'
import { cases, only, raise, reportText, row, weights } from '../raise.ts'

const older = 'annual-2019'

describe('T3-NEG, more carried out than there was', () => {
  const rows = { ...row('new', '5'), ...row('carriedIn', '1'), ...row('total', '0') }
  it('is an error of each column, with the figures', () => {
    const findings = only('T3-NEG', { prints: { ...rows, ...row('carriedOut', '7') } })
    expect(findings.map(({ weight, cells }) => [weight, cells.at(-1)])).toEqual([
      ['error', 'requests/carriedOut/natural'],
      ['error', 'requests/carriedOut/total'],
    ])
    expect(findings[0]!.message).toContain('结转下年度 7 大于本年新收 5 与上年结转 1 之和')
  })
  it('is none where all of it is carried out', () => {
    expect(weights('T3-NEG', { prints: { ...rows, ...row('carriedOut', '6') } })).toEqual([])
  })
})

describe('T3-ZERO and T3-ALLZ, an empty table', () => {
  const zeros = { ...row('new', '0'), ...row('total', '0') }
  const said = (body: string) => reportText({ parts: { 1: { body } } })
  it('is an error where the prose tells of requests', () => {
    const given = { prints: zeros, text: said('全年收到政府信息公开申请12件，均已答复。') }
    expect(only('T3-ZERO', given)).toMatchObject([{ weight: 'error', table: 'requests', expected: '12件' }])
    expect(weights('T3-ALLZ', given)).toEqual([])
  })
  it('is a note where the prose tells of none', () => {
    for (const body of ['全年公开有序。', '全年未收到政府信息公开申请。']) {
      expect(weights('T3-ZERO', { prints: zeros, text: said(body) })).toEqual([])
      expect(weights('T3-ALLZ', { prints: zeros, text: said(body) })).toEqual(['note'])
    }
  })
  it('says nothing of requests to others, of another year, and of tables with figures', () => {
    const text = said('全县收到政府信息公开申请12件。')
    expect(weights('T3-ZERO', { prints: zeros, text, scope: 'own' })).toEqual([])
    const before = said('2022年收到政府信息公开申请12件。')
    expect(weights('T3-ZERO', { prints: zeros, text: before })).toEqual([])
    const prints = { ...row('new', '12'), ...row('carriedIn', '0'), ...row('carriedOut', '12'), ...row('total', '0') }
    expect(weights('T3-ZERO', { prints, text: said('全年收到政府信息公开申请12件。') })).toEqual([])
  })
})

describe('shares of the total', () => {
  const of = (key: string, part: string, total: string) => ({ prints: { ...row(key, part), ...row('total', total) } })
  it('T3-OTH notes more than half in the last resort, from thirty on', () => {
    expect(weights('T3-OTH', of('other.rest', '21', '40'))).toEqual(['note'])
    expect(weights('T3-OTH', of('other.rest', '20', '40'))).toEqual([])
    expect(weights('T3-OTH', of('other.rest', '29', '29'))).toEqual([])
  })
  it('OUT-05 notes more than 70 % not held', () => {
    expect(only('OUT-05', of('unable.notHeld', '30', '40'))[0]!.message).toContain('75.0%')
    expect(weights('OUT-05', of('unable.notHeld', '28', '40'))).toEqual([])
  })
})

describe('rows that call for words', () => {
  const silent = reportText({ parts: { 6: { body: '无。' } } })
  it('T3-FEE doubts unpaid fees without a word about fees', () => {
    const prints = row('other.feeUnpaid', '2')
    expect(weights('T3-FEE', { prints, text: silent })).toEqual(['doubt'])
    expect(weights('T3-FEE', { prints, text: reportText() })).toEqual([])
    expect(weights('T3-FEE', { prints: row('other.feeUnpaid', '0'), text: silent })).toEqual([])
    expect(weights('T3-FEE', { prints, text: reportText({ parts: { 6: null } }) })).toEqual([])
  })
  it('T3-MAS notes massive requests without fee or reasons', () => {
    const prints = row('unprocessed.massive', '2')
    expect(weights('T3-MAS', { prints, text: silent })).toEqual(['note'])
    const text = reportText({ parts: { 1: { body: '对大量反复申请，要求申请人说明理由。' } } })
    expect(weights('T3-MAS', { prints, text })).toEqual([])
  })
})

describe('T3-SS, state secrets', () => {
  const prints = row('refused.stateSecret', '1')
  it('are noted for townships and bureaus of counties', () => {
    for (const organ of ['石桥镇人民政府', '溪口县林业局'])
      expect(weights('T3-SS', { prints, organ })).toEqual(['note'])
  })
  it('are not for others and for aggregated reports', () => {
    expect(weights('T3-SS', { prints, organ: '云澜市公安局' })).toEqual([])
    const aggregated = { prints, organ: '溪口县林业局', scope: 'aggregate' as const, text: reportText() }
    expect(weights('T3-SS', aggregated)).toEqual([])
  })
})

describe('columns', () => {
  it('T3-COLZ notes that 200 requests came from natural persons only', () => {
    expect(weights('T3-COLZ', { prints: row('total', '200') })).toEqual(['note'])
    expect(weights('T3-COLZ', { prints: row('total', '199') })).toEqual([])
    const mixed = row('total', '200', '1', '0', '0', '0', '0', '201')
    expect(weights('T3-COLZ', { prints: mixed })).toEqual([])
  })
  it('OUT-10 doubts a total column that copies the natural persons’', () => {
    const copied = {
      ...row('new', '9', '2', '0', '0', '0', '0', '9'),
      ...row('total', '8', '2', '0', '0', '0', '0', '8'),
    }
    expect(weights('OUT-10', { prints: copied })).toEqual(['doubt'])
    expect(weights('OUT-10', { prints: { ...row('new', '9'), ...row('total', '8') } })).toEqual([])
  })
})

describe('table 4', () => {
  it('T4-ZERO notes blanks beside figures, and names them', () => {
    const [finding] = only('T4-ZERO', { prints: cases('review', '1', '', '0', '0', '1') })
    expect(finding).toMatchObject({ weight: 'note', cells: ['reviewLitigation/review/corrected'] })
    expect(weights('T4-ZERO', { prints: cases('review', '', '', '', '', '') })).toEqual([])
  })
  it('T4-REL-3 notes disputes without requests, for want of the year before', () => {
    const disputes = { ...cases('review', '1', '0', '0', '0', '1'), ...cases('direct'), ...cases('afterReview') }
    expect(weights('T4-REL-3', { prints: { ...row('new', '0'), ...disputes } })).toEqual(['note'])
    expect(weights('T4-REL-3', { prints: { ...row('new', '3'), ...disputes } })).toEqual([])
    expect(weights('T4-REL-3', { prints: disputes })).toEqual([])
  })
  it('OUT-06 notes a rate of corrections above 30 %, from ten on', () => {
    const closed = (...prints: string[]) => ({ form: older, prints: cases('review', ...prints) })
    expect(weights('OUT-06', closed('6', '4', '0', '5', '15'))).toEqual(['note'])
    expect(weights('OUT-06', closed('7', '3', '0', '5', '15'))).toEqual([])
    expect(weights('OUT-06', closed('2', '4', '0', '5', '11'))).toEqual([])
  })
})

describe('what must not be a rule', () => {
  it('leaves disputes and requests, reviews and lawsuits apart', () => {
    const prints = {
      ...row('new', '1'),
      ...row('carriedIn', '0'),
      ...row('carriedOut', '1'),
      ...row('total', '0'),
      ...cases('review', '0', '0', '0', '9', '9'),
      ...cases('direct', '0', '0', '0', '40', '40'),
      ...cases('afterReview', '12', '0', '0', '0', '12'),
    }
    expect(raise({ prints })).toEqual([])
  })
})
