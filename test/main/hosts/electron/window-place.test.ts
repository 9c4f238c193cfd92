// A window comes back where it was, if that place still exists.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fitPlace, readPlace, storePlace } from '../../../../src/main/hosts/electron/window-place.ts'

const main = { x: 0, y: 0, width: 1920, height: 1040 }
const second = { x: 1920, y: 0, width: 1366, height: 728 }
const kept = { bounds: { x: 100, y: 50, width: 1200, height: 800 }, maximized: false }

describe('the place of the window', () => {
  it('is the one it had, while a display is there to show it', () => {
    expect(fitPlace(kept, [main])).toEqual(kept)
    expect(fitPlace({ ...kept, maximized: true }, [main]).maximized).toBe(true)
    const onSecond = { bounds: { x: 2000, y: 40, width: 1200, height: 680 }, maximized: false }
    expect(fitPlace(onSecond, [main, second])).toEqual(onSecond)
  })

  it('is chosen afresh when its display is gone', () => {
    const gone = fitPlace({ bounds: { x: 2000, y: 40, width: 1200, height: 680 }, maximized: false }, [main])
    expect(gone).toEqual({ bounds: { width: 1440, height: 900 }, maximized: false })
  })

  it('shrinks to a smaller display', () => {
    expect(
      fitPlace({ bounds: { x: 0, y: 0, width: 4000, height: 3000 }, maximized: false }, [main, second]).bounds,
    ).toEqual({
      x: 0,
      y: 0,
      width: 1920,
      height: 1040,
    })
    expect(fitPlace(null, [second]).bounds).toEqual({ width: 1366, height: 728 })
  })

  it('is chosen afresh when its title bar could not be taken hold of', () => {
    for (const [x, y] of [
      [100, -10],
      [100, 1030],
      [1850, 100],
      [-1150, 100],
    ] as const) {
      const { bounds } = fitPlace({ bounds: { x, y, width: 1200, height: 800 }, maximized: false }, [main])
      expect(bounds).toEqual({ width: 1440, height: 900 })
    }
  })

  it('fits a display whatever was stored', () => {
    const rectangle = fc.record({ x: fc.integer(), y: fc.integer(), width: fc.integer(), height: fc.integer() })
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.record({ bounds: rectangle, maximized: fc.boolean() })), (stored) => {
        const { bounds } = fitPlace(stored, [main, second])
        expect(bounds.width).toBeGreaterThan(0)
        expect(bounds.width).toBeLessThanOrEqual(1920)
        expect(bounds.height).toBeLessThanOrEqual(1040)
        if (bounds.x === undefined || bounds.y === undefined) return
        expect(bounds.y).toBeGreaterThanOrEqual(0)
        expect(bounds.x).toBeLessThan(1920 + 1366)
        expect(bounds.x + bounds.width).toBeGreaterThan(0)
      }),
    )
  })
})

describe('the file it is kept in', () => {
  let folder: string
  beforeEach(async () => void (folder = await mkdtemp(path.join(os.tmpdir(), 'place-'))))
  afterEach(() => rm(folder, { recursive: true, force: true }))

  it('gives back what was stored', async () => {
    const file = path.join(folder, 'window.json')
    await storePlace(file, kept)
    expect(fitPlace(await readPlace(file), [main])).toEqual(kept)
  })

  it('may be missing', async () => {
    expect(await readPlace(path.join(folder, 'window.json'))).toBeNull()
  })

  it('is kept aside when it is damaged', async () => {
    const file = path.join(folder, 'window.json')
    await writeFile(file, '{"bounds":')
    expect(await readPlace(file)).toBeNull()
    expect(await readFile(`${file}.damaged`, 'utf8')).toBe('{"bounds":')
  })
})
