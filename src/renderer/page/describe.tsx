// Organ and year as a person says, where the paper is silent or was misread, above what the paper itself says.
import type { HeadView, ReportView } from '../../report/model/report-view.ts'
import type { Span } from '../../report/model/span.ts'
import { AskOverlay } from '../ask-overlay.tsx'
import { Glyph } from '../glyph.tsx'
import type { ReviewWork } from './review-work.ts'
import { words } from './words.ts'

interface DescribeProps {
  readonly report: ReportView
  readonly work: ReviewWork
  /** A place of the original is to be shown. */
  onPlace(span: Span): void
  onClose(): void
}

export function Describe({ report, work, onPlace, onClose }: DescribeProps) {
  const { organ, year } = work.state().review
  const onAnswer = ([nextOrgan = '', nextYear = '']: readonly string[]) => {
    // An emptied field leaves the fact to what the machine read.
    if (nextOrgan !== (organ ?? '')) void work.describe('organ', nextOrgan || null)
    if (nextYear !== String(year ?? '')) void work.describe('year', nextYear || null)
    onClose()
  }
  return (
    <AskOverlay
      title={words.organTitle}
      questions={[
        { label: words.organLabel, value: organ ?? '', longest: 100 },
        {
          label: words.yearLabel,
          value: String(year ?? ''),
          longest: 4,
          check: (value) => (value === '' || /^20\d\d$/.test(value) ? null : words.yearBad),
        },
      ]}
      onAnswer={onAnswer}
      onClose={onClose}
    >
      <PaperSays head={report.head} onPlace={onPlace} />
    </AskOverlay>
  )
}

function PaperSays({ head, onPlace }: { head: readonly HeadView[]; onPlace: (span: Span) => void }) {
  return (
    <section className="paper-says" aria-label={words.paperSays}>
      <h2>{words.paperSays}</h2>
      <dl>
        {head.map(({ name, shown, from, span }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className={shown === null ? 'quiet' : undefined}>{shown ?? words.notSaid}</dd>
            {span ? (
              <button type="button" className="button bare" title={words.showPlace} onClick={() => onPlace(span)}>
                <Glyph name="left" />
                {from}
              </button>
            ) : (
              <span className="quiet">{from}</span>
            )}
          </div>
        ))}
      </dl>
    </section>
  )
}
