// The browser host as strangers and its own page meet it: over a real socket, with a desk that only listens.
import { mkdtemp, mkdir, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import http from 'node:http'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { deskMethods, largestFile } from '../../../src/contract.ts'
import { contentSecurityPolicy } from '../../../src/main/hosts/bundle.ts'
import { listen, type Listening } from '../../../src/main/hosts/loopback.ts'
import { type Asked, stubDesk } from './stub-desk.ts'

let folder: string
let asked: Asked[]
let host: Listening
let origin: string
let cookie: string

interface Answer {
  readonly status: number
  readonly headers: http.IncomingHttpHeaders
  readonly text: string
}

/** A request exactly as given: no cookie jar, no redirect, no headers but the ones named. */
function send(
  method: string,
  target: string,
  headers: http.OutgoingHttpHeaders = {},
  body: string | Uint8Array = '',
): Promise<Answer> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve, reject) => {
    const request = http.request({ hostname, port, method, path: target, headers, agent: false }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(parts).toString('utf8'),
        }),
      )
      response.on('error', reject)
    })
    request.on('error', reject)
    request.end(body)
  })
}

const get = (target: string): Promise<Answer> => send('GET', target, { cookie })
const ask = (method: string, body: string | Uint8Array, headers: http.OutgoingHttpHeaders = {}): Promise<Answer> =>
  send('POST', `/desk/${method}`, { cookie, origin, ...headers }, body)

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'loopback-'))
  await mkdir(path.join(folder, 'page/assets'), { recursive: true })
  await writeFile(path.join(folder, 'page/index.html'), '<!doctype html><p>page</p>')
  await writeFile(path.join(folder, 'page/assets/main.js'), 'void 0')
  await writeFile(path.join(folder, 'secret.json'), '"secret"')
  await symlink(path.join(folder, 'secret.json'), path.join(folder, 'page/assets/link.json'))
  const stub = stubDesk()
  asked = stub.asked
  host = await listen({ desk: stub.desk, bundle: path.join(folder, 'page'), port: 0 })
  origin = new URL(host.address).origin
  const entered = await send('GET', host.newAddress().slice(origin.length))
  cookie = String(entered.headers['set-cookie']).split(';')[0] ?? ''
})

afterEach(async () => {
  await host.close()
  await rm(folder, { recursive: true, force: true })
})

describe('the printed address', () => {
  it('turns its token into a cookie that scripts cannot read and other sites cannot use', async () => {
    const entered = await send('GET', host.address.slice(origin.length))
    expect(entered.status).toBe(303)
    expect(entered.headers.location).toBe('/')
    expect(String(entered.headers['set-cookie'])).toMatch(/^nianbao-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/)
  })

  it('opens one session and is then worth nothing', async () => {
    const target = host.address.slice(origin.length)
    expect((await send('GET', target)).status).toBe(303)
    const again = await send('GET', target)
    expect(again.status).toBe(403)
    expect(again.headers['set-cookie']).toBeUndefined()
  })

  it('is refused when the token is wrong, cut short or empty', async () => {
    const token = new URL(host.address).searchParams.get('token') ?? ''
    for (const wrong of ['', 'x', token.slice(1), `${token}x`, token.toLowerCase()]) {
      const answer = await send('GET', `/?token=${wrong}`)
      expect(answer.status).toBe(403)
      expect(answer.headers['set-cookie']).toBeUndefined()
    }
  })

  it('is not spent by asking only for its headers', async () => {
    const target = host.address.slice(origin.length)
    await send('HEAD', target)
    expect((await send('GET', target)).status).toBe(303)
  })
})

