// The shelf in a real browser over the real desk: files come in by every way, are found, chosen and opened by keyboard.
import { readdirSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { chromiumPath, openInBrowser } from './in-browser.ts'
import { sample as sampleFile, type Workplace } from './workplace.ts'

const sample = (name: string) => readFile(sampleFile(name))
const sampleCount = readdirSync(sampleFile('')).length
const clean = '霁川市人民政府2020年年报.txt'
const lost = '松壑县2020年年报.txt'

describe.skipIf(!chromiumPath)('the shelf', () => {
  let folder: string
  let workplace: Workplace
  let page: Page

  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'nianbao-shelf-'))
    workplace = await openInBrowser(path.join(folder, 'nianbao.db'))
    page = workplace.page
    await page.getByRole('heading', { name: '报告库', exact: true }).waitFor()
  })
  afterEach(async () => {
    const complaints = [...workplace.complaints]
    await workplace.close()
    await rm(folder, { recursive: true })
    if (complaints.length > 0) throw new Error(complaints.join('\n'))
  })

  const rows = () => page.locator('[role=row][data-report]')
  /** A hang limit, not a speed limit. */
  const patience = { timeout: 30_000 }
  const listed = async (count: number) => {
    await expect.poll(() => rows().count(), patience).toBe(count)
  }
  const tray = () => page.getByRole('region', { name: '导入' })
  const finished = () => tray().getByText('导入完成').waitFor()
  const choose = async (files: readonly (readonly [name: string, content: Buffer])[]) => {
    const taken = files.map(([name, buffer]) => ({ name, mimeType: 'application/octet-stream', buffer }))
    await page.locator('input[data-import=files]').setInputFiles(taken)
    await finished()
  }
  const samplesIn = async () => {
    await page.getByRole('button', { name: '导入样例报告' }).click()
    await listed(sampleCount)
  }
  /** What a drop carries: the browser lets no test drag files in from outside. */
  const transfer = (files: readonly (readonly [name: string, text: string])[]) =>
    page.evaluateHandle((given) => {
      const carried = new DataTransfer()
      for (const [name, text] of given) carried.items.add(new File([text], name))
      return carried
    }, files)

  it('is empty at first, offers the samples, and lists them once they are taken in', async () => {
    await expect.poll(() => page.getByText('报告库是空的').isVisible(), patience).toBe(true)
    await samplesIn()
    expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe(String(sampleCount + 1))
    expect(await rows().filter({ hasText: '霁川市人民政府' }).innerText()).toMatch(/2020[\s\S]*待校核/)
    expect(await page.getByText('报告库是空的').count()).toBe(0)
  })

  it('takes chosen files in and gives each refused one a line with the reason', async () => {
    await choose([
      [clean, await sample(clean)],
      ['空的.docx', Buffer.alloc(0)],
      ['合影.png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ])
    expect(await rows().count()).toBe(1)
    const refused = tray().locator('[data-refused]')
    expect(await refused.count()).toBe(2)
    for (const line of await refused.all()) expect(await line.innerText()).toMatch(/未收[\s\S]*；请/)
    expect(await tray().innerText()).toMatch(/收入 1 份 · 未收 2 份/)
  })

  it('shows the same bytes as a duplicate, and the same organ and year as a version', async () => {
    const bytes = await sample(clean)
    await choose([[clean, bytes]])
    await choose([
      ['又一份.txt', bytes],
      ['更正稿.txt', Buffer.concat([bytes, Buffer.from('\n更正稿\n')])],
    ])
    expect(await tray().locator('[data-import=duplicate]').innerText()).toMatch(
      /重复[\s\S]*又一份\.txt[\s\S]*逐字节相同/,
    )
    expect(await tray().locator('[data-import=version]').innerText()).toMatch(/新版[\s\S]*更正稿\.txt/)
    await listed(2)
    for (const row of await rows().all()) expect(await row.innerText()).toContain('另有 1 份')
  })

  it('takes files in that are dropped anywhere on the window', async () => {
    const dataTransfer = await transfer([[clean, (await sample(clean)).toString('utf8')]])
    await page.dispatchEvent('body', 'dragenter', { dataTransfer })
    expect(await page.getByText('松开鼠标即可导入').isVisible()).toBe(true)
    await page.dispatchEvent('body', 'drop', { dataTransfer })
    await finished()
    expect(await page.getByText('松开鼠标即可导入').count()).toBe(0)
    await listed(1)
  })

  it('searches a folder level by level and passes over what accompanies saved pages, chosen or dropped', async () => {
    const reports = path.join(folder, '年报')
    await mkdir(path.join(reports, '霁川_files'), { recursive: true })
    await mkdir(path.join(reports, '县区'))
    await writeFile(path.join(reports, clean), await sample(clean))
    await writeFile(path.join(reports, '县区', lost), await sample(lost))
    await writeFile(path.join(reports, '霁川_files', 'jquery.js'), 'x')
    await writeFile(path.join(reports, '霁川_files', 'banner.png'), 'x')

    await page.locator('input[data-import=folder]').setInputFiles(reports)
    await finished()
    expect(await tray().innerText()).toMatch(/收入 2 份[\s\S]*略过 2 个网页附属文件/)
    await tray().getByRole('button', { name: '关闭' }).click()

    // As the system would drop it, with the folder's path.
    const browser = await page.context().newCDPSession(page)
    const data = { items: [], files: [reports], dragOperationsMask: 1 }
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await browser.send('Input.dispatchDragEvent', { type, x: 700, y: 400, data })
    await finished()
    expect(await tray().innerText()).toMatch(/重复 2 份[\s\S]*略过 2 个网页附属文件/)
  })

  it('takes pasted text in under a name with the time, and says so when it is too short', async () => {
    const paste = (text: string) =>
      page.evaluate((pasted) => {
        const clipboardData = new DataTransfer()
        clipboardData.setData('text/plain', pasted)
        document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
      }, text)
    await paste('只有几个字')
    expect(await page.getByText('剪贴板里只有 5 个字').isVisible()).toBe(true)
    await paste((await sample(clean)).toString('utf8'))
    await finished()
    await listed(1)
    expect(await rows().innerText()).toContain('霁川市人民政府')
    await page.keyboard.press('/')
    await page.keyboard.type('粘贴文本-')
    await expect.poll(() => page.locator('label.field').innerText(), patience).toContain('1 份')
  })

  it('writes the chosen reports into a book and says where it is', async () => {
    await samplesIn()
    await page.keyboard.press('Space')
    await workplace.saveBook(() => page.getByRole('button', { name: '导出所选…' }).click())
    const said = page.getByRole('status').filter({ hasText: '已导出' })
    await said.waitFor()
    expect(await said.innerText()).toMatch(/已导出 1 份：.*\.xlsx/)
  })

  it('finds originals by a single character and shows the lines of the current report', async () => {
    await samplesIn()
    await page.keyboard.press('/')
    await page.keyboard.type('壑')
    await listed(1)
    expect(await rows().innerText()).toMatch(/松壑县[\s\S]*\d+ 处/)
    const hits = page.getByRole('region', { name: '原文命中' })
    expect(await hits.locator('mark').first().innerText()).toBe('壑')
    await page.keyboard.press('Escape')
    await listed(sampleCount)
  })

  it('leaves the search field alone while Chinese is being typed', async () => {
    await samplesIn()
    await page.keyboard.press('/')
    await page.keyboard.type('壑')
    const field = page.getByRole('searchbox')
    for (const key of ['Escape', 'Enter'])
      await field.dispatchEvent('keydown', { key, keyCode: 229, isComposing: true, bubbles: true })
    expect(await field.inputValue()).toBe('壑')
    expect(await field.evaluate((input) => input === document.activeElement)).toBe(true)
  })

  it('narrows to a state of affairs and counts what each choice would leave', async () => {
    await choose([
      [clean, await sample(clean)],
      [lost, await sample(lost)],
    ])
    const missing = page.getByRole('button', { name: /STR-03/ })
    expect(await missing.innerText()).toMatch(/1$/)
    await missing.click()
    await listed(1)
    expect(await rows().innerText()).toMatch(/松壑县[\s\S]*表二、表三、表四/)
    expect(await page.getByText('显示 1 份，共 2 份').isVisible()).toBe(true)
    await page.getByRole('button', { name: '清除筛选' }).click()
    await listed(2)
  })

  it('is worked from moving to opening without a mouse, and stands where it was on the way back', async () => {
    await samplesIn()
    const here = () => page.locator('[aria-current=true][data-report]').getAttribute('data-report')
    const first = await here()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    const third = await here()
    expect(third).not.toBe(first)
    await page.keyboard.press('Space')
    await page.keyboard.press('Shift+ArrowUp')
    expect(await page.getByText('已选 2 份').isVisible()).toBe(true)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.locator('[data-cell], .original').first().waitFor()
    const dataTransfer = await transfer([['落错.html', '<p>']])
    const stays = await page.evaluate((carried) => {
      const event = new DragEvent('drop', { dataTransfer: carried, bubbles: true, cancelable: true })
      document.body.dispatchEvent(event)
      return event.defaultPrevented
    }, dataTransfer)
    expect(stays).toBe(true)
    await page
      .getByRole('button', { name: /报告库/ })
      .first()
      .click()
    await rows().first().waitFor()
    expect(await here()).toBe(third)
    expect(await page.getByText('已选 2 份').isVisible()).toBe(true)
    await page.keyboard.press('?')
    expect(await page.getByRole('dialog', { name: '全部按键' }).innerText()).toContain('打开下一份待处理的报告')
  })
})
