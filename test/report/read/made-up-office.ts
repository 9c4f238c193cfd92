// Office files made in memory: a body or sheet data in, the bytes of a .docx or .xlsx out; and what a reader said of them, drawn.
import { strToU8, zipSync } from 'fflate'
import type { Zippable } from 'fflate'
import type { Table } from '../../../src/report/model/document.ts'
import type { ReportDocument } from '../../../src/report/model/document.ts'
import type { Noted } from '../../../src/report/model/finding.ts'
import { readZipped } from '../../../src/report/read/zipped.ts'

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const sheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

export const strictWord = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
export const strictSheet = 'http://purl.oclc.org/ooxml/spreadsheetml/main'

function relations(entries: readonly (readonly [type: string, target: string])[], base = office): string {
  const list = entries.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${base}/${type}" Target="${target}"/>`,
  )
  return `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`
}

export interface MadeUpDocx {
  readonly styles?: string
  readonly numbering?: string
  readonly footnotes?: string
  readonly namespace?: string
}

/** `body` is what stands inside `w:body`. */
export function docxParts(body: string, made: MadeUpDocx = {}): Record<string, string> {
  const { namespace = word } = made
  const root = (name: string, inside: string) =>
    `${declaration}<w:${name} xmlns:w="${namespace}" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:r="${office}">${inside}</w:${name}>`
  const extra = (['styles', 'numbering', 'footnotes'] as const).filter((name) => made[name] !== undefined)
  return {
    '_rels/.rels': relations([['officeDocument', 'word/document.xml']]),
    'word/document.xml': root('document', `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': relations(extra.map((name) => [name, `${name}.xml`])),
    ...Object.fromEntries(extra.map((name) => [`word/${name}.xml`, root(name, made[name] ?? '')])),
  }
}

export interface MadeUpSheet {
  readonly name?: string
  readonly state?: string
  /** What stands inside `worksheet`. */
  readonly xml: string
}

export interface MadeUpBook {
  readonly strings?: readonly string[]
  readonly styles?: string
  readonly properties?: string
  readonly namespace?: string
}

export function xlsxParts(sheets: readonly MadeUpSheet[], made: MadeUpBook = {}): Record<string, string> {
  const { namespace = sheet } = made
  const root = (name: string, inside: string) =>
    `${declaration}<${name} xmlns="${namespace}" xmlns:r="${office}">${inside}</${name}>`
  const list = sheets.map(
    ({ name = `表${1}`, state }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${index + 1}"/>`,
  )
  const extra: [string, string][] = [
    ...(made.strings ? [['sharedStrings', 'sharedStrings.xml'] as [string, string]] : []),
    ...(made.styles === undefined ? [] : [['styles', 'styles.xml'] as [string, string]]),
  ]
  return {
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': root('workbook', `${made.properties ?? ''}<sheets>${list.join('')}</sheets>`),
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as [string, string]),
      ...extra,
    ]),
    ...Object.fromEntries(
      sheets.map(({ xml }, index) => [`xl/worksheets/sheet${index + 1}.xml`, root('worksheet', xml)]),
    ),
    ...(made.strings
      ? { 'xl/sharedStrings.xml': root('sst', made.strings.map((each) => `<si>${each}</si>`).join('')) }
      : {}),
    ...(made.styles === undefined ? {} : { 'xl/styles.xml': root('styleSheet', made.styles) }),
  }
}

export function zipped(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries: Zippable = {}
  for (const [name, part] of Object.entries(parts)) entries[name] = typeof part === 'string' ? strToU8(part) : part
  return zipSync(entries)
}

export const docx = (body: string, made?: MadeUpDocx): Uint8Array => zipped(docxParts(body, made))
export const xlsx = (sheets: readonly MadeUpSheet[], made?: MadeUpBook): Uint8Array => zipped(xlsxParts(sheets, made))

/** Throws where the reader refuses, with what it says. */
export function noted(bytes: Uint8Array): Noted<ReportDocument> {
  const outcome = readZipped({ name: 'a', bytes })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value
}

export const documentOf = (bytes: Uint8Array): ReportDocument => noted(bytes).value

/** Lines as they are, headings behind their level's number of #, tables as rows of `column+span↓span text`. */
export function drawn({ text, blocks }: ReportDocument): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'table') return drawTable(block, text)
    const line = text.slice(block.span.start, block.span.end)
    return block.kind === 'heading' ? `${'#'.repeat(block.level)} ${line}` : line
  })
}

function drawTable({ cells, rowCount, columnCount }: Table, text: string): string[] {
  const rows = Array.from({ length: rowCount }, (): string[] => [])
  for (const { row, column, rowSpan, columnSpan, span } of cells) {
    const across = columnSpan > 1 ? `+${columnSpan}` : ''
    const down = rowSpan > 1 ? `↓${rowSpan}` : ''
    rows[row]?.push(`${column}${across}${down} ${text.slice(span.start, span.end).replaceAll('\n', '⏎')}`.trim())
  }
  return [`[${rowCount}×${columnCount}]`, ...rows.map((row) => `| ${row.join(' | ')} |`)]
}

/** What breaks the law of places: spans outside the text, out of order, or cells that overlap. Empty for a sound document. */
export function placeComplaints({ text, blocks }: ReportDocument): string[] {
  const complaints: string[] = []
  let end = 0
  blocks.forEach((block, index) => {
    const { span } = block
    if (span.start < end || span.end < span.start || span.end > text.length) complaints.push(`block ${index}`)
    end = span.end
    if (block.kind !== 'table') return
    let from = span.start
    const taken = new Set<string>()
    for (const cell of block.cells) {
      if (cell.span.start < from || cell.span.end < cell.span.start || cell.span.end > span.end)
        complaints.push(`block ${index} cell ${cell.row}/${cell.column}: place`)
      from = cell.span.end
      for (let row = cell.row; row < cell.row + cell.rowSpan; row++)
        for (let column = cell.column; column < cell.column + cell.columnSpan; column++) {
          if (taken.has(`${row}/${column}`) || row >= block.rowCount || column >= block.columnCount)
            complaints.push(`block ${index} cell ${cell.row}/${cell.column}: extent`)
          taken.add(`${row}/${column}`)
        }
    }
  })
  return complaints
}
