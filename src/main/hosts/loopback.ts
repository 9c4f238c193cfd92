// The built page and a desk behind one loopback address: requests in, files and outcomes out.
// Nothing is reachable from outside the machine, and nothing without a token given out here.
import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import type { HostDesk, Notice } from '../../contract.ts'
import type { Outcome } from '../../report/model/refusal.ts'
import { admit, type Admitted } from './admit.ts'
import { readBundled, securityHeaders } from './bundle.ts'
import { readFileBody, readJsonBody } from './request-body.ts'
import { isOurs, openSessions } from './session.ts'
import { noSession, workbookName } from './words.ts'

/*
 * The wire, which src/renderer/desk.ts speaks:
 *   GET  /?token=T              spends the token: 303 to / with the session cookie
 *   GET  /, /assets/…           the page
 *   POST /desk/<method>         body JSON, the method's argument; answer JSON, an Outcome
 *   POST /desk/importReport     body the file's bytes, header X-File-Name its percent-encoded name
 *   POST /desk/saveWorkbook     value is { path: null, fileName, leftOut, download }, download being the path of
 *   GET  /download/<id>         the book, once
 *   GET  /notices               event stream, each event's data a Notice as JSON
 * Everything but the first needs the cookie; Host, Origin and Sec-Fetch-Site are checked on everything.
 */

export interface Listening {
  /** Opens one session; spent by its first use. */
  readonly address: string
  newAddress(): string
  notify(notice: Notice): void
  close(): Promise<void>
}

/** A book nobody fetched is removed after this time, in milliseconds. */
const downloadWaits = 10 * 60 * 1000
const heartbeat = 20_000

/**
 * Serves a desk on 127.0.0.1.
 * @param options.bundle folder of the built page
 * @param options.port 0 lets the system choose
 * @throws the socket's error, e.g. EADDRINUSE
 */
