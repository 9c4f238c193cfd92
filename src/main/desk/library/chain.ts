// Rows that are only ever appended, each with the hash of the one before: a changed or removed row shows.
import { createHash } from 'node:crypto'

export interface Chained {
  readonly id: number
  readonly previous: string
  readonly hash: string
}

export interface ChainVerdict {
  readonly rowCount: number
  /** Hash of the last row, empty before any: written beside an export it anchors the chain outside the file. */
  readonly head: string
  /** Id of the first row whose hash or link is wrong; null when the chain is whole. */
  readonly brokenAt: number | null
}

/** @param values what the row says, in a fixed order */
export function hashAfter(previous: string, values: readonly (string | number | null)[]): string {
  return createHash('sha256').update(previous).update('\n').update(JSON.stringify(values)).digest('hex')
}

/** Oldest first. Finds a changed, a removed and a moved row, but not the removal of the newest ones. */
export function verifyChain<Row extends Chained>(
  rows: Iterable<Row>,
  valuesOf: (row: Row) => readonly (string | number | null)[],
): ChainVerdict {
  let rowCount = 0
  let head = ''
  for (const row of rows) {
    if (row.previous !== head || row.hash !== hashAfter(row.previous, valuesOf(row)))
      return { rowCount, head, brokenAt: row.id }
    rowCount++
    head = row.hash
  }
  return { rowCount, head, brokenAt: null }
}
