// A person's work on a report, told in steps that hold in every host.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { read, utils } from '@e965/xlsx'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { root, type Workplace } from './workplace.ts'

export const organ = '云麓市人民政府'
export const report = path.join(root, 'resources/samples/云麓市人民政府2021年年报.html')
export const reviewer = '李校核'

export const cell = (page: Page, key: string): Locator => page.locator(`td[data-cell="${key}"]`)

/** Imports files as the import button does and waits for one row a readable file. */
export async function importFiles(page: Page, files: readonly string[], rowCount: number): Promise<void> {
  await page.locator('input[data-import=files]').setInputFiles([...files])
  await page
    .locator('[data-report]')
    .nth(rowCount - 1)
    .waitFor()
}

export async function openReport(page: Page, name: string): Promise<void> {
  await page.locator('[data-report]').filter({ hasText: name }).dblclick()
  await page.locator('td[data-cell]').first().waitFor()
}

/** Turns to the table of requests, where the tests work. */
export async function turnToRequests(page: Page): Promise<void> {
  await page.getByRole('tab', { name: /依申请/ }).click()
  await cell(page, 'requests/new/natural').waitFor()
}

/** Selects a cell, types a value and keeps it; says who is working where that is asked. */
export async function correct(page: Page, key: string, typed: string): Promise<void> {
  await cell(page, key).click()
  await page.keyboard.type(typed)
  await page.keyboard.press('Enter')
  const name = page.getByLabel('姓名')
  const kept = page.locator(`td[data-cell="${key}"][data-state=changed]:not([data-unsaved])`)
  await name.or(kept).first().waitFor()
  if (await name.isVisible()) {
    await name.fill(reviewer)
    await page.keyboard.press('Enter')
  }
  await kept.waitFor()
  await expectShown(page, key, typed)
}

export async function expectShown(page: Page, key: string, shown: string): Promise<void> {
  await expect.poll(() => cell(page, key).innerText(), { timeout: 20_000 }).toBe(shown)
}

/** Rows of a sheet as objects by the heads in its first row. */
export async function readSheet(book: string, sheet: string): Promise<Record<string, unknown>[]> {
  const workbook = read(await readFile(book))
  const found = workbook.Sheets[sheet]
  if (!found) throw new Error(`no sheet ${sheet} among ${workbook.SheetNames.join(' ')}`)
  return utils.sheet_to_json(found, { defval: null })
}

/** Exports what the shelf shows and gives the book's path. */
export async function exportShown(place: Workplace): Promise<string> {
  return place.saveBook(async () => {
    await place.page.getByRole('button', { name: '导出', exact: false }).first().click()
    await place.page
      .getByText(/已导出|已保存|导出完成/)
      .first()
      .waitFor()
  })
}

/** Imports, corrects, undoes, corrects again, exports, and reads the book back with another reader. */
export async function reviewAndExport(place: Workplace): Promise<void> {
  const { page } = place
  await importFiles(page, [report], 1)
  await openReport(page, organ)
  await turnToRequests(page)
  await expectShown(page, 'requests/new/natural', '212')

  await correct(page, 'requests/new/natural', '213')
  await page.keyboard.press('Control+z')
  await expectShown(page, 'requests/new/natural', '212')
  await correct(page, 'requests/new/business', '15')

  await page.keyboard.press('Escape')
  await page.locator('[data-report]').first().waitFor()
  const book = await exportShown(place)

  const long = new Map((await readSheet(book, '长表')).map((row) => [row['键'], row]))
  expect(long.get('requests/new/natural')).toMatchObject({ 报告单位: organ, 年度: 2021, 原值: 212, 现值: 212 })
  expect(long.get('requests/new/business')).toMatchObject({ 原值: 14, 现值: 15, 标记: '已改' })
  const changes = JSON.stringify(await readSheet(book, '修改记录'))
  expect(changes).toContain(reviewer)
  expect(changes).toContain('213')
}
