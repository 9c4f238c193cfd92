import { describe, expect, it } from 'vitest'
import { beside } from '../made-up-neighbour.ts'
import { disclosed, only, raise, reportText, row, weights } from '../raise.ts'

const older = 'annual-2019'
const merged = { breaks: [{ year: 2023, kind: 'merged' as const }] }

describe('XY-01, what is carried out arrives', () => {
  const carriedOut = row('carriedOut', '10', '2', '0', '0', '0', '0', '12')
  const last = beside({ years: [{ year: 2022, prints: carriedOut }] })

  it('is an error of the total and a doubt of a single column, on the later report', () => {
    const prints = row('carriedIn', '8', '2', '0', '0', '0', '0', '10')
    const findings = only('XY-01', { year: 2023, prints, beside: last })
    expect(findings.map(({ weight, cells }) => [weight, cells])).toEqual([
      ['doubt', ['requests/carriedIn/natural']],
      ['error', ['requests/carriedIn/total']],
    ])
    expect(findings[1]).toMatchObject({
      message: '2022年结转下年度 12 ≠ 2023年上年结转 10，差 2（总计）',
      expected: '12',
      actual: '10',
      others: [{ reportId: 3022, year: 2022, cell: 'requests/carriedOut/total', held: { state: 'number', value: 12 } }],
    })
  })

  it('is a doubt only where a request moved from one kind of applicant to another', () => {
    const prints = row('carriedIn', '9', '3', '0', '0', '0', '0', '12')
    expect(weights('XY-01', { year: 2023, prints, beside: last })).toEqual(['doubt', 'doubt'])
  })

  it('is one note for all columns on the earlier report, so that it counts once', () => {
    const next = beside({ years: [{ year: 2024, prints: row('carriedIn', '8', '2', '0', '0', '0', '0', '10') }] })
    const findings = only('XY-01', { year: 2023, prints: carriedOut, beside: next })
    expect(findings).toMatchObject([
      {
        weight: 'note',
        cells: ['requests/carriedOut/natural', 'requests/carriedOut/total'],
        message: '本报告（2023年）结转下年度与2024年报告的上年结转不等：自然人 10 ≠ 8，总计 12 ≠ 10',
        expected: '8、10',
        actual: '10、12',
        others: [
          { reportId: 3024, year: 2024, cell: 'requests/carriedIn/natural', held: { value: 8 } },
          { reportId: 3024, year: 2024, cell: 'requests/carriedIn/total', held: { value: 10 } },
        ],
      },
    ])
    const broken = (year: number) => {
      const years = [{ year: 2024, prints: row('carriedIn', '8', '2', '0', '0', '0', '0', '10') }]
      const between = beside({ years, breaks: [{ year, kind: 'split' }] })
      return only('XY-01', { year: 2023, prints: carriedOut, beside: between })[0]!
    }
    expect(broken(2024)).toMatchObject({
      weight: 'note',
      message: expect.stringMatching(/总计 12 ≠ 10；2024年有机构分出，请对照核对$/u) as string,
    })
    expect(broken(2023).message).not.toContain('机构')
  })

  it.each([
    ['natural', 0],
    ['business', 1],
    ['research', 2],
    ['publicInterest', 3],
    ['legalService', 4],
    ['otherOrg', 5],
  ] as const)('asks of the column %s', (column, place) => {
    const figures = ['3', '3', '3', '3', '3', '3', '18']
    const out = figures.with(place, '4').with(6, '19')
    const years = beside({ years: [{ year: 2022, prints: row('carriedOut', ...out) }] })
    const findings = only('XY-01', { year: 2023, prints: row('carriedIn', ...figures), beside: years })
    expect(findings.map(({ cells }) => cells)).toEqual([[`requests/carriedIn/${column}`], ['requests/carriedIn/total']])
  })

  it.each([
    ['annual-2019', 'annual-2019'],
    ['annual-2019', 'annual-2021'],
    ['annual-2021', 'annual-2021'],
  ])('holds from %s to %s', (earlier, later) => {
    const years = beside({ years: [{ year: 2022, form: earlier, prints: row('carriedOut', '12') }] })
    const given = { year: 2023, form: later, beside: years }
    expect(weights('XY-01', { ...given, prints: row('carriedIn', '12') })).toEqual([])
    expect(weights('XY-01', { ...given, prints: row('carriedIn', '11') })).toEqual(['doubt', 'error'])
  })

  it('takes a blank total for the sum of its parts and says so', () => {
    const blank = beside({ years: [{ year: 2022, prints: { ...carriedOut, 'requests/carriedOut/total': '' } }] })
    const holds = row('carriedIn', '10', '2', '0', '0', '0', '0', '12')
    expect(weights('XY-01', { year: 2023, prints: holds, beside: blank })).toEqual([])
    const own = row('carriedIn', '10', '1', '0', '0', '0', '0', '')
    const [, finding] = only('XY-01', { year: 2023, prints: own, beside: blank })
    expect(finding!.message).toBe(
      '2022年结转下年度 12（总计未填数，按各项之和计） ≠ 2023年上年结转 11（总计未填数，按各项之和计），差 1（总计）',
    )
  })

  it('counts blanks and marks as nothing only in a table with figures', () => {
    const prints = row('carriedIn', '/', '', '', '', '', '', '')
    const zeros = beside({ years: [{ year: 2022, prints: row('carriedOut', '0') }] })
    const withFigures = { ...prints, ...row('new', '4') }
    expect(weights('XY-01', { year: 2023, prints: withFigures, beside: zeros })).toEqual([])
    const findings = only('XY-01', { year: 2023, prints: withFigures, beside: last })
    expect(findings.map(({ weight }) => weight)).toEqual(['doubt', 'doubt', 'error'])
    expect(findings[2]!.message).toBe('2022年结转下年度 12 ≠ 2023年上年结转 0（空白），差 12（总计）')
    expect(weights('XY-01', { year: 2023, prints, beside: last })).toEqual([])
  })

  it('is silent about what cannot be read, another scope, a missing year and a report without a library', () => {
    const prints = row('carriedIn', '8', '2', '0', '0', '0', '0', '10')
    const unreadable = { ...carriedOut, 'requests/carriedOut/natural': '若干', 'requests/carriedOut/total': '若干' }
    const given = { year: 2023, prints }
    expect(weights('XY-01', { ...given, beside: beside({ years: [{ year: 2022, prints: unreadable }] }) })).toEqual([])
    const whole = beside({ years: [{ year: 2022, scope: 'aggregate', prints: carriedOut }] })
    expect(weights('XY-01', { ...given, beside: whole, text: reportText(), scope: 'own' })).toEqual([])
    expect(weights('XY-01', { ...given, beside: beside({ years: [{ year: 2021, prints: carriedOut }] }) })).toEqual([])
    expect(weights('XY-01', given)).toEqual([])
  })

  it('is a note that names the merger where organs were merged in between', () => {
    const prints = row('carriedIn', '11')
    const years = [{ year: 2022, prints: row('carriedOut', '12') }]
    const findings = only('XY-01', { year: 2023, prints, beside: beside({ years, ...merged }) })
    expect(findings.map(({ weight }) => weight)).toEqual(['note', 'note'])
    expect(findings[1]!.message).toContain('2023年有机构并入，请对照核对')
    const before = { breaks: [{ year: 2022, kind: 'split' as const }] }
    expect(weights('XY-01', { year: 2023, prints, beside: beside({ years, ...before }) })).toEqual(['doubt', 'error'])
  })
})

