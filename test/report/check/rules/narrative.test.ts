import { describe, expect, it } from 'vitest'
import type { Scope } from '../../../../src/report/model/outline.ts'
import { cases, disclosed, only, raise, reportText, row, weights, type Given } from '../raise.ts'

/** 60 new and 3 carried in: 10 granted, 5 partly, 4 refused, 2 unable, 35 withdrawn, 7 carried out. */
const table3 = {
  ...row('new', '60'),
  ...row('carriedIn', '3'),
  ...row('granted', '10'),
  ...row('partial', '5'),
  ...refusals(),
  ...row('other.uncorrected', '0'),
  ...row('other.feeUnpaid', '0'),
  ...row('other.rest', '35'),
  ...row('total', '56'),
  ...row('carriedOut', '7'),
}

function refusals(): Record<string, string> {
  const rows: readonly (readonly [string, string])[] = [
    ...['stateSecret', 'lawProhibits', 'safetyStability', 'thirdParty', 'internalAffairs', 'enforcementFile'].map(
      (key): [string, string] => [`refused.${key}`, '0'],
    ),
    ['refused.process', '3'],
    ['refused.adminQuery', '1'],
    ['unable.notHeld', '2'],
    ['unable.needsCreation', '0'],
    ['unable.unclear', '0'],
    ...['petition', 'duplicate', 'publication', 'massive', 'reissue'].map((key): [string, string] => [
      `unprocessed.${key}`,
      '0',
    ]),
  ]
  return Object.assign({}, ...rows.map(([key, print]) => row(key, print))) as Record<string, string>
}

const table4 = {
  ...cases('review', '3', '1', '2', '0', '6'),
  ...cases('direct', '2', '0', '0', '1', '3'),
  ...cases('afterReview', '1', '0', '0', '0', '1'),
}

const said = (body: string, more: Partial<Given> = {}): Given => ({
  prints: { ...table3, ...table4 },
  text: reportText({ parts: { 1: { body } } }),
  ...more,
})

const codes = (given: Given) =>
  raise(given)
    .filter(({ code }) => /^N(?:AR|IN)-/u.test(code))
    .map(({ code, weight }) => `${code} ${weight}`)

describe('prose that says what the tables say', () => {
  it.each([
    '全年收到政府信息公开申请60件。',
    '全年受理政府信息公开申请63件（含上年结转3件）。',
    '全年受理政府信息公开申请63件。',
    '全年新收政府信息公开申请60件，上年结转3件，办结56件，结转下年度7件。',
    '全年办结政府信息公开申请56件，其中予以公开10件，部分公开5件，不予公开4件，无法提供2件，其他处理35件。',
    '因政府信息公开引发行政复议6件，其中结果维持3件，结果纠正1件，其他结果2件。',
    '因政府信息公开引发行政诉讼4件。',
    '行政诉讼零败诉。',
  ])('%s', (sentence) => {
    expect(codes(said(sentence))).toEqual([])
  })
})

describe('prose that says otherwise', () => {
  it.each([
    ['NAR-01 doubt', '全年收到政府信息公开申请61件。'],
    ['NAR-01 doubt', '全年受理政府信息公开申请60件（含上年结转3件）。'],
    ['NAR-02 doubt', '上年结转政府信息公开申请4件。'],
    ['NAR-03 doubt', '全年办结政府信息公开申请55件。'],
    ['NAR-03 note', '全年办结政府信息公开申请21件。'],
    ['NAR-04 doubt', '政府信息公开申请结转下年度继续办理8件。'],
    ['NAR-05 doubt', '政府信息公开申请中予以公开11件。'],
    ['NAR-06 doubt', '政府信息公开申请中不予公开3件。'],
    ['NAR-07 doubt', '因政府信息公开引发行政复议7件。'],
    ['NAR-08 doubt', '因政府信息公开引发行政诉讼5件。'],
    ['NAR-09 doubt', '因政府信息公开引发行政复议6件，均获维持。'],
    ['NAR-10 error', '全年未收到政府信息公开申请。'],
  ])('is %s: %s', (code, sentence) => {
    expect(codes(said(sentence))).toContain(code)
  })
  it('is placed at the words and names the cells, with every reading tried', () => {
    const [finding] = only('NAR-01', said('全年收到政府信息公开申请61件。'))
    expect(finding).toMatchObject({ cells: ['requests/new/total'], expected: '60 / 63', actual: '61件' })
    expect(finding!.at!.end - finding!.at!.start).toBe('61件'.length)
    expect(finding!.message).toContain('61件')
  })
})

