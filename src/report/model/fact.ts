// What the prose states: a quantity with its subject, its place and everything a later step needs to hold it against something.
import type { Scope } from './outline.ts'
import type { Span } from './span.ts'

export type CaseOutcome = 'total' | 'upheld' | 'corrected' | 'other' | 'pending'

export type FactSubject =
  | `requests.${
      | 'received'
      | 'carriedIn'
      | 'answered'
      | 'carriedOut'
      | 'granted'
      | 'partial'
      | 'grantedOrPartial'
      | 'refused'
      | 'unable'
      | 'unprocessed'
      | 'other'}`
  | `requests.channel.${'inPerson' | 'online' | 'letter' | 'fax'}`
  | `${'review' | 'litigation'}.${CaseOutcome}`
  | `documents.${'made' | 'repealed' | 'inForce' | 'disclosed'}`
  | `decisions.${'licensing' | 'penalties' | 'coercion'}`
  | 'fee.processing'
  | 'other'

export interface Fact {
  readonly subject: FactSubject
  /** As printed: 1.2 with unit 万元, and 1.2 with unit 万件. A nought said in words is 0. */
  readonly value: number
  /** Digits after the point that are printed. */
  readonly decimals: number
  /** `value` times this is the count in single units (1, 1e3, 1e4 or 1e8). */
  readonly scale: number
  /** 件, 条, 元, 万件, %, 个百分点 … Simplified; null where none is printed. */
  readonly unit: string | null
  readonly percent: boolean
  /** Whose quantity the sentence says it is; null where it does not. */
  readonly scope: Scope | null
  /** The limiting words: 含上年结转, 不含上年结转, 历年累计, 较上年增长, 2023年, 复议后起诉, 其中 …; null for none. */
  readonly qualifier: string | null
  /** Exactly the text at `span`: the figure with its unit, or the words that say nought. */
  readonly raw: string
  readonly span: Span
  /** The figure's own clause. */
  readonly clause: Span
  /** Sentences are counted from 0 through the whole report. */
  readonly sentence: number
  /** Index into `Outline.sections`. */
  readonly section: number
  /** The words that name the quantity, simplified and without blanks; two statements of one quantity share it. */
  readonly phrase: string
  /** `words`: 未收到申请, 零败诉, 均获维持. */
  readonly said: 'figure' | 'words'
  /** 余, 多, 约, 近, 超过: the paper does not give the exact figure. */
  readonly approximate: boolean
  /** The year the clause names; null where it names none, which mostly means the report's year. */
  readonly year: number | null
  /** 历年累计: the sum over all years, not this year's figure. */
  readonly cumulative: boolean
  /** Set when the figure is a difference to another year; `year` null where the base year is only 上年 of an unknown year. */
  readonly change: { readonly direction: 'rise' | 'fall'; readonly year: number | null } | null
  /** Index in the list of the fact this one is a part of, by 其中, 包括, 分别为 or brackets. */
  readonly whole: number | null
  /** The word that makes it a part. */
  readonly partBy: 'among' | 'respectively' | 'including' | null
  /** Index of the count a percentage or a change stands beside. */
  readonly beside: number | null
  /** Which row of the second table a document belongs to. */
  readonly document: 'regulations' | 'normativeDocs' | null
}
