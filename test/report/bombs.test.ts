// Twelve files made to break a reader. Each is refused with a code, or read where what it holds is harmless.
// What else an archive can do is in read/zip.test.ts.
import { closeSync, ftruncateSync, mkdtempSync, openSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { strFromU8, strToU8, unzipSync, zlibSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readSource } from '../../src/main/hosts/cli/files.ts'
import { extract } from '../../src/report/extract.ts'
import { writeObjects } from '../laws/damage/drawn-pdf.ts'
import { docxParts, xlsx, zipped } from './read/made-up-office.ts'

// A hang limit, generous for a busy machine: alone none takes two seconds.
const soon = 20_000
const title = '云麓市林业局2021年政府信息公开工作年度报告'
const heading = '二、主动公开政府信息情况'
const parts = docxParts(`<w:p><w:r><w:t>${title}</w:t></w:r></w:p>`)

/** `read`, or the refusal's code with what it says of the reason. */
async function answerTo(name: string, content: string | Uint8Array): Promise<string> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const begun = performance.now()
  const outcome = await extract({ name, bytes })
  expect(performance.now() - begun).toBeLessThan(soon)
  if (outcome.ok) return `read ${outcome.value.filled.cells.length}`
  const { code, detail } = outcome.refusal
  expect(detail?.['name']).toBe(name)
  return `${code} ${detail?.['what'] ?? detail?.['kind'] ?? ''}`.trim()
}

const page = (body: string): string => `<html><body><h1>${title}</h1><p>${heading}</p>${body}</body></html>`

function patched(bytes: Uint8Array, field: number, value: number): Uint8Array {
  const copy = bytes.slice()
  const view = new DataView(copy.buffer)
  // The directory's record of the main part, the largest.
  let record = -1
  for (let at = 0; at + 46 <= copy.length; at++)
    if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 10_000) record = at
  view.setUint32(record + field, value, true)
  return copy
}

const pdfOf = (...objects: string[]): Uint8Array => writeObjects(['<< /Type /Catalog /Pages 2 0 R >>', ...objects])

describe('archives', () => {
  it('1: an entry that swells a thousand times is refused before it is inflated', async () => {
    const swelling = zipped({ ...parts, 'word/document.xml': new Uint8Array(64 * 2 ** 20) })
    expect(await answerTo('a.docx', swelling)).toBe('limit ratio')
  })

  it('2: more entries than any document has are refused', async () => {
    const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`word/${index}.xml`, '']))
    expect(await answerTo('a.docx', zipped({ ...parts, ...many }))).toBe('limit entries')
  })

  it('3: an archive inside an archive stays closed, however often it is nested', async () => {
    let nested = zipped(parts)
    for (let depth = 0; depth < 20; depth++) nested = zipped({ 'inner.docx': nested })
    expect(await answerTo('a.docx', nested)).toBe('unsupported-format main part')
    expect(await answerTo('a.docx', zipped({ ...parts, 'word/embeddings/inner.zip': nested }))).toBe('read 0')
  })

  it('4: sizes that lie are found out while inflating', async () => {
    const bomb = zipped({ ...parts, 'word/document.xml': new Uint8Array(100 * 2 ** 20) })
    expect(await answerTo('a.docx', patched(bomb, 24, 1_000))).toBe('damaged size')
  })
})

