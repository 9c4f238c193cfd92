// The desk as a utility process asks its host for readers; here the processes are stand-ins that remember what they got.
import { EventEmitter } from 'node:events'
import type { UtilityProcess } from 'electron'
import { expect, it } from 'vitest'
import type { DeskMessage } from '../../../../src/main/desk/process.ts'
import { utilityDesk } from '../../../../src/main/hosts/electron/utility-desk.ts'

class Stand extends EventEmitter {
  readonly file: string
  readonly args: string[]
  readonly got: unknown[] = []
  killed = false
  constructor(file: string, args: string[]) {
    super()
    this.file = file
    this.args = args
  }
  postMessage(message: unknown): void {
    this.got.push(message)
  }
  kill(): boolean {
    this.killed = true
    return true
  }
}

function started() {
  const stands: Stand[] = []
  const fork = (file: string, args: string[]): UtilityProcess => {
    const stand = new Stand(file, args)
    stands.push(stand)
    return stand as unknown as UtilityProcess
  }
  const about = { libraryPath: '/l', samplesFolder: '/s', version: '1', host: 'electron' } as const
  const desk = utilityDesk(fork, { desk: '/desk.js', reader: '/reader.js' }, about)
  return { desk, stands, process: stands[0] as Stand, about }
}

it('tells the desk that readers are kept by the host', () => {
  const { process, about } = started()
  expect(process.file).toBe('/desk.js')
  expect(JSON.parse(process.args[0] ?? '')).toEqual({ ...about, readers: 'host' })
})

it('starts a reader when the desk asks, carries words both ways, and keeps them from the host', () => {
  const { desk, process, stands } = started()
  const heard: DeskMessage[] = []
  desk.onMessage((message) => heard.push(message))
  process.emit('message', { opened: { ok: true, value: null } })
  process.emit('message', { reader: 4, ask: 'start' })
  const reader = stands[1] as Stand
  expect(reader.file).toBe('/reader.js')
  const request = { id: 1, file: { name: 'a.txt', bytes: new Uint8Array([1]) } }
  process.emit('message', { reader: 4, ask: 'read', request })
  expect(reader.got).toEqual([request])
  reader.emit('message', { memory: 5 })
  expect(process.got).toEqual([{ reader: 4, said: { memory: 5 } }])
  expect(heard).toEqual([{ opened: { ok: true, value: null } }])
})

it('ends a reader when the desk asks, and says when one ended', () => {
  const { desk, process, stands } = started()
  desk.onMessage(() => undefined)
  process.emit('message', { reader: 1, ask: 'start' })
  const reader = stands[1] as Stand
  process.emit('message', { reader: 1, ask: 'kill' })
  expect(reader.killed).toBe(true)
  reader.emit('exit', 1)
  expect(process.got).toEqual([{ reader: 1, ended: true }])
  process.emit('message', { reader: 1, ask: 'read', request: null })
  expect(reader.got).toEqual([])
})

it('leaves no reader behind a desk that died', () => {
  const { desk, process, stands } = started()
  let exits = 0
  desk.onMessage(() => undefined)
  desk.onExit(() => exits++)
  process.emit('message', { reader: 1, ask: 'start' })
  process.emit('exit', 9)
  expect([exits, stands[1]?.killed]).toEqual([1, true])
  desk.post({ id: 1, method: 'status', argument: {} })
  expect(process.got).toEqual([])
})
