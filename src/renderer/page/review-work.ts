// The person's work on one report: commands that change the selection, the edit being typed, and the report itself.
// Holds state and tells listeners; knows the Desk but no screen.
import type { Desk } from '../../contract.ts'
import type { CellKey } from '../../report/model/filled-form.ts'
import type { Refusal } from '../../report/model/refusal.ts'
import type { ReportView, ReviewView } from '../../report/model/report-view.ts'
import type { Held, ReadingChoice, Reason, ReportState, Verdict } from '../../report/model/revision.ts'
import type { Span } from '../../report/model/span.ts'
import { deskRequests } from './desk-requests.ts'
import { leadsTo } from './equation.ts'
import { moved, type Move } from './grid-model.ts'
import {
  findingAt,
  historyTab,
  indexReview,
  lastCorrection,
  openCellFrom,
  openedPage,
  openItemFrom,
  readingCount,
  seenHeld,
  tableOf,
  type PageState,
  type ReviewIndex,
  type Unsaved,
} from './page-state.ts'
import { isProposed, proposedChanges } from './proposals.ts'
import { readTyped, sameHeld, typedForm } from './typed-value.ts'

export interface WorkSurroundings {
  readonly desk: Desk
  /** Makes sure somebody has said who they are; false when they would not. */
  ensureReviewer(): Promise<boolean>
  /** Something could not be done; an edit that was not saved is kept in `state().unsaved`. */
  onRefused(refusal: Refusal): void
  /** A proposal of several changes was taken, or one that changes no figure: then `count` is 0. */
  onAdopted(count: number): void
  /** The file was read in another way: all of the report has changed and is to be opened again. */
  onReread(): void
}

export type AfterCommit = Move | 'stay' | 'nextOpen' | 'previousOpen'
export type ReviewWork = ReturnType<typeof beginWork>

