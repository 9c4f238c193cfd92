// What the views say in Chinese about cells, reports and judgements. Labels of forms are not here: they come from the forms.
import type { Held, Reason, Verdict } from '../model/revision.ts'
import { heldWords, reasonWords, verdictWords } from '../text/review-words.ts'

export const noForm = '未认出版式'
export const beyondForm = '版式之外读出的数据'
export const indicatorsName = '指标'
export const indicatorHead = '指标名称'
export const unitHead = '计量单位'
export const joint = ' · '

/** What a cell shows when a person, not the paper, put the mark there. */
export const naSign = '/'
export const unreadableSign = '读不出'

export const cellWords = {
  absent: '原文中没有读到这一格，不等于 0，也不等于空白。',
  blank: '原文这一格为空白。',
  number: (raw: string) => `机器从原文“${raw}”读出。`,
  na: (raw: string) => `原文印的是“${raw}”，按不适用处理。`,
  unreadable: (raw: string) => `原文印的是“${raw}”，不能读成数。`,
  doubtful: '机器对这一格没有把握，请对照原文确认。',
  confirmed: (who: string, at: string) => `${who} 于 ${at} 对照原文确认无误。`,
  changed: (who: string, at: string, was: Held, now: Held, why: Reason) =>
    `${who} 于 ${at} 由“${heldWords(was)}”改为“${heldWords(now)}”，理由：${reasonWords[why]}。`,
  note: (note: string) => `说明：${note}`,
  judged: (message: string, verdict: Verdict) => `${message}（已判：${verdictWords[verdict]}）`,
} as const

/** Head of an indicator's value column that no form names. */
export function valueHead(column: string): string {
  if (column === 'value') return '本期数'
  if (column === 'cumulative') return '累计数'
  return `数值${column.replace(/^column/, '')}`
}
