// Words of the page of organs.
import type { OrganLinkView } from '../../contract.ts'
import type { Relation } from './relation.ts'

export const title = '机关'
export const back = '报告库'

export const groups = { move: '移动', organ: '本机关', list: '列表' } as const

export const actionNames = {
  up: '上一个',
  down: '下一个',
  pageUp: '上一屏',
  pageDown: '下一屏',
  first: '第一个',
  last: '最后一个',
  link: '关联另一个名称',
  takeBack: '解除最近的一项关联',
  search: '按名称查找',
  gapsOnly: '只看有缺年的',
  back: '返回',
  keys: '全部按键',
} as const

export const words = {
  size: (count: number) => `库中有 ${count} 个名称`,
  shown: (shown: number, all: number) => (shown === all ? `${all} 个` : `${shown} / ${all} 个`),
  search: '机关名称',
  gapsOnly: '只看缺年',
  nothingFits: '没有符合条件的机关',
  showAll: '显示全部机关',
  empty: '库中还没有能认出单位的报告',
  loading: '正在读取机关名称…',
  organ: '机关名称',
  linkHead: '关联',
  list: '机关列表',
  detail: '机关说明',
  years: '库中有的年度',
  noYears: '没有年度',
  missing: (years: readonly number[]) => `缺 ${years.join('、')} 年`,
  missingHint: '前后两年都有、中间缺少的年度；缺年的两侧不作跨年核对',
  linkCount: (count: number) => `${count} 项`,
  links: '与其他名称的关系',
  noLinks: '没有关联。报告上写的名称不同而其实是同一机关的，或者有并入、分出的，可以在下面关联；跨年核对会随之进行。',
  takeBack: '解除',
  takeBackTitle: '解除关联',
  takeBackLead: (sentence: string) => `解除“${sentence}”。各年报告会重新核对。`,
  takeBackNote: '解除的原因（可以不写）',
  addLink: '关联另一个名称',
  relation: '关系',
  other: '另一个名称',
  otherHint: '输入几个字，从库中选，也可以写库中没有的名称',
  otherMissing: '请填写另一个名称。',
  otherSame: '两个名称不能相同。',
  notHeld: '库中没有这个名称的报告。',
  year: '年度',
  yearBad: '并入、分出要写明年度，如 2021。',
  note: '说明',
  noteHint: '如：机构改革，依据文号',
  link: '关联',
  linked: '已关联，正在重新核对有关报告。',
  unlinked: '已解除，正在重新核对有关报告。',
  by: (who: string, when: string) => `${who || '未留名'} ${when}`,
  dismiss: '知道了',
} as const

/** What is chosen in the form; the name is typed beside it. */
export const relationNames: Readonly<Record<Relation, string>> = {
  same: '是同一机关（曾用名、简称）',
  mergedIn: '并入了本机关',
  mergedInto: '吸收了本机关（本机关并入）',
  splitOff: '从本机关分出',
  splitFrom: '分出了本机关',
}

/** A link as seen from one of its two names. */
export function linkSentence({ organ, kind, reversed, year }: OrganLinkView): string {
  if (kind === 'same') return `与${organ}是同一机关`
  if (kind === 'merged') return reversed ? `本机关于 ${year} 年并入${organ}` : `${organ}于 ${year} 年并入本机关`
  return reversed ? `本机关于 ${year} 年从${organ}分出` : `${organ}于 ${year} 年从本机关分出`
}

export const reminders: readonly (readonly [string, string])[] = [
  ['↑↓', '逐个看'],
  ['L', '关联'],
  ['/', '查找'],
  ['Esc', '返回'],
]
