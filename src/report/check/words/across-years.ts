// Rules that hold a report against other years of its organ, in Chinese.
import type { Break, Origin } from '../beside.ts'
import type { About } from '../rule.ts'

const scope = '两年范围（本级与全区域）不同、相邻年度报告不在库中的，不判断；其间有机构并入或者分出的，只作提示'

export const about = {
  'XY-01': {
    formula: '每列：上年报告的结转下年度继续办理 = 本年报告的上年结转',
    why: '两处记的是同一批未办结的申请；按统一格式逐年衔接，2019年版式与2021年版式之间也应相等',
    exceptions: `申请人类型更正（总计相等、单列不等的列为疑点）；上年报告公布后又更正；汇总范围内的单位有增减；在上年报告一侧只作提示，以免同一问题计两次；${scope}`,
  },
  'XY-02': {
    formula: '2019年报告的上年结转 = 2018年统计表的收到申请数 − 申请办结数',
    why: '旧统计表没有结转一栏，只能由收到与办结推算',
    exceptions: `2018年办结的可能有更早收到的申请，只作提示；办结多于收到的不判断；${scope}`,
  },
  'XY-03': {
    formula: '上年现行有效 + 本年制发 − 本年废止 = 本年现行有效（规章、行政规范性文件）',
    why: '年末存量等于年初存量加当年增减',
    exceptions: `文件清理、到期失效、承接或者移交的（正文写明的只作提示）；现行有效件数空白或填标记的只作提示；废止数大于上年存量与本年制发之和的见 T2B-03；2019年版式的“对外公开总数量”不是现行有效，不比较；${scope}`,
  },
  'XY-05': {
    formula: '上年报告的上一年项目数量 + 本年增/减 = 本年报告的上一年项目数量（2019年版式各项）',
    why: '两份报告衔接的是同一个项目总数',
    exceptions: `权责清单、事项目录重新编制的（正文写明的只作提示）；上一年项目数量空白或填标记的只作提示；${scope}`,
  },
  'XY-06': {
    formula: '本年对外公开总数量 ≤ 上年对外公开总数量 + 本年新公开数量',
    why: '总数量的增加不会超过当年新公开的数量',
    exceptions: `补录以前年度文件；只作提示；${scope}`,
  },
  'XY-07': {
    formula: '对外公开总数量一般不比上年减少',
    why: '公开过的文件一般继续公开',
    exceptions: `文件清理、废止（正文写明的不提示）；只作提示；${scope}`,
  },
  'XY-08': {
    formula: '每项指标：上年历年累计 + 本年数 = 本年历年累计',
    why: '历年累计的定义',
    exceptions: `指标更名、单位不同的不比较；“本年累计”不是历年累计，不比较；正文写明口径调整、重新统计的只作提示；${scope}`,
  },
  'F-06': {
    formula: '每项指标：上年历年累计 + 本年数 = 本年历年累计',
    why: '福建附表“历年累计”的定义',
    exceptions: `指标更名、单位不同的不比较；正文写明口径调整、重新统计的只作提示；${scope}`,
  },
  'XY-09': {
    formula: '上年尚未审结的复议、诉讼与本年的案件总数不过分悬殊',
    why: '未审结的案件多在次年审结；表四没有结转一栏，两者没有必然的等量关系',
    exceptions: `上年未审结不足 20 件的不判断；只在相差五倍以上时提示；${scope}`,
  },
  'T2B-03': {
    formula: '本年废止 ≤ 上年现行有效 + 本年制发（规章、行政规范性文件）',
    why: '不能废止并不存在的文件',
    exceptions: `承接其他机关的文件后废止；上年现行有效件数空白或填标记的只作提示；${scope}`,
  },
  'T4-REL-1': {
    formula: '复议后起诉 ≤ 本年与上年行政复议之和',
    why: '复议后起诉以先经复议为前提',
    exceptions: `复议由其他机关办理；两年以前的复议；共同被告；只作提示；${scope}`,
  },
  'T4-REL-2': {
    formula: '行政复议 + 未经复议直接起诉 ≤ 本年与上年（七）总计之和',
    why: '先有办理结果，才有对结果的争议',
    exceptions: `对不予答复的起诉；汇总报告不判断；只作提示；${scope}`,
  },
} satisfies Record<string, About>

