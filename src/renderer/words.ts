// Words of the screen that shelf and page share. Sentences about findings and refusals are made in src/report/words.ts.
import type { Weight } from '../report/model/finding.ts'
import type { CellMark, Held, Reason, ReportState, Verdict } from '../report/model/revision.ts'
import type { GlyphName } from './glyph.tsx'

export const stateNames: Record<ReportState, string> = {
  imported: '待校核',
  inReview: '校核中',
  checked: '已校核',
  approved: '已复核',
}

export const markNames: Record<CellMark, string> = {
  machine: '机读',
  doubtful: '待确认',
  unbalanced: '不平',
  confirmed: '已确认',
  changed: '已改',
}

/** Glyph and colour class of a cell's mark. */
export const markLooks: Record<CellMark, { readonly glyph: GlyphName; readonly tone: string }> = {
  machine: { glyph: 'dot', tone: 'machine' },
  doubtful: { glyph: 'ask', tone: 'ask' },
  unbalanced: { glyph: 'bad', tone: 'bad' },
  confirmed: { glyph: 'ok', tone: 'ok' },
  changed: { glyph: 'hand', tone: 'hand' },
}

export const weightNames: Record<Weight, string> = { error: '错误', doubt: '疑点', note: '提示' }

/** Glyph and colour class of a finding's weight. */
export const weightLooks: Record<Weight, { readonly glyph: GlyphName; readonly tone: string }> = {
  error: { glyph: 'bad', tone: 'bad' },
  doubt: { glyph: 'ask', tone: 'ask' },
  note: { glyph: 'note', tone: 'second' },
}

export const verdictNames: Record<Verdict, string> = {
  fixed: '已改正',
  sourceError: '原文有误',
  accepted: '可接受',
  falseAlarm: '误报',
}

export const verdictHints: Record<Verdict, string> = {
  fixed: '读错的数已经改过来',
  sourceError: '原文就是这样公布的，数不改',
  accepted: '可以这样填，须写明理由',
  falseAlarm: '此处没有问题',
}

export const reasonNames: Record<Reason, string> = {
  misread: '机器误读',
  misplaced: '位置放错',
  'paper-error': '原文有误',
  'organ-confirmed': '单位已确认',
  proposal: '采用建议',
  other: '其他原因',
}

export const heldNames: Record<Exclude<Held['state'], 'number'>, string> = {
  blank: '空白',
  na: '不适用',
  unreadable: '无法辨认',
  absent: '原文无此格',
}
