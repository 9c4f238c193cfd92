// What a review says in one Chinese word: marks, verdicts, reasons, states, weights, values in a sentence. Views and books share it.
import type { Weight } from '../model/finding.ts'
import type { CellMark, Held, Reason, ReportState, Verdict } from '../model/revision.ts'

export const markWords: Readonly<Record<CellMark, string>> = {
  machine: '机读',
  doubtful: '待确认',
  unbalanced: '不平',
  confirmed: '已确认',
  changed: '已改',
}

export const weightWords: Readonly<Record<Weight, string>> = { error: '错误', doubt: '疑点', note: '提示' }

export const verdictWords: Readonly<Record<Verdict, string>> = {
  fixed: '已改正',
  sourceError: '原文有误',
  accepted: '可接受',
  falseAlarm: '误报',
}

export const reasonWords: Readonly<Record<Reason, string>> = {
  misread: '机器读错',
  misplaced: '放错了格',
  'paper-error': '原文有误',
  'organ-confirmed': '已与报送单位核实',
  proposal: '采用建议',
  other: '其他',
}

export const reportStateWords: Readonly<Record<ReportState, string>> = {
  imported: '待校核',
  inReview: '校核中',
  checked: '已校核',
  approved: '已复核',
}

/** A value as it stands in a sentence. */
export function heldWords(held: Held): string {
  if (held.state === 'number') return held.value.toFixed(held.decimals)
  if (held.state === 'blank') return '空白'
  if (held.state === 'na') return '不适用'
  return held.state === 'unreadable' ? '读不出' : '缺失'
}
