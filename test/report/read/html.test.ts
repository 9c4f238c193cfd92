import { describe, expect, it } from 'vitest'
import { readHtml } from '../../../src/report/read/html.ts'
import { readPlain } from '../../../src/report/read/plain.ts'

const page = (text: string) => readHtml({ text, encoding: 'utf-8', evidence: 'valid-utf8' }).value
const tablesOf = (text: string) => {
  const document = page(text)
  return document.blocks.flatMap((block) =>
    block.kind === 'table'
      ? [
          block.cells.map(({ row, column, rowSpan, columnSpan, span }) => [
            row,
            column,
            rowSpan,
            columnSpan,
            document.text.slice(span.start, span.end),
          ]),
        ]
      : [],
  )
}
const linesOf = (text: string) => {
  const document = page(text)
  return document.blocks.map(({ kind, span }) => [kind, document.text.slice(span.start, span.end)])
}

describe('a table on a page', () => {
  it('is squared: merged cells stand once, at their top left', () => {
    expect(
      tablesOf('<table><tr><td rowspan=2>甲</td><td colspan=2>乙</td></tr><tr><td>丙</td><td>丁</td></tr></table>'),
    ).toEqual([
      [
        [0, 0, 2, 1, '甲'],
        [0, 1, 1, 2, '乙'],
        [1, 1, 1, 1, '丙'],
        [1, 2, 1, 1, '丁'],
      ],
    ])
  })
  it('keeps the line breaks of a cell and drops its blanks', () => {
    expect(
      tablesOf('<table><tr><td> <p>本年新<br />制作数量</p></td><td><p>&nbsp;</p></td><td></td></tr></table>'),
    ).toEqual([
      [
        [0, 0, 1, 1, '本年新\n制作数量'],
        [0, 1, 1, 1, ''],
        [0, 2, 1, 1, ''],
      ],
    ])
  })
  it('joins a label that a word processor split over spans', () => {
    expect(
      tablesOf(
        '<table><tr><td><span>规</span><font>范性<o:p></o:p></font><span>文件</span></td><td>1</td></tr></table>',
      )[0]![0]!.at(-1),
    ).toBe('规范性文件')
  })
  it('never lets cells overlap, whatever spans are claimed', () => {
    const [cells] = tablesOf(
      '<table><tr><td>甲</td><td rowspan=9999>乙</td></tr><tr><td colspan=9999>丙</td><td rowspan=0>丁</td></tr><tr><td>戊</td></tr></table>',
    )
    const taken = new Set<string>()
    for (const [row, column, rowSpan, columnSpan] of cells as [number, number, number, number][])
      for (let down = row; down < row + rowSpan; down++)
        for (let right = column; right < column + columnSpan; right++) {
          expect(taken.has(`${down}/${right}`)).toBe(false)
          taken.add(`${down}/${right}`)
        }
  })
  it('is found inside tables that only lay out the page', () => {
    expect(
      linesOf(
        '<table><tr><td>菜单</td><td><p>二、情况</p><table><tr><td>规章</td><td>1</td></tr></table></td></tr></table>',
      ),
    ).toEqual([
      ['paragraph', '菜单'],
      ['paragraph', '二、情况'],
      ['table', '规章\t1'],
    ])
  })
  it('leaves out rows and cells that are hidden', () => {
    expect(
      tablesOf(
        '<table><tr style="display:none"><td>旧</td></tr><tr><td>规章</td><td hidden>9</td><td>1</td></tr></table>',
      )[0]!.map((cell) => cell.at(-1)),
    ).toEqual(['规章', '1'])
  })
})

