// Rules that hold prose against tables and against itself, in Chinese.
import type { About } from '../rule.ts'

const scope = '范围（本机关与全市、全县）不同的不比较；“余”“约”“多”的数不比较'

export const about = {
  'NAR-01': {
    formula: '正文的收到（受理）数 = 本年新收，或新收与上年结转之和（即应办总数）；各渠道之和 = 收到数',
    why: '正文与表三说的是同一批申请',
    exceptions: `“含（不含）上年结转”决定与哪个数比较；渠道没有写全的只作提示；${scope}`,
  },
  'NAR-02': { formula: '正文的上年结转数 = 表三上年结转', why: '正文与表三说的是同一批申请', exceptions: scope },
  'NAR-03': {
    formula: '正文的答复（办结）数 =（七）总计，或扣除申请人撤回的件数；写作“办理”的，也可以是应办总数',
    why: '正文与表三说的是同一批申请',
    exceptions: `等于总计减去其他处理的只作提示；${scope}`,
  },
  'NAR-04': { formula: '正文的结转下年度数 = 表三结转下年度', why: '正文与表三说的是同一批申请', exceptions: scope },
  'NAR-05': {
    formula: '正文的予以公开、部分公开数 = 表三相应的数或两者之和',
    why: '正文与表三说的是同一批申请',
    exceptions: scope,
  },
  'NAR-06': {
    formula: '正文的不予公开、无法提供、不予处理、其他处理数 = 表三各组之和',
    why: '正文与表三说的是同一批申请',
    exceptions: scope,
  },
  'NAR-07': { formula: '正文的行政复议数 = 表四相应的数', why: '正文与表四说的是同一批案件', exceptions: scope },
  'NAR-08': {
    formula: '正文的行政诉讼数 = 表四两类诉讼之和或其中一类',
    why: '正文与表四说的是同一批案件',
    exceptions: scope,
  },
  'NAR-09': {
    formula: '正文写“零败诉”“均获维持”的，表四纠正（及尚未审结、其他结果）为零',
    why: '文字与数字不能相反',
    exceptions: scope,
  },
  'NAR-10': {
    formula: '正文写没有申请、没有复议诉讼的，表三、表四相应为零',
    why: '文字与数字不能相反',
    exceptions: `汇总报告没有写明范围的列为疑点；${scope}`,
  },
  'NAR-11': {
    formula: '正文的制发、废止、现行有效件数 = 表二相应的数',
    why: '正文与表二说的是同一批文件',
    exceptions: `2019年版式的对外公开总数量与现行有效不是同一概念（只作提示）；${scope}`,
  },
  'NAR-12': {
    formula: '正文的许可、处罚、强制件数和行政事业性收费 = 表二相应的数',
    why: '正文与表二说的是同一批决定和收费',
    exceptions: `范围常有不同，只作提示；信息处理费不是行政事业性收费，不与表二比较；${scope}`,
  },
  'NAR-14': {
    formula: '件数旁的占比 = 件数 ÷（七）总计（或本年新收、应办总数）',
    why: '百分比由表中的数算出',
    exceptions:
      '一位小数允许相差 0.06，两位小数允许相差 0.006；收到申请总数的占比，以及占全市、占部门业务总量等以本报告以外的总量为分母的不判断',
  },
  'NAR-15': {
    formula: '正文的数 = 统计表（附表）中相应的数',
    why: '正文与统计表说的是同一批申请、案件',
    exceptions: scope,
  },
  'NIN-01': {
    formula: '同一个数在正文中前后一致',
    why: '同一事项两处说法不同，至少一处有误',
    exceptions: '两处上下文不能认定为同一事项的不比较；各有表中依据的不算',
  },
  'NIN-02': { formula: '“其中”的部分不大于整体', why: '部分不大于整体', exceptions: null },
  'NIN-03': {
    formula: '列举完整的各部分之和等于整体：“分别为”、复议诉讼的四种结果、（一）至（六）各种办理结果',
    why: '列举完整的各部分应当合成整体',
    exceptions: '没有列举完整的不判断',
  },
  'NIN-04': {
    formula: '同一分布的百分比之和不超过 100.5%；列举完整的不少于 99.5%',
    why: '各部分的占比合计为 100%，四舍五入的差不超过 0.5 个百分点',
    exceptions: '不是同一整体的占比不判断；没有列举完整的可以不足 100%',
  },
  'NIN-05': {
    formula: '同一句内：受理 + 上年结转 = 答复 + 结转下年度',
    why: '表三的勾稽关系在文字中同样成立',
    exceptions: '申请人撤回和其他处理的可以不计入答复；受理已含结转的不重复相加',
  },
  'NIN-06': {
    formula: '报告年度的申请、复议、诉讼数不写成别的年度',
    why: '年度报告只报告一个年度的情况；写成别的年度，多是沿用上年文稿',
    exceptions: '与上年比较、同时写有本年数的不算；只写了上年数的，或把本年的数写成别的年度的才提出',
  },
  'NIN-07': {
    formula: '第五部分的下一步计划不写报告年度或更早的年度',
    why: '报告在年度结束后编制，改进措施只能是以后年度的；写着过去的年度，多是沿用上年文稿',
    exceptions: '只作提示',
  },
  'NIN-08': {
    formula: '“均为兼职”与“专职和兼职”，“未收到申请”“未发生复议诉讼”“未收取信息处理费”与相应的数不同时出现',
    why: '同一机关的情况不能前后矛盾',
    exceptions: '范围或年度不同的、只说一种渠道的不比较；只作提示',
  },
} satisfies Record<string, About>

