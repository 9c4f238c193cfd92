import { describe, expect, it } from 'vitest'
import { readHtml } from '../../../src/report/read/html.ts'
import { isBroken, readQuantity } from '../../../src/report/text/quantity.ts'

const read = (text: string) => readHtml({ text, encoding: 'utf-8', evidence: 'valid-utf8' })
const cellsOf = (text: string): string[] => {
  const { value } = read(text)
  return value.blocks.flatMap((block) =>
    block.kind === 'table' ? block.cells.map(({ span }) => value.text.slice(span.start, span.end)) : [],
  )
}
/** What the second cell of a row holds. */
const held = (cell: string, css = '', before = ''): string | undefined =>
  cellsOf(
    `<!DOCTYPE html><html><head>${before}<style>${css}</style></head><body><div id="main" class="text"><table><tr><td>规章</td><td>${cell}</td></tr></table></div></body></html>`,
  )[1]
const hidden = '<span class="a hd" id="old">87</span>0'

describe('a figure hidden by a rule of the page', () => {
  it.each([
    '.hd{display:none}',
    '.hd { DISPLAY : none !important }',
    '.hd{visibility:hidden}',
    '.hd{visibility:collapse}',
    '.hd{font-size:0}',
    '.hd{font:0/0 a}',
    '.hd{opacity:0}',
    '.hd{position:absolute;left:-9999px}',
    '.hd{position:absolute;top:-999em}',
    '.hd{text-indent:-9999px}',
    '.hd{position:absolute;width:1px;height:1px;clip:rect(0,0,0,0)}',
    '.hd{text-decoration:line-through}',
    '#old{display:none}',
    'span.hd{display:none}',
    '.a.hd{display:none}',
    'p, .x, .hd{display:none}',
    'td .hd{display:none}',
    'td>.hd{display:none}',
    '#main table td > span.hd{display:none}',
    '/* {} */ .hd{display:none}',
    '@import url(a.css); .hd{display:none}',
    '@media screen{.hd{display:none}}',
    '@media all { p{margin:0} .hd{display:none} }',
    '<!-- .hd{display:none} -->',
  ])('%s is not read', (css) => {
    expect(held(hidden, css)).toBe('0')
  })

  it('is read where a stronger rule, or its own style, shows it again', () => {
    expect(held('<span class="hd">8</span>', '.hd{display:none} td .hd{display:inline}')).toBe('8')
    expect(held('<span class="hd" style="display:inline">8</span>', '.hd{display:none}')).toBe('8')
    expect(held('<span class="hd"><b class="on">8</b></span>', '.hd{visibility:hidden} .on{visibility:visible}')).toBe(
      '8',
    )
    expect(held('<b>8</b>', 'td{font-size:0} td b{font-size:14px}')).toBe('8')
    expect(held('<b class="hd">8</b>', '.hd{left:-9999px}')).toBe('8')
  })

  it.each([
    '@media print{.hd{display:none}}',
    '@media screen and (max-width:600px){.hd{display:none}}',
    '.hd:hover{display:none}',
    '.hd + b{display:none}',
    '[class~=hd]{display:none}',
    '',
  ])('is never run together with the one beside it where only %j may hide it', (css) => {
    expect(held(hidden, css)).toBe('87 0')
    expect(isBroken('87 0')).toBe(true)
  })

  it('keeps its cell where it is only invisible', () => {
    const row = '<table><tr><td>规章</td><td class=hd>5</td><td>6</td></tr></table>'
    expect(cellsOf(`<style>.hd{visibility:hidden}</style>${row}`)).toEqual(['规章', '', '6'])
    expect(cellsOf(`<style>.hd{display:none}</style>${row}`)).toEqual(['规章', '6'])
  })
})

describe('a figure in several pieces', () => {
  it('stays one where its pieces are set alike', () => {
    expect(held('<span lang="EN-US" style="font-family:A">1</span><span style="font-family:宋体">2</span>')).toBe('12')
    expect(held('<font face="A">1</font><span><span>2</span></span>3')).toBe('123')
  })
  it.each([
    '1<span style="font-size:6pt">2</span>',
    '<span style="color:#fff">1</span>2',
    '<span class="x">1</span><span class="y">2</span>',
    '<b>1</b>2',
    `${'<i>'.repeat(40)}1${'</i>'.repeat(40)}2`,
  ])('%s is doubtful', (cell) => {
    expect(held(cell)).toBe('1 2')
  })
})

