import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { check as checkAll } from '../../../src/report/check/check.ts'
import { statutoryForms } from '../../../src/report/fill/forms.ts'
import type { FilledForm, Quantity } from '../../../src/report/model/filled-form.ts'
import { readQuantity } from '../../../src/report/text/quantity.ts'
import { annualForms, papers } from '../../laws/printing/paper.ts'
import { consistent } from './consistent.ts'

const form = statutoryForms.find((each) => each.id === 'annual-2019')!
const context = { year: 2020 }

/** Errors and doubts; what is only worth a look has its own tests. */
const check: typeof checkAll = (...report) => checkAll(...report).filter(({ weight }) => weight !== 'note')
const ofTable2 = (code: string) => code.startsWith('T2')

/** A filled form with these prints; every other cell is absent. */
function filled(prints: Readonly<Record<string, string>>, id = form.id): FilledForm {
  let at = 0
  const cells = Object.entries(prints).map(([key, raw]) => {
    const span = { start: at, end: (at += raw.length) }
    const quantity: Quantity = readQuantity(raw).quantity
    return { key, reading: { raw, quantity, unit: null, span, certainty: 'certain' as const } }
  })
  return { form: id, cells, indicators: [], missingTables: [] }
}

const columns = ['natural', 'business', 'research', 'publicInterest', 'legalService', 'otherOrg', 'total']
const requestRow = (row: string, ...prints: string[]) =>
  Object.fromEntries(columns.map((column, index) => [`requests/${row}/${column}`, prints[index] ?? '']))
const review = (...prints: string[]) =>
  Object.fromEntries(
    ['upheld', 'corrected', 'other', 'pending', 'total'].map((column, index) => [
      `reviewLitigation/review/${column}`,
      prints[index] ?? '',
    ]),
  )

describe('a row of table 3', () => {
  it('that adds up raises nothing, blanks and marks counting as nothing beside figures', () => {
    expect(check(filled(requestRow('new', '2', '', '/', '1', '0', '', '3')), form, context)).toEqual([])
  })
  it('that does not says by how much, naming operands and then the total', () => {
    const [finding, ...others] = check(filled(requestRow('new', '2', '0', '0', '1', '0', '0', '5')), form, context)
    expect(others).toEqual([])
    expect(finding).toMatchObject({
      code: 'T3-ROW',
      weight: 'error',
      table: 'requests',
      cells: columns.map((column) => `requests/new/${column}`),
      expected: '3',
      actual: '5',
      at: { start: 6, end: 7 },
    })
    expect(finding!.message).toContain('差 2')
  })
  it('that is blank throughout raises nothing', () => {
    expect(check(filled(requestRow('new')), form, context)).toEqual([])
  })
  it('with a blank total asks for the total and proposes it', () => {
    expect(check(filled(requestRow('carriedIn', '3')), form, context)).toMatchObject([
      {
        code: 'CEL-05',
        weight: 'doubt',
        cells: ['requests/carriedIn/total'],
        expected: '3',
        actual: '空白',
        proposals: [{ changes: [{ cell: 'requests/carriedIn/total', value: 3 }] }],
      },
    ])
  })
  it('with print that is no value is not added up; the print is named', () => {
    expect(check(filled(requestRow('new', '2', '见附件', '0', '0', '0', '0', '9')), form, context)).toMatchObject([
      { code: 'CEL-02', cells: ['requests/new/business'], actual: '见附件' },
    ])
  })
  it('with a cell that is not there is not added up', () => {
    const { 'requests/new/business': _gone, ...rest } = requestRow('new', '2', '0', '0', '0', '0', '0', '9')
    expect(check(filled(rest), form, context)).toEqual([])
  })
})

describe('the balance of table 3', () => {
  const rows = (carriedInTotal: string) => ({
    ...requestRow('new', '5', '0', '0', '0', '0', '0', '5'),
    ...requestRow('carriedIn', '3', '', '', '', '', '', carriedInTotal),
    ...requestRow('total', '6', '0', '0', '0', '0', '0', '6'),
    ...requestRow('carriedOut', '2', '0', '0', '0', '0', '0', '2'),
  })
  const codes = (prints: Record<string, string>) => check(filled(prints), form, context).map(({ code }) => code)
  it('is held against the total that a blank one should be, which says so', () => {
    const findings = check(filled(rows('')), form, context)
    expect(findings.map(({ code }) => code)).toEqual(['CEL-05'])
    expect(findings[0]!.proposals[0]!.repairs).toEqual(['T3-BAL'])
    expect(findings[0]!.message).toContain('按 3 计')
  })
  it('fails in the column where it does not hold', () => {
    expect(codes({ ...rows('3'), 'requests/carriedOut/natural': '1', 'requests/carriedOut/total': '1' })).toEqual([
      'T3-BAL',
      'T3-BAL',
    ])
  })
})

describe('table 4', () => {
  it('adds up group by group', () => {
    expect(check(filled(review('5', '2', '1', '', '8')), form, context)).toEqual([])
    expect(check(filled(review('5', '2', '1', '0', '9')), form, context)).toMatchObject([
      { code: 'T4-SUM', expected: '8', actual: '9' },
    ])
  })
})

