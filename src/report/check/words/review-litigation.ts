// Rules about table 4, in Chinese.
import type { About } from '../rule.ts'

export const about = {
  'T4-SUM': {
    formula: '每组：结果维持 + 结果纠正 + 其他结果 + 尚未审结 = 总计',
    why: '表四每组总计是四种结果之和',
    exceptions: '空白按 0 计',
  },
  'T4-ZERO': {
    formula: '表四有数时，十五格都有数',
    why: '空白可能是漏填，也可能是零',
    exceptions: '只作提示，校验时按 0 计',
  },
  'T4-REL-3': {
    formula: '有复议或诉讼时，本年与上年的表三不全为零',
    why: '因依申请公开引起的争议须先有申请',
    exceptions:
      '因主动公开引起的争议；以前年度的申请；上年报告不在库中，或其表三有格读不出、全为空白时只作提示；本年表三一个数也没有的不提示',
  },
  'OUT-06': {
    formula: '复议纠正率 ≤ 30%（审结不少于 10 件时）',
    why: '纠正率 = 结果纠正 ÷（总计 − 尚未审结）；畸高时可能把其他结果填作纠正',
    exceptions: '只作提示',
  },
} satisfies Record<string, About>

export const someBlank = (filled: number, blank: number): string => `表四有 ${filled} 格填数，另有 ${blank} 格空白`
export const noRequests = (cases: string, beforeToo: boolean): string =>
  `表四有复议、诉讼共 ${cases} 件，${beforeToo ? '本年和上年的表三却都全为零' : '表三却全为零；请对照上年的报告核对'}`
export const correctedOften = (corrected: string, closed: string, percent: string): string =>
  `复议审结 ${closed} 件中结果纠正 ${corrected} 件，占 ${percent}%`
