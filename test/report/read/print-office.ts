// A page's lines and tables printed again as a Word document or as a sheet, with what office programs do to them.
import type { ReportDocument, Table } from '../../../src/report/model/document.ts'
import { docx, xlsx } from './made-up-office.ts'

export interface DocumentLook {
  /** Characters of a run; every text is cut into such runs. */
  readonly runLength: number
  /** A deleted text before each value and an insertion around it. */
  readonly revised: boolean
  /** Each column is two, the second as wide as a hair, and rows use now the one, now the other edge. */
  readonly hairs: boolean
  /** Headings carry their number as an automatic one. */
  readonly numbered: boolean
  readonly blank: string
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

function runs(text: string, { runLength }: DocumentLook): string {
  const pieces = text.match(new RegExp(`[\\s\\S]{1,${runLength}}`, 'gu')) ?? []
  return pieces
    .map(
      (piece) =>
        `<w:r><w:t xml:space="preserve">${escaped(piece).replaceAll('\n', '</w:t><w:br/><w:t xml:space="preserve">')}</w:t></w:r>`,
    )
    .join('')
}

const numberedHeading = /^([一二三四五六])、(.+)$/u
const numbering =
  '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'

function printLine(text: string, look: DocumentLook): string {
  const heading = look.numbered ? numberedHeading.exec(text) : null
  if (!heading) return `<w:p>${runs(text, look)}</w:p>`
  return `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${runs(heading[2]!, look)}</w:p>`
}

function cellContent(text: string, look: DocumentLook): string {
  if (text === '') return look.blank === '' ? '<w:p/>' : `<w:p>${runs(look.blank, look)}</w:p>`
  if (look.revised && /^[-+]?\d/u.test(text))
    return `<w:p><w:del w:id="1"><w:r><w:delText>9</w:delText></w:r></w:del><w:ins w:id="2">${runs(text, look)}</w:ins></w:p>`
  return text
    .split('\n')
    .map((line) => `<w:p>${runs(line, look)}</w:p>`)
    .join('')
}

function printTable({ cells, rowCount, columnCount }: Table, text: string, look: DocumentLook): string {
  const rows = Array.from({ length: rowCount }, (_, row) => {
    const starting = cells
      .filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan)
      .sort((a, b) => a.column - b.column)
    // Odd rows end each cell at the far edge of the hair, even rows at the near one.
    const edge = (column: number): number =>
      !look.hairs ? column : column === 0 ? 0 : column === columnCount ? 2 * columnCount - 1 : 2 * column - (row % 2)
    return `<w:tr>${starting
      .map((cell) => {
        const span = edge(cell.column + cell.columnSpan) - edge(cell.column)
        const merge = cell.rowSpan === 1 ? '' : cell.row === row ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>'
        const content = cell.row === row ? cellContent(text.slice(cell.span.start, cell.span.end), look) : '<w:p/>'
        return `<w:tc><w:tcPr>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}${merge}</w:tcPr>${content}</w:tc>`
      })
      .join('')}</w:tr>`
  })
  const widths = look.hairs
    ? Array.from({ length: 2 * columnCount - 1 }, (_, at) => (at % 2 === 0 ? 900 : 30))
    : Array.from({ length: columnCount }, () => 900)
  return `<w:tbl><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${rows.join('')}</w:tbl>`
}

/** Merged rows keep one width, so hairs are only drawn into tables without them. */
export function printDocx({ text, blocks }: ReportDocument, look: DocumentLook): Uint8Array {
  const body = blocks.map((block) => {
    if (block.kind !== 'table') return printLine(text.slice(block.span.start, block.span.end), look)
    const hairs = look.hairs && block.cells.every(({ rowSpan }) => rowSpan === 1)
    return printTable(block, text, { ...look, hairs })
  })
  return docx(body.join(''), look.numbered ? { numbering } : {})
}

export interface SheetLook {
  readonly ruled: boolean
  /** Figures are numbers of the sheet, not texts. */
  readonly counted: boolean
  /** An empty row before each heading. */
  readonly spaced: boolean
  /** Lines are merged over the whole width. */
  readonly wide: boolean
  /** Cells of the tables are merged as on paper; else their text stands in the first one. */
  readonly merged: boolean
}

const width = 16
const letter = (column: number): string => String.fromCharCode(65 + column)
const style =
  '<borders><border/><border><left style="thin"/><right style="thin"/></border></borders><cellXfs><xf borderId="0"/><xf borderId="1"/></cellXfs>'

export function printSheet({ text, blocks }: ReportDocument, look: SheetLook): Uint8Array {
  const rows: string[] = []
  const merged: string[] = []
  const value = (place: string, content: string, ruled: boolean): string => {
    const attributes = `r="${place}" s="${ruled && look.ruled ? 1 : 0}"`
    if (content === '') return `<c ${attributes}/>`
    if (look.counted && /^-?\d+(?:\.\d+)?$/u.test(content)) return `<c ${attributes}><v>${content}</v></c>`
    return `<c ${attributes} t="inlineStr"><is><t xml:space="preserve">${escaped(content)}</t></is></c>`
  }
  for (const block of blocks) {
    const from = rows.length
    if (block.kind !== 'table') {
      const line = text.slice(block.span.start, block.span.end)
      if (look.spaced && numberedHeading.test(line)) rows.push('')
      rows.push(value(`A${rows.length + 1}`, line, false))
      if (look.wide) merged.push(`A${rows.length}:${letter(width - 1)}${rows.length}`)
      continue
    }
    for (let row = 0; row < block.rowCount; row++) {
      const cells = block.cells.filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan)
      const places = cells.flatMap((cell) =>
        Array.from({ length: cell.columnSpan }, (_, across) => ({ cell, column: cell.column + across })),
      )
      places.sort((one, other) => one.column - other.column)
      rows.push(
        places
          .map(({ cell, column }) => {
            const first = cell.row === row && cell.column === column
            return value(
              `${letter(column)}${from + row + 1}`,
              first ? text.slice(cell.span.start, cell.span.end) : '',
              true,
            )
          })
          .join(''),
      )
    }
    for (const { row, column, rowSpan, columnSpan } of block.cells)
      if (look.merged && rowSpan * columnSpan > 1)
        merged.push(`${letter(column)}${from + row + 1}:${letter(column + columnSpan - 1)}${from + row + rowSpan}`)
  }
  const data = rows.map((cells, row) => `<row r="${row + 1}">${cells}</row>`).join('')
  const merges = merged.map((area) => `<mergeCell ref="${area}"/>`).join('')
  return xlsx([{ xml: `<sheetData>${data}</sheetData>${merges === '' ? '' : `<mergeCells>${merges}</mergeCells>`}` }], {
    styles: style,
  })
}