export function beginWork(report: ReportView, surroundings: WorkSurroundings) {
  const { reportId } = report
  const { desk, ensureReviewer, onRefused, onAdopted, onReread } = surroundings
  let state = openedPage(report)
  let index = indexReview(state.review)
  // The page opens with the focus on its first open cell.
  let focusCount = 1
  const listeners = new Set<() => void>()

  function change(patch: Partial<PageState>) {
    state = { ...state, ...patch }
    for (const listener of listeners) listener()
  }
  const requests = deskRequests({
    onAsking: (by) => change({ asking: state.asking + by }),
    onReview: takeReview,
    onRefused,
  })
  const locked = () => state.review.state === 'approved'
  const table = () => state.review.tables.find((each) => each.key === state.tab) ?? null

  function takeReview(review: ReviewView) {
    if (readingCount(review) !== readingCount(state.review)) return onReread()
    index = indexReview(review)
    const kept = state.finding !== null && index.findings.has(state.finding)
    const here = state.cell === null ? null : findingAt({ ...state, finding: null }, index, state.cell)
    change({ review, finding: kept ? state.finding : here })
  }

  /** Runs a request in the name of somebody. */
  function ask(request: () => ReturnType<Desk['correct']>, refused?: (refusal: Refusal) => void): Promise<boolean> {
    const named = async () =>
      (await ensureReviewer()) ? request() : ({ ok: false, refusal: { code: 'cancelled' } } as const)
    return requests.ask(named, refused)
  }

  function send(unsaved: Unsaved): Promise<boolean> {
    const { cell, was, now, why, note, evidence } = unsaved
    change({ unsaved: [...state.unsaved.filter((each) => each.cell !== cell), { ...unsaved, failed: null }] })
    const done = ask(
      () => desk.correct({ reportId, cell, was, now, why, note, evidence }),
      (refusal) => {
        change({
          unsaved: state.unsaved.map((each) => (each.cell === cell ? { ...each, failed: refusal } : each)),
        })
        if (refusal.code === 'cell-changed-meanwhile') void reload()
      },
    )
    return done.then((ok) => {
      // A newer change of the same cell waits behind this one and stays.
      if (ok) change({ unsaved: state.unsaved.filter((each) => each.cell !== cell || each.now !== now) })
      return ok
    })
  }

  /** Others changed the report: what they left is shown, what this person typed is kept. */
  async function reload() {
    const opened = await desk.openReport({ reportId })
    if (opened.ok) takeReview(opened.value.review)
    else onRefused(opened.refusal)
  }

  function put(now: Held, why: Reason, evidence: Span | null = null, cell: CellKey | null = state.cell, note = '') {
    if (cell === null) return
    if (locked()) return onRefused({ code: 'report-locked' })
    const was = seenHeld(state, index, cell)
    const failed = state.unsaved.some((each) => each.cell === cell && each.failed !== null)
    if (sameHeld(was, now) && !failed) return
    const held = failed ? (index.cells.get(cell)?.held ?? was) : was
    void send({ cell, was: held, now, why, note, evidence, shown: typedForm(now), failed: null })
  }

  /** Finishes the edit; false when what was typed is no value: it stays open and says so. */
  function settle(): boolean {
    const { editor } = state
    if (!editor) return true
    const typed = readTyped(editor.text)
    if (!typed.ok) {
      focusCount++
      change({ editor: { ...editor, problem: typed.problem } })
      return false
    }
    change({ editor: null })
    const failed = state.unsaved.some((each) => each.cell === editor.cell && each.failed !== null)
    const untouched = typedForm(seenHeld(state, index, editor.cell)) === editor.text
    if (!untouched || failed) {
      const why = isProposed(state.review.findings, editor.cell, typed.held) ? 'proposal' : 'misread'
      put(typed.held, why, null, editor.cell)
    }
    return true
  }

  /** All changes of a proposal or none; one undo takes them back. */
  async function adopt(number = 0): Promise<void> {
    const finding = state.finding === null ? null : index.findings.get(state.finding)
    const proposal = finding?.proposals[number]
    if (!finding || !proposal || !settle()) return
    if (locked()) return onRefused({ code: 'report-locked' })
    const changes = proposedChanges(proposal, index.cells).filter(({ was, now }) => !sameHeld(was, now))
    const [first] = changes
    if (!first) return onAdopted(0)
    select(first.key, finding.id)
    if (changes.length === 1) return put(first.now, 'proposal', null, first.key, finding.message)
    const asked = { reportId, changes: changes.map(({ key, was, now }) => ({ cell: key, was, now })) }
    if (await ask(() => desk.correctTogether({ ...asked, why: 'proposal', note: finding.message })))
      onAdopted(changes.length)
    else await reload()
  }

  function select(cell: CellKey, finding = findingAt(state, index, cell)) {
    focusCount++
    change({ cell, tab: tableOf(cell), finding })
  }

  const work = {
    reportId,
    state: () => state,
    index: (): ReviewIndex => index,
    /** Rises when the selected cell should take the focus. */
    focusCount: () => focusCount,
    table,
    locked,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },

    choose(cell: CellKey, finding?: string) {
      if (state.editor?.cell !== cell && settle()) select(cell, finding)
    },
    chooseFinding(id: string) {
      if (!settle()) return
      const finding = index.findings.get(id)
      const first = leadsTo(finding, index.cells)
      if (first !== null) return select(first, id)
      const tab = state.review.tables.find((each) => each.key === finding?.table)?.key
      change({ finding: id, cell: null, tab: tab ?? state.tab })
    },
    /** Unfolds a finding and selects its cell; the focus stays where it is. */
    showFinding(id: string) {
      if (!settle()) return
      const cell = leadsTo(index.findings.get(id), index.cells)
      change({ finding: id, cell, tab: cell === null ? state.tab : tableOf(cell) })
    },
    move(move: Move) {
      const at = table()
      const next = at && moved(at, state.cell, move)
      if (next) work.choose(next)
    },
    openTab(tab: string) {
      if (!settle()) return
      const opened = state.review.tables.find((each) => each.key === tab)
      if (!opened) return change({ tab })
      const here = state.cell !== null && tableOf(state.cell) === tab ? state.cell : null
      const first = here ?? openCellFrom(opened, state.review.openItems, null, 1) ?? moved(opened, null, 'first')
      if (first) select(first)
      else change({ tab })
    },
    /** Walks all open items of the report. */
    goOpen(step: 1 | -1) {
      if (!settle()) return
      const item = openItemFrom(state, index, step)
      if (item?.cell) select(item.cell, item.finding)
      else if (item) work.chooseFinding(item.finding)
    },
    /** Walks the open cells of the table; false after the last one. */
    goOpenInTable(step: 1 | -1): boolean {
      const at = table()
      const next = at && openCellFrom(at, state.review.openItems, state.cell, step)
      if (!next) return false
      work.choose(next)
      return true
    },
    opensAhead(step: 1 | -1): boolean {
      const at = table()
      return at !== null && openCellFrom(at, state.review.openItems, state.cell, step) !== null
    },
    tabs: () => [...state.review.tables.map((each) => each.key), historyTab],

    /** Opens the selected cell; `text` replaces what stands there. */
    edit(text: string | null) {
      const { cell } = state
      if (cell === null || !index.cells.has(cell)) return
      if (locked()) return onRefused({ code: 'report-locked' })
      const kept = state.unsaved.find((each) => each.cell === cell)?.shown
      const begin = text ?? kept ?? typedForm(seenHeld(state, index, cell))
      change({ editor: { cell, text: begin, arrowsMove: text !== null, problem: null } })
    },
    type(text: string) {
      if (state.editor) change({ editor: { ...state.editor, text, problem: null } })
    },
    commit(after: AfterCommit): boolean {
      if (!settle()) return false
      if (after === 'nextOpen' || after === 'previousOpen') {
        if (!work.goOpenInTable(after === 'nextOpen' ? 1 : -1)) work.refocus()
      } else if (after === 'stay') work.refocus()
      else work.move(after)
      return true
    },
    restore() {
      change({ editor: null })
      work.refocus()
    },
    refocus() {
      focusCount++
      change({})
    },
    put,
    /** The report as the library holds it now; what is being typed stays. */
    take: (review: ReviewView) => void (review !== state.review && takeReview(review)),
    /** A change that failed, once more, over what the cell holds now; or given up. */
    retry() {
      for (const each of state.unsaved.filter((unsaved) => unsaved.failed !== null)) {
        void send({ ...each, was: index.cells.get(each.cell)?.held ?? each.was })
      }
    },
    drop() {
      change({ unsaved: state.unsaved.filter((each) => each.failed === null) })
    },

    confirm() {
      const { cell } = state
      if (cell !== null) void ask(() => desk.confirm({ reportId, cell }))
    },
    /** Takes what the unfolded finding proposes. Where nothing favours one of several, the person has to choose. */
    adopt: (number?: number) => adopt(number),
    judge(verdict: Verdict | null, note = '') {
      const { finding } = state
      if (finding !== null) void ask(() => desk.judge({ reportId, finding, verdict, note }))
    },
    explain(why: Reason, note: string) {
      const last = lastCorrection(state.review)
      if (!last) return
      const { cell, now, evidence } = last
      void ask(() => desk.correct({ reportId, cell, was: now, now, why, note, evidence }))
    },
    undo: () => void (settle() && ask(() => desk.undo({ reportId }))),
    redo: () => void (settle() && ask(() => desk.redo({ reportId }))),
    setState: (next: ReportState, note = '') => settle() && ask(() => desk.setState({ reportId, state: next, note })),
    describe: (field: 'organ' | 'year', value: string | null) => ask(() => desk.describe({ reportId, field, value })),
    /** Nothing typed may be left behind: the page begins anew. */
    reread: (choice: ReadingChoice) => ask(() => desk.reread({ reportId, ...choice })),
    mayReread: () => settle() && state.unsaved.length === 0,
    showHistory: () => settle() && change({ tab: historyTab }),
    settle,
  }
  return work
}
