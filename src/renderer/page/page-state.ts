// What the page holds besides the report: the selection, an edit being typed, changes on their way to the library.
import type { CellKey } from '../../report/model/filled-form.ts'
import type { Refusal } from '../../report/model/refusal.ts'
import type { CellView, PrintedTable, ReportView, ReviewView } from '../../report/model/report-view.ts'
import type { Correction, Held, JudgedFinding, Reason, VerdictGiven } from '../../report/model/revision.ts'
import type { Span } from '../../report/model/span.ts'
import { valueCells } from './grid-model.ts'
import type { TypedProblem } from './typed-value.ts'

/** A cell's value while it is being typed. */
export interface Editor {
  readonly cell: CellKey
  readonly text: string
  /** Begun by typing: arrow keys finish it and move on, as in a spreadsheet. */
  readonly arrowsMove: boolean
  readonly problem: TypedProblem | null
}

/** A change that the library has not acknowledged. */
export interface Unsaved {
  readonly cell: CellKey
  readonly was: Held
  readonly now: Held
  readonly why: Reason
  readonly note: string
  readonly evidence: Span | null
  /** What stands in the cell meanwhile. */
  readonly shown: string
  /** Why it was not saved; null while it is on its way. */
  readonly failed: Refusal | null
}

export interface PageState {
  readonly review: ReviewView
  /** Table key, or `history`. */
  readonly tab: string
  readonly cell: CellKey | null
  /** Id of the finding that is unfolded. */
  readonly finding: string | null
  readonly editor: Editor | null
  readonly unsaved: readonly Unsaved[]
  /** Requests under way. */
  readonly asking: number
}

/** The review's lists by key, made once an answer. */
export interface ReviewIndex {
  readonly cells: ReadonlyMap<CellKey, CellView>
  readonly findings: ReadonlyMap<string, JudgedFinding>
  /** Cells that stand somewhere in the original, by start. */
  readonly placed: readonly (CellView & { readonly span: Span })[]
  /** The verdict that stands on a finding, by the finding's id. */
  readonly verdicts: ReadonlyMap<string, VerdictGiven>
  /** Print order of every cell. */
  readonly order: ReadonlyMap<CellKey, number>
}

export const historyTab = 'history'

/** How often the file was read again, undo and redo of that counted: where this differs, places are those of another text. */
export const readingCount = ({ events }: ReviewView): number => events.filter(({ kind }) => kind === 'reading').length

export function indexReview(review: ReviewView): ReviewIndex {
  return {
    cells: new Map(review.cells.map((cell) => [cell.key, cell])),
    findings: new Map(review.findings.map((finding) => [finding.id, finding])),
    placed: review.cells
      .filter((cell) => cell.span !== null)
      .map((cell) => ({ ...cell, span: cell.span as Span }))
      .toSorted((one, other) => one.span.start - other.span.start || one.span.end - other.span.end),
    verdicts: standingVerdicts(review),
    order: new Map(review.cells.map((cell, index) => [cell.key, index])),
  }
}

function standingVerdicts({ events, findings }: ReviewView): ReviewIndex['verdicts'] {
  const last = new Map<string, VerdictGiven>()
  for (const event of events) if (event.kind === 'verdict') last.set(event.finding, event)
  // One that has fallen with its operands is history, and none of the finding's any more.
  const standing = findings.flatMap(({ id, verdict }) => {
    const given = last.get(id)
    return given && verdict !== null && given.now === verdict ? [[id, given] as const] : []
  })
  return new Map(standing)
}

export function tableOf(cell: CellKey): string {
  return cell.slice(0, cell.indexOf('/'))
}

/** The page as it opens: at the first open item, else at the first table that is there. */
export function openedPage(report: ReportView): PageState {
  const { review } = report
  const first = review.openItems.find((item) => item.cell !== null)
  const table = review.tables.find((each) => !each.missing) ?? review.tables[0]
  const cell = first?.cell ?? (table ? (valueCells(table)[0]?.cell ?? null) : null)
  return {
    review,
    tab: cell ? tableOf(cell) : (table?.key ?? historyTab),
    cell,
    finding: first?.finding ?? review.openItems[0]?.finding ?? null,
    editor: null,
    unsaved: [],
    asking: 0,
  }
}

/** The finding to unfold beside a cell: the one already unfolded if it names the cell, else its first open one. */
export function findingAt(state: PageState, index: ReviewIndex, cell: CellKey): string | null {
  const ids = index.cells.get(cell)?.findings ?? []
  if (state.finding && ids.includes(state.finding)) return state.finding
  return ids.find((id) => index.findings.get(id)?.open) ?? ids[0] ?? null
}

type OpenItem = ReviewView['openItems'][number]

/** The open item a step away from where the person is; walks around at the ends. Null when nothing is open. */
export function openItemFrom(state: PageState, index: ReviewIndex, step: 1 | -1): OpenItem | null {
  const items = state.review.openItems
  if (!items.length) return null
  const here = items.findIndex((item) => item.cell === state.cell && item.finding === state.finding)
  if (here !== -1) return items[(here + step + items.length) % items.length] ?? null
  const at = state.cell === null ? -1 : (index.order.get(state.cell) ?? -1)
  const place = (item: OpenItem) => (item.cell === null ? Infinity : (index.order.get(item.cell) ?? Infinity))
  const ahead = step === 1 ? items.find((item) => place(item) > at) : items.findLast((item) => place(item) < at)
  return ahead ?? (step === 1 ? items[0] : items.at(-1)) ?? null
}

/** The next cell of this table that waits for a person, without walking around; null after the last. */
export function openCellFrom(
  table: PrintedTable,
  open: ReviewView['openItems'],
  from: CellKey | null,
  step: 1 | -1,
): CellKey | null {
  const waiting = new Set(open.map((item) => item.cell))
  const keys = valueCells(table).map((cell) => cell.cell)
  const here = from === null ? -1 : keys.indexOf(from)
  const ahead = step === 1 ? keys.slice(here + 1) : keys.slice(0, Math.max(0, here)).reverse()
  return ahead.find((key) => waiting.has(key)) ?? null
}

/** The cell read from an offset of the original: the innermost span that holds it, an empty one where it stands there. */
export function cellAt(index: ReviewIndex, offset: number): CellKey | null {
  const holding = index.placed.filter(({ span }) => span.start <= offset && offset <= span.end)
  const inside = holding.filter(({ span }) => span.start === span.end || offset < span.end)
  const best = (inside.length ? inside : holding).toSorted(
    (one, other) => one.span.end - one.span.start - (other.span.end - other.span.start),
  )[0]
  return best?.key ?? null
}

/** What the person sees in a cell now: a change under way counts. */
export function seenHeld(state: PageState, index: ReviewIndex, cell: CellKey): Held {
  const pending = state.unsaved.findLast((each) => each.cell === cell)
  return pending?.now ?? index.cells.get(cell)?.held ?? { state: 'absent' }
}

/** The change whose reason can still be made more exact: the last fresh event, when it is a correction that stands. */
export function lastCorrection(review: ReviewView): Correction | null {
  const last = review.events.at(-1)
  return last?.kind === 'correction' && last.undoes === null ? last : null
}
