// Findings on the review page in a browser: both sides lit, proposals, verdicts, and the way to submitting.
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { chromiumPath } from './in-browser.ts'
import { currentFinding, expectSelected, openPlace, press, sayName, saved, spoiled, wrongFigure } from './on-page.ts'
import { cell, expectShown, turnToRequests } from './review.ts'

describe.skipIf(!chromiumPath)('a finding', () => {
  let place: Awaited<ReturnType<typeof openPlace>>
  let page: Page

  beforeEach(async () => {
    place = await openPlace()
    page = place.page
  })
  afterEach(() => place.close())

  const colourOf = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((node) => getComputedStyle(node).backgroundColor)

  it('lights the two sides of its equation in two colours, in the table, in the original and in its line', async () => {
    await place.open(wrongFigure, '苇湾')
    await turnToRequests(page)
    await page.locator('.finding[data-finding=T3-BAL]').click()
    const sides = await page
      .locator('td[data-cell][data-side]')
      .evaluateAll((cells) => cells.map((each) => [each.getAttribute('data-cell'), each.getAttribute('data-side')]))
    expect(sides).toEqual([
      ['requests/new/natural', 'left'],
      ['requests/carriedIn/natural', 'left'],
      ['requests/total/natural', 'right'],
      ['requests/carriedOut/natural', 'right'],
    ])
    expect(await page.locator('.original [data-side=left]').allInnerTexts()).toEqual(['98', '2'])
    expect(await page.locator('.original [data-side=right]').allInnerTexts()).toEqual(['69', '4'])
    const colours = await Promise.all(
      ['.form td', '.original ', '.finding .operand'].flatMap((part) =>
        ['left', 'right'].map((side) => colourOf(`${part}[data-side=${side}]`)),
      ),
    )
    const [left, right] = colours
    expect(left).not.toBe(right)
    expect(colours).toEqual([left, right, left, right, left, right])
    expect(await currentFinding(page).locator('.gap').innerText()).toBe('差 27')
  })

  it('is left by Enter for its cell, and its proposal taken by Enter corrects with the reason, until undone', async () => {
    await place.open(wrongFigure, '苇湾')
    await press(page, 'nextPart')
    await press(page, 'findingEnter')
    await expectSelected(page, 'requests/total/natural')
    await page.locator('.form-desktop td[aria-selected=true]:focus').waitFor()

    const sentence = await currentFinding(page).locator('.message').innerText()
    await press(page, 'nextPart')
    await press(page, 'enterProposals')
    const proposal = page.locator('[data-proposal]:focus')
    await expect.poll(() => proposal.innerText()).toMatch(/69\s*→\s*96/)
    expect(await proposal.innerText()).toMatch(/T3-ROW.*T3-TOT.*T3-BAL/s)
    await page.keyboard.press('Enter')
    await sayName(page)
    await saved(page, 'requests/total/natural').waitFor()
    await page.getByText('没有待处理的问题').waitFor()
    await press(page, 'history')
    const history = await page.locator('.popover.history').innerText()
    expect(history).toContain('采用建议')
    expect(history).toContain(sentence)
    await press(page, 'history')
    await press(page, 'undo')
    await expectShown(page, 'requests/total/natural', '69')
    await expect.poll(() => page.locator('.finding[data-finding^=T3][data-open=true]').count()).toBe(3)
  })

  it('offers equally likely changes side by side, and takes none until one is chosen', async () => {
    await place.open(await spoiled(place.folder, 'reviews'), '云麓市')
    const finding = page.locator('.finding[data-finding=T4-SUM]').first()
    await finding.click()
    await expect.poll(() => finding.locator('[data-proposal]').count()).toBe(5)
    expect(await finding.innerText()).toContain('5 种改法同等可能')
    expect(await finding.locator('.do').count()).toBe(0)
    expect(await finding.locator('[data-rank="1"]').count()).toBe(5)
    await press(page, 'adopt')
    await page.locator('[data-proposal="0"]:focus').waitFor()
    expect(await page.locator('td[data-state=changed]').count()).toBe(0)
    await press(page, 'proposalDown')
    const chosen = page.locator('[data-proposal="1"]:focus')
    await expect.poll(() => chosen.innerText()).toMatch(/→/)
    await press(page, 'takeProposal')
    await sayName(page)
    await expect.poll(() => page.locator('td[data-state=changed]').count()).toBe(1)
    await expect.poll(() => page.locator('.finding[data-finding=T4-SUM]').count()).toBe(0)
  })

  it('proposes exchanged rows as one change of several cells, made in one go and undone in one', async () => {
    await place.open(await spoiled(place.folder, 'rows'), '云麓市')
    await turnToRequests(page)
    await page.locator('.finding[data-finding=T3-BAL]').first().click()
    const proposal = currentFinding(page).locator('[data-proposal="0"]')
    await expect.poll(() => proposal.locator('.change').count()).toBe(4)
    expect(await proposal.innerText()).toContain('互换')
    await press(page, 'adopt')
    await sayName(page)
    await page.getByText('已按建议改好 4 处').waitFor()
    await expect.poll(() => page.locator('.finding[data-finding=T3-BAL]').count()).toBe(0)
    const changed = page.locator('td[data-state=changed]')
    expect(await changed.count()).toBe(4)
    await press(page, 'undo')
    await expect.poll(() => changed.count()).toBe(0)
    await expect.poll(() => page.locator('.finding[data-finding=T3-BAL]').count()).toBeGreaterThan(0)
  })

  it('that is an error keeps the report from being submitted until it is explained, and says so', async () => {
    await place.open(wrongFigure, '苇湾')
    await press(page, 'submit')
    const dialog = page.locator('dialog.open-errors')
    await dialog.waitFor()
    expect(await dialog.innerText()).toContain('还有 3 项错误没有处理')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await expect.poll(() => currentFinding(page).getAttribute('data-finding')).toBe('T3-BAL')
    await expectSelected(page, 'requests/total/natural')

    for (const code of ['T3-ROW', 'T3-TOT', 'T3-BAL']) {
      await page.locator(`.finding[data-finding=${code}]`).first().click()
      await press(page, 'accepted')
      await page.keyboard.type(`${code}：原文如此，已与报送单位核实`)
      await page.keyboard.press('Enter')
      if (code === 'T3-ROW') await sayName(page)
      await expect.poll(() => page.locator(`.finding[data-finding=${code}][data-open=true]`).count()).toBe(0)
    }
    await press(page, 'submit')
    await expect.poll(() => page.locator('.steps [aria-current=step]').innerText()).toBe('已校核')
    await page.getByRole('button', { name: '已处理 3' }).click()
    await page.locator('.finding[data-finding=T3-BAL]').click()
    const given = currentFinding(page).locator('.given')
    await expect
      .poll(() => given.innerText())
      .toMatch(/李校核 \d\d-\d\d \d\d:\d\d\s*“T3-BAL：原文如此，已与报送单位核实”/)
    await cell(page, 'requests/new/natural').waitFor()
  })
})
