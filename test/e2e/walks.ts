// Walks through the review page by its keys: proposals, years, the rule behind a finding, verdicts with a note, figures quoted.
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { currentFinding, expectSelected, press, sayName, saved } from './on-page.ts'
import { cell, expectShown, reviewer, turnToRequests } from './review.ts'

const focusedProposal = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('data-proposal'))

/** Through the proposals of the first finding; taken, they correct, and undo restores. */
export async function walkProposals(page: Page): Promise<void> {
  await press(page, 'nextPart')
  await press(page, 'enterProposals')
  await expect.poll(() => focusedProposal(page)).toBe('0')
  await press(page, 'proposalDown')
  await press(page, 'proposalUp')
  await expect.poll(() => focusedProposal(page)).toBe('0')
  await press(page, 'leaveProposals')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-current'))).toBe('true')
  await press(page, 'enterProposals')
  await press(page, 'takeProposal')
  await sayName(page)
  await saved(page, 'requests/total/natural').waitFor()
  await expectShown(page, 'requests/total/natural', '96')
  await press(page, 'undo')
  await expectShown(page, 'requests/total/natural', '69')
}

const year = (page: Page) => page.locator('.bar .described .num').innerText()

/** From the later of two years to the earlier and back. */
export async function turnYears(page: Page): Promise<void> {
  await expect.poll(() => year(page)).toBe('2022 年度')
  await press(page, 'yearBefore')
  await expect.poll(() => year(page)).toBe('2021 年度')
  await press(page, 'yearAfter')
  await expect.poll(() => year(page)).toBe('2022 年度')
  expect(await page.locator('.years [data-year]').allInnerTexts()).toEqual(['2021'])
}

/** To the rule behind the finding and back to where one was. */
export async function visitRules(page: Page): Promise<void> {
  await press(page, 'nextOpen')
  const code = (await currentFinding(page).getAttribute('data-finding')) ?? ''
  await press(page, 'rules')
  await page.locator(`.rules [data-rule="${code}"][aria-selected=true]`).waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(() => currentFinding(page).getAttribute('data-finding')).toBe(code)
}

/** A verdict with a note says who gave it, and why. */
export async function explainVerdict(page: Page): Promise<void> {
  const finding = currentFinding(page)
  await press(page, 'explain')
  await page.keyboard.type('已电话核实')
  await page.keyboard.press('Enter')
  await sayName(page)
  await expect.poll(() => finding.locator('.given').innerText()).toContain(reviewer)
  expect(await finding.locator('.given').innerText()).toContain('已电话核实')
}

/** A figure searched for in the original goes into the blank total, with its place as evidence. */
export async function quoteFromOriginal(page: Page): Promise<void> {
  await turnToRequests(page)
  await cell(page, 'requests/carriedIn/total').click()
  await expectSelected(page, 'requests/carriedIn/total')
  await press(page, 'quote')
  await page.getByText('请先在原文中选中').waitFor()

  await press(page, 'find')
  await page.keyboard.type('申请')
  await expect.poll(() => page.locator('[role=search]').innerText()).toMatch(/1 \/ \d+/)
  await page.keyboard.press('Enter')
  await expect.poll(() => page.locator('[role=search]').innerText()).toMatch(/2 \/ \d+/)
  await page.keyboard.press('Control+a')
  await page.keyboard.type('3')
  await page.keyboard.press('Escape')
  expect(await page.evaluate(() => String(getSelection()))).toBe('3')
  await press(page, 'quote')
  await sayName(page)
  await expectShown(page, 'requests/carriedIn/total', '3')
  await expect.poll(() => page.locator('[data-lit]').first().innerText()).toBe('3')

  await page.locator('.original .desktop').evaluate((node) => (node.scrollTop = node.scrollHeight))
  await press(page, 'reveal')
  await expect
    .poll(() =>
      page.evaluate(() => {
        const [lit, frame] = [document.querySelector('[data-lit]'), document.querySelector('.original .desktop')]
        if (!lit || !frame) return false
        const [box, whole] = [lit.getBoundingClientRect(), frame.getBoundingClientRect()]
        return box.top >= whole.top && box.bottom <= whole.bottom
      }),
    )
    .toBe(true)
}