describe('a mixed form', () => {
  it('is added up over the rows it prints, whichever form names it', () => {
    const rows = {
      ...requestRow('granted', '4', '', '', '', '', '', '4'),
      ...requestRow('other.rest', '2', '', '', '', '', '', '2'),
    }
    const zeros = Object.fromEntries(
      form.tables[1]!.blocks[0]!.rows.filter(
        ({ key }) => !['granted', 'other', 'total', 'new', 'carriedIn', 'carriedOut'].includes(key),
      ).flatMap(({ key }) => Object.entries(requestRow(key))),
    )
    const rest = { ...zeros, ...requestRow('other.uncorrected'), ...requestRow('other.feeUnpaid') }
    const total = (value: string) => requestRow('total', value, '', '', '', '', '', value)
    const sums = (cells: Record<string, string>) =>
      check(filled(cells), form, context)
        .map(({ code }) => code)
        .filter((code) => code !== 'STR-06')
    expect(sums({ ...rows, ...rest, ...total('6') })).toEqual([])
    expect(sums({ ...rows, ...rest, ...total('7') })).toEqual(['T3-TOT', 'T3-TOT'])
  })
})

describe('a report of no known form', () => {
  it('is not added up', () => {
    expect(check(filled(requestRow('new', '2', '0', '0', '1', '0', '0', '5')), null, context)).toEqual([])
  })
})

describe('a form that adds up', () => {
  const prints = (cells: Readonly<Record<string, number | null>>) =>
    Object.fromEntries(Object.entries(cells).map(([key, value]) => [key, value === null ? '' : String(value)]))

  it.each(annualForms.map((each) => ({ id: each.id, each })))(
    'has neither error nor doubt, whatever zeros $id leaves blank',
    ({ each }) => {
      fc.assert(
        fc.property(papers('some', [each]), (paper) => {
          expect(check(filled(prints(consistent(paper)), each.id), each, { year: paper.year })).toEqual(
            each.reportYears[0] <= paper.year && paper.year <= (each.reportYears[1] ?? Infinity)
              ? []
              : [expect.objectContaining({ code: 'STR-05' })],
          )
        }),
        { numRuns: Number(process.env['CONSISTENT_FORMS'] ?? 300) },
      )
    },
  )

  it('has a cell that was changed named by every finding', () => {
    fc.assert(
      fc.property(papers('none'), fc.nat(), fc.integer({ min: 1, max: 99 }), (paper, pick, change) => {
        const keys = Object.keys(paper.cells).filter((key) => !key.startsWith('activeDisclosure/'))
        const key = keys[pick % keys.length]!
        const nudged = { ...paper.cells, [key]: paper.cells[key]! + change }
        const findings = check(filled(prints(nudged), paper.form.id), paper.form, { year: null })
        expect(findings.length).toBeGreaterThan(0)
        for (const finding of findings.filter(({ code }) => !ofTable2(code) && code !== 'OUT-10'))
          expect(finding.cells).toContain(key)
      }),
    )
  })

  it('gets the right proposal for a changed part of table 3', () => {
    fc.assert(
      fc.property(papers('none'), fc.nat(), fc.integer({ min: 1, max: 99 }), (paper, pick, change) => {
        const keys = Object.keys(paper.cells).filter((key) => key.startsWith('requests/') && !key.endsWith('/total'))
        const key = keys[pick % keys.length]!
        const was = paper.cells[key]!
        const findings = check(filled(prints({ ...paper.cells, [key]: was + change }), paper.form.id), paper.form, {
          year: null,
        })
        const sums = findings.filter(({ code }) => !ofTable2(code))
        expect(sums.length).toBeGreaterThan(0)
        for (const finding of sums) expect(finding.proposals[0]?.changes).toEqual([{ cell: key, value: was }])
      }),
    )
  })
})

describe('a list of indicators', () => {
  const list = statutoryForms.find((each) => each.id === 'statistics-fujian')!
  const row = (key: string, value: string, cumulative: string) => ({
    label: key,
    span: { start: 0, end: 0 },
    unit: '件',
    level: 0,
    key,
    values: [value, cumulative].map((raw, index) => ({
      column: index === 0 ? 'value' : 'cumulative',
      reading: {
        raw,
        quantity: readQuantity(raw).quantity,
        unit: null,
        span: { start: 0, end: raw.length },
        certainty: 'certain' as const,
      },
    })),
  })
  it('adds up in each of its columns, by known labels', () => {
    const indicators = [
      row('requests.received', '192', '609'),
      row('requests.inPerson', '2', '58'),
      row('requests.online', '65', '148'),
      row('requests.letterFax', '125', '402'),
    ]
    expect(check({ form: list.id, cells: [], indicators, missingTables: [] }, list, context)).toMatchObject([
      {
        code: 'F-01',
        table: 'indicators',
        cells: [
          'indicators/1/cumulative',
          'indicators/2/cumulative',
          'indicators/3/cumulative',
          'indicators/0/cumulative',
        ],
        expected: '608',
        actual: '609',
      },
    ])
  })
})
