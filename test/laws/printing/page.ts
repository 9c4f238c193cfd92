// A paper as a web page: merged heads, blanks as hard spaces, line breaks inside labels, tables inside tables.
import type { Paper, PaperBlock, Print } from './paper.ts'
import { around } from './paper.ts'

export interface PageLook {
  /** The tables stand in the cells of a table that lays out the page. */
  readonly nested: boolean
  /** Labels are broken with `<br>` after this many characters; 0 for never. */
  readonly breakAfter: number
  readonly blank: string
}

const cell = (content: string, rows = 1, columns = 1): string =>
  `<td${rows > 1 ? ` rowspan="${rows}"` : ''}${columns > 1 ? ` colspan="${columns}"` : ''} style="width:38px">${content}</td>`
const line = (cells: readonly string[]): string => `<tr>${cells.join('')}</tr>`

const broken = (text: string, after: number): string =>
  after > 0 && text.length > after && !/^[\d.,/—]+$/u.test(text)
    ? `<p>${text.slice(0, after)}<br/>${text.slice(after)}</p>`
    : `<p>${text}</p>`

function table({ breakAfter, blank }: PageLook, blocks: readonly PaperBlock[]): string {
  const label = (text: string): string => broken(text, breakAfter)
  const value = (print: Print, columns = 1): string =>
    cell(print === null ? blank : `<p align="center">${print}</p>`, 1, columns)
  const width = Math.max(...blocks.map(({ block }) => block.columns.length)) + 1
  return blocks
    .map((each): string => {
      const { block, rows } = each
      if (each.table.rowsRun === 'across') return acrossRows(each, label, value)
      if (each.table.key === 'requests') return requestRows(each, label, value)
      // Fewer columns than the widest block: the last head and value are merged over the rest.
      const last = (index: number): number => (index === block.columns.length - 1 ? width - block.columns.length : 1)
      return [
        block.heading === null ? '' : line([cell(label(block.heading), 1, width)]),
        line([
          cell(label(block.corner ?? '')),
          ...block.columns.map((column, index) => cell(label(column.label), 1, last(index))),
        ]),
        ...rows.map((row) =>
          line([cell(label(row.label)), ...row.prints.map((print, index) => value(print, last(index)))]),
        ),
      ].join('')
    })
    .join('')
}

type Label = (text: string) => string
type Value = (print: Print) => string

function requestRows({ block, rows }: PaperBlock, label: Label, value: Value): string {
  const top = block.columns[0]!.under[0]!
  const inner = block.columns.filter((column) => column.under.length > 1)
  const second = block.columns.map((column) => column.under[1] ?? column.label)
  const heads = second.filter((each, index) => second.indexOf(each) === index)
  const depth = 3
  const size = (group: string): number => block.rows.filter((row) => row.under.includes(group)).length
  return [
    line([cell(label(block.corner!), 3, depth), cell(label(top), 1, block.columns.length)]),
    line(
      heads.map((head) => (head === inner[0]!.under[1] ? cell(label(head), 1, inner.length) : cell(label(head), 2))),
    ),
    line(inner.map((column) => cell(label(column.label)))),
    ...rows.map(({ key, groups, label: text, prints }) => {
      const under = block.rows.find((row) => row.key === key)!.under.length
      return line([
        ...groups.map((group) => cell(label(group), size(group))),
        cell(label(text), 1, depth - under),
        ...prints.map((print) => value(print)),
      ])
    }),
  ].join('')
}

function acrossRows({ block, rows }: PaperBlock, label: Label, value: Value): string {
  const count = block.columns.length
  const deep = block.rows.filter((row) => row.under.length > 0)
  const flat = block.rows.filter((row) => row.under.length === 0)
  return [
    line([
      ...flat.map((row) => cell(label(row.label), 1, count)),
      cell(label(deep[0]!.under[0]!), 1, count * deep.length),
    ]),
    line([
      ...flat.flatMap(() => block.columns.map((column) => cell(label(column.label), 2))),
      ...deep.map((row) => cell(label(row.label), 1, count)),
    ]),
    line(deep.flatMap(() => block.columns.map((column) => cell(label(column.label))))),
    line(rows.flatMap((row) => row.prints.map((print) => value(print)))),
  ].join('')
}

/** `parts` are the report's lines, and tables as their rows. */
export function printParts(parts: readonly string[], { nested }: Pick<PageLook, 'nested'>): string {
  const body = parts
    .map((part) => (part.startsWith('<') ? `<table border="1"><tbody>${part}</tbody></table>` : `<p>${part}</p>`))
    .join('\n')
  const laid = nested ? `<table><tr><td><a>首页</a></td><td>${body}</td></tr></table>` : `<div>${body}</div>`
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>信息公开</title><script>var 规章 = 9</script></head><body>${laid}</body></html>`
}

/** A table in which nothing is merged; null places are blank. */
export function printSquares(squares: readonly (readonly Print[])[], { breakAfter, blank }: PageLook): string {
  return squares
    .map((row) => line(row.map((print) => cell(print === null ? blank : broken(print, breakAfter)))))
    .join('')
}

export function printPage(paper: Paper, look: PageLook): string {
  const parts = around(paper, (blocks) => table(look, blocks), '\u0001').split('\u0001')
  return printParts(parts, look)
}
