import { describe, expect, it } from 'vitest'
import { divide } from '../../../src/report/divide.ts'
import { grid } from '../../../src/report/grid/grid.ts'
import type { FileGrid } from '../../../src/report/model/grid.ts'
import { readHtml } from '../../../src/report/read/html.ts'
import { readPlain } from '../../../src/report/read/plain.ts'

const source = (text: string) => ({ text, encoding: 'utf-8', evidence: 'valid-utf8' }) as const
const filesOf = (text: string) =>
  grid(divide(readPlain(source(text)).value).value).value.grids.filter((each): each is FileGrid => each.kind === 'file')
const printsOf = (text: string, { pieces }: FileGrid) =>
  pieces.map(({ span, emptyLines }) => [text.slice(span.start, span.end), emptyLines.length])

describe('files of cells', () => {
  it('keep the empty lines between cells', () => {
    const text = '二、主动公开政府信息情况\n规章\n\n0\n\n\n3\n\n三、收到和处理政府信息公开申请情况\n自然人\n'
    const [first] = filesOf(text)
    expect(printsOf(text, first!)).toEqual([
      ['规章', 0],
      ['0', 1],
      ['3', 2],
    ])
    expect([first!.emptyLinesAfter.length, first!.closed]).toEqual([1, true])
  })
  it('end at prose and at headings', () => {
    const text = '规章\n0\n这里是一句话。\n1\n二、主动公开政府信息情况\n2'
    expect(filesOf(text).map((each) => printsOf(text, each).map(([print]) => print))).toEqual([
      ['规章', '0'],
      ['1'],
      ['2'],
    ])
  })
  it('are open where the text ends', () => expect(filesOf('规章\n0').at(-1)!.closed).toBe(false))
  it('leave out page numbers in their usual dress', () => {
    const text = '规章\n— 3 —\n0\n第 4 页 共 9 页\n1'
    expect(printsOf(text, filesOf(text)[0]!).map(([print]) => print)).toEqual(['规章', '0', '1'])
  })
})

describe('drawn tables', () => {
  it('stand between the files around them, in reading order', () => {
    const document = readHtml(
      source('<p>二、主动公开政府信息情况</p><p>说明</p><table><tr><td>规章</td><td>1</td></tr></table><p>备注</p>'),
    ).value
    const { grids } = grid(divide(document).value).value
    expect(grids.map((each) => [each.kind, each.section])).toEqual([
      ['file', 1],
      ['ruled', 1],
      ['file', 1],
    ])
  })
})

describe('rows of fields', () => {
  const ruled = (text: string) =>
    grid(divide(readPlain(source(text)).value).value).value.grids.flatMap((each) =>
      each.kind === 'ruled'
        ? [each.cells.map(({ row, column, span }) => [row, column, text.slice(span.start, span.end)])]
        : [],
    )
  const fields = [
    ['', '甲', '乙'],
    ['规章', '1', ''],
    ['', '', '3'],
  ]
  const squares = fields.flatMap((row, at) => row.map((print, column) => [at, column, print]))
  it.each([
    ['tabs', fields.map((row) => row.join('\t'))],
    ['bars at both edges', fields.map((row) => `| ${row.join(' | ')} |`)],
    ['bars without edges', fields.map((row) => row.join(' | '))],
    ['a table of Markdown', ['| | 甲 | 乙 |', '|---|---|---|', '| 规章 | 1 | |', '| | | 3 |']],
  ])('between %s are squared where all are as long', (_, lines) => {
    expect(ruled(`表\n${lines.join('\n')}\n完\n`)).toEqual([squares])
  })
  it('go on behind a page number', () => {
    const [first, ...rest] = fields.map((row) => row.join('\t'))
    expect(ruled([first, '— 3 —', ...rest].join('\n'))).toEqual([squares])
  })
  it('stay a file of cells where a row is shorter: merged cells may be left out of it', () => {
    expect(ruled('甲\t乙\t丙\n一\t1\t2\n二\t3\n')).toEqual([])
  })
})

describe('tables drawn with characters', () => {
  const cellsIn = (text: string) =>
    grid(divide(readPlain(source(text)).value).value).value.grids.flatMap((each) =>
      each.kind === 'ruled'
        ? each.cells.map(({ row, column, rowSpan, columnSpan, span, lines }) => [
            row,
            column,
            rowSpan,
            columnSpan,
            (lines ?? [span]).map(({ start, end }) => text.slice(start, end)).join(''),
          ])
        : [],
    )
  it('have merged cells and labels broken over lines', () => {
    const text = [
      '┌────────┬───────────┐',
      '│ 信息内 │ 本年      │',
      '│ 容     ├─────┬─────┤',
      '│        │ “制”│ 废  │',
      '├────────┼─────┼─────┤',
      '│ 规章   │ 1   │     │',
      '└────────┴─────┴─────┘',
    ]
    expect(cellsIn(text.join('\n'))).toEqual([
      [0, 0, 2, 1, '信息内容'],
      [0, 1, 1, 2, '本年'],
      [1, 1, 1, 1, '“制”'],
      [1, 2, 1, 1, '废'],
      [2, 0, 1, 1, '规章'],
      [2, 1, 1, 1, '1'],
      [2, 2, 1, 1, ''],
    ])
  })
  it('are read in the signs of a typewriter', () => {
    const text = [
      '+------+---+----+',
      '| 规章 | 1 | -2 |',
      '+------+---+----+',
      '| 甲   |   | 3  |',
      '+------+---+----+',
    ]
    expect(cellsIn(text.join('\n')).map((cell) => cell[4])).toEqual(['规章', '1', '-2', '甲', '', '3'])
  })
  it('are read where quotation marks are wider than the lines', () => {
    const text = ['┌────────┬──┐', '│“三安”│1 │', '├────────┼──┤', '│规章    │2 │', '└────────┴──┘']
    expect(cellsIn(text.join('\n')).map((cell) => cell[4])).toEqual(['“三安”', '1', '规章', '2'])
  })
  it('are read where rows part their cells a place apart', () => {
    const text = [
      '┌────┬────┬────┐',
      '│头  │甲  │乙  │',
      '├────┼────┴┬───┤',
      '│规章│1    │2  │',
      '├────┼────┬┴───┤',
      '│收费│3   │4   │',
      '└────┴────┴────┘',
    ]
    const cells = cellsIn(text.join('\n'))
    expect(cells.map((cell) => cell[4])).toEqual(['头', '甲', '乙', '规章', '1', '2', '收费', '3', '4'])
    expect(cells[4]).toEqual([1, 1, 1, 2, '1'])
  })
  it('are left alone where the drawing does not hold together', () => {
    expect(cellsIn('┌──┬──┐\n│ 规章 │ 1 │\n└──┴──┘')).toEqual([])
  })
})

describe('tables drawn with crosses alone', () => {
  it('have the rows and columns that their lines part', () => {
    const edge = '┼──────────┼──────┼──────┼'
    const rows = ['│ 信息内容 │ 制发 │ 废止 │', '│ 规章     │ 3    │ 0    │', '│ 规范文件 │ 12   │ 1    │']
    const text = ['二、主动公开政府信息情况', '', ...rows.flatMap((row) => [edge, row]), edge, ''].join('\n')
    const drawn = grid(divide(readPlain(source(text)).value).value).value.grids.find(({ kind }) => kind === 'ruled')
    expect(drawn?.kind === 'ruled' && drawn.cells.map(({ span }) => text.slice(span.start, span.end))).toEqual(
      '信息内容 制发 废止 规章 3 0 规范文件 12 1'.split(' '),
    )
  })
})
