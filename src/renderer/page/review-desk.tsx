// The open report on screen: parts, panes, overlays, and the commands that tie them together.
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore, type CSSProperties } from 'react'
import type { CellKey } from '../../report/model/filled-form.ts'
import type { ReportView } from '../../report/model/report-view.ts'
import type { Verdict } from '../../report/model/revision.ts'
import type { Span } from '../../report/model/span.ts'
import { refusalSentence } from '../../report/words.ts'
import { KeysOverlay } from '../keys-overlay.tsx'
import { Notices, useNotices, type NoticeLine } from '../notices.tsx'
import { Splitter, useSplit } from '../splitter.tsx'
import { useActionKeys } from '../use-action-keys.ts'
import { CellPopover } from './cell-popover.tsx'
import { Describe } from './describe.tsx'
import { Findings, sortFindings } from './findings.tsx'
import { focusOnPage } from './focus-on-page.ts'
import { litSpans, operandsOf } from './lit.ts'
import { Original, type OriginalPane } from './original.tsx'
import { pageActions, type PageCommands } from './page-actions.ts'
import type { PageProps } from './page.tsx'
import { cellAt } from './page-state.ts'
import { lineStarts } from './places.ts'
import { ReadAs } from './read-as.tsx'
import { beginWork } from './review-work.ts'
import { firstCount } from './proposals.ts'
import { StatusLine } from './status-line.tsx'
import { useSteps } from './steps.tsx'
import { Tables } from './tables.tsx'
import { TopBar } from './top-bar.tsx'
import { quoteOf } from './typed-value.ts'
import { UnsavedNotice } from './unsaved-notice.tsx'
import { words as shared } from '../words.ts'
import { words } from './words.ts'

type Shown = 'keys' | 'describe' | 'readAs' | 'history' | null

/** Shares and pixels of the panes as they are first shown. */
const usual = { original: 0.335, findings: 186 }

