import { describe, expect, it } from 'vitest'
import { beside } from '../made-up-neighbour.ts'
import { cases, only, reportText, row, weights } from '../raise.ts'

const suits = (review: string, direct: string, afterReview: string) => ({
  ...cases('review', '0', '0', '0', '0', review),
  ...cases('direct', '0', '0', '0', '0', direct),
  ...cases('afterReview', '0', '0', '0', '0', afterReview),
})
const last = (prints: Readonly<Record<string, string>>, breaks: { year: number; kind: 'merged' }[] = []) =>
  beside({ years: [{ year: 2022, prints }], breaks })

describe('XY-09, cases left open', () => {
  const open = {
    ...cases('review', '0', '0', '0', '30', '30'),
    ...cases('direct', '0', '0', '0', '2', '2'),
    ...cases('afterReview', '0', '0', '0', '1', '1'),
  }
  it('is noted where next to nothing is left of many, and of nothing else', () => {
    const [finding, more] = only('XY-09', { year: 2023, prints: suits('4', '0', '0'), beside: last(open) })
    expect(finding).toMatchObject({ weight: 'note', cells: ['reviewLitigation/review/total'] })
    expect(finding!.message).toBe('行政复议：2022年尚未审结 30 件，2023年全部案件只有 4 件，请核对')
    expect(more).toBeUndefined()
    expect(weights('XY-09', { year: 2023, prints: suits('6', '0', '0'), beside: last(open) })).toEqual([])
  })
  it('says nothing of few, and never that open cases equal later ones', () => {
    const few = { ...open, ...cases('review', '0', '0', '0', '19', '19') }
    expect(weights('XY-09', { year: 2023, prints: suits('0', '0', '0'), beside: last(few) })).toEqual([])
    expect(weights('XY-09', { year: 2023, prints: suits('29', '9', '9'), beside: last(open) })).toEqual([])
  })
})

describe('T4-REL-1, suits after review', () => {
  it('are noted where they are more than the reviews of two years', () => {
    const [finding] = only('T4-REL-1', { year: 2023, prints: suits('2', '0', '6'), beside: last(suits('3', '0', '0')) })
    expect(finding!.message).toBe('复议后起诉 6 件，多于2023年行政复议 2 件与2022年 3 件之和')
    expect(finding!.weight).toBe('note')
    expect(
      weights('T4-REL-1', { year: 2023, prints: suits('2', '0', '5'), beside: last(suits('3', '0', '0')) }),
    ).toEqual([])
  })
  it('are not where last year’s report is not at hand', () => {
    expect(weights('T4-REL-1', { year: 2023, prints: suits('2', '0', '6') })).toEqual([])
    expect(weights('T4-REL-1', { year: 2023, prints: suits('2', '0', '6'), beside: beside({}) })).toEqual([])
  })
})

describe('T4-REL-2, disputes and what was decided', () => {
  const given = (more: object = {}) => ({
    year: 2023,
    prints: { ...row('total', '3'), ...suits('6', '4', '0') },
    beside: last(row('total', '5')),
    ...more,
  })
  it('are noted where there are more disputes than results in two years', () => {
    const [finding] = only('T4-REL-2', given())
    expect(finding).toMatchObject({ weight: 'note', table: 'reviewLitigation' })
    expect(finding!.message).toBe('行政复议与直接起诉共 10 件，多于2023年办理结果 3 件与2022年 5 件之和')
    expect(weights('T4-REL-2', given({ beside: last(row('total', '7')) }))).toEqual([])
  })
  it('are not for reports that speak for many organs, and name a merger', () => {
    expect(weights('T4-REL-2', given({ text: reportText(), scope: 'aggregate' }))).toEqual([])
    const merged = last(row('total', '5'), [{ year: 2023, kind: 'merged' }])
    expect(only('T4-REL-2', given({ beside: merged }))[0]!.message).toContain('2023年有机构并入')
  })
})

describe('T4-REL-3, disputes without requests', () => {
  const prints = { ...row('new', '0'), ...suits('1', '0', '0') }
  it('is a doubt only where the year before had none either', () => {
    expect(weights('T4-REL-3', { year: 2023, prints, beside: last(row('new', '0')) })).toEqual(['doubt'])
    expect(weights('T4-REL-3', { year: 2023, prints, beside: last(row('new', '2')) })).toEqual([])
    expect(weights('T4-REL-3', { year: 2023, prints, beside: beside({}) })).toEqual(['note'])
    const merged = last(row('new', '0'), [{ year: 2023, kind: 'merged' }])
    expect(weights('T4-REL-3', { year: 2023, prints, beside: merged })).toEqual(['note'])
  })
  it('is but a note where the year before says nothing: its table is blank, or a cell of it cannot be read', () => {
    const beforeWith = (...figures: string[]) =>
      only('T4-REL-3', { year: 2023, prints, beside: last(row('new', ...figures)) }).map(
        ({ weight, message }) => `${weight} ${message}`,
      )
    const note = 'note 表四有复议、诉讼共 1 件，表三却全为零；请对照上年的报告核对'
    expect(beforeWith('', '', '', '', '', '', '')).toEqual([note])
    expect(beforeWith('/', '', '', '', '', '', '/')).toEqual([note])
    expect(beforeWith('若干', '0', '0', '0', '0', '0', '0')).toEqual([note])
    expect(beforeWith('若干', '0', '0', '0', '0', '0', '2')).toEqual([])
    expect(beforeWith('', '0', '', '', '', '', '0')).toEqual([
      'doubt 表四有复议、诉讼共 1 件，本年和上年的表三却都全为零',
    ])
  })
  it('takes a table without any figure for silent, not for a year without requests', () => {
    const own = (...figures: string[]) =>
      weights('T4-REL-3', {
        year: 2023,
        prints: { ...row('new', ...figures), ...suits('1', '0', '0') },
        beside: last(row('new', '0')),
      })
    expect(own('', '', '', '', '', '', '')).toEqual([])
    expect(own('/', '', '—', '', '', '', '/')).toEqual([])
    expect(own('', '', '', '', '', '', '0')).toEqual(['doubt'])
  })
})