describe('who is let in', () => {
  it('nobody without the cookie: not to the page, not to the desk, not to the notices', async () => {
    for (const [method, target] of [
      ['GET', '/'],
      ['GET', '/assets/main.js'],
      ['GET', '/notices'],
      ['POST', '/desk/status'],
    ] as const) {
      const answer = await send(method, target, { origin }, method === 'POST' ? '{}' : '')
      expect([target, answer.status]).toEqual([target, 403])
    }
    const forged = cookie.replace(/=.*/, `=${'A'.repeat(43)}`)
    expect((await send('POST', '/desk/status', { cookie: forged, origin }, '{}')).status).toBe(403)
    expect(asked).toEqual([])
  })

  it('nobody who came by another name, even with the cookie', async () => {
    const { port } = new URL(origin)
    for (const name of [`localhost:${port}`, `evil.example:${port}`, '127.0.0.1', `127.0.0.1.evil.example:${port}`]) {
      const answer = await send('GET', '/', { cookie, host: name })
      expect([name, answer.status]).toEqual([name, 403])
    }
  })

  it('no page of another origin, and no act without an origin', async () => {
    const { port } = new URL(origin)
    for (const from of ['http://evil.example', `https://127.0.0.1:${port}`, 'http://127.0.0.1:1', 'null']) {
      const answer = await send('POST', '/desk/status', { cookie, origin: from }, '{}')
      expect([from, answer.status]).toEqual([from, 403])
      expect((await send('GET', '/', { cookie, origin: from })).status).toBe(403)
    }
    expect((await send('POST', '/desk/status', { cookie }, '{}')).status).toBe(403)
    expect((await send('GET', '/', { cookie, 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect(asked).toEqual([])
  })

  it('only this machine: the port is closed on every other address of it', async () => {
    const port = Number(new URL(origin).port)
    const others = Object.values(os.networkInterfaces())
      .flatMap((list) => list ?? [])
      .filter(({ internal, address }) => !internal && !address.startsWith('fe80'))
      .map(({ address }) => address)
    // 127.0.0.2 is loopback too, and still not the address that was printed.
    for (const address of [...others, '127.0.0.2', '::1']) {
      const open = await new Promise((resolve) => {
        const socket = net.connect({ host: address, port })
        socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
        socket.setTimeout(5000, () => resolve(false))
        socket.once('close', () => socket.destroy())
        setTimeout(() => socket.destroy(), 6000).unref()
      })
      expect([address, open]).toEqual([address, false])
    }
  })
})

describe('the page', () => {
  it('is served with a policy that forbids inline script, other origins and frames', async () => {
    const answer = await get('/')
    expect(answer.status).toBe(200)
    expect(answer.text).toContain('page')
    expect(answer.headers['content-security-policy']).toBe(contentSecurityPolicy)
    expect(contentSecurityPolicy).not.toMatch(/unsafe|\*|https?:/)
    expect(answer.headers['x-content-type-options']).toBe('nosniff')
    expect((await get('/assets/main.js')).headers['content-type']).toBe('text/javascript; charset=utf-8')
  })

  it('never gives a file from outside its folder', async () => {
    for (const target of [
      '/../secret.json',
      '/%2e%2e/secret.json',
      '/assets/..%2f..%2fsecret.json',
      '/assets/%2e%2e%5c%2e%2e%5csecret.json',
      '/assets/link.json',
      '//secret.json',
      '/assets/main.js%00.json',
      '/%c0%ae%c0%ae/secret.json',
    ]) {
      const answer = await get(target)
      expect([target, answer.status]).toEqual([target, 404])
      expect(answer.text).not.toContain('secret')
    }
  })

  it('answers any path with a file of the page or nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.webPath(), async (target) => {
        const answer = await get(target.startsWith('/') ? target : `/${target}`)
        expect(answer.text).not.toContain('secret')
        expect([200, 404]).toContain(answer.status)
      }),
      { numRuns: 100 },
    )
  })
})

