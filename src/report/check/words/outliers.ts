// Rules about figures that are unlikely beside other years, other organs or other versions, in Chinese.
import type { About } from '../rule.ts'

const scope = '两年范围（本级与全区域）不同、相邻年度报告不在库中、其间有机构并入或者分出的，不判断'

export const about = {
  'OUT-01': {
    formula: '本年新收、各类处理决定、收费金额与上年相比在五分之一至五倍之间',
    why: '骤增骤减可能是填错行列、单位或者范围',
    exceptions: `超过二十倍或者不足二十分之一为疑点，其余及一年为零的只作提示；两年都不足 20 的不判断；执法权限下放、上收；相差整十倍、整百倍、整万倍的见 OUT-07；${scope}`,
  },
  'OUT-02': {
    formula: '表二与上年逐项相同的非零数不超过三个',
    why: '多项与上年分毫不差，可能照抄了上年的表',
    exceptions: `由存量推得必然相同的数（当年没有增减的现行有效件数、项目数量、总数量）不计；${scope}`,
  },
  'OUT-03': {
    formula: '表三各格不与上年完全相同',
    why: '表三与上年完全相同，应是照抄了上年的表',
    exceptions: `全为零的不判断；新收不足 20 件的只作提示，非零的不足四格的不判断；两年版式不同的不比较；${scope}`,
  },
  'OUT-04': {
    formula: '（予以公开 + 部分公开）÷（七）总计与本机关前三年的范围相差不超过 40 个百分点',
    why: '公开比例骤变可能是填错行',
    exceptions: `任一年（七）总计不足 30 件的不判断；前三年报告不齐的不判断；只作提示；${scope}`,
  },
  'OUT-07': {
    formula: '本年数不是相邻年度数的 10 倍、100 倍或者 10000 倍',
    why: '多打或者少打一位数字，或者把元填作万元',
    exceptions: `前后年度都不足 20 的不判断；只有一个相邻年度时，仅在恰好整十倍、整百倍（整十的数除外）或者金额约为万倍时列出；${scope}`,
  },
  'OUT-11': {
    formula: '主要指标与同级同类机关相比不过分离群（对数的修正 z 值 ≤ 5）',
    why: '与同级同类机关相差悬殊的数，可能是填错单位、行列或者范围',
    exceptions:
      '同级同类机关不足八个的不判断；本机关与同级中位数都不足 20 的不判断；别的机关的数以本报告最近一次检查时为准；只作提示',
  },
} satisfies Record<string, About>

export const yearOnYear = (
  name: string,
  now: number,
  figure: string,
  before: number,
  earlier: string,
  times: string,
): string => `${name}：${now}年 ${figure}，${before}年 ${earlier}，${times}`
export const timesOf = (ratio: number): string =>
  ratio >= 1 ? `为上年的 ${ratio.toFixed(1)} 倍` : `仅为上年的 ${(ratio * 100).toFixed(1)}%`
export const fromZero = '上年为零'
export const toZero = '本年为零'
export const sameCells = (before: number, count: number, some: readonly string[]): string =>
  `表二有 ${count} 个非零的数与${before}年完全相同（${some.join('、')}${count > some.length ? '等' : ''}），请核对是否照抄上年`
export const named = (name: string, print: string): string => `${name} ${print}`
export const sameTable = (before: number, count: number, fresh: string): string =>
  `表三 ${count} 格与${before}年完全相同（本年新收总计都是 ${fresh}），请核对是否照抄上年`
export const rateApart = (
  now: number,
  rate: string,
  disclosed: string,
  total: string,
  low: string,
  high: string,
): string =>
  `${now}年公开比例为 ${rate}%（予以公开与部分公开 ${disclosed} 件，（七）总计 ${total} 件），前三年在 ${low}% 至 ${high}% 之间`
export const powerOfTen = (
  name: string,
  now: number,
  figure: string,
  power: number,
  larger: boolean,
  others: readonly { readonly year: number; readonly print: string }[],
): string =>
  `${name}：${now}年 ${figure}，约为${others.map(({ year, print }) => `${year}年 ${print}`).join('、')} 的${
    larger ? ` ${power} 倍` : ` ${power} 分之一`
  }，请核对位数和单位`
export const peerOutlier = (name: string, figure: string, count: number, median: string): string =>
  `${name} ${figure}，与同级同类 ${count} 个机关（中位数 ${median}）相差悬殊`
export const figures = (prints: readonly string[]): string => prints.join('、')
