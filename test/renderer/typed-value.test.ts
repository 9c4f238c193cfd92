// What a person types into a cell.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Held } from '../../src/report/model/revision.ts'
import { quoteOf, readTyped, sameHeld, typedForm } from '../../src/renderer/page/typed-value.ts'
import { typedProblems } from '../../src/renderer/page/words.ts'

const number = (value: number, decimals = 0): Held => ({ state: 'number', value, decimals })
const held = (text: string) => {
  const typed = readTyped(text)
  return typed.ok ? typed.held : typed.problem
}

describe('a typed value', () => {
  it.each([
    ['52', number(52)],
    ['０５２', number(52)],
    ['1,234', number(1234)],
    ['１，２３４，５６７', number(1234567)],
    [' 12 ', number(12)],
    ['-338', number(-338)],
    ['−338', number(-338)],
    ['+8', number(8)],
    ['189538647.50', number(189538647.5, 2)],
    ['38685．5', number(38685.5, 1)],
    ['0', number(0)],
    ['-0', number(0)],
    ['', { state: 'blank' }],
    ['　', { state: 'blank' }],
    ['/', { state: 'na' }],
    ['／', { state: 'na' }],
    ['—', { state: 'na' }],
    ['--', { state: 'na' }],
    ['不适用', { state: 'na' }],
  ])('“%s” is read', (text, expected) => {
    expect(held(text)).toEqual(expected)
  })

  it.each([
    ['12x', 'not-a-number'],
    ['1 2件', 'not-a-number'],
    ['.5', 'not-a-number'],
    ['1.2.3', 'not-a-number'],
    ['1e3', 'not-a-number'],
    ['12,34', 'misplaced-comma'],
    ['1234567890123456', 'too-many-digits'],
    ['1.2345678', 'too-many-decimals'],
  ])('“%s” is refused with a sentence', (text, problem) => {
    expect(held(text)).toBe(problem)
    expect(typedProblems[problem as keyof typeof typedProblems]).toMatch(/。$/)
  })

  it('comes back as it was held', () => {
    const kept = fc.oneof(
      fc.constantFrom<Held>({ state: 'blank' }, { state: 'na' }),
      fc
        .tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: 0, max: 6 }))
        .map(([units, decimals]) => number(Number((units / 10 ** decimals).toFixed(decimals)) || 0, decimals)),
    )
    fc.assert(
      fc.property(kept, (value) => {
        expect(sameHeld(held(typedForm(value)) as Held, value)).toBe(true)
      }),
    )
  })
})

describe('a quotation', () => {
  const text = '全年共受理249件（含结转3件），收费１，２３４．５元，其余为/。'
  const quote = (piece: string) =>
    quoteOf(text, { start: text.indexOf(piece), end: text.indexOf(piece) + piece.length })

  it('takes the one figure of what is selected, with its own place', () => {
    expect(quote('249')).toEqual({ held: number(249), span: { start: 5, end: 8 } })
    expect(quote('受理249件')).toEqual({ held: number(249), span: { start: 5, end: 8 } })
    const fee = quote('收费１，２３４．５元')
    expect(fee?.held).toEqual(number(1234.5, 1))
    expect(fee && text.slice(fee.span.start, fee.span.end)).toBe('１，２３４．５')
  })

  it('takes a mark', () => {
    expect(quote('/')?.held).toEqual({ state: 'na' })
  })

  it('takes nothing from words alone or from two figures', () => {
    expect(quote('受理')).toBeNull()
    expect(quote('249件（含结转3件')).toBeNull()
  })
})
