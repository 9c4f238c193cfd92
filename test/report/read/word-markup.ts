// Pieces of WordprocessingML, and a body made of them read and drawn.
import { expect } from 'vitest'
import { docx, documentOf, drawn, placeComplaints } from './made-up-office.ts'
import type { MadeUpDocx } from './made-up-office.ts'

export const t = (text: string) => `<w:t xml:space="preserve">${text}</w:t>`
export const run = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${t(text)}</w:r>`
export const p = (inside: string, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inside}</w:p>`
export const text = (content: string) => p(run(content))
export const cell = (content: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`
export const row = (cells: string, properties = '') =>
  `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${cells}</w:tr>`
export const plainRow = (...contents: string[]) => row(contents.map((each) => cell(text(each))).join(''))
export const table = (rows: string, widths: readonly number[] = []) =>
  `<w:tbl><w:tblPr/><w:tblGrid>${widths.map((each) => `<w:gridCol w:w="${each}"/>`).join('')}</w:tblGrid>${rows}</w:tbl>`
export const span = (columns: number) => `<w:gridSpan w:val="${columns}"/>`
export const restart = '<w:vMerge w:val="restart"/>'
export const goesOn = '<w:vMerge/>'

/** Reads a body and holds its places to the law on the way. */
export function read(body: string, made?: MadeUpDocx): string[] {
  const document = documentOf(docx(body, made))
  expect(placeComplaints(document)).toEqual([])
  return drawn(document)
}
