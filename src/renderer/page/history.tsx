// What happened: to one cell in a small window beside it, to the whole report in a table of its own.
import type { CellKey } from '../../report/model/filled-form.ts'
import type { ReviewView } from '../../report/model/report-view.ts'
import type { ReviewEvent } from '../../report/model/revision.ts'
import type { Span } from '../../report/model/span.ts'
import { chinaTime } from '../../report/text/china-time.ts'
import { heldWords, readingWords, reasonWords, reportStateWords, verdictWords } from '../../report/text/review-words.ts'
import { Glyph, type GlyphName } from '../glyph.tsx'
import type { ReviewIndex } from './page-state.ts'
import { lineOf } from './places.ts'
import type { ReviewWork } from './review-work.ts'
import { quoted, shortTime, words } from './words.ts'

interface Told {
  readonly glyph: GlyphName
  readonly tone: string
  /** `5 → 52`, or what was done. */
  readonly what: string
  /** Reason, note, evidence. */
  readonly more: readonly string[]
}

/** An event in words. */
function tell(
  event: ReviewEvent,
  review: ReviewView,
  index: ReviewIndex,
  text: string,
  lines: readonly number[],
): Told {
  const nameOf = (id: string) => review.forms.find((form) => form.id === id)?.name ?? id
  const arrow = (was: string, now: string) => `${was} → ${now}`
  switch (event.kind) {
    case 'correction':
      return {
        glyph: 'hand',
        tone: 'hand',
        what: arrow(heldWords(event.was), heldWords(event.now)),
        more: [
          `${words.reason}：${reasonWords[event.why]}`,
          ...(event.note ? [event.note] : []),
          ...(event.evidence ? [evidenceSentence(event.evidence, text, lines)] : []),
        ],
      }
    case 'confirmation':
      return {
        glyph: 'ok',
        tone: 'ok',
        what: event.now ? words.confirmedEvent : words.unconfirmedEvent,
        more: [],
      }
    case 'verdict':
      return {
        glyph: 'note',
        tone: 'pick',
        what: event.now ? `${words.verdictEvent}：${verdictWords[event.now]}` : words.verdictWithdrawn,
        more: [index.findings.get(event.finding)?.message ?? event.finding, ...(event.note ? [event.note] : [])],
      }
    case 'head':
      return {
        glyph: 'hand',
        tone: 'hand',
        what: `${event.field === 'organ' ? words.organEvent : words.yearEvent}：${arrow(event.was ?? words.nothing, event.now ?? words.nothing)}`,
        more: [],
      }
    case 'reading':
      return {
        glyph: 'hand',
        tone: 'hand',
        what: `${words.readingEvent}：${arrow(readingWords(event.was, nameOf), readingWords(event.now, nameOf))}`,
        more: event.differs.length > 0 ? [words.readingDiffers(event.differs.length)] : [],
      }
    case 'state':
      return {
        glyph: 'half',
        tone: 'pick',
        what: `${words.stateEvent}：${arrow(reportStateWords[event.was], reportStateWords[event.now])}`,
        more: event.note ? [event.note] : [],
      }
  }
}

function evidenceSentence(span: Span, text: string, lines: readonly number[]): string {
  return `${words.evidence}：${words.line(lineOf(lines, span.start))} ${quoted(text, span)}`
}

function cellOf(event: ReviewEvent): CellKey | null {
  return event.kind === 'correction' || event.kind === 'confirmation' ? event.cell : null
}

/** Whether the event took another back or brought it again. */
function takenBack(event: ReviewEvent, events: readonly ReviewEvent[]): string | null {
  if (event.undoes === null) return null
  const other = events.find((each) => each.id === event.undoes)
  return other && other.undoes !== null ? words.redone : words.undone
}

interface HistoryProps {
  readonly work: ReviewWork
  readonly review: ReviewView
  readonly index: ReviewIndex
  readonly text: string
  readonly lines: readonly number[]
}

export function HistoryOfReport({ work, review, index, text, lines }: HistoryProps) {
  const events = review.events.toReversed()
  return (
    <div className="desktop form-desktop" role="tabpanel">
      {events.length === 0 ? (
        <div className="missing">
          <p className="second">{words.noHistory}</p>
        </div>
      ) : (
        <table className="events">
          <thead>
            <tr>
              <th>{words.when}</th>
              <th>{words.who}</th>
              <th>{words.what}</th>
            </tr>
          </thead>
          <tbody>
            {events.map((event) => {
              const told = tell(event, review, index, text, lines)
              const cell = cellOf(event)
              const where = cell && (index.cells.get(cell)?.where ?? cell)
              const back = takenBack(event, review.events)
              return (
                <tr key={event.id} data-event={event.kind}>
                  <td className="num second">{shortTime(chinaTime(event.at))}</td>
                  <td>{event.who}</td>
                  <td>
                    <div className="event-words">
                      <span className={`mark ${told.tone}`}>
                        <Glyph name={told.glyph} />
                      </span>
                      {where && (
                        <button type="button" className="link" onClick={() => cell && work.choose(cell)}>
                          {where}
                        </button>
                      )}
                      <b className="num">{told.what}</b>
                      {back && <span className="quiet">{back}</span>}
                      <span className="second">{told.more.join('　')}</span>
                    </div>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
    </div>
  )
}

/** Newest first; the machine's reading is where every history begins. */
export function HistoryOfCell({ cell, review, index, text, lines }: Omit<HistoryProps, 'work'> & { cell: CellKey }) {
  const view = index.cells.get(cell)
  const events = review.events.filter((event) => cellOf(event) === cell || concerns(event, cell, index)).toReversed()
  return (
    <ol className="cell-history">
      {events.map((event) => {
        const told = tell(event, review, index, text, lines)
        return (
          <li key={event.id}>
            <span className="num second">{shortTime(chinaTime(event.at))}</span>
            <Glyph name={told.glyph} className={told.tone} />
            <div>
              <b className="num">{told.what}</b>　{event.who}
              <span className="quiet">　{takenBack(event, review.events)}</span>
              {told.more.map((line) => (
                <small key={line}>{line}</small>
              ))}
            </div>
          </li>
        )
      })}
      <li>
        <span />
        <Glyph name="dot" className="machine" />
        <div>
          {view?.machine ? (
            <>
              <b className="num">{view.machine.raw || heldWords(view.machine.held)}</b>　{words.machineRead}
              {view.span && <small>{words.line(lineOf(lines, view.span.start))}</small>}
            </>
          ) : (
            words.machineNothing
          )}
        </div>
      </li>
    </ol>
  )
}

function concerns(event: ReviewEvent, cell: CellKey, index: ReviewIndex): boolean {
  return event.kind === 'verdict' && (index.findings.get(event.finding)?.cells.includes(cell) ?? false)
}
