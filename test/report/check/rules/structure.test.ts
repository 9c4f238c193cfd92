import { describe, expect, it } from 'vitest'
import { disclosed, only, raise, reportText, row, weights } from '../raise.ts'

describe('a whole report', () => {
  it('raises nothing about its parts, head and dates', () => {
    expect(raise({ text: reportText() })).toEqual([])
  })
})

describe('STR-01, parts', () => {
  it('names a part that is missing, and where the report begins', () => {
    const [finding, ...others] = only('STR-01', { text: reportText({ parts: { 5: null } }) })
    expect(others).toEqual([])
    expect(finding).toMatchObject({ weight: 'error', expected: '五、存在的主要问题及改进情况', at: { start: 0 } })
  })
  it('takes a heading in other words, or a table without heading, for the part', () => {
    expect(weights('STR-01', { text: reportText({ parts: { 5: { heading: '五、工作打算' } } }) })).toEqual([])
    const without = { text: reportText({ parts: { 3: null } }), prints: row('new', '3') }
    expect(weights('STR-01', without)).toEqual([])
  })
  it('says nothing of a single page, nor of what stood behind a table the text breaks off in', () => {
    expect(weights('STR-01', { text: '二、主动公开政府信息情况\n\n见表。\n' })).toEqual([])
    const cut = { text: reportText({ parts: { 4: null, 5: null, 6: null } }), prints: row('new', '3') }
    expect(weights('STR-01', cut)).toEqual([])
  })
  it('only doubts a first part whose prose stands before the headings', () => {
    const preface = `2023年，${'本县依法公开政府信息，做好申请办理和平台管理。'.repeat(20)}`
    expect(weights('STR-01', { text: reportText({ preface, parts: { 1: null } }) })).toEqual(['doubt'])
  })
  it('doubts an order that is not the form’s', () => {
    const parts = { 5: { heading: '六、其他需要报告的事项' }, 6: { heading: '五、存在的主要问题及改进情况' } }
    expect(weights('STR-01', { text: reportText({ parts }) })).toEqual(['doubt'])
  })
})

describe('STR-02, titles of parts', () => {
  it('notes a title in other words', () => {
    const text = reportText({ parts: { 6: { heading: '六、其它需要报告的事项' } } })
    expect(only('STR-02', { text })).toMatchObject([{ weight: 'note', actual: '六、其它需要报告的事项' }])
  })
})

describe('STR-05, form and year', () => {
  it('doubts a form of other years', () => {
    expect(weights('STR-05', { year: 2020 })).toEqual(['doubt'])
    expect(weights('STR-05', { year: 2022, form: 'annual-2019' })).toEqual(['doubt'])
  })
  it('accepts the form in force, and older lists in the year of change', () => {
    expect(weights('STR-05', { year: 2023 })).toEqual([])
    expect(weights('STR-05', { year: 2019, form: 'annual-2019' })).toEqual([])
    expect(weights('STR-05', { year: 2019, form: 'statistics-2014' })).toEqual([])
    expect(weights('STR-05', { year: null })).toEqual([])
  })
})

describe('STR-06, mixed forms', () => {
  it('doubts 其他处理 of the other form', () => {
    expect(weights('STR-06', { prints: row('other', '1') })).toEqual(['doubt'])
    expect(weights('STR-06', { form: 'annual-2019', prints: row('other.rest', '1') })).toEqual(['doubt'])
  })
  it('accepts the form’s own', () => {
    expect(weights('STR-06', { prints: row('other.rest', '1') })).toEqual([])
    expect(weights('STR-06', { form: 'annual-2019', prints: row('other', '1') })).toEqual([])
  })
})

describe('STR-07 and STR-08, dates', () => {
  const preface = (period: string) => ({ text: reportText({ preface: `本报告数据的统计期限${period}。电话0000。` }) })
  it('name a period of another year than the title’s', () => {
    expect(only('STR-07', preface('自2022年1月1日至2022年12月31日'))).toMatchObject([
      { weight: 'error', expected: '2023', actual: '2022' },
    ])
  })
  it('doubt a period that is not the whole year', () => {
    expect(weights('STR-08', preface('为2023年3月1日至12月31日'))).toEqual(['doubt'])
    expect(weights('STR-08', preface('为2022年1月1日至2023年12月31日'))).toEqual(['doubt'])
  })
  it('accept the whole year, dates a web page damaged, and titles without a year', () => {
    expect(raise(preface('自2023年1月1日起至12月31日止'))).toEqual([])
    expect(raise(preface('自2023年11日至2023年1231日'))).toEqual([])
    const text = reportText({ title: '溪口县人民政府政府信息公开工作年度报告' })
    expect(weights('STR-07', { text, year: 2022 })).toEqual([])
  })
})

describe('STR-09, the organ', () => {
  const named = (title: string, body: string) => ({
    text: reportText({
      title: `${title}2023年政府信息公开工作年度报告`,
      preface: `根据规定，现将${body}2023年政府信息公开工作情况公布如下。联系电话：0000-0000000。`,
    }),
  })
  it('doubts another place of the same kind', () => {
    expect(only('STR-09', named('柳河镇人民政府', '石桥镇人民政府'))).toMatchObject([
      { weight: 'doubt', actual: '石桥镇人民政府' },
    ])
  })
  it('accepts shorter and longer names of one place, and 我局', () => {
    expect(weights('STR-09', named('云澜市溪口县柳河镇人民政府', '柳河镇'))).toEqual([])
    expect(weights('STR-09', named('溪口县林业局', '我局'))).toEqual([])
    expect(weights('STR-09', named('溪口县林业局', '云澜市溪口县林业局'))).toEqual([])
  })
})

describe('STR-12, contact', () => {
  it('notes that there is none', () => {
    expect(weights('STR-12', { text: reportText({ preface: '现公布如下。' }) })).toEqual(['note'])
  })
})

describe('reports of no annual form', () => {
  it('are not asked for the parts of one', () => {
    const text = reportText({ parts: { 5: null, 6: null } })
    expect(raise({ form: 'statistics-2014', text, prints: disclosed('licensing', {}) })).toEqual([])
  })
})
