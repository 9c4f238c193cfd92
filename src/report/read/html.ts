// Step 2 for web pages: what a reader sees, as lines and tables over a canonical text that is made here.
// The page's own markup never leaves this file; scripts, styles and hidden parts are not read.
import { parse } from 'parse5'
import type { Block, MetadataEntry, ReportDocument, TableCell } from '../model/document.ts'
import type { Finding, Noted } from '../model/finding.ts'
import type { SourceText } from '../model/source.ts'
import type { Span } from '../model/span.ts'
import { digits } from '../text/digit.ts'
import { trimBlank } from '../text/trim-blank.ts'
import { findInert } from './html-inert.ts'
import { fieldText } from './html-fields.ts'
import { StyleRules } from './html-rules.ts'
import { hanIn, keepWhatIsSeen, settingOf } from './html-sight.ts'
import {
  attribute,
  boxMark,
  childrenOf,
  isElement,
  isHidden,
  isStruck,
  layoutTables,
  placeCells,
} from './html-tables.ts'
import type { HtmlElement, HtmlNode } from './html-tables.ts'
import { strikeOut } from './raised.ts'
import { countUnseen } from './html-unseen.ts'
import type { Unseen } from './html-unseen.ts'
import { inertSentence, unseenCellSentence, unseenTableSentence } from './words.ts'

const lineTags = new Set(
  (
    'p div li ul ol section article header footer nav main aside center blockquote dl dt dd form fieldset address hr pre table tbody ' +
    'thead tfoot tr td th caption h1 h2 h3 h4 h5 h6 body html figure figcaption'
  ).split(' '),
)
const digitAtEnd = new RegExp(`[${digits}]$`, 'u')
const digitAtStart = new RegExp(`^[${digits}]`, 'u')
const collapsible = /[ \t\r\n\f]+/gu

type Visit = { readonly node: HtmlNode; readonly leave: boolean; readonly parted?: boolean }

// Stands for a picture that is all a cell shows.
const picture = '\ufffc'

/** A spacer of a few points shows nothing. */
function isPicture(element: HtmlElement): boolean {
  if (element.tagName !== 'img') return false
  const sizes = ['width', 'height'].map((name) => Number.parseInt(attribute(element, name) ?? '', 10))
  return !sizes.some((size) => size <= 3)
}

/** What a line is drawn through inside a cell. */
function struckIn(cell: HtmlElement): string {
  const pieces: string[] = []
  const stack = [{ node: cell as HtmlNode, struck: false }]
  while (stack.length > 0) {
    const { node, struck } = stack.pop()!
    if ('value' in node && struck) pieces.push(node.value.replace(collapsible, ' '))
    if (!isElement(node) || (node !== cell && isHidden(node) && !isStruck(node))) continue
    for (const child of childrenOf(node).toReversed())
      stack.push({ node: child, struck: struck || (isElement(child) && isStruck(child)) })
  }
  return trimBlank(pieces.join(''))
}

/** The text inside one cell: lines where the markup breaks them, blanks at the edges dropped. */
function cellText(cell: HtmlElement): string {
  let text = ''
  let pictured = false
  let last: HtmlNode | null = null
  const write = (node: HtmlNode, characters: string): void => {
    if (characters === '') return
    // Digits set in two ways may be two figures, one of which is not seen: they are not run together as one.
    if (digitAtEnd.test(text) && digitAtStart.test(characters) && last) {
      const setting = settingOf(node, cell)
      if (setting === null || setting !== settingOf(last, cell)) text += ' '
    }
    text += characters
    last = node
  }
  const stack: Visit[] = [{ node: cell, leave: false }]
  while (stack.length > 0) {
    const { node, leave } = stack.pop()!
    if ('value' in node) write(node, node.value.replace(collapsible, ' '))
    if (!isElement(node)) continue
    write(node, fieldText(node))
    if (node !== cell && isHidden(node)) continue
    pictured ||= isPicture(node)
    if (node.tagName === 'br' || lineTags.has(node.tagName)) text += '\n'
    if (leave) continue
    if (lineTags.has(node.tagName)) stack.push({ node, leave: true })
    for (const child of childrenOf(node).toReversed()) stack.push({ node: child, leave: false })
  }
  const printed = text
    .split('\n')
    .map((line) => trimBlank(line))
    .filter((line) => line !== '')
    .join('\n')
  // A blank cell and one with nothing but a figure struck out are not the same.
  if (printed === '') return pictured ? picture : strikeOut(struckIn(cell))
  return printed
}

