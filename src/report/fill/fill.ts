// Step 5. Grids → the form they show, filled: cells bound to keys by label and geometry, never by order alone.
// Adds up only to choose among ways the print allows; what the paper does not assign is left out and named by a finding.
import { rowName, tableName } from '../form-words.ts'
import type { CellKey, FilledCell, FilledForm, TableKey } from '../model/filled-form.ts'
import type { Finding, Noted } from '../model/finding.ts'
import type { StatutoryForm } from '../model/form.ts'
import type { GriddedReport } from '../model/grid.ts'
import { findAnchors } from './anchors.ts'
import type { Anchor } from './anchors.ts'
import { bindAcross, fewestHeads } from './bind-across.ts'
import { bindFile } from './bind-file.ts'
import { bindRuled } from './bind-ruled.ts'
import { bindRuledAcross } from './bind-ruled-across.ts'
import type { Binding, OpenRow } from './binding.ts'
import { doubtFormat } from './doubt-format.ts'
import { findIndicators } from './indicators.ts'
import type { FoundIndicators } from './indicators.ts'
import { addLone } from './lone-labels.ts'
import { missingColumns } from './missing-columns.ts'
import { missingTables } from './missing-tables.ts'
import { addNear } from './near.ts'
import { doubtTwice } from './twice.ts'
import { setUpright } from './set-upright.ts'
import { settle } from './settle.ts'
import { streamOf } from './pieces.ts'
import type { Piece, Stream } from './pieces.ts'
import { turnDown } from './turn-down.ts'
import { vocabularyOf } from './vocabulary.ts'
import { rowDoubtSentence, rowsMissingSentence, tableMissingSentence, notFoundWord } from '../words.ts'

export interface Attempt {
  readonly form: StatutoryForm
  readonly anchors: readonly Anchor[]
}

function attempt(stream: Stream, form: StatutoryForm): Attempt {
  const vocabulary = vocabularyOf(form)
  const anchors = addLone(stream, addNear(stream, findAnchors(stream, vocabulary), vocabulary), vocabulary)
  return { form, anchors: turnDown(stream, anchors, vocabulary) }
}

const count = (anchors: readonly Anchor[], test: (anchor: Anchor) => boolean): number => anchors.filter(test).length

/** Heads of table 2 that stand within longer print, as where lines of several heads run together. */
function partsOfHeads(stream: Stream, form: StatutoryForm): number {
  const columns = vocabularyOf(form).labels.filter(
    (each) => each.kind === 'column' && each.table === 'activeDisclosure',
  )
  const folds = new Set(columns.map((each) => each.fold))
  const within = (piece: Piece): number => [...folds].filter((fold) => piece.folded.text.includes(fold)).length
  return stream.pieces.reduce((sum, piece) => sum + (piece.kind === 'text' ? within(piece) : 0), 0)
}

/** Heads of table 2 decide; without them the rows of （六） do; without those the form stays unnamed. */
function chooseForm(
  stream: Stream,
  attempts: readonly Attempt[],
): { readonly attempt: Attempt; readonly named: boolean } {
  const heads = attempts.map(({ anchors }) =>
    count(anchors, ({ label, near }) => label.table === 'activeDisclosure' && label.kind === 'column' && !near),
  )
  const most = Math.max(...heads)
  if (most === 0) {
    const parts = attempts.map(({ form }) => partsOfHeads(stream, form))
    const best = Math.max(...parts)
    const found = attempts.find((_, index) => parts[index] === best)!
    if (best > 0 && parts.filter((each) => each === best).length === 1) return { attempt: found, named: true }
  }
  const first = attempts.find((_, index) => heads[index] === most)!
  const rivals = heads.filter((each) => each === most).length
  if (most > 0 && rivals === 1) return { attempt: first, named: true }
  for (const each of attempts) {
    const own = each.form.tables.flatMap((table) => table.alternatives.flatMap((other) => other.rows))
    const others = each.form.tables.flatMap((table) =>
      table.alternatives.flatMap((other) => other.instead.map((row) => row.key)),
    )
    const has = (rows: readonly string[]): boolean =>
      rows.some((row) => each.anchors.some(({ label }) => label.table === 'requests' && label.row === row))
    const parts = own.length > others.length ? own : others
    const form = attempts.find(({ form: { tables } }) =>
      tables.some((table) => table.alternatives.some((other) => other.rows.length === (has(parts) ? parts.length : 1))),
    )
    if ((has(own) || has(others)) && form) return { attempt: form, named: true }
  }
  return { attempt: first, named: false }
}

function bindAll(stream: Stream, { form, anchors }: Attempt): Binding[] {
  const vocabulary = vocabularyOf(form)
  const { binding, gapRows } = bindFile(stream, anchors, vocabulary)
  const runsDown = new Set(anchors.flatMap(({ label }) => (label.kind === 'row' ? [label.table] : [])))
  const across = form.tables.flatMap((table) =>
    table.rowsRun === 'across' && !runsDown.has(table.key)
      ? [bindAcross(stream, anchors, table, gapRows), bindRuledAcross(stream, anchors, table)]
      : [],
  )
  return [binding, bindRuled(stream, anchors, vocabulary), ...across]
}

function doubtFinding(form: StatutoryForm, row: OpenRow, read: boolean): Finding {
  const name = `${tableName(form, row.table)} ${rowName(form, row.table, row.row)}`
  return {
    code: 'CEL-10',
    weight: 'doubt',
    table: row.table,
    cells: row.keys,
    at: row.at,
    message: rowDoubtSentence(name, row.doubt, read),
    expected: null,
    actual: null,
    proposals: [],
  }
}