/** With a word on figures that are not printed. */
export const figure = (print: string, from: Origin): string =>
  ({ print, parts: `${print}（总计未填数，按各项之和计）`, blank: `${print}（空白）`, mark: `${print}（填的是标记）` })[
    from
  ]

export const broken = ({ year, kind }: Break): string =>
  kind === 'merged' ? `；${year}年有机构并入，请对照核对` : `；${year}年有机构分出，请对照核对`

interface Sides {
  readonly before: number
  readonly now: number
  readonly left: string
  readonly right: string
  readonly difference: string
  readonly column: string
}

export const carriedOver = ({ before, now, left, right, difference, column }: Sides): string =>
  `${before}年结转下年度 ${left} ≠ ${now}年上年结转 ${right}，差 ${difference}（${column}）`
export const carriedOn = (now: number, next: number, sides: readonly Omit<Sides, 'before' | 'now'>[]): string =>
  `本报告（${now}年）结转下年度与${next}年报告的上年结转不等：${sides
    .map(({ column, left, right }) => `${column} ${left} ≠ ${right}`)
    .join('，')}`
export const neverClosed = (
  before: number,
  received: string,
  closed: string,
  left: string,
  now: number,
  right: string,
): string => `${before}年收到申请 ${received} 件、办结 ${closed} 件，余 ${left} 件；${now}年上年结转为 ${right}`
export const stock = (sides: {
  readonly row: string
  readonly before: number
  readonly now: number
  readonly stock: string
  readonly made: string
  readonly repealed: string
  readonly expected: string
  readonly actual: string
}): string =>
  `${sides.row}：${sides.before}年现行有效 ${sides.stock} + ${sides.now}年制发 ${sides.made} − 废止 ${sides.repealed} = ${sides.expected} ≠ ${sides.now}年现行有效 ${sides.actual}`
export const repealedTooMany = (
  row: string,
  now: number,
  repealed: string,
  before: number,
  earlier: string,
  made: string,
): string => `${row}：${now}年废止 ${repealed} 件，多于${before}年现行有效 ${earlier} 件与本年制发 ${made} 件之和`
export const items = (sides: {
  readonly row: string
  readonly before: number
  readonly now: number
  readonly items: string
  readonly change: string
  readonly expected: string
  readonly actual: string
}): string =>
  `${sides.row}：${sides.before}年报告的项目数量 ${sides.items} 加增/减 ${sides.change} 为 ${sides.expected} ≠ ${sides.now}年报告的上一年项目数量 ${sides.actual}`
export const grownTooMuch = (
  row: string,
  now: number,
  total: string,
  before: number,
  earlier: string,
  fresh: string,
): string => `${row}：${now}年对外公开总数量 ${total}，多于${before}年总数量 ${earlier} 与${now}年新公开 ${fresh} 之和`
export const shrunk = (row: string, now: number, total: string, before: number, earlier: string): string =>
  `${row}：${now}年对外公开总数量 ${total}，少于${before}年的 ${earlier}`
export const cumulative = (sides: {
  readonly label: string
  readonly before: number
  readonly now: number
  readonly earlier: string
  readonly value: string
  readonly expected: string
  readonly actual: string
}): string =>
  `${sides.label}：${sides.before}年历年累计 ${sides.earlier} + ${sides.now}年 ${sides.value} = ${sides.expected} ≠ ${sides.now}年历年累计 ${sides.actual}`
export const pendingAbsurd = (name: string, before: number, pending: string, now: number, total: string): string =>
  `${name}：${before}年尚未审结 ${pending} 件，${now}年全部案件只有 ${total} 件，请核对`
export const review = '行政复议'
export const litigation = '行政诉讼'
export const suitsAfterReview = (
  suits: string,
  now: number,
  reviews: string,
  before: number,
  earlier: string,
): string => `复议后起诉 ${suits} 件，多于${now}年行政复议 ${reviews} 件与${before}年 ${earlier} 件之和`
export const disputes = (count: string, now: number, results: string, before: number, earlier: string): string =>
  `行政复议与直接起诉共 ${count} 件，多于${now}年办理结果 ${results} 件与${before}年 ${earlier} 件之和`
export const list = (figures: readonly string[]): string => figures.join('、')
