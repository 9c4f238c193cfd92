// The days a report tells of itself, who publishes it, each with its place.
import { describe, expect, it } from 'vitest'
import { divide } from '../../src/report/divide.ts'
import { readHtml } from '../../src/report/read/html.ts'
import { readPlain } from '../../src/report/read/plain.ts'

const source = (text: string) => ({ text, encoding: 'utf-8', evidence: 'valid-utf8' }) as const
const outlineOf = (text: string) => divide(readPlain(source(text)).value).value
const pageOf = (text: string) => divide(readHtml(source(text)).value).value
const report = (...lines: string[]) => ['青砚市2022年政府信息公开工作年度报告', ...lines].join('\n')
const printAt = (text: string, span: { start: number; end: number } | null | undefined) =>
  span ? text.slice(span.start, span.end) : null

describe('the period a report covers', () => {
  it('is the first span of days it tells, with its place', () => {
    const text = report('统计期限自2022年1月1日起至12月31日止。', '上年为2021年1月1日至2021年12月31日。')
    const { period } = outlineOf(text)
    expect(period).toMatchObject({ value: { from: '2022-01-01', to: '2022-12-31' }, from: 'body' })
    expect(printAt(text, period?.span)).toBe('2022年1月1日起至12月31日')
  })
  it('may be part of a year or lie across two, in traditional script too', () => {
    expect(outlineOf(report('統計期限為2022年3月15日至2022年12月31日。')).period?.value.from).toBe('2022-03-15')
    expect(outlineOf(report('期限：2021年11月1日至2022年10月31日')).period?.value).toEqual({
      from: '2021-11-01',
      to: '2022-10-31',
    })
  })
  it.each(['2022年13月1日至12月31日', '2022年2月30日至12月31日', '2022年12月31日至1月1日', '2022年11日至2022年1231日'])(
    'is not made of %s',
    (days) => {
      expect(outlineOf(report(`统计期限${days}。`)).period).toBeNull()
    },
  )
})

describe('the day of publication', () => {
  it('is what the report says of itself before its signature, and that before the page around it', () => {
    const label = '发布日期：2023-01-18 浏览次数：'
    const signature = ['一、总体情况', '话。', '青砚市人民政府办公室', '2023年1月20日']
    const said = report(label, '本报告于2023年1月25日公布。', ...signature)
    expect(outlineOf(said).published).toMatchObject({ value: '2023-01-25', from: 'body' })
    const signed = report(label, ...signature)
    expect(outlineOf(signed).published).toMatchObject({ value: '2023-01-20', from: 'signature' })
    const labelled = report(label, '一、总体情况', '话。')
    const { published } = outlineOf(labelled)
    expect(published).toMatchObject({ value: '2023-01-18', from: 'metadata' })
    expect(printAt(labelled, published?.span)).toBe('发布日期：2023-01-18')
  })
  it('may be signed in Chinese numerals', () => {
    const signed = (day: string) => outlineOf(report('话。', '青砚市人民政府', day)).published?.value
    expect(signed('二〇二三年一月三十一日')).toBe('2023-01-31')
    expect(signed('二○二三年十二月二十日')).toBe('2023-12-20')
    expect(signed('二〇二三年十月十五日')).toBe('2023-10-15')
  })
  it('may stand in a table above the report or in the file itself', () => {
    const table = '<table><tr><td>发布日期</td><td>2023-01-19</td></tr></table>'
    expect(pageOf(`${table}<p>${report()}</p><p>一、总体情况</p>`).published).toMatchObject({
      value: '2023-01-19',
      from: 'metadata',
    })
    const meta = '<meta name="PubDate" content="2023-01-17 10:20">'
    expect(pageOf(`<head>${meta}</head><p>${report()}</p>`).published).toMatchObject({
      value: '2023-01-17',
      span: null,
    })
  })
  it('is no day that only the prose mentions', () => {
    expect(
      outlineOf(report('2022年5月1日印发办法。', '一、总体情况', '截至2022年12月31日无遗留。')).published,
    ).toBeNull()
  })
})

describe('the organ', () => {
  const untitled = (...lines: string[]) => ['政府信息公开工作年度报告', ...lines, '一、总体情况', '话。'].join('\n')
  it('is taken from the page around the report where nothing in the report names it', () => {
    const text = untitled('发布机构：青砚市水利局 发布日期：2023-01-18')
    const { organ } = outlineOf(text)
    expect(organ).toMatchObject({ value: '青砚市水利局', from: 'metadata' })
    expect(printAt(text, organ?.span)).toBe('青砚市水利局')
  })
  it('is the one that signs rather than the one the page names', () => {
    const text = untitled('发布机构：青砚市水利局').concat('\n青砚市林业局\n2023年1月20日')
    expect(outlineOf(text).organ).toMatchObject({ value: '青砚市林业局', from: 'signature' })
  })
  it('is no website and no person', () => {
    expect(outlineOf(untitled('发布机构：青砚门户网站')).organ).toBeNull()
  })
})

describe('the title', () => {
  const others = ['云麓市水利局2022年政府信息公开工作年度报告', '苇湾区财政局2021年政府信息公开工作年度报告']
  const own = '青砚市林业局2022年政府信息公开工作年度报告'
  const links = others.map((title) => `<li><a>${title}</a> 2023-01-24</li>`).join('')
  it('is the one set as a heading or told by the page, whatever other reports it lists', () => {
    const organs = [
      `<ul>${links}</ul><h1>${own}</h1><p>一、总体情况</p><p>话。</p>`,
      `<h1>${own}</h1><ul>${links}</ul><p>一、总体情况</p><p>话。</p>`,
      `<head><title>${own}</title></head><p>${own}</p><ul>${links}</ul><p>一、总体情况</p><p>话。</p>`,
    ].map((page) => pageOf(page).organ?.value)
    expect(organs).toEqual(['青砚市林业局', '青砚市林业局', '青砚市林业局'])
  })
  it('is the one nearest to the text where nothing else tells', () => {
    expect(outlineOf([...others, own, '一、总体情况', '话。'].join('\n')).organ?.value).toBe('青砚市林业局')
  })
  it('is the one of the year the report says it covers, not an entry of a list with its day behind it', () => {
    const covers = '所列数据的统计期限为2021年1月1日至2021年12月31日。'
    const list = [2020, 2021, 2022].map((year) => `青砚市${year}年政府信息公开工作年度报告${year + 1}-01-20`)
    const title = '青砚市2021年政府信息公开工作年度报告'
    expect(outlineOf([...list, title, covers].join('\n')).title?.value).toBe(title)
    const later = '青砚市2022年政府信息公开工作年度报告'
    expect(outlineOf([title, later, covers].join('\n')).year?.value).toBe(2021)
    expect(outlineOf([list[1]!, covers].join('\n')).year?.value).toBe(2021)
  })
  it('may run over two lines, or stand beside a menu', () => {
    const over = ['首页', '青砚市民政局2021年政府信息公开', '工作年度报告', '来源：本局'].join('\n')
    const { title, organ, year } = outlineOf(over)
    expect(title?.value).toBe('青砚市民政局2021年政府信息公开工作年度报告')
    expect([organ?.value, printAt(over, year?.span)]).toEqual(['青砚市民政局', '2021'])
    const beside = outlineOf('政务公开\n2023年 2022年\t青砚市2021年政府信息公开工作年度报告\n2020年')
    expect([beside.organ?.value, beside.year?.value]).toEqual(['青砚市', 2021])
  })
})
