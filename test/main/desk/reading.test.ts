import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import {
  childReader,
  inProcessReader,
  type Reader,
  type ReaderChild,
  type ReadMessage,
} from '../../../src/main/desk/reading.ts'
import { refusalOf, valueOf } from './made-up-desk.ts'

const started: number[] = []

function childFrom(script: string): () => ReaderChild {
  return () => {
    const file = fileURLToPath(new URL(script, import.meta.url))
    const child = fork(file, [], { serialization: 'advanced', execArgv: ['--disable-warning=ExperimentalWarning'] })
    started.push(child.pid!)
    return {
      post: (request) => void child.send(request, () => undefined),
      onMessage: (listener) => void child.on('message', (message) => listener(message as ReadMessage)),
      onExit: (listener) => void child.once('exit', listener),
      kill: () => void child.kill('SIGKILL'),
    }
  }
}

const file = (name: string) => ({ name, bytes: new Uint8Array([1, 2, 3]) })
const limits = { seconds: 2, memory: 512 * 1024 * 1024 }

let reader: Reader
afterEach(() => {
  reader.close()
  started.length = 0
})

describe('a reader in a child process', () => {
  const unruly = () => childReader(childFrom('unruly-reader.ts'), limits)

  it('starts with the first file and stays for the next', async () => {
    reader = unruly()
    expect(started).toEqual([])
    const [one, two] = await Promise.all([reader.read(file('甲')), reader.read(file('乙'))])
    expect([valueOf(one).organ?.value, valueOf(two).organ?.value]).toEqual(['甲', '乙'])
    expect(started).toHaveLength(1)
  })

  it('refuses a file that takes its reader down, and reads the next', async () => {
    reader = unruly()
    const outcomes = await Promise.all(['甲', 'crash', '乙'].map((name) => reader.read(file(name))))
    expect(outcomes.map(refusalOf)).toEqual(['not refused', 'damaged', 'not refused'])
    expect(started).toHaveLength(2)
  })

  it('refuses a file that takes too long, and reads the next', async () => {
    reader = unruly()
    const outcomes = await Promise.all(['hang', '乙'].map((name) => reader.read(file(name))))
    expect(outcomes[0]).toEqual({ ok: false, refusal: { code: 'limit', detail: { name: 'hang' } } })
    expect(outcomes.map(refusalOf)).toEqual(['limit', 'not refused'])
  })

  it('refuses a file that takes too much memory, and reads the next', async () => {
    reader = unruly()
    const outcomes = await Promise.all(['grow', '乙'].map((name) => reader.read(file(name))))
    expect(outcomes[0]).toEqual({ ok: false, refusal: { code: 'limit', detail: { name: 'grow' } } })
    expect(outcomes.map(refusalOf)).toEqual(['limit', 'not refused'])
  })

  it('gives up what it reads when it is closed, and reads nothing more', async () => {
    reader = unruly()
    const hanging = reader.read(file('hang'))
    const waiting = reader.read(file('乙'))
    await new Promise((resolve) => setTimeout(resolve, 300))
    reader.close()
    expect([await hanging, await waiting].map(refusalOf)).toEqual(['cancelled', 'cancelled'])
    expect(refusalOf(await reader.read(file('丙')))).toBe('cancelled')
  })

  it('answers what reading in the same process answers, and says what it holds meanwhile', async () => {
    const text = ['云麓市人民政府2021年政府信息公开工作年度报告', '一、总体情况', '本机关全年未收到申请。'].join('\n')
    const source = { name: '年报.txt', bytes: new TextEncoder().encode(text) }
    reader = childReader(childFrom('../../../src/main/desk/reader-process.ts'))
    const apart = await reader.read(source)
    expect(apart).toEqual(await inProcessReader().read(source))
    expect(valueOf(apart).organ?.value).toBe('云麓市人民政府')
    expect(refusalOf(await reader.read({ name: 'x.txt', bytes: new Uint8Array(0) }))).toBe('empty')
    expect(started).toHaveLength(1)
  })

  it('is ended by its own report of what it holds', async () => {
    reader = childReader(childFrom('../../../src/main/desk/reader-process.ts'), { seconds: 20, memory: 1 })
    expect(refusalOf(await reader.read(file('年报.txt')))).toBe('limit')
  })
})
