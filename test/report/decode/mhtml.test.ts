import { describe, expect, it } from 'vitest'
import { decode } from '../../../src/report/decode.ts'
import { decodeBase64, decodeQuotedPrintable } from '../../../src/report/decode/mhtml.ts'
import { extract } from '../../../src/report/extract.ts'
import { gb18030 } from '../gb18030.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes)
const base64 = (bytes: Uint8Array): string => btoa(latin(bytes)).replace(/.{76}/gu, '$&\r\n')
const quoted = (bytes: Uint8Array): string =>
  [...bytes]
    .map((byte) =>
      byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}` : String.fromCharCode(byte),
    )
    .join('')
    .replace(/.{60}(?<!=.?)/gu, '$&=\r\n')

interface MadePart {
  readonly head: readonly string[]
  readonly body: string
}

function archive(parts: readonly MadePart[], head: readonly string[] = [], boundary = '----=_NextPart_01'): Uint8Array {
  const type = `Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="${boundary}"`
  const message = [
    'From: <Saved by Blink>\r\nSubject: =?utf-8?Q?x?=\r\nMIME-Version: 1.0',
    ...head,
    `${type}\r\n\r\n`,
  ].join('\r\n')
  const bodies = parts.map(({ head: own, body }) => `--${boundary}\r\n${own.join('\r\n')}\r\n\r\n${body}\r\n`)
  return Uint8Array.from([...`${message}${bodies.join('')}--${boundary}--\r\n`].map((unit) => unit.charCodeAt(0)))
}

const html = (content: string, ...head: string[]): MadePart => ({
  head: ['Content-Type: text/html; charset="utf-8"', 'Content-Transfer-Encoding: quoted-printable', ...head],
  body: quoted(bytesOf(content)),
})
const style: MadePart = { head: ['Content-Type: text/css', 'Content-Transfer-Encoding: 8bit'], body: '.a{}' }

function textOf(bytes: Uint8Array, name = '年报.mht', encoding?: string): string {
  const outcome = decode({ name, bytes }, encoding)
  return outcome.ok ? outcome.value.text.trimEnd() : outcome.refusal.code
}

const page = '<html><body><p>云澜市2021年政府信息公开工作年度报告，第1=1页</p></body></html>'

describe('a web archive', () => {
  it('gives its page, whatever lies before it', () => {
    expect(textOf(archive([style, html(page)]))).toBe(page)
  })

  it('is known by its head, not by its name', () => {
    expect(textOf(archive([html(page)]), '年报.doc')).toBe(page)
  })

  it('gives the page it names, and else the one at the saved address', () => {
    const other = html('<p>广告</p>', 'Content-ID: <b@x>', 'Content-Location: https://example.invalid/ad')
    const main = html(page, 'Content-ID: <a@x>', 'Content-Location: https://example.invalid/')
    expect(textOf(archive([other, main], ['Snapshot-Content-Location: https://example.invalid/']))).toBe(page)
    const named = latin(archive([other, main])).replace('type="text/html";', 'type="text/html"; start="<a@x>";')
    expect(textOf(bytesOf(named))).toBe(page)
    expect(textOf(archive([other, main]))).toBe('<p>广告</p>')
  })

  it('is read in the characters each part says, in base64 too', () => {
    const part = {
      head: ['Content-Type: text/html;', '\tcharset=gb2312', 'Content-Transfer-Encoding: base64'],
      body: base64(gb18030(page)),
    }
    expect(decode({ name: '年报.mht', bytes: archive([part]) })).toMatchObject({
      ok: true,
      value: { text: page, encoding: 'gb18030', evidence: 'declared' },
    })
  })

  it('is read in the characters a person says', () => {
    const part = { head: ['Content-Type: text/html', 'Content-Transfer-Encoding: base64'], body: base64(gb18030(page)) }
    expect(textOf(archive([part]), '年报.mht', 'gb18030')).toBe(page)
  })

  it('shows frames where they stand, also those of a page that has nothing else', () => {
    const frame = html('<p>正文</p>', 'Content-ID: <frame-1@mhtml.blink>')
    expect(textOf(archive([html('<p>前</p><iframe src="cid:frame-1@mhtml.blink"></iframe>'), frame]))).toBe(
      '<p>前</p><div><p>正文</p></div></iframe>'.replace('</div>', '\r\n</div>'),
    )
    const set = html(
      '<html><frameset cols="20%,*"><frame src="https://example.invalid/?a=1&amp;b=2"></frameset></html>',
    )
    const shown = html('<p>正文</p>', 'Content-Location: https://example.invalid/?a=1&b=2')
    expect(textOf(archive([set, shown]))).toContain('<html><div><p>正文</p>')
  })

  it('finds a page in parts within parts', () => {
    const inner = latin(archive([html(page)], [], 'inner')).replace(/^[\s\S]*?Content-Type/u, 'Content-Type')
    const [head, ...rest] = inner.split('\r\n\r\n')
    expect(textOf(archive([{ head: [head!], body: rest.join('\r\n\r\n') }]))).toBe(page)
  })

  it('that is cut off gives what there is of its page', () => {
    const bytes = archive([html(page)])
    expect(textOf(bytes.slice(0, bytes.length - 60))).toContain('云澜市2021年')
  })

  it('without a page is refused', () => {
    expect(textOf(archive([style]))).toBe('unsupported-format')
  })

  it('is read like the page it was made of', async () => {
    const rows =
      '<tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr><tr><td>规章</td><td>0</td><td>1</td><td>12</td></tr>'
    const content = `<h1>云澜市2021年政府信息公开工作年度报告</h1><p>二、主动公开政府信息情况</p><table>${rows}</table>`
    const outcome = await extract({ name: '年报.mhtml', bytes: archive([html(content)]) })
    const value = outcome.ok ? outcome.value : null
    expect(value?.organ?.value).toBe('云澜市')
    expect(value?.filled.cells.slice(0, 3).map(({ reading }) => reading.raw)).toEqual(['0', '1', '12'])
    expect(value?.encoding).toEqual({ label: 'utf-8', evidence: 'declared' })
  })
})

describe('what only looks like a web archive', () => {
  it.each([
    ['a text with a colon in its first line', '标题: 年报\n\n正文'],
    ['a text in a mail', 'From: a@example.invalid\r\n\r\n2021年'],
    ['a page', '<p>Content-Type: multipart/related; boundary=a</p>'],
  ])('%s is read as it stands', (_what, text) => {
    expect(textOf(bytesOf(text), '年报.txt')).toBe(text)
  })
})

describe('transfer encodings', () => {
  it('join lines that go on, and leave what is no code as it stands', () => {
    expect(latin(decodeQuotedPrintable(bytesOf('a=\r\nb= \nc=3D=zz=4')))).toBe('abc==zz=4')
  })

  it('take base64 with any line ends and stop at the padding', () => {
    expect(latin(decodeBase64(bytesOf('TWFu\r\nTWE=\n')))).toBe('ManMa')
  })
})
