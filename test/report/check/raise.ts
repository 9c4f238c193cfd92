// Reports in a few lines for tests of rules: prints by key, a head and prose, held against all rules.
import { check } from '../../../src/report/check/check.ts'
import type { CheckContext } from '../../../src/report/check/held-report.ts'
import { divide } from '../../../src/report/divide.ts'
import { statutoryForms } from '../../../src/report/fill/forms.ts'
import { glean } from '../../../src/report/glean/glean.ts'
import { grid } from '../../../src/report/grid/grid.ts'
import type { FilledForm, IndicatorRow, Reading } from '../../../src/report/model/filled-form.ts'
import type { Finding } from '../../../src/report/model/finding.ts'
import type { StatutoryForm } from '../../../src/report/model/form.ts'
import type { Beside } from '../../../src/report/model/neighbour.ts'
import type { Outline, Scope } from '../../../src/report/model/outline.ts'
import type { MetadataEntry } from '../../../src/report/model/document.ts'
import { readPlain } from '../../../src/report/read/plain.ts'
import { levelsOf } from '../../../src/report/text/indicator-label.ts'
import { readQuantity } from '../../../src/report/text/quantity.ts'

export interface Given {
  readonly form?: string | null
  /** As printed, by key; every other cell is absent. */
  readonly prints?: Readonly<Record<string, string>>
  /** Label and prints of its columns; levels follow from the numbering. */
  readonly indicators?: readonly (readonly [label: string, ...prints: string[]])[]
  readonly unit?: string
  readonly keys?: Readonly<Record<string, string>>
  readonly organ?: string | null
  readonly year?: number | null
  readonly scope?: Scope
  /** The report's text; without it rules about prose are silent. */
  readonly text?: string
  readonly metadata?: readonly MetadataEntry[]
  readonly beside?: Beside
}

function readingOf(raw: string, formUnit: string | null): Reading {
  const { quantity, unit } = readQuantity(raw)
  const own = quantity.state === 'number' ? (unit ?? formUnit) : null
  return { raw, quantity, unit: own, span: { start: 0, end: raw.length }, certainty: 'certain' }
}

const columns = ['value', 'cumulative']

function outlineOf({ text, organ, year, scope, metadata }: Given): Outline | undefined {
  if (text === undefined) return undefined
  const { value: document } = readPlain({ text, encoding: 'utf-8', evidence: 'valid-utf8' })
  const outline = divide({ ...document, metadata: metadata ?? [] }).value
  const head = { span: null, from: 'title' } as const
  return {
    ...outline,
    organ: organ == null ? outline.organ : { ...head, value: organ },
    year: year == null ? outline.year : { ...head, value: year },
    scope: scope === undefined ? outline.scope : { ...head, value: scope },
  }
}

/** What rules are given to hold. */
export function holding(given: Given): [FilledForm, StatutoryForm | null, CheckContext] {
  const id = given.form === undefined ? 'annual-2021' : given.form
  const form = statutoryForms.find((each) => each.id === id) ?? null
  const cells = Object.entries(given.prints ?? {}).map(([key, raw]) => ({
    key,
    reading: readingOf(raw, key === 'activeDisclosure/fees/amount' ? '万元' : null),
  }))
  const levels = levelsOf((given.indicators ?? []).map(([label]) => label))
  const indicators = (given.indicators ?? []).map(([label, ...prints], index): IndicatorRow => ({
    label,
    span: { start: 0, end: 0 },
    unit: given.unit ?? '件',
    level: levels[index]!,
    key: given.keys?.[label] ?? null,
    values: prints.map((raw, at) => ({ column: columns[at]!, reading: readingOf(raw, given.unit ?? '件') })),
  }))
  const outline = outlineOf(given)
  const facts = outline && glean(grid(outline).value).value
  const { organ = outline?.organ?.value ?? null, year = outline?.year?.value ?? null } = given
  const { beside } = given
  const context = {
    year,
    organ,
    ...(outline ? { outline } : {}),
    ...(facts ? { facts } : {}),
    ...(beside ? { beside } : {}),
  }
  return [{ form: id, cells, indicators, missingTables: [] }, form, context]
}

/** Everything raised, notes included. */
export const raise = (given: Given): Finding[] => check(...holding(given))

/** Weights of what one rule raised. */
export const weights = (code: string, given: Given): string[] =>
  raise(given)
    .filter((finding) => finding.code === code)
    .map(({ weight }) => weight)

export const only = (code: string, given: Given): Finding[] => raise(given).filter((finding) => finding.code === code)

const applicants = ['natural', 'business', 'research', 'publicInterest', 'legalService', 'otherOrg', 'total']

/** A row of table 3; what is left out is 0, and a single figure is the natural persons' and the total. */
export function row(key: string, ...prints: string[]): Record<string, string> {
  const [first = '0'] = prints
  const full = prints.length > 1 ? prints : [first, '0', '0', '0', '0', '0', first]
  return Object.fromEntries(applicants.map((column, index) => [`requests/${key}/${column}`, full[index] ?? '0']))
}

/** A row of table 4. */
export const cases = (key: string, ...prints: string[]): Record<string, string> =>
  Object.fromEntries(
    ['upheld', 'corrected', 'other', 'pending', 'total'].map((column, index) => [
      `reviewLitigation/${key}/${column}`,
      prints[index] ?? '0',
    ]),
  )

/** A row of table 2, columns by name. */
export const disclosed = (key: string, prints: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(prints).map(([column, raw]) => [`activeDisclosure/${key}/${column}`, raw]))

const headings = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
]
const bodies = [
  '全年公开有序。',
  '见表。',
  '见表。',
  '见表。',
  '一是更新不够及时；二是解读形式单一。下一步将加强培训，完善制度，逐项整改到位。',
  '本年度未收取信息处理费。',
]

export interface Parts {
  readonly title?: string
  readonly preface?: string
  /** By number of the part from 1: its heading and its prose; null leaves the part out. */
  readonly parts?: Readonly<Record<number, { readonly heading?: string; readonly body?: string } | null>>
}

/** A whole report in prose that no rule has anything to say about, with parts exchanged. */
export function reportText({
  title = '溪口县人民政府2023年政府信息公开工作年度报告',
  preface,
  parts = {},
}: Parts = {}): string {
  const lines = [title, preface ?? '本报告的统计期限自2023年1月1日至2023年12月31日。联系电话：0000-0000000。']
  headings.forEach((heading, index) => {
    const given = parts[index + 1]
    if (given !== null) lines.push(given?.heading ?? heading, given?.body ?? bodies[index]!)
  })
  return `${lines.join('\n\n')}\n`
}
