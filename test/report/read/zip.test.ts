import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { openZip, zipLimits } from '../../../src/report/read/zip.ts'
import { readZipped } from '../../../src/report/read/zipped.ts'
import { docx, docxParts, documentOf, xlsx, zipped } from './made-up-office.ts'

const paragraph = '<w:p><w:r><w:t>一、总体情况</w:t></w:r></w:p>'
// A hang limit, generous for a busy machine: alone each of these takes some milliseconds.
const soon = 10_000

function refusalOf(bytes: Uint8Array): string {
  const begun = performance.now()
  const outcome = readZipped({ name: '报告.docx', bytes })
  expect(performance.now() - begun).toBeLessThan(soon)
  if (outcome.ok) return 'read'
  expect(outcome.refusal.detail?.['name']).toBe('报告.docx')
  return `${outcome.refusal.code} ${outcome.refusal.detail?.['what'] ?? outcome.refusal.detail?.['kind'] ?? ''}`
}

/** Offsets of the entries' records in the central directory. */
function records(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer)
  const found: number[] = []
  for (let at = 0; at + 46 <= bytes.length; at++) if (view.getUint32(at, true) === 0x02014b50) found.push(at)
  return found
}

function patched(bytes: Uint8Array, change: (view: DataView, record: number) => void, which = 1): Uint8Array {
  const copy = bytes.slice()
  change(new DataView(copy.buffer), records(copy)[which]!)
  return copy
}

const parts = docxParts(paragraph)
const honest = zipped(parts)

describe('an archive', () => {
  it('gives back every entry, packed or stored, whatever the case of its name', () => {
    const long = '年报'.repeat(100_000)
    const bytes = zipSync({
      'a/B.xml': strToU8(long),
      'c.txt': [strToU8('abc'), { level: 0 }],
      empty: new Uint8Array(),
    })
    const opened = openZip(bytes)
    if (!opened.ok) throw new Error(opened.refusal.code)
    const read = (name: string): string => {
      let text = ''
      const decoder = new TextDecoder()
      expect(opened.value.inflate(name, (piece) => (text += decoder.decode(piece, { stream: true })))).toBeNull()
      return text
    }
    expect(opened.value.names).toEqual(['a/B.xml', 'c.txt', 'empty'])
    expect(read('A/b.XML')).toBe(long)
    expect(read('c.txt')).toBe('abc')
    expect(read('empty')).toBe('')
    expect(opened.value.inflate('none', () => undefined)?.code).toBe('damaged')
  })

  it('is found before a comment or what a transfer left behind', () => {
    const trailed = new Uint8Array([...honest, 13, 10, 13, 10])
    expect(documentOf(trailed).text).toBe('一、总体情况\n')
  })

  it('may keep its sizes in 64-bit fields', () => {
    expect(documentOf(widened(honest)).text).toBe('一、总体情况\n')
  })

  it('may have names written with the other slash', () => {
    const renamed = Object.fromEntries(Object.entries(parts).map(([name, part]) => [name.replaceAll('/', '\\'), part]))
    expect(documentOf(zipped(renamed)).text).toBe('一、总体情况\n')
  })
})

/** Moves every record's sizes and place into a 64-bit extra field, as some writers always do. */
function widened(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer)
  const end = bytes.length - 22
  const start = view.getUint32(end + 16, true)
  const pieces: number[] = [...bytes.subarray(0, start)]
  for (const record of records(bytes)) {
    const nameEnd = record + 46 + view.getUint16(record + 28, true)
    const head = bytes.slice(record, nameEnd)
    const headView = new DataView(head.buffer)
    const extra = new DataView(new ArrayBuffer(28))
    extra.setUint16(0, 1, true)
    extra.setUint16(2, 24, true)
    ;[24, 20, 42].forEach((field, index) => {
      extra.setUint32(4 + 8 * index, headView.getUint32(field, true), true)
      headView.setUint32(field, 0xffffffff, true)
    })
    headView.setUint16(30, 28, true)
    pieces.push(...head, ...new Uint8Array(extra.buffer))
  }
  const tail = bytes.slice(end)
  new DataView(tail.buffer).setUint32(12, pieces.length - start, true)
  return new Uint8Array([...pieces, ...tail])
}

