// A statutory table as the form prints it: real rows, merged heads, values to walk and edit by keyboard.
import { Fragment, memo, useLayoutEffect, useMemo, useRef, type CSSProperties } from 'react'
import type { CellKey } from '../../report/model/filled-form.ts'
import type { CellView, PrintedTable } from '../../report/model/report-view.ts'
import { headsOf, valueCells, type HeadCell } from './grid-model.ts'
import type { OperandLight } from './lit.ts'
import type { Editor, Unsaved } from './page-state.ts'
import type { ReviewWork } from './review-work.ts'
import { blockEnds, columnKinds } from './table-layout.ts'
import { ValueCell } from './value-cell.tsx'
import { words } from './words.ts'

export interface StatutoryTableProps {
  readonly work: ReviewWork
  readonly table: PrintedTable
  readonly cells: ReadonlyMap<CellKey, CellView>
  readonly selected: CellKey | null
  /** Rises when the selected cell should take the focus. */
  readonly focusCount: number
  readonly operands: ReadonlyMap<CellKey, OperandLight>
  readonly editor: Editor | null
  readonly unsaved: readonly Unsaved[]
}

const noHeads: ReadonlySet<HeadCell> = new Set()

export function StatutoryTable(props: StatutoryTableProps) {
  const { table, selected, focusCount } = props
  const frame = useRef<HTMLTableElement>(null)
  const layout = useMemo(() => {
    const values = valueCells(table)
    return {
      kinds: columnKinds(table),
      ends: blockEnds(table),
      values,
      rows: Array.from({ length: table.rowCount }, (_, row) => table.cells.filter((cell) => cell.row === row)),
    }
  }, [table])
  const at = layout.values.find((cell) => cell.cell === selected) ?? null
  const heads = useMemo(() => (at ? headsOf(table, at) : noHeads), [table, at])
  const entry = at?.cell ?? layout.values[0]?.cell

  const focused = useRef(0)
  useLayoutEffect(() => {
    const cell = frame.current?.querySelector<HTMLElement>('[aria-selected=true]')
    if (!cell) return
    if (focused.current !== focusCount) (cell.querySelector('input') ?? cell).focus({ preventScroll: true })
    focused.current = focusCount
    cell.scrollIntoView({ block: 'nearest' })
  }, [focusCount, selected])

  const figures = layout.kinds.filter((kind) => kind === 'figure').length
  const drawRow = (row: number) => (
    <tr key={row} data-ends={layout.ends.has(row) || undefined}>
      {layout.rows[row]?.map((cell) =>
        cell.kind === 'head' ? (
          <Head
            key={cell.column}
            cell={cell}
            tinted={heads.has(cell)}
            ends={layout.ends.has(cell.row + cell.rowSpan - 1)}
            edge={cell.column + cell.columnSpan === table.columnCount}
          />
        ) : (
          <Value
            key={cell.column}
            {...props}
            cell={cell.cell}
            rowSpan={cell.rowSpan}
            columnSpan={cell.columnSpan}
            entry={cell.cell === entry}
            left={cell.column === 0}
            crossed={at !== null && at.row === cell.row && at !== cell}
            edge={cell.column + cell.columnSpan === table.columnCount}
          />
        ),
      )}
    </tr>
  )
  const numbers = Array.from({ length: table.rowCount }, (_, row) => row)
  return (
    <table
      ref={frame}
      className="form"
      role="grid"
      aria-label={table.title}
      data-table={table.key}
      data-missing={table.missing || undefined}
      data-headless={table.headRowCount === 0 || undefined}
      data-figures={figures > 10 ? 'many' : figures > 4 ? 'some' : 'few'}
      style={{ '--body-rows': table.rowCount - table.headRowCount } as CSSProperties}
    >
      <caption className="unseen">{table.missing ? `${table.title}　${words.missingTable}` : table.title}</caption>
      <colgroup>
        {layout.kinds.map((kind, column) => (
          <col key={column} data-kind={kind} />
        ))}
      </colgroup>
      {table.headRowCount > 0 && <thead>{numbers.slice(0, table.headRowCount).map(drawRow)}</thead>}
      <tbody>{numbers.slice(table.headRowCount).map(drawRow)}</tbody>
    </table>
  )
}

const scopes = {
  corner: undefined,
  columnHead: 'col',
  rowHead: 'row',
  group: 'rowgroup',
  blockHead: 'rowgroup',
} as const

const Head = memo(function Head(props: { cell: HeadCell; tinted: boolean; ends: boolean; edge: boolean }) {
  const { cell } = props
  return (
    <th
      rowSpan={cell.rowSpan}
      colSpan={cell.columnSpan}
      scope={scopes[cell.role]}
      data-role={cell.role}
      data-vertical={cell.vertical || undefined}
      data-level={cell.level || undefined}
      data-tinted={props.tinted || undefined}
      data-ends={props.ends || undefined}
      data-edge={props.edge || undefined}
      data-left={cell.column === 0 || undefined}
      title={cell.role === 'rowHead' ? cell.text : undefined}
    >
      {cell.vertical ? <span>{cell.text}</span> : cell.role === 'columnHead' ? <InPairs text={cell.text} /> : cell.text}
    </th>
  )
})

/** Column heads break between words, and most words are two characters long. */
function InPairs({ text }: { text: string }) {
  const pairs = text.match(/../gsu) ?? []
  const rest = text.slice(pairs.join('').length)
  return [...pairs, rest].filter(Boolean).map((pair, index) => (
    <Fragment key={index}>
      {index > 0 && rest !== pair && <wbr />}
      {pair}
    </Fragment>
  ))
}

type ValueProps = StatutoryTableProps & {
  readonly cell: CellKey
  readonly rowSpan: number
  readonly columnSpan: number
  readonly entry: boolean
  readonly crossed: boolean
  readonly edge: boolean
  readonly left: boolean
}

/** Picks what concerns one cell, so that only cells that change are drawn again. */
function Value({ work, cells, cell, selected, operands, editor, unsaved, ...place }: ValueProps) {
  const view = cells.get(cell)
  if (!view) throw new Error(`the table prints ${cell}, which has no view`)
  return (
    <ValueCell
      work={work}
      view={view}
      rowSpan={place.rowSpan}
      columnSpan={place.columnSpan}
      entry={place.entry}
      crossed={place.crossed}
      edge={place.edge}
      left={place.left}
      selected={selected === cell}
      operand={operands.get(cell) ?? null}
      editor={editor?.cell === cell ? editor : null}
      unsaved={unsaved.find((each) => each.cell === cell) ?? null}
    />
  )
}
