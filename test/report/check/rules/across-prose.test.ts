import { describe, expect, it } from 'vitest'
import { marksOf, ownWords } from '../../../../src/report/text/reuse.ts'
import { beside } from '../made-up-neighbour.ts'
import { cases, disclosed, only, reportText, row, weights, type Given } from '../raise.ts'

const now = {
  ...row('new', '60'),
  ...row('carriedIn', '3'),
  ...row('total', '56'),
  ...row('carriedOut', '7'),
  ...disclosed('penalties', { decisions: '120' }),
  ...cases('review', '3', '1', '2', '0', '6'),
}
const then = {
  ...row('new', '48'),
  ...row('carriedIn', '0'),
  ...row('total', '45'),
  ...row('carriedOut', '3'),
  ...disclosed('penalties', { decisions: '150' }),
  ...cases('review', '2', '0', '0', '0', '2'),
}
const years = [{ year: 2022, prints: then }]
const said = (body: string, more: Partial<Given> = {}): Given => ({
  prints: now,
  text: reportText({ parts: { 1: { body } } }),
  beside: beside({ years }),
  ...more,
})

describe('XY-10, changes told in prose', () => {
  it.each([
    '全年收到政府信息公开申请60件，较上年增长25%。',
    '全年收到政府信息公开申请60件，比上年增加12件。',
    '全年收到政府信息公开申请60件（较2022年增长25.0%）。',
    '全年受理政府信息公开申请63件，同比增长31.3%。',
    '全年作出行政处罚120件，同比下降20%。',
    '全年作出行政处罚120件，较上年减少30件。',
    '全年办理行政复议6件，是往年的常态。',
    '全年收到政府信息公开申请60件，较上年增长约两成。',
    '按时答复率较上年提升1.2个百分点。',
  ])('leaves alone: %s', (body) => {
    expect(weights('XY-10', said(body))).toEqual([])
  })

  it('doubts a rate that the stored figures do not give, with both figures', () => {
    const [finding] = only('XY-10', said('全年收到政府信息公开申请60件，较上年增长12.3%。'))
    expect(finding).toMatchObject({
      weight: 'doubt',
      cells: ['requests/new/total'],
      expected: '25.0%',
      actual: '12.3%',
    })
    expect(finding!.message).toBe(
      '正文写“收到政府信息公开申请较上年增长12.3%”，按2022年报告的 48 与本年的 60 计算，为增长 25.0%',
    )
  })

  it.each([
    ['全年收到政府信息公开申请60件，较上年下降25%。', '为增长 25.0%'],
    ['全年收到政府信息公开申请60件，较上年增长25.2%。', '为增长 25.0%'],
    ['全年收到政府信息公开申请60件，比上年增加2件。', '为增加 12'],
    ['全年作出行政处罚120件，同比下降25.55%。', '为下降 20.00%'],
  ])('doubts direction, difference and places: %s', (body, part) => {
    const findings = only('XY-10', said(body))
    expect(findings.map(({ weight }) => weight)).toEqual(['doubt'])
    expect(findings[0]!.message).toContain(part)
  })

  it('says nothing where the count is not the table’s, the base is nought or missing, or the scope another', () => {
    const body = '全年收到政府信息公开申请60件，较上年增长12.3%。'
    expect(weights('XY-10', said('全年收到政府信息公开申请66件，较上年增长12.3%。'))).toEqual([])
    expect(weights('XY-10', said('2022年收到政府信息公开申请48件，较上年增长12.3%。'))).toEqual([])
    const none = [{ year: 2022, prints: { ...row('new', '0'), ...row('carriedIn', '0') } }]
    expect(weights('XY-10', said(body, { beside: beside({ years: none }) }))).toEqual([])
    expect(weights('XY-10', said(body, { beside: beside({}) }))).toEqual([])
    const whole = [{ year: 2022, scope: 'aggregate' as const, prints: then }]
    expect(weights('XY-10', said(body, { beside: beside({ years: whole }), scope: 'own' }))).toEqual([])
    const merged = { years, breaks: [{ year: 2023, kind: 'merged' as const }] }
    expect(weights('XY-10', said(body, { beside: beside(merged) }))).toEqual([])
  })
})

