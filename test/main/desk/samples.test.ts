import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { HostDesk } from '../../../src/contract.ts'
import { openDesk } from '../../../src/main/desk/desk.ts'
import { inProcessReader } from '../../../src/main/desk/reading.ts'
import { correctTo, freshFolder, number, valueOf } from './made-up-desk.ts'

const samplesFolder = fileURLToPath(new URL('../../../resources/samples', import.meta.url))

let folder = freshFolder()
let desk: HostDesk
beforeEach(async () => {
  folder = freshFolder()
  const options = { samplesFolder, reader: inProcessReader(), version: '0.0.0', host: 'cli' } as const
  desk = valueOf(await openDesk({ ...options, libraryPath: folder.library }))
})
afterEach(async () => {
  await desk.close()
  folder.remove()
})

describe('the samples that come with the program', () => {
  it('are offered, are all taken in, and open with as many open items as the shelf says', async () => {
    expect(valueOf(await desk.status({})).samplesOffered).toBe(true)
    const lines = valueOf(await desk.importSamples({}))
    expect(lines.map((line) => (line.ok ? line.value.kind : line))).toEqual(lines.map(() => 'added'))
    const rows = valueOf(await desk.shelf({}))
    expect(rows).toHaveLength(lines.length)
    for (const { reportId, openCount, formName } of rows) {
      const view = valueOf(await desk.openReport({ reportId }))
      expect([view.review.openItems.length, view.formName]).toEqual([openCount, formName])
    }
  })

  it('can be corrected in every cell, blank ones and ones that are not there too, and undone to what was read', async () => {
    valueOf(await desk.importSamples({}))
    for (const { reportId } of valueOf(await desk.shelf({}))) {
      const { review } = valueOf(await desk.openReport({ reportId }))
      const tried = review.cells.filter((_, index) => index % 23 === 0)
      for (const { key, held } of tried) {
        const answer = valueOf(await correctTo(desk, reportId, key, held, number(31)))
        expect(answer.cells.find((cell) => cell.key === key)).toMatchObject({ held: number(31), mark: 'changed' })
      }
      for (const _ of tried) valueOf(await desk.undo({ reportId }))
      const after = valueOf(await desk.openReport({ reportId })).review
      expect({ ...after, events: [], canRedo: false }).toEqual({ ...review, events: [] })
    }
  })

  it('are found by what stands in them', async () => {
    valueOf(await desk.importSamples({}))
    const rows = valueOf(await desk.shelf({}))
    const hits = valueOf(await desk.search({ text: '公开' }))
    expect(hits).toHaveLength(rows.length)
    for (const { reportId, places } of hits) {
      const { text } = valueOf(await desk.openReport({ reportId }))
      for (const { start, hit } of places) expect(text.slice(start + hit[0], start + hit[1])).toMatch(/^公[开開]$/)
    }
  })
})
