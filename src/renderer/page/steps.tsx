// The report's way from one state to the next: submitting, approving, sending back, and what stands in the way of it.
import { useState } from 'react'
import type { ReviewView } from '../../report/model/report-view.ts'
import type { ReportState } from '../../report/model/revision.ts'
import { AskOverlay } from '../ask-overlay.tsx'
import { OpenErrors } from './open-errors.tsx'
import type { ReviewWork } from './review-work.ts'
import { words } from './words.ts'

export const openErrors = (review: ReviewView) =>
  review.findings.filter((finding) => finding.open && finding.weight === 'error')

export function useSteps(work: ReviewWork, review: ReviewView) {
  /** The step a reason is asked for, or the errors in the way of submitting. */
  const [shown, setShown] = useState<ReportState | 'errors' | null>(null)
  const go = async (step: ReportState, note = '') => {
    if (await work.setState(step, note)) setShown(null)
  }
  const { state } = review
  const close = () => setShown(null)
  return {
    maySubmit: () => state === 'imported' || state === 'inReview',
    submit: () => (openErrors(review).length > 0 ? setShown('errors') : void go('checked')),
    /** Going back needs a reason that the next person can read. */
    ask: (step: ReportState) => (step === 'inReview' ? setShown(step) : void go(step)),
    dialog:
      shown === 'errors' ? (
        <OpenErrors work={work} review={review} errors={openErrors(review)} onClose={close} />
      ) : (
        shown && (
          <AskOverlay
            title={state === 'approved' ? words.unlock : words.sendBack}
            questions={[
              {
                label: state === 'approved' ? words.whyUnlock : words.whySendBack,
                value: '',
                longest: 200,
                check: (note) => (note ? null : words.whyMissing),
              },
            ]}
            onAnswer={([note]) => void go(shown, note)}
            onClose={close}
          />
        )
      ),
  }
}
