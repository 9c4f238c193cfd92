// The events of one report, oldest first → what stands of them. Knows nothing of the extraction they lie upon.
import type { CellKey } from './model/filled-form.ts'
import type {
  Correction,
  Held,
  ReadAgain,
  ReadingChoice,
  ReportState,
  ReviewEvent,
  VerdictGiven,
} from './model/revision.ts'

type Body<E> = E extends ReviewEvent ? Omit<E, 'id' | 'at' | 'who'> : never

/** An event before it is written: without number, time and person. */
export type EventBody = Body<ReviewEvent>

export interface Standing {
  /** Events neither taken back nor taking anything back, oldest first; a redo stands in place of what it brings again. */
  readonly line: readonly ReviewEvent[]
  readonly corrections: ReadonlyMap<CellKey, Correction>
  readonly confirmed: ReadonlySet<CellKey>
  /** By finding id; whether a verdict still holds depends on its operands. */
  readonly verdicts: ReadonlyMap<string, VerdictGiven>
  readonly organ: string | null
  readonly year: string | null
  readonly state: ReportState
  readonly reading: ReadingChoice
  /** The last time the file was read again; null for as it came in. */
  readonly readAgain: ReadAgain | null
  /** Where the file was read again since a person settled a cell: what the machine had read there when they did. */
  readonly settledOn: ReadonlyMap<CellKey, Held>
  /** Events that undo would take back, in this order: one, or all that were made in one go. */
  readonly undo: readonly ReviewEvent[]
  /** Undos that redo would take back, in this order. */
  readonly redo: readonly ReviewEvent[]
}

/**
 * An undo names the last standing event, a redo the last undo; a fresh event ends the redo line. Nothing leaves the
 * list of events, so whatever an ended line held is still in the history.
 */
function standingLine(events: readonly ReviewEvent[]): { line: ReviewEvent[]; undone: ReviewEvent[] } {
  const line: ReviewEvent[] = []
  let undone: ReviewEvent[] = []
  for (const event of events) {
    if (event.undoes === null) {
      line.push(event)
      undone = []
    } else if (event.undoes === line.at(-1)?.id) {
      line.pop()
      undone.push(event)
    } else if (event.undoes === undone.at(-1)?.id) {
      undone.pop()
      line.push(event)
    } else {
      throw new Error(
        `event ${event.id} takes back ${event.undoes}, which is neither the last change nor the last undo`,
      )
    }
  }
  return { line, undone }
}

/**
 * The state follows from the standing line: the first change opens the review, and a change to a checked report opens
 * it again. So one undo takes back a correction together with the state it brought about.
 */
function stateAfter(state: ReportState, event: ReviewEvent): ReportState {
  if (event.kind === 'state') return event.now
  if (state === 'imported') return 'inReview'
  // Looking again at what was checked, and finding it as printed, changes nothing.
  return state === 'checked' && event.kind !== 'confirmation' ? 'inReview' : state
}

export function replay(events: readonly ReviewEvent[]): Standing {
  const { line, undone } = standingLine(events)
  const corrections = new Map<CellKey, Correction>()
  const confirmed = new Set<CellKey>()
  const verdicts = new Map<string, VerdictGiven>()
  const given: { organ: string | null; year: string | null } = { organ: null, year: null }
  let state: ReportState = 'imported'
  let readAgain: ReadAgain | null = null
  const settledOn = new Map<CellKey, Held>()
  for (const event of line) {
    state = stateAfter(state, event)
    if (event.kind === 'correction' || event.kind === 'confirmation') settledOn.delete(event.cell)
    switch (event.kind) {
      case 'correction':
        corrections.set(event.cell, event)
        confirmed.delete(event.cell)
        break
      case 'confirmation':
        if (event.now) confirmed.add(event.cell)
        else confirmed.delete(event.cell)
        break
      case 'verdict':
        verdicts.set(event.finding, event)
        break
      case 'head':
        given[event.field] = event.now
        break
      case 'reading':
        // Places of one text mean nothing in another.
        if (readsOtherText(event))
          for (const [cell, correction] of corrections) corrections.set(cell, { ...correction, evidence: null })
        readAgain = event
        for (const { cell, was } of event.differs) {
          if (!settledOn.has(cell)) settledOn.set(cell, was)
          // A word on what was read says nothing of what is read now.
          confirmed.delete(cell)
        }
        break
      case 'state':
        break
    }
  }
  const locked = state === 'approved'
  return {
    line,
    corrections,
    confirmed,
    verdicts,
    ...given,
    state,
    reading: readAgain?.now ?? { encoding: null, form: null },
    readAgain,
    settledOn,
    undo: locked ? [] : lastGo(line),
    redo: locked ? [] : lastGo(undone),
  }
}

/** The last event with those made in one go with it, the last first. */
function lastGo(line: readonly ReviewEvent[]): readonly ReviewEvent[] {
  const last = line.at(-1)
  const count = last?.kind === 'correction' ? (last.together?.of ?? 1) : 1
  return line.slice(-count).reverse()
}

const readsOtherText = ({ was, now, extractor }: ReadAgain): boolean =>
  was.encoding !== now.encoding || extractor?.was !== extractor?.now

/** The events with places only where they are places in the text that is read now. */
export function inPresentText(events: readonly ReviewEvent[]): readonly ReviewEvent[] {
  const name = (choice: ReadingChoice | null, extractor: string | undefined): string =>
    JSON.stringify([choice?.encoding ?? null, extractor])
  let text = name(null, events.find((event) => event.kind === 'reading')?.extractor?.was)
  const texts = events.map((event) => {
    if (event.kind === 'reading' && readsOtherText(event)) text = name(event.now, event.extractor?.now)
    return text
  })
  return events.map((event, index) =>
    event.kind === 'correction' && event.evidence && texts[index] !== text ? { ...event, evidence: null } : event,
  )
}

/** What taking this event back appends: the same with `was` and `now` exchanged. */
export function inverse(event: ReviewEvent): EventBody {
  const undoes = event.id
  switch (event.kind) {
    case 'correction': {
      const { kind, cell, why, note, evidence, together } = event
      // Taken back from the last to the first, so that what is brought again comes in its own order.
      const turned = together ? { together: { at: together.of + 1 - together.at, of: together.of } } : {}
      return { kind, cell, was: event.now, now: event.was, why, note, evidence, ...turned, undoes }
    }
    case 'confirmation':
      return { kind: event.kind, cell: event.cell, was: event.now, now: event.was, undoes }
    case 'verdict': {
      const { kind, finding, note, operands, others, sides, message } = event
      const said = message === undefined ? {} : { message }
      const kept = { ...(others ? { others } : {}), ...(sides ? { sides } : {}), ...said }
      return { kind, finding, was: event.now, now: event.was, note, operands, ...kept, undoes }
    }
    case 'head':
      return { kind: event.kind, field: event.field, was: event.now, now: event.was, undoes }
    case 'state':
      return { kind: event.kind, was: event.now, now: event.was, note: event.note, undoes }
    case 'reading': {
      const differs = event.differs.map(({ cell, was, now }) => ({ cell, was: now, now: was }))
      const { extractor: by } = event
      const turned = by ? { extractor: { was: by.now, now: by.was } } : {}
      return { kind: event.kind, was: event.now, now: event.was, differs, ...turned, undoes }
    }
  }
}
