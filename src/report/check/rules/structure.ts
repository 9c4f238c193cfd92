// STR: the report's parts, its head and its dates.
import type { Outline, Section } from '../../model/outline.ts'
import { contact, mainSections, statedTime, wholeYear } from '../../text/duty-wording.ts'
import { foldText, withoutNumbering } from '../../text/fold.ts'
import { differentDepartments, placesIn } from '../../text/organ-wording.ts'
import * as wording from '../../text/wording.ts'
import type { HeldReport } from '../held-report.ts'
import { placeOf, proseOf } from '../prose.ts'
import { annual } from '../rule.ts'
import type { Notice, Rule } from '../rule.ts'
import * as words from '../words/structure.ts'
import { addedLines } from './extra-lines.ts'

const officialTitle = (key: Section['key']): string =>
  wording.officialHeadings.find((each) => each.key === key)!.wordings[0]!

const titleOf = ({ key, numeral }: (typeof mainSections)[number]): string => words.numbered(numeral, officialTitle(key))

const headingText = (outline: Outline, section: Section): string =>
  section.heading ? outline.document.text.slice(section.heading.start, section.heading.end).trim() : ''

/** Where the report begins: its title, else its first heading. */
const headOf = ({ title, sections }: Outline) =>
  title?.span ?? sections.find((section) => section.heading !== null)?.heading ?? null

/** Whether enough headings were recognised to say that one is missing: a single page or a form alone has few. */
const isWhole = (outline: Outline): boolean =>
  mainSections.filter(({ key }) => outline.sections.some((section) => section.key === key)).length >= 3

/** As long as this, what stands before the first heading is a part of the report and no letterhead. */
const longPreface = 300

/** The last part found is one of a table, and that table is lost or lacks rows. */
function breaksOff({ outline, filled, form }: HeldReport): boolean {
  const last = outline?.sections.findLast(({ key }) => mainSections.some((each) => each.key === key))?.key
  const table = form?.tables.find((each) => each.key === last)
  const prefix = `${last}/`
  const final = table?.blocks.at(-1)?.rows.at(-1)?.key
  return table !== undefined && !filled.cells.some(({ key }) => key.startsWith(`${prefix}${final}/`))
}

function missingSections(report: HeldReport): Notice[] {
  const { outline, filled } = report
  if (!outline || !isWhole(outline)) return []
  const { sections } = outline
  const numerals = new Set(sections.map((section) => wording.mainNumbering.exec(headingText(outline, section))?.[1]))
  const found = sections.filter(({ key }) => mainSections.some((each) => each.key === key))
  const rank = (key: Section['key']): number => mainSections.findIndex((each) => each.key === key)
  // A text that ends within a table is cut off; what came after it is not missing from the paper.
  const end = breaksOff(report) ? Math.max(...found.map(({ key }) => rank(key))) : mainSections.length
  const missing = mainSections
    .slice(0, end)
    .filter(
      ({ key, numeral }) =>
        !sections.some((section) => section.key === key) &&
        !numerals.has(numeral) &&
        !filled.cells.some((cell) => cell.key.startsWith(`${key}/`)),
    )
  const behind = found.filter((section, index) => index > 0 && rank(section.key) < rank(found[index - 1]!.key))
  return [
    ...missing.map((each): Notice => {
      const inPreface = each.key === 'overview' && proseOf(outline, 'preface').text.length > longPreface
      return inPreface
        ? { weight: 'doubt', message: words.overviewInPreface(titleOf(each)), at: found[0]?.heading ?? null }
        : { message: words.missingSection(titleOf(each)), expected: titleOf(each), at: headOf(outline) }
    }),
    ...behind.map((section): Notice => ({
      weight: 'doubt',
      message: words.wrongOrder(
        headingText(outline, section),
        headingText(outline, found[found.indexOf(section) - 1]!),
      ),
      at: section.heading,
    })),
  ]
}

function otherTitles({ outline }: HeldReport): Notice[] {
  if (!outline) return []
  return outline.sections.flatMap((section): Notice[] => {
    const main = mainSections.find(({ key }) => key === section.key)
    if (!main || !section.heading) return []
    const printed = headingText(outline, section)
    const official = officialTitle(main.key)
    if (foldText(withoutNumbering(printed)) === foldText(official)) return []
    return [
      {
        at: section.heading,
        message: words.otherTitle(printed, titleOf(main)),
        expected: titleOf(main),
        actual: printed,
      },
    ]
  })
}

function formOfYear({ form, year, outline }: HeldReport): Notice[] {
  if (!form || year === null || outline?.year?.from === 'metadata') return []
  const [first, last] = form.reportYears
  if (first <= year && (last === null || year <= last)) return []
  return [{ message: words.wrongForm(form.name, year), at: outline?.year?.span ?? null, actual: form.name }]
}

