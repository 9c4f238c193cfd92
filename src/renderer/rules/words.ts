// Words of the page of rules.
import type { RulePicks } from './narrow.ts'

export const title = '规则'
export const backTo = { shelf: '报告库', report: '返回报告' } as const

export const groups = { move: '移动', rule: '本条规则', list: '列表' } as const

export const actionNames = {
  up: '上一条',
  down: '下一条',
  pageUp: '上一屏',
  pageDown: '下一屏',
  first: '第一条',
  last: '最后一条',
  show: '在报告库中列出有这类问题的报告',
  switch: '停用或恢复这条规则',
  search: '按编号和文字查找',
  weight: '只看错误、疑点、提示，再按看全部',
  offOnly: '只看停用的规则',
  back: '返回',
  keys: '全部按键',
} as const

export const weightPicks: Readonly<Record<RulePicks['weight'], string>> = {
  all: '全部',
  error: '错误',
  doubt: '疑点',
  note: '提示',
}

export const words = {
  size: (count: number, off: number) => (off === 0 ? `共 ${count} 条` : `共 ${count} 条 · 停用 ${off} 条`),
  shown: (shown: number, all: number) => (shown === all ? `${all} 条` : `${shown} / ${all} 条`),
  search: '编号、内容、理由',
  everyForm: '各种版式',
  form: '版式',
  weight: '轻重',
  offOnly: '只看停用',
  nothingFits: '没有符合条件的规则',
  showAll: '显示全部规则',
  loading: '正在读取规则…',
  id: '编号',
  name: '规则',
  open: '待处理',
  openOf: (count: number) => `库中待处理 ${count} 项`,
  showOpen: '列出这些报告',
  noneOpen: '库中没有待处理的',
  off: '已停用',
  stands: '不能停用',
  inForce: '启用中',
  formula: '内容',
  why: '为什么这样规定',
  exceptions: '何时可以不符',
  noExceptions: '没有例外',
  forms: '适用版式',
  whyStands:
    '这条规则说明原文读得怎样。停用以后，没有读到或者读不准的数就没有人过问，所以不能停用；逐格确认后，它提出的问题自然消除。',
  switchOff: '停用这条规则…',
  switchOn: '恢复启用',
  offLead: '对整个报告库停用。停用后不再提出这条规则的问题；停用的原因会写进导出的工作簿。随时可以恢复。',
  offTitle: (id: string) => `停用规则 ${id}`,
  offReason: '停用的原因',
  offReasonMissing: '请写明停用的原因。',
  offBy: (who: string, when: string) => `${who || '未留名'} ${when} 停用`,
  switchedOff: (id: string) => `规则 ${id} 已停用，正在重新核对各份报告。`,
  switchedOn: (id: string) => `规则 ${id} 已恢复，正在重新核对各份报告。`,
  list: '规则列表',
  detail: '规则说明',
  dismiss: '知道了',
} as const

export const reminders: readonly (readonly [string, string])[] = [
  ['↑↓', '逐条看'],
  ['Enter', '列出报告'],
  ['空格', '停用、恢复'],
  ['/', '查找'],
  ['Esc', '返回'],
]
