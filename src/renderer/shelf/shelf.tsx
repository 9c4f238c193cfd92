// 报告库: the library's reports in a list to search, narrow, import into and export from. Opens none itself.
import { useRef, useState, useSyncExternalStore, type ChangeEvent, type MouseEvent } from 'react'
import type { LibraryStatus, Workstation } from '../../contract.ts'
import type { Span } from '../../report/model/span.ts'
import { KeysOverlay } from '../keys-overlay.tsx'
import type { Rechecking } from '../rechecking.tsx'
import { useActionKeys } from '../use-action-keys.ts'
import { shelfActions, type ShelfCommands } from './actions.ts'
import { EmptyShelf } from './empty-shelf.tsx'
import { FacetList } from './facet-list.tsx'
import { noPicks, pick } from './facets.ts'
import { gatherFiles, type Gathered } from './gather.ts'
import { Hits } from './hits.tsx'
import { keptOf, type View } from './memory.ts'
import { Notes } from './notes.tsx'
import { PasteDialog } from './paste-dialog.tsx'
import { RowList, type ListReach } from './row-list.tsx'
import { sortRows, turn } from './sort.ts'
import { StatusLine } from './status-line.tsx'
import { Tools } from './tools.tsx'
import { TopBar } from './top-bar.tsx'
import { Tray } from './tray.tsx'
import { useArrivals } from './use-arrivals.ts'
import { useExport } from './use-export.ts'
import { useList, useView, type Wanted } from './use-list.ts'
import { useNotice } from './use-notice.ts'
import { useRows } from './use-rows.ts'
import { useSamples } from './use-samples.ts'
import { spanOf, useSearch } from './use-search.ts'
import { title, words } from './words.ts'
import './shelf.css'
import './facets.css'
import './empty.css'
import './list.css'
import './dock.css'

// React's types do not know this attribute.
const wholeFolder = { webkitdirectory: '' }

export interface ShelfProps {
  readonly workstation: Workstation
  readonly status: LibraryStatus
  /** Reports checked again behind the scenes; null while none are. */
  readonly rechecking: Rechecking | null
  /** The report on the screen instead of the shelf; the current row follows it. */
  readonly opened?: number | undefined
  /** Set where the person asked to see a rule's reports. */
  readonly wanted: Wanted | null
  /** `order` is the list as shown; `place` the hit in the original the person came from. */
  onOpen(reportId: number, order: readonly number[], place?: Span): void
  onRules(): void
  /** The page of organs, at one of them. */
  onOrgans(organ: string | null): void
  /** The library's status has changed: samples or reports came in. */
  onStatus(): void
}

