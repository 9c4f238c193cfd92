// How an organ stands to another in a person's words, and what is asked of the desk for it.
import type { DeskArgument } from '../../contract.ts'

export const relations = ['same', 'mergedIn', 'mergedInto', 'splitOff', 'splitFrom'] as const
/** Seen from the current organ: the other is the same, was merged into it, took it in, left it, let it go. */
export type Relation = (typeof relations)[number]

export interface LinkTyped {
  readonly relation: Relation
  readonly other: string
  /** As typed. */
  readonly year: string
  readonly note: string
}

export type LinkProblem = 'other-missing' | 'other-same' | 'year-bad'

export function problemOf(organ: string, { relation, other, year }: LinkTyped): LinkProblem | null {
  if (other.trim() === '') return 'other-missing'
  if (other.trim() === organ) return 'other-same'
  return relation !== 'same' && !/^20\d\d$/.test(year.trim()) ? 'year-bad' : null
}

/** The desk is told who was merged into whom, or left whom: never the other way round. */
export function linkOf(organ: string, typed: LinkTyped): DeskArgument<'linkOrgans'> {
  const { relation, note } = typed
  const other = typed.other.trim()
  const turned = relation === 'mergedInto' || relation === 'splitFrom'
  return {
    organ: turned ? other : organ,
    other: turned ? organ : other,
    kind: relation === 'same' ? 'same' : relation.startsWith('merged') ? 'merged' : 'split',
    year: relation === 'same' ? null : Number(typed.year),
    note: note.trim(),
  }
}

const mostSuggested = 8

/** Names that hold what was typed, those that begin with it first. */
export function suggested(names: readonly string[], text: string, except: string): readonly string[] {
  const wanted = text.trim()
  const fitting = names.filter((name) => name !== except && name !== wanted && name.includes(wanted))
  const begins = (name: string) => (name.startsWith(wanted) ? 0 : 1)
  return fitting.toSorted((one, other) => begins(one) - begins(other)).slice(0, mostSuggested)
}
