// The host's side of a desk process: what callers are told while it starts, answers, crashes and comes back.
import { writeFile, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Notice } from '../../../src/contract.ts'
import { type DeskChild, nodeDesk, startDesk } from '../../../src/main/hosts/desk-process.ts'
import type { DeskMessage, DeskRequest } from '../../../src/main/desk/process.ts'

/** A desk process in name only: the test plays its part. */
class Played implements DeskChild {
  readonly got: DeskRequest[] = []
  killed = false
  #hear: (message: DeskMessage) => void = () => undefined
  #exits: (() => void)[] = []
  post(request: DeskRequest): void {
    this.got.push(request)
  }
  onMessage(listener: (message: DeskMessage) => void): void {
    this.#hear = listener
  }
  onExit(listener: () => void): void {
    this.#exits.push(listener)
  }
  kill(): void {
    this.killed = true
    this.exit()
  }
  say(message: DeskMessage): void {
    this.#hear(message)
  }
  exit(): void {
    for (const listener of this.#exits) listener()
  }
  answer(value: unknown): void {
    const last = this.got.at(-1)
    if (last && 'id' in last) this.say({ id: last.id, outcome: { ok: true, value } })
  }
}

const open: DeskMessage = { opened: { ok: true, value: null } }
const down = { ok: false, refusal: { code: 'desk-down' } }
const settled = () => new Promise((resolve) => setImmediate(resolve))

async function opened() {
  const children: Played[] = []
  const notices: Notice[] = []
  const starting = startDesk(
    () => {
      children.push(new Played())
      return children.at(-1) as Played
    },
    (notice) => void notices.push(notice),
  )
  children[0]?.say(open)
  const outcome = await starting
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return { desk: outcome.value, children, notices, first: children[0] as Played }
}

describe('a desk process', () => {
  it('answers each call with its own outcome, in whatever order they come', async () => {
    const { desk, first } = await opened()
    const calls = [desk.openReport({ reportId: 1 }), desk.openReport({ reportId: 2 })]
    await settled()
    const ids = first.got.map((request) => ('id' in request ? request.id : 0))
    first.say({ id: ids[1] as number, outcome: { ok: true, value: 'two' } })
    first.say({ id: ids[0] as number, outcome: { ok: true, value: 'one' } })
    expect(await Promise.all(calls)).toEqual([
      { ok: true, value: 'one' },
      { ok: true, value: 'two' },
    ])
  })

  it('hands on what it tells without being asked', async () => {
    const { first, notices } = await opened()
    first.say({ notice: { kind: 'rechecking', done: 2, total: 5 } })
    expect(notices).toEqual([{ kind: 'rechecking', done: 2, total: 5 }])
  })

  it('gives the refusal of a library that cannot be opened', async () => {
    const child = new Played()
    const starting = startDesk(
      () => child,
      () => undefined,
    )
    child.say({ opened: { ok: false, refusal: { code: 'library-newer', detail: { version: 9 } } } })
    child.exit()
    expect(await starting).toEqual({ ok: false, refusal: { code: 'library-newer', detail: { version: 9 } } })
  })

  it('is refused as down when it dies before its library is open', async () => {
    const child = new Played()
    const starting = startDesk(
      () => child,
      () => undefined,
    )
    child.exit()
    expect(await starting).toEqual(down)
  })

  it('refuses the calls a crash left without an answer, comes back and says so', async () => {
    const { desk, children, notices, first } = await opened()
    const before = desk.status({})
    await settled()
    first.answer('fine')
    expect(await before).toEqual({ ok: true, value: 'fine' })

    const lost = desk.undo({ reportId: 1 })
    await settled()
    first.exit()
    expect(await lost).toEqual(down)
    expect(notices).toEqual([])

    const after = desk.status({})
    children[1]?.say(open)
    await settled()
    expect(notices).toEqual([{ kind: 'desk-restarted' }])
    children[1]?.answer('back')
    expect(await after).toEqual({ ok: true, value: 'back' })
    expect(first.got).toHaveLength(2)
  })

  it('is not started over and over when it dies before it ever answered', async () => {
    const { desk, children, first } = await opened()
    first.exit()
    await settled()
    expect(children).toHaveLength(1)
    const call = desk.status({})
    expect(children).toHaveLength(2)
    children[1]?.exit()
    expect(await call).toEqual(down)
    expect(children).toHaveLength(2)
  })

  it('carries progress and the wish to cancel', async () => {
    const { desk, first } = await opened()
    const seen: [number, number][] = []
    const cancel = new AbortController()
    const call = desk.exportWorkbook({
      reportIds: [1],
      path: '/book.xlsx',
      onProgress: (done, total) => seen.push([done, total]),
      signal: cancel.signal,
    })
    await settled()
    const request = first.got[0]
    if (!request || !('id' in request)) throw new Error('no call')
    expect(request).toEqual({
      id: request.id,
      method: 'exportWorkbook',
      argument: { reportIds: [1], path: '/book.xlsx' },
    })
    first.say({ id: request.id, progress: [1, 3] })
    cancel.abort()
    expect(first.got[1]).toEqual({ id: request.id, method: 'cancel', argument: null })
    first.say({ id: request.id, outcome: { ok: false, refusal: { code: 'cancelled' } } })
    expect(await call).toEqual({ ok: false, refusal: { code: 'cancelled' } })
    expect(seen).toEqual([[1, 3]])
  })

  it('closes once, answers nothing afterwards and stays closed', async () => {
    const { desk, children, notices, first } = await opened()
    const closing = desk.close()
    await settled()
    expect(first.got.at(-1)).toMatchObject({ method: 'close' })
    first.exit()
    await closing
    expect(await desk.status({})).toEqual(down)
    expect([children.length, notices.length]).toEqual([1, 0])
  })
})

describe('a plain Node child', () => {
  let folder: string
  beforeEach(async () => void (folder = await mkdtemp(path.join(os.tmpdir(), 'child-'))))
  afterEach(() => rm(folder, { recursive: true, force: true }))
  const about = { libraryPath: '/l', samplesFolder: '/s', version: '1', host: 'browser', readers: 'own' } as const

  it('gets its options as its first argument and bytes as bytes', async () => {
    const entry = path.join(folder, 'child.mjs')
    await writeFile(
      entry,
      `process.on('message', ({ id, method, argument }) => {
        if (method === 'close') process.exit(0)
        process.send({ id, outcome: { ok: true, value: [process.argv[2], argument.bytes] } })
      })
      process.send({ opened: { ok: true, value: null } })`,
    )
    const started = await startDesk(
      () => nodeDesk(process.execPath, entry, about),
      () => undefined,
    )
    if (!started.ok) throw new Error(started.refusal.code)
    const answer = await started.value.importReport({ name: 'a', bytes: new Uint8Array([7, 8]) })
    expect(answer).toEqual({ ok: true, value: [JSON.stringify(about), new Uint8Array([7, 8])] })
    await started.value.close()
  })

  it('is heard to its last word even when it ends right after', async () => {
    const entry = path.join(folder, 'child.mjs')
    await writeFile(
      entry,
      `process.send({ opened: { ok: false, refusal: { code: 'library-locked' } } }, () => process.exit(0))`,
    )
    for (let round = 0; round < 5; round++) {
      const started = await startDesk(
        () => nodeDesk(process.execPath, entry, about),
        () => undefined,
      )
      expect(started).toEqual({ ok: false, refusal: { code: 'library-locked' } })
    }
  })

  it('that cannot be started at all is down', async () => {
    const started = await startDesk(
      () => nodeDesk(path.join(folder, 'no-node'), 'x', about),
      () => undefined,
    )
    expect(started).toEqual(down)
  })
})
