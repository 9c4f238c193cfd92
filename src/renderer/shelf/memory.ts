// What the shelf keeps while a report is open or the window is reloaded: how it is viewed, its rows, its imports.
import type { ShelfRow, Workstation } from '../../contract.ts'
import { noPicks, type Picks } from './facets.ts'
import { makeImportQueue, type ImportQueue } from './import-queue.ts'
import { firstSort, type Sort } from './sort.ts'

/** How the person looks at the shelf; kept for the session. */
export interface View {
  readonly sort: Sort
  readonly picks: Picks
  readonly text: string
  /** Report id of the current row. */
  readonly current: number | null
}

const place = 'nianbao.shelf'
const firstView: View = { sort: firstSort, picks: noPicks, text: '', current: null }

export function rememberedView(): View {
  const kept = sessionStorage.getItem(place)
  if (kept === null) return firstView
  const view = JSON.parse(kept) as Partial<View>
  return { ...firstView, ...view, picks: { ...noPicks, ...view.picks } }
}

export const rememberView = (view: View): void => sessionStorage.setItem(place, JSON.stringify(view))

/** What lives as long as the workstation: imports go on while a report is open, rows are there when it is closed. */
export interface Kept {
  readonly queue: ImportQueue
  rows: readonly ShelfRow[] | null
  selected: ReadonlySet<number>
  /** Scroll position of the list in pixels. */
  top: number
}

const keptFor = new WeakMap<Workstation, Kept>()

export function keptOf(workstation: Workstation): Kept {
  const known = keptFor.get(workstation)
  if (known) return known
  const queue = makeImportQueue(workstation.desk, () => performance.now())
  const kept: Kept = { queue, rows: null, selected: new Set(), top: 0 }
  keptFor.set(workstation, kept)
  return kept
}
