// COM: what a report must tell and when; with the length of its fifth part (NIN-11). Asked of reports whose prose is there.
import type { Outline, SectionKey } from '../../model/outline.ts'
import * as wording from '../../text/duty-wording.ts'
import { organKind } from '../../text/organ-wording.ts'
import type { HeldReport } from '../held-report.ts'
import { placeOf, proseOf } from '../prose.ts'
import { annual } from '../rule.ts'
import type { Notice, Rule } from '../rule.ts'
import * as words from '../words/duties.ts'

/** Headings of the kind and the prose below them; null where the report has no such part. */
function part(outline: Outline | null, key: SectionKey) {
  const section = outline?.sections.find((each) => each.key === key)
  return outline && section ? { outline, section, prose: proseOf(outline, key) } : null
}

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')

/** Shorter than this, a first part is a table or a picture and its prose elsewhere. */
const shortOverview = 200

const dayString = (year: number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

function publishedLate({ outline, organ, year }: HeldReport): Notice[] {
  if (!outline || organ === null || year === null) return []
  for (const { name, content, span } of outline.document.metadata) {
    const day = wording.publishedOn.test(name.trim()) ? wording.dayOf.exec(content) : null
    if (!day) continue
    const published = dayString(Number(day[1]), Number(day[2]), Number(day[3]))
    const due = dayString(year + 1, organKind(organ).kind === 'department' ? 1 : 3, 31)
    if (published <= due) return []
    const moved = Number(day[1]) > year + 1
    const message = words.publishedLate(published, due)
    return [{ message, at: span, expected: due, actual: published, ...(moved ? { weight: 'note' } : {}) }]
  }
  return []
}

function governmentDuties({ outline, organ }: HeldReport): Notice[] {
  const overview = part(outline, 'overview')
  if (!overview || organ === null || overview.prose.text.length < shortOverview) return []
  const { kind, tier } = organKind(organ)
  if (kind !== 'government' || tier === 'township' || tier === null) return []
  const whole = proseOf(overview.outline, 'whole').text
  const missing = wording.governmentDuties.filter(({ wording: said }) => !said.test(whole)).map(({ name }) => name)
  return missing.length === 0 ? [] : [{ message: words.unsaidDuties(missing), at: overview.section.heading }]
}

function overviewTopics({ outline }: HeldReport): Notice[] {
  const overview = part(outline, 'overview')
  if (!overview || overview.prose.text.length < shortOverview) return []
  const missing = wording.overviewTopics.filter(({ wording: said }) => !said.test(overview.prose.text))
  if (missing.length === 0) return []
  return [{ message: words.unsaidTopics(missing.map(({ name }) => name)), at: overview.section.heading }]
}

// Characters, marks included; 无 and 略 have fewer.
const shortProblems = 30

function problemsLength({ outline }: HeldReport): Notice[] {
  const found = part(outline, 'problems')
  if (!found || hasTable(found.outline, 'problems')) return []
  const { text } = found.prose
  if (text.length >= shortProblems || wording.leftOut.test(text)) return []
  const message = letters(text) === '' ? words.noText : words.shortProblems(text, text.length)
  return [{ message, at: found.section.heading }]
}

function problemsAndMeasures({ outline }: HeldReport): Notice[] {
  const found = part(outline, 'problems')
  if (!found || found.prose.text.length < shortProblems) return []
  const { text } = found.prose
  const at = found.section.heading
  if (!wording.problemWords.test(text)) return [{ message: words.noProblems, at }]
  return wording.measureWords.test(text) ? [] : [{ message: words.noMeasures, at }]
}

const hasTable = ({ document, sections }: Outline, key: SectionKey): boolean =>
  sections.some(
    (section) =>
      section.key === key &&
      document.blocks.slice(section.blocks.start, section.blocks.end).some((block) => block.kind === 'table'),
  )

function mattersEmpty({ outline }: HeldReport): Notice[] {
  const found = part(outline, 'otherMatters')
  if (!found || letters(found.prose.text) !== '' || hasTable(found.outline, 'otherMatters')) return []
  return [{ message: words.emptyMatters, at: found.section.heading }]
}

function feeStated(report: HeldReport): Notice[] {
  const found = part(report.outline, 'otherMatters')
  // T3-FEE says the same with its reason.
  if ((report.counted('requests/other.feeUnpaid/total') ?? NaN) > 0) return []
  if (!found || letters(found.prose.text) === '' || hasTable(found.outline, 'otherMatters')) return []
  if (wording.leftOut.test(found.prose.text)) return []
  const prose = proseOf(found.outline, 'whole').text.replace(wording.printedAboutFees, '')
  if (wording.processingFee.test(prose)) return []
  return [{ message: words.feeUnsaid, at: found.section.heading }]
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkFigures = '10X98765432'

/** The last figure follows from the others; an eighteen-figure number of another kind mostly breaks it. */
function isPersonNumber(number: string): boolean {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(number[index]), 0)
  return checkFigures[sum % 11] === number[17]!.toUpperCase()
}

function personal({ outline }: HeldReport): Notice[] {
  if (!outline) return []
  const prose = proseOf(outline, 'whole')
  const numbers = [...prose.text.matchAll(wording.personNumber)].filter(([number]) => isPersonNumber(number))
  const phones = [...prose.text.matchAll(wording.applicantPhone)]
  const names = [...prose.text.matchAll(wording.applicantName)]
  return [
    ...numbers.map((found): Notice => ({ message: words.personal(words.personNumber), at: placeOf(prose, found) })),
    ...phones.map((found): Notice => ({ message: words.personal(words.phone), at: placeOf(prose, found) })),
    ...names.map((found): Notice => ({ message: words.personal(words.applicantName), at: placeOf(prose, found) })),
  ]
}

const { about } = words
const newer = ['annual-2021']

export const dutyRules: readonly Rule[] = [
  { id: 'COM-01', forms: annual, weight: 'doubt', about: about['COM-01'], test: publishedLate },
  { id: 'COM-02', forms: annual, weight: 'doubt', about: about['COM-02'], test: governmentDuties },
  { id: 'COM-03', forms: newer, weight: 'note', about: about['COM-03'], test: overviewTopics },
  { id: 'COM-04', forms: annual, weight: 'doubt', about: about['COM-04'], test: problemsAndMeasures },
  { id: 'COM-05', forms: annual, weight: 'doubt', about: about['COM-05'], test: mattersEmpty },
  { id: 'COM-06', forms: newer, weight: 'doubt', about: about['COM-06'], test: feeStated },
  { id: 'COM-09', forms: 'any', weight: 'note', about: about['COM-09'], test: personal },
  { id: 'NIN-11', forms: annual, weight: 'doubt', about: about['NIN-11'], test: problemsLength },
]
