import { describe, expect, it } from 'vitest'
import { read as readFile } from '../../../src/report/read/read.ts'
import { readMarkdown } from '../../../src/report/read/markdown.ts'
import { drawn, placeComplaints } from './made-up-office.ts'

function read(text: string): string[] {
  const { value } = readMarkdown({ text, encoding: 'utf-8', evidence: 'valid-utf8' })
  expect(placeComplaints(value)).toEqual([])
  return drawn(value)
}

describe('Markdown', () => {
  it('gives headings, lines without their marks, and tables with every cell', () => {
    const text = [
      '# 澜屿市2021年年报',
      '',
      '##一、总体情况 ##',
      '全年**公开** 12 件，见[目录](http://example.org/a_b)。',
      '> 引用',
      '- 列表',
      '1. 编号不动',
      '---',
      '| 信息内容 | 本年<br>制发 | 现行 |',
      '|:--|--:|---|',
      '| 规章 | **3** | |',
      '| a\\|b | &nbsp; | / | 多出 |',
      '',
      '尾',
    ].join('\r\n')
    expect(read(text)).toEqual([
      '# 澜屿市2021年年报',
      '## 一、总体情况',
      '全年公开 12 件，见目录。',
      '引用',
      '列表',
      '1. 编号不动',
      '[3×4]',
      '| 0 信息内容 | 1 本年⏎制发 | 2 现行 | 3 |',
      '| 0 规章 | 1 3 | 2 | 3 |',
      '| 0 a|b | 1 | 2 / | 3 多出 |',
      '尾',
    ])
  })

  it('is what a file named so holds, unless its tables are written as a page', async () => {
    const formatOf = async (name: string, text: string) => {
      const outcome = await readFile(
        { name, bytes: new Uint8Array() },
        { text, encoding: 'utf-8', evidence: 'valid-utf8' },
      )
      return outcome.ok ? outcome.value.value.format : outcome.refusal.code
    }
    expect(await formatOf('年报.md', '# 年报')).toBe('markdown')
    expect(await formatOf('年报.txt', '# 年报')).toBe('text')
    expect(await formatOf('年报.md', '# 年报\n<table><tr><td>1</td></tr></table>')).toBe('html')
  })

  it('keeps lines with bars that are no table, and figures that only look like marks', () => {
    expect(read('规章 | 3\n文件 | 5\n*注：3*5=15*\n-224\n- 224\n+62\n2 * 3 * 4')).toEqual([
      '规章 | 3',
      '文件 | 5',
      '*注：3*5=15*',
      '-224',
      '- 224',
      '+62',
      '2 * 3 * 4',
    ])
  })

  it('takes the entries before the text as metadata', () => {
    const text = '---\ntitle: "2021年年报"\ndate: 2022-01-20\n---\n正文'
    const { metadata } = readMarkdown({ text, encoding: 'utf-8', evidence: 'valid-utf8' }).value
    expect(metadata).toEqual([
      { name: 'title', content: '2021年年报', span: null },
      { name: 'date', content: '2022-01-20', span: null },
    ])
    expect(read(text)).toEqual(['正文'])
  })

  it('keeps its lines around tables written as HTML', async () => {
    const text = [
      '---\nlayout: page\n---',
      '# 青砚市**2021年**政府信息公开工作年度报告',
      '',
      '共 3 < 4 件 <b>办结</b>',
      '<table><tr>',
      '<td># 规章</td><td>1</td></tr></table>',
      '五、总结',
    ].join('\n')
    const outcome = await readFile(
      { name: '年报.md', bytes: new TextEncoder().encode(text) },
      { text, encoding: 'utf-8', evidence: 'valid-utf8' },
    )
    const document = outcome.ok ? outcome.value.value : null
    expect(
      document?.blocks.map(({ kind, span }) => [kind, document.text.slice(span.start, span.end).replace(/\s+/gu, ' ')]),
    ).toEqual([
      ['heading', '青砚市2021年政府信息公开工作年度报告'],
      ['paragraph', '共 3 < 4 件 办结'],
      ['table', '# 规章 1'],
      ['paragraph', '五、总结'],
    ])
  })

  it('is not held up by lines made to be looked at again and again', () => {
    const bait = [
      '|'.repeat(50_000),
      `${'- | '.repeat(20_000)}x`,
      '*'.repeat(50_000),
      '['.repeat(50_000),
      '<br'.repeat(30_000),
      '\\|'.repeat(30_000),
    ]
    const begun = performance.now()
    expect(read(bait.join('\n')).length).toBeGreaterThan(0)
    expect(performance.now() - begun).toBeLessThan(10_000)
  })
})
