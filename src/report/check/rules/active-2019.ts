// T2A: table 2 of the form of 2019. Stocks, flows and items are different things; only what must hold between them is asked.
import type { CellKey } from '../../model/filled-form.ts'
import { changeInWords } from '../../text/duty-wording.ts'
import type { HeldReport } from '../held-report.ts'
import type { Notice, Rule } from '../rule.ts'
import * as words from '../words/active-disclosure.ts'
import { rulesWithoutPower } from './rule-making.ts'

const at = (row: string, column: string): CellKey => `activeDisclosure/${row}/${column}`
const documents = ['regulations', 'normativeDocs'] as const
const itemRows = ['licensing', 'otherServices', 'penalties', 'coercion', 'fees'] as const
const decidingRows = ['licensing', 'otherServices', 'penalties', 'coercion'] as const

interface Pair {
  readonly row: string
  readonly left: number
  readonly right: number
  readonly figures: readonly [string, string]
  readonly cells: readonly [CellKey, CellKey]
}

/** Two printed figures of each row; rows where either is not printed are left out. */
function pairs(report: HeldReport, rows: readonly string[], left: string, right: string): Pair[] {
  return rows.flatMap((row) => {
    const cells = [at(row, left), at(row, right)] as const
    const [a, b] = [report.printed(cells[0]), report.printed(cells[1])]
    const figures = [report.figure(cells[0]), report.figure(cells[1])] as const
    return a === null || b === null ? [] : [{ row, left: a, right: b, figures, cells }]
  })
}

type Say = (row: string, left: string, right: string) => string

/** `breaks` says when the two figures of a row call for a notice. */
const eachPair =
  (rows: readonly string[], left: string, right: string, breaks: (a: number, b: number) => boolean, say: Say) =>
  (report: HeldReport): Notice[] =>
    pairs(report, rows, left, right)
      .filter((pair) => breaks(pair.left, pair.right))
      .map(({ row, cells, figures }) => ({
        cells,
        message: say(report.rowName('activeDisclosure', row), ...figures),
        actual: figures[1],
      }))

function changesInWords(report: HeldReport): Notice[] {
  return itemRows.flatMap((row): Notice[] => {
    const key = at(row, 'change')
    const raw = report.readings.get(key)?.raw.trim()
    if (raw === undefined || report.printed(key) === null || !changeInWords.test(raw)) return []
    return [{ cells: [key], message: words.changeInWords(report.name(key), raw, report.figure(key)) }]
  })
}

function decisionsWithoutItems(report: HeldReport): Notice[] {
  // An organ whose list of items is kept elsewhere prints none in any row.
  const keepsItems = itemRows.some((row) => (report.printed(at(row, 'previousItems')) ?? NaN) > 0)
  return decidingRows.flatMap((row): Notice[] => {
    const cells = ['previousItems', 'change', 'decisions'].map((column) => at(row, column))
    const [items, decisions] = [report.printed(cells[0]!), report.printed(cells[2]!)]
    const change = report.counted(cells[1]!)
    if (items === null || change === null || decisions === null || items + change !== 0 || decisions <= 0) return []
    const message = words.decisionsWithoutItems(report.rowName('activeDisclosure', row), report.figure(cells[2]!))
    return [{ cells, message, ...(keepsItems ? {} : { weight: 'note' }) }]
  })
}

const itemsKey = at('procurement', 'items')
const amountKey = at('procurement', 'amount')

function itemsAndAmount(report: HeldReport): Notice[] {
  const [items, amount] = [report.printed(itemsKey), report.printed(amountKey)]
  if (items === null || amount === null || (items === 0) === (amount === 0)) return []
  const cells = [itemsKey, amountKey]
  return items > 0
    ? [{ cells, message: words.itemsWithoutAmount(report.figure(itemsKey)) }]
    : [{ cells, weight: 'note', message: words.amountWithoutItems(report.figure(amountKey)) }]
}

/** 元 a purchase. */
const leastEach = 1
const mostEach = 5e7

function amountUnit(report: HeldReport): Notice[] {
  const amount = report.printed(amountKey)
  if (amount === null || amount <= 0 || report.readings.get(amountKey)?.unit !== null) return []
  const items = report.printed(itemsKey)
  const figure = report.figure(amountKey)
  const cells = [itemsKey, amountKey]
  if (items === null || items <= 0) return [{ cells: [amountKey], weight: 'note', message: words.unitMissing(figure) }]
  const readings = [
    { unit: words.yuan, each: amount / items },
    { unit: words.tenThousandYuan, each: (amount * 1e4) / items },
  ]
  const plausible = readings.filter(({ each }) => each >= leastEach && each <= mostEach)
  if (plausible.length > 1) return [{ cells: [amountKey], weight: 'note', message: words.unitMissing(figure) }]
  const [only] = plausible
  const count = report.figure(itemsKey)
  if (!only) return [{ cells, message: words.unitImplausible(figure, count) }]
  return [
    {
      cells,
      message: words.unitOf(figure, count, only.unit, only.each.toFixed(0)),
      expected: only.unit,
      actual: figure,
      proposals: [
        {
          changes: [{ cell: amountKey, value: amount }],
          why: words.unitWhy(figure, only.unit),
          repairs: ['T2A-10'],
        },
      ],
    },
  ]
}

const { about } = words
const older = ['annual-2019']
// Below this two equal counts may be chance.
const manyItems = 50

export const activeRules2019: readonly Rule[] = [
  {
    id: 'T2A-01',
    forms: older,
    weight: 'error',
    about: about['T2A-01'],
    test: eachPair(documents, 'totalPublished', 'published', (total, fresh) => total < fresh, words.totalTooSmall),
  },
  {
    id: 'T2A-02',
    forms: older,
    weight: 'note',
    about: about['T2A-02'],
    test: eachPair(documents, 'published', 'made', (published, made) => published > made, words.moreThanMade),
  },
  {
    id: 'T2A-03',
    forms: older,
    weight: 'note',
    about: about['T2A-03'],
    test: eachPair(documents, 'published', 'made', (published, made) => published < made, words.lessThanMade),
  },
  {
    id: 'T2A-04',
    forms: older,
    weight: 'note',
    about: about['T2A-04'],
    test: eachPair(
      documents,
      'published',
      'totalPublished',
      (fresh, total) => fresh === total && fresh > 0,
      words.totalUnchanged,
    ),
  },
  {
    id: 'T2A-05',
    forms: older,
    weight: 'error',
    about: about['T2A-05'],
    test: eachPair(itemRows, 'previousItems', 'change', (before, change) => before + change < 0, words.negativeItems),
  },
  { id: 'T2A-06', forms: older, weight: 'note', about: about['T2A-06'], test: changesInWords },
  { id: 'T2A-07', forms: older, weight: 'doubt', about: about['T2A-07'], test: decisionsWithoutItems },
  {
    id: 'T2A-08',
    forms: older,
    weight: 'note',
    about: about['T2A-08'],
    test: eachPair(
      decidingRows,
      'previousItems',
      'decisions',
      (items, decisions) => items === decisions && items >= manyItems,
      words.itemsLikeDecisions,
    ),
  },
  { id: 'T2A-09', forms: older, weight: 'doubt', about: about['T2A-09'], test: itemsAndAmount },
  { id: 'T2A-10', forms: older, weight: 'doubt', about: about['T2A-10'], test: amountUnit },
  { id: 'T2A-11', forms: older, weight: 'doubt', about: about['T2A-11'], test: rulesWithoutPower },
]
