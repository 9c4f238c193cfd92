// Form and encoding of a report chosen on the page, by keys alone: read again, remembered, taken back.
import { writeFile, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { gb18030 } from '../report/gb18030.ts'
import { chromiumPath } from './in-browser.ts'
import { openPlace, press, sayName } from './on-page.ts'

const text = `云澜市2021年政府信息公开工作年度报告
二、主动公开政府信息情况
信息内容|本年制发件数|本年废止件数|现行有效件数
规章|0|1|12
行政规范性文件|3|0|15
云澜市人民政府
2022年1月18日
`

describe.skipIf(!chromiumPath)('reading a report again', () => {
  let place: Awaited<ReturnType<typeof openPlace>>
  let page: Page
  let folder = ''

  beforeEach(async () => {
    place = await openPlace()
    page = place.page
    folder = await mkdtemp(path.join(os.tmpdir(), 'nianbao-read-as-'))
    const file = path.join(folder, '年报.txt')
    await writeFile(file, gb18030(text))
    await place.open(file, '云澜市')
  })
  afterEach(async () => {
    await place.close()
    await rm(folder, { recursive: true })
  })

  const formShown = () => page.locator('.bar [aria-haspopup=dialog]').innerText()

  it('takes another form by keys alone, says so in the history, and gives the first one back', async () => {
    const before = await formShown()
    await press(page, 'readAs')
    await page.locator('select[name=form]').waitFor()
    // The dialog opens on the form; letters choose in a list.
    await page.keyboard.type('2019')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: '重新读取' }).press('Enter')
    await sayName(page)
    await expect.poll(formShown).not.toBe(before)
    expect(await formShown()).toContain('2019')
    await page.locator('dialog').waitFor({ state: 'detached' })
    await press(page, 'undo')
    await expect.poll(formShown).toBe(before)
  })

  it('says when a file cannot be read in an encoding, and leaves the report and the dialog as they are', async () => {
    const shown = await page.locator('.original').innerText()
    await press(page, 'readAs')
    await page.locator('select[name=encoding]').selectOption('utf-16be')
    await page.getByRole('button', { name: '重新读取' }).click()
    await sayName(page)
    await page.getByText('不能按所选的编码读取').waitFor()
    expect(await page.locator('select[name=encoding]').inputValue()).toBe('utf-16be')
    await page.keyboard.press('Escape')
    expect(await page.locator('.original').innerText()).toBe(shown)
  })

  it('shows what the paper says of itself, and where', async () => {
    await page.locator('.bar .described').first().click()
    const said = page.locator('.paper-says dl > div')
    expect(await said.allInnerTexts()).toHaveLength(6)
    const published = said.filter({ hasText: '2022年1月18日' })
    await published.getByRole('button', { name: '落款' }).click()
    await page.locator('dialog').waitFor({ state: 'detached' })
    await expect.poll(() => page.locator('[data-lit]').allInnerTexts()).toEqual(['2022年1月18日'])
  })
})