describe('markup', () => {
  it('5: a document type with entities that multiply is refused, on a page it means nothing', async () => {
    const entities = Array.from({ length: 30 }, (_, at) => `<!ENTITY e${at + 1} "&e${at};&e${at};&e${at};">`).join('')
    const type = `<!DOCTYPE a [<!ENTITY e0 "年报">${entities}]>`
    const document = parts['word/document.xml']!.replace('?>', `?>${type}`)
    expect(await answerTo('a.docx', zipped({ ...parts, 'word/document.xml': document }))).toBe('damaged doctype')
    expect(await answerTo('a.html', type + page('&e30;'))).toBe('read 0')
  })

  it('6: nesting without end is refused in a document and harmless on a page', async () => {
    const deep = parts['word/document.xml']!.replace('<w:body>', `<w:body>${'<w:sdt><w:sdtContent>'.repeat(100_000)}`)
    expect(await answerTo('a.docx', zipped({ ...parts, 'word/document.xml': deep }))).toMatch(/^limit/)
    for (const tag of ['div', 'b', 'ul><li'])
      expect(await answerTo('a.html', page(`<${tag}>`.repeat(20_000)))).toBe('read 0')
    expect(await answerTo('a.html', page('<table><tr><td>'.repeat(2_000)))).toBe('read 0')
  })

  it('7: a thousand cells that each span 65,534 columns and rows are clamped', async () => {
    const cell = '<td colspan="65534" rowspan="65534">1</td>'
    expect(await answerTo('a.html', page(`<table><tr>${cell.repeat(1_000)}</tr></table>`))).toBe('read 0')
    expect(await answerTo('a.html', page(`<table>${`<tr>${cell}</tr>`.repeat(1_000)}</table>`))).toBe('read 0')
  })

  it('8: a million rows are refused in every kind', async () => {
    const million = 1_000_000
    expect(await answerTo('a.txt', `${title}\n${'规章\t1\t2\t3\n'.repeat(million)}`)).toBe('limit text')
    expect(await answerTo('a.html', page(`<table>${'<tr><td>1'.repeat(million)}</table>`))).toBe('limit text')
    expect(await answerTo('a.md', `# ${title}\n\n|a|b|\n|-|-|\n${'|1|2|\n'.repeat(million)}`)).toBe('limit text')
    const rows = '<row><c><v>1</v></c></row>'.repeat(million / 10)
    expect(await answerTo('a.xlsx', xlsx([{ xml: `<sheetData>${rows}</sheetData>` }]))).toMatch(/^limit/)
    const apart = Array.from({ length: 300 }, (_, row) => `<row><c><v>1</v></c><c r="AN${row + 1}"><v>1</v></c></row>`)
    const wide = Array.from({ length: 50 }, () => ({ xml: `<sheetData>${apart.join('')}</sheetData>` }))
    expect(await answerTo('a.xlsx', xlsx(wide))).toBe('limit cells')
  })

  it('8: what no reader would print is refused before the way to the library takes longer than the reading', async () => {
    expect(await answerTo('a.txt', `${title}\n${'规章\n'.repeat(20_000)}`)).toBe('limit text')
    expect(await answerTo('a.txt', `${title}\n${'公开'.repeat(500_000)}`)).toBe('limit text')
    expect(await answerTo('a.html', page(`<p>${'公开'.repeat(500_000)}</p>`))).toBe('limit text')
  })
})

describe('pictures and pages', () => {
  it('9: a picture that claims to be endless is never decoded', async () => {
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52])
    const huge = new Uint8Array([...png, 0x7f, 0xff, 0xff, 0xff, 0x7f, 0xff, 0xff, 0xff, 8, 6, 0, 0, 0])
    expect(await answerTo('a.png', huge)).toBe('unsupported-format picture')
    const image =
      '<< /Type /XObject /Subtype /Image /Width 2000000000 /Height 2000000000 /ColorSpace /DeviceRGB /BitsPerComponent 16 /Length 4 >>\nstream\nabcd\nendstream'
    const draw = '<< /Length 6 >>\nstream\n/I Do \nendstream'
    const shown = '<< /Type /Page /Parent 2 0 R /Resources << /XObject << /I 4 0 R >> >> /Contents 5 0 R >>'
    expect(await answerTo('a.pdf', pdfOf('<< /Type /Pages /Kids [3 0 R] /Count 1 >>', shown, image, draw))).toBe(
      'scan pdf',
    )
  })

  it('10: a tree of pages without end, or with a billion of them, is refused', async () => {
    expect(await answerTo('a.pdf', pdfOf('<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>'))).toBe('damaged pdf')
    expect(await answerTo('a.pdf', pdfOf('<< /Type /Pages /Kids [3 0 R] /Count 1000000000 >>', '<< >>'))).toMatch(
      /^(?:limit pages|damaged pdf|scan pdf)$/,
    )
    const ring = [
      '<< /Type /Pages /Kids [3 0 R] /Count 2 >>',
      '<< /Type /Pages /Kids [2 0 R] /Count 2 /Parent 2 0 R >>',
    ]
    expect(await answerTo('a.pdf', pdfOf(...ring))).toBe('damaged pdf')
  })

  it.each([
    ['nests', 'q '],
    ['opens and closes', 'q Q '],
    ['moves', '1 0 0 1 0 0 cm '],
    ['draws lines', '0 0 m 10 0 l S '],
    ['draws one line', '10 0 l '],
    ['repeats a form', '/X Do '],
  ])('10: a page that %s without end is given up long before it', async (_, drawing) => {
    const content = zlibSync(strToU8(`0 0 m ${drawing.repeat(1_000_000)} S`))
    const held =
      '<< /Type /Page /Parent 2 0 R /Resources << /XObject << /X 5 0 R >> >> /MediaBox [0 0 9 9] /Contents 4 0 R >>'
    const form = '<< /Type /XObject /Subtype /Form /BBox [0 0 1 1] /Length 1 >>\nstream\nq\nendstream'
    const stream = `<< /Length ${content.length} /Filter /FlateDecode >>\nstream\n${strFromU8(content, true)}\nendstream`
    const file = pdfOf('<< /Type /Pages /Kids [3 0 R] /Count 1 >>', held, stream, form)
    expect(await answerTo('a.pdf', file)).toBe('limit page')
  })
})

