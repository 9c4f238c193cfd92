import { describe, expect, it } from 'vitest'
import { documentOf, expectPlaces, line, pdf, print, ruled, shape, table } from './made-up-pdf.ts'
import type { MadePage } from './made-up-pdf.ts'

const prose = '本年度各项工作平稳推进没有需要说明的数量各单位按照要求公开信'
const xs = [70, 120, 260, 320, 380]
const head = ['项目', '内容', '自然人', '总计']

async function shapeOf(...pages: MadePage[]) {
  const document = await documentOf(pdf(pages))
  expectPlaces(document)
  return shape(document)
}

/** A table whose first column is one merged cell. */
function grouped(top: number, label: string, rows: readonly (readonly string[])[]): MadePage['marks'] {
  const bottom = top + 20 * rows.length
  return [
    ...[top, bottom].map((y) => line(70, y, 380, y)),
    ...rows.slice(1).map((_, row) => line(120, top + 20 * (row + 1), 380, top + 20 * (row + 1))),
    ...xs.map((x) => line(x, top, x, bottom)),
    ...(label === '' ? [] : [print(label, 74, top + 14)]),
    ...rows.flatMap((cells, row) => cells.map((text, column) => print(text, xs[column + 1]! + 4, top + 14 + 20 * row))),
  ]
}

