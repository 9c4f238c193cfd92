import { describe, expect, it } from 'vitest'
import { beside, type MadeUpNeighbour } from '../made-up-neighbour.ts'
import { disclosed, only, reportText, row, weights } from '../raise.ts'

const merged = [{ year: 2023, kind: 'split' as const }]
const years = (...prints: Readonly<Record<string, string>>[]): readonly MadeUpNeighbour[] =>
  prints.map((each, index) => ({ year: 2022 - index, prints: each }))
const decided = (decisions: string) => disclosed('penalties', { decisions })

describe('OUT-01, year on year', () => {
  const given = (now: string, then: string, more: Partial<Parameters<typeof beside>[0]> = {}) => ({
    year: 2023,
    prints: decided(now),
    beside: beside({ years: years(decided(then)), ...more }),
  })
  it('notes five times, doubts twenty times, up and down', () => {
    expect(only('OUT-01', given('131', '26'))[0]).toMatchObject({
      weight: 'note',
      message: '行政处罚·本年处理决定数量：2023年 131，2022年 26，为上年的 5.0 倍',
    })
    expect(weights('OUT-01', given('523', '26'))).toEqual(['doubt'])
    expect(weights('OUT-01', given('26', '131'))).toEqual(['note'])
    expect(only('OUT-01', given('26', '523'))[0]!.message).toContain('仅为上年的 5.0%')
    expect(only('OUT-01', given('26', '0'))[0]).toMatchObject({ weight: 'note' })
  })
  it('says what is no figure but a blank or a mark that counts as nothing', () => {
    const licensing = disclosed('licensing', { decisions: '30' })
    const of = (now: string, then: string) =>
      only('OUT-01', {
        year: 2023,
        prints: { ...decided(now), ...licensing },
        beside: beside({ years: years({ ...decided(then), ...licensing }) }),
      }).map(({ message }) => message)
    const name = '行政处罚·本年处理决定数量'
    expect(of('', '400')).toEqual([`${name}：2023年 0（空白），2022年 400，本年为零`])
    expect(of('400', '—')).toEqual([`${name}：2023年 400，2022年 0（填的是标记），上年为零`])
    expect(of('0', '400')).toEqual([`${name}：2023年 0，2022年 400，本年为零`])
  })
  it('leaves ordinary changes, small figures, other scopes and organs that were split', () => {
    expect(weights('OUT-01', given('130', '26'))).toEqual([])
    expect(weights('OUT-01', given('19', '1'))).toEqual([])
    expect(weights('OUT-01', given('523', '26', { breaks: merged }))).toEqual([])
    const whole = beside({ years: [{ year: 2022, scope: 'aggregate', prints: decided('26') }] })
    expect(weights('OUT-01', { ...given('523', '26'), beside: whole, text: reportText(), scope: 'own' })).toEqual([])
  })
  it('leaves to OUT-07 what is out by a power of ten', () => {
    expect(weights('OUT-01', given('2450', '245'))).toEqual([])
    expect(weights('OUT-07', given('2450', '245'))).toEqual(['doubt'])
  })
})

describe('OUT-02, a copied second table', () => {
  const table = (made: string, licensing: string, coercion = '8') => ({
    ...disclosed('normativeDocs', { made, repealed: '1', inForce: '30' }),
    ...disclosed('licensing', { decisions: licensing }),
    ...decided('412'),
    ...disclosed('coercion', { decisions: coercion }),
  })
  const given = (now: Readonly<Record<string, string>>, then: Readonly<Record<string, string>>) => ({
    year: 2023,
    prints: now,
    beside: beside({ years: years(then) }),
  })
  it('is a doubt from four equal figures on', () => {
    const [finding] = only('OUT-02', given(table('3', '1203'), table('3', '1203')))
    expect(finding).toMatchObject({ weight: 'doubt' })
    expect(finding!.message).toContain('表二有 6 个非零的数与2022年完全相同')
    expect(weights('OUT-02', given(table('3', '1203'), table('4', '1190', '9')))).toEqual([])
  })
  it('does not count noughts and stocks that had to stay', () => {
    const zeros = { ...disclosed('coercion', { decisions: '0' }), ...disclosed('regulations', { made: '0' }) }
    const stocks = {
      ...disclosed('normativeDocs', { made: '2', repealed: '2', inForce: '30' }),
      ...disclosed('licensing', { decisions: '77' }),
      ...zeros,
    }
    expect(weights('OUT-02', given(stocks, stocks))).toEqual([])
  })
})

