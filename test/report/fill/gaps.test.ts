import { describe, expect, it } from 'vitest'
import { blanksIn, learnGaps } from '../../../src/report/fill/gaps.ts'
import type { GapRow } from '../../../src/report/fill/gaps.ts'

const row = (columns: number, ...gaps: (number | null)[]): GapRow => ({
  printed: gaps.length - 1,
  columns,
  gaps,
  endsTable: false,
})

describe('what empty lines say about blank cells', () => {
  it('is one more for each blank cell, where full rows show one between cells', () => {
    const rule = learnGaps([row(3, 1, 1, 1, 1), row(3, 1, 3), row(3, 4)], [])
    expect(rule).toEqual({ base: 1, step: 1, sound: true })
    expect(blanksIn(row(3, 1, 3), 1, 1)).toEqual([0, 2])
  })
  it('is two more for each, where blank cells keep their own gap', () => {
    expect(learnGaps([row(3, 1, 1, 1, 1), row(3, 1, 3, 1), row(3, 7)], [])).toEqual({ base: 1, step: 2, sound: true })
    expect(blanksIn(row(3, 1, 3, 1), 1, 2)).toEqual([0, 1, 0])
  })
  it('is nothing where no row shows more than the usual gap', () => {
    expect(learnGaps([row(3, 1, 1, 1, 1), row(3, 1, 1)], [])).toEqual({ base: 1, step: null, sound: false })
  })
  it('is unsound as soon as one row is not accounted for', () => {
    expect(learnGaps([row(3, 1, 1, 1, 1), row(3, 1, 3), row(3, 1, 2)], [])).toEqual({ base: 1, step: 1, sound: false })
  })
  it('leaves out the row that the end of the text cut off', () => {
    expect(learnGaps([row(3, 1, 1, 1, 1), row(3, 1, 3), row(3, 2, null)], [])?.sound).toBe(true)
  })
  it('takes the gap between heads where no row is full', () => {
    expect(learnGaps([row(3, 1, 3)], [1, 1, 1])).toEqual({ base: 1, step: 1, sound: true })
    expect(learnGaps([], [])).toBeNull()
  })
})