describe('a table that goes on over a page break', () => {
  it('is one table, and a head printed again is not read twice', async () => {
    const first = [head, ['一', '新收', '1', '1'], ['二', '结转', '2', '2']]
    const second = [head, ['三', '公开', '3', '3']]
    expect(await shapeOf({ marks: table(xs, 700, first) }, { marks: table(xs, 60, second) })).toEqual([
      [...first, ...second.slice(1)],
    ])
  })

  it('may have other columns on the next page', async () => {
    const pages = [{ marks: table(xs, 700, [head, ['一', '新收', '1', '1']]) }, { marks: table([70, 260, 380], 60, [['信息内容', '处理决定'], ['许可', '7']]) }] // prettier-ignore
    const document = await documentOf(pdf(pages))
    expectPlaces(document)
    expect(shape(document)).toEqual([[head, ['一', '新收', '1', '1'], ['信息内容', '处理决定'], ['许可', '7']]])
    const [block] = document.blocks
    const last = block?.kind === 'table' ? block.cells.at(-1) : undefined
    expect(last).toMatchObject({ row: 3, column: 2, columnSpan: 2, place: { page: 2 } })
  })

  it('may leave a single row with a single print for the next page', async () => {
    const narrow = [70, 260, 380]
    const first = [
      ['信息内容', '收费金额'],
      ['许可', '7'],
    ]
    expect(await shapeOf({ marks: table(narrow, 700, first) }, { marks: table(narrow, 60, [['收费', '']]) })).toEqual([
      [...first, ['收费', '']],
    ])
  })

  it('is two tables where print stands between them, or the second begins like the first', async () => {
    const rows = [head, ['一', '新收', '1', '1']]
    const heading = '四、行政复议和行政诉讼情况'
    expect(await shapeOf({ marks: table(xs, 700, rows) }, { marks: [print(heading, 80, 60), ...table(xs, 80, rows)] })).toEqual([rows, heading, rows]) // prettier-ignore
    expect(await shapeOf({ marks: table(xs, 700, rows) }, { marks: table(xs, 80, rows) })).toEqual([rows, rows])
  })

  it('has a label whole that the break cut, and a merged cell whole that goes on without print', async () => {
    const first = grouped(700, '（四）无', [['1.本机关不掌握', '5', '5']])
    const second = grouped(60, '法提供', [['2.没有现成信息', '0', '0'], ['3.补正后不明确', '', '1']]) // prettier-ignore
    const document = await documentOf(pdf([{ marks: first }, { marks: second }]))
    expectPlaces(document)
    expect(shape(document)).toEqual([
      [
        ['（四）无法提供', '1.本机关不掌握', '5', '5'],
        ['2.没有现成信息', '0', '0'],
        ['3.补正后不明确', '', '1'],
      ],
    ])
    const bare = grouped(60, '', [['2.没有现成信息', '0', '0'], ['3.补正后不明确', '0', '1']]) // prettier-ignore
    const [read] = await shapeOf({ marks: grouped(680, '（四）', [['1.本机关不掌握', '5', '5'], ['9.其他', '1', '1']]) }, { marks: bare }) // prettier-ignore
    expect(read).toHaveLength(4)
    expect(read?.[2]).toEqual(['2.没有现成信息', '0', '0'])
  })

  it('keeps labels apart that each stand in their own row', async () => {
    const first = [['规章', '无', '1', '1'], ['文件', '无', '', '']] // prettier-ignore
    const second = [['许可', '无', '2', '2'], ['处罚', '无', '3', '3']] // prettier-ignore
    expect(await shapeOf({ marks: table(xs, 700, first) }, { marks: table(xs, 60, second) })).toEqual([
      [...first, ...second],
    ])
  })

  it('has a row whole whose label the break cut', async () => {
    const upper = [head, ['一', '申请人无正当理由逾期不补正', '', '']]
    const lower = [['', '的申请', '4', '4'], ['二', '其他', '1', '1']] // prettier-ignore
    expect(await shapeOf({ marks: table(xs, 700, upper) }, { marks: table(xs, 60, lower) })).toEqual([
      [head, ['一', '申请人无正当理由逾期不补正的申请', '4', '4'], ['二', '其他', '1', '1']],
    ])
  })

  it('has a row whole whose label the break cut right behind its number', async () => {
    const upper = [head, ['14', '2.', '0', '7']]
    const lower = [['', '没有现成信息', '', ''], ['15', '3.其他', '1', '1']] // prettier-ignore
    expect(await shapeOf({ marks: table(xs, 700, upper) }, { marks: table(xs, 60, lower) })).toEqual([
      [head, ['14', '2.没有现成信息', '0', '7'], ['15', '3.其他', '1', '1']],
    ])
  })

  it('leaves places open where two rows may be one, and sees blanks where they are two', async () => {
    const upper = [head, ['一', '1.要求行政', '6', '7']]
    const rest = [['', '机关确认', '', ''], ['二', '2.其他', '1', '1']] // prettier-ignore
    expect(await shapeOf({ marks: table(xs, 700, upper) }, { marks: table(xs, 60, rest) })).toEqual([
      [...upper, ['机关确认'], rest[1]],
    ])
    const rows = [['三', '行政强制', '', ''], ['四', '收费', '1', '1']] // prettier-ignore
    const before = [head, ['一', '行政处罚', '6', '7']]
    expect(await shapeOf({ marks: table(xs, 700, before) }, { marks: table(xs, 60, rows) })).toEqual([
      [...before, ...rows],
    ])
  })

  it('has a figure whole whose last digit the break cut off, with the blank between that leaves it open to doubt', async () => {
    const narrow = [70, 160, 190, 220, 250]
    const first = [['内容', '甲', '乙', '总计'], ['6.过程性信息', '3333', '0', '3333']] // prettier-ignore
    const rest = [['', '3', '', '3'], ['7.行政执法案卷', '0', '2', '2']] // prettier-ignore
    expect(await shapeOf({ marks: table(narrow, 740, first) }, { marks: table(narrow, 60, rest) })).toEqual([
      [first[0], ['6.过程性信息', '3333 3', '0', '3333 3'], rest[1]],
    ])
  })

  it('has a row whole whose label and figures the break cut', async () => {
    const narrow = [70, 140, 170, 200, 230]
    const first = [['内容', '甲', '乙', '总计'], ['6.过程性信息', '3333', '0', '3333']] // prettier-ignore
    const rest = [['的申请', '3', '', '3'], ['7.行政执法', '0', '2', '2']] // prettier-ignore
    expect(await shapeOf({ marks: table(narrow, 740, first) }, { marks: table(narrow, 60, rest) })).toEqual([
      [first[0], ['6.过程性信息的申请', '3333 3', '0', '3333 3'], rest[1]],
    ])
  })

  it('leaves figures open above a row without a label that may hold their last digits', async () => {
    const first = [head, ['一', '6.过程性信息', '33', '33']]
    const rest = [['', '', '3', ''], ['', '7.行政执法案卷', '0', '2']] // prettier-ignore
    expect(await shapeOf({ marks: table(xs, 700, first) }, { marks: table(xs, 60, rest) })).toEqual([
      [head, ['一', '6.过程性信息', '33'], ['', '', ''], rest[1]],
    ])
    const other = [['', '3', '3'], ['7.行政执法案卷', '0', '2']] // prettier-ignore
    const [read] = await shapeOf({ marks: table(xs, 700, first) }, { marks: table([70, 260, 320, 380], 60, other) })
    expect(read?.[1]).toEqual(['一', '6.过程性信息'])
  })

  it('has figures below heads that say nothing of a row above', async () => {
    const first = [['结果维持', '结果纠正', '其他结果', '总计']]
    const rest = [['3', '', '', '3']]
    expect(await shapeOf({ marks: table(xs, 740, first) }, { marks: table(xs, 60, rest) })).toEqual([
      [...first, ...rest],
    ])
  })

  it('has a row whole that was left open on both pages', async () => {
    const open = (top: number, bottom: number, closed: number): MadePage['marks'] => [
      line(70, closed, 380, closed),
      ...xs.map((x) => line(x, top, x, bottom)),
    ]
    const marks = [
      ...table(xs, 700, [head]),
      ...open(720, 770, 720),
      print('一', 74, 734),
      print('要求行政机关确认', 124, 734),
      print('6', 264, 734),
    ]
    const next = [...open(60, 80, 80), ...table(xs, 80, [['二', '其他', '1', '1']]), print('或重新出具', 124, 74)]
    expect(await shapeOf({ marks }, { marks: next })).toEqual([
      [head, ['一', '要求行政机关确认或重新出具', '6', ''], ['二', '其他', '1', '1']],
    ])
  })
})