describe('XY-10, changes behind a part of a count', () => {
  const before = [{ year: 2022, prints: { ...then, ...row('carriedIn', '2') } }]
  const of = (body: string) =>
    only('XY-10', said(body, { beside: beside({ years: before }) })).map(({ message }) => message)
  it.each([
    '全年收到政府信息公开申请63件（含上年结转3件），较上年增长26%。',
    '全年收到政府信息公开申请63件（其中上年结转3件），较上年增长26%。',
    '全年收到政府信息公开申请63件，其中上年结转3件，较上年增长26%。',
    '全年收到政府信息公开申请63件，其中上年结转3件，较上年增加1件。',
    '全年收到政府信息公开申请60件（网络申请50件、信函申请10件），较上年增长25%。',
    '全年收到政府信息公开申请60件，上年结转3件，较上年增加12件。',
    '全年收到政府信息公开申请60件，其中网络申请40件，较上年增长90%。',
    '全年收到政府信息公开申请60件（网络申请50件、信函申请10件，较上年增长90%）。',
  ])('may be of the whole, or of what no table counts: %s', (body) => {
    expect(of(body)).toEqual([])
  })
  it('are of the whole where the part stands in brackets', () => {
    expect(of('全年收到政府信息公开申请63件（含上年结转3件），较上年增长12.3%。')).toEqual([
      '正文写“收到政府信息公开申请较上年增长12.3%”，按2022年报告的 50 与本年的 63 计算，为增长 26.0%',
    ])
    expect(of('全年收到政府信息公开申请60件（网络申请50件、信函申请10件），较上年增长90%。')).toHaveLength(1)
  })
  it('are of the part where they stand in its brackets, or behind 其中', () => {
    expect(of('全年收到政府信息公开申请63件（含上年结转3件，较上年增加9件）。')).toEqual([
      '正文写“含上年结转较上年增长9件”，按2022年报告的 2 与本年的 3 计算，为增加 1',
    ])
    expect(of('全年收到政府信息公开申请63件，其中上年结转3件，较上年减少5件。')).toEqual([
      '正文写“上年结转较上年下降5件”，按2022年报告的 2 与本年的 3 计算，为增加 1',
    ])
  })
})

describe('XY-10 and the lists of indicators', () => {
  const body = (rate: string) =>
    reportText({ parts: { 1: { body: `全年收到政府信息公开申请60件，较上年增长${rate}。` } } })
  const lists = [{ year: 2022, form: 'statistics-2014', indicators: [['收到申请数', '48'] as const] }]
  const keyed = beside({ years: lists })
  const list = keyed.years.map((each) => ({
    ...each,
    indicators: each.indicators.map((line) => ({ ...line, key: 'requests.received' })),
  }))
  it('hold a year of the annual forms against the list before it, and a list against a list', () => {
    const annualYear = { prints: now, beside: { ...keyed, years: list } }
    expect(weights('XY-10', { ...annualYear, text: body('25%') })).toEqual([])
    expect(weights('XY-10', { ...annualYear, text: body('12.3%') })).toEqual(['doubt'])
    const listYear = {
      form: 'statistics-2014',
      indicators: [['收到申请数', '60'] as const],
      keys: { 收到申请数: 'requests.received' },
      beside: { ...keyed, years: list },
    }
    expect(weights('XY-10', { ...listYear, text: body('25%') })).toEqual([])
    expect(weights('XY-10', { ...listYear, text: body('12.3%') })).toEqual(['doubt'])
    expect(weights('XY-10', { ...listYear, text: body('12.3%'), beside: keyed })).toEqual([])
  })
})

/** Sentences unlike each other, so many of a series. */
const sentences = (series: string, count: number): string =>
  Array.from({ length: count }, (_, index) => {
    const word = [...'梧桐银杏白杨垂柳香樟水杉国槐榆树泡桐合欢楸木枫香栾树石榴海棠紫薇']
    const turn = (step: number): string => word[(index * 7 + step * step + index * index) % word.length]!
    return `${series}第${turn(1)}片区${turn(2)}${turn(3)}路沿线${turn(4)}${turn(5)}${turn(6)}事项${turn(7)}${turn(8)}逐一公开。`
  }).join('')

