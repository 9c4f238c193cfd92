import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, foldText, isNumbering, withoutNumbering, withoutRemarks } from '../../../src/report/text/fold.ts'
import { likeness } from '../../../src/report/text/likeness.ts'
import { simplify } from '../../../src/report/text/script.ts'

describe('folding a label', () => {
  it.each([
    ['（一）予以公開', '(一)予以公开'],
    ['危及“三安全一稳定”', '危及「三安全一穩定」'],
    ['結 果 維 持', '结果维持'],
    ['规(guī)章', '规章'],
    ['數(shù)量', '数量'],
    ['本年增/减', '本年增减'],
    ['１．属于国家秘密', '1.属于国家秘密'],
    ['㈠予以公开', '(一)予以公开'],
    ['行政強製', '行政强制'],
    ['政府資訊公開', '政府信息公开'],
    ['規範性檔案', '规范性文件'],
    ['规章¹', '规章'],
  ])('%s and %s are one label', (one, other) => {
    expect(foldText(one)).toBe(foldText(other))
  })

  it('keeps the way back to the text for every unit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (raw) => {
        const { text, at } = fold(raw)
        expect(at.length).toBe(text.length + 1)
        expect(at.at(-1)).toBe(raw.length)
        for (let index = 1; index < at.length; index++) expect(at[index]).toBeGreaterThanOrEqual(at[index - 1]!)
      }),
    )
  })

  it('never changes the length when it simplifies', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        expect(simplify(raw).length).toBe(raw.length)
      }),
    )
  })
})

describe('numbering and remarks', () => {
  it.each(['一、本年', '（三）本年', '(三)本年', '1.本年', '１．本年', '①本年'])(
    'drops the numbering of %s',
    (label) => {
      expect(withoutNumbering(label)).toBe('本年')
    },
  )
  it('does not take a figure for a numbering', () => {
    expect(withoutNumbering('1.5万元')).toBe('1.5万元')
    expect(isNumbering('12')).toBe(false)
  })
  it.each(['7.', '（三）', '一、'])('%s alone is a numbering', (raw) => expect(isNumbering(raw)).toBe(true))
  it('drops remarks in brackets but not a numbering in brackets', () => {
    expect(withoutRemarks('（二）部分公开（区分处理的，只计这一情形）')).toBe('（二）部分公开')
    expect(withoutRemarks('本年(2023)制发件数')).toBe('本年制发件数')
  })
})

describe('likeness of two labels', () => {
  it('is 1 for equal ones, 0 for strangers and falls with every lost character', () => {
    expect(likeness('现行有效件数', '现行有效件数')).toBe(1)
    expect(likeness('规章', '收费')).toBe(0)
    expect(likeness('现行有效件', '现行有效件数')).toBeCloseTo(5 / 6)
    expect(likeness('', '规章')).toBe(0)
  })
})
