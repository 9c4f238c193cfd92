import { describe, expect, it } from 'vitest'
import { readPdf } from '../../../src/report/read/pdf/read-pdf.ts'
import { bar, documentOf, expectPlaces, line, pdf, print, ruled, shape, table } from './made-up-pdf.ts'

const prose = '本年度各项工作平稳推进没有需要说明的数量各单位按照要求公开信'
const filler = Array.from({ length: 6 }, (_, index) => print(prose, 80, 500 + 20 * index))

async function shapeOf(...pages: Parameters<typeof pdf>[0]) {
  const document = await documentOf(pdf(pages))
  expectPlaces(document)
  return shape(document)
}

describe('print on a page', () => {
  it('is read through the character maps of fonts that are only named', async () => {
    expect(await shapeOf({ marks: [print('云澜市2021年度报告，共12页', 80, 80)] })).toEqual([
      '云澜市2021年度报告，共12页',
    ])
  })

  it('is a paragraph where lines run on to the margin, and ends where one stops short', async () => {
    const marks = [
      print(`　　${prose.slice(2)}`, 80, 100),
      print(prose, 80, 120),
      print('息。', 80, 140),
      print('一、总体情况', 80, 160),
      print(prose, 80, 180),
      print('完。', 80, 200),
    ]
    expect(await shapeOf({ marks })).toEqual([`${prose.slice(2)}${prose}息。`, '一、总体情况', `${prose}完。`])
  })

  it('is a heading where it is larger, also over two lines', async () => {
    const document = await documentOf(
      pdf([
        {
          marks: [
            print('云澜市人民政府', 242, 80, { size: 16 }),
            print('2021年度报告', 238, 104, { size: 16 }),
            ...filler,
          ],
        },
      ]),
    )
    expect(document.blocks[0]).toMatchObject({ kind: 'heading', span: { start: 0, end: 15 } })
    expect(shape(document)[0]).toBe('云澜市人民政府2021年度报告')
  })

  it('is read once where a glyph was printed twice to look bold', async () => {
    expect(
      await shapeOf({
        marks: [print('合计12件办结完毕均已答复', 80, 80), print('合计12件办结完毕均已答复', 80.3, 80)],
      }),
    ).toEqual(['合计12件办结完毕均已答复'])
  })

  it("is read from a host's own kind of bytes, which are left as they are", async () => {
    const bytes = Buffer.from(pdf([{ marks: [print('规章规范性文件行政许可处罚', 100, 200)] }]))
    expect(shape(await documentOf(bytes))).toEqual(['规章规范性文件行政许可处罚'])
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('says where it stands, in points from the top left', async () => {
    const { blocks } = await documentOf(pdf([{ marks: [print('规章规范性文件行政许可处罚', 100, 200)] }]))
    expect(blocks[0]).toMatchObject({ place: { page: 1, boxes: [[100, 191.2, 230, 201.2]] } })
  })
})

describe('a table on a page', () => {
  const rows = [
    ['信息内容', '制发', '废止'],
    ['规章', '1', '0'],
    ['规范性文件', '', '12'],
  ]
  const xs = [80, 200, 260, 320]

  it('is made of drawn lines', async () => {
    expect(await shapeOf({ marks: table(xs, 100, rows) })).toEqual([rows])
  })

  it('is made of bars thin as lines, each cell with its own', async () => {
    const marks = rows.flatMap((cells, row) =>
      cells.flatMap((text, column) => {
        const [left, right, top, bottom] = [xs[column]!, xs[column + 1]!, 100 + 20 * row, 120 + 20 * row]
        return [
          bar(left, top, right, top + 0.7),
          bar(left, bottom, right, bottom + 0.7),
          bar(left, top, left + 0.7, bottom),
          bar(right, top, right + 0.7, bottom),
          ...(text === '' ? [] : [print(text, left + 4, bottom - 6)]),
        ]
      }),
    )
    expect(await shapeOf({ marks })).toEqual([rows])
  })

  it('may be open at its sides', async () => {
    const marks = [
      ...[100, 120, 140, 160].map((y) => line(80, y, 320, y)),
      line(200, 100, 200, 160),
      line(260, 100, 260, 160),
      ...table(xs, 100, rows).slice(8),
    ]
    expect(await shapeOf({ marks })).toEqual([rows])
  })

  it('has a merged cell where a line is missing', async () => {
    const marks = [
      ...[100, 160].map((y) => line(80, y, 320, y)),
      ...[120, 140].map((y) => line(140, y, 320, y)),
      ...[80, 140, 320].map((x) => line(x, 100, x, 160)),
      line(220, 120, 220, 160),
      print('办理结果', 84, 134),
      print('情况汇总', 180, 114),
      ...['予以公开', '不予公开'].map((text, row) => print(text, 144, 134 + 20 * row)),
      ...['3', '4'].map((text, row) => print(text, 224, 134 + 20 * row)),
    ]
    const document = await documentOf(pdf([{ marks }]))
    expectPlaces(document)
    const [block] = document.blocks
    const cells = block?.kind === 'table' ? block.cells : []
    expect(cells.map(({ row, column, rowSpan, columnSpan }) => [row, column, rowSpan, columnSpan])).toEqual([
      [0, 0, 3, 1],
      [0, 1, 1, 2],
      [1, 1, 1, 1],
      [1, 2, 1, 1],
      [2, 1, 1, 1],
      [2, 2, 1, 1],
    ])
  })

  it('keeps figures apart that touch the line between them, and figures that overlap', async () => {
    const title = print('表一、主动公开情况统计表', 80, 80)
    const marks = [
      title,
      ...ruled([80, 120, 160, 200], [100, 120]),
      print('规章', 84, 114),
      print('2130906', 125, 114),
      print('7518146', 160, 114),
    ]
    const heading = '表一、主动公开情况统计表'
    expect(await shapeOf({ marks })).toEqual([heading, [['规章', '2130906', '7518146']]])
    const over = [
      title,
      ...ruled([80, 120, 140, 200], [100, 120]),
      print('规章', 84, 114),
      print('3161018', 121, 114),
      print('5', 141, 114),
    ]
    expect(await shapeOf({ marks: over })).toEqual([heading, [['规章', '3161018', '5']]])
  })

  it('ends a label that runs over its cell where the figure beside it begins, also in one run of print', async () => {
    const cells = ['3.危及“三安全一稳定”', '1']
    const frame = ruled([80, 183, 210], [100, 120])
    const apart = [...frame, print('3.危及“三安全一稳定”', 84, 114), print('1', 192, 114)]
    expect(await shapeOf({ marks: apart })).toEqual([[cells]])
    const together = [...ruled([80, 182, 210], [100, 120]), print('3.危及“三安全一稳定”1', 84, 114)]
    expect(await shapeOf({ marks: together })).toEqual([[cells]])
    // Without a line there the figure is of the label.
    const merged = [
      ...ruled([80, 300], [100, 120, 140]),
      print('3.危及“三安全一稳定”1', 84, 114),
      print('其他', 84, 134),
    ]
    expect(await shapeOf({ marks: merged })).toEqual([[['3.危及“三安全一稳定”1'], ['其他']]])
  })

  it('puts a label together from its lines, across and downward', async () => {
    const marks = [
      ...ruled([80, 100, 140, 180], [100, 180]),
      ...[...'本年度办理'].map((text, index) => print(text, 85, 112 + 14 * index)),
      print('不予公', 104, 120),
      print('开', 104, 134),
      print('纵向书写', 160, 110, { down: true }),
    ]
    expect(await shapeOf({ marks })).toEqual([[['本年度办理', '不予公开', '纵向书写']]])
  })

  it('is no table where a frame only decorates a line', async () => {
    const marks = [...ruled([70, 320], [60, 90]), print('政府信息公开年度报告全文', 80, 80), line(80, 95, 300, 95)]
    expect(await shapeOf({ marks })).toEqual(['政府信息公开年度报告全文'])
  })
})

describe('a page held another way', () => {
  const rows = [
    ['信息内容', '本年制发件数'],
    ['规章', '31'],
  ]

  it('is read as it is shown when the file turns it', async () => {
    const turnedRows = rows.flatMap((cells, row) =>
      cells.map((text, column) => print(text, 116 + 20 * row, 104 + 100 * column, { turn: -90 })),
    )
    const marks = [...ruled([100, 120, 140].reverse(), [100, 200, 300]), ...turnedRows]
    const [read] = await shapeOf({ rotate: 270, marks })
    expect(read).toEqual([...rows].reverse())
  })

  it('is read as a reader would turn it when only the print is turned', async () => {
    const marks = [
      ...ruled([100, 120, 140], [600, 700, 800]),
      ...rows.flatMap((cells, row) =>
        cells.map((text, column) => print(text, 114 + 20 * row, 796 - 100 * column, { turn: 90 })),
      ),
      print('1', 300, 820),
    ]
    const document = await documentOf(pdf([{ marks }]))
    expect(shape(document)).toEqual([rows, '1'])
    const [block] = document.blocks
    const figure = block?.kind === 'table' ? block.cells[3] : undefined
    expect(figure?.place).toEqual({ page: 1, boxes: [[125.2, 686, 135.2, 696]] })
  })
})

describe('a file that cannot be read', () => {
  const text = print('规章规范性文件行政许可处罚', 80, 80)

  it.each([
    ['shows no print', pdf([{ marks: [line(10, 10, 200, 10)] }]), 'scan'],
    [
      'hides its print behind a picture',
      pdf([{ marks: [print('规章规范性文件行政许可', 80, 80, { mode: 3 })] }]),
      'scan',
    ],
    [
      'has a password',
      pdf([{ marks: [text] }], {
        trailer: `/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >>`,
      }),
      'encrypted',
    ],
    ['is only the beginning of one', new TextEncoder().encode('%PDF-1.7\n1 0 obj\n<< /Type'), 'damaged'],
    [
      'has a page tree without end',
      pdf([{ marks: [text] }], { tree: '<< /Type /Pages /Kids [6 0 R 6 0 R] /Count 99999999 >>' }),
      null,
    ],
    ['claims more pages than any report has', pdf(Array.from({ length: 301 }, () => ({ marks: [text] }))), 'limit'],
  ])('is refused when it %s', async (_, bytes, code) => {
    const outcome = await readPdf(bytes)
    if (code === null) expect(['damaged', 'limit', 'scan']).toContain(outcome.ok ? null : outcome.refusal.code)
    else expect(outcome).toMatchObject({ ok: false, refusal: { code } })
  })
})
