// Noughts said in words: 未收到申请, 零败诉, 均获维持. Each gives its subjects the figure 0 at the words themselves.
import type { FactSubject } from '../model/fact.ts'
import { statements } from '../text/statement-wording.ts'
import type { Matter } from './matter.ts'

export interface Said {
  readonly start: number
  readonly end: number
  readonly subjectsFor: (topic: Matter['topic']) => readonly FactSubject[]
}

/** Ordered by place; where two wordings overlap, the one that begins first and goes on longest. */
export function statementsIn(text: string): Said[] {
  const found = statements.flatMap(({ subjects, ends, wording }) =>
    [...text.matchAll(wording)].map((match): Said => ({
      start: match.index,
      end: match.index + match[0].length,
      subjectsFor: (topic) => {
        if (subjects !== 'topic') return subjects
        return topic === 'review' || topic === 'litigation' ? (ends ?? []).map((end) => `${topic}.${end}` as const) : []
      },
    })),
  )
  const kept: Said[] = []
  for (const each of found.sort((a, b) => a.start - b.start || b.end - a.end))
    if (each.start >= (kept.at(-1)?.end ?? -1)) kept.push(each)
  return kept
}
