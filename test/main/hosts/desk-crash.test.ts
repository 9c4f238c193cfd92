// The real desk process, killed again and again while corrections come in: what it acknowledged is there afterwards.
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Notice } from '../../../src/contract.ts'
import type { Held } from '../../../src/report/model/revision.ts'
import { type DeskChild, nodeDesk, startDesk } from '../../../src/main/hosts/desk-process.ts'

const root = path.join(import.meta.dirname, '../../..')
const sample = '云麓市人民政府2021年年报.html'

let folder: string
beforeEach(async () => void (folder = await mkdtemp(path.join(os.tmpdir(), 'crash-'))))
afterEach(() => rm(folder, { recursive: true, force: true }))

const number = (value: number): Held => ({ state: 'number', value, decimals: 0 })

it('no acknowledged correction is lost, and every refused one may be made again', async () => {
  const about = {
    libraryPath: path.join(folder, 'library.nianbao'),
    samplesFolder: path.join(root, 'resources/samples'),
    version: '0',
    host: 'browser',
    readers: 'own',
  } as const
  let running: DeskChild | null = null
  const notices: Notice[] = []
  const started = await startDesk(
    () => (running = nodeDesk(process.execPath, path.join(root, 'src/main/desk/process.ts'), about)),
    (notice) => void notices.push(notice),
  )
  if (!started.ok) throw new Error(started.refusal.code)
  const desk = started.value
  await desk.setReviewer({ name: '李校核' })
  const bytes = new Uint8Array(await readFile(path.join(root, 'resources/samples', sample)))
  const imported = await desk.importReport({ name: sample, bytes })
  if (!imported.ok) throw new Error(imported.refusal.code)
  const { reportId } = imported.value
  const cell = 'requests/new/natural'
  const heldNow = async (): Promise<Held> => {
    const opened = await desk.openReport({ reportId })
    if (!opened.ok) throw new Error(opened.refusal.code)
    return opened.value.review.cells.find(({ key }) => key === cell)?.held ?? { state: 'absent' }
  }

  let acknowledged = await heldNow()
  let value = 1000
  for (let kill = 0; kill < 6; kill++) {
    const timer = setTimeout(() => (running as DeskChild | null)?.kill(), 30 + kill * 17)
    for (;;) {
      const now = number(++value)
      const outcome = await desk.correct({
        reportId,
        cell,
        was: acknowledged,
        now,
        why: 'misread',
        note: '',
        evidence: null,
      })
      if (!outcome.ok) {
        expect(outcome.refusal.code).toBe('desk-down')
        break
      }
      acknowledged = now
    }
    clearTimeout(timer)
    const found = await heldNow()
    // The last one may have been written and its answer lost; nothing else may differ.
    expect([acknowledged, number(value)]).toContainEqual(found)
    acknowledged = found
  }
  expect(notices).toEqual(Array.from({ length: 6 }, () => ({ kind: 'desk-restarted' })))
  await desk.close()
})

it('a desk whose host is gone ends by itself', async () => {
  const about = {
    libraryPath: path.join(folder, 'l.nianbao'),
    samplesFolder: folder,
    version: '0',
    host: 'browser',
    readers: 'own',
  }
  const entry = path.join(root, 'src/main/desk/process.ts')
  // A host that starts a desk, tells its process id and then dies without a word.
  const script = `
    const { spawn } = require('node:child_process')
    const desk = spawn(process.execPath, [${JSON.stringify(entry)}, ${JSON.stringify(JSON.stringify(about))}], {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'], serialization: 'advanced' })
    desk.once('message', () => { console.log(desk.pid); process.kill(process.pid, 'SIGKILL') })`
  const host = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'ignore'] })
  const pid = await new Promise<number>((resolve) => host.stdout.once('data', (part: Buffer) => resolve(Number(part))))
  await expect.poll(() => isRunning(pid), { timeout: 20_000 }).toBe(false)
})

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
