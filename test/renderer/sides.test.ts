// Which side of its equation a cell is lit as, told by figures alone.
import { describe, expect, it } from 'vitest'
import type { Held, JudgedFinding } from '../../src/report/model/revision.ts'
import { litSpans, operandsOf } from '../../src/renderer/page/lit.ts'
import { addsUp, saysApart, sidesOf, type Views } from '../../src/renderer/page/sides.ts'

/** Cells `a/a/0`, `a/a/1` … with these figures; null is a blank. Each stands at ten times its index. */
function cellsWith(figures: readonly (number | null)[]): { keys: readonly string[]; views: Views } {
  const keys = figures.map((_, index) => `a/a/${index}`)
  const held = (figure: number | null): Held =>
    figure === null ? { state: 'blank' } : { state: 'number', value: figure, decimals: 0 }
  const views = keys.map((key, index) => {
    const span = { start: 10 * index, end: 10 * index + 2 }
    return [key, { held: held(figures[index] ?? null), span }] as const
  })
  return { keys, views: new Map(views) }
}

function findingOf(figures: readonly (number | null)[], change: Partial<JudgedFinding> = {}) {
  const { keys, views } = cellsWith(figures)
  const sound = { code: 'T3-ROW', weight: 'error', table: 'a', cells: keys, at: null, message: '' } as const
  const open = { id: 'a', verdict: null, open: true, expected: null, actual: null, proposals: [] } as const
  const finding: JudgedFinding = { ...sound, ...open, ...change }
  return { finding, views }
}

const told = (figures: readonly (number | null)[], change: Partial<JudgedFinding>) => {
  const { finding, views } = findingOf(figures, change)
  return [...sidesOf(finding, views).values()].map((side) => side[0]).join('')
}

describe('the sides of an equation', () => {
  it('part where the figures make what was expected and what stands there', () => {
    expect(told([240, 4, 1, 246], { expected: '245', actual: '246' })).toBe('lllr')
    expect(told([98, 2, 69, 4], { expected: '100', actual: '73' })).toBe('llrr')
    expect(told([0.1, 0.2, 0.4], { expected: '0.3', actual: '0.4' })).toBe('llr')
  })

  it('leave noughts and blanks beside the line with the parts', () => {
    expect(told([5, 0, null, 6], { expected: '5', actual: '6' })).toBe('lllr')
    expect(told([5, null, 0, 7, 0], { expected: '5', actual: '7' })).toBe('lllrr')
  })

  it('are those the finding says, noughts beside the line among them', () => {
    expect(told([5, 0, 0, 7], { expected: '5', actual: '7', rightCount: 2 })).toBe('llrr')
    expect(told([5, 0, 0, 7], { expected: '5', actual: '7', rightCount: 1 })).toBe('lllr')
  })

  it('are told by the one that adds up where a blank total counts as its parts', () => {
    expect(told([246, null, 241, 4], { expected: '249', actual: '245' })).toBe('llrr')
    expect(told([246, 3, null, 4], { expected: '249', actual: '245' })).toBe('llrr')
  })

  it('are one each where two cells are compared, and the right one alone where a total is wanted', () => {
    expect(told([7, 5], { expected: '≤ 5', actual: '7' })).toBe('lr')
    expect(told([null], { expected: '3', actual: '空白' })).toBe('r')
    const bound = findingOf([7, 5], { expected: '≤ 5', actual: '7' })
    expect(addsUp(bound.finding, bound.views)).toBe(false)
  })

  it('put what stands in other reports, and all but the last, on the left', () => {
    const others = [
      { reportId: 2, year: 2021, cell: 'a/a/9', held: { state: 'number', value: 5, decimals: 0 } },
    ] as const
    expect(told([3, 1, 9], { expected: '7', actual: '9', others })).toBe('llr')
    expect(told([9], { expected: '5', actual: '9', others })).toBe('r')
  })

  it('are not there where nothing is compared', () => {
    expect(told([1, 2, 3], {})).toBe('')
    expect(told([1, 2, 30, 4], { expected: '99', actual: '88' })).toBe('')
    expect(told([1120, 86412905.6], { expected: '元', actual: '86412905.6' })).toBe('')
  })

  it('are prose and table where the finding stands in the prose', () => {
    const { finding, views } = findingOf([240, 9], { expected: '249', actual: '246', at: { start: 500, end: 504 } })
    expect(saysApart(finding, views)).toBe(true)
    expect([...sidesOf(finding, views).values()]).toEqual(['left', 'left'])
    const lit = litSpans(null, finding, views as never, null)
    expect(lit.map(({ start, side }) => [start, side])).toEqual([
      [0, 'left'],
      [10, 'left'],
      [500, 'right'],
    ])
  })
})

describe('cells in the tables', () => {
  it('are lit by side, and plainly where they have none', () => {
    const sum = findingOf([1, 2, 4], { expected: '3', actual: '4' })
    expect([...operandsOf(sum.finding, sum.views).values()]).toEqual(['left', 'left', 'right'])
    const list = findingOf([1, 2, 4])
    expect([...operandsOf(list.finding, list.views).values()]).toEqual(['plain', 'plain', 'plain'])
    expect(operandsOf(null, list.views).size).toBe(0)
  })
})