describe('prose that is not held against the tables', () => {
  it.each([
    ['approximate', '全年收到政府信息公开申请50余件。'],
    ['of another year', '2022年收到政府信息公开申请44件，2023年收到60件。'],
    ['about a hotline', '12345热线受理群众诉求4800件。'],
  ])('because it is %s', (_, sentence) => {
    expect(codes(said(sentence)).filter((code) => code.startsWith('NAR'))).toEqual([])
  })
  it('because it is of another scope', () => {
    expect(weights('NAR-01', said('全县收到政府信息公开申请90件。', { scope: 'own' }))).toEqual([])
  })
  it('because the tables were not read', () => {
    const text = reportText({ parts: { 1: { body: '全年收到政府信息公开申请61件。' } } })
    expect(weights('NAR-01', { text })).toEqual([])
  })
  it('but is only noted where the table’s figure stands elsewhere', () => {
    const given = said('全年收到政府信息公开申请60件。县政府办公室收到政府信息公开申请12件。')
    expect(weights('NAR-01', given)).toEqual(['note'])
  })
  it('weighs less where a report for others may speak of its own office', () => {
    const given = said('未收到政府信息公开申请。', { scope: 'aggregate' })
    expect(weights('NAR-10', given)).toEqual(['doubt'])
  })
})

describe('NAR-11 and NAR-12, documents and decisions', () => {
  const docs = disclosed('normativeDocs', { made: '9', repealed: '2', inForce: '80' })
  const of = (body: string, more: Partial<Given> = {}): Given => said(body, { prints: docs, ...more })
  it('are held against table 2, alone or together', () => {
    expect(weights('NAR-11', of('全年制发行政规范性文件9件。'))).toEqual([])
    expect(weights('NAR-11', of('全年制发行政规范性文件8件。'))).toEqual(['doubt'])
  })
  it('only note the older form’s total, which is another concept', () => {
    const prints = disclosed('normativeDocs', { made: '9', published: '9', totalPublished: '70' })
    const older = of('现行有效的行政规范性文件80件。', { form: 'annual-2019', prints })
    expect(weights('NAR-11', older)).toEqual(['note'])
  })
  it('only note decisions', () => {
    const prints = disclosed('licensing', { decisions: '400' })
    const raised = weights('NAR-12', of('全年作出行政许可决定410件。', { prints }))
    expect(raised).toEqual(['note'])
  })
})

describe('NAR-14, shares', () => {
  it('are held against every total they may be of', () => {
    expect(weights('NAR-14', said('政府信息公开申请中予以公开10件，占17.9%。'))).toEqual([])
    expect(weights('NAR-14', said('政府信息公开申请中予以公开10件，占15.87%。'))).toEqual([])
    const [finding] = only('NAR-14', said('政府信息公开申请中予以公开10件，占33.9%。'))
    expect(finding).toMatchObject({ weight: 'doubt', actual: '33.9%' })
    expect(finding!.expected).toBe('17.9%')
  })
  it.each([
    '全年收到政府信息公开申请60件，占全市总量的5%。',
    '全年收到政府信息公开申请60件，占部门业务总量的12.5%。',
    '全年收到政府信息公开申请60件，占各类来信的12.5%。',
    '政府信息公开申请中予以公开10件，占全市总量的5%。',
    '政府信息公开申请中予以公开10件，占机关业务总量的1.2%。',
  ])('of what the report does not tell are left alone: %s', (body) => {
    expect(weights('NAR-14', said(body))).toEqual([])
  })
  it('of the whole territory are held against the totals of a report for all of it', () => {
    const body = '政府信息公开申请中予以公开10件，占全市总量的5%。'
    const of = (organ: string, scope: Scope) => weights('NAR-14', { ...said(body), organ, scope })
    expect(of('云澜市人民政府', 'aggregate')).toEqual(['doubt'])
    expect(of('雲瀾市人民政府', 'aggregate')).toEqual(['doubt'])
    expect(of('云澜市溪口县人民政府', 'aggregate')).toEqual([])
    expect(of('云澜市人民政府', 'own')).toEqual([])
  })
})

describe('NAR-15, older lists', () => {
  const list = (print: string): Given => ({
    form: 'statistics-fujian',
    indicators: [['受理政府信息公开申请总数', print, '608']],
    keys: { 受理政府信息公开申请总数: 'requests.received' },
    year: 2018,
    text: '溪口县2018年政府信息公开工作年度报告\n\n一、概述\n\n2018年度共受理政府信息公开申请192件，历年累计608件。\n',
  })
  it('agree with the prose, year and sum over years each with its column', () => {
    expect(weights('NAR-15', list('192'))).toEqual([])
    expect(only('NAR-15', list('193'))).toMatchObject([{ weight: 'doubt', cells: ['indicators/0/value'] }])
  })
})