describe('XY-02, the list of 2014 has no carry', () => {
  const list = (received: string, closed: string) =>
    beside({
      years: [
        {
          year: 2018,
          form: 'statistics-2014',
          indicators: [
            ['（一）收到申请数', received],
            ['（二）申请办结数', closed],
          ],
        },
      ],
    })
  const given = { form: older, year: 2019, prints: row('carriedIn', '5') }
  it('notes another number than was received and not closed', () => {
    const [finding] = only('XY-02', { ...given, beside: list('40', '38') })
    expect(finding).toMatchObject({ weight: 'note', expected: '2', actual: '5' })
    expect(finding!.message).toBe('2018年收到申请 40 件、办结 38 件，余 2 件；2019年上年结转为 5')
  })
  it('says nothing where it fits or where more was closed than received', () => {
    expect(weights('XY-02', { ...given, beside: list('40', '35') })).toEqual([])
    expect(weights('XY-02', { ...given, beside: list('40', '41') })).toEqual([])
  })
})

describe('XY-03 and T2B-03, the stock of documents', () => {
  const stock = (inForce: string) => disclosed('normativeDocs', { made: '0', repealed: '0', inForce })
  const last = beside({ years: [{ year: 2022, prints: stock('84') }] })
  const now = (made: string, repealed: string, inForce: string) => ({
    year: 2023,
    prints: disclosed('normativeDocs', { made, repealed, inForce }),
    beside: last,
  })
  it('doubts a stock that does not follow from the year before', () => {
    expect(weights('XY-03', now('8', '26', '66'))).toEqual([])
    const [finding] = only('XY-03', now('8', '26', '70'))
    expect(finding).toMatchObject({
      weight: 'doubt',
      cells: ['made', 'repealed', 'inForce'].map((column) => `activeDisclosure/normativeDocs/${column}`),
      message: '行政规范性文件：2022年现行有效 84 + 2023年制发 8 − 废止 26 = 66 ≠ 2023年现行有效 70',
    })
  })
  it('only notes it where the prose tells of documents that expired, or organs were merged', () => {
    const text = reportText({ parts: { 1: { body: '本年度开展文件清理，宣布失效文件4件。' } } })
    expect(weights('XY-03', { ...now('8', '26', '62'), text })).toEqual(['note'])
    const other = reportText({ parts: { 1: { body: '承接上级部门的培训任务，到期完成。' } } })
    expect(weights('XY-03', { ...now('8', '26', '62'), text: other })).toEqual(['doubt'])
    const years = [{ year: 2022, prints: stock('84') }]
    expect(weights('XY-03', { ...now('8', '26', '99'), beside: beside({ years, ...merged }) })).toEqual(['note'])
  })
  it('asks nothing of the stock of the form of 2019, which counts something else', () => {
    const before = disclosed('normativeDocs', { made: '3', published: '3', totalPublished: '120' })
    const years = [{ year: 2020, form: older, prints: before }]
    expect(raise({ ...now('8', '26', '70'), year: 2021, beside: beside({ years }) })).toEqual([])
  })
  it('doubts that more was repealed than there was, once', () => {
    const [finding] = only('T2B-03', now('8', '100', '2'))
    expect(finding!.message).toBe('行政规范性文件：2023年废止 100 件，多于2022年现行有效 84 件与本年制发 8 件之和')
    expect(finding!.weight).toBe('doubt')
    expect(weights('XY-03', now('8', '100', '2'))).toEqual([])
    expect(weights('T2B-03', now('8', '92', '0'))).toEqual([])
  })
  it('only notes what follows from a stock that is left blank or marked; a flow that is was none', () => {
    const without = (print: string) => beside({ years: [{ year: 2022, prints: stock(print) }] })
    const [blank] = only('XY-03', { ...now('2', '0', '42'), beside: without('') })
    expect(blank).toMatchObject({
      weight: 'note',
      message: '行政规范性文件：2022年现行有效 0（空白） + 2023年制发 2 − 废止 0 = 2 ≠ 2023年现行有效 42',
    })
    const [marked] = only('XY-03', { ...now('2', '0', '42'), beside: without('/') })
    expect(marked).toMatchObject({ weight: 'note' })
    expect(marked!.message).toContain('2022年现行有效 0（填的是标记） +')
    expect(weights('XY-03', now('8', '26', ''))).toEqual(['note'])
    expect(weights('XY-03', now('8', '', '66'))).toEqual(['doubt'])
    expect(weights('XY-03', now('', '18', '66'))).toEqual([])
    const repealed = only('T2B-03', { ...now('2', '9', '30'), beside: without('') })
    expect(repealed.map(({ weight, message }) => `${weight} ${message}`)).toEqual([
      'note 行政规范性文件：2023年废止 9 件，多于2022年现行有效 0（空白） 件与本年制发 2 件之和',
    ])
  })
})

