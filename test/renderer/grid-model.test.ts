// Where arrow keys lead in the statutory forms, and how the forms are laid out on screen.
import { describe, expect, it } from 'vitest'
import { revise } from '../../src/report/revise.ts'
import { showReview } from '../../src/report/show.ts'
import { headsOf, moved, valueCells, type Move } from '../../src/renderer/page/grid-model.ts'
import { blockEnds, columnKinds } from '../../src/renderer/page/table-layout.ts'
import { madeUpExtraction, requestRow } from '../made-up-extraction.ts'

const tables = showReview(
  revise(
    madeUpExtraction({
      year: 2020,
      form: 'annual-2019',
      cells: requestRow('new', [1, 2, 3, 4, 5, 6], 21),
      indicators: [
        { label: '主动公开数', values: { value: 1, cumulative: 2 } },
        { label: '申请总数', values: { value: 3 } },
      ],
    }),
    [],
  ),
).tables
const tableOf = (key: string) => {
  const found = tables.find((table) => table.key === key)
  if (!found) throw new Error(`no ${key}`)
  return found
}
const requests = tableOf('requests')
const active = tableOf('activeDisclosure')
const litigation = tableOf('reviewLitigation')
const indicators = tableOf('indicators')

describe('moving', () => {
  it('goes to the neighbour in the row and stops at its ends', () => {
    expect(moved(requests, 'requests/new/natural', 'right')).toBe('requests/new/business')
    expect(moved(requests, 'requests/new/natural', 'left')).toBe('requests/new/natural')
    expect(moved(requests, 'requests/new/total', 'right')).toBe('requests/new/total')
    expect(moved(requests, 'requests/new/business', 'rowEnd')).toBe('requests/new/total')
    expect(moved(requests, 'requests/new/business', 'rowStart')).toBe('requests/new/natural')
  })

  it('goes up and down a column, over the heads between blocks', () => {
    expect(moved(requests, 'requests/carriedIn/total', 'down')).toBe('requests/granted/total')
    expect(moved(active, 'activeDisclosure/normativeDocs/published', 'down')).toBe('activeDisclosure/licensing/change')
    expect(moved(active, 'activeDisclosure/licensing/change', 'up')).toBe('activeDisclosure/normativeDocs/published')
  })

  it('takes the nearest cell where the next row has fewer', () => {
    expect(moved(active, 'activeDisclosure/coercion/decisions', 'down')).toBe('activeDisclosure/fees/change')
    expect(moved(active, 'activeDisclosure/fees/change', 'up')).toBe('activeDisclosure/coercion/change')
  })

  it('reaches first and last, and begins at the first', () => {
    expect(moved(requests, 'requests/partial/natural', 'first')).toBe('requests/new/natural')
    expect(moved(requests, null, 'down')).toBe('requests/new/natural')
    expect(moved(litigation, null, 'last')).toBe('reviewLitigation/review/upheld')
    expect(moved(litigation, 'reviewLitigation/review/upheld', 'last')).toBe('reviewLitigation/afterReview/total')
  })

  it('reaches every cell of every table from its first by right and down alone', () => {
    for (const table of tables) {
      const seen = new Set<string>()
      const walk = (key: string | null) => {
        if (key === null || seen.has(key)) return
        seen.add(key)
        for (const move of ['right', 'down'] satisfies Move[]) walk(moved(table, key, move))
      }
      walk(moved(table, null, 'first'))
      expect([...seen].toSorted()).toEqual(
        valueCells(table)
          .map((cell) => cell.cell)
          .toSorted(),
      )
    }
  })
})

describe('heads beside a cell', () => {
  const texts = (table: typeof requests, key: string) => {
    const at = valueCells(table).find((cell) => cell.cell === key)
    return at ? [...headsOf(table, at)].map((head) => head.text) : []
  }

  it('are its row and the lowest head over its column', () => {
    expect(texts(requests, 'requests/carriedIn/business')).toEqual(['二、上年结转政府信息公开申请数量', '商业企业'])
    expect(texts(litigation, 'reviewLitigation/direct/total')).toEqual(['总计'])
  })

  it('are those of the block the cell stands in', () => {
    expect(texts(active, 'activeDisclosure/regulations/made')).toEqual(['规章', '本年新制作数量'])
    expect(texts(active, 'activeDisclosure/licensing/previousItems')).toEqual(['行政许可', '上一年项目数量'])
  })
})

describe('the layout', () => {
  it('knows upright heads, groups, labels and figures', () => {
    expect(columnKinds(requests)).toEqual(['down', 'group', 'item', ...Array(7).fill('figure')])
    expect(columnKinds(active)).toEqual(['item', 'figure', 'figure', 'figure'])
    expect(columnKinds(litigation)).toEqual(Array(15).fill('figure'))
    expect(columnKinds(indicators)).toEqual(['item', 'unit', 'figure', 'figure'])
  })

  it('draws a heavier line under the heads, around every group and under the last row', () => {
    const rowOf = (text: string) => requests.cells.find((cell) => cell.kind === 'head' && cell.text === text)?.row ?? -1
    const ends = blockEnds(requests)
    for (const text of [
      '二、上年结转政府信息公开申请数量',
      '8.属于行政查询事项',
      '（七）总计',
      '四、结转下年度继续办理',
    ]) {
      expect([text, ends.has(rowOf(text))]).toEqual([text, true])
    }
    expect(ends.has(requests.headRowCount - 1)).toBe(true)
    expect(ends.has(rowOf('1.属于国家秘密'))).toBe(false)
  })
})
