// Step 3. A document → its head (`divide/head.ts`, `divide/dates.ts`) and its sections as block ranges.
// Does not look inside tables.
import { findPeriod, findPublished } from './divide/dates.ts'
import { findOrgan, findScope, findTitle, findYear, isTitle } from './divide/head.ts'
import { lineOf } from './divide/line.ts'
import type { Line } from './divide/line.ts'
import type { Block, ReportDocument } from './model/document.ts'
import type { Finding, Noted } from './model/finding.ts'
import type { Outline, Section, SectionKey } from './model/outline.ts'
import type { Span } from './model/span.ts'
import { foldText } from './text/fold.ts'
import { holdsValue } from './text/quantity.ts'
import { simplify } from './text/script.ts'
import * as wording from './text/wording.ts'
import { secondReportSentence } from './words.ts'

interface FoundHeading {
  readonly key: SectionKey
  readonly span: Span
  /** Block it stands in. */
  readonly block: number
}

const official = wording.officialHeadings.flatMap(({ key, wordings }) =>
  wordings.map((text) => ({ key, fold: foldText(text), text })),
)

/** Key of a line that is a heading from end to end; null when it is none. */
function wholeHeading(line: string, block: Block): SectionKey | null {
  const bare = line.replace(wording.titleTail, '')
  const numbered = wording.mainNumbering.exec(bare)
  const rest = numbered ? bare.slice(numbered[0].length) : bare
  const folded = foldText(rest)
  const exact = official.find((each) => each.fold === folded)
  if (exact) return exact.key
  if ((!numbered && block.kind !== 'heading') || rest.length > 45 || folded.length < 2) return null
  if (wording.notHeadings.test(rest)) return null
  const loose = wording.looseHeadings.find((each) => each.wording.test(folded))
  if (loose) return loose.key
  return numbered && rest.length <= 30 && !/[。；;：:|\t]/u.test(rest) ? 'other' : null
}

/** Headings with prose glued to them, before, behind or both. */
function gluedHeadings(line: string, start: number, block: number): FoundHeading[] {
  const found: FoundHeading[] = []
  for (const numbering of line.matchAll(wording.gluedNumbering)) {
    const from = numbering.index + numbering[0].length
    const rest = line.slice(from, from + 40)
    const match = official.filter((each) => rest.startsWith(each.text)).sort((a, b) => b.text.length - a.text.length)[0]
    // A heading inside a sentence has no gap behind it: 五、存在的主要问题… 2020年 is one, 二、主动公开政府信息情况良好 is not.
    if (!match || !/^(?:$|[\s\u3000|：:。])/u.test(rest.slice(match.text.length))) continue
    const span = { start: start + numbering.index, end: start + from + match.text.length }
    found.push({ key: match.key, span, block })
  }
  return found
}

// A row with nothing filled in may end with its number, 01.
const holdsListValue = (text: string): boolean =>
  wording.bareUnit.test(text.trim()) || /^0\d{1,2}$/u.test(text) || holdsValue(text)

/** A numbered line of a list: its unit or value stands beside it or on the next line, where headings have prose or a table. */
function isListRow(document: ReportDocument, index: number, line: string): boolean {
  const fields = line.trim().split(/[\t|｜]|\s+/u)
  if (fields.length > 1 && holdsListValue(fields.at(-1)!)) return true
  const heading = foldText(line.replace(wording.mainNumbering, ''))
  const next = document.blocks[index + 1]
  if (next?.kind !== 'paragraph' || official.some(({ fold }) => fold === heading)) return false
  const below = simplify(document.text.slice(next.span.start, next.span.end)).replace(wording.titleTail, '')
  return holdsListValue(below.split('\t').at(-1)!)
}

function findHeadings(document: ReportDocument): FoundHeading[] {
  const found: FoundHeading[] = []
  document.blocks.forEach((block, index) => {
    if (block.kind === 'table') return
    const { start, end } = block.span
    const line = simplify(document.text.slice(start, end))
    const bare = line.replace(wording.titleTail, '')
    const glued = gluedHeadings(bare, start, index)
    if (glued.some((each) => each.span.start > start || each.span.end < start + bare.length)) {
      found.push(...glued)
      return
    }
    const key = line.length > 90 || isListRow(document, index, bare) ? null : wholeHeading(line, block)
    // A table's own title line repeats the heading it stands under.
    if (key !== null && (key !== found.at(-1)?.key || wording.mainNumbering.test(line)))
      found.push({ key, span: { start, end: start + bare.length }, block: index })
  })
  return found
}

/** Sections up to `end`, an offset in the text. */
function sectionsOf(document: ReportDocument, headings: readonly FoundHeading[], end: number): Section[] {
  const blocks = document.blocks.filter((block) => block.span.start < end)
  const bounds = [...headings.map((each) => each.span.start), end]
  const sections: Section[] = []
  const firstBlock = headings[0]?.block ?? blocks.length
  sections.push({
    key: 'preface',
    heading: null,
    blocks: { start: 0, end: firstBlock },
    span: { start: 0, end: bounds[0]! },
  })
  headings.forEach(({ key, span, block }, index) => {
    const next = headings[index + 1]
    const start = Math.min(block + 1, blocks.length)
    const stop = Math.max(start, next ? next.block : blocks.length)
    sections.push({
      key,
      heading: span,
      blocks: { start, end: stop },
      span: { start: span.end, end: bounds[index + 1]! },
    })
  })
  return sections
}

function secondFinding(document: ReportDocument, { span }: Line): Finding {
  const title = document.text.slice(span.start, span.end)
  const message = secondReportSentence(title)
  return {
    code: 'STR-10',
    weight: 'doubt',
    table: null,
    cells: [],
    at: span,
    message,
    expected: null,
    actual: title,
    proposals: [],
  }
}

// A table of contents is shorter than any report.
const shortestReport = 800

/** First heading of a second report in the same text: the sections start again below another title. */
function secondReport(
  document: ReportDocument,
  headings: readonly FoundHeading[],
): { heading: number; title: Line } | null {
  const first = headings[0]
  if (!first) return null
  for (let index = 1; index < headings.length; index++) {
    const { key, span, block } = headings[index]!
    const again = headings.slice(0, index).some((each) => each.key === key && key !== 'other')
    if (!again || span.start - first.span.start < shortestReport) continue
    const between = document.blocks.slice(headings[index - 1]!.block + 1, block)
    const title = between
      .filter((each) => each.kind !== 'table')
      .map((each) => lineOf(document, each))
      .find((line) => isTitle(line.text))
    if (title) return { heading: index, title }
  }
  return null
}

/** Never fails: what is not found is null, and the text before the first heading is the section `preface`. */
export function divide(document: ReportDocument): Noted<Outline> {
  const all = findHeadings(document)
  const second = secondReport(document, all)
  const headings = second ? all.slice(0, second.heading) : all
  const end = second?.title.span.start ?? document.text.length
  const period = findPeriod(document, end)
  const covered = period?.value.from.slice(0, 4) ?? null
  const title = findTitle(document, headings[0]?.block ?? document.blocks.length, covered)
  const organ = findOrgan(document, title)
  const year = findYear(document, title)
  const scope = findScope(document, organ?.value ?? null)
  const published = findPublished(document, end)
  const sections = sectionsOf(document, headings, end)
  return {
    value: { document, title, organ, year, scope, period, published, sections },
    findings: second ? [secondFinding(document, second.title)] : [],
  }
}
