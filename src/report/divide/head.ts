// What a report says of itself: title, organ, year, scope, each with its place; title before body, signature and metadata.
import type { Block, ReportDocument } from '../model/document.ts'
import type { HeadFact, Scope } from '../model/outline.ts'
import type { Span } from '../model/span.ts'
import { foldText } from '../text/fold.ts'
import { simplify } from '../text/script.ts'
import * as wording from '../text/wording.ts'
import { linesOf } from './line.ts'
import type { Line } from './line.ts'

// A signature stands at the very end, what a page says of the report at its top.
export const lastLines = 12
export const firstLines = 40

export const isTitle = (line: string): boolean =>
  line.length <= 60 && wording.titleWording.test(line) && wording.reportTitle.test(line) && !wording.notTitle.test(line)

/** What stands side by side on a page's line, as a menu beside the report. */
function fieldsOf({ text, span }: Line): Line[] {
  let start = span.start
  return text.split('\t').map((field) => {
    const own = { text: field, span: { start, end: start + field.length } }
    start += field.length + 1
    return own
  })
}

/** Titles in one line or over two; an entry of a list has its day behind it, and is none where others are. */
function titlesAmong(lines: readonly Line[]): Line[] {
  const titles = lines.flatMap(fieldsOf).flatMap((line, index, all): Line[] => {
    if (isTitle(line.text)) return [line]
    const next = all[index + 1]
    if (!next || isTitle(next.text) || !wording.yearInTitle.test(inDigits(line.text))) return []
    const text = line.text.trimEnd() + next.text.trimStart()
    return isTitle(text) ? [{ text, span: { start: line.span.start, end: next.span.end } }] : []
  })
  const undated = titles.filter(({ text }) => !wording.dayAtEnd.test(text))
  return undated.length > 0 ? undated : titles
}

/**
 * A page may list other reports above its own: the one set as a heading or told by the page's own title is the report's, else
 * the one of the year the report covers, else the one nearest to its text.
 */
function ownTitle(
  document: ReportDocument,
  before: readonly Block[],
  titles: readonly Line[],
  covered: string | null,
): Line | undefined {
  const headings = new Set(before.flatMap((block) => (block.kind === 'heading' ? [block.span.start] : [])))
  const told = document.metadata.map(({ content }) => foldText(content))
  return (
    titles.find(({ span }) => headings.has(span.start)) ??
    titles.find(({ text }) => told.some((content) => content.includes(foldText(text)))) ??
    titles.findLast(({ text }) => wording.yearInTitle.exec(inDigits(text))?.[1] === covered) ??
    titles.at(-1)
  )
}

/** `covered` is the year the report says it covers, where it says so. */
export function findTitle(
  document: ReportDocument,
  firstHeading: number,
  covered: string | null,
): HeadFact<string> | null {
  const before = document.blocks.slice(0, Math.min(firstHeading, 80))
  const titles = titlesAmong(linesOf(document, before))
  const dated = titles.filter((line) => wording.yearInTitle.test(inDigits(line.text)))
  const title = ownTitle(document, before, dated, covered) ?? titles[0]
  if (title) {
    const value = document.text.slice(title.span.start, title.span.end).replaceAll(/\s*[\r\n]+\s*/gu, '')
    return { value, span: title.span, from: 'title' }
  }
  const entry = document.metadata.find(({ content }) => isTitle(simplify(content)))
  return entry ? { value: entry.content, span: entry.span, from: 'metadata' } : null
}

/** Years in Chinese digits as figures; the length stays. */
function inDigits(line: string): string {
  return line.replace(wording.numeralYear, (year) =>
    [...year].map((digit) => Math.max(0, wording.numeralDigits.indexOf(digit))).join(''),
  )
}

