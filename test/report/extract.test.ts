import { describe, expect, it } from 'vitest'
import { extract } from '../../src/report/extract.ts'
import { refusalSentence } from '../../src/report/words.ts'

const outcomeOf = (text: string, name = '报告.html') => extract({ name, bytes: new TextEncoder().encode(text) })

describe('what is no report', () => {
  it.each([
    [
      'a page about something else',
      '<html><body><p>本市今日多云，最高气温二十度，适宜出行。请市民注意保暖，早晚温差较大。</p></body></html>',
      'not-a-report',
    ],
    ['a text about something else', '会议纪要\n与会人员：十二人', 'not-a-report'],
    [
      'the shell of a page',
      '<html><body><div id="app"></div><script src="app.js"></script><noscript>请启用 JavaScript</noscript></body></html>',
      'page-shell',
    ],
  ])('%s is refused', async (_what, text, code) => {
    const outcome = await outcomeOf(text)
    expect(outcome).toMatchObject({ ok: false, refusal: { code } })
    if (!outcome.ok) expect(refusalSentence(outcome.refusal)).toMatch(/^“报告\.html”.+；.+/u)
  })
})

describe('what is a report', () => {
  it.each([
    ['a single page with one heading', '四、政府信息公开行政复议、行政诉讼情况\n本机关未发生。'],
    ['a title alone', '云澜市2020年政府信息公开工作年度报告\n见附件。'],
    ['a notice that carries the form', '关于做好政府信息公开工作年度报告的通知\n请各单位按时报送。'],
  ])('%s is read', async (_what, text) => {
    expect(await outcomeOf(text, '报告.txt')).toMatchObject({ ok: true, value: { filled: { cells: [] } } })
  })
})
