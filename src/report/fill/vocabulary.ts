// A statutory form → the labels printed on it, in the order a reader meets them.
import type { TableKey } from '../model/filled-form.ts'
import type { FormBlock, FormRow, StatutoryForm, StatutoryTable } from '../model/form.ts'
import { foldText, withoutNumbering, withoutRemarks } from '../text/fold.ts'
import { otherWord } from '../text/wording.ts'

export interface Label {
  /** Place in print order; one printing of the form passes through rising orders. */
  readonly order: number
  readonly kind: 'column' | 'row' | 'group' | 'corner' | 'blockHead'
  readonly table: TableKey
  readonly block: number
  /** Key of the row; for columns of tables whose rows stand side by side, the row they belong to. */
  readonly row: string | null
  readonly column: string | null
  /** Folds under which it is recognised, each at least two characters long. */
  readonly folds: readonly string[]
  /** Fold of the statutory wording. */
  readonly fold: string
  /** Folds of the group a row stands in. */
  readonly under?: readonly string[]
}

export interface Vocabulary {
  readonly form: StatutoryForm
  readonly labels: readonly Label[]
}

interface Worded {
  readonly label: string
  readonly aliases?: readonly { readonly label: string }[]
}

function foldsOf(worded: Worded): string[] {
  const folds = new Set<string>()
  for (const wording of [worded.label, ...(worded.aliases ?? []).map((alias) => alias.label)])
    for (const variant of [wording, withoutRemarks(wording)])
      for (const form of [variant, withoutNumbering(variant)])
        for (const other of [form, form.replaceAll(...otherWord)]) folds.add(foldText(other))
  return [...folds].filter((fold) => fold.length > 1)
}

const foldsOfGroup = (label: string): string[] => foldsOf({ label })

type Draft = Omit<Label, 'order'>

function draft(
  table: TableKey,
  block: number,
  kind: Label['kind'],
  worded: Worded,
  keys: { row?: string; column?: string } = {},
): Draft {
  const { row = null, column = null } = keys
  return { kind, table, block, row, column, folds: foldsOf(worded), fold: foldText(worded.label) }
}

/** Heads level by level: the merged ones of a level come before what stands under them. */
function columnLabels(table: TableKey, index: number, block: FormBlock): Draft[] {
  const drafts: Draft[] = []
  const depth = Math.max(...block.columns.map((column) => column.under.length))
  for (let level = 0; level <= depth; level++) {
    const seen = new Set<string>()
    for (const column of block.columns) {
      const group = column.under[level]
      if (group !== undefined && !seen.has(group)) {
        seen.add(group)
        drafts.push(draft(table, index, 'group', { label: group }))
      }
      if (column.under.length === level) drafts.push(draft(table, index, 'column', column, { column: column.key }))
    }
  }
  // Read column by column, the last head comes after the deeper ones.
  const last = block.columns.at(-1)!
  if (depth > last.under.length) drafts.push(draft(table, index, 'column', last, { column: last.key }))
  return drafts
}

/** Rows of the form and those that reports of the other form print in their place. */
function rowsWithAlternatives(table: StatutoryTable, block: FormBlock): FormRow[] {
  return block.rows.flatMap((row) => {
    const other = table.alternatives.find((each) => each.rows.includes(row.key))
    if (!other) return [row]
    if (other.rows[0] !== row.key) return []
    const replaced = block.rows.filter((each) => other.rows.includes(each.key))
    // The row that stands for the whole comes first: where its parts are printed, its label heads them.
    return [...other.instead, ...replaced].sort((a, b) => a.under.length - b.under.length)
  })
}

function rowLabels(table: StatutoryTable, index: number, block: FormBlock): Draft[] {
  const rows = rowsWithAlternatives(table, block)
  const seen = new Set(rows.map((row) => row.label))
  return rows.flatMap((row) => {
    const groups = row.under.filter((group) => !seen.has(group))
    for (const group of groups) seen.add(group)
    return [
      ...groups.map((label) => draft(table.key, index, 'group', { label })),
      { ...draft(table.key, index, 'row', row, { row: row.key }), under: row.under.slice(-1).flatMap(foldsOfGroup) },
    ]
  })
}

function acrossLabels(table: StatutoryTable, index: number, block: FormBlock): Draft[] {
  const upper = new Set<string>()
  const top = block.rows.flatMap((row) => {
    const [group] = row.under
    if (group === undefined) return [draft(table.key, index, 'group', row, { row: row.key })]
    if (upper.has(group)) return []
    upper.add(group)
    return [draft(table.key, index, 'group', { label: group })]
  })
  const [flat, deeper] = [
    block.rows.filter((row) => row.under.length === 0),
    block.rows.filter((row) => row.under.length > 0),
  ]
  return [
    ...top,
    ...flat.flatMap((row) => acrossColumns(table.key, index, block, row.key)),
    ...deeper.map((row) => draft(table.key, index, 'group', row, { row: row.key })),
    ...deeper.flatMap((row) => acrossColumns(table.key, index, block, row.key)),
  ]
}

const acrossColumns = (table: TableKey, index: number, block: FormBlock, row: string): Draft[] =>
  block.columns.map((column) => draft(table, index, 'column', column, { row, column: column.key }))

const made = new WeakMap<StatutoryForm, Vocabulary>()

/** All labels of a form that has tables; made once a form. */
export function vocabularyOf(form: StatutoryForm): Vocabulary {
  const known = made.get(form)
  if (known) return known
  const vocabulary = makeVocabulary(form)
  made.set(form, vocabulary)
  return vocabulary
}

function makeVocabulary(form: StatutoryForm): Vocabulary {
  const drafts = form.tables.flatMap((table) =>
    table.blocks.flatMap((block, index): Draft[] => [
      ...(block.heading === null ? [] : [draft(table.key, index, 'blockHead', { label: block.heading })]),
      ...(block.corner === null ? [] : [draft(table.key, index, 'corner', { label: block.corner })]),
      ...(table.rowsRun === 'across'
        ? acrossLabels(table, index, block)
        : [...columnLabels(table.key, index, block), ...rowLabels(table, index, block)]),
    ]),
  )
  return { form, labels: drafts.map((each, order) => ({ ...each, order })) }
}
