// What binding a table's rows yields, and the small questions both ways of binding ask.
import type { CellKey, FilledCell, TableKey } from '../model/filled-form.ts'
import type { FormColumn, StatutoryForm } from '../model/form.ts'
import type { Span } from '../model/span.ts'
import type { Anchor } from './anchors.ts'
import type { Choice } from './choices.ts'
import { readingOf } from './reading.ts'
import type { Doubt, Print } from './reading.ts'
import { isBroken } from '../text/quantity.ts'

/** A row whose label is printed but whose values the paper does not assign. */
export interface OpenRow {
  readonly table: TableKey
  readonly row: string
  readonly keys: readonly CellKey[]
  readonly at: Span
  readonly doubt: Doubt
}

export interface Binding {
  readonly cells: readonly FilledCell[]
  readonly doubtful: readonly OpenRow[]
  readonly open: readonly OpenRow[]
  /** Open rows whose figures the form's sums may tell apart; left out where there are none. */
  readonly choices?: readonly Choice[]
  /** Tables whose labels were found, whether or not a value could be bound. */
  readonly tables: readonly TableKey[]
}

export interface RowPlace {
  readonly table: TableKey
  readonly row: string
  readonly columns: readonly FormColumn[]
  readonly at: Span
}

export function columnsOf(form: StatutoryForm, table: TableKey, block: number): readonly FormColumn[] {
  return form.tables.find((each) => each.key === table)!.blocks[block]!.columns
}

export const keysOf = (place: RowPlace): CellKey[] =>
  place.columns.map((column) => `${place.table}/${place.row}/${column.key}`)

/** Columns of a block whose heads are printed before a place in the stream. */
export function headsBefore(anchors: readonly Anchor[], anchor: Anchor): ReadonlySet<string> {
  const { table, block } = anchor.label
  const heads = new Set<string>()
  for (const each of anchors)
    if (
      each.label.kind === 'column' &&
      each.label.table === table &&
      each.label.block === block &&
      each.first <= anchor.first
    )
      heads.add(each.label.column!)
  return heads
}

/** The doubt of a row whose place is sure: a value with blanks between its digits. */
export function brokenIn(prints: readonly Print[]): Doubt | null {
  const print = prints.find((each) => isBroken(each.raw))
  return print ? { kind: 'broken', print: print.raw.replace(/\s+/gu, ' ') } : null
}

/** The doubt of a whole row: two of its values may share a cell, and a blank behind them be none. */
export function gluedIn(prints: readonly Print[]): Doubt | null {
  const at = prints.findIndex((each) => isBroken(each.raw))
  return at >= 0 && prints.slice(at).some((each) => each.raw.trim() === '') ? brokenIn(prints) : null
}

/** Fewer prints than columns only where the text ends within the row; then the last print is the doubtful one. */
export function bindPrints(place: RowPlace, prints: readonly Print[], doubt: Doubt | null): FilledCell[] {
  return place.columns.slice(0, prints.length).map((column, index) => {
    const sure = doubt === null || (doubt.kind === 'cut' && index < prints.length - 1)
    const reading = readingOf(prints[index]!, column.unit, sure ? 'certain' : 'doubtful')
    return { key: `${place.table}/${place.row}/${column.key}`, reading }
  })
}
