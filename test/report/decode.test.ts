import { describe, expect, it } from 'vitest'
import { decode } from '../../src/report/decode.ts'
import { gb18030 } from './gb18030.ts'

const text = '云澜市2020年政府信息公开工作年度报告\n一、总体情况'
const utf8 = (content: string) => new TextEncoder().encode(content)
const utf16 = (content: string, mark: boolean, big: boolean) => {
  const units = [...(mark ? '\ufeff' : ''), ...content].map((character) => character.charCodeAt(0))
  return Uint8Array.from(units.flatMap((unit) => (big ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])))
}
const file = (bytes: Uint8Array, name = '报告.txt') => ({ name, bytes })

describe('the encoding of a text', () => {
  it.each([
    ['a byte order mark of UTF-8', utf8(`\ufeff${text}`), 'utf-8', 'bom'],
    ['a byte order mark of UTF-16, little end first', utf16(text, true, false), 'utf-16le', 'bom'],
    ['a byte order mark of UTF-16, big end first', utf16(text, true, true), 'utf-16be', 'bom'],
    ['nothing but validity', utf8(text), 'utf-8', 'valid-utf8'],
    ['the characters that come out, for GB18030', gb18030(text), 'gb18030', 'script-frequency'],
    [
      'the characters that come out, for UTF-16 without a mark',
      utf16(text, false, false),
      'utf-16le',
      'script-frequency',
    ],
    ['the same, big end first', utf16(text, false, true), 'utf-16be', 'script-frequency'],
  ])('is told by %s', (_why, bytes, encoding, evidence) => {
    expect(decode(file(bytes))).toEqual({ ok: true, value: { text, encoding, evidence } })
  })

  it('is what a page declares, GB 2312 being read as its superset', () => {
    const page = `<meta charset=gb2312><p>${text}</p>`
    expect(decode(file(gb18030(page), '报告.html'))).toEqual({
      ok: true,
      value: { text: page, encoding: 'gb18030', evidence: 'declared' },
    })
  })

  it('is UTF-8 where the declaration was left over from before a conversion', () => {
    const page = `<meta http-equiv="Content-Type" content="text/html; charset=gbk"><p>${text}</p>`
    expect(decode(file(utf8(page)))).toMatchObject({ ok: true, value: { text: page, encoding: 'utf-8' } })
  })

  it('is UTF-8 also where a character is cut in half', () => {
    const cut = utf8(text.repeat(3)).slice(0, -1)
    expect(decode(file(cut))).toMatchObject({ ok: true, value: { encoding: 'utf-8', evidence: 'script-frequency' } })
  })

  it('is what a person says against all evidence', () => {
    expect(decode(file(gb18030(text)), 'gb18030')).toMatchObject({ ok: true, value: { text, evidence: 'person' } })
  })

  it('leaves every blank and line end as it is', () => {
    const odd = '\u3000 规章\r\n\r\n0\t\u00a0\r'
    expect(decode(file(utf8(odd)))).toMatchObject({ ok: true, value: { text: odd } })
  })
})

describe('bytes that are no text', () => {
  it.each([
    ['an empty file', [], 'a.txt', 'empty'],
    ['a document of no bytes', [], 'a.docx', 'empty'],
    ['blanks alone', [32, 10, 32], 'a.txt', 'empty'],
    ['a document that is no archive', [1, 2, 3, 4], 'a.docx', 'damaged'],
    ['a PDF that is none', [65, 66, 67], 'a.pdf', 'damaged'],
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10], 'a.png', 'unsupported-format'],
    ['a photograph named as text', [0xff, 0xd8, 0xff, 0xe0, 0, 16], 'a.txt', 'unsupported-format'],
    [
      'a program',
      [0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0x3e, 0],
      'a',
      'unsupported-format',
    ],
  ])('%s is refused', (_what, bytes, name, code) => {
    expect(decode(file(Uint8Array.from(bytes), name))).toMatchObject({ ok: false, refusal: { code, detail: { name } } })
  })
})