describe('the desk behind it', () => {
  it('gets a checked argument and its outcome goes back', async () => {
    const answer = await ask('openReport', '{"reportId":3}')
    expect(JSON.parse(answer.text)).toEqual({ ok: true, value: 'openReport' })
    expect(asked).toEqual([{ method: 'openReport', argument: { reportId: 3 } }])
  })

  it('never hears of unknown methods or ill-shaped arguments', async () => {
    for (const [method, body] of [
      ['exportWorkbook', '{"reportIds":"all","path":"/etc/passwd"}'],
      ['close', '{}'],
      ['constructor', '{}'],
      ['__proto__', '{}'],
      ['openReport', '{"reportId":"3"}'],
      ['openReport', '{"reportId":3,"more":1}'],
      ['openReport', '{"reportId":3'],
      ['openReport', ''],
      ['status', 'null'],
      ['saveWorkbook', '{"reportIds":[1],"path":"/tmp/x"}'],
    ] as const) {
      const answer = await ask(method, body)
      expect([method, body, answer.status]).toEqual([method, body, 400])
      expect(JSON.parse(answer.text)).toMatchObject({ ok: false, refusal: { code: 'bad-request' } })
    }
    expect(asked).toEqual([])
  })

  it('is asked only by POST', async () => {
    expect((await get('/desk/status')).status).toBe(404)
    expect((await send('PUT', '/desk/status', { cookie, origin }, '{}')).status).toBe(405)
    expect(asked).toEqual([])
  })

  it('survives any body on any method', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...deskMethods), fc.oneof(fc.json(), fc.string()), async (method, body) => {
        const before = asked.length
        const answer = await ask(method, body)
        expect([200, 400]).toContain(answer.status)
        expect(typeof JSON.parse(answer.text).ok).toBe('boolean')
        if (answer.status === 400) expect(asked.length).toBe(before)
      }),
      { numRuns: 200 },
    )
  })

  it('gets a file as bytes with its Chinese name', async () => {
    const name = '某某局 2020 年报（终稿）.txt'
    await ask('importReport', Buffer.from([0xff, 0xfe, 0, 1]), { 'x-file-name': encodeURIComponent(name) })
    expect(asked).toEqual([{ method: 'importReport', argument: { name, bytes: Buffer.from([0xff, 0xfe, 0, 1]) } }])
  })

  it('refuses a file without a name, or with one that is no percent-encoding', async () => {
    expect((await ask('importReport', 'x')).status).toBe(400)
    expect((await ask('importReport', 'x', { 'x-file-name': '%e4%' })).status).toBe(400)
    expect(asked).toEqual([])
  })

  it('refuses a file over the limit by its size, and takes one of exactly the limit', async () => {
    const refused = await ask('importReport', new Uint8Array(largestFile + 1), { 'x-file-name': 'big.txt' })
    expect(refused.status).toBe(413)
    expect(JSON.parse(refused.text)).toEqual({
      ok: false,
      refusal: { code: 'too-large', detail: { name: 'big.txt', size: largestFile + 1, limit: '64 MB' } },
    })
    expect(asked).toEqual([])
    expect((await ask('importReport', new Uint8Array(largestFile), { 'x-file-name': 'big.txt' })).status).toBe(200)
    expect(asked.length).toBe(1)
  })
})

describe('a workbook', () => {
  it('is downloaded once under a Chinese name and leaves nothing behind', async () => {
    const { value } = JSON.parse((await ask('saveWorkbook', '{"reportIds":[1,2]}')).text)
    expect(value.path).toBeNull()
    const written = ((asked[0] as Asked).argument as { path: string }).path
    const book = await get(value.download)
    expect(book.text).toBe('book')
    expect(book.headers['content-disposition']).toBe(
      `attachment; filename="workbook.xlsx"; filename*=UTF-8''${encodeURIComponent(value.fileName)}`,
    )
    expect((await get(value.download)).status).toBe(404)
    await expect.poll(() => readdir(path.dirname(written))).toEqual([])
  })

  it('tells its progress to those who follow the notices', async () => {
    const controller = new AbortController()
    const stream = await fetch(`${origin}/notices`, { headers: { cookie }, signal: controller.signal })
    if (!stream.body) throw new Error('no stream')
    const reader = stream.body.pipeThrough(new TextDecoderStream()).getReader()
    await ask('saveWorkbook', '{"reportIds":[1]}')
    let heard = ''
    while (!heard.includes('data:')) heard += (await reader.read()).value ?? ''
    expect(JSON.parse(heard.slice(heard.indexOf('{')))).toEqual({ kind: 'exporting', done: 1, total: 2 })
    controller.abort()
  })
})
