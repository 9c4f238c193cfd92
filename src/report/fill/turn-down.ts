// Tables whose rows the form sets side by side (table 4), printed with a line a row: their heads once, then each name with
// its values. Their anchors become those of rows that run down, bound like any other; as they were where that is not so.
import type { FormBlock, StatutoryTable } from '../model/form.ts'
import { foldsOf } from './across-names.ts'
import type { Anchor } from './anchors.ts'
import type { Piece, Stream } from './pieces.ts'
import type { Label, Vocabulary } from './vocabulary.ts'

interface Found {
  readonly key: string
  readonly at: number
  readonly from: number
  readonly to: number
}

// 类别 or 情形 before the first head.
const longestCorner = 4

/** Heads at the end of a piece's print, left to right, where nothing but a corner stands before them. */
function headsIn(piece: Piece, block: FormBlock): Found[] {
  if (piece.kind !== 'text' || piece.cell) return []
  const found: Found[] = []
  let to = piece.folded.text.length
  for (;;) {
    const rest = piece.folded.text.slice(0, to)
    const folds = block.columns.flatMap((column) =>
      foldsOf(column).flatMap((fold) => (rest.endsWith(fold) ? [{ key: column.key, fold }] : [])),
    )
    const longest = folds.sort((a, b) => b.fold.length - a.fold.length)[0]
    if (!longest) break
    found.unshift({ key: longest.key, at: piece.at, from: to - longest.fold.length, to })
    to -= longest.fold.length
  }
  return to <= longestCorner ? found : []
}

/** The row a piece names, alone or behind the group it belongs to. */
function nameIn(piece: Piece, block: FormBlock): Found[] {
  if (piece.kind !== 'text' || piece.cell) return []
  const { text } = piece.folded
  return block.rows.flatMap((row) => {
    const fold = foldsOf(row).find(
      (each) => text === each || row.under.some((group) => text === `${group}${each}` || text === `${each}${group}`),
    )
    const from = fold === undefined ? -1 : text.lastIndexOf(fold)
    return fold === undefined ? [] : [{ key: row.key, at: piece.at, from, to: from + fold.length }]
  })
}

const isOnce = (found: readonly Found[]): boolean => new Set(found.map(({ key }) => key)).size === found.length

function anchorsOf(stream: Stream, grid: number, table: StatutoryTable, order: number): Anchor[] | null {
  const block = table.blocks[0]!
  const pieces = stream.pieces.slice(stream.ends[grid - 1] ?? 0, stream.ends[grid])
  const heads = pieces.flatMap((piece) => headsIn(piece, block))
  const names = pieces.flatMap((piece) => nameIn(piece, block))
  const [first, last] = [heads[0], heads.at(-1)]
  const whole = heads.length === block.columns.length && names.length === block.rows.length
  if (!first || !last || !whole || !isOnce(heads) || !isOnce(names) || names.some((name) => name.at <= last.at))
    return null
  // Between the heads nothing else is printed.
  const between = pieces.filter((piece) => piece.at > first.at && piece.at < last.at && piece.kind !== 'empty')
  if (between.some((piece) => !heads.some((head) => head.at === piece.at))) return null
  const anchor = ({ key, at, from, to }: Found, kind: 'row' | 'column'): Anchor => {
    const worded =
      kind === 'row' ? block.rows.find((each) => each.key === key)! : block.columns.find((each) => each.key === key)!
    const folds = foldsOf(worded)
    const named = kind === 'row' ? { row: key, column: null } : { row: null, column: key }
    const label: Label = { order, kind, table: table.key, block: 0, ...named, folds, fold: folds[0]! }
    return { label, first: at, last: at, from, to, near: false }
  }
  return [...heads.map((head) => anchor(head, 'column')), ...names.map((name) => anchor(name, 'row'))]
}

export function turnDown(stream: Stream, anchors: readonly Anchor[], { form, labels }: Vocabulary): readonly Anchor[] {
  return form.tables
    .filter((table) => table.rowsRun === 'across')
    .reduce<readonly Anchor[]>((all, table) => {
      const own = all.filter(({ label }) => label.table === table.key)
      const grids = new Set(own.map(({ first }) => stream.pieces[first]!.grid))
      const order = labels.find((label) => label.table === table.key)!.order
      const found = [...grids].flatMap((grid) => {
        const turned = anchorsOf(stream, grid, table, order)
        return turned ? [turned] : []
      })
      const [turned] = found
      if (!turned || found.length > 1) return all
      return [...all.filter((each) => !own.includes(each)), ...turned].sort(
        (a, b) => a.first - b.first || a.from - b.from,
      )
    }, anchors)
}
