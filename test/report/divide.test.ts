import { describe, expect, it } from 'vitest'
import { divide } from '../../src/report/divide.ts'
import { readPlain } from '../../src/report/read/plain.ts'

function outlineOf(text: string) {
  const document = readPlain({ text, encoding: 'utf-8', evidence: 'valid-utf8' }).value
  return divide(document)
}

const headingsOf = (text: string) =>
  outlineOf(text).value.sections.map(({ key, heading }) => [key, heading && text.slice(heading.start, heading.end)])

describe('the head of a saved page', () => {
  const page = (title: string) =>
    `首页 > 政府信息公开 > 年报 今天是2026年11月22日 星期日\n${title}\n一、总体情况\n话。\n`
  it('is not its path nor the day it was saved', () => {
    const { organ, year } = outlineOf(page('青砚市政府信息公开工作年度报告（2020年度）')).value
    expect([organ?.value, year?.value]).toEqual(['青砚市', 2020])
  })
  it('may name the day of its publication', () => {
    expect(outlineOf('青砚市2020年政府信息公开年度报告（2021年1月20日）\n一、总体情况\n').value.year?.value).toBe(2020)
  })
})

describe('sections', () => {
  it('are found by number and wording, in either script', () => {
    const text =
      '一、概述\n话。\n二、主動公開政府信息情況\n三、收到和處理政府信息公開申請情況\n四、政府信息公開行政複議、行政訴訟情況\n六、其它需要報告的事項'
    expect(headingsOf(text).map(([key]) => key)).toEqual([
      'preface',
      'overview',
      'activeDisclosure',
      'requests',
      'reviewLitigation',
      'otherMatters',
    ])
  })
  it('are not opened by the rows of table 3', () => {
    const text =
      '三、收到和处理政府信息公开申请情况\n一、本年新收政府信息公开申请数量\n二、上年结转政府信息公开申请数量\n三、本年度办理结果\n四、结转下年度继续办理'
    expect(headingsOf(text)).toHaveLength(2)
  })
  it('are found where prose is glued to their headings', () => {
    const text =
      '工作人员若干名。 二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n五、存在的主要问题及改进情况 本年成绩不少。'
    expect(headingsOf(text)).toEqual([
      ['preface', null],
      ['activeDisclosure', '二、主动公开政府信息情况'],
      ['requests', '三、收到和处理政府信息公开申请情况'],
      ['problems', '五、存在的主要问题及改进情况'],
    ])
  })
  it('cover the text without overlap', () => {
    const text = '题目\n一、总体情况\n话。\n二、主动公开政府信息情况\n规章'
    const { sections } = outlineOf(text).value
    expect(sections.map(({ blocks }) => blocks)).toEqual([
      { start: 0, end: 1 },
      { start: 2, end: 3 },
      { start: 4, end: 5 },
    ])
  })
  it('end where a second report begins, which a finding names', () => {
    const one = `云澜市2021年政府信息公开工作年度报告\n一、总体情况\n${'办理平稳。'.repeat(200)}\n二、主动公开政府信息情况\n无。\n`
    const text = one + one.replace('云澜', '沐川')
    const { value, findings } = outlineOf(text)
    expect(value.sections.at(-1)!.span.end).toBe(one.length)
    expect(findings).toMatchObject([{ code: 'STR-10', at: { start: one.length } }])
    expect(value.organ?.value).toBe('云澜市')
  })
})

describe('the head of a report', () => {
  it.each([
    ['云澜市2020年度政府信息公开工作报告', '云澜市', 2020],
    ['云澜市人民政府政府信息公开工作年度报告(2020年度)', '云澜市人民政府', 2020],
    ['云澜市人民政府信息公开工作年度报告（2021年）', '云澜市人民政府', 2021],
    ['2019年云澜市人民政府办公厅政府信息公开工作年度报告', '云澜市人民政府办公厅', 2019],
    ['雲瀾市人民政府辦公廳2020年政府信息公開工作年度報告 | ||||', '云澜市人民政府办公厅', 2020],
    ['关于2021年度政府信息公开工作的年度报告', null, 2021],
    ['石桥街道办事处政府信息公开工作年度报告', '石桥街道办事处', null],
  ])('is read from the title %s', (title, organ, year) => {
    const { value } = outlineOf(`首页 > 公开\n${title}\n一、总体情况\n话。`)
    expect([value.organ?.value ?? null, value.year?.value ?? null]).toEqual([organ, year])
    expect(value.title?.from).toBe('title')
  })
  it('takes the year from the period where there is no title, not from document numbers or dates of issue', () => {
    const { value } = outlineOf(
      '一、概述\n依照〔2016〕5号、〔2016〕6号文，于2019年3月公布。\n统计期限自2018年1月1日起至2018年12月31日止。',
    )
    expect([value.title, value.year?.value]).toEqual([null, 2018])
  })
  it('takes the organ from the announcement, else from the signature', () => {
    expect(outlineOf('一、总体情况\n现将云澜市林业局2021年政府信息公开情况报告如下。').value.organ).toMatchObject({
      value: '云澜市林业局',
      from: 'body',
    })
    expect(outlineOf('一、总体情况\n话。\n沐川区人民政府\n2022年1月20日').value.organ).toMatchObject({
      value: '沐川区人民政府',
      from: 'signature',
    })
  })
  it('leaves the organ open where only 我区 speaks', () => {
    expect(outlineOf('一、概述\n2018年，我区政府认真落实各项要求。').value.organ).toBeNull()
  })
})
