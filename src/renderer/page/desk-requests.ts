// Requests that change the report: in order, one after another, each answer the whole review. A refusal is handed on.
import type { Outcome, Refusal } from '../../report/model/refusal.ts'
import type { ReviewView } from '../../report/model/report-view.ts'

export interface DeskRequests {
  /** Runs after all earlier requests; true when it was done. */
  ask(request: () => Promise<Outcome<ReviewView>>, onRefused?: (refusal: Refusal) => void): Promise<boolean>
}

export function deskRequests(listeners: {
  onAsking(change: 1 | -1): void
  onReview(review: ReviewView): void
  onRefused(refusal: Refusal): void
}): DeskRequests {
  let last: Promise<unknown> = Promise.resolve()
  async function run(
    request: () => Promise<Outcome<ReviewView>>,
    onRefused: (refusal: Refusal) => void,
  ): Promise<boolean> {
    const outcome = await request()
    listeners.onAsking(-1)
    if (outcome.ok) listeners.onReview(outcome.value)
    else onRefused(outcome.refusal)
    return outcome.ok
  }
  return {
    ask(request, onRefused = listeners.onRefused) {
      listeners.onAsking(1)
      const mine = last.then(() => run(request, onRefused))
      // A failure inside one request is a bug that is reported by its own promise; the next one must still run.
      last = mine.catch(() => undefined)
      return mine
    },
  }
}
