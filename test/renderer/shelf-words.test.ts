// The shelf's keys and the sentences it makes out of figures and times.
import { describe, expect, it } from 'vitest'
import { collisions } from '../../src/renderer/actions.ts'
import { shelfActions } from '../../src/renderer/shelf/actions.ts'
import { aboutLeft, importSummary, reportName, shortTime } from '../../src/renderer/shelf/words.ts'
import { makeImportQueue } from '../../src/renderer/shelf/import-queue.ts'
import { madeUpRow, madeUpWorkstation } from './shelf-workstation.ts'

describe('keys of the shelf', () => {
  it('mean one command each', () => {
    expect(collisions(shelfActions)).toEqual([])
    expect(new Set(shelfActions.map(({ id }) => id)).size).toBe(shelfActions.length)
  })

  it('are all named', () => {
    expect(shelfActions.filter(({ name, group, keys }) => !name || !group || keys.length === 0)).toEqual([])
  })
})

describe('sentences of the shelf', () => {
  it.each([
    [900, '马上就好'],
    [5_000, '约剩 5 秒'],
    [17_000, '约剩 20 秒'],
    [54_999, '约剩 55 秒'],
    [55_000, '约剩 1 分钟'],
    [61_000, '约剩 2 分钟'],
  ])('tell %i milliseconds as %s', (milliseconds, said) => {
    expect(aboutLeft(milliseconds)).toBe(said)
  })

  it('give the hour this year and only the day before it, by the clock in Beijing wherever the desk stands', () => {
    const now = new Date('2026-06-01T00:00:00Z')
    expect(shortTime('2026-03-02T01:05:00.000Z', now)).toBe('03-02 09:05')
    expect(shortTime('2025-12-31T15:59:00.000Z', now)).toBe('2025-12-31')
    expect(shortTime('2025-12-31T16:00:00.000Z', now)).toBe('01-01 00:00')
  })

  it('call a report by organ and year, and by its file where they are not known', () => {
    expect(reportName(madeUpRow({ organ: '云麓市', year: 2020 }))).toBe('云麓市 2020')
    expect(reportName(madeUpRow({ organ: null, year: null, fileName: '年报.txt' }))).toBe('年报.txt')
  })

  it('sum an import up without counting a version twice', async () => {
    const { desk } = madeUpWorkstation({ rows: [], pace: 0, samplesOffered: false })
    const queue = makeImportQueue(desk, () => 0)
    const names = ['一.html', '二新版.html', '三重复.html', '四加密.doc']
    queue.add(names.map((name) => ({ name, path: name, open: async () => new Blob(['x']) })))
    await new Promise<void>((resolve) => queue.subscribe(() => queue.tray().phase === 'finished' && resolve()))
    expect(importSummary(queue.tray())).toBe('收入 2 份 · 其中新版本 1 份 · 重复 1 份 · 未收 1 份')
  })
})
