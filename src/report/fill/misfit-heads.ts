// Heads of a drawn table that do not stand under the merged head the form has over them, as where its width is wrong: then
// they need not stand over their own values either, unless they stand in the form's order.
import type { FormColumn } from '../model/form.ts'
import { foldText } from '../text/fold.ts'
import { drawnPieces, printOf, within } from './leaves.ts'
import type { Cell, Leaf } from './leaves.ts'
import type { Stream } from './pieces.ts'
import type { Print } from './reading.ts'

export function isMisfit(
  stream: Stream,
  grid: number,
  columns: readonly FormColumn[],
  leaves: readonly Leaf[],
): boolean {
  const drawn = stream.grids[grid]!
  // Where only places part the columns, a merged head is as wide as its print.
  if (drawn.kind !== 'ruled' || drawn.byPlaces) return false
  const known = leaves.filter(({ key }) => key !== null)
  const order = known.map(({ key }) => columns.findIndex((column) => column.key === key))
  if (order.every((place, at) => at === 0 || place > order[at - 1]!)) return false
  const groups = new Set(columns.flatMap(({ under }) => under))
  const cells = drawnPieces(stream, grid)
  return [...groups].some((group) => {
    const fold = foldText(group)
    const over = cells.find((cell) => cell.folded.text === fold && cell.cell.columnSpan > 1)
    if (!over) return false
    const isMember = ({ key }: Leaf): boolean =>
      columns.find((each) => each.key === key)?.under.includes(group) === true
    const inside = known.filter((leaf) => leaf.cell.row > over.cell.row && within(leaf.cell, over.cell))
    return inside.some(isMember) && (inside.length < known.filter(isMember).length || !inside.every(isMember))
  })
}

/** Where there are as many values as heads, they stand below their heads or in the form's order; null for other rows. */
export function misfitWays(
  cells: readonly Cell[],
  columns: readonly FormColumn[],
  byPlace: readonly (Print | null)[] | null,
): readonly (readonly Print[])[] | null {
  const whole = (prints: readonly (Print | null)[]): prints is readonly Print[] =>
    prints.every((print) => print !== null)
  const inOrder = cells.map(printOf)
  if (inOrder.length !== columns.length || !whole(inOrder)) return null
  return byPlace && whole(byPlace) ? [byPlace, inOrder] : [inOrder]
}