export interface Reading {
  readonly name: string
  readonly figure: string
}

const readingWords = (readings: readonly Reading[]): string =>
  readings.map(({ name, figure }) => `“${name}”为 ${figure}`).join('，')

/** 正文写“受理250件”，表中“一、本年新收…”为 246，… */
export const differs = (raw: string, readings: readonly Reading[]): string =>
  `正文写“${raw}”，表中${readingWords(readings)}`
export const withoutOthers = (raw: string, figure: string, others: string): string =>
  `正文写“${raw}”，（七）总计 ${figure}，相差的正是其他处理 ${others} 件`
export const nothingSaid = (raw: string, readings: readonly Reading[]): string =>
  `正文写“${raw}”，表中${readingWords(readings)}，不为零`
export const otherConcept = (sum: string, total: string): string =>
  `正文写现行有效共 ${sum} 件，表二对外公开总数量为 ${total}，两者概念不同，仅供参考`
export const percentDiffers = (raw: string, count: string, options: readonly string[]): string =>
  `正文写 ${count}，占“${raw}”；按表三计算为 ${options.join(' 或 ')}`
export const statedTwice = (phrase: string, first: string, second: string): string =>
  `“${phrase}”前面写 ${first}，后面写 ${second}`
export const partTooLarge = (part: string, whole: string): string => `“${part}”是“${whole}”的一部分，却更大`
export const partsDiffer = (parts: readonly string[], sum: string, whole: string): string =>
  `${parts.join('、')}合计 ${sum}，与“${whole}”不等`
export const percentsDiffer = (parts: readonly string[], sum: string, tooSmall: boolean): string =>
  `${parts.join('、')}合计 ${sum}%，${tooSmall ? '不足' : '超过'} 100%`
export const unbalanced = (came: string, went: string): string =>
  `同一句内受理与结转合计 ${came}，答复与结转下年度合计 ${went}`
export const otherYear = (raw: string, stated: number, year: number): string =>
  `${year}年度的报告只写了${stated}年的数：“${raw}”`
export const figureOfYear = (raw: string, stated: number, year: number): string =>
  `“${raw}”写作${stated}年，却正是${year}年度表中的数`
export const stalePlan = (raw: string, year: number): string => `${year}年度报告的计划写着“${raw}”`
export const contradiction = (first: string, second: string): string => `正文既写“${first}”，又写“${second}”`
export const sum = (names: readonly string[]): string => `${names.join('与')}之和`
export const withoutWithdrawn = (count: string): string => `（七）总计减去撤回 ${count} 件`
export const total = '（七）总计'
