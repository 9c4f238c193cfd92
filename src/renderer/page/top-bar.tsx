// The line over the page: which report, how far it is, what is left, and the reports before and after it.
import type { ReportView, ReviewView } from '../../report/model/report-view.ts'
import type { ReportState } from '../../report/model/revision.ts'
import { encodingName, reportStateWords } from '../../report/text/review-words.ts'
import { Glyph } from '../glyph.tsx'
import { ThemeButton } from '../theme-button.tsx'
import type { PageCommands } from './page-actions.ts'
import { openErrors } from './steps.tsx'
import { words } from './words.ts'

interface TopBarProps {
  readonly report: ReportView
  readonly review: ReviewView
  readonly commands: PageCommands
  readonly position: { readonly at: number; readonly count: number }
  readonly reviewer: string
  onDescribe(): void
  onReviewer(): void
  onStep(state: ReportState): void
}

export function TopBar({ report, review, commands, position, reviewer, onDescribe, onReviewer, onStep }: TopBarProps) {
  const left = review.openItems.length
  return (
    <header className="bar">
      <button type="button" className="button bare back" title={`${words.shelf}　Esc`} onClick={commands.back}>
        <Glyph name="left" />
        {words.shelf}
      </button>
      <span className="stand" />
      <button
        type="button"
        className="described"
        title={`${report.fileName}\n${words.describeHint}`}
        onClick={onDescribe}
      >
        <h1 className={review.organ === null ? 'cut ask' : 'cut'}>{review.organ ?? words.unknownOrgan}</h1>
        <span className={review.year === null ? 'ask' : 'num'}>
          {review.year === null ? words.unknownYear : words.yearOf(review.year)}
        </span>
      </button>
      <Years neighbours={review.neighbours} commands={commands} />
      <button
        type="button"
        className="described"
        aria-haspopup="dialog"
        title={`${words.readAsHint(encodingName(report.encoding))}　E`}
        disabled={review.state === 'approved'}
        onClick={commands.readAs}
      >
        <span className="second cut">{report.formName}</span>
        <Glyph name="down" className="quiet" />
      </button>
      <span className="stand wide" />
      <Steps state={review.state} />
      <span className="grow" />
      <button
        type="button"
        className="button left-open"
        title={`${words.nextItem}　N`}
        aria-disabled={left === 0}
        onClick={() => left > 0 && commands.work.goOpen(1)}
      >
        {left > 0 ? (
          <>
            {words.left} <b className="num">{left}</b> {words.leftUnit}
            <kbd>N</kbd>
          </>
        ) : (
          words.noneLeft
        )}
      </button>
      <NextStep review={review} onSubmit={commands.submit} onStep={onStep} />
      <span className="stand" />
      <span className="num second wide">{words.position(position.at, position.count)}</span>
      <span className="join">
        <button
          type="button"
          className="button turn"
          title={`${words.previousReport}　[`}
          disabled={!commands.hasPrevious}
          onClick={commands.previousReport}
        >
          <Glyph name="left" />
          <span>{words.previousReport}</span>
        </button>
        <button
          type="button"
          className="button turn"
          title={`${words.nextReport}　]`}
          disabled={!commands.hasNext}
          onClick={commands.nextReport}
        >
          <span>{words.nextReport}</span>
          <Glyph name="right" />
        </button>
      </span>
      <button type="button" className="button bare person" title={words.reviewerHint} onClick={onReviewer}>
        {reviewer || words.reviewerUnknown}
      </button>
      <ThemeButton className="button bare" />
    </header>
  )
}

/** The organ's reports of the years around this one. */
function Years({ neighbours, commands }: { neighbours: ReviewView['neighbours']; commands: PageCommands }) {
  const { previous, next } = neighbours
  if (!previous && !next) return null
  return (
    <span className="join years" role="group" aria-label={words.years}>
      {previous && (
        <button
          type="button"
          className="button num"
          data-year={previous.year}
          title={`${words.yearBefore(previous.year)}　Alt ↑`}
          onClick={commands.yearBefore}
        >
          <Glyph name="left" />
          {previous.year}
        </button>
      )}
      {next && (
        <button
          type="button"
          className="button num"
          data-year={next.year}
          title={`${words.yearAfter(next.year)}　Alt ↓`}
          onClick={commands.yearAfter}
        >
          {next.year}
          <Glyph name="right" />
        </button>
      )}
    </span>
  )
}

const steps: readonly ReportState[] = ['imported', 'inReview', 'checked', 'approved']

function Steps({ state }: { state: ReportState }) {
  const now = steps.indexOf(state)
  return (
    <ol className="steps" aria-label={words.states}>
      {steps.map((step, index) => (
        <li key={step}>
          <span className="state" data-step={stepLook(index, now)} aria-current={index === now ? 'step' : undefined}>
            <Glyph name={index < now ? 'disc' : index > now ? 'ring' : glyphs[step]} />
            {reportStateWords[step]}
          </span>
        </li>
      ))}
    </ol>
  )
}

const glyphs = { imported: 'ring', inReview: 'half', checked: 'disc', approved: 'lock' } as const

function stepLook(index: number, now: number): string {
  if (index < now) return 'done'
  if (index > now) return 'ahead'
  return index >= 2 ? 'locked' : 'doing'
}

/** What the person may do next with the whole report. */
function NextStep(props: { review: ReviewView; onSubmit: () => void; onStep: (state: ReportState) => void }) {
  const { review, onSubmit, onStep } = props
  const errors = openErrors(review).length
  const done = review.openItems.length === 0
  switch (review.state) {
    case 'imported':
    case 'inReview':
      return (
        <button
          type="button"
          className={done ? 'button do' : 'button'}
          data-blocked={errors > 0 || undefined}
          title={errors === 0 ? `${words.submit}　Ctrl Enter` : words.submitBlocked(errors)}
          onClick={onSubmit}
        >
          {words.submit}
        </button>
      )
    case 'checked':
      return (
        <span className="join">
          <button type="button" className="button" onClick={() => onStep('inReview')}>
            {words.sendBack}
          </button>
          <button type="button" className="button" onClick={() => onStep('approved')}>
            {words.approve}
          </button>
        </span>
      )
    case 'approved':
      return (
        <button type="button" className="button" title={words.locked} onClick={() => onStep('inReview')}>
          {words.unlock}
        </button>
      )
  }
}