export function Shelf({ workstation, status, rechecking, opened, onOpen, onStatus, ...props }: ShelfProps) {
  const kept = keptOf(workstation)
  const tray = useSyncExternalStore(kept.queue.subscribe, kept.queue.tray)
  const { rows, refusal, reload } = useRows(workstation, kept, onStatus)
  const [view, change] = useView(opened, props.wanted)
  const search = useSearch(workstation.desk, view.text, rows)
  const list = useList(kept, rows, search, view, change)
  const book = useExport(workstation)
  const samples = useSamples(workstation, () => {
    reload()
    onStatus()
  })
  useNotice(workstation, (notice) => {
    if (notice.kind === 'exporting') book.progress(notice.done, notice.total)
    // What is counted while reports are still being checked would change under the person's eyes.
    else if (notice.kind !== 'rechecking' || notice.done === notice.total) reload()
  })
  const [pasting, setPasting] = useState(false)
  const [showingKeys, setShowingKeys] = useState(false)
  const [shortPaste, setShortPaste] = useState<number | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const reach = useRef<ListReach>(null)
  const fileInput = useRef<HTMLInputElement>(null)
  const folderInput = useRef<HTMLInputElement>(null)

  const { shown, at, current, hits } = list
  const exporting = book.state?.phase === 'writing'
  const take = ({ files, passedOver }: Gathered) => {
    setShortPaste(null)
    kept.queue.add(files, passedOver)
  }
  const chosen = (event: ChangeEvent<HTMLInputElement>) => {
    take(gatherFiles(event.target.files ?? []))
    // The same file may be chosen again, for example once it has been unlocked.
    event.target.value = ''
  }
  const over = useArrivals({ take, tooShort: setShortPaste })

  const open = (reportId: number, place?: Span) => {
    change({ current: reportId })
    const order = shown.map((row) => row.reportId)
    onOpen(reportId, order.includes(reportId) ? order : [reportId], place)
  }
  const openAt = (index: number) => {
    const row = shown[index]
    if (row) open(row.reportId, firstPlace(row.reportId))
  }
  const firstPlace = (reportId: number) => {
    const first = hits?.get(reportId)?.places[0]
    return first && spanOf(first)
  }
  // Another order or choice is read from its top.
  const look = (changed: Partial<View>) => {
    change(changed)
    kept.top = 0
    reach.current?.toTop()
  }
  const moveTo = (index: number, extend: boolean) => reach.current?.show(list.moveTo(index, extend))
  const choose = {
    files: () => fileInput.current?.click(),
    folder: () => folderInput.current?.click(),
    paste: () => setPasting(true),
  }

  const commands: ShelfCommands = {
    count: shown.length,
    selectedCount: list.selected.size,
    hasNext: list.next !== null,
    searching: view.text !== '',
    exporting,
    pageSize: () => reach.current?.pageSize() ?? 1,
    move: (by, extend) => moveTo(at + by, extend),
    moveTo: (index) => moveTo(index, false),
    toggle: () => list.toggle(at),
    selectAll: list.selectAll,
    clear: () => (list.selected.size > 0 ? list.clearSelection() : look({ text: '' })),
    open: () => openAt(at),
    openNext: () => list.next && open(list.next.reportId),
    focusSearch: () => field.current?.select(),
    chooseFiles: choose.files,
    chooseFolder: choose.folder,
    exportShown: () => void book.save(shown.map((row) => row.reportId)),
    showRules: props.onRules,
    showOrgans: () => props.onOrgans(current?.organ ?? null),
    showKeys: () => setShowingKeys(true),
  }
  useActionKeys(shelfActions, commands)

  const press = (index: number, event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey) list.toggle(index)
    list.moveTo(index, event.shiftKey)
  }
  const toggle = (index: number, event: MouseEvent) => {
    event.stopPropagation()
    if (event.shiftKey) list.moveTo(index, true)
    else list.toggle(index)
  }

  const empty = rows !== null && rows.length === 0
  const shownIds = new Set(shown.map((row) => row.reportId))
  const selectedRows = sortRows(
    list.library.filter((row) => list.selected.has(row.reportId)),
    view.sort,
  )
  const selected = {
    count: selectedRows.length,
    open: selectedRows.reduce((sum, row) => sum + row.openCount, 0),
    elsewhere: selectedRows.filter((row) => !shownIds.has(row.reportId)).length,
  }
  const found = view.text.trim() === '' ? null : { reports: shown.length, hits: list.hitTotal, waiting: search.waiting }

  return (
    <div className="shelf">
      <TopBar
        reportCount={rows?.length ?? status.reportCount}
        openCount={list.library.reduce((sum, row) => sum + row.openCount, 0)}
        text={view.text}
        found={found}
        next={list.next}
        shownCount={shown.length}
        exporting={exporting}
        field={field}
        choose={choose}
        onText={(text) => look({ text })}
        onLeaveField={() => (reach.current ? reach.current.focus() : field.current?.blur())}
        onNext={commands.openNext}
        onRules={commands.showRules}
        onOrgans={commands.showOrgans}
        onExport={commands.exportShown}
      />
      <FacetList
        facets={empty ? [] : list.facets}
        picks={view.picks}
        formNames={list.formNames}
        onPick={(facet, value, several) => look({ picks: pick(view.picks, facet, value, several) })}
        onClear={(facet) => look({ picks: { ...view.picks, [facet]: [] } })}
      />
      <main className="list">
        {empty ? (
          <EmptyShelf choose={choose} samplesOffered={status.samplesOffered} samples={samples} />
        ) : (
          <>
            <Tools
              shownCount={shown.length}
              allCount={list.library.length}
              picks={view.picks}
              formNames={list.formNames}
              selected={selected}
              exporting={exporting}
              onUnpick={(facet, value) => look({ picks: pick(view.picks, facet, value, true) })}
              onClearPicks={() => look({ picks: noPicks })}
              onExportSelected={() => void book.save(selectedRows.map((row) => row.reportId))}
              onClearSelection={list.clearSelection}
            />
            {shown.length > 0 ? (
              <RowList
                rows={shown}
                at={at}
                selected={list.selected}
                sort={view.sort}
                hits={hits}
                kept={kept}
                reach={reach}
                onSort={(by) => look({ sort: turn(view.sort, by) })}
                onPress={press}
                onToggle={toggle}
                onOpen={openAt}
                onSelectAll={list.selectAll}
              />
            ) : (
              <Nothing
                loading={rows === null && refusal === null}
                fits={rows === null}
                onShowAll={() => look({ picks: noPicks, text: '' })}
              />
            )}
          </>
        )}
        <Notes
          loading={{ refusal, retry: reload }}
          search={search}
          book={book}
          samples={samples}
          shortPaste={shortPaste}
          onForgetPaste={() => setShortPaste(null)}
        />
        <div className="dock">
          {found && current && hits && (
            <Hits
              row={current}
              hit={hits.get(current.reportId) ?? null}
              onOpen={(place) => open(current.reportId, place ? spanOf(place) : undefined)}
            />
          )}
          {tray.phase !== 'idle' && <Tray tray={tray} queue={kept.queue} onOpen={open} />}
        </div>
      </main>
      <StatusLine libraryPath={status.libraryPath} rechecking={rechecking} empty={empty} onKeys={commands.showKeys} />
      <input ref={fileInput} type="file" multiple hidden data-import="files" onChange={chosen} />
      <input ref={folderInput} type="file" {...wholeFolder} hidden data-import="folder" onChange={chosen} />
      {pasting && <PasteDialog onText={(file) => take(gatherFiles([file]))} onClose={() => setPasting(false)} />}
      {showingKeys && <KeysOverlay actions={shelfActions} place={title} onClose={() => setShowingKeys(false)} />}
      {over && (
        <div className="drop-here">
          <p>
            <b>{words.dropNow}</b>
            {words.dropNowHint}
          </p>
        </div>
      )}
    </div>
  )
}

function Nothing({ loading, fits, onShowAll }: { loading: boolean; fits: boolean; onShowAll: () => void }) {
  if (loading) return <p className="nothing slow">{words.loading}</p>
  return (
    <div className="nothing">
      {!fits && (
        <>
          <p>{words.nothingFits}</p>
          <button type="button" className="button" onClick={onShowAll}>
            {words.showAll}
          </button>
        </>
      )}
    </div>
  )
}
