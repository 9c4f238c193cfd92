// Rules about several reports of one organ and year, in Chinese.
import type { About } from '../rule.ts'

export const about = {
  'COM-08': {
    formula: '与已复核锁定的同年度报告逐格相同',
    why: '已复核的数据在公布后被改动，或者两次读取不同',
    exceptions: '公布后依法更正的；空白与 0 视为相同，一份缺少的格不比较；一份报本级、一份报全区域的不比较',
  },
  'STR-10': {
    formula: '一个机关一个年度只有一份报告',
    why: '同一文件或报告库里出现第二份时，数据会重复计算',
    exceptions: '更正后重新发布的，作为同一报告的新版本（数据不同的列为疑点）；一份报本级、一份报全区域的是两份报告',
  },
} satisfies Record<string, About>

export const lockedDiffers = (
  year: number,
  count: number,
  some: readonly { readonly name: string; readonly now: string; readonly locked: string }[],
): string =>
  `与已复核的另一份${year}年度报告有 ${count} 格不同：${some
    .map(({ name, now, locked }) => `${name} ${now}（已复核为 ${locked}）`)
    .join('，')}${count > some.length ? '等' : ''}`
export const blank = '空白'
export const sameVersion = (year: number): string =>
  `报告库里还有一份本机关${year}年度的报告，各格数据完全相同，汇总时会重复计算`
export const otherVersion = (year: number, count: number): string =>
  `报告库里还有本机关${year}年度的报告 ${count} 份，数据不同，汇总前请确定以哪一份为准`
export const list = (figures: readonly string[]): string => figures.join('、')
