// The list as it is shown: searched, narrowed, sorted, with a current row and chosen rows; remembered over visits.
import { useEffect, useMemo, useRef, useState } from 'react'
import type { SearchHit, ShelfRow } from '../../contract.ts'
import { countFacets, narrow, noPicks, type Facet } from './facets.ts'
import { rememberedView, rememberView, type Kept, type View } from './memory.ts'
import { sortRows } from './sort.ts'
import { foundRows, type Search } from './use-search.ts'

const none: readonly ShelfRow[] = []

/** What the person asked elsewhere to see here; each asking is a value of its own. */
export interface Wanted {
  readonly rule: string
}

/** `opened` is the report being read, which the current row follows; `wanted` narrows the list once. */
export function useView(
  opened: number | undefined,
  wanted: Wanted | null,
): readonly [View, (change: Partial<View>) => void] {
  const [view, setView] = useState(rememberedView)
  const [met, setMet] = useState<Wanted | null>(null)
  if (wanted !== met) {
    setMet(wanted)
    if (wanted) setView({ ...view, picks: { ...noPicks, rule: [wanted.rule] }, text: '' })
  }
  const [followed, setFollowed] = useState<number | undefined>(undefined)
  if (opened !== followed) {
    setFollowed(opened)
    if (opened !== undefined) setView({ ...view, current: opened })
  }
  useEffect(() => rememberView(view), [view])
  return [view, (change) => setView((now) => ({ ...now, ...change }))]
}

/** Where a continuous selection began, and what was chosen before it: it may grow and shrink again. */
interface Anchor {
  readonly reportId: number
  readonly before: ReadonlySet<number>
}

/** Ids between two rows, both included. */
function between(shown: readonly ShelfRow[], one: number, other: number): number[] {
  return shown.slice(Math.min(one, other), Math.max(one, other) + 1).map((row) => row.reportId)
}

export interface List {
  readonly library: readonly ShelfRow[]
  readonly facets: readonly Facet[]
  readonly shown: readonly ShelfRow[]
  /** Search hits in the rows shown, over all of them. */
  readonly hitTotal: number
  readonly hits: ReadonlyMap<number, SearchHit> | null
  readonly formNames: ReadonlyMap<string, string>
  /** Place of the current row; 0 where there is none. */
  readonly at: number
  readonly current: ShelfRow | null
  readonly selected: ReadonlySet<number>
  /** The report to go on with, from the current row on and then from the top. */
  readonly next: ShelfRow | null
  moveTo(index: number, extend: boolean): number
  toggle(index: number): void
  selectAll(): void
  clearSelection(): void
}

const waits = (row: ShelfRow) => row.openCount > 0 && (row.state === 'imported' || row.state === 'inReview')

export function useList(
  kept: Kept,
  rows: readonly ShelfRow[] | null,
  search: Search,
  view: View,
  change: (change: Partial<View>) => void,
): List {
  const library = rows ?? none
  const { hits } = search
  const found = useMemo(
    () => (hits === null ? library : foundRows(library, hits, search.asked)),
    [library, hits, search.asked],
  )
  const facets = useMemo(() => countFacets(library, found, view.picks), [library, found, view.picks])
  const shown = useMemo(() => {
    const counts = new Map([...(hits ?? [])].map(([reportId, hit]) => [reportId, hit.hitCount]))
    return sortRows(narrow(found as ShelfRow[], view.picks), view.sort, counts)
  }, [found, hits, view.picks, view.sort])
  const formNames = useMemo(
    () => new Map(library.flatMap((row) => (row.form === null ? [] : [[row.form, row.formName] as const]))),
    [library],
  )
  const hitTotal = useMemo(
    () => shown.reduce((sum, row) => sum + (hits?.get(row.reportId)?.hitCount ?? 0), 0),
    [shown, hits],
  )

  const [selected, setSelected] = useState(kept.selected)
  const select = (chosen: Iterable<number>) => {
    kept.selected = new Set(chosen)
    setSelected(kept.selected)
  }
  const anchor = useRef<Anchor | null>(null)
  const at = Math.max(
    0,
    shown.findIndex((row) => row.reportId === view.current),
  )
  const current = shown[at] ?? null
  // Files coming in must not take the current row's place, so the first one is held as soon as there is one.
  useEffect(() => {
    if (view.current === null && current !== null) change({ current: current.reportId })
  })

  return {
    library,
    facets,
    shown,
    hitTotal,
    hits,
    formNames,
    at,
    current,
    selected,
    next: shown.slice(at).find(waits) ?? shown.find(waits) ?? null,
    moveTo(index, extend) {
      const to = Math.min(Math.max(index, 0), shown.length - 1)
      const row = shown[to]
      if (!row) return 0
      if (extend && current) {
        anchor.current ??= { reportId: current.reportId, before: selected }
        const { reportId, before } = anchor.current
        const from = shown.findIndex((one) => one.reportId === reportId)
        select([...before, ...between(shown, from < 0 ? to : from, to)])
      } else anchor.current = null
      change({ current: row.reportId })
      return to
    },
    toggle(index) {
      const row = shown[index]
      if (!row) return
      anchor.current = null
      select(
        selected.has(row.reportId) ? [...selected].filter((id) => id !== row.reportId) : [...selected, row.reportId],
      )
    },
    selectAll() {
      const ids = shown.map((row) => row.reportId)
      const all = ids.every((id) => selected.has(id))
      select(all ? [...selected].filter((id) => !ids.includes(id)) : [...selected, ...ids])
    },
    clearSelection() {
      anchor.current = null
      select([])
    },
  }
}
