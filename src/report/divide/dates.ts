// The days a report tells of itself: the period it covers and when it was published, each with its place.
import type { ReportDocument } from '../model/document.ts'
import type { Day, HeadFact, Period } from '../model/outline.ts'
import type { Span } from '../model/span.ts'
import { simplify } from '../text/script.ts'
import { numeralDigits } from '../text/wording.ts'
import * as wording from '../text/date-wording.ts'
import { firstLines, lastLines } from './head.ts'
import { linesOf } from './line.ts'

/** Null for a day that no calendar has. */
function dayOf(year: string, month: string, day: string): Day | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)]
  const last = m === 2 ? (y % 4 === 0 ? 29 : 28) : [4, 6, 9, 11].includes(m) ? 30 : 31
  if (m < 1 || m > 12 || d < 1 || d > last) return null
  return `${year}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`
}

/** Chinese numerals of a date as figures, 二〇二二年一月二十日. */
function inFigures(line: string): string {
  const ones = (digits: string): number => numeralDigits.indexOf(digits.replace(wording.otherZero, numeralDigits[0]!))
  return line.replace(wording.numeralDate, (_, year: string, month: string, day: string) => {
    const two = (numeral: string): number => {
      const [tens, rest] = numeral.includes(wording.ten) ? numeral.split(wording.ten) : ['', numeral]
      const base = numeral.includes(wording.ten) ? 10 * (tens === '' ? 1 : ones(tens!)) : 0
      return base + (rest === '' ? 0 : ones(rest!))
    }
    return wording.dateOf([...year].map(ones).join(''), two(month), two(day))
  })
}

/** The first span of days told before `end`, an offset in the text. */
export function findPeriod(document: ReportDocument, end: number): HeadFact<Period> | null {
  const found = wording.period.exec(simplify(document.text.slice(0, end)))
  if (!found?.groups) return null
  const { year, month, day, lastYear, lastMonth, lastDay } = found.groups as Record<string, string>
  const from = dayOf(year!, month!, day!)
  const to = dayOf(lastYear ?? year!, lastMonth!, lastDay!)
  if (from === null || to === null || to < from) return null
  return { value: { from, to }, span: spanOf(found, 0), from: 'body' }
}

const spanOf = ({ index, 0: whole }: RegExpExecArray, offset: number): Span => ({
  start: offset + index,
  end: offset + index + whole.length,
})

function dayIn(found: RegExpExecArray | null): Day | null {
  return found ? dayOf(found.at(-3)!, found.at(-2)!, found.at(-1)!) : null
}

/** The day the report was published, or signed where nothing else is said of it. */
export function findPublished(document: ReportDocument, end: number): HeadFact<Day> | null {
  const told = wording.publishedInBody.exec(simplify(document.text.slice(0, end)))
  const inBody = dayIn(told)
  if (told && inBody !== null) return { value: inBody, span: spanOf(told, 0), from: 'body' }
  const blocks = document.blocks.filter((block) => block.span.start < end)
  for (const { text, span } of linesOf(document, blocks.slice(-lastLines)).toReversed()) {
    const day = dayIn(wording.wholeDate.exec(inFigures(text.trim())))
    if (day !== null) return { value: day, span, from: 'signature' }
  }
  for (const block of blocks.slice(0, firstLines)) {
    const print = simplify(document.text.slice(block.span.start, block.span.end))
    const found = wording.publishedLabel.exec(print)
    const day = dayIn(found)
    if (found && day !== null) return { value: day, span: spanOf(found, block.span.start), from: 'metadata' }
  }
  for (const { name, content, span } of document.metadata) {
    const day = wording.publishedEntry.test(name) ? dayIn(wording.dateStart.exec(content)) : null
    if (day !== null) return { value: day, span, from: 'metadata' }
  }
  return null
}