describe('what runs from page to page', () => {
  const body = (from: number) => Array.from({ length: 8 }, (_, index) => print(prose, 80, from + 20 * index))

  it('cuts neither paragraphs nor tables, and stays in the text as lines of its own', async () => {
    const number = (text: string) => print(text, 290, 810)
    const banner = print('云澜市政府信息公开', 240, 40, { size: 8 })
    const rows = [['规章', '无', '1', '1']]
    const pages = [
      { marks: [banner, ...body(100), number('- 1 -')] },
      { marks: [banner, print('完毕。', 80, 80), ...table(xs, 740, rows), number('- 2 -')] },
      { marks: [banner, ...table(xs, 60, [['文件', '无', '2', '2']]), number('- 3 -')] },
    ]
    const read = await shapeOf(...pages)
    expect(read).toContain(`${prose.repeat(8)}完毕。`)
    expect(read.filter((each) => Array.isArray(each))).toEqual([[...rows, ['文件', '无', '2', '2']]])
    expect(read.filter((each) => /^- \d -$/u.test(String(each)))).toEqual(['- 1 -', '- 2 -', '- 3 -'])
  })

  it('is no figure whose last digits the break cut off: the figures above stay open', async () => {
    const rows = [head, ['一', '新收', '33', '33']]
    const opened = [head, ['一', '新收']]
    const next = table(xs, 62, [['二', '结转', '2', '2']])
    const read = (...digits: MadePage['marks']) => shapeOf({ marks: table(xs, 740, rows) }, { marks: [...digits, ...next] }) // prettier-ignore
    expect((await read(print('3', 264, 54), print('3', 324, 54)))[0]).toEqual(opened)
    expect((await read(print('3', 324, 54)))[0]).toEqual(opened)
    expect((await read(print('2', 324, 54)))[0]).toEqual(opened)
    // Off from the table it is the page's number.
    expect((await read(print('2', 324, 30)))[0]).toEqual([...rows, ['二', '结转', '2', '2']])
  })

  it('is not taken for what merely stands low on a page', async () => {
    const read = await shapeOf({ marks: [...body(100), print('云澜市人民政府办公室', 240, 790)] }, { marks: body(100) })
    expect(read).toContain('云澜市人民政府办公室')
  })
})

