// The limiting words of a figure as one short phrase: 含上年结转, 历年累计, 较上年增长, another year, 其中.
import type { Fact } from '../model/fact.ts'
import * as wording from '../text/clause-wording.ts'
import type { Clause } from './clause.ts'
import type { Matter } from './matter.ts'
import type { Named } from './subject.ts'

interface Asked {
  readonly clause: Clause
  readonly text: string
  readonly named: Named | null
  readonly change: Fact['change']
  readonly matter: Matter
  readonly reportYear: number | null
}

/** What tells most comes first; null where nothing limits the figure. */
export function qualify({ clause, text, named, change, matter, reportYear }: Asked): string | null {
  if (change) {
    const last = reportYear === null || change.year === reportYear - 1
    return wording.changeWord(
      last || change.year === null ? wording.lastYear : wording.ofYear(change.year),
      change.direction,
    )
  }
  if (matter.cumulative) return wording.cumulativeWord
  if (named !== null && named.qualifier !== null) return named.qualifier
  // 含上年结转3件 limits the figure before it, not its own.
  const carried =
    named?.subject === 'requests.carriedIn'
      ? null
      : (wording.containing.exec(text.slice(clause.end, clause.end + 24)) ??
        wording.containingBefore.exec(clause.before))
  if (carried) return carried.groups?.['not'] === undefined ? wording.withCarried : wording.withoutCarried
  const remark = wording.otherRemark.exec(text.slice(clause.end, clause.end + 32))
  if (remark) return remark[1]!
  if (matter.year !== null && matter.year !== reportYear) return wording.ofYear(matter.year)
  return clause.before.includes(wording.amongWord) ? wording.amongWord : null
}
