import { describe, expect, it } from 'vitest'
import { check } from '../../../src/report/check/check.ts'
import { statutoryForms } from '../../../src/report/fill/forms.ts'
import { favoured, rankedProposals, type Finding, type ProposalKind } from '../../../src/report/model/finding.ts'
import { readQuantity } from '../../../src/report/text/quantity.ts'
import { cases, raise, reportText, row, type Given } from './raise.ts'
import { cell, columns, inRow, rowKeys, truth, type Prints } from './true-table.ts'

const figures = (prints: Prints): Prints =>
  Object.fromEntries(Object.entries(prints).map(([key, print]) => [key, print === '' ? '0' : print]))

const findingsOf = (prints: Prints, given: Given = {}): Finding[] =>
  raise({ ...given, prints }).filter(({ weight }) => weight !== 'note')

const localised = new Set(['CEL-07', 'OUT-08', 'T3-SWP', 'T3-SHF', 'T4-SWP'])
const patternsIn = (found: readonly Finding[]): string[] =>
  found.map(({ code }) => code).filter((code) => localised.has(code))

/** What is proposed first restores the truth; the pattern is named, or none is. */
function expectRestored(prints: Prints, kind: ProposalKind, code: string | null): void {
  const found = findingsOf(prints)
  const [first] = rankedProposals(found)
  const after = {
    ...prints,
    ...Object.fromEntries(first!.changes.map((each) => [each.cell, String(each.value ?? '')])),
  }
  expect(figures(after)).toEqual(figures(truth))
  expect(first!.kind).toBe(kind)
  expect(patternsIn(found)).toEqual(code === null ? [] : [code])
  const named = found.find((finding) => finding.code === code)
  if (code !== null) expect(named!.proposals[0]).toEqual(first)
}

it('holds a table that adds up against nothing, blanks for zeros or not', () => {
  expect(findingsOf(truth)).toEqual([])
  expect(
    findingsOf(Object.fromEntries(Object.entries(truth).map(([key, print]) => [key, print === '0' ? '' : print]))),
  ).toEqual([])
})

describe('one wrong figure', () => {
  it('is proposed by every sum it upsets, and nothing more is made of it', () => {
    const found = findingsOf({ ...truth, [cell('granted', 'business')]: '16' })
    expect(found.map(({ code }) => code)).toEqual(['T3-ROW', 'T3-TOT'])
    for (const { proposals } of found)
      expect(proposals).toMatchObject([
        { changes: [{ cell: cell('granted', 'business'), value: 14 }], kind: 'cell', repairs: ['T3-ROW', 'T3-TOT'] },
      ])
    expect(found[0]!.proposals[0]!.why).toContain('由 16 改为 14，2 处不平同时消除')
  })
  it('where the total stands blank for nothing is doubted before the blank', () => {
    const found = findingsOf({ ...truth, ...row('refused.process', '8', '', '', '', '', '', '') })
    expect(rankedProposals(found)[0]).toMatchObject({
      changes: [{ cell: cell('refused.process', 'natural'), value: 0 }],
    })
    const missing = found.find(({ code }) => code === 'CEL-05')!
    expect(missing.proposals.map(({ changes }) => changes[0]!.value)).toEqual([0, 8])
  })
  it('with two of its digits the other way round is called so', () => {
    expectRestored({ ...truth, [cell('granted', 'natural')]: '32' }, 'transposed', 'OUT-08')
  })
})

describe('two wrong figures', () => {
  it('in one row are each proposed, and both together first', () => {
    const prints = { ...truth, [cell('granted', 'natural')]: '28', [cell('granted', 'business')]: '15' }
    expectRestored(prints, 'cells', null)
  })
  it('that have nothing to do with each other are proposed apart', () => {
    const found = findingsOf({ ...truth, [cell('granted', 'natural')]: '28', [cell('carriedOut', 'business')]: '9' })
    expect(
      rankedProposals(found)
        .slice(0, 2)
        .map(({ changes }) => changes),
    ).toEqual([[{ cell: cell('granted', 'natural'), value: 23 }], [{ cell: cell('carriedOut', 'business'), value: 4 }]])
  })
})