export function ReviewDesk(props: PageProps & { readonly report: ReportView; onReread(): void }) {
  const { report, order, reportId, workstation } = props
  const { desk } = workstation
  const latest = useRef(props)
  useEffect(() => {
    latest.current = props
  })
  const { lines: notices, say, drop } = useNotices()
  const [work] = useState(() => {
    const begun = beginWork(report, {
      desk,
      ensureReviewer: () => latest.current.ensureReviewer(),
      onRefused: (refusal) => say({ kind: 'refused', weight: 'bad', text: refusalSentence(refusal) }),
      onAdopted: (count) => say(adoptedLine(count)),
      onReread: () => latest.current.onReread(),
    })
    if (props.cell !== undefined && begun.index().cells.has(props.cell)) begun.choose(props.cell)
    return begun
  })
  const state = useSyncExternalStore(work.subscribe, work.state)
  // Something was done since: a refusal that still stood there would seem to be about that.
  useEffect(() => drop('refused'), [drop, state.review.events.length])
  const taken = useRef(report)
  useEffect(() => {
    // Shown again as it was, the page has newer news than what it was opened with.
    if (taken.current !== report) work.take(report.review)
    taken.current = report
  }, [work, report])
  const index = work.index()
  const [shown, setShown] = useState<Shown>(null)
  const [explaining, setExplaining] = useState<Explaining | null>(null)
  const [choosingReason, setChoosingReason] = useState(false)
  const original = useRef<OriginalPane>(null)
  const frame = useRef<HTMLElement>(null)
  const originalSplit = useSplit('original', usual.original, 0.2, 0.6)
  const findingsSplit = useSplit('findings', usual.findings, 60, 420)

  const lines = useMemo(() => lineStarts(report.text), [report.text])
  const finding = state.finding === null ? null : (index.findings.get(state.finding) ?? null)
  const view = state.cell === null ? null : (index.cells.get(state.cell) ?? null)
  const operands = useMemo(() => operandsOf(finding, index.cells), [finding, index.cells])
  // The hit the person came for, or a place of the paper's head, stays lit until they turn to another cell.
  const [openedAt] = useState(state.cell)
  const [told, setTold] = useState<{ readonly cell: CellKey | null; readonly span: Span } | null>(null)
  const hit = state.cell === openedAt ? (props.place ?? null) : null
  const place = told?.cell === state.cell ? told.span : hit
  const lit = useMemo(() => litSpans(view, finding, index.cells, place), [view, finding, index.cells, place])

  const at = order.indexOf(reportId)
  const neighbour = (step: 1 | -1) => order[at + step]
  const turnTo = (step: 1 | -1) => {
    const next = neighbour(step)
    if (next !== undefined && work.settle()) props.onOpen(next)
  }
  const { neighbours } = state.review
  const turnToYear = (to: { readonly reportId: number } | null) => {
    if (to && work.settle()) props.onOpen(to.reportId)
  }
  const openOther = useCallback(
    (other: number, cell: CellKey) => void (work.settle() && latest.current.onOpen(other, cell)),
    [work],
  )
  const steps = useSteps(work, state.review)
  const explain = (verdict: Verdict) => finding && setExplaining({ finding: finding.id, verdict })

  const commands: PageCommands = {
    work,
    hasPrevious: at > 0,
    hasNext: at !== -1 && at < order.length - 1,
    hasYearBefore: neighbours.previous !== null,
    hasYearAfter: neighbours.next !== null,
    previousReport: () => turnTo(-1),
    nextReport: () => turnTo(1),
    yearBefore: () => turnToYear(neighbours.previous),
    yearAfter: () => turnToYear(neighbours.next),
    back: () => (shown === 'history' ? setShown(null) : work.settle() && props.onBack()),
    submit: steps.submit,
    maySubmit: steps.maySubmit,
    find: () => original.current?.find(),
    reveal: () => original.current?.reveal(),
    quote() {
      const span = original.current?.selected() ?? null
      if (!span) return say({ kind: 'quote', weight: 'ask', text: words.nothingSelected })
      const quote = quoteOf(report.text, span)
      if (!quote)
        return say({
          kind: 'quote',
          weight: 'ask',
          text: words.quoteNotNumber(report.text.slice(span.start, span.end)),
        })
      work.put(quote.held, 'misread', quote.span)
      work.refocus()
    },
    turnPart: (step) => turnPart(frame.current, step),
    showHistory: () => setShown(shown === 'history' ? null : 'history'),
    chooseReason: () => setChoosingReason(true),
    judge(verdict: Verdict) {
      if (finding?.verdict === verdict) work.judge(null)
      else if (verdict === 'accepted') explain(verdict)
      else work.judge(verdict)
    },
    explain: () => explain(finding?.verdict ?? 'sourceError'),
    adopt() {
      if (finding && firstCount(finding) > 1) moveProposal(frame.current, 1)
      else void work.adopt()
    },
    moveProposal: (step) => moveProposal(frame.current, step),
    takeProposal: () => (document.activeElement as HTMLElement | null)?.click(),
    leaveProposals: () => frame.current?.querySelector<HTMLElement>('.finding[aria-current=true]')?.focus(),
    moveFinding(step) {
      const open = sortFindings(state.review.findings).filter((each) => each.open)
      const here = open.findIndex((each) => each.id === state.finding)
      const next = open[Math.min(open.length - 1, Math.max(0, here + step))]
      if (next) work.showFinding(next.id)
    },
    enterFinding: () => state.finding !== null && work.chooseFinding(state.finding),
    saveAtOnce: () => work.settle() && say({ kind: 'save', weight: 'ok', text: words.allSaved }),
    showKeys: () => setShown('keys'),
    readAs() {
      if (work.mayReread()) setShown('readAs')
      else say({ kind: 'save', weight: 'ask', text: words.readFirstSave })
    },
    rules: () => work.settle() && props.onRules(finding?.code ?? null),
  }
  useActionKeys(pageActions, commands, focusOnPage)
  const { organ, year } = state.review
  useEffect(() => {
    document.title = words.windowTitle(organ, year)
    return () => {
      document.title = shared.productName
    }
  }, [organ, year])

  const beforeClick = useRef(state.cell)
  const onPlace = (offset: number, clicks: number) => {
    // The second click of a double click selects a word for Q: the cell it is meant for comes back.
    if (clicks > 1) return void (beforeClick.current && work.choose(beforeClick.current))
    beforeClick.current = state.cell
    const cell = cellAt(index, offset)
    if (cell) work.choose(cell)
  }
  const style = { '--original': originalSplit.size, '--findings': `${findingsSplit.size}px` } as CSSProperties

  return (
    <div className="page" style={style}>
      <TopBar
        report={report}
        review={state.review}
        commands={commands}
        position={{ at: at + 1, count: order.length }}
        reviewer={props.reviewer}
        onDescribe={() => setShown('describe')}
        onReviewer={props.onReviewer}
        onStep={steps.ask}
      />
      <main ref={frame}>
        <Original
          ref={original}
          text={report.text}
          blocks={report.blocks}
          lines={lines}
          lit={lit}
          onPlace={onPlace}
          onFindEnd={work.refocus}
        />
        <Splitter
          split={originalSplit}
          orientation="vertical"
          label={words.splitLeft}
          sizeAt={(x) => x / innerWidth}
          step={0.01}
          usual={usual.original}
        />
        <section className="tables" aria-label={words.tables}>
          <Tables work={work} state={state} index={index} text={report.text} lines={lines} operands={operands} />
          <Splitter
            split={findingsSplit}
            orientation="horizontal"
            label={words.splitBelow}
            sizeAt={(_, y) => (frame.current?.getBoundingClientRect().bottom ?? y) - y}
            step={16}
            usual={usual.findings}
          />
          <Findings
            work={work}
            state={state}
            index={index}
            explaining={explaining && explaining.finding === state.finding ? explaining.verdict : null}
            onExplaining={(verdict) => (verdict === null ? setExplaining(null) : explain(verdict))}
            onOther={openOther}
            choosingReason={choosingReason}
            onChoosingReason={setChoosingReason}
          />
        </section>
      </main>
      <StatusLine commands={commands} view={view} text={report.text} lines={lines} saving={state.asking > 0} />
      {shown === 'history' && view && (
        <CellPopover
          work={work}
          view={view}
          review={state.review}
          index={index}
          text={report.text}
          lines={lines}
          onClose={() => setShown(null)}
        />
      )}
      {shown === 'keys' && (
        <KeysOverlay actions={pageActions} place={view?.where ?? words.original} onClose={() => setShown(null)} />
      )}
      {shown === 'describe' && (
        <Describe
          report={report}
          work={work}
          onPlace={(span) => {
            setTold({ cell: state.cell, span })
            setShown(null)
          }}
          onClose={() => setShown(null)}
        />
      )}
      {shown === 'readAs' && <ReadAs report={report} work={work} onClose={() => setShown(null)} />}
      {steps.dialog}
      <Notices lines={notices} onDrop={drop} dismissWord={words.dismiss}>
        <UnsavedNotice work={work} unsaved={state.unsaved} />
      </Notices>
    </div>
  )
}

