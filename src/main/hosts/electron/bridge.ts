// Between page and desk in Electron: a message from a frame in, an outcome out. The sender is checked, then the shape.
// Paths never come from the page: where a book goes is asked here.
import type { WebFrameMain } from 'electron'
import type { HostDesk, Notice } from '../../../contract.ts'
import type { Outcome } from '../../../report/model/refusal.ts'
import { admit } from '../admit.ts'
import { pageOrigin } from './window.ts'

export interface BridgeParts {
  /** The desk once its library is open. */
  readonly desk: Promise<HostDesk>
  /** Asks the person where a book goes. @returns null when they thought better of it */
  chooseWorkbook(): Promise<string | null>
  notify(notice: Notice): void
}

/** Only the page itself, in the window itself: not a frame inside it, not a page that took its place. */
export function isOurFrame(frame: Pick<WebFrameMain, 'url' | 'parent'> | null): boolean {
  return frame !== null && frame.parent === null && frame.url.startsWith(`${pageOrigin}/`)
}

/** Answers one message; refuses foreign senders, unknown methods and ill-shaped arguments as `bad-request`. */
export async function answerPageCall(
  parts: BridgeParts,
  frame: Pick<WebFrameMain, 'url' | 'parent'> | null,
  sent: readonly unknown[],
): Promise<Outcome<unknown>> {
  if (!isOurFrame(frame) || sent.length !== 2) return { ok: false, refusal: { code: 'bad-request' } }
  const admitted = admit(sent[0], sent[1])
  if (!admitted.ok) return admitted
  const { method, argument } = admitted.value
  const desk = await parts.desk
  if (method !== 'saveWorkbook') {
    return (desk[method] as (argument: unknown) => Promise<Outcome<unknown>>)(argument)
  }
  const path = await parts.chooseWorkbook()
  if (path === null) return { ok: false, refusal: { code: 'cancelled' } }
  return desk.exportWorkbook({
    reportIds: argument.reportIds,
    path,
    onProgress: (done, total) => parts.notify({ kind: 'exporting', done, total }),
  })
}
