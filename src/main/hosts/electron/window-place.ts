// Where the window was last time: what was stored in, a place that fits the displays of today out.
import { readFile, rename, writeFile } from 'node:fs/promises'
import type { Rectangle } from 'electron'
import { z } from 'zod'
import type { WindowPlace } from './window.ts'

const figure = z.number().int().min(-100_000).max(100_000)
const stored = z.strictObject({
  bounds: z.strictObject({ x: figure, y: figure, width: figure.min(1), height: figure.min(1) }),
  maximized: z.boolean(),
})

const usual = { width: 1440, height: 900 }
/** This much of the title bar must be on a display, or the window could not be taken hold of, in pixels. */
const grip = { width: 120, height: 24 }

/**
 * @param kept what `storePlace` wrote, or anything else
 * @param displays work areas of the present displays, the main one first
 */
export function fitPlace(kept: unknown, displays: readonly Rectangle[]): WindowPlace {
  const main = displays[0]
  const fallback = {
    bounds: {
      width: Math.min(usual.width, main?.width ?? usual.width),
      height: Math.min(usual.height, main?.height ?? usual.height),
    },
    maximized: false,
  }
  const parsed = stored.safeParse(kept)
  if (!parsed.success) return fallback
  const { bounds, maximized } = parsed.data
  const display = displays.find((area) => overlap(bounds, area))
  if (!display) return { ...fallback, maximized }
  return {
    bounds: {
      x: bounds.x,
      y: bounds.y,
      width: Math.min(bounds.width, display.width),
      height: Math.min(bounds.height, display.height),
    },
    maximized,
  }
}

function overlap(bounds: Rectangle, area: Rectangle): boolean {
  const width = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x)
  const height = Math.min(bounds.y + grip.height, area.y + area.height) - Math.max(bounds.y, area.y)
  return width >= Math.min(grip.width, bounds.width) && height >= grip.height
}

/** What the file holds, or null; a file that is not JSON is kept aside under `.damaged`. */
export async function readPlace(file: string): Promise<unknown> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch {
    // Missing at the first start; unreadable is no reason not to show a window.
    return null
  }
  try {
    return JSON.parse(text)
  } catch {
    await rename(file, `${file}.damaged`)
    return null
  }
}

export async function storePlace(file: string, place: { bounds: Rectangle; maximized: boolean }): Promise<void> {
  await writeFile(`${file}.part`, JSON.stringify(place))
  await rename(`${file}.part`, file)
}