describe('OUT-03, a copied third table', () => {
  const table = (fresh: string, granted: string) => ({
    ...row('new', fresh, '2', '0', '0', '0', '0', String(Number(fresh) + 2)),
    ...row('carriedIn', '1'),
    ...row('granted', granted),
    ...row('total', fresh),
    ...row('carriedOut', '3'),
  })
  const given = (fresh: string, granted: string, then: Readonly<Record<string, string>>) => ({
    year: 2023,
    prints: table(fresh, granted),
    beside: beside({ years: years(then) }),
  })
  it('is an error, and a note where few asked', () => {
    const [finding] = only('OUT-03', given('40', '25', table('40', '25')))
    expect(finding).toMatchObject({ weight: 'error' })
    expect(finding!.message).toBe('表三 35 格与2022年完全相同（本年新收总计都是 42），请核对是否照抄上年')
    expect(weights('OUT-03', given('5', '4', table('5', '4')))).toEqual(['note'])
  })
  it('is none where one cell differs, all is nought, or the table was read in part', () => {
    expect(weights('OUT-03', given('40', '25', table('40', '24')))).toEqual([])
    const zeros = { ...row('new', '0'), ...row('total', '0') }
    expect(weights('OUT-03', { year: 2023, prints: zeros, beside: beside({ years: years(zeros) }) })).toEqual([])
    const { 'requests/granted/total': _, ...part } = table('40', '25')
    expect(weights('OUT-03', given('40', '25', part))).toEqual([])
  })
})

describe('OUT-04, the share of what is disclosed', () => {
  const table = (granted: string, total: string) => ({
    ...row('granted', granted),
    ...row('partial', '0'),
    ...row('total', total),
  })
  const three = years(table('40', '50'), table('35', '50'), table('45', '50'))
  const given = (granted: string, total: string, more: readonly MadeUpNeighbour[] = three) => ({
    year: 2023,
    prints: table(granted, total),
    beside: beside({ years: more }),
  })
  it('is noted far outside that of three years', () => {
    const [finding] = only('OUT-04', given('14', '50'))
    expect(finding!.weight).toBe('note')
    expect(finding!.message).toBe(
      '2023年公开比例为 28.0%（予以公开与部分公开 14 件，（七）总计 50 件），前三年在 70.0% 至 90.0% 之间',
    )
  })
  it('is not within forty points, with fewer years, or of fewer than thirty', () => {
    expect(weights('OUT-04', given('15', '50'))).toEqual([])
    expect(weights('OUT-04', given('14', '50', three.slice(0, 2)))).toEqual([])
    expect(weights('OUT-04', given('1', '29'))).toEqual([])
  })
})

