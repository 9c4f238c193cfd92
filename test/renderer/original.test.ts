// The original as it is laid out: lines, lit pieces, files of one-cell lines, hits of a search.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../src/report/model/document.ts'
import { arrange, type Item } from '../../src/renderer/page/arrange.ts'
import { findInText } from '../../src/renderer/page/find-in-text.ts'
import { lineOf, lineStarts, piecesOf, touching, type LitSpan } from '../../src/renderer/page/places.ts'

/** A paragraph for every line that is not empty, as plain text is read. */
function paragraphs(text: string): Block[] {
  const blocks: Block[] = []
  let start = 0
  for (const line of text.split('\n')) {
    if (line.trim()) blocks.push({ kind: 'paragraph', span: { start, end: start + line.length } })
    start += line.length + 1
  }
  return blocks
}

const rowsOf = (text: string, items: readonly Item[]) =>
  items.flatMap((item) =>
    item.kind === 'file'
      ? item.rows.map((row) => ({
          heads: row.heads.map((span) => text.slice(span.start, span.end)),
          label: row.label.map((span) => text.slice(span.start, span.end)).join(' '),
          values: row.values.map((span) => (span.empty ? null : text.slice(span.start, span.end))),
        }))
      : [],
  )

describe('lines', () => {
  it('are counted from one', () => {
    const starts = lineStarts('甲\n\n乙丙\n')
    expect(starts).toEqual([0, 2, 3, 6])
    expect([0, 1, 2, 3, 5, 6].map((at) => lineOf(starts, at))).toEqual([1, 1, 2, 3, 3, 4])
  })
})

describe('lit pieces', () => {
  const lit = (start: number, end: number): LitSpan => ({ start, end, light: 'lit', side: null })

  it('cut a range and leave the rest as it is', () => {
    expect(piecesOf({ start: 0, end: 10 }, [lit(3, 5)])).toEqual([
      { start: 0, end: 3, lit: null },
      { start: 3, end: 5, lit: lit(3, 5) },
      { start: 5, end: 10, lit: null },
    ])
  })

  it('give an empty place a piece of its own, at the ends too', () => {
    expect(piecesOf({ start: 4, end: 6 }, [lit(4, 4), lit(6, 6)]).map((piece) => [piece.start, piece.end])).toEqual([
      [4, 4],
      [4, 6],
      [6, 6],
    ])
    expect(piecesOf({ start: 4, end: 4 }, [lit(4, 4)])).toEqual([{ start: 4, end: 4, lit: lit(4, 4) }])
  })

  it('always tile the range', () => {
    const spans = fc.array(fc.tuple(fc.nat(40), fc.nat(6)), { maxLength: 8 })
    fc.assert(
      fc.property(fc.nat(20), fc.nat(20), spans, (start, length, drawn) => {
        const range = { start, end: start + length }
        const all = drawn.map(([at, size]) => lit(at, at + size)).toSorted((one, other) => one.start - other.start)
        const pieces = piecesOf(range, touching(range, all))
        expect(pieces[0]?.start).toBe(range.start)
        expect(pieces.at(-1)?.end).toBe(range.end)
        for (const [index, piece] of pieces.entries()) {
          if (index > 0) expect(piece.start).toBe(pieces[index - 1]?.end)
        }
      }),
    )
  })
})