describe('XY-05, the stock of items', () => {
  const items = (previousItems: string, change: string) => disclosed('licensing', { previousItems, change })
  const years = [{ year: 2019, form: older, prints: items('582', '-224') }]
  const given = (previous: string) => ({
    form: older,
    year: 2020,
    prints: items(previous, '0'),
    beside: beside({ years }),
  })
  it('doubts items that do not follow', () => {
    expect(weights('XY-05', given('358'))).toEqual([])
    const [finding] = only('XY-05', given('582'))
    expect(finding).toMatchObject({ weight: 'doubt', expected: '358', actual: '582' })
    expect(finding!.message).toBe(
      '行政许可：2019年报告的项目数量 582 加增/减 -224 为 358 ≠ 2020年报告的上一年项目数量 582',
    )
  })
  it('only notes it where either stock is left blank; a change that is was none', () => {
    const then = (previousItems: string, change: string) => [
      { year: 2019, form: older, prints: { ...disclosed('fees', { items: '0' }), ...items(previousItems, change) } },
    ]
    const from = (previousItems: string, change: string, now: string) => {
      const prints = { ...disclosed('fees', { amount: '3' }), ...items(now, '0') }
      return weights('XY-05', { ...given(now), prints, beside: beside({ years: then(previousItems, change) }) })
    }
    expect(from('', '4', '58')).toEqual(['note'])
    expect(from('/', '4', '58')).toEqual(['note'])
    expect(from('12', '', '')).toEqual(['note'])
    expect(from('12', '', '58')).toEqual(['doubt'])
    expect(from('12', '', '12')).toEqual([])
  })
  it('only notes it where the list of items was drawn up anew', () => {
    const text = reportText({ parts: { 1: { body: '重新编制并公布权责清单。' } } })
    expect(weights('XY-05', { ...given('582'), text })).toEqual(['note'])
  })
})

