// Which heads of a drawn table are those of a row: its block's own, or those a block before it shares with it.
import type { TableKey } from '../model/filled-form.ts'
import type { StatutoryForm } from '../model/form.ts'
import type { GridCell } from '../model/grid.ts'
import type { Anchor } from './anchors.ts'
import { columnsOf } from './binding.ts'
import { cellOf, drawnPieces, overlaps, within } from './leaves.ts'
import type { Cell } from './leaves.ts'
import type { Piece, Stream } from './pieces.ts'

const isHead = ({ label }: Anchor, table: TableKey, block: number): boolean =>
  label.kind === 'column' && label.table === table && label.block === block

/** Heads of the row's block: those of its own table, else of the last one, which a page break cut off. */
export function headsFor(
  stream: Stream,
  anchors: readonly Anchor[],
  { label, first }: Anchor,
  form: StatutoryForm,
): Anchor[] {
  const { table, block } = label
  const before = anchors.filter((each) => each.first <= first && stream.pieces[each.first]!.cell)
  const own = before.filter((each) => isHead(each, table, block))
  // Blocks under the same heads may share those of the first.
  const keys = (of: number): string =>
    columnsOf(form, table, of)
      .map((column) => column.key)
      .join()
  const shared = own.length === 0 && block > 0 && keys(block) === keys(block - 1)
  const drawn = shared ? headsAbove(stream, before, stream.pieces[first]!, table, block - 1) : own
  const nearest = Math.max(...drawn.map((each) => stream.pieces[each.first]!.grid))
  return drawn.filter((each) => stream.pieces[each.first]!.grid === nearest)
}

/** Heads of another block in the row's own table; none where print that may be heads of its own stands below them. */
function headsAbove(
  stream: Stream,
  before: readonly Anchor[],
  row: Piece,
  table: TableKey,
  block: number,
): readonly Anchor[] {
  const heads = before.filter((each) => isHead(each, table, block) && stream.pieces[each.first]!.grid === row.grid)
  const cells = heads.map((each) => cellOf(stream, each).cell)
  const isBetween = ({ kind, cell }: Cell): boolean =>
    kind === 'text' && cell.row < row.cell!.row && cells.some((head) => cell.row > head.row && overlaps(cell, head))
  const between = drawnPieces(stream, row.grid).some((piece) => isBetween(piece) && !isTitle(piece, cells))
  return between ? [] : heads
}

/** A line over all columns: the block's own title. */
const isTitle = ({ cell }: Cell, heads: readonly GridCell[]): boolean =>
  heads.every((head) => within(head, cell)) && cell.columnSpan > heads.length
