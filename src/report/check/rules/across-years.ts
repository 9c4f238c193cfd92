// XY and T2B-03: what one year's report hands to the next must arrive there. Flows of table 4 are no such thing, and neither
// are the stocks of the two annual forms, which count different things.
import { columnName } from '../../form-words.ts'
import type { CellKey } from '../../model/filled-form.ts'
import { documentsCleared, documentsWithdrawn, itemsRevised } from '../../text/across-wording.ts'
import { add, printDecimal, subtract } from '../../text/decimal.ts'
import type { Decimal } from '../../text/decimal.ts'
import { coreOf } from '../../text/indicator-label.ts'
import { labels } from '../../text/indicator-wording.ts'
import { breakBetween, operands, ownYear, softened, withYearBefore, yearOf } from '../beside.ts'
import type { Figure, Year } from '../beside.ts'
import type { HeldReport } from '../held-report.ts'
import { proseOf } from '../prose.ts'
import { annual } from '../rule.ts'
import type { Notice, Rule } from '../rule.ts'
import * as words from '../words/across-years.ts'

const columns = ['natural', 'business', 'research', 'publicInterest', 'legalService', 'otherOrg', 'total'] as const
const documents = ['regulations', 'normativeDocs'] as const
const itemRows = ['licensing', 'otherServices', 'penalties', 'coercion', 'fees'] as const

const at = (row: string, column: string): CellKey => `activeDisclosure/${row}/${column}`
const print = (figure: Figure): string => words.figure(printDecimal(figure), figure.from)
const says = ({ outline }: HeldReport, wording: RegExp): boolean =>
  outline !== null && wording.test(proseOf(outline, 'whole').text)

/** `test` over this report and that of the year before; across a merger what it finds is a note. */
const withBefore =
  (test: (report: HeldReport, before: Year, now: Year) => readonly Notice[]) =>
  (report: HeldReport): Notice[] => {
    const years = withYearBefore(report)
    if (!years) return []
    const { before, now } = years
    return softened(breakBetween(report, before, now), words.broken, test(report, before, now))
  }

interface Carried {
  readonly column: (typeof columns)[number]
  readonly out: Figure
  readonly into: Figure
}

/** Columns in which what the earlier year carried out is not what the later one carried in. */
const unequalCarry = (earlier: Year, later: Year): Carried[] =>
  columns.flatMap((column): Carried[] => {
    const out = earlier.figure(`requests/carriedOut/${column}`)
    const into = later.figure(`requests/carriedIn/${column}`)
    return out && into && out.value !== into.value ? [{ column, out, into }] : []
  })

const distance = (a: Decimal, b: Decimal): string => {
  const size = subtract(a, b)
  return printDecimal({ ...size, value: Math.abs(size.value) })
}

function carriedIn(report: HeldReport, before: Year, now: Year): Notice[] {
  return unequalCarry(before, now).map(({ column, out, into }) => ({
    weight: column === 'total' ? 'error' : 'doubt',
    cells: [`requests/carriedIn/${column}`],
    message: words.carriedOver({
      before: before.year,
      now: now.year,
      left: print(out),
      right: print(into),
      difference: distance(out, into),
      column: columnName(report.form, 'requests', column),
    }),
    expected: printDecimal(out),
    actual: printDecimal(into),
    others: operands(before, [`requests/carriedOut/${column}`]),
  }))
}

/**
 * The same seen from the earlier report, so that whoever opens it sees it too. It counts once: the later report repeats a
 * figure of the earlier, so the error is the later one's, and here stands one note for all columns.
 */