interface Explaining {
  readonly finding: string
  readonly verdict: Verdict
}

function adoptedLine(count: number): NoticeLine {
  return count === 0
    ? { kind: 'proposal', weight: 'ask', text: words.nothingToChange }
    : { kind: 'proposal', weight: 'ok', text: words.adopted(count) }
}

/** The focus goes to the proposals of the unfolded finding, and through them. */
function moveProposal(frame: HTMLElement | null, step: 1 | -1): void {
  const listed = [...(frame?.querySelectorAll<HTMLElement>('[data-proposal]:enabled') ?? [])]
  const here = listed.indexOf(document.activeElement as HTMLElement)
  listed[Math.min(listed.length - 1, Math.max(0, here + step))]?.focus()
}

/** Focus goes round the three parts: original, table, findings. */
function turnPart(frame: HTMLElement | null, step: 1 | -1): void {
  const parts = ['.original .desktop', '[role=gridcell][tabindex="0"]', '.finding-list [tabindex="0"]']
  const nodes = parts.map((part) => frame?.querySelector<HTMLElement>(part)).filter((node) => node !== null)
  const wholes = ['.original', '.form-desktop', '.findings']
  const here = wholes.findIndex((whole) => document.activeElement?.closest(whole))
  nodes[(here + step + nodes.length) % nodes.length]?.focus()
}
