// Every event of every report as it happened, undo and redo too: who, when, was, now, why, and on what evidence.
import type { ReportView } from '../model/report-view.ts'
import type { ReviewEvent } from '../model/revision.ts'
import type { Span } from '../model/span.ts'
import type { PlanCell, PlanRow } from '../model/workbook-plan.ts'
import { chinaTime } from '../text/china-time.ts'
import { readingWords, reasonWords, reportStateWords } from '../text/review-words.ts'
import { excerpt, nameCells, reportCells } from './name-report.ts'
import { entry, heldCell, listRow, numberCell, textCell } from './plan-cell.ts'
import type { SheetKind } from './sheet-kind.ts'
import {
  actionWords,
  changeHeads,
  confirmedOrNot,
  emptySheet,
  fieldWords,
  notGiven,
  readingAbout,
  redoing,
  reportState,
  sheetNames,
  stateNames,
  undoing,
  verdictOrNone,
} from './words.ts'

const widths = [7, 20, 7, 17, 9, 16, 28, 10, 10, 12, 20, 12, 26, 28, 26]

export const listChanges: SheetKind = {
  name: sheetNames.changes,
  empty: emptySheet.changes,
  landscape: true,
  heads: changeHeads,
  frozenColumns: 0,
  printedColumns: 13,
  widthsFor: () => widths,
  rowsOf: (view) => {
    const events = new Map(view.review.events.map((event) => [event.id, event]))
    return view.review.events.map((event) => changeRow(view, event, events))
  },
}

/** What an event is about, and its two sides. */
interface Change {
  readonly about: string
  readonly key: string | null
  readonly was: PlanCell
  readonly now: PlanCell
  readonly why: string | null
  readonly note: string | null
  readonly evidence: Span | null
}

function changeRow(view: ReportView, event: ReviewEvent, events: ReadonlyMap<number, ReviewEvent>): PlanRow {
  const { about, key, was, now, why, note, evidence } = changeOf(view, event)
  return listRow(
    [
      numberCell(event.id, 0, 'ordinal'),
      ...reportCells(view.review),
      textCell(chinaTime(event.at)),
      textCell(event.who),
      textCell(action(event, events)),
      entry(about),
      was,
      now,
      entry(why),
      entry(note),
      entry(evidence && `${evidence.start}-${evidence.end}`),
      entry(evidence && excerpt(view.text, evidence)),
      key ? textCell(key, 'datum') : entry(null),
      textCell(view.fileName, 'datum'),
    ],
    widths,
  )
}

/** Taking back an undo is a redo. */
function action(event: ReviewEvent, events: ReadonlyMap<number, ReviewEvent>): string {
  const word = actionWords[event.kind]
  if (event.undoes === null) return word
  const takenBack = events.get(event.undoes)
  return takenBack && takenBack.undoes !== null ? redoing(word, event.undoes) : undoing(word, event.undoes)
}

function changeOf(view: ReportView, event: ReviewEvent): Change {
  const { findings } = view.review
  const rest = { key: null, why: null, note: null, evidence: null }
  switch (event.kind) {
    case 'correction':
      return {
        about: nameCells(view, [event.cell]),
        key: event.cell,
        was: heldValue(event.was),
        now: heldValue(event.now),
        why: reasonWords[event.why],
        note: event.note,
        evidence: event.evidence,
      }
    case 'confirmation':
      return {
        ...rest,
        about: nameCells(view, [event.cell]),
        key: event.cell,
        was: textCell(confirmedOrNot(event.was)),
        now: textCell(confirmedOrNot(event.now)),
      }
    case 'verdict':
      return {
        ...rest,
        about: findings.find((finding) => finding.id === event.finding)?.message ?? event.finding,
        was: textCell(verdictOrNone(event.was)),
        now: textCell(verdictOrNone(event.now)),
        note: event.note,
      }
    case 'head':
      return {
        ...rest,
        about: fieldWords[event.field],
        was: textCell(event.was ?? notGiven),
        now: textCell(event.now ?? notGiven),
      }
    case 'reading':
      return {
        ...rest,
        about: readingAbout,
        was: textCell(readingWords(event.was, formName(view))),
        now: textCell(readingWords(event.now, formName(view))),
      }
    case 'state':
      return {
        ...rest,
        about: reportState,
        was: textCell(reportStateWords[event.was]),
        now: textCell(reportStateWords[event.now]),
        note: event.note,
      }
  }
}

const formName = (view: ReportView) => (id: string) => view.review.forms.find((form) => form.id === id)?.name ?? id

/** In a history a blank is said, not left out. */
function heldValue(held: Parameters<typeof heldCell>[0]): PlanCell {
  return held.state === 'number' ? heldCell(held, '', 'entry') : textCell(stateNames[held.state])
}
