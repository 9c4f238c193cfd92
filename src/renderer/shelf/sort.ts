// Orders the shelf's rows by one of its heads. What is not known stands last in either direction.
import type { ShelfRow } from '../../contract.ts'

export const sortKeys = [
  'organ',
  'hits',
  'year',
  'form',
  'state',
  'open',
  'found',
  'missing',
  'imported',
  'reviewer',
] as const
export type SortKey = (typeof sortKeys)[number]

export interface Sort {
  readonly by: SortKey
  readonly down: boolean
}

export const firstSort: Sort = { by: 'imported', down: true }

// Figures and times are wanted largest first, names from the front of the alphabet.
const startsDown: ReadonlySet<SortKey> = new Set(['hits', 'year', 'open', 'found', 'missing', 'imported'])

/** What a click on a head means: the other direction, or a new head in its natural one. */
export function turn(sort: Sort, by: SortKey): Sort {
  return sort.by === by ? { by, down: !sort.down } : { by, down: startsDown.has(by) }
}

const stateOrder = { imported: 0, inReview: 1, checked: 2, approved: 3 }
// Pinyin order with figures by value, as people look organs up in a list.
const names = new Intl.Collator('zh-CN', { numeric: true })

type Sortable = string | number | null

function sortable(row: ShelfRow, by: SortKey, hits: ReadonlyMap<number, number>): Sortable {
  switch (by) {
    case 'organ':
      return row.organ
    case 'hits':
      return hits.get(row.reportId) ?? null
    case 'year':
      return row.year
    case 'form':
      return row.form === null ? null : row.formName
    case 'state':
      return stateOrder[row.state]
    case 'open':
      return row.openCount
    case 'found':
      // Errors first, doubts among equals; no report has a million doubts.
      return row.errorCount * 1e6 + row.doubtCount
    case 'missing':
      return row.missingTables.length === 0 ? null : row.missingTables.length
    case 'imported':
      return row.importedAt
    case 'reviewer':
      return row.reviewer === '' ? null : row.reviewer
  }
}

const spelled: ReadonlySet<SortKey> = new Set(['organ', 'form', 'reviewer'])

function compare(a: string | number, b: string | number, by: SortKey): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (spelled.has(by)) return names.compare(String(a), String(b))
  return a < b ? -1 : a > b ? 1 : 0
}

/** `hits` counts search hits by report id. Equal rows keep the order of import, the latest first. */
export function sortRows(
  rows: readonly ShelfRow[],
  sort: Sort,
  hits: ReadonlyMap<number, number> = new Map(),
): ShelfRow[] {
  const keyed = rows.map((row) => ({ row, key: sortable(row, sort.by, hits) }))
  const direction = sort.down ? -1 : 1
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) {
      if (a.key !== b.key) return a.key === null ? 1 : -1
    } else {
      const order = compare(a.key, b.key, sort.by)
      if (order !== 0) return order * direction
    }
    return (b.row.reportId - a.row.reportId) * (sort.by === 'imported' && !sort.down ? -1 : 1)
  })
  return keyed.map(({ row }) => row)
}