describe('a mark that stands raised', () => {
  it.each([
    '12<sup>1</sup>',
    '12<sup><a href="#n">[1]</a></sup>',
    '12<sup>注</sup>',
    '12<sup>注1</sup>',
    '12<span style="vertical-align:super">1</span>',
    '12<span class="n">1</span>',
    '１２<sup>１</sup>',
    '１２<span class="n">1</span>',
  ])('is no digit of the figure in %s', (cell) => {
    const { quantity } = readQuantity(held(cell, '.n{vertical-align:super}')!)
    expect(quantity).toEqual({ state: 'number', value: 12, decimals: 0 })
  })
  it('leaves a raised digit before a figure and a lowered one open, and raises nothing by how a cell is set', () => {
    expect(readQuantity(held('12<sub>1</sub>')!).quantity).toEqual({ state: 'unreadable' })
    expect(readQuantity(held('<sup>１</sup>２8')!).quantity).toEqual({ state: 'unreadable' })
    expect(readQuantity(held('１２<sub>１</sub>')!).quantity).toEqual({ state: 'unreadable' })
    expect(cellsOf('<style>td{vertical-align:super}</style><table><tr><td>1</td><td>2</td></tr></table>')).toEqual([
      '1',
      '2',
    ])
  })
})

describe('print with a line through it', () => {
  const css = '.x{text-decoration:line-through}'
  it.each([
    '<s>１２</s>',
    '<del>1<b>2</b></del>',
    '<span class="x">12</span>',
    '<p class="x">12</p>',
    '<strike>无</strike>',
  ])('is no blank cell where nothing else is printed: %s', (cell) => {
    expect(readQuantity(held(cell, css)!).quantity).toEqual({ state: 'unreadable' })
  })
  it('is left out beside what stands', () => {
    expect(held('<s>１２</s>１５', css)).toBe('１５')
    expect(held('<s>12</s><span style="display:none"><s>9</s></span>—', css)).toBe('—')
    expect(held('<s style="display:none">12</s>')).toBe('')
  })
  it.each(['<td class=x>１２</td><td>5</td>', '<td style="text-decoration:line-through red"><b>12</b></td><td>5</td>'])(
    'keeps its cell: %s',
    (cells) => {
      const [, struck, next] = cellsOf(`<style>${css}</style><table><tr><td>规章</td>${cells}</tr></table>`)
      expect([readQuantity(struck!).quantity.state, next]).toEqual(['unreadable', '5'])
    },
  )
  it('keeps its row', () => {
    const [label, value] = cellsOf(`<style>${css}</style><table><tr class=x><td>规章</td><td>12</td></tr></table>`)
    expect([label, readQuantity(value!).quantity.state]).toEqual(['规章', 'unreadable'])
  })
})

describe('tables a page does not show', () => {
  const table = '<table><tr><td>规章</td><td>1</td><td>２</td></tr></table>'
  const noticed = (page: string) =>
    read(`<p>一、总体情况</p>${page}`).findings.map(({ code, weight }) => `${code} ${weight}`)
  it('are named, though not read', () => {
    expect(noticed(`<style>.pane{display:none}</style>${table}<div class="pane">${table}</div>`)).toEqual([
      'SRC-01 doubt',
    ])
    expect(noticed(`${table}<div hidden>${table}</div>`)).toEqual(['SRC-01 doubt'])
    expect(noticed('<table><tr><td>规章</td><td>1</td></tr><tr hidden><td>规章</td><td>2</td></tr></table>')).toEqual([
      'SRC-01 note',
    ])
  })
  it('are not where nothing is lost', () => {
    expect(noticed(table + '<div hidden><table><tr><td>首页</td><td>返回</td></tr></table></div>')).toEqual([])
    expect(noticed('<table><tr><td>规章</td><td><s>1</s>2</td></tr></table>')).toEqual([])
  })
})

describe('rules that hide the report itself', () => {
  const lines = '<p>全年主动公开政府信息若干条，依法办理申请，加强平台建设，做好监督保障。</p>'.repeat(8)
  it('count for nothing, and the reading says so', () => {
    const { value, findings } = read(`<style>.app{opacity:0}</style><p>目录</p><div class="app">${lines}</div>`)
    expect(value.blocks).toHaveLength(9)
    expect(findings.map(({ code }) => code)).toEqual(['SRC-03'])
  })
  it('hold where more is shown than hidden', () => {
    const { value, findings } = read(`<style>.app{display:none}</style>${lines}${lines}<div class="app">${lines}</div>`)
    expect(value.blocks).toHaveLength(16)
    expect(findings).toEqual([])
  })
  it('are followed in time, however many and however deep', () => {
    const css = Array.from({ length: 3000 }, (_, index) => `div div .c${index}{display:none}`).join('')
    const page = `<style>${css}${'/*'.repeat(20_000)}</style>${'<div class="c1 x">'.repeat(5000)}1${'<i>2'.repeat(3000)}`
    expect(read(page).value.format).toBe('html')
  })
})
