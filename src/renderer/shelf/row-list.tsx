// The list itself: heads that sort, and of thousands of rows only those in sight and the current one.
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useImperativeHandle, useRef, useState, type MouseEvent, type Ref } from 'react'
import type { SearchHit, ShelfRow } from '../../contract.ts'
import { Glyph } from '../glyph.tsx'
import { Row, rowId } from './row.tsx'
import type { Kept } from './memory.ts'
import { sortKeys, type Sort, type SortKey } from './sort.ts'
import { headNames, title, words } from './words.ts'

export interface ListReach {
  focus(): void
  toTop(): void
  /** Brings a row into sight. */
  show(index: number): void
  /** Rows that fit on the screen. */
  pageSize(): number
}

export interface RowListProps {
  readonly rows: readonly ShelfRow[]
  /** Place of the current row in `rows`. */
  readonly at: number
  readonly selected: ReadonlySet<number>
  readonly sort: Sort
  readonly hits: ReadonlyMap<number, SearchHit> | null
  /** Where the scroll position is kept. */
  readonly kept: Pick<Kept, 'top'>
  readonly reach: Ref<ListReach>
  onSort(by: SortKey): void
  onPress(index: number, event: MouseEvent): void
  onToggle(index: number, event: MouseEvent): void
  onOpen(index: number): void
  onSelectAll(): void
}

const headHeight = 28
/** Rows left in sight above a current row that is scrolled to. */
const rowsAbove = 8

/** The row height of the tokens, which depends on the screen's height. */
function useRowHeight(): number {
  const read = () => Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--h-list-row'))
  const [height, setHeight] = useState(read)
  useEffect(() => {
    const measure = () => setHeight(read())
    window.addEventListener('resize', measure)
    return () => window.removeEventListener('resize', measure)
  }, [])
  return height
}

const figures: ReadonlySet<SortKey> = new Set(['hits', 'year', 'open'])

function Heads(
  props: Pick<RowListProps, 'sort' | 'onSort' | 'onSelectAll' | 'rows' | 'selected'> & { searching: boolean },
) {
  const chosen = props.rows.reduce((count, row) => count + (props.selected.has(row.reportId) ? 1 : 0), 0)
  const all = chosen > 0 && chosen === props.rows.length
  return (
    <div role="row" aria-rowindex={1} className="heads">
      <div role="columnheader" className="tick" aria-label={words.selectRow}>
        <button
          type="button"
          className={`box${all ? ' on' : chosen > 0 ? ' some' : ''}`}
          role="checkbox"
          aria-checked={all ? true : chosen > 0 ? 'mixed' : false}
          aria-label={words.selectAll}
          title={words.selectAll}
          onMouseDown={(event) => event.preventDefault()}
          onClick={props.onSelectAll}
        />
      </div>
      {sortKeys
        .filter((key) => key !== 'hits' || props.searching)
        .map((key) => {
          const sorted = props.sort.by === key
          const wide = key === 'organ' && !props.searching ? ' wide' : ''
          return (
            <div
              role="columnheader"
              key={key}
              className={`head-${key}${wide}${figures.has(key) ? ' n' : ''}`}
              aria-sort={sorted ? (props.sort.down ? 'descending' : 'ascending') : 'none'}
            >
              <button type="button" onMouseDown={(event) => event.preventDefault()} onClick={() => props.onSort(key)}>
                {headNames[key]}
                {sorted && <Glyph name={props.sort.down ? 'down' : 'up'} />}
              </button>
            </div>
          )
        })}
    </div>
  )
}

export function RowList(props: RowListProps) {
  const { rows, at, hits, kept } = props
  const frame = useRef<HTMLDivElement>(null)
  const height = useRowHeight()
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => height,
    overscan: 12,
    // Back from a report the list stands where it was; after a reload the current row is in sight.
    initialOffset: () => kept.top || Math.max(0, at - rowsAbove) * height,
    scrollPaddingStart: headHeight,
    getItemKey: (index) => rows[index]!.reportId,
    // The current row stays drawn wherever the list is, because screen readers are pointed at it.
    rangeExtractor: (range) => {
      const seen = defaultRangeExtractor(range)
      return at < rows.length && !seen.includes(at) ? [...seen, at] : seen
    },
    useFlushSync: false,
  })
  useEffect(() => virtual.measure(), [virtual, height])

  // Shown again after a report: the row that was read last is in sight, wherever reading went on to.
  const latestAt = useRef(at)
  useEffect(() => {
    latestAt.current = at
  })
  useEffect(() => virtual.scrollToIndex(latestAt.current), [virtual])

  useImperativeHandle(props.reach, () => ({
    focus: () => frame.current?.focus({ preventScroll: true }),
    toTop: () => virtual.scrollToOffset(0),
    show: (index) => virtual.scrollToIndex(index),
    pageSize: () => Math.max(1, Math.floor(((frame.current?.clientHeight ?? 0) - headHeight) / height) - 1),
  }))

  const current = rows[at]
  return (
    <div
      ref={frame}
      className="rows"
      role="grid"
      tabIndex={0}
      aria-label={title}
      aria-multiselectable
      aria-rowcount={rows.length + 1}
      aria-activedescendant={current ? rowId(current.reportId) : undefined}
      onScroll={(event) => {
        kept.top = event.currentTarget.scrollTop
      }}
    >
      <div role="rowgroup" className="head-group">
        <Heads {...props} searching={hits !== null} />
      </div>
      <div role="rowgroup" className="row-group" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index]!
          return (
            <Row
              key={row.reportId}
              row={row}
              index={item.index}
              top={item.start}
              here={item.index === at}
              chosen={props.selected.has(row.reportId)}
              searching={hits !== null}
              hitCount={hits?.get(row.reportId)?.hitCount ?? null}
              onPress={props.onPress}
              onToggle={props.onToggle}
              onOpen={props.onOpen}
            />
          )
        })}
      </div>
    </div>
  )
}
