// A revision built straight from what a test wants in its cells: the text is made of the raws, so every span is true.
import { findingId } from '../../src/report/model/finding-id.ts'
import type { FilledForm, IndicatorRow, Quantity, Reading, TableKey } from '../../src/report/model/filled-form.ts'
import type { Finding } from '../../src/report/model/finding.ts'
import type {
  CellMark,
  Correction,
  Held,
  HeldCell,
  JudgedFinding,
  ReportState,
  ReviewEvent,
  Revision,
} from '../../src/report/model/revision.ts'

export interface MadeUpCell {
  readonly raw: string
  readonly quantity: Quantity
  readonly doubtful?: boolean
  readonly unit?: string | null
  readonly page?: number
}

export interface MadeUpReport {
  readonly form?: string | null
  readonly year?: number | null
  readonly organ?: string | null
  readonly state?: ReportState
  readonly cells?: Readonly<Record<string, MadeUpCell | number | string>>
  readonly indicators?: readonly {
    label: string
    unit: string | null
    level?: number
    values: Readonly<Record<string, MadeUpCell | number | string>>
  }[]
  readonly missingTables?: readonly TableKey[]
  readonly findings?: readonly (Partial<Finding> & {
    code: string
    verdict?: JudgedFinding['verdict']
    open?: boolean
  })[]
  /** Last correction of a cell, by key. */
  readonly corrections?: Readonly<Record<string, Partial<Correction> & { now: Held }>>
  readonly marks?: Readonly<Record<string, CellMark>>
  readonly events?: readonly ReviewEvent[]
  /** Put before the first cell. */
  readonly opening?: string
}

export const about = {
  reportId: 1,
  fileName: '青石镇人民政府2020年年报.txt',
  sha256: 'a'.repeat(64),
  importedAt: '2026-03-02T01:02:03.000Z',
}

/** A number is itself, '' a blank, '/' the mark; anything else cannot be read. */
export function cellOf(value: MadeUpCell | number | string): MadeUpCell {
  if (typeof value === 'object') return value
  if (typeof value === 'number') {
    const raw = String(value)
    return { raw, quantity: { state: 'number', value, decimals: raw.split('.')[1]?.length ?? 0 } }
  }
  if (value === '') return { raw: '', quantity: { state: 'blank' } }
  return { raw: value, quantity: { state: value === '/' ? 'na' : 'unreadable' } }
}

export function madeUpRevision(report: MadeUpReport): Revision {
  let text = report.opening ?? '政府信息公开工作年度报告\n'
  const read = (value: MadeUpCell | number | string): Reading => {
    const { raw, quantity, doubtful = false, unit = null, page } = cellOf(value)
    const span = { start: text.length, end: text.length + raw.length }
    text += raw + '\n'
    return {
      raw,
      quantity,
      unit,
      span,
      certainty: doubtful ? 'doubtful' : 'certain',
      ...(page === undefined ? {} : { place: { page, boxes: [] } }),
    }
  }
  const cells = Object.entries(report.cells ?? {}).map(([key, value]) => ({ key, reading: read(value) }))
  const indicators: IndicatorRow[] = (report.indicators ?? []).map(({ label, unit, level = 0, values }) => {
    const span = { start: text.length, end: text.length + label.length }
    text += label + '\n'
    return {
      label,
      span,
      unit,
      level,
      key: null,
      values: Object.entries(values).map(([column, value]) => ({ column, reading: read(value) })),
    }
  })
  const filled: FilledForm = {
    form: report.form ?? null,
    cells,
    indicators,
    missingTables: report.missingTables ?? [],
  }
  const findings: JudgedFinding[] = (report.findings ?? []).map((given) => {
    const finding = {
      weight: 'error' as const,
      table: null,
      cells: [],
      at: null,
      message: `${given.code} 不成立`,
      expected: null,
      actual: null,
      proposals: [],
      verdict: null,
      open: true,
      ...given,
    }
    return { ...finding, id: findingId(finding) }
  })
  const readings = new Map(cells.map((cell) => [cell.key, cell.reading]))
  indicators.forEach((row, index) => {
    for (const { column, reading } of row.values) readings.set(`indicators/${index}/${column}`, reading)
  })
  const keys = new Set([...readings.keys(), ...Object.keys(report.corrections ?? {})])
  const held = [...keys].map((key, index): HeldCell => {
    const reading = readings.get(key)
    const given = report.corrections?.[key]
    const correction: Correction | null = given
      ? {
          kind: 'correction',
          id: 1000 + index,
          at: '2026-03-05T08:00:00.000Z',
          who: '甲',
          undoes: null,
          cell: key,
          was: reading?.quantity ?? { state: 'absent' },
          why: 'misread',
          note: '',
          evidence: null,
          ...given,
        }
      : null
    const mark = correction ? 'changed' : reading?.certainty === 'doubtful' ? 'doubtful' : 'machine'
    return {
      key,
      held: correction?.now ?? reading?.quantity ?? { state: 'absent' },
      mark: report.marks?.[key] ?? mark,
      correction,
    }
  })
  const corrected = held.filter((cell) => cell.correction && cell.held.state !== 'absent' && !readings.has(cell.key))
  return {
    extraction: {
      extractor: 'test',
      encoding: { label: 'utf-8', evidence: 'valid-utf8' },
      document: { format: 'text', text, blocks: [], metadata: [] },
      title: null,
      organ: null,
      year: null,
      scope: null,
      sections: [],
      filled,
      facts: [],
      findings: [],
    },
    organ: report.organ ?? null,
    year: report.year ?? null,
    reading: { encoding: null, form: null },
    state: report.state ?? 'imported',
    filled: {
      ...filled,
      cells: [
        ...filled.cells.filter((cell) => !cell.key.startsWith('indicators/')),
        ...corrected.map(({ key }) => ({ key, reading: read('') })),
      ],
    },
    cells: held,
    neighbours: { previous: null, next: null, missing: [] },
    findings,
    events: [...(report.events ?? []), ...held.flatMap((cell) => cell.correction ?? [])],
    undo: [],
    redo: [],
  }
}