describe('a file of one-cell lines', () => {
  const text = [
    '本年度工作有序推进。',
    '信息内容',
    '本年新制作数量',
    '对外公开总数量',
    '规章',
    '0',
    '3',
    '规范性文件',
    '184',
    '1,764',
    '行政许可',
    '/',
    '605986',
    '五、存在的主要问题及改进情况',
    '公开意识有待加强。',
  ].join('\n\n')

  it('is gathered into rows of label and values', () => {
    const items = arrange(text, paragraphs(text))
    expect(items.map((item) => item.kind)).toEqual(['paragraph', 'file', 'paragraph'])
    expect(rowsOf(text, items)).toEqual([
      { heads: ['信息内容', '本年新制作数量', '对外公开总数量'], label: '规章', values: ['0', '3'] },
      { heads: [], label: '规范性文件', values: ['184', '1,764'] },
      { heads: [], label: '行政许可', values: ['/', '605986'] },
      { heads: ['五、存在的主要问题及改进情况'], label: '', values: [] },
    ])
  })

  it('keeps a place for every empty line beyond the usual, where the blank would stand', () => {
    const gaps = '甲项\n\n3\n\n\n\n\n5\n\n乙项\n\n1\n\n2\n\n\n丙项\n\n\n\n\n丁项\n\n7\n\n8\n\n9'
    const items = arrange(gaps, paragraphs(gaps))
    expect(rowsOf(gaps, items).map((row) => [row.label || row.heads.join(), row.values])).toEqual([
      ['甲项', ['3', null, null, null, '5']],
      ['乙项', ['1', '2', null]],
      ['丙项', [null, null, null]],
      ['丁项', ['7', '8', '9']],
    ])
    const [first] = items
    const empty = first?.kind === 'file' ? first.rows[0]?.values.filter((value) => value.empty) : []
    for (const value of empty ?? []) expect(gaps.slice(value.start - 1, value.start + 1)).toBe('\n\n')
  })

  it('leaves bars at the edges of cells out, and takes a unit with its label', () => {
    const bars = [
      '指标 |',
      '单位 |',
      '2018年 |',
      '主动公开数 |',
      '条 |',
      '1630 |',
      '申请总数 |',
      '条 |',
      '192 |',
      '答复总数 |',
      '条 |',
      '190件 |',
    ]
    const printed = bars.join('\n')
    expect(rowsOf(printed, arrange(printed, paragraphs(printed)))).toEqual([
      { heads: ['指标', '单位', '2018年'], label: '主动公开数 条', values: ['1630'] },
      { heads: [], label: '申请总数 条', values: ['192'] },
      { heads: [], label: '答复总数 条', values: ['190件'] },
    ])
  })

  it('is not made out of a few short lines of prose', () => {
    const prose = '一、总体情况\n云麓市\n2021年1月\n联系人\n电话\n地址'
    expect(arrange(prose, paragraphs(prose)).map((item) => item.kind)).toEqual([
      'heading',
      ...Array(5).fill('paragraph'),
    ])
  })

  it('never loses or moves a printed character', () => {
    const piece = fc.constantFrom(
      '规章',
      '12',
      '0',
      '/',
      '一、新收',
      '3.其他',
      '本年工作有序推进，成效明显。',
      '240万元',
      '条',
    )
    const gap = fc.integer({ min: 1, max: 4 })
    fc.assert(
      fc.property(fc.array(fc.tuple(piece, gap), { minLength: 1, maxLength: 40 }), (parts) => {
        const made = parts.map(([word, count]) => word + '\n'.repeat(count)).join('')
        const drawn = arrange(made, paragraphs(made)).flatMap((item) =>
          item.kind === 'file' ? item.rows.flatMap((row) => [...row.heads, ...row.label, ...row.values]) : [item.span],
        )
        const shown = drawn.map((span) => made.slice(span.start, span.end)).join('')
        expect(shown).toBe(made.replaceAll('\n', ''))
      }),
    )
  })
})

describe('a search', () => {
  it('finds full-width and lower-case forms alike, without overlaps', () => {
    expect(findInText('共２４９件,249件', '249')).toEqual([
      { start: 1, end: 4 },
      { start: 6, end: 9 },
    ])
    expect(findInText('ABab', 'ab')).toHaveLength(2)
    expect(findInText('aaa', 'aa')).toHaveLength(1)
  })

  it('finds nothing for nothing', () => {
    expect(findInText('甲乙', '  ')).toEqual([])
  })
})
