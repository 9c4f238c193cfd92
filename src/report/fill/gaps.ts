// Empty lines between the cells of a file → how many of them are blank cells. Believed only where it accounts for whole rows.

/** One row of a file: how many prints it has of how many columns, and the empty lines around them. */
export interface GapRow {
  readonly printed: number
  readonly columns: number
  /** Empty lines before each print, then those before what follows the row; the last is null where the text ends. */
  readonly gaps: readonly (number | null)[]
  /** The row ends its table: what follows stands apart, by more lines than the cells do. */
  readonly endsTable: boolean
}

export interface GapRule {
  /** Empty lines between two cells that are printed. */
  readonly base: number
  /** Further empty lines for each blank cell; null where no row shows any. */
  readonly step: number | null
  /** Every row short of values is accounted for. */
  readonly sound: boolean
}

function commonest(numbers: readonly number[]): number | null {
  const counts = new Map<number, number>()
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? null
}

const inner = (row: GapRow): number[] => row.gaps.slice(0, -1).filter((gap) => gap !== null)

/** Blank cells before each print and behind the last; null when the row is not accounted for. */
export function blanksIn(row: GapRow, base: number, step: number): readonly number[] | null {
  const blanks: number[] = []
  const inside = row.endsTable ? row.gaps.slice(0, -1) : row.gaps
  for (const gap of inside) {
    if (gap === null || gap < base || (gap - base) % step !== 0) return null
    blanks.push((gap - base) / step)
  }
  if (row.endsTable) {
    const missing = row.columns - row.printed - blanks.reduce((sum, count) => sum + count, 0)
    const room = Math.floor(((row.gaps.at(-1) ?? -1) - base) / step)
    if (missing < 0 || missing > room) return null
    blanks.push(missing)
  }
  const total = blanks.reduce((sum, count) => sum + count, 0)
  return row.printed + total === row.columns ? blanks : null
}

/** `between` are the gaps between printed labels, for a table without a full row. */
export function learnGaps(rows: readonly GapRow[], between: readonly number[]): GapRule | null {
  const full = rows.filter((row) => row.printed === row.columns)
  const base = commonest(full.flatMap(inner)) ?? commonest(between)
  if (base === null) return null
  const short = rows.filter((row) => row.printed < row.columns && row.gaps.at(-1) !== null)
  // The gap behind a table's last row is a little wider in any case.
  const spare = (row: GapRow, at: number): number => (row.endsTable && at === row.gaps.length - 1 ? 1 : 0)
  const surplus = short.filter((row) => row.gaps.some((gap, at) => gap !== null && gap > base + spare(row, at)))
  if (surplus.length === 0) return { base, step: null, sound: short.every((row) => row.printed === 0) }
  const steps = [1, base + 1].filter((step, index, all) => all.indexOf(step) === index)
  const explained = steps.map((step) => short.filter((row) => blanksIn(row, base, step) !== null).length)
  const best = explained.indexOf(Math.max(...explained))
  const irregular = full.some((row) => inner(row).some((gap) => gap !== base))
  return { base, step: steps[best]!, sound: explained[best] === short.length && !irregular }
}