/** Writes the canonical text and notes each line and table as a block. */
class Page {
  text = ''
  readonly blocks: Block[] = []
  #line = ''
  #kept = false
  #level = 0

  write(characters: string): void {
    const collapsed = characters.replace(collapsible, ' ')
    this.#line += this.#line === '' || this.#line.endsWith(' ') ? collapsed.replace(/^ /u, '') : collapsed
  }

  writeAsTyped(characters: string): void {
    this.#line += characters
    this.#kept = true
  }

  /** Ends the line; a line of hard blanks stays as an empty line, since an author put it there. */
  endLine(): void {
    const line = trimBlank(this.#line)
    if (line !== '') {
      if (this.#kept) this.text += this.#line.slice(0, this.#line.indexOf(line))
      const start = this.text.length
      this.text += line
      const span = { start, end: this.text.length }
      this.blocks.push(this.#level > 0 ? { kind: 'heading', span, level: this.#level } : { kind: 'paragraph', span })
      this.text += '\n'
    } else if (this.#line !== '' && this.#line.trim() === '' && this.#line.includes('\u00a0')) this.text += '\n'
    this.#line = ''
    this.#kept = false
  }

  /** Parts what is set side by side. */
  part(): void {
    this.#line += '\t'
  }

  emptyLine(): void {
    if (this.#line === '') this.text += '\n'
  }

  level(level: number): void {
    this.#level = level
  }

  table(element: HtmlElement): void {
    this.endLine()
    const { cells, rowCount, columnCount } = placeCells(element)
    const start = this.text.length
    const placed: TableCell[] = []
    cells.forEach((cell, index) => {
      if (index > 0) this.text += cell.row === cells[index - 1]!.row ? '\t' : '\n'
      const from = this.text.length
      this.text += cellText(cell.element)
      const { row, column, rowSpan, columnSpan } = cell
      placed.push({ row, column, rowSpan, columnSpan, span: { start: from, end: this.text.length } })
    })
    this.blocks.push({ kind: 'table', span: { start, end: this.text.length }, rowCount, columnCount, cells: placed })
    this.text += '\n'
  }
}

const isBoxed = (node: HtmlNode): boolean => isElement(node) && attribute(node, boxMark) !== null

/** Boxes that stand right behind another. */
function partedAmong(children: readonly HtmlNode[]): ReadonlySet<HtmlNode> {
  const elements = children.filter(isElement)
  return new Set(elements.filter((each, at) => isBoxed(each) && at > 0 && isBoxed(elements[at - 1]!)))
}

function walk(root: HtmlNode, page: Page): void {
  const layout = layoutTables(root)
  const stack: Visit[] = [{ node: root, leave: false }]
  let preformatted = 0
  while (stack.length > 0) {
    const { node, leave, parted } = stack.pop()!
    if ('value' in node && node.nodeName === '#text') {
      if (preformatted === 0) page.write(node.value)
      else
        node.value.split(/\r\n|\r|\n/u).forEach((line, index) => {
          if (index > 0) {
            page.emptyLine()
            page.endLine()
          }
          page.writeAsTyped(line)
        })
      continue
    }
    if (!isElement(node)) {
      for (const child of childrenOf(node).toReversed()) stack.push({ node: child, leave: false })
      continue
    }
    if (isHidden(node)) continue
    const isLine = lineTags.has(node.tagName)
    const level = /^h([1-6])$/u.exec(node.tagName)
    if (leave) {
      page.endLine()
      if (level) page.level(0)
      if (node.tagName === 'pre') preformatted--
      continue
    }
    if (node.tagName === 'br') {
      page.emptyLine()
      page.endLine()
      continue
    }
    if (node.tagName === 'table' && !layout.has(node)) {
      page.table(node)
      continue
    }
    if (parted && !isLine) page.part()
    if (isLine) {
      page.endLine()
      if (level) page.level(Number(level[1]))
      if (node.tagName === 'pre') preformatted++
      stack.push({ node, leave: true })
    }
    const children = childrenOf(node)
    const boxes = partedAmong(children)
    for (const child of children.toReversed()) stack.push({ node: child, leave: false, parted: boxes.has(child) })
  }
  page.endLine()
}

function metadataOf(root: HtmlNode): MetadataEntry[] {
  const entries: MetadataEntry[] = []
  const stack: HtmlNode[] = [root]
  while (stack.length > 0 && entries.length < 60) {
    const node = stack.pop()!
    if (isElement(node) && node.tagName === 'title') {
      const content = childrenOf(node)
        .map((child) => ('value' in child ? child.value : ''))
        .join('')
        .replace(collapsible, ' ')
        .trim()
      if (content !== '') entries.push({ name: 'title', content, span: null })
    } else if (isElement(node) && node.tagName === 'meta') {
      const name = attribute(node, 'name') ?? attribute(node, 'property')
      const content = attribute(node, 'content')?.trim()
      if (name !== null && content) entries.push({ name, content, span: null })
    } else for (const child of childrenOf(node).toReversed()) stack.push(child)
  }
  return entries
}

const about = { table: null, cells: [], at: null, expected: null, actual: null, proposals: [] }

const inertFinding = (at: Span | null): Finding => ({
  ...about,
  code: 'SRC-03',
  weight: 'doubt',
  at,
  message: inertSentence,
})

function unseenFindings({ inTables, inCells }: Unseen): Finding[] {
  if (inTables > 0) return [{ ...about, code: 'SRC-01', weight: 'doubt', message: unseenTableSentence(inTables) }]
  return inCells > 0 ? [{ ...about, code: 'SRC-01', weight: 'note', message: unseenCellSentence(inCells) }] : []
}

const parsed = (text: string): HtmlNode => parse(text, { sourceCodeLocationInfo: true })

// Less is a notice or a menu, not what the page is about.
const fewestHidden = 120

/** The page as seen; where its rules hide more than they show, it has a program that shows it, and the rules count for nothing. */
function pageOf(text: string): { readonly root: HtmlNode; readonly page: Page; readonly isUncovered: boolean } {
  const seen = (root: HtmlNode, rules: StyleRules): { readonly page: Page; readonly taken: number } => {
    const taken = keepWhatIsSeen(root, rules)
    const page = new Page()
    walk(root, page)
    return { page, taken }
  }
  const root = parsed(text)
  const { page, taken } = seen(root, new StyleRules(root))
  if (taken < Math.max(fewestHidden, hanIn(page.text))) return { root, page, isUncovered: false }
  const again = parsed(text)
  const uncovered = seen(again, new StyleRules(null)).page
  return { root: again, page: uncovered, isUncovered: hanIn(uncovered.text) > hanIn(page.text) }
}

/** Cells of a table are separated by tabs and its rows by line ends in the canonical text. */
export function readHtml(source: SourceText): Noted<ReportDocument> {
  const { root, page, isUncovered } = pageOf(source.text)
  const inert = findInert(root, page.text)
  const shown = isUncovered ? 0 : page.blocks.length
  if (inert) {
    keepWhatIsSeen(inert, new StyleRules(inert))
    walk(inert, page)
  }
  const document: ReportDocument = { format: 'html', text: page.text, blocks: page.blocks, metadata: metadataOf(root) }
  const findings = inert || isUncovered ? [inertFinding(page.blocks[shown]?.span ?? null)] : []
  return { value: document, findings: [...findings, ...unseenFindings(countUnseen(root))] }
}
