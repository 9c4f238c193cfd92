// The revision drawn for eyes: tables in their printed shape, every cell with place, value, mark and why.
import type { Block } from './document.ts'
import type { CellKey } from './filled-form.ts'
import type { CellMark, Held, JudgedFinding, Neighbours, ReadingChoice, ReportState, ReviewEvent } from './revision.ts'
import type { PagePlace, Span } from './span.ts'

/** One `<td>`/`<th>` of a statutory table, in its squared grid. */
export type PrintedCell =
  | {
      readonly kind: 'head'
      readonly row: number
      readonly column: number
      readonly rowSpan: number
      readonly columnSpan: number
      readonly text: string
      readonly role: 'corner' | 'columnHead' | 'rowHead' | 'group' | 'blockHead'
      readonly vertical: boolean
      /** Indentation of an indicator's label; missing elsewhere. */
      readonly level?: number
    }
  | {
      readonly kind: 'value'
      readonly row: number
      readonly column: number
      readonly rowSpan: number
      readonly columnSpan: number
      readonly cell: CellKey
    }

export interface PrintedTable {
  /** `activeDisclosure`, `requests`, `reviewLitigation` or `indicators`. */
  readonly key: string
  /** 表二 … */
  readonly name: string
  readonly title: string
  readonly rowCount: number
  readonly columnCount: number
  readonly headRowCount: number
  readonly cells: readonly PrintedCell[]
  /** The table was not found in the report. */
  readonly missing: boolean
}

export interface CellView {
  readonly key: CellKey
  /** 表三 · 上年结转 · 总计 */
  readonly where: string
  /** The parts of `where`, in the words of the form. */
  readonly name: { readonly table: string; readonly row: string; readonly column: string }
  readonly held: Held
  /** What to show: `240`, ``, `/`, the raw text of an unreadable one. */
  readonly shown: string
  readonly unit: string | null
  readonly mark: CellMark
  /** What the machine read; null for a cell the machine did not find. */
  readonly machine: { readonly raw: string; readonly held: Held; readonly certainty: 'certain' | 'doubtful' } | null
  readonly span: Span | null
  readonly place: PagePlace | null
  /** Ids of the findings that name this cell. */
  readonly findings: readonly string[]
  /** Chinese sentences for the hover: why the mark is what it is. */
  readonly why: readonly string[]
}

/** Something a report says of itself, in words; null where it does not say it, and no span where no place in the text does. */
export interface HeadView {
  readonly name: string
  readonly shown: string | null
  readonly from: string | null
  readonly span: Span | null
}

/** What changes while a person works; the document does not. */
export interface ReviewView {
  readonly organ: string | null
  readonly year: number | null
  readonly state: ReportState
  /** When it changes the document has changed too: the whole report is to be opened again. */
  readonly reading: ReadingChoice
  /** Forms it may be read as. */
  readonly forms: readonly { readonly id: string; readonly name: string }[]
  readonly tables: readonly PrintedTable[]
  readonly cells: readonly CellView[]
  readonly findings: readonly JudgedFinding[]
  /** Open items in print order: cells waiting for a person, then findings without cells. */
  readonly openItems: readonly { readonly finding: string; readonly cell: CellKey | null }[]
  /** Reports of the same organ in the nearest years, and the years that rules asked for and the library lacks. */
  readonly neighbours: Neighbours
  readonly events: readonly ReviewEvent[]
  readonly canUndo: boolean
  readonly canRedo: boolean
}

export interface ReportView {
  readonly reportId: number
  readonly fileName: string
  readonly sha256: string
  readonly importedAt: string
  readonly form: string | null
  readonly formName: string
  readonly title: string | null
  /** What the machine read of title, organ, year, scope, period and day of publication. */
  readonly head: readonly HeadView[]
  readonly encoding: string
  /** Encodings it may be read by instead; none where the file says its own. */
  readonly encodings: readonly string[]
  readonly text: string
  readonly blocks: readonly Block[]
  readonly review: ReviewView
}
