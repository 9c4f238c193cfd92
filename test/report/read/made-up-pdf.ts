// A small writer of PDF files: print, lines and bars at given places (points from the top left), nothing compressed.
// The font is named, not embedded, so that its characters are found through the program's own character maps.
import { expect } from 'vitest'
import type { ReportDocument } from '../../../src/report/model/document.ts'
import { readPdf } from '../../../src/report/read/pdf/read-pdf.ts'

export interface MadePage {
  readonly width?: number
  readonly height?: number
  readonly rotate?: 0 | 90 | 180 | 270
  /** Pieces made by `print`, `line` and the like; y counts from the top. */
  readonly marks: readonly ((height: number) => string)[]
}

type Mark = MadePage['marks'][number]

const hex = (text: string): string =>
  [...text].map((character) => character.charCodeAt(0).toString(16).padStart(4, '0')).join('')
const fixed = (value: number): string => value.toFixed(2)

export interface PrintLook {
  readonly size?: number
  /** Counter-clockwise degrees, as PDF counts. */
  readonly turn?: number
  /** 3 prints without ink. */
  readonly mode?: number
  /** Vertical writing. */
  readonly down?: boolean
}

/** `y` is the baseline. Square characters are as wide as the size, figures half as wide. */
export function print(text: string, x: number, y: number, look: PrintLook = {}): Mark {
  const { size = 10, turn = 0, mode = 0, down = false } = look
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)]
  const matrix = [cos, sin, -sin, cos].map((value) => value.toFixed(4)).join(' ')
  return (height) =>
    `BT /${down ? 'V' : 'H'} ${size} Tf ${mode} Tr ${matrix} ${fixed(x)} ${fixed(height - y)} Tm <${hex(text)}> Tj ET`
}

export function line(x0: number, y0: number, x1: number, y1: number, width = 0.5): Mark {
  return (height) => `${width} w ${fixed(x0)} ${fixed(height - y0)} m ${fixed(x1)} ${fixed(height - y1)} l S`
}

/** A filled rectangle; thin ones are lines to the eye. */
export function bar(left: number, top: number, right: number, bottom: number, grey = 0): Mark {
  return (height) =>
    `${grey} g ${fixed(left)} ${fixed(height - bottom)} ${fixed(right - left)} ${fixed(bottom - top)} re f 0 g`
}

/** Every line of a table with these edges. */
export function ruled(xs: readonly number[], ys: readonly number[]): Mark[] {
  return [...ys.map((y) => line(xs[0]!, y, xs.at(-1)!, y)), ...xs.map((x) => line(x, ys[0]!, x, ys.at(-1)!))]
}

/** A ruled table with its rows' prints, each 4 points from its cell's left edge; empty texts print nothing. */
export function table(xs: readonly number[], top: number, rows: readonly (readonly string[])[], high = 20): Mark[] {
  const ys = Array.from({ length: rows.length + 1 }, (_, row) => top + row * high)
  return [
    ...ruled(xs, ys),
    ...rows.flatMap((cells, row) =>
      cells.flatMap((text, column) => (text === '' ? [] : [print(text, xs[column]! + 4, ys[row]! + high - 6)])),
    ),
  ]
}

const font = (name: string, encoding: string): string =>
  `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /${encoding} /DescendantFonts [4 0 R] >>`
const descendant =
  '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /W [1 95 500] /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor 5 0 R >>'
const descriptor =
  '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>'

/** `trailer` is added to the file's trailer, `tree` replaces the page tree. */
export function pdf(pages: readonly MadePage[], { trailer = '', tree = '' } = {}): Uint8Array {
  const first = 7
  const kids = pages.map((_, index) => `${first + 2 * index} 0 R`).join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 6 0 R >>',
    font('STSong-Light', 'UniGB-UCS2-H'),
    font('STSong-Light', 'UniGB-UCS2-V'),
    descendant,
    descriptor,
    tree === '' ? `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>` : tree,
    ...pages.flatMap(({ width = 595, height = 842, rotate = 0, marks }, index) => {
      const content = marks.map((mark) => mark(height)).join('\n')
      return [
        `<< /Type /Page /Parent 6 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${rotate} /Resources << /Font << /H 2 0 R /V 3 0 R >> >> /Contents ${first + 1 + 2 * index} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ]
    }),
  ]
  let file = '%PDF-1.7\n'
  const places = objects.map((object, index) => {
    const place = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const start = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`
  file += places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`
  return Uint8Array.from(file, (character) => character.charCodeAt(0))
}

export async function documentOf(bytes: Uint8Array): Promise<ReportDocument> {
  const outcome = await readPdf(bytes)
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.code}`)
  return outcome.value.value
}

/** Texts of a document: paragraphs as strings, tables as rows of their cells. */
export function shape({ text, blocks }: ReportDocument): (string | string[][])[] {
  return blocks.map((block) => {
    if (block.kind !== 'table') return text.slice(block.span.start, block.span.end)
    const rows = Array.from({ length: block.rowCount }, (): string[] => [])
    for (const cell of block.cells) rows[cell.row]!.push(text.slice(cell.span.start, cell.span.end))
    return rows
  })
}

/** Spans and cells that break the law of places, in words; empty when all is true. */
export function placeComplaints({ text, blocks }: ReportDocument): string[] {
  const complaints: string[] = []
  let end = 0
  for (const block of blocks) {
    const { span } = block
    if (span.start < end || span.end < span.start || span.end > text.length) complaints.push(`block at ${span.start}`)
    end = span.end
    if (block.kind !== 'table') {
      if (!block.place) complaints.push(`no place for the block at ${span.start}`)
      continue
    }
    let at = span.start
    const taken = new Set<string>()
    for (const cell of block.cells) {
      if (cell.span.start < at || cell.span.end > span.end) complaints.push(`cell at ${cell.span.start}`)
      at = cell.span.end
      if (!cell.place || cell.place.boxes.length === 0) complaints.push(`no place for the cell at ${cell.span.start}`)
      for (let row = cell.row; row < cell.row + cell.rowSpan; row++)
        for (let column = cell.column; column < cell.column + cell.columnSpan; column++) {
          if (row >= block.rowCount || column >= block.columnCount) complaints.push(`cell out of its table at ${at}`)
          if (taken.has(`${row} ${column}`)) complaints.push(`two cells at ${row}, ${column}`)
          taken.add(`${row} ${column}`)
        }
    }
  }
  return complaints
}

export function expectPlaces(document: ReportDocument): void {
  expect(placeComplaints(document)).toEqual([])
}
