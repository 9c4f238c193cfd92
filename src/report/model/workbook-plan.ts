// A workbook before it is a file: sheets of typed cells, each with the part it plays. Fonts, colours and XML are the writer's.
import type { CellMark, ReportState } from './revision.ts'

/** The part a cell plays on its sheet; how each looks is decided once, by the writer. */
export type CellRole =
  /** A report's name over its table; a sheet's own title. */
  | 'title'
  /** The line under a title or under a table. */
  | 'line'
  /** Head of a list. */
  | 'listHead'
  /** A list's running text and its figures; a number that only names something (a year, a page); one line of a long list. */
  | 'entry'
  | 'ordinal'
  | 'datum'
  /** Merged heads of a statutory form. */
  | 'corner'
  | 'columnHead'
  | 'rowHead'
  | 'group'
  | 'upright'
  | 'blockHead'
  /** A value of a statutory form; `absent` where the paper has none, which is neither blank nor 0. */
  | 'value'
  | 'absent'

interface CellPart {
  readonly role: CellRole
  readonly mark?: CellMark
  /** Rows and columns a merged cell covers; the covered places hold blanks of the same role. */
  readonly rowSpan?: number
  readonly columnSpan?: number
  /** Steps of indentation. */
  readonly level?: number
  /** A note on the cell, one line an item. */
  readonly note?: readonly string[]
}

export type PlanCell =
  | (CellPart & { readonly kind: 'number'; readonly value: number; readonly decimals: number })
  /** Never evaluated, never taken for a number; dates too are text. */
  | (CellPart & { readonly kind: 'text'; readonly text: string })
  | (CellPart & { readonly kind: 'blank' })

export interface PlanRow {
  /** null: nothing there, not even a frame. */
  readonly cells: readonly (PlanCell | null)[]
  /** Points. */
  readonly height: number
  /** A printed page ends here. */
  readonly breakAfter?: boolean
}

export interface PlanSheet {
  readonly name: string
  /** Widths in characters of the body font. */
  readonly columns: readonly { readonly width: number }[]
  /** Heads included. */
  readonly rowCount: number
  /** Can be walked more than once; made while it is walked, so that a book of thousands of reports is never whole in memory. */
  readonly rows: Iterable<PlanRow>
  /** Rows and columns that stand while the sheet scrolls. */
  readonly frozen: { readonly rows: number; readonly columns: number }
  /** The last frozen row carries filter buttons. */
  readonly filter: boolean
  readonly landscape: boolean
  /** What is printed; columns after these are for programs. */
  readonly printedColumns: number
}

/** A report that was chosen and cannot be written: it is damaged in the library. A book names it. */
export interface LeftOut {
  /** What the machine read, or what people did. */
  readonly damaged: 'reading' | 'changes'
  readonly reportId: number
  readonly organ: string | null
  readonly year: number | null
  readonly state: ReportState
  readonly fileName: string
  readonly sha256: string
  /** ISO 8601, UTC. */
  readonly importedAt: string
}

/** A book that was written. */
export interface Exported {
  readonly fileName: string
  /** Reports that were asked for and are only named in it: they are damaged in the library. */
  readonly leftOut: readonly LeftOut[]
}

/** A rule the library does without. */
export interface RuleOff {
  readonly rule: string
  readonly formula: string
  readonly reason: string
  readonly who: string
  /** ISO 8601, UTC. */
  readonly at: string
}

export interface Made {
  /** ISO 8601, UTC. */
  readonly at: string
  /** Who exports; empty where nobody said so. */
  readonly by: string
  /** Of the program. */
  readonly version: string
  /** Of the library the reports are from; missing where they were read from files. */
  readonly library?: { readonly switchedOff: readonly RuleOff[] }
}

export interface WorkbookPlan {
  readonly title: string
  readonly made: Made
  readonly reportCount: number
  readonly sheets: readonly PlanSheet[]
}
