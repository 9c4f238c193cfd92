import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printNumeral, readNumeral } from '../../../src/report/text/numeral.ts'

describe('Chinese numerals', () => {
  it.each([
    ['零', 0],
    ['〇', 0],
    ['五', 5],
    ['十', 10],
    ['十二', 12],
    ['一十二', 12],
    ['二十', 20],
    ['一百二十三', 123],
    ['一百零五', 105],
    ['一百十五', 115],
    ['两千零五', 2005],
    ['两千零五十', 2050],
    ['一万零三十', 10030],
    ['三万二千', 32000],
    ['十万零三百', 100300],
    ['一亿零五', 100000005],
    ['二〇二四', 2024],
    ['壹佰贰拾叁', 123],
    ['叁萬貳仟', 32000],
  ])('%s is read', (text, value) => {
    expect(readNumeral(text)).toBe(value)
  })

  it.each([
    '',
    '一百二',
    '二千五',
    '二百零十',
    '三三十',
    '十十',
    '百',
    '零五',
    '一万万',
    '12',
    '一百二十三件',
    '百五',
    '三五',
    '一两',
  ])('%s is no numeral', (text) => {
    expect(readNumeral(text)).toBeNull()
  })

  it('come back as they were printed', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.integer({ min: 0, max: 99999 }), fc.integer({ min: 0, max: 999_999_999_999 })),
        (value) => {
          expect(readNumeral(printNumeral(value))).toBe(value)
        },
      ),
    )
  })

  it('are read in one way or not at all', () => {
    const character = fc.constantFrom(...'零一二三九十百千万亿')
    fc.assert(
      fc.property(fc.array(character, { minLength: 1, maxLength: 8 }), (characters) => {
        const value = readNumeral(characters.join(''))
        if (value !== null) expect(readNumeral(printNumeral(value))).toBe(value)
      }),
      { numRuns: 2000 },
    )
  })
})
