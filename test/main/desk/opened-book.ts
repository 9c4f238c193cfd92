// A book read back by another library than the one that wrote it, and its parts as XML.
import { readFileSync } from 'node:fs'
import * as XLSX from '@e965/xlsx'
import { SaxesParser } from 'saxes'

export type Value = string | number | boolean | Date | undefined

export interface OpenedSheet {
  readonly rows: readonly (readonly Value[])[]
  readonly cell: (address: string) => XLSX.CellObject | undefined
  readonly merges: readonly string[]
  readonly filter: string | undefined
}

export function openBook(file: string): { names: readonly string[]; sheet: (name: string) => OpenedSheet } {
  const book = XLSX.read(readFileSync(file), { cellNF: true, cellText: false })
  return {
    names: book.SheetNames,
    sheet: (name) => {
      const sheet = book.Sheets[name]
      if (!sheet) throw new Error(`no sheet ${name}`)
      return {
        rows: XLSX.utils.sheet_to_json<Value[]>(sheet, { header: 1, raw: true, blankrows: true }),
        cell: (address) => sheet[address] as XLSX.CellObject | undefined,
        merges: (sheet['!merges'] ?? []).map((range) => XLSX.utils.encode_range(range)),
        filter: sheet['!autofilter']?.ref,
      }
    },
  }
}

/** The long sheet by key; a head stands for its column. */
export function longRows(file: string): Map<string, Record<string, Value>> {
  const [heads = [], ...rows] = openBook(file).sheet('长表').rows
  const records = rows.map((row) => Object.fromEntries(heads.map((head, column) => [String(head), row[column]])))
  return new Map(records.map((record) => [String(record['键']), record]))
}

/** Every XML part of the zip by name. */
export function partsOf(file: string): Map<string, string> {
  const zip = XLSX.CFB.read(readFileSync(file), { type: 'buffer' })
  const parts = new Map<string, string>()
  zip.FullPaths.forEach((full: string, index: number) => {
    const name = full.replace(/^Root Entry\//, '')
    const content = zip.FileIndex[index]?.content
    if (content && /\.(xml|rels|vml)$/.test(name)) parts.set(name, Buffer.from(content as Uint8Array).toString('utf8'))
  })
  return parts
}

/** @throws where it is not well-formed. Returns the names of elements in order of opening. */
export function elementsOf(xml: string): string[] {
  const names: string[] = []
  const parser = new SaxesParser()
  parser.on('opentag', (tag) => names.push(tag.name))
  parser.on('error', (error) => {
    throw error
  })
  parser.write(xml).close()
  return names
}
