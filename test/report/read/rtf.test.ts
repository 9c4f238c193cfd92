import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { extract } from '../../../src/report/extract.ts'
import { readRichText } from '../../../src/report/read/rtf/read-rtf.ts'
import { gb18030 } from '../gb18030.ts'
import { drawn, placeComplaints } from './made-up-office.ts'

const bytesOf = (markup: string): Uint8Array => new TextEncoder().encode(markup)
const head = String.raw`{\rtf1\ansi\ansicpg936\uc1{\fonttbl{\f0\fcharset134 \'cb\'ce\'cc\'e5;}{\f1\fcharset0 Arial;}}`
const escaped = (text: string): string =>
  [...gb18030(text)].map((byte) => (byte < 128 ? String.fromCharCode(byte) : `\\'${byte.toString(16)}`)).join('')
const units = (text: string): string => [...text].map((unit) => `\\u${(unit.charCodeAt(0) << 16) >> 16}?`).join('')

function lines(bytes: Uint8Array): string[] {
  const outcome = readRichText({ name: '年报.rtf', bytes })
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  expect(placeComplaints(outcome.value.value)).toEqual([])
  return drawn(outcome.value.value)
}
const read = (body: string): string[] => lines(bytesOf(`${head}\n${body}}`))

describe('rich text', () => {
  it('made by an office program gives lines and tables with merged cells and blanks in their places', () => {
    const bytes = new Uint8Array(readFileSync(new URL('made-by-office/merged-cells.rtf', import.meta.url)))
    expect(lines(bytes)).toEqual([
      '云澜市 2021 年报',
      '正文 a&b “三安全一稳定”。',
      '[3×4]',
      '| 0↓2 组 | 1+2 合并头 | 3 总计 |',
      '| 1 甲 | 2 | 3 3 |',
      '| 0 行 | 1 1 | 2 | 3 |',
      '尾',
    ])
  })

  it('is read in the code page of the file or of its font, and by Unicode numbers', () => {
    const font = '{\\fonttbl{\\f2\\fcharset136 a;}}'
    expect(
      read(`${font}${escaped('云澜市')}\\f0 ${escaped('年报')}\\f2 \\'a6\\'7e\\par ${units('总计')}\\par`),
    ).toEqual(['云澜市年报年', '总计'])
  })

  it('joins a character whose second byte is a plain one', () => {
    expect(read("\\'81@\\'81\\'40\\par")).toEqual(['丂丂'])
  })

  it('prints nothing of fonts, pictures, field codes, comments, hidden and deleted text', () => {
    const hidden = String.raw`{\*\generator x;}{\info{\title t}}{\pict\bin3 }}}}{\field{\*\fldinst PAGE}{\fldrslt 7}}{\v 9}\deleted 8\deleted0 {\footnote 注}`
    expect(read(`1${hidden}2\\par`)).toEqual(['172'])
  })

  it('keeps raised and lowered digits off the figures beside them, and marks struck ones', () => {
    expect(read('12{\\super 1}\\par 12\\super 1\\nosupersub 3\\par 12{\\sub 1}\\par {\\super 1}12\\par')).toEqual([
      '12¹',
      '12¹3',
      '12₁',
      '¹12',
    ])
    // １ and ２ of full width, as rich text writes them.
    const [one, two] = [String.raw`\u65297?`, String.raw`\u65298?`]
    expect(
      read(`9{\\super ${one}}\\par {\\super ${two}}8\\par {\\strike ${one}${two}}${one}5\\par {\\strike ${one}}\\par`),
    ).toEqual(['9¹', '²8', '１\u0336２\u0336１5', '１\u0336'])
    expect(read('{\\strike 7}12\\par \\strike 7\\strike0 12\\par')).toEqual(['7\u033612', '7\u033612'])
  })

  it('keeps blank cells, lines within cells, and levels of headings', () => {
    const row = (...cells: string[]) =>
      `\\trowd\\trleft0${cells.map((_, index) => `\\cellx${(index + 1) * 1000}`).join('')}\\pard\\intbl ${cells.join('\\cell ')}\\cell\\row `
    expect(read(`\\pard\\outlinelevel1 A\\par ${row('x', '', 'y\\par z')}${row('1', '2', '')}\\pard B\\par`)).toEqual([
      '## A',
      '[2×3]',
      '| 0 x | 1 | 2 y⏎z |',
      '| 0 1 | 1 2 | 2 |',
      'B',
    ])
  })

  it('unites cells as their row says', () => {
    const first = String.raw`\trowd\clvmgf\cellx1000\clmgf\cellx2000\clmrg\cellx3000\intbl a\cell b\cell\cell\row`
    const second = String.raw`\trowd\clvmrg\cellx1000\cellx2000\cellx3000\intbl\cell 1\cell 2\cell\row`
    expect(read(`${first}${second}\\pard\\par`)).toEqual(['[2×3]', '| 0↓2 a | 1+2 b |', '| 1 1 | 2 2 |'])
  })

  it('that ends within a row keeps its text and claims no places for it', () => {
    expect(read(String.raw`\trowd\cellx1000\cellx2000\intbl 3\cell 4`)).toEqual(['3', '4'])
  })

  it('is taken for what it is whatever its name', async () => {
    const rows = [
      '信息内容\\cell 本年制发件数\\cell 本年废止件数\\cell 现行有效件数',
      '规章\\cell 0\\cell\\cell 12',
    ].map((cells) => `\\trowd\\cellx1\\cellx2\\cellx3\\cellx4\\pard\\intbl ${cells}\\cell\\row `)
    const text = `云澜市2021年政府信息公开工作年度报告\\par 二、主动公开政府信息情况\\par ${rows.join('')}\\pard`
    const body = text.replace(/[\u0080-\uffff]/gu, (character) => units(character))
    const outcome = await extract({ name: '年报.doc', bytes: bytesOf(`${head}${body}}`) })
    const cells = outcome.ok ? outcome.value.filled.cells : []
    expect(
      cells.slice(0, 3).map(({ reading }) => `${reading.quantity.state} ${reading.raw} ${reading.certainty}`),
    ).toEqual(['number 0 certain', 'blank  certain', 'number 12 certain'])
  })

  it('that opens groups without end is refused, and noise is read', () => {
    const outcome = readRichText({ name: '年报.rtf', bytes: bytesOf(`{\\rtf1${'{'.repeat(5_000)}`) })
    expect(outcome.ok ? null : outcome.refusal.code).toBe('limit')
    expect(read(String.raw`}}}\cell\row\cellx\'zz\u\bin999999999 `)).toEqual(['[1×1]', '| 0 |'])
  })
})
