// Rules that hold prose against other reports, in Chinese.
import type { About } from '../rule.ts'

export const about = {
  'XY-10': {
    formula: '正文“较上年增长（下降）p%”“增加（减少）n 件”= 由库中两年报告的数算出的增减',
    why: '增减由两年的数算出；不符多是沿用旧稿，或者上年的数另有更正',
    exceptions:
      '上年的数更正过、口径不同的；“约”“多”和百分点不判断；正文的本年数与表不符的见 NAR 各条；句中有几个数、增减可能指其中任何一个的，合于一个即可；两年范围不同、上年报告不在库中、其间有机构并入或者分出的不判断；一位小数允许相差 0.06',
  },
  'NIN-09': {
    formula: '第一、第五部分与上年报告相同的文字少于 80%（扣除数字、法规名称和统一格式的套话）',
    why: '国办公开办函〔2021〕30号：防止内容雷同、敷衍塞责；整段照抄还常带着上年的年份和数字',
    exceptions: '达到 90% 为疑点，80% 至 90% 只作提示；文字过短的不判断',
  },
  'NIN-10': {
    formula: '第一、第五部分与其他机关同年报告相同的文字少于 80%（扣除数字、机关名称和套话）',
    why: '国办公开办函〔2021〕30号：防止内容雷同；套用别处文稿容易留下别处的情况',
    exceptions: '政府与其办公室发布同一份报告的不算；文字过短的不判断；只作提示',
  },
} satisfies Record<string, About>

const direction = (value: number): string => (value < 0 ? '下降' : '增长')

export interface ChangeWords {
  readonly printed: string
  readonly base: number
  readonly earlier: string
  readonly now: string
}

export const rateDiffers = ({ printed, base, earlier, now }: ChangeWords, rate: number, decimals: number): string =>
  `正文写“${printed}”，按${base}年报告的 ${earlier} 与本年的 ${now} 计算，为${direction(rate)} ${Math.abs(rate).toFixed(decimals)}%`
export const differenceDiffers = ({ printed, base, earlier, now }: ChangeWords, difference: number): string =>
  `正文写“${printed}”，按${base}年报告的 ${earlier} 与本年的 ${now} 计算，为${difference < 0 ? '减少' : '增加'} ${Math.abs(difference)}`

const parts = { overview: '第一部分', problems: '第五部分' } as const

export const reused = (part: keyof typeof parts, year: number, percent: number): string =>
  `${parts[part]}与${year}年度的报告约有 ${percent}% 的文字相同`
export const copied = (part: keyof typeof parts, organ: string, year: number, percent: number, more: number): string =>
  `${parts[part]}与${organ}${year}年度的报告约有 ${percent}% 的文字相同${more > 0 ? `，另有 ${more} 份报告也是如此` : ''}`
export const otherOrgan = '另一机关'
export const and = '；'
export const shares = (percents: readonly number[]): string => percents.map((each) => `${each}%`).join('、')