/** The organ as the title names it: before the year, else between year and 政府信息公开. Null when the title names none. */
function organInTitle(title: string): string | null {
  const bare = inDigits(simplify(title))
    .replace(wording.spokenReading, '')
    .replace(/\s/gu, '')
    .replace(wording.titlePrefix, '')
  const year = wording.yearInTitle.exec(bare)
  let part = year && year.index > 0 ? bare.slice(0, year.index) : bare
  if (year?.index === 0) part = bare.slice(year[0].length)
  const core = [...part.matchAll(wording.titleCore)].at(-1)
  if (core) part = part.slice(0, core.index)
  part = part.split(wording.aboutWord, 1)[0]!.replace(/[《（(]+$/u, '')
  if (wording.peopleOnly.test(part)) part += wording.peopleWhole
  return /^[\p{Script=Han}·]{2,40}$/u.test(part) ? part : null
}

function organInSignature(document: ReportDocument): HeadFact<string> | null {
  const lines = linesOf(document, document.blocks.slice(-lastLines))
  for (let index = 1; index < lines.length; index++) {
    const line = lines[index - 1]!
    const name = line.text.replace(/\s/gu, '')
    if (wording.signatureDate.test(lines[index]!.text) && wording.organName.test(name))
      return { value: name, span: line.span, from: 'signature' }
  }
  return null
}

export function findOrgan(document: ReportDocument, title: HeadFact<string> | null): HeadFact<string> | null {
  const named = title === null ? null : organInTitle(title.value)
  if (title !== null && named !== null) return { value: named, span: title.span, from: title.from }
  const prose = simplify(document.text)
  const body = wording.organInBody.exec(prose)
  if (body?.[1] !== undefined && !wording.notOrgan.test(body[1])) {
    const start = body.index + body[0].indexOf(body[1])
    return { value: body[1], span: { start, end: start + body[1].length }, from: 'body' }
  }
  return organInSignature(document) ?? organInMetadata(document)
}

/** Who publishes, as the page or the file around the report says: the last to be believed. */
function organInMetadata(document: ReportDocument): HeadFact<string> | null {
  const lines = linesOf(document, document.blocks.slice(0, firstLines))
  for (const { text, span } of lines) {
    const found = wording.publisher.exec(text)
    if (!found || !wording.organName.test(found[1]!)) continue
    const start = span.start + found.index + found[0].length - found[1]!.length
    return { value: found[1]!, span: { start, end: start + found[1]!.length }, from: 'metadata' }
  }
  const entry = document.metadata.find(
    ({ name, content }) => wording.publisherEntry.test(name) && wording.organName.test(simplify(content)),
  )
  return entry ? { value: simplify(entry.content), span: entry.span, from: 'metadata' } : null
}

export function findYear(document: ReportDocument, title: HeadFact<string> | null): HeadFact<number> | null {
  const print = title?.from === 'title' ? document.text.slice(title.span!.start, title.span!.end) : title?.value
  const inTitle = print === undefined ? null : wording.yearInTitle.exec(inDigits(print))
  if (title !== null && inTitle)
    return { value: Number(inTitle[1]), span: yearSpan(title.span, inTitle), from: title.from }
  const prose = document.text.replace(wording.documentNumber, (number) => ' '.repeat(number.length))
  const simple = simplify(prose)
  for (const statement of wording.yearStatements) {
    const found = statement.exec(simple)
    if (found) return { value: Number(found[1]), span: { start: found.index, end: found.index + 4 }, from: 'body' }
  }
  return mostMentionedYear(simple)
}

const yearSpan = (within: Span | null, found: RegExpExecArray): Span | null =>
  within === null ? null : { start: within.start + found.index, end: within.start + found.index + 4 }

function mostMentionedYear(prose: string): HeadFact<number> | null {
  const counts = new Map<number, { count: number; at: number }>()
  for (const mention of prose.matchAll(wording.yearMention)) {
    const year = Number(mention[1])
    const before = counts.get(year)
    counts.set(year, { count: (before?.count ?? 0) + 1, at: before?.at ?? mention.index })
  }
  const best = [...counts].sort(([, a], [, b]) => b.count - a.count || a.at - b.at)[0]
  return best ? { value: best[0], span: { start: best[1].at, end: best[1].at + 4 }, from: 'body' } : null
}

export function findScope(document: ReportDocument, organ: string | null): HeadFact<Scope> | null {
  if (organ !== null && wording.singleOrgan.test(organ)) return { value: 'own', span: null, from: 'body' }
  const prose = simplify(document.text)
  const found = wording.aggregateWording.exec(prose) ?? wording.territoryWording.exec(prose)
  if (!found) return null
  return { value: 'aggregate', span: { start: found.index, end: found.index + found[0].length }, from: 'body' }
}