/** Rows of tables that are there but lack them. */
function missingRows(form: StatutoryForm, tables: ReadonlySet<TableKey>, known: ReadonlySet<CellKey>): Finding[] {
  return form.tables.flatMap((table): Finding[] => {
    if (!tables.has(table.key)) return []
    const met = new Set([...known].map((key) => key.slice(0, key.lastIndexOf('/'))))
    const used = table.alternatives.filter((other) => other.instead.some((row) => met.has(`${table.key}/${row.key}`)))
    const lost = table.blocks.flatMap((block) =>
      block.rows
        .flatMap((row) => {
          const other = used.find((each) => each.rows.includes(row.key))
          if (!other) return [row]
          return other.rows[0] === row.key ? other.instead : []
        })
        .filter((row) => !met.has(`${table.key}/${row.key}`))
        .map((row) => ({ row, block })),
    )
    if (lost.length === 0) return []
    return [
      {
        code: 'STR-04',
        weight: 'error',
        table: table.key,
        cells: lost.flatMap(({ row, block }) => block.columns.map((column) => `${table.key}/${row.key}/${column.key}`)),
        at: null,
        message: rowsMissingSentence(
          table.name,
          lost.map(({ row }) => rowName(form, table.key, row.key)),
        ),
        expected: null,
        actual: null,
        proposals: [],
      },
    ]
  })
}

/** Whether print stands in a drawn table, or on a line, with several heads of a statutory table: no list begins there. */
function besideHeads(stream: Stream, anchors: readonly Anchor[]): (piece: Piece) => boolean {
  const placeOf = ({ cell, grid, line }: Piece): string => (cell ? `${grid}` : `${grid}/${line}`)
  const heads = anchors.flatMap(({ label, first }) => (label.kind === 'column' ? [placeOf(stream.pieces[first]!)] : []))
  const several = new Set(heads.filter((place) => heads.filter((other) => other === place).length >= fewestHeads))
  return (piece) => several.has(placeOf(piece))
}

function indicatorFindings(found: FoundIndicators): Finding[] {
  return found.open.map(({ index, at, printed }) => ({
    code: 'CEL-10',
    weight: 'doubt',
    table: 'indicators',
    cells: found.columns.map((column) => `indicators/${index}/${column}`),
    at,
    message: rowDoubtSentence(
      found.rows[index]!.label,
      { kind: 'blanks', printed, columns: found.columns.length },
      false,
    ),
    expected: null,
    actual: null,
    proposals: [],
  }))
}

/** First binding of a key stands; the form's print order is the order of cells. */
function inPrintOrder(form: StatutoryForm, cells: readonly FilledCell[]): FilledCell[] {
  const byKey = new Map<CellKey, FilledCell>()
  for (const cell of cells) if (!byKey.has(cell.key)) byKey.set(cell.key, cell)
  const order = form.tables.flatMap((table) => {
    const instead = table.alternatives.flatMap((other) => other.instead)
    return table.blocks.flatMap((block) =>
      block.rows.flatMap((row) => {
        const others = table.alternatives.some((other) => other.rows[0] === row.key) ? instead : []
        return [...others, row].flatMap((each) =>
          block.columns.map((column) => `${table.key}/${each.key}/${column.key}`),
        )
      }),
    )
  })
  return order.flatMap((key) => byKey.get(key) ?? [])
}

/** `chosen` is a person's choice of form and beats what the labels say. */
export function fill(
  gridded: GriddedReport,
  forms: readonly StatutoryForm[],
  chosen: StatutoryForm | null = null,
): Noted<FilledForm> {
  const offered = chosen && chosen.tables.length > 0 ? [chosen] : forms.filter((form) => form.tables.length > 0)
  const stream = streamOf(setUpright(gridded, offered))
  const { attempt: taken, named } = chooseForm(
    stream,
    offered.map((form) => attempt(stream, form)),
  )
  const { form } = taken
  const bindings = doubtTwice(stream, taken, bindAll)
  const placed = bindings.flatMap((each) => each.cells)
  const choices = bindings.flatMap((each) => each.choices ?? [])
  const settled = settle(form, inPrintOrder(form, placed), choices)
  const cells = inPrintOrder(form, [...placed, ...settled.cells])
  const bound = new Set(cells.map((cell) => cell.key))
  const open = bindings.flatMap((each) => each.open).filter((row) => !row.keys.some((key) => bound.has(key)))
  const doubtful = [...bindings.flatMap((each) => each.doubtful), ...settled.doubtful]
  const tables = new Set(bindings.flatMap((each) => each.tables))
  const indicators = findIndicators(stream, chosen?.indicators ? [chosen] : forms, besideHeads(stream, taken.anchors))
  const missing = missingTables(gridded.outline, form, tables, indicators !== null)
  const known = new Set([...bound, ...open.flatMap((row) => row.keys)])
  const value: FilledForm = {
    form: chosen?.id ?? (tables.size > 0 && named ? form.id : (indicators?.form ?? null)),
    cells,
    indicators: indicators?.rows ?? [],
    missingTables: missing.map((each) => each.table),
  }
  const findings: Finding[] = [
    ...missing.map(({ table, heading, at }): Finding => ({
      code: 'STR-03',
      weight: 'error',
      table,
      cells: [],
      at,
      message: tableMissingSentence(heading, tableName(form, table)),
      expected: tableName(form, table),
      actual: notFoundWord,
      proposals: [],
    })),
    ...missingRows(form, tables, known),
    ...missingColumns(form, bound),
    ...open.map((row) => doubtFinding(form, row, false)),
    ...doubtful.map((row) => doubtFinding(form, row, true)),
    ...(indicators ? indicatorFindings(indicators) : []),
  ]
  return doubtFormat(gridded.outline.document, form, { value, findings })
}
