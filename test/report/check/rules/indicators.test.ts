import { describe, expect, it } from 'vitest'
import { only, weights, type Given } from '../raise.ts'

const list = (...indicators: NonNullable<Given['indicators']>): Given => ({ form: 'statistics-2014', indicators })

describe('the list of 2014', () => {
  const refused = (total: string, ...reasons: string[]) =>
    list(
      ['4.不同意公开答复数', total],
      ...reasons.map((print, index): [string, string] => [`其中：${index + 1}.涉及${'甲乙丙'[index]}`, print]),
      ['5.不属于本行政机关公开数', '9'],
    )
  it('L-04 finds more refusals than reasons; several reasons a refusal are right', () => {
    expect(only('L-04', refused('5', '2', '2'))).toMatchObject([{ weight: 'error', expected: '4', actual: '5' }])
    expect(weights('L-04', refused('5', '3', '4'))).toEqual([])
  })
  it('L-05 doubts more answers than closed requests, and notes fewer', () => {
    const closed = (a: string, b: string) => list(['（二）申请办结数', a], ['（三）申请答复数', b])
    expect(weights('L-05', closed('5', '6'))).toEqual(['doubt'])
    expect(weights('L-05', closed('6', '5'))).toEqual(['note'])
    expect(weights('L-05', closed('6', '6'))).toEqual([])
  })
  it('L-06 notes more closed than received', () => {
    const given = (a: string, b: string) => list(['（一）收到申请数', a], ['（二）申请办结数', b])
    expect(weights('L-06', given('5', '6'))).toEqual(['note'])
    expect(weights('L-06', given('6', '6'))).toEqual([])
  })
  it('L-07 finds more outcomes than cases, and notes cases without an outcome', () => {
    const cases = (total: string) =>
      list(
        ['五、行政诉讼数量', total],
        ['（一）维持具体行政行为或者驳回原告诉讼请求数', '2'],
        ['（二）被依法纠错数', '1'],
        ['（三）其他情形数', '0'],
        ['六、举报投诉数量', '7'],
      )
    expect(weights('L-07', cases('2'))).toEqual(['error'])
    expect(weights('L-07', cases('5'))).toEqual(['note'])
    expect(weights('L-07', cases('3'))).toEqual([])
  })
  it('L-08 finds staff that is neither full-time nor part-time', () => {
    const staff = (total: string) =>
      list(
        ['（三）从事政府信息公开工作人员数', total],
        ['1.专职人员数（不包括政府公报及政府网站工作人员数）', '2'],
        ['2.兼职人员数', '6'],
      )
    expect(weights('L-08', staff('9'))).toEqual(['error'])
    expect(weights('L-08', staff('8'))).toEqual([])
  })
  it('L-09 doubts a part above its whole; documents may be older', () => {
    const talks = (a: string, b: string) =>
      list(['2.政府网站在线访谈次数', a], ['其中：主要负责同志参加政府网站在线访谈次数', b])
    expect(weights('L-09', talks('3', '4'))).toEqual(['doubt'])
    expect(weights('L-09', talks('4', '4'))).toEqual([])
    const documents = list(['其中：主动公开规范性文件数', '12'], ['制发规范性文件总数', '10'])
    expect(weights('L-09', documents)).toEqual(['note'])
  })
  it('L-10 and L-11 hold channels against the total, never their sum', () => {
    const channels = (total: string, website: string) =>
      list(
        ['（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）', total],
        ['1.政府公报公开政府信息数', '20'],
        ['2.政府网站公开政府信息数', website],
      )
    expect(weights('L-10', channels('100', '101'))).toEqual(['doubt'])
    expect(weights('L-10', channels('100', '95'))).toEqual([])
    expect(weights('L-11', channels('100', '79'))).toEqual(['note'])
    expect(weights('L-11', channels('100', '95'))).toEqual([])
  })
  it('L-12 doubts money that looks like 元', () => {
    const fees = (print: string): Given => ({ ...list(['七、依申请公开信息收取的费用', print]), unit: '万元' })
    expect(weights('L-12', fees('3940'))).toEqual(['doubt'])
    expect(weights('L-12', fees('0.39'))).toEqual([])
  })
  it('L-13 notes a figure in a row that only heads others', () => {
    expect(weights('L-13', list(['一、主动公开情况', '3']))).toEqual(['note'])
    expect(weights('L-13', list(['一、主动公开情况', '——']))).toEqual([])
  })
})

describe('the table of Fujian', () => {
  const keys = {
    主动公开文件数: 'documents.disclosed',
    '其中：1.政府网站公开数': 'documents.website',
    受理政府信息公开申请总数: 'requests.received',
    对申请的答复总数: 'answers.total',
  }
  const table = (...indicators: NonNullable<Given['indicators']>): Given => ({
    form: 'statistics-fujian',
    indicators,
    keys,
  })
  it('F-03 doubts more answers than requests over all years, and notes them in one', () => {
    const rows = (...answers: [string, string]) =>
      table(['受理政府信息公开申请总数', '192', '608'], ['对申请的答复总数', ...answers])
    expect(weights('F-03', rows('192', '609'))).toEqual(['doubt'])
    expect(weights('F-03', rows('193', '608'))).toEqual(['note'])
    expect(weights('F-03', rows('192', '608'))).toEqual([])
  })
  it('F-04 doubts a channel above all documents', () => {
    const rows = (website: string) => table(['主动公开文件数', '50', '900'], ['其中：1.政府网站公开数', website, '800'])
    expect(weights('F-04', rows('51'))).toEqual(['doubt'])
    expect(weights('F-04', rows('50'))).toEqual([])
  })
  it('F-05 finds a sum over years below the year', () => {
    expect(weights('F-05', table(['行政诉讼数', '3', '2']))).toEqual(['error'])
    expect(weights('F-05', table(['不予公开答复数', '0', '18']))).toEqual([])
  })
})
