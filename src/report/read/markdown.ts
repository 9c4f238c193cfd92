// Step 2 for Markdown: headings, lines and pipe tables over a text made here, the marks of the markup left out.
// Tables written as HTML are the page reader's; what stands in fences is text like any other.
import type { MetadataEntry, ReportDocument } from '../model/document.ts'
import type { Noted } from '../model/finding.ts'
import type { SourceText } from '../model/source.ts'
import { ComposedPage, filledLines } from './composed-page.ts'
import type { PageCell } from './composed-page.ts'

const delimiterRow = /^\s{0,3}\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/u
const rule = /^\s{0,3}(?:[-*_=]\s*){3,}$/u
const heading = /^\s{0,3}(#{1,6})(?:\s+|(?=\p{Script=Han}))(.*?)(?:\s+#+)?\s*$/u
const frontMatterEntry = /^([\w-]{1,40}):\s*(\S.*)$/u
// Wider tables are no forms; the rest of such a row is one cell.
const mostColumns = 120

const entities: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  emsp: '\u2003',
  ensp: '\u2002',
}

/** What a piece of a line prints: emphasis, links, pictures, line breaks, entities and escapes resolved. */
function inline(markup: string): string {
  const text = markup
    .replace(/<br\s*\/?>/giu, '\n')
    .replace(/!?\[([^\][]{0,200})\]\([^()]{0,500}\)/gu, '$1')
    .replace(/(\*\*|__|~~)(?=\S)(.{1,300}?)(?<=\S)\1/gu, '$2')
    .replace(/(?<![\w*\\])\*(?=[^\s*])([^*\n]{1,300}?)(?<=[^\s*])\*(?![\w*])/gu, '$1')
    .replace(/&(nbsp|lt|gt|amp|quot|emsp|ensp);/giu, (_, name: string) => entities[name.toLowerCase()]!)
    .replace(/\\([\\`*_{}[\]()#+\-.!|~<>])/gu, '$1')
  return filledLines(text)
}

/** The cells between the bars of a row; a bar behind a backslash is text. */
function cellsOf(line: string): string[] {
  const bare = line
    .trim()
    .replace(/^\|/u, '')
    .replace(/(?<!\\)\|$/u, '')
  const cells = bare.split(/(?<!\\)\|/u)
  return cells.length <= mostColumns
    ? cells
    : [...cells.slice(0, mostColumns - 1), cells.slice(mostColumns - 1).join('|')]
}

/** Where the rows under a head and its delimiter row end. */
function tableEnd(lines: readonly string[], head: number): number | null {
  const [first, second] = [lines[head] ?? '', lines[head + 1] ?? '']
  if (!first.includes('|') || !second.includes('|') || !delimiterRow.test(second)) return null
  let end = head + 2
  while (end < lines.length && lines[end]!.includes('|')) end++
  return end
}

function setTable(rows: readonly string[], page: ComposedPage): void {
  const cells = rows.map(cellsOf)
  const width = cells.reduce((most, row) => Math.max(most, row.length), 0)
  const placed = cells.flatMap((row, at): PageCell[] =>
    Array.from({ length: width }, (_, column) => ({
      row: at,
      column,
      rowSpan: 1,
      columnSpan: 1,
      text: inline(row[column] ?? ''),
    })),
  )
  page.table(rows.length, placed)
}

/** Names and values between the rules a file may begin with, and the line behind them. */
function frontMatter(lines: readonly string[]): { readonly entries: MetadataEntry[]; readonly from: number } {
  const end = lines[0]?.trim() === '---' ? lines.indexOf('---', 1) : -1
  if (end < 0 || end > 60) return { entries: [], from: 0 }
  const entries = lines.slice(1, end).flatMap((line): MetadataEntry[] => {
    const [, name, content] = frontMatterEntry.exec(line) ?? []
    return name === undefined || content === undefined
      ? []
      : [{ name, content: content.trim().replace(/^(["'])(.*)\1$/u, '$2'), span: null }]
  })
  return { entries, from: end + 1 }
}

/** The level of a heading, or null, and what a line prints. */
function lineOf(line: string): { readonly level: number | null; readonly prints: readonly string[] } {
  if (rule.test(line) || /^\s*(?:```|~~~)/u.test(line)) return { level: null, prints: [] }
  const found = heading.exec(line)
  const text = found ? found[2]! : line.replace(/^\s*(?:>\s?)+/u, '').replace(/^\s*[-*+]\s+(?!\d)/u, '')
  return { level: found ? found[1]!.length : null, prints: inline(text).split('\n') }
}

const escaped = (print: string): string => print.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** Markdown around tables in HTML, as a page: what stands outside the tables line by line, these as they are. */
export function pageOfMarkdown(text: string): string {
  let inTable = 0
  const count = (line: string, tag: RegExp): number => [...line.matchAll(tag)].length
  const lines = text.split(/\r\n|\r|\n/u)
  const shown = lines.slice(frontMatter(lines).from).map((line) => {
    const before = inTable
    inTable = Math.max(0, inTable + count(line, /<table\b/giu) - count(line, /<\/table\b/giu))
    if (before > 0 || /<\/?table\b/iu.test(line)) return line
    const { level, prints } = lineOf(line.replace(/<(?!br\b)\/?[a-z][^>]*>/giu, ''))
    const tag = level === null ? 'p' : `h${level}`
    return prints.map((print) => `<${tag}>${escaped(print)}</${tag}>`).join('')
  })
  return shown.join('\n')
}

export function readMarkdown(source: SourceText): Noted<ReportDocument> {
  const lines = source.text.split(/\r\n|\r|\n/u)
  const page = new ComposedPage()
  const { entries, from } = frontMatter(lines)
  for (let at = from; at < lines.length; at++) {
    const line = lines[at]!
    const end = tableEnd(lines, at)
    if (end !== null) {
      setTable([line, ...lines.slice(at + 2, end)], page)
      at = end - 1
      continue
    }
    const { level, prints } = lineOf(line)
    for (const print of prints) page.line(print, level)
  }
  return { value: page.document('markdown', entries), findings: [] }
}
