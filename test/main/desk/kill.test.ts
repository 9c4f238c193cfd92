import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { revise } from '../../../src/report/revise.ts'
import { freshFolder, importMadeUp, openInside, troubled, valueOf, wrongTotal } from './made-up-desk.ts'

const kills = 24
const script = fileURLToPath(new URL('killed-desk.ts', import.meta.url))

let folder = freshFolder()
beforeEach(() => {
  folder = freshFolder()
})
afterEach(() => folder.remove())

/** What came through before the end: the value of the last correction, the id of the last import; `{}` for nothing. */
interface Said {
  corrected?: number
  imported?: number
}

/** Every second time the kill falls anywhere from the start on, else into the work. */
async function killedDesk(reportId: number, turn: number): Promise<Said> {
  const child = spawn(process.execPath, [script, folder.library, String(reportId)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let text = ''
  child.stdout.setEncoding('utf8').on('data', (piece: string) => (text += piece))
  const gone = once(child, 'close')
  const atWork = turn % 2 === 0
  if (atWork)
    do await once(child.stdout, 'data')
    while (!text.includes('imported'))
  await new Promise((resolve) => setTimeout(resolve, Math.random() * (atWork ? 80 : 500)))
  child.kill('SIGKILL')
  await gone
  const lines = text.slice(0, text.lastIndexOf('\n') + 1).split('\n')
  return Object.fromEntries(
    lines.filter(Boolean).map((line) => [line.split(' ')[0], Number(line.split(' ')[1])]),
  ) as Said
}

describe('a desk that is killed in the middle of its work', () => {
  it(`holds everything acknowledged when it is opened again, ${kills} times over`, async () => {
    const first = openInside(folder.library)
    const reportId = await importMadeUp(first.desk, troubled)
    await first.desk.close()
    let corrected = 0
    let imported = reportId
    for (let turn = 0; turn < kills; turn++) {
      const said = await killedDesk(reportId, turn)
      const { desk, library } = openInside(folder.library)
      const { events, cells } = valueOf(await desk.openReport({ reportId })).review
      // One change more may have been committed than its acknowledgement came through.
      expect(events.length - (said.corrected ?? corrected)).toBeOneOf([0, 1])
      corrected = events.length
      const held = cells.find((cell) => cell.key === wrongTotal)!.held
      expect(held).toMatchObject({ state: 'number', value: corrected === 0 ? 105 : corrected })
      const ids = library.reports.ids()
      expect(ids.length - (said.imported ?? imported)).toBeOneOf([0, 1])
      imported = ids.length
      for (const id of ids) {
        const revision = revise(library.extractions.of(id, null)!, library.events.ofReport(id))
        const rows = new Map(library.cells.ofReport(id).map((cell) => [cell.key, cell.value]))
        for (const { key, reading } of revision.filled.cells)
          expect(rows.get(key)).toBe(reading.quantity.state === 'number' ? reading.quantity.value : null)
      }
      expect(library.db.pragma('integrity_check', { simple: true })).toBe('ok')
      expect(library.events.verify()).toMatchObject({ rowCount: corrected, brokenAt: null })
      await desk.close()
    }
    expect(corrected).toBeGreaterThanOrEqual(kills / 2)
    expect(imported).toBeGreaterThan(kills / 2)
  }, 300_000)
})
