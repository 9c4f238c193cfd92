// Rules about the older lists of indicators, in Chinese.
import type { About } from '../rule.ts'

const form2014 = '国办发〔2014〕32号《政府信息公开情况统计表》'

export const about = {
  'L-01': {
    formula: '收到申请数 = 当面 + 传真 + 网络 + 信函',
    why: `${form2014}的分项`,
    exceptions: '电子邮件申请计入网络申请',
  },
  'L-02': {
    formula: '申请办结数 = 按时办结数 + 延期办结数',
    why: `${form2014}的分项`,
    exceptions: '逾期答复的可能两项都不计',
  },
  'L-03': {
    formula: '申请答复数 = 第1至8项之和',
    why: `${form2014}的分项`,
    exceptions: '当时没有一件一种结果的规定，一件申请多种答复的可能重复计算，故列为疑点',
  },
  'L-04': {
    formula: '不同意公开答复数 ≤ 其中各项理由之和',
    why: '每件不同意公开都有至少一项理由',
    exceptions: '一件有几项理由的，各项之和可以更大',
  },
  'L-05': {
    formula: '申请答复数 ≤ 申请办结数',
    why: '办结以答复为前提',
    exceptions: '申请人撤回的办结而不答复（办结多于答复时只作提示）',
  },
  'L-06': {
    formula: '申请办结数 ≤ 收到申请数',
    why: '办结的是收到的申请',
    exceptions: '上年结转的申请在本年办结；只作提示',
  },
  'L-07': {
    formula: '行政复议（诉讼）数量 ≥ 维持 + 纠错 + 其他情形',
    why: '各种结果不会多于案件数',
    exceptions: '尚未审结的不在三种结果之内（案件数较多时只作提示）',
  },
  'L-08': {
    formula: '从事政府信息公开工作人员数 = 专职人员数 + 兼职人员数',
    why: `${form2014}的分项`,
    exceptions: null,
  },
  'L-09': {
    formula: '“其中”项 ≤ 所属项（单位相同时）',
    why: '部分不大于整体',
    exceptions: '主动公开的规范性文件可以是以前制发的（只作提示）',
  },
  'L-10': {
    formula: '每个渠道的公开数 ≤ 主动公开政府信息数',
    why: '不同渠道公开相同信息，总数只计一条，单个渠道不会更多',
    exceptions: '同一渠道重复发布',
  },
  'L-11': {
    formula: '各渠道公开数之和 ≥ 主动公开政府信息数',
    why: '每条主动公开的信息至少经过一个渠道',
    exceptions: '其他渠道未列入；只作提示',
  },
  'L-12': {
    formula: '以万元为单位的金额与常理相符（收取的费用不超过 100 万元，专项经费不超过 1 亿元）',
    why: '以元为单位误填会大一万倍',
    exceptions: '确有大额经费的',
  },
  'L-13': {
    formula: '分组行不填数',
    why: `${form2014}的分组行只作标题`,
    exceptions: '只作提示',
  },
  'F-01': {
    formula: '受理政府信息公开申请总数 = 当面 + 网络 + 信函、传真（当年、历年累计各算一次）',
    why: '附表“其中”各项是全部受理渠道',
    exceptions: null,
  },
  'F-02': {
    formula: '对申请的答复总数 = 同意 + 同意部分 + 不予 + 其他类型（当年、历年累计各算一次）',
    why: '附表“其中”各项是全部答复类型',
    exceptions: null,
  },
  'F-03': {
    formula: '对申请的答复总数 ≤ 受理申请总数',
    why: '答复的是受理的申请',
    exceptions: '当年答复可以包括上年结转的（当年较多时只作提示）',
  },
  'F-04': {
    formula: '政府网站、政府公报公开数 ≤ 主动公开文件数',
    why: '单个渠道的公开数不会多于总数；各渠道之和不必等于总数',
    exceptions: '同一文件重复发布',
  },
  'F-05': {
    formula: '历年累计 ≥ 当年数',
    why: '累计包括当年',
    exceptions: null,
  },
} satisfies Record<string, About>

export const less = (left: string, a: string, right: string, b: string): string => `${left} ${a} 小于${right} ${b}`
export const greater = (left: string, a: string, right: string, b: string): string => `${left} ${a} 大于${right} ${b}`
export const differs = (whole: string, a: string, parts: string, b: string): string => `${whole} ${a} ≠ ${parts} ${b}`
export const sumOf = (names: readonly string[]): string => `${names.join('、')}之和`
export const reasons = '各项理由之和'
export const outcomes = '三种结果之和'
export const channels = '各渠道公开数之和'
export const implausibleMoney = (label: string, figure: string): string =>
  `${label}为 ${figure} 万元，请核对是否把元填作万元`
export const groupValue = (label: string, figure: string): string => `分组行“${label}”填有 ${figure}`
export const cumulative = '历年累计'
export const thisYear = '当年'
