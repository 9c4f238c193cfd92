// What most likely happened to figures that do not add up, in Chinese.
import type { About } from '../rule.ts'

export const about = {
  'CEL-07': {
    formula: '相邻两格的数字连写（或一格的数字拆进两格），不会使不平的等式都成立',
    why: 'PDF 转存、文字识别时，一个数可能被拆进相邻两格，或两格的数连成一个',
    exceptions: '只在连写（或拆开）后等式全部成立时提出；原文确为两个数的，改正真正有误的格',
  },
  'OUT-08': {
    formula: '对调一格中相邻两位数字，不会使不平的等式都成立',
    why: '录入时把 12 写成 21 一类的颠倒很常见，差额总是 9 的倍数',
    exceptions: '差额恰为 9 的倍数而错在别处的；只作建议，不自动改',
  },
  'T3-SWP': {
    formula: '两行（如上年结转与结转下年度）、两列或两格互换，不会使表三不平的等式都成立',
    why: '填报时把两行或两格填反，表三左上角的勾稽关系就不成立',
    exceptions: '互换只是数值上成立、原文并未填反的',
  },
  'T3-SHF': {
    formula: '一段数整体移动一行、一列或一格，不会使表三不平的等式都成立',
    why: '转存时丢失或多出一个空格，其后的数会整体错位',
    exceptions: '移动只是数值上成立、原文并未错位的',
  },
  'T4-SWP': {
    formula: '表四的一段数整体移动一格，不会使不平的总计都成立',
    why: '表四十五格转存成一行时，丢失或多出一个空格，其后的数会读进相邻的格',
    exceptions: '移动只是数值上成立、原文并未错位的',
  },
} satisfies Record<string, About>

export const suspected = {
  swapped: '疑似填反',
  shifted: '疑似错位',
  split: '疑似一个数分在两格（或两个数连在一格）',
  transposed: '疑似数字颠倒',
} as const

export const finding = (pattern: keyof typeof suspected, why: string): string => `${suspected[pattern]}：${why}`

const holds = (count: number): string => (count > 1 ? `${count} 处不平同时消除` : '不平即消除')
const list = (parts: readonly string[]): string => parts.join('，')
const filled = (figure: string | null): string => figure ?? '空白'

export interface Told {
  readonly name: string
  /** Null for a blank. */
  readonly from: string | null
  readonly to: string | null
}

const change = ({ name, from, to }: Told): string => `${name}由 ${filled(from)} 改为 ${filled(to)}`

export const changed = (steps: readonly Told[], count: number): string => `${list(steps.map(change))}，${holds(count)}`
export const moved = (from: Told, to: Told, figure: string, count: number): string =>
  `${figure} 件疑似误记：${list([from, to].map(change))}，${holds(count)}；也可能原文如此，请核对申请人分类或办理结果`
export const swappedCells = ([a, b]: readonly [Told, Told], count: number): string =>
  `${a.name} ${filled(a.from)} 与${b.name} ${filled(b.from)} 互换，${holds(count)}`
export const swappedLines = (a: string, b: string, [one, other]: readonly [Told, Told], count: number): string =>
  `“${a}”与“${b}”互换（如${one.name} ${filled(one.from)} 与${other.name} ${filled(other.from)}），${holds(count)}`
export const split = (steps: readonly Told[], count: number): string =>
  `${list(steps.slice(0, 2).map(change))}${steps.length > 2 ? '，其后各数依次前移' : ''}，${holds(count)}`
export const transposed = (step: Told, count: number): string => `${change(step)}（相邻两位数字颠倒），${holds(count)}`

const lines = {
  row: '同行',
  column: '同列',
  order: '按排列次序',
  rows: '各行',
  columns: '各列',
} as const

export const shifted = (
  along: keyof typeof lines,
  first: string,
  last: string,
  figures: number,
  [example]: readonly Told[],
  count: number,
): string => {
  const step = along === 'row' || along === 'columns' ? '一列' : along === 'order' ? '一格' : '一行'
  return `自${first}至${last}，${lines[along]}共 ${figures} 个数移动${step}（如${change(example!)}），${holds(count)}`
}

export const blanked = (names: readonly string[]): string =>
  `；其中${names.slice(0, 3).join('、')}${names.length > 3 ? `等 ${names.length} 格` : ''}改为空白`
export const stated = (print: string): string => `；正文“${print}”与此一致`
export const contradicted = '；但正文与此不一致'
export const doubtfulCell = '；该处读取存疑'
export const equallyLikely = (count: number): string => `；同样成立的改法有 ${count} 种，没有依据偏向其中一种`
export const otherStarts = (count: number): string => `；错位的起止有 ${count} 种可能，移动少的列在前面`
export const othersLeft = '；该格所在的其他等式仍不平，另有错误'