const baits = [
  ' ',
  '\u3000',
  '\t',
  '|',
  '1',
  '1 ',
  '1.',
  '1,',
  '一、',
  '（',
  '(a',
  '——',
  '年',
  '2021年',
  '申请',
  '其中：',
  '件，',
  '政府信息公开',
  '共收到申请1件，',
  '〔2021〕',
  'a@',
  '总计 ',
  '<',
  '<td ',
  '&amp',
  '┌─',
]

const consultations = (from: number, count: number): string =>
  Array.from({ length: count }, (_, index) => `受理各类咨询答复${from + index}件，`).join('')

describe('lines', () => {
  it.each(baits)(
    '11: a line of nothing but %j without end leads no pattern astray',
    async (bait) => {
      const endless = bait.repeat(Math.ceil(50_000 / bait.length))
      expect(await answerTo('a.txt', `${title}\n${heading}\n${endless}\n${endless}!\n`)).toBe('read 0')
    },
    120_000,
  )

  it.each([
    ['a gap behind a label', 'txt', `${heading}\n${`规章${'\u3000'.repeat(60_000)}3 4\n`.repeat(10)}`, 'read 0'],
    ['a gap on a page', 'html', page(`<p>甲${'&nbsp;'.repeat(30_000)}乙</p>`.repeat(10)), 'read 0'],
    ['a style', 'html', page(`<p style="${'text-decoration '.repeat(30_000)}">1</p>`), 'read 0'],
    ['nesting with text', 'html', page('<b>1<i>2'.repeat(3_000)), 'read 0'],
    ['two sentences of figures', 'txt', [0, 6_000].map((from) => consultations(from, 6_000)).join('。'), 'read 0'],
    ['answers and withdrawals', 'txt', '答复政府信息公开申请7件，主动撤回2件，'.repeat(6_000), 'read 0'],
  ])('11: %s without end takes no longer than it is long', async (_, extension, content, answer) => {
    expect(await answerTo(`a.${extension}`, extension === 'html' ? content : `${title}\n${content}`)).toBe(answer)
  })

  it.each(['规章', '总计', '其他处理', '规章1'])(
    '11: a cell of nothing but %s ten thousand times is one cell',
    async (label) => {
      const samples = path.join(import.meta.dirname, '../../resources/samples')
      const sheet = readdirSync(samples).find((name) => name.endsWith('.xlsx'))!
      const whole = unzipSync(new Uint8Array(readFileSync(path.join(samples, sheet))))
      const strings = strFromU8(whole['xl/sharedStrings.xml']!).replace('<t>规章<', `<t>规章${label.repeat(10_000)}<`)
      expect(await answerTo('a.xlsx', zipped({ ...whole, 'xl/sharedStrings.xml': strings }))).toBe('read 197')
    },
  )

  it('12: a text of a gigabyte is refused by its size, before it is read', async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'nianbao-bomb-'))
    try {
      const file = path.join(folder, 'a.txt')
      const handle = openSync(file, 'w')
      ftruncateSync(handle, 2 ** 30)
      closeSync(handle)
      const outcome = await readSource(file)
      expect(outcome).toMatchObject({ ok: false, refusal: { code: 'too-large', detail: { size: 2 ** 30 } } })
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