function carriedOn(report: HeldReport): Notice[] {
  const now = ownYear(report)
  const next = now && yearOf(report, now.year + 1)
  const unequal = next ? unequalCarry(now, next) : []
  if (!next || unequal.length === 0) return []
  const sides = unequal.map(({ column, out, into }) => ({
    left: print(out),
    right: print(into),
    difference: distance(out, into),
    column: columnName(report.form, 'requests', column),
  }))
  const keys = (row: string): CellKey[] => unequal.map(({ column }) => `requests/${row}/${column}`)
  const notice: Notice = {
    weight: 'note',
    cells: keys('carriedOut'),
    message: words.carriedOn(now.year, next.year, sides),
    expected: words.list(unequal.map(({ into }) => printDecimal(into))),
    actual: words.list(unequal.map(({ out }) => printDecimal(out))),
    others: operands(next, keys('carriedIn')),
  }
  return softened(breakBetween(report, now, next), words.broken, [notice])
}

/** The one figure of the year under this label in another report's list; null where there is none or several. */
function listed({ neighbour }: Year, wording: RegExp): Decimal | null {
  const rows = (neighbour?.indicators ?? []).filter(({ label }) => wording.test(coreOf(label)))
  const held = rows.length === 1 ? rows[0]!.values['value'] : undefined
  return held?.state === 'number' ? { value: held.value, decimals: held.decimals } : null
}

function leftOver(_: HeldReport, before: Year, now: Year): Notice[] {
  const [received, closed] = [listed(before, labels.received), listed(before, labels.closed)]
  const key = 'requests/carriedIn/total'
  const into = now.figure(key)
  if (!received || !closed || !into) return []
  const left = subtract(received, closed)
  if (left.value < 0 || left.value === into.value) return []
  const figures = [received, closed, left].map(printDecimal)
  const message = words.neverClosed(before.year, figures[0]!, figures[1]!, figures[2]!, now.year, print(into))
  return [{ cells: [key], message, expected: figures[2]!, actual: printDecimal(into) }]
}

interface Stock {
  readonly row: (typeof documents)[number]
  readonly stock: Figure
  readonly made: Figure
  readonly repealed: Figure
  readonly inForce: Figure | null
}

/** A flow left blank was none; a stock left blank may be any, and what follows from it is worth a look at most. */
const isTold = ({ from }: Figure): boolean => from === 'print' || from === 'parts'

const stocks = (before: Year, now: Year): Stock[] =>
  documents.flatMap((row): Stock[] => {
    const stock = before.figure(at(row, 'inForce'))
    const [made, repealed] = [now.figure(at(row, 'made')), now.figure(at(row, 'repealed'))]
    return stock && made && repealed ? [{ row, stock, made, repealed, inForce: now.figure(at(row, 'inForce')) }] : []
  })

const overRepealed = ({ stock, made, repealed }: Stock): boolean => repealed.value > add([stock, made]).value

function repealedTooMany(report: HeldReport, before: Year, now: Year): Notice[] {
  return stocks(before, now)
    .filter(overRepealed)
    .map(({ row, stock, made, repealed }) => ({
      cells: [at(row, 'made'), at(row, 'repealed')],
      message: words.repealedTooMany(
        report.rowName('activeDisclosure', row),
        now.year,
        print(repealed),
        before.year,
        print(stock),
        print(made),
      ),
      expected: `≤ ${printDecimal(add([stock, made]))}`,
      actual: printDecimal(repealed),
      others: operands(before, [at(row, 'inForce')]),
      ...(isTold(stock) ? {} : { weight: 'note' }),
    }))
}

function stockAndFlow(report: HeldReport, before: Year, now: Year): Notice[] {
  const explained = says(report, documentsCleared)
  return stocks(before, now).flatMap((each): Notice[] => {
    const { row, stock, made, repealed, inForce } = each
    const expected = subtract(add([stock, made]), repealed)
    if (!inForce || overRepealed(each) || expected.value === inForce.value) return []
    const message = words.stock({
      row: report.rowName('activeDisclosure', row),
      before: before.year,
      now: now.year,
      stock: print(stock),
      made: print(made),
      repealed: print(repealed),
      expected: printDecimal(expected),
      actual: print(inForce),
    })
    return [
      {
        cells: ['made', 'repealed', 'inForce'].map((column) => at(row, column)),
        message,
        expected: printDecimal(expected),
        actual: printDecimal(inForce),
        others: operands(before, [at(row, 'inForce')]),
        ...(explained || !isTold(stock) || !isTold(inForce) ? { weight: 'note' } : {}),
      },
    ]
  })
}

