// OUT-07: a figure ten, a hundred or ten thousand times that of the years around it, or as small a part of it.
import type { CellKey } from '../../model/filled-form.ts'
import { printDecimal } from '../../text/decimal.ts'
import { breakBetween, operands, ownYear, yearOf } from '../beside.ts'
import type { Figure, Year } from '../beside.ts'
import type { HeldReport } from '../held-report.ts'
import type { Notice } from '../rule.ts'
import * as words from '../words/outliers.ts'

/** Figures that go on from year to year: requests, decisions, money in the form's unit. */
const yearly = /^(?:requests\/new\/total|activeDisclosure\/(?:[^/]+\/decisions|fees\/amount))$/u
export const yearlyKeys = ({ keys }: Year): CellKey[] => keys.filter((key) => yearly.test(key))

/** Printed in whatever unit, so that nothing but another unit can be told from it. */
const ofAnyUnit: CellKey = 'activeDisclosure/procurement/amount'

const powers = [10, 100, 10_000]
const fewest = 20
/** 元 read as 万元: of money only. */
const money = /\/amount$/u

interface Around {
  readonly year: Year
  readonly figure: Figure
}

const near = (ratio: number, power: number, most: number): boolean => ratio <= power * most && ratio >= power / most

/** The years next to this one that print the figure, nearest first, two at most. */
function around(report: HeldReport, now: Year, key: CellKey): Around[] {
  const found = [now.year - 1, now.year + 1, now.year - 2].flatMap((wanted): Around[] => {
    const year = yearOf(report, wanted)
    const figure = year && !breakBetween(report, year, now) ? year.figure(key) : null
    return year && figure && figure.value > 0 ? [{ year, figure }] : []
  })
  return found.slice(0, 2)
}

/** The power of ten these ratios come to: two that agree allow a quarter more or less. */
function powerOf(ratios: readonly number[], key: CellKey): number | null {
  const possible = powers.filter((power) => (power < 10_000 ? key !== ofAnyUnit : money.test(key)))
  return possible.find((power) => ratios.every((ratio) => near(ratio, power, 1.25))) ?? null
}

/** A single year proves little: the same digits with noughts behind them, or an amount in another unit. */
function powerOfOne(value: number, other: number, key: CellKey): number | null {
  if (money.test(key) && near(value / other, 10_000, 2)) return 10_000
  return key === ofAnyUnit || other < 10 || other % 10 === 0
    ? null
    : (powers.find((power) => power < 10_000 && value === other * power) ?? null)
}

export function powersOfTen(report: HeldReport): (Notice & { readonly cells: readonly CellKey[] })[] {
  const now = report.beside ? ownYear(report) : null
  if (!now) return []
  return [...yearlyKeys(now), ofAnyUnit].flatMap((key) => {
    const own = now.figure(key)
    const others = around(report, now, key)
    if (!own || own.value <= 0 || others.length === 0) return []
    const figures = others.map(({ figure }) => figure.value)
    if (Math.max(own.value, ...figures) < fewest) return []
    const ratios = figures.map((figure) => own.value / figure)
    const single = others.length === 1
    const larger = single ? powerOfOne(own.value, figures[0]!, key) : powerOf(ratios, key)
    const smaller =
      single || larger !== null
        ? null
        : powerOf(
            ratios.map((ratio) => 1 / ratio),
            key,
          )
    const power = larger ?? smaller
    if (power === null) return []
    const printed = others.map(({ year, figure }) => ({ year: year.year, print: printDecimal(figure) }))
    const message = words.powerOfTen(report.name(key), now.year, printDecimal(own), power, larger !== null, printed)
    const sides = { expected: words.figures(printed.map(({ print }) => print)), actual: printDecimal(own) }
    return [{ cells: [key], message, ...sides, others: others.flatMap(({ year }) => operands(year, [key])) }]
  })
}
