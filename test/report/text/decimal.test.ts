import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { add, printDecimal, subtract } from '../../../src/report/text/decimal.ts'

const decimal = (value: number, decimals: number) => ({ value, decimals })

describe('sums of printed figures', () => {
  it('are exact where binary fractions are not', () => {
    expect(add([decimal(0.1, 1), decimal(0.2, 1)])).toEqual(decimal(0.3, 1))
    expect(subtract(decimal(0.3, 1), decimal(0.1, 1))).toEqual(decimal(0.2, 1))
  })
  it('keep the decimals that the finest figure prints', () => {
    expect(printDecimal(add([decimal(1, 0), decimal(2.5, 2)]))).toBe('3.50')
    expect(printDecimal(subtract(decimal(0.05, 2), decimal(1, 0)))).toBe('-0.95')
  })
  it('come to 0 for nothing', () => expect(add([])).toEqual(decimal(0, 0)))
  it('are undone by subtraction', () => {
    const figure = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((cents) => decimal(cents / 100, 2))
    fc.assert(
      fc.property(figure, figure, (one, other) => {
        expect(subtract(add([one, other]), other).value).toBe(one.value)
      }),
    )
  })
})