describe('OUT-07, powers of ten', () => {
  const around = (...figures: readonly [year: number, figure: string][]) =>
    beside({ years: figures.map(([year, figure]) => ({ year, prints: decided(figure) })) })
  it('doubts a digit too many or too few beside two years that agree', () => {
    const [finding] = only('OUT-07', {
      year: 2023,
      prints: decided('2460'),
      beside: around([2022, '245'], [2024, '260']),
    })
    expect(finding).toMatchObject({ weight: 'doubt', cells: ['activeDisclosure/penalties/decisions'] })
    expect(finding!.message).toContain('2023年 2460，约为2022年 245、2024年 260 的 10 倍，请核对位数和单位')
    const fewer = { year: 2023, prints: decided('25'), beside: around([2021, '260'], [2022, '245']) }
    expect(only('OUT-07', fewer)[0]!.message).toContain('的 10 分之一')
  })
  it('doubts money in another unit', () => {
    const money = (amount: string) => disclosed('fees', { amount })
    const last = beside({ years: years(money('12.5')) })
    expect(weights('OUT-07', { year: 2023, prints: money('125000'), beside: last })).toEqual(['doubt'])
    expect(weights('OUT-07', { year: 2023, prints: money('125'), beside: last })).toEqual(['doubt'])
    expect(weights('OUT-07', { year: 2023, prints: money('130'), beside: last })).toEqual([])
  })
  it('doubts two digits too many, beside one year and beside two', () => {
    const one = { year: 2023, prints: decided('24500'), beside: around([2022, '245']) }
    expect(only('OUT-07', one)[0]!.message).toContain('约为2022年 245 的 100 倍')
    const two = { year: 2023, prints: decided('24300'), beside: around([2022, '245'], [2024, '251']) }
    expect(only('OUT-07', two)[0]!.message).toContain('约为2022年 245、2024年 251 的 100 倍')
  })
  it('does not ask whether counts are in another unit', () => {
    const two = around([2022, '245'], [2024, '251'])
    expect(weights('OUT-07', { year: 2023, prints: decided('2450000'), beside: two })).toEqual([])
  })
  it('asks of what is bought, in whatever unit it is printed, only whether the unit changed', () => {
    const bought = (amount: string) => disclosed('procurement', { items: '41', amount })
    const of = (now: string, then: string) =>
      weights('OUT-07', {
        form: 'annual-2019',
        year: 2020,
        prints: bought(now),
        beside: beside({ years: [{ year: 2019, form: 'annual-2019', prints: bought(then) }] }),
      })
    expect(of('1250000', '125.5')).toEqual(['doubt'])
    expect(of('1255', '125.5')).toEqual([])
    expect(of('12550', '125.5')).toEqual([])
  })
  it('leaves figures a quarter and more off the power, and years across a split', () => {
    const beyond = (figure: string) => around([2022, '245'], [2024, figure])
    const given = (figure: string) => ({ year: 2023, prints: decided('2460'), beside: beyond(figure) })
    expect(weights('OUT-07', given('200'))).toEqual(['doubt'])
    expect(weights('OUT-07', given('190'))).toEqual([])
    expect(weights('OUT-07', given('310'))).toEqual([])
    const split = beside({ years: years(decided('245')), breaks: merged })
    expect(weights('OUT-07', { year: 2023, prints: decided('2450'), beside: split })).toEqual([])
    const earlier = { breaks: [{ year: 2022, kind: 'split' as const }] }
    const before = beside({ years: years(decided('245')), ...earlier })
    expect(weights('OUT-07', { year: 2023, prints: decided('2450'), beside: before })).toEqual(['doubt'])
  })
  it('leaves years that do not agree, small figures, round figures beside one year, and missing years', () => {
    expect(
      weights('OUT-07', { year: 2023, prints: decided('2460'), beside: around([2022, '245'], [2024, '900']) }),
    ).toEqual([])
    expect(weights('OUT-07', { year: 2023, prints: decided('10'), beside: around([2022, '1']) })).toEqual([])
    expect(weights('OUT-07', { year: 2023, prints: decided('300'), beside: around([2022, '30']) })).toEqual([])
    expect(weights('OUT-07', { year: 2023, prints: decided('2450'), beside: around([2020, '245']) })).toEqual([])
  })
})

describe('OUT-11, among organs of one level', () => {
  const peers = (figures: readonly number[]) => beside({ peers: { 'requests/new/total': figures } })
  const figures = [30, 34, 41, 28, 52, 37, 45, 33, 39]
  it('notes a figure far out, with the median', () => {
    const [finding] = only('OUT-11', { year: 2023, prints: row('new', '4000'), beside: peers(figures) })
    expect(finding).toMatchObject({ weight: 'note', cells: ['requests/new/total'] })
    expect(finding!.message).toBe(
      '一、本年新收政府信息公开申请数量·总计 4000，与同级同类 9 个机关（中位数 37）相差悬殊',
    )
    expect(weights('OUT-11', { year: 2023, prints: row('new', '0'), beside: peers(figures) })).toEqual(['note'])
  })
  it('leaves ordinary figures, few peers, peers that all agree, and small figures', () => {
    expect(weights('OUT-11', { year: 2023, prints: row('new', '80'), beside: peers(figures) })).toEqual([])
    const far = { year: 2023, prints: row('new', '4000') }
    expect(weights('OUT-11', { ...far, beside: peers(figures.slice(0, 7)) })).toEqual([])
    expect(weights('OUT-11', { ...far, beside: peers(figures.map(() => 0)) })).toEqual([])
    expect(
      weights('OUT-11', { year: 2023, prints: row('new', '19'), beside: peers([1, 2, 1, 1, 2, 1, 3, 1]) }),
    ).toEqual([])
  })
})