describe('a hostile or broken archive is refused at once', () => {
  it('for swelling more than 200 times, before anything is inflated', () => {
    expect(refusalOf(zipped({ ...parts, 'word/document.xml': new Uint8Array(64 * 2 ** 20) }))).toBe('limit ratio')
  })

  it('for more entries than any document has', () => {
    const many = Object.fromEntries(Array.from({ length: zipLimits.entries + 1 }, (_, index) => [`x${index}`, '']))
    expect(refusalOf(zipped({ ...parts, ...many }))).toBe('limit entries')
  })

  it('for promising more than 200 MB in all', () => {
    const grown = patched(honest, (view, record) => view.setUint32(record + 24, zipLimits.bytes + 1, true))
    expect(refusalOf(grown)).toBe('limit bytes')
  })

  it('for a main part no report fills', () => {
    const noise = new Uint8Array(17 * 2 ** 20).map((_, at) => (at * 2_654_435_761) >>> 13)
    expect(refusalOf(zipped({ ...parts, 'word/document.xml': [noise, { level: 0 }] as never }))).toBe('limit part')
  })

  it('for holding more than its headers say, or less', () => {
    const size = (change: number) =>
      patched(honest, (view, record) => view.setUint32(record + 24, view.getUint32(record + 24, true) + change, true))
    expect(refusalOf(size(-100))).toBe('damaged size')
    expect(refusalOf(size(1))).toBe('damaged size')
  })

  it('for a bomb whose headers lie about its size', () => {
    const bomb = zipped({ ...parts, 'word/document.xml': new Uint8Array(100 * 2 ** 20) })
    expect(refusalOf(patched(bomb, (view, record) => view.setUint32(record + 24, 1_000, true)))).toBe('damaged size')
  })

  it('for bytes that do not give the checksum', () => {
    expect(refusalOf(patched(honest, (view, record) => view.setUint32(record + 16, 1, true)))).toBe('damaged checksum')
  })

  it('for packed bytes that are none', () => {
    const broken = patched(honest, (view, record) => {
      const start = view.getUint32(record + 42, true)
      const from = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true)
      for (let at = 0; at < 40; at++) view.setUint8(from + at, 0xff)
    })
    expect(refusalOf(broken)).toBe('damaged deflate')
  })

  it('for being cut short anywhere', () => {
    for (let length = 4; length < honest.length; length += 37)
      expect(refusalOf(honest.slice(0, length))).toMatch(/^damaged/)
  })

  it('for names that are absolute, climb out, or stand twice', () => {
    expect(refusalOf(zipped({ ...parts, '/etc/passwd': '' }))).toBe('damaged name')
    expect(refusalOf(zipped({ ...parts, 'C:\\a.xml': '' }))).toBe('damaged name')
    expect(refusalOf(zipped({ ...parts, 'word/../../a.xml': '' }))).toBe('damaged name')
    expect(refusalOf(zipped({ ...parts, 'Word/Document.xml': '' }))).toBe('damaged duplicate')
  })

  it('for two entries that share their bytes', () => {
    const shared = patched(honest, (view, record) => view.setUint32(record + 42, 0, true))
    expect(refusalOf(shared)).toBe('damaged overlap')
  })

  it('for being locked', () => {
    const locked = patched(honest, (view, record) =>
      view.setUint16(record + 8, view.getUint16(record + 8, true) | 1, true),
    )
    expect(refusalOf(locked)).toBe('encrypted zip')
  })

  it('for a way of packing office programs do not use', () => {
    const other = patched(honest, (view, record) => {
      view.setUint16(record + 10, 12, true)
      view.setUint16(view.getUint32(record + 42, true) + 8, 12, true)
    })
    expect(refusalOf(other)).toBe('unsupported-format method')
  })

  it('for holding no document, an archive inside it left closed', () => {
    expect(refusalOf(zipped({ 'inner.docx': honest }))).toBe('unsupported-format main part')
    expect(refusalOf(zipped({}))).toMatch(/^unsupported-format/)
  })
})

describe('hostile parts are refused at once', () => {
  const withDocument = (xml: string) => refusalOf(zipped({ ...parts, 'word/document.xml': xml }))
  const whole = parts['word/document.xml']!

  it('for a document type, where entities come from', () => {
    const entities = '<!DOCTYPE a [<!ENTITY a "x"><!ENTITY b "&a;&a;&a;&a;">]>'
    expect(withDocument(whole.replace('?>', `?>${entities}`))).toBe('damaged doctype')
    const sheets = xlsx([{ xml: '<sheetData/>' }], { strings: ['<t>a</t>'] })
    expect(refusalOf(sheets)).toBe('empty xlsx')
  })

  it('for nesting without end', () => {
    const deep = '<w:sdt><w:sdtContent>'.repeat(1_000)
    expect(withDocument(whole.replace('<w:body>', `<w:body>${deep}`))).toBe('limit depth')
  })

  it('for XML that is none', () => {
    expect(withDocument(whole.replace('</w:body>', ''))).toBe('damaged syntax')
    expect(withDocument(whole.slice(0, -40))).toBe('damaged syntax')
    expect(withDocument('')).toBe('damaged syntax')
    expect(withDocument(whole.replace('一、', '&undefined;'))).toBe('damaged syntax')
  })

  it('for bytes that are no characters', () => {
    const bytes = strToU8(whole)
    bytes[bytes.length - 60] = 0xff
    expect(refusalOf(zipped({ ...parts, 'word/document.xml': bytes }))).toMatch(/^damaged (encoding|syntax)$/)
  })

  it('for cells wider than any table, rows or text beyond any report', () => {
    const row = (span: number) => `<w:tr><w:tc><w:tcPr><w:gridSpan w:val="${span}"/></w:tcPr><w:p/></w:tc></w:tr>`
    expect(refusalOf(docx(`<w:tbl>${row(65_534)}</w:tbl>`))).toBe('limit columns')
    expect(refusalOf(docx(`<w:tbl>${row(1).repeat(5_001)}</w:tbl>`))).toBe('limit rows')
    expect(refusalOf(docx(`<w:p><w:r><w:t>${'报告'.repeat(500_001)}</w:t></w:r></w:p>`))).toMatch(/^limit/)
  })

  it('for a sheet of a million rows, or two texts at its far corners', () => {
    const rows = Array.from({ length: 50_001 }, (_, index) => `<row r="${index + 1}"><c><v>1</v></c></row>`).join('')
    expect(refusalOf(xlsx([{ xml: `<sheetData>${rows}</sheetData>` }]))).toBe('limit cells')
    const corners = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    expect(refusalOf(xlsx([{ xml: `<sheetData>${corners}</sheetData>` }]))).toBe('limit rows')
    const wide =
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="9"><c r="A9"><v>1</v></c><c r="XFD9"><v>1</v></c></row>'
    const merged = `<sheetData>${wide}</sheetData><mergeCells><mergeCell ref="A1:A9"/></mergeCells>`
    expect(refusalOf(xlsx([{ xml: merged }]))).toBe('limit cells')
  })
})
