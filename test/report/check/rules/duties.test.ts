import { describe, expect, it } from 'vitest'
import { only, raise, reportText, row, weights } from '../raise.ts'

describe('COM-01, the day of publication', () => {
  const published = (content: string, organ: string) => ({
    text: reportText(),
    organ,
    metadata: [{ name: 'PubDate', content, span: null }],
  })
  it('doubts a department after January and a government after March', () => {
    expect(only('COM-01', published('2024-02-01 09:00', '溪口县林业局'))).toMatchObject([
      { weight: 'doubt', expected: '2024-01-31', actual: '2024-02-01' },
    ])
    expect(weights('COM-01', published('2024-04-01', '溪口县人民政府'))).toEqual(['doubt'])
  })
  it('accepts the last day; a much later one may be that of a new site', () => {
    expect(weights('COM-01', published('2024-01-31', '溪口县林业局'))).toEqual([])
    expect(weights('COM-01', published('2024-03-31', '溪口县人民政府'))).toEqual([])
    expect(weights('COM-01', published('2026-05-08', '溪口县林业局'))).toEqual(['note'])
  })
})

const longOverview = '全年主动公开政府信息，规范依申请公开，加强信息管理，建好门户网站，组织业务培训。'.repeat(8)

describe('COM-02 and COM-03, the first part', () => {
  const overview = (body: string) => reportText({ parts: { 1: { body } } })
  it('doubts a government that tells nothing of 考核, 评议 and 追究', () => {
    expect(only('COM-02', { text: overview(longOverview) })[0]!.message).toContain('工作考核、社会评议、责任追究')
    const text = overview(`${longOverview}开展年度考核和社会评议，未发生责任追究情形。`)
    expect(weights('COM-02', { text })).toEqual([])
  })
  it('asks it of no department, office or township, and not where the prose is elsewhere', () => {
    for (const organ of ['溪口县林业局', '溪口县人民政府办公室', '石桥镇人民政府'])
      expect(weights('COM-02', { text: overview(longOverview), organ })).toEqual([])
    expect(weights('COM-02', { text: overview('见附件。') })).toEqual([])
  })
  it('notes topics the first part leaves out', () => {
    expect(weights('COM-03', { text: overview(longOverview) })).toEqual([])
    const [finding] = only('COM-03', { text: overview('全年主动公开政府信息一百余条。'.repeat(20)) })
    expect(finding).toMatchObject({ weight: 'note' })
    expect(finding!.message).toContain('依申请公开')
  })
})

describe('COM-04 and NIN-11, the fifth part', () => {
  const problems = (body: string) => ({ text: reportText({ parts: { 5: { body } } }) })
  it('doubt 无 and a line', () => {
    expect(weights('NIN-11', problems('无。'))).toEqual(['doubt'])
    expect(weights('NIN-11', problems('公开不够及时，将改进。'))).toEqual(['doubt'])
    expect(weights('COM-04', problems('无。'))).toEqual([])
  })
  it('doubt problems without measures, and measures without problems', () => {
    const faults = '更新不及时的现象偶有发生，解读形式比较单一，队伍力量薄弱，专业能力不足。'
    expect(only('COM-04', problems(faults))).toMatchObject([{ message: '第五部分没有写改进情况' }])
    const measures = '我们继续加强培训，完善制度，优化平台，推进各项工作，提升服务水平，取得好成绩。'
    expect(only('COM-04', problems(measures))).toMatchObject([{ message: '第五部分没有写存在的问题' }])
  })
  it('accept a short account of both', () => {
    const both = '有的单位对办理时限掌握不准，栏目内容偏少，已编制办理时限对照表下发各单位。'
    expect(raise(problems(both))).toEqual([])
  })
})

describe('COM-05 and COM-06, the sixth part', () => {
  const matters = (body: string) => ({ text: reportText({ parts: { 6: { body } } }) })
  it('doubt a heading with nothing below', () => {
    expect(weights('COM-05', matters(''))).toEqual(['doubt'])
    expect(weights('COM-05', matters('无。'))).toEqual([])
  })
  it('doubt a report since 2021 that tells nothing of the fee', () => {
    expect(weights('COM-06', matters('无。'))).toEqual(['doubt'])
    expect(weights('COM-06', { ...matters('无。'), form: 'annual-2019' })).toEqual([])
    for (const body of ['本年度收取信息处理费400元。', '全年未收取任何费用。'])
      expect(weights('COM-06', matters(body))).toEqual([])
    const elsewhere = reportText({ parts: { 1: { body: '未收取信息处理费。' }, 6: { body: '无。' } } })
    expect(weights('COM-06', { text: elsewhere })).toEqual([])
  })
  it('leave the fee to T3-FEE where requests were closed for want of it', () => {
    const given = { ...matters('无。'), prints: row('other.feeUnpaid', '2') }
    expect(weights('COM-06', given)).toEqual([])
    expect(weights('T3-FEE', given)).toEqual(['doubt'])
  })
})

describe('COM-09, people', () => {
  const text = (body: string) => ({ text: reportText({ parts: { 1: { body } } }) })
  it('notes numbers of persons and of applicants’ telephones, with their place', () => {
    // No such district; the last figure follows from the others.
    expect(weights('COM-09', text('申请人证件号码为999999190001010015。'))).toEqual(['note'])
    const [finding] = only('COM-09', text('申请人张某，电话13900000000。'))
    expect(finding?.at).not.toBeNull()
  })
  it('passes over other long numbers and the organ’s own telephone', () => {
    expect(weights('COM-09', text('项目代码123456200001011235。'))).toEqual([])
    expect(weights('COM-09', text('联系人手机13900000000。'))).toEqual([])
  })
})