function mixedForm({ form, filled }: HeldReport): Notice[] {
  const table = form?.tables.find((each) => each.alternatives.length > 0)
  const instead = new Set(table?.alternatives.flatMap((each) => each.instead.map((row) => `${table.key}/${row.key}/`)))
  const cells = filled.cells.map(({ key }) => key).filter((key) => instead.has(key.slice(0, key.lastIndexOf('/') + 1)))
  if (cells.length === 0) return []
  return [{ cells, message: instead.size > 1 ? words.threeInOlder : words.oneInNewer }]
}

/** A file's properties are often those of last year's file, so that they are no proof. */
function yearInProperties({ document, title }: Outline, printed: string): Notice[] {
  if (title?.from === 'metadata') return []
  for (const { content, span } of document.metadata) {
    const fold = foldText(content)
    const stated = wording.titleWording.test(fold) && wording.reportTitle.test(fold) && wording.yearInTitle.exec(fold)
    if (!stated || stated[1] === printed) continue
    const message = words.otherYearInProperties(printed, content.trim())
    return [{ weight: 'doubt', message, at: span, expected: printed, actual: stated[1]! }]
  }
  return []
}

function yearsInHead({ outline }: HeldReport): Notice[] {
  const titled = outline?.title && wording.yearInTitle.exec(outline.title.value)
  if (!outline || !titled) return []
  const title = titled[1]!
  for (const key of ['preface', 'overview'] as const) {
    const prose = proseOf(outline, key)
    const found = [...prose.text.matchAll(wholeYear)]
    if (found.length === 0) continue
    const own = found.some(({ groups }) => groups?.['from'] === title)
    const [first] = found
    const stated = first!.groups!['from']!
    return own
      ? []
      : [{ message: words.otherYear(title, stated), at: placeOf(prose, first!), expected: title, actual: stated }]
  }
  return yearInProperties(outline, title)
}

function statedPeriod({ outline, year }: HeldReport): Notice[] {
  if (!outline) return []
  for (const key of ['preface', 'overview'] as const) {
    const prose = proseOf(outline, key)
    const found = statedTime.exec(prose.text)
    if (!found?.groups) continue
    const { from, month, day, to, lastMonth, lastDay } = found.groups
    const whole = month === '1' && day === '1' && lastMonth === '12' && lastDay === '31'
    if (Number(month) > 12 || Number(lastMonth) > 12 || Number(day) > 31 || Number(lastDay) > 31) return []
    if (whole && (to === undefined || to === from)) return []
    const stated = found[0].slice(found[0].indexOf(from!))
    return [{ message: words.otherTime(stated, String(year ?? from)), at: placeOf(prose, found), actual: stated }]
  }
  return []
}

/** Another place of the same kind: 甲镇 beside 乙镇. A shorter or longer name of one place is the same place. */
function otherPlace(organ: string, named: string): boolean {
  const own = placesIn(organ)
  const said = [...placesIn(named)]
  if (said.some(([kind, name]) => own.get(kind) === name)) return false
  return said.some(([kind, name]) => own.has(kind) && !sharesCharacter(name, own.get(kind)!))
}

function organInHead({ outline, organ }: HeldReport): Notice[] {
  if (!outline || organ === null || outline.organ?.from !== 'title' || outline.organ.value !== organ) return []
  for (const key of ['preface', 'overview'] as const) {
    const prose = proseOf(outline, key)
    const found = wording.organInBody.exec(prose.text)
    const named = found?.[1]
    if (!found || named === undefined || wording.notOrgan.test(named)) continue
    if (key === 'overview' && !wording.announcing.test(found[0])) continue
    if (!otherPlace(organ, named) && !differentDepartments(organ, named)) continue
    const message = words.otherOrgan(organ, named, key === 'preface')
    return [{ message, at: placeOf(prose, found), expected: organ, actual: named }]
  }
  return []
}

const sharesCharacter = (left: string, right: string): boolean =>
  [...left].some((character) => right.includes(character))

function contactLine({ outline }: HeldReport): Notice[] {
  if (!outline || !isWhole(outline) || contact.test(proseOf(outline, 'whole').text)) return []
  return [{ message: words.noContact, at: headOf(outline) }]
}

const { about } = words

export const structureRules: readonly Rule[] = [
  { id: 'STR-01', forms: annual, weight: 'error', about: about['STR-01'], test: missingSections },
  { id: 'STR-02', forms: annual, weight: 'note', about: about['STR-02'], test: otherTitles },
  { id: 'STR-03', forms: annual, weight: 'error', about: about['STR-03'], test: null },
  { id: 'STR-04', forms: annual, weight: 'error', about: about['STR-04'], test: addedLines },
  { id: 'STR-05', forms: annual, weight: 'doubt', about: about['STR-05'], test: formOfYear },
  { id: 'STR-06', forms: annual, weight: 'doubt', about: about['STR-06'], test: mixedForm },
  { id: 'STR-07', forms: 'any', weight: 'error', about: about['STR-07'], test: yearsInHead },
  { id: 'STR-08', forms: 'any', weight: 'doubt', about: about['STR-08'], test: statedPeriod },
  { id: 'STR-09', forms: 'any', weight: 'doubt', about: about['STR-09'], test: organInHead },
  { id: 'STR-12', forms: annual, weight: 'note', about: about['STR-12'], test: contactLine },
]
