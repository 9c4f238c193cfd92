// Reports that share prose name one another: whichever leaves, or takes another name, those it leaves are checked again.
import { describe, expect, it } from 'vitest'
import { inProcessReader } from '../../../src/main/desk/reading.ts'
import { freshDesk } from './fresh-desk.ts'
import { valueOf } from './made-up-desk.ts'
import { staleReports } from './stale-reports.ts'

const at = freshDesk(inProcessReader())

const prose =
  '我们把群众关心的水电气价格逐项列在门户首页，村里每月在祠堂前贴出救助名单并留出质疑的时间。渔港扩建的环评全文挂网三十天，' +
  '收到的来信由港务股当面答复，答复一并附在后面。窗口改为午间不停，老人可以打电话请工作人员上门代填表格，邮寄费用从办公经费里出。'

const textOf = (organ: string, own = prose): string =>
  [`${organ}2022年政府信息公开工作年度报告`, '一、总体情况', own, '五、存在的主要问题及改进情况', '人手不足。'].join(
    '\n\n',
  )

async function take(organ: string, own?: string): Promise<number> {
  const bytes = new TextEncoder().encode(textOf(organ, own))
  return valueOf(await at.desk.importReport({ name: `${organ}.txt`, bytes })).reportId
}
/** What the rows say, without looking at the report. */
const reuse = (reportId: number): string[] =>
  at.library.findings
    .ofReport(reportId)
    .filter(({ code }) => code === 'NIN-10')
    .map(({ message }) => message)
const marksOf = (reportId: number): unknown =>
  at.library.db.prepare('SELECT count(*) FROM prose_mark WHERE report_id = ?').pluck().get(reportId)

async function two(): Promise<readonly [number, number]> {
  const ids = [await take('鹤汀县人民政府'), await take('苇湾区人民政府')] as const
  valueOf(await at.desk.settled())
  expect(reuse(ids[1])).toEqual([expect.stringContaining('鹤汀县人民政府')])
  return ids
}

describe('a report that shares prose', () => {
  it('is no longer named by the other when it is of another year, and is named again when that is taken back', async () => {
    const [first, second] = await two()
    valueOf(await at.desk.describe({ reportId: first, field: 'year', value: '2030' }))
    valueOf(await at.desk.settled())
    expect([reuse(second), staleReports(at.library)]).toEqual([[], []])
    valueOf(await at.desk.undo({ reportId: first }))
    valueOf(await at.desk.settled())
    expect([reuse(second).length, staleReports(at.library)]).toEqual([1, []])
  })

  it('is named by the name it has now', async () => {
    const [first, second] = await two()
    valueOf(await at.desk.describe({ reportId: first, field: 'organ', value: '霁川市林业局' }))
    valueOf(await at.desk.settled())
    expect(reuse(second)).toEqual([expect.stringContaining('霁川市林业局')])
    expect(staleReports(at.library)).toEqual([])
  })
})

describe('marks of prose', () => {
  it('go with the year, and with the prose', async () => {
    const [first, second] = await two()
    const { neighbours } = at.library
    expect(marksOf(first)).toBeGreaterThan(0)
    neighbours.putMarks(first, null, [])
    expect(marksOf(first)).toBe(0)
    neighbours.putMarks(second, 2023, [])
    expect(marksOf(second)).toBe(0)
  })
})
