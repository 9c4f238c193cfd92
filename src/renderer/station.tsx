// The whole screen: the shelf, or one report from it. The shelf keeps its place while a report is open.
import { Activity, useCallback, useEffect, useRef, useState } from 'react'
import type { LibraryStatus, Workstation } from '../contract.ts'
import type { CellKey } from '../report/model/filled-form.ts'
import type { Refusal } from '../report/model/refusal.ts'
import type { Span } from '../report/model/span.ts'
import { refusalSentence } from '../report/words.ts'
import { AskOverlay } from './ask-overlay.tsx'
import { Notices, useNotices } from './notices.tsx'
import { Organs } from './organs/organs.tsx'
import { Page } from './page/page.tsx'
import type { Rechecking } from './rechecking.tsx'
import { Rules } from './rules/rules.tsx'
import { Shelf } from './shelf/shelf.tsx'
import type { Wanted } from './shelf/use-list.ts'
import { words } from './words.ts'

interface Opened {
  readonly reportId: number
  readonly order: readonly number[]
  /** Place of the original, or cell, to show first. */
  readonly place?: Span | undefined
  readonly cell?: CellKey | undefined
}

/** What lies over shelf or report until the person goes back. */
type Over =
  { readonly view: 'rules'; readonly rule: string | null } | { readonly view: 'organs'; readonly organ: string | null }

/** A reloaded window opens the report it showed. */
const memory = 'nianbao.opened'

function rememberedReport(): Opened | null {
  const kept = sessionStorage.getItem(memory)
  return kept === null ? null : (JSON.parse(kept) as Opened)
}

export function Station({ workstation }: { workstation: Workstation }) {
  const { desk } = workstation
  const [status, setStatus] = useState<LibraryStatus | null>(null)
  const [failed, setFailed] = useState<Refusal | null>(null)
  const [opened, setOpened] = useState<Opened | null>(rememberedReport)
  const [over, setOver] = useState<Over | null>(null)
  const [wanted, setWanted] = useState<Wanted | null>(null)
  const [rechecking, setRechecking] = useState<Rechecking | null>(null)
  const { lines, say, drop } = useNotices()
  const reviewer = useReviewer(workstation, status, setStatus, (refusal) =>
    say({ kind: refusal.code, weight: 'bad', text: refusalSentence(refusal) }),
  )

  const loadStatus = useCallback(() => {
    void desk.status({}).then((outcome) => {
      if (outcome.ok) setStatus(outcome.value)
      setFailed(outcome.ok ? null : outcome.refusal)
    })
  }, [desk])
  useEffect(loadStatus, [loadStatus])
  useEffect(
    () =>
      workstation.onNotice((notice) => {
        if (notice.kind === 'desk-restarted') say({ kind: 'restarted', weight: 'ask', text: words.restarted })
        if (notice.kind === 'rechecking') setRechecking(notice.done < notice.total ? notice : null)
      }),
    [workstation, say],
  )

  const open = useCallback((next: Opened | null) => {
    if (next) sessionStorage.setItem(memory, JSON.stringify({ reportId: next.reportId, order: next.order }))
    else sessionStorage.removeItem(memory)
    setOpened(next)
  }, [])
  const backToShelf = useCallback(() => {
    open(null)
    loadStatus()
  }, [open, loadStatus])

  if (!status) return <Starting refusal={failed} onRetry={loadStatus} />
  return (
    <>
      <Activity mode={opened || over ? 'hidden' : 'visible'}>
        <Shelf
          workstation={workstation}
          status={status}
          rechecking={rechecking}
          wanted={wanted}
          opened={opened?.reportId}
          onOpen={(reportId, order, place) => open({ reportId, order, place })}
          onRules={() => setOver({ view: 'rules', rule: null })}
          onOrgans={(organ) => setOver({ view: 'organs', organ })}
          onStatus={loadStatus}
        />
      </Activity>
      {opened && (
        <Activity mode={over ? 'hidden' : 'visible'}>
          <Page
            key={opened.reportId}
            workstation={workstation}
            {...opened}
            reviewer={status.reviewer}
            ensureReviewer={reviewer.ensure}
            onReviewer={reviewer.ask}
            onOpen={(reportId, cell) => open({ reportId, order: orderWith(opened, reportId), cell })}
            onRules={(rule) => setOver({ view: 'rules', rule })}
            onBack={backToShelf}
          />
        </Activity>
      )}
      {over?.view === 'rules' && (
        <Rules
          workstation={workstation}
          first={over.rule}
          rechecking={rechecking}
          ensureReviewer={reviewer.ensure}
          backTo={opened ? 'report' : 'shelf'}
          onShow={(rule) => {
            setWanted({ rule })
            setOver(null)
            if (opened) backToShelf()
          }}
          onBack={() => setOver(null)}
        />
      )}
      {over?.view === 'organs' && (
        <Organs
          workstation={workstation}
          first={over.organ}
          rechecking={rechecking}
          ensureReviewer={reviewer.ensure}
          onBack={() => setOver(null)}
        />
      )}
      {reviewer.dialog}
      <Notices lines={lines} onDrop={drop} dismissWord={words.dismiss} />
    </>
  )
}

/** A report that the list did not show takes its place behind the one it was reached from. */
function orderWith({ reportId, order }: Opened, next: number): readonly number[] {
  if (order.includes(next)) return order
  const at = order.indexOf(reportId) + 1
  return [...order.slice(0, at), next, ...order.slice(at)]
}

function Starting({ refusal, onRetry }: { refusal: Refusal | null; onRetry: () => void }) {
  if (!refusal) return <p className="starting quiet">{words.starting}</p>
  return (
    <div className="starting">
      <h1>{words.startFailed}</h1>
      <p className="second">{refusalSentence(refusal)}</p>
      <button type="button" className="button tall" onClick={onRetry}>
        {words.retry}
      </button>
    </div>
  )
}

/** Who is working: asked once, before the first change, and whenever the person wants to say otherwise. */
function useReviewer(
  { desk }: Workstation,
  status: LibraryStatus | null,
  onStatus: (status: LibraryStatus) => void,
  onRefused: (refusal: Refusal) => void,
) {
  const [asking, setAsking] = useState(false)
  const waiting = useRef<((named: boolean) => void)[]>([])
  const named = status !== null && status.reviewer !== ''
  const end = (done: boolean) => {
    setAsking(false)
    for (const answer of waiting.current.splice(0)) answer(done)
  }
  const answer = async (name: string) => {
    const outcome = await desk.setReviewer({ name })
    if (!outcome.ok) return onRefused(outcome.refusal)
    onStatus(outcome.value)
    end(true)
  }
  return {
    ask: () => setAsking(true),
    ensure(): Promise<boolean> {
      if (named) return Promise.resolve(true)
      setAsking(true)
      return new Promise((resolve) => waiting.current.push(resolve))
    },
    dialog: asking && (
      <AskOverlay
        title={words.reviewerTitle}
        why={words.reviewerWhy}
        questions={[
          {
            label: words.reviewerLabel,
            value: status?.reviewer ?? '',
            longest: 40,
            check: (name) => (name ? null : words.reviewerMissing),
          },
        ]}
        onAnswer={([name]) => void answer(name as string)}
        onClose={() => end(false)}
      />
    ),
  }
}
