// The review page in a browser: links both ways, nothing lost, nothing moving, input methods left alone.
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { chromiumPath } from './in-browser.ts'
import { openPlace, blankTotal, wrongFigure, press, selectedCell, expectSelected, saved, sayName } from './on-page.ts'
import { cell, expectShown, turnToRequests } from './review.ts'

describe.skipIf(!chromiumPath)('the review page', () => {
  let place: Awaited<ReturnType<typeof openPlace>>
  let page: Page

  beforeEach(async () => {
    place = await openPlace()
    page = place.page
  })
  afterEach(() => place.close())

  it('a blank cell has a place in the original that can be seen and clicked', async () => {
    await place.open(blankTotal, '霁川')
    await turnToRequests(page)
    await cell(page, 'requests/carriedIn/total').click()
    const lit = page.locator('[data-lit]')
    await lit.waitFor()
    const box = await lit.boundingBox()
    expect(box?.width).toBeGreaterThan(12)
    expect(box?.height).toBeGreaterThan(12)
    await cell(page, 'requests/new/natural').click()
    const empty = page.locator('.file-value:empty').first()
    await empty.click()
    await expect.poll(() => selectedCell(page).getAttribute('data-holds')).toBe('blank')
    expect(await empty.getAttribute('data-lit')).toBe('')
  })

  it('a double click in the original selects for quoting and leaves the cell alone', async () => {
    await place.open(wrongFigure, '苇湾')
    await turnToRequests(page)
    await cell(page, 'requests/total/natural').click()
    await page.locator('.original td').getByText('102', { exact: true }).first().dblclick()
    await expectSelected(page, 'requests/total/natural')
    expect((await page.evaluate(() => String(getSelection()))).trim()).toBe('102')
    await press(page, 'quote')
    await sayName(page)
    await expectShown(page, 'requests/total/natural', '102')
  })

  it('an edit, the theme and the panes survive a reload', async () => {
    await place.open(wrongFigure, '苇湾')
    await turnToRequests(page)
    await cell(page, 'requests/new/total').click()
    await page.keyboard.type('123')
    await page.keyboard.press('Enter')
    await sayName(page)
    await saved(page, 'requests/new/total').waitFor()
    await page.locator('.page').getByLabel('切换深浅色').click()
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark')
    const splitter = page.getByRole('separator', { name: '原文与表的分界' })
    await splitter.focus()
    for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowRight')
    const width = async () => (await page.locator('.original').boundingBox())?.width
    const wide = await width()

    await page.reload()
    await turnToRequests(page)
    await expectShown(page, 'requests/new/total', '123')
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark')
    expect(await width()).toBe(wide)
  })

  it('nothing moves while a value is typed', async () => {
    await place.open(wrongFigure, '苇湾')
    await turnToRequests(page)
    const measure = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('.form td, .form th, .finding, .bar > *')].map((node) => {
          const { x, y, width, height } = node.getBoundingClientRect()
          return [x, y, width, height].map(Math.round).join()
        }),
      )
    await cell(page, 'requests/partial/total').click()
    const before = await measure()
    await page.keyboard.type('123456789012')
    expect(await page.locator('[data-editor] input').inputValue()).toBe('123456789012')
    expect(await measure()).toEqual(before)
    await page.keyboard.type('x')
    await page.keyboard.press('Enter')
    await page.getByText('只能填数').waitFor()
    expect(await measure()).toEqual(before)
    await page.keyboard.press('Escape')
    expect(await measure()).toEqual(before)
  })

  it('a whole form of 23 rows stands on a screen of 1440 by 900', async () => {
    await page.setViewportSize({ width: 1440, height: 900 })
    await place.open(blankTotal, '霁川')
    await turnToRequests(page)
    expect(await page.locator('.form tbody tr').count()).toBe(23)
    const over = await page.locator('.form-desktop').evaluate((node) => node.scrollHeight - node.clientHeight)
    expect(over).toBe(0)
  })

  it('Enter and Esc of an input method neither commit, cancel nor navigate', async () => {
    await place.open(wrongFigure, '苇湾')
    await turnToRequests(page)
    /** What an input method sends, and what happened to it. */
    const compose = (selector: string) =>
      page.locator(selector).evaluate((node) => {
        for (const key of ['Enter', 'Escape', 'Tab', 'ArrowDown']) {
          for (const init of [{ isComposing: true }, { keyCode: 229 }]) {
            node.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }))
          }
        }
      })
    await cell(page, 'requests/new/natural').click()
    await compose('td[aria-selected=true]')
    await expectSelected(page, 'requests/new/natural')
    await page.keyboard.type('12')
    await compose('[data-editor] input')
    expect(await page.locator('[data-editor] input').inputValue()).toBe('12')
    await page.keyboard.press('Escape')

    await page.keyboard.press('Control+f')
    await page.keyboard.type('公开')
    await compose('[role=search] input')
    expect(await page.locator('[role=search] input').inputValue()).toBe('公开')
    expect(await page.locator('[role=search]').innerText()).toMatch(/1 \/ \d+/)
    await page.keyboard.press('Escape')

    await page.keyboard.press('n')
    await page.keyboard.press('Alt+3')
    await page.keyboard.type('口径不同')
    await compose('.acceptance input')
    expect(await page.locator('.acceptance input').inputValue()).toBe('口径不同')
    await page.keyboard.press('Escape')
    await page.locator('.acceptance').waitFor({ state: 'detached' })

    await page.locator('.bar .person').click()
    await page.keyboard.type('李校核')
    await compose('dialog input')
    expect(await page.locator('dialog input').inputValue()).toBe('李校核')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('.bar .person').innerText()).toBe('李校核')
  })
})