export async function listen(options: {
  readonly desk: HostDesk
  readonly bundle: string
  readonly port: number
}): Promise<Listening> {
  const { desk, bundle } = options
  const listeners = new Set<ServerResponse>()
  const downloads = new Map<string, { readonly file: string; readonly fileName: string }>()
  const folder = await mkdtemp(path.join(os.tmpdir(), 'nianbao-book-'))

  const server = createServer((request, response) => {
    respond(request, response).catch((error: unknown) => {
      // A client that left in the middle of its request is no fault of ours.
      if (request.destroyed && !request.complete) return
      console.error(error)
      if (!response.headersSent) send(response, 500, 'text/plain; charset=utf-8', '')
      else response.destroy()
    })
  })
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(options.port, '127.0.0.1', resolve)
    })
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }
  const { port } = server.address() as AddressInfo
  const origin = `http://127.0.0.1:${port}`
  const sessions = openSessions(port)

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!isOurs(request, origin)) return refuse(response, 403)
    // Joined, not resolved: a path that begins with two slashes must not become another host.
    const target = origin + request.url
    if (!request.url?.startsWith('/') || !URL.canParse(target)) return refuse(response, 400)
    const url = new URL(target)
    const reads = request.method === 'GET' || request.method === 'HEAD'
    const token = url.searchParams.get('token')
    if (request.method === 'GET' && url.pathname === '/' && token !== null) {
      const cookie = sessions.spend(token)
      if (cookie === null) return refuse(response, 403)
      response.writeHead(303, { ...securityHeaders, 'Set-Cookie': cookie, Location: '/' }).end()
      return
    }
    if (!sessions.holds(request)) return refuse(response, 403)
    if (request.method === 'POST' && url.pathname.startsWith('/desk/')) {
      return ask(request, response, url.pathname.slice('/desk/'.length))
    }
    if (!reads) return refuse(response, 405)
    if (url.pathname === '/notices') return follow(response)
    if (url.pathname.startsWith('/download/')) return download(response, url.pathname.slice('/download/'.length))
    const file = await readBundled(bundle, url.pathname)
    // Browsers ask for it unasked; a failure would stand on their console as an error of the page.
    if (!file && url.pathname === '/favicon.ico') return send(response, 204, 'image/x-icon', '')
    if (!file) return send(response, 404, 'text/plain; charset=utf-8', '')
    send(response, 200, file.type, request.method === 'HEAD' ? '' : file.bytes)
  }

  async function ask(request: IncomingMessage, response: ServerResponse, method: string): Promise<void> {
    const argument = method === 'importReport' ? await readFileBody(request) : await readJsonBody(request)
    const admitted = argument.ok ? admit(method, argument.value) : argument
    if (!admitted.ok) return answer(response, admitted.refusal.code === 'too-large' ? 413 : 400, admitted)
    const gone = new AbortController()
    response.once('close', () => gone.abort())
    answer(response, 200, await perform(admitted.value, gone.signal))
  }

  async function perform(admitted: Admitted, signal: AbortSignal): Promise<Outcome<unknown>> {
    if (admitted.method !== 'saveWorkbook') {
      return (desk[admitted.method] as (argument: unknown) => Promise<Outcome<unknown>>)(admitted.argument)
    }
    const id = randomUUID()
    const file = path.join(folder, `${id}.xlsx`)
    const outcome = await desk.exportWorkbook({
      reportIds: admitted.argument.reportIds,
      path: file,
      onProgress: (done, total) => notify({ kind: 'exporting', done, total }),
      signal,
    })
    if (!outcome.ok) return outcome
    const fileName = workbookName(new Date())
    downloads.set(id, { file, fileName })
    setTimeout(() => void discard(id), downloadWaits).unref()
    const { leftOut } = outcome.value
    return { ok: true, value: { path: null, fileName, leftOut, download: `/download/${id}` } }
  }

  async function download(response: ServerResponse, id: string): Promise<void> {
    const book = downloads.get(id)
    if (!book) return send(response, 404, 'text/plain; charset=utf-8', '')
    downloads.delete(id)
    const { size } = await stat(book.file)
    response.writeHead(200, {
      ...securityHeaders,
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Length': size,
      'Content-Disposition': `attachment; filename="workbook.xlsx"; filename*=UTF-8''${encodeURIComponent(book.fileName)}`,
    })
    const bytes = createReadStream(book.file)
    response.once('close', () => void rm(book.file, { force: true }))
    bytes.once('error', () => response.destroy())
    bytes.pipe(response)
  }

  async function discard(id: string): Promise<void> {
    const book = downloads.get(id)
    downloads.delete(id)
    if (book) await rm(book.file, { force: true })
  }

  function follow(response: ServerResponse): void {
    response.writeHead(200, { ...securityHeaders, 'Content-Type': 'text/event-stream' })
    response.write(': \n\n')
    const beat = setInterval(() => response.write(': \n\n'), heartbeat)
    listeners.add(response)
    response.once('close', () => {
      clearInterval(beat)
      listeners.delete(response)
    })
  }

  function notify(notice: Notice): void {
    for (const listener of listeners) listener.write(`data: ${JSON.stringify(notice)}\n\n`)
  }

  const newAddress = (): string => `${origin}/?token=${sessions.mint()}`
  return {
    address: newAddress(),
    newAddress,
    notify,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function answer(response: ServerResponse, status: number, outcome: Outcome<unknown>): void {
  send(response, status, 'application/json; charset=utf-8', JSON.stringify(outcome))
}

function refuse(response: ServerResponse, status: number): void {
  send(response, status, 'text/html; charset=utf-8', page(noSession.title, noSession.sentence))
}

function send(response: ServerResponse, status: number, type: string, body: string | Uint8Array): void {
  response.writeHead(status, { ...securityHeaders, 'Content-Type': type }).end(body)
}

function page(title: string, sentence: string): string {
  return (
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">' +
    `<title>${title}</title></head><body><h1>${title}</h1><p>${sentence}</p></body></html>`
  )
}
