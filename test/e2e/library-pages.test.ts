// What holds for the whole library, in a browser: rules switched off and on, names of organs linked, years beside a report.
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { organActions } from '../../src/renderer/organs/actions.ts'
import { ruleActions } from '../../src/renderer/rules/actions.ts'
import { chromiumPath } from './in-browser.ts'
import { asOfYears, openPlace, sayName, wrongFigure } from './on-page.ts'
import { importFiles, openReport, reviewer } from './review.ts'

describe.skipIf(!chromiumPath)('the library', () => {
  let place: Awaited<ReturnType<typeof openPlace>>
  let page: Page

  beforeEach(async () => {
    place = await openPlace()
    page = place.page
  })
  afterEach(() => place.close())

  const facet = (code: string | RegExp) => page.locator('.facets button').filter({ hasText: code })
  const found = (code: string) => page.locator(`.finding[data-finding=${code}]`)

  it('does without a rule that is switched off with a reason, and has its findings back with it', async () => {
    await place.open(wrongFigure, '苇湾')
    await found('T3-BAL').click()
    await page.keyboard.press('g')
    const line = page.locator('.rules [data-rule=T3-BAL]')
    await expect.poll(() => line.getAttribute('aria-selected')).toBe('true')
    expect(await line.locator('.many').innerText()).toBe('1')

    await page.keyboard.press('Space')
    await page.getByLabel('停用的原因').waitFor()
    await page.keyboard.press('Enter')
    await page.getByText('请写明停用的原因').waitFor()
    await page.keyboard.type('由上级统一核对')
    await page.keyboard.press('Enter')
    await sayName(page)
    await expect.poll(() => line.locator('.many').innerText()).toBe('已停用')
    const detail = page.locator('.rules .detail')
    expect(await detail.innerText()).toMatch(new RegExp(`${reviewer} .* 停用`))
    expect(await detail.innerText()).toContain('由上级统一核对')
    await page.keyboard.press('t')
    await expect.poll(() => page.locator('.rules [data-rule]').count()).toBe(1)
    await page.keyboard.press('Escape')

    await expect.poll(() => found('T3-BAL').count()).toBe(0)
    expect(await found('T3-TOT').count()).toBe(1)
    await page.keyboard.press('Escape')
    await facet('T3-TOT').waitFor()
    await expect.poll(() => facet('T3-BAL').count()).toBe(0)

    await page.keyboard.press('g')
    await line.waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('t3-bal')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Space')
    await expect.poll(() => line.locator('.many').innerText()).toBe('1')
    await page.keyboard.press('Escape')
    await facet('T3-BAL').waitFor()
  })

  it('says of a rule about the reading that it cannot be switched off', async () => {
    await place.open(wrongFigure, '苇湾')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: '规则' }).click()
    await page.locator('.rules [data-rule=STR-03]').click()
    await page.getByText('所以不能停用').waitFor()
    const scrolled = () => page.locator('.rules .lines').evaluate((lines) => lines.scrollTop)
    const before = await scrolled()
    await page.keyboard.press('Space')
    await page.keyboard.press('Space')
    // A browser would have begun to move the lines with the first of these frames.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    expect(await scrolled()).toBe(before)
    expect(await page.locator('dialog[open]').count()).toBe(0)
    await page.keyboard.press('w')
    const weights = await page
      .locator('.rules [data-rule] .mark')
      .evaluateAll((marks) => marks.map((each) => each.className))
    expect(new Set(weights)).toEqual(new Set(['mark bad']))
  })

  it('links two names by keys, shows the gap between their years, and takes the link back', async () => {
    const [earlier, later] = await asOfYears(place.folder, [2021, 2023])
    await importFiles(page, [earlier as string, later as string, wrongFigure], 3)
    await page.keyboard.press('j')
    const line = page.locator('.organs [data-organ=云麓市人民政府]')
    await line.click()
    await line.locator('[data-missing="2022"]').waitFor()

    await page.keyboard.press('l')
    await page.keyboard.type('苇湾')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('input[name=other]').inputValue()).toBe('苇湾区住房和城乡建设局')
    await page.keyboard.press('Enter')
    await sayName(page)
    const link = page.locator('.organs [data-link]')
    await expect.poll(() => link.innerText()).toContain('与苇湾区住房和城乡建设局是同一机关')
    expect(await link.innerText()).toContain(reviewer)
    await expect.poll(() => line.locator('[data-missing]').count()).toBe(0)

    await page.keyboard.press('Delete')
    await page.getByText('解除“与苇湾区住房和城乡建设局是同一机关”').waitFor()
    await page.keyboard.press('Enter')
    await expect.poll(() => link.count()).toBe(0)

    await page.keyboard.press('l')
    await page.keyboard.type('云溪乡人民政府')
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByText('要写明年度').waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.type('2022')
    await page.keyboard.press('Enter')
    await expect.poll(() => link.innerText()).toContain('云溪乡人民政府于 2022 年并入本机关')
  })

  it('walks rules and organs by keys, and tells all of them', async () => {
    await importFiles(page, [...(await asOfYears(place.folder, [2021])), wrongFigure], 2)
    const places = [
      { key: 'g', lines: '.rules [role=option]', actions: ruleActions },
      { key: 'j', lines: '.organs [role=option]', actions: organActions },
    ]
    for (const { key, lines, actions } of places) {
      await page.keyboard.press(key)
      const all = page.locator(lines)
      await all.first().waitFor()
      const at = () => all.evaluateAll((each) => each.findIndex((line) => line.ariaSelected === 'true'))
      const last = (await all.count()) - 1
      const steps = [
        ['End', last],
        ['ArrowUp', last - 1],
        ['PageUp', null],
        ['Home', 0],
        ['ArrowDown', 1],
        ['PageDown', null],
      ] as const
      for (const [keys, next] of steps) {
        const before = await at()
        await page.keyboard.press(keys)
        if (next !== null) await expect.poll(at).toBe(next)
        else if (before !== (keys === 'PageUp' ? 0 : last)) await expect.poll(at).not.toBe(before)
      }
      await page.keyboard.press('?')
      const told = await page.locator('dialog[open]').innerText()
      for (const action of actions) expect(told).toContain(action.name)
      await page.keyboard.press('Escape')
      await page.keyboard.press('Escape')
      await page.locator('[data-report]').first().waitFor()
    }
  })

  it('leads from a report to its organ’s of the next year, and says which year is missing', async () => {
    await importFiles(page, await asOfYears(place.folder, [2021, 2022, 2024]), 3)
    await openReport(page, '2022')
    await page.getByText('缺 2023 年报告，跨年核对未进行').waitFor()
    expect(await page.locator('.years [data-year]').allInnerTexts()).toEqual(['2021', '2024'])
    await page.locator('.years [data-year="2021"]').click()
    const year = page.locator('.bar .described .num')
    await expect.poll(() => year.innerText()).toBe('2021 年度')

    // What one year carries out and the next does not carry in leads across.
    await page.keyboard.press('Alt+ArrowDown')
    await expect.poll(() => year.innerText()).toBe('2022 年度')
    await found('XY-01').first().click()
    await page.locator('.finding[aria-current=true] [data-other]').first().click()
    await expect.poll(() => year.innerText()).toBe('2021 年度')
    await page.locator('td[data-cell^="requests/carriedOut/"][aria-selected=true]').waitFor()
  })

  it('lists the reports in which findings of a rule wait', async () => {
    await importFiles(page, [...(await asOfYears(place.folder, [2021])), wrongFigure], 2)
    await openReport(page, '苇湾')
    await found('T3-ROW').first().click()
    await page.keyboard.press('g')
    await page.locator('.rules [data-rule=T3-ROW][aria-selected=true]').waitFor()
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('[data-report]').count()).toBe(1)
    expect(await page.locator('.tools .chip').innerText()).toContain('横向不平')
  })

  it('is narrowed by weight and rule together', async () => {
    await importFiles(page, [...(await asOfYears(place.folder, [2021])), wrongFigure], 2)
    const rows = page.locator('[data-report]')
    await facet(/^有错误/).click()
    await expect.poll(() => rows.count()).toBe(1)
    await facet('T3-ROW').click()
    await expect.poll(() => rows.count()).toBe(1)
    await page.locator('.tools .chip').nth(1).waitFor()
    await facet('没有错误和疑点').click()
    await expect.poll(() => rows.count()).toBe(0)
  })
})