describe('a table without rulings', () => {
  const columns = [80, 260, 330, 400]
  const lines = [
    ['指标名称', '单位', '本年', '累计'],
    ['主动公开文件数', '条', '120', '3458'],
    ['其中:1.网站公开数', '条', '', '3001'],
    ['2.公报公开数', '条', '0', '22'],
    ['行政复议数', '件', '1', ''],
  ]
  const printed = (rows: readonly (readonly string[])[], top: number) =>
    rows.flatMap((cells, row) =>
      cells.flatMap((text, column) => (text === '' ? [] : [print(text, columns[column]!, top + 18 * row)])),
    )

  it('is made of its columns, with a cell where nothing is printed', async () => {
    expect(await shapeOf({ marks: printed(lines, 100) })).toEqual([lines])
  })

  it('goes on over a page break', async () => {
    expect(await shapeOf({ marks: printed(lines.slice(0, 3), 740) }, { marks: printed(lines.slice(3), 80) })).toEqual([
      lines,
    ])
  })

  it('has labels broken around their values', async () => {
    const marks = [
      print('申请数', 350, 100),
      print('指标', 80, 114),
      print('单位', 260, 114),
      print('本年', 330, 114),
      print('累计', 400, 114),
      print('对申请的', 80, 140),
      print('条', 260, 146),
      print('12', 330, 146),
      print('140', 400, 146),
      print('答复总数', 80, 152),
      print('当面', 80, 178),
      print('条', 260, 178),
      print('3', 330, 178),
      print('22', 400, 178),
      print('信函', 80, 204),
      print('条', 260, 204),
      print('5', 330, 204),
      print('38', 400, 204),
      print('完。', 80, 300),
    ]
    const document = await documentOf(pdf([{ marks: [...marks] }]))
    expectPlaces(document)
    const [above, rows, below] = shape(document)
    expect([above, below]).toEqual(['申请数', '完。'])
    expect(rows).toEqual([
      ['指标', '单位', '本年', '累计'],
      ['对申请的\n答复总数', '条', '12', '140'],
      ['当面', '条', '3', '22'],
      ['信函', '条', '5', '38'],
    ])
  })

  it('stays lines with tabs where columns run into each other', async () => {
    const marks = [
      print('规章的制发件数', 80, 100),
      print('12', 200, 100),
      print('规范性文件的制发件数以及废止件数', 80, 118),
      print('140', 300, 118),
      print('许可', 80, 136),
      print('7', 130, 136),
    ]
    expect(await shapeOf({ marks })).toEqual(['规章的制发件数\t12', '规范性文件的制发件数以及废止件数\t140', '许可\t7'])
  })

  it('is not seen in prose', async () => {
    const marks = Array.from({ length: 9 }, (_, index) => print(prose, 80, 100 + 20 * index))
    expect(await shapeOf({ marks })).toEqual([prose.repeat(9)])
  })
})

it('reads ruled cells before it looks for columns', async () => {
  const marks = [...ruled([80, 200, 320], [100, 120, 140]), print('规章和规范性文件', 84, 114), print('3', 204, 114), print('行政许可', 84, 134)] // prettier-ignore
  expect(await shapeOf({ marks })).toEqual([
    [
      ['规章和规范性文件', '3'],
      ['行政许可', ''],
    ],
  ])
})
