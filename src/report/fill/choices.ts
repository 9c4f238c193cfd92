// Rows whose figures are printed while nothing says in which columns: every way they could stand, for the form's sums to choose.
import type { Row } from './row.ts'
import type { RowPlace } from './binding.ts'
import type { Decision, TableStyle } from './decide.ts'
import type { Piece } from './pieces.ts'
import { blankAt } from './reading.ts'
import type { Doubt, Print } from './reading.ts'

export interface Choice {
  readonly places: readonly RowPlace[]
  /** Why the paper itself does not decide. */
  readonly doubt: Doubt
  /** One print a cell, row by row; each way is complete. */
  readonly ways: readonly (readonly Print[])[]
}

// Beyond this several ways fit nearly always, and trying them takes longer than a person needs to type the row.
const mostWays = 6_500

/** Ways to take `count` of `from` things in their order. */
function waysToTake(count: number, from: number): number {
  let ways = 1
  for (let each = 1; each <= count; each++) ways = (ways * (from - count + each)) / each
  return ways
}

function lay(prints: readonly Print[], columns: number, end: number): Print[][] {
  if (prints.length > columns) return []
  if (columns === 0) return [[]]
  const [first, ...rest] = prints
  const blank = lay(prints, columns - 1, end).map((way) => [blankAt(first?.span.start ?? end), ...way])
  return first ? [...lay(rest, columns - 1, end).map((way) => [first, ...way]), ...blank] : blank
}

/** Prints in their order with blanks anywhere between; `end` is where blanks behind the last would stand. */
export function waysToLay(prints: readonly Print[], columns: number, end: number): readonly (readonly Print[])[] {
  if (prints.length === 0 || prints.length > columns || waysToTake(prints.length, columns) > mostWays) return []
  return lay(prints, columns, end)
}

/** Digits cut into at most `most` numbers; a number of several digits does not begin with 0. */
function cut(raw: string, start: number, most: number): Print[][] {
  if (raw === '') return [[]]
  if (most === 0) return []
  const longest = /^[0０]/u.test(raw) ? 1 : raw.length
  return Array.from({ length: longest }, (_, at) => at + 1).flatMap((length) => {
    const print: Print = { raw: raw.slice(0, length), span: { start, end: start + length } }
    return cut(raw.slice(length), start + length, most - 1).map((rest) => [print, ...rest])
  })
}

/** Digits without separators, and the prints behind them: every cut, with blanks anywhere between. */
export function waysToCut(
  glued: { readonly raw: string; readonly start: number },
  behind: readonly Print[],
  columns: number,
  end: number,
): readonly (readonly Print[])[] {
  if (!/^[\d０-９]+$/u.test(glued.raw) || waysToTake(columns - 1, glued.raw.length + columns - 1) > mostWays) return []
  const ways = cut(glued.raw, glued.start, columns - behind.length).flatMap((parts) =>
    waysToLay([...parts, ...behind], columns, end),
  )
  return ways.length > mostWays ? [] : ways
}

/** A row of the right columns, none of whose figures stand elsewhere; `pieces` are what may be its cells. */
export function choiceOfRow(
  row: Row,
  pieces: readonly Piece[],
  glued: { readonly raw: string; readonly start: number } | null,
  doubt: Doubt,
  style: TableStyle,
): Choice[] {
  const { segment, place } = row
  const figures = segment.pieces.filter((piece) => piece.kind === 'figure')
  const whole = figures.every((piece) => pieces.includes(piece)) && pieces.every((piece) => piece.kind !== 'text')
  const known = row.shown.length === place.columns.length && row.headsWhole && row.barred === null
  if (!whole || !known || style.dropped || !segment.closed) return []
  const columns = place.columns.length
  const end = figures.at(-1)?.span.end ?? place.at.end
  const [first, ...behind] = figures
  const alone = first && behind.length === 0 ? { raw: first.raw, start: first.span.start } : null
  const cuts = glued ? waysToCut(glued, figures, columns, end) : alone ? waysToCut(alone, [], columns, end) : []
  const ways = cuts.length > 0 || glued ? cuts : waysToLay(figures, columns, end)
  return ways.length > 0 ? [{ places: [place], doubt, ways }] : []
}

/** Rows under heads that leave open where the column of totals stands, one order for all of them. */
export function choiceOfOrder(rows: readonly Row[], decideFreely: (row: Row) => Decision): Choice[] {
  const orders = rows[0]?.orders
  const barred = rows[0]?.barred
  if (!orders || !barred) return []
  const decided = rows.flatMap((row) => {
    const decision = decideFreely({ ...row, barred: null })
    const full = decision.decided && decision.doubt === null && decision.prints.length === row.place.columns.length
    return full ? [{ place: row.place, prints: decision.prints }] : []
  })
  if (decided.length === 0) return []
  const ways = orders.map((order) =>
    decided.flatMap(({ place, prints }) =>
      place.columns.map((column) => prints[order.findIndex(({ key }) => key === column.key)]!),
    ),
  )
  return [{ places: decided.map(({ place }) => place), doubt: barred, ways }]
}