describe('a figure moved', () => {
  it('between two applicants of one result is put back whole', () => {
    expectRestored(
      { ...truth, [cell('unable.notHeld', 'otherOrg')]: '0', [cell('unable.notHeld', 'research')]: '3' },
      'moved',
      null,
    )
  })
  it('between two results is put back whole', () => {
    const prints = { ...truth, [cell('partial', 'natural')]: '0', [cell('refused.process', 'natural')]: '6' }
    expectRestored(prints, 'moved', null)
  })
  it('of a request between two applicants may be of any row of the balance: none is favoured', () => {
    const found = findingsOf({ ...truth, [cell('carriedIn', 'natural')]: '6', [cell('carriedIn', 'business')]: '3' })
    expect(found.map(({ code }) => code)).toEqual(['T3-BAL', 'T3-BAL'])
    for (const finding of found) {
      expect(finding.proposals.map(({ kind }) => kind)).toEqual(['moved', 'moved', 'moved'])
      expect(favoured(finding)).toBeNull()
      expect(finding.proposals[0]!.why).toContain('没有依据偏向其中一种')
      expect(finding.proposals.map(({ changes }) => changes[0]!.cell.split('/')[1]).sort()).toEqual([
        'carriedIn',
        'carriedOut',
        'new',
      ])
    }
  })
})

describe('what speaks for one of several cells', () => {
  const prints = { ...truth, [cell('carriedIn', 'natural')]: '6', [cell('carriedIn', 'total')]: '8' }
  const form = statutoryForms.find(({ id }) => id === 'annual-2021')!
  it('is that it was read with doubt', () => {
    const moved = { ...truth, [cell('carriedOut', 'natural')]: '12', [cell('carriedOut', 'business')]: '3' }
    const cells = Object.entries(moved).map(([key, raw]) => {
      const certainty = key.startsWith('requests/carriedOut/') ? ('doubtful' as const) : ('certain' as const)
      const span = { start: 0, end: raw.length }
      return { key, reading: { raw, quantity: readQuantity(raw).quantity, unit: null, span, certainty } }
    })
    const filled = { form: form.id, cells, indicators: [], missingTables: [] }
    const [first] = check(filled, form, { year: null })
    expect(favoured(first!)!.changes).toEqual([
      { cell: cell('carriedOut', 'natural'), value: 11 },
      { cell: cell('carriedOut', 'business'), value: 4 },
    ])
    expect(favoured(first!)!.why).toContain('读取存疑')
  })
  it('is that the prose states its figure', () => {
    const found = findingsOf(prints, {
      text: reportText({ parts: { 1: { body: '本年新收政府信息公开申请74件，上年结转9件。' } } }),
    })
    const sum = found.find(({ code, cells }) => code === 'T3-BAL' && cells.includes(cell('new', 'total')))!
    expect(favoured(sum)!.changes).toEqual([
      { cell: cell('carriedIn', 'natural'), value: 7 },
      { cell: cell('carriedIn', 'total'), value: 9 },
    ])
    expect(favoured(sum)!.why).toContain('上年结转9件')
  })
})

describe('figures in each other’s place', () => {
  const exchange = (a: string, b: string): Prints => ({
    ...truth,
    ...row(a, ...inRow(truth, b)),
    ...row(b, ...inRow(truth, a)),
  })
  it('are told in the rows of what came over and what goes over', () => {
    const prints = exchange('carriedIn', 'carriedOut')
    expectRestored(prints, 'swapped', 'T3-SWP')
    expect(findingsOf(prints).find(({ code }) => code === 'T3-SWP')!.message).toMatch(/上年结转.*结转下年度.*互换/u)
  })
  it('are told in the rows of the total and what goes over', () => {
    expectRestored(exchange('total', 'carriedOut'), 'swapped', 'T3-SWP')
  })
  it('are told in two cells beside each other', () => {
    expectRestored(
      { ...truth, [cell('granted', 'natural')]: '14', [cell('granted', 'business')]: '23' },
      'swapped',
      'T3-SWP',
    )
  })
  it('are told in two cells of which each is wrong for itself', () => {
    const prints = { ...truth, [cell('carriedIn', 'natural')]: '23', [cell('granted', 'natural')]: '7' }
    expectRestored(prints, 'swapped', 'T3-SWP')
  })
})