describe('reused prose', () => {
  const overview = sentences('城东', 14)
  const problems = sentences('城西', 14)
  const text = reportText({ parts: { 1: { body: overview }, 5: { body: problems } } })

  it('NIN-09 doubts nine tenths of last year’s text, and notes four fifths', () => {
    const same = beside({ years: [{ year: 2022, overview, problems: sentences('城南', 14) }] })
    const [finding] = only('NIN-09', { text, beside: same })
    expect(finding!.message).toBe('第一部分与2022年度的报告约有 100% 的文字相同')
    expect(finding!.weight).toBe('doubt')
    const most = beside({ years: [{ year: 2022, overview: sentences('城东', 11), problems: '' }] })
    expect(weights('NIN-09', { text, beside: most })).toEqual(['note'])
    const both = beside({ years: [{ year: 2022, overview, problems }] })
    expect(only('NIN-09', { text, beside: both }).map(({ message }) => message)).toEqual([
      '第一部分与2022年度的报告约有 100% 的文字相同；第五部分与2022年度的报告约有 100% 的文字相同',
    ])
  })

  it('NIN-09 doubts from nine tenths on, and notes just below', () => {
    const of = (count: number) => {
      const last = beside({ years: [{ year: 2022, overview: sentences('城东', count) }] })
      return only('NIN-09', { text, beside: last }).map(({ weight, actual }) => `${weight} ${actual}`)
    }
    expect(of(12)).toEqual(['doubt 91%'])
    expect(of(11)).toEqual(['note 82%'])
  })

  it('NIN-09 says nothing of a text just too short to be told from another, and all of one just long enough', () => {
    const of = (count: number) => {
      const prose = sentences('城东', count)
      const marks = marksOf(ownWords(prose)).length
      const short = reportText({ parts: { 1: { body: prose } } })
      return [marks, weights('NIN-09', { text: short, beside: beside({ years: [{ year: 2022, overview: prose }] }) })]
    }
    expect(of(4)).toEqual([81, []])
    expect(of(5)).toEqual([103, ['doubt']])
  })

  it('NIN-09 leaves half of it, other years, and texts too short to tell', () => {
    const half = beside({ years: [{ year: 2022, overview: sentences('城东', 7) }] })
    expect(weights('NIN-09', { text, beside: half })).toEqual([])
    const older = beside({ years: [{ year: 2021, overview, problems }] })
    expect(weights('NIN-09', { text, beside: older })).toEqual([])
    const short = reportText({ parts: { 1: { body: '全年公开有序，成效明显。' } } })
    const sameShort = beside({ years: [{ year: 2022, overview: '全年公开有序，成效明显。' }] })
    expect(weights('NIN-09', { text: short, beside: sameShort })).toEqual([])
  })

  it('NIN-10 notes another organ’s text with the name exchanged, and counts the others', () => {
    const own = reportText({ parts: { 1: { body: `溪口县人民政府${overview}` } } })
    const alike = [
      { year: 2023, reportId: 5, organ: '石泉县人民政府', overview },
      { year: 2023, reportId: 6, organ: '白沙县人民政府', overview },
      { year: 2023, reportId: 7, organ: '青石县人民政府', overview: sentences('城北', 14) },
    ]
    const findings = only('NIN-10', { text: own, organ: '溪口县人民政府', beside: beside({ alike }) })
    expect(findings.map(({ weight, message }) => [weight, message])).toEqual([
      ['note', '第一部分与石泉县人民政府2023年度的报告约有 100% 的文字相同，另有 1 份报告也是如此'],
    ])
  })

  it('NIN-10 leaves a government and its office, which publish one report', () => {
    const alike = [{ year: 2023, organ: '溪口县人民政府办公室', overview }]
    expect(weights('NIN-10', { text, organ: '溪口县人民政府', beside: beside({ alike }) })).toEqual([])
  })
})
