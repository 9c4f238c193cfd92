// Looks of marks and weights, shared by shelf and page. Their words, and those of states, verdicts and reasons, are in
// src/report/text/review-words.ts, because books say them too.
import type { Weight } from '../report/model/finding.ts'
import type { CellMark, Verdict } from '../report/model/revision.ts'
import { reportStateWords } from '../report/text/review-words.ts'
import type { GlyphName } from './glyph.tsx'

export const stateNames = reportStateWords

/** Glyph and colour class of a cell's mark. */
export const markLooks: Record<CellMark, { readonly glyph: GlyphName; readonly tone: string }> = {
  machine: { glyph: 'dot', tone: 'machine' },
  doubtful: { glyph: 'ask', tone: 'ask' },
  unbalanced: { glyph: 'bad', tone: 'bad' },
  confirmed: { glyph: 'ok', tone: 'ok' },
  changed: { glyph: 'hand', tone: 'hand' },
}

/** Glyph and colour class of a finding's weight. */
export const weightLooks: Record<Weight, { readonly glyph: GlyphName; readonly tone: string }> = {
  error: { glyph: 'bad', tone: 'bad' },
  doubt: { glyph: 'ask', tone: 'ask' },
  note: { glyph: 'note', tone: 'second' },
}

export const verdictHints: Record<Verdict, string> = {
  fixed: '读错的数已经改过来',
  sourceError: '原文就是这样公布的，数不改',
  accepted: '可以这样填，须写明理由',
  falseAlarm: '此处没有问题',
}

/** What stands on a key, by its name in `KeyboardEvent.key`. */
export const keyNames: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Space: '空格',
  Backspace: '退格',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
}

export const words = {
  productName: '年报校核台',
  allKeys: '全部按键',
  here: (place: string) => `当前位置：${place}`,
  or: '或',
  imeNote: '正在用输入法拼字时，这些按键不起作用。',
  save: '保存',
  cancel: '取消',
  dismiss: '知道了',
  reviewerTitle: '请填写校核人',
  reviewerWhy: '每一处改动都会记下是谁、什么时候、为什么改的。姓名只存在本机。',
  reviewerLabel: '姓名',
  reviewerMissing: '请填写姓名。',
  restarted: '后台程序刚刚重新启动；已保存的内容都在。',
  starting: '正在打开报告库…',
  startFailed: '打不开报告库',
  retry: '再试一次',
  theme: '切换深浅色',
  rechecking: (done: number, total: number) => `正在按新情况重新核对 ${done} / ${total} 份`,
} as const