describe('what a cell shows', () => {
  const cell = (markup: string) => tablesOf(`<table><tr><td>甲</td><td>${markup}</td></tr></table>`)[0]![1]![4]
  it.each([
    ['12<sup>1</sup>', '12¹'],
    ['12<sup><a href="#n">[1]</a></sup>', '12[¹]'],
    ['<del>5</del><ins>7</ins>', '7'],
    ['<s>5</s>7', '7'],
    ['<span style="text-decoration: line-through">5</span>7', '7'],
    ['<span style="display:none">99</span>7', '7'],
    ['<input value="7">', '7'],
    ['<select><option>3</option><option selected>5</option></select>', '5'],
    ['<select><optgroup><option>3</option><option>5</option></optgroup></select>件', '3件'],
    ['<textarea>12</textarea>', '12'],
    ['<select hidden><option>3</option></select>4', '4'],
    ['<input type="hidden" value="9">7', '7'],
    ['13<br>612', '13\n612'],
    ['<img src="seven.png">', '\ufffc'],
    ['<img src="dot.gif" width="1" height="1">', ''],
  ])('%s is %j', (markup, shown) => {
    expect(cell(markup)).toBe(shown)
  })
})

describe('the text of a page', () => {
  it('has no script, style or hidden part, and folds blanks as a browser does', () => {
    expect(
      linesOf(
        '<head><style>p{}</style></head><script>var 规章=1</script><h2>一、总体\n情况</h2><p>甲 <b>乙</b>\n丙</p><p style="display:none">丁</p>',
      ),
    ).toEqual([
      ['heading', '一、总体 情况'],
      ['paragraph', '甲 乙 丙'],
    ])
  })
  it('keeps empty lines that an author put there, as evidence of blank cells', () => {
    expect(page('<p>规章</p><p>&nbsp;</p><p>3</p>').text).toBe('规章\n\n3\n')
    expect(page('<pre>规章\n\n0</pre>').text).toBe('规章\n\n0\n')
    const typed = page('<p>表二</p><pre>        制发  废止\n规章    <b>3</b>     0</pre>')
    expect(typed.text).toBe('表二\n        制发  废止\n规章    3     0\n')
    expect(typed.blocks.map(({ span }) => typed.text.slice(span.start, span.end))).toEqual([
      '表二',
      '制发  废止',
      '规章    3     0',
    ])
  })
  it('gives title and named metadata apart from the text', () => {
    expect(page('<title>年报 </title><meta name="ArticleTitle" content="云澜市年报"><p>正文</p>')).toMatchObject({
      text: '正文\n',
      metadata: [
        { name: 'title', content: '年报', span: null },
        { name: 'ArticleTitle', content: '云澜市年报', span: null },
      ],
    })
  })
  it('survives ten thousand nested elements', () => {
    expect(page(`${'<div>'.repeat(10_000)}深${'</div>'.repeat(10_000)}`).text).toBe('深\n')
  })
})

describe('plain text', () => {
  it('loses the mark a mail opens its lines with, where nearly all lines have it', () => {
    const lines = Array.from({ length: 30 }, (_, row) => `> > 第${row}行\t${row}`)
    const read = (text: string) => readPlain({ text, encoding: 'utf-8', evidence: 'valid-utf8' }).value
    const quoted = read(['主题：年报', '', ...lines, '>'].join('\n'))
    expect(quoted.blocks.map(({ span }) => quoted.text.slice(span.start, span.end))).toEqual([
      '主题：年报',
      ...lines.map((each) => each.slice(4)),
    ])
    const few = read(['甲', '乙', '丙', '丁', ...lines].join('\n'))
    expect(few.text.slice(few.blocks[4]!.span.start, few.blocks[4]!.span.end)).toBe(lines[0])
  })
  it('stays as it is; each line that holds anything is a paragraph without its outer blanks', () => {
    const text = '\u3000规章 \r\n\r\n\u00a0\r\n0\r1'
    const document = readPlain({ text, encoding: 'utf-8', evidence: 'valid-utf8' }).value
    expect(document.text).toBe(text)
    expect(document.blocks.map(({ span }) => text.slice(span.start, span.end))).toEqual(['规章', '0', '1'])
  })
})
