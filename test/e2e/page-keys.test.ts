// Every shortcut of the review page, in a browser, and a whole report without a pointer.
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { pageActions } from '../../src/renderer/page/page-actions.ts'
import { chromiumPath } from './in-browser.ts'
import {
  asOfYears,
  openPlace,
  blankTotal,
  wrongFigure,
  threeReports,
  keysOf,
  tried,
  press,
  selected,
  selectedCell,
  expectSelected,
  currentFinding,
  openCount,
  saved,
  sayName,
} from './on-page.ts'
import { cell, expectShown, importFiles, openReport, reviewer, turnToRequests } from './review.ts'
import { explainVerdict, quoteFromOriginal, turnYears, visitRules, walkProposals } from './walks.ts'

describe.skipIf(!chromiumPath)('the keys of the review page', () => {
  let place: Awaited<ReturnType<typeof openPlace>>
  let page: Page

  beforeEach(async () => {
    place = await openPlace()
    page = place.page
  })
  afterEach(() => place.close())

  it('a cell is filled, changed, confirmed and explained by keys', async () => {
    await place.open(blankTotal, '霁川')
    const key = 'requests/carriedIn/total'
    await turnToRequests(page)
    await cell(page, key).click()
    await expectSelected(page, key)
    expect(await selectedCell(page).getAttribute('data-state')).toBe('doubtful')
    expect(await selectedCell(page).getAttribute('data-holds')).toBe('blank')

    await press(page, 'confirm')
    await sayName(page)
    await expect.poll(() => selectedCell(page).getAttribute('data-state')).toBe('confirmed')
    await press(page, 'undo')
    await expect.poll(() => selectedCell(page).getAttribute('data-state')).toBe('doubtful')
    await press(page, 'redo')
    await expect.poll(() => selectedCell(page).getAttribute('data-state')).toBe('confirmed')
    await press(page, 'undo')

    await press(page, 'type', 5)
    await page.keyboard.type('2')
    await press(page, 'restore')
    await expect.poll(() => selectedCell(page).getAttribute('data-state')).toBe('doubtful')

    await press(page, 'edit')
    await page.keyboard.type('52')
    await press(page, 'commit')
    await saved(page, key).waitFor()
    await expectShown(page, key, '52')
    await expectSelected(page, 'requests/granted/total')

    await press(page, 'reason')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('.last-change').innerText()).toContain('放错了格')

    await press(page, 'notApplicable')
    await expect.poll(() => selectedCell(page).getAttribute('data-holds')).toBe('na')
    await press(page, 'blank')
    await expect.poll(() => selectedCell(page).getAttribute('data-holds')).toBe('blank')
    await press(page, 'undo')
    await press(page, 'undo')

    await press(page, 'history')
    await expect.poll(() => page.locator('.popover.history').innerText()).toContain(reviewer)
    await press(page, 'back')
    await expect.poll(() => page.locator('.popover.history').count()).toBe(0)

    await press(page, 'save')
    await page.getByText('都已自动保存').waitFor()
  })

  it('an edit is committed in each direction', async () => {
    await place.open(blankTotal, '霁川')
    await turnToRequests(page)
    await cell(page, 'requests/partial/business').click()
    const steps = [
      ['editRight', 'requests/partial/research'],
      ['editDown', 'requests/refused.stateSecret/research'],
      ['editLeft', 'requests/refused.stateSecret/business'],
      ['editUp', 'requests/partial/business'],
    ] as const
    for (const [index, [id, next]] of steps.entries()) {
      const from = (await selected(page)) as string
      await page.keyboard.type(`7${index}`)
      await press(page, id)
      if (index === 0) await sayName(page)
      await expectSelected(page, next)
      await saved(page, from).waitFor()
    }
    await page.keyboard.type('81')
    await press(page, 'commitUp')
    await expectSelected(page, 'requests/granted/business')
    await expectShown(page, 'requests/partial/business', '81')

    // Opened, not typed over: arrows move in the text.
    await press(page, 'edit', 1)
    await page.keyboard.press('ArrowLeft')
    expect(await page.locator('[data-editor] input').count()).toBe(1)
    await press(page, 'restore')
  })

  it('arrows, tabs and parts are walked by keys', async () => {
    await place.open(wrongFigure, '苇湾')
    await turnToRequests(page)
    await cell(page, 'requests/carriedIn/business').click()
    const walk = [
      ['right', 'requests/carriedIn/research'],
      ['down', 'requests/granted/research'],
      ['left', 'requests/granted/business'],
      ['up', 'requests/carriedIn/business'],
      ['rowEnd', 'requests/carriedIn/total'],
      ['rowStart', 'requests/carriedIn/natural'],
      ['last', 'requests/carriedOut/total'],
      ['first', 'requests/new/natural'],
    ] as const
    for (const [id, next] of walk) {
      await press(page, id)
      await expectSelected(page, next)
      expect(await page.evaluate(() => document.activeElement?.getAttribute('data-cell'))).toBe(next)
    }
    const tab = () => page.locator('[role=tab][aria-selected=true]').getAttribute('data-tab')
    const tabs = ['activeDisclosure', 'requests', 'reviewLitigation', 'history']
    for (const [index, name] of tabs.entries()) {
      await press(page, `tab${index + 1}`)
      await expect.poll(tab).toBe(name)
    }
    await press(page, 'tab5')
    await expect.poll(tab).toBe('history')

    await press(page, 'tab2')
    const part = () =>
      page.evaluate(() => {
        const at = document.activeElement
        return ['.original', '.form-desktop', '.findings'].find((whole) => at?.closest(whole))
      })
    await expect.poll(part).toBe('.form-desktop')
    await press(page, 'nextPart')
    await expect.poll(part).toBe('.findings')
    await press(page, 'findingDown')
    await expect.poll(() => currentFinding(page).getAttribute('data-finding')).toBe('T3-TOT')
    await press(page, 'findingUp')
    await expect.poll(() => currentFinding(page).getAttribute('data-finding')).toBe('T3-ROW')
    expect(await part()).toBe('.findings')
    await press(page, 'findingEnter')
    await expect.poll(part).toBe('.form-desktop')
    await press(page, 'previousPart')
    await expect.poll(part).toBe('.original')
  })

  it('open items are walked by keys, and verdicts given', async () => {
    await place.open(wrongFigure, '苇湾')
    const count = await openCount(page)
    expect(count).toBeGreaterThan(3)
    const finding = () => currentFinding(page).getAttribute('data-finding')
    const first = await finding()
    await press(page, 'nextOpen')
    await expect.poll(finding).not.toBe(first)
    await press(page, 'previousOpen')
    await expect.poll(finding).toBe(first)

    await cell(page, 'requests/new/natural').click()
    await press(page, 'nextOpenInTable')
    await expectSelected(page, 'requests/total/natural')
    await cell(page, 'requests/carriedOut/total').click()
    await press(page, 'previousOpenInTable')
    await expect.poll(() => selected(page)).not.toBe('requests/carriedOut/total')

    await cell(page, 'requests/new/natural').click()
    await page.keyboard.type('98')
    await press(page, 'commitNext')
    await expectSelected(page, 'requests/total/natural')
    await cell(page, 'requests/carriedOut/total').click()
    await press(page, 'edit')
    await press(page, 'commitPrevious')
    await expect.poll(() => selected(page)).not.toBe('requests/carriedOut/total')

    await press(page, 'nextOpen')
    await press(page, 'sourceError')
    await sayName(page)
    await expect.poll(() => openCount(page)).toBe(count - 1)
    await press(page, 'nextOpen')
    await press(page, 'accepted')
    await page.keyboard.type('按部门口径统计')
    await page.keyboard.press('Enter')
    await expect.poll(() => openCount(page)).toBe(count - 2)
    for (let left = count - 2; left > 0; left--) {
      await press(page, 'nextOpen')
      await press(page, 'falseAlarm')
      await expect.poll(() => openCount(page)).toBe(left - 1)
    }
    await page.getByText('没有待处理项').waitFor()
    // Pressed again, a verdict is withdrawn.
    await press(page, 'falseAlarm')
    await expect.poll(() => openCount(page)).toBe(1)
    await press(page, 'fixed')
    await page.getByText('没有待处理项').waitFor()
    await press(page, 'tab4')
    expect(await page.locator('.events').innerText()).toContain('按部门口径统计')
  })

  it('proposals are walked and taken by keys', async () => {
    await place.open(wrongFigure, '苇湾')
    await walkProposals(page)
    expect(await openCount(page)).toBeGreaterThan(0)
  })

  it('years of an organ, its verdicts and rules are reached by keys', async () => {
    await importFiles(page, await asOfYears(place.folder, [2021, 2022]), 2)
    await openReport(page, '2022')
    await turnYears(page)
    await visitRules(page)
    await explainVerdict(page)
    expect(await currentFinding(page).getAttribute('data-open')).toBe('false')
  })

  it('reports are turned and the page of all keys opened by keys', async () => {
    await importFiles(page, threeReports, 3)
    await page.locator('[data-report]').first().waitFor()
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
    const name = () => page.locator('.page .bar h1').innerText()
    await page.locator('td[data-cell]').first().waitFor()
    const first = await name()
    await press(page, 'nextReport')
    await expect.poll(name).not.toBe(first)
    await press(page, 'previousReport')
    await expect.poll(name).toBe(first)

    await press(page, 'keys')
    const dialog = page.locator('dialog[open]')
    const told = await dialog.innerText()
    for (const action of pageActions) expect(told).toContain(action.name)
    await page.keyboard.press('n')
    await page.keyboard.press('Escape')
    await expect.poll(() => dialog.count()).toBe(0)
    await expect.poll(name).toBe(first)
  })

  it('a figure found in the original is taken into a cell with its place', async () => {
    await place.open(blankTotal, '霁川')
    await quoteFromOriginal(page)
    expect(await selectedCell(page).getAttribute('data-holds')).toBe('number')
  })

  it('form and encoding are chosen in a dialog that a key opens and Esc closes', async () => {
    await place.open(blankTotal, '霁川')
    await press(page, 'readAs')
    await page.locator('select[name=form]:focus').waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('dialog').count()).toBe(0)
  })

  it('a whole report is finished without a pointer', async () => {
    await importFiles(page, [wrongFigure], 1)
    await page.keyboard.press('Enter')
    await page.locator('td[data-cell]').first().waitFor()
    await expectSelected(page, 'requests/total/natural')
    expect(await openCount(page)).toBeGreaterThan(2)

    await press(page, 'adopt')
    await sayName(page)
    await expectShown(page, 'requests/total/natural', '96')
    await expect.poll(() => page.getByText('没有待处理项').count()).toBe(1)

    await press(page, 'submit')
    await expect.poll(() => page.locator('.steps [aria-current=step]').innerText()).toBe('已校核')
    await press(page, 'back')
    const row = page.locator('[data-report]').first()
    await expect.poll(() => row.innerText()).toContain('已校核')
  })

  it('every shortcut was tried above', () => {
    expect([...keysOf.keys()].filter((id) => !tried.has(id))).toEqual([])
  })
})
