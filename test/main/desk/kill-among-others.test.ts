import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { requestRow } from '../../made-up-extraction.ts'
import { freshFolder, importMadeUp, openInside, valueOf } from './made-up-desk.ts'
import { staleReports } from './stale-reports.ts'

const kills = 12
const script = fileURLToPath(new URL('killed-among-others.ts', import.meta.url))

let folder = freshFolder()
beforeEach(() => {
  folder = freshFolder()
})
afterEach(() => folder.remove())

interface Changes {
  readonly events: number
  readonly switches: number
  readonly links: number
}

/** What came through before the end: how many changes of each kind. */
async function killed(reportId: number): Promise<Changes> {
  const child = spawn(process.execPath, [script, folder.library, String(reportId)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let text = ''
  child.stdout.setEncoding('utf8').on('data', (piece: string) => (text += piece))
  const gone = once(child, 'close')
  do await once(child.stdout, 'data')
  while (!text.includes('corrected'))
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 250))
  child.kill('SIGKILL')
  await gone
  const lines = text.slice(0, text.lastIndexOf('\n') + 1).split('\n')
  const count = (word: string): number => lines.filter((line) => line.startsWith(word)).length
  return { events: count('corrected'), switches: count('switched'), links: count('linked') }
}

it(`a desk killed among others loses nothing, and knows what is due, ${kills} times over`, async () => {
  const first = openInside(folder.library)
  const ids: number[] = []
  for (const [index, year] of [2019, 2020, 2021, 2022, 2023, 2024].entries()) {
    const row = (name: string, value: number) => requestRow(name, [value, 0, 0, 0, 0, 0], value + (index % 2))
    const cells = { ...row('new', 9), ...row('carriedIn', 3), ...row('carriedOut', 3) }
    const organ = year === 2019 ? '鹤汀县政府' : '鹤汀县人民政府'
    ids.push(await importMadeUp(first.desk, { organ, year, cells }))
  }
  await first.desk.close()
  const reportId = ids[2]!
  let before: Changes = { events: 0, switches: 0, links: 0 }
  let staleSeen = 0
  for (let turn = 0; turn < kills; turn++) {
    const said = await killed(reportId)
    const { desk, library } = openInside(folder.library)
    expect(library.db.pragma('integrity_check', { simple: true })).toBe('ok')
    const chains = {
      events: library.events.verify(),
      switches: library.switches.verify(),
      links: library.links.verify(),
    }
    for (const chain of Object.values(chains)) expect(chain.brokenAt).toBeNull()
    const now = {
      events: chains.events.rowCount,
      switches: chains.switches.rowCount,
      links: chains.links.rowCount,
    }
    // One change more may have been committed than its acknowledgement came through.
    for (const kind of ['events', 'switches', 'links'] as const)
      expect(now[kind] - before[kind] - said[kind]).toBeOneOf([0, 1])
    before = now
    const { cells } = valueOf(await desk.openReport({ reportId })).review
    const { held } = cells.find(({ key }) => key === 'requests/carriedOut/natural')!
    expect(held).toMatchObject({ state: 'number', value: 3 + now.events })
    const late = staleReports(library)
    staleSeen += late.length
    expect(late.filter((id) => !library.due.has(id))).toEqual([])
    valueOf(await desk.settled())
    expect(library.due.count()).toBe(0)
    expect(staleReports(library)).toEqual([])
    await desk.close()
  }
  expect(before.events).toBeGreaterThanOrEqual(kills)
  // Some of the kills fell into the middle of the list.
  expect(staleSeen).toBeGreaterThan(0)
}, 300_000)
