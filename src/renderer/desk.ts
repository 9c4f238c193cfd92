// The workstation over the browser host: each call a request to the page's own origin, notices as an event stream.
// In Electron the preload script has put `window.workstation` there already; the wire is described in loopback.ts.
import { type Desk, type DeskMethod, deskMethods, largestFile, type Notice, type Workstation } from '../contract.ts'
import type { Outcome } from '../report/model/refusal.ts'
import type { Exported } from '../report/model/workbook-plan.ts'

declare global {
  interface Window {
    /** Put there by a host that has a way of its own to the desk. */
    workstation?: Workstation
  }
}

/** Builds the workstation over the origin the page came from. Never rejects: a lost host is `desk-down`. */
export function connect(): Workstation {
  const desk = Object.fromEntries(
    deskMethods.map((method) => [method, (argument: unknown) => ask(method, argument)]),
  ) as unknown as Desk
  return { desk, onNotice: noticeStream() }
}

async function ask(method: DeskMethod, argument: unknown): Promise<Outcome<unknown>> {
  const outcome = method === 'importReport' ? await send(argument as FileArgument) : await post(method, argument)
  return method === 'saveWorkbook' ? fetchBook(outcome) : outcome
}

type FileArgument = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }

function send({ name, bytes }: FileArgument): Promise<Outcome<unknown>> | Outcome<unknown> {
  if (bytes.byteLength > largestFile) {
    return {
      ok: false,
      refusal: { code: 'too-large', detail: { name, size: bytes.byteLength, limit: `${largestFile / 2 ** 20} MB` } },
    }
  }
  // A name may carry half a surrogate pair, which has no percent-encoding.
  const encoded = encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\uFFFD'))
  return request('importReport', bytes, { 'Content-Type': 'application/octet-stream', 'X-File-Name': encoded })
}

function post(method: DeskMethod, argument: unknown): Promise<Outcome<unknown>> {
  return request(method, JSON.stringify(argument), { 'Content-Type': 'application/json' })
}

async function request(method: DeskMethod, body: BodyInit, headers: HeadersInit): Promise<Outcome<unknown>> {
  try {
    const response = await fetch(`/desk/${method}`, { method: 'POST', body, headers })
    return (await response.json()) as Outcome<unknown>
  } catch {
    // No answer, or one that is not an outcome: the host is gone, or does not know this page any more.
    return { ok: false, refusal: { code: 'desk-down' } }
  }
}

/** The browser saves the book where the person keeps downloads; the page never holds its bytes. */
function fetchBook(outcome: Outcome<unknown>): Outcome<unknown> {
  if (!outcome.ok) return outcome
  const { download, ...exported } = outcome.value as Exported & { path: null; download: string }
  const link = document.createElement('a')
  link.href = download
  link.download = exported.fileName
  link.click()
  return { ok: true, value: exported }
}

/** One stream for all who listen: a browser keeps only a few connections to one address. */
function noticeStream(): Workstation['onNotice'] {
  const listeners = new Set<(notice: Notice) => void>()
  let stream: EventSource | null = null
  return (listener) => {
    // A listener given twice is heard twice, and stops once for each.
    const hear = (notice: Notice): void => listener(notice)
    listeners.add(hear)
    if (!stream) {
      stream = new EventSource('/notices')
      stream.onmessage = (event) => {
        const notice = JSON.parse(event.data as string) as Notice
        for (const each of listeners) each(notice)
      }
    }
    return () => {
      listeners.delete(hear)
      if (listeners.size > 0) return
      stream?.close()
      stream = null
    }
  }
}
