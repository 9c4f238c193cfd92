import { describe, expect, it } from 'vitest'
import { only, reportText, weights, type Given } from '../raise.ts'

const said = (body: string, more: Partial<Given> = {}): Given => ({
  text: reportText({ parts: { 1: { body } } }),
  ...more,
})

describe('NIN-01, one quantity stated twice', () => {
  const hotline = (rate: string) => `全县共受理12345诉求件48634件，及时查阅率99.85%，群众满意率${rate}。`
  it('doubts two figures where both sentences plainly speak of one thing', () => {
    const given = said(`${hotline('99.66%')}\n\n公开渠道不断拓宽。\n\n${hotline('99.63%')}`)
    expect(only('NIN-01', given)).toMatchObject([{ weight: 'doubt', expected: '99.66%', actual: '99.63%' }])
  })
  it('says nothing where they agree, or only the words are alike', () => {
    expect(weights('NIN-01', said(`${hotline('99.66%')}\n\n${hotline('99.66%')}`))).toEqual([])
    expect(weights('NIN-01', said('截至目前共发布相关信息37条。\n\n截至目前共发布相关信息5条。'))).toEqual([])
  })
  it('doubts two figures of requests in the same words', () => {
    const given = said('全年收到政府信息公开申请12件。\n\n全年收到政府信息公开申请13件。')
    expect(weights('NIN-01', given)).toEqual(['doubt'])
  })
})

describe('NIN-02 to NIN-04, parts and wholes', () => {
  it('find a part larger than its whole', () => {
    expect(weights('NIN-02', said('因政府信息公开引发行政复议3件，其中结果维持5件。'))).toEqual(['error'])
    expect(weights('NIN-02', said('因政府信息公开引发行政复议5件，其中结果维持5件。'))).toEqual([])
  })
  it('doubt four outcomes that do not make up the whole', () => {
    const outcomes = (total: number) =>
      said(`因政府信息公开引发行政复议${total}件，其中结果维持2件，结果纠正1件，其他结果1件，尚未审结1件。`)
    expect(weights('NIN-03', outcomes(6))).toEqual(['doubt'])
    expect(weights('NIN-03', outcomes(5))).toEqual([])
  })
  it('ask nothing of parts that are not said to be all', () => {
    expect(weights('NIN-03', said('因政府信息公开引发行政复议6件，其中结果维持2件，结果纠正1件。'))).toEqual([])
  })
  it('doubt shares of one whole above a hundred', () => {
    const shares = (second: string) =>
      said(`全年办结政府信息公开申请10件，其中予以公开6件，占60.0%，部分公开4件，占${second}。`)
    expect(weights('NIN-04', shares('60.0%'))).toEqual(['doubt'])
    expect(weights('NIN-04', shares('40.0%'))).toEqual([])
  })
})

describe('NIN-05, one sentence in balance', () => {
  const balance = (received: string, answered: string) =>
    said(`全年新收政府信息公开申请${received}件，上年结转3件，办结${answered}件，结转下年度2件。`)
  it('doubts more going out than came in', () => {
    expect(only('NIN-05', balance('20', '22'))).toMatchObject([{ weight: 'doubt', expected: '23', actual: '24' }])
  })
  it('accepts a balance, and requests that were withdrawn', () => {
    expect(weights('NIN-05', balance('20', '21'))).toEqual([])
    expect(weights('NIN-05', balance('20', '18'))).toEqual([])
  })
})

describe('NIN-06 to NIN-08', () => {
  it('doubt a report that tells last year’s requests only', () => {
    expect(weights('NIN-06', said('2022年收到政府信息公开申请12件。'))).toEqual(['doubt'])
    const both = said('2022年收到政府信息公开申请12件，2023年收到政府信息公开申请15件。')
    expect(weights('NIN-06', both)).toEqual([])
  })
  it('note a plan for a year gone by', () => {
    const plan = (year: string) => ({
      text: reportText({
        parts: { 5: { body: `公开内容不够丰富，解读形式单一。${year}年将加强培训，完善制度，抓好落实。` } },
      }),
    })
    expect(weights('NIN-07', plan('2023'))).toEqual(['note'])
    expect(weights('NIN-07', plan('2024'))).toEqual([])
  })
  it('note staff that is all part-time and full-time as well', () => {
    expect(weights('NIN-08', said('工作人员均为兼职。全县有专职和兼职人员39名。'))).toEqual(['note'])
    expect(weights('NIN-08', said('工作人员均为兼职。'))).toEqual([])
  })
})
