import { describe, expect, it } from 'vitest'
import { holdsValue, isBroken, readQuantity } from '../../../src/report/text/quantity.ts'

const number = (value: number, decimals = 0, unit: string | null = null) => ({
  quantity: { state: 'number', value, decimals },
  unit,
})

describe('a cell that holds a figure', () => {
  it.each([
    ['0', number(0)],
    ['240', number(240)],
    [' 12 ', number(12)],
    ['５', number(5)],
    ['1,234', number(1234)],
    ['12，345，678', number(12345678)],
    ['+62', number(62)],
    ['-224', number(-224)],
    ['−130', number(-130)],
    ['↓5', number(-5)],
    ['增8', number(8)],
    ['减8', number(-8)],
    ['189538647.5', number(189538647.5, 1)],
    ['97676.00', number(97676, 2)],
    ['9个', number(9, 0, '个')],
    ['102119元', number(102119, 0, '元')],
    ['38685.5(万元)', number(38685.5, 1, '万元')],
    ['240萬元', number(240, 0, '万元')],
    ['22（其中修订16件）', number(22)],
    ['999999999999999', number(999999999999999)],
    ['减少12', number(-12)],
    ['12①', number(12)],
    ['12²', number(12)],
    ['12[1]', number(12)],
    ['5*', number(5)],
    ['５［注］', number(5)],
    ['12注', number(12)],
    ['1\u03362\u033615', number(15)],
    ['-\u03361\u0336 15', number(15)],
    ['12注1', number(12)],
    ['12注¹', number(12)],
    ['12[注1]', number(12)],
    ['12（注1）', number(12)],
    ['12（¹）', number(12)],
    ['12¹,²', number(12)],
    ['12件①', number(12, 0, '件')],
    ['\u200e12\u200f', number(12)],
    ['1\u20602', number(12)],
    ['1\u00ad2\u202c', number(12)],
    ['\u202d12\u202c①', number(12)],
    ['12 345', number(12345)],
    ['13\n612', number(13612)],
    ['22 .13', number(22.13, 2)],
    ['5万 元', number(5, 0, '万元')],
    ['三', number(3)],
    ['一百零五件', number(105, 0, '件')],
    ['零', number(0)],
  ])('%s is read with its sign, decimals and unit', (raw, expected) => {
    expect(readQuantity(raw)).toEqual(expected)
  })
})

describe('a cell that holds no figure', () => {
  it.each(['', '   ', '\u00a0', '\u3000\u200b', '\u200e', '\u2060\u00ad'])('%j is blank', (raw) => {
    expect(readQuantity(raw)).toEqual({ quantity: { state: 'blank' }, unit: null })
  })
  it.each(['/', '／', '-', '--', '—', '——', '无', '無', '不涉及', '不适用', '/①', '—注'])(
    '%s means not applicable',
    (raw) => {
      expect(readQuantity(raw).quantity).toEqual({ state: 'na' })
    },
  )
  it.each([
    '000',
    '01',
    '1.',
    '.5',
    '①',
    '½',
    '²',
    '12,34',
    '-（5）',
    '12₁',
    '¹12',
    '1\u03362\u0336',
    '-\u03361\u0336',
    '¹²',
    '1,23,456',
    '2020年',
    '见附件',
    '12a',
    '1.2.3',
    '1234567890123456',
    '一',
    '三类',
  ])('%s is print that is no value', (raw) => {
    expect(readQuantity(raw).quantity).toEqual({ state: 'unreadable' })
    expect(holdsValue(raw)).toBe(false)
  })
})

describe('a figure with blanks between its digits', () => {
  it.each(['13\n612', '12 345', '1 2', '１ ２件'])('%j is broken, and never a piece of a line', (raw) => {
    expect(isBroken(raw)).toBe(true)
    expect(holdsValue(raw)).toBe(false)
  })
  it.each(['13612', '38685.5 (万元)', ' 5 ', '5 件'])('%j is whole', (raw) => {
    expect(isBroken(raw)).toBe(false)
  })
})

describe('a figure in words', () => {
  it('is a value in a cell, but never a piece of a line, where labels have such words', () => {
    expect(['三', '十二', '一百零五件'].map(holdsValue)).toEqual([false, false, false])
  })
})

describe('a figure with something beside it that nobody can read', () => {
  it.each(['129\uf797', '14127.67（万', '\ue0015', '50284.', '\u202e12'])('%s is broken', (raw) =>
    expect(isBroken(raw)).toBe(true),
  )
  it.each(['22（其中修订16件）', '12①', '（5）'])('%s is whole', (raw) => expect(isBroken(raw)).toBe(false))
})
