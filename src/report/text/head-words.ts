// What a report says of itself, in Chinese words. Views and books share it.
import type { Day, HeadFact, Period, Scope } from '../model/outline.ts'

export const headNames = {
  title: '题目',
  organ: '单位',
  year: '年度',
  scope: '范围',
  period: '统计期限',
  published: '发布日期',
} as const

export const headFromWords: Readonly<Record<HeadFact<unknown>['from'], string>> = {
  title: '题目',
  body: '正文',
  signature: '落款',
  metadata: '页面信息',
  person: '人工填写',
}

export const scopeWords: Readonly<Record<Scope, string>> = { own: '本级', aggregate: '全区域' }

/** 苇湾区司法局 2022 年度; null where nobody knows the organ. */
export const namedReport = (organ: string | null, year: number | null): string | null =>
  organ === null || year === null ? organ : `${organ} ${year} 年度`

/** `2023-01-31` → 2023年1月31日. */
export function longDay(day: Day): string {
  const [year, month, date] = day.split('-')
  return `${year}年${Number(month)}月${Number(date)}日`
}

/** The year once where both days are of it. */
export function longPeriod({ from, to }: Period): string {
  const last = longDay(to)
  return `${longDay(from)}至${from.slice(0, 4) === to.slice(0, 4) ? last.slice(5) : last}`
}
