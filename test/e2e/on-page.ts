// What tests of the review page share: its samples, its commands by their keys, and where things stand on it.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { pageActions } from '../../src/renderer/page/page-actions.ts'
import { openInBrowser } from './in-browser.ts'
import { importFiles, openReport, reviewer } from './review.ts'
import { sample } from './workplace.ts'

/** A blank total; its other figures add up. */
export const blankTotal = sample('霁川市人民政府2020年年报.txt')
/** One wrong figure that breaks three sums. */
export const wrongFigure = sample('苇湾区住房和城乡建设局2022年年报.html')
export const threeReports = [blankTotal, wrongFigure, sample('云麓市人民政府2021年年报.html')]

/** A sample as if it were of other years too; gives the files' paths. */
export async function asOfYears(folder: string, years: readonly number[]): Promise<string[]> {
  const printed = await readFile(sample('云麓市人民政府2021年年报.html'), 'utf8')
  return Promise.all(
    years.map(async (year) => {
      const file = path.join(folder, `云麓市${year}.html`)
      const moved = printed.replace(/202[01]/g, (each) => String(Number(each) - 2021 + year))
      await writeFile(file, moved)
      return file
    }),
  )
}

/** A sample with the total of its reviews wrong, or with what was carried in and what is carried on exchanged; its path. */
export async function spoiled(folder: string, what: 'reviews' | 'rows'): Promise<string> {
  const printed = await readFile(sample('云麓市人民政府2021年年报.html'), 'utf8')
  const file = path.join(folder, `${what}.html`)
  const [before = '', into = '', between = '', on = '', after = ''] = printed.split(
    /(?<=(?:二、上年结转政府信息公开申请数量|四、结转下年度继续办理)<\/td>)(.*?)(?=<\/tr>)/s,
  )
  let count = 0
  const wrong = after.replace(/<td>(\d+)<\/td>/g, (cell, figure) =>
    ++count === 5 ? `<td>${Number(figure) + 2}</td>` : cell,
  )
  await writeFile(file, what === 'rows' ? before + on + between + into + after : before + into + between + on + wrong)
  return file
}

export const keysOf = new Map(pageActions.map((action) => [action.id, action.keys]))
export const tried = new Set<string>()

/** Presses a command's keys, by default the first it has. */
export async function press(page: Page, id: string, number = 0): Promise<void> {
  const keys = keysOf.get(id)?.[number]
  if (!keys) throw new Error(`no command ${id}`)
  tried.add(id)
  await page.keyboard.press(keys.replace('Ctrl', 'Control'))
}

export const selected = (page: Page) => page.locator('td[aria-selected=true]').getAttribute('data-cell')
export const selectedCell = (page: Page) => page.locator('td[aria-selected=true]')
export async function expectSelected(page: Page, key: string): Promise<void> {
  await expect.poll(() => selected(page)).toBe(key)
}
export const currentFinding = (page: Page) => page.locator('.finding[aria-current=true]').first()
export const openCount = async (page: Page) => Number((await page.locator('.left-open b').allInnerTexts())[0] ?? 0)
export const saved = (page: Page, key: string) =>
  page.locator(`td[data-cell="${key}"][data-state=changed]:not([data-unsaved])`)

/** Says who is working in the dialog that asks. */
export async function sayName(page: Page): Promise<void> {
  await page.getByLabel('姓名').waitFor()
  await page.keyboard.type(reviewer)
  await page.keyboard.press('Enter')
  await page.getByLabel('姓名').waitFor({ state: 'detached' })
}

/** A browser on a library of its own; closing it fails when the page complained of anything. */
export async function openPlace() {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'nianbao-page-'))
  const place = await openInBrowser(path.join(folder, 'library.nianbao'))
  return {
    page: place.page,
    folder,
    async open(file: string, name: string): Promise<void> {
      await importFiles(place.page, [file], 1)
      await openReport(place.page, name)
    },
    async close(): Promise<void> {
      const complaints = place.complaints.join('\n')
      await place.close()
      await rm(folder, { recursive: true, force: true })
      if (complaints) throw new Error(complaints)
    },
  }
}
