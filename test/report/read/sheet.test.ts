import { describe, expect, it } from 'vitest'
import { plainDigits, printNumber, roundDigits } from '../../../src/report/read/sheet/number-format.ts'
import { placeOf } from '../../../src/report/read/sheet/sheet-part.ts'
import { documentOf, drawn, noted, placeComplaints, strictSheet, xlsx, xlsxParts, zipped } from './made-up-office.ts'
import type { MadeUpBook } from './made-up-office.ts'

const letter = (column: number) => String.fromCharCode(65 + column)
const value = (place: string, each: string | number | null, style: number): string => {
  if (each === null) return style === 0 ? '' : `<c r="${place}" s="${style}"/>`
  if (typeof each === 'number') return `<c r="${place}" s="${style}"><v>${each}</v></c>`
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t>${each}</t></is></c>`
}
type Line = readonly (string | number | null)[]

/** Rows from the first on; `style` 1 draws rules in the books below. */
const rowsOf = (lines: readonly Line[], style: (row: number) => number = () => 0): string =>
  `<sheetData>${lines
    .map(
      (line, row) =>
        `<row r="${row + 1}">${line.map((each, column) => value(`${letter(column)}${row + 1}`, each, style(row))).join('')}</row>`,
    )
    .join('')}</sheetData>`
const merges = (...areas: string[]) =>
  `<mergeCells>${areas.map((area) => `<mergeCell ref="${area}"/>`).join('')}</mergeCells>`

const side = (style: string) => ['left', 'right', 'top', 'bottom'].map((each) => `<${each} style="${style}"/>`).join('')
/** Style 0 plain, 1 ruled, from 2 on the given formats. */
const stylesWith = (...formats: string[]): string =>
  [
    `<numFmts>${formats.map((code, index) => `<numFmt numFmtId="${170 + index}" formatCode="${code.replaceAll('"', '&quot;')}"/>`).join('')}</numFmts>`,
    `<borders><border><left/><right/></border><border>${side('thin')}</border></borders>`,
    '<cellXfs><xf numFmtId="0" borderId="0"/><xf numFmtId="0" borderId="1"/>',
    ...formats.map((_, index) => `<xf numFmtId="${170 + index}" borderId="0"/>`),
    '</cellXfs>',
  ].join('')

function read(xml: string, made: MadeUpBook = { styles: stylesWith() }): string[] {
  const document = documentOf(xlsx([{ xml }], made))
  expect(placeComplaints(document)).toEqual([])
  return drawn(document)
}

describe('a sheet', () => {
  it('gives lines outside the rules as lines and what is ruled as a table, blanks included', () => {
    const lines: Line[] = [
      ['澜屿市2021年政府信息公开工作年度报告'],
      ['一、总体情况'],
      ['规章', 3, null, 74],
      ['文件', null, 5, 6],
      ['五、存在的主要问题'],
    ]
    expect(read(rowsOf(lines, (row) => (row === 2 || row === 3 ? 1 : 0)) + merges('A1:D1', 'A2:D2'))).toEqual([
      '澜屿市2021年政府信息公开工作年度报告',
      '一、总体情况',
      '[2×4]',
      '| 0 规章 | 1 3 | 2 | 3 74 |',
      '| 0 文件 | 1 | 2 5 | 3 6 |',
      '五、存在的主要问题',
    ])
  })

  it('keeps headings of the report between tables that touch, ruled or not', () => {
    const lines: Line[] = [
      ['二、主动公开', null, null],
      ['第二十条第（五）项', null, null],
      ['信息内容', '处理数', null],
      ['许可', 3, null],
      ['三、收到和处理', null, null],
      ['申请人情况', '自然人', '总计'],
      ['新收', 3, 3],
    ]
    const parts = [
      '二、主动公开',
      '第二十条第（五）项',
      '[2×2]',
      '| 0 信息内容 | 1 处理数 |',
      '| 0 许可 | 1 3 |',
      '三、收到和处理',
      '[2×3]',
      '| 0 申请人情况 | 1 自然人 | 2 总计 |',
      '| 0 新收 | 1 3 | 2 3 |',
    ]
    expect(read(rowsOf(lines))).toEqual(parts)
    const ruled = [
      ...parts.slice(0, 2),
      '[2×3]',
      '| 0 信息内容 | 1 处理数 | 2 |',
      '| 0 许可 | 1 3 | 2 |',
      ...parts.slice(5),
    ]
    expect(read(rowsOf(lines, () => 1))).toEqual(ruled)
  })

  it('keeps a group row with nothing beside it in its table', () => {
    const lines: Line[] = [
      ['指标', '单位', '数'],
      ['一、主动公开', null, null],
      ['公开数', '条', 12],
      ['六、举报投诉数', null, null],
    ]
    expect(read(rowsOf(lines, () => 1))).toEqual([
      '[4×3]',
      '| 0 指标 | 1 单位 | 2 数 |',
      '| 0 一、主动公开 | 1 | 2 |',
      '| 0 公开数 | 1 条 | 2 12 |',
      '| 0 六、举报投诉数 | 1 | 2 |',
    ])
  })

  it('squares merged cells and prints nothing they cover', () => {
    const lines: Line[] = [
      ['办理结果', '公开', 3],
      ['盖住', '不公开', 4],
      ['合计', null, 7],
    ]
    expect(read(rowsOf(lines) + merges('A1:A2', 'A3:B3'))).toEqual([
      '[3×3]',
      '| 0↓2 办理结果 | 1 公开 | 2 3 |',
      '| 1 不公开 | 2 4 |',
      '| 0+2 合计 | 2 7 |',
    ])
    expect(read(rowsOf(lines) + merges('A1:A2', 'A2:B3'))[0]).toBe('[3×3]')
  })

  it('leaves out hidden rows, columns and sheets, and says so when they hold something', () => {
    const data =
      '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row><row r="2" hidden="1"><c r="A2"><v>4</v></c></row><row r="3"><c r="A3"><v>5</v></c><c r="C3"><v>6</v></c></row></sheetData>'
    const hiding = `<cols><col min="2" max="2" width="9" hidden="1"/></cols>${data}`
    const book = xlsx([
      { xml: hiding },
      { xml: rowsOf([['藏']]), state: 'hidden' },
      { xml: rowsOf([]), state: 'veryHidden' },
    ])
    expect(drawn(documentOf(book))).toEqual(['[2×2]', '| 0 1 | 1 3 |', '| 0 5 | 1 6 |'])
    const [finding, ...others] = noted(book).findings
    expect(others).toEqual([])
    expect([finding?.code, finding?.weight]).toEqual(['SRC-01', 'note'])
    expect(finding?.message).toContain('隐藏的工作表 1 张、隐藏的行 1 行、隐藏的列 1 列')
    expect(noted(xlsx([{ xml: rowsOf([['1']]) }])).findings).toEqual([])
  })

  it('reads a sheet once that a damaged list names again and again', () => {
    const parts = xlsxParts([{ xml: rowsOf([['规章', 1]]) }])
    const again = parts['xl/workbook.xml']!.replace(/<sheet [^>]*>/u, (entry) => entry.repeat(1000))
    expect(documentOf(zipped({ ...parts, 'xl/workbook.xml': again }))).toEqual(documentOf(zipped(parts)))
  })

  it('shows a merged cell whose first row is hidden', () => {
    const data =
      '<sheetData><row r="1" hidden="1"><c r="A1"><v>8</v></c></row><row r="2"><c r="B2"><v>2</v></c></row></sheetData>'
    expect(read(`${data}${merges('A1:A2')}`)).toEqual(['[1×2]', '| 0 8 | 1 2 |'])
  })
})

describe('cells', () => {
  const one = (cells: string, made?: MadeUpBook) =>
    read(`<sheetData><row r="1"><c r="A1"><v>0</v></c>${cells}</row></sheetData>`, made).at(-1)

  it('say shared strings with their runs, readings over characters left out', () => {
    const strings = [
      '<t>规章</t>',
      '<r><t>行政</t></r><r><t xml:space="preserve">规范 </t></r><rPh><t>xing</t></rPh>',
      '<t>甲_x000A_乙</t>',
    ]
    const cells = '<c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="s"><v>9</v></c>'
    expect(one(cells, { strings })).toBe('| 0 0 | 1 规章 | 2 行政规范 | 3 甲⏎乙 |')
  })

  it('keep raised and lowered digits off the figures beside them, and mark struck ones', () => {
    const set = (properties: string, text: string) => `<r><rPr>${properties}</rPr><t>${text}</t></r>`
    const raised = '<vertAlign val="superscript"/>'
    const strings = [
      `<r><t>12</t></r>${set(raised, '1')}`,
      `<r><t>12</t></r>${set(raised, '注')}`,
      `<r><t>12</t></r>${set('<vertAlign val="subscript"/>', '1')}`,
      `${set('<strike/>', '7')}<r><t>12</t></r>`,
      '<t>12</t>',
    ]
    const cells = strings.map((_, index) => `<c t="s"><v>${index}</v></c>`).join('')
    const inline = `<c t="inlineStr"><is><r><t>12</t></r>${set(raised, '1')}</is></c>`
    expect(one(cells + inline, { strings })).toBe('| 0 0 | 1 12¹ | 2 12注 | 3 12₁ | 4 7\u033612 | 5 12 | 6 12¹ |')
  })

  it('know digits of full width, and look at the font of the whole cell', () => {
    const set = (properties: string, text: string) => `<r><rPr>${properties}</rPr><t>${text}</t></r>`
    const strings = [
      `${set('<strike/>', '１２')}<r><t>１５</t></r>`,
      `<r><t>9</t></r>${set('<vertAlign val="superscript"/>', '１')}`,
      '<t>无</t>',
      `<r><t>7</t></r>${set('<sz val="10"/>', '12')}`,
    ]
    const fonts = '<fonts><font/><font><strike/></font><font><vertAlign val="superscript"/></font></fonts>'
    const xfs = [0, 1, 2].map((font) => `<xf fontId="${font}"/>`).join('')
    const styles = `${fonts}<cellXfs>${xfs}</cellXfs>`
    const shared = [0, 0, 1, 1].map((style, index) => `<c t="s" s="${style}"><v>${index}</v></c>`).join('')
    expect(one(`${shared}<c s="1"><v>12</v></c><c s="2"><v>12</v></c>`, { strings, styles })).toBe(
      '| 0 0 | 1 １\u0336２\u0336１５ | 2 9¹ | 3 无\u0336 | 4 7\u033612 | 5 1\u03362\u0336 | 6 12 |',
    )
  })

  it('print what they print: results, truth values, errors; an uncalculated formula is never a blank', () => {
    const cells =
      '<c><f>SUM(A1:A2)</f><v>42</v></c><c t="str"><f>A1&amp;""</f><v>无</v></c><c t="b"><v>1</v></c><c t="e"><v>#DIV/0!</v></c><c><f>SUM(B1:B2)</f></c>'
    expect(one(cells)).toBe('| 0 0 | 1 42 | 2 无 | 3 TRUE | 4 #DIV/0! | 5 =SUM(B1:B2) |')
  })

  it('print their format', () => {
    const formats = ['#,##0', '0.00', '0"件"', 'yyyy"年"m"月"d"日"', '0;-0;;@']
    const cells = [1234567, 21.5, 12, 44561, 0].map((each, index) => `<c s="${index + 2}"><v>${each}</v></c>`).join('')
    expect(one(`${cells}<c><v>5</v></c>`, { styles: stylesWith(...formats) })).toBe(
      '| 0 0 | 1 1,234,567 | 2 21.50 | 3 12件 | 4 2021年12月31日 | 5 | 6 5 |',
    )
  })

  it('print no zeros where the sheet shows none, and count days from 1904 where the book does', () => {
    const view = '<sheetViews><sheetView showZeros="0"/></sheetViews>'
    expect(read(`${view}${rowsOf([['规章', 0, 3]])}`)).toEqual(['[1×3]', '| 0 规章 | 1 | 2 3 |'])
    const styles = stylesWith('yyyy-mm-dd')
    const dated = '<sheetData><row><c><v>1</v></c><c s="2"><v>43099</v></c></row></sheetData>'
    expect(read(dated, { styles, properties: '<workbookPr date1904="1"/>' }).at(-1)).toBe('| 0 1 | 1 2021-12-31 |')
  })

  it('need no names of their own, and may be of the strict edition', () => {
    const bare =
      '<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c><c><v>4</v></c></row></sheetData>'
    expect(read(bare, { namespace: strictSheet })).toEqual(['[2×2]', '| 0 1 | 1 2 |', '| 0 3 | 1 4 |'])
    expect(placeOf('$AB$12')).toEqual({ row: 11, column: 27 })
    expect(['XFE1', 'A0', '1', 'A1:B2'].map(placeOf)).toEqual([null, null, null, null])
  })
})

describe('a number in its format', () => {
  it.each([
    [0, 'General', '0'],
    [97676.00000000001, 'General', '97676'],
    [12345.678901234, 'General', '12345.6789'],
    [-0.5, 'General', '-0.5'],
    [1e15, '0', '1000000000000000'],
    [1e-7, '0.00', '0.00'],
    [-0.001, '0.00', '0.00'],
    [1.005, '0.00', '1.01'],
    [2.5, '0', '3'],
    [-224, '0', '-224'],
    [62, '+0;-0;0', '+62'],
    [-224, '+0;-0;0', '-224'],
    [0, '_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"_ ;_ @_ ', '-'],
    [-1234.5, '#,##0.00_);[Red](#,##0.00)', '(1,234.50)'],
    [12345, '0000000', '0012345'],
    [1234.5, '#,##0.##', '1,234.5'],
    [0.5, '#.0', '.5'],
    [38685.5, '0.0"万元"', '38685.5万元'],
    [38685.5, '0.0\\(\\万\\元\\)', '38685.5(万元)'],
    [123456, '0,', '123'],
    [0.339, '0.0%', '33.9%'],
    [5, '[>=10]0"多";0', '5'],
    [0.25, '# ?/?', '0.25'],
    [5, '@', '5'],
    [44561, 'yyyy/m/d', '2021/12/31'],
    [1, 'yyyy/m/d', '1900/1/1'],
    [61, 'yyyy/m/d', '1900/3/1'],
    [44561.75, 'yyyy-mm-dd hh:mm', '2021-12-31 18:00'],
    [0.5, 'h:mm AM/PM', '12:00 PM'],
    [-5, 'yyyy/m/d', '-5'],
  ])('%d as %s is %s', (number, code, printed) => expect(printNumber(number, code, false)).toBe(printed))

  it('keeps the digits that count and rounds what is printed', () => {
    expect([1e21, 0.1 + 0.2, 123456789.123, 1.5e-9].map(plainDigits)).toEqual([
      '1000000000000000000000',
      '0.3',
      '123456789.123',
      '0.0000000015',
    ])
    expect(roundDigits('999.995', 2)).toBe('1000.00')
  })
})
