// Extractions without a file: figures by key in, an extraction out whose text holds each figure on a line of its own.
import { check } from '../src/report/check/check.ts'
import { statutoryForms } from '../src/report/fill/forms.ts'
import type { Extraction } from '../src/report/model/extraction.ts'
import type { CellKey, FilledCell, IndicatorRow, Quantity, Reading, TableKey } from '../src/report/model/filled-form.ts'
import type { Finding } from '../src/report/model/finding.ts'

/** A figure, `''` for a blank, `'/'` for a mark, any other text for something unreadable; `doubtful` puts it in doubt. */
export type MadeUpValue = number | string | { readonly doubtful: number | string }

export interface MadeUp {
  readonly organ?: string | null
  readonly year?: number | null
  readonly form?: string | null
  readonly cells?: Readonly<Record<CellKey, MadeUpValue>>
  readonly indicators?: readonly { readonly label: string; readonly values: Readonly<Record<string, MadeUpValue>> }[]
  readonly missingTables?: readonly TableKey[]
  /** What steps before `check` would have noticed. */
  readonly noticed?: readonly Finding[]
  readonly prose?: string
}

export function madeUpExtraction(made: MadeUp = {}): Extraction {
  const { organ = '云麓市人民政府', year = 2021, form = 'annual-2021', prose = '', noticed = [] } = made
  const title = `${organ ?? ''}${year ?? ''}年政府信息公开工作年度报告`
  let text = `${title}\n${prose}\n`
  const read = (value: MadeUpValue): Reading => {
    const printed = typeof value === 'object' ? value.doubtful : value
    const raw = String(printed)
    const start = text.length
    text += `${raw}\n`
    return {
      raw,
      quantity: quantityOf(printed),
      unit: null,
      span: { start, end: start + raw.length },
      certainty: typeof value === 'object' ? 'doubtful' : 'certain',
    }
  }
  const cells: FilledCell[] = Object.entries(made.cells ?? {}).map(([key, value]) => ({ key, reading: read(value) }))
  const indicators: IndicatorRow[] = (made.indicators ?? []).map(({ label, values }) => {
    const start = text.length
    text += `${label}\n`
    return {
      label,
      span: { start, end: start + label.length },
      unit: '件',
      level: 0,
      key: null,
      values: Object.entries(values).map(([column, value]) => ({ column, reading: read(value) })),
    }
  })
  const filled = { form, cells, indicators, missingTables: made.missingTables ?? [] }
  const statutory = statutoryForms.find((each) => each.id === form) ?? null
  const titleFact = { value: title, span: { start: 0, end: title.length }, from: 'title' } as const
  return {
    extractor: 'made-up',
    encoding: { label: 'utf-8', evidence: 'valid-utf8' },
    document: {
      format: 'text',
      text,
      blocks: [{ kind: 'heading', level: 1, span: { start: 0, end: title.length } }],
      metadata: [],
    },
    title: titleFact,
    organ: organ === null ? null : { ...titleFact, value: organ },
    year: year === null ? null : { ...titleFact, value: year },
    scope: null,
    sections: [],
    filled,
    facts: [],
    findings: [...noticed, ...check(filled, statutory, { year })],
  }
}

/** A finding a step might make: `cells` could not be told with certainty. */
export function madeUpDoubt(cells: readonly CellKey[], code = 'CEL-10'): Finding {
  return {
    code,
    weight: 'doubt',
    table: 'requests',
    cells,
    at: null,
    message: '这一行的数放在哪一格，原文没有说清',
    expected: null,
    actual: null,
    proposals: [],
  }
}

function quantityOf(printed: number | string): Quantity {
  if (typeof printed === 'number') return { state: 'number', value: printed, decimals: decimalsOf(printed) }
  if (printed === '') return { state: 'blank' }
  return printed === '/' ? { state: 'na' } : { state: 'unreadable' }
}

function decimalsOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0
}

/** A row of table three whose parts are `parts` and whose total is `total`. */
export function requestRow(
  row: string,
  parts: readonly [MadeUpValue, MadeUpValue, MadeUpValue, MadeUpValue, MadeUpValue, MadeUpValue],
  total: MadeUpValue,
): Record<CellKey, MadeUpValue> {
  const columns = ['natural', 'business', 'research', 'publicInterest', 'legalService', 'otherOrg', 'total']
  return Object.fromEntries([...parts, total].map((value, index) => [`requests/${row}/${columns[index]}`, value]))
}