describe('figures shifted', () => {
  it('to the left by a blank that fell out of a row are shifted back', () => {
    expectRestored({ ...truth, ...row('granted', '23', '14', '0', '0', '2', '39', '') }, 'shifted', 'T3-SHF')
  })
  it('to the right by a blank too many are shifted back, the total pushed out restored', () => {
    expectRestored({ ...truth, ...row('granted', '0', '23', '14', '0', '0', '0', '2') }, 'shifted', 'T3-SHF')
  })
  it('up a column are shifted back', () => {
    const prints: Record<string, string> = { ...truth }
    const up = rowKeys.slice(rowKeys.indexOf('refused.process'), rowKeys.indexOf('other.rest') + 1)
    up.forEach(
      (key, at) => (prints[cell(key, 'natural')] = at + 1 < up.length ? truth[cell(up[at + 1]!, 'natural')]! : '0'),
    )
    const found = findingsOf(prints)
    expect(patternsIn(found)).toEqual(['T3-SHF'])
    expect(rankedProposals(found)[0]!.kind).toBe('shifted')
    expect(rankedProposals(found)[0]!.why).toContain('移动一行')
  })
  it('down by a whole row are shifted back, the last row restored', () => {
    const from = rowKeys.indexOf('other.rest')
    const prints = rowKeys
      .slice(from)
      .reduce<Prints>(
        (all, key, at) => ({ ...all, ...row(key, ...(at === 0 ? row0 : inRow(truth, rowKeys[from + at - 1]!))) }),
        truth,
      )
    const found = findingsOf(prints)
    expect(patternsIn(found)).toEqual(['T3-SHF'])
    expect(rankedProposals(found)[0]!.why).toMatch(/错位的起止有 \d+ 种可能/u)
    const changes = new Map(rankedProposals(found)[0]!.changes.map((each) => [each.cell, each.value]))
    for (const key of ['total', 'carriedOut'])
      for (const column of ['natural', 'business', 'total'])
        expect(String(changes.get(cell(key, column)))).toBe(truth[cell(key, column)])
  })
  it('over the ends of rows, from one cell on, are shifted back', () => {
    const keys = rowKeys.flatMap((key) => columns.map((column) => cell(key, column)))
    const from = keys.indexOf(cell('partial', 'business'))
    const prints = Object.fromEntries(
      keys.map((key, at) => [key, at < from ? truth[key]! : (truth[keys[at + 1]!] ?? '')]),
    )
    expectRestored({ ...truth, ...prints }, 'shifted', 'T3-SHF')
  })
  it('over the groups of table 4 are shifted back', () => {
    const prints = {
      ...truth,
      ...cases('review', '4', '1', '2', '7', '0'),
      ...cases('direct', '3', '1', '0', '4', '1'),
      ...cases('afterReview', '0', '0', '5', '6', ''),
    }
    expectRestored(prints, 'shifted', 'T4-SWP')
  })
})

const row0 = columns.map(() => '0')

describe('digits of one figure in two cells', () => {
  it('are joined', () => {
    expectRestored(
      { ...truth, [cell('granted', 'business')]: '1', [cell('granted', 'research')]: '4' },
      'split',
      'CEL-07',
    )
  })
  it('that pushed the rest of the row away are joined, and the rest comes back', () => {
    expectRestored({ ...truth, ...row('granted', '2', '3', '14', '0', '0', '0', '2') }, 'split', 'CEL-07')
  })
  it('and figures that ran into one cell are taken apart', () => {
    const joined = { ...truth, ...row('granted', '2314', '0', '0', '0', '0', '2', '39') }
    expectRestored(joined, 'split', 'CEL-07')
  })
})

describe('a row of table 4 that does not add up', () => {
  const prints = { ...truth, ...cases('review', '4', '1', '2', '0', '9') }
  const ofRow = (found: readonly Finding[]) => found.find(({ code }) => code === 'T4-SUM')!
  it('has every cell of it proposed, none favoured', () => {
    const finding = ofRow(findingsOf(prints))
    expect(finding.proposals.map(({ changes }) => changes)).toEqual([
      [{ cell: 'reviewLitigation/review/upheld', value: 6 }],
      [{ cell: 'reviewLitigation/review/corrected', value: 3 }],
      [{ cell: 'reviewLitigation/review/other', value: 4 }],
      [{ cell: 'reviewLitigation/review/pending', value: 2 }],
      [{ cell: 'reviewLitigation/review/total', value: 7 }],
    ])
    expect(new Set(finding.proposals.map(({ standing }) => standing)).size).toBe(1)
    expect(favoured(finding)).toBeNull()
    for (const { why } of finding.proposals) expect(why).toContain('同样成立的改法有 5 种，没有依据偏向其中一种')
  })
  it('is not proposed a figure below nothing', () => {
    const finding = ofRow(findingsOf({ ...truth, ...cases('review', '4', '1', '2', '0', '5') }))
    expect(finding.proposals.map(({ changes }) => changes)).toEqual([
      [{ cell: 'reviewLitigation/review/upheld', value: 2 }],
      [{ cell: 'reviewLitigation/review/other', value: 0 }],
      [{ cell: 'reviewLitigation/review/total', value: 7 }],
    ])
  })
  it('has the cell favoured whose true figure the prose states', () => {
    const text = `溪口县人民政府2023年政府信息公开工作年度报告

一、总体情况

全年因政府信息公开申请行政复议7件。
`
    const finding = ofRow(findingsOf(prints, { text }))
    expect(favoured(finding)).toMatchObject({ changes: [{ cell: 'reviewLitigation/review/total', value: 7 }] })
    expect(favoured(finding)!.why).toContain('7件')
  })
})