describe('XY-06 and XY-07, what is open to the public', () => {
  const documents = (published: string, totalPublished: string) =>
    disclosed('normativeDocs', { made: published, published, totalPublished })
  const years = [{ year: 2019, form: older, prints: documents('10', '100') }]
  const given = (published: string, total: string) => ({
    form: older,
    year: 2020,
    prints: documents(published, total),
    beside: beside({ years }),
  })
  it('notes more than was added, and less than there was', () => {
    expect(only('XY-06', given('5', '106'))[0]!.message).toBe(
      '规范性文件：2020年对外公开总数量 106，多于2019年总数量 100 与2020年新公开 5 之和',
    )
    expect(only('XY-07', given('5', '90'))[0]!.message).toBe('规范性文件：2020年对外公开总数量 90，少于2019年的 100')
  })
  it('says nothing in between, nor of less where documents were withdrawn', () => {
    for (const total of ['100', '103', '105'])
      expect([...weights('XY-06', given('5', total)), ...weights('XY-07', given('5', total))]).toEqual([])
    const text = reportText({ parts: { 1: { body: '全面清理行政规范性文件，废止12件。' } } })
    expect(weights('XY-07', { ...given('5', '90'), text })).toEqual([])
  })
  it('XY-04 is no rule: the two forms count different things', () => {
    expect(only('XY-04', given('5', '106'))).toEqual([])
    const now = disclosed('normativeDocs', { made: '5', repealed: '0', inForce: '30' })
    const last = beside({ years: [{ year: 2020, form: older, prints: documents('10', '100') }] })
    expect(raise({ year: 2021, prints: now, beside: last })).toEqual([])
  })
})