function itemStock(report: HeldReport, before: Year, now: Year): Notice[] {
  const explained = says(report, itemsRevised)
  return itemRows.flatMap((row): Notice[] => {
    const items = before.figure(at(row, 'previousItems'))
    const change = before.figure(at(row, 'change'))
    const actual = now.figure(at(row, 'previousItems'))
    if (!items || !change || !actual) return []
    const expected = add([items, change])
    if (expected.value === actual.value) return []
    const message = words.items({
      row: report.rowName('activeDisclosure', row),
      before: before.year,
      now: now.year,
      items: print(items),
      change: print(change),
      expected: printDecimal(expected),
      actual: print(actual),
    })
    return [
      {
        cells: [at(row, 'previousItems')],
        message,
        expected: printDecimal(expected),
        actual: printDecimal(actual),
        others: operands(before, [at(row, 'previousItems'), at(row, 'change')]),
        ...(explained || !isTold(items) || !isTold(actual) ? { weight: 'note' } : {}),
      },
    ]
  })
}

/** Rows of documents with what was open to the public in both years. */
const published = (before: Year, now: Year) =>
  documents.flatMap((row) => {
    const [earlier, total] = [before.figure(at(row, 'totalPublished')), now.figure(at(row, 'totalPublished'))]
    return earlier && total ? [{ row, earlier, total, others: operands(before, [at(row, 'totalPublished')]) }] : []
  })

function grownTooMuch(report: HeldReport, before: Year, now: Year): Notice[] {
  return published(before, now).flatMap(({ row, earlier, total, others }): Notice[] => {
    const fresh = now.figure(at(row, 'published'))
    if (!fresh || total.value <= add([earlier, fresh]).value) return []
    const name = report.rowName('activeDisclosure', row)
    const cells = [at(row, 'published'), at(row, 'totalPublished')]
    const message = words.grownTooMuch(name, now.year, print(total), before.year, print(earlier), print(fresh))
    const expected = `≤ ${printDecimal(add([earlier, fresh]))}`
    return [{ cells, message, expected, actual: printDecimal(total), others }]
  })
}

function shrunk(report: HeldReport, before: Year, now: Year): Notice[] {
  if (says(report, documentsWithdrawn)) return []
  return published(before, now).flatMap(({ row, earlier, total, others }): Notice[] => {
    if (total.value >= earlier.value) return []
    const name = report.rowName('activeDisclosure', row)
    const message = words.shrunk(name, now.year, print(total), before.year, print(earlier))
    const expected = `≥ ${printDecimal(earlier)}`
    return [{ cells: [at(row, 'totalPublished')], message, expected, actual: printDecimal(total), others }]
  })
}

const { about } = words
const older = ['annual-2019']
const newer = ['annual-2021']

export const acrossYearRules: readonly Rule[] = [
  {
    id: 'XY-01',
    forms: annual,
    weight: 'error',
    about: about['XY-01'],
    test: (report) => [...withBefore(carriedIn)(report), ...carriedOn(report)],
  },
  { id: 'XY-02', forms: older, weight: 'note', about: about['XY-02'], test: withBefore(leftOver) },
  { id: 'XY-03', forms: newer, weight: 'doubt', about: about['XY-03'], test: withBefore(stockAndFlow) },
  { id: 'XY-05', forms: older, weight: 'doubt', about: about['XY-05'], test: withBefore(itemStock) },
  { id: 'XY-06', forms: older, weight: 'note', about: about['XY-06'], test: withBefore(grownTooMuch) },
  { id: 'XY-07', forms: older, weight: 'note', about: about['XY-07'], test: withBefore(shrunk) },
  { id: 'T2B-03', forms: newer, weight: 'doubt', about: about['T2B-03'], test: withBefore(repealedTooMany) },
]
